"""Notes as W3C Web Annotations, which other programs read.

The model is https://www.w3.org/TR/annotation-model/ (Recommendation of 2017). A target names the
document by the hash of its bytes, and the place in it three ways: by the words and those around
them, by their position in the page's text, by a box on the page.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from stemma.model.notes import Note
from stemma.model.places import Box

MEDIA_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_FRAGMENTS = "http://www.w3.org/TR/media-frags/"

Json = dict[str, Any]


def collection(case: str, notes: Iterable[Note]) -> Json:
    """Return notes as an AnnotationCollection with one page that holds all of them."""
    items = [annotation(note) for note in notes]
    return {
        "@context": _CONTEXT,
        "id": "urn:stemma:notes",
        "type": "AnnotationCollection",
        "label": f"Notes of the case {case}",
        "total": len(items),
        "first": {
            "id": "urn:stemma:notes:1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }


def annotation(note: Note) -> Json:
    """Return one note as an Annotation; what it says and its labels are its bodies."""
    bodies: list[Json] = []
    if note.text:
        bodies.append(
            {
                "type": "TextualBody",
                "value": note.text,
                "format": "text/plain",
                "purpose": "commenting",
            }
        )
    bodies += ({"type": "TextualBody", "value": word, "purpose": "tagging"} for word in note.labels)
    bodies += (
        {
            "type": "SpecificResource",
            "source": f"urn:sha256:{link.document}",
            "purpose": "linking",
            **({} if link.page is None else {"selector": _page(link.page)}),
        }
        for link in note.links
    )
    return {
        "id": f"urn:stemma:note:{note.number}",
        "type": "Annotation",
        "motivation": "commenting" if note.text or not note.labels else "tagging",
        "creator": {"type": "Person", "name": note.made_by},
        "created": _moment(note.made_at),
        "modified": _moment(note.at),
        "body": bodies,
        "target": _target(note),
    }


def _target(note: Note) -> Json:
    place = note.place
    target: Json = {"type": "SpecificResource", "source": f"urn:sha256:{note.document}"}
    if note.page is None:
        return target
    selectors: list[Json] = []
    if place.quote:
        selectors.append({"type": "TextQuoteSelector", "exact": place.quote})
    if place.stretch is not None:
        selectors.append(
            {
                "type": "TextPositionSelector",
                "start": place.stretch.start,
                "end": place.stretch.end,
            }
        )
    selectors += (_box(box) for box in place.boxes)
    page = _page(note.page)
    if selectors:
        page["refinedBy"] = selectors[0] if len(selectors) == 1 else selectors
    return {**target, "selector": page}


def _page(number: int) -> Json:
    """Return the selector of a page, as RFC 3778 writes it for PDF; others count pages alike."""
    return {
        "type": "FragmentSelector",
        "conformsTo": "http://tools.ietf.org/rfc/rfc3778",
        "value": f"page={number}",
    }


def _box(box: Box) -> Json:
    """Return the selector of a box: percent of the page's picture, from its top left corner."""
    x, y, width, height = (
        f"{100 * each:.4g}" for each in (box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0)
    )
    return {
        "type": "FragmentSelector",
        "conformsTo": _FRAGMENTS,
        "value": f"xywh=percent:{x},{y},{width},{height}",
    }


def _moment(moment: dt.datetime) -> str:
    """Return a moment as xsd:dateTime in UTC, to the second."""
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
