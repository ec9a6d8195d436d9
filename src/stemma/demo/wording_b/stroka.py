"""A news site in a hurry, and the portal that takes its words without a word."""

from stemma.demo.press.wording import Copy, Part
from stemma.demo.wording_b import in_russian as ru
from stemma.demo.wording_b.desk import Desk
from stemma.demo.wording_b.in_english import number
from stemma.demo.wording_b.parts import para


def _vehicles(desk: Desk) -> str:
    order = desk.on("vehicles")
    count = order.value(ru.counted(number(order.printed), ru.ORDERED))
    return order(
        f"{desk.state('importer')} заказала у северного соседа {count}. Это {order.cue('следует из')} {order.by(0, 'контрактов')}, попавших в сеть; "
        f"их {order.cue('изучил')} {order.by(1, desk.name('institute'))}, {order.cue('передаёт')} агентство {order.by(2, desk.name('agency'))}."
    )


def _price(desk: Desk) -> str:
    price = desk.on("sum")
    return price(
        f"Стоимость сделки составляет {price.value(f'около {ru.rounded(price.printed)}')}, {price.cue('сообщает')} {price.by(2, 'агентство')} {price.cue('со ссылкой на')} {price.by(1, 'институт')}, "
        f"а тот {price.cue('опирается на')} {price.by(0, 'сами документы')}."
    )


def _real(desk: Desk) -> str:
    real = desk.on("genuine")
    return real(
        f"Файлы подлинные, {real.cue('заявили в')} {real.by(0, desk.case('institute', 'loc'))}, {real.cue('чьи слова приводит')} {real.by(1, desk.name('agency'))}."
    )


def article(desk: Desk) -> Copy:
    """The wire retold in Russian: two figures change places, the hedge falls."""
    head = desk.head
    count = head.value(ru.counted(number(head.printed), ru.AFLOAT_ORDERED))
    return (
        Part(
            "headline",
            head(
                f"{desk.land('importer')} покупает {count}: {head.cue('что следует из')} {head.by(0, 'утёкших документов')}"
            ),
        ),
        Part("byline", desk.name("by stroka")),
        para(_vehicles(desk)),
        para(_price(desk)),
        para(
            _real(desk),
            desk.remark(
                "not verified",
                "stroka",
                "Редакция не имела возможности самостоятельно проверить подлинность бумаг.",
            ),
        ),
        para(
            desk.remark(
                "no reply",
                "exporter press",
                f"Запрос редакции, направленный в {desk.firm('exporter')}, остался без ответа.",
            )
        ),
        para(
            desk.background(
                "states",
                f"{desk.state('exporter')} и {desk.state('importer')} поддерживают дипломатические отношения на уровне послов. В прошлом году стороны договорились об обмене студентами и о прямом почтовом сообщении.",
            )
        ),
    )


def copied(desk: Desk) -> Copy:
    """The same three paragraphs under another heading, and no word of whose they are."""
    head = desk.head
    count = head.value(ru.counted(number(head.printed), ru.AFLOAT_ORDERED))
    return (
        Part("headline", head(f"{head.by(0, 'Контракт')} на {count}: подробности утечки")),
        para(_vehicles(desk), _price(desk)),
        para(_real(desk)),
        para(
            desk.background(
                "harvest",
                "А в сельских районах тем временем достают из подвалов рассаду. Агрономы советуют не спешить: по народным приметам, весна затянется, и ранняя капуста может попасть под заморозки.",
            )
        ),
    )
