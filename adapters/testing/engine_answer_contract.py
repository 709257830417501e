"""What every Engine owes of its answers, as tests."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ...application.ports import Delta, Engine, Generated, LoadModel, Prefilling, Prepared
from ...domain.sampling import SamplingSettings
from .engine_case import EngineCase
from .engine_requests import answer_text, ask, collect
from .obligations import owes

__all__ = ["EngineAnswerContract"]


class EngineAnswerContract(EngineCase):
    @owes("Yields Prepared first, before any text.")
    def test_an_answer_is_prepared_then_told_then_ended_once(self, ready: Engine, first: LoadModel) -> None:
        prepared, *middle, ending = collect(ready.generate(ask(first, instructions="Be kind.")))
        assert isinstance(prepared, Prepared)
        assert (prepared.prompt.tokens > 0) == self.capabilities.counts_tokens
        is_text = [isinstance(item, Delta) for item in middle]
        assert is_text == sorted(is_text)
        assert isinstance(ending, Generated)
        assert ending.finish == "stop"

    @owes("usage: 0 tokens where the engine counts none.")
    def test_usage_counts_the_tokens_of_prompt_and_answer(self, ready: Engine, first: LoadModel) -> None:
        prepared, *_, ending = collect(ready.generate(ask(first)))
        assert isinstance(prepared, Prepared)
        assert isinstance(ending, Generated)
        assert ending.usage.prompt_tokens == prepared.prompt.tokens
        if not self.capabilities.counts_tokens:
            assert ending.usage.cached_tokens == ending.usage.completion_tokens == 0
            return
        assert 0 <= ending.usage.cached_tokens < ending.usage.prompt_tokens
        assert ending.usage.completion_tokens >= 5

    @owes("done: never falling, and `total` at the end.")
    def test_prefill_progress_never_falls_and_ends_with_the_whole_prompt(
        self, ready: Engine, first: LoadModel
    ) -> None:
        prepared, *rest = collect(ready.generate(ask(first, "long " * 300)))
        assert isinstance(prepared, Prepared)
        progress = [item for item in rest if isinstance(item, Prefilling)]
        assert {item.total for item in progress} <= {prepared.prompt.tokens}
        assert all(item.done == item.total for item in progress[-1:])

    @owes("Whole code points only.")
    def test_an_answer_is_text_in_whole_code_points(self, ready: Engine, first: LoadModel) -> None:
        assert answer_text(collect(ready.generate(ask(first, "Grüße 😀 \u202e \0 \x1b[31m"))))

    @owes("The same model, history, settings and seed give the same text.")
    def test_the_same_request_gives_the_same_text_and_prompt(self, ready: Engine, first: LoadModel) -> None:
        request = ask(first, "Once", "upon", "a time", seed=3)
        one, two = collect(ready.generate(request)), collect(ready.generate(request))
        assert answer_text(one) == answer_text(two)
        assert one[0] == two[0]

    @owes("history: oldest first, ends with the user's message to answer.")
    def test_the_prompt_depends_on_the_order_of_the_history(self, ready: Engine, first: LoadModel) -> None:
        one, *_ = collect(ready.generate(ask(first, "One", "yes", "Two")))
        two, *_ = collect(ready.generate(ask(first, "Two", "yes", "One")))
        assert isinstance(one, Prepared)
        assert isinstance(two, Prepared)
        assert one.prompt.digest != two.prompt.digest

    @owes("Refuses with model_not_ready if the model is not loaded: an answer is never another's.")
    def test_a_model_that_is_not_loaded_is_never_answered_for(
        self, engine: Engine, first: LoadModel, talkative: LoadModel
    ) -> None:
        assert self.refuses(engine, ask(first)) == "model_not_ready"
        self.load(engine, first)
        assert self.refuses(engine, ask(talkative)) == "model_not_ready"

    @owes('"length" at a limit')
    def test_the_token_limit_ends_an_answer_with_length(self, ready: Engine, first: LoadModel) -> None:
        request = ask(first, sampling=SamplingSettings(max_tokens=3))
        *_, ending = collect(ready.generate(request))
        assert isinstance(ending, Generated)
        assert ending.finish == "length"
        assert ending.usage.completion_tokens == (3 if self.capabilities.counts_tokens else 0)

    @owes('"stop" at the end of the answer or before a stop string, which is not part of the text')
    def test_a_stop_string_ends_the_text_before_it(self, ready: Engine, first: LoadModel) -> None:
        whole = self.answers(ready, ask(first))
        middle = whole[len(whole) // 3 : len(whole) // 3 + 4]
        *items, ending = collect(ready.generate(ask(first, sampling=SamplingSettings(stop=(middle,)))))
        assert isinstance(ending, Generated)
        assert ending.finish == "stop"
        assert answer_text(items) == whole.partition(middle)[0]

    @owes('Deltas of kind "reasoning" come before those of kind "text".')
    def test_reasoning_comes_apart_from_the_text(self, engine: Engine, tmp_path: Path) -> None:
        model = self.thinking_model(tmp_path)
        assert (model is not None) == self.capabilities.reasoning, "thinking_model is what proves reasoning"
        if model is not None:
            self.load(engine, model)
            kinds = [d.kind for d in collect(engine.generate(ask(model))) if isinstance(d, Delta)]
            assert set(kinds) == {"reasoning", "text"}

    @owes('Deltas of kind "reasoning" come before those of kind "text".')
    def test_an_answer_without_reasoning_is_text(self, ready: Engine, first: LoadModel) -> None:
        kinds = {item.kind for item in collect(ready.generate(ask(first))) if isinstance(item, Delta)}
        assert kinds == {"text"}

    # How likely the tokens were

    @owes(
        "A grammar or schema that it cannot follow, and log-probabilities that it cannot give, are refused "
        "with invalid_setting."
    )
    def test_log_probabilities_are_given_or_refused(self, ready: Engine, first: LoadModel) -> None:
        request = replace(ask(first), logprobs=2)
        if self.capabilities.logprobs:
            assert self.answers(ready, request)
        else:
            assert self.refuses(ready, request) == "invalid_setting"

    @owes("logprobs: if they were asked for, of the tokens since the delta before")
    def test_log_probabilities_spell_the_answer(self, ready: Engine, first: LoadModel) -> None:
        if not self.capabilities.logprobs:
            pytest.skip("logprobs is not declared")
        request = replace(ask(first), logprobs=2)
        items = collect(ready.generate(request))
        tokens = [token for item in items if isinstance(item, Delta) for token in item.logprobs or ()]
        assert b"".join(token.token for token in tokens).decode() == answer_text(items)
        assert answer_text(items) == self.answers(ready, ask(first)), "asking changes nothing"
        for token in tokens:
            likely = [logprob for _, logprob in token.alternatives]
            assert max([token.logprob, *likely]) <= 1e-6
            assert likely == sorted(likely, reverse=True)
            assert len(likely) <= 2

    @owes("logprobs: if they were asked for, of the tokens since the delta before")
    def test_log_probabilities_do_not_come_unasked(self, ready: Engine, first: LoadModel) -> None:
        items = collect(ready.generate(ask(first)))
        assert not any(item.logprobs for item in items if isinstance(item, Delta))
