"""The clauses of a contract in Chinese that do not depend on what is owed: how it is performed."""

from stemma.demo.facts import stated
from stemma.demo.facts.deals import Duty, Obligation
from stemma.demo.templates_a.layout import Article
from stemma.demo.templates_a.pen import Pen
from stemma.demo.writing.briefs import ContractBrief
from stemma.model.values import at_least, at_most


def articles(p: Pen, b: ContractBrief) -> tuple[Article, ...]:
    """Return the articles from acceptance to the final provisions."""
    made = [_acceptance(p, b), _quality(p, b)]
    if b.long:
        made += [_packing(p), _spares(p), _permits(p)]
    made.append(_liability(p, b))
    if b.long:
        made += [_force(p), _disputes(p)]
    return (*made, _secrecy(p, b), _notices(p), _final(p, b))


def _owed(b: ContractBrief, duty: Duty) -> list[Obligation]:
    return [one for one in b.deal.obligations if one.duty == duty]


def definitions() -> Article:
    """Return what the words of the contract mean."""
    return Article(
        "定义",
        (
            "“货物”指本合同表中所列的产品、器材、备件和训练设备。",
            "“批”指同时提交验收并以同一证书办理交接的部分货物。",
            "“制造商”指生产货物并在产品履历书中载明的企业。",
            "“技术文件”指使用和维护货物所需的说明书、履历书、目录和说明。",
            "“交货地”指按交货条件向买方代表移交货物的地点。",
        ),
    )


def _permits(p: Pen) -> Article:
    return Article(
        "许可与手续",
        (
            "卖方负责办理货物出口所需的许可，买方负责办理货物进口所需的许可，双方均应及时办理并自行承担费用。",
            f"买方应在合同签署后{p.amount(30, 'day', '三十天')}内向卖方提交最终用户证明。在收到该证明之前，卖方有权不开始发运。",
            "非因一方过错而被拒绝给予许可的，视为免除该方责任的情况，该方应立即通知另一方。",
        ),
    )


def _notices(p: Pen) -> Article:
    return Article(
        "代表与通知",
        (
            "与本合同有关的通知应以书面形式按最后一条所列地址发送，送达之日视为收到之日。",
            f"一方地址或账户变更的，应在{p.amount(5, 'day', '五天')}内通知另一方。在收到通知之前，按原账户履行视为适当履行。",
            "双方各指定一名负责代表。代表的口头声明不改变本合同的条件。",
        ),
    )


def _acceptance(p: Pen, b: ContractBrief) -> Article:
    said = ["买方代表对货物的数量和质量进行验收，验收结果以双方授权代表签署的证书为准。"]
    if b.long:
        said += [
            (
                f"验收包括外观检查、配套检查、各系统运转检查，以及陆上行驶（{p.amount(60, 'km', '六十公里')}）和水上航行"
                f"（{p.amount(2, 'h', '两小时')}）试验。试验所需消耗品由卖方提供。"
            ),
            "发现的缺陷应载入证书并注明消除期限。不影响货物使用的缺陷不妨碍证书的签署。",
            f"买方代表在通知所载日期后{p.amount(15, 'day', '十五天')}内未到场的，卖方有权单方出具证书。",
        ]
    else:
        said.append(f"验收中提出的问题由卖方自费在{p.amount(30, 'day', '三十天')}内消除。")
    return Article("货物验收", tuple(said))


def _quality(p: Pen, b: ContractBrief) -> Article:
    said = ["货物质量应符合制造商技术条件和本合同的要求。"]
    said += [
        f"{duty.what.zh}期为{p(stated.duty_months(b.deal, duty))}，有效至{p(stated.duty_due(b.deal, duty))}（含当日）。"
        for duty in _owed(b, "warranty")
    ]
    said.append(
        f"有缺陷的零部件应自收到索赔通知之日起{p.amount(45, 'day', '四十五天')}内更换。违反使用和保管规定所致损坏不在质保范围之内。"
    )
    if b.long:
        said += [
            "索赔应以书面形式提出，载明产品出厂编号、工作小时数和故障情况，并附照片。",
            f"卖方有权自收到索赔通知之日起{p.amount(10, 'day', '十天')}内派专家检查。质保期相应顺延至缺陷消除为止。",
        ]
    return Article("质量与质量保证", tuple(said))


