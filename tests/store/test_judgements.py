"""What a person said of an observation holds for it alone, whatever is read anew."""

import apsw
import pytest

from stemma.errors import MissingError, UsageError
from stemma.model.again import AgainAsked
from stemma.model.board import ObservationJudged
from stemma.model.findings import Checked, Evidence, Measured, Observed
from stemma.model.places import Box, Digest, Place
from stemma.store import again, examining, judgements, undoing
from stemma.store.database import transaction

CONTENT = Digest("ab" * 32)
BOX = Box(0.1, 0.1, 0.3, 0.2)


def _seen(after: str = "12 900", box: Box = BOX) -> Observed:
    place = Place(content=CONTENT, page=1, quote=after, boxes=(box,))
    return Observed(says="a.b", evidence=(Evidence(place),), values={"after": Measured(after)})


def _examined(db: apsw.Connection, *seen: Observed, version: int = 1) -> list[str]:
    """Put observations in the place of those before; return their fingerprints."""
    db.execute(
        "INSERT OR IGNORE INTO content (hash, size, kept_in, depth) VALUES (?, 1, 'blobs', 0)",
        (CONTENT,),
    )
    run = Checked(check="a", state="observed" if seen else "not_observed", observed=seen)
    examining.replace(db, CONTENT, f"ground {version}", [run], {"a": version})
    return [each.fingerprint for each in examining.observations(db)]


def _judge(db: apsw.Connection, fingerprint: str, said: ObservationJudged) -> None:
    with transaction(db):
        judgements.judge(db, fingerprint, said)


def test_a_judgement_is_told_with_its_reason_and_the_next_takes_its_place(
    db: apsw.Connection,
) -> None:
    [fingerprint] = _examined(db, _seen())
    _judge(db, fingerprint, ObservationJudged("confirmed"))
    _judge(db, fingerprint, ObservationJudged("explained", "The annex says so."))

    said = judgements.judgement(judgements.attached(db).held[fingerprint])

    assert said is not None
    assert (said.judged, said.why, said.who) == ("explained", "The annex says so.", "Anna")


def test_taken_back_it_is_to_judge_again(db: apsw.Connection) -> None:
    [fingerprint] = _examined(db, _seen())
    _judge(db, fingerprint, ObservationJudged("confirmed"))

    with transaction(db):
        undoing.undo(db)

    assert judgements.attached(db).held == {}


@pytest.mark.parametrize("judged", ["explained", "rejected"])
def test_what_is_not_confirmed_needs_a_reason(db: apsw.Connection, judged: str) -> None:
    [fingerprint] = _examined(db, _seen())

    with pytest.raises(UsageError, match="Say why"):
        _judge(db, fingerprint, ObservationJudged(judged, "  "))  # type: ignore[arg-type]


def test_what_is_not_observed_cannot_be_judged(db: apsw.Connection) -> None:
    with pytest.raises(MissingError, match="not observed"):
        _judge(db, "0" * 32, ObservationJudged("confirmed"))


def test_it_holds_when_a_new_version_of_the_check_sees_the_same(db: apsw.Connection) -> None:
    [fingerprint] = _examined(db, _seen())
    _judge(db, fingerprint, ObservationJudged("confirmed"))

    [again] = _examined(db, _seen(), version=2)

    assert list(judgements.attached(db).held) == [again]


def test_it_holds_when_the_same_words_stand_a_little_beside(db: apsw.Connection) -> None:
    [fingerprint] = _examined(db, _seen())
    _judge(db, fingerprint, ObservationJudged("confirmed"))

    [moved] = _examined(db, _seen(box=Box(0.12, 0.11, 0.32, 0.21)))

    assert moved != fingerprint
    attached = judgements.attached(db)
    assert (list(attached.held), attached.lost) == ([moved], [])


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(_seen(after="12 300"), id="another value at the place"),
        pytest.param(_seen(box=Box(0.1, 0.6, 0.3, 0.7)), id="the same value elsewhere"),
    ],
)
def test_it_is_kept_and_never_moved_to_something_else(db: apsw.Connection, other: Observed) -> None:
    [fingerprint] = _examined(db, _seen())
    _judge(db, fingerprint, ObservationJudged("confirmed"))

    _examined(db, other)

    attached = judgements.attached(db)
    assert attached.held == {}
    assert [decision.value for decision in attached.lost] == [fingerprint]


def test_two_alike_keep_a_judgement_each(db: apsw.Connection) -> None:
    near = Box(0.11, 0.1, 0.31, 0.2)
    first, second = _examined(db, _seen(), _seen(box=near))
    _judge(db, first, ObservationJudged("confirmed"))
    _judge(db, second, ObservationJudged("rejected", "The check misread it."))

    held = judgements.attached(db).held

    assert {name: decision.verb for name, decision in held.items()} == {
        first: "confirmed",
        second: "rejected",
    }


def test_one_without_its_observation_is_to_be_looked_at_again_until_it_is_taken_back(
    db: apsw.Connection,
) -> None:
    [fingerprint] = _examined(db, _seen())
    _judge(db, fingerprint, ObservationJudged("explained", "The annex says so."))
    assert again.entries(db, AgainAsked()) == []

    _examined(db, _seen(after="12 300"))

    [entry] = again.entries(db, AgainAsked(kinds=["judgement"]))
    assert (entry.was, entry.says) == ("12 900", "explained. The annex says so.")
    assert entry.boxes == (BOX,)

    with transaction(db):
        judgements.withdraw(db, entry.decision)

    assert again.entries(db, AgainAsked()) == []
    with pytest.raises(MissingError, match="taken back"), transaction(db):
        judgements.withdraw(db, entry.decision)
