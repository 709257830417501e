"""What was shown of an answer so far."""

from __future__ import annotations

from ..domain.messages import Parts, ReasoningPart, TextPart

__all__ = ["ShownParts"]


class ShownParts:
    """Text gathered by kind, in order; adding costs the same however much there is."""

    def __init__(self) -> None:
        self._runs: list[tuple[str, list[str]]] = []

    def add(self, kind: str, text: str) -> None:
        if not self._runs or self._runs[-1][0] != kind:
            self._runs.append((kind, []))
        self._runs[-1][1].append(text)

    def parts(self) -> Parts:
        joined = ((kind, "".join(texts)) for kind, texts in self._runs)
        return tuple(
            ReasoningPart(text=text) if kind == "reasoning" else TextPart(text=text)
            for kind, text in joined
            if text
        )
