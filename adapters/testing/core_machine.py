"""A whole Core beside a naive model, driven by Hypothesis: the invariants after every step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant

from ...application.ports import Engine, ModelHub, Projection, Store
from .core_run import CoreAdapters, scripted_hubs
from .invariants import holds
from .model_rules import ModelRules
from .naive_conversation import NaiveConversation
from .scripted_engine import ScriptedEngine

__all__ = ["CoreMachine"]

_A_CORE_TAKES_TIME = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]


class CoreMachine(ModelRules):
    """What holds after every step. INVARIANTS has the sentences. `CoreMachine.over(…)` has your adapters."""

    @classmethod
    def over(
        cls,
        *,
        new_engine: Callable[[], Engine] = ScriptedEngine,
        new_hubs: Callable[[Path], Sequence[ModelHub]] = scripted_hubs,
        models: Mapping[str, str] | None = None,
        new_store: Callable[[Path, Sequence[Projection]], Store] | None = None,
        durable: bool = True,
        patience: float = 20.0,
    ) -> type[CoreMachine]:
        """The machine over these adapters, whose `TestCase` is to be collected by pytest or unittest. How
        much it tries is for Hypothesis' settings: of the profile, or of `TestCase.settings`.

        The arguments are those of CoreAdapters.
        """
        adapters = CoreAdapters(
            new_engine=new_engine,
            new_hubs=new_hubs,
            models=models,
            new_store=new_store,
            durable=durable,
            patience=patience,
        )
        machine = type(cls.__name__, (cls,), {"adapters": adapters})
        machine.TestCase.settings = settings(
            settings(), deadline=None, stateful_step_count=50, suppress_health_check=_A_CORE_TAKES_TIME
        )
        return machine

    @invariant()
    def the_log_keeps_its_invariants(self) -> None:
        """I1, I2, I5, I6, I8, I9 and I13 at every single fact."""
        self.settle()
        self.take_facts(self.new_facts())
        most = max(hub.most_at_once for hub in self.hubs)
        holds("I1", most <= 1, f"{most} fetches were under way at once")

    @invariant()
    def the_sidebar_is_ordered_by_message_activity_alone(self) -> None:
        """I3, I4."""
        expected = sorted(self.naive.values(), key=lambda c: -c.active)
        with self.core.views() as views:
            for archived in (False, True):
                shown = views.sidebar(limit=1000, archived=archived)
                wanted = [c for c in expected if c.archived == archived]
                order, right = [row.conversation for row in shown], [c.id for c in wanted]
                holds("I3", order == right, f"{order} instead of {right}")
                targets, right = [row.target for row in shown], [c.target for c in wanted]
                holds("I4", targets == right, f"{targets} instead of {right}")

    @invariant()
    def the_thread_is_the_selected_branch(self) -> None:
        """I11, I12."""
        with self.core.views() as views:
            for conversation in self.naive.values():
                thread = self.done(views.thread(conversation.id, limit=1000))
                _compare(conversation, {row.message: row.text for row in thread.messages})

    @invariant()
    def the_queue_is_first_in_first_out(self) -> None:
        """I8."""
        with self.core.views() as views:
            jobs = [row.name for row in views.downloads() if row.status in ("Queued", "Downloading")]
        holds("I8", jobs == self.queue, f"{jobs} instead of {self.queue}")

    @invariant()
    def rebuilt_views_equal_live_views(self) -> None:
        """I7."""
        found = self.core.verify()
        holds("I7", not found, found)

    @invariant()
    def deleted_text_is_nowhere(self) -> None:
        """I10."""
        with self.core.views() as views:
            for secret in self.secrets:
                holds("I10", not views.search(secret), f"{secret!r} is found")
        if self.secrets and self.folder:
            held = b"".join(_files_in(self.folder))
            for secret in self.secrets:
                holds("I10", secret.encode() not in held, f"{secret!r} is on disk")


def _files_in(folder: Path) -> Iterator[bytes]:
    """Of each its bytes. The journal of a reply that ends meanwhile is gone when it is to be read."""
    for path in folder.rglob("*"):
        with suppress(FileNotFoundError):
            if path.is_file():
                yield path.read_bytes()


def _compare(conversation: NaiveConversation, shown: Mapping[str, str]) -> None:
    right = conversation.branch()
    lost = [conversation.messages[m] for m in right if m not in shown]
    name = "I12" if any(message.role == "assistant" for message in lost) else "I11"
    holds(name, not lost, f"not shown: {lost}")
    holds("I11", list(shown) == right, f"{list(shown)} instead of {right}")
    for message, text in shown.items():
        said = conversation.messages[message]
        holds("I12" if said.role == "assistant" else "I11", text == said.text, f"{text!r}, not {said.text!r}")
