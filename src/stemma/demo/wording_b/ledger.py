"""A broadsheet that retells with care, and writes headlines without it."""

from stemma.demo.press.wording import Copy, Part
from stemma.demo.wording_b import in_english as en
from stemma.demo.wording_b import sayings
from stemma.demo.wording_b.desk import Desk
from stemma.demo.wording_b.parts import para


def _byline(desk: Desk) -> Part:
    return Part("byline", f"By {desk.name(desk.text.author)}")


def first(desk: Desk) -> Copy:
    """The wire retold; the headline drops what the body keeps."""
    return (
        Part("headline", desk.head("Leaked arms contracts are genuine")),
        _byline(desk),
        para(_ordered(desk)),
        para(_bill(desk)),
        para(_guarded(desk)),
        para(_motive(desk)),
        para(
            desk.remark(
                "no reply",
                "exporter press",
                f"The seller named in the papers, {desk.firm('exporter')}, had not answered our questions by the time this edition closed.",
            )
        ),
        para(
            desk.background(
                "rules",
                "Sales of military goods across borders are governed by each state's own licensing law. Attempts to agree a common register have failed more than once, usually over who would be allowed to read it.",
            )
        ),
    )


def _ordered(desk: Desk) -> str:
    order = desk.on("vehicles")
    south, north = desk.state("importer"), desk.state("exporter")
    things = "light amphibious vehicles"
    return desk.pick(
        "ledger vehicles",
        lambda: order(
            f"{order.value(f'{en.opening(order.printed)} {things}')} were ordered by the {south} from the {north}, {order.by(2, desk.name('agency'))} {order.cue('reports, citing')} a study of "
            f"{order.by(0, 'leaked contracts')} by the {order.by(1, desk.name('institute'))}."
        ),
        lambda: order(
            f"The {order.by(1, desk.name('institute'))} has read a set of {order.by(0, 'leaked contracts')}. What {order.cue('stands in them')}, {order.cue('in the summary of')} the news agency "
            f"{order.by(2, desk.name('agency'))}: the {south} ordered {order.value(f'{en.number(order.printed)} {things}')} from the {north}."
        ),
    )


def _bill(desk: Desk) -> str:
    price = desk.on("sum")
    total = f"roughly {en.rounded(price.printed)}"
    return desk.pick(
        "ledger sum",
        lambda: price(
            f"The bill: {price.value(total)}. {price.cue('That is what')} {price.by(0, 'the papers')} {price.cue('say')}, {price.cue('as relayed by')} "
            f"{price.by(1, 'the institute')} and, from there, by {price.by(2, 'the news agency')}."
        ),
        lambda: price(
            f"{price.by(0, 'The contract')} {price.cue('sets')} a price of {price.value(total)}, {price.by(1, 'the institute')} {price.cue('found')}; "
            f"the figure {price.cue('reached us through')} {price.by(2, desk.name('agency'))}."
        ),
    )


def _guarded(desk: Desk) -> str:
    real = desk.on("genuine")
    words = real.quoted(sayings.half(desk, real))
    return real(
        f"Are they real? The {desk.link('report', 'report itself')}, which {desk.name('agency')} summarised on {en.weekday(desk.dated('wire'))}, is careful. "
        f"The files, the {real.by(0, desk.name('institute'))} {real.cue('writes')}, “{words}”."
    )


def _motive(desk: Desk) -> str:
    aim = desk.on("purpose")
    analyst, institute = aim.by(0, desk.name("analyst")), aim.by(1, "the institute")
    return desk.pick(
        "ledger purpose",
        lambda: aim(
            f"Nor does anyone claim to know what it is all for. {analyst} of {institute} {aim.cue('goes no further than to say')} that such a combination of equipment "
            f"{aim.cue('could')} be meant for a landing on an island."
        ),
        lambda: aim(
            f"{aim.cue('Perhaps')} the equipment is meant for a landing on an island: so much, and no more, {aim.cue('is ventured by')} {analyst}, an analyst at {institute}."
        ),
    )


