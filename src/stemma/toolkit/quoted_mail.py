"""Which mails stand in the text of one: by the heads that programs put over what they quote.

Outlook and its kin repeat From, Sent, To, Subject over the mail that is answered or passed on; most
others write one line, "On 8 March 2024, Ada Brann wrote:", and mark what follows with ">". What
stands under a head is its sender's, up to the next head. Whoever quotes could change all of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_NAMES = {
    "from": "From|От кого|От|发件人|寄件者",
    "sent": "Sent|Date|Отправлено|Дата|发送时间|发件时间|日期|寄件日期",
    "to": "To|Кому|收件人|收件者",
    "cc": "Cc|Копия|抄送|副本",
    "bcc": "Bcc|Скрытая копия|密送",
    "subject": "Subject|Тема|主题|主旨",
    "importance": "Importance|Priority|Важность|重要性",
    "attachments": "Attachments?|Вложения|附件",
    "reply": "Reply-To",
}
_LABEL = re.compile(
    r"[ \t>*]*(?:" + "|".join(f"(?P<{key}>{names})" for key, names in _NAMES.items()) + r")"
    r"\**[ \t]*[:：]\**[ \t]*(?P<value>[^\n]*)",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"[ \t>]*(?:On (?P<en>[^\n]{6,80}?), (?P<a>[^\n,]{2,120}) wrote:"
    r"|(?P<ru>[^\n]{0,40}\d[^\n]{4,60}?), (?P<b>[^\n,]{2,120}?) (?:написала?|написал\(а\)|пишет):"
    r"|在 ?(?P<zh>[^\n，,]{6,60})[，,] ?(?P<c>[^\n]{2,120}?) ?写道[:：])[ \t]*",
    re.IGNORECASE,
)
_DIVIDE = re.compile(
    r"[ \t>]*-{0,20}[ \t]?(?:Original Message|(?:Begin )?forwarded message|Исходное сообщение|"
    r"Пересылаемое сообщение|原始邮件|原始郵件|转发邮件)[ \t]?(?:-{1,20}|:)?[ \t]*",
    re.IGNORECASE,
)
_COLUMN = re.compile(r"\s{8,}")
"""What stands so far to the right is of another column, or was stamped there."""
_BLANK, _GOES_ON = 20, 3
"""Empty lines within a head, for a page may end in it, and lines that receivers go on."""
_LONGEST = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedMail:
    """A mail within a text: who sent it and when, as printed, where its head begins, and its words.

    Its head begins below a divide such as "Original Message", which is part of no mail.
    """

    sender: str
    sent: str
    subject: str
    head: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Head:
    """What a head tells, where what divides it from the words above begins, and its own span."""

    told: dict[str, str]
    divided: int
    start: int
    end: int


def mails_in(text: str) -> tuple[QuotedMail, ...]:
    """Return the mails in a text in their order, that of the text's own head, if any, first."""
    heads = list(_heads(text[:_LONGEST]))
    ends = [after.divided for _, after in pairwise(heads)]
    return tuple(
        QuotedMail(
            sender=head.told["from"],
            sent=head.told.get("sent", ""),
            subject=head.told.get("subject", ""),
            head=head.start,
            start=head.end,
            end=end,
        )
        for head, end in zip(heads, [*ends, len(text)], strict=False)
    )


def _heads(text: str) -> Iterator[_Head]:
    lines = [(match.start(), match[0]) for match in re.finditer(r"[^\n]+|(?<=\n)(?=\n)", text)]
    at = divide = 0
    while at < len(lines):
        start, line = lines[at]
        if _DIVIDE.fullmatch(_COLUMN.split(line.rstrip())[0] or line):
            divide = start
        elif line.rstrip().endswith((":", "：")) and (wrote := _WROTE.fullmatch(line)):
            yield _Head(_who_wrote(wrote), divide or start, start, start + len(line))
            divide = 0
        elif _LABEL.fullmatch(line):
            told, last = _labelled(lines, at)
            if _is_head(told):
                end = lines[last][0] + len(lines[last][1])
                yield _Head(told, divide or start, start, end)
                at = last
            divide = 0
        elif line.strip():
            divide = 0
        at += 1


def _who_wrote(match: re.Match[str]) -> dict[str, str]:
    sent = match["en"] or match["ru"] or match["zh"] or ""
    sender = match["a"] or match["b"] or match["c"] or ""
    return {"from": sender.strip(), "sent": sent.strip()}


def _labelled(lines: Sequence[tuple[int, str]], at: int) -> tuple[dict[str, str], int]:
    """Return what a run of labelled lines tells, and the number of its last line."""
    told: dict[str, str] = {}
    last = number = at
    blank = other = 0
    while number < len(lines) and blank <= _BLANK and other <= _GOES_ON:
        line = lines[number][1]
        label = _LABEL.fullmatch(line)
        if label is not None and label.lastgroup is not None:
            key = next(key for key in _NAMES if label[key] is not None)
            if key in told:
                break
            told[key] = _COLUMN.split(label["value"].strip())[0].strip()
            last, blank, other = number, 0, 0
        elif line.strip():
            other += 1
        else:
            blank += 1
        number += 1
    return told, last


def _is_head(told: dict[str, str]) -> bool:
    """Tell whether labelled lines are a mail's head: who sent it, and when or what about."""
    return "from" in told and not told.keys().isdisjoint({"sent", "subject"})
