"""A day in the life of a data folder, run as a process that is killed at some moment of it.

    python tests/scripted_day.py FOLDER MODELS SEED

Every acknowledgement, and every piece of an answer that a user has seen, is told as a line of JSON on
standard output, after it happened.
"""

from __future__ import annotations

import json
import random
import sys

from rejoinder.adapters import Core, Refusal, open_core
from rejoinder.application.reply import Reply
from rejoinder.application.signals import ReplyDelta, ReplyEnded


def tell(what: str, **details: object) -> None:
    print(json.dumps({"what": what, **details}), flush=True)


class Day:
    def __init__(self, core: Core, models: list[str], seed: int) -> None:
        self._core, self._models, self._random = core, models, random.Random(seed)
        with core.views() as views:
            self._conversations = [row.conversation for row in views.sidebar(limit=1000)]

    def live(self) -> None:
        while True:
            self._random.choice((self.start, self.send, self.send, self.send, self.target, self.rename,
                                 self.pull, self.cancel, self.delete))()  # fmt: skip

    def start(self) -> None:
        started = self._core.start_conversation(self._random.choice(self._models))
        if isinstance(started, str):
            self._conversations.append(started)
            tell("started", conversation=started)

    def send(self) -> None:
        if not self._conversations:
            return self.start()
        conversation = self._random.choice(self._conversations)
        text = f"message {self._random.random()}"
        reply = self._core.send(conversation, text)
        if isinstance(reply, Reply):
            tell("said", conversation=conversation, message=reply.question, text=text)
            self._watch(reply)
        return None

    def _watch(self, reply: Reply) -> None:
        stop_after = self._random.choice((None, None, 3))
        for number, signal in enumerate(reply):
            if isinstance(signal, ReplyDelta):
                tell("shown", reply=reply.id, text=signal.text)
            if number == stop_after:
                reply.stop()
            if isinstance(signal, ReplyEnded):
                tell("ended", reply=reply.id, finish=signal.finish)

    def target(self) -> None:
        if self._conversations:
            conversation = self._random.choice(self._conversations)
            target = self._core.request_model(conversation, self._random.choice(self._models))
            if not isinstance(target, Refusal):
                tell("targeted", conversation=conversation, target=target.model)

    def rename(self) -> None:
        if self._conversations:
            conversation, title = self._random.choice(self._conversations), f"title {self._random.random()}"
            if self._core.rename(conversation, title) is None:
                tell("renamed", conversation=conversation, title=title)

    def pull(self) -> None:
        model = self._random.choice(self._models)
        if not isinstance(self._core.pull(model), Refusal):
            tell("pulled", model=model)

    def cancel(self) -> None:
        model = self._random.choice(self._models)
        if not isinstance(self._core.cancel(model), Refusal):
            tell("cancelled", model=model)

    def delete(self) -> None:
        if len(self._conversations) > 3:
            conversation = self._conversations.pop(self._random.randrange(len(self._conversations)))
            if self._core.delete(conversation) is None:
                tell("deleted", conversation=conversation)


def main(folder: str, models: str, seed: str) -> None:
    with open_core(folder, models=models, offline=True) as core:
        names = [listing.name for listing in core.models() if listing.model.startswith("file:")]
        Day(core, names, int(seed)).live()


if __name__ == "__main__":
    main(*sys.argv[1:])
