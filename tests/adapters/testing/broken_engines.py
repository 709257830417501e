"""Engines that are sound but for one thing. Each names the obligation that it breaks, and the test of the
contract that finds it out. Not collected by itself: test_broken_adapters.py runs it and expects failures."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Generator, Set
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

from rejoinder.adapters.testing.capabilities import EngineCapabilities
from rejoinder.adapters.testing.engine_contract import EngineContract
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine, plain_answer
from rejoinder.adapters.testing.tiny_models import words
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.ports import (
    Delta,
    Generate,
    Generated,
    Loading,
    LoadModel,
    Prefilling,
    Prepared,
    TokenLogprob,
)
from rejoinder.domain.errors import Refusal
from rejoinder.domain.messages import ModelCredit, Usage

Steps = Generator[Any]


class Broken(ScriptedEngine):
    """Its subclasses' docstrings are the obligations that they break; found_by: the test that tells."""

    found_by: ClassVar[str]

    def __init__(self) -> None:
        super().__init__(says=says, broken={"box:broken"}, context_length=8192)


def says(request: Generate) -> str:
    return words(2000) if request.model.name == "talkative" else plain_answer(request) + " and no more."


class EndsTwice(Broken):
    """exactly one ending"""

    found_by = "test_an_answer_is_prepared_then_told_then_ended_once"

    def generate(self, request: Generate) -> Steps:
        for step in super().generate(request):
            yield step
            if isinstance(step, Generated):
                yield step


class LosesTheEnding(Broken):
    """exactly one ending"""

    found_by = "test_an_answer_is_prepared_then_told_then_ended_once"

    def generate(self, request: Generate) -> Steps:
        return (step for step in super().generate(request) if not isinstance(step, Generated))


class TellsBeforeItIsPrepared(Broken):
    """Yields Prepared first, before any text."""

    found_by = "test_an_answer_is_prepared_then_told_then_ended_once"

    def generate(self, request: Generate) -> Steps:
        held: list[object] = []
        for step in super().generate(request):
            if isinstance(step, Prepared | Prefilling):
                held.append(step)
            else:
                yield step
                yield from held
                held.clear()


class RepeatsNowAndThen(Broken):
    """The same model, history, settings and seed give the same text."""

    found_by = "test_the_same_request_gives_the_same_text_and_prompt"
    counter = itertools.count()

    def generate(self, request: Generate) -> Steps:
        for step in super().generate(request):
            yield step
            if isinstance(step, Delta) and next(self.counter) % 7 == 6:
                yield step


class DropsText(Broken):
    """of the tokens since the delta before"""

    found_by = "test_log_probabilities_spell_the_answer"

    def generate(self, request: Generate) -> Steps:
        kept: tuple[TokenLogprob, ...] = ()
        for place, step in enumerate(super().generate(request)):
            if place == 4 and isinstance(step, Delta):
                kept = step.logprobs or ()
                continue
            if kept and isinstance(step, Delta):
                step, kept = replace(step, logprobs=(*kept, *(step.logprobs or ()))), ()
            yield step


class SplitsCodePoints(Broken):
    """Whole code points only."""

    found_by = "test_an_answer_is_text_in_whole_code_points"

    def generate(self, request: Generate) -> Steps:
        for step in super().generate(request):
            if isinstance(step, Delta) and "😀" in step.text:
                before, after = step.text.split("😀")
                yield Delta("text", f"{before}\ud83d")
                yield Delta("text", f"\ude00{after}")
            else:
                yield step


class LiesAboutProgress(Broken):
    """fraction: 0 to 1, never falling."""

    found_by = "test_a_load_reports_progress_that_never_falls_and_then_that_it_is_loaded"

    def load(self, request: LoadModel) -> Steps:
        for step in super().load(request):
            yield Loading(1 - step.fraction) if isinstance(step, Loading) else step


class IgnoresStop(Broken):
    """End the generation under way, from any thread, soon"""

    found_by = "test_an_answer_is_stopped_from_another_thread"

    def stop(self) -> None:
        pass


