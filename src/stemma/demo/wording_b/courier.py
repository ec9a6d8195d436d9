"""A paper with reporters of its own: a witness, an unnamed official, an interview, a digest."""

from stemma.demo.press.wording import Copy, Part
from stemma.demo.wording_b import in_english as en
from stemma.demo.wording_b.desk import Desk
from stemma.demo.wording_b.parts import para, turn


def _paper(desk: Desk) -> str:
    return f"the {desk.name('courier').split()[-1]}"


def witness(desk: Desk) -> Copy:
    """A former interpreter tells what she saw; the rest is others' work, and so marked."""
    head = desk.head
    heard = head.value(f"{en.number(head.printed)} soldiers")
    return (
        Part(
            "headline",
            head(
                f"Former {head.by(0, 'interpreter')} {head.cue('recalls')} {heard} at northern school"
            ),
        ),
        Part("byline", f"{desk.name('by courier')} reports"),
        *_classroom(desk),
        *_rest(desk),
        para(
            desk.remark(
                "declined",
                "plant press",
                f"{desk.firm('plant')}, which runs the school, declined to comment.",
            )
        ),
        para(
            desk.background(
                "parachutes",
                "A gliding canopy is packed by hand and a good packer needs the better part of an hour. Beginners are taught on dry land, with the cloth spread out across a gymnasium floor.",
            )
        ),
    )


def _classroom(desk: Desk) -> Copy:
    course = desk.on("training")
    weeks = course.detail("weeks", f"{en.spelt(course.fact('weeks').value)} weeks")
    place = course.detail("town", desk.school.name.en)
    words = f"The first group was {course.value(f'{en.number(course.printed)} men')}, all of them soldiers, and I was with them every day for {weeks}."
    return (
        para(
            course(
                f"“{course.uttered(words)}” {course.by(0, desk.name('witness'))}, who interpreted at the training centre in {place}, in the north, {course.cue('told')} {_paper(desk)} this over tea, "
                "in a flat whose address she asked us not to print."
            )
        ),
        para(
            "She kept no papers and wants nothing for her story, except that somebody write it down."
        ),
    )


def _rest(desk: Desk) -> Copy:
    return (
        para(_own_copy(desk)),
        para(
            _price(desk),
            desk.remark(
                "not verified",
                "courier",
                f"T{_paper(desk)[1:]} has not been able to verify that figure: the price tables were not among the pages we saw.",
            ),
        ),
        para(_lessons(desk)),
    )


def _own_copy(desk: Desk) -> str:
    order = desk.on("vehicles")
    number = str(en.number(order.printed))
    return desk.pick(
        "courier vehicles",
        lambda: order(
            f"The men were to drive light amphibious vehicles: {order.value(number)} are ordered. {order.cue('So says')} {order.by(0, 'the contract')}, "
            f"{order.cue('a copy of which')} {order.by(1, 'this newspaper')} {order.cue('has seen')}."
        ),
        lambda: order(
            f"{order.by(0, 'A copy of the contract')} {order.cue('seen by')} {order.by(1, _paper(desk))} {order.cue('orders')} {order.value(f'{number} light amphibious vehicles')}, "
            "and men must be taught to drive them."
        ),
    )


def _price(desk: Desk) -> str:
    price = desk.on("sum")
    total = price.value(f"about {en.rounded(price.printed)}")
    return desk.pick(
        "courier sum",
        lambda: price(
            f"{price.by(2, desk.name('agency'))} {price.cue('has reported')} a price of {total}, {price.cue('quoting')} the {price.by(1, desk.name('institute'))}, "
            f"which {price.cue('drew it from')} {price.by(0, 'the leaked files')}."
        ),
        lambda: price(
            f"What it all costs is known only from {price.by(0, 'the leaked files')}: {total}, {price.cue('by the account of')} the {price.by(1, desk.name('institute'))} "
            f"{price.cue('as carried by')} {price.by(2, desk.name('agency'))}."
        ),
    )


