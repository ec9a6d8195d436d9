"""The Chinese contract: what it says of its deal, clause for clause like the Russian one."""

from collections.abc import Callable, Mapping

from stemma.demo.facts import stated
from stemma.demo.facts.deals import Deal, Duty, Obligation
from stemma.demo.templates_b import lookup, say_zh
from stemma.demo.templates_b.accounts import share
from stemma.demo.templates_b.chinese import Chinese
from stemma.demo.templates_b.clauses import LONG_ONLY, Section
from stemma.demo.templates_b.standing_zh import STANDING, TITLES


def preamble(z: Chinese, deal: Deal) -> str:
    """Return who concludes the contract."""
    seller, buyer = z.affair.organisations[deal.seller], z.affair.organisations[deal.buyer]
    one, other = z.affair.people[deal.seller_signer], z.affair.people[deal.buyer_signer]
    return (
        f"{z.state(seller)}{z.firm(seller)}（以下简称“卖方”），由{one.role.zh}{z.name(one)}依据公司"
        f"章程代表，与{z.state(buyer)}{z.firm(buyer)}（以下简称“买方”），由{other.role.zh}"
        f"{z.name(other)}依据授权委托书代表，经友好协商，订立本合同，共同遵守。"
    )


def sections(z: Chinese, deal: Deal, *, long: bool) -> list[Section]:
    """Return all that the contract says, in order."""
    own: dict[str, tuple[str, ...]] = {
        "subject": _subject(z, deal),
        "performance": tuple(_DUTIES[one.duty](z, deal, one) for one in deal.obligations),
        "price": _price(z, deal),
        "payment": _payment(z, deal),
    }
    parts = [part for part in TITLES if long or part not in LONG_ONLY]
    told = []
    for part in parts:
        clauses = (*own.get(part, ()), *STANDING[part](z))
        if part == "final":
            clauses = (*_cites(z, deal), *clauses, *_annexes(z, deal))
        told.append(Section(part, TITLES[part], clauses))
    return told


def _subject(z: Chinese, deal: Deal) -> tuple[str, ...]:
    goods = "、".join(z.good(one.good) for one in deal.lines)
    return (
        "卖方按本合同规定的条件向买方出售装备并提供相关服务，买方按本合同规定的条件接收并付款。",
        f"本合同装备包括：{goods}。",
    )


def _counted(z: Chinese, deal: Deal, duty: Obligation) -> str:
    if duty.count is None:
        return duty.what.zh
    fact = stated.duty_count(deal, duty)
    if duty.good is None:
        return f"{duty.what.zh}{z.number(fact, duty.count, '套')}"
    return f"{duty.what.zh}（{z.count(fact, duty.count, duty.good)}）"


def _due(z: Chinese, deal: Deal, duty: Obligation) -> str:
    return z.day(stated.duty_due(deal, duty), duty.due)


def _place(z: Chinese, deal: Deal, duty: Obligation, what: str) -> str:
    if duty.town is None:
        return ""
    return f"，{what}为{z.town(stated.duty_town(deal, duty), duty.town)}"


def _delivery(z: Chinese, deal: Deal, duty: Obligation) -> str:
    place = _place(z, deal, duty, "交货地点")
    return f"交货：{_counted(z, deal, duty)}，应于{_due(z, deal, duty)}前交付{place}。"


def _training(z: Chinese, deal: Deal, duty: Obligation) -> str:
    words = f"培训：{duty.what.zh}"
    if duty.persons is not None:
        words += f"，人数{z.number(stated.duty_persons(deal, duty), duty.persons, '人')}"
    if duty.weeks is not None:
        words += f"，为期{z.number(stated.duty_weeks(deal, duty), duty.weeks, '周', han=True)}"
    return f"{words}，应于{_due(z, deal, duty)}前结束{_place(z, deal, duty, '培训地点')}。"


def _integration(z: Chinese, deal: Deal, duty: Obligation) -> str:
    place = _place(z, deal, duty, "施工地点")
    return (
        f"加改装：{_counted(z, deal, duty)}，应于{_due(z, deal, duty)}前完成{place}。"
        "买方应提前提供设备及接口资料。"
    )


def _technology(z: Chinese, deal: Deal, duty: Obligation) -> str:
    words = f"技术转让：{_counted(z, deal, duty)}"
    if duty.good is not None and duty.count is None:
        words += f"（{z.good(duty.good)}）"
    if duty.months is not None:
        words += f"，周期{z.number(stated.duty_months(deal, duty), duty.months, '个月')}"
    return f"{words}，应于{_due(z, deal, duty)}前完成{_place(z, deal, duty, '移交地点')}。"


def _warranty(z: Chinese, deal: Deal, duty: Obligation) -> str:
    words = f"质量保证：{duty.what.zh}"
    if duty.months is not None:
        words += f"，期限{z.number(stated.duty_months(deal, duty), duty.months, '个月')}"
    return f"{words}，至{_due(z, deal, duty)}止。"


def _documentation(z: Chinese, deal: Deal, duty: Obligation) -> str:
    place = _place(z, deal, duty, "移交地点")
    return f"文件：{_counted(z, deal, duty)}，应于{_due(z, deal, duty)}前移交{place}。"


_DUTIES: Mapping[Duty, Callable[[Chinese, Deal, Obligation], str]] = {
    "delivery": _delivery,
    "training": _training,
    "integration": _integration,
    "technology": _technology,
    "warranty": _warranty,
    "documentation": _documentation,
}


def _price(z: Chinese, deal: Deal) -> tuple[str, ...]:
    total = z.sum(stated.deal_sum(deal), deal.sum, deal.currency)
    words = z.words(stated.deal_sum_in_words(deal), deal.sum_in_words, deal.currency)
    return (
        (
            f"合同总金额为{total}（大写：{words}），由下表各项金额构成，"
            "为固定价格，任何一方不得单方面变更。"
        ),
    )


def _payment(z: Chinese, deal: Deal) -> tuple[str, ...]:
    clauses = []
    for paid in deal.payments:
        amount = z.sum(stated.payment_amount(deal, paid), paid.amount, deal.currency, "wan")
        due = z.day(stated.payment_due(deal, paid), paid.due)
        clauses.append(
            f"{paid.condition.zh}，买方应于{due}前支付合同总金额的{share(z, deal, paid)}，即"
            f"{amount}。"
        )
    return tuple(clauses)


def _cites(z: Chinese, deal: Deal) -> tuple[str, ...]:
    earlier = [say_zh.cited(z, lookup.earlier(z.affair, number)) for number in deal.based_on]
    return (f"本合同系为落实{'、'.join(earlier)}而订立。",) if earlier else ()


def _annexes(z: Chinese, deal: Deal) -> tuple[str, ...]:
    if not deal.annexes:
        return ()
    named = "；".join(
        f"{z.w(stated.annex_number(deal, one), f'附件{one.number}')}《{one.title.zh}》"
        for one in deal.annexes
    )
    return (f"下列附件为本合同不可分割的组成部分：{named}。",)
