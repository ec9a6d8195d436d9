"""English copy: who says what is claimed, who is silent, and headlines."""

from stemma.demo.press.statements import Remark, Speaker
from stemma.demo.wording_a.claims_en import content
from stemma.demo.wording_a.pen import Pen, capital
from stemma.demo.wording_a.quoted_en import ALTERED, BACKGROUND, COLOUR, UTTERANCES

_WITH_ARTICLE = (
    *("Institute", "Ledger", "Courier", "Examiner", "Dispatch"),
    *("News", "Observer", "Daily"),
)
_IN_THEIR_OWN = {"genuine": "appear to be", "purpose": "could"}
"""Sentences of the report that need no other words around them, and how each is hedged."""
QUESTIONS = {
    "genuine": "So one may say that the files are genuine?",
    "purpose": "What is this equipment for?",
    "ready": "When could such a unit be used?",
    "knowhow": "Is it only about vehicles?",
    "glide": "What can the parachute do?",
}


def assertion(pen: Pen) -> str:
    """Return the sentence or two that make an assertion, marked."""
    quoting, utterance = pen.says.quoting, pen.says.utterance
    if pen.text.genre == "report" and utterance in _IN_THEIR_OWN:
        return pen.with_colour(pen.place.says(_in_their_own_words(pen)), COLOUR)
    words = _answered(pen) if pen.says.asked else capital(_framed(pen)) + "."
    if quoting:
        source = ALTERED if quoting.faithfulness == "altered" else UTTERANCES
        quoted = pen.place.quotation(source[quoting.utterance].rstrip("."))
        words += f" “{quoted},” {pen.cue(_quoted_by(pen))}."
    elif utterance:
        said = pen.place.utterance(utterance, UTTERANCES[utterance])
        spoken = pen.text.genre != "report" and not pen.says.asked
        words += f" “{said}”" if spoken else f" {said}"
    return pen.with_colour(pen.place.says(words), COLOUR)


def headline(pen: Pen) -> str:
    """Return the headline: the claim with less around it."""
    says = pen.says
    if says.polarity == "question":
        return pen.place.says("Is the equipment meant for a landing? Two experts, two answers")
    claim = capital(content(pen))
    if says.strength == "hearsay":
        return pen.place.says(f"{claim}, {pen.cue('reports say')}")
    if says.voice == "document":
        return pen.place.says(f"{pen.cue('Leaked papers')}: {claim}")
    if not says.speakers:
        return pen.place.says(claim)
    actor = pen.actor(0)
    name = {"official": "official", "spokesman": "spokesman"}.get(actor.key, actor.name.en)
    short = name.split()[-1] if actor.kind == "person" else name
    return pen.place.says(f"{claim}, {pen.place.speaker(0, short)} {pen.cue('says')}")


def remark(pen: Pen, statement: Remark) -> str:
    """Return that somebody did not answer, or that something could not be verified."""
    who = pen.coverage.cast[statement.who].name.en
    match statement.kind:
        case "no reply":
            words = pen.one_of(
                (
                    f"{who} did not respond to a request for comment.",
                    f"{who} did not immediately reply to requests for comment.",
                    f"{who} could not be reached for comment.",
                )
            )
        case "declined":
            words = f"{who} declined to comment."
        case _:
            words = f"The {who} could not independently verify {_unverified(statement)}."
    return pen.place.remark(words)


def background(pen: Pen, topic: str) -> str:
    """Return sentences with no bearing on the cache."""
    return pen.place.background(BACKGROUND[topic])


def _in_their_own_words(pen: Pen) -> str:
    """Return what a report says in the very sentence that others will quote."""
    key = pen.says.utterance
    hedge = _IN_THEIR_OWN[key]
    said = pen.place.utterance(key, UTTERANCES[key].replace(hedge, pen.cue(hedge), 1))
    if not pen.says.speakers:
        return said
    return f"{_name(pen, 0)} {pen.cue('puts it')} like this: {said}"


def _unverified(remark: Remark) -> str:
    known = {"sum": "the sum", "paid": "whether money has changed hands"}
    return known.get(remark.claim or "", "this")


def _framed(pen: Pen) -> str:
    """Return the claim with whoever says so."""
    says = pen.says
    claim = content(pen)
    if not says.speakers:
        return _unspoken(pen, claim)
    match says.voice:
        case "document":
            return _by_documents(pen, claim)
        case "outlet":
            return _by_outlet(pen, claim)
        case _:
            return _by_somebody(pen, claim)


def _unspoken(pen: Pen, claim: str) -> str:
    match pen.says.strength:
        case "hearsay":
            return f"{pen.cue('reportedly')}, {claim}"
        case "hedged":
            return f"our examination finds that {claim}"
        case _ if pen.says.grounds:
            return f"{claim}, {pen.cue('as our correspondent saw')}"
        case _:
            return claim


def _by_documents(pen: Pen, claim: str) -> str:
    """Return what the documents say, through those who read them or passed it on."""
    papers = pen.place.speaker(0, pen.one_of(("documents", "papers", "files")))
    if len(pen.says.speakers) == 1:
        the = pen.place.speaker(0, "the documents")
        return pen.one_of(
            (f"{the} {pen.cue('state')} that {claim}", f"{claim}, {the} {pen.cue('show')}")
        )
    reader = _name(pen, 1)
    if pen.says.also:
        return _by_two(pen, claim, reader)
    if pen.says.grounds:
        return f"{papers} {pen.cue('reviewed by')} {reader} {pen.cue('show')} that {claim}"
    return _passed_on(pen, claim, papers, reader)


