"""What a chat says while a model comes from a network: scripted hubs and engine, and a scripted person."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rejoinder.adapters import Core, Reply, open_core, open_playback
from rejoinder.adapters.cli.chat_session import ChatSession
from rejoinder.adapters.cli.exit_codes import ExitCode
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.adapters.testing.scripted_hub import ScriptedHub
from rejoinder.application.debugging import Playback
from rejoinder.domain.model_download import Compiled
from rejoinder.domain.models import DEFAULT_CATALOGUE

SMART = DEFAULT_CATALOGUE.default.model
_DEADLINE_SECONDS = 10

Step = Callable[["ScriptedScreen"], str]


class ScriptedScreen:
    """Each question is answered by the next step, which may first wait for what the chat says or shows."""

    def __init__(self, *steps: Step) -> None:
        self._steps = iter(steps)
        self._changed = threading.Condition()
        self.said: list[str] = []
        self.answers: list[str] = []
        self.status: Callable[[], str] = str

    def ask(self, question: str, status: Callable[[], str], prefill: str = "") -> str:
        self.status = status
        step = next(self._steps, None)
        if step is None:
            raise EOFError
        return step(self)

    def hears(self, text: str) -> None:
        with self._changed:
            heard = self._changed.wait_for(
                lambda: any(text in line for line in self.said), timeout=_DEADLINE_SECONDS
            )
        assert heard, self.said

    def say(self, line: str) -> None:
        with self._changed:
            self.said.append(line)
            self._changed.notify_all()

    def warn(self, line: str) -> None:
        self.say(f"refused: {line}")

    def show_message(self, who: str, text: str) -> None:
        self.say(f"{who}: {text}")

    def begin_answer(self) -> None:
        self.answers.append("")

    def show_status(self, line: str) -> None:
        pass

    def show_model(self, line: str) -> None:
        self.answers[-1] += f"[{line}] "

    def show_reasoning(self, text: str) -> None:
        self.answers[-1] += f"({text}) "

    def show_text(self, text: str) -> None:
        self.answers[-1] += text

    def end_answer(self, remark: str) -> None:
        if remark:
            self.say(remark)


@pytest.fixture
def hub(tmp_path: Path) -> ScriptedHub:
    hub = ScriptedHub(tmp_path, chunk=1000)
    hub.add(SMART, bytes(4000))
    return hub


@pytest.fixture
def engine() -> ScriptedEngine:
    return ScriptedEngine(says=lambda request: f"I am {request.model.name}.")


@pytest.fixture
def core(tmp_path: Path, hub: ScriptedHub, engine: ScriptedEngine) -> Iterator[Core]:
    box = ScriptedHub(tmp_path, scheme="box")
    box.add("box:tiny", b"tiny", offered=True)
    with open_core(None, engine=engine, hubs=[box, hub]) as core:
        yield core


def chat(core: Core, *steps: Step) -> tuple[ExitCode, ScriptedScreen]:
    since = core.head
    conversation = core.start_conversation()
    assert isinstance(conversation, str)
    core.open_conversation(conversation)
    screen = ScriptedScreen(*steps)
    return ChatSession(core, screen, conversation, since).run(), screen


def after(text: str, line: str) -> Step:
    def step(screen: ScriptedScreen) -> str:
        screen.hears(text)
        return line

    return step


def now(line: str) -> Step:
    return lambda _: line


def test_a_download_tells_its_size_how_to_cancel_it_and_when_it_is_done(core: Core, hub: ScriptedHub) -> None:
    first, second = hub.hold(SMART, at=2000), hub.hold(SMART, at=3000)

    def looks_at_the_status(screen: ScriptedScreen) -> str:
        screen.hears("smart is being downloaded")
        assert first.reached.wait(_DEADLINE_SECONDS)
        while "50 %, 2.0 kB of 4.0 kB" not in screen.status():
            assert not second.reached.is_set()
        assert screen.status().endswith("tiny answers meanwhile")
        return "hello"

    def lets_it_go_on(_: ScriptedScreen) -> str:
        first.open()
        second.open()
        return ""

    code, screen = chat(core, looks_at_the_status, lets_it_go_on, after("it answers from now on", "hello"))

    assert code is ExitCode.OK
    [told] = [line for line in screen.said if "smart is being downloaded" in line]
    assert "4.0 kB" in told
    assert "/cancel smart" in told
    assert "--offline" in told
    assert screen.answers == ["[tiny (for smart)] I am tiny.", "[smart] I am smart."]


def test_what_is_thought_comes_apart_and_settings_are_told(core: Core, engine: ScriptedEngine) -> None:
    engine.says = lambda _: "<think>Hm, well.</think> Yes."

    _, screen = chat(
        core, now("/model tiny"), now("/set temperature=0"), now("/set warmth=1"), now("Really?"), now("/set")
    )

    assert screen.answers[0].endswith("(Hm,) ( well.) Yes.")
    assert any(line.startswith("temperature") and "(not 0.8)" in line for line in screen.said)
    assert any(line.startswith("refused: There is no setting 'warmth'.") for line in screen.said)
    assert any(line.startswith("mirostat_tau") for line in screen.said)


def test_a_cancelled_download_leaves_the_other_model_answering(core: Core, hub: ScriptedHub) -> None:
    hub.hold(SMART, at=1000)

    _, screen = chat(
        core,
        after("smart is being downloaded", "/cancel smart"),
        after("the download of smart is cancelled; tiny answers", "hello"),
        now("/cancel smart"),
        now("/pull smart"),
        after("it answers from now on", "hello"),
    )

    assert screen.answers == ["[tiny (for smart)] I am tiny.", "[smart] I am smart."]
    assert any(line.startswith("refused: smart is Canceled") for line in screen.said)


def test_a_model_leaves_the_memory_on_request(core: Core) -> None:
    _, screen = chat(
        core,
        now("/model tiny"),
        now("hello"),
        now("/unload tiny"),
        now("/unload"),
        now("hello"),
        now("/unload nobody"),
    )

    assert "tiny left the memory" in screen.said
    assert "no model is loaded" in screen.said
    assert len(screen.answers) == 2
    assert any(line.startswith("refused: ") and "nobody" in line for line in screen.said)


def test_a_failure_is_told_once_and_calmly(core: Core, hub: ScriptedHub) -> None:
    hub.offline = True

    _, screen = chat(core, after("cannot be fetched now", "/model quick"), now("/model smart"), now("hello"))

    assert len([line for line in screen.said if "cannot be fetched now" in line]) == 1
    assert not any(line.startswith("refused") for line in screen.said)
    assert screen.answers == ["[tiny (for smart)] I am tiny."]


def test_conversations_are_begun_opened_named_and_deleted(core: Core) -> None:
    with core.views() as views:
        assert views.sidebar() == []

    def goes_back(_: ScriptedScreen) -> str:
        with core.views() as views:
            return f"/open {views.sidebar()[-1].conversation[:8]}"

    _, screen = chat(
        core,
        now("hello"),
        now("/new tiny"),
        now("second"),
        goes_back,
        now("/title The first"),
        now("/list"),
        now("/delete"),
        now("yes"),
        now("//slash"),
    )

    with core.views() as views:
        titles = [row.title for row in views.sidebar()]
    assert titles == ["/slash", "second"]
    assert any("The first" in line for line in screen.said)
    assert "you: hello" in screen.said


def test_the_chat_runs_on_a_recording(tmp_path: Path) -> None:
    """As it was: quick answered, smart was still on its way."""
    hub = ScriptedHub(tmp_path)
    quick, smart = (next(e for e in DEFAULT_CATALOGUE if e.name == name) for name in ("quick", "smart"))
    hub.add(quick.model, b"quick" * 100)
    hub.add(smart.model, b"smart" * 100)
    hub.hold(smart.model)
    with open_core(None, engine=ScriptedEngine(), hubs=(hub,)) as core:
        core.pull("quick")
        until_ready(core)
        conversation = core.start_conversation()
        assert isinstance(conversation, str)
        reply = core.send(conversation, "Hello")
        assert isinstance(reply, Reply)
        ended = reply.result(_DEADLINE_SECONDS)
        script = core.debugger.playback(conversation)
    assert isinstance(script, Playback)
    played = open_playback(script.script, speed=math.inf)
    assert isinstance(played, Core)
    screen = ScriptedScreen(lambda _: "Anything", lambda _: "/models", lambda _: "/quit")
    with played:
        conversation = played.start_conversation()
        assert isinstance(conversation, str)
        assert ChatSession(played, screen, conversation, 0).run() is ExitCode.OK
    assert screen.answers == [f"[quick (for smart)] {ended.text}"]
    assert any("smart" in line and "Downloading" in line for line in screen.said)


def until_ready(core: Core) -> None:
    with core.subscribe(after=0) as facts:
        next(recorded for recorded in facts if isinstance(recorded.fact, Compiled))
