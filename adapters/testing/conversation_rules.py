"""What is done to conversations in a run of the stateful machine."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from ...domain.errors import Refusal
from ...domain.event import encode_fact
from .core_run import CoreRun, picks
from .invariants import holds
from .naive_conversation import NaiveConversation

__all__ = ["ConversationRules", "texts"]

texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=20).filter(
    str.strip
)


class ConversationRules(CoreRun):
    @rule(pick=st.none() | picks)
    def start_a_conversation(self, pick: int | None) -> None:
        model = None if pick is None else self.name(pick)
        started = self.done(self.core.start_conversation(model))
        target = model or next(iter(self.models))
        self.naive[started] = NaiveConversation(started, target, self.tick())
        self.wanted(target)

    @precondition(lambda self: self.naive)
    @rule(pick=picks, model=picks)
    def request_a_model(self, pick: int, model: int) -> None:
        conversation, name = self.any(pick), self.name(model)
        self.done(self.core.request_model(conversation.id, name))
        conversation.target = name
        self.wanted(name)

    @precondition(lambda self: self.naive)
    @rule(pick=picks)
    def open_a_conversation(self, pick: int) -> None:
        conversation = self.any(pick)
        opened = self.done(self.core.open_conversation(conversation.id))
        holds("I4", opened.name == conversation.target, f"{opened.name}, not {conversation.target}")
        self.wanted(conversation.target)

    @precondition(lambda self: self.naive)
    @rule(pick=picks, title=texts)
    def rename_a_conversation(self, pick: int, title: str) -> None:
        renamed = self.core.rename(self.any(pick).id, title)
        if isinstance(renamed, Refusal):
            self.refused(renamed, "invalid_title")

    @precondition(lambda self: self.naive)
    @rule(pick=picks, archived=st.booleans(), pinned=st.booleans())
    def file_a_conversation(self, pick: int, archived: bool, pinned: bool) -> None:
        conversation = self.any(pick)
        self.done(self.core.archive(conversation.id, archived))
        self.done(self.core.pin(conversation.id, pinned))
        conversation.archived = archived

    @precondition(lambda self: self.naive)
    @rule(pick=picks)
    def delete_a_conversation(self, pick: int) -> None:
        conversation = self.any(pick)
        self.engine.release()
        self.done(self.core.delete(conversation.id))
        del self.naive[conversation.id]
        self.deleted.append(conversation.id)
        said = [m.text.split()[-1] for m in conversation.messages.values() if m.role == "user"]
        self.secrets += said
        self._is_erased(conversation.id, said)
        self.refused(self.core.send(conversation.id, "hello?"), "conversation_deleted")

    def _is_erased(self, conversation: str, said: list[str]) -> None:
        facts = self.core.facts(limit=100_000)
        kept = b"".join(encode_fact(r.fact) for r in facts if r.subject == conversation)
        for secret in said:
            holds("I10", secret.encode() not in kept, f"{secret!r} is in a fact of a deleted conversation")

    def wanted(self, name: str, again: bool = False) -> None:
        """Naively: what is neither here nor on its way joins the end of the queue, unless it was given up."""
        here_or_coming = name in self.queue or name in self.ready
        if name in self.models and not here_or_coming and (again or name not in self.given_up):
            self.given_up.discard(name)
            self.queue.append(name)
