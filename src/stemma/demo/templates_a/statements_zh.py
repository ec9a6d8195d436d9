"""What letters, mails, memos and minutes say, in Chinese: a sentence or two for each statement."""

from functools import singledispatch

from stemma.demo.facts import events as say
from stemma.demo.facts import stated
from stemma.demo.facts.deals import Deal, Figure, Obligation
from stemma.demo.templates_a.pen import Pen
from stemma.demo.templates_a.quantities import NAMES, deal_of

_NOUNS: dict[say.CitedKind, str] = {
    "contract": "合同",
    "supplement": "补充协议",
    "letter": "来往函件",
    "annex": "附件",
    "minutes": "会谈纪要",
    "mail": "电子邮件",
    "act": "证书",
}
_COURTESIES = (
    "感谢贵方的支持与配合，期待继续合作。",
    "我方愿及时研究贵方提出的意见。",
    "对贵方给予我方人员的接待谨致谢意。",
    "盼早日函复。",
    "借此机会，重申我方发展双方合作关系的愿望。",
    "本函内容请勿向第三方透露。",
)


@singledispatch
def sentence(said: object, p: Pen) -> str:
    """Return what a statement says.

    Raises:
        TypeError: for anything that is no statement.
    """
    raise TypeError((said, p))


def cited(p: Pen, document: say.Cited) -> str:
    """Return how another document is called: 2023年9月7日第118/07号函."""
    day = p(stated.cited_date(document)) if document.date is not None else ""
    of = f"{p.citing('contract', document.of)}号合同" if document.of else ""
    number = _numbered(p, document)
    match document.kind:
        case "letter":
            return f"{day}{number}函"
        case "annex" | "contract":
            return f"{day}{of}{number}"
        case _:
            return f"{day}{of}{number}{_NOUNS[document.kind]}"


def _numbered(p: Pen, document: say.Cited) -> str:
    """Return a document's number as its kind has it: 第118/07号, 附件4, TSE-36/0426-48号合同."""
    if not document.number:
        return {"annex": "附件", "contract": "合同"}.get(document.kind, "")
    number = p.w(stated.cited_number(document), p.number(document.number))
    if document.kind == "annex":
        return f"附件{number}"
    if document.kind == "contract":
        return f"{number}号合同"
    return number if "号" in document.number else f"第{number}号"


@sentence.register
def _refers(said: say.RefersTo, p: Pen) -> str:
    return f"关于{cited(p, said.cited)}，现函告如下。"


@sentence.register
def _encloses(said: say.Encloses, p: Pen) -> str:
    return f"随函附上{cited(p, said.cited)}，请查收。"


@sentence.register
def _misses(said: say.Misses, p: Pen) -> str:
    return f"{cited(p, said.cited)}我方至今尚未收到，请尽快补寄。"


@sentence.register
def _asks_price(said: say.AsksPrice, p: Pen) -> str:
    many = p(stated.count(said.count, said.good.key))
    return f"我方拟采购{many}（型号{p.type_of(said.good)}），请报价并说明供货条件。"


@sentence.register
def _offers_price(said: say.OffersPrice, p: Pen) -> str:
    deal = deal_of(p.affair, said.line)
    return (
        f"现就{p.type_of(said.line.good)}报价如下：数量{p(stated.line_quantity(deal, said.line))}，{p(_price(deal, said))}，"
        f"合计{p(stated.money(said.line.total, said.currency))}。报价有效期至{p(stated.day(said.until))}。"
    )


def _price(deal: Deal, said: say.OffersPrice | say.AgreesPrice) -> stated.Fact:
    """Return the price of a line in the currency that the statement names."""
    path = stated.line_price(deal, said.line).path
    return stated.Fact(path, stated.money(said.line.price, said.currency, "piece"))


@sentence.register
def _agrees_price(said: say.AgreesPrice, p: Pen) -> str:
    deal = deal_of(p.affair, said.line)
    before = p(stated.money(said.before, said.currency, "piece"))
    return f"经双方商谈，{p.type_of(said.line.good)}的价格由{before}降至{p(_price(deal, said))}。"


@sentence.register
def _announces(said: say.AnnouncesVisit, p: Pen) -> str:
    many = p(stated.count(said.persons, "person"))
    return (
        f"我方拟派代表团一行{many}，由{p.role(said.leader)}{p.person(said.leader)}率领，于{p(stated.event_date(said.event))}赴"
        f"{_where(p, said.event)}参加“{said.event.subject.zh}”活动，请协助办理签证并安排食宿。"
    )


def _where(p: Pen, event: say.Event) -> str:
    return p.town(stated.event_town(event), event.town)


