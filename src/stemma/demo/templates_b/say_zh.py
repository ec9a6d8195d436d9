"""What letters, mails and memos say, in Chinese, in the manner of official letters."""

from collections.abc import Callable, Mapping

from stemma.demo.facts import events as say
from stemma.demo.facts import stated
from stemma.demo.facts.deals import Deal, Obligation
from stemma.demo.facts.events import Cited, CitedKind, Event, EventKind
from stemma.demo.templates_b import lookup
from stemma.demo.templates_b.chinese import Chinese, per_cent

_KINDS: Mapping[CitedKind, str] = {
    "contract": "合同",
    "supplement": "补充协议",
    "letter": "来函",
    "annex": "附件",
    "minutes": "会谈纪要",
    "mail": "电子邮件",
    "act": "验收证书",
}
EVENTS: Mapping[EventKind, str] = {
    "meeting": "会谈",
    "visit": "考察",
    "exercise": "演练",
    "delivery": "交接验收",
    "training": "培训",
}
QUANTITIES: Mapping[str, str] = {
    "drop height": "空投高度",
    "glide range": "滑翔距离",
    "payload": "载荷",
    "temperature": "使用环境温度",
    "wind": "地面允许风速",
    "mass": "全重",
    "speed on land": "陆上最大速度",
    "speed afloat": "水上速度",
    "range on land": "陆上行程",
    "crew": "乘员",
    "wave height": "可克服浪高",
    "firing range": "射程",
    "frequency": "工作频段",
    "service life": "使用寿命",
    "assembly time": "装配准备时间",
    "accuracy of landing": "着陆偏差",
}
_COURTESIES = (
    "值此机会，谨向贵方长期以来的支持与配合致以诚挚谢意。",
    "以上事项，请予研究并尽快函复为盼。",
    "如有未尽事宜，我方愿派员面商。",
    "请贵方予以支持为荷。",
    "我方愿与贵方继续推进互利合作。",
    "对我方人员在贵地期间受到的热情接待，谨表谢忱。",
)


def cited(z: Chinese, other: Cited) -> str:
    """Return a cited document: 2023年9月7日第3号会谈纪要."""
    words = ""
    if other.of:
        deal = lookup.deal_numbered(z.affair, other.of)
        words += f"第{z.contract(deal) if deal else z.w.plain(other.of)}号合同"
    if other.date is not None:
        words += f"{z.day(stated.cited_date(other), other.date)}"
    if not other.number:
        return words + _KINDS[other.kind]
    number = other.number
    if other.kind == "contract":
        number = lookup.latin_number(z.affair, number)
    marked = z.w(stated.cited_number(other), number)
    return words + (
        f"附件{marked}" if other.kind == "annex" else f"第{marked}号{_KINDS[other.kind]}"
    )


def duty(z: Chinese, deal: Deal, owed: Obligation) -> str:
    """Return what is owed, with how many, where and for how long; without its day."""
    details: list[str] = []
    if owed.count is not None and owed.good is not None:
        number = z.count(stated.duty_count(deal, owed), owed.count, owed.good)
        details.append(f"{number}")
    elif owed.count is not None:
        details.append(z.number(stated.duty_count(deal, owed), owed.count, "套"))
    if owed.persons is not None:
        details.append(z.number(stated.duty_persons(deal, owed), owed.persons, "名学员"))
    if owed.weeks is not None:
        details.append(z.number(stated.duty_weeks(deal, owed), owed.weeks, "周", han=True))
    if owed.months is not None:
        details.append(z.number(stated.duty_months(deal, owed), owed.months, "个月"))
    if owed.town is not None:
        details.append(f"地点{z.town(stated.duty_town(deal, owed), owed.town)}")
    return f"{owed.what.zh}（{'，'.join(details)}）" if details else owed.what.zh


def happening(z: Chinese, event: Event) -> str:
    """Return an event with its days, town and business."""
    when = z.span(stated.event_date(event), event.first, event.last)
    return f"{when}在{z.event_town(event)}举行的“{event.subject.zh}”{EVENTS[event.kind]}"


def _refers(z: Chinese, s: say.RefersTo) -> str:
    if s.cited.kind in ("letter", "mail"):
        return f"贵方{cited(z, s.cited)}收悉。"
    return f"现就{cited(z, s.cited)}有关事项函告如下。"


def _encloses(z: Chinese, s: say.Encloses) -> str:
    return f"随函附上{cited(z, s.cited)}，请查收。"


def _misses(z: Chinese, s: say.Misses) -> str:
    return f"截至目前，我方尚未收到{cited(z, s.cited)}，请予补寄。"


def _asks_price(z: Chinese, s: say.AsksPrice) -> str:
    number = z.count(stated.count(s.count, s.good.key), s.count, s.good)
    return f"我方拟订购{number}，请贵方报价，并说明付款条件和交货期。"


def _offers(z: Chinese, s: say.OffersPrice) -> str:
    deal, line = lookup.deal_of_line(z.affair, s.line), s.line
    price = z.sum(stated.line_price(deal, line), line.price, s.currency, "wan")
    number = z.count(stated.line_quantity(deal, line), line.quantity, line.good)
    until = z.day(stated.day(s.until), s.until)
    return f"{number}，单价报{price}，本报价有效期至{until}。"


def _agrees(z: Chinese, s: say.AgreesPrice) -> str:
    deal, line = lookup.deal_of_line(z.affair, s.line), s.line
    before = z.sum(stated.money(s.before, s.currency, "piece"), s.before, s.currency, "wan")
    after = z.sum(stated.line_price(deal, line), line.price, s.currency, "wan")
    return f"经双方磋商，{z.good(line.good)}单价由{before}降至{after}。"