def pictures(desk: Desk) -> Copy:
    """Pictures from orbit, read by a firm, beside what the papers say."""
    head = desk.head
    count = head.value(f"{en.opening(head.printed)} vehicles")
    town = desk.town_of("acceptance").name.en
    return (
        Part(
            "headline",
            head(
                f"{count} were handed over, {head.by(0, 'satellite analyst')} {head.cue('tells')} the {desk.name('ledger').split()[-1]}"
            ),
        ),
        _byline(desk),
        para(_from_above(desk, town)),
        *_papers_agree(desk, town),
        para(
            desk.remark(
                "no reply",
                "plant press",
                f"The works, {desk.firm('plant')}, did not reply to our letters.",
            ),
            desk.remark(
                "declined",
                "importer press",
                f"A woman who answered the telephone at {desk.firm('importer')} said the company would not comment.",
            ),
        ),
        para(
            desk.background(
                "fair",
                "This week's boat and hovercraft fair in the capital drew families rather than generals. The longest queue was for a fireboat that sprayed the quay every hour.",
            )
        ),
    )


def _from_above(desk: Desk, town: str) -> str:
    rows = desk.on("delivery")
    when = rows.detail("date", en.between(rows.fact("date").value))
    place, count = rows.detail("town", town), rows.value(f"{en.spelt(rows.printed)} vehicles")
    analyst, firm = rows.by(0, desk.name("sensor")), rows.by(1, desk.name("imagery"))
    said = rows.uttered(
        f"I can count {count} drawn up in rows in the handover yard, and their tracks lead out through the gate."
    )
    return desk.pick(
        "ledger pictures",
        lambda: rows(
            f"Pictures taken from orbit {when} over {place}, which this newspaper bought, show that the first batch has been handed over, {rows.cue('says')} {analyst} of {firm}, who read them for us. “{said}”"
        ),
        lambda: rows(
            f"“{said}” {analyst} of {firm} is {rows.cue('speaking about')} pictures that this newspaper bought: they were taken from orbit over {place} {when}, and {rows.cue('in her reading')} they show the handover of the first batch."
        ),
    )


def _papers_agree(desk: Desk, town: str) -> Copy:
    return (
        para(
            f"We have written about {desk.link('ledger-1', 'the leaked contracts')} before.",
            _act(desk, town),
        ),
        para(_flight(desk)),
        para(_at_the_table(desk)),
    )


def _at_the_table(desk: Desk) -> str:
    talks = desk.on("meeting")
    town = talks.detail("town", desk.town_of("price talks").name.en)
    when = talks.value(en.from_to(talks.printed))
    return desk.pick(
        "ledger meeting",
        lambda: talks(
            f"Earlier still come {talks.by(0, 'minutes')} of talks about prices, held in {town} from {when}; {talks.person()} {talks.cue('is listed in them')}, "
            f"{talks.cue('as the same report by')} the {talks.by(1, desk.name('institute'))} {talks.cue('notes')}."
        ),
        lambda: talks(
            f"The {talks.by(1, desk.name('institute'))} also {talks.cue('points to')} {talks.by(0, 'the minutes')} {talks.cue('of')} a round of haggling in {town}, {when}, "
            f"at which {talks.person()} was present."
        ),
    )


def _act(desk: Desk, town: str) -> str:
    batch = desk.on("delivery", 1)
    when = batch.detail("date", en.from_to(batch.fact("date").value))
    count, place = batch.value(f"{en.spelt(batch.printed)} vehicles"), batch.detail("town", town)
    link = desk.link("report", "report")
    return desk.pick(
        "ledger act",
        lambda: batch(
            f"An act of acceptance among {batch.by(0, 'the documents')}, {batch.cue('described in')} a {link} by the {batch.by(1, desk.name('institute'))}, {batch.cue('records')} "
            f"the handover of {count}, the first batch, in {place} from {when}."
        ),
        lambda: batch(
            f"In its {link}, the {batch.by(1, desk.name('institute'))} {batch.cue('cites')} {batch.by(0, 'an act of acceptance')} {batch.cue('under which')} "
            f"{count}, the first batch, were handed over in {place} from {when}."
        ),
    )


