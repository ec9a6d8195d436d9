"""A news site in a hurry, and the portal that takes its words without a word."""

from stemma.demo.press.wording import Copy, Part
from stemma.demo.wording_b import in_russian as ru
from stemma.demo.wording_b.desk import Desk
from stemma.demo.wording_b.in_english import number
from stemma.demo.wording_b.parts import para


def _vehicles(desk: Desk) -> str:
    order = desk.on("vehicles")
    count = order.value(ru.counted(number(order.printed), ru.ORDERED))
    agency = order.by(2, desk.name("agency"))
    return desk.pick(
        "stroka vehicles",
        lambda: order(
            f"{desk.state('importer')} заказала у северного соседа {count}. Это {order.cue('следует из')} {order.by(0, 'контрактов')}, попавших в сеть; "
            f"их {order.cue('изучил')} {order.by(1, desk.name('institute'))}, {order.cue('передаёт')} агентство {agency}."
        ),
        lambda: order(
            f"{order.cue('Согласно')} утёкшим {order.by(0, 'контрактам')}, {desk.state('importer')} заказала {count}. {order.cue('Об этом сообщает')} {agency} "
            f"{order.cue('со ссылкой на отчёт')} {order.by(1, desk.case('institute', 'gen'))}."
        ),
        lambda: order(
            f"{order.by(1, desk.name('institute'))} {order.cue('опубликовал разбор')} утёкших {order.by(0, 'контрактов')}: {desk.state('importer')}, {order.cue('говорится в них')}, "
            f"заказала {count}. {order.cue('На отчёт обратило внимание')} агентство {agency}."
        ),
    )


def _price(desk: Desk) -> str:
    price = desk.on("sum")
    total = price.value(f"около {ru.rounded(price.printed)}")
    return desk.pick(
        "stroka sum",
        lambda: price(
            f"Стоимость сделки составляет {total}, {price.cue('сообщает')} {price.by(2, 'агентство')} {price.cue('со ссылкой на')} {price.by(1, 'институт')}, "
            f"а тот {price.cue('опирается на')} {price.by(0, 'сами документы')}."
        ),
        lambda: price(
            f"{price.cue('По данным')} {price.by(1, 'института')}, которые {price.cue('приводит')} {price.by(2, 'агентство')}, {price.by(0, 'договор')} {price.cue('предусматривает')} поставку на сумму {total}."
        ),
    )


def _real(desk: Desk) -> str:
    real = desk.on("genuine")
    return desk.pick(
        "stroka genuine",
        lambda: real(
            f"Файлы подлинные, {real.cue('заявили в')} {real.by(0, desk.case('institute', 'loc'))}, {real.cue('чьи слова приводит')} {real.by(1, desk.name('agency'))}."
        ),
        lambda: real(
            f"{real.cue('Как отмечает')} {real.by(1, desk.name('agency'))}, {real.by(0, 'институт')} {real.cue('подтвердил')} подлинность файлов."
        ),
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
