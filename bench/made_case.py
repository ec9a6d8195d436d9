"""A case of many made pages, written into its store directly: reading them would take hours.

A page has a line of its own and four paragraphs out of some hundreds, in three scripts, each word
with a box. What is written is what a reading and the indexing would have left.
"""

import hashlib
import random
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

import apsw

from stemma.case import Case
from stemma.model.contents import Appearance
from stemma.model.places import Digest
from stemma.model.readings import PageReading, PageText
from stemma.model.words import UNIT, UNKNOWN_CONFIDENCE, Words
from stemma.model.work import IndexColumns
from stemma.store import case_folder, contents, index, readings
from stemma.store.database import transaction
from stemma.toolkit import analysis
from stemma.toolkit.outcomes import by_reading

PAGES_A_DOCUMENT = 10
_DOCUMENTS_AT_ONCE = 100
_PARAGRAPHS, _WORDS = 600, 40
_RUSSIAN = (
    "договор поставка продавец покупатель цена партия изделие срок приёмка комиссия акт жилет "
    "спасательный двигатель обучение инструктор протокол разногласия приложение спецификация"
)
_ENGLISH = (
    "contract delivery seller buyer price batch item date acceptance commission act vest engine "
    "training instructor minutes annex specification payment schedule of the and for by with"
)
_CHINESE = (
    "合同 交付 卖方 买方 价格 批次 产品 日期 验收 委员会 证书 "
    "救生衣 发动机 培训 教员 纪要 附件 规格 付款 时间表"
)
_SOURCES = (_RUSSIAN, _ENGLISH, _CHINESE)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    columns: IndexColumns


def make(folder: Path, pages: int, strange: int = 0) -> None:
    """Make a case of so many pages; the same every time.

    `strange` words stand on each page that are in no dictionary, most of them nowhere else: names
    and slips, as which the vocabulary of real documents grows.
    """
    Case.create(folder, actor="bench").close()
    paragraphs = _paragraphs()
    chosen = random.Random(pages)  # noqa: S311 (no secret)
    db = case_folder.open_existing(folder, write=True)
    documents = range(pages // PAGES_A_DOCUMENT)
    for first in documents[::_DOCUMENTS_AT_ONCE]:
        with transaction(db):
            for number in documents[first : first + _DOCUMENTS_AT_ONCE]:
                _add_document(db, number, paragraphs, chosen, strange)
    db.close()


def strange_word(drawn: random.Random) -> str:
    """Return a made-up word with a capital, Russian or English."""
    beginnings, vowels = drawn.choice((("бвгдзклмнпрстш", "аеиоу"), ("bdgklmnprstvz", "aeiou")))
    syllables = drawn.choice((2, 3, 3, 4))
    word = "".join(drawn.choice(beginnings) + drawn.choice(vowels) for _ in range(syllables))
    return (word + drawn.choice(beginnings)).capitalize()


def _paragraphs() -> Sequence[_Paragraph]:
    drawn = random.Random(0)  # noqa: S311 (no secret)
    made = []
    for number in range(_PARAGRAPHS):
        words = _SOURCES[number % len(_SOURCES)].split()
        text = " ".join(drawn.choices(words, k=_WORDS))
        made.append(_Paragraph(text, analysis.columns(text)))
    return made


def _add_document(
    db: apsw.Connection,
    number: int,
    paragraphs: Sequence[_Paragraph],
    chosen: random.Random,
    strange: int,
) -> None:
    content = Digest(hashlib.sha256(str(number).encode()).hexdigest())
    name = f"folder {number // 100}/document {number}.pdf"
    contents.add_content(db, content, 100_000, "originals", 0)
    contents.add_appearance(
        db,
        Appearance(
            content=content,
            collection="cache",
            kind="file",
            container=None,
            path=name.encode(),
            shown=name,
        ),
    )
    for page in range(1, PAGES_A_DOCUMENT + 1):
        own = " ".join([f"lot{number}x{page}", *(strange_word(chosen) for _ in range(strange))])
        _add_page(db, content, page, own, chosen.choices(paragraphs, k=4))
    readings.put_reading(
        db,
        readings.StoredReading(
            content=content,
            media_type="application/pdf",
            reader="pdf",
            reader_version=1,
            title=f"Document {number}",
            properties={},
            moments={},
            pages=PAGES_A_DOCUMENT,
            children=0,
            problem=None,
            level="strong",
            environment="bench",
            result=Digest(""),
        ),
    )


def _add_page(
    db: apsw.Connection, content: Digest, page: int, own: str, paragraphs: Sequence[_Paragraph]
) -> None:
    text = "\n".join([own, *(each.text for each in paragraphs)])
    made = PageText(text_from="layer", text=text, maker="bench", words=_words(text))
    reading = PageReading(number=page, width=595.0, height=842.0, text=made)
    readings.put_page(db, content, reading, by_reading(reading))
    [number] = readings.text_ids(db, content, page)
    columns = (analysis.columns(own), *(each.columns for each in paragraphs))
    together = (" ".join(parts) for parts in zip(*map(astuple, columns), strict=True))
    index.put(db, number, IndexColumns(*together))
    readings.mark_indexed(db, [number], analysis.VERSION)


def _words(text: str) -> Words:
    """Lay words out in lines of ten."""
    starts, ends = array("I"), array("I")
    boxes = array("H")
    for place, (start, end) in enumerate(_spans(text)):
        line, column = divmod(place, 10)
        x0, y0 = column * UNIT // 10, min(line, 30) * UNIT // 32
        starts.append(start)
        ends.append(end)
        boxes.extend((x0, y0, x0 + UNIT // 12, y0 + UNIT // 40))
    return Words(starts, ends, boxes, array("B", [UNKNOWN_CONFIDENCE]) * len(starts))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        yield start, at
