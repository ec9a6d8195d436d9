"""What is claimed, in Russian clauses; counts stand where Russian wants the genitive."""

from collections.abc import Callable, Mapping

from stemma.demo.press.statements import ClaimKey
from stemma.demo.wording_a.pen import Pen


def content(pen: Pen) -> str:
    """Return what is claimed, as a clause that can follow "что"."""
    return _CONTENT[pen.says.claim](pen)


def _vehicles(pen: Pen) -> str:
    if pen.says.polarity == "against":
        return f"договора о поставке {pen.value()} не существует"
    return pen.one_of(
        (
            "договор предусматривает поставку {}",
            "речь идёт о поставке {}",
            "заказчик должен получить партию из {}",
        )
    ).replace("{}", pen.value())


def _sum(pen: Pen) -> str:
    return f"стоимость договора составляет {pen.value()}"


def _signed(pen: Pen) -> str:
    return f"договор{pen.detail('/number', ' № ')} подписан {pen.value()}"


def _training(pen: Pen) -> str:
    town, weeks = pen.detail("/town", "в "), pen.detail("/weeks", " в течение ")
    return f"{town} предусмотрено обучение группы из {pen.value()}{weeks}"


def _knowhow(pen: Pen) -> str:
    signed = pen.detail("/signed", " по договору от ")
    return (
        "чертежи и технология производства парашютной системы передаются в течение "
        f"{pen.value()}{signed}"
    )


def _glide(pen: Pen) -> str:
    height = pen.detail("drop height", " при сбросе с высоты ")
    return f"парашютная система планирует на расстояние {pen.value()}{height}"


def _delivery(pen: Pen) -> str:
    town, date = pen.detail("/town", " в "), pen.detail("/date", " ")
    return f"первая партия из {pen.value()} передана{town}{date}"


def _meeting(pen: Pen) -> str:
    return f"переговоры о ценах прошли{pen.detail('/town', ' в ')} {pen.value()}"


def _paid(pen: Pen) -> str:
    return f"первый платёж, {pen.value()}, уже перечислен"


def _exercise(pen: Pen) -> str:
    date = pen.detail("/date", ", которое прошло ", ",")
    return f"в учении батальона{date} участвовала колонна из {pen.value()}"


def _more(pen: Pen) -> str:
    return f"готовится второй заказ, партия из {pen.value()}"


def _ready(pen: Pen) -> str:
    return f"батальон будет готов к {pen.value()}"


def _leak(_: Pen) -> str:
    return "файлы взяты с почтового сервера экспортёра"


def _judgement(pen: Pen) -> str:
    says = pen.says
    hedged, against = says.strength == "hedged", says.polarity == "against"
    if says.claim == "genuine":
        if against:
            return "утёкшие файлы сфабрикованы"
        return f"утёкшие файлы{', ' + pen.cue('по-видимому') + ',' if hedged else ''} подлинные"
    if against:
        return "техника не предназначена для высадки на остров"
    verb = f"{pen.cue('может быть')} предназначена" if hedged else "предназначена"
    return f"техника {verb} для высадки на остров"


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
