"""The clauses of a contract in Chinese, clause for clause as the Russian ones."""

from stemma.demo.facts import stated
from stemma.demo.facts.deals import Duty, Obligation
from stemma.demo.templates_a import terms_zh as terms
from stemma.demo.templates_a.layout import Article
from stemma.demo.templates_a.pen import Pen
from stemma.demo.writing.briefs import ContractBrief


def preamble(p: Pen, b: ContractBrief) -> str:
    """Return who agrees, and by whose hand."""
    deal = b.deal
    return (
        f"{p.firm(deal.seller)}（{p.state(deal.seller)}，以下简称“卖方”），由{p.role(deal.seller_signer)}"
        f"{p.person(deal.seller_signer, full=True)}依据公司章程代表；{p.firm(deal.buyer)}（{p.state(deal.buyer)}，以下简称“买方”），"
        f"由{p.role(deal.buyer_signer)}{p.person(deal.buyer_signer, full=True)}依据授权书代表。双方经友好协商，就下列事项达成一致，"
        "订立本合同。"
    )


def articles(p: Pen, b: ContractBrief) -> tuple[Article, ...]:
    """Return the articles in order; those on duties only where the deal has such."""
    duties = {duty.duty for duty in b.deal.obligations}
    made = [terms.definitions()] if b.long else []
    made += [_subject(p, b), _price(p, b), _payment(p, b)]
    made += [make(p, b) for duty, make in _BY_DUTY if duty in duties]
    return (*made, *terms.articles(p, b))


def _owed(b: ContractBrief, duty: Duty) -> list[Obligation]:
    return [one for one in b.deal.obligations if one.duty == duty]


def _subject(p: Pen, b: ContractBrief) -> Article:
    earlier = "、".join(f"{p.citing('contract', number)}号合同" for number in b.deal.based_on)
    said = [
        f"卖方向买方出售、买方接受并支付下列货物（以下简称“货物”），其名称、数量和价格见表{p.plain('1')}。",
        "货物应为全新、未经使用，未设定抵押、未被扣押，且不受任何第三方权利的约束。",
    ]
    if earlier:
        said.append(
            f"本合同系在双方此前所订{earlier}的基础上订立，该合同项下的义务不因本合同而变更。"
        )
    if b.long:
        said += [
            "货物由卖方企业或其委托的制造商生产。卖方对制造商的行为向买方承担与自身行为相同的责任。",
            "买方为货物的最终用户。未经卖方书面同意，货物不得转让给第三方。",
        ]
    return Article("合同标的", tuple(said), table_after=0)


def _price(p: Pen, b: ContractBrief) -> Article:
    said = [
        f"合同总金额为{p(stated.deal_sum(b.deal))}（大写：{p.sum_in_words(b.deal)}）。",
        "上述价格为固定价格，在合同有效期内不予调整，并已包含包装、标记、封存及在交货地装车的费用。",
    ]
    if b.long:
        said.append(
            "在卖方国家境内发生的一切税费由卖方承担，在买方国家境内发生的一切税费由买方承担。"
        )
    return Article("价格与合同总金额", tuple(said))


def _payment(p: Pen, b: ContractBrief) -> Article:
    deal = b.deal
    said = [
        f"{one.condition.zh}，买方应于{p(stated.payment_due(deal, one))}前支付合同总金额的"
        f"{p(stated.payment_percent(deal, one))}，计{p(stated.payment_amount(deal, one))}。"
        for one in deal.payments
    ]
    said.append(
        f"买方应在收到卖方发票后{p.amount(20, 'day', '二十个银行工作日')}内，以银行汇款方式付至本合同所载卖方账户，"
        "且不得迟于上述期限。款项到达卖方账户之日为付款日。"
    )
    if b.long:
        said.append(
            f"银行费用由双方在各自境内分别承担。买方付款后应在{p.amount(3, 'day', '三个工作日')}内通知卖方，并附付款凭证副本。"
        )
    return Article("付款方式", tuple(said))


