"""Locks and journals in memory, for cores that keep nothing."""

from __future__ import annotations

import threading

from ...application.shown_parts import ShownParts
from ...domain.messages import Parts

__all__ = ["MemoryWorkspace"]


class MemoryWorkspace:
    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._held: set[str] = set()
        self._journals: dict[str, ShownParts] = {}

    def try_lock(self, name: str) -> _HeldLock | None:
        with self._guard:
            if name in self._held:
                return None
            self._held.add(name)
            return _HeldLock(self, name)

    def unlock(self, name: str) -> None:
        with self._guard:
            self._held.discard(name)

    def journal(self, reply: str) -> _Journal:
        return _Journal(self._journals.setdefault(reply, ShownParts()))

    def journaled(self, reply: str) -> Parts:
        found = self._journals.get(reply)
        return found.parts() if found else ()

    def journal_damage(self, reply: str) -> str | None:
        return None

    def journals(self) -> list[str]:
        return list(self._journals)

    def discard_journal(self, reply: str) -> None:
        self._journals.pop(reply, None)


class _HeldLock:
    def __init__(self, workspace: MemoryWorkspace, name: str) -> None:
        self._workspace, self._name = workspace, name

    def release(self) -> None:
        self._workspace.unlock(self._name)


class _Journal:
    def __init__(self, shown: ShownParts) -> None:
        self._shown = shown

    def write(self, kind: str, text: str) -> None:
        self._shown.add(kind, text)

    def close(self) -> None:
        pass
