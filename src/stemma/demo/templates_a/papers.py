"""Protocols of disagreements, and powers of attorney."""

from collections.abc import Iterator
from decimal import Decimal

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.templates_a import layout
from stemma.demo.templates_a.pen import Pen
from stemma.demo.templates_a.quantities import NAMES
from stemma.demo.writing.briefs import Disagreement, DisagreementsBrief, PowerBrief
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Block, Gap, Margins, Paper, Slot, Table
from stemma.model.values import Bounds, Identifier, at_least, at_most, exactly


def disagreements(w: Writer, affair: Affair, brief: DisagreementsBrief) -> Paper:
    """Return a protocol of disagreements to a draft."""
    pen = Pen(w, affair, brief.tongue)
    return Paper(
        title=pen.t("Протокол разногласий", "意见分歧纪要", "Protocol of disagreements"),
        language=brief.tongue,
        blocks=tuple(_disagreements(pen, brief)),
    )


def _disagreements(pen: Pen, brief: DisagreementsBrief) -> Iterator[Block]:
    deal = brief.deal
    yield Gap(14)
    title = deal.title.to(pen.language)
    yield from layout.title(
        pen,
        pen.t("ПРОТОКОЛ РАЗНОГЛАСИЙ", "意见分歧纪要", "PROTOCOL OF DISAGREEMENTS"),
        pen.t(
            f"к проекту документа «{title}»", f"（关于《{title}》草案）", f"to the draft “{title}”"
        ),
    )
    date = pen(stated.day(brief.date))
    yield layout.place_and_day(pen, pen.town(stated.town(deal.town), deal.town), date)
    yield layout.text(
        pen,
        pen.t(
            f"{pen.firm(deal.seller)} (Продавец) и {pen.firm(deal.buyer)} (Покупатель) установили, что следующие пункты проекта "
            "Стороны излагают в различных редакциях:",
            f"{pen.firm(deal.seller)}（卖方）与{pen.firm(deal.buyer)}（买方）确认，双方对草案下列条款的表述存在分歧：",
            f"{pen.firm(deal.seller)} (the Seller) and {pen.firm(deal.buyer)} (the Buyer) state that they word the following clauses of "
            "the draft differently:",
        ),
    )
    rows = [
        (
            pen.t("Пункт", "条款", "Clause"),
            pen.t("Редакция Продавца", "卖方表述", "Seller's wording"),
            pen.t("Редакция Покупателя", "买方表述", "Buyer's wording"),
            pen.t("Согласованная редакция", "商定表述", "Agreed wording"),
        )
    ]
    rows += [
        (pen.plain(row.clause), _wording(pen, row, row.seller), _wording(pen, row, row.buyer), "")
        for row in brief.rows
    ]
    style = layout.TABLE[pen.language].but(points=10.5)
    yield Table(rows=tuple(rows), shares=(10, 32, 32, 26), style=style, aligns="clll")
    yield layout.text(
        pen,
        pen.t(
            "Остальные пункты проекта возражений не вызывают. Стороны вернутся к рассмотрению указанных пунктов на ближайшей встрече.",
            "双方对草案其他条款无异议，上述条款将在下次会谈时继续商定。",
            "There are no objections to the other clauses. The Parties will return to these clauses at their next meeting.",
        ),
    )
    yield Gap(20)
    yield layout.signatures(pen, "contracts", "purchases")


def _wording(pen: Pen, row: Disagreement, amount: Decimal) -> str:
    """Return one side's wording: a limit for a figure, or the share of a penalty."""
    if row.figure is None:
        share = pen(stated.measure(amount, row.unit))
        return pen.t(
            f"Пеня за просрочку составляет {share} за каждый день",
            f"逾期违约金为每日{share}",
            f"The penalty for delay is {share} for each day",
        )
    value = pen(stated.measure(_limited(row, amount), row.unit))
    name = NAMES[row.figure.quantity].to(pen.language)
    kind = pen.type_of(row.figure.good)
    return pen.t(
        f"{layout.capital(name)} изделия {kind} – {value}",
        f"{kind}的{name}：{value}",
        f"{layout.capital(name)} of {kind}: {value}",
    )


