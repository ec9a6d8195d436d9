"""Official letters on headed paper: Russian, Chinese with a red head, English."""

from collections.abc import Iterator

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.events import Courtesy, Letter, RefersTo
from stemma.demo.templates_a import chinese, layout
from stemma.demo.templates_a.pen import Pen
from stemma.demo.templates_a.statements import cited, enclosed, sentence, without_enclosures
from stemma.demo.writing.briefs import LetterBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import (
    RED,
    Beside,
    Block,
    Gap,
    Margins,
    Paper,
    Paragraph,
    Rule,
    Slot,
    Style,
)


def letter(w: Writer, affair: Affair, brief: LetterBrief) -> Paper:
    """Return an official letter."""
    one = brief.letter
    pen = Pen(w, affair, one.language)
    blocks, margins = {
        "ru": (_russian, Margins(left=76, right=42, top=50, bottom=60)),
        "zh": (_chinese, Margins(left=79, right=74, top=72, bottom=72)),
        "en": (_english, Margins(left=72, right=66, top=50, bottom=66)),
    }[one.language]
    title = pen.t(f"Письмо № {one.number}", one.subject.zh, f"Letter {pen.number(one.number)}")
    return Paper(
        title=title, language=one.language, blocks=tuple(blocks(pen, one)), margins=margins
    )


def _russian(pen: Pen, one: Letter) -> Iterator[Block]:
    firm = pen.affair.employer(one.sender)
    corner = firm.key != "exporter"
    number = pen.w(stated.letter_number(one), one.number)
    date = (
        pen.day(stated.letter_date(one), one.weekday)
        if one.weekday is not None
        else pen.short_day(stated.letter_date(one))
    )
    lines = f"{date}  №  {number}\nна № ____________ от ____________"
    if corner:
        head = (*_letterhead(pen, one, align="centre"), layout.small(pen, lines, points=10.0))
        yield Beside(columns=(head, (Gap(30), *_addressee(pen, one))), shares=(1, 1), gap=34)
    else:
        yield from _letterhead(pen, one, align="centre")
        yield Rule(width=1.4, after=2)
        yield Rule(width=0.5, after=12)
        yield Beside(
            columns=(
                (layout.small(pen, lines, points=10.5, leading=1.5),),
                tuple(_addressee(pen, one)),
            ),
            shares=(1.1, 1),
            gap=24,
        )
    yield Slot(
        kind="incoming", whose=pen.affair.employer(one.addressee).key, left=20, width=150, height=44
    )
    yield Gap(18)
    subject = f"Касательно: {one.subject.ru}"
    yield Paragraph(
        text=subject, style=layout.body("ru", indent=0.0, points=10.5, align="left"), right=250
    )
    yield Gap(10)
    yield layout.centred(pen, salutation(pen, one.addressee), after=8.0)
    for said in without_enclosures(one.statements):
        yield layout.text(pen, sentence(said, pen), _TYPED[pen.language])
    yield from _enclosures(pen, one)
    yield Gap(18)
    yield layout.flush(pen, "С уважением,", keep=True)
    yield _signed_across(pen, one.sender)
    yield from _executor(pen, one)


def _letterhead(pen: Pen, one: Letter, *, align: str) -> Iterator[Block]:
    firm = pen.affair.employer(one.sender)
    big = layout.body("ru", indent=0.0, align=align, bold=True, points=14.0, after=2.0)
    yield Paragraph(text=pen.firm(firm.key), style=big)
    lines = [layout.address(pen, firm), f"эл. почта: {layout.office_mail(pen, firm)}"]
    numbers = [
        f"{name} {pen.w(stated.registration(firm, number), number.value)}"
        for name, number in zip(("ИНН", "КПП", "ОГРН"), firm.registrations, strict=False)
    ]
    if numbers:
        lines.append(", ".join(numbers))
    yield layout.small(pen, "\n".join(lines), align=align, points=9.0, after=5.0)


def _addressee(pen: Pen, one: Letter) -> Iterator[Block]:
    somebody = pen.affair.people[one.addressee]
    firm = pen.firm(somebody.organisation, "gen")
    name = pen.person(one.addressee, "dat")
    yield layout.right(
        pen, f"{layout.capital(pen.role(one.addressee, 'dat'))}\n{firm}\n\n{name}", left=0
    )