def _packing(p: Pen) -> Article:
    return Article(
        "包装与标记",
        (
            "车辆以封存状态自行或装载交付，其他器材装入防潮、防机械损伤的木箱。",
            f"在棚下存放条件下，封存应保证货物{p.amount(at_least(12), 'month', '不少于十二个月')}的完好。",
            "每件包装上应标明合同号、箱号、净重和毛重以及“向上”“勿倒置”标志，箱内附装箱单。",
        ),
    )


def _spares(p: Pen) -> Article:
    return Article(
        "备件",
        (
            "成组备件包的品名按合同所附清单确定。经双方同意，个别品名可用等效品替代。",
            f"卖方保证在末批交货后{p.amount(10, 'year', '十年')}内可按买方的单独订单供应备件。",
            f"订单审议期限为{p.amount(at_most(30), 'day', '不超过三十天')}。",
        ),
    )


def _liability(p: Pen, b: ContractBrief) -> Article:
    said = [
        f"卖方逾期交货的，每逾期一日按未交货物价值的{p(stated.percent('0.05'))}支付违约金，但{p.amount(at_most(5), '%', '不超过百分之五')}。",
        f"买方逾期付款的，每逾期一日按未付金额的{p(stated.percent('0.05'))}支付违约金。",
        "支付违约金不免除双方继续履行义务的责任。",
    ]
    if b.long:
        said.append(
            f"逾期超过{p.amount(120, 'day', '一百二十天')}的，另一方有权以书面通知解除合同的相应部分。"
        )
    return Article("违约责任", tuple(said))


def _force(p: Pen) -> Article:
    return Article(
        "不可抗力",
        (
            "因自然灾害、军事行动、政府机关的禁令或双方无法预见和避免的其他情况致使义务不能履行的，双方免除责任。",
            f"遇有上述情况的一方应在{p.amount(10, 'day', '十天')}内通知另一方，该方国家商会出具的证明为充分证据。",
            f"上述情况持续超过{p.amount(6, 'month', '六个月')}的，任何一方均有权终止继续履行，且不要求赔偿损失。",
        ),
    )


def _disputes(p: Pen) -> Article:
    return Article(
        "争议的解决",
        (
            f"争议通过协商解决。对索赔函的答复期限为自收到之日起{p.amount(30, 'day', '三十天')}。",
            "协商不成的，提交被诉方所在地仲裁机构仲裁。仲裁裁决是终局的，对双方均有约束力。",
        ),
    )


def _secrecy(p: Pen, b: ContractBrief) -> Article:
    said = ["合同内容及其订立的事实不得泄露。有关信息仅可提供给履行合同所必需的人员。"]
    if b.long:
        said += [
            "往来函件通过授权代表进行，不得使用公开通信渠道传递技术信息。",
            f"本条规定的义务在合同履行完毕后{p.amount(5, 'year', '五年')}内有效。",
        ]
    return Article("保密", tuple(said))


def _final(p: Pen, b: ContractBrief) -> Article:
    said = [
        "本合同自签署之日起生效，至双方全部履行义务时止。",
        "对本合同的修改和补充须采用书面形式，并经双方授权代表签署后有效。",
        f"本合同{p.several(2, 'copy', '一式两份')}，双方各执{p.several(1, 'copy', '一份')}，具有同等效力。",
    ]
    if b.long:
        said.append("未经另一方书面同意，任何一方不得将本合同项下的权利和义务转让给第三方。")
    if b.deal.annexes:
        listed = "；".join(
            f"{p.w(stated.annex_number(b.deal, annex), f'附件{annex.number}')}“{annex.title.zh}”"
            for annex in b.deal.annexes
        )
        said.append(f"下列附件为本合同不可分割的组成部分：{listed}。")
    return Article("最后条款", tuple(said))
