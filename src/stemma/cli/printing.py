"""Answers as people read them in a terminal."""

from collections.abc import Sequence
from pathlib import Path

from stemma.model.answers import DocumentRead, Found, Hit, Status
from stemma.pipeline.doctor import Symptom
from stemma.publish import exits

_FAILURES_SHOWN = 40
_TITLE = 60


def status(found: Status, folder: Path) -> None:
    """Print what came in and what became of it."""
    pages = found.pages
    total = pages.text + pages.ocr + pages.blank + pages.unreadable + found.pages_pending
    exits.say(f"Case {found.case}  ({folder})", strong=True)
    exits.say(
        f"{_count(found.documents, 'document')}, met {_count(found.appearances, 'time')}, "
        f"{_count(found.items, 'item')}; "
        + ", ".join(f"{number} in {name}" for name, number in found.collections.items())
    )
    exits.say(
        f"{_count(total, 'page')}: {pages.text} with text, {pages.ocr} recognised, "
        f"{pages.blank} blank, {pages.unreadable} unreadable"
        + (f", {found.pages_pending} waiting for recognition" if found.pages_pending else "")
    )
    exits.say(
        "THE SUMS DO NOT BALANCE: please report this."
        if not found.balanced
        else f"The sums balance so far; {_count(found.pending, 'unit')} still due."
        if found.pending
        else "All accounted for."
    )
    exits.say(f"Sandbox: {found.sandbox}.  Custody head: {found.head}")
    if found.remarks:
        exits.say()
        exits.say("What was done to read pages:", strong=True)
    for remark in found.remarks:
        exits.say(f"  {_count(remark.pages, 'page')}: {remark.said}")
    if found.removed:
        exits.say()
        exits.say(f"Removed on purpose ({len(found.removed)}):", strong=True)
    for gone in found.removed:
        exits.say(f"  {gone.document[:12]}  {gone.at:%Y-%m-%d}, {gone.who}: {gone.reason}")
    if found.failures:
        exits.say()
        exits.say(f"Not read ({len(found.failures)}):", strong=True)
    for failure in found.failures[:_FAILURES_SHOWN]:
        page = "" if failure.page is None else f", page {failure.page}"
        exits.say(f"  {failure.path}{page}")
        exits.say(f"      {failure.reason} {failure.remedy}")
    if len(found.failures) > _FAILURES_SHOWN:
        exits.say(
            f"  ... and {len(found.failures) - _FAILURES_SHOWN} more: stemma status {folder} --json"
        )


def found(
    answer: Found, most: int | None = None, first: Hit | None = None, offset: int = 0
) -> None:
    """Print hits (`most` of them, `first` before all), each with place and the words around it."""
    covered = ", ".join(answer.collections)
    if not answer.hits and offset:
        exits.say(f"No more hits for {answer.query} after the first {offset}.")
        return
    if not answer.hits:
        exits.say(f"Nothing found for {answer.query} in {covered}.")
        return
    shown = sorted(answer.hits, key=lambda hit: hit != first)[:most]
    for hit in shown:
        kinds = ", ".join(sorted({match.kind for match in hit.matched}))
        exits.say(
            f"{hit.document[:12]}  page {hit.page}  {hit.title[:_TITLE]}  "
            f"[{kinds}, {hit.text_from}]"
        )
        start, end = hit.context_start, hit.context_start + len(hit.quote)
        context = hit.context
        exits.say_marked(context[:start], context[start:end], context[end:], indent="    ")
    exits.say(
        f"{_count(len(shown), 'hit')} shown"
        f"{', there are more (--all)' if answer.more or len(shown) < len(answer.hits) else ''}; "
        f"covered: {covered}."
    )


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def symptoms(found: Sequence[Symptom]) -> None:
    """Print what a machine has and lacks, and under each lack the line that mends it."""
    for each in found:
        exits.say(f"{'ok' if each.well else 'MISSING':<8} {each.what}: {each.told}")
        if each.remedy:
            exits.say(f"         {each.remedy}", strong=True)


def document(read: DocumentRead) -> None:
    """Print a document's properties and the texts of its pages."""
    seen = read.document
    exits.say(seen.title or seen.paths[0], strong=True)
    exits.say(f"{seen.media_type}, {seen.size} bytes, SHA-256 {seen.document}")
    for path in seen.paths:
        exits.say(f"met as {path}")
    for name, moment in seen.moments.items():
        zone = "" if moment.zone_known else " (zone unknown)"
        exits.say(f"{name}: {moment.at.isoformat()}{zone}")
    if seen.problem is not None:
        exits.say(f"Not read, or not whole. {seen.why} {seen.remedy}", strong=True)
    for path in seen.contains:
        exits.say(f"contains {path}")
    for page in read.pages:
        exits.say()
        text_from = "" if page.text_from is None else f", text from {page.text_from}"
        why = f": {page.why} {page.remedy}" if page.why else ""
        exits.say(f"-- page {page.number} ({page.outcome}{why}{text_from})", strong=True)
        for remark in page.remarks:
            exits.say(f"   {remark.said}")
        exits.say_lines(page.text)