@sentence.register
def _confirms(said: say.ConfirmsVisit, p: Pen) -> str:
    return (
        f"我方确认“{said.event.subject.zh}”活动于{p(stated.event_date(said.event))}在{_where(p, said.event)}举行，届时将派员"
        "接待并安排住宿。"
    )


def _figure(p: Pen, figure: Figure) -> str:
    value = p(stated.figure_of(deal_of(p.affair, figure), figure))
    is_ = "" if figure.amount.qualifier in ("at_least", "at_most") else "为"
    return f"{p.type_of(figure.good)}{figure.good.thing.term.zh}的{NAMES[figure.quantity].zh}{is_}{value}"


@sentence.register
def _states_figure(said: say.StatesFigure, p: Pen) -> str:
    return f"我方确认，{_figure(p, said.figure)}。"


@sentence.register
def _asks_figure(said: say.AsksFigure, p: Pen) -> str:
    return f"请书面确认{_figure(p, said.figure)}，如不能达到，请予说明。"


@sentence.register
def _moves(said: say.MovesDate, p: Pen) -> str:
    due = stated.duty_due(deal_of(p.affair, said.obligation), said.obligation)
    new = p(stated.Fact(due.path, stated.day(said.new_due)))
    return f"因生产安排原因，“{said.obligation.what.zh}”的期限由{p(due)}推迟至{new}。"


@sentence.register
def _reminds(said: say.RemindsDuty, p: Pen) -> str:
    duty = said.obligation
    deal = deal_of(p.affair, duty)
    if duty.duty == "warranty":
        return f"请注意，{duty.what.zh}{_extent(p, deal, duty)}有效至{p(stated.duty_due(deal, duty))}。"
    return f"请注意，“{duty.what.zh}”{_extent(p, deal, duty)}应于{p(stated.duty_due(deal, duty))}前完成。"


def _extent(p: Pen, deal: Deal, duty: Obligation) -> str:
    """Return how much of a duty there is: （11辆轻型两栖车，韦尔莫格勒）."""
    parts = []
    if duty.count is not None:
        parts.append(p(stated.duty_count(deal, duty)))
    if duty.persons is not None:
        parts.append(p(stated.duty_persons(deal, duty)))
    if duty.weeks is not None:
        parts.append(f"为期{p(stated.duty_weeks(deal, duty))}")
    if duty.months is not None:
        parts.append(f"为期{p(stated.duty_months(deal, duty))}")
    if duty.town is not None:
        parts.append(p.town(stated.duty_town(deal, duty), duty.town))
    return f"（{'，'.join(parts)}）" if parts else ""


@sentence.register
def _reminds_payment(said: say.RemindsPayment, p: Pen) -> str:
    deal = deal_of(p.affair, said.payment)
    amount = p(
        stated.Fact(
            stated.payment_amount(deal, said.payment).path,
            stated.money(said.payment.amount, said.currency),
        )
    )
    due = p(stated.payment_due(deal, said.payment))
    if said.overdue:
        return f"应于{due}前支付的款项{amount}，截至本函发出之日尚未见付款通知，请函告付款情况。"
    return f"款项{amount}应于{due}前支付，特此提示。"


@sentence.register
def _sends(said: say.SendsTrainees, p: Pen) -> str:
    duty = said.obligation
    deal = deal_of(p.affair, duty)
    interpreters = p.several(said.interpreters, "interpreter", f"{said.interpreters}名翻译")
    town = f"赴{p.town(stated.duty_town(deal, duty), duty.town)}" if duty.town else ""
    return (
        f"我方将派{p(stated.duty_persons(deal, duty))}{town}参加培训（{duty.what.zh}），另有{interpreters}随行，请协助办理签证并"
        "安排住宿。"
    )


@sentence.register
def _asks_technology(said: say.AsksTechnology, p: Pen) -> str:
    months = p(stated.measure(said.months, "month"))
    return f"请提出移交{p.type_of(said.good)}{said.good.thing.term.zh}图纸和生产工艺的条件，希望在{months}内完成移交。"


@sentence.register
def _asks_radios(said: say.AsksRadios, p: Pen) -> str:
    many = p(stated.count(said.count, said.good.key))
    return f"请考虑在{many}（型号{p.type_of(said.good)}）上安装买方的电台和指挥系统，接口说明另行提供。"


@sentence.register
def _oral(said: say.OralWish, p: Pen) -> str:
    return (
        f"在{p(stated.event_date(said.event))}于{_where(p, said.event)}举行的“{said.event.subject.zh}”活动期间，{p.role(said.person)}"
        f"{p.person(said.person)}口头提出希望{said.wish.zh}，现有合同对此未作规定。"
    )


@sentence.register
def _courtesy(said: say.Courtesy, p: Pen) -> str:
    del p
    return _COURTESIES[said.number % len(_COURTESIES)]
