"""What every Engine owes, as tests: subclass EngineContract and say how to make yours."""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import ClassVar, TypeVar, cast

import pytest

from ...application.cancellation import Cancellation
from ...application.ports import (
    ChatMessage,
    Delta,
    Engine,
    Generate,
    Generated,
    Loaded,
    Loading,
    LoadModel,
    Prefilling,
    Prepared,
    Proved,
)
from ...domain.errors import Refusal
from ...domain.messages import ModelCredit, text_parts
from ...domain.sampling import SamplingSettings

__all__ = [
    "EngineContract",
    "answer_text",
    "ask",
    "close",
    "collect",
    "file_model",
    "until_delta",
    "user_says",
]

ItemT = TypeVar("ItemT")

_SECONDS = 30.0


def collect(stream: Iterable[ItemT], seconds: float = _SECONDS) -> list[ItemT]:
    """Everything that the stream yields; an AssertionError if it has not ended within `seconds`."""
    results: queue.SimpleQueue[list[ItemT] | BaseException] = queue.SimpleQueue()

    def drain() -> None:
        try:
            results.put(list(stream))
        except BaseException as error:
            results.put(error)

    threading.Thread(target=drain, daemon=True).start()
    try:
        result = results.get(timeout=seconds)
    except queue.Empty:
        raise AssertionError(f"the stream did not end within {seconds} s") from None
    if isinstance(result, BaseException):
        raise result
    return result


def file_model(path: Path, context_length: int = 4096) -> LoadModel:
    """A request to load the file, credited by its name."""
    credit = ModelCredit(model=f"file:{path}", name=path.stem, sha256="0" * 64)
    return LoadModel(credit, str(path), context_length)


def user_says(*texts: str) -> tuple[ChatMessage, ...]:
    """A history in which user and assistant take turns, the user first."""
    return tuple(
        ChatMessage(f"m{index}", "assistant" if index % 2 else "user", text_parts(text))
        for index, text in enumerate(texts)
    )


def ask(
    loaded: LoadModel,
    *texts: str,
    instructions: str = "",
    sampling: SamplingSettings | None = None,
    seed: int = 7,
) -> Generate:
    """A request to answer the last of `texts`, which take turns."""
    history = user_says(*(texts or ("Hello",)))
    return Generate(
        "reply", loaded.model, "conversation", instructions, history, sampling or SamplingSettings(), seed
    )


def answer_text(stream: Iterable[object]) -> str:
    return "".join(item.text for item in stream if isinstance(item, Delta))


