"""Frames survive every cut of the pipe; anything else is Garbage and nothing worse."""

from __future__ import annotations

import os
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters.engines.worker_protocol import (
    FRAME_LIMIT,
    Command,
    Garbage,
    ModelLoaded,
    Reply,
    ReplyBody,
    Unsendable,
    command,
    encode,
    read_messages,
    reply,
)
from rejoinder.adapters.testing.engine_requests import ask
from rejoinder.application.ports import Delta, Generated, Loading, LoadModel, Prefilling, Prepared
from rejoinder.domain.errors import no_chat_template
from rejoinder.domain.messages import ModelCredit, Prompt, Usage
from rejoinder.domain.sampling import SamplingSettings

LOAD = LoadModel(ModelCredit(model="box:tiny", name="tiny", sha256=""), "/tmp/ü.gguf")
BODIES: list[ReplyBody] = [
    Loading(0.5),
    ModelLoaded(64, 128, "llama", "build"),
    Prepared(Prompt(tokens=3, digest="d", threads=2)),
    Prefilling(1, 3),
    Delta("text", "😀\0\u2028"),
    Generated("stop", Usage(prompt_tokens=3)),
    no_chat_template("tiny"),
]


def received(data: bytes, kind: type[Reply] | type[Command]) -> list[Reply | Command]:
    """What is read of a pipe that carries the data and then ends."""
    source, sink = os.pipe()

    def write() -> None:
        with os.fdopen(sink, "wb") as pipe:
            pipe.write(data)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        return list(read_messages(source, kind))
    finally:
        os.close(source)
        writer.join()


def test_every_reply_arrives_as_it_was_sent() -> None:
    frames = b"".join(encode(reply(number, body)) for number, body in enumerate(BODIES))
    messages = received(frames, Reply)
    assert [(message.id, message.body) for message in messages if isinstance(message, Reply)] == list(
        enumerate(BODIES)
    )


def test_every_command_arrives_as_it_was_sent() -> None:
    request = ask(LOAD, "Hi", "Yes?", "😀" * 100_000, sampling=SamplingSettings(stop=("a",), max_tokens=3))
    commands = [command(1, LOAD), command(2, request), Command(id=2, stop=True), Command(id=0, forget="c")]
    loaded, generate, stop, forget = received(b"".join(map(encode, commands)), Command)
    assert isinstance(generate, Command)
    assert generate.generate is not None
    assert tuple(generate.generate.history) == request.history
    assert [loaded, stop, forget] == [commands[0], commands[2], commands[3]]


@given(st.binary(max_size=200))
def test_bytes_that_are_no_frames_are_garbage(data: bytes) -> None:
    if data:
        with pytest.raises(Garbage):
            received(data, Reply)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "{}",
        '{"id": 1}',
        '{"id": 1, "what": 2}',
        '{"id": -1, "loading": {"fraction": 1}}',
        '{"id": 1, "loading": {"fraction": 1}, "delta": {"kind": "text", "text": ""}}',
    ],
)
def test_a_frame_that_says_nothing_or_two_things_is_garbage(text: str) -> None:
    with pytest.raises(Garbage):
        received(len(text).to_bytes(4, "big") + text.encode(), Reply)


def test_a_frame_that_is_announced_too_large_is_not_waited_for() -> None:
    with pytest.raises(Garbage):
        received((FRAME_LIMIT + 1).to_bytes(4, "big"), Reply)


def test_what_is_no_text_or_too_large_is_not_sent() -> None:
    with pytest.raises(Unsendable):
        encode(reply(1, Delta("text", "\ud800")))
    with pytest.raises(Unsendable):
        encode(reply(1, Delta("text", "\0" * (FRAME_LIMIT // 6 + 1))))
