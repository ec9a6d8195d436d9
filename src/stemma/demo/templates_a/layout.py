"""How the papers of this set look: styles, headings, clauses, heads of letters, signatures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.demo.facts import stated
from stemma.demo.facts.deals import Annex, Deal
from stemma.demo.facts.parties import Organisation
from stemma.demo.facts.written import Language, Written
from stemma.demo.templates_a.pen import Pen
from stemma.demo.writing.briefs import Tongue
from stemma.demo.writing.paper import Beside, Block, Gap, Paragraph, Slot, Style, Table
from stemma.model.values import Contact, Name

BODY: dict[Language, Style] = {
    "ru": Style(points=11.5, leading=1.22, indent=28, after=3.5),
    "zh": Style(family="song", points=11.5, leading=1.6, indent=23, after=3),
    "en": Style(points=11, leading=1.25, after=5),
}
"""Running text of each language."""

TABLE: dict[Language, Style] = {
    "ru": Style(points=10, leading=1.15, align="left", after=8),
    "zh": Style(family="song", points=10, leading=1.3, align="left", after=8),
    "en": Style(family="sans", points=9, leading=1.2, align="left", after=8),
}
"""Cells of tables in each language."""

_SCHEMES = {
    "inn": Written("ИНН", "税号", "Tax No."),
    "kpp": Written("КПП", "登记原因码", "Reg. reason code"),
    "ogrn": Written("ОГРН", "注册号", "Reg. No."),
    "uscc": Written("Единый код", "统一社会信用代码", "Unified code"),
}


@dataclass(frozen=True, slots=True)
class Article:
    """A part of a contract: its heading and its clauses. A table may follow a clause."""

    heading: str
    clauses: tuple[str, ...]
    table_after: int | None = None
    """Index of the clause behind which the table of lines stands."""


def body(language: Language, **changes: object) -> Style:
    """Return the style of running text with some fields changed."""
    return BODY[language].but(**changes)


_DOUBLED = re.compile("(г\\.\ue000+)\\.")


def tidy(words: str) -> str:
    """Return words where the full stop of "2023 г." is also that of the sentence."""
    return _DOUBLED.sub(r"\1", words)


def text(pen: Pen, words: str, style: Style | None = None) -> Paragraph:
    """Return a paragraph of running text."""
    return Paragraph(text=tidy(words), style=style or BODY[pen.language])


def flush(pen: Pen, words: str, *, keep: bool = False) -> Paragraph:
    """Return a paragraph of running text without indent, ragged on the right."""
    style = body(pen.language, indent=0.0, align="left")
    return Paragraph(text=tidy(words), style=style, keep=keep)


def centred(pen: Pen, words: str, **changes: object) -> Paragraph:
    """Return a centred line that keeps with what follows."""
    style = body(pen.language, indent=0.0, align="centre").but(**changes)
    return Paragraph(text=words, style=style, keep=True)


def right(pen: Pen, words: str, left: float = 250.0) -> Paragraph:
    """Return lines in the right part of the page: addressees, grids of approval, annex heads."""
    style = body(pen.language, indent=0.0, align="left", points=10.5, leading=1.2)
    if pen.language == "zh":
        style = style.but(leading=1.45)
    return Paragraph(text=words, style=style, left=left)


def small(pen: Pen, words: str, **changes: object) -> Paragraph:
    """Return small print without indent."""
    style = body(pen.language, indent=0.0, align="left", points=8.5, leading=1.25, after=1)
    return Paragraph(text=words, style=style.but(**changes))


def title(pen: Pen, words: str, under: str = "") -> tuple[Block, ...]:
    """Return the title of a document and a line under it."""
    points = {"ru": 14.0, "zh": 17.0, "en": 14.0}[pen.language]
    head = centred(pen, words, bold=True, points=points, after=3.0)
    if not under:
        return (head, Gap(6))
    return (head, centred(pen, under, after=10.0))


def heading(pen: Pen, words: str, points: float | None = None) -> tuple[Block, ...]:
    """Return a heading inside a document."""
    style = body(pen.language, indent=0.0, bold=True, align="left", after=4.0)
    if points is not None:
        style = style.but(points=points)
    if pen.language == "ru":
        style = style.but(align="centre")
    return (Gap(6), Paragraph(text=words, style=style, keep=True))


def place_and_day(pen: Pen, place: str, day: str) -> Table:
    """Return the line under a title: the town on the left, the day on the right."""
    style = BODY[pen.language].but(after=8.0)
    return Table(
        rows=((place, day),),
        shares=(1, 1),
        style=style,
        heads=0,
        aligns="lr",
        ruled=False,
        padding=0.0,
    )


def signature(pen: Pen, person: str, *, stamp: bool = True, width: float = 110.0) -> list[Block]:
    """Return role, room for a hand above a line, the name, and the stamp over both."""
    somebody = pen.affair.people[person]
    role = pen.role(person)
    blocks: list[Block] = [flush(pen, capital(role), keep=True)]
    if stamp:
        blocks.append(Slot(kind="stamp", whose=somebody.organisation, left=70, width=width))
    blocks.append(Slot(kind="signature", whose=person, width=width, height=30, rule=True))
    after = Gap(3) if pen.language != "zh" else Gap(2)
    blocks += [after, flush(pen, pen.signing(person))]
    return blocks


def signatures(pen: Pen, seller: str, buyer: str) -> Beside:
    """Return both sides' signatures beside each other."""
    heads = (
        pen.t("От Продавца:", "卖方代表：", "For the Seller:"),
        pen.t("От Покупателя:", "买方代表：", "For the Buyer:"),
    )
    columns = tuple(
        (flush(pen, head, keep=True), *signature(pen, person))
        for head, person in zip(heads, (seller, buyer), strict=True)
    )
    return Beside(columns=columns, shares=(1, 1), gap=30)


