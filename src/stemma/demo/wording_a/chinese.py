"""Chinese copy: who says what is claimed, who is silent, and headlines."""

from collections.abc import Mapping

from stemma.demo.press.statements import Remark
from stemma.demo.wording_a.claims_zh import content
from stemma.demo.wording_a.pen import Pen
from stemma.demo.wording_a.quoted_zh import BACKGROUND, COLOUR, UTTERANCES

QUESTIONS: Mapping[str, str] = {}


def assertion(pen: Pen) -> str:
    """Return the sentence or two that make an assertion, marked."""
    words = _framed(pen) + "。"
    quoting, utterance = pen.says.quoting, pen.says.utterance
    if quoting:
        quoted = pen.place.quotation(UTTERANCES[quoting.utterance].rstrip("。"))
        words += f"{pen.cue(_quoted_by(pen))}：“{quoted}。”"
    elif utterance:
        words += f"“{pen.place.utterance(utterance, UTTERANCES[utterance])}”"
    return pen.with_colour(pen.place.says(words), COLOUR)


def headline(pen: Pen) -> str:
    """Return the headline: the claim with less around it."""
    says = pen.says
    if says.voice == "document":
        return pen.place.says(f"{pen.cue('泄露文件显示')}：{content(pen)}")
    if not says.speakers:
        return pen.place.says(content(pen))
    actor = pen.actor(0)
    shown = (actor.role or actor.name).zh if actor.kind == "person" else actor.name.zh
    return pen.place.says(f"{pen.place.speaker(0, shown)}：{content(pen)}")


def remark(pen: Pen, statement: Remark) -> str:
    """Return that somebody did not answer, or that something could not be verified."""
    who = pen.coverage.cast[statement.who].name.zh
    match statement.kind:
        case "no reply":
            words = pen.one_of(
                (f"截至发稿，{who}未回应置评请求。", f"{who}未立即回应本报的置评请求。")
            )
        case "declined":
            words = f"{who}拒绝置评。"
        case _:
            words = "本报无法独立核实上述内容。"
    return pen.place.remark(words)


def background(pen: Pen, topic: str) -> str:
    """Return sentences with no bearing on the cache."""
    return pen.place.background(BACKGROUND[topic])


def _framed(pen: Pen) -> str:
    """Return the claim with whoever says so."""
    says = pen.says
    claim = content(pen)
    if not says.speakers:
        seen = "本报记者在现场看到" if says.grounds else ""
        return f"{pen.cue(seen)}，{claim}" if seen else claim
    if says.voice == "document":
        return _by_documents(pen, claim)
    return _by_somebody(pen, claim)


def _by_documents(pen: Pen, claim: str) -> str:
    """Return what the documents say, through those who read them or passed it on."""
    papers = pen.place.speaker(0, "文件")
    names = [_name(pen, order) for order in range(1, len(pen.says.speakers))]
    match names:
        case [reader, outlet]:
            return pen.one_of(
                (
                    (
                        f"{pen.cue('据')}{outlet}{pen.cue('援引')}{reader}分析的{papers}"
                        f"{pen.cue('报道')}，{claim}"
                    ),
                    (
                        f"{reader}查阅的{papers}{pen.cue('显示')}，{claim}，"
                        f"{outlet}{pen.cue('报道称')}"
                    ),
                )
            )
        case [outlet]:
            return f"{papers}{pen.cue('显示')}，{claim}，{outlet}{pen.cue('报道')}"
        case _:
            return f"{papers}{pen.cue('显示')}，{claim}"


def _by_somebody(pen: Pen, claim: str) -> str:
    """Return what a person or an institute says, to whom."""
    says = pen.says
    who = _name(pen, 0)
    if pen.continues:
        more = "还认为" if says.strength == "assessed" else "还表示"
        return f"{pen.place.speaker(0, _again(pen))}{pen.cue(more)}，{claim}"
    last = _name(pen, len(says.speakers) - 1) if len(says.speakers) > 1 else ""
    if says.strength == "assessed":
        return pen.one_of(
            (f"{who}{pen.cue('认为')}，{claim}", f"{pen.cue('在')}{who}{pen.cue('看来')}，{claim}")
        )
    if last and pen.actor(0).house == says.speakers[1].actor:
        return f"{last}{who}{pen.cue('表示')}，{claim}"
    if last:
        return f"{who}{pen.cue('在接受')}{last}{pen.cue('采访时表示')}，{claim}"
    own = "对本报表示" if says.grounds else "表示"
    return f"{who}{pen.cue(own)}，{claim}"


def _again(pen: Pen) -> str:
    actor = pen.actor(0)
    if actor.kind != "person":
        return "该机构"
    return "她" if actor.woman else "他"


def _name(pen: Pen, order: int) -> str:
    """Return a speaker's name, with the role before a person's."""
    actor, form = pen.actor(order), pen.speaker(order).form
    marked = pen.place.speaker(order, actor.named("zh", form))
    if actor.role and order == 0 and form == "name":
        return f"{actor.role.zh}{marked}"
    return marked


def _quoted_by(pen: Pen) -> str:
    return "报告称" if pen.actor(0).kind == "institute" else "他说"
