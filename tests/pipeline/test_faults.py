"""Quick forms of `make torture`: kills, torn logs, a full disk, memory, connections."""

from pathlib import Path

import pytest

from bench.torture import connections, full_disk, kills, memory, torn_log
from bench.torture.outcome import Outcome


def held(outcome: Outcome) -> Outcome:
    if outcome.skipped:
        pytest.skip(outcome.skipped)
    assert outcome.broken == (), outcome.summary()
    return outcome


@pytest.mark.timeout(300)
def test_five_kills_lose_and_double_nothing(tmp_path: Path) -> None:
    outcome = held(kills.torment(tmp_path, 5, seed=1, texts=4))

    assert outcome.figures["kills"] == 5


@pytest.mark.timeout(300)
def test_twenty_torn_logs_leave_a_whole_case_and_lose_nothing_acknowledged(tmp_path: Path) -> None:
    outcome = held(torn_log.torment(tmp_path, 20, complete_every=20, texts=4))

    assert outcome.figures["acknowledged heads lost"] == 0


@pytest.mark.timeout(300)
def test_a_full_disk_is_told_and_gone_on_with_once_there_is_room(tmp_path: Path) -> None:
    outcome = held(full_disk.torment(tmp_path, step=800, texts=4))

    assert outcome.figures["failures"]


@pytest.mark.timeout(300)
def test_memory_stays_flat_over_many_files(tmp_path: Path) -> None:
    held(memory.many_files(tmp_path, 600))


@pytest.mark.timeout(300)
def test_nothing_of_a_run_or_a_search_opens_a_connection(tmp_path: Path) -> None:
    outcome = held(connections.watch(tmp_path, texts=1))

    assert outcome.figures["sockets"]
