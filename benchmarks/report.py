"""What a report costs: logs of 10, 1,000 and 100,000 facts as a page for a browser.

    python benchmarks/report.py [FACTS ...] [--keep FOLDER]

Prints the size of each page, how long writing takes and with how much memory, and where there is a Chromium:
how long opening takes, one step and one frame of a slider that is dragged (median and 95th percentile of 100;
a frame is at least 17 ms).
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import tempfile
import time
import tracemalloc
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from rejoinder.adapters.report.html_page import HtmlPage
from rejoinder.domain import conversation as c
from rejoinder.domain import engine_session as s
from rejoinder.domain import errors
from rejoinder.domain import model_download as d
from rejoinder.domain.event import Fact, Recorded
from rejoinder.domain.messages import Answer, ModelCredit, Target, Usage, text_parts
from rejoinder.domain.sampling import SamplingSettings

NAMES = ("smart", "quick", "pocket", "mistral-7b", "phi-4-mini")
WORDS = (
    *("mountain", "river", "harbour", "winter", "copper", "lantern"),
    *("orchard", "signal", "velvet", "compass", "meadow", "thunder"),
)


class Life:
    """Facts of people who chat over many days, with models that come and fail; without an end."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)
        self._at, self._position, self._command = 1_790_000_000_000, 0, ""
        self._versions: dict[str, int] = {}
        self._ready = ["pocket"]
        self._threads: list[tuple[str, str, str | None]] = []

    def facts(self) -> Iterator[Recorded]:
        while True:
            yield from self._sitting()
            self._at += self._random.choice((600_000, 7_200_000, 40_000_000, 200_000_000))

    def _sitting(self) -> Iterator[Recorded]:
        session = f"session:{self._id()}"
        yield self._record(session, s.EngineStarted(engine="llama.cpp"))
        if len(self._ready) < len(NAMES):
            yield from self._download(NAMES[len(self._ready) % len(NAMES)])
        loaded = ""
        for _ in range(self._random.randint(1, 12)):
            thread, wanted, parent = yield from self._thread()
            by = wanted if wanted in self._ready else self._random.choice(self._ready)
            if by != loaded:
                yield from self._load(session, loaded, by)
                loaded = by
            parent = yield from self._turn(thread, session, wanted, by, parent)
            self._threads.append((thread, wanted, parent))
        if loaded:
            yield self._record(session, s.ModelUnloaded(model=self._credit(loaded), why="closed"))
        yield self._record(session, s.EngineStopped())

    def _thread(self) -> Iterator[Recorded]:
        if self._threads and self._random.random() < 0.6:
            return self._threads.pop(-self._random.randint(1, min(len(self._threads), 8)))
        thread, wanted = f"conversation:{self._id()}", self._random.choice(NAMES)
        self._begin()
        yield self._record(thread, c.ConversationStarted())
        target = Target(model=self._credit(wanted).model, name=wanted)
        yield self._record(thread, c.ModelRequested(target=target))
        return thread, wanted, None

    def _download(self, name: str) -> Iterator[Recorded]:
        model = f"model:{self._credit(name).model}"
        self._begin()
        yield self._record(model, d.DownloadQueued(name=name, size=2_000_000_000))
        yield self._after(2000, model, d.DownloadStarted(commit="", sha256="d" * 64, size=2_000_000_000))
        if self._random.random() < 0.2:
            yield self._after(90_000, model, d.DownloadFailed(failure=errors.offline(by_choice=False)))
            return
        yield self._after(
            200_000, model, d.DownloadCompleted(path="m.gguf", sha256="d" * 64, size=2_000_000_000)
        )
        yield self._after(3000, model, d.Compiled(engine="llama.cpp", context_length=8192))
        self._ready.append(name)

    def _load(self, session: str, loaded: str, by: str) -> Iterator[Recorded]:
        self._begin()
        if loaded:
            yield self._record(session, s.ModelUnloaded(model=self._credit(loaded), why="room"))
        yield self._record(session, s.ModelLoadStarted(model=self._credit(by)))
        yield self._after(2500, session, s.ModelLoaded(model=self._credit(by), context_length=4096))

    def _turn(
        self, thread: str, session: str, wanted: str, by: str, parent: str | None
    ) -> Iterator[Recorded]:
        asked, reply = self._id(), self._id()
        self._begin()
        said = c.MessageAppended(message=asked, parent=parent, role="user", parts=self._parts(12))
        yield self._after(30_000, thread, said)
        asks = c.ReplyRequested(reply=reply, parent=asked, session=session.partition(":")[2])
        yield self._record(thread, asks)
        requested = Target(model=self._credit(wanted).model, name=wanted)
        answer = Answer(requested=requested, by=self._credit(by), sampling=SamplingSettings(), seed=7)
        yield self._after(200, thread, c.ReplyStarted(reply=reply, answer=answer))
        if self._random.random() < 0.1:
            cut: dict[str, Any] = {"reply": reply, "parent": asked, "parts": self._parts(9), "answer": answer}
            yield self._after(1500, thread, c.ReplyStopped(**cut))
            return reply
        usage = Usage(prompt_tokens=90, completion_tokens=60, prefill_ms=900, decode_ms=3000)
        shown: dict[str, Any] = {"parts": self._parts(50), "answer": answer, "finish": "stop", "usage": usage}
        yield self._after(
            5000, thread, c.MessageAppended(message=reply, parent=asked, role="assistant", **shown)
        )
        return reply

    def _after(self, milliseconds: int, stream: str, fact: Fact) -> Recorded:
        self._at += int(milliseconds * self._random.uniform(0.5, 1.5))
        return self._record(stream, fact)

    def _record(self, stream: str, fact: Fact) -> Recorded:
        self._position += 1
        version = self._versions[stream] = self._versions.get(stream, 0) + 1
        return Recorded(self._position, stream, version, self._at, self._command, self._command, None, fact)

    def _begin(self) -> None:
        self._command = self._id()

    def _id(self) -> str:
        return f"{self._random.getrandbits(128):032x}"

    def _credit(self, name: str) -> ModelCredit:
        return ModelCredit(model=f"hf:org/{name}/{name}.gguf", name=name, sha256="d" * 64)

    def _parts(self, words: int) -> c.Parts:
        return text_parts(" ".join(self._random.choices(WORDS, k=words)))


