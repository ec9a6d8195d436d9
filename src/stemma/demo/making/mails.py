"""Mails: written, sent on, signed, and what happens to some of them afterwards."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from email.utils import format_datetime

from stemma.demo.dossier.entries import Entry, MailFile
from stemma.demo.facts.events import Letter
from stemma.demo.facts.parties import Person
from stemma.demo.making.dates import ZONE
from stemma.demo.making.made import Done, Made, MadeFile, Placed, Sign
from stemma.demo.making.words import text_of
from stemma.demo.making.workshop import Set, Workshop
from stemma.demo.packing import keys, mail, mailbox, mishaps, reply, route, signing
from stemma.demo.packing.fields import Address
from stemma.demo.packing.mime import Attachment
from stemma.demo.rsa import key
from stemma.demo.writing.briefs import MailBrief
from stemma.model.values import Count, Date, Measure, Money

_SOUTH = dt.timezone(dt.timedelta(hours=8))
_SELECTOR = "mail2022"
_LOST_SELECTOR = "s1"
"""The selector whose key no archive holds."""
_LIST, _LIST_DOMAIN = "transport", "lists.example"
_SEALS = {
    "signed": ("mail signed well", False, True),
    "altered": ("mail altered after signing", True, False),
    "signed without key": ("mail whose key is lost", True, True),
    "list": ("mail with a list's footer", True, True),
}
"""What is planted, by seal; the last says whether it is innocent."""
_INTRODUCTION = {
    "ru": "{date} {name} пишет:",
    "zh": "{name} 于 {date} 写道：",
    "en": "On {date}, {name} wrote:",
}

MakeEntry = Callable[[Entry], Made]


@dataclass(frozen=True, slots=True)
class Post:
    """What a mail needs of others: the entries by key, and how an attached one is made."""

    shop: Workshop
    entries: Mapping[str, Entry]
    make: MakeEntry


@dataclass(frozen=True, slots=True)
class _Written:
    entry: Entry
    form: MailFile
    letter: Letter
    laid: Set
    data: bytes
    attached: tuple[MadeFile, ...]
    altered: tuple[str, str] | None = None
    """Words that were changed after the mail was signed: the old and the new ones."""

    @property
    def text(self) -> str:
        """Return what the mail itself says now, without what it quotes."""
        text = text_of(self.laid)
        return text if self.altered is None else text.replace(*self.altered)


def make_mail(entry: Entry, post: Post) -> Made:
    """Make one mail in a file of its own."""
    written = _sealed(_written(entry, post), post)
    kind, _, twin = _SEALS.get(written.form.seal, ("", False, True))
    file = _file(written, entry.name)
    quote = "" if written.altered is None else written.altered[1]
    sign = Sign(entry.name, Placed(path="", value=None, page=1, quote=quote))
    done = Done(kind=kind, check="mail.dkim", twin=twin, signs=(sign,))
    return Made((file, *written.attached), (done,) if kind else ())


def make_box(entries: Sequence[Entry], post: Post) -> Made:
    """Make a mailbox file of several mails; each mail is a file inside it."""
    mails = [_sealed(_written(entry, post), post) for entry in entries]
    name = entries[0].name
    box = mailbox.mbox(
        mailbox.Kept(
            post.shop.affair.people[one.letter.sender].mail, one.form.at, one.entry.key, one.data
        )
        for one in mails
    )
    whole = MadeFile(
        name=name,
        data=box,
        way="archive",
        language=mails[0].laid.paper.language,
        entries=tuple(entry.key for entry in entries),
    )
    inside = tuple(
        replace(_file(one, f"{name}/{number}"), data=mailbox.unboxed(one.data), inside=name)
        for number, one in enumerate(mails, 1)
    )
    return Made((whole, *inside))


def _file(written: _Written, name: str) -> MadeFile:
    placed = tuple(
        replace(one, page=None, boxes=())
        for one in written.laid.placed
        if one.quote in written.text
    )
    return MadeFile(
        name=name,
        data=written.data,
        way="mail",
        language=written.laid.paper.language,
        entries=(written.entry.key,),
        placed=placed,
    )


def _written(entry: Entry, post: Post) -> _Written:
    form, letter = _parts(entry)
    shop = post.shop
    laid = shop.set(entry)
    sender = shop.affair.people[letter.sender]
    addressee = shop.affair.people[letter.addressee]
    attached = tuple(_attached(key, entry, post) for key in form.attached)
    message = mail.Message(
        sender=_address(sender, letter.language),
        to=(_address(addressee, letter.language),),
        date=form.at.astimezone(_zone(sender)),
        subject=("Re: " if form.answers else "") + laid.paper.title,
        body=reply.body(text_of(laid), quoted=_quoted(form, letter, post)),
        message_id=_message_id(entry, shop),
        client=(mail.THUNDERBIRD, mail.MUTT, mail.CLAWS)[shop.seed(sender.key) % 3],
        in_reply_to=_message_id(post.entries[form.answers], shop) if form.answers else None,
        references=tuple(_thread(entry, post)),
        attachments=tuple(
            Attachment(one.name.rpartition("/")[2], "application/pdf", one.data) for one in attached
        ),
        charset=_charset(form, text_of(laid)),
        hops=_hops(entry, form, sender, addressee, shop),
    )
    inside = tuple(
        replace(one, name=f"{entry.name}/{one.name.rpartition('/')[2]}", inside=entry.name)
        for one in attached
    )
    return _Written(entry, form, letter, laid, mail.write(message), inside)


def _charset(form: MailFile, text: str) -> str:
    """Return the charset of a mail; programs fall back on UTF-8 for what it lacks."""
    try:
        text.encode(form.charset)
    except UnicodeEncodeError:
        return "utf-8"
    return form.charset


def _parts(entry: Entry) -> tuple[MailFile, Letter]:
    if not isinstance(entry.form, MailFile) or not isinstance(entry.brief, MailBrief):
        raise TypeError(entry.key)
    return entry.form, entry.brief.letter


def _attached(key: str, entry: Entry, post: Post) -> MadeFile:
    made = post.make(post.entries[key])
    if len(made.files) != 1:
        raise ValueError(f"{key} cannot hang on {entry.key}: it is several files")
    return made.files[0]


def _address(somebody: Person, language: str) -> Address:
    return Address(somebody.full.zh if language == "zh" else somebody.full.en, somebody.mail)


def _zone(somebody: Person) -> dt.timezone:
    return ZONE if somebody.patronymic.ru else _SOUTH


def _message_id(entry: Entry, shop: Workshop) -> str:
    _, letter = _parts(entry)
    domain = shop.affair.employer(letter.sender).domain
    return f"<{shop.seed(entry.key)}.{letter.date:%d%m}@{domain}>"


def _thread(entry: Entry, post: Post) -> list[str]:
    """Return the ids of the mails before, the oldest first."""
    form, _ = _parts(entry)
    if not form.answers:
        return []
    before = post.entries[form.answers]
    return [*_thread(before, post), _message_id(before, post.shop)]


def _quoted(form: MailFile, letter: Letter, post: Post) -> reply.Quoted | None:
    """Return the mail that is answered, with what it quoted itself."""
    if not form.answers:
        return None
    before = post.entries[form.answers]
    earlier, answered = _parts(before)
    sender = post.shop.affair.people[answered.sender]
    when = earlier.at.astimezone(_zone(sender))
    line = _INTRODUCTION[letter.language].format(
        date=f"{when:%d.%m.%Y %H:%M}" if letter.language != "en" else format_datetime(when)[:22],
        name=_address(sender, answered.language).name,
    )
    text = reply.body(text_of(post.shop.set(before)), quoted=_quoted(earlier, answered, post))
    return reply.Quoted(text=text, introduction=line)


def _hops(
    entry: Entry, form: MailFile, sender: Person, addressee: Person, shop: Workshop
) -> tuple[route.Hop, ...]:
    north = bool(sender.patronymic.ru)
    domains = [person.mail.rpartition("@")[2] for person in (sender, addressee)]
    first, second = (ZONE, _SOUTH) if north else (_SOUTH, ZONE)
    chance = shop.chance(f"{entry.key} hops")
    relays = (
        route.Relay(host=f"mx.{domains[0]}", address="192.0.2.25", zone=first),
        route.Relay(host=f"in.{domains[1]}", address="198.51.100.7", zone=second, program="Exim"),
    )
    computer = (f"pc{chance.randrange(10, 99)}.{domains[0]}", "203.0.113.18")
    return route.route(computer, relays, form.at, chance)


def _sealed(written: _Written, post: Post) -> _Written:
    """Sign a mail as its form says, and let happen to it what happened."""
    seal = written.form.seal
    if not seal:
        return written
    domain = post.shop.affair.employer(written.letter.sender).domain
    selector = _LOST_SELECTOR if seal == "signed without key" else _SELECTOR
    signer = signing.Signer(domain, selector, key(f"{selector} {domain}"))
    data = signing.sign(written.data, signer, at=written.form.at)
    if seal == "altered":
        altered = _altered_figure(written)
        written = replace(written, altered=altered)
        data = mishaps.alter_body(data, *altered)
    if seal == "list":
        footer = f"_______\n{_LIST}@{_LIST_DOMAIN}"
        data = mishaps.through_list(data, footer, _LIST, domain=_LIST_DOMAIN)
    return replace(written, data=data)


def _altered_figure(written: _Written) -> tuple[str, str]:
    """Return some stated amount, or else a day, that stands once, and the same made less.

    Of a day the last figure of a number is lowered: what results is a day, too.
    """
    text = text_of(written.laid)
    for kinds, figures in ((Money | Count | Measure, r"[2-9]"), (Date, r"[2-9](?!\d)")):
        for placed in written.laid.placed:
            figure = re.search(figures, placed.quote)
            if isinstance(placed.value, kinds) and figure and text.count(placed.quote) == 1:
                less = str(int(figure[0]) - 1)
                return placed.quote, placed.quote[: figure.start()] + less + placed.quote[
                    figure.end() :
                ]
    raise ValueError(f"{written.entry.key} states no figure that could be altered")


def keys_file(shop: Workshop) -> bytes:
    """Return the archive of DKIM keys that comes with the leak; one key is in no archive."""
    seen = dt.date(2024, 2, 17)
    records = [
        keys.Published(
            selector=_SELECTOR,
            domain=firm.domain,
            record=keys.key_record(key(f"{_SELECTOR} {firm.domain}")),
            seen=seen,
            said_by="records.archive.example",
        )
        for firm in shop.affair.organisations.values()
    ]
    return keys.keys_file(records)
