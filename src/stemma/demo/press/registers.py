"""Extracts from two company registers: the sellers' on paper, the buyer's as a web page."""

import html
import random
from collections.abc import Sequence

from stemma.demo.facts import numbers, stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.parties import Organisation, Registration
from stemma.demo.facts.stated import Fact
from stemma.demo.fiction import FICTION
from stemma.demo.press.placed import Placed
from stemma.demo.press.written_down import Clerk, Recorded
from stemma.demo.writing.marks import Writer, unmarked
from stemma.demo.writing.paper import Block, Gap, Paper, Paragraph, Style, Table
from stemma.model.values import Contact

_HEAD = Style(family="sans", points=14, bold=True, align="centre", after=10)
_BODY = Style(family="sans", points=10, align="left", after=6)
_LABELS = {"inn": "ИНН", "kpp": "КПП", "ogrn": "ОГРН"}


def address_of(firm: Organisation, language: str) -> Fact:
    """Return a firm's address as the affair has it."""
    words = firm.address.ru if language == "ru" else firm.address.zh
    return Fact(f"organisation:{firm.key}/address", Contact("address", words))


def sellers_register(chance: random.Random, affair: Affair) -> Recorded:
    """Return the extract for both northern firms: one number of the plant is another one.

    Only the head of a firm is entered, so other people are not found.
    """
    clerk = Clerk()
    exporter, plant = affair.organisations["exporter"], affair.organisations["plant"]
    wrong = chance.randrange(len(plant.registrations))
    director = affair.people["director"]
    named = clerk.answers(stated.person(director), stated.person(director).value, director.full.ru)
    others = numbers.northern(chance)
    changed = tuple(
        others[at] if at == wrong else one for at, one in enumerate(plant.registrations)
    )
    clerk.lacks(stated.person(affair.people["bookkeeper"]))
    clerk.lacks(stated.person(affair.people["designer"]))
    blocks: list[Block] = [
        Paragraph(text="Единый реестр юридических лиц. Выписка", style=_HEAD),
        _entry(clerk, exporter, exporter.registrations, named),
        Gap(18),
        _entry(clerk, plant, changed, "Оглоблин Макар Савельевич"),
        Gap(18),
        Paragraph(
            text="Сведения внесены в реестр со слов заявителя. Выписка действительна без подписи.",
            style=_BODY,
        ),
    ]
    paper = Paper(title="Выписка из реестра", language="ru", blocks=tuple(blocks))
    return clerk.on_paper("vypiska_iz_reestra.pdf", paper, "fpdf2")


def _entry(
    clerk: Clerk, firm: Organisation, registrations: Sequence[Registration], head: str
) -> Table:
    name, address = stated.organisation(firm), address_of(firm, "ru")
    rows = [
        ("Сведения", "Значение"),
        ("Полное наименование", clerk.answers(name, name.value, firm.name.ru)),
        ("Адрес", clerk.answers(address, address.value, firm.address.ru)),
        ("Руководитель", head),
    ]
    for right, entered in zip(firm.registrations, registrations, strict=True):
        found = stated.registration(firm, entered).value
        words = clerk.answers(stated.registration(firm, right), found, entered.value)
        rows.append((_LABELS[entered.scheme], words))
    return Table(rows=tuple(rows), shares=(2, 5), style=_BODY)


def buyers_register(chance: random.Random, affair: Affair) -> Recorded:
    """Return the buyer's entry: the code agrees, the house number does not."""
    clerk = Clerk()
    firm = affair.organisations["importer"]
    name, address, code = stated.organisation(firm), address_of(firm, "zh"), firm.registrations[0]
    number = str(chance.randrange(100, 300))
    moved = f"{firm.town.name.zh}莲花大道{number}号"
    clerk.lacks(stated.person(affair.people["deputy"]))
    rows = (
        ("企业名称", clerk.answers(name, name.value, firm.name.zh)),
        ("统一社会信用代码", _answered(clerk, firm, code)),
        ("住所", clerk.answers(address, Contact("address", moved), moved)),
        ("法定代表人", "钟离砚秋"),
        ("登记状态", "存续"),
    )
    return clerk.as_file(
        "company_register_entry.html", _page(rows), list(_placed(rows, clerk.write))
    )


def _answered(clerk: Clerk, firm: Organisation, code: Registration) -> str:
    fact = stated.registration(firm, code)
    return clerk.answers(fact, fact.value, code.value)


def _page(rows: Sequence[tuple[str, str]]) -> bytes:
    cells = "\n".join(
        f"<tr><th>{label}</th><td>{html.escape(unmarked(words)[0])}</td></tr>"
        for label, words in rows
    )
    return (
        '<!DOCTYPE html>\n<html lang="zh">\n<head>\n<meta charset="utf-8">\n'
        "<title>企业登记信息</title>\n"
        f'<meta name="description" content="{FICTION}">\n</head>\n<body>\n'
        f"<h1>企业登记信息查询结果</h1>\n<table>\n{cells}\n</table>\n"
        f"<footer><p>{FICTION}</p></footer>\n</body>\n</html>\n"
    ).encode()


def _placed(rows: Sequence[tuple[str, str]], write: Writer) -> list[Placed]:
    found: list[Placed] = []
    for label, words in rows:
        text, spans = unmarked(words)
        found += [
            Placed(mark=write.marks[s.mark], quote=text[s.start : s.end], label=label)
            for s in spans
        ]
    return found
