"""The Chinese contract: the clauses that stand in every deal, as many as the Russian ones."""

from collections.abc import Callable, Mapping

from stemma.demo.facts.stated import count, measure, percent
from stemma.demo.templates_b import services_zh
from stemma.demo.templates_b.chinese import Chinese
from stemma.demo.templates_b.clauses import Part, more_than
from stemma.model.values import Measure, at_least, at_most

TITLES: Mapping[Part, str] = {
    "subject": "合同标的",
    "terms": "定义",
    "performance": "履行内容和期限",
    "price": "价格",
    "payment": "付款",
    "quality": "质量与保证",
    "packing": "包装、标志和发运",
    "acceptance": "验收",
    "courses": "培训",
    "works": "加改装",
    "papers": "文件及其权利",
    "visits": "专家往来",
    "spares": "备件与技术支持",
    "liability": "违约责任",
    "secrecy": "保密",
    "permits": "许可和税费",
    "force majeure": "不可抗力",
    "disputes": "争议的解决",
    "final": "附则",
}


def _days(z: Chinese, number: int, unit: str = "日") -> str:
    return z.number(measure(number, "day"), number, unit, han=True)


def _nothing(_: Chinese) -> tuple[str, ...]:
    return ()


def _performance(_: Chinese) -> tuple[str, ...]:
    return (
        "经买方书面同意，卖方可以提前履行。",
        "装备的所有权及意外灭失的风险自交接验收证书签署之时起转移给买方。",
    )


def _price(_: Chinese) -> tuple[str, ...]:
    return ("上述价格包含包装物、包装、标志、卖方国境内清关手续及使用文件的费用。",)


def _payment(z: Chinese) -> tuple[str, ...]:
    return (
        "付款以银行电汇方式汇至本合同所列卖方账户，以款项记入该账户之日为付款日。",
        "买方银行的费用由买方承担，卖方银行的费用由卖方承担。",
        f"卖方应在付款到期{_days(z, 10)}之前出具发票。",
    )


def _quality(z: Chinese) -> tuple[str, ...]:
    return (
        "装备质量应符合双方商定的技术要求，并以生产厂出具的质量证明文件为准。",
        "所供装备应为全新产品，其出厂年份不早于交货年份的上年度。",
        f"质保期内发现非因使用不当造成的缺陷，卖方应在收到索赔通知后{_days(z, 45)}内自费排除。",
        "索赔应以书面形式提出，并附索赔单、照片及产品使用时间记录。",
        f"如需共同检查以查明原因，卖方应在{_days(z, 15)}内派出专家。",
        "更换下来的零部件，应卖方要求予以退还，费用由卖方承担。",
        "质保不适用于消耗材料，也不适用于未经卖方代表参加而拆解的产品。",
    )


def _packing(z: Chinese) -> tuple[str, ...]:
    store = z.w(Measure(at_least(12), "month"), "不少于十二个月")
    tongues = z.w(count(2, "language"), "两种文字")
    return (
        "装备采用出口包装发运，应保证空运、海运和陆运及途中倒装时完好无损。",
        f"油封应满足在库房内存放{store}的要求。",
        f"每件货物应以不褪色涂料标明合同号、箱号、净重、毛重和起吊位置，标志采用{tongues}。",
        "每件货物内附装箱单，副本置于防护袋内固定于箱外。",
        f"卖方应在预定发运日期{_days(z, 21)}前通知买方装备备妥情况、件数和外形尺寸。",
        "包装物及系固器材不予退还。",
        "交接验收证书签署前，装备在卖方境内由卖方负责看管，签署后由买方负责。",
    )


def _acceptance(z: Chinese) -> tuple[str, ...]:
    return (
        "验收在生产厂进行，由双方代表组成验收组。",
        "买方代表的费用自理，卖方免费提供工作场所、测量器具和试验用燃料。",
        "验收内容包括成套性、外观、各机构动作、陆上和水上行驶性能以及履历书的填写情况。",
        f"每批装备自提交之日起{_days(z, 14)}内完成试验。",
        "试验不合格的产品由卖方修复后重新提交，交货期不予顺延。",
        "不影响使用的轻微缺陷，应在证书中注明排除期限，不妨碍验收。",
        f"验收结果以交接验收证书为准，证书签署{z.w(count(4, 'copy'), '四份')}。",
    )


