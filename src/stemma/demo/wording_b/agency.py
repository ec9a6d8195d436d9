"""The agency's copy: short, dry, every sentence with its source; time and place up front."""

from stemma.demo.facts import stated
from stemma.demo.press.wording import Copy, Part
from stemma.demo.wording_b import in_english as en
from stemma.demo.wording_b.desk import Desk
from stemma.demo.wording_b.parts import para


def _dateline(desk: Desk, place: str) -> Part:
    day = desk.day(desk.text.date, en.wired(desk.text.date))
    return Part("dateline", f"{place}, {day} ({desk.name('agency')}) —")


def exercise(desk: Desk) -> Copy:
    """A correspondent counted vehicles at an exercise."""
    head, seen = desk.head, desk.on("exercise")
    town = desk.town_of("joint exercise")
    count = en.number(head.printed)
    when = seen.detail("date", en.from_to(seen.fact("date").value))
    return (
        Part(
            "headline",
            head(
                f"{head.value(f'{count} amphibious vehicles')} swim in {desk.land('importer')} battalion drill"
            ),
        ),
        _dateline(desk, desk.write(stated.town(town), town.name.en.upper())),
        para(
            seen(
                f"{seen.value(f'{en.opening(seen.printed)} light amphibious vehicles')} took part in a battalion exercise near here from {when}, leaving the water in good order on the closing morning. "
                f"{seen.cue('An agency correspondent counted them from the press stand')}."
            ),
        ),
        para("Officers at the range took no questions."),
        para(
            desk.background(
                "states",
                f"The {desk.state('importer')} and the {desk.state('exporter')} restored full relations a generation ago. Trade between them is mostly timber, fertiliser and machine tools.",
            )
        ),
        para(
            desk.background(
                "harvest",
                "Elsewhere in the province growers have begun bringing in the early rice under clear skies. Mills said the grain was drier than last season and queues at the weighbridges were short.",
            )
        ),
    )


def wire(desk: Desk) -> Copy:
    """The report, passed on with every hedge and every speaker."""
    head, seat = desk.head, desk.coverage.cast["institute"].town
    count = head.value(f"{en.number(head.printed)} amphibious vehicles")
    return (
        Part(
            "headline",
            head(
                f"{head.by(0, 'Leaked papers')} {head.cue('show')} order for {count}, {head.by(1, 'institute')} {head.cue('says')}"
            ),
        ),
        _dateline(desk, seat.en.upper() if seat else ""),
        *_terms(desk),
        *_doubts(desk),
        para(
            desk.background(
                "states",
                f"The {desk.state('exporter')} and the {desk.state('importer')} share no border. They have exchanged ambassadors without a break since the customs treaty and describe their ties as businesslike.",
            )
        ),
    )


def _terms(desk: Desk) -> Copy:
    order, price = desk.on("vehicles"), desk.on("sum")
    course, know = desk.on("training"), desk.on("knowhow")
    signed = desk.coverage.affair.deals["knowhow"].signed
    weeks = f"{en.spelt(course.fact('weeks').value)} weeks"
    return (
        para(
            order(
                f"{order.by(0, 'Leaked contract papers')} {order.cue('show')} that the {desk.state('importer')} ordered {order.value(f'{en.number(order.printed)} light amphibious vehicles')} "
                f"from the {desk.state('exporter')}, the {order.by(1, desk.name('institute'))} {order.cue('said in a report')} released on {en.weekday(desk.dated('report'))}."
            )
        ),
        para(
            price(
                f"The deal is worth {price.value(f'around {en.rounded(price.printed)}')}, {price.by(1, 'the institute')} {price.cue('said, citing')} {price.by(0, 'price tables in the files')}."
            )
        ),
        para(
            course(
                f"{course.cue('Under')} {course.by(0, 'the contract')}, {course.cue('as summarised by')} {course.by(1, 'the institute')}, a first group of {course.value(f'{en.number(course.printed)} soldiers')} "
                f"trains in {course.detail('town', desk.school.name.en)}, in the north, for {course.detail('weeks', weeks)}."
            ),
            know(
                f"{know.by(0, 'A separate agreement')}, signed on {know.detail('signed', en.american(signed))}, obliges the seller to hand over drawings and production know-how for the parachute "
                f"within {know.value(f'{en.spelt(know.printed)} months')}, {know.by(1, 'the think tank')} {know.cue('said')}."
            ),
        ),
    )


def _doubts(desk: Desk) -> Copy:
    real, aim = desk.on("genuine"), desk.on("purpose")
    words = f"{real.cue('appear')} to be genuine, though we cannot rule out that single pages were altered or held back"
    return (
        para(
            real(
                f"The files “{real.quoted(words)},” {real.cue('wrote')} the {real.by(0, desk.name('institute'))}, which says it read all of them."
            )
        ),
        para(
            aim(
                f"{aim.by(0, desk.name('analyst'))}, an analyst at {aim.by(1, 'the institute')}, {aim.cue('said')} the equipment {aim.cue('may')} be meant for a landing on an island."
            )
        ),
        para(
            desk.remark(
                "no reply",
                "exporter press",
                f"{desk.firm('exporter')} did not respond to an e-mailed request for comment.",
            ),
            desk.remark(
                "no reply",
                "importer press",
                f"Telephone calls to {desk.firm('importer')} went unanswered.",
            ),
        ),
    )


def denial(desk: Desk) -> Copy:
    """The denial, passed on, and what the institute had said."""
    head, no, order, real = (
        desk.head,
        desk.on("genuine"),
        desk.on("vehicles"),
        desk.on("genuine", 1),
    )
    town = desk.coverage.affair.organisations["importer"].town
    report = desk.dated("report")
    return (
        Part(
            "headline",
            head(
                f"{desk.land('importer')} {head.by(0, 'spokesman')} {head.cue('brands')} leaked arms files a forgery"
            ),
        ),
        _dateline(desk, desk.write(stated.town(town), town.name.en.upper())),
        para(
            no(
                f"{desk.state('importer')} spokesman {no.by(0, desk.name('spokesman'))} {no.cue('told')} the {no.by(1, desk.name('observer'))} that leaked files on an arms purchase are not genuine. "
                f"“{no.quoted('These so-called contracts are forgeries from the first page to the last')},” {no.by(1, 'the newspaper')} {no.cue('quoted him as saying')}."
            )
        ),
        para(
            order(
                f"{order.by(0, desk.surname_first('spokesman'))} {order.cue('also denied')} to {order.by(1, 'the paper')} that {order.value(f'{en.number(order.printed)} light amphibious vehicles')} had been ordered."
            )
        ),
        para(
            desk.remark(
                "no reply",
                "exporter press",
                f"{desk.firm('exporter')}, named in the files as the seller, has not replied to repeated messages.",
            )
        ),
        para(
            real(
                f"In its report of {desk.day(report, en.wired(report))} the {real.by(0, desk.name('institute'))} {real.cue('said')} the files {real.cue('appear')} to be genuine."
            )
        ),
    )