def _when(p: Pen, b: ContractBrief, duty: Obligation) -> str:
    """Return the day and the town of a duty."""
    where = ""
    if duty.town is not None:
        where = f"，履行地点为{p.town(stated.duty_town(b.deal, duty), duty.town)}"
    return f"期限不迟于{p(stated.duty_due(b.deal, duty))}{where}"


def _delivery(p: Pen, b: ContractBrief) -> Article:
    said = [
        f"交付{duty.what.zh}：{p(stated.duty_count(b.deal, duty))}{p.type_of(duty.good) if duty.good else ''}，{_when(p, b, duty)}。"
        for duty in _owed(b, "delivery")
    ]
    said += [
        "双方签署交接证书之日为交货日。经买方同意可以提前交货。",
        f"卖方应至少提前{p.amount(30, 'day', '三十天')}将货物备妥情况通知买方。",
    ]
    if b.long:
        said += [
            "货物意外灭失的风险自交接证书签署之日起转移至买方，所有权与风险同时转移。",
            "货物自交货地运出由买方自行安排并承担费用，卖方协助办理许可文件。",
            f"操纵机构和仪表上的标识采用{p.several(2, 'language', '两种文字')}，式样由双方商定；涂装按买方样品执行。",
        ]
    return Article("交货期限与条件", tuple(said))


def _integration(p: Pen, b: ContractBrief) -> Article:
    said = [
        f"工作内容为{duty.what.zh}，共{p(stated.duty_count(b.deal, duty))}，{_when(p, b, duty)}。"
        for duty in _owed(b, "integration")
    ]
    said.append(
        f"买方应在工作开始前至少{p.amount(60, 'day', '六十天')}移交通信设备及其接口说明。车辆结构的改动须按双方商定的图纸进行。"
    )
    if b.long:
        said.append(
            "工作结束后双方共同进行通信和相互干扰检查，结果以纪要形式记录。卖方负责所移交通信设备的保管。"
        )
    return Article("通信与指挥设备的安装", tuple(said))


def _training(p: Pen, b: ContractBrief) -> Article:
    deal = b.deal
    said = [
        f"培训（{duty.what.zh}）：人数{p(stated.duty_persons(deal, duty))}，为期{p(stated.duty_weeks(deal, duty))}，{_when(p, b, duty)}。"
        for duty in _owed(b, "training")
    ]
    said.append("培训大纲和课程表由卖方制定，经买方同意后执行。受训人员的食宿和旅费由买方承担。")
    if b.long:
        said += [
            "受训人员应经体检合格并会游泳。授课翻译由买方负责。",
            f"课程结束时进行考核，未通过者可免费{p.several(1, 'attempt', '补考一次')}，通过者发给证书。",
        ]
    return Article("人员培训", tuple(said))


def _documents(p: Pen, b: ContractBrief) -> Article:
    said = [
        f"卖方应移交{duty.what.zh}，共{p.w(stated.duty_count(b.deal, duty), f'{duty.count}套')}，{_when(p, b, duty)}。"
        for duty in _owed(b, "documentation")
    ]
    said.append("文件以俄文和中文编写，仅可为货物的培训和维护目的复制。")
    return Article("使用文件", tuple(said))


def _technology(p: Pen, b: ContractBrief) -> Article:
    said = [
        f"义务内容为{duty.what.zh}{'（' + duty.good.thing.term.zh + p.type_of(duty.good) + '）' if duty.good else ''}，移交工作为期"
        f"{p(stated.duty_months(b.deal, duty))}，{_when(p, b, duty)}。"
        for duty in _owed(b, "technology")
    ]
    said += [
        "文件以纸质和电子形式凭证书移交。卖方派遣专家讲解工艺过程，人数和停留时间另行商定。",
        "所许可的工艺使用权不得转让给第三方，专有权仍归卖方所有。",
    ]
    return Article("文件与技术的移交", tuple(said))


_BY_DUTY = (
    ("delivery", _delivery),
    ("integration", _integration),
    ("training", _training),
    ("documentation", _documents),
    ("technology", _technology),
)
