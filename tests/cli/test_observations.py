"""What checks saw, as people read it in a terminal."""

from pathlib import Path

from stemma.case import Case
from stemma.settings import Settings
from tests.cli.test_cli import stemma


def test_what_one_check_saw_stands_together_and_its_explanations_once(tmp_path: Path) -> None:
    leak = tmp_path / "leak"
    leak.mkdir()
    (leak / "first.txt").write_text("Signed on Wednesday, 8 May 2023, in two copies.\n")
    (leak / "second.txt").write_text("The delegation leaves on Friday, 12 June 2023.\n")
    with Case.create(tmp_path / "leak.case", settings=Settings(workers=1)) as case:
        case.take_in([leak])
        case.run()

    done = stemma("observations", tmp_path / "leak.case", "--check", "dates.weekday")

    assert done.returncode == 0, done.stderr
    told = done.stdout
    assert "first" in told
    assert "names a Friday, but 2023-06-12 was a Monday" in told
    assert "names a Wednesday, but 2023-05-08 was a Monday" in told
    assert told.count("Ordinary explanations:") == 1
    assert "2 observations in 2 documents." in told
    assert "dates.weekday" in told
    assert "dates.order" not in told
