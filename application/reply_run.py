"""One reply, from the wish for it to its one ending, on a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass

from ..domain import errors
from ..domain.conversation import (
    BeginReply,
    CompleteReply,
    Conversation,
    FailReply,
    InterruptReply,
    StopReply,
)
from ..domain.errors import Refusal
from ..domain.event import Recorded
from ..domain.messages import Answer, Finish, ModelCredit, Prompt, Usage, plain_text
from ..domain.model_download import DownloadCommand, Expect, ModelDownload, ModelStatus
from ..domain.sampling import SamplingSettings
from ..domain.switching import AnswerWith, NothingCanAnswer, WaitFor, choose_model
from .commands import CONVERSATION, MODEL, Commands, To, to_conversation, to_model
from .histories import Histories
from .loading import ModelLoader
from .ports import (
    Delta,
    Engine,
    EventStore,
    Generate,
    Generated,
    Loaded,
    Prefilling,
    Prepared,
    ReplyJournal,
    StorageFailed,
    ViewStore,
    Workspace,
)
from .projections.downloads import ready_model_used_last
from .reply import Reply
from .shown_parts import ShownParts
from .signals import PrefillProgress, ReplyBegan, ReplyDelta, ReplyEnded, ReplySignal, ReplyWaiting, Signals

__all__ = ["ReplyRun", "Tools"]

_NO_USAGE = Usage()
_FILE_LOST = ("file_missing", "file_changed", "file_not_readable")


@dataclass(frozen=True, slots=True)
class Tools:
    """What every reply of a core uses. new_seed: 32 random bits."""

    log: EventStore
    views: ViewStore
    commands: Commands
    engine: Engine
    loader: ModelLoader
    histories: Histories
    workspace: Workspace
    signals: Signals
    new_seed: Callable[[], int]


@dataclass(frozen=True, slots=True)
class _Ending:
    finish: Finish
    usage: Usage = _NO_USAGE
    failure: Refusal | None = None


_DECIDE_ANEW = _Ending("interrupted")
"""Not an ending: the target changed before the answer began."""


class ReplyRun:
    def __init__(self, tools: Tools, reply: Reply, asked: Recorded) -> None:
        """asked: the fact that asks for the reply."""
        self._tools, self._reply = tools, reply
        self._cause = asked
        self._shown = ShownParts()
        self._journal: ReplyJournal | None = None
        self._answer: Answer | None = None
        self._log_grew = threading.Event()
        self._generating = threading.Lock()
        self._may_stop_engine = False
        self._last_wait = ""
        self.closing = False

    def run(self) -> None:
        """Ends the reply in every case; what the engine or the disk do wrong becomes its failure."""
        unlisten = self._tools.log.listen(self._log_grew.set)
        self._reply.cancellation.on_cancel(self._on_stop)
        ending = _Ending("interrupted")
        try:
            ending = self._answered()
        except StorageFailed as failed:
            ending = _Ending("failed", failure=failed.refusal)
        finally:
            unlisten()
            self._finish(ending)

    def _on_stop(self) -> None:
        self._log_grew.set()
        with self._generating:
            if self._may_stop_engine:
                self._tools.engine.stop()

    # Who answers

    def _answered(self) -> _Ending:
        while not self._reply.cancellation.cancelled:
            self._log_grew.clear()
            conversation = self._conversation()
            if conversation.running is None or conversation.running.id != self._reply.id:
                return _Ending("interrupted")
            match self._choice(conversation):
                case AnswerWith():
                    ending = self._answered_in_turn()
                    if ending is not None:
                        return ending
                case WaitFor() as wait:
                    self._waiting(f"{wait.target.name} is {wait.status}")
                    self._log_grew.wait()
                case NothingCanAnswer(target, status):
                    because = self._because(target.model, status)
                    return _Ending("failed", failure=errors.no_model(target.name, because))
        return self._stopped(_NO_USAGE)

    def _conversation(self) -> Conversation:
        return self._tools.commands.state(CONVERSATION, self._reply.conversation)

    def _choice(self, conversation: Conversation) -> AnswerWith | WaitFor | NothingCanAnswer:
        target, loaded = conversation.target, self._tools.loader.newest
        assert target is not None
        keeps_on = loaded.model.model if loaded else None
        if keeps_on and self._status(keeps_on) is not ModelStatus.READY:
            keeps_on = None
        return choose_model(target, self._status, keeps_on, self._used_last)

    def _status(self, model: str) -> ModelStatus | None:
        return self._tools.commands.state(MODEL, model).status

    def _used_last(self) -> str | None:
        with self._tools.views.snapshot() as rows:
            return ready_model_used_last(rows)

    def _because(self, model: str, status: object) -> str:
        failure = self._tools.commands.state(MODEL, model).failure
        return f"{status or 'not on disk'}: {failure.message}" if failure else f"{status or 'not on disk'}"

    def _waiting(self, why: str) -> None:
        if why != self._last_wait:
            self._last_wait = why
            self._emit(ReplyWaiting(self._reply.conversation, self._reply.id, why))

    # With the engine to itself

    def _answered_in_turn(self) -> _Ending | None:
        """None if it must be decided anew who answers."""
        with self._tools.loader.turn.take(self._reply.cancellation) as mine:
            conversation = self._conversation()
            choice = self._choice(conversation)
            if not mine or not isinstance(choice, AnswerWith) or conversation.running is None:
                return None
            model = self._tools.commands.state(MODEL, choice.model)
            loaded = self._tools.loader.ensure(model, self._cause, self._reply.cancellation, self._emit)
            if isinstance(loaded, Refusal):
                again = loaded.reason in _FILE_LOST or self._reply.cancellation.cancelled
                return None if again else _Ending("failed", failure=loaded)
            return self._generated(conversation, loaded)

    def _generated(self, conversation: Conversation, loaded: Loaded) -> _Ending | None:
        running, target = conversation.running, conversation.target
        assert running is not None
        assert target is not None
        sampling = running.sampling or conversation.sampling
        seed = self._tools.new_seed() if sampling.seed is None else sampling.seed
        answer = Answer(requested=target, by=loaded.model, sampling=sampling, seed=seed)
        request, left_out = self._request(conversation, loaded, sampling, seed)
        if left_out and sampling.overflow == "refuse":
            return _Ending("failed", failure=errors.conversation_too_long(left_out))
        with closing(self._tools.engine.generate(request)) as stream:
            self._let_stop_reach_engine(True)
            try:
                for step in stream:
                    ending = self._took(step, answer, left_out)
                    if ending is not None:
                        return None if ending is _DECIDE_ANEW else ending
            finally:
                self._let_stop_reach_engine(False)
        return _Ending("failed", failure=errors.engine_lost("it ended an answer without saying how"))

    def _request(
        self, conversation: Conversation, loaded: Loaded, sampling: SamplingSettings, seed: int
    ) -> tuple[Generate, int]:
        """With it, how many older messages are not even offered to the engine: no context could hold them."""
        said = self._tools.histories.up_to(conversation.id, self._reply.question, loaded.context_length)
        node = conversation.messages.get(self._reply.question)
        request = Generate(
            self._reply.id,
            loaded.model,
            conversation.id,
            conversation.instructions,
            said,
            sampling,
            seed,
            self._reply.logprobs,
        )
        return request, (node.depth if node else len(said)) - len(said)

    def _let_stop_reach_engine(self, may: bool) -> None:
        with self._generating:
            self._may_stop_engine = may
            if may and self._reply.cancellation.cancelled:
                self._tools.engine.stop()

    def _took(
        self, step: Prepared | Prefilling | Delta | Generated | Refusal, answer: Answer, left_out: int
    ) -> _Ending | None:
        match step:
            case Prepared(prompt):
                return self._began(answer, prompt, left_out)
            case Prefilling(done, total):
                self._emit(PrefillProgress(self._reply.conversation, self._reply.id, done, total))
            case Delta():
                self._show(step)
            case Generated(finish, usage):
                self._tools.loader.worked(answer.by)
                return self._stopped(usage) if finish == "stopped" else _Ending(finish, usage)
            case Refusal() as failure:
                return self._refused(failure, answer.by)
        if self._log_grew.is_set() and self._ended_elsewhere():
            self._reply.stop()
        if self._reply.cancellation.cancelled:
            self._tools.engine.stop()
        return None

    def _refused(self, failure: Refusal, by: ModelCredit) -> _Ending:
        """A model that was lost before the answer began is loaded again, as often as its crashes allow."""
        if failure.reason == "engine_lost":
            self._tools.loader.lost(by, failure, self._cause)
            if self._answer is None:
                return _DECIDE_ANEW
        return _Ending("failed", failure=failure)

    def _ended_elsewhere(self) -> bool:
        """Another process may have stopped the reply, or deleted the conversation."""
        self._log_grew.clear()
        running = self._conversation().running
        return running is None or running.id != self._reply.id

    def _began(self, answer: Answer, prompt: Prompt, left_out: int) -> _Ending | None:
        """From here on the answer is this model's."""
        prompt = prompt.model_copy(update={"messages_left_out": prompt.messages_left_out + left_out})
        answer = answer.model_copy(update={"prompt": prompt})
        begun = self._tools.commands.execute(
            to_conversation(self._reply.conversation, BeginReply(self._reply.id, answer)),
            *_still_right(answer),
            cause=self._cause,
        )
        if isinstance(begun, Refusal):
            return _DECIDE_ANEW
        self._answer, self._cause = answer, begun[0]
        self._journal = self._tools.workspace.journal(self._reply.id)
        self._emit(ReplyBegan(self._reply.conversation, self._reply.id, answer))
        return None

    def _show(self, delta: Delta) -> None:
        kind, text = delta.kind, delta.text
        if self._journal:
            self._journal.write(kind, text)
        self._shown.add(kind, text)
        self._emit(ReplyDelta(self._reply.conversation, self._reply.id, kind, text, delta.logprobs or ()))

    # The ending

    def _stopped(self, usage: Usage) -> _Ending:
        return _Ending("interrupted" if self.closing else "stopped", usage)

    def _finish(self, ending: _Ending) -> None:
        try:
            ending = self._recorded(ending)
        except StorageFailed as failed:
            ending = _Ending("failed", ending.usage, failed.refusal)
        text = plain_text(self._shown.parts())
        reply = self._reply
        self._emit(
            ReplyEnded(
                reply.conversation,
                reply.id,
                ending.finish,
                text,
                self._answer,
                ending.failure,
                ending.usage,
            )
        )

    def _recorded(self, ending: _Ending) -> _Ending:
        """The ending as it stands in the log. Until it does, the journal keeps the text."""
        if self._journal:
            self._journal.close()
        end = to_conversation(self._reply.conversation, self._command(ending))
        done = self._tools.commands.execute(end, cause=self._cause)
        self._tools.workspace.discard_journal(self._reply.id)
        return _Ending("interrupted", ending.usage) if isinstance(done, Refusal) else ending

    def _command(self, ending: _Ending) -> CompleteReply | StopReply | FailReply | InterruptReply:
        reply, parts = self._reply.id, self._shown.parts()
        match ending:
            case _Ending("failed", failure=Refusal() as failure):
                return FailReply(reply, parts, failure)
            case _Ending("stopped"):
                return StopReply(reply, parts, ending.usage)
            case _Ending("interrupted"):
                return InterruptReply(reply, parts)
            case _:
                return CompleteReply(reply, parts, ending.finish, ending.usage)

    def _emit(self, signal: ReplySignal) -> None:
        self._reply.emit(signal)
        self._tools.signals.publish(signal)


def _still_right(answer: Answer) -> Sequence[To[ModelDownload, DownloadCommand]]:
    """What must hold at the instant at which the reply begins: who answers is ready, and if that is not the
    target, the target is not."""
    ready = to_model(answer.by.model, Expect(ready=True))
    if answer.requested.model == answer.by.model:
        return (ready,)
    return ready, to_model(answer.requested.model, Expect(ready=False))
