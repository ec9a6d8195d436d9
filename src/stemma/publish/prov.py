"""The lineage as PROV-JSON, for programs that know the W3C's provenance model (PROV-DM).

Sources and assertions are entities; a source is a collection of what it asserts. A step is a
derivation; one that copies or quotes is a `prov:Quotation`, and an originator that a source knows
first-hand is a `prov:PrimarySource`. A translation or reprint of a whole source is its alternate.
What people decided of a step is an activity that used both of its ends: it judged the derivation,
and did not make it. That a source is cited for what it does not say is such a decision only.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from stemma.corroboration.mutations import shown
from stemma.model.claims import Assertion, Lineage, Manner, Source
from stemma.model.coverage import StepLine
from stemma.publish.exits import harmless

_PREFIXES: JsonValue = {"stemma": "urn:stemma:word:", "case": "urn:stemma:case:"}
_VERBATIM: frozenset[Manner] = frozenset({"copies", "quotes"})

Document = dict[str, dict[str, dict[str, JsonValue]]]


@dataclass(slots=True)
class _Names:
    """Names of what is told, and of relations, which are numbered."""

    last: int = 0

    def relation(self) -> str:
        self.last += 1
        return f"_:r{self.last}"


def document(lineage: Lineage, steps: Iterable[StepLine]) -> dict[str, JsonValue]:
    """Return sources, assertions, steps and decisions; a rejected step is told as a decision only.

    The shape is that of the W3C member submission "The PROV-JSON Serialization" (24 April 2013).
    """
    told: Document = defaultdict(dict)
    names = _Names()
    for source in lineage.sources:
        _source(told, names, source)
    for each in lineage.assertions:
        _assertion(told, names, each)
    sources = {each.key: each.source for each in lineage.assertions}
    for ground in lineage.grounds:
        if ground.assertion in sources:
            entity = _named("origin", ground.originator)
            label = ground.originator.partition(": ")[2] or ground.originator
            told["entity"][entity] = _text({"prov:label": label, "stemma:kind": ground.kind})
            ends = (_named("assertion", ground.assertion), entity)
            _derived(told, names, ends, {"prov:type": _qualified("prov:PrimarySource")})
    for step in steps:
        _step(told, names, step, sources)
    return {"prefix": _PREFIXES, **{kind: dict(each) for kind, each in told.items() if each}}


def _source(told: Document, names: _Names, source: Source) -> None:
    entity = _named("source", source.key)
    said = {
        "prov:label": source.name,
        "stemma:kind": source.kind,
        "stemma:date": source.date.isoformat() if source.date else "",
        "stemma:publisher": source.publisher or "",
    }
    told["entity"][entity] = {"prov:type": _qualified("prov:Collection"), **_text(said)}
    if source.author:
        agent = _named("agent", source.author)
        told["agent"][agent] = _text({"prov:label": source.author})
        told["wasAttributedTo"][names.relation()] = {"prov:entity": entity, "prov:agent": agent}
    if source.same_as:
        told["alternateOf"][names.relation()] = {
            "prov:alternate1": entity,
            "prov:alternate2": _named("source", source.same_as),
        }


def _assertion(told: Document, names: _Names, each: Assertion) -> None:
    entity = _named("assertion", each.key)
    told["entity"][entity] = _text(
        {
            "prov:value": each.place.quote,
            "stemma:claim": each.claim,
            "stemma:states": shown(each.value),
            "stemma:voice": each.voice,
            "stemma:strength": each.strength,
            "stemma:polarity": each.polarity,
            "stemma:speakers": "; ".join(each.speakers),
            "stemma:page": "" if each.place.page is None else str(each.place.page),
        }
    )
    told["hadMember"][names.relation()] = {
        "prov:collection": _named("source", each.source),
        "prov:entity": entity,
    }


def _step(told: Document, names: _Names, step: StepLine, sources: Mapping[str, str]) -> None:
    parent = "assertion" if step.parent in sources else "source"
    ends = (_named("assertion", step.child), _named(parent, step.parent))
    ruled = "proposed" if step.ruling is None else step.ruling.value
    if ruled != "rejected" and step.counts:
        quoted = {"prov:type": _qualified("prov:Quotation")} if step.manner in _VERBATIM else {}
        changed = "; ".join(each.kind for each in step.changes)
        said = {"stemma:manner": step.manner, "stemma:ruling": ruled, "stemma:changed": changed}
        _derived(told, names, ends, {**quoted, **_text(said)})
    if step.ruling is not None:
        _decided(told, names, step, ends)


def _decided(told: Document, names: _Names, step: StepLine, ends: Sequence[str]) -> None:
    ruling = step.ruling
    assert ruling is not None  # noqa: S101 (told by whoever calls)
    activity, agent = f"case:decision-{ruling.decision}", _named("agent", ruling.who)
    at = ruling.at.isoformat()
    told["activity"][activity] = {
        "prov:startTime": at,
        "prov:endTime": at,
        **_text(
            {
                "prov:label": f"step {ruling.value}" if step.counts else ruling.value,
                "stemma:why": ruling.why,
            }
        ),
    }
    told["agent"][agent] = {
        "prov:type": _qualified("prov:Person"),
        **_text({"prov:label": ruling.who}),
    }
    told["wasAssociatedWith"][names.relation()] = {"prov:activity": activity, "prov:agent": agent}
    for entity in ends:
        told["used"][names.relation()] = {"prov:activity": activity, "prov:entity": entity}


def _derived(
    told: Document, names: _Names, ends: Sequence[str], more: Mapping[str, JsonValue]
) -> None:
    told["wasDerivedFrom"][names.relation()] = {
        "prov:generatedEntity": ends[0],
        "prov:usedEntity": ends[1],
        **more,
    }


def _text(values: Mapping[str, str]) -> dict[str, JsonValue]:
    """Return what is said, harmless, without what is empty."""
    return {name: harmless(text) for name, text in values.items() if text}


def _qualified(name: str) -> JsonValue:
    return {"$": name, "type": "prov:QUALIFIED_NAME"}


def _named(kind: str, key: str) -> str:
    """Return a name that stays the same: keys hold letters that a qualified name may not."""
    return f"case:{kind}-{hashlib.sha256(key.encode()).hexdigest()[:16]}"
