"""A broadsheet that retells with care, and writes headlines without it."""

from stemma.demo.press.wording import Copy, Part
from stemma.demo.wording_b import in_english as en
from stemma.demo.wording_b.desk import Desk
from stemma.demo.wording_b.parts import para


def _byline(desk: Desk) -> Part:
    return Part("byline", f"By {desk.name(desk.text.author)}")


def first(desk: Desk) -> Copy:
    """The wire retold; the headline drops what the body keeps."""
    head, order, price, real = desk.head, desk.on("vehicles"), desk.on("sum"), desk.on("genuine")
    hedge = f"{real.cue('appear')} to be genuine, though we cannot rule out that single pages were altered"
    return (
        Part("headline", head("Leaked arms contracts are genuine")),
        _byline(desk),
        para(
            order(
                f"{order.value(f'{en.opening(order.printed)} light amphibious vehicles')} were ordered by the {desk.state('importer')} from the {desk.state('exporter')}, "
                f"{order.by(2, desk.name('agency'))} {order.cue('reports, citing')} a study of {order.by(0, 'leaked contracts')} by the {order.by(1, desk.name('institute'))}."
            )
        ),
        para(
            price(
                f"The bill: {price.value(f'roughly {en.rounded(price.printed)}')}. {price.cue('That is what')} {price.by(0, 'the papers')} {price.cue('say')}, {price.cue('as relayed by')} "
                f"{price.by(1, 'the institute')} and, from there, by {price.by(2, 'the news agency')}."
            )
        ),
        para(
            real(
                f"Are they real? The {desk.link('report', 'report itself')}, which {desk.name('agency')} summarised on {en.weekday(desk.dated('wire'))}, is careful. The files, the {real.by(0, desk.name('institute'))} {real.cue('writes')}, "
                f"“{real.quoted(hedge)}”."
            )
        ),
        _motive(desk),
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


def _motive(desk: Desk) -> Part:
    aim = desk.on("purpose")
    return para(
        aim(
            f"Nor does anyone claim to know what it is all for. {aim.by(0, desk.name('analyst'))} of {aim.by(1, 'the institute')} {aim.cue('goes no further than to say')} "
            f"that such a combination of equipment {aim.cue('could')} be meant for a landing on an island."
        )
    )


def pictures(desk: Desk) -> Copy:
    """Pictures from orbit, read by a firm, beside what the papers say."""
    head, rows = desk.head, desk.on("delivery")
    count = f"{en.spelt(rows.printed)} vehicles"
    town, dates = desk.town_of("acceptance").name.en, en.between(rows.fact("date").value)
    yard = f"I can count {rows.value(count)} drawn up in rows in the handover yard, and their tracks lead out through the gate."
    return (
        Part(
            "headline",
            head(
                f"{head.value(count.capitalize())} were handed over, {head.by(0, 'satellite analyst')} {head.cue('tells')} the {desk.name('ledger').split()[-1]}"
            ),
        ),
        _byline(desk),
        para(
            rows(
                f"The first batch has left the works. Pictures taken from orbit {rows.detail('date', dates)} over {rows.detail('town', town)}, which this newspaper bought, show it, "
                f"{rows.cue('says')} {rows.by(0, desk.name('sensor'))} of {rows.by(1, desk.name('imagery'))}, who read them for us. “{rows.uttered(yard)}”"
            )
        ),
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


def _papers_agree(desk: Desk, town: str) -> Copy:
    batch, glide = desk.on("delivery", 1), desk.on("glide")
    low, high = en.ends(glide.fact("figure:parachute drop height").value)
    height = glide.detail(
        "figure:parachute drop height", f"{en.thousands(low)} to {en.thousands(high)} metres"
    )
    when = en.from_to(batch.fact("date").value)
    return (
        para(
            f"We have written about {desk.link('ledger-1', 'the leaked contracts')} before.",
            batch(
                f"An act of acceptance among {batch.by(0, 'the documents')}, {batch.cue('described in')} {desk.link('report', 'a report')} by the {batch.by(1, desk.name('institute'))}, {batch.cue('records')} "
                f"the handover of {batch.value(f'{en.spelt(batch.printed)} vehicles')}, the first batch, in {batch.detail('town', town)} from {batch.detail('date', when)}."
            ),
        ),
        para(
            glide(
                f"The same report gives a figure for range. Dropped from {height}, the parachute glides {glide.value(f'up to {en.number(glide.printed)} kilometres')}: "
                f"{glide.cue('thus')} {glide.by(0, 'the technical annex')}, {glide.cue('according to')} {glide.by(1, 'the institute')}."
            )
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
    yes, no = desk.on("purpose"), desk.on("purpose", 1)
    return (
        para(
            yes(
                f"{yes.by(0, desk.name('analyst'))} has an answer. “{yes.quoted('I believe the equipment is meant for a landing on an island')},” "
                f"{yes.cue('she told')} the {yes.by(1, desk.name('courier'))}."
            )
        ),
        para(
            no(
                f"{no.by(0, desk.name('expert'))}, an independent defence expert, {no.cue('disagrees')}. “{no.quoted('In my view this is not a kit for an island at all')},” he {no.cue('says')} "
                f"in an interview with the Russian-language {no.by(1, desk.name('vestnik'))}, our translation."
            )
        ),
    )


def _forecast(desk: Desk) -> Part:
    ready = desk.on("ready")
    judged = ready.stated.judged or desk.text.date
    year = en.year(ready.printed)
    return para(
        ready(
            f"They differ less on the calendar than on the map. The battalion, {ready.cue('thinks')} {ready.by(0, desk.surname('analyst'))}, will be ready by {ready.value(year)}; she {ready.cue('gave that estimate')} "
            f"to the {ready.by(1, desk.name('courier'))} on {desk.day(judged, en.american(judged))}."
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
