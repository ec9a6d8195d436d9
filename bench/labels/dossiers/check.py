"""Proves that the labels stand in their papers: python bench/labels/dossiers/check.py."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
FICTION = {"Вымысел.", "虚构。", "Fiction."}
EVENTS = "meeting signature letter delivery payment visit acceptance deadline other"
DUTIES = "delivery training documentation technology warranty integration payment acceptance other"


def places(node: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    """All places named anywhere under a piece of the truth.

    Args:
        node: a dictionary, a list or a plain value.

    Yields:
        Each place: paper, line and quote.
    """
    if isinstance(node, list):
        for part in node:
            yield from places(part)
    elif isinstance(node, dict):
        if "quote" in node:
            yield node
        for part in node.values():
            yield from places(part)


def forms(truth: dict[str, Any]) -> Iterator[str]:
    """All forms that are said to be written in some paper.

    Args:
        truth: the labels of one dossier.

    Yields:
        Names of people, organisations and parties, items, designators.
    """
    for holder in [*truth["people"], *truth["organisations"]]:
        yield from holder["forms"]
    for party in truth["deal"]["parties"]:
        yield from party["names"]
    for line in truth["deal"]["lines"]:
        yield from line["item"]
        if line["designator"]:
            yield line["designator"]


def wrong_words(truth: dict[str, Any]) -> Iterator[str]:
    """What is of no known kind, or is said to have been there and is nobody known.

    Args:
        truth: the labels of one dossier.

    Yields:
        A sentence for each fault.
    """
    known = {person["forms"][0] for person in truth["people"]}
    for event in truth["events"]:
        strangers = set(event["participants"]) - known
        if strangers or event["kind"] not in EVENTS.split():
            yield f"event {event['date']} {event['kind']} {strangers}"
    for duty in truth["deal"]["obligations"]:
        if duty["kind"] not in DUTIES.split():
            yield f"obligation of kind {duty['kind']}"


def faults(folder: Path) -> Iterator[str]:
    """What is wrong with one dossier.

    Args:
        folder: the papers and their truth.json.

    Yields:
        A sentence for each fault.
    """
    papers = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.txt")}
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    for name, text in papers.items():
        if text.rstrip().rsplit("\n", 1)[-1].strip() not in FICTION:
            yield f"{name} does not end with its line of fiction"
    for place in places(truth):
        lines = papers.get(place["paper"], "").split("\n")
        number = place["line"]
        if not 1 <= number <= len(lines) or place["quote"] not in lines[number - 1]:
            yield f"{place['paper']}:{number} does not say {place['quote']}"
    whole = [" ".join(text.split()) for text in papers.values()]
    for form in forms(truth):
        if not any(form in text for text in whole):
            yield f"no paper has {form}"
    yield from wrong_words(truth)


def main() -> int:
    """Checks and counts all dossiers.

    Returns:
        0 if nothing is wrong.
    """
    wrong = 0
    for folder in sorted(path.parent for path in HERE.glob("*/truth.json")):
        found = list(faults(folder))
        wrong += len(found)
        truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
        print(
            f"{folder.name}: {len(list(folder.glob('*.txt')))} papers,",
            f"{len(list(places(truth)))} places, {len(truth['deal']['lines'])} lines,",
            f"{len(truth['events'])} events, {len(truth['people'])} people",
        )
        print(*found, sep="\n", end="\n" if found else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
