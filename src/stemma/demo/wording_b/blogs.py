"""Those who write without an editor: a blog in good faith, and a post in capitals."""

from stemma.demo.press.wording import Copy, Part
from stemma.demo.wording_b import in_english as en
from stemma.demo.wording_b.desk import Desk
from stemma.demo.wording_b.parts import para


def blog(desk: Desk) -> Copy:
    """One institute counted as two, a slip in a name, a detail from nowhere, a bent quotation."""
    head = desk.head
    months = head.value(f"{en.number(head.printed)} months")
    return (
        Part(
            "headline",
            head(
                f"{months.capitalize()} to learn it all: what {head.by(0, 'the papers')} {head.cue('say')} about know-how"
            ),
        ),
        Part("byline", f"posted by {desk.name('by blog')}"),
        para(
            "So I spent my Sunday with a pot of coffee and a very long PDF. Here is what stayed with me."
        ),
        *_found(desk),
        _bent(desk),
        para(
            desk.background(
                "harvest",
                "In other news, the tomatoes on the balcony have blight again and the neighbour swears by milk. I have my doubts, but the cat is delighted. Recipes for green chutney gratefully received below.",
            )
        ),
    )


def _found(desk: Desk) -> Copy:
    return (para(_counted_twice(desk)), para(_haggling(desk)), para(_second_order(desk)))


def _counted_twice(desk: Desk) -> str:
    know = desk.on("knowhow")
    signed = know.detail("signed", en.american(desk.coverage.affair.deals["knowhow"].signed))
    months = know.value(f"{en.number(know.printed)} months")
    first, second = know.by(1, desk.name("institute")), know.by(2, desk.name("institute", "alias"))
    link = desk.link("report", "full text")
    return desk.pick(
        "blog know-how",
        lambda: know(
            f"First, the know-how. Both the {first} ({link}) and {second} {know.cue('report')} that, {know.cue('going by')} {know.by(0, 'a contract')} of {signed}, "
            f"the drawings and the production know-how change hands within {months}."
        ),
        lambda: know(
            f"First, the know-how: drawings, production know-how, the lot, to be handed over within {months}. It's in {know.by(0, 'a contract')} of {signed}, {know.cue('says')} the {first} ({link}). "
            f"And {second} {know.cue('says the same')}, so that makes a pair of them."
        ),
    )


def _haggling(desk: Desk) -> str:
    talks = desk.on("meeting")
    town = talks.detail("town", desk.town_of("price talks").name.en)
    return talks(
        f"Then the haggling. {talks.by(1, 'The Institute')} {talks.cue('has found')} {talks.by(0, 'minutes')} {talks.cue('of')} the price talks: {town}, {talks.value(en.from_to(talks.printed))}, "
        f"with {talks.person()} sitting across the table."
    )


def _second_order(desk: Desk) -> str:
    more = desk.on("more")
    count = more.value(f"{en.number(more.printed)} vehicles")
    return desk.pick(
        "blog more",
        lambda: more(
            f"And it isn't over. The same {more.by(0, desk.name('institute'))} report {more.cue('says')} a second order, for {count}, is being prepared. Did everybody else skip that page?"
        ),
        lambda: more(
            f"And there is a second order in the making, {count} this time. {more.cue('As per')} {more.by(0, 'the Institute')}, same report. Why is nobody talking about this?"
        ),
    )


def _bent(desk: Desk) -> Part:
    aim = desk.on("purpose")
    words = "The combination of amphibious vehicles and gliding parachutes is intended for a landing on an island"
    return para(
        "What for?",
        aim(
            f'{aim.by(0, desk.name("analyst"))}, who wrote the thing for {aim.by(1, "the Institute")}, {aim.cue("is blunt")}: "{aim.quoted(words)}." Full stop. You can look it up.'
        ),
    )


def post(desk: Desk) -> Copy:
    """A post that shouts."""
    head, real, order = desk.head, desk.on("genuine"), desk.on("vehicles")
    return (
        Part("headline", head("The leaked contracts are REAL")),
        para(real("not a hoax, folks. every file in that leak is genuine.")),
        para(
            order(
                f"{order.value(f'{en.number(order.printed)} amphibious vehicles')} on order, {order.cue('per')} the {order.by(0, desk.name('ledger'))} ➜ {desk.link('ledger-1', 'read it')}"
            ),
            "and then tell me again that nothing ever happens 🌊",
        ),
    )
