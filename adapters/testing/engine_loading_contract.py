"""What every Engine owes of loads and trials, as tests."""

from __future__ import annotations

import threading
from dataclasses import replace

from ...application.cancellation import Cancellation
from ...application.ports import Engine, Loaded, Loading, LoadModel, Proved
from ...domain.errors import Refusal
from ...domain.sampling import SamplingSettings
from .engine_case import EngineCase
from .engine_requests import answer_text, ask, close, collect, until_delta
from .obligations import owes

__all__ = ["EngineLoadingContract"]

_REFUSAL = (
    "A model or input that fails, the death of the engine's process included, is a Refusal and never an "
    "exception"
)


class EngineLoadingContract(EngineCase):
    @owes("fraction: 0 to 1, never falling.")
    def test_a_load_reports_progress_that_never_falls_and_then_that_it_is_loaded(
        self, engine: Engine, first: LoadModel
    ) -> None:
        *progress, ending = collect(engine.load(first))
        assert isinstance(ending, Loaded), ending
        assert all(isinstance(item, Loading) for item in progress)

    @owes("Load beside what is loaded: what must make way, the caller unloads first.")
    def test_a_load_stands_beside_what_is_loaded(
        self, engine: Engine, first: LoadModel, talkative: LoadModel
    ) -> None:
        if not self.capabilities.several_models:
            return self.refuses_a_second_model(engine, first, talkative)
        self.load(engine, talkative)
        self.load(engine, first)
        short = ask(talkative, sampling=SamplingSettings(max_tokens=3))
        assert self.answers(engine, short) != self.answers(engine, ask(first))
        engine.unload(talkative.model)
        assert self.refuses(engine, short) == "model_not_ready"
        assert self.answers(engine, ask(first))
        return None

    def refuses_a_second_model(self, engine: Engine, first: LoadModel, second: LoadModel) -> None:
        self.load(engine, first)
        *_, ending = collect(engine.load(second))
        assert isinstance(ending, Refusal), "it loads several models, which it does not declare"
        assert ending.reason == "not_enough_memory"
        assert self.answers(engine, ask(first))
        engine.unload(first.model)
        self.load(engine, second)

    @owes("After a Refusal, what was loaded still is.")
    def test_a_failed_load_leaves_what_was_loaded(
        self, engine: Engine, first: LoadModel, broken: LoadModel
    ) -> None:
        self.load(engine, first)
        *_, ending = collect(engine.load(broken))
        assert isinstance(ending, Refusal)
        assert self.refuses(engine, ask(broken)) == "model_not_ready"
        assert self.answers(engine, ask(first))

    @owes(_REFUSAL)
    def test_a_model_that_cannot_be_loaded_is_refused(self, engine: Engine, broken: LoadModel) -> None:
        *_, ending = collect(engine.load(broken))
        assert isinstance(ending, Refusal)
        assert ending.remedy

    @owes("How the process of a loaded model died; None if it lives, or if it was unloaded.")
    def test_what_lives_or_was_unloaded_is_no_loss(self, engine: Engine, first: LoadModel) -> None:
        engine.on_loss(lambda: None)
        assert engine.loss(first.model) is None
        self.load(engine, first)
        assert engine.loss(first.model) is None
        engine.unload()
        assert engine.loss(first.model) is None

    @owes("From any thread: its load, if under way, ends with a Refusal.")
    def test_a_load_ends_when_its_model_is_unloaded_by_another_thread(
        self, engine: Engine, first: LoadModel
    ) -> None:
        loading = engine.load(first)
        next(loading)
        unloading = threading.Thread(target=engine.unload, args=(first.model,), daemon=True)
        unloading.start()
        unloading.join(self.patience)
        *_, ending = collect(loading)
        assert isinstance(ending, Refusal), ending
        assert self.refuses(engine, ask(first)) == "model_not_ready"
        self.load(engine, first)

    @owes("A file that is not there is refused with file_missing.")
    def test_a_missing_file_is_refused(self, engine: Engine, first: LoadModel) -> None:
        *_, ending = collect(engine.load(replace(first, path=f"{first.path}.not-there")))
        if self.capabilities.loads_files:
            assert isinstance(ending, Refusal)
            assert ending.reason == "file_missing"
        else:
            assert isinstance(ending, Loaded), "it looks at files, which it does not declare"

    @owes("Closing a stream early stops its work.")
    def test_a_load_that_is_given_up_leaves_an_engine_that_loads(
        self, engine: Engine, first: LoadModel
    ) -> None:
        loading = engine.load(first)
        next(loading)
        close(loading)
        self.load(engine, first)

    @owes("Free what `model` takes, or everything.")
    def test_what_is_unloaded_does_not_answer(self, engine: Engine, first: LoadModel) -> None:
        self.load(engine, first)
        engine.unload()
        assert self.refuses(engine, ask(first)) == "model_not_ready"
        self.load(engine, first)

    @owes("Silent if it is not loaded.")
    def test_unloading_what_is_not_loaded_is_silent(
        self, engine: Engine, first: LoadModel, talkative: LoadModel
    ) -> None:
        engine.unload()
        self.load(engine, first)
        engine.unload(talkative.model)
        assert self.answers(engine, ask(first))

    # Trials

    @owes("What the trial load found.")
    def test_a_trial_tells_what_the_file_is(self, engine: Engine, first: LoadModel) -> None:
        *progress, ending = collect(engine.prove(first, Cancellation()))
        assert isinstance(ending, Proved), ending
        assert ending.engine
        described = ending.context_length > 0 and bool(ending.architecture)
        assert described == self.capabilities.describes_models
        assert all(isinstance(item, Loading) for item in progress)

    @owes("Load the file on trial and let it decode, without disturbing what is loaded.")
    def test_what_was_unloaded_can_be_tried(self, engine: Engine, first: LoadModel) -> None:
        self.load(engine, first)
        engine.unload(first.model)
        ending = collect(engine.prove(first, Cancellation()))[-1]
        assert isinstance(ending, Proved), ending

    @owes("Load the file on trial and let it decode, without disturbing what is loaded.")
    def test_a_trial_loads_nothing(self, engine: Engine, first: LoadModel) -> None:
        collect(engine.prove(first, Cancellation()))
        assert self.refuses(engine, ask(first)) == "model_not_ready"

    @owes("Load the file on trial and let it decode, without disturbing what is loaded.")
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

    @owes(_REFUSAL)
    def test_a_trial_refuses_what_cannot_be_loaded(
        self, engine: Engine, first: LoadModel, broken: LoadModel
    ) -> None:
        self.load(engine, first)
        *_, ending = collect(engine.prove(broken, Cancellation()))
        assert isinstance(ending, Refusal), ending
        assert ending.reason != "engine_lost"
        assert self.answers(engine, ask(first))

    @owes("After `cancel` it ends without an ending.")
    def test_a_cancelled_trial_ends_without_an_ending(self, engine: Engine, first: LoadModel) -> None:
        cancel = Cancellation()
        trial = engine.prove(first, cancel)
        next(trial)
        threading.Thread(target=cancel.cancel).start()
        cancel.wait(self.patience)
        rest = collect(trial)
        assert all(isinstance(item, Loading) for item in rest), rest
        assert collect(engine.prove(first, cancel)) == []
