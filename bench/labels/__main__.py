"""Check and count all labels: `python -m bench.labels`. Ends with 1 if a label is wrong."""

import sys
from collections import Counter

from bench.labels import attributions, checking, letters, name_pairs
from bench.labels.real_pages import labelled_pages
from bench.material import GOLD, NO_GOLD


def main() -> int:
    """Print what is wrong and how many there are of what; return the exit code."""
    pairs, sentences, blocks, pages = name_pairs(), attributions(), letters(), labelled_pages()
    wrong = [
        *checking.of_pairs(pairs),
        *checking.of_attributions(sentences),
        *checking.of_letters(blocks),
        *(sentence for page in pages for sentence in checking.of_page(page)),
    ]
    if GOLD.exists():
        wrong += [line for page in pages for line in checking.against_document(page, GOLD)]
    else:
        print(f"quotes not looked up: {NO_GOLD}")
    for line in wrong:
        print(line)
    different = sum(not pair.same for pair in pairs)
    print(f"name pairs {len(pairs)}, of them different {different}")
    traps = sum(not sentence.assertions for sentence in sentences)
    print(f"sentences {len(sentences)}, of them without attribution {traps}")
    print(f"letters {len(blocks)}, people {sum(len(block.people) for block in blocks)}")
    print(f"pages {dict(Counter(page.language for page in pages))}")
    firm = Counter(label.kind for page in pages for label in page.labels if label.doubt is None)
    doubtful = sum(label.doubt is not None for page in pages for label in page.labels)
    print(f"labels {dict(firm)}, doubtful {doubtful}")
    print(f"lines {sum(len(table.lines) for page in pages for table in page.tables)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
