"""What is claimed, in English clauses."""

from collections.abc import Callable, Mapping

from stemma.demo.press.statements import ClaimKey
from stemma.demo.wording_a.pen import Pen


def content(pen: Pen) -> str:
    """Return what is claimed, as a clause that can follow "that"."""
    return _CONTENT[pen.says.claim](pen)


def _vehicles(pen: Pen) -> str:
    if pen.says.polarity == "against":
        return f"no contract for {pen.value()} exists"
    affair = pen.coverage.affair
    buyer, seller = (affair.organisations[key].short.en for key in ("importer", "exporter"))
    return pen.one_of(
        (
            f"{buyer} ordered {{}} from {seller}",
            f"the order from {seller} comprises {{}}",
            f"{seller} was to supply {{}}",
        )
    ).replace("{}", pen.value())


def _sum(pen: Pen) -> str:
    return f"the contract is worth {pen.value()}"


def _signed(pen: Pen) -> str:
    return f"the contract{pen.detail('/number', ', No. ', ',')} was signed on {pen.value()}"


def _training(pen: Pen) -> str:
    town = pen.detail("/town", " at ")
    return f"{pen.value()} were sent on a first course{town}{pen.detail('/weeks', ' of ')}"


def _knowhow(pen: Pen) -> str:
    signed = pen.detail("/signed", " under a contract signed on ")
    return (
        "drawings and production know-how for the parachute system pass to the buyer "
        f"within {pen.value()}{signed}"
    )


def _glide(pen: Pen) -> str:
    height = pen.detail("drop height", " when released at ")
    return f"the parachute system glides {pen.value()}{height}"


def _delivery(pen: Pen) -> str:
    town, date = pen.detail("/town", " at "), pen.detail("/date", " on ")
    return f"a first batch of {pen.value()} was handed over{town}{date}"


def _meeting(pen: Pen) -> str:
    who = pen.named()
    leader = f"{who}, for the sellers, and the buyers" if who else "the two sides"
    return f"{leader} negotiated prices{pen.detail('/town', ' in ')} on {pen.value()}"


def _paid(pen: Pen) -> str:
    return f"the first instalment of {pen.value()} has been paid"


def _exercise(pen: Pen) -> str:
    date = pen.detail("/date", " on ")
    return f"{pen.value()} took part in the battalion's exercise{date}"


def _more(pen: Pen) -> str:
    return f"a second order of {pen.value()} is being prepared"


def _ready(pen: Pen) -> str:
    return f"the battalion will be ready by {pen.value()}"


def _leak(_: Pen) -> str:
    return "the files were taken from the exporter's mail server"


def _judgement(pen: Pen) -> str:
    says = pen.says
    hedged, against = says.strength == "hedged", says.polarity == "against"
    if says.claim == "genuine":
        if against:
            return "the leaked files are a fabrication"
        verb = pen.cue("appear to be") if hedged else "are"
        return f"the leaked files {verb} genuine"
    if against:
        return "the equipment is not meant for a landing on an island"
    verb = f"{pen.cue('could')} be" if hedged else "is"
    return f"the equipment {verb} meant for a landing on an island"


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
