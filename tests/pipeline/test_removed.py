"""What was removed from a case does not come back unasked, by whatever way it is met again."""

from pathlib import Path

import apsw

from stemma.case.removals import Removals
from stemma.model.problems import Reason
from stemma.pipeline.intake import Intake, TakenIn
from stemma.store import contents, verification
from stemma.store.files import Files
from tests.store.cases import digest


def take_in(db: apsw.Connection, files: Files, folder: Path, *, removed: bool = False) -> TakenIn:
    def tell_nobody(looked_at: int, new: int) -> None:
        assert new <= looked_at

    return Intake(db, files, "cache", tell_nobody, removed=removed).take_in(folder)


def told(db: apsw.Connection) -> dict[str, Reason]:
    return {shown: problem.reason for shown, problem in contents.left_out(db)}


def test_it_stays_out_until_it_is_let_in_again(
    db: apsw.Connection, files: Files, tmp_path: Path
) -> None:
    leak = tmp_path / "leak"
    leak.mkdir()
    (leak / "private.txt").write_bytes(b"private")
    take_in(db, files, leak)
    gone = digest(b"private")
    Removals(db, files).remove(gone, "about a child")

    assert take_in(db, files, leak) == TakenIn(looked_at=1, new=0, left_out=1)
    assert told(db) == {"private.txt": Reason.REMOVED}
    assert not files.path("originals", gone).exists()

    again = take_in(db, files, leak, removed=True)

    assert again == TakenIn(looked_at=1, new=1, left_out=0)
    assert told(db) == {}
    assert verification.verify(db, files, None).mismatches == ()
