"""Small deliberate bugs of the core, each with the invariants that it breaks."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["MUTANTS", "Change", "Mutant"]


@dataclass(frozen=True)
class Change:
    """In `file`, which has `old` exactly once."""

    file: str
    old: str
    new: str


@dataclass(frozen=True)
class Mutant:
    """breaks: the invariants of which any may be the first that is seen to break."""

    name: str
    breaks: tuple[str, ...]
    changes: tuple[Change, ...]

    def __str__(self) -> str:
        return self.name.replace(" ", "-")


_RULES = "domain/conversation/rules.py"
_SIDEBAR = "application/projections/sidebar.py"
_DOWNLOADING = "application/downloading.py"
_RUN = "application/reply_run.py"

MUTANTS = (
    Mutant(
        "the requested model is credited",
        ("I5",),
        (
            Change(
                _RULES,
                "            answer=running.answer,\n",
                "            answer=running.answer.model_copy(update={'by': running.answer.by.model_copy(\n"
                "                update=running.answer.requested.model_dump())}),\n",
            ),
        ),
    ),
    Mutant(
        "another model moves the sidebar",
        ("I3",),
        (
            Change(
                _SIDEBAR,
                "row._replace(target=fact.target.name, target_model=fact.target.model)",
                "row._replace(\n                    target=fact.target.name, target_model=fact.target.model,"
                " activity=recorded.position)",
            ),
        ),
    ),
    Mutant(
        "a pin moves the sidebar",
        ("I3",),
        (
            Change(
                _SIDEBAR,
                "_replace(pinned=int(fact.pinned))",
                "_replace(\n                    pinned=int(fact.pinned), activity=recorded.position)",
            ),
        ),
    ),
    Mutant(
        "two jobs at once",
        ("I1", "I8"),
        (
            Change(
                "application/download_queue.py",
                "        return [(queue.running, InterruptDownload())]\n",
                "        return [RunJob(queue.waiting[0])] if queue.waiting else []\n",
            ),
            Change(
                _DOWNLOADING,
                "                self._run_job(command.model)\n",
                "                threading.Thread(target=self._run_job, args=(command.model,)).start()\n"
                "                self._closing.wait(0.05)\n",
            ),
        ),
    ),
    Mutant(
        "a cancel is lost",
        ("I8",),
        (Change(_DOWNLOADING, "            job[1].cancel()\n", "            pass\n"),),
    ),
    Mutant(
        "a reply ends twice",
        ("I6", "I15"),  # or a branch is refused because it would still run
        (
            Change(
                "domain/conversation/state.py",
                "    return state._replace(messages=messages, head=fact.message, running=None)\n",
                "    return state._replace(messages=messages, head=fact.message)\n",
            ),
        ),
    ),
    Mutant(
        "a target leaks to other conversations",
        ("I4",),
        (
            Change(
                "application/core.py",
                "        done = self._do(to_conversation(conversation, RequestModel(target)), "
                "self._want(target))\n",
                "        with self.views() as views:\n"
                "            all_of_them = {conversation, *(row.conversation for row in views.sidebar())}\n"
                "        leak = [to_conversation(one, RequestModel(target)) for one in all_of_them]\n"
                "        done = self._do(*leak, self._want(target))\n",
            ),
        ),
    ),
    Mutant(
        "what is loaded answers for a target that is ready",
        ("I13",),
        (
            Change(
                "domain/switching.py",
                "    if status is ModelStatus.READY:\n",
                "    if loaded is None and status is ModelStatus.READY:\n",
            ),
            Change(
                _RUN,
                "    return ready, to_model(answer.requested.model, Expect(ready=False))\n",
                "    return (ready,)\n",
            ),
        ),
    ),
    Mutant(
        "the newest job goes first",
        ("I8",),
        (
            Change(
                "application/download_queue.py",
                "DownloadQueue((*_without(queue, model), model), queue.running)",
                "DownloadQueue((model, *_without(queue, model)), queue.running)",
            ),
        ),
    ),
    Mutant(
        "deleted text stays in a view",
        ("I7", "I10"),
        (
            Change(
                "application/projections/transcript.py",
                "                rows.delete_group(_MESSAGES, _BY_POSITION, (conversation,))\n",
                "",
            ),
        ),
    ),
    Mutant(
        "deleted text stays in the log",
        ("I10",),
        (
            Change(
                "domain/conversation/facts.py",
                "    usage: Usage | None = None\n\n    def erased(self) -> Self:\n"
                '        return self.model_copy(update={"parts": (), '
                '"answer": _without_text(self.answer)})\n',
                "    usage: Usage | None = None\n",
            ),
        ),
    ),
    Mutant(
        "what was shown is lost on a stop",
        ("I12",),
        (Change(_RUN, "StopReply(reply, parts, ending.usage)", "StopReply(reply, (), ending.usage)"),),
    ),
    Mutant(
        "a stop is lost",
        ("I12",),
        (Change("application/session.py", "            found.stop()\n", "            pass\n"),),
    ),
    Mutant(
        "an edit overwrites",
        ("I11",),
        (
            Change(
                "application/core.py",
                "EditMessage(message, self._new_id(), text, reply",
                "EditMessage(message, message, text, reply",
            ),
            Change(
                _RULES,
                "if state.messages.get(name) is not None or name in ids[:place]:",
                "if name in ids[:place]:",
            ),
        ),
    ),
    Mutant(
        "a closing core records no ending",
        ("I6",),
        (
            Change(
                _RUN,
                "        if self._journal:\n            self._journal.close()\n",
                "        if self.closing:\n            return ending\n",
            ),
            Change("application/recovery.py", "    for thread in threads:\n", "    for thread in ():\n"),
        ),
    ),
    Mutant(
        "a model is ready without a trial",
        ("I2",),
        (
            Change(
                _DOWNLOADING,
                "        with closing(self._engine.prove(request, cancel)) as stream:\n",
                "        return ProveModel('nobody', 4096)\n"
                "        with closing(self._engine.prove(request, cancel)) as stream:\n",
            ),
        ),
    ),
    Mutant(
        "of two facts one is lost",
        ("I8",),
        (
            Change(
                "application/commands.py",
                "            changes,\n            at=self._clock.now(),\n",
                "            changes[:1],\n            at=self._clock.now(),\n",
            ),
        ),
    ),
)
