"""Names that only the hub can resolve, and what a core tells of the hub."""

from __future__ import annotations

from typing import Any

import pytest

from rejoinder.adapters import Core, Refusal, open_core
from rejoinder.adapters.hubs.box import BoxHub
from rejoinder.adapters.testing.hub_case import wait_until
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.adapters.testing.tiny_models import write_model
from rejoinder.application.discovery import RepositoryListing
from rejoinder.application.ports import ModelHeader
from rejoinder.domain.conversation import ModelRequested
from rejoinder.domain.model_download import ModelDownload

FILE = "hf:org/chat/chat-Q4_K_M.gguf"


@pytest.fixture
def core(world: Any) -> Core:
    content = write_model(world.files / "chat.gguf", context_length=8192).read_bytes()
    world.hub.add(FILE, content)
    world.hub.add("hf:org/chat/chat-Q8_0.gguf", content + bytes(1000))
    return world.open()


def targets(core: Core) -> list[tuple[str, str]]:
    requested = [r.fact for r in core.facts() if isinstance(r.fact, ModelRequested)]
    return [(fact.target.model, fact.target.name) for fact in requested]


def test_a_variant_that_is_requested_is_recorded_as_its_file(world: Any, core: Core) -> None:
    conversation = core.start_conversation("hf:org/chat:q4_k_m")
    assert isinstance(conversation, str)
    assert not isinstance(core.request_model(conversation, "hf:org/chat:Q8_0@main"), Refusal)

    assert targets(core) == [(FILE, "chat-Q4_K_M"), ("hf:org/chat/chat-Q8_0.gguf", "chat-Q8_0")]


def test_two_spellings_are_one_model(world: Any, core: Core) -> None:
    pulled = [
        core.pull(name) for name in ("hf:org/chat:Q4_K_M", FILE, f"{FILE}@main", "hf:org/chat:q4_k_m@main")
    ]

    assert {model.id for model in pulled if isinstance(model, ModelDownload)} == {FILE}
    queued = [
        r for r in core.facts() if r.fact.NAME == "DownloadQueued" and r.subject.startswith("hf:org/chat")
    ]
    assert len(queued) == 1


@pytest.mark.parametrize("name", ["hf:org/chat:Q2_K", "hf:org/chat"])
def test_a_variant_that_is_not_there_is_refused_and_nothing_is_recorded(core: Core, name: str) -> None:
    before = core.head

    refusal = core.start_conversation(name)

    assert isinstance(refusal, Refusal)
    assert refusal.reason == "unknown_variant"
    assert "hf:org/chat:Q4_K_M" in refusal.remedy
    assert core.head == before


def test_a_repository_is_listed(core: Core) -> None:
    listing = core.show_repository("hf:org/chat")

    assert isinstance(listing, RepositoryListing)
    assert [variant.quantization for variant in listing.variants] == ["Q4_K_M", "Q8_0"]
    assert isinstance(listing.header, ModelHeader)
    assert listing.header.context_length == 8192
    assert isinstance(core.show_repository("hf:org/chat/chat.gguf"), Refusal)


def test_a_header_is_shown_of_whatever_name_asks_for_it(core: Core) -> None:
    header = core.show_header("hf:org/chat:Q4_K_M")

    assert isinstance(header, ModelHeader)
    assert header.template


def test_repositories_are_found(core: Core) -> None:
    found = core.search_hub("chat")

    assert not isinstance(found, Refusal)
    assert [one.repo for one in found] == ["org/chat"]


def test_without_a_hub_that_can_be_asked_every_question_is_refused() -> None:
    with open_core(None, engine=ScriptedEngine(), hubs=(BoxHub(),)) as core:
        answers = [core.search_hub("a"), core.show_repository("hf:a/b"), core.show_header("box:tiny")]
        answers.append(core.start_conversation("hf:a/b:Q4_K_M"))

    assert {answer.reason for answer in answers if isinstance(answer, Refusal)} == {"hub_not_installed"}
    assert len(answers) == 4


def test_offline_a_question_is_refused(world: Any, core: Core) -> None:
    world.hub.offline = True

    for answer in (
        core.search_hub("chat"),
        core.show_repository("hf:org/chat"),
        core.pull("hf:org/chat:Q8_0"),
    ):
        assert isinstance(answer, Refusal)
        assert answer.reason == "offline"


def test_leftovers_are_what_no_model_here_goes_on_from(world: Any, core: Core) -> None:
    gate = world.hub.hold(FILE, at=1024)
    core.pull(FILE)
    assert gate.reached.wait(20)
    assert core.leftovers() == []
    core.cancel(FILE)

    assert core.leftovers() == []
    assert core.discard_leftovers() == 0
    with world.open(folder=world.folder.parent / "another folder") as stranger:
        wait_until(stranger.leftovers)
        assert [leftover.size for leftover in stranger.leftovers()] == [1024]
        assert stranger.discard_leftovers() == 1024
