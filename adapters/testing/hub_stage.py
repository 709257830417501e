"""A local hub with one model, and the Hugging Face adapter over it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from ...application.cancellation import Cancellation
from ...application.ports import HubFile, LocalFile
from ...domain.errors import Refusal
from ..hubs.hugging_face import HuggingFaceHub
from ..hubs.patience import Patience
from .hub_case import Step
from .local_hub import LocalHub

__all__ = ["IMPATIENT", "HubStage"]

IMPATIENT = Patience(answer=1, stall=0.5, attempts=3, pause=0.01, longest_pause=0.2)

_CONTENT = b"GGUF" + hashlib.shake_256(b"weights").digest((2 << 20) + 777)


@dataclass
class HubStage:
    """A server with one model, and a hub that asks it."""

    server: LocalHub
    cache: Path
    content: bytes = _CONTENT
    model: str = "hf:org/repo/sub/model.gguf"
    steps: list[Step] = field(default_factory=list[Step])

    def hub(
        self,
        token: str | None = None,
        *,
        token_to_endpoint: bool = True,
        bandwidth: int | None = None,
        offline: bool = False,
        reserve: int = 0,
        patience: Patience = IMPATIENT,
    ) -> HuggingFaceHub:
        return HuggingFaceHub(
            self.cache,
            self.server.url,
            token,
            token_to_endpoint=token_to_endpoint,
            bandwidth=bandwidth,
            offline=offline,
            reserve=reserve,
            patience=patience,
        )

    def promise(self) -> HubFile:
        promise = self.hub().resolve(self.model, Cancellation())
        assert isinstance(promise, HubFile), promise
        return promise

    def fetch(self, hub: HuggingFaceHub | None = None) -> LocalFile | Refusal:
        self.steps = list((hub or self.hub()).fetch(self.promise(), Cancellation()))
        ending = self.steps[-1]
        assert isinstance(ending, LocalFile | Refusal)
        return ending

    def fetched(self) -> LocalFile:
        ending = self.fetch()
        assert isinstance(ending, LocalFile), ending
        assert Path(ending.path).read_bytes() == self.content
        return ending

    def refused(self) -> Refusal:
        ending = self.fetch()
        assert isinstance(ending, Refusal)
        return ending

    def part(self) -> Path:
        sha256 = hashlib.sha256(self.content).hexdigest()
        return self.cache / "models--org--repo" / "blobs" / f"{sha256}.part"
