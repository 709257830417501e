"""What every hub that can be searched owes, as tests. Subclass the contract and give it a `case` fixture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest

from ...application.cancellation import Cancellation
from ...application.ports import FoundRepository, ModelDiscovery, ModelHeader, Repository
from ...domain.errors import Refusal
from ...domain.variants import variants_of
from .obligations import PATIENCE, owes

__all__ = ["DiscoveryCase", "ModelDiscoveryContract"]


_ANSWERED = "Each question is answered or refused within a deadline"
_SEARCH = "Repositories with GGUF files, those that are downloaded most first."
_REPOSITORY = "The files of one commit."
_HEADER = "What a GGUF file says about itself"
_ROOM = "Bytes for models on this machine"


@dataclass(frozen=True, slots=True)
class DiscoveryCase:
    """A hub that has the repository `repo` with the one GGUF chat model `file`, written by `write_model` with
    the context length 4096 and of `size` bytes, and nothing else."""

    discovery: ModelDiscovery
    repo: str
    file: str
    size: int


def _here() -> Cancellation:
    return Cancellation()


class ModelDiscoveryContract:
    """Give the fixture `case`. patience: seconds that a test may take; more is a hanging hub."""

    patience: ClassVar[float] = PATIENCE

    @pytest.fixture
    def case(self, tmp_path: Path) -> DiscoveryCase | Iterator[DiscoveryCase]:
        raise NotImplementedError("give the contract a hub that can be searched")

    @owes(_SEARCH)
    def test_a_repository_is_found_by_a_part_of_its_name(self, case: DiscoveryCase) -> None:
        found = case.discovery.search(case.repo[1:-1].upper(), 20, _here())

        assert not isinstance(found, Refusal)
        assert [one.repo for one in found] == [case.repo]
        assert isinstance(found[0], FoundRepository)

    @owes(_SEARCH)
    def test_what_nothing_is_named_like_is_not_found(self, case: DiscoveryCase) -> None:
        assert case.discovery.search("no such name", 20, _here()) == []

    @owes(_SEARCH)
    def test_no_more_is_found_than_was_asked_for(self, case: DiscoveryCase) -> None:
        assert case.discovery.search(case.repo, 0, _here()) == []

    @owes(_REPOSITORY)
    def test_a_repository_lists_its_files_with_their_sizes(self, case: DiscoveryCase) -> None:
        found = case.discovery.repository(case.repo, "main", _here())

        assert isinstance(found, Repository)
        assert found.repo == case.repo
        (variant,) = variants_of(found.repo, found.files)
        assert (variant.file, variant.size) == (case.file, case.size)

    @owes(_ANSWERED)
    def test_a_repository_that_is_not_there_is_refused(self, case: DiscoveryCase) -> None:
        refusal = case.discovery.repository("nobody/nothing", "main", _here())

        assert isinstance(refusal, Refusal)
        assert refusal.reason == "not_found_on_hub"

    @pytest.mark.parametrize("whole", [True, False])
    @owes(_HEADER)
    def test_a_header_tells_what_the_model_is(self, case: DiscoveryCase, whole: bool) -> None:
        header = case.discovery.header(f"hf:{case.repo}/{case.file}", whole, _here())

        assert isinstance(header, ModelHeader)
        assert (header.architecture, header.context_length) == ("llama", 4096)
        assert (header.template is not None) == whole

    @pytest.mark.parametrize("name", ["nobody/nothing/a.gguf", "../../etc/a.gguf", "a.gguf", ""])
    @owes(_ANSWERED)
    def test_the_header_of_a_model_that_is_not_there_is_refused(self, case: DiscoveryCase, name: str) -> None:
        assert isinstance(case.discovery.header(f"hf:{name}", False, _here()), Refusal)

    @owes(_ROOM)
    def test_the_room_is_not_below_nothing(self, case: DiscoveryCase) -> None:
        room = case.discovery.room()

        assert room.disk is None or room.disk >= 0
        assert room.memory is None or room.memory > 0
