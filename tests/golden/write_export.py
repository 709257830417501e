"""Write the golden export if it is missing: `python tests/golden/write_export.py`.

A file that is there is never written again: users have that shape in files. A new fact, or a raised VERSION,
goes into a file of its own: raise NUMBER.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from rejoinder.adapters.persistence.memory_store import MemoryStore
from rejoinder.application.debugging.exporting import export_lines
from rejoinder.application.ports import Change
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.domain.conversation import ConversationStarted, MessageAppended
from rejoinder.domain.event import Fact
from rejoinder.domain.messages import text_parts

__all__ = ["NUMBER", "exported"]

NUMBER = 1


def exported(examples: Mapping[str, Fact]) -> bytes:
    """Every example in a stream of its own; those of conversations follow a message."""
    store = MemoryStore(ALL_PROJECTIONS)
    for number, fact in enumerate(examples.values(), 1):
        store.append(
            [Change(*_change(f"{number:032x}", fact))],
            at=1_700_000_000_000 + 137 * number,
            command=f"{number:031x}c",
            cause=store.head() or None,
        )
    lines = export_lines(store, None, False)
    assert isinstance(lines, Iterator)
    return b"".join(lines)


def _change(id: str, fact: Fact) -> tuple[str, int, list[Fact]]:
    module = type(fact).__module__.rpartition("rejoinder.domain.")[2]
    if module == "model_download":
        return f"model:hf:org/repo/{id}.gguf", 0, [fact]
    if module == "engine_session":
        return f"session:{id}", 0, [fact]
    asked = MessageAppended(message=f"{id}a", parent=None, role="user", parts=text_parts("Grüße 🍲"))
    ids = {"parent": asked.message, "message": f"{id}b", "reply": f"{id}b", "head": asked.message}
    own = {name: value for name, value in ids.items() if name in type(fact).model_fields}
    return f"conversation:{id}", 0, [ConversationStarted(), asked, fact.model_copy(update=own)]


if __name__ == "__main__":
    from examples import EXAMPLES

    with (Path(__file__).parent / f"export.{NUMBER}.jsonl").open("xb") as file:
        file.write(exported(EXAMPLES))
