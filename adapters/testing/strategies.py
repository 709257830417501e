"""Hypothesis strategies for what Rejoinder is made of: commands, facts, whole legal streams, message trees.

    from hypothesis import given
    from rejoinder.adapters.testing import strategies

    @given(strategies.facts())
    def test_my_projection_takes_every_fact(fact): ...

Ids are drawn from few, so that what is drawn together meets. Facts are those that could be stored; commands
may be any, those that are refused among them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from typing import Any, TypeVar

from hypothesis import strategies as st

from ...domain import conversation, engine_session, errors, model_download
from ...domain.conversation import (
    AppendMessage,
    BeginReply,
    CompleteReply,
    ConversationCommand,
    DeleteConversation,
    EditMessage,
    FailReply,
    Regenerate,
    StartConversation,
    StopReply,
)
from ...domain.engine_session import SessionCommand, StartSession
from ...domain.errors import Refusal
from ...domain.event import Fact, known_facts
from ...domain.message_tree import MessageTree
from ...domain.messages import Answer, ModelCredit, Parts, Target, text_parts
from ...domain.model_download import DownloadCommand
from ...domain.sampling import SamplingSettings
from .fitting_commands import fitted
from .values_by_schema import Schema

__all__ = [
    "answers",
    "conversation_commands",
    "conversation_sequences",
    "conversation_streams",
    "download_commands",
    "download_streams",
    "facts",
    "message_trees",
    "samplings",
    "session_commands",
    "session_streams",
    "targets",
    "texts",
]

CommandT = TypeVar("CommandT")

_unicode = st.characters(codec="utf-8")
_messages, _replies = st.sampled_from("abcdef"), st.sampled_from("rst")
_names = st.sampled_from(["smart", "quick"])
_digests = st.sampled_from(["a" * 64, "b" * 64])
_ids = _messages | _replies
_NAMES = {
    "message": _ids,
    "edited": _ids,
    "parent": _ids,
    "head": _ids,
    "reply": _replies,
    "session": st.sampled_from(["s", "u"]),
    "conversation": st.sampled_from(["c", "d"]),
    "name": _names,
    "model": _names.map("box:{}".format),
    "sha256": _digests | st.just(""),
    "digest": _digests,
}


def texts(*, storable: bool = True) -> st.SearchStrategy[str]:
    """Short texts in any script, with what is hard in them. storable: as UTF-8; else also what is not."""
    hard = ["", " ", "🍲", "\0", "\u202e", "e\u0301", "'; --", "\r\n", *([] if storable else ["\ud800"])]
    return st.sampled_from(hard) | st.text(_unicode, max_size=20)


def samplings() -> st.SearchStrategy[SamplingSettings]:
    """Settings of the sampler, every one within its bounds."""
    return _schema.values(SamplingSettings)


def targets() -> st.SearchStrategy[Target]:
    """Of two models."""
    return _schema.values(Target)


def answers() -> st.SearchStrategy[Answer]:
    """Who answers, and how."""
    return _schema.values(Answer)


def facts(*kinds: type[Fact]) -> st.SearchStrategy[Fact]:
    """Facts of these kinds, or of every kind that is registered, each by its schema."""
    return st.one_of([_schema.values(kind) for kind in kinds or known_facts().values()])


def conversation_commands() -> st.SearchStrategy[ConversationCommand]:
    return _commands.values(ConversationCommand)


def download_commands() -> st.SearchStrategy[DownloadCommand]:
    return _commands.values(DownloadCommand)


def session_commands() -> st.SearchStrategy[SessionCommand]:
    return _commands.values(SessionCommand)


def conversation_sequences(max_commands: int = 30) -> st.SearchStrategy[Sequence[ConversationCommand]]:
    """Commands that come one after the other: the first starts the conversation, and now and then one deletes
    it. Every other one is bent to how the conversation stands then, so that replies begin and end; many are
    refused nevertheless."""
    start, end = targets().map(StartConversation), st.just([(False, DeleteConversation())])
    talk = _several(_talking | _talking | conversation_commands().filter(_goes_on), max_commands)
    rest = _several(conversation_commands(), 3)
    whole = st.tuples(talk, end, rest).map(lambda drawn: [command for part in drawn for command in part])
    return st.tuples(start, talk | talk | whole).map(lambda drawn: _bent(*drawn))


def _goes_on(command: ConversationCommand) -> bool:
    return not isinstance(command, DeleteConversation)


def conversation_streams(max_commands: int = 30) -> st.SearchStrategy[Sequence[Fact]]:
    """What stands in the log of one conversation after so many commands, refused ones among them."""
    return conversation_sequences(max_commands).map(lambda commands: _made_true(conversation, commands))


def download_streams(max_commands: int = 30) -> st.SearchStrategy[Sequence[Fact]]:
    """What stands in the log of one model."""
    commands = _several(download_commands(), max_commands)
    return commands.map(lambda drawn: _made_true(model_download, [command for _, command in drawn]))


def session_streams(max_commands: int = 30) -> st.SearchStrategy[Sequence[Fact]]:
    """What stands in the log of one session."""
    commands, start = _several(session_commands(), max_commands), StartSession("an engine")
    return commands.map(lambda drawn: _made_true(engine_session, [start, *(command for _, command in drawn)]))


def message_trees(max_messages: int = 20) -> st.SearchStrategy[MessageTree]:
    """Threads with branches: every message below one that is there, or a new root."""
    steps = st.tuples(st.integers(0, 2**16), st.sampled_from(["user", "assistant"]))
    return st.lists(steps, max_size=max_messages).map(_tree)


def _tree(steps: Sequence[tuple[int, Any]]) -> MessageTree:
    tree, said = MessageTree(), list[str]()
    for number, (pick, role) in enumerate(steps):
        parents = [None, *said]
        tree = tree.with_message(f"m{number}", parents[pick % len(parents)], role)
        said.append(f"m{number}")
    return tree


def _several(
    commands: st.SearchStrategy[CommandT], most: int
) -> st.SearchStrategy[Sequence[tuple[bool, CommandT]]]:
    """Up to so many, each with whether it is to be bent. Hypothesis' own lists are rarely long."""
    one = st.tuples(st.booleans(), commands)
    return st.integers(0, most).flatmap(lambda size: st.lists(one, min_size=size, max_size=size))


