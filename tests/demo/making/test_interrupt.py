"""Ctrl-C in the middle of making: one sentence, no traces of workers, and no process left."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest


@pytest.mark.timeout(120)
@pytest.mark.parametrize("seconds", [0.5, 5.0])
def test_an_interrupt_ends_in_one_sentence(tmp_path: Path, seconds: float) -> None:
    command = [sys.executable, "-m", "stemma", "demo", "--folder", str(tmp_path / "demo")]
    running = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
    )
    assert running.stdout is not None
    assert b"Making" in running.stdout.readline()
    time.sleep(seconds)
    os.killpg(running.pid, signal.SIGINT)
    told, _ = running.communicate(timeout=60)

    assert running.returncode == 130
    assert b"Interrupted" in told
    assert b"Traceback" not in told
    _until_nobody_is_left(running.pid)


def _until_nobody_is_left(group: int) -> None:
    """Wait for the last of a group to go; one that stays runs into the test's own limit."""
    while True:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)


def test_an_interrupt_within_an_executed_text_ends_with_the_exit_code_too(tmp_path: Path) -> None:
    (tmp_path / "interrupted.py").write_text(
        "from stemma import __main__, cli\n"
        "def main():\n"
        "    try:\n"
        "        exec('raise KeyboardInterrupt')\n"
        "    except KeyboardInterrupt:\n"
        "        return 130\n"
        "cli.main = main\n"
        "__main__.main()\n"
    )
    ended = subprocess.run([sys.executable, "-m", "interrupted"], cwd=tmp_path, check=False)
    assert ended.returncode == 130
