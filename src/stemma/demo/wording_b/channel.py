"""The hackers' channel: short lines, no manners, papers in hand."""

from stemma.demo.press.wording import Copy, Part
from stemma.demo.wording_b import in_russian as ru
from stemma.demo.wording_b.desk import Desk
from stemma.demo.wording_b.in_english import number
from stemma.demo.wording_b.parts import para


def shown(desk: Desk) -> Copy:
    """The first post: what stands in the papers."""
    head = desk.head
    return (
        Part(
            "headline",
            head(
                f"{head.by(0, 'Договор')} на {head.value(ru.counted(number(head.printed), ru.AFLOAT_ORDERED))}. Читаем первыми"
            ),
        ),
        para(f"У нас на руках бумаги {desk.firm('exporter')}. Выкладываем по частям, сканы ниже."),
        para(_first_line(desk)),
        para(_money(desk)),
        para(_day(desk)),
        para(
            desk.background(
                "leaks",
                "Нас спрашивают, чем мы лучше других. Был тут один канал: выложил телефонный справочник порта и страшно этим гордился. Мы справочников не выкладываем.",
            )
        ),
    )


def _first_line(desk: Desk) -> str:
    order = desk.on("vehicles")
    count = order.value(ru.counted(number(order.printed), ru.VEHICLES))
    return desk.pick(
        "channel vehicles",
        lambda: order(
            f"{order.by(0, 'Спецификация')}, строка первая: {count}, тип {desk.type_name('vehicle')}."
        ),
        lambda: order(
            f"Открываем {order.by(0, 'договор')} и {order.cue('читаем')}: {count}, тип {desk.type_name('vehicle')}."
        ),
    )


def _money(desk: Desk) -> str:
    price = desk.on("sum")
    return price(
        f"А вот {price.cue('что пишет')} сам {price.by(0, 'договор')} про деньги: {price.value(ru.exact(price.printed))}, без округлений."
    )


def _day(desk: Desk) -> str:
    signed, main = desk.on("signed"), desk.coverage.affair.main
    contract = signed.detail("number", main.number)
    return signed(
        f"Дальше. {signed.by(0, 'Договор')} № {contract}, {signed.cue('дата подписания')}: {signed.value(ru.dotted(main.signed))}. Обе подписи на месте, смотрите сами."
    )


def confirmed(desk: Desk) -> Copy:
    """The second post: the institute is made to say more than it said."""
    head, leak = desk.head, desk.on("leak")
    return (
        Part(
            "headline",
            head(
                f"Файлы подлинные. Это {head.cue('говорит')} уже {head.by(0, desk.name('institute'))}"
            ),
        ),
        para(_vouched(desk)),
        para(
            leak(
                f"И {leak.cue('оттуда же')}: бумаги взяты с почтового сервера {desk.firm('exporter')}. Так {leak.cue('пишет')} {leak.by(0, 'институт')}, не мы."
            )
        ),
        para("Продолжение следует. Спать сегодня не ложимся."),
    )


def _vouched(desk: Desk) -> str:
    real = desk.on("genuine")
    institute, link = real.by(0, desk.name("institute")), desk.link("report", "отчёт")
    return desk.pick(
        "channel genuine",
        lambda: real(
            f"Дождались. Вышел {link}, и {institute} {real.cue('признаёт')}: файлы подлинные."
        ),
        lambda: real(
            f"Файлы подлинные. {real.cue('Это не мы говорим, это говорит')} {institute}, {link} у всех перед глазами."
        ),
    )
