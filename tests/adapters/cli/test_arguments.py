"""What the words of a command line mean: folders, models, sizes and times."""

from __future__ import annotations

import os
import platform
import re
from pathlib import Path

import pytest

from rejoinder.adapters.cli.arguments import parsed
from rejoinder.adapters.cli.exit_codes import EXIT_CODES_HELP, ExitCode
from rejoinder.adapters.cli.paths import data_folder, model_named
from rejoinder.adapters.cli.wording import duration, iso_time, one_line, safe_text, size


def test_the_data_folder_is_where_the_platform_keeps_such_things() -> None:
    home = Path.home()

    assert data_folder({"REJOINDER_DATA": "/somewhere"}, "linux") == Path("/somewhere")
    assert data_folder({"XDG_DATA_HOME": "/xdg"}, "linux") == Path("/xdg/rejoinder")
    assert data_folder({"XDG_DATA_HOME": "relative"}, "linux") == home / ".local/share/rejoinder"
    assert data_folder({}, "darwin") == home / "Library/Application Support/rejoinder"
    assert data_folder({"LOCALAPPDATA": "/local"}, "win32") == Path("/local/rejoinder")


def test_a_model_argument_that_looks_like_a_path_is_one(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()

    assert model_named("smart") == "smart"
    assert model_named("hf:org/repo/file.gguf") == "hf:org/repo/file.gguf"
    assert model_named("some.gguf") == f"file:{Path.cwd() / 'some.gguf'}"
    assert model_named("a/../b.GGUF") == f"file:{Path.cwd() / 'b.GGUF'}"
    assert model_named("~/b.gguf") == f"file:{Path.home() / 'b.gguf'}"
    assert model_named(os.path.relpath(tmp_path / "plain")) == f"file:{tmp_path / 'plain'}"


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1.0 kB"),
        (75712, "75.7 kB"),
        (2_019_377_696, "2.0 GB"),
        (999_600, "1.0 MB"),
    ],
)
def test_sizes_read_well(count: int, text: str) -> None:
    assert size(count) == text


def test_times_read_well() -> None:
    assert (duration(5), duration(65), duration(3661)) == ("0:05", "1:05", "1:01:01")
    assert iso_time(1_700_000_000_123) == "2023-11-14T22:13:20.123Z"


def test_text_for_the_terminal_is_harmless() -> None:
    assert safe_text("a\x1b[31mb\x00\x7f\x85\x9b\tc\nd\re") == "a[31mb\tc\nde"
    assert one_line("two\nlines\u2028three") == "two lines three"
    assert one_line("abcdef", 4) == "abc…"
    assert safe_text("👩‍👩‍👧 שלום") == "👩‍👩‍👧 שלום"


def test_the_help_lists_every_exit_code() -> None:
    assert [int(line.split()[0]) for line in EXIT_CODES_HELP.splitlines()[1:] if line[2].isdigit()] == list(
        ExitCode
    )


def test_the_version_names_what_it_stands_on(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parsed(["--version"])

    assert left.value.code in (None, 0)
    told = capsys.readouterr().out
    assert re.fullmatch(r"rejoinder \d+\.\d+\.\d+, llama-cpp-python \S+, huggingface-hub \S+, .+\n", told)
    assert f", Python {platform.python_version()}, " in told


def test_settings_stand_before_and_behind_options() -> None:
    words = ["temperature=0", "top_k=5"]

    assert parsed(["settings", "1f", "--json", *words]).settings == words
    assert parsed(["settings", "1f", *words, "--json"]).settings == words


@pytest.mark.parametrize(
    "words", [["--data", "d", "--json", "hub", "show", "m"], ["hub", "show", "m", "--json", "--data", "d"]]
)
def test_what_every_command_takes_stands_before_or_behind_it(words: list[str]) -> None:
    args = parsed(words)

    assert (args.data, args.json, args.offline, args.hub) == (Path("d"), True, False, None)


def test_a_number_that_no_position_can_have_is_called_too_large(capsys: pytest.CaptureFixture[str]) -> None:
    assert parsed(["log", "--after", "0" * 30 + "9" * 18]).after == 10**18 - 1
    with pytest.raises(SystemExit):
        parsed(["log", "--after", "9" * 19])
    assert "too large" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["chat", "hello"], ["settings", "1f", "--jsonn"], ["list", "more"]])
def test_words_that_mean_nothing_are_a_usage_error(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        parsed(words)
    assert left.value.code == ExitCode.USAGE
    assert words[-1] in capsys.readouterr().err


def test_a_word_too_many_is_told_with_the_help_of_the_command_that_got_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        parsed(["chat", "01JABC"])

    told = capsys.readouterr().err
    assert ended.value.code == ExitCode.USAGE
    assert "-c ID" in told
    assert told.endswith(
        "rejoinder chat: unrecognized arguments: 01JABC; `rejoinder chat --help` tells what there is\n"
    )