class IgnoresCancel(Broken):
    """After `cancel` it ends without an ending."""

    found_by = "test_a_cancelled_trial_ends_without_an_ending"

    def prove(self, request: LoadModel, cancel: Cancellation) -> Steps:
        return super().prove(request, Cancellation())


class HangsInALoad(Broken):
    """exactly one ending"""

    found_by = "test_a_load_stands_beside_what_is_loaded"

    def load(self, request: LoadModel) -> Steps:
        for step in super().load(request):
            yield step
            threading.Event().wait(None if request.model.name == "talkative" else 0)


class AnswersForAnother(Broken):
    """Refuses with model_not_ready if the model is not loaded: an answer is never another's."""

    found_by = "test_a_model_that_is_not_loaded_is_never_answered_for"

    def generate(self, request: Generate) -> Steps:
        if request.model not in self._loaded and self._loaded:
            self._loaded[request.model] = next(iter(self._loaded.values()))
        return super().generate(request)


class LoadsInPlaceOfWhatIsLoaded(Broken):
    """Load beside what is loaded: what must make way, the caller unloads first."""

    found_by = "test_a_load_stands_beside_what_is_loaded"

    def load(self, request: LoadModel) -> Steps:
        self.unload()
        return super().load(request)


class RaisesAtABrokenFile(Broken):
    """is a Refusal and never an exception"""

    found_by = "test_a_model_that_cannot_be_loaded_is_refused"

    def load(self, request: LoadModel) -> Steps:
        for step in super().load(request):
            if isinstance(step, Refusal):
                raise OSError(step.message)
            yield step


class PassesOverGrammars(Broken):
    """A grammar or schema that it cannot follow"""

    found_by = "test_a_grammar_is_followed_or_refused"

    def generate(self, request: Generate) -> Steps:
        sampling = request.sampling.without_text()
        return super().generate(replace(request, sampling=sampling))


class GuessesUsage(Broken):
    """usage: 0 tokens where the engine counts none."""

    found_by = "test_usage_counts_the_tokens_of_prompt_and_answer"

    def generate(self, request: Generate) -> Steps:
        for step in super().generate(request):
            guess = Usage(prompt_tokens=1000, completion_tokens=1000)
            yield Generated(step.finish, guess) if isinstance(step, Generated) else step


class UnloadsNothing(Broken):
    """Free what `model` takes, or everything."""

    found_by = "test_what_is_unloaded_does_not_answer"

    def unload(self, model: ModelCredit | None = None) -> None:
        pass


class RemembersWhatItShouldForget(Broken):
    """The conversations of which something is kept on disk."""

    found_by = "test_what_is_kept_of_a_conversation_is_told_and_forgotten"

    def remembered(self) -> Set[str]:
        return {"conversation"}


class AnswersOnWhenClosed(Broken):
    """Ends streams under way; they, and whatever is asked later, are refused with engine_closed."""

    found_by = "test_closing_ends_an_answer_under_way_and_refuses_what_comes_later"

    def close(self) -> None:
        pass


def contract_of(engine: type[Broken]) -> type[EngineContract]:
    class Contract(EngineContract):
        capabilities = EngineCapabilities(
            limits_context=True,
            counts_tokens=True,
            describes_models=True,
            several_models=True,
            logprobs=True,
        )
        patience = 2.0
        make_engine = staticmethod(engine)  # type: ignore[assignment]
        first_model = staticmethod(_named("first"))  # type: ignore[assignment]
        talkative_model = staticmethod(_named("talkative"))  # type: ignore[assignment]
        broken_model = staticmethod(_named("broken"))  # type: ignore[assignment]

    return Contract


def _named(name: str) -> Callable[[Path], LoadModel]:
    credit = ModelCredit(model=f"box:{name}", name=name, sha256="0" * 64)
    return lambda _: LoadModel(credit, "", 8192)


DEFECTS: tuple[type[Broken], ...] = tuple(Broken.__subclasses__())
for defect in DEFECTS:
    globals()[f"Test{defect.__name__}"] = contract_of(defect)
