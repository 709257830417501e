"""What every Engine owes when it is told to stop, to forget and to close, as tests."""

from __future__ import annotations

import threading

from ...application.cancellation import Cancellation
from ...application.ports import Delta, Engine, Generated, LoadModel
from ...domain.errors import Refusal
from ...domain.sampling import SamplingSettings
from .engine_case import EngineCase
from .engine_requests import ask, close, collect, until_delta
from .obligations import owes

__all__ = ["EngineEndingContract"]

_CLOSED = "Ends streams under way; they, and whatever is asked later, are refused with engine_closed."


class EngineEndingContract(EngineCase):
    @owes('End the generation under way, from any thread, soon; its stream ends with Generated("stopped").')
    def test_an_answer_is_stopped_from_another_thread(self, engine: Engine, talkative: LoadModel) -> None:
        self.load(engine, talkative)
        stream = engine.generate(ask(talkative))
        shown = until_delta(stream)
        stopper = threading.Thread(target=engine.stop, daemon=True)
        stopper.start()
        *rest, ending = collect(stream)
        stopper.join(self.patience)
        assert isinstance(ending, Generated)
        assert ending.finish == "stopped"
        short = ask(talkative, sampling=SamplingSettings(max_tokens=50))
        assert self.answers(engine, short).startswith(shown)
        assert all(isinstance(item, Delta) for item in rest)

    @owes("Silent if there is none.")
    def test_a_stop_without_an_answer_under_way_is_silent(self, engine: Engine, first: LoadModel) -> None:
        engine.stop()
        self.load(engine, first)
        engine.stop()
        assert self.answers(engine, ask(first))

    @owes("Closing a stream early stops its work.")
    def test_a_stream_that_is_closed_early_makes_room_for_the_next(
        self, engine: Engine, talkative: LoadModel
    ) -> None:
        self.load(engine, talkative)
        stream = engine.generate(ask(talkative))
        shown = until_delta(stream)
        close(stream)
        short = ask(talkative, sampling=SamplingSettings(max_tokens=20))
        assert self.answers(engine, short).startswith(shown)

    @owes("The conversations of which something is kept on disk.")
    def test_what_is_kept_of_a_conversation_is_told_and_forgotten(
        self, engine: Engine, first: LoadModel
    ) -> None:
        self.load(engine, first)
        self.answers(engine, ask(first, "long " * 300))
        engine.unload()
        kept = {"conversation"} if self.capabilities.conversation_memory else set[str]()
        assert set(engine.remembered()) == kept
        engine.forget("conversation")
        engine.forget("one that there never was")
        assert set(engine.remembered()) == set()

    @owes(_CLOSED)
    def test_closing_ends_an_answer_under_way_and_refuses_what_comes_later(
        self, engine: Engine, first: LoadModel, talkative: LoadModel
    ) -> None:
        self.load(engine, talkative)
        stream = engine.generate(ask(talkative))
        until_delta(stream)
        engine.close()
        ending = collect(stream)[-1]
        assert isinstance(ending, Refusal), ending
        assert ending.reason == "engine_closed"
        for later in (
            engine.generate(ask(talkative)),
            engine.load(first),
            engine.prove(first, Cancellation()),
        ):
            (refusal,) = collect(later)
            assert isinstance(refusal, Refusal)
            assert refusal.reason == "engine_closed"

    @owes("Closing twice is harmless.")
    def test_closing_twice_is_harmless(self, engine: Engine, first: LoadModel) -> None:
        self.load(engine, first)
        engine.close()
        engine.close()

    @owes("Closing twice is harmless.")
    def test_an_engine_that_was_never_used_closes(self) -> None:
        self.make_engine().close()
