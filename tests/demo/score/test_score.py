"""A tiny case, read by real cells, against keys written by hand: what is counted, what is said."""

import hashlib
import io
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from stemma.case import Case
from stemma.demo.key import answer
from stemma.demo.key.records import AnswerKey, KeyFile, KeyPage, Planted, Stated
from stemma.demo.making.made import Readable
from stemma.demo.score.accounting import accounting
from stemma.demo.score.figures import Line, Tally
from stemma.demo.score.reading import reading
from stemma.demo.score.score import Score, scored, together
from stemma.demo.score.searching import searching
from stemma.model.findings import Evidence, Mention
from stemma.model.places import Box, Digest, Place
from stemma.model.values import Count, Identifier, Name, Value, exactly
from stemma.settings import Settings
from tests.cli.test_cli import stemma

WIDTH, HEIGHT, POINTS = 595.0, 842.0, 14.0
LETTER = "Mara Quill signed 118/07-22"
NOTE = "Mara Quill was away"


def _pdf(text: str) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setFont("Helvetica", POINTS)
    canvas.drawString(72, 700, text)
    canvas.save()
    return buffer.getvalue()


FILES = {
    "letter.pdf": _pdf(LETTER),
    "note.pdf": _pdf(NOTE),
    "torn.pdf": _pdf("Nobody can read this any more")[:400],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("scored")


@pytest.fixture(scope="module")
def case(folder: Path) -> Iterator[Case]:
    leak = folder / "leak"
    leak.mkdir()
    for name, data in FILES.items():
        (leak / name).write_bytes(data)
    made = Case.create(folder / "leak.case", actor="desk", settings=Settings(workers=1))
    with made as case:
        case.take_in([leak])
        case.run(lambda _progress: None)
        yield case


def _digest(name: str) -> Digest:
    return Digest(hashlib.sha256(FILES.get(name, name.encode())).hexdigest())


def _box(text: str, words: str) -> Box:
    """Return where words of a line stand, by the widths of the font."""
    x = 72 + stringWidth(text[: text.index(words)], "Helvetica", POINTS)
    right = x + stringWidth(words, "Helvetica", POINTS)
    top, foot = HEIGHT - 700 - POINTS * 0.74, HEIGHT - 700 + POINTS * 0.22
    return Box(x / WIDTH, top / HEIGHT, right / WIDTH, foot / HEIGHT)


def _file(name: str, readable: Readable = "yes", pages: int = 1) -> KeyFile:
    return KeyFile(
        document=_digest(name),
        path=name,
        inside="",
        collection="cache",
        way="typed",
        language="en",
        items=(name.partition(".")[0],),
        pages=pages,
        readable=readable,
        false_layer=False,
    )


def _page(name: str, text: str) -> KeyPage:
    words = tuple(text.split())
    return KeyPage(_digest(name), 1, words, tuple(_box(text, word) for word in words))


def _stated(name: str, text: str, words: str, value: Value, path: str = "somebody") -> Stated:
    boxes = (_box(text, words),) if words in text else (Box(0.1, 0.1, 0.2, 0.2),)
    place = Place(content=_digest(name), page=1, quote=words, boxes=boxes)
    return Stated(path, Mention(value, place, rule="made"))


def _key(
    *,
    files: Sequence[KeyFile] = (),
    pages: Sequence[KeyPage] = (),
    stated: Sequence[Stated] = (),
    planted: Sequence[Planted] = (),
    seed: int = 7,
) -> AnswerKey:
    return AnswerKey(
        generator=answer.GENERATOR,
        seed=seed,
        size="small",
        templates="a",
        files=tuple(files),
        pages=tuple(pages),
        stated=tuple(stated),
        marks=(),
        deals=(),
        events=(),
        entities=(),
        references=(),
        versions=(),
        planted=tuple(planted),
        sources=(),
        assertions=(),
        notes=(),
        quotations=(),
        derivations=(),
        mutations=(),
        claims=(),
        register=(),
    )


QUILL = Name("person", "Mara Quill")
BOTH = (_file("letter.pdf"), _file("note.pdf"))
PAGES = (_page("letter.pdf", LETTER), _page("note.pdf", NOTE))


def _tallies(lines: Iterator[Line]) -> dict[str, Tally | None]:
    return {line.what: line.tally for line in lines}


def test_a_name_found_on_each_page_that_has_it_is_right_and_lit(case: Case) -> None:
    names = [
        _stated("letter.pdf", LETTER, "Mara Quill", QUILL),
        _stated("note.pdf", NOTE, "Mara Quill", QUILL),
    ]

    found = _tallies(searching(case, _key(files=BOTH, pages=PAGES, stated=names)))

    assert found == {"names in letters": Tally(right=2, boxes_right=2, boxes=2)}


def test_a_name_where_the_key_has_none_is_spurious(case: Case) -> None:
    only = _stated("letter.pdf", LETTER, "Mara Quill", QUILL)

    found = _tallies(searching(case, _key(files=BOTH, pages=PAGES, stated=[only])))

    assert found == {"names in letters": Tally(right=1, spurious=1, boxes_right=1, boxes=1)}


def test_a_number_that_stands_nowhere_is_missed(case: Case) -> None:
    numbers = [
        _stated("letter.pdf", LETTER, "118/07-22", Identifier("letter", "118/07-22")),
        _stated("note.pdf", NOTE, "4501/99-23", Identifier("letter", "4501/99-23")),
    ]

    found = _tallies(searching(case, _key(files=BOTH, pages=PAGES, stated=numbers)))

    assert found == {"numbers": Tally(right=1, missed=1, boxes_right=1, boxes=1)}


def test_a_hit_that_lights_another_place_is_right_and_its_box_is_not(case: Case) -> None:
    elsewhere = _stated("letter.pdf", "", "Mara Quill", QUILL)
    key = _key(files=BOTH[:1], pages=PAGES[:1], stated=[elsewhere])

    assert _tallies(searching(case, key)) == {
        "names in letters": Tally(right=1, boxes_right=0, boxes=1)
    }


def test_what_stands_in_an_unreadable_file_is_not_asked_for(case: Case) -> None:
    lost = _stated("torn.pdf", "", "Mara Quill", QUILL)
    torn = _file("torn.pdf", readable="damaged")

    assert list(searching(case, _key(files=[torn], pages=PAGES[:1], stated=[lost]))) == []


def test_words_are_read_with_their_boxes(case: Case) -> None:
    found = _tallies(reading(case, _key(files=BOTH, pages=PAGES)))

    assert found == {"words, typed, en": Tally(right=8, boxes_right=8, boxes=8)}


@pytest.mark.parametrize(
    ("file", "well"),
    [
        pytest.param(_file("letter.pdf"), True, id="read, all pages"),
        pytest.param(_file("letter.pdf", pages=2), False, id="a page is missing"),
        pytest.param(_file("torn.pdf", "damaged"), True, id="refused for its reason"),
        pytest.param(_file("torn.pdf", "locked"), False, id="refused for another reason"),
        pytest.param(_file("torn.pdf"), False, id="refused, though readable"),
        pytest.param(_file("letter.pdf", "partly", pages=3), True, id="some of its pages"),
        pytest.param(_file("never.pdf"), False, id="never taken in"),
    ],
)
def test_a_file_is_accounted_for(case: Case, file: KeyFile, *, well: bool) -> None:
    [line] = accounting(case, _key(files=[file]))

    assert line == Line("accounting", "files, typed", Tally(right=well, missed=not well))


def test_one_content_at_two_paths_is_one_file(case: Case) -> None:
    [line] = accounting(case, _key(files=[_file("letter.pdf"), _file("letter.pdf")]))

    assert line.tally == Tally(right=1)


def _score(*lines: Line, seed: int) -> Score:
    return Score((seed,), "small", "b", lines)


def test_scores_of_several_caches_add_up_line_by_line() -> None:
    first = _score(
        Line("search", "numbers", Tally(right=3, missed=1)), Line("deals", "cells", None, 5), seed=0
    )
    second = _score(
        Line("search", "numbers", Tally(right=2, spurious=1)),
        Line("deals", "cells", None, 7),
        Line("search", "contacts", Tally(right=1)),
        seed=1,
    )

    assert together([first, second]) == Score(
        (0, 1),
        "small",
        "b",
        (
            Line("search", "numbers", Tally(right=5, missed=1, spurious=1)),
            Line("deals", "cells", None, 12),
            Line("search", "contacts", Tally(right=1)),
        ),
    )


def _full_key() -> AnswerKey:
    place = Evidence(Place(content=_digest("letter.pdf"), page=1))
    return _key(
        files=BOTH,
        pages=PAGES,
        stated=[
            _stated("letter.pdf", LETTER, "Mara Quill", QUILL),
            _stated("letter.pdf", LETTER, "22", Count(exactly(22), "gun")),
            _stated("letter.pdf", LETTER, "22", Count(exactly(22), "gun")),
        ],
        planted=[
            Planted(
                kind="pasted signature", check="marks.not_built", twin=False, evidence=(place,)
            ),
            Planted(kind="facsimile", check="marks.not_built", twin=True, evidence=(place,)),
            Planted(
                kind="pasted signature", check="marks.not_built", twin=False, evidence=(place,)
            ),
        ],
    )


def test_what_is_not_built_is_told_once_with_what_the_key_holds(case: Case) -> None:
    lines = [line for line in scored(case, _full_key()).lines if line.tally is None]
    told = {(line.capability, line.what): line.in_key for line in lines}

    assert max(Counter((line.capability, line.what) for line in lines).values()) == 1
    assert ("values", "count") not in told  # it is counted now, by the way of each file
    assert told["marks.not_built", "pasted signature"] == 2
    assert told["marks.not_built", "facsimile (innocent)"] == 1
    assert ("claims", "claims") not in told


@pytest.fixture(scope="module")
def written(case: Case, folder: Path) -> Path:  # noqa: ARG001 (it must be read)
    answer.write(_full_key(), folder / "key.json")
    return folder / "leak.case"


def test_the_command_prints_each_line_that_is_not_built_once(written: Path) -> None:
    done = stemma("demo", "score", written)
    _, _, missing = done.stdout.partition("Not built yet")
    rows = [row.strip() for row in missing.splitlines()[1:] if row.strip()]

    assert done.returncode == 0, done.stderr
    assert "words, typed, en" in done.stdout
    assert "1.000" in done.stdout
    assert rows.count("marks.not_built: facsimile (innocent) [1]; pasted signature [2]") == 1
    assert max(Counter(row.partition(":")[0] for row in rows).values()) == 1


def test_the_json_of_a_score_is_as_the_documentation_has_it(written: Path) -> None:
    done = stemma("demo", "score", written, "--json")
    score = json.loads(done.stdout)
    lines = {(line["capability"], line["what"]): line for line in score["lines"]}

    assert (score["seeds"], score["size"], score["templates"]) == ([7], "small", "a")
    assert lines["reading", "words, typed, en"]["tally"] == {
        "right": 8,
        "wrong": 0,
        "spurious": 0,
        "missed": 0,
        "boxes_right": 8,
        "boxes": 8,
    }
    unbuilt = lines["marks.not_built", "pasted signature"]
    assert unbuilt == {
        "capability": "marks.not_built",
        "what": "pasted signature",
        "tally": None,
        "in_key": 2,
    }
    documented = (Path(__file__).parents[3] / "docs" / "json.md").read_text("utf-8")
    section = documented.partition("## demo score")[2]
    names = {*score, *unbuilt, *(lines["reading", "words, typed, en"]["tally"])}
    assert [name for name in sorted(names) if f"`{name}`" not in section] == []
