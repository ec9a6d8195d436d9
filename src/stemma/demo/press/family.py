"""What the texts of the coverage are drawn from: dates, values as printed, slips of the pen."""

import datetime as dt
import random
from collections.abc import Mapping
from dataclasses import dataclass, replace

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.stated import Fact
from stemma.demo.facts.written import Written
from stemma.demo.press.claims import duty
from stemma.demo.press.statements import ClaimKey, Named, PressClaim, Says, Speaker, Taking
from stemma.model.claims import Manner
from stemma.model.values import Bounds, Count, Money, Value, exactly

CACHE = Speaker("cache")
INSTITUTE = Speaker("institute")
THE_SAME = Speaker("institute", "alias")
ANALYST = Speaker("analyst")
EXPERT = Speaker("expert")
AGENCY = Speaker("agency")


@dataclass(frozen=True, slots=True)
class Family:
    """What all texts draw on. Days count from the first post of the hackers' channel."""

    affair: Affair
    claims: Mapping[ClaimKey, PressClaim]
    first: dt.date
    exact_sum: Value
    wrong_vehicles: Count
    wrong_sum: Money
    misspelt: Named
    right: Named

    def day(self, number: int) -> dt.date:
        """Return a day of the coverage."""
        return self.first + dt.timedelta(days=number)

    def value(self, claim: ClaimKey) -> Value | None:
        """Return the value that a careful text prints."""
        return self.claims[claim].value

    def document(self, claim: ClaimKey, *via: Speaker) -> Says:
        """Return "the documents say", firm, through whoever passed it on."""
        return Says(
            claim=claim,
            voice="document",
            strength="attributed",
            value=self.value(claim),
            speakers=(CACHE, *via),
            details=self.details(claim),
        )

    def details(self, claim: ClaimKey) -> tuple[Fact, ...]:
        """Return further figures that a full account of a claim prints."""
        main, events = self.affair.main, self.affair.events
        knowhow = self.affair.deals["knowhow"]
        course = duty(self.affair, "main", "training 1")
        height = next(figure for figure in main.figures if figure.key == "parachute drop height")
        acceptance, talks = events["acceptance"], events["price talks"]
        found: Mapping[ClaimKey, tuple[Fact, ...]] = {
            "training": (stated.duty_weeks(main, course), stated.duty_town(main, course)),
            "knowhow": (stated.deal_signed(knowhow),),
            "glide": (stated.figure_of(main, height),),
            "delivery": (stated.event_date(acceptance), stated.event_town(acceptance)),
            "meeting": (stated.event_town(talks),),
            "signed": (stated.deal_number(main),),
            "exercise": (stated.event_date(events["joint exercise"]),),
        }
        return found.get(claim, ())


def family_of(
    chance: random.Random, affair: Affair, claims: Mapping[ClaimKey, PressClaim]
) -> Family:
    """Return what the texts of an affair's coverage draw on."""
    director = affair.people["director"]
    return Family(
        affair=affair,
        claims=claims,
        first=dt.date(2025, 2, 3) + dt.timedelta(days=chance.randrange(0, 40)),
        exact_sum=stated.deal_sum(affair.main).value,
        wrong_vehicles=_swapped(chance, affair.main.lines[0].quantity),
        wrong_sum=_tenfold(claims["sum"].value),
        misspelt=Named("director", _misspelt(chance, director.full)),
        right=Named("director", director.full),
    )


def _swapped(chance: random.Random, number: int) -> Count:
    """Return a number with its two figures the wrong way round, or else ten more."""
    turned = int(str(number)[::-1])
    wrong = turned if turned > number else number + 10 * chance.randrange(1, 4)
    return Count(exactly(wrong), "vehicle")


def _tenfold(value: Value | None) -> Money:
    """Return a sum ten times as high: hundred millions taken for billions."""
    if not isinstance(value, Money) or value.amount.low is None:
        raise TypeError(value)
    wrong = value.amount.low * 10
    return replace(value, amount=Bounds(wrong, wrong, "about"))


def _misspelt(chance: random.Random, name: Written) -> Written:
    """Return a name with two neighbouring letters swapped in the longest word."""
    return Written(
        _slipped(chance, name.ru), name.zh[:-2] + name.zh[:-3:-1], _slipped(chance, name.en)
    )


def _slipped(chance: random.Random, name: str) -> str:
    word = max(name.split(), key=len)
    places = [i for i in range(1, len(word) - 2) if word[i] != word[i + 1]]
    at = chance.choice(places)
    slip = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return name.replace(word, slip)


def taken(says: Says, *texts: str, manner: Manner = "cites") -> Says:
    """Return a statement as one that takes from texts."""
    return replace(says, takes=tuple(Taking(text, manner) for text in texts))


def seen(says: Says, *grounds: str) -> Says:
    """Return a statement as one that the text knows first-hand."""
    return replace(says, grounds=grounds)


def judged(claim: ClaimKey, family: Family, *speakers: Speaker, hedged: bool = False) -> Says:
    """Return an analyst's judgement: with "believes", or with "may", "appears" if hedged."""
    return Says(
        claim=claim,
        voice="analyst",
        strength="hedged" if hedged else "assessed",
        value=family.value(claim),
        speakers=speakers,
        mode=family.claims[claim].mode,
    )
