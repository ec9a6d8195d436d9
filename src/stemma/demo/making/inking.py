"""Hands at work on a printed sheet: signatures, stamps, initials, the registry's mark."""

import random
from dataclasses import dataclass

from PIL import Image

from stemma.demo.dossier.entries import Entry, Facsimile, Pasted
from stemma.demo.facts.parties import Organisation
from stemma.demo.making.made import Placed
from stemma.demo.making.workshop import Workshop, doing_of
from stemma.demo.scanning import brush, hands, seals
from stemma.demo.scanning.ink import Ink, Laid, lay, paste_over
from stemma.demo.scanning.registry import Incoming, stamped
from stemma.demo.setting.sheets import HEIGHT, Sheet, SlotAt
from stemma.demo.writing.paper import Paper
from stemma.model.places import Box

_FOOT = HEIGHT - 58.0


@dataclass(frozen=True, slots=True)
class Desk:
    """Where one document is signed and stamped: whose it is, how fine its sheets are drawn."""

    entry: Entry
    shop: Workshop
    dpi: int

    def inked(
        self, picture: Image.Image, sheet: Sheet, paper: Paper
    ) -> tuple[Image.Image, tuple[Placed, ...]]:
        """Return a sheet with all its marks of hands, and where each is."""
        chance = self.shop.chance(f"{self.entry.key} ink {sheet.number}")
        placed: list[Placed] = []
        for slot in sheet.slots:
            laid = self._filled(picture, slot, chance)
            picture = laid.picture
            kind, whose = slot.slot.kind, slot.slot.whose
            placed.append(_mark(f"mark:{kind}/{whose}", sheet, laid.box))
        for turn, person in enumerate(paper.initials):
            ink = hands.initials(person, chance.randrange(10**6), dpi=self.dpi)
            at = (120.0 + 330.0 * turn + chance.gauss(0, 5), _FOOT + chance.gauss(0, 2))
            laid = lay(picture, ink, at, angle=chance.gauss(0, 4))
            picture = laid.picture
            placed.append(_mark(f"mark:initials/{person}", sheet, laid.box))
        return self._scribbled(picture, sheet, chance), tuple(placed)

    def _scribbled(self, picture: Image.Image, sheet: Sheet, chance: random.Random) -> Image.Image:
        """Return a sheet as a reader left it: a tick or a pencil line in the margin, a stamp."""
        day = chance.randrange(10**6)
        below = chance.uniform(220, 560)
        if sheet.number == 1 and getattr(self.entry.form, "glass", "") == "copy":
            ink = seals.word_stamp("КОПИЯ ВЕРНА", day, dpi=self.dpi, points=15)
            picture = lay(picture, ink, (470, 800), angle=chance.gauss(0, 3)).picture
        drawn = chance.random()
        if drawn < 0.15:
            ink = hands.tick(day, dpi=self.dpi)
            picture = lay(picture, ink, (52, below), strength=0.8).picture
        elif drawn < 0.25:
            ink = hands.bracket(chance.uniform(40, 110), day, dpi=self.dpi)
            picture = lay(picture, ink, (54, below), strength=0.8).picture
        return picture

    def _filled(self, picture: Image.Image, slot: SlotAt, chance: random.Random) -> Laid:
        x = slot.x + slot.slot.width / 2 + chance.gauss(0, 5)
        y = slot.y + slot.slot.height / 2 + chance.gauss(0, 2)
        whose = slot.slot.whose
        if slot.slot.kind == "signature":
            return self._signed(picture, whose, (x, y), chance)
        if slot.slot.kind == "incoming":
            return self._received(picture, whose, (x, y), chance)
        ink = self._seal(self.shop.affair.organisations[whose], chance)
        return lay(picture, ink, (x, y), angle=chance.uniform(-12, 12), strength=0.9)

    def _signed(
        self, picture: Image.Image, person: str, at: tuple[float, float], chance: random.Random
    ) -> Laid:
        day = chance.randrange(10**6)
        pasted = doing_of(self.entry, Pasted)
        if pasted is not None and pasted.person == person:
            return paste_over(picture, self._hand(person, 0, exactly=True), at)
        facsimile = doing_of(self.entry, Facsimile)
        if facsimile is not None and facsimile.person == person:
            ink = hands.facsimile(person, day, dpi=self.dpi)
            return lay(picture, ink, at, angle=chance.gauss(0, 5))
        return lay(picture, self._hand(person, day), at, angle=chance.gauss(0, 3))

    def _hand(self, person: str, day: int, *, exactly: bool = False) -> Ink:
        """Return how somebody signs: southerners write their name with a brush pen."""
        somebody = self.shop.affair.people[person]
        if somebody.patronymic.ru:
            return hands.signature(person, day, dpi=self.dpi, exactly=exactly)
        return brush.name(somebody.full.zh, day, dpi=self.dpi, exactly=exactly)

    def _seal(self, firm: Organisation, chance: random.Random) -> Ink:
        day = chance.randrange(10**6)
        if firm.side == "south":
            return seals.star_seal(firm.name.zh, "合同专用章", day, dpi=self.dpi)
        return seals.round_seal(
            firm.name.ru.upper(), f"г. {firm.town.name.ru}", "ДЛЯ\nДОКУМЕНТОВ", day, dpi=self.dpi
        )

    def _received(
        self, picture: Image.Image, whose: str, at: tuple[float, float], chance: random.Random
    ) -> Laid:
        firm = self.shop.affair.organisations[whose]
        number = str(chance.randrange(100, 2400))
        day = f"{chance.randrange(1, 28):02}"
        if firm.side == "south":
            lines = (firm.short.zh, "收文 ________ 号", "____ 日")
        else:
            lines = (firm.short.ru, "Вх. № ________", "число ____")
        incoming = Incoming(lines=lines, fills=(number, day))
        return stamped(picture, incoming, at, chance.randrange(10**6), dpi=self.dpi)


def _mark(path: str, sheet: Sheet, box: Box) -> Placed:
    return Placed(path=path, value=None, page=sheet.number, quote="", boxes=(box,))
