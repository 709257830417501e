"""The models of a server need no download, and are asked for by their names."""

from __future__ import annotations

import pytest

from rejoinder.adapters.hubs.server_models import ServerHub
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.ports import HubFile, LocalFile
from rejoinder.domain import errors
from rejoinder.domain.errors import Refusal

NAMES = ["llama3.2:3b", "meta-llama/Llama-3.2-3B-Instruct", "/models/a model.gguf", "qwen@q4_k_m", "модель"]


def missing(model: str, cancel: Cancellation) -> Refusal | None:
    return None if model.removeprefix("server:") in NAMES else errors.not_on_server(model, "https://there")


HUB = ServerHub(missing)


@pytest.mark.parametrize("name", NAMES)
def test_a_model_that_the_server_has_is_there_at_once_and_is_no_file(name: str) -> None:
    promise = HUB.resolve(f"server:{name}", Cancellation())

    assert promise == HubFile(f"server:{name}", "", "", 0)
    assert list(HUB.fetch(promise, Cancellation())) == [LocalFile("", "", 0)]
    assert HUB.check(LocalFile("", "", 0)) is None
    assert HUB.remove(promise, "") == 0
    assert (HUB.brought(promise), HUB.leftovers()) == (0, [])


def test_a_model_that_the_server_has_not_is_refused() -> None:
    refusal = HUB.resolve("server:other", Cancellation())

    assert isinstance(refusal, Refusal)
    assert refusal.reason == "not_on_server"


@pytest.mark.parametrize(
    "name",
    [
        *("", "server:", "server: a", "server:a ", "server:..", "server:a\nb", "server:\udcff", "server:/"),
        *("server:" + "x" * 300, "box:tiny", "file:/a.gguf", "m"),
    ],
    ids=ascii,
)
def test_a_hostile_name_is_refused_without_asking(name: str) -> None:
    def never(model: str, cancel: Cancellation) -> Refusal | None:
        raise AssertionError("it was asked")

    hub = ServerHub(never)
    (ending,) = hub.fetch(HubFile(name, "", "", 0), Cancellation())

    assert isinstance(hub.resolve(name, Cancellation()), Refusal)
    assert isinstance(ending, Refusal)


def test_a_cancelled_fetch_has_no_ending() -> None:
    cancel = Cancellation()
    cancel.cancel()

    assert list(HUB.fetch(HubFile("server:qwen@q4_k_m", "", "", 0), cancel)) == []


def test_nothing_is_offered_without_asking() -> None:
    assert HUB.offers() == []
