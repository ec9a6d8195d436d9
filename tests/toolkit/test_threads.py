"""Which mails belong together."""

import hashlib

from stemma.model.places import Digest
from stemma.toolkit.threads import Envelope, envelope, same_subject, thread


def digest(name: str) -> Digest:
    return Digest(hashlib.sha256(name.encode()).hexdigest())


def mail(name: str, **headers: str) -> Envelope:
    written = {
        "message-id": f"<{name}@here>",
        **{k.replace("_", "-"): v for k, v in headers.items()},
    }
    return envelope(digest(name), written)


FIRST = mail("first", subject="Prices", **{"from": "a@x.example", "to": "b@x.example"})
ANSWER = mail("answer", in_reply_to="<first@here>", subject="Re: Prices")


def test_mails_that_name_each_other_belong_together() -> None:
    last = mail("last", references="<first@here> <answer@here>", subject="Re: Prices")

    found = thread([FIRST, ANSWER, last, mail("other", subject="Lunch")], ANSWER.document)

    assert found.how == {
        FIRST.document: "named",
        ANSWER.document: "this",
        last.document: "named",
    }
    assert [found.depth[each.document] for each in (FIRST, ANSWER, last)] == [0, 1, 2]
    assert found.absent == ()


def test_a_mail_that_is_named_and_not_here_is_told() -> None:
    late = mail("late", in_reply_to="<gone@here>", subject="Re: Prices")
    other = mail("other", references="<gone@here>", subject="Re: Prices")

    found = thread([late, other], late.document)

    assert found.how[other.document] == "named"
    [absent] = found.absent
    assert (absent.message_id, absent.named_by) == ("<gone@here>", (late.document, other.document))
    assert found.depth[late.document] == 1


def test_the_same_subject_counts_among_the_same_people_only() -> None:
    same = mail("same", subject="RE: [2] prices", **{"from": "B@x.example"})
    again = mail("again", subject="Re[2]: Prices", **{"from": "B <B@X.example>"})
    stranger = mail("stranger", subject="Prices", **{"from": "z@y.example"})

    found = thread([FIRST, same, again, stranger], FIRST.document)

    assert found.how == {FIRST.document: "this", again.document: "subject"}


def test_a_circle_of_names_ends() -> None:
    one = mail("one", in_reply_to="<two@here>")
    two = mail("two", in_reply_to="<one@here>")

    found = thread([one, two], one.document)

    assert set(found.how) == {one.document, two.document}


def test_subjects_are_compared_without_their_prefixes() -> None:
    assert same_subject("Re: FW: Ответ:  Цены ") == "цены"
    assert same_subject("回复：合同") == "合同"
    assert same_subject("Regards") == "regards"
