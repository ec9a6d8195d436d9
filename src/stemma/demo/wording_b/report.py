"""The institute's report: numbered findings, each with the paper it rests on, and footnotes."""

from stemma.demo.press.wording import Copy, Part
from stemma.demo.wording_b import in_english as en
from stemma.demo.wording_b import sayings
from stemma.demo.wording_b.desk import Desk, Line
from stemma.demo.wording_b.parts import para


def report(desk: Desk) -> Copy:
    """What the files say, what the institute thinks, and what it cannot know."""
    head = desk.head
    count = head.value(f"{en.number(head.printed)} Amphibious Vehicles")
    return (
        Part(
            "headline",
            head(f"{count}: What {head.by(0, 'the Leaked Contracts')} {head.cue('Provide')}"),
        ),
        Part(
            "standfirst",
            f"A reading of the correspondence between {desk.firm('exporter')} and {desk.firm('importer')}",
        ),
        Part("byline", f"{desk.name('analyst')}, analyst, {desk.name('institute')}"),
        _editions(desk),
        Part("subhead", "Are the papers what they claim to be?"),
        _authenticity(desk),
        Part("subhead", "Findings"),
        *_contract(desk),
        *_performance(desk),
        Part("subhead", "Assessment"),
        *_assessment(desk),
        Part("subhead", "What we do not know"),
        *_limits(desk),
        Part("subhead", "Background"),
        *_background(desk),
        *_footnotes(desk),
    )


def _editions(desk: Desk) -> Part:
    first, second = desk.text.date, desk.text.updated or desk.text.date
    return Part(
        "note",
        f"First published {desk.day(first, en.day(first))}. Second edition, {desk.day(second, en.day(second))}: "
        "the paragraph on where the files came from has been added; nothing else has changed.",
    )


def _note(desk: Desk, number: int) -> str:
    return desk.write.plain(f"[{number}]")


def _authenticity(desk: Desk) -> Part:
    real = desk.on("genuine")
    words = f"The files {sayings.caution(desk, real)}."
    return para(
        "We read the whole cache page by page, in the original languages, each page by more than one pair of eyes.",
        real(real.uttered(words)),
        f"Signatures, stamps and letterheads recur as they would in an office; mail headers fit the programs of their time.{_note(desk, 1)}",
    )


def _finding(desk: Desk, number: int, text: str) -> Part:
    return para(f"{desk.write.plain(f'F{number}.')} {text}")


def _contract(desk: Desk) -> Copy:
    return (
        _finding(desk, 1, _price(desk)),
        _finding(desk, 2, _order(desk)),
        _finding(desk, 3, _signature(desk)),
        _finding(desk, 4, _course(desk)),
    )


def _price(desk: Desk) -> str:
    price = desk.on("sum")
    total = price.value(en.exact(price.printed))
    return desk.pick(
        "report sum",
        lambda: price(
            f"{price.by(0, 'The main contract')} {price.cue('puts')} the total price at {total}."
        ),
        lambda: price(
            f"Total price, {price.cue('as stated in')} {price.by(0, 'the main contract')}: {total}."
        ),
    )


def _order(desk: Desk) -> str:
    order = desk.on("vehicles")
    count = order.value(f"{en.number(order.printed)} light amphibious vehicles")
    return desk.pick(
        "report vehicles",
        lambda: order(
            f"{order.by(0, 'The specification')} {order.cue('lists')} {count} of the type {desk.type_name('vehicle')} as its first line.{_note(desk, 2)}"
        ),
        lambda: order(
            f"{order.cue('In')} {order.by(0, 'the specification')}, the first line {order.cue('reads')}: {desk.type_name('vehicle')}, {count}.{_note(desk, 2)}"
        ),
    )


def _signature(desk: Desk) -> str:
    signed, main = desk.on("signed"), desk.coverage.affair.main
    number = signed.detail("number", f"No. {main.number_latin}")
    return signed(
        f"{signed.by(0, 'The copy that carries both signatures')}, {number}, {signed.cue('is dated')} {signed.value(en.day(main.signed))}."
    )


def _course(desk: Desk) -> str:
    course = desk.on("training")
    weeks = course.detail("weeks", f"{en.spelt(course.fact('weeks').value)} weeks")
    town = course.detail("town", desk.school.name.en)
    group = course.value(f"{en.number(course.printed)} trainees")
    return desk.pick(
        "report training",
        lambda: course(
            f"{course.by(0, 'The training annex')} {course.cue('provides for')} a first group of {group} to attend a course of {weeks} in the north, at {town}."
        ),
        lambda: course(
            f"A first group of {group} goes to {town}, in the north, for {weeks}; {course.cue('see')} {course.by(0, 'the training annex')}."
        ),
    )


