"""What is said, stopped and branched in a run of the stateful machine."""

from __future__ import annotations

import time

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from ...application.reply import Reply
from ...application.signals import ReplyEnded
from ...domain.errors import Refusal
from .conversation_rules import ConversationRules, texts
from .core_run import CoreRun, nth, picks, reply_of
from .invariants import holds
from .naive_conversation import NaiveConversation, NaiveMessage

__all__ = ["ReplyRules"]


def _anything_said(run: CoreRun) -> bool:
    return any(conversation.messages for conversation in run.naive.values())


class ReplyRules(ConversationRules):
    @precondition(lambda self: self.naive)
    @rule(pick=picks, text=texts)
    def send_a_message(self, pick: int, text: str) -> None:
        conversation = self.any(pick)
        if self._refused_while_running(conversation):
            return
        text = self._secret(text)
        self._replied(conversation, self.core.send(conversation.id, text), said=text)

    @precondition(_anything_said)
    @rule(pick=picks, text=texts)
    def edit_a_message(self, pick: int, text: str) -> None:
        conversation = self._any_with_messages(pick)
        if self._refused_while_running(conversation):
            return
        edited = nth(pick, [m for m, naive in conversation.messages.items() if naive.role == "user"])
        text, parent = self._secret(text), conversation.messages[edited].parent
        self._replied(conversation, self.core.edit(conversation.id, edited, text), said=text, parent=parent)

    @precondition(_anything_said)
    @rule(pick=picks)
    def regenerate_an_answer(self, pick: int) -> None:
        conversation = self._any_with_messages(pick)
        if self._refused_while_running(conversation):
            return
        message = nth(pick, list(conversation.messages))
        naive = conversation.messages[message]
        reply = self.core.regenerate(conversation.id, message)
        conversation.head = message if naive.role == "user" else naive.parent
        self._replied(conversation, reply)

    @precondition(_anything_said)
    @rule(pick=picks)
    def go_to_another_branch(self, pick: int) -> None:
        conversation = self._any_with_messages(pick)
        if self._refused_while_running(conversation):
            return
        message = nth(pick, list(conversation.messages))
        self.done(self.core.select_branch(conversation.id, message))
        conversation.head = conversation.newest_below(message)

    @precondition(lambda self: self.naive and self.ready)
    @rule(pick=picks, model=picks, text=texts, steps=st.integers(0, 12), stopping=st.booleans())
    def switch_or_stop_in_mid_answer(
        self, pick: int, model: int, text: str, steps: int, stopping: bool
    ) -> None:
        conversation = self.any(pick)
        if self._refused_while_running(conversation):
            return
        self.engine.hold()
        text = self._secret(text)
        reply = self.done(self.core.send(conversation.id, text))
        self.refused(self.core.send(conversation.id, "a second one"), "reply_running")
        self.engine.let(steps)
        self._until_held(reply)
        if stopping:
            self._stop(reply)
            self._replied(conversation, reply, said=text)
        else:
            self._switch(conversation, reply, self.name(model), text)

    def _until_held(self, reply: Reply) -> None:
        """Until the steps that were let through are done, or the reply is."""
        deadline = time.monotonic() + self.adapters.patience
        while not reply.ended and not self.engine.wait_until_held(0.01):
            holds("I6", time.monotonic() < deadline, f"reply {reply.id} neither goes on nor ends")

    def _stop(self, reply: Reply) -> None:
        stopped = self.core.stop(reply.conversation)
        holds("I15", stopped is None or reply.ended, stopped)
        in_time = reply.id not in self.engine.finished and not reply.ended
        self.engine.release()
        finish = self._ending(reply).finish
        holds("I12", finish == "stopped" or not in_time, f"stopped in mid-answer, it ended with {finish}")

    def _switch(self, conversation: NaiveConversation, reply: Reply, name: str, text: str) -> None:
        before = conversation.target
        self.done(self.core.request_model(conversation.id, name))
        conversation.target = name
        self.engine.release()
        ending = self._ending(reply)
        holds("I14", ending.finish in ("stop", "length"), f"it ended with {ending.finish}")
        if ending.answer:
            requested = ending.answer.requested.name
            holds("I13", requested in (before, name), f"{requested}, between {before} and {name}")
        self._replied(conversation, reply, said=text)
        self.wanted(name)

    # Keeping step

    def settle(self) -> None:
        """Until what goes on by itself has come to where the next rule decides."""
        if self.queue:
            name = self.queue[0]
            self.until_held(self.gates[name], f"the download of {name}, whose turn it is, does not begin")
        under_way = [c for c in self.naive.values() if c.reply and self.will_end(c)]
        for conversation in sorted(under_way, key=self._ended_at):
            self.take_ending(conversation)

    def will_end(self, conversation: NaiveConversation) -> bool:
        """A reply waits as long as nothing is ready and its target is on its way."""
        return bool(self.ready) or conversation.target not in self.queue

    def take_ending(self, conversation: NaiveConversation) -> None:
        reply, conversation.reply = conversation.reply, None
        assert reply is not None
        ending = self._ending(reply)
        if ending.text:
            answer = NaiveMessage(reply.question, "assistant", ending.text)
            conversation.messages[reply.id] = answer
            conversation.head = reply.id
            conversation.active = self.tick()
        if ending.finish == "failed":
            self.refused(ending.failure, ending.failure.reason if ending.failure else "")

    def _ending(self, reply: Reply) -> ReplyEnded:
        try:
            ending = reply.result(self.adapters.patience)
        except TimeoutError:
            holds("I6", False, f"reply {reply.id} has no ending after {self.adapters.patience:g} s")
            raise
        said = self.engine.said.get(reply.id, "")
        holds("I12", ending.text == said, f"{ending.text!r} of {said!r}, ended with {ending.finish}")
        return ending

    def _ended_at(self, conversation: NaiveConversation) -> int:
        """Of several replies that end by themselves, which is first is for the log to say."""
        reply = conversation.reply
        assert reply is not None
        self._ending(reply)
        positions = [r.position for r in self.new_facts() if reply_of(r) == reply.id]
        holds("I6", positions, f"reply {reply.id} has no ending in the log")
        return max(positions)

    def _replied(
        self,
        conversation: NaiveConversation,
        reply: Reply | Refusal,
        said: str | None = None,
        parent: str | None = None,
    ) -> None:
        reply = self.done(reply)
        if said is not None:
            fresh = reply.question not in conversation.messages
            holds("I11", fresh, f"{said!r} has the id of {conversation.messages.get(reply.question)}")
            at = conversation.head if parent is None else parent
            conversation.messages[reply.question] = NaiveMessage(at, "user", said)
            conversation.active = self.tick()
        conversation.head, conversation.reply = reply.question, reply
        if self.will_end(conversation):
            self.take_ending(conversation)

    def _refused_while_running(self, conversation: NaiveConversation) -> bool:
        if conversation.reply is None:
            return False
        refused = self.core.send(conversation.id, "too early")
        if conversation.reply.ended:
            self.take_ending(conversation)
        else:
            self.refused(refused, "reply_running")
        return True

    def _any_with_messages(self, pick: int) -> NaiveConversation:
        return nth(pick, [c for c in self.naive.values() if c.messages])

    def _secret(self, text: str) -> str:
        """With a word at its end that is said once."""
        return f"{text} secret{self.tick()}word"
