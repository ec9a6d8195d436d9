"""From articles to claims: four invented texts, of which three are one origin."""

import datetime as dt

from stemma.corroboration.claims import Ruling, claims
from stemma.corroboration.corroborated import corroborated
from stemma.corroboration.mutations import mutations
from stemma.model.across import CacheItem, CachePage, CacheValue
from stemma.model.claims import ClaimCounted, Lineage
from stemma.model.moments import Moment
from stemma.model.places import Digest
from stemma.toolkit.hashing import text_hash

TEXTS = {
    "Orley Institute": "The documents show that the yard ordered 28 boats.",
    "The Lantern": "Papers studied by the Orley Institute show that the yard ordered 82 boats.",
    "Harbour Post": "The yard ordered 28 boats, the Lantern reported.",
    "Morning Tide": "Ada Brann, a former welder, told the Morning Tide that it ordered 28 boats.",
}


def _item(number: int, publisher: str, text: str) -> CacheItem:
    content = Digest(f"{number:064x}")
    at = next(n for n in range(len(text)) if text[n].isdigit())
    body = f"{publisher}'s title\n\n{text}"
    at += len(body) - len(text)
    page = CachePage(
        content=content,
        number=1,
        text=body,
        text_hash=text_hash(body),
        language="en",
        values=(CacheValue(at, at + 2, "count", body[at : at + 2]),),
    )
    return CacheItem(
        number=number,
        control=f"COVERAGE-{number:06}",
        content=content,
        name=f"{number}.html",
        properties={"meta.og:site_name": publisher, "meta.og:title": f"{publisher}'s title"},
        moments={
            "html.published": Moment(dt.datetime(2025, 3, number, tzinfo=dt.UTC), zone_known=False)
        },
        pages=(page,),
    )


def _lineage() -> Lineage:
    return corroborated([_item(n, *each) for n, each in enumerate(TEXTS.items(), 1)])


def _claim(ruling: Ruling) -> ClaimCounted:
    [claim] = claims(ruling, mutations(ruling))
    return claim


def test_three_texts_of_one_cache_and_a_witness_are_two_origins() -> None:
    claim = _claim(Ruling(_lineage(), {}))

    assert [origin.kind for origin in claim.supported.origins] == ["known", "known"]
    assert claim.supported.channels == 2
    assert claim.at_most == 4


def test_a_changed_number_is_told_at_its_step() -> None:
    claim = _claim(Ruling(_lineage(), {}))

    changed = [(m.before, m.after) for m in claim.mutations if m.kind == "number changed"]
    assert changed == [("28", "82"), ("82", "28")]


def test_a_rejected_step_leaves_an_unexplained_origin() -> None:
    lineage = _lineage()
    step = next(each for each in lineage.proposals if each.parts[0].child == "Lantern")

    claim = _claim(Ruling(lineage, {(step.child, step.parent): False}))

    assert sorted(origin.kind for origin in claim.supported.origins) == [
        "known",
        "known",
        "unexplained",
    ]


def test_a_step_that_a_person_drew_counts() -> None:
    lineage = _lineage()
    retold = next(each for each in lineage.assertions if each.speakers == ("Lantern",))
    institute = next(each for each in lineage.assertions if each.speakers == ("The documents",))

    claim = _claim(Ruling(lineage, {(retold.key, institute.key): True}))

    assert len(claim.supported.origins) == 2
    assert claim.at_most == 3
