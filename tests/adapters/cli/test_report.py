"""`rejoinder report`."""

from __future__ import annotations

import signal
from pathlib import Path

from .conftest import Rejoinder


def test_a_report_is_written_to_the_file_that_is_named(fresh: Rejoinder, tmp_path: Path) -> None:
    fresh.say("Hello there")
    file = tmp_path / "report.html"
    file.write_text("the old one")

    told = fresh.here("report", str(file), "--json").json

    assert told == {"file": str(file), "bytes": file.stat().st_size, "redacted": False}
    assert file.read_text("utf-8").startswith("<!doctype html>")


def test_a_dash_writes_the_page_alone_to_stdout(fresh: Rejoinder) -> None:
    fresh.say("Hello there")

    page = fresh.done("report", "-").out

    assert page.startswith("<!doctype html>")
    assert page.endswith("</html>\n")


def test_an_export_looks_like_the_log_that_it_was_made_of(fresh: Rejoinder, tmp_path: Path) -> None:
    fresh.say("Hello there")
    log, export, again = (tmp_path / name for name in ("log.html", "log.jsonl", "again.html"))
    fresh.here("report", str(log))
    fresh.here("export", "-o", str(export))

    fresh.here("report", str(again), "--from", str(export))

    assert again.read_bytes() == log.read_bytes()


def test_an_export_that_was_changed_is_refused_and_the_old_report_stays(
    fresh: Rejoinder, tmp_path: Path
) -> None:
    fresh.say("Hello there")
    export, file = tmp_path / "log.jsonl", tmp_path / "report.html"
    fresh.here("export", "-o", str(export))
    export.write_text(export.read_text("utf-8").replace("Hello there", "Hello where"), "utf-8")
    file.write_text("the old one")

    assert fresh.refused_here("report", str(file), "--from", str(export)) == "invalid_export"

    assert file.read_text() == "the old one"
    assert sorted(path.name for path in tmp_path.glob("*.html")) == ["report.html"]


def test_an_export_that_is_not_there_is_refused(fresh: Rejoinder, tmp_path: Path) -> None:
    there, nowhere = str(tmp_path / "report.html"), str(tmp_path / "log.jsonl")

    assert fresh.refused_here("report", there, "--from", nowhere) == "cannot_read_file"


def test_a_redacted_report_is_another_page(fresh: Rejoinder, tmp_path: Path) -> None:
    fresh.say("Hello there")
    plain, redacted = tmp_path / "plain.html", tmp_path / "redacted.html"
    fresh.here("report", str(plain))

    told = fresh.here("report", str(redacted), "--redact", "--json").json

    assert told["redacted"] is True
    assert redacted.read_bytes() != plain.read_bytes()


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

    assert fresh.refused_here("report", str(tmp_path / "missing" / "report.html")) == "cannot_write_file"
