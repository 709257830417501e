from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rejoinder.adapters.testing.hub_stage import HubStage
from rejoinder.adapters.testing.local_hub import LocalHub


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[HubStage]:
    with LocalHub() as server:
        found = HubStage(server, tmp_path / "cache")
        server.add("org/repo", "sub/model.gguf", found.content)
        yield found