def _spares(z: Chinese) -> tuple[str, ...]:
    years = z.w(Measure(at_least(10), "year"), "不少于十年")
    return (
        f"卖方保证在末批交货后{years}内可供应备件。",
        "成组备件的内容以备件清单为准，经买方同意，个别项目可用等效件替代。",
        f"卖方应在收到备件订单后{_days(z, 30)}内答复。",
        "应买方请求，卖方派遣专家组协助装备的掌握使用和修理，派遣条件另行商定。",
        "涉及提高安全性的结构改进，卖方应无偿通报。",
    )


def _liability(z: Chinese) -> tuple[str, ...]:
    late = z.w(more_than(90, "day"), "超过九十日")
    cap = z.w(Measure(at_most(8), "%"), "不超过百分之八")
    return (
        (
            "卖方逾期交货或逾期完成工作的，按日以未履行部分价款的"
            f"{z.w(percent('0.1'), '0.1%')}支付"
            f"违约金，累计{cap}。"
        ),
        f"买方逾期付款的，按日以逾期金额的{z.w(percent('0.05'), '0.05%')}支付违约金。",
        "支付违约金不免除履行义务。间接损失和可得利益损失不予赔偿。",
        f"交货逾期{late}的，买方有权拒收未交付部分并要求退还相应款项。",
    )


def _secrecy(z: Chinese) -> tuple[str, ...]:
    return (
        "本合同内容、战术技术性能数据以及参与履行人员的情况，不得向第三方透露。",
        "文件由专人递送或经双方商定的保密渠道传送，复印件逐份登记。",
        "未经卖方国主管机关书面同意，装备及所交文件不得转让给第三方。",
        f"本合同终止后{z.number(measure(10, 'year'), 10, '年', han=True)}内，保密义务继续有效。",
    )


def _force_majeure(z: Chinese) -> tuple[str, ...]:
    return (
        (
            "一方能证明因自然灾害、火灾、战事、疫情、国家机关禁令等不能预见且不能避免的情况而无"
            "法履行的，"
            "免除责任。"
        ),
        f"发生上述情况的一方应在{_days(z, 10)}内通知对方，并提交本国商会出具的证明。",
        "履行期限按上述情况及其后果持续的时间相应顺延。",
        (
            f"上述情况持续{z.w(more_than(6, 'month'), '超过六个月')}的，任何一方"
            "均可解除合同，"
            "并办理结算。"
        ),
        "一方资金不足或其协作单位未履行义务，不构成不可抗力。",
    )


def _disputes(z: Chinese) -> tuple[str, ...]:
    return (
        "争议由双方授权代表协商解决。",
        f"收到索赔的一方应在{_days(z, 30)}内作出实质答复。",
        (
            f"{_days(z, 90)}内未能解决的争议，提交由"
            f"{z.w(count(3, 'arbitrator'), '三名仲裁员')}组成的仲裁庭，"
            "在双方商定的中立国仲裁。"
        ),
        "仲裁裁决为终局裁决，双方应自动履行。适用卖方国法律。",
        "争议期间，无争议部分应继续履行。",
    )


def _final(z: Chinese) -> tuple[str, ...]:
    return (
        "本合同自签字之日起生效，至双方义务履行完毕之日止。",
        (
            "对本合同的修改和补充，须以书面形式作出并经双方授权代表签字方为有效。此前的往来函件"
            "自本合同"
            "生效之日起失效。"
        ),
        "未经对方同意，任何一方不得将其权利义务转让给第三方。",
        f"一方的地址、银行账户或负责人变更的，应在{_days(z, 5, '个工作日')}内通知对方。",
        f"本合同正本{z.w(count(2, 'copy'), '两份')}，具有同等效力。",
    )


STANDING: Mapping[Part, Callable[[Chinese], tuple[str, ...]]] = {
    "subject": _nothing,
    "terms": services_zh.terms,
    "performance": _performance,
    "price": _price,
    "payment": _payment,
    "quality": _quality,
    "packing": _packing,
    "acceptance": _acceptance,
    "courses": services_zh.courses,
    "works": services_zh.works,
    "papers": services_zh.papers,
    "visits": services_zh.visits,
    "spares": _spares,
    "liability": _liability,
    "secrecy": _secrecy,
    "permits": services_zh.permits,
    "force majeure": _force_majeure,
    "disputes": _disputes,
    "final": _final,
}
