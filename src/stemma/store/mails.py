"""The mails of a case as far as their headers go: the thread that one of them belongs to."""

import json

import apsw

from stemma.errors import UsageError
from stemma.model.inside import Thread, ThreadMail
from stemma.model.moments import Moment
from stemma.model.places import Digest
from stemma.store import looking, readings
from stemma.toolkit.threads import Threaded, envelope
from stemma.toolkit.threads import thread as threaded

_MAILS = frozenset({"message/rfc822", "application/vnd.ms-outlook"})
_PREFIX = "header."
_DATE = "mail.date"
_ENVELOPES = """
SELECT content, json_object(
  'message-id', json_extract(properties, '$."header.message-id"'),
  'in-reply-to', json_extract(properties, '$."header.in-reply-to"'),
  'references', json_extract(properties, '$."header.references"'),
  'reply-to', json_extract(properties, '$."header.reply-to"'),
  'from', json_extract(properties, '$."header.from"'),
  'to', json_extract(properties, '$."header.to"'),
  'cc', json_extract(properties, '$."header.cc"'),
  'subject', title)
FROM reading WHERE media_type IN ('message/rfc822', 'application/vnd.ms-outlook') ORDER BY content
"""


def thread(db: apsw.Connection, content: Digest) -> Thread:
    """Return the thread of a mail.

    Raises:
        MissingError: if it is not in the case, or has not been read yet.
        UsageError: if it is no mail.
    """
    if looking.document(db, content).media_type not in _MAILS:
        raise UsageError("Only a mail has a thread.")
    envelopes = [
        envelope(document, {name: value for name, value in json.loads(headers).items() if value})
        for document, headers in db.execute(_ENVELOPES)
    ]
    ids = {each.document: each.message_id for each in envelopes}
    found = threaded(envelopes, content)
    mails = [_mail(db, document, ids[document], found) for document in found.how]
    return Thread(document=content, mails=tuple(sorted(mails, key=_in_order)), absent=found.absent)


def _mail(db: apsw.Connection, document: Digest, message_id: str, found: Threaded) -> ThreadMail:
    reading = readings.reading(db, document)
    properties = {} if reading is None else reading.properties
    return ThreadMail(
        document=document,
        message_id=message_id,
        how=found.how[document],
        depth=found.depth[document],
        subject="" if reading is None else reading.title,
        sender=properties.get(f"{_PREFIX}from", ""),
        date=None if reading is None else reading.moments.get(_DATE),
        attachments=0 if reading is None else reading.children,
    )


def _in_order(mail: ThreadMail) -> tuple[bool, str, str]:
    return mail.date is None, _instant(mail.date), mail.document


def _instant(date: Moment | None) -> str:
    return "" if date is None else f"{date.at.timestamp():020.3f}"
