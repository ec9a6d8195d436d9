"""`python -m bench.screens FOLDER`: the pictures of the workbench in docs/pictures, taken anew.

The invented leak is made in the folder unless it is there, read as a case, and worked on a little
on a copy: notes, labels, a reading status, saved searches. Then the workbench is served and a real
Chromium goes through its views. `--shots overview,viewer` takes only some. Everything on the
pictures is fiction.
"""

import argparse
import io
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, StorageState, sync_playwright

from bench.kept import keep
from bench.material import ROOT
from bench.weighed import check, weigh
from stemma.case import Case
from stemma.model.answers import Hit
from stemma.model.names import SameName
from stemma.model.notes import Link, NoteAsked
from stemma.model.searches import DocumentsAsked, Narrowing, SearchToSave

PICTURES = ROOT / "docs" / "pictures"
_LARGEST = 350_000
"""Bytes a picture may have."""
_ROWS = 4
"""Rows of a search whose cut-outs are waited for: those in sight."""
_SETTLED = 2_500
"""Milliseconds in which small pictures come after a page."""
_PATIENCE = 30_000
"""Milliseconds until a view that does not come is an error."""
_QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One picture: the view, and the window it is taken in."""

    name: str
    view: Callable[[Page], None]
    theme: str = "light"
    width: int = 1440
    height: int = 900


def _overview(page: Page) -> None:
    page.get_by_role("heading", name="Latest notes").wait_for()
    page.locator("svg rect").first.wait_for()


def _search(page: Page, words: str = "Вельмин") -> None:
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    for row in range(_ROWS):
        page.locator("article").nth(row).locator(".bx.now").first.wait_for()


def _look(page: Page) -> None:
    _search(page, "合同")
    page.keyboard.press("j")
    page.keyboard.press(" ")
    page.locator(".pane .bx.now").first.wait_for()


def _begun(page: Page) -> None:
    page.keyboard.press("g")
    page.keyboard.press("s")
    page.get_by_role("heading", name="Saved searches").wait_for()
    page.locator(".saved tbody .cell").first.wait_for()
    page.locator(".fac details").first.wait_for()


def _viewer(page: Page) -> None:
    _search(page, "Kulik-56")
    page.keyboard.press("Enter")
    _drawn(page)


def _scan(page: Page) -> None:
    _search(page, "合同")
    page.get_by_role("link", name="补充协议一").first.click()
    _drawn(page)


def _drawn(page: Page) -> None:
    page.locator(".sheet .bx").first.wait_for()
    page.wait_for_timeout(_SETTLED)


def _text(page: Page) -> None:
    _search(page)
    page.keyboard.press("Enter")
    page.locator(".sheet .bx.now").first.wait_for()
    page.keyboard.press("t")
    page.locator(".text mark").first.wait_for()
    page.wait_for_timeout(_SETTLED)


def _correct(page: Page) -> None:
    _search(page, "合同")
    page.keyboard.press("Enter")
    _drawn(page)
    page.keyboard.press("e")
    page.locator("textarea").first.wait_for()
    page.wait_for_timeout(_SETTLED)


def _beside(page: Page) -> None:
    """Lay the Russian and the Chinese text of one contract side by side."""
    russian, chinese = (
        _found(page, name) for name in ("ТСЭ-36-0508-51 подписан", "TSE-36-0508-51 中文")
    )
    page.goto(f"{page.url.split('#')[0]}#/document/{russian}/1?q=0508&beside={chinese}.1")
    page.locator(".sheet").nth(1).wait_for()
    page.wait_for_function(
        "[...document.querySelectorAll('.sheet > img')].every(one => one.naturalWidth > 0)"
    )
    page.wait_for_timeout(_SETTLED)


def _found(page: Page, name: str) -> str:
    """Return the hash of the document of a name."""
    ask = "name => fetch(`/api/documents?name=${encodeURIComponent(name)}`).then(had => had.json())"
    return str(page.evaluate(ask, name)["documents"][0]["document"])


def _documents(page: Page) -> None:
    page.keyboard.press("g")
    page.keyboard.press("d")
    page.locator("tbody tr.on").wait_for()
    for key in "jxjx":
        page.keyboard.press(key)


def _document(page: Page) -> None:
    _documents(page)
    page.get_by_role("link", name="CACHE-000012").click()
    page.get_by_role("heading", name="Custody").wait_for()
    page.wait_for_timeout(_SETTLED)


def _notes(page: Page) -> None:
    page.keyboard.press("g")
    page.keyboard.press("n")
    page.locator("article").first.wait_for()
    page.wait_for_timeout(_SETTLED)


def _authenticity(page: Page) -> None:
    page.keyboard.press("g")
    page.keyboard.press("a")
    page.get_by_title("pdf.revisions: 2 observed").first.click()
    page.locator(".pane .crop .bx").first.wait_for()
    page.wait_for_timeout(_SETTLED)


def _observation(page: Page) -> None:
    _authenticity(page)
    page.keyboard.press("Enter")
    page.locator(".desk .sheet .bx").first.wait_for()
    page.wait_for_timeout(_SETTLED)


def _room(letter: str, ready: str) -> Callable[[Page], None]:
    """Return how to enter a room by its letter and wait for what stands in it."""

    def enter(page: Page) -> None:
        page.keyboard.press("g")
        page.keyboard.press(letter)
        page.locator(ready).first.wait_for()
        page.wait_for_timeout(_SETTLED)

    return enter


def _at(fragment: str, ready: str) -> Callable[[Page], None]:
    """Return how to go to an address and wait for what stands there."""

    def go(page: Page) -> None:
        page.goto(f"{page.url.split('#')[0]}#{fragment}")
        page.locator(ready).first.wait_for()
        page.wait_for_timeout(_SETTLED)

    return go


_NETWORK = _at("/names/network", "#circle-told")
_DEAL = _at("/deals/2", ".pane .crop .bx")
_LINEAGE = _at("/lineage?claim=order", ".map .nd")
_LOOK = _at("/lineage/to-look-at", "main tbody tr.on")
_CLAIM = _at("/claims/one?claim=order", ".pane .crop .bx")
_QUOTES = _at("/claims/quotes", ".pane ins")
_MATRIX = _at("/hypotheses/q1?cell=e1.h1", "td.lit")
_REGISTER = _at("/register?at=kpp+008301001", ".pane .crop .bx")
_REPLIES = _at("/replies", "main tbody tr.on")
_INDICATORS = _at("/hypotheses/indicators", "main tbody tr.on")
_PLAUSIBILITY = _at("/hypotheses/plausibility", "main tbody tr.on")
_PROPOSALS = _at("/documents/proposals", "main .scroll > *")
VIEWS: Mapping[str, tuple[Callable[[Page], None], Callable[[Page], None]]] = {
    "overview": (_overview, _overview),
    "search": (_search, _look),
    "searches": (_begun, _begun),
    "viewer": (_viewer, _scan),
    "text": (_text, _text),
    "correct": (_correct, _correct),
    "beside": (_beside, _beside),
    "documents": (_documents, _documents),
    "document": (_document, _document),
    "proposals": (_PROPOSALS, _PROPOSALS),
    "notes": (_notes, _notes),
    "names": (_room("e", "figure .crop .bx"), _room("e", "figure .crop .bx")),
    "network": (_NETWORK, _NETWORK),
    "values": (_room("q", "main table"), _room("q", "main table")),
    "absent": (_at("/absent?term=Velmun", "article.near"),) * 2,
    "authenticity": (_authenticity, _authenticity),
    "observation": (_observation, _observation),
    "missing": (_room("m", ".pane .crop .bx"), _room("m", ".pane .crop .bx")),
    "deals": (_DEAL, _DEAL),
    "timeline": (_room("t", "main table"), _room("t", "main table")),
    "counts": (_at("/timeline/counts", "main tbody tr.on"),) * 2,
    "sources": (_room("u", "main tbody tr.on"), _room("u", "main tbody tr.on")),
    "lineage": (_LINEAGE, _LINEAGE),
    "claim": (_CLAIM, _CLAIM),
    "looking": (_LOOK, _LOOK),
    "quotes": (_QUOTES, _QUOTES),
    "register": (_REGISTER, _REGISTER),
    "replies": (_REPLIES, _REPLIES),
    "hypotheses": (_MATRIX, _MATRIX),
    "indicators": (_INDICATORS, _INDICATORS),
    "plausibility": (_PLAUSIBILITY, _PLAUSIBILITY),
    "versions": (_room("v", ".pane .crop .bx"), _room("v", ".pane .crop .bx")),
}
"""How to go to each view: for the light picture and for the dark one."""

SHOTS = (
    *(Shot(name=f"{name}-light", view=light) for name, (light, _) in VIEWS.items()),
    *(Shot(name=f"{name}-dark", view=dark, theme="dark") for name, (_, dark) in VIEWS.items()),
    Shot(name="tablet-light", view=_search, width=820, height=1180),
    Shot(name="tablet-dark", view=_search, theme="dark", width=820, height=1180),
)


def main() -> None:
    """Make the case, serve it, take the pictures."""
    parser = argparse.ArgumentParser(prog="python -m bench.screens", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the invented leak is, or is made")
    parser.add_argument("--shots", default="", help="a part of the names, with commas")
    parser.add_argument("--out", type=Path, default=PICTURES)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    chosen = parser.parse_args()
    shots = [shot for shot in SHOTS if any(name in shot.name for name in chosen.shots.split(","))]
    chosen.out.mkdir(parents=True, exist_ok=True)
    case = _worked_on(_made(chosen.folder))
    with _served(case) as arrival, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chosen.chromium, args=list(_QUIET))
        key, home = _key(browser, arrival)
        for shot in shots:
            size = _write(chosen.out / f"{shot.name}.png", _taken(browser, key, home, shot))
            print(f"{shot.name}.png  {size / 1000:.0f} kB", flush=True)
        browser.close()


def _made(folder: Path) -> Path:
    if not (folder / "leak.case").exists():
        subprocess.run([sys.executable, "-m", "stemma", "demo", "--folder", folder], check=True)
    return folder / "leak.case"


def _worked_on(made: Path) -> Path:
    """Copy the case and work on the copy as a person would."""
    place = made.with_name("Kulik contract.case")
    if place.exists():
        return place
    begun = place.with_suffix(".begun")
    shutil.rmtree(begun, ignore_errors=True)
    shutil.copytree(made, begun)
    with Case.open(begun, write=True) as case:
        director = _hits(case, "Вельмин")
        contract = _hits(case, "合同")
        vehicle = _hits(case, "Kulik-56")
        price = _hits(case, "цена")
        armoured = _hits(case, "armoured", vehicle[0].document)[0]
        _note(case, director[0], "The seller's director signs here himself.", ("signatures",))
        _note(case, contract[0], "Compare clause by clause.", ("translation",), director[0])
        _note(case, armoured, "Nine here. How many in the Russian contract?", ("numbers",))
        _note(case, price[0], "Another price than in the offer.", ("price", "to check"), vehicle[0])
        listed = case.catalogue.listed(
            DocumentsAsked(narrowing=Narrowing(collections=("cache",))), limit=12
        ).documents
        case.labels.mark([one.document for one in listed[1:9]], "read")
        case.labels.mark([listed[-3].document], "aside")
        case.labels.mark([director[0].document, vehicle[0].document], "important")
        case.labels.put([director[0].document, contract[0].document], "contract")
        case.labels.put([vehicle[0].document], "price")
        for name, query in (
            ("The seller's director", "Вельмин OR Velmin OR 韦利明"),
            ("Contract, in Chinese", "合同"),
            ("The vehicle", '"Kulik-56" OR "Кулик-56"'),
            ("Training", "обучени*"),
        ):
            case.searches.add(SearchToSave(name=name, query=query))
        case.names.add(SameName("Вельмин", "韦利明", "So the contract has it in both texts."))
        case.names.add(SameName("Вельмин", "Velmin", "So he signs in English."))
        check(case)
        weigh(case)
        keep(case)
    return begun.rename(place)


def _hits(case: Case, query: str, document: str = "") -> list[Hit]:
    """Return the hits in the cache, or those in one document."""
    hits = [hit for hit in case.search(query).hits if hit.collection == "cache"]
    return [hit for hit in hits if document in ("", hit.document)]


def _note(case: Case, hit: Hit, text: str, labels: tuple[str, ...], to: Hit | None = None) -> None:
    page = case.page(hit.document, hit.page)
    links = () if to is None else (Link(document=to.document, page=to.page, quote=to.quote),)
    case.notes.add(
        NoteAsked(
            document=hit.document,
            page=hit.page,
            text_hash=page.text_hash,
            start=hit.start,
            end=hit.end,
            text=text,
            labels=labels,
            links=links,
        )
    )


@contextmanager
def _served(case: Path) -> Iterator[Path]:
    """Serve a case; yield the file by which a browser comes in."""
    command = [sys.executable, "-m", "stemma", "serve", str(case), "--no-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            said = (re.search(r"(\S*/\S+open\.html)", line) for line in server.stdout)
            yield Path(next(found[1] for found in said if found is not None))
        finally:
            server.terminate()


def _key(browser: Browser, arrival: Path) -> tuple[StorageState, str]:
    """Come in through the file; return what the browser keeps, and the address."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(arrival.as_uri())
    page.get_by_role("heading", name="What came in").wait_for()
    kept, home = context.storage_state(), page.url.split("#", maxsplit=1)[0]
    context.close()
    return kept, home


def _taken(browser: Browser, key: StorageState, home: str, shot: Shot) -> bytes:
    """Go to the view of a shot in a window of its own, and take the picture."""
    context = browser.new_context(
        storage_state=key,
        viewport={"width": shot.width, "height": shot.height},
        color_scheme="dark" if shot.theme == "dark" else "light",
        reduced_motion="reduce",
        locale="en-GB",
    )
    context.set_default_timeout(_PATIENCE)
    page = context.new_page()
    page.goto(home)
    page.get_by_role("heading", name="What came in").wait_for()
    shot.view(page)
    page.mouse.move(0, 0)
    taken = page.screenshot()
    context.close()
    return taken


def _write(place: Path, picture: bytes) -> int:
    """Write a screenshot in 256 colours; return how many bytes it has."""
    written = io.BytesIO()
    with Image.open(io.BytesIO(picture)) as image:
        image.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(
            written, "PNG", optimize=True
        )
    if len(written.getvalue()) > _LARGEST:
        raise SystemExit(f"{place.name} has more than {_LARGEST} bytes.")
    return place.write_bytes(written.getvalue())


if __name__ == "__main__":
    main()
