"""The Chinese contract, if long: words, courses, works, papers, visits, permits."""

from stemma.demo.facts.stated import count, measure
from stemma.demo.templates_b.chinese import Chinese
from stemma.model.values import Measure, at_most


def _days(z: Chinese, number: int) -> str:
    return z.number(measure(number, "day"), number, "日", han=True)


def terms(_: Chinese) -> tuple[str, ...]:
    """Return what the words of the contract mean."""
    return (
        "“装备”指本合同及规格表所列的车辆、伞降系统、备件和训练器材。",
        "“生产厂”指制造装备并出具质量证明文件的企业。",
        "“批”指同时提交验收并以同一证书办理交接的装备。",
        "“索赔”指买方以书面形式提出的排除装备缺陷的要求。",
        "“代表”指一方书面指派参加验收、培训和技术会议的人员。",
    )


def courses(z: Chinese) -> tuple[str, ...]:
    """Return how the buyer's people are trained."""
    hours = z.w(Measure(at_most(8), "h"), "不超过八小时")
    return (
        f"培训按培训计划分组实施，卖方应在开班{_days(z, 30)}前将培训计划送交买方。",
        "参训人员的健康状况应适合驾驶车辆和跳伞，并具有相应专业的服役经历。",
        f"培训在工作日进行，每日{hours}，以卖方语言讲授并配翻译。",
        "卖方提供教室、模拟器材、驾驶训练用车、燃料和教材，学员食宿费用由买方承担。",
        f"培训结束进行考核，不合格者可补考{z.w(count(1, 'time'), '一次')}。",
        "学员遵守安全规定的，其人身安全由接待方负责。",
    )


def works(z: Chinese) -> tuple[str, ...]:
    """Return how the buyer's radios are fitted."""
    return (
        f"买方应在施工开始{_days(z, 60)}前向卖方提供设备外形图、供电原理图和样机。",
        "卖方设计支架和电缆网，设备布置应保持车辆浮力和空投能力。",
        "电台之间的相互影响由双方共同检查，结果记入纪要。",
        "卖方仅可为上述施工目的使用买方设备资料。",
        "卖方不对买方设备提供质量保证。",
    )


def papers(z: Chinese) -> tuple[str, ...]:
    """Return what documents are handed over and how."""
    return (
        "使用文件包括使用说明书、空投细则、零件目录、消耗标准和履历书。",
        "文件以卖方语言编写并附英文译本，买方语言译本由买方自行翻译。",
        f"对文件的意见应在收到后{_days(z, 40)}内提出，由卖方免费修改。",
        "图纸和工艺文件按单独清单移交，范围以双方书面商定为限。",
        "装备及文件的著作权和专利权归卖方及生产厂所有。",
    )


def visits(z: Chinese) -> tuple[str, ...]:
    """Return how specialists of one side stay with the other."""
    return (
        "接待方负责办理邀请，迎接和安排对方专家，提供交通和通信便利。",
        f"来访人员名单及证件资料应在{_days(z, 35)}前送达。",
        "专家应遵守接待方的内部规章和保密制度。",
        "急诊医疗免费提供。",
        "一方有权要求更换违反规定的专家。",
    )


def permits(z: Chinese) -> tuple[str, ...]:
    """Return which permits each side obtains."""
    return (
        "装备出口许可由卖方办理，进口许可由买方办理。",
        f"买方应在合同签订后{_days(z, 25)}内提交经本国主管机关认证的最终用户证明。",
        "许可未获批准或被撤销的，双方共同商定后续措施，已付预付款在扣除有据可查的费用后退还。",
        "各方在本国缴纳税费。",
    )