def both_hands(pens: Sequence[Pen], signers: tuple[str, str]) -> Beside:
    """Return the seller's and the buyer's signatures, each under its role in both languages."""
    ru, zh = pens
    columns: list[tuple[Block, ...]] = []
    for signer, head in zip(signers, ("От Продавца / 卖方", "От Покупателя / 买方"), strict=True):
        firm = ru.affair.people[signer].organisation
        columns.append(
            (
                flush(ru, head),
                flush(ru, f"{capital(ru.role(signer))}\n{zh.role(signer)}"),
                Slot(kind="stamp", whose=firm, left=80),
                Slot(kind="signature", whose=signer, width=130, height=34, rule=True),
                Gap(3),
                flush(ru, f"{ru.signing(signer)} / {zh.signing(signer)}"),
            )
        )
    return Beside(columns=tuple(columns), shares=(1, 1), gap=30)


def beside(columns: Sequence[Sequence[Paragraph]]) -> list[Block]:
    """Return paragraphs of one or two languages: two stand side by side, pair by pair."""
    if len(columns) == 1:
        return list(columns[0])
    return [
        Beside(columns=((one,), (other,)), shares=(1.06, 1))
        for one, other in zip(*columns, strict=True)
    ]


def pens_of(pen: Pen, tongue: Tongue) -> tuple[Pen, ...]:
    """Return a pen for each language of a document."""
    if tongue == "ru+zh":
        return (pen.to("ru"), pen.to("zh"))
    return (pen.to(tongue),)


def annex_head(pen: Pen, deal: Deal, annex: Annex | None) -> Paragraph:
    """Return which annex to which contract this is, as it stands at the top."""
    number, signed = pen(stated.deal_number(deal)), pen(stated.deal_signed(deal))
    if annex is None:
        words = pen.t(
            f"к договору № {number}\nот {signed}",
            f"合同编号：{number}",
            f"Contract No. {number}\nof {signed}",
        )
        return right(pen, words, left=310)
    shown = pen.t(
        f"Приложение № {annex.number}", f"附件{annex.number}", f"Annex No. {annex.number}"
    )
    shown = pen.w(stated.annex_number(deal, annex), shown)
    words = pen.t(
        f"{shown}\nк договору № {number}\nот {signed}",
        f"{shown}\n（{signed}{number}号合同）",
        f"{shown}\nto Contract No. {number}\nof {signed}",
    )
    return flush(pen, words) if pen.language == "zh" else right(pen, words, left=310)


def named_place(pen: Pen, place: Written) -> str:
    """Return a lake, a range, a room; proper names are marked, the figures of rooms are plain."""
    words = place.to(pen.language)
    if any(part[:1].isupper() for part in place.en.split()):
        return pen.w(Name("place", place.en), words)
    return re.sub(r"\d+", lambda found: pen.plain(found[0]), words)


def requisites(pen: Pen, firm: Organisation) -> str:
    """Return name, address, registrations, bank and account, a line each."""
    colon = "：" if pen.language == "zh" else ": "
    lines = [pen.firm(firm.key), address(pen, firm)]
    lines += [
        f"{_SCHEMES[number.scheme].to(pen.language)}{colon}{pen.w(stated.registration(firm, number), number.value)}"
        for number in firm.registrations
    ]
    if firm.account:
        label = pen.t("Расчётный счёт", "账号", "Account")
        lines.append(f"{label}{colon}{pen.w(stated.account(firm), firm.account)}")
    if firm.bank:
        bank = pen.w(Name("organisation", firm.bank.en), firm.bank.to(pen.language))
        lines.append(f"{pen.t('Банк', '开户行', 'Bank')}{colon}{bank}")
    return "\n".join(lines)


def address(pen: Pen, firm: Organisation) -> str:
    """Return an organisation's address, the town in it marked."""
    whole = firm.address.to(pen.language)
    name = firm.town.name.to(pen.language)
    before, _, after = whole.partition(name)
    marked = before + pen.w(stated.town(firm.town), name) + after
    return pen.w(Contact("address", whole), marked)


def office_mail(pen: Pen, firm: Organisation) -> str:
    """Return an organisation's mail address, marked."""
    return pen.w(Contact("mail", f"office@{firm.domain}"), f"office@{firm.domain}")


def phone(pen: Pen, somebody: str) -> str:
    """Return an inner phone number that belongs to somebody, the same in every document."""
    number = 1000 + sum(ord(letter) * (at + 7) for at, letter in enumerate(somebody)) % 9000
    shown = f"{number // 100}-{number % 100:02}"
    return pen.w(Contact("phone", shown), shown)


def capital(words: str) -> str:
    """Return words that begin with a capital letter."""
    return words[:1].upper() + words[1:]


def clauses(pen: Pen, number: int, article: Article, style: Style) -> list[Paragraph]:
    """Return the numbered clauses of an article."""
    return [
        Paragraph(text=tidy(f"{pen.plain(f'{number}.{at}.')} {words}"), style=style)
        for at, words in enumerate(article.clauses, 1)
    ]
