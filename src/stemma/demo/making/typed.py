"""PDFs that never were on paper, and all that is done to a finished PDF."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from stemma.demo.dossier.entries import (
    Covered,
    Damaged,
    DarkHead,
    Entry,
    FalseLayer,
    Locked,
    PageDropped,
    Revised,
    Signed,
    Touched,
    Typed,
    Whitened,
)
from stemma.demo.forgery import damage, forms, keys, layers, locking, pages, revisions, sealing
from stemma.demo.forgery.appending import Area
from stemma.demo.forgery.producers import Style, finish
from stemma.demo.forgery.properties import Properties
from stemma.demo.making.altering import covered, whitened
from stemma.demo.making.dates import as_pdf, moment_of
from stemma.demo.making.made import (
    Done,
    Made,
    MadeFile,
    MadePage,
    Placed,
    Readable,
    Sign,
    stated_differently,
)
from stemma.demo.making.workshop import Set, Workshop, doing_of, pages_of
from stemma.demo.setting.printing import printed
from stemma.demo.setting.sheets import HEIGHT, WIDTH, Sheet
from stemma.demo.writing.briefs import Brief

_STYLES: dict[str, Style] = {"classic": "table", "compressed": "streams", "linearised": "linear"}
_PRODUCERS = {"reportlab": "ReportLab PDF Library - www.reportlab.com", "fpdf2": "fpdf2 v2.8"}
_NOTE = "Отметка"
_CENTRE = "Удостоверяющий центр «Печать»"


@dataclass(frozen=True, slots=True)
class _Printed:
    """A document printed: its bytes, and what its pages then say where."""

    data: bytes
    pages: tuple[MadePage, ...]
    placed: tuple[Placed, ...]


def make_typed(entry: Entry, form: Typed, shop: Workshop) -> Made:
    """Make a typed PDF."""
    done = list[Done]()
    laid = shop.set(entry)
    sheets = _altered(entry, laid, done)
    said = _properties(entry, form, laid)
    whole = entry.doings and doing_of(entry, Damaged) is not None
    data = printed(sheets, form.press, title=said.title)
    if not whole:
        data = finish(data, said, style=_STYLES[form.finish])
    now = _Printed(data, pages_of(sheets), _after(laid, entry))
    now = _revised(entry, form, shop, now, done)
    now, readable = _spoilt(entry, form, shop, now, done)
    file = MadeFile(
        name=entry.name,
        data=now.data,
        way="typed",
        language=laid.paper.language,
        entries=(entry.key,),
        pages=now.pages,
        placed=now.placed,
        readable=readable,
        false_layer=doing_of(entry, FalseLayer) is not None,
    )
    return Made((file,), tuple(done))


def _after(laid: Set, entry: Entry) -> tuple[Placed, ...]:
    """Return what is still stated: what was taken out is not."""
    gone = doing_of(entry, Covered)
    if gone is None or not gone.removed:
        return laid.placed
    return tuple(placed for placed in laid.placed if placed.path != gone.path)


def _properties(entry: Entry, form: Typed, laid: Set) -> Properties:
    created = form.created or moment_of(entry.brief)
    return Properties(
        title=laid.paper.title,
        author=form.author,
        created=as_pdf(created),
        modified=as_pdf(form.modified or created),
        producer=form.producer or _PRODUCERS[form.press],
        creator=form.creator,
    )


def _altered(entry: Entry, laid: Set, done: list[Done]) -> tuple[Sheet, ...]:
    sheets = laid.sheets
    for doing in entry.doings:
        kind, twin, signs = "", False, tuple[Placed, ...]()
        if isinstance(doing, Covered):
            sheets, signs = covered(sheets, doing, laid.writer)
            kind = "text taken out under a bar" if doing.removed else "text under a bar"
            twin = doing.removed
        elif isinstance(doing, Whitened):
            sheets, signs = whitened(sheets, doing)
            kind = "white text"
        elif isinstance(doing, DarkHead):
            kind, twin, signs = "white heads on dark", True, (_page(1),)
        if kind:
            done.append(_done(kind, "pdf.hidden_text", entry, signs, twin=twin))
    return sheets


def _page(number: int | None) -> Placed:
    return Placed(path="", value=None, page=number, quote="")


def _done(
    kind: str, check: str, entry: Entry, signs: tuple[Placed, ...], *, twin: bool = False
) -> Done:
    return Done(
        kind=kind,
        check=check,
        twin=twin,
        signs=tuple(Sign(entry.name, placed) for placed in signs),
    )


def _revised(
    entry: Entry, form: Typed, shop: Workshop, now: _Printed, done: list[Done]
) -> _Printed:
    signed = doing_of(entry, Signed)
    if signed is not None:
        now = replace(now, data=_sealed(now, signed, form, shop))
    revised = doing_of(entry, Revised)
    touched = doing_of(entry, Touched)
    if revised is not None:
        now = _said_otherwise(entry, form, revised.brief, shop, now, done)
    elif touched is not None:
        now = replace(now, data=_touched(entry, form, touched, now))
        done.append(_done("touched", "pdf.revisions", entry, (_page(None),), twin=True))
    if signed is not None:
        kind = f"signed, then {signed.then}" if signed.then else "signed cleanly"
        kind = kind if revised is None else "changed after signing"
        signs = (_page(None),)
        done.append(_done(kind, "pdf.signature", entry, signs, twin=revised is None))
    return now


def _said_otherwise(
    entry: Entry, form: Typed, brief: Brief, shop: Workshop, now: _Printed, done: list[Done]
) -> _Printed:
    later = shop.set(entry, brief)
    said = _properties(entry, form, later)
    second = finish(
        printed(later.sheets, form.press, title=said.title), said, style=_STYLES[form.finish]
    )
    when = (form.created or moment_of(entry.brief)) + dt.timedelta(days=211, hours=5, minutes=3)
    data = revisions.revise(now.data, second, date=as_pdf(when), producer="Editor 11.2")
    signs = tuple(
        sign
        for before, after in stated_differently(now.placed, later.placed)
        for sign in (
            Sign(entry.name, after),
            Sign(entry.name, replace(before, label="earlier revision"), "compare"),
        )
    )
    kind = "amount changed in a revision"
    done.append(Done(kind=kind, check="pdf.revisions", twin=False, signs=signs))
    return _Printed(data, later.pages, later.placed)


def _touched(entry: Entry, form: Typed, doing: Touched, now: _Printed) -> bytes:
    when = (form.created or moment_of(entry.brief)) + dt.timedelta(days=3, hours=2)
    producer = _PRODUCERS[form.press]
    if not doing.comment:
        return revisions.touch(now.data, date=as_pdf(when), producer=producer)
    box = next(placed.boxes[0] for placed in now.placed if placed.boxes)
    area = Area(1, box.x0 * WIDTH, box.y0 * HEIGHT - 2, box.x1 * WIDTH, box.y1 * HEIGHT + 2)
    return revisions.annotate(
        now.data, area, "проверено", author=form.author, date=as_pdf(when), producer=producer
    )


def _sealed(now: _Printed, doing: Signed, form: Typed, shop: Workshop) -> bytes:
    data, last = now.data, len(now.pages)
    centre = keys.authority(_CENTRE, "Печать")
    if doing.then == "filled in":
        field = Area(last, 330, 648, 545, 664)
        data = forms.with_field(data, field, _NOTE, style=_STYLES[form.finish])
    signers: list[keys.Identity] = []
    for turn, key in enumerate(key for key in (doing.by, doing.second) if key):
        somebody = shop.affair.people[key]
        firm = shop.affair.employer(key)
        signer = keys.identity(somebody.full.en, firm.name.en, centre)
        data = sealing.sign(
            data,
            signer,
            at=doing.at + dt.timedelta(minutes=17 * turn),
            reason="Подписано электронной подписью",
            name=somebody.full.ru,
            box=Area(last, 330, 670 + 52 * turn, 545, 718 + 52 * turn),
        )
        signers.append(signer)
    later = doing.at + dt.timedelta(days=9)
    if doing.then == "filled in":
        return forms.fill(
            data, _NOTE, "в дело", date=as_pdf(later), producer=_PRODUCERS[form.press]
        )
    return sealing.vouch(data, signers, at=later) if doing.then == "vouched for" else data


def _spoilt(
    entry: Entry, form: Typed, shop: Workshop, now: _Printed, done: list[Done]
) -> tuple[_Printed, Readable]:
    readable: Readable = "yes"
    for doing in entry.doings:
        match doing:
            case FalseLayer():
                now = replace(now, data=layers.mojibake(now.data, style=_STYLES[form.finish]))
                done.append(_done("false layer", "text.layer", entry, (_page(None),)))
            case PageDropped():
                now = _with_page_dropped(doing.page, form, now)
                done.append(_done("page missing", "missing.pages", entry, (_page(None),)))
            case Locked():
                now = replace(now, data=locking.lock(now.data, doing.password))
                readable = "locked"
            case Damaged():
                now = replace(now, data=_broken(now, doing, shop.seed(entry.key)))
                readable = "damaged" if doing.torn else "partly"
            case _:
                pass
    return now, readable


def _broken(now: _Printed, doing: Damaged, seed: int) -> bytes:
    return damage.cut(now.data) if doing.torn else damage.scramble(now.data, seed, kept=1)


def _with_page_dropped(dropped: int, form: Typed, now: _Printed) -> _Printed:
    kept = [page.number for page in now.pages if page.number != dropped]
    renumbered = {number: place for place, number in enumerate(kept, 1)}
    return _Printed(
        pages.keep(now.data, kept, style=_STYLES[form.finish]),
        tuple(
            replace(page, number=renumbered[page.number])
            for page in now.pages
            if page.number != dropped
        ),
        tuple(_renumbered(now.placed, renumbered)),
    )


def _renumbered(placed: tuple[Placed, ...], renumbered: dict[int, int]) -> Iterator[Placed]:
    for one in placed:
        if one.page in renumbered:
            yield replace(one, page=renumbered[one.page])
