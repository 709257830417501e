"""What the contracts say that a port demands, the port says; and whatever hangs is told."""

from __future__ import annotations

import inspect
import threading
from types import ModuleType

import pytest

from rejoinder.adapters.testing.bulk_append_contract import BulkAppendContract
from rejoinder.adapters.testing.clock_contract import ClockContract
from rejoinder.adapters.testing.discovery_contract import ModelDiscoveryContract
from rejoinder.adapters.testing.engine_contract import EngineContract
from rejoinder.adapters.testing.hub_contract import HubContract
from rejoinder.adapters.testing.obligations import ObligationBroken, owes, within
from rejoinder.adapters.testing.store_contract import EventStoreContract
from rejoinder.adapters.testing.store_opening_contract import StoreOpeningContract
from rejoinder.adapters.testing.view_store_contract import ViewStoreContract
from rejoinder.adapters.testing.workspace_contract import WorkspaceContract
from rejoinder.application.ports import (
    clock,
    engine,
    event_store,
    model_discovery,
    model_hub,
    view_store,
    workspace,
)

CONTRACTS = [
    (EngineContract, [engine]),
    (HubContract, [model_hub, model_discovery]),
    (ModelDiscoveryContract, [model_discovery]),
    (EventStoreContract, [event_store]),
    (StoreOpeningContract, [event_store]),
    (BulkAppendContract, [event_store]),
    (ViewStoreContract, [view_store, event_store]),
    (ClockContract, [clock]),
    (WorkspaceContract, [workspace]),
]


def told(ports: list[ModuleType]) -> str:
    """The ports' source, on one line."""
    return " ".join(" ".join(inspect.getsource(port) for port in ports).split())


@pytest.mark.parametrize(("contract", "ports"), CONTRACTS, ids=lambda value: getattr(value, "__name__", ""))
def test_every_test_of_a_contract_proves_a_sentence_of_its_port(
    contract: type, ports: list[ModuleType]
) -> None:
    tests = {name: test for name, test in inspect.getmembers(contract) if name.startswith("test_")}
    assert tests
    for name, test in tests.items():
        obligation = getattr(test, "obligation", "")
        assert obligation, f"{name} proves nothing that a port says"
        assert obligation in told(ports), f"{name}: no port says {obligation!r}"


class Hanging:
    patience = 0.05

    @owes("It answers.")
    def ask(self) -> None:
        threading.Event().wait()

    @owes("It answers.")
    def fail(self) -> None:
        with pytest.raises(ValueError, match="never"):
            int("1")

    @owes("It answers.")
    def skip(self) -> None:
        pytest.skip("not here")


def test_what_hangs_breaks_its_obligation_when_the_patience_ends() -> None:
    with pytest.raises(ObligationBroken, match=r"(?s)the port says: It answers\..*nothing, for 0.1 s"):
        Hanging().ask()


def test_what_fails_breaks_its_obligation() -> None:
    with pytest.raises(ObligationBroken, match=r"(?s)It answers\..*DID NOT RAISE"):
        Hanging().fail()


def test_what_is_skipped_stays_skipped() -> None:
    with pytest.raises(pytest.skip.Exception, match="not here"):
        Hanging().skip()


def test_what_comes_in_time_comes_through() -> None:
    assert within(10, "It answers.", lambda: 42) == 42