def _limited(row: Disagreement, amount: Decimal) -> Bounds:
    """Return an amount as the figure's own kind of limit; a range is limited from below."""
    qualifier = row.figure.amount.qualifier if row.figure else "exact"
    if qualifier in ("at_least", "between"):
        return at_least(amount)
    return at_most(amount) if qualifier == "at_most" else exactly(amount)


def power(w: Writer, affair: Affair, brief: PowerBrief) -> Paper:
    """Return a power of attorney."""
    pen = Pen(w, affair, brief.tongue)
    return Paper(
        title=pen.t("Доверенность", "授权委托书", "Power of attorney"),
        language=brief.tongue,
        blocks=tuple(_power(pen, brief)),
        margins=Margins(left=86, right=66, top=70, bottom=60),
    )


def _power(pen: Pen, brief: PowerBrief) -> Iterator[Block]:
    firm = pen.affair.organisations[brief.organisation]
    yield layout.centred(pen, pen.firm(firm.key), bold=True, points=14.0, after=1.0)
    yield layout.small(pen, layout.address(pen, firm), align="centre", points=9.5, after=22.0)
    number = pen.w(Identifier("letter", brief.number), pen.number(brief.number))
    yield from layout.title(
        pen,
        pen.t(f"ДОВЕРЕННОСТЬ № {number}", "授权委托书", "POWER OF ATTORNEY"),
        pen.t("", f"编号：{number}", f"No. {number}"),
    )
    day = pen(stated.day(brief.date))
    town = pen.town(stated.town(firm.town), firm.town)
    yield layout.place_and_day(pen, pen.t(f"г. {town}", town, town), day)
    yield Gap(6)
    for words in _empowers(pen, brief):
        yield layout.text(pen, words)
    yield Gap(16)
    name = pen.signing(brief.person)
    yield layout.flush(
        pen,
        pen.t(
            f"Подпись поверенного ({name}):",
            f"受托人（{name}）签字：",
            f"Signature of the attorney ({name}):",
        ),
        keep=True,
    )
    yield Slot(kind="signature", whose=brief.person, left=20, width=130, height=36, rule=True)
    yield Gap(16)
    yield layout.flush(
        pen,
        pen.t(
            "Подпись удостоверяется печатью организации.",
            "上述签字由本单位盖章确认。",
            "The signature is certified by the seal.",
        ),
        keep=True,
    )
    yield Gap(30)
    yield Slot(kind="stamp", whose=firm.key, left=40, width=120)
    yield layout.flush(pen, pen.t("М. П.", "（公章）", "L. S."))


def _empowers(pen: Pen, brief: PowerBrief) -> Iterator[str]:
    key, deal = brief.person, brief.deal
    firm, role = pen.firm(brief.organisation), pen.role(key, "gen")
    title = deal.title.to(pen.language)
    seller = deal.seller if brief.organisation != deal.seller else deal.buyer
    other = pen.firm(seller, "ins")
    yield pen.t(
        f"Настоящей доверенностью {firm} уполномочивает {role} {pen.person(key, 'acc', full=True)} вести переговоры и подписать от имени "
        f"организации документ «{title}» с {other}, а также приложения к нему, дополнительные соглашения и акты.",
        f"兹授权{pen.role(key)}{pen.person(key, full=True)}代表{firm}与{other}进行谈判，并签署《{title}》及其附件、补充协议和证书。",
        f"{firm} hereby empowers its {pen.role(key)}, {pen.person(key, full=True)}, to negotiate with {other} and to sign in its name the "
        f"document “{title}” together with its annexes, supplementary agreements and certificates.",
    )
    yield pen.t(
        "Для выполнения указанных действий поверенному предоставляется право получать и передавать документы, давать пояснения, "
        "парафировать проекты, расписываться и совершать иные действия, связанные с данным поручением.",
        "为完成上述事项，受托人有权收发文件、作出说明、草签文本、签字，并办理与本委托有关的其他事宜。",
        "For these purposes the attorney may receive and hand over documents, give explanations, initial drafts, sign and do all else "
        "that this mandate requires.",
    )
    until = pen(stated.day(brief.until))
    yield pen.t(
        f"Доверенность выдана без права передоверия и действительна до {until} включительно.",
        f"受托人无转委托权。本委托书有效期至{until}。",
        f"The attorney may not delegate this power. It is valid until {until} inclusive.",
    )