def salutation(pen: Pen, key: str) -> str:
    """Return how a letter greets somebody: "Уважаемый Тимофей Львович!"."""
    somebody = pen.affair.people[key]
    if pen.language == "zh":
        name = pen.w(stated.person(somebody), somebody.full.zh)
        return f"尊敬的{name}{somebody.role.zh}："
    if pen.language == "en":
        surname = pen.w(stated.person(somebody), somebody.surname.en)
        return f"Dear {'Ms' if somebody.woman else 'Mr'} {surname},"
    word = "Уважаемая" if somebody.woman else "Уважаемый"
    if not somebody.patronymic.ru:
        polite = "госпожа" if somebody.woman else "господин"
        return f"{word} {polite} {pen.w(stated.person(somebody), somebody.full.ru)}!"
    name = pen.w(stated.person(somebody), f"{somebody.given.ru} {somebody.patronymic.ru}")
    return f"{word} {name}!"


def _enclosures(pen: Pen, one: Letter) -> Iterator[Block]:
    documents = enclosed(one.statements)
    if not documents:
        return
    yield Gap(8)
    listed = [cited(document, pen) for document in documents]
    if len(listed) == 1:
        words = listed[0]
    else:
        words = "\n".join(f"{pen.plain(f'{at}.')} {said}" for at, said in enumerate(listed, 1))
    label = pen.t("Приложение: ", "附件：", "Enclosed: ")
    copies = pen.t(f", в {pen.plain('1')} экз.", "", "") if len(listed) == 1 else ""
    yield layout.flush(pen, f"{label}{words}{copies}")


def _signed_across(pen: Pen, key: str) -> Beside:
    """Return role, hand and name on one line."""
    return Beside(
        columns=(
            (Gap(18), layout.flush(pen, layout.capital(pen.role(key)))),
            (Slot(kind="signature", whose=key, width=120, height=34),),
            (Gap(18), layout.flush(pen, pen.signing(key))),
        ),
        shares=(1.4, 1, 1),
        gap=10,
    )


def _executor(pen: Pen, one: Letter) -> Iterator[Block]:
    yield Gap(26)
    for key in one.copies:
        yield layout.small(pen, f"Копия: {pen.role(key, 'dat')} {pen.person(key, 'dat')}")
    key = _executor_of(pen, one)
    yield layout.small(pen, f"Исп. {pen.person(key)}\nтел. {layout.phone(pen, key)}")


def _executor_of(pen: Pen, one: Letter) -> str:
    """Return who wrote a letter for its signer: a colleague, always the same for one letter."""
    firm = pen.affair.employer(one.sender).key
    colleagues = [
        key
        for key, somebody in pen.affair.people.items()
        if somebody.organisation == firm and key != one.sender
    ]
    return colleagues[sum(map(ord, one.key)) % len(colleagues)] if colleagues else one.sender


def _chinese(pen: Pen, one: Letter) -> Iterator[Block]:
    firm = pen.affair.employer(one.sender)
    head = Style(
        family="song", points=27, bold=True, align="centre", colour=RED, leading=1.3, after=12
    )
    yield Gap(18)
    yield Paragraph(text=pen.firm(firm.key), style=head)
    number = pen.w(stated.letter_number(one), one.number)
    yield layout.centred(
        pen, f"第{number}号" if "号" not in one.number else number, points=12.0, after=3.0
    )
    yield Rule(width=1.8, colour=RED, after=22)
    subject = one.subject.zh.removeprefix("关于").removesuffix("的函")
    yield layout.centred(pen, f"关于{subject}的函", points=17.5, bold=True, after=14.0)
    big = layout.body("zh", points=13.5, leading=1.75, indent=27.0, after=0.0)
    somebody = pen.affair.people[one.addressee]
    yield Paragraph(text=f"{pen.firm(somebody.organisation)}：", style=big.but(indent=0.0))
    yield from _chinese_body(pen, one, big)
    yield Gap(22)
    yield from _chinese_end(pen, one, big)


