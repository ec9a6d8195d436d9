"""The key as a file: it is there whole or not at all."""

import dataclasses
from pathlib import Path

from stemma.demo.key import answer
from stemma.demo.key.records import AnswerKey


def _key(seed: int) -> AnswerKey:
    heads = {"generator": answer.GENERATOR, "seed": seed, "size": "small", "templates": "a"}
    rest = {field.name: () for field in dataclasses.fields(AnswerKey) if field.name not in heads}
    return AnswerKey(**heads, **rest)  # type: ignore[arg-type]


def test_a_key_is_read_as_it_was_written(tmp_path: Path) -> None:
    answer.write(_key(7), tmp_path / "key.json")

    assert answer.read(tmp_path / "key.json") == _key(7)


def test_a_key_takes_the_place_of_another_in_one_step(tmp_path: Path) -> None:
    answer.write(_key(1), tmp_path / "key.json")
    (tmp_path / "old").hardlink_to(tmp_path / "key.json")

    answer.write(_key(2), tmp_path / "key.json")

    # Written over, it would be half a key for a while, in the old file too.
    assert answer.read(tmp_path / "old") == _key(1)
    assert [file.name for file in sorted(tmp_path.iterdir())] == ["key.json", "old"]