def _bent(
    first: ConversationCommand, rest: Sequence[tuple[bool, ConversationCommand]]
) -> Sequence[ConversationCommand]:
    state = conversation.initial("it")
    commands = list[ConversationCommand]()
    for number, (bend, command) in enumerate([(False, first), *rest]):
        commands.append(fitted(state, command, number) if bend else command)
        decision = conversation.decide(state, commands[-1])
        if not isinstance(decision, Refusal):
            state = reduce(conversation.evolve, decision, state)
    return commands


def _made_true(rules: Any, commands: Sequence[Any]) -> Sequence[Fact]:
    state, stream = rules.initial("it"), list[Fact]()
    for command in commands:
        decision = rules.decide(state, command)
        if not isinstance(decision, Refusal):
            state = reduce(rules.evolve, decision, state)
            stream += decision
    return stream


def _failures() -> st.SearchStrategy[Refusal]:
    makers: list[Callable[[], Refusal]] = [
        errors.offline,
        errors.process_gone,
        lambda: errors.engine_lost("signal 9"),
        lambda: errors.integrity("a" * 64, "b" * 64),
        lambda: errors.unknown_model("smrat", ("smart", "quick")),
        lambda: errors.file_missing("/it.gguf"),
    ]
    return st.sampled_from(makers).map(lambda make: make())


def _settings() -> st.SearchStrategy[SamplingSettings]:
    """A few of them changed, within their bounds. A grammar and a schema exclude each other."""
    plain = Schema({str: texts(), SamplingSettings: st.nothing()}, {})
    schema = st.dictionaries(st.sampled_from("abc"), st.none() | st.booleans() | texts(), max_size=3)
    fields = {
        name: plain.values(field.annotation, field.metadata)
        for name, field in SamplingSettings.model_fields.items()
        if name not in ("grammar", "json_schema")
    }
    constraint = st.one_of(
        st.fixed_dictionaries({}),
        st.fixed_dictionaries({"grammar": texts()}),
        st.fixed_dictionaries({"json_schema": schema}),
    )
    some = st.lists(st.sampled_from(sorted(fields)), max_size=3, unique=True)
    changed = some.flatmap(lambda names: st.fixed_dictionaries({name: fields[name] for name in names}))
    both = st.tuples(changed, constraint).map(lambda drawn: {**drawn[0], **drawn[1]})
    return both.map(SamplingSettings.model_validate)


def _schema_of(text: st.SearchStrategy[str]) -> Schema:
    return Schema(
        {
            str: text,
            Refusal: _failures(),
            SamplingSettings: _settings(),
            Parts: st.just(()) | texts().map(text_parts),
            Target: st.sampled_from([Target(model=f"box:{name}", name=name) for name in ("smart", "quick")]),
            ModelCredit: st.builds(ModelCredit, model=_NAMES["model"], name=_names, sha256=_digests),
        },
        _NAMES,
    )


_schema, _commands = _schema_of(texts()), _schema_of(texts(storable=False))
_talking = _commands.values(
    AppendMessage | EditMessage | Regenerate | BeginReply | BeginReply | CompleteReply | StopReply | FailReply
)
