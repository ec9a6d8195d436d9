"""`python -m bench.quoted`: whom a mail quotes, and which mail of the set that is.

gold/mail/foia_text holds 300 released mails as text, most with a chain of quoted ones. In 50 of
them (bench/labels/mails/quoted.txt, of even number, taken by their place) the lines were labelled
that name who sent a quoted mail, and the first line of its words, none where all was
blacked out. It was labelled by the hand that wrote the reading, before it was first counted; the
mails of odd number were developed on. A line of words counts as right if the reading gives it to
the sender that is named on the labelled line.

Of all 300 it is told how many quoted mails are mails of the set, by sender and minute, and how
often the words of both are then the same.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.attribution import share, told
from bench.material import GOLD, NO_GOLD
from stemma.demo.score.figures import Rate, Tally
from stemma.toolkit.quoted_mail import QuotedMail, mails_in

_MAILS = GOLD / "mail" / "foia_text"
_LABELS = Path(__file__).parent / "labels" / "mails" / "quoted.txt"
_CLOCK = re.compile(r"\b(\d{1,2})[:.](\d\d)(?::\s?\d\d)?\s?(AM|PM)?", re.IGNORECASE)
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)", re.IGNORECASE)
_DAY, _YEAR = re.compile(r"\b\d{1,2}\b"), re.compile(r"\b20\d\d\b")
_STAMP = re.compile(r"UNCLASSIFIED U\.S\..*|\bB\d(?:,B\d)*\b|\s+")
_FEW, _SAME = 3, 0.7


@dataclass(frozen=True, slots=True)
class Label:
    """Lines, from 1: the one that names a sender, and the first of its words, 0 for none."""

    sender: int
    words: int


def labels() -> Mapping[str, Sequence[Label]]:
    """Return what is labelled, by document."""
    found = {}
    for line in _LABELS.read_text("utf-8").splitlines():
        document, *pairs = line.split()
        if document != "#":
            ends = (pair.partition(":") for pair in pairs)
            found[document] = [Label(int(one), int(other or 0)) for one, _, other in ends]
    return found


def texts() -> Mapping[str, str]:
    """Return the mails of the set by the number of the document."""
    return {
        path.stem.partition("__")[2]: path.read_text("utf-8", "replace")
        for path in sorted(_MAILS.glob("*.txt"))
    }


def senders(text: str, given: Sequence[Label]) -> tuple[Tally, Tally]:
    """Return how many quoted senders, and how many first lines of their words, are right."""
    line = [0, *(match.end() for match in re.finditer("\n", text))]
    quoted = mails_in(text)[1:]
    left = list(quoted)
    right = words = 0
    for label in given:
        at = line[label.sender - 1]
        own = [each for each in left if each.head <= at < each.start]
        right += bool(own)
        if own:
            left.remove(own[0])
            first = line[label.words - 1]
            words += bool(label.words) and own[0].start <= first < own[0].end
    every = sum(bool(label.words) for label in given)
    return (
        Tally(right=right, missed=len(given) - right, spurious=len(left)),
        Tally(right=words, missed=every - words),
    )


def _minute(mail: QuotedMail) -> tuple[str, str] | None:
    """Return who sent a mail and when, to the minute, None where that is not told."""
    clock = _CLOCK.search(mail.sent)
    rest = _CLOCK.sub(" ", mail.sent)
    month, day, year = (pattern.search(rest) for pattern in (_MONTH, _DAY, _YEAR))
    who = re.findall(r"[a-z]{3,}", mail.sender.casefold())
    if clock is None or month is None or day is None or year is None:
        return None
    hour = int(clock[1]) % 12 + 12 * (clock[3].upper() == "PM") if clock[3] else int(clock[1])
    on = f"{year[0]} {month[0].title()} {int(day[0])} {hour}:{clock[2]}"
    return who[0] if who else mail.sender[:1].casefold(), on


def _words(text: str, mail: QuotedMail) -> set[str]:
    return set(re.findall(r"\w{3,}", _STAMP.sub(" ", text[mail.start : mail.end]).casefold()))


def found_in_set(mails: Mapping[str, str]) -> Iterator[str]:
    """Yield how many quoted mails are mails of the set."""
    read = {name: mails_in(text) for name, text in mails.items()}
    own = {key: name for name, each in read.items() if each and (key := _minute(each[0]))}
    quoted = there = alike = compared = 0
    for name, each in read.items():
        for mail in each[1:]:
            quoted += 1
            key = _minute(mail)
            other = own.get(key) if key else None
            if other is None or other == name:
                continue
            there += 1
            one, two = _words(mails[name], mail), _words(mails[other], read[other][0])
            if min(len(one), len(two)) >= _FEW:
                compared += 1
                alike += len(one & two) >= _SAME * min(len(one), len(two))
    yield f"quoted mails that are mails of the set: {there:,} of {quoted:,}"
    rate = share(Rate(alike, compared))
    yield f"  of these with words on both sides the words are the same: {rate}"


def main() -> None:
    """Print the figures."""
    if not _MAILS.exists():
        print(f"skipped: {NO_GOLD}")
        return
    mails = texts()
    heads, words = Tally(), Tally()
    for name, given in labels().items():
        one, other = senders(mails[name], given)
        heads, words = heads + one, words + other
        if one.missed or one.spurious or other.missed:
            print(f"  {name}: senders {one}, words {other}")
    print(f"{len(labels())} mails, senders of what is quoted: {told(heads)}, goal 0.95")
    print(f"their words: {share(Rate(words.right, words.right + words.missed))}, goal 0.95")
    print(*found_in_set(mails), sep="\n")


if __name__ == "__main__":
    main()
