"""The real server in a process of its own, asked over a real socket."""

import http.client
import json
import os
import re
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from email.message import Message
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest

from tests.served import Running, serving

pytestmark = pytest.mark.allow_hosts(["127.0.0.1", "::1"])


@pytest.fixture
def running(made: Path) -> Iterator[Running]:
    with serving(made) as server:
        yield server


class Answer(NamedTuple):
    status: int
    headers: Message
    body: bytes


def get(running: Running, path: str, host: str, **headers: str) -> Answer:
    connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=30)
    with closing(connection):
        connection.request("GET", path, headers={"Host": host} | headers)
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())


def test_a_browser_comes_in_through_the_file_and_reads(running: Running) -> None:
    there = re.search(r'url=([^"]+)"', running.arrival.read_text())
    assert there
    entrance = urlsplit(there[1])
    assert entrance.netloc == running.name
    assert re.fullmatch(r"stemma-[0-9a-f]{16}\.localhost:\d+", running.name)

    came = get(running, f"{entrance.path}?{entrance.query}", running.name)
    cookie = str(came.headers["Set-Cookie"]).partition(";")[0]
    page = get(running, "/", running.name, Cookie=cookie)
    case = get(running, "/api/case", running.name, Cookie=cookie)
    again = get(running, f"{entrance.path}?{entrance.query}", running.name)

    assert (came.status, page.status, case.status, again.status) == (200, 200, 200, 401)
    assert b'"name":"leak"' in case.body
    assert "Server" not in case.headers


@pytest.mark.parametrize("letters", [70_000, 1_500_000], ids=["a long list", "a whole document"])
def test_an_address_that_is_too_long_is_refused_in_words(running: Running, letters: int) -> None:
    key = {"Authorization": f"Bearer {running.key.read_text()}"}

    answer = get(running, f"/api/search?q={'a' * letters}", f"127.0.0.1:{running.port}", **key)
    stranger = get(running, f"/api/search?q={'a' * letters}", f"127.0.0.1:{running.port}")

    assert answer.status == 414
    assert json.loads(answer.body)["error"].startswith("The address of this request is longer")
    assert stranger.status == 401


def test_enter_in_the_terminal_makes_a_new_file_to_come_in_by(running: Running) -> None:
    first = _entrance(running)
    assert get(running, first, running.name).status == 200
    assert running.process.stdin
    assert running.process.stdout

    running.process.stdin.write("\n")
    running.process.stdin.flush()
    said = running.process.stdout.readline()

    second = _entrance(running)
    assert said == f"To come in again, open this file within a minute: {running.arrival}\n"
    assert stat.S_IMODE(running.arrival.stat().st_mode) == 0o600
    assert get(running, first, running.name).status == 401
    assert get(running, second, running.name).status == 200
    assert get(running, second, running.name).status == 401


def _entrance(running: Running) -> str:
    there = re.search(r'url=([^"]+)"', running.arrival.read_text())
    assert there
    entrance = urlsplit(there[1])
    return f"{entrance.path}?{entrance.query}"


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_the_secrets_are_closed_to_others_and_gone_at_the_end(
    running: Running, ending: signal.Signals
) -> None:
    for path in (running.arrival, running.key):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert path.stat().st_uid == os.getuid()
    assert stat.S_IMODE(running.arrival.parent.stat().st_mode) == 0o700

    assert get(running, "/", running.name).status == 401
    running.process.send_signal(ending)
    out, _ = running.process.communicate(timeout=30)

    assert running.process.returncode == 0
    assert out == "The workbench is closed.\n", "no access log, no traceback"
    assert not running.arrival.parent.exists()


def test_a_program_reads_with_the_key_and_rebinding_fails(running: Running) -> None:
    shown = {"Authorization": f"Bearer {running.key.read_text()}"}
    number = f"127.0.0.1:{running.port}"

    assert get(running, "/api/case", number, **shown).status == 200
    assert get(running, "/api/case", number).status == 401
    assert get(running, "/api/case", f"evil.example:{running.port}", **shown).status == 421


def test_the_server_listens_on_loopback_only(running: Running) -> None:
    listening = set()
    for table in ("tcp", "tcp6"):
        rows = Path(f"/proc/{running.process.pid}/net/{table}").read_text().splitlines()[1:]
        for row in rows:
            address, _, port = row.split()[1].partition(":")
            if int(port, 16) == running.port and row.split()[3] == "0A":
                listening.add(address)

    assert listening <= {"0100007F", "00000000000000000000000001000000"}
    assert "0100007F" in listening


def test_a_missing_case_is_told_in_a_sentence(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "stemma", "serve", str(tmp_path / "none.case")]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert "There is no case" in done.stderr


@pytest.mark.timeout(120)
def test_open_serves_from_the_first_moment_and_stays_when_all_is_done(tmp_path: Path) -> None:
    (tmp_path / "leak").mkdir()
    (tmp_path / "leak" / "note.txt").write_text("The gliders leave on 3 May.\n")
    command = [sys.executable, "-m", "stemma", "open", str(tmp_path / "leak"), "--no-browser"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout is not None
        address = re.search(
            r"http://127\.0\.0\.1:(\d+)/ with the key in (\S+)", _until(process, "key")
        )
        assert address
        _until(process, "stays open")
        running = Running(process, "", Path(), int(address[1]), Path(address[2]))
        shown = {"Authorization": f"Bearer {running.key.read_text()}"}

        found = get(running, "/api/search?q=gliders", f"127.0.0.1:{running.port}", **shown)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)

    assert b'"quote":"gliders"' in found.body
    assert process.returncode == 0


def _until(process: subprocess.Popen[str], words: str) -> str:
    """Read lines until one holds these words, and return it."""
    assert process.stdout is not None
    return next(line for line in process.stdout if words in line)