def _lessons(desk: Desk) -> str:
    know = desk.on("knowhow")
    signed = know.detail("signed", en.day(desk.coverage.affair.deals["knowhow"].signed))
    months = know.value(f"{en.number(know.printed)} months")
    return know(
        f"Teaching does not end with driving. Production know-how is to be handed over within {months} {know.cue('under')} {know.by(0, 'a contract')} of {signed}, "
        f"{know.cue('notes')} the {know.by(1, desk.name('institute'))} in {desk.link('report', 'its report')}."
    )


def official(desk: Desk) -> Copy:
    """An unnamed official says that money moved."""
    head = desk.head
    return (
        Part(
            "headline",
            head(
                f"First instalment of {head.value(f'some {en.rounded(head.printed)}')} has been paid, {head.by(0, 'official')} {head.cue('says')}"
            ),
        ),
        Part("byline", f"By {desk.name('by courier')}"),
        para(_paid(desk)),
        para(
            desk.remark(
                "not verified",
                "courier",
                f"T{_paper(desk)[1:]} could not confirm the payment from a second source.",
            ),
            f"Our {desk.link('courier-1', 'earlier reporting')} dealt with other parts of the deal.",
        ),
        para(_goods(desk)),
        para(_signature(desk)),
        para(
            desk.background(
                "states",
                f"Relations between the {desk.state('importer')} and the {desk.state('exporter')} run through a joint commission that meets in spring. Its minutes are read out on the radio and seldom surprise anyone.",
            )
        ),
    )


def _paid(desk: Desk) -> str:
    paid = desk.on("paid")
    total = paid.value(f"some {en.rounded(paid.printed)}")
    return desk.pick(
        "courier paid",
        lambda: paid(
            f"The buyer has paid the first instalment for the vehicles, {total}, {paid.by(0, 'a Western official')} {paid.cue('has told')} {_paper(desk)}, "
            "speaking on condition of anonymity because officials are not allowed to discuss payments."
        ),
        lambda: paid(
            f"{paid.by(0, 'A Western official')}, who {paid.cue('spoke to')} {_paper(desk)} and would not be named, {paid.cue('said')} "
            f"that the first instalment, {total}, has been paid."
        ),
    )


def _goods(desk: Desk) -> str:
    batch = desk.on("delivery")
    when = batch.detail("date", en.between(batch.fact("date").value))
    town = batch.detail("town", desk.town_of("acceptance").name.en)
    count = f"{en.spelt(batch.printed)} vehicles"
    return desk.pick(
        "courier goods",
        lambda: batch(
            f"What of the goods? The first {batch.value(count)} were handed over in {town} {when}, {batch.by(0, 'the files')} {batch.cue('say')}, "
            f"{batch.cue('in the reading of')} the {batch.by(1, desk.name('institute'))}."
        ),
        lambda: batch(
            f"On the goods there is at least a paper. The {batch.by(1, desk.name('institute'))} {batch.cue('has published')} the contents of {batch.by(0, 'an act of acceptance')}: "
            f"the first {batch.value(count)} were handed over in {town} {when}."
        ),
    )


def _signature(desk: Desk) -> str:
    signed, main = desk.on("signed"), desk.coverage.affair.main
    number = signed.detail("number", f"No. {main.number_latin}")
    when = signed.value(en.day(main.signed))
    return desk.pick(
        "courier signed",
        lambda: signed(
            f"The contract itself, {number}, was signed on {when}: so {signed.cue('say')} {signed.by(0, 'the papers')} that the channel {signed.by(1, desk.name('channel'))} put online, "
            f"{signed.cue('as')} {signed.by(2, desk.name('vestnik'))} {signed.cue('reported')}."
        ),
        lambda: signed(
            f"{signed.by(2, desk.name('vestnik'))} {signed.cue('has written that')} {signed.by(0, 'a contract')}, {number}, {signed.cue('published by')} the channel {signed.by(1, desk.name('channel'))}, "
            f"carries the date of {when}."
        ),
    )


