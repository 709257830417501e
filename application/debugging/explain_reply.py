"""Why a reply went as it did: who was asked, who answered and why, what it waited for, how it ended."""

from __future__ import annotations

from ...domain.conversation import (
    ConversationDeleted,
    InstructionsChanged,
    MessageAppended,
    ModelRequested,
    ReplyCutShort,
    ReplyFailed,
    ReplyInterrupted,
    ReplyRequested,
    ReplyStarted,
    ReplyStopped,
    SamplingChanged,
)
from ...domain.engine_session import EngineLost, EngineStopped, ModelLoaded, ModelLoadFailed, ModelLoadStarted
from ...domain.event import Recorded
from ...domain.messages import Answer
from ...domain.model_download import ModelStatus
from ...domain.sampling import SamplingSettings
from .explanation import Story, count_of, seconds_between, short
from .recorded_reply import RecordedReply, as_message, last_before
from .streams import Standing, Streams, loaded_at, standing_at, standings

__all__ = ["explain_reply"]

_LOOKED_AT = 5_000
"""Facts of other streams, at most, that are read for what a reply waited for."""


def explain_reply(streams: Streams, conversation: str, reply: RecordedReply) -> Story:
    return _Reply(streams, conversation, reply).told()


class _Reply:
    def __init__(self, streams: Streams, conversation: str, reply: RecordedReply) -> None:
        self._streams, self._reply, self._story = streams, reply, Story()
        self._facts = streams.conversation(conversation)
        self._id = conversation
        self._session = streams.session(reply.wish.session)
        self._deleted = next((i for i in self._facts if isinstance(i.fact, ConversationDeleted)), None)

    def told(self) -> Story:
        self._asked()
        if self._reply.started and self._reply.answer:
            self._answered(self._reply.started, self._reply.answer)
            self._waited(self._reply.started.position)
            self._given(self._reply.started, self._reply.answer)
            self._timing()
        else:
            self._not_begun()
        self._meanwhile()
        self._ended()
        self._afterwards()
        return self._story

    # Before

    def _asked(self) -> None:
        reply = self._reply
        question, _ = self._message(reply.wish.parent)
        self._story.tell(
            "asked",
            f"Reply {short(reply.wish.reply)} to message {short(reply.wish.parent)}",
            *([question] if question else []),
            "was asked for",
            reply.requested,
            f"from session {short(reply.wish.session)}",
        )
        requested, target = last_before(self._facts, ModelRequested, reply.requested.position)
        if requested and target:
            self._story.tell("target", f"The conversation requested {target.target.name}", requested)

    def _message(self, id: str) -> tuple[Recorded, MessageAppended] | tuple[None, None]:
        for item in self._facts:
            said = as_message(item)
            if said and said.message == id:
                return item, said
        return None, None

    def _waited(self, until: int) -> None:
        """What changed between the wish and the beginning."""
        reply = self._reply
        begin = reply.requested.position
        for item in self._facts:
            if begin < item.position < until and isinstance(item.fact, ModelRequested):
                self._story.tell(
                    "waited", f"While it waited, {item.fact.target.name} was requested instead", item
                )
        self._waited_for_download(until)
        self._waited_for_turn(until)
        self._waited_for_load(until)

    def _target_at(self, position: int) -> tuple[str, str]:
        """The requested model's id and name."""
        _, requested = last_before(self._facts, ModelRequested, position)
        return (requested.target.model, requested.target.name) if requested else ("", "the target")

    def _waited_for_download(self, until: int) -> None:
        model, name = self._target_at(until)
        begin = self._reply.requested
        steps = [
            standing
            for standing in standings(self._streams.model(model))
            if standing.since and begin.position < standing.since.position < until
        ]
        for before, step in zip([None, *steps], steps, strict=False):
            assert step.since is not None
            since = seconds_between(before.since if before and before.since else begin, step.since)
            became = f"{name} became {_status(step.status)}"
            self._story.tell("waited", "While it waited,", became, step.since, f"after {since}")

    def _waited_for_turn(self, until: int) -> None:
        """Other answers that the same engine gave meanwhile."""
        begin = self._reply.requested.position
        if until - begin > _LOOKED_AT:
            return
        for item in self._streams.between(begin, until):
            other = _ends(item)
            if other is None or item.stream == self._reply.requested.stream:
                continue
            wish = next(
                (
                    i.fact
                    for i in self._streams.conversation(item.subject)
                    if isinstance(i.fact, ReplyRequested) and i.fact.reply == other
                ),
                None,
            )
            if wish and wish.session == self._reply.wish.session:
                self._story.tell(
                    "waited",
                    f"The engine was giving reply {short(other)} in conversation {short(item.subject)} until",
                    item,
                )

    def _waited_for_load(self, until: int) -> None:
        begun: Recorded | None = None
        for item in self._session:
            if not self._reply.requested.position < item.position < until:
                continue
            match item.fact:
                case ModelLoadStarted():
                    begun = item
                case ModelLoaded(model=model) if begun:
                    took = seconds_between(begun, item)
                    self._story.tell("waited", f"Loading {model.name} took {took}, from", begun, "to", item)
                case ModelLoadFailed(model=model, failure=failure):
                    self._story.tell("waited", f"Loading {model.name} failed", item, f": {failure.message}")
                case EngineLost(failure=failure):
                    self._story.tell("waited", "The engine was lost", item, f": {failure.message}")
                case _:
                    pass

    def _not_begun(self) -> None:
        reply = self._reply
        until = reply.ended.position if reply.ended else _ALL
        self._waited(until)
        model, name = self._target_at(until)
        standing = standing_at(self._streams.model(model), until)
        newest = loaded_at(self._session, until)
        tense = "never began" if reply.ended else "has not begun"
        self._story.tell(
            "not_begun",
            f"It {tense}: {name} was",
            *_since(standing),
            *(("and", f"{newest[-1].model.name} was loaded", newest[-1].since) if newest else ()),
        )

    # Who

    def _answered(self, started: Recorded, answer: Answer) -> None:
        by, requested = answer.by, answer.requested
        target = standing_at(self._streams.model(requested.model), started.position)
        loaded = {item.model: item for item in loaded_at(self._session, started.position)}.get(by)
        was_loaded = ("and", f"{by.name} was loaded", loaded.since) if loaded else ()
        fresh = loaded is not None and loaded.since.position > self._reply.requested.position
        if by.model == requested.model:
            ready = (f"which was {target.status}", target.since) if target.since else ()
            because = ("because it was requested,", *ready, *(("and loaded", loaded.since) if loaded else ()))
        else:
            because = (f"because {requested.name} was", *_since(target), *was_loaded)
        self._story.tell("answered", f"Answered by {by.name}", started, *because)
        if by.model != requested.model and fresh:
            self._story.tell(
                "rule",
                f"{by.name} was loaded after the reply was asked for: where the target is not Ready and",
                "nothing is loaded, the Ready model that answered last does it, or the largest",
                started,
            )

    # With what

    def _given(self, started: Recorded, answer: Answer) -> None:
        changed, instructions = last_before(self._facts, InstructionsChanged, started.position)
        if changed and instructions and (instructions.instructions or self._deleted):
            self._story.tell("given", "It was given the instructions", changed)
        self._sampling(started, answer)
        seed = "set" if answer.sampling.seed is not None else "drawn for it"
        self._story.tell("given", f"Its seed, {seed}, was {answer.seed}", started)
        if prompt := answer.prompt:
            left_out = count_of(prompt.messages_left_out, "older message")
            without = f", without {left_out} for which there was no room" if prompt.messages_left_out else ""
            self._story.tell("given", f"Its prompt had {prompt.tokens:,} tokens{without}", started)

    def _sampling(self, started: Recorded, answer: Answer) -> None:
        changes = answer.sampling.model_dump(exclude_defaults=True, exclude={"seed"}, mode="json")
        numbers = ", ".join(f"{name} {value}" for name, value in changes.items() if _is_number(value))
        others = [name for name, value in changes.items() if not _is_number(value)]
        told = ", ".join(filter(None, (numbers, *others))) or "the defaults"
        origin, _ = last_before(self._facts, SamplingChanged, started.position)
        of_its_own = self._reply.wish.sampling is not None
        if of_its_own:
            origin = self._reply.requested
        elif self._deleted or answer.sampling == SamplingSettings():
            origin = None
        self._story.tell("given", f"Its sampling was {told}", *([origin] if origin else [started]))

    def _timing(self) -> None:
        reply, usage = self._reply, self._reply.usage
        assert reply.started is not None
        began = seconds_between(reply.requested, reply.started)
        self._story.tell(
            "timing", "It began", reply.started, f"{began} after it was asked for", reply.requested
        )
        if usage and usage.prompt_tokens and reply.ended:
            new = usage.prompt_tokens - usage.cached_tokens
            self._story.tell(
                "timing",
                f"Reading the prompt took {usage.prefill_ms / 1000:,.2f} s ({new:,} tokens, beside"
                f" {usage.cached_tokens:,} that were still known), answering {usage.decode_ms / 1000:,.2f} s"
                f" ({usage.completion_tokens:,} tokens)",
                reply.ended,
            )

    # Its end

    def _meanwhile(self) -> None:
        reply = self._reply
        if reply.started is None:
            return
        until = reply.ended.position if reply.ended else _ALL
        for item in self._facts:
            if reply.started.position < item.position < until and isinstance(item.fact, ModelRequested):
                name = item.fact.target.name
                self._story.tell(
                    "meanwhile", f"While it answered, {name} was requested", item, ": for later replies only"
                )

    def _ended(self) -> None:
        ended = self._reply.ended
        if ended is None:
            self._story.tell("ended", "It has not ended", self._reply.started or self._reply.requested)
            return
        match ended.fact:
            case MessageAppended(finish="length"):
                self._story.tell("ended", "It ended at its token limit", ended)
            case MessageAppended():
                self._story.tell("ended", "It was completed", ended, ": by its end token or a stop string")
            case ReplyStopped(usage=usage):
                own = "in the process that gave it" if usage else "from another process"
                self._story.tell("ended", "It was stopped", ended, own)
            case ReplyFailed(failure=failure):
                self._story.tell("ended", "It failed", ended, f": {failure.message}")
            case ReplyInterrupted():
                self._interrupted(ended)
            case _:
                pass
        if self._deleted:
            self._story.tell("erased", "Its text was erased with the conversation", self._deleted)

    def _interrupted(self, ended: Recorded) -> None:
        deleted = self._deleted
        if deleted and deleted.command == ended.command:
            self._story.tell("ended", "It was interrupted", ended, "as the conversation was deleted", deleted)
            return
        again = next((i for i in self._facts if i.position > ended.position and _asks(i)), None)
        closed = next((i for i in self._session if isinstance(i.fact, EngineStopped)), None)
        same = (
            again
            and isinstance(again.fact, ReplyRequested)
            and again.fact.session == self._reply.wish.session
        )
        if closed is None or closed.position < ended.position or same:
            self._story.tell("ended", "It was interrupted", ended, ": nobody gave it any more")
            return
        assert isinstance(closed.fact, EngineStopped)
        failure = closed.fact.failure
        why = f"because its process died: {failure.message}" if failure else "because its core was closed"
        self._story.tell("ended", "It was interrupted", ended, why.rstrip("."), closed)

    # Afterwards

    def _afterwards(self) -> None:
        answer, started = self._reply.answer, self._reply.started
        if answer and started and answer.by.model != answer.requested.model:
            self._target_later(started, answer)
        ended = self._reply.ended
        if ended is None:
            return
        changed = next(
            (
                (i, i.fact)
                for i in self._facts
                if i.position > ended.position and isinstance(i.fact, ModelRequested)
            ),
            None,
        )
        if changed:
            self._story.tell("later", f"{changed[1].target.name} was requested afterwards", changed[0])
        for item in self._facts:
            if isinstance(item.fact, ReplyRequested) and item.fact.parent == self._reply.wish.parent:
                other = item.fact.reply
                if other != self._reply.wish.reply:
                    self._story.tell("alternatives", f"An alternative is reply {short(other)}", item)

    def _target_later(self, started: Recorded, answer: Answer) -> None:
        name = answer.requested.name
        changes = [
            s
            for s in standings(self._streams.model(answer.requested.model))
            if s.since and s.since.position > started.position
        ]
        ready = next((s.since for s in changes if s.status is ModelStatus.READY), None)
        if ready is None:
            newest = (
                changes[-1]
                if changes
                else standing_at(self._streams.model(answer.requested.model), started.position)
            )
            self._story.tell("later", f"{name} has not become Ready since; it is", *_since(newest))
            return
        self._story.tell("later", f"{name} became Ready", ready, f", {self._how_much_later(ready)}")
        for item in self._facts:
            match item.fact:
                case ReplyStarted(answer=later) if item.position > ready.position:
                    if later.by.model == answer.requested.model:
                        self._story.tell("later", f"{name} first answered here", item)
                        return
                case _:
                    pass

    def _how_much_later(self, ready: Recorded) -> str:
        ended = self._reply.ended
        if ended is None or ready.position < ended.position:
            return "while the answer was under way"
        said = [i for i in self._facts if ended.position < i.position < ready.position and as_message(i)]
        return f"{count_of(len(said), 'message')} later" if said else "before the next message"


_ALL = 2**62


def _since(standing: Standing) -> tuple[str | Recorded, ...]:
    status = _status(standing.status)
    return (status,) if standing.since is None else (status, standing.since)


def _status(status: ModelStatus | None) -> str:
    return status or "neither here nor wanted"


def _is_number(value: object) -> bool:
    return isinstance(value, int | float)


def _asks(item: Recorded) -> bool:
    return isinstance(item.fact, ReplyRequested)


def _ends(item: Recorded) -> str | None:
    """The reply that the fact ended."""
    match item.fact:
        case MessageAppended(role="assistant", message=reply) | ReplyCutShort(reply=reply):
            return reply
        case _:
            return None
