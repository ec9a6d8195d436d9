"""Powers of attorney: an organisation lets somebody sign."""

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.parties import Organisation, Person
from stemma.demo.facts.written import Written
from stemma.demo.templates_b import lookup
from stemma.demo.templates_b.chinese import Chinese
from stemma.demo.templates_b.english import English
from stemma.demo.templates_b.hands import Hand, hand
from stemma.demo.templates_b.layout import BODY, MARGINS, line, text, title
from stemma.demo.templates_b.russian import Russian
from stemma.demo.writing.briefs import PowerBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Block, Gap, Paper, Slot
from stemma.model.values import Identifier

_NAME = Written("ДОВЕРЕННОСТЬ", "授权委托书", "POWER OF ATTORNEY")


def empowered(w: Writer, affair: Affair, brief: PowerBrief) -> Paper:
    """Return a power of attorney."""
    language, h = brief.tongue, hand(brief.tongue, w, affair)
    body, name = BODY[language].but(leading=1.6), _NAME.to(language)
    firm, somebody = affair.organisations[brief.organisation], affair.people[brief.person]
    number = w(Identifier("order", brief.number), brief.number)
    numbered = {"ru": f"№ {number}", "zh": f"编号：{number}", "en": f"No. {number}"}[language]
    paragraphs, date = _words(h, brief, firm, somebody)
    label = {
        "ru": "Образец подписи доверенного лица",
        "zh": "受托人签字样本：",
        "en": "Specimen signature of the attorney",
    }[language]
    grantor = _grantor(affair, firm, somebody)
    role = grantor.role.to(language)
    blocks: list[Block] = [
        line(f"{h.firm(firm)}\n{h.address(firm)}", body.but(leading=1.3), "centre", after=26),
        title(name, body, 18, after=2),
        line(numbered, body, "centre", after=18),
        *(text(one, body) for one in paragraphs),
        Gap(20),
        line(label, body, after=2),
        Slot(kind="signature", whose=somebody.key, width=130, height=34, rule=True),
        Gap(18),
        line(role[:1].upper() + role[1:], body, after=2),
        Slot(kind="signature", whose=grantor.key, width=130, height=34, rule=True),
        Slot(kind="stamp", whose=firm.key, left=170, width=120, height=120),
        line(h.name(grantor), body, after=16),
        line(date, body, "right" if language == "zh" else "left"),
    ]
    return Paper(title=name, language=language, blocks=tuple(blocks), margins=MARGINS[language])


def _grantor(affair: Affair, firm: Organisation, somebody: Person) -> Person:
    """Return who gives the power: a colleague of whoever receives it."""
    colleagues = (one for one in affair.people.values() if lookup.home(affair, one) == firm)
    return next((one for one in colleagues if one.key != somebody.key), somebody)


def _words(
    h: Hand, brief: PowerBrief, firm: Organisation, somebody: Person
) -> tuple[tuple[str, ...], str]:
    deal = brief.deal
    other = deal.seller if brief.organisation == deal.buyer else deal.buyer
    counterpart = h.affair.organisations[other]
    until, given = stated.day(brief.until), stated.day(brief.date)
    if isinstance(h, Russian):
        return (
            (
                f"Настоящей доверенностью {h.firm(firm)} уполномочивает {somebody.role_genitive} "
                f"{h.name(somebody, 'acc', full=True)} вести переговоры с "
                f"{h.firm(counterpart, 'ins')}, "
                f"подписать от имени организации документ «{deal.title.ru}» и приложения к "
                "нему, а также "
                "получать и передавать относящиеся к нему документы."
            ),
            (
                f"Доверенность действительна по {h.day(until, brief.until, 'quoted')} "
                "и выдана без права передоверия."
            ),
        ), h.day(given, brief.date, "quoted")
    if isinstance(h, Chinese):
        return (
            (
                f"兹授权我单位{somebody.role.zh}{h.name(somebody)}代表{h.firm(firm)}，与"
                f"{h.firm(counterpart)}"
                f"洽谈并签署《{deal.title.zh}》及其附件，办理与之有关的一切事宜。受托人在授权范围内"
                "签署的文件，我单位均予承认。"
            ),
            f"本授权有效期至{h.day(until, brief.until, 'han')}，受托人无转委托权。",
        ), h.day(given, brief.date, "han")
    return _english(h, brief, (firm, counterpart), somebody), h.day(given, brief.date, "long")


def _english(
    e: English, brief: PowerBrief, firms: tuple[Organisation, Organisation], somebody: Person
) -> tuple[str, ...]:
    firm, counterpart = firms
    until = e.day(stated.day(brief.until), brief.until, "long")
    return (
        (
            f"KNOW ALL MEN BY THESE PRESENTS that {e.firm(firm)} hereby appoints "
            f"{e.name(somebody)}, "
            f"{somebody.role.en}, its true and lawful attorney, to negotiate with "
            f"{e.firm(counterpart)} and "
            f"to sign on its behalf the {brief.deal.title.en} together with the annexes thereto."
        ),
        f"This power of attorney shall remain in force until {until} and may not be delegated.",
    )
