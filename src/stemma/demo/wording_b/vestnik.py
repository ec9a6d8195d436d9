"""A Russian-language weekly: an interview, a source of its own, an overview of what others wrote."""

from stemma.demo.press.wording import Copy, Part
from stemma.demo.wording_b import in_russian as ru
from stemma.demo.wording_b import sayings
from stemma.demo.wording_b.desk import Desk
from stemma.demo.wording_b.in_english import ends, number
from stemma.demo.wording_b.parts import para, turn


def interview(desk: Desk) -> Copy:
    """An expert who reads the same papers and sees no island in them."""
    head = desk.head
    return (
        Part(
            "headline",
            head(
                f"{head.by(0, desk.name('expert'))}: {head.cue('По-моему')}, остров здесь ни при чём"
            ),
        ),
        Part(
            "standfirst",
            f"Независимый эксперт прочёл отчёт {desk.case('institute', 'gen')} и с выводами не согласился",
        ),
        Part("byline", f"Беседовал {desk.name('by vestnik')}"),
        *_summed_up(desk),
        *_range(desk),
        *_doubt(desk),
        para(
            desk.background(
                "parachutes",
                "Справка. Планирующий парашют, в отличие от круглого, имеет форму крыла: набегающий воздух наполняет его ячейки, и купол летит вперёд. Управляют им стропами, как вожжами.",
            )
        ),
        Part("note", "Сокращено и отредактировано для ясности."),
    )


def _label(desk: Desk) -> str:
    first, last = desk.name("expert").split()
    return f"{first[0]}. {last}"


def _summed_up(desk: Desk) -> Copy:
    real = desk.on("genuine")
    asked = f"Господин {desk.surname('expert')}"
    return (
        turn(
            "question",
            real(
                f"— {real.by(0, asked)}, верно ли я вас понял: файлы, {real.cue('судя по всему')}, подлинные?"
            ),
        ),
        turn("answer", real(f"{real.by(0, _label(desk))}: Да. Примерно так я бы и сказал.")),
    )


def _range(desk: Desk) -> Copy:
    glide = desk.on("glide")
    low, high = ends(glide.fact("figure:parachute drop height").value)
    height = glide.detail("figure:parachute drop height", f"от {low} до {high} м")
    far = glide.value(f"до {number(glide.printed)} км")
    who, institute, papers = (
        glide.by(2, _label(desk)),
        glide.by(1, "Институт"),
        glide.by(0, "документы"),
    )
    return (
        turn("question", "— Что вам показалось самым любопытным?"),
        turn(
            "answer",
            desk.pick(
                "interview glide",
                lambda: glide(
                    f"{who}: Дальность. {institute} {glide.cue('со ссылкой на')} {papers} {glide.cue('приводит')} такую цифру: сброшенная с высоты {height}, система планирует {far}."
                ),
                lambda: glide(
                    f"{who}: Парашюты. {institute} {glide.cue('цитирует')} {papers}: при сбросе с высоты {height} система планирует {far}."
                ),
            ),
        ),
    )


def _doubt(desk: Desk) -> Copy:
    aim = desk.on("purpose")
    words = f"{aim.cue('На мой взгляд')}, это вообще не набор для острова."
    return (
        turn("question", "— И для чего же всё это покупают?"),
        turn(
            "answer",
            aim(f"{aim.by(0, _label(desk))}: {aim.uttered(words)}"),
            "Островов на свете много, а рек больше, и через каждую когда-нибудь надо переправиться.",
        ),
    )


def instalment(desk: Desk) -> Copy:
    """An unnamed official says that money moved; the rest is others' work."""
    head = desk.head
    return (
        Part(
            "headline",
            head(
                f"{head.by(0, desk.name('official').capitalize())}: первый платёж, {head.value(f'порядка {ru.rounded(head.printed)}')}, внесён"
            ),
        ),
        Part("byline", f"{desk.name('by vestnik')}, обозреватель"),
        para(_paid(desk)),
        para(
            desk.remark(
                "declined",
                "importer press",
                f"{desk.firm('importer')} обсуждать платежи отказалась.",
            )
        ),
        para(_learned(desk), _dated(desk)),
        para(
            desk.background(
                "rules",
                "Единых правил торговли военным имуществом в регионе нет. Каждая столица ведёт свой перечень, а споры о том, что считать двойным назначением, тянутся годами.",
            )
        ),
    )


