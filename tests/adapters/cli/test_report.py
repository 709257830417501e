"""`rejoinder report`."""

from __future__ import annotations

import signal
import subprocess
from pathlib import Path

from .conftest import Rejoinder


def test_a_report_is_written_to_the_file_that_is_named(fresh: Rejoinder, tmp_path: Path) -> None:
    fresh.say("Hello there")
    file = tmp_path / "report.html"

    told = fresh.here("report", str(file))

    assert told.out == f"{file} shows 4 facts\n"
    assert file.read_text("utf-8").startswith("<!doctype html>")


def test_json_tells_how_many_facts_the_report_shows(fresh: Rejoinder, tmp_path: Path) -> None:
    fresh.say("Hello there")
    file = tmp_path / "report.html"

    assert fresh.here("report", str(file), "--json").json == {"file": str(file), "facts": 4}


def test_a_dash_writes_the_page_alone_to_stdout(fresh: Rejoinder) -> None:
    fresh.say("Hello there")

    page = fresh.done("report", "-").out

    assert page.startswith("<!doctype html>")
    assert page.endswith("</html>\n")


def test_a_reader_that_leaves_early_is_no_failure(fresh: Rejoinder) -> None:
    fresh.say("Hello there")
    process = fresh.start("report", "-")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()

    assert process.wait(30) in (0, -signal.SIGPIPE)
    assert process.stderr.read() == b""


def test_a_place_that_cannot_be_written_is_refused(fresh: Rejoinder, tmp_path: Path) -> None:
    fresh.say("Hello there")

    assert fresh.refused_here("report", str(tmp_path / "missing" / "report.html")) == "file_not_writable"


def test_a_full_disk_is_refused_and_not_a_crash(fresh: Rejoinder) -> None:
    fresh.say("Hello there")

    assert fresh.refused_here("report", "/dev/full") == "file_not_writable"
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(fresh.command("report", "-"), stdout=full, stderr=subprocess.PIPE, timeout=30)
    assert done.returncode == 1
    assert b"cannot be written" in done.stderr