def _chinese_body(pen: Pen, one: Letter, style: Style) -> Iterator[Block]:
    said = without_enclosures(one.statements)
    several = sum(not isinstance(one, (Courtesy, RefersTo)) for one in said) > 1
    at = 0
    for statement in said:
        number = ""
        if several and not isinstance(statement, (Courtesy, RefersTo)):
            at += 1
            number = f"{chinese.in_words(at)}、"
        yield Paragraph(text=f"{number}{sentence(statement, pen)}", style=style)
    yield Paragraph(text="特此函告。", style=style)
    documents = enclosed(one.statements)
    if documents:
        yield Gap(10)
        for at, document in enumerate(documents, 1):
            number = pen.plain(f"{at}.") if len(documents) > 1 else ""
            words = f"{'附件：' if at == 1 else ''}{number}{cited(document, pen)}"
            left = 0.0 if at == 1 else 3 * style.points
            yield Paragraph(text=words, style=style.but(align="left"), left=left)


def _chinese_end(pen: Pen, one: Letter, style: Style) -> Iterator[Block]:
    firm = pen.affair.employer(one.sender)
    end = style.but(align="centre", indent=0.0)
    room = 230.0
    yield Slot(kind="signature", whose=one.sender, left=room, width=110, height=26)
    yield Paragraph(text=pen.firm(firm.key), style=end, left=room - 20, keep=True)
    words = (
        chinese.day_in_characters(one.date)
        if one.weekday is None
        else chinese.day(one.date, one.weekday)
    )
    yield Slot(kind="stamp", whose=firm.key, left=room, width=150, height=20)
    yield Paragraph(text=pen.w(stated.letter_date(one), words), style=end, left=room - 20)
    yield Gap(26)
    yield Rule(width=0.5, after=3)
    key = _executor_of(pen, one)
    contact = f"联系人：{pen.person(key)}　　电话：{layout.phone(pen, key)}　　电子邮箱：{layout.office_mail(pen, firm)}"
    yield layout.small(pen, contact, points=9.5)
    if one.copies:
        listed = "、".join(f"{pen.person(key)}（{pen.role(key)}）" for key in one.copies)
        yield layout.small(pen, f"抄送：{listed}", points=9.5)


_TYPED = {
    "ru": layout.body("ru", points=12.5, leading=1.36, indent=34, after=4.0),
    "en": layout.body("en", points=11.5, leading=1.36, after=7.0),
}
_NAVY = (0.1, 0.18, 0.38)


def _english(pen: Pen, one: Letter) -> Iterator[Block]:
    firm = pen.affair.employer(one.sender)
    head = Style(family="sans", points=15, bold=True, align="left", colour=_NAVY, after=2)
    yield Paragraph(text=pen.firm(firm.key), style=head)
    contact = f"{layout.address(pen, firm)}   |   {layout.office_mail(pen, firm)}"
    yield layout.small(pen, contact, family="sans", points=8.0, after=4.0, colour=_NAVY)
    yield Rule(width=1.0, colour=_NAVY, after=20)
    number = pen.w(stated.letter_number(one), pen.number(one.number))
    date = pen.day(stated.letter_date(one), one.weekday)
    yield layout.place_and_day(pen, f"Our ref.: {number}", date)
    somebody = pen.affair.people[one.addressee]
    polite = "Ms" if somebody.woman else "Mr"
    yield layout.flush(
        pen,
        f"{polite} {pen.person(one.addressee, full=True)}\n{pen.role(one.addressee)}\n{pen.firm(somebody.organisation)}\n"
        f"{layout.address(pen, pen.affair.organisations[somebody.organisation])}",
    )
    yield Gap(14)
    yield layout.flush(pen, salutation(pen, one.addressee))
    yield Gap(4)
    subject = layout.capital(one.subject.en)
    yield Paragraph(
        text=f"Re: {subject}",
        style=layout.body("en", bold=True, align="left", after=8.0),
        keep=True,
    )
    for said in without_enclosures(one.statements):
        yield layout.text(pen, sentence(said, pen), _TYPED[pen.language])
    yield Gap(12)
    yield layout.flush(pen, "Yours sincerely,", keep=True)
    yield Slot(kind="stamp", whose=firm.key, left=120, width=110)
    yield Slot(kind="signature", whose=one.sender, width=140, height=38)
    yield layout.flush(pen, f"{pen.person(one.sender, full=True)}\n{pen.role(one.sender)}")
    yield from _enclosures(pen, one)
    if one.copies:
        listed = ", ".join(f"{pen.person(key, full=True)} ({pen.role(key)})" for key in one.copies)
        yield layout.small(pen, f"Copy: {listed}", points=9.5)