def _performance(desk: Desk) -> Copy:
    return (
        _finding(desk, 5, _technology(desk, desk.on("knowhow"))),
        _finding(desk, 6, _gliding(desk, desk.on("glide"))),
        _finding(desk, 7, _batch(desk)),
        _finding(desk, 8, _talks(desk)),
    )


def _batch(desk: Desk) -> str:
    batch = desk.on("delivery")
    count = batch.value(f"{en.spelt(batch.printed)} vehicles")
    town = batch.detail("town", desk.town_of("acceptance").name.en)
    when = batch.detail("date", en.between(batch.fact("date").value))
    return desk.pick(
        "report delivery",
        lambda: batch(
            f"{batch.cue('According to')} {batch.by(0, 'an act of acceptance')} the first batch, {count}, was handed over in {town} {when}."
        ),
        lambda: batch(
            f"{batch.by(0, 'An act of acceptance')} {batch.cue('records')} the handover of the first batch in {town} {when}: {count}."
        ),
    )


def _talks(desk: Desk) -> str:
    talks = desk.on("meeting")
    town = talks.detail("town", desk.town_of("price talks").name.en)
    when = talks.value(en.span(talks.printed))
    return talks(
        f"{talks.by(0, 'Minutes')} {talks.cue('record')} price negotiations in {town}, in the south, on {when}; "
        f"among those at the table they name {talks.person()}.{_note(desk, 3)}"
    )


def _technology(desk: Desk, know: Line) -> str:
    signed = en.day(desk.coverage.affair.deals["knowhow"].signed)
    return know(
        f"{know.by(0, 'A later contract')}, of {know.detail('signed', signed)}, {know.cue('binds')} the seller to transfer drawings and production know-how for the parachute system "
        f"within {know.value(f'{en.number(know.printed)} months')}."
    )


def _gliding(desk: Desk, glide: Line) -> str:
    low, high = en.ends(glide.fact("figure:parachute drop height").value)
    height = glide.detail(
        "figure:parachute drop height", f"{en.thousands(low)} to {en.thousands(high)} m"
    )
    far = glide.value(f"up to {en.number(glide.printed)} km")
    annex = glide.by(0, "the annex of technical requirements")
    return desk.pick(
        "report glide",
        lambda: glide(
            f"Released at {height}, the parachute system glides {far}, {glide.cue('states')} {annex}."
        ),
        lambda: glide(
            f"Glide range of the parachute system {glide.cue('per')} {annex}: {far}, from a release height of {height}."
        ),
    )


def _assessment(desk: Desk) -> Copy:
    aim, ready = desk.on("purpose"), desk.on("ready")
    day = desk.day(desk.text.date, en.day(desk.text.date))
    why = f"The combination of amphibious vehicles and gliding parachutes {aim.cue('may')} be intended for a landing on an island, but none of the files names one."
    when = f"{ready.cue('I believe')} that the battalion will be ready by {ready.value(en.year(ready.printed))}."
    return (
        para(
            aim(
                f"What is the equipment for? The author of this report, {aim.by(0, desk.name('analyst'))}, {aim.cue('offers a judgement')}, not a finding. {aim.uttered(why)}"
            )
        ),
        para(
            ready(
                f"And when? {ready.by(0, desk.name('analyst'))}, {ready.cue('writing')} on {day}: {ready.uttered(when)}"
            )
        ),
    )


def _limits(desk: Desk) -> Copy:
    leak = desk.on("leak")
    return (
        para(
            leak(
                f"Where the files come from we have not established ourselves. {leak.by(0, desk.name('channel'))}, the channel that published them, {leak.cue('states')} "
                f"that they were taken from the mail server of {desk.firm('exporter')}.{_note(desk, 4)}"
            )
        ),
        para(
            desk.remark(
                "not verified",
                "institute",
                "The buyer's side of the accounts is missing. We were unable to verify whether the first instalment was paid.",
            )
        ),
    )


def _background(desk: Desk) -> Copy:
    return (
        para(
            desk.background(
                "parachutes",
                "Gliding parachutes are rectangular canopies that fill with air and fly like a wing. They trade height for distance; wind, load and the skill of the jumper decide how much. Rescue services have used them for decades.",
            )
        ),
        para(
            desk.background(
                "rules",
                "Neither state has signed the regional code on transfers of military goods. Both publish a list of goods that need a licence; neither publishes the licences.",
            )
        ),
    )


def _footnotes(desk: Desk) -> Copy:
    post = desk.dated("channel-2")
    return (
        Part("note", f"{_note(desk, 1)} The method is described in the appendix."),
        Part("note", f"{_note(desk, 2)} Quantities are those of the copy with both signatures."),
        Part("note", f"{_note(desk, 3)} Names are transliterated from the original."),
        Part(
            "note",
            f"{_note(desk, 4)} {desk.name('channel')}, post of {desk.day(post, en.day(post))}.",
        ),
    )