def _announces(z: Chinese, s: say.AnnouncesVisit) -> str:
    leader = z.affair.people[s.leader]
    people = z.number(stated.count(s.persons, "person"), s.persons, "人")
    return (
        f"我方代表团一行{people}，由{leader.role.zh}{z.name(leader)}率领，"
        f"将参加{happening(z, s.event)}。"
    )


def _confirms(z: Chinese, s: say.ConfirmsVisit) -> str:
    return f"我方确认{happening(z, s.event)}如期进行，届时将派员迎接并安排食宿。"


def _states_figure(z: Chinese, s: say.StatesFigure) -> str:
    deal, figure = lookup.deal_of_figure(z.affair, s.figure), s.figure
    return (
        f"兹确认：{z.good(figure.good)}的{QUANTITIES[figure.quantity]}为{z.figure(deal, figure)}。"
    )


def _asks_figure(z: Chinese, s: say.AsksFigure) -> str:
    deal, figure = lookup.deal_of_figure(z.affair, s.figure), s.figure
    return (
        f"请书面确认或说明{z.good(figure.good)}的{QUANTITIES[figure.quantity]}"
        f"能否达到{z.figure(deal, figure)}。"
    )


def _moves(z: Chinese, s: say.MovesDate) -> str:
    deal, owed = lookup.deal_of_duty(z.affair, s.obligation), s.obligation
    return (
        f"第{z.contract(deal)}号合同项下“{owed.what.zh}”的履行期限，"
        f"由原定{z.day(stated.duty_due(deal, owed), owed.due)}"
        f"顺延至{z.day(stated.day(s.new_due), s.new_due)}。"
    )


def _reminds_duty(z: Chinese, s: say.RemindsDuty) -> str:
    deal, owed = lookup.deal_of_duty(z.affair, s.obligation), s.obligation
    due = z.day(stated.duty_due(deal, owed), owed.due)
    return f"谨提请注意：按第{z.contract(deal)}号合同，{duty(z, deal, owed)}应于{due}前完成。"


def _reminds_payment(z: Chinese, s: say.RemindsPayment) -> str:
    deal, paid = lookup.deal_of_payment(z.affair, s.payment), s.payment
    share = z.w(stated.payment_percent(deal, paid), per_cent(paid.percent))
    amount = z.sum(stated.payment_amount(deal, paid), paid.amount, s.currency, "wan")
    due = z.day(stated.payment_due(deal, paid), paid.due)
    head = f"第{z.contract(deal)}号合同项下占总价{share}的款项{amount}"
    if s.overdue:
        return f"{head}，应于{due}支付，我方至今未见付款通知，请予查实。"
    return f"{head}将于{due}到期，请按时办理。"


def _sends(z: Chinese, s: say.SendsTrainees) -> str:
    deal, owed = lookup.deal_of_duty(z.affair, s.obligation), s.obligation
    people = z.number(stated.duty_persons(deal, owed), owed.persons or 0, "名学员")
    others = z.number(
        stated.count(s.interpreters, "interpreter"), s.interpreters, "名翻译", han=True
    )
    weeks = z.number(stated.duty_weeks(deal, owed), owed.weeks or 0, "周", han=True)
    return (
        f"我方拟派{people}（另{others}随行）参加“{owed.what.zh}”培训，为期{weeks}，"
        "请协助办理签证、住宿及翻译事宜。"
    )


def _asks_technology(z: Chinese, s: say.AsksTechnology) -> str:
    months = z.number(stated.measure(s.months, "month"), s.months, "个月", han=True)
    return f"请贵方就{z.good(s.good)}图纸及生产工艺的转让提出条件，转让周期按{months}考虑。"


def _asks_radios(z: Chinese, s: say.AsksRadios) -> str:
    number = z.count(stated.count(s.count, s.good.key), s.count, s.good)
    return f"请在{number}上加装买方电台及指挥系统，并提出安装方案。"


def _wish(z: Chinese, s: say.OralWish) -> str:
    somebody = z.affair.people[s.person]
    return (
        f"在{happening(z, s.event)}期间，{somebody.role.zh}{z.name(somebody)}口头提出希望"
        f"{z.place(s.wish)}。该事项未列入合同。"
    )


def _courtesy(_: Chinese, s: say.Courtesy) -> str:
    return _COURTESIES[s.number % len(_COURTESIES)]


_SAID: Mapping[type, Callable[..., str]] = {
    say.RefersTo: _refers,
    say.Encloses: _encloses,
    say.Misses: _misses,
    say.AsksPrice: _asks_price,
    say.OffersPrice: _offers,
    say.AgreesPrice: _agrees,
    say.AnnouncesVisit: _announces,
    say.ConfirmsVisit: _confirms,
    say.StatesFigure: _states_figure,
    say.AsksFigure: _asks_figure,
    say.MovesDate: _moves,
    say.RemindsDuty: _reminds_duty,
    say.RemindsPayment: _reminds_payment,
    say.SendsTrainees: _sends,
    say.AsksTechnology: _asks_technology,
    say.AsksRadios: _asks_radios,
    say.OralWish: _wish,
    say.Courtesy: _courtesy,
}


def said(z: Chinese, statement: say.Statement) -> str:
    """Return what a statement says."""
    return _SAID[type(statement)](z, statement)
