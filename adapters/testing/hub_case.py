"""The hub that a contract asks, and steps of its tests."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar, TypeVar

import pytest

from ...application.cancellation import Cancellation
from ...application.ports import Bytes, HubFile, LocalFile, ModelHub, Retrying
from ...domain.errors import Refusal
from .capabilities import HubCapabilities
from .checked_hub import CheckedHub
from .obligations import PATIENCE

__all__ = [
    "AT_ONCE",
    "DownloadCase",
    "DownloadingHub",
    "HubCase",
    "HubUnderTest",
    "Step",
    "cancelled_while_stalled",
    "endings",
    "fetched",
    "promised",
    "wait_until",
]

Step = Bytes | Retrying | LocalFile | Refusal
CaseT = TypeVar("CaseT", bound="HubCase")

AT_ONCE = 0.1
"""Seconds in which a cancel must be heard."""


@dataclass(frozen=True, slots=True)
class HubCase:
    """A hub that has `model`, whose bytes are `content` (3 MiB or more), and has no `absent`.

    damage: from now on the bytes at the source are not the promised ones.
    """

    hub: ModelHub
    model: str
    content: bytes
    absent: str
    damage: Callable[[], None]


@dataclass(frozen=True, slots=True)
class DownloadCase(HubCase):
    """stall: let the source of the next fetch fall silent after so many bytes; returns what waits until they
    have arrived. moved: bytes that have left the source so far."""

    stall: Callable[[int], Callable[[], object]]
    moved: Callable[[], int]


class HubUnderTest:
    """Give the fixture `hub_case`, a HubCase, or a DownloadCase for a hub that downloads, and declare in
    `capabilities` what the hub can do. patience: seconds that a test may take; more is a hanging hub."""

    capabilities: ClassVar[HubCapabilities] = HubCapabilities()
    patience: ClassVar[float] = PATIENCE

    @pytest.fixture
    def hub_case(self, tmp_path: Path) -> HubCase | Iterator[HubCase]:
        raise NotImplementedError("give the contract a hub")

    @pytest.fixture
    def case(self, hub_case: HubCase) -> HubCase:
        return replace(hub_case, hub=CheckedHub(hub_case.hub))


class DownloadingHub(HubUnderTest):
    """Its tests are skipped where `downloads` is not declared."""

    @pytest.fixture
    def download(self, hub_case: HubCase) -> DownloadCase:
        if not self.capabilities.downloads:
            pytest.skip("downloads is not declared: files are used where they lie")
        assert isinstance(hub_case, DownloadCase), "a hub that downloads is proved with a DownloadCase"
        return replace(hub_case, hub=CheckedHub(hub_case.hub))


def promised(case: HubCase) -> HubFile:
    promise = case.hub.resolve(case.model, Cancellation())
    assert isinstance(promise, HubFile), promise
    return promise


def fetched(case: HubCase) -> LocalFile:
    *_, ending = case.hub.fetch(promised(case), Cancellation())
    assert isinstance(ending, LocalFile), ending
    return ending


def wait_until(condition: Callable[[], object], seconds: float = 10) -> None:
    """Ask every few milliseconds; fails when the time is over."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.002)


def endings(steps: Iterable[Step]) -> list[Step]:
    return [step for step in steps if not isinstance(step, Bytes | Retrying)]


def cancelled_while_stalled(case: DownloadCase, at: int) -> tuple[float, list[Step]]:
    """Seconds from the cancel to the end, and all steps, of a fetch that got `at` bytes."""
    cancel, promise, stalled = Cancellation(), promised(case), case.stall(at)
    steps: list[Step] = []
    fetching = threading.Thread(target=lambda: steps.extend(case.hub.fetch(promise, cancel)), daemon=True)
    fetching.start()
    stalled()
    began = time.monotonic()
    cancel.cancel()
    fetching.join(10)
    assert not fetching.is_alive(), "it goes on when it is cancelled"
    return time.monotonic() - began, steps
