"""Both plans hold all that is to be found, each with an innocent twin that looks alike."""

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

import pytest

from stemma.demo.dossier.cache import planned
from stemma.demo.dossier.citing import citations
from stemma.demo.dossier.entries import (
    Covered,
    Damaged,
    DarkHead,
    Doing,
    Entry,
    Facsimile,
    FalseLayer,
    Locked,
    MailFile,
    PageAskew,
    PageDropped,
    PageReplaced,
    Pasted,
    Photographed,
    Revised,
    Scanned,
    SheetFile,
    Signed,
    TextFile,
    Touched,
    Typed,
    Whitened,
    WordFile,
)
from stemma.demo.dossier.plan import PASSWORDS, Plan
from stemma.demo.facts.draw import drawn
from stemma.demo.making.maker import workshop
from stemma.demo.order import Order, Size, Templates
from stemma.demo.writing.briefs import LetterBrief

ORDERS: tuple[tuple[Size, int], ...] = (
    *(("small", seed) for seed in range(20)),
    *(("full", seed) for seed in range(4)),
)
plans = pytest.mark.parametrize(("size", "seed"), ORDERS)


@cache
def _plan(size: Size, seed: int) -> Plan:
    return planned(drawn(seed), size)


WANTED = {
    "dates.metadata",
    "dates.weekday",
    "identifiers.checksum",
    "mail.dkim",
    "marks.reused",
    "missing.cited",
    "missing.pages",
    "office.changes",
    "pdf.hidden_text",
    "pdf.revisions",
    "pdf.signature",
    "scan.page",
    "sums.lines",
    "sums.total",
    "sums.words",
    "text.layer",
    "versions.languages",
    "versions.near",
    "versions.number",
}
"""What the cache is made to show: the checks whose business the planted things are."""


def _of_doing(entry: Entry, doing: Doing) -> tuple[str, bool] | None:
    """Return which check a doing is for, and whether it is innocent."""
    changed = any(isinstance(one, Revised) for one in entry.doings)
    found: dict[type[Doing], tuple[str, bool]] = {
        Revised: ("pdf.revisions", False),
        Touched: ("pdf.revisions", True),
        Signed: ("pdf.signature", not changed),
        Covered: ("pdf.hidden_text", isinstance(doing, Covered) and doing.removed),
        Whitened: ("pdf.hidden_text", False),
        DarkHead: ("pdf.hidden_text", True),
        PageReplaced: ("scan.page", False),
        PageAskew: ("scan.page", True),
        PageDropped: ("missing.pages", False),
        Pasted: ("marks.reused", False),
        Facsimile: ("marks.reused", True),
        FalseLayer: ("text.layer", False),
    }
    return found.get(type(doing))


def _of_form(entry: Entry) -> Iterator[tuple[str, bool]]:
    match entry.form:
        case WordFile(before=before, restyled=restyled):
            if before is not None:
                yield "office.changes", False
            if restyled:
                yield "office.changes", True
        case MailFile(seal=seal) if seal:
            yield "mail.dkim", seal != "altered"
        case _:
            pass


def _shown(plan: Plan) -> dict[bool, set[str]]:
    """Return the checks that have something to find (False), and those that have a twin (True)."""
    shown: dict[bool, set[str]] = defaultdict(set)
    for plant in plan.plants:
        shown[plant.twin].add(plant.check)
    for entry in plan.entries:
        told = [_of_doing(entry, doing) for doing in entry.doings]
        for check, twin in (*filter(None, told), *_of_form(entry)):
            shown[twin].add(check)
    return shown


@plans
def test_everything_is_planted_and_has_its_innocent_twin(size: Size, seed: int) -> None:
    shown = _shown(_plan(size, seed))

    assert shown[False] == WANTED
    assert shown[True] == WANTED


def _paths(plan: Plan) -> list[str]:
    boxes = {entry.form.box for entry in plan.entries if isinstance(entry.form, MailFile)}
    single = [entry.name for entry in plan.entries if entry.name and entry.name not in boxes]
    return [*single, *(boxes - {""}), *(copy for entry in plan.entries for copy in entry.copies)]


@plans
def test_no_two_entries_have_a_key_or_a_path_in_common(size: Size, seed: int) -> None:
    plan = _plan(size, seed)

    assert [key for key, n in Counter(entry.key for entry in plan.entries).items() if n > 1] == []
    assert [path for path, n in Counter(_paths(plan)).items() if n > 1] == []


