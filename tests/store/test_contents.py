"""Contents and appearances: what came in once, met in many places."""

import os

import apsw

from stemma.model.places import Digest
from stemma.model.problems import Problem, Reason
from stemma.store import contents
from stemma.store.contents import MetFile, Refused
from tests.store.cases import digest, seen

A, ZIP, INNER, LETTER = (digest(name) for name in (b"a", b"zip", b"inner", b"letter"))


def add(db: apsw.Connection, *hashes: Digest) -> None:
    for content in hashes:
        contents.add_content(db, content, 10, "originals", 0)


def paths(db: apsw.Connection, content: Digest) -> list[tuple[str, str]]:
    return [(each.collection, each.shown) for each in contents.appearances(db, content)]


def test_the_same_content_twice_is_one_content_with_two_appearances(db: apsw.Connection) -> None:
    assert contents.add_content(db, A, 10, "originals", 0)
    assert not contents.add_content(db, A, 10, "originals", 0)
    assert contents.add_appearance(db, seen(A, "one.txt"))
    assert contents.add_appearance(db, seen(A, "copy of one.txt"))
    assert not contents.add_appearance(db, seen(A, "one.txt"))

    assert paths(db, A) == [("cache", "one.txt"), ("cache", "copy of one.txt")]
    assert db.execute("SELECT count(*) FROM item").get == 1


def test_two_contents_may_be_met_under_one_path(db: apsw.Connection) -> None:
    add(db, A, LETTER)

    assert contents.add_appearance(db, seen(A, "draft.txt"))
    assert contents.add_appearance(db, seen(LETTER, "draft.txt"))
    assert sorted(contents.by_path(db, "draft.txt")) == sorted([A, LETTER])


def test_a_blob_that_is_met_as_a_file_becomes_an_original_of_its_own(db: apsw.Connection) -> None:
    contents.add_content(db, A, 10, "blobs", 3)
    contents.add_content(db, A, 10, "originals", 0)
    assert contents.kept_in(db, A) == ("originals", 10, 0)

    contents.add_content(db, A, 10, "blobs", 2)
    assert contents.kept_in(db, A) == ("originals", 10, 0)


def test_what_a_container_holds_appears_in_every_collection_it_is_met_in(
    db: apsw.Connection,
) -> None:
    add(db, ZIP, INNER, LETTER)
    contents.add_appearance(db, seen(ZIP, "all.zip"))
    contents.add_appearance(db, seen(INNER, "mail.zip", container=ZIP))
    contents.add_appearance(db, seen(LETTER, "letter.txt", container=INNER))

    contents.add_appearance(db, seen(ZIP, "published.zip", collection="coverage"))
    for _ in range(2):
        contents.spread_children(db, ZIP, "coverage")

    assert paths(db, INNER) == [("cache", "mail.zip"), ("coverage", "mail.zip")]
    assert paths(db, LETTER) == [("cache", "letter.txt"), ("coverage", "letter.txt")]


def test_a_container_inside_itself_spreads_once(db: apsw.Connection) -> None:
    add(db, ZIP)
    contents.add_appearance(db, seen(ZIP, "quine.zip"))
    contents.add_appearance(db, seen(ZIP, "r/quine.zip", container=ZIP))

    contents.spread_children(db, ZIP, "reference")

    assert paths(db, ZIP)[2:] == [("reference", "r/quine.zip")]


def test_the_full_path_leads_through_all_containers(db: apsw.Connection) -> None:
    add(db, ZIP, INNER, LETTER)
    contents.add_appearance(db, seen(ZIP, "disk/all.zip"))
    contents.add_appearance(db, seen(INNER, "mail.zip", container=ZIP))
    letter = seen(LETTER, "in/letter.txt", container=INNER)

    assert contents.full_path(db, letter) == "disk/all.zip › mail.zip › in/letter.txt"


def test_the_full_path_of_a_container_inside_itself_ends(db: apsw.Connection) -> None:
    add(db, ZIP)
    contents.add_appearance(db, seen(ZIP, "quine.zip"))
    inside = seen(ZIP, "r/quine.zip", container=ZIP)
    contents.add_appearance(db, inside)

    assert contents.full_path(db, inside) == "quine.zip › r/quine.zip"


def test_two_containers_that_hold_each_other_have_an_end(db: apsw.Connection) -> None:
    add(db, ZIP, INNER, LETTER)
    contents.add_appearance(db, seen(ZIP, "a.zip", container=INNER))
    contents.add_appearance(db, seen(INNER, "b.zip", container=ZIP))

    assert contents.full_path(db, seen(LETTER, "c", container=ZIP)) == "b.zip › a.zip › c"


def test_a_file_is_known_again_by_place_size_and_date(db: apsw.Connection) -> None:
    add(db, A)
    file = MetFile("cache", "place", 10, 1_700_000_000_000_000_001)
    contents.meet(db, file, A)

    assert contents.met(db, file) == A
    for other in (
        file._replace(collection="coverage"),
        file._replace(place="the same path elsewhere"),
        file._replace(size=11),
        file._replace(modified_ns=file.modified_ns + 1),
    ):
        assert contents.met(db, other) is None


def test_a_path_left_out_is_told_once_and_struck_when_it_came_in(db: apsw.Connection) -> None:
    path = Refused("cache", b"locked.doc", "place")
    denied, gone = Problem(Reason.NO_PERMISSION), Problem(Reason.VANISHED)

    assert contents.leave_out(db, path, "locked.doc", denied)
    assert not contents.leave_out(db, path, "locked.doc", denied)
    assert contents.leave_out(db, path, "locked.doc", gone)
    assert list(contents.left_out(db)) == [("locked.doc", gone)]
    assert contents.is_left_out(db, path)

    contents.let_in(db, path._replace(place="the same path elsewhere"))
    assert contents.is_left_out(db, path)
    contents.let_in(db, path)
    assert list(contents.left_out(db)) == []


def test_the_start_of_a_hash_names_a_content_or_several(db: apsw.Connection) -> None:
    first, second = Digest("ab" + "0" * 62), Digest("ab" + "f" * 62)
    add(db, first, second)

    assert contents.matching(db, "ab0") == [first]
    assert contents.matching(db, "abf") == [second]
    assert contents.matching(db, "ab") == [first, second]
    assert contents.matching(db, "ac") == []


def test_a_name_is_shown_as_far_as_it_is_text() -> None:
    assert contents.as_shown(b"\xff\xfe.txt") == "\ufffd\ufffd.txt"
    assert contents.as_shown(os.fsdecode(b"\xff\xfe.txt")) == "\ufffd\ufffd.txt"
    assert contents.as_shown("договор.txt".encode()) == "договор.txt"
    assert contents.as_shown("\ud800") == "?"
