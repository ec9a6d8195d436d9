import apsw
import pytest

from stemma.model.findings import Checked, Evidence, Measured, Observed
from stemma.model.places import Box, Digest, Place
from stemma.store import examining

CONTENT = Digest("ab" * 32)


def _seen(quote: str = "12 900", box: Box = Box(0.1, 0.1, 0.3, 0.2)) -> Observed:  # noqa: B008
    place = Place(content=CONTENT, page=1, quote=quote, boxes=(box,))
    return Observed(
        says="a.b", evidence=(Evidence(place),), values={"after": Measured(" ".join(quote.split()))}
    )


@pytest.mark.parametrize(
    "again",
    [
        pytest.param(_seen(), id="the same"),
        pytest.param(_seen(quote="12\u00a0 900"), id="other blanks"),
        pytest.param(_seen(box=Box(0.1001, 0.1002, 0.3001, 0.1999)), id="a hair beside"),
    ],
)
def test_the_same_thing_seen_again_has_the_same_fingerprint(again: Observed) -> None:
    first = examining.fingerprint(CONTENT, "a", _seen())

    assert examining.fingerprint(CONTENT, "a", again) == first


@pytest.mark.parametrize(
    ("check", "other"),
    [
        pytest.param("a", _seen(quote="12 300"), id="another quote"),
        pytest.param("a", _seen(box=Box(0.1, 0.5, 0.3, 0.6)), id="another place"),
        pytest.param("b", _seen(), id="another check"),
    ],
)
def test_another_thing_has_another(check: str, other: Observed) -> None:
    first = examining.fingerprint(CONTENT, "a", _seen())

    assert examining.fingerprint(CONTENT, check, other) != first


def test_runs_take_the_place_of_earlier_ones(db: apsw.Connection) -> None:
    db.execute(
        "INSERT INTO content (hash, size, kept_in, depth) VALUES (?, 1, 'blobs', 0)", (CONTENT,)
    )
    examining.replace(
        db, CONTENT, "g1", [Checked(check="a", state="observed", observed=(_seen(),))], {"a": 1}
    )
    [stored] = examining.observations(db)

    examining.replace(
        db, CONTENT, "g2", [Checked(check="a", state="could_not_run", reason="locked")], {"a": 2}
    )

    assert stored.observed == _seen()
    assert list(examining.observations(db)) == []
    [run] = examining.runs(db)
    assert (run.check, run.version, run.state, run.reason) == ("a", 2, "could_not_run", "locked")
