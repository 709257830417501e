"""Ready means that the file is there and is the verified one: what is not is noticed when it is used."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from rejoinder.adapters import Core
from rejoinder.domain.model_download import ModelLost


def file_of(world: Any, core: Core, name: str) -> Path:
    with core.views() as views:
        row = views.download(world.model(name))
    assert row is not None
    return Path(row.path)


def vanish(file: Path) -> None:
    file.unlink()


def shrink(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def rewrite(file: Path) -> None:
    """To other bytes of the same size."""
    file.write_bytes(bytes(file.stat().st_size))


@pytest.mark.parametrize(
    ("harm", "reason"), [(vanish, "file_missing"), (shrink, "file_changed"), (rewrite, "file_changed")]
)
def test_a_file_that_is_not_the_verified_one_is_noticed_when_it_is_to_be_used(
    world: Any, core: Core, harm: Any, reason: str
) -> None:
    world.ready(core, "smart")
    world.ready(core, "quick")
    harm(file_of(world, core, "smart"))

    conversation = world.start(core, "smart")
    ending = world.send(core, conversation).result(20)

    assert ending.answer is not None
    assert ending.answer.by.name == "quick"
    (lost,) = [r.fact for r in core.facts() if isinstance(r.fact, ModelLost)]
    assert lost.failure.reason == reason
    assert [(job.name, job.status, job.failure) for job in core.queue()] == [
        ("smart", "Failed", lost.failure)
    ]


def test_a_changed_file_is_verified_anew_when_it_is_wanted_again(world: Any, core: Core) -> None:
    world.ready(core, "smart")
    world.ready(core, "quick")
    file = file_of(world, core, "smart")
    content = file.read_bytes()
    rewrite(file)
    conversation = world.start(core, "smart")
    world.send(core, conversation).result(20)
    assert world.status(core, "smart") == "Failed"

    core.open_conversation(conversation)

    world.until(core, lambda: world.status(core, "smart") == "Ready")
    assert file.read_bytes() == content
