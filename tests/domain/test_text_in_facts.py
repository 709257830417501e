"""Whether a fact holds text is asked when it is recorded; the answer is what erasing it would tell."""

from __future__ import annotations

import pytest

from rejoinder.domain.conversation import MessageAppended, ReplyRequested, ReplyStarted
from rejoinder.domain.event import Fact
from rejoinder.domain.messages import Answer, ModelCredit, Target, text_parts
from rejoinder.domain.sampling import SamplingSettings

NUMBERS, WRITTEN = SamplingSettings(temperature=0.5), SamplingSettings(stop=("END",))


def by_a_model(sampling: SamplingSettings) -> Answer:
    credit = ModelCredit(model="box:pocket", name="pocket", sha256="5" * 64)
    return Answer(requested=Target(model="box:pocket", name="pocket"), by=credit, sampling=sampling, seed=7)


def message(text: str, answer: Answer | None = None) -> MessageAppended:
    return MessageAppended(
        message="m", parent=None, role="assistant", parts=text_parts(text) if text else (), answer=answer
    )


@pytest.mark.parametrize(
    ("fact", "holds"),
    [
        (message("Hello"), True),
        (message("Hello", by_a_model(WRITTEN)), True),
        (message("", by_a_model(WRITTEN)), True),
        (message("", by_a_model(NUMBERS)), False),
        (message(""), False),
        (ReplyRequested(reply="r", parent="m", session="s", sampling=NUMBERS), True),
        (ReplyRequested(reply="r", parent="m", session="s"), False),
        (ReplyStarted(reply="r", answer=by_a_model(WRITTEN)), True),
        (ReplyStarted(reply="r", answer=by_a_model(NUMBERS)), False),
    ],
)
def test_a_fact_holds_text_if_it_would_be_another_when_erased(fact: Fact, holds: bool) -> None:
    assert fact.holds_text() is holds
    assert (fact.erased() != fact) is holds