def interview(desk: Desk) -> Copy:
    """The institute's analyst looks ahead."""
    head, analyst = desk.head, desk.surname("analyst")
    year = head.value(en.year(head.printed))
    day = desk.text.date
    return (
        Part(
            "headline",
            head(f"{head.by(0, analyst)}: {head.cue('I think')} they will be ready by {year}"),
        ),
        Part("byline", f"Interview: {desk.name('by courier')}"),
        para(
            f"{desk.name('analyst')} wrote the {desk.name('institute')}'s {desk.link('report', 'report')} on the leaked contracts. We met on {desk.day(day, en.american(day))}.",
        ),
        *_agreed(desk),
        *_landing(desk),
        *_timing(desk),
        *_technology(desk),
        Part("note", "The conversation was shortened and lightly edited for clarity."),
    )


def _agreed(desk: Desk) -> Copy:
    real = desk.on("genuine")
    asked = f"Ms {desk.surname('analyst')}"
    return (
        turn(
            "question",
            real(
                f"{real.by(0, asked)}, if I read you rightly, the files {real.cue('seem')} to be genuine, but you {real.cue('would not swear')} to every page?"
            ),
        ),
        turn(
            "answer",
            real(f"{real.by(0, desk.surname('analyst'))}: Yes. I could not have put it better."),
        ),
    )


def _landing(desk: Desk) -> Copy:
    aim, who = desk.on("purpose"), desk.surname("analyst")
    words = f"{aim.cue('I believe')} the equipment is meant for a landing on an island."
    return (
        turn(
            "question",
            desk.pick(
                "landing asked",
                lambda: "And what do you think it is all for?",
                lambda: "You must have asked yourself what all this is for.",
            ),
        ),
        turn(
            "answer",
            aim(f"{aim.by(0, who)}: {aim.uttered(words)}"),
            "You do not learn to float and to fly at once for a parade.",
        ),
    )


def _timing(desk: Desk) -> Copy:
    ready = desk.on("ready")
    year = ready.value(en.year(ready.printed))
    words = desk.pick(
        "years",
        lambda: f"{ready.cue('My estimate')} is that the battalion will be ready by {year}.",
        lambda: f"If you ask me, {ready.cue('I expect')} the battalion to be ready by {year}.",
    )
    return (
        turn("question", "When?"),
        turn(
            "answer",
            ready(
                f"{ready.by(0, desk.surname('analyst'))}: {ready.uttered(words)} {ready.cue('That is how it looks to me today')}."
            ),
        ),
    )


def _technology(desk: Desk) -> Copy:
    know = desk.on("knowhow")
    signed = know.detail("signed", en.american(desk.coverage.affair.deals["knowhow"].signed))
    return (
        turn("question", "What struck you most when you read the files?"),
        turn(
            "answer",
            know(
                f"{know.by(1, desk.surname('analyst'))}: That they are learning to make it themselves. {know.by(0, 'The contract')} signed on {signed} {know.cue('says so')}: "
                f"production know-how, all of it, within {know.value(f'{en.spelt(know.printed)} months')}. I have read that page more than once."
            ),
        ),
    )


def digest(desk: Desk) -> Copy:
    """A weekly letter that adds a "reportedly" of its own."""
    head, batch, ready = desk.head, desk.on("delivery"), desk.on("ready")
    batch_size = f"{en.spelt(batch.printed)} vehicles"
    return (
        Part(
            "headline",
            head(
                f"The week in brief: {head.value(batch_size)} {head.cue('reportedly')} handed over"
            ),
        ),
        para("Good morning. A few things you may have missed while you were mending the fence."),
        para(
            f"{desk.write.plain('1.')}",
            batch(
                f"A first batch of {batch.value(batch_size)} has {batch.cue('reportedly')} been handed over. The pictures are {desk.link('ledger-2', 'here')}, and they are worth your time."
            ),
        ),
        para(
            f"{desk.write.plain('2.')}",
            ready(
                f"{ready.by(0, desk.name('analyst'))} {ready.cue('expects')} the battalion to be ready by {ready.value(en.year(ready.printed))}. "
                f"{desk.link('interview-analyst', 'Our interview with her')} was the most read piece of the month."
            ),
        ),
        para(
            f"{desk.write.plain('3.')}",
            desk.background(
                "harvest",
                "The asparagus is early. Growers along the lower river began cutting on Tuesday, and the first bundles reached the covered market before the weekend.",
            ),
        ),
        Part("note", "You receive this letter because you asked for it."),
    )