class EngineContract:
    """Provide the four methods; each model's answers must differ from the others'.

    limits_context: whether the engine itself keeps prompts within a context length.
    loads_files: whether load reads a file.
    counts_tokens: whether it tells how many tokens prompts and answers have. If not, they are 0.
    describes_models: whether a trial tells a model's architecture and the context that it was trained for.
    follows_grammars, follows_schemas, gives_logprobs: whether it can; one that cannot refuses the request as
    invalid_setting.
    """

    limits_context: ClassVar[bool] = True
    loads_files: ClassVar[bool] = True
    counts_tokens: ClassVar[bool] = True
    describes_models: ClassVar[bool] = True
    follows_grammars: ClassVar[bool] = True
    follows_schemas: ClassVar[bool] = True
    gives_logprobs: ClassVar[bool] = True

    @classmethod
    def make_engine(cls) -> Engine:
        raise NotImplementedError

    @classmethod
    def first_model(cls, folder: Path) -> LoadModel:
        """A model with an answer of at least five tokens."""
        raise NotImplementedError

    @classmethod
    def talkative_model(cls, folder: Path) -> LoadModel:
        """A model with an answer that takes seconds, or at least a thousand tokens, and no more context than
        8192 tokens."""
        raise NotImplementedError

    @classmethod
    def broken_model(cls, folder: Path) -> LoadModel:
        """A model that cannot be loaded."""
        raise NotImplementedError

    @pytest.fixture(scope="class")
    @classmethod
    def models(cls, tmp_path_factory: pytest.TempPathFactory) -> dict[str, LoadModel]:
        folder = tmp_path_factory.mktemp("models")
        return {
            "first": cls.first_model(folder),
            "talkative": cls.talkative_model(folder),
            "broken": cls.broken_model(folder),
        }

    @pytest.fixture
    def first(self, models: dict[str, LoadModel]) -> LoadModel:
        return models["first"]

    @pytest.fixture
    def talkative(self, models: dict[str, LoadModel]) -> LoadModel:
        return models["talkative"]

    @pytest.fixture
    def broken(self, models: dict[str, LoadModel]) -> LoadModel:
        return models["broken"]

    @pytest.fixture
    def engine(self) -> Iterator[Engine]:
        engine = self.make_engine()
        yield engine
        engine.close()

    @pytest.fixture(scope="class")
    @classmethod
    def ready(cls, models: dict[str, LoadModel]) -> Iterator[Engine]:
        """An engine with the first model loaded, for the tests that only ask."""
        engine = cls.make_engine()
        assert isinstance(collect(engine.load(models["first"]))[-1], Loaded)
        yield engine
        engine.close()

    # Loading

    def test_a_load_reports_progress_that_never_falls_and_then_that_it_is_loaded(
        self, engine: Engine, first: LoadModel
    ) -> None:
        *progress, ending = collect(engine.load(first))
        assert isinstance(ending, Loaded)
        assert ending.model == first.model
        assert 0 < ending.context_length <= first.context_length
        fractions = [item.fraction for item in progress if isinstance(item, Loading)]
        assert len(fractions) == len(progress)
        assert fractions == sorted(fractions)
        assert all(0 <= fraction <= 1 for fraction in fractions)

    def test_a_load_stands_beside_what_is_loaded(
        self, engine: Engine, first: LoadModel, talkative: LoadModel
    ) -> None:
        self.load(engine, talkative)
        self.load(engine, first)
        short = ask(talkative, sampling=SamplingSettings(max_tokens=3))
        assert self.answers(engine, short) != self.answers(engine, ask(first))
        engine.unload(talkative.model)
        assert self.refuses(engine, short) == "model_not_ready"
        assert self.answers(engine, ask(first))

    def test_a_failed_load_leaves_what_was_loaded(
        self, engine: Engine, first: LoadModel, broken: LoadModel
    ) -> None:
        self.load(engine, first)
        *_, ending = collect(engine.load(broken))
        assert isinstance(ending, Refusal)
        assert self.refuses(engine, ask(broken)) == "model_not_ready"
        assert self.answers(engine, ask(first))

    def test_what_lives_or_was_unloaded_is_no_loss(self, engine: Engine, first: LoadModel) -> None:
        engine.on_loss(lambda: None)
        assert engine.loss(first.model) is None
        self.load(engine, first)
        assert engine.loss(first.model) is None
        engine.unload()
        assert engine.loss(first.model) is None

    def test_a_load_ends_when_its_model_is_unloaded_by_another_thread(
        self, engine: Engine, first: LoadModel
    ) -> None:
        loading = engine.load(first)
        next(loading)
        unloading = threading.Thread(target=engine.unload, args=(first.model,))
        unloading.start()
        unloading.join(_SECONDS)
        *_, ending = collect(loading)
        assert isinstance(ending, Refusal)
        assert self.refuses(engine, ask(first)) == "model_not_ready"
        self.load(engine, first)

    def test_a_missing_file_is_refused(self, engine: Engine, first: LoadModel) -> None:
        if not self.loads_files:
            return
        *_, ending = collect(engine.load(replace(first, path=f"{first.path}.not-there")))
        assert isinstance(ending, Refusal)
        assert ending.reason == "file_missing"

    def test_a_load_that_is_given_up_leaves_an_engine_that_loads(
        self, engine: Engine, first: LoadModel
    ) -> None:
        loading = engine.load(first)
        next(loading)
        close(loading)
        self.load(engine, first)

    def test_what_is_unloaded_does_not_answer(self, engine: Engine, first: LoadModel) -> None:
        self.load(engine, first)
        engine.unload()
        assert self.refuses(engine, ask(first)) == "model_not_ready"
        self.load(engine, first)

    # Answers

    def test_an_answer_is_prepared_then_told_then_ended_once(self, ready: Engine, first: LoadModel) -> None:
        prepared, *middle, ending = collect(ready.generate(ask(first, instructions="Be kind.")))
        assert isinstance(prepared, Prepared)
        assert (prepared.prompt.tokens > 0) == self.counts_tokens
        assert all(isinstance(item, Prefilling | Delta) for item in middle)
        is_text = [isinstance(item, Delta) for item in middle]
        assert is_text == sorted(is_text)
        assert isinstance(ending, Generated)
        assert ending.finish == "stop"

    def test_usage_counts_the_tokens_of_prompt_and_answer(self, ready: Engine, first: LoadModel) -> None:
        prepared, *_, ending = collect(ready.generate(ask(first)))
        assert isinstance(prepared, Prepared)
        assert isinstance(ending, Generated)
        assert ending.usage.prompt_tokens == prepared.prompt.tokens
        if not self.counts_tokens:
            assert ending.usage.cached_tokens == ending.usage.completion_tokens == 0
            return
        assert 0 <= ending.usage.cached_tokens < ending.usage.prompt_tokens
        assert ending.usage.completion_tokens >= 5

    def test_prefill_progress_never_falls_and_ends_with_the_whole_prompt(
        self, ready: Engine, first: LoadModel
    ) -> None:
        prepared, *rest = collect(ready.generate(ask(first, "long " * 300)))
        assert isinstance(prepared, Prepared)
        progress = [item for item in rest if isinstance(item, Prefilling)]
        assert [item.done for item in progress] == sorted(item.done for item in progress)
        assert {item.total for item in progress} <= {prepared.prompt.tokens}
        assert all(item.done == item.total for item in progress[-1:])

    def test_an_answer_is_text_in_whole_code_points(self, ready: Engine, first: LoadModel) -> None:
        items = collect(ready.generate(ask(first, "Grüße 😀 \u202e \0 \x1b[31m")))
        assert answer_text(items)
        assert all(item.text and item.text.encode() for item in items if isinstance(item, Delta))

    def test_the_same_request_gives_the_same_text_and_prompt(self, ready: Engine, first: LoadModel) -> None:
        request = ask(first, "Once", "upon", "a time", seed=3)
        one, two = collect(ready.generate(request)), collect(ready.generate(request))
        assert answer_text(one) == answer_text(two)
        assert one[0] == two[0]

    def test_the_prompt_depends_on_the_order_of_the_history(self, ready: Engine, first: LoadModel) -> None:
        one, *_ = collect(ready.generate(ask(first, "One", "yes", "Two")))
        two, *_ = collect(ready.generate(ask(first, "Two", "yes", "One")))
        assert isinstance(one, Prepared)
        assert isinstance(two, Prepared)
        assert one.prompt.digest != two.prompt.digest

    def test_a_model_that_is_not_loaded_is_never_answered_for(
        self, engine: Engine, first: LoadModel, talkative: LoadModel
    ) -> None:
        assert self.refuses(engine, ask(first)) == "model_not_ready"
        self.load(engine, first)
        assert self.refuses(engine, ask(talkative)) == "model_not_ready"

    def test_the_token_limit_ends_an_answer_with_length(self, ready: Engine, first: LoadModel) -> None:
        request = ask(first, sampling=SamplingSettings(max_tokens=3))
        *_, ending = collect(ready.generate(request))
        assert isinstance(ending, Generated)
        assert ending.finish == "length"
        assert ending.usage.completion_tokens == (3 if self.counts_tokens else 0)

    def test_a_stop_string_ends_the_text_before_it(self, ready: Engine, first: LoadModel) -> None:
        whole = self.answers(ready, ask(first))
        middle = whole[len(whole) // 3 : len(whole) // 3 + 4]
        *items, ending = collect(ready.generate(ask(first, sampling=SamplingSettings(stop=(middle,)))))
        assert isinstance(ending, Generated)
        assert ending.finish == "stop"
        assert answer_text(items) == whole.partition(middle)[0]

    # Answers that are constrained

    def test_a_grammar_is_followed_or_refused(self, ready: Engine, first: LoadModel) -> None:
        request = ask(first, sampling=SamplingSettings(grammar='root ::= "yes" | "no"'))
        if self.follows_grammars:
            assert self.answers(ready, request) in ("yes", "no")
        else:
            assert self.refuses(ready, request) == "invalid_setting"

    @pytest.mark.parametrize("grammar", ["", "root ::= other", 'root ::= root "a"', 'root ::= "a"{3,2}'])
    def test_a_grammar_that_is_none_is_refused_and_the_next_answer_comes(
        self, ready: Engine, first: LoadModel, grammar: str
    ) -> None:
        assert (
            self.refuses(ready, ask(first, sampling=SamplingSettings(grammar=grammar))) == "invalid_setting"
        )
        assert self.answers(ready, ask(first))

    def test_a_schema_is_followed_or_refused(self, ready: Engine, first: LoadModel) -> None:
        schema = {"type": "object", "properties": {"open": {"type": "boolean"}}, "required": ["open"]}
        request = ask(first, sampling=SamplingSettings(json_schema=schema))
        if self.follows_schemas:
            assert json.loads(self.answers(ready, request)) in ({"open": True}, {"open": False})
        else:
            assert self.refuses(ready, request) == "invalid_setting"

    def test_a_schema_from_the_network_is_refused(self, ready: Engine, first: LoadModel) -> None:
        sampling = SamplingSettings(json_schema={"$ref": "https://example.org/schema.json"})
        assert self.refuses(ready, ask(first, sampling=sampling)) == "invalid_setting"

    # How likely the tokens were

    def test_log_probabilities_come_if_asked_for_and_spell_the_answer(
        self, ready: Engine, first: LoadModel
    ) -> None:
        request = replace(ask(first), logprobs=2)
        if not self.gives_logprobs:
            assert self.refuses(ready, request) == "invalid_setting"
            return
        items = collect(ready.generate(request))
        tokens = [token for item in items if isinstance(item, Delta) for token in item.logprobs or ()]
        assert b"".join(token.token for token in tokens).decode() == answer_text(items)
        assert answer_text(items) == self.answers(ready, ask(first)), "asking changes nothing"
        for token in tokens:
            likely = [logprob for _, logprob in token.alternatives]
            assert max([token.logprob, *likely]) <= 1e-6
            assert likely == sorted(likely, reverse=True)
            assert len(likely) <= 2

    def test_log_probabilities_do_not_come_unasked(self, ready: Engine, first: LoadModel) -> None:
        items = collect(ready.generate(ask(first)))
        assert not any(item.logprobs for item in items if isinstance(item, Delta))

    # A context that is too small

    def test_what_does_not_fit_is_left_out_oldest_first_and_counted(
        self, engine: Engine, talkative: LoadModel
    ) -> None:
        if not self.limits_context:
            return
        self.load(engine, talkative)
        turns = ["so " * 400, "yes " * 400] * 30
        stream = engine.generate(ask(talkative, *turns, "And now?", instructions="Be kind."))
        prepared = next(stream)
        close(stream)
        assert isinstance(prepared, Prepared)
        assert 0 < prepared.prompt.messages_left_out < len(turns)
        assert prepared.prompt.messages_left_out % 2 == 0
        assert prepared.prompt.tokens <= 8192

    def test_a_conversation_that_does_not_fit_is_refused_where_nothing_may_be_left_out(
        self, engine: Engine, talkative: LoadModel
    ) -> None:
        if not self.limits_context:
            return
        self.load(engine, talkative)
        whole = SamplingSettings(overflow="refuse", max_tokens=3)
        turns = ["so " * 400, "yes " * 400] * 30
        (refusal,) = collect(engine.generate(ask(talkative, *turns, "And now?", sampling=whole)))
        assert isinstance(refusal, Refusal)
        assert refusal.reason == "conversation_too_long"
        assert 0 < cast(int, refusal.details["messages_left_out"]) < len(turns)
        assert self.answers(engine, ask(talkative, "Short.", sampling=whole))

    def test_a_message_that_can_never_fit_is_refused(self, engine: Engine, talkative: LoadModel) -> None:
        if not self.limits_context:
            return
        self.load(engine, talkative)
        refusal = collect(engine.generate(ask(talkative, "too much " * 20_000)))[-1]
        assert isinstance(refusal, Refusal)
        assert refusal.reason == "prompt_too_long"
        assert refusal.details["tokens"] > refusal.details["limit"]  # type: ignore[operator]

    # Stopping

    def test_an_answer_is_stopped_from_another_thread(self, engine: Engine, talkative: LoadModel) -> None:
        self.load(engine, talkative)
        stream = engine.generate(ask(talkative))
        shown = until_delta(stream)
        stopper = threading.Thread(target=engine.stop)
        stopper.start()
        *rest, ending = collect(stream)
        stopper.join()
        assert isinstance(ending, Generated)
        assert ending.finish == "stopped"
        assert self.answers(engine, ask(talkative, sampling=SamplingSettings(max_tokens=50))).startswith(
            shown
        )
        assert all(isinstance(item, Delta) for item in rest)

    def test_a_stop_without_an_answer_under_way_is_silent(self, engine: Engine, first: LoadModel) -> None:
        engine.stop()
        self.load(engine, first)
        engine.stop()
        assert self.answers(engine, ask(first))

    def test_a_stream_that_is_closed_early_makes_room_for_the_next(
        self, engine: Engine, talkative: LoadModel
    ) -> None:
        self.load(engine, talkative)
        stream = engine.generate(ask(talkative))
        shown = until_delta(stream)
        close(stream)
        short = ask(talkative, sampling=SamplingSettings(max_tokens=20))
        assert self.answers(engine, short).startswith(shown)

    # Trials

    def test_a_trial_tells_what_the_file_is_and_loads_nothing(self, engine: Engine, first: LoadModel) -> None:
        *progress, ending = collect(engine.prove(first, Cancellation()))
        assert isinstance(ending, Proved)
        assert ending.engine
        assert (ending.context_length > 0 and bool(ending.architecture)) == self.describes_models
        assert all(isinstance(item, Loading) for item in progress)
        assert self.refuses(engine, ask(first)) == "model_not_ready"

    def test_a_trial_beside_an_answer_does_not_disturb_it(
        self, engine: Engine, first: LoadModel, talkative: LoadModel
    ) -> None:
        self.load(engine, talkative)
        limited = ask(talkative, sampling=SamplingSettings(max_tokens=200))
        undisturbed = self.answers(engine, limited)
        stream = engine.generate(limited)
        shown = until_delta(stream)
        assert isinstance(collect(engine.prove(first, Cancellation()))[-1], Proved)
        assert shown + answer_text(collect(stream)) == undisturbed

    def test_a_trial_refuses_what_cannot_be_loaded(
        self, engine: Engine, first: LoadModel, broken: LoadModel
    ) -> None:
        self.load(engine, first)
        *_, ending = collect(engine.prove(broken, Cancellation()))
        assert isinstance(ending, Refusal)
        assert ending.reason != "engine_lost"
        assert self.answers(engine, ask(first))

    def test_a_cancelled_trial_ends_without_an_ending(self, engine: Engine, first: LoadModel) -> None:
        cancel = Cancellation()
        trial = engine.prove(first, cancel)
        next(trial)
        threading.Thread(target=cancel.cancel).start()
        cancel.wait(_SECONDS)
        assert all(isinstance(item, Loading) for item in collect(trial))
        assert collect(engine.prove(first, cancel)) == []

    # The end

    def test_closing_ends_an_answer_under_way_and_refuses_what_comes_later(
        self, engine: Engine, first: LoadModel, talkative: LoadModel
    ) -> None:
        self.load(engine, talkative)
        stream = engine.generate(ask(talkative))
        until_delta(stream)
        engine.close()
        ending = collect(stream)[-1]
        assert isinstance(ending, Refusal)
        assert ending.reason == "engine_closed"
        for later in (
            engine.generate(ask(talkative)),
            engine.load(first),
            engine.prove(first, Cancellation()),
        ):
            (refusal,) = collect(later)
            assert isinstance(refusal, Refusal)
            assert refusal.reason == "engine_closed"

    def test_closing_twice_is_harmless(self, engine: Engine, first: LoadModel) -> None:
        self.load(engine, first)
        engine.close()
        engine.close()

    def test_an_engine_that_was_never_used_closes(self) -> None:
        self.make_engine().close()

    # Steps of the tests

    def load(self, engine: Engine, model: LoadModel) -> Loaded:
        ending = collect(engine.load(model))[-1]
        assert isinstance(ending, Loaded), ending
        return ending

    def answers(self, engine: Engine, request: Generate) -> str:
        items = collect(engine.generate(request))
        assert isinstance(items[-1], Generated), items[-1]
        return answer_text(items)

    def refuses(self, engine: Engine, request: Generate) -> str:
        (refusal,) = collect(engine.generate(request))
        assert isinstance(refusal, Refusal)
        return refusal.reason


def until_delta(stream: Iterator[object]) -> str:
    """Go on until the first text is there."""
    for item in stream:
        if isinstance(item, Delta):
            return item.text
    raise AssertionError("the answer has no text")


def close(stream: Iterator[object]) -> None:
    """Give the stream up, as leaving a loop over it does."""
    stream.close()  # type: ignore[attr-defined]
