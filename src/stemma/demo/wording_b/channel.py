"""The hackers' channel: short lines, no manners, papers in hand."""

from stemma.demo.press.wording import Copy, Part
from stemma.demo.wording_b import in_russian as ru
from stemma.demo.wording_b.desk import Desk
from stemma.demo.wording_b.in_english import number
from stemma.demo.wording_b.parts import para


def shown(desk: Desk) -> Copy:
    """The first post: what stands in the papers."""
    head, order, price, signed = desk.head, desk.on("vehicles"), desk.on("sum"), desk.on("signed")
    main = desk.coverage.affair.main
    count = ru.counted(number(order.printed), ru.VEHICLES)
    return (
        Part(
            "headline",
            head(
                f"{head.by(0, 'Договор')} на {head.value(ru.counted(number(head.printed), ru.AFLOAT_ORDERED))}. Читаем первыми"
            ),
        ),
        para(f"У нас на руках бумаги {desk.firm('exporter')}. Выкладываем по частям, сканы ниже."),
        para(
            order(
                f"{order.by(0, 'Спецификация')}, строка первая: {order.value(count)}, тип {desk.type_name('vehicle')}."
            )
        ),
        para(
            price(
                f"А вот {price.cue('что пишет')} сам {price.by(0, 'договор')} про деньги: {price.value(ru.exact(price.printed))}, без округлений."
            )
        ),
        para(
            signed(
                f"Дальше. {signed.by(0, 'Договор')} № {signed.detail('number', main.number)}, {signed.cue('дата подписания')}: {signed.value(ru.dotted(main.signed))}. Обе подписи на месте, смотрите сами."
            )
        ),
        para(
            desk.background(
                "leaks",
                "Нас спрашивают, чем мы лучше других. Был тут один канал: выложил телефонный справочник порта и страшно этим гордился. Мы справочников не выкладываем.",
            )
        ),
    )


def confirmed(desk: Desk) -> Copy:
    """The second post: the institute is made to say more than it said."""
    head, real, leak = desk.head, desk.on("genuine"), desk.on("leak")
    return (
        Part(
            "headline",
            head(
                f"Файлы подлинные. Это {head.cue('говорит')} уже {head.by(0, desk.name('institute'))}"
            ),
        ),
        para(
            real(
                f"Дождались. {real.by(0, desk.name('institute'))} {real.cue('в своём')} {desk.link('report', 'отчёте')} {real.cue('признаёт')}: файлы подлинные."
            )
        ),
        para(
            leak(
                f"И {leak.cue('оттуда же')}: бумаги взяты с почтового сервера {desk.firm('exporter')}. Так {leak.cue('пишет')} {leak.by(0, 'институт')}, не мы."
            )
        ),
        para("Продолжение следует. Спать сегодня не ложимся."),
    )
