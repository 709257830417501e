"""The process that runs one model: commands come in on its standard input, replies go out on its output.

Spawned by the host, never forked. It ends as soon as the host does, also in the middle of native work;
whatever goes wrong beyond a Refusal ends it too, and the host tells how.
"""

from __future__ import annotations

import argparse
import os
import select
import stat
import threading
import time
import traceback
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from ...application.ports import Generate, LoadModel
from ...domain import errors
from ...domain.errors import Refusal
from .engine_settings import EngineSettings
from .gathering import gathered
from .stop_flag import StopFlag
from .worker_limits import limit_this_process
from .worker_protocol import Command, ReplyBody, encode, read_messages, reply, write_frame

if TYPE_CHECKING:
    from .answering import ChatModel

__all__ = ["main"]

_MAGIC = b"GGUF"


class _Worker:
    """Obeys commands one after the other, but a stop at once."""

    def __init__(self, source: int, sink: int, settings: EngineSettings, limits: tuple[str, ...]) -> None:
        self._source = source
        self._sink = sink
        self._settings = settings
        self._limits = limits
        self._commands: SimpleQueue[Command] = SimpleQueue()
        self._stop = StopFlag()
        self._model: ChatModel | None = None

    def run(self) -> None:
        threading.Thread(target=self._listen, daemon=True).start()
        while True:
            self._obey(self._commands.get())

    def _listen(self) -> None:
        try:
            for command in read_messages(self._source, Command):
                if command.stop:
                    self._stop.stop(command.id)
                else:
                    self._commands.put(command)
                    (self._stop.interrupt if command.quit else self._stop.wake)()
        finally:
            os._exit(0)

    def _obey(self, command: Command) -> None:
        self._stop.begin(command.id)
        if command.load is not None:
            self._load(command.id, command.load)
        elif command.generate is not None:
            self._generate(command.id, command.generate)
            self._settle()
        elif command.forget is not None and self._model is not None:
            self._model.forget(command.forget)
        elif command.quit:
            if self._model is not None:
                self._model.save()
            os._exit(0)  # Without native destructors, which may hang.

    def _load(self, request: int, load: LoadModel) -> None:
        opened = _file_refusal(load) or self._open(request, load)
        if isinstance(opened, Refusal):
            self._say(request, opened)
        else:
            self._model = opened
            self._say(request, replace(opened.describe(), limits=self._limits))

    def _open(self, request: int, load: LoadModel) -> ChatModel | Refusal:
        try:
            from .answering import open_chat_model
        except (ImportError, OSError, RuntimeError) as error:
            return errors.engine_missing(f"llama-cpp-python cannot be used ({error})")
        return open_chat_model(
            load,
            settings=self._settings,
            stop=self._stop,
            proved=self._model,
            progress=lambda loading: self._say(request, loading),
        )

    def _generate(self, request: int, generate: Generate) -> None:
        if self._model is None:
            self._say(request, errors.model_not_ready(generate.model.name, "not loaded"))
            return
        for body in gathered(self._model.answer(generate), time.monotonic):
            self._say(request, body)

    def _settle(self) -> None:
        """Use the time until the next command."""
        self._stop.rest()
        if self._model is not None and self._commands.empty():
            self._model.settle()

    def _say(self, request: int, body: ReplyBody) -> None:
        write_frame(self._sink, encode(reply(request, body)))


def _file_refusal(load: LoadModel) -> Refusal | None:
    """Why the file cannot be a model, seen without native code."""
    path = Path(load.path)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return errors.load_failed(load.model.name, "it is not a file")
        with path.open("rb") as file:
            is_model = file.read(len(_MAGIC)) == _MAGIC
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return errors.file_missing(load.path)
    except OSError as error:
        return errors.file_not_readable(load.path, error.strerror or str(error))
    return None if is_model else errors.load_failed(load.model.name, "it is not a GGUF file")


def _claim_pipes() -> tuple[int, int]:
    """Take standard input and output away from everybody else: what native code prints goes to the error
    stream, and no child of this process holds the pipes."""
    source, sink = os.dup(0), os.dup(1)
    os.dup2(2, 1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    return source, sink


def _end_with(host: int) -> None:
    """End when the process `host` does, where the system tells. The end of the pipe alone may come late: a
    child that the host forked keeps it open."""
    if not hasattr(os, "pidfd_open"):
        return
    try:
        descriptor = os.pidfd_open(host)
    except ProcessLookupError:
        os._exit(0)
    except OSError:
        return
    threading.Thread(target=_end_after, args=(descriptor,), daemon=True).start()


def _end_after(descriptor: int) -> None:
    select.select([descriptor], [], [])
    os._exit(0)


def _writable(settings: EngineSettings) -> list[str]:
    return [] if settings.snapshot_folder is None else [settings.snapshot_folder]


def main() -> None:
    parser = argparse.ArgumentParser(description="Serve one host; started by it.")
    parser.add_argument("--host", type=int, required=True, help="process id of the host")
    parser.add_argument("--settings", type=TypeAdapter(EngineSettings).validate_json, required=True)
    arguments = parser.parse_args()
    source, sink = _claim_pipes()
    limits = limit_this_process(arguments.settings, _writable(arguments.settings))
    _end_with(arguments.host)
    try:
        _Worker(source, sink, arguments.settings, limits).run()
    except BaseException:
        traceback.print_exc()
        os._exit(1)  # Without native destructors, which may hang.


if __name__ == "__main__":
    main()
