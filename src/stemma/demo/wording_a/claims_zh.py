"""What is claimed, in Chinese clauses."""

from collections.abc import Callable, Mapping

from stemma.demo.press.statements import ClaimKey
from stemma.demo.wording_a.pen import Pen


def content(pen: Pen) -> str:
    """Return what is claimed, as a clause that can follow 称."""
    return _CONTENT[pen.says.claim](pen)


def _vehicles(pen: Pen) -> str:
    if pen.says.polarity == "against":
        return f"不存在采购{pen.value()}的合同"
    affair = pen.coverage.affair
    buyer = affair.organisations["importer"].short.zh
    seller = affair.organisations["exporter"].short.zh
    return pen.one_of(
        (f"{buyer}向{seller}订购了{{}}", "合同涉及{}", f"{seller}将供应{{}}")
    ).replace("{}", pen.value())


def _sum(pen: Pen) -> str:
    return f"合同总额{pen.value()}"


def _signed(pen: Pen) -> str:
    return f"合同{pen.detail('/number', '（编号', '）')}于{pen.value()}签署"


def _training(pen: Pen) -> str:
    town, weeks = pen.detail("/town", "在"), pen.detail("/weeks", "，为期")
    return f"第一组{pen.value()}{town}接受培训{weeks}"


def _knowhow(pen: Pen) -> str:
    signed = pen.detail("/signed", "根据", "签署的合同，")
    return f"{signed}滑翔伞系统的图纸和生产工艺将在{pen.value()}内移交"


def _glide(pen: Pen) -> str:
    height = pen.detail("drop height", "从", "高度投放时，")
    return f"{height}滑翔伞系统{pen.value()}"


def _delivery(pen: Pen) -> str:
    town, date = pen.detail("/town", "在"), pen.detail("/date")
    return f"首批{pen.value()}{date}{town}移交"


def _meeting(pen: Pen) -> str:
    return f"双方{pen.value()}{pen.detail('/town', '在')}谈判价格"


def _paid(pen: Pen) -> str:
    return f"首期款{pen.value()}已经支付"


def _exercise(pen: Pen) -> str:
    date = pen.detail("/date", "", "举行的")
    return f"{pen.value()}参加了{date}营级演练"


def _more(pen: Pen) -> str:
    return f"第二批订单正在准备，共{pen.value()}"


def _ready(pen: Pen) -> str:
    return f"该营将于{pen.value()}做好准备"


def _leak(_: Pen) -> str:
    return "文件取自出口方的邮件服务器"


def _judgement(pen: Pen) -> str:
    says = pen.says
    hedged, against = says.strength == "hedged", says.polarity == "against"
    if says.claim == "genuine":
        if against:
            return "泄露文件系伪造"
        return f"泄露文件{pen.cue('看来') if hedged else ''}是真实的"
    if against:
        return "这批装备并非用于登岛"
    return f"这批装备{pen.cue('可能') if hedged else ''}用于登岛"


_CONTENT: Mapping[ClaimKey, Callable[[Pen], str]] = {
    "vehicles": _vehicles,
    "sum": _sum,
    "signed": _signed,
    "training": _training,
    "knowhow": _knowhow,
    "glide": _glide,
    "delivery": _delivery,
    "meeting": _meeting,
    "paid": _paid,
    "exercise": _exercise,
    "more": _more,
    "ready": _ready,
    "leak": _leak,
    "genuine": _judgement,
    "purpose": _judgement,
}