@plans
def test_what_is_cited_is_there_or_meant_to_be_absent(size: Size, seed: int) -> None:
    plan = _plan(size, seed)
    entries = {entry.key: entry for entry in plan.entries}
    numbers = {letter.number for letter in plan.letters.letters}
    absent = set[str]()
    for entry in plan.entries:
        for cited in citations(entry):
            if cited.item is None:
                absent.add(cited.kind)
                assert cited.kind != "letter" or cited.number not in numbers
                continue
            held = entries[cited.item]
            assert held.name
            if isinstance(held.brief, LetterBrief):
                assert (held.brief.letter.number, held.brief.letter.date) == (
                    cited.number,
                    cited.date,
                )

    assert absent == {"annex", "letter", "mail"}


@plans
def test_nobody_cites_what_is_not_yet_written(size: Size, seed: int) -> None:
    for entry in _plan(size, seed).entries:
        letter = getattr(entry.brief, "letter", None)
        for cited in citations(entry):
            assert letter is not None
            assert cited.date is None or cited.date < letter.date, entry.key


@plans
def test_a_register_of_letters_rises_with_the_days(size: Size, seed: int) -> None:
    plan = _plan(size, seed)
    known = {(letter.number, letter.date) for letter in plan.letters.letters}
    for entry in plan.entries:
        for cited in citations(entry):
            if cited.kind == "letter" and cited.date is not None:
                known.add((cited.number, cited.date))
    registers = defaultdict(list)
    for number, date in known:
        northern = re.match(r"(\d+)/\d-\d\d$", number)
        southern = re.search(r"〕(\d+)号$", number)
        running = northern or southern
        assert running is not None, number
        registers[northern is None, date.year].append((date, int(running[1])))

    for register in registers.values():
        for (day, earlier), (next_day, later) in itertools.pairwise(sorted(register)):
            assert day == next_day or earlier < later


@plans
def test_a_hand_is_pasted_into_three_documents_and_a_stamp_is_used_twice(
    size: Size, seed: int
) -> None:
    hands: dict[type[Doing], int] = Counter()
    for entry in _plan(size, seed).entries:
        for doing in entry.doings:
            if isinstance(doing, Pasted | Facsimile):
                letter = getattr(entry.brief, "letter", None)
                hands[type(doing)] += letter is None or letter.sender == doing.person

    assert hands[Pasted] >= 3
    assert hands[Facsimile] >= 2


def test_the_small_plan_has_every_form() -> None:
    plan = _plan("small", 0)
    forms = {type(entry.form) for entry in plan.entries}
    glasses = {entry.form.glass for entry in plan.entries if isinstance(entry.form, Scanned)}
    charsets = {entry.form.charset for entry in plan.entries if isinstance(entry.form, TextFile)}
    done = [doing for entry in plan.entries for doing in entry.doings]
    locks = [doing for doing in done if isinstance(doing, Locked)]
    breaks = [doing.torn for doing in done if isinstance(doing, Damaged)]

    assert forms == {Typed, Scanned, Photographed, WordFile, SheetFile, TextFile, MailFile}
    assert {type(doing) for doing in done} >= {Locked, Damaged, FalseLayer, PageDropped}
    assert glasses >= {"colour", "grey", "black and white", "fax"}
    assert charsets == {"cp1251", "gb18030"}
    assert [lock.password in PASSWORDS for lock in locks] == [True]
    assert sorted(breaks) == [False, True]
    assert any(entry.archive for entry in plan.entries)
    assert any(entry.bundle for entry in plan.entries)
    assert any(entry.copies for entry in plan.entries)


@plans
def test_the_full_plan_has_about_180_items_and_the_small_one_a_third(size: Size, seed: int) -> None:
    items = [entry for entry in _plan(size, seed).entries if entry.name]

    assert len(items) in (range(170, 200) if size == "full" else range(50, 65))


@pytest.mark.parametrize("templates", ["a", "b"])
def test_every_plant_is_in_the_words_of_its_document(templates: Templates) -> None:
    plan = _plan("small", 0)
    said = _said(templates)

    for plant in plan.plants:
        for path in getattr(plant, "paths", ()):
            assert path in said[plant.entry][1], (plant.kind, path)  # type: ignore[union-attr]


TARGET = re.compile(r"остров|цел[ьи] (?:удара|операции)|海岛|岛|\bisland|\btarget", re.IGNORECASE)


@pytest.mark.parametrize("templates", ["a", "b"])
def test_the_cache_names_no_target(templates: Templates) -> None:
    for key, (text, _) in _said(templates).items():
        assert TARGET.search(text) is None, key
    assert not [path for path in _paths(_plan("small", 0)) if TARGET.search(path)]


@cache
def _said(templates: Templates) -> dict[str, tuple[str, set[str]]]:
    """Return the text of every entry, and the facts that it states."""
    shop = workshop(Order(0, "small", templates))
    said = {}
    for entry in _plan("small", 0).entries:
        laid = shop.set(entry)
        words = (word.text for page in laid.pages for word in page.words)
        said[entry.key] = " ".join(words), {placed.path for placed in laid.placed}
    return said