def _flight(desk: Desk) -> str:
    glide = desk.on("glide")
    low, high = en.ends(glide.fact("figure:parachute drop height").value)
    height = glide.detail(
        "figure:parachute drop height", f"{en.thousands(low)} to {en.thousands(high)} metres"
    )
    far = glide.value(f"up to {en.number(glide.printed)} kilometres")
    annex, institute = glide.by(0, "the technical annex"), glide.by(1, "the institute")
    return desk.pick(
        "ledger glide",
        lambda: glide(
            f"Dropped from {height}, the parachute glides {far}, {glide.cue('according to')} {annex} {glide.cue('quoted by')} {institute}."
        ),
        lambda: glide(
            f"What is more, {institute} {glide.cue('draws attention to')} {annex}. The parachute, {glide.cue('it says')}, glides {far} when dropped from {height}."
        ),
    )


def analysis(desk: Desk) -> Copy:
    """Two experts who disagree, each in their own words."""
    head = desk.head
    return (
        Part("headline", head("Is the airborne battalion meant for an island?")),
        Part("standfirst", "Those who have thought about little else do not agree"),
        _byline(desk),
        *_disagreement(desk),
        _forecast(desk),
        _handover(desk),
        para(
            desk.remark(
                "no reply",
                "exporter press",
                f"We put the question to {desk.firm('exporter')}, which did not answer,",
            ),
            desk.remark(
                "no reply",
                "importer press",
                f"and to {desk.firm('importer')}. No answer came from there either.",
            ),
        ),
        para(
            desk.background(
                "rules",
                "What a buyer does with licensed goods is, in law, the buyer's affair once the end-user statement has been signed. Lawyers have long called this the weakest page in the file.",
            )
        ),
    )


def _disagreement(desk: Desk) -> Copy:
    return (para(_yes(desk)), para(_no(desk)))


def _yes(desk: Desk) -> str:
    yes = desk.on("purpose")
    words = yes.quoted(f"{yes.cue('I believe')} the equipment is meant for a landing on an island")
    paper = yes.by(1, desk.name("courier"))
    return desk.pick(
        "analysis yes",
        lambda: yes(
            f"{yes.by(0, desk.name('analyst'))} has an answer. “{words},” {yes.cue('she told')} the {paper}."
        ),
        lambda: yes(
            f"“{words}.” {yes.cue('Thus')} {yes.by(0, desk.name('analyst'))} {yes.cue('in conversation with')} the {paper}."
        ),
    )


def _no(desk: Desk) -> str:
    no = desk.on("purpose", 1)
    words = no.quoted(f"{no.cue('In my view')} this is not a kit for an island at all")
    paper = no.by(1, desk.name("vestnik"))
    return desk.pick(
        "analysis no",
        lambda: no(
            f"{no.by(0, desk.name('expert'))}, an independent defence expert, {no.cue('disagrees')}. “{words},” he {no.cue('says')} in an interview with the Russian-language {paper}, our translation."
        ),
        lambda: no(
            f"The Russian-language {paper} {no.cue('put the same question to')} {no.by(0, desk.name('expert'))}, an expert who belongs to no institute, and got the opposite answer: “{words}” (our translation)."
        ),
    )


def _forecast(desk: Desk) -> Part:
    ready = desk.on("ready")
    judged = ready.stated.judged or desk.text.date
    day, year = desk.day(judged, en.american(judged)), ready.value(en.year(ready.printed))
    who, paper = ready.by(0, desk.surname("analyst")), ready.by(1, desk.name("courier"))
    return para(
        desk.pick(
            "analysis ready",
            lambda: ready(
                f"They differ less on the calendar than on the map. The battalion, {ready.cue('thinks')} {who}, will be ready by {year}; she {ready.cue('gave that estimate')} to the {paper} on {day}."
            ),
            lambda: ready(
                f"And the calendar? {ready.cue('On')} {day} {who} {ready.cue('gave')} the {paper} {ready.cue('her estimate')}: the battalion will be ready by {year}."
            ),
        )
    )


def _handover(desk: Desk) -> Part:
    batch = desk.on("delivery")
    when = en.from_to(batch.fact("date").value)
    return para(
        batch(
            f"Some ground is firmer. The first batch of {batch.value(f'{en.spelt(batch.printed)} vehicles')} was handed over in {batch.detail('town', desk.town_of('acceptance').name.en)} from {batch.detail('date', when)}: "
            f"{batch.cue('this is in')} {batch.by(0, 'the papers')} read by the {batch.by(1, desk.name('institute'))}, and {batch.by(2, desk.name('imagery'))}, a separate firm, {batch.cue('found')} the same in satellite pictures "
            "published by this newspaper."
        )
    )