def _paid(desk: Desk) -> str:
    paid = desk.on("paid")
    total = paid.value(f"порядка {ru.rounded(paid.printed)}")
    return desk.pick(
        "vestnik paid",
        lambda: paid(
            f"Покупатель внёс первый платёж, {total}. Об этом нашему обозревателю {paid.cue('рассказал')} {paid.by(0, desk.name('official'))}, согласившийся говорить только без упоминания имени."
        ),
        lambda: paid(
            f"{paid.cue('По словам')} {paid.by(0, desk.case('official', 'gen'))}, с которым наш обозреватель встретился на условиях анонимности, первый платёж ({total}) внесён."
        ),
    )


def _learned(desk: Desk) -> str:
    know = desk.on("knowhow")
    months = know.value(f"{number(know.printed)} месяцев")
    signed = know.detail("signed", ru.day(desk.coverage.affair.deals["knowhow"].signed))
    paper = know.by(0, desk.name("courier"))
    return desk.pick(
        "vestnik know-how",
        lambda: know(
            f"Технология производства перейдёт к покупателю в течение {months}, {know.cue('выяснила')} газета {paper}; договор об этом подписан {signed}."
        ),
        lambda: know(
            f"{know.cue('Как писала')} газета {paper}, технология производства передаётся в течение {months}, договор об этом датирован {signed}."
        ),
    )


def _dated(desk: Desk) -> str:
    signed, main = desk.on("signed"), desk.coverage.affair.main
    return signed(
        f"Главный же договор, № {signed.detail('number', main.number)}, заключён раньше, {signed.value(ru.day(main.signed))}: {signed.cue('так значится в')} {signed.by(0, 'документах')}, "
        f"{signed.cue('обнародованных')} каналом {signed.by(1, desk.name('channel'))}."
    )


def overview(desk: Desk) -> Copy:
    """What was written in a month, a wrong figure included."""
    head = desk.head
    count = head.value(ru.counted(number(head.printed), ru.AFLOAT))
    return (
        Part(
            "headline",
            head(
                f"{head.cue('По')} {head.by(0, 'документам')}: {count}. Обзор публикаций за месяц"
            ),
        ),
        Part("byline", desk.name("by vestnik")),
        para(_beginning(desk)),
        para(_price(desk)),
        para(_drill(desk)),
        para(_caution(desk)),
        para(
            desk.background(
                "leaks",
                "Утечки такого рода случались и прежде. Однажды в сеть попал архив судоверфи; его долго разбирали добровольцы, и главной находкой стал рецепт столовой ухи.",
            )
        ),
        Part("note", f"При подготовке использованы сообщения агентства {desk.name('agency')}."),
    )


def _beginning(desk: Desk) -> str:
    order = desk.on("vehicles")
    about = order.value(ru.counted(number(order.printed), ru.SPOKEN_OF))
    stroka, institute = order.by(2, desk.name("stroka")), order.by(1, desk.name("institute"))
    return desk.pick(
        "overview vehicles",
        lambda: order(
            f"С чего всё началось? В {order.by(0, 'контрактах')}, которые {order.cue('разбирал')} {institute}, {order.cue('говорится')} о {about}; {order.cue('такое число приводило')} издание {stroka}."
        ),
        lambda: order(
            f"Начнём с главного. {order.cue('Пересказывая отчёт')}, который выпустил {institute}, издание {stroka} {order.cue('сообщило')}, что в {order.by(0, 'контрактах')} {order.cue('речь идёт')} о {about}."
        ),
    )


def _price(desk: Desk) -> str:
    price = desk.on("sum")
    total = price.value(f"примерно {ru.rounded(price.printed)}")
    return price(
        f"Цену сделки, {total}, {price.cue('привела')} газета {price.by(2, desk.name('ledger'))}, {price.cue('пересказав')} доклад {price.by(1, 'института')}; "
        f"сам институт {price.cue('взял её из')} {price.by(0, 'тех же файлов')}."
    )


def _drill(desk: Desk) -> str:
    drill = desk.on("exercise")
    when = drill.detail("date", ru.span(drill.fact("date").value))
    count = drill.value(ru.counted(number(drill.printed), ru.AFLOAT))
    return drill(
        f"Задолго до утечки газета {drill.by(0, desk.name('evening'))} {drill.cue('писала')} об учениях батальона, проходивших {when}: в них участвовало {count}."
    )


def _caution(desk: Desk) -> str:
    real = desk.on("genuine")
    words = real.quoted(sayings.in_russian(desk, real))
    return real(
        f"О подлинности {real.by(0, desk.name('institute'))} {real.cue('высказывается осторожно')}. Файлы, {real.cue('говорится в его отчёте')}, «{words}»."
    )
