"""A window of the browser, and everything that goes wrong in it."""

from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Locator, Page, Request, expect

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Without these a browser calls its maker, and the count of requests would be noise."""

expect.set_options(timeout=60_000)


@dataclass(slots=True)
class Window:
    """A page with what it asked for and what it complained of.

    `wrong` holds errors of the console and of scripts, breaches of the policy and requests that
    leave the server.
    """

    page: Page
    home: str
    wrong: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    _meant: list[str] = field(default_factory=list)

    def means(self, complaint: str) -> None:
        """Let a complaint of the console pass: the browser complains of every refusal."""
        self._meant.append(complaint)

    @property
    def unmeant(self) -> list[str]:
        """Return what went wrong and was not meant to."""
        return [one for one in self.wrong if not any(meant in one for meant in self._meant)]

    def go(self, fragment: str) -> None:
        """Go to an address of the page, as a link would."""
        self.page.goto(f"{self.home}#{fragment}")

    def search(self, words: str) -> None:
        """Search as a person does: `/`, the words, Enter."""
        self.page.keyboard.press("/")
        self.page.keyboard.type(words)
        self.page.keyboard.press("Enter")

    def open(self, words: str) -> None:
        """Search, and open the page of the first hit."""
        self.search(words)
        expect(self.page.locator("article.on")).to_be_visible()
        self.press("Enter")
        expect(self.page.locator(".sheet .bx.now").first).to_be_in_viewport()

    def mark(self, beginning: str, words: int) -> list[str]:
        """Mark words of the picture by mouse, from the first that begins so; return them."""
        placed = self.page.locator("[data-word]")
        expect(placed.first).to_be_attached()
        texts = placed.all_inner_texts()
        at = next(index for index, word in enumerate(texts) if word.startswith(beginning))
        first, last = (
            self.page.locator(f'[data-word="{one}"]').bounding_box() for one in (at, at + words - 1)
        )
        assert first
        assert last
        self.page.mouse.move(first["x"] + 1, first["y"] + first["height"] / 2)
        self.page.mouse.down()
        end = last["x"] + last["width"] - 1, last["y"] + last["height"] / 2
        self.page.mouse.move(*end, steps=5)
        self.page.mouse.up()
        return texts[at : at + words]

    @property
    def copied(self) -> str:
        """What lies on the clipboard."""
        return str(self.page.evaluate("navigator.clipboard.readText()"))

    def saves(self, link: Locator) -> bytes:
        """Click what saves a file, and return the file."""
        with self.page.expect_download() as download:
            link.click()
        return download.value.path().read_bytes()

    def unread(self, name: str) -> Locator:
        """Open the reason under which a file is listed on the overview, and return the reason."""
        reason = self.page.locator("#unread details", has_text=name).first
        reason.locator("summary").click()
        return reason

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)


def watched(page: Page, home: str) -> Window:
    """Return a window that notes what happens in a page from now on."""
    window = Window(page, home)

    def said(message: ConsoleMessage) -> None:
        if message.type == "error":
            window.wrong.append(message.text)

    def asked(request: Request) -> None:
        window.asked.append(request.url)
        if not request.url.startswith((home, "blob:", "data:")):
            window.wrong.append(f"a request to {request.url}")

    page.on("console", said)
    page.on("pageerror", lambda error: window.wrong.append(str(error)))
    page.on("request", asked)
    return window
