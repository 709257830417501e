"""R15, I10: what was deleted is in no file of the data folder, as raw bytes, in any letter case."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rejoinder.adapters import Core, Refusal, open_core
from rejoinder.adapters.persistence.sqlite_store import SqliteStore
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.adapters.testing.scripted_hub import ScriptedHub
from rejoinder.application.ports import Change, Generate
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.application.reply import Reply
from rejoinder.domain.conversation import ConversationDeleted, ConversationRenamed, MessageAppended
from rejoinder.domain.event import Fact, Recorded
from rejoinder.domain.messages import text_parts
from rejoinder.domain.sampling import SamplingSettings

MODEL = "hf:org/repo/model.gguf"
DELETER = """
import os, signal, sys
from rejoinder.adapters import open_core
core = open_core(sys.argv[1], work=False)
for conversation in sys.argv[2:]:
    assert core.delete(conversation) is None
os.kill(os.getpid(), signal.SIGKILL)
"""


def says(request: Generate) -> str:
    return f"Zanswer{len(request.history)}secret said so"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def engine() -> ScriptedEngine:
    return ScriptedEngine(says=says)


@pytest.fixture
def core(tmp_path: Path, folder: Path, engine: ScriptedEngine) -> Iterator[Core]:
    hub = ScriptedHub(tmp_path)
    hub.add(MODEL, b"GGUF")
    with open_core(folder, engine=engine, hubs=(hub,)) as core:
        core.pull(MODEL)
        assert any(recorded.fact.NAME == "Compiled" for recorded in core.subscribe(after=0))
        yield core


def traces(folder: Path, *secrets: str) -> set[str]:
    files = {path: path.read_bytes().lower() for path in folder.rglob("*") if path.is_file()}
    return {
        f"{s} in {path.name}" for s in secrets for path, held in files.items() if s.lower().encode() in held
    }


def confide(core: Core) -> str:
    """A conversation with a secret in every place that takes text."""
    conversation = core.start_conversation(MODEL)
    assert isinstance(conversation, str)
    assert core.rename(conversation, "Ztitlesecret") is None
    assert core.rename(conversation, "Zsecondtitlesecret") is None
    assert core.change_instructions(conversation, "Zinstructionsecret " * 300) is None
    for settings in (
        SamplingSettings(grammar='root ::= "Zgrammarsecret"'),
        SamplingSettings(json_schema={"const": "Zschemasecret"}),
        SamplingSettings(
            stop=("Zstopsecret", "Zotherstopsecret"),
            logit_bias={"Zbiassecret": 1},
            dry_sequence_breakers=("Zbreakersecret",),
        ),
    ):
        assert core.change_sampling(conversation, settings) is None
    first = answered(core.send(conversation, "Zmessagesecret and ZürichSecret"))
    answered(core.edit(conversation, first.question, "Zeditedsecret " + "filler " * 3000))
    answered(core.regenerate(conversation, sampling=SamplingSettings(stop=("Zaskedstopsecret",))))
    assert core.select_branch(conversation, first.question) is None
    answered(core.send(conversation, "Zbranchsecret"))
    return conversation


SECRETS = (
    "Ztitlesecret", "Zsecondtitlesecret", "Zinstructionsecret", "Zstopsecret", "Zotherstopsecret",
    "Zmessagesecret", "zürichsecret", "zurichsecret", "Zeditedsecret", "Zaskedstopsecret", "Zbranchsecret",
    "Zanswer1secret", "Zanswer3secret", "Zgrammarsecret", "Zschemasecret", "Zbiassecret", "Zbreakersecret",
)  # fmt: skip


def answered(reply: Reply | Refusal) -> Reply:
    assert isinstance(reply, Reply), reply
    assert reply.result(20).finish == "stop"
    return reply


def test_nothing_of_a_deleted_conversation_is_in_any_file(folder: Path, core: Core) -> None:
    conversation = confide(core)
    kept = core.start_conversation(MODEL)
    assert isinstance(kept, str)
    core.append(kept, "Zkeptsecret")
    assert traces(folder, "Zmessagesecret", "Zkeptsecret")
    assert core.delete(conversation) is None
    assert traces(folder, *SECRETS) == set()
    assert traces(folder, "Zkeptsecret")
    core.rebuild_views()
    core.close()
    assert traces(folder, *SECRETS) == set()


def test_what_streams_when_it_is_deleted_is_in_no_file(
    folder: Path, core: Core, engine: ScriptedEngine
) -> None:
    conversation = core.start_conversation(MODEL)
    assert isinstance(conversation, str)
    reply = core.send(conversation, "Zmessagesecret", sampling=SamplingSettings(stop=("Zstopsecret",)))
    assert isinstance(reply, Reply)
    engine.hold()
    engine.let(20)
    assert core.delete(conversation) is None
    assert reply.result(10)
    assert traces(folder, *SECRETS) == set()


def test_a_crash_right_after_the_delete_leaves_nothing_once_it_is_opened(folder: Path, core: Core) -> None:
    conversations = [confide(core), confide(core)]
    core.close()
    killed = subprocess.run([sys.executable, "-c", DELETER, str(folder), *conversations], check=False)
    assert killed.returncode == -signal.SIGKILL
    with open_core(folder, work=False) as again:
        assert traces(folder, *SECRETS) == set()
        assert again.verify() == []


def test_a_process_that_deletes_and_dies_beside_an_open_core_leaves_nothing(folder: Path, core: Core) -> None:
    conversation = confide(core)
    killed = subprocess.run([sys.executable, "-c", DELETER, str(folder), conversation], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert traces(folder, *SECRETS) == set()
    assert core.verify() == []


def test_a_reader_does_not_hold_the_delete_up_and_its_end_lets_the_last_traces_go(
    folder: Path, core: Core
) -> None:
    conversation = confide(core)
    with open_core(folder, work=False) as other:
        with other.views() as views:
            # when a reader still sees the conversation
            thread = views.thread(conversation)
            assert core.delete(conversation) is None
            assert views.thread(conversation) == thread
        # then it is gone as soon as the core, which listens, notices that the reader has ended
        with core.subscribe(after=core.head):
            until_gone(folder)
    assert core.verify() == []


def until_gone(folder: Path) -> None:
    """The core tries anew each time its watch looks at the log."""
    for _ in range(10_000):
        if not traces(folder, *SECRETS):
            return
    raise AssertionError(traces(folder, *SECRETS))


@pytest.mark.parametrize("seed", range(4))
def test_pages_that_were_split_and_merged_keep_no_text(folder: Path, seed: int) -> None:
    chance = random.Random(seed)
    alive: dict[str, list[str]] = {}
    gone: list[str] = []
    with open_core(folder, work=False) as core:
        for step in range(250):
            if len(alive) < 4 or chance.random() < 0.1:
                started = core.start_conversation(MODEL)
                assert isinstance(started, str)
                alive[started] = []
            conversation = chance.choice(list(alive))
            if chance.random() < 0.1:
                assert core.delete(conversation) is None
                gone += alive.pop(conversation)
                assert traces(folder, *gone) == set(), f"seed {seed}, step {step}"
            else:
                secret = f"Z{chance.getrandbits(64):x}"
                size = chance.choice((10, 100, 1000, 5000, 50_000))
                said = core.append(conversation, " ".join([secret] * max(1, size // len(secret))))
                assert isinstance(said, str)
                core.rename(conversation, f"{secret} title {'x' * chance.randrange(100)}")
                alive[conversation].append(secret)
        assert len(gone) > 20
        assert core.verify() == []


@pytest.mark.parametrize("before", [0, 1], ids=["empty", "busy"])
def test_what_an_import_brings_erased_is_nowhere(tmp_path: Path, folder: Path, before: int) -> None:
    """Whoever wrote the file may have left the text in; it and its deletion are far apart."""

    def facts(head: int) -> Iterator[Recorded]:
        assert head == before
        for number in range(1, 1001):
            parts = text_parts(f"Zsecret{number} of the file")
            said = MessageAppended(message=f"m{number}", parent=None, role="user", parts=parts)
            yield coming(head + number, number, said)
        yield coming(head + 1001, 1001, ConversationDeleted())

    def coming(position: int, version: int, fact: Fact) -> Recorded:
        return Recorded(position, "conversation:aa", version, 1, "c", "c", None, fact)

    folder.mkdir()
    store = SqliteStore(folder / "rejoinder.sqlite3", ALL_PROJECTIONS)
    if before:
        store.append([Change("conversation:bb", 0, [ConversationRenamed(title="here")])], at=1, command="c")
    assert store.append_recorded(facts) == 1001
    assert traces(folder, "Zsecret", "secret500") == set()
    assert not store.damage()
    store.close()
    assert traces(folder, "Zsecret", "secret500") == set()
