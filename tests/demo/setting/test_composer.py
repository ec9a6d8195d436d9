"""Papers become sheets, and every marked stretch is found where it is drawn."""

import pypdfium2
import pytest

from stemma.demo.facts.stated import money
from stemma.demo.setting.composer import DoesNotFitError, compose
from stemma.demo.setting.printing import Press, printed
from stemma.demo.setting.sheets import HEIGHT, WIDTH, words_of
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import (
    Beside,
    Block,
    Gap,
    PageBreak,
    Paper,
    Paragraph,
    Slot,
    Style,
    Table,
)
from stemma.model.places import Box

PLAIN = Style()
HAN = Style(family="song", leading=1.6)


def _paper(*blocks: Block, footer: str = "") -> Paper:
    return Paper(title="Проба", language="ru", blocks=blocks, footer=footer)


def _words(paper: Paper) -> list[str]:
    return [word.text for sheet in compose(paper).sheets for word in words_of(sheet)]


def _drawn_in(pdf: bytes, page: int, box: Box) -> str:
    """Return what an independent reader sees inside a box."""
    text = pypdfium2.PdfDocument(pdf)[page - 1].get_textpage()
    return str(
        text.get_text_bounded(
            left=box.x0 * WIDTH - 1,
            right=box.x1 * WIDTH + 1,
            top=HEIGHT - box.y0 * HEIGHT + 4,
            bottom=HEIGHT - box.y1 * HEIGHT - 4,
        )
    )


@pytest.mark.parametrize("press", ["reportlab", "fpdf2"])
def test_what_is_stated_stands_in_its_box(press: Press) -> None:
    write = Writer()
    russian = (
        f"Сумма договора составляет {write(money(120, 'EUR'), '120 000,00 евро')} без налогов. "
    )
    chinese = f"合同总价为{write(money(120, 'EUR'), '壹拾贰万欧元')}，不含税。"
    composed = compose(
        _paper(
            Paragraph(text=russian + "Прочее условлено отдельно. " * 4, style=PLAIN),
            Paragraph(text=chinese + "其他条款另行约定。" * 8, style=HAN),
        )
    )
    pdf = printed(composed.sheets, press)

    seen = {
        stated.quote: "".join(_drawn_in(pdf, stated.page, box) for box in stated.boxes)
        for stated in composed.stated
    }

    assert {quote: text.strip() for quote, text in seen.items()} == {
        "120 000,00 евро": "120 000,00 евро",
        "壹拾贰万欧元": "壹拾贰万欧元",
    }


def test_a_stretch_over_a_line_end_has_a_box_on_each_line() -> None:
    write = Writer()
    long = write(money(1, "EUR"), "сто двадцать тысяч евро и ноль центов " * 5)

    [stated] = compose(_paper(Paragraph(text=f"Всего {long}.", style=PLAIN))).stated

    assert len(stated.boxes) == 3
    assert [box.y0 for box in stated.boxes] == sorted(box.y0 for box in stated.boxes)


def test_no_word_is_lost_between_pages() -> None:
    text = " ".join(f"слово{number}" for number in range(2500))
    composed = compose(_paper(Paragraph(text=text, style=PLAIN)))

    found = [word.text for sheet in composed.sheets for word in words_of(sheet)]

    assert len(composed.sheets) > 2
    assert [word for word in found if word.startswith("слово")] == text.split()


def test_the_head_of_a_table_is_repeated_on_every_page() -> None:
    rows = (("Наименование", "Число"), *((f"деталь{n}", "1") for n in range(120)))
    table = Table(rows=rows, shares=(3, 1), style=PLAIN, aligns="lr")
    sheets = compose(_paper(table)).sheets

    heads = [[w.text for w in words_of(sheet)].count("Наименование") for sheet in sheets]

    assert heads == [1] * len(sheets)
    assert len(sheets) == 4


def test_columns_stand_beside_each_other() -> None:
    left, right = Paragraph(text="слева", style=PLAIN), Paragraph(text="右边", style=HAN)
    [sheet] = compose(_paper(Beside(columns=((left,), (right,)), shares=(1, 1)))).sheets
    boxes = {word.text: word.box for word in words_of(sheet)}

    assert boxes["слева"].x1 < boxes["右"].x0
    assert abs(boxes["слева"].y1 - boxes["右"].y1) < 0.01


def test_a_row_that_no_sheet_can_hold_is_refused() -> None:
    text = "очень длинная клетка " * 900
    table = Table(rows=(("н",), (text,)), shares=(1,), style=PLAIN)

    with pytest.raises(DoesNotFitError):
        compose(_paper(table))


def test_every_sheet_says_that_it_is_fiction_and_which_of_how_many_it_is() -> None:
    paper = _paper(
        Paragraph(text="раз", style=PLAIN),
        PageBreak(),
        Paragraph(text="два", style=PLAIN),
        footer="Стр. {page} из {pages}",
    )

    shown = " ".join(_words(paper)).replace("虚 构", "虚构")

    assert shown == (
        "раз Стр. 1 из 2 вымысел / 虚构 / fiction два Стр. 2 из 2 вымысел / 虚构 / fiction"
    )


def test_a_slot_leaves_room_for_a_signature_and_none_for_a_stamp() -> None:
    def y_of_text(*before: Block) -> float:
        [sheet] = compose(_paper(*before, Paragraph(text="ниже", style=PLAIN))).sheets
        return next(words_of(sheet)).box.y0 * HEIGHT

    signature = Slot(kind="signature", whose="director", height=30)
    stamp = Slot(kind="stamp", whose="exporter", height=110)

    assert y_of_text(Gap(1), signature) - y_of_text(Gap(1)) == pytest.approx(30)
    assert y_of_text(Gap(1), stamp) == pytest.approx(y_of_text(Gap(1)))


@pytest.mark.parametrize("press", ["reportlab", "fpdf2"])
def test_one_paper_gives_the_same_bytes(press: Press) -> None:
    sheets = compose(_paper(Paragraph(text="Договор 合同 contract", style=HAN))).sheets

    assert printed(sheets, press) == printed(sheets, press)