def write(facts: Iterable[Recorded], file: Path) -> None:
    with file.open("wb") as opened:
        opened.writelines(HtmlPage().pieces(facts))


def written(facts: int, file: Path) -> tuple[float, int]:
    """Seconds; then, of a second time, the most bytes of memory."""
    made = list(islice(Life().facts(), facts))
    start = time.perf_counter()
    write(made, file)
    took = time.perf_counter() - start
    tracemalloc.start()
    write(made, file)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return took, peak


STEPS = """async ([count, jump]) => {
  const page = await report, times = [], length = page.history.facts.length;
  for (let n = 0; n < count; n += 1) {
    const start = performance.now();
    page.select(jump ? Math.floor((length * ((n * 37) % count)) / count) : length - 1 - n);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    times.push(performance.now() - start);
  }
  return times;
}"""


def late(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


def opened(file: Path, browser: str) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        page = chromium.new_page(viewport={"width": 1280, "height": 900})
        start = time.perf_counter()
        page.goto(file.absolute().as_uri())
        page.evaluate("async () => void (await report)")
        print(f"    opened in {time.perf_counter() - start:.2f} s")
        for name, jump in (("a step", False), ("a frame of the dragged slider", True)):
            times: list[float] = page.evaluate(STEPS, [100, jump])
            print(f"    {name}: median {statistics.median(times):.0f} ms, 95 of 100 in {late(times):.0f} ms")
        chromium.close()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("facts", type=int, nargs="*", default=[10, 1000, 100_000])
    parser.add_argument("--keep", type=Path)
    args = parser.parse_args()
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as temporary:
        for facts in args.facts:
            file = (args.keep or Path(temporary)) / f"{facts}.html"
            took, memory = written(facts, file)
            size = file.stat().st_size
            print(f"{facts:,} facts: {size / 1e6:.2f} MB in {took:.2f} s, {memory / 1e6:.1f} MB of memory")
            if browser:
                opened(file, browser)


if __name__ == "__main__":
    main()
