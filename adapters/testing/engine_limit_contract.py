"""What every Engine owes where an answer is constrained, and where a context is too small, as tests."""

from __future__ import annotations

import json
from typing import cast

import pytest

from ...application.ports import Engine, LoadModel, Prepared
from ...domain.errors import Refusal
from ...domain.sampling import SamplingSettings
from .engine_case import EngineCase
from .engine_requests import ask, close, collect
from .obligations import owes

__all__ = ["EngineLimitContract"]

_CANNOT_FOLLOW = (
    "A grammar or schema that it cannot follow, and log-probabilities that it cannot give, are refused with "
    "invalid_setting."
)
_LEAVES_OUT = "An engine that limits the context leaves out the oldest turns and counts them"
_TOO_LONG = "what must not be dropped is refused with conversation_too_long or prompt_too_long."
_LONG = ("so " * 400, "yes " * 400) * 30


class EngineLimitContract(EngineCase):
    @owes(_CANNOT_FOLLOW)
    def test_a_grammar_is_followed_or_refused(self, ready: Engine, first: LoadModel) -> None:
        request = ask(first, sampling=SamplingSettings(grammar='root ::= "yes" | "no"'))
        if self.capabilities.grammars:
            assert self.answers(ready, request) in ("yes", "no")
        else:
            assert self.refuses(ready, request) == "invalid_setting"

    @pytest.mark.parametrize("grammar", ["", "root ::= other", 'root ::= root "a"', 'root ::= "a"{3,2}'])
    @owes(_CANNOT_FOLLOW)
    def test_a_grammar_that_is_none_is_refused_and_the_next_answer_comes(
        self, ready: Engine, first: LoadModel, grammar: str
    ) -> None:
        asked = ask(first, sampling=SamplingSettings(grammar=grammar))
        assert self.refuses(ready, asked) == "invalid_setting"
        assert self.answers(ready, ask(first))

    @owes(_CANNOT_FOLLOW)
    def test_a_schema_is_followed_or_refused(self, ready: Engine, first: LoadModel) -> None:
        schema = {"type": "object", "properties": {"open": {"type": "boolean"}}, "required": ["open"]}
        request = ask(first, sampling=SamplingSettings(json_schema=schema))
        if self.capabilities.json_schemas:
            assert json.loads(self.answers(ready, request)) in ({"open": True}, {"open": False})
        else:
            assert self.refuses(ready, request) == "invalid_setting"

    @owes(_CANNOT_FOLLOW)
    def test_a_schema_from_the_network_is_refused(self, ready: Engine, first: LoadModel) -> None:
        sampling = SamplingSettings(json_schema={"$ref": "https://example.org/schema.json"})
        assert self.refuses(ready, ask(first, sampling=sampling)) == "invalid_setting"

    # A context that is too small

    @owes(_LEAVES_OUT)
    def test_a_conversation_that_fits_is_not_cut(self, ready: Engine, first: LoadModel) -> None:
        prepared, *_ = collect(ready.generate(ask(first, "One", "yes", "Two")))
        assert isinstance(prepared, Prepared)
        assert prepared.prompt.messages_left_out == 0

    @owes(_LEAVES_OUT)
    def test_what_does_not_fit_is_left_out_oldest_first_and_counted(
        self, engine: Engine, talkative: LoadModel
    ) -> None:
        self.skip_unless_it_limits_the_context()
        self.load(engine, talkative)
        stream = engine.generate(ask(talkative, *_LONG, "And now?", instructions="Be kind."))
        prepared = next(stream)
        close(stream)
        assert isinstance(prepared, Prepared)
        assert 0 < prepared.prompt.messages_left_out < len(_LONG)
        assert prepared.prompt.messages_left_out % 2 == 0
        assert prepared.prompt.tokens <= 8192

    @owes(_TOO_LONG)
    def test_a_conversation_that_does_not_fit_is_refused_where_nothing_may_be_left_out(
        self, engine: Engine, talkative: LoadModel
    ) -> None:
        self.skip_unless_it_limits_the_context()
        self.load(engine, talkative)
        whole = SamplingSettings(overflow="refuse", max_tokens=3)
        (refusal,) = collect(engine.generate(ask(talkative, *_LONG, "And now?", sampling=whole)))
        assert isinstance(refusal, Refusal)
        assert refusal.reason == "conversation_too_long"
        assert 0 < cast(int, refusal.details["messages_left_out"]) < len(_LONG)
        assert self.answers(engine, ask(talkative, "Short.", sampling=whole))

    @owes(_TOO_LONG)
    def test_a_message_that_can_never_fit_is_refused(self, engine: Engine, talkative: LoadModel) -> None:
        self.skip_unless_it_limits_the_context()
        self.load(engine, talkative)
        refusal = collect(engine.generate(ask(talkative, "too much " * 20_000)))[-1]
        assert isinstance(refusal, Refusal)
        assert refusal.reason == "prompt_too_long"
        assert cast(int, refusal.details["tokens"]) > cast(int, refusal.details["limit"])

    def skip_unless_it_limits_the_context(self) -> None:
        if not self.capabilities.limits_context:
            pytest.skip("limits_context is not declared: whoever serves the model limits it")
