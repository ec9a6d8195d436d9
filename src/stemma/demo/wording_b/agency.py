"""The agency's copy: short, dry, every sentence with its source; time and place up front."""

from stemma.demo.facts import stated
from stemma.demo.press.wording import Copy, Part
from stemma.demo.wording_b import in_english as en
from stemma.demo.wording_b import sayings
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
    return (para(_ordered(desk)), para(_priced(desk)), para(_trained(desk), _handed_over(desk)))


def _ordered(desk: Desk) -> str:
    order = desk.on("vehicles")
    north, south, day = (
        desk.state("exporter"),
        desk.state("importer"),
        en.weekday(desk.dated("report")),
    )
    count = order.value(f"{en.number(order.printed)} light amphibious vehicles")
    institute = order.by(1, desk.name("institute"))
    return desk.pick(
        "wire vehicles",
        lambda: order(
            f"{order.by(0, 'Leaked contract papers')} {order.cue('show')} that the {south} ordered {count} from the {north}, the {institute} {order.cue('said in a report')} released on {day}."
        ),
        lambda: order(
            f"The {south} has {count} on order from the {north}, {order.cue('according to')} a reading of {order.by(0, 'leaked contracts')} {order.cue('published')} on {day} by the {institute}."
        ),
        lambda: order(
            f"The {institute} on {day} {order.cue('published what it found in')} a set of leaked papers. In {order.by(0, 'the main contract')}, {order.by(1, 'it')} {order.cue('said')}, the {south} orders {count} from the {north}."
        ),
    )


def _priced(desk: Desk) -> str:
    price = desk.on("sum")
    total = price.value(f"around {en.rounded(price.printed)}")
    tables = price.by(0, "price tables in the files")
    return desk.pick(
        "wire sum",
        lambda: price(
            f"The deal is worth {total}, {price.by(1, 'the institute')} {price.cue('said, citing')} {tables}."
        ),
        lambda: price(
            f"{price.cue('Drawing on')} {tables}, {price.by(1, 'the institute')} {price.cue('gave')} the value of the deal as {total}."
        ),
    )


def _trained(desk: Desk) -> str:
    course = desk.on("training")
    weeks = course.detail("weeks", f"{en.spelt(course.fact('weeks').value)} weeks")
    town = course.detail("town", desk.school.name.en)
    group = course.value(f"{en.number(course.printed)} soldiers")
    return desk.pick(
        "wire training",
        lambda: course(
            f"{course.cue('Under')} {course.by(0, 'the contract')}, {course.cue('as summarised by')} {course.by(1, 'the institute')}, a first group of {group} trains in {town}, in the north, for {weeks}."
        ),
        lambda: course(
            f"{course.by(1, 'The report')} {course.cue('quotes')} {course.by(0, 'an annex')} {course.cue('which provides that')} a first group of {group} is trained in the north, at {town}, in a course of {weeks}."
        ),
    )


def _handed_over(desk: Desk) -> str:
    know = desk.on("knowhow")
    signed = know.detail("signed", en.american(desk.coverage.affair.deals["knowhow"].signed))
    months = know.value(f"{en.spelt(know.printed)} months")
    return desk.pick(
        "wire know-how",
        lambda: know(
            f"{know.by(0, 'A separate agreement')}, signed on {signed}, obliges the seller to hand over drawings and production know-how for the parachute within {months}, {know.by(1, 'the think tank')} {know.cue('said')}."
        ),
        lambda: know(
            f"Drawings and production know-how for the parachute are to change hands within {months}, {know.by(1, 'the institute')} {know.cue('said, pointing to')} {know.by(0, 'a separate agreement')} of {signed}."
        ),
    )


def _doubts(desk: Desk) -> Copy:
    return (
        para(_cautious(desk)),
        para(_guessed(desk)),
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


def _cautious(desk: Desk) -> str:
    real = desk.on("genuine")
    words = sayings.caution(desk, real)
    return desk.pick(
        "wire genuine",
        lambda: real(
            f'The files "{real.quoted(words)}," {real.cue("wrote")} the {real.by(0, desk.name("institute"))}, which says it read all of them.'
        ),
        lambda: real(
            f'On whether the papers are authentic {real.by(0, "the institute")} {real.cue("was guarded")}. The files, it {real.cue("wrote")}, "{real.quoted(words)}."'
        ),
    )


def _guessed(desk: Desk) -> str:
    aim = desk.on("purpose")
    analyst = aim.by(0, desk.name("analyst"))
    return desk.pick(
        "wire purpose",
        lambda: aim(
            f"{analyst}, an analyst at {aim.by(1, 'the institute')}, {aim.cue('said')} the equipment {aim.cue('may')} be meant for a landing on an island."
        ),
        lambda: aim(
            f"A landing on an island is {aim.cue('one possible')} purpose of the equipment, {aim.cue('according to')} {analyst}, who wrote the report for {aim.by(1, 'the institute')}."
        ),
        lambda: aim(
            f"The equipment {aim.cue('might')} be intended for a landing on an island, {aim.cue('in the view of')} {aim.by(1, 'the institute')}’s {analyst}."
        ),
    )


def denial(desk: Desk) -> Copy:
    """The denial, passed on, and what the institute had said."""
    head, real = desk.head, desk.on("genuine", 1)
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
        para(_forged(desk)),
        para(_not_ordered(desk)),
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


def _forged(desk: Desk) -> str:
    no = desk.on("genuine")
    said = no.quoted("These so-called contracts are forgeries from the first page to the last")
    who, paper = no.by(0, desk.name("spokesman")), no.by(1, desk.name("observer"))
    return desk.pick(
        "denial genuine",
        lambda: no(
            f'{desk.state("importer")} spokesman {who} {no.cue("told")} the {paper} that leaked files on an arms purchase are not genuine. "{said}," {no.by(1, "the newspaper")} {no.cue("quoted him as saying")}.'
        ),
        lambda: no(
            f'"{said}," {who}, spokesman for the {desk.state("importer")}, {no.cue("has told")} the {paper}, {no.cue("rejecting")} leaked files on an arms purchase.'
        ),
    )


def _not_ordered(desk: Desk) -> str:
    order = desk.on("vehicles")
    count = order.value(f"{en.number(order.printed)} light amphibious vehicles")
    return desk.pick(
        "denial vehicles",
        lambda: order(
            f"{order.by(0, desk.surname_first('spokesman'))} {order.cue('also denied')} to {order.by(1, 'the newspaper')} that {count} had been ordered."
        ),
        lambda: order(
            f"No order for {count} was ever placed, {order.by(0, 'he')} {order.cue('added, according to')} {order.by(1, 'the same publication')}."
        ),
    )
