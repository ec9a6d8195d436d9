"""Russian copy: who says what is claimed, who is silent, and headlines."""

from stemma.demo.facts.written import Case
from stemma.demo.press.statements import Remark
from stemma.demo.wording_a.claims_ru import content
from stemma.demo.wording_a.pen import Pen, capital
from stemma.demo.wording_a.quoted_ru import BACKGROUND, COLOUR, UTTERANCES

QUESTIONS = {
    "genuine": "То есть файлы можно считать подлинными?",
    "purpose": "Для чего нужна такая техника?",
    "glide": "Что умеет парашютная система?",
}


def assertion(pen: Pen) -> str:
    """Return the sentence or two that make an assertion, marked."""
    words = _answered(pen) if pen.says.asked else capital(_framed(pen)) + "."
    quoting, utterance = pen.says.quoting, pen.says.utterance
    if quoting:
        quoted = pen.place.quotation(UTTERANCES[quoting.utterance].rstrip("."))
        words += f" «{quoted}», — {pen.cue('говорится в докладе')}."
    elif utterance:
        words += f" {pen.place.utterance(utterance, UTTERANCES[utterance])}"
    return pen.with_colour(pen.place.says(words), COLOUR)


def headline(pen: Pen) -> str:
    """Return the headline: the claim with less around it."""
    says = pen.says
    claim = capital(content(pen))
    if says.voice == "document":
        return pen.place.says(f"{claim}: {pen.cue('утечка')}")
    if not says.speakers:
        return pen.place.says(claim)
    actor = pen.actor(0)
    short = actor.name.ru.split()[-1] if actor.kind == "person" else actor.name.ru
    shown = "Чиновник" if actor.key == "official" else capital(short)
    return pen.place.says(f"{pen.place.speaker(0, shown)}: {content(pen)}")


def remark(pen: Pen, statement: Remark) -> str:
    """Return that somebody did not answer, or that something could not be verified."""
    who = pen.coverage.cast[statement.who].name.ru
    match statement.kind:
        case "no reply":
            words = pen.one_of(
                (
                    f"{capital(who)}: на запрос редакции ответа не поступило.",
                    f"На момент публикации ответа не поступило. Запрос направлен: {who}.",
                )
            )
        case "declined":
            words = f"{capital(who)}: от комментариев отказались."
        case _:
            words = f"{who} не смогла независимо проверить эти сведения."
            if statement.claim == "genuine":
                words = "Редакции не удалось независимо подтвердить подлинность файлов."
    return pen.place.remark(words)


def background(pen: Pen, topic: str) -> str:
    """Return sentences with no bearing on the cache."""
    return pen.place.background(BACKGROUND[topic])


def _framed(pen: Pen) -> str:
    """Return the claim with whoever says so."""
    says = pen.says
    claim = content(pen)
    if not says.speakers:
        return claim
    match says.voice:
        case "document":
            return _by_documents(pen, claim)
        case "outlet":
            outlet = pen.links_to(_name(pen, 0, "nom"))
            return pen.one_of(
                (
                    f"{pen.cue('как сообщает')} {outlet}, {claim}",
                    f"{claim}, {pen.cue('пишет')} {outlet}",
                )
            )
        case _:
            return _by_somebody(pen, claim)


def _by_documents(pen: Pen, claim: str) -> str:
    """Return what the documents say, through those who read them or passed it on."""
    count = len(pen.says.speakers)
    if count == 1:
        papers = pen.place.speaker(0, "документов")
        return f"{pen.cue('как следует из')} {papers}, {claim}"
    if count == 2:
        papers = pen.place.speaker(0, "документам")
        if pen.actor(1).kind == "channel":
            shown = pen.cue("выложенным каналом")
            return f"{pen.cue('согласно')} {papers}, {shown} {_name(pen, 1, 'nom')}, {claim}"
        studied = pen.cue("которые изучил")
        return f"{pen.cue('согласно')} {papers}, {studied} {_name(pen, 1, 'nom')}, {claim}"
    reader, outlet = _name(pen, 1, "nom"), _name(pen, 2, "nom")
    return _passed_on(pen, claim, reader, outlet)


def _passed_on(pen: Pen, claim: str, reader: str, outlet: str) -> str:
    """Return what documents say that somebody read, as an outlet passes it on."""
    studied = f"{pen.cue('которые изучил')} {reader}"
    match pen.one_of(("citing", "about this", "at the end")):
        case "citing":
            papers = pen.place.speaker(0, "документы")
            cited = pen.cue("сообщает со ссылкой на")
            return f"{outlet} {cited} {papers}, {studied}, что {claim}"
        case "about this":
            papers = pen.place.speaker(0, "документы")
            reported, cited = pen.cue("Об этом пишет"), pen.cue("со ссылкой на")
            return f"{claim}. {reported} {outlet} {cited} {papers}, {studied}"
        case _:
            papers = pen.place.speaker(0, "документам")
            passed = f"{pen.cue('передаёт')} {outlet}"
            return f"{claim}, {passed}: {pen.cue('согласно')} {papers}, {studied}"


def _by_somebody(pen: Pen, claim: str) -> str:
    """Return what a person or an institute says, to whom."""
    says = pen.says
    who, rest = _name(pen, 0, "nom"), len(says.speakers) > 1
    via = f", {pen.cue('передаёт')} {_name(pen, 1, 'nom')}" if rest else ""
    if pen.actor(0).key == "official":
        unnamed = pen.cue("пожелавший остаться неназванным")
        return f"{who}, {unnamed}, {pen.cue('рассказал редакции')}, что {claim}"
    if pen.continues:
        there = pen.place.speaker(0, "там")
        more = "же считают" if says.strength == "assessed" else "же добавили"
        return f"{there} {pen.cue(more)}, что {claim}{via}"
    match says.strength:
        case "assessed":
            return f"{who} {pen.cue('считает')}, что {claim}{via}"
        case "hedged":
            return f"{pen.cue('по оценке')} {_name(pen, 0, 'gen')}, {claim}{via}"
        case _:
            established = pen.one_of(("установил", "подтвердил", "сообщил"))
            return f"{who} {pen.cue(established)}, что {claim}{via}"


def _name(pen: Pen, order: int, case: Case) -> str:
    """Return a speaker's name in a case."""
    actor = pen.actor(order)
    forms = actor.declined
    if pen.speaker(order).form == "alias" and actor.alias_declined:
        forms = actor.alias_declined
    return pen.place.speaker(order, forms[case])


def _answered(pen: Pen) -> str:
    """Return an answer in an interview: the one who is asked speaks in the first person."""
    says = pen.says
    asked = next(n for n, one in enumerate(says.speakers) if one.actor == pen.text.person)
    name = pen.place.speaker(asked, pen.actor(asked).name.ru)
    claim = content(pen)
    match says.voice, says.asked:
        case "document", _:
            papers = pen.place.speaker(0, "документам")
            reader = _name(pen, 1, "nom")
            read = f"{pen.cue('которые разобрал')} {reader}"
            return f"{name}: {pen.cue('судя по')} {papers}, {read}, {claim}."
        case _, "summary":
            return f"{name}: Да, с этой оговоркой: {claim}."
        case _:
            return f"{name}: {pen.cue('Я считаю')}, что {claim}."
