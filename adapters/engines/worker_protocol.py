"""What goes through the pipes between the host and an engine's worker: frames of a length and JSON.

A frame is four bytes, its length as a big-endian number, and a JSON object that names a request by its id and
says exactly one thing. What is not such a frame raises Garbage; the end of the pipe between frames is an end.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ...application.ports import Delta, Generate, Generated, Loading, LoadModel, Prefilling, Prepared
from ...domain.errors import Refusal, message_too_long, text_not_unicode

__all__ = [
    "Command",
    "Ending",
    "FRAME_LIMIT",
    "Garbage",
    "ModelLoaded",
    "Reply",
    "ReplyBody",
    "Unsendable",
    "command",
    "encode",
    "read_messages",
    "reply",
    "write_frame",
]

FRAME_LIMIT = 64 * 2**20
"""Bytes of one frame at most."""

_LENGTH = struct.Struct(">I")
_RECEIVE = 65536


class Garbage(Exception):
    """The other side sent something that is no message of this protocol."""


class Unsendable(Exception):
    """A message that cannot be a frame."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal


@dataclass(frozen=True, slots=True)
class ModelLoaded:
    """context_length: tokens of the context that was made; trained_context_length: what the file says.
    memory: bytes that it is expected to take; limits: what the worker cannot do, by their names."""

    context_length: int
    trained_context_length: int
    architecture: str
    build: str
    memory: int = 0
    limits: tuple[str, ...] = ()


ReplyBody = Loading | ModelLoaded | Prepared | Prefilling | Delta | Generated | Refusal
Ending = ModelLoaded | Generated | Refusal
"""What no other reply to the same request follows."""


class _Message(BaseModel):
    """id: of the request that the message belongs to. Exactly one of the other fields is set."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_bytes="base64", val_json_bytes="base64")
    id: int = Field(ge=0)

    def model_post_init(self, context: object) -> None:
        said = self.model_fields_set - {"id"}
        if len(said) != 1 or getattr(self, *said) is None:
            raise ValueError("a message says one thing")


class Command(_Message):
    """load comes first, and once more if that was a trial of the same file. It and generate are answered by
    replies that end with ModelLoaded, Generated or a Refusal. stop ends the generation with this id early;
    forget drops what is kept for a conversation; quit ends the process when it has saved what is of use
    later; none of these is answered."""

    load: LoadModel | None = None
    generate: Generate | None = None
    stop: bool | None = None
    forget: str | None = None
    quit: bool | None = None


class Reply(_Message):
    loading: Loading | None = None
    loaded: ModelLoaded | None = None
    prepared: Prepared | None = None
    prefilling: Prefilling | None = None
    delta: Delta | None = None
    generated: Generated | None = None
    refusal: Refusal | None = None

    @property
    def body(self) -> ReplyBody:
        return getattr(self, *(self.model_fields_set - {"id"}))


_FIELDS: dict[type, str] = {
    Loading: "loading",
    ModelLoaded: "loaded",
    Prepared: "prepared",
    Prefilling: "prefilling",
    Delta: "delta",
    Generated: "generated",
    Refusal: "refusal",
}

MessageT = TypeVar("MessageT", bound=_Message)


def command(request: int, content: LoadModel | Generate) -> Command:
    if isinstance(content, LoadModel):
        return Command(id=request, load=content)
    return Command(id=request, generate=content)


def reply(request: int, body: ReplyBody) -> Reply:
    return Reply.model_validate({"id": request, _FIELDS[type(body)]: body})


def encode(message: _Message) -> bytes:
    """The message as a frame. Raises Unsendable."""
    try:
        data = message.model_dump_json(exclude_none=True).encode()
    except ValueError as error:
        raise Unsendable(text_not_unicode()) from error
    if len(data) > FRAME_LIMIT:
        raise Unsendable(message_too_long(len(data), FRAME_LIMIT))
    return _LENGTH.pack(len(data)) + data


def write_frame(descriptor: int, frame: bytes) -> None:
    view = memoryview(frame)
    while view:
        view = view[os.write(descriptor, view) :]


def read_messages(descriptor: int, kind: type[MessageT]) -> Iterator[MessageT]:
    """Every message until the pipe ends. Raises Garbage, also if it ends within a frame."""
    received = bytearray()
    while True:
        while (frame := _take_frame(received)) is not None:
            yield _decode(frame, kind)
        data = os.read(descriptor, _RECEIVE)
        if not data:
            break
        received += data
    if received:
        raise Garbage("it stopped within a frame")


def _take_frame(received: bytearray) -> bytes | None:
    """Remove the first frame from what was received, if it is whole."""
    if len(received) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack_from(received)
    if length > FRAME_LIMIT:
        raise Garbage(f"it announced a frame of {length} bytes")
    end = _LENGTH.size + length
    if len(received) < end:
        return None
    frame = bytes(received[_LENGTH.size : end])
    del received[:end]
    return frame


def _decode(frame: bytes, kind: type[MessageT]) -> MessageT:
    try:
        return kind.model_validate_json(frame)
    except ValidationError as error:
        raise Garbage("it sent a frame that is no message") from error
