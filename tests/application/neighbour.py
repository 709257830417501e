"""A process that has a data folder open, does one thing and tells of it line by line, until it is killed.

python neighbour.py FOLDER FILES TASK [ARGUMENT…]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from rejoinder.adapters import Core, open_core
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.adapters.testing.scripted_hub import ScriptedHub
from rejoinder.application.reply import Reply
from rejoinder.application.signals import ReplyDelta
from rejoinder.domain.models import Catalogue, CatalogueEntry

CATALOGUE = Catalogue((CatalogueEntry("smart", "smart", "hf:org/smart/smart.gguf"),))
MODEL = "hf:org/smart/smart.gguf"


def tell(line: object) -> None:
    print(line, flush=True)


def until_told() -> None:
    sys.stdin.readline()


def answer(core: Core, engine: ScriptedEngine, hub: ScriptedHub, conversation: str) -> None:
    """Give a reply that comes to a halt after three words, and tell what is shown of it."""
    engine.hold()
    reply = core.send(conversation, "Hello?")
    assert isinstance(reply, Reply), reply
    tell(reply.id)
    engine.let(7)
    shown = [signal.text for signal in islice(_deltas(reply), 3)]
    tell("".join(shown))
    until_told()
    engine.release()
    tell(reply.result(20).finish)
    until_told()


def _deltas(reply: Reply) -> Iterator[ReplyDelta]:
    return (signal for signal in reply if isinstance(signal, ReplyDelta))


def download(core: Core, engine: ScriptedEngine, hub: ScriptedHub, at: str) -> None:
    """Download a model up to so many bytes."""
    gate = hub.hold(MODEL, int(at))
    core.pull("smart")
    assert gate.reached.wait(20)
    tell("held")
    until_told()
    gate.open()
    until_told()


def main(folder: str, files: str, task: str, *arguments: str) -> None:
    engine, hub = ScriptedEngine(), ScriptedHub(Path(files))
    hub.add(MODEL, b"smart" * 2000)
    with open_core(folder, engine=engine, hubs=(hub,), catalogue=CATALOGUE) as core:
        tell("open")
        {"answer": answer, "download": download}[task](core, engine, hub, *arguments)


if __name__ == "__main__":
    main(*sys.argv[1:])
