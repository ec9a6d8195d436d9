"""The shape of the exported notes: what the W3C model requires of each record."""

import datetime as dt
from typing import Any

import pytest

from stemma.model.notes import LinkSeen, Note
from stemma.model.places import Box, Digest, Place, Stretch
from stemma.publish import annotations

CONTENT = Digest("ab" * 32)
WHEN = dt.datetime(2024, 3, 14, 12, 30, 15, 250_000, tzinfo=dt.UTC)
STRETCH = Stretch(text_from="layer", text_hash=Digest("cd" * 32), start=6, end=19)


def note(**change: Any) -> Note:  # noqa: ANN401
    place = Place(
        content=CONTENT,
        page=3,
        quote="21 398 300,00",
        boxes=(Box(0.1, 0.5, 0.4, 0.525),),
        stretch=STRETCH,
    )
    fields: dict[str, Any] = {
        "number": 12,
        "decision": 40,
        "document": CONTENT,
        "name": "Contract",
        "control": "CACHE-000001",
        "collection": "cache",
        "page": 3,
        "place": place,
        "attached": "here",
        "language": "ru",
        "text": "As in the annex?",
        "labels": ("price",),
        "links": (),
        "who": "Anna",
        "at": WHEN,
        "made_by": "Anna",
        "made_at": WHEN,
    }
    return Note(**fields | change)


def faults(annotation: dict[str, Any]) -> list[str]:
    """Name what the model requires (sections 3.1 to 4.2) and an annotation lacks."""
    found = [name for name in ("id", "type", "target") if name not in annotation]
    if annotation.get("type") != "Annotation":
        found.append("type is Annotation")
    for body in annotation.get("body", []):
        member = {"TextualBody": "value", "SpecificResource": "source"}[body["type"]]
        found += [member] if member not in body else []
    if "source" not in annotation["target"]:
        found.append("source")
    selectors = [annotation["target"].get("selector")]
    while selectors:
        selector = selectors.pop()
        if selector is None:
            continue
        needed = {
            "TextQuoteSelector": {"exact"},
            "TextPositionSelector": {"start", "end"},
            "FragmentSelector": {"value"},
        }[selector["type"]]
        found += sorted(needed - selector.keys())
        inner = selector.get("refinedBy", [])
        selectors += inner if isinstance(inner, list) else [inner]
    return found


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"text": "", "labels": ()},
        {"place": Place(content=CONTENT, page=3, boxes=(Box(0, 0, 1, 1),))},
        {"place": Place(content=CONTENT, page=3)},
        {"page": None, "place": Place(content=CONTENT, page=None)},
    ],
    ids=["words", "no body", "a box", "a page", "a document"],
)
def test_an_annotation_has_what_the_model_requires(change: dict[str, Any]) -> None:
    assert faults(annotations.annotation(note(**change))) == []


def test_the_place_is_told_three_ways() -> None:
    target = annotations.annotation(note())["target"]

    assert target["source"] == f"urn:sha256:{CONTENT}"
    assert target["selector"]["value"] == "page=3"
    assert target["selector"]["refinedBy"] == [
        {"type": "TextQuoteSelector", "exact": "21 398 300,00"},
        {"type": "TextPositionSelector", "start": 6, "end": 19},
        {
            "type": "FragmentSelector",
            "conformsTo": "http://www.w3.org/TR/media-frags/",
            "value": "xywh=percent:10,50,30,2.5",
        },
    ]


def test_text_labels_and_links_are_bodies_with_their_purpose() -> None:
    link = LinkSeen(
        document=CONTENT, page=2, at=None, note=None, quote="", name="Contract", control=None
    )

    bodies = annotations.annotation(note(links=(link,)))["body"]

    assert [body["purpose"] for body in bodies] == ["commenting", "tagging", "linking"]
    assert bodies[2]["selector"]["value"] == "page=2"


def test_a_collection_counts_its_page() -> None:
    collection = annotations.collection("leak", [note(), note(number=13)])

    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["total"]) == ("AnnotationCollection", 2)
    assert collection["first"]["type"] == "AnnotationPage"
    assert [each["id"] for each in collection["first"]["items"]] == [
        "urn:stemma:note:12",
        "urn:stemma:note:13",
    ]
    assert collection["first"]["items"][0]["created"] == "2024-03-14T12:30:15Z"
