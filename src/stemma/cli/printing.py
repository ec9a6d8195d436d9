"""Answers as people read them in a terminal."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from stemma.model.absence import Absence, NearListed
from stemma.model.answers import DocumentRead, Found, Hit, MatchKind, Status
from stemma.model.forms import Form, TermForms
from stemma.model.mentions import MentionSeen
from stemma.model.names import NameCandidate, NameEntry, NamesCompared, SamePerson
from stemma.publish import exits

_FAILURES_SHOWN = 40
_TITLE = 60
_FORMS_SHOWN = 8
_BECAUSE: Mapping[MatchKind, str] = {
    "transliterated": "sounds the same, in this or another script",
    "listed": "names of the same",
    "fuzzy": "a slip away, as recognition and typing make them",
}
_VERDICTS: Mapping[SamePerson, str] = {
    "same": "may be one person",
    "different": "are two people",
    "unsure": "cannot be told apart or joined by the names alone",
}


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


def absence(found: Absence, near: NearListed) -> None:
    """Print the statement about a term, then the near places that a person must judge."""
    for line in found.statement:
        exits.say(line)
    if near.places:
        exits.say()
        exits.say("Places nearly like it:", strong=True)
    for each in near.places:
        judged = {"is": ", judged to be it", "is_not": ", judged not to be it", None: ""}
        exits.say(
            f"{each.document[:12]}  page {each.page}  {each.title[:_TITLE]}  "
            f"[{each.distance} from {each.spelling}, {each.text_from}{judged[each.judged]}]"
        )
        start, end = each.context_start, each.context_start + len(each.quote)
        exits.say_marked(
            each.context[:start], each.context[start:end], each.context[end:], indent="    "
        )
    if near.total > len(near.places):
        exits.say(f"{near.total - len(near.places)} more: --limit {near.total}")


def names(entries: Sequence[NameEntry]) -> None:
    """Print the table of names."""
    for entry in entries:
        why = f": {entry.why}" if entry.why else ""
        exits.say(f"{entry.number:>6}  {entry.one} = {entry.other}")
        exits.say(f"        {entry.at:%Y-%m-%d}, {entry.who}{why}")
    if not entries:
        exits.say("The table of names is empty. To fill it: stemma names add CASE A = B")


def candidates(name: str, found: Sequence[NameCandidate]) -> None:
    """Print what may be a name; it says that these are proposals."""
    if not found:
        exits.say(f"No word of this case sounds like {name}.")
        return
    exits.say(f"These sound like {name}. They are proposals: look before you add one.")
    for each in found:
        exits.say(
            f"  {each.found}  ({each.name}, likeness {each.likeness:.2f}, "
            f"{_count(each.pages, 'page')})"
        )


def compared(found: NamesCompared) -> None:
    """Print whether two written names may be one person's, and why."""
    exits.say(f"{found.one} and {found.other} {_VERDICTS[found.verdict]}.", strong=True)
    for reason in found.reasons:
        exits.say(f"  {reason}")


def forms(found: Sequence[TermForms]) -> None:
    """Print in which further forms the terms of a search were looked for, and why."""
    for term in found:
        for kind, why in _BECAUSE.items():
            words = [form for form in term.forms if form.kind == kind]
            shown = ", ".join(map(_form, words[:_FORMS_SHOWN]))
            more = f" and {len(words) - _FORMS_SHOWN} more" if len(words) > _FORMS_SHOWN else ""
            if words:
                exits.say(f"{term.term} is also searched as {shown}{more}: {why}.")


def _form(form: Form) -> str:
    taken = "as stemma names has it" if form.kind == "listed" else ""
    entry = taken if form.entry is None else f"entry {form.entry}"
    through = f"through {form.through}" if form.through else ""
    because = ", ".join(filter(None, (entry, through)))
    return f"{form.text} ({because})" if because else form.text


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


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


def mentions(found: Sequence[MentionSeen], total: int | None = None) -> None:
    """Print values: place, kind, what is said of it, the value, and the words it stands for."""
    for each in found:
        place = each.place
        page = "" if place.page is None else f"{str(place.document)[:12]}  page {place.page}  "
        limit = "" if each.qualifier == "exact" else f"{each.qualifier.replace('_', ' ')} "
        value = ", ".join(
            _part(name, part) for name, part in each.value.items() if part is not None
        )
        notes = [f"but the words say {each.conflict}"] if each.conflict is not None else []
        notes += ["planned or expected"] if each.forecast else []
        exits.say(f"{page}{each.kind:<11}{limit}{value}  {'; '.join(notes)}".rstrip())
        exits.say(f"    {' '.join(each.quote.split())}")
    more = "" if total in (None, len(found)) else f" shown of {total} (--all)"
    exits.say(f"{_count(len(found), 'value')}{more}.")


def _part(name: str, part: str | bool) -> str:  # noqa: FBT001 (one of many parts)
    if name == "valid":
        return "check digits fit" if part else "CHECK DIGITS DO NOT FIT"
    return f"{name} {part}"
