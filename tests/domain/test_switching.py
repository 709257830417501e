"""Who answers when a reply begins: the switch contract as a table (R5)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.domain.messages import Target
from rejoinder.domain.model_download import ModelStatus
from rejoinder.domain.switching import AnswerWith, NothingCanAnswer, WaitFor, choose_model

TARGET = Target(model="box:target", name="target")
LOADED, USED = "box:loaded", "box:used"
READY, QUEUED, DOWNLOADING = ModelStatus.READY, ModelStatus.QUEUED, ModelStatus.DOWNLOADING
COMPILING, FAILED, CANCELED = ModelStatus.COMPILING, ModelStatus.FAILED, ModelStatus.CANCELED

CONTRACT = [
    (READY, None, None, AnswerWith("box:target")),
    (READY, LOADED, USED, AnswerWith("box:target")),
    (READY, "box:target", USED, AnswerWith("box:target")),
    *[(status, LOADED, USED, AnswerWith(LOADED)) for status in (QUEUED, DOWNLOADING, COMPILING)],
    *[(status, LOADED, USED, AnswerWith(LOADED)) for status in (FAILED, CANCELED, None)],
    *[(status, None, USED, AnswerWith(USED)) for status in (QUEUED, DOWNLOADING, COMPILING)],
    *[(status, None, USED, AnswerWith(USED)) for status in (FAILED, CANCELED, None)],
    *[(status, None, None, WaitFor(TARGET, status)) for status in (QUEUED, DOWNLOADING, COMPILING)],
    *[(status, None, None, NothingCanAnswer(TARGET, status)) for status in (FAILED, CANCELED, None)],
]


@pytest.mark.parametrize(("status", "loaded", "used", "choice"), CONTRACT)
def test_the_contract(
    status: ModelStatus | None,
    loaded: str | None,
    used: str | None,
    choice: AnswerWith | WaitFor | NothingCanAnswer,
) -> None:
    assert choose_model(TARGET, {"box:target": status}.get, loaded, lambda: used) == choice


@given(
    st.sampled_from([None, *ModelStatus]),
    st.sampled_from([None, LOADED, "box:target"]),
    st.sampled_from([None, USED]),
)
def test_a_model_that_is_ready_or_loaded_never_leaves_a_reply_waiting(
    status: ModelStatus | None, loaded: str | None, used: str | None
) -> None:
    choice = choose_model(TARGET, {"box:target": status}.get, loaded, lambda: used)
    someone = status is READY or loaded is not None or used is not None
    assert isinstance(choice, AnswerWith) == someone


def test_who_was_used_last_is_looked_up_only_if_it_matters() -> None:
    asked: list[str] = []
    choose_model(TARGET, {"box:target": READY}.get, None, lambda: asked.append("ready"))
    choose_model(TARGET, {"box:target": QUEUED}.get, LOADED, lambda: asked.append("loaded"))
    assert asked == []
