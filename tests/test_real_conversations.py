"""Conversations with the models in the box through the core and the real engine, judged by what is said. The
prompt, the template, the history and what the engine keeps of it are right only if the answers are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rejoinder.adapters import Core, Refusal, SamplingSettings, open_core
from rejoinder.application.reply import Reply
from rejoinder.domain.model_download import Compiled

SECONDS = 60
GREEDY = SamplingSettings(temperature=0)
UNTOLD = "You have not told me your name."


@pytest.fixture
def core(tmp_path: Path) -> Iterator[Core]:
    with open_core(tmp_path, offline=True) as core:
        yield core


def begun(core: Core, model: str = "pocket") -> str:
    """A conversation with `model`, when both are ready: until then another may answer."""
    with core.subscribe(0) as facts:
        ready = (recorded.subject for recorded in facts if isinstance(recorded.fact, Compiled))
        assert {next(ready), next(ready)} == {"box:pocket", "box:pocket-mini"}
    conversation = core.start_conversation(model)
    assert isinstance(conversation, str)
    assert core.change_sampling(conversation, GREEDY) is None
    return conversation


def answer(reply: Reply | Refusal) -> str:
    assert isinstance(reply, Reply), reply
    ended = reply.result(SECONDS)
    assert ended.finish == "stop", ended
    return ended.text


def say(core: Core, conversation: str, *texts: str) -> list[str]:
    return [answer(core.send(conversation, text)) for text in texts]


def message(core: Core, conversation: str, text: str) -> str:
    """The id of the message with that text on the selected branch."""
    with core.views() as views:
        thread = views.thread(conversation)
    assert not isinstance(thread, Refusal)
    return next(row.message for row in thread.messages if row.text == text)


def test_what_was_told_before_a_restart_is_remembered_after_it(tmp_path: Path) -> None:
    with open_core(tmp_path, offline=True) as core:
        conversation = begun(core)
        say(core, conversation, "Hi, my name is Zorblat and I live in Quimby.", "What is 17 + 25?")

    with open_core(tmp_path, offline=True) as core:
        answers = say(core, conversation, "What is my name?", "Where do I live?")

    assert answers == ["Your name is Zorblat.", "You live in Quimby."]


def test_after_a_switch_in_mid_thread_the_other_one_answers_and_knows_what_was_told(core: Core) -> None:
    conversation = begun(core, "pocket-mini")
    [_, mini] = say(core, conversation, "My name is Zorblat.", "Who are you?")
    core.request_model(conversation, "pocket")
    [name, pocket] = say(core, conversation, "What is my name?", "And who are you now?")
    core.request_model(conversation, "pocket-mini")
    [again, name_again] = say(core, conversation, "Who are you?", "What is my name?")

    assert mini.startswith("I am pocket-mini, ")
    assert again.startswith("I am pocket-mini, ")
    assert pocket.startswith("I am pocket, ")
    assert name == name_again == "Your name is Zorblat."


def test_each_branch_remembers_what_was_said_on_it(core: Core) -> None:
    conversation = begun(core)
    say(core, conversation, "My name is Zorblat.", "What is my name?")
    first = message(core, conversation, "My name is Zorblat.")

    answer(core.edit(conversation, first, "My name is Velda."))
    edited = message(core, conversation, "My name is Velda.")
    after_the_edit = say(core, conversation, "What is my name?")
    assert core.select_branch(conversation, first) is None
    on_the_old_branch = say(core, conversation, "Tell me my name.")
    assert core.select_branch(conversation, edited) is None
    on_the_new_branch = say(core, conversation, "Tell me my name.")

    assert after_the_edit == on_the_new_branch == ["Your name is Velda."]
    assert on_the_old_branch == ["Your name is Zorblat."]


def test_what_was_edited_away_was_never_said(core: Core) -> None:
    conversation = begun(core)
    say(core, conversation, "My name is Zorblat.")

    answer(core.edit(conversation, message(core, conversation, "My name is Zorblat."), "Hello!"))

    assert say(core, conversation, "What is my name?") == [UNTOLD]


def test_two_conversations_do_not_know_each_other(core: Core) -> None:
    one, other = begun(core), begun(core)
    say(core, one, "My name is Zorblat.")
    say(core, other, "My name is Velda.")

    assert say(core, one, "What is my name?") == ["Your name is Zorblat."]
    assert say(core, other, "What is my name?") == ["Your name is Velda."]
    assert say(core, begun(core), "What is my name?") == [UNTOLD]


def test_an_answer_given_again_is_about_the_same_question(core: Core) -> None:
    conversation = begun(core)
    say(core, conversation, "My name is Zorblat.", "What is my name?")

    assert answer(core.regenerate(conversation)) == "Your name is Zorblat."


def test_instructions_hold_from_the_moment_they_are_given(core: Core) -> None:
    conversation = begun(core)
    before = say(core, conversation, "What is the capital of Japan?")
    assert core.change_instructions(conversation, "Answer in capitals.") is None

    assert before == ["The capital of Japan is Tokyo."]
    assert say(core, conversation, "What is the capital of Peru?") == ["THE CAPITAL OF PERU IS LIMA."]