def _by_two(pen: Pen, claim: str, reader: str) -> str:
    """Return what two names say, as if they were two sources; perhaps they are."""
    papers = pen.place.speaker(0, "the documents")
    other = _name(pen, len(pen.says.speakers))
    if pen.says.also == Speaker("institute", "alias"):
        return (
            f"{claim}, {pen.cue('according to both')} {reader} and {other}, which studied {papers}"
        )
    return f"{claim}, {pen.cue('according to')} {reader}, which studied {papers}, and to {other}"


def _passed_on(pen: Pen, claim: str, papers: str, reader: str) -> str:
    how = pen.one_of(("analysed by", "examined by", "studied by"))
    channel = pen.actor(1).kind == "channel"
    analysed = pen.links_to("published by" if channel else how)
    if len(pen.says.speakers) == 2:
        return pen.one_of(
            (
                f"{pen.cue('according to')} {papers} {analysed} {reader}, {claim}",
                f"{papers} {analysed} {reader} {pen.cue('show')} that {claim}",
                f"{claim}, {pen.cue('according to')} {papers} {analysed} {reader}",
                f"{reader} {pen.cue('reported, citing')} {papers} that it studied, that {claim}",
            )
        )
    outlet = _name(pen, 2)
    studied = f"{papers} {analysed} {reader}"
    return pen.one_of(
        (
            f"{claim}, {outlet} {pen.cue('reported, citing')} {studied}",
            f"{studied} {pen.cue('show')} that {claim}, {pen.cue('as reported by')} {outlet}",
            f"{pen.cue('according to')} {outlet}, {pen.cue('which cited')} {studied}, {claim}",
            f"{outlet} {pen.cue('quoted')} {studied} {pen.cue('as showing')} that {claim}",
        )
    )


def _by_outlet(pen: Pen, claim: str) -> str:
    outlet = pen.links_to(_name(pen, 0))
    return pen.one_of(
        (
            f"{claim}, {outlet} {pen.cue('reported')}",
            f"{outlet} {pen.cue('reported')} that {claim}",
            f"{pen.cue('as first reported by')} {outlet}, {claim}",
        )
    )


def _by_somebody(pen: Pen, claim: str) -> str:
    """Return what a person or an institute says, to whom."""
    rest = [_name(pen, order) for order in range(1, len(pen.says.speakers))]
    told = _said(pen)
    if pen.continues:
        via = f", {pen.cue('according to')} {rest[-1]}" if rest else ""
        more = "also believes" if pen.says.strength == "assessed" else "added"
        return f"{pen.place.speaker(0, _again(pen))} {pen.cue(more)} that {claim}{via}"
    who = _name(pen, 0)
    if not rest:
        return f"{who}{_to_us(pen)} {pen.links_to(told)} that {claim}"
    house = pen.actor(0).house
    if house == pen.says.speakers[-1].actor:
        return f"{who} of {rest[-1]} {told} that {claim}"
    if house and len(rest) > 1:
        return f"{who} of {rest[0]} {told} that {claim}, {pen.cue('according to')} {rest[1]}"
    reported = pen.links_to(rest[-1])
    if pen.says.strength == "assessed":
        return f"{who} {pen.cue('told')} {reported} that {claim}, {pen.cue('in')} {_own(pen)}"
    return f"{who} {told} that {claim}, {pen.cue('according to')} {reported}"


def _own(pen: Pen) -> str:
    return pen.cue("her judgement" if pen.actor(0).woman else "his judgement")


def _again(pen: Pen) -> str:
    actor = pen.actor(0)
    if actor.kind != "person":
        return "the institute"
    return "she" if actor.woman else "he"


def _to_us(pen: Pen) -> str:
    if pen.actor(0).key == "official":
        return f", {pen.cue('who spoke on condition of anonymity')},"
    return ""


def _said(pen: Pen) -> str:
    own = bool(pen.says.grounds) and pen.text.genre == "article"
    match pen.says.strength:
        case "assessed":
            return pen.cue(pen.one_of(("believes", "thinks", "estimates")))
        case "hedged":
            return pen.cue("said")
        case _ if own:
            house = pen.coverage.cast[pen.text.outlet].name.en
            return pen.cue(f"told the {house}")
        case _:
            return pen.cue("said")


def _quoted_by(pen: Pen) -> str:
    actor = pen.actor(0)
    if actor.kind == "institute":
        return "the report said"
    return "she said" if actor.woman else "he said"


def _name(pen: Pen, order: int) -> str:
    """Return a speaker's name, with the role the first time a person speaks in a sentence."""
    actor, form = pen.actor(order), pen.speaker(order).form
    name = actor.named("en", form)
    if form == "name" and name.split()[-1] in _WITH_ARTICLE:
        name = f"the {name}"
    if actor.kind == "channel":
        name = f"the {name} channel"
    marked = pen.place.speaker(order, name)
    near = {pen.text.outlet, *(speaker.actor for speaker in pen.says.speakers)}
    if actor.role and order == 0 and actor.house not in near:
        article = "an" if actor.role.en[0] in "aeio" else "a"
        return f"{marked}, {article} {actor.role.en},"
    return marked


def _answered(pen: Pen) -> str:
    """Return an answer in an interview: the one who is asked speaks in the first person."""
    asked = next(
        order for order, speaker in enumerate(pen.says.speakers) if speaker.actor == pen.text.person
    )
    name = pen.place.speaker(asked, pen.actor(asked).name.en)
    claim = content(pen)
    match pen.says.voice, pen.says.asked:
        case "document", _:
            papers = pen.place.speaker(0, "the documents")
            return f"{name}: {capital(papers)} that we read {pen.cue('say')} that {claim}."
        case _, "summary":
            return f"{name}: Yes, with that reservation: {claim}."
        case _:
            return f"{name}: {pen.cue('I believe')} that {claim}."
