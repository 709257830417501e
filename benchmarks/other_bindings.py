"""The whole Core beside other ways to run llama.cpp, each on the same file, with the build that it ships.

    python benchmarks/other_bindings.py [ROUNDS] [--xllamacpp PYTHON] [--node FOLDER]

PYTHON: an interpreter that has xllamacpp (PyPI). FOLDER: where `npm install node-llama-cpp` ran. What is not
given is left out. Two models that the benchmark makes itself (1 MB and 77 MB), the same prompt and greedy
sampling, in turns. Prints tokens a second from the first token to the last, and the time to the first token
of a prompt of 1,000 tokens, as medians; llama-cpp-python, which the Core uses, is compiled on this machine,
the others are prebuilt for any.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

from engine import GREEDY, THREADS, core_with, models

from rejoinder.application.core import Core
from rejoinder.application.reply import Reply
from rejoinder.application.signals import ReplyDelta, ReplyEnded

PROMPT = "The harbour lies still, and the lanterns along the quay are lit one after the other. " * 12
Measured = tuple[float, float]
"""Seconds to the first token, and tokens a second after it."""


def through_core(core: Core, model: Path, count: int) -> Measured:
    conversation = str(core.start_conversation(f"file:{model}"))
    began, first, tokens = time.perf_counter(), 0.0, 0
    fresh = f"{time.monotonic_ns()}. {PROMPT}"  # or it would be known from the round before
    reply = core.send(conversation, fresh, sampling=GREEDY.model_copy(update={"max_tokens": count}))
    assert isinstance(reply, Reply), reply
    for signal in reply:
        if isinstance(signal, ReplyDelta) and not first:
            first = time.perf_counter() - began
        if isinstance(signal, ReplyEnded):
            tokens = signal.usage.completion_tokens
    return first, (tokens - 1) / (time.perf_counter() - began - first)


class Other:
    """A process that answers each line with one of its own: the round's figures."""

    def __init__(self, command: list[str], model: Path, context: int, folder: Path | None = None) -> None:
        settings = {"model": str(model), "context": context, "threads": THREADS, "prompt": PROMPT}
        self._process = subprocess.Popen(
            [*command, json.dumps(settings)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=folder,
        )
        self.build = str(self._line()["build"])

    def measure(self, count: int) -> Measured:
        assert self._process.stdin
        print(count, file=self._process.stdin, flush=True)
        told = self._line()
        return float(told["first"]), float(told["rate"])

    def _line(self) -> dict[str, Any]:
        assert self._process.stdout
        for line in self._process.stdout:
            if line.startswith("{"):
                return json.loads(line)
        raise SystemExit(f"{self._process.args!r} ended")

    def close(self) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(30)


XLLAMACPP = """
import json, sys, time
import xllamacpp
asked = json.loads(sys.argv[1])
params = xllamacpp.CommonParams()
params.model.path, params.n_ctx, params.n_parallel = asked["model"], asked["context"], 1
params.cpuparams.n_threads = params.cpuparams_batch.n_threads = asked["threads"]
params.cache_prompt, params.warmup = False, True
server = xllamacpp.Server(params)
print(json.dumps({"build": f"xllamacpp {xllamacpp.__version__}"}), flush=True)
for line in sys.stdin:
    count, marks = int(line), []
    def took(chunk):
        text = chunk if isinstance(chunk, str) else json.dumps(chunk)
        if '"content": null' not in text and '"content":null' not in text and '"content"' in text:
            marks.append(time.perf_counter())
    began = time.perf_counter()
    server.handle_chat_completions(
        {"messages": [{"role": "user", "content": asked["prompt"]}], "max_tokens": count, "temperature": 0,
         "stream": True, "cache_prompt": False, "ignore_eos": True}, took)
    rate = (len(marks) - 1) / (marks[-1] - marks[0])
    print(json.dumps({"first": marks[0] - began, "rate": rate}), flush=True)
"""

NODE = """
import {createInterface} from "node:readline";
import {getLlama, LlamaChatSession} from "node-llama-cpp";
const asked = JSON.parse(process.argv[2]);
const llama = await getLlama({gpu: false, build: "never", progressLogs: false, maxThreads: asked.threads});
const model = await llama.loadModel({modelPath: asked.model});
const build = `node-llama-cpp, llama.cpp ${llama.llamaCppRelease.release}`;
console.log(JSON.stringify({build}));
for await (const line of createInterface({input: process.stdin})) {
  const context = await model.createContext({contextSize: asked.context, threads: asked.threads});
  const session = new LlamaChatSession({contextSequence: context.getSequence()});
  const marks = [];
  const began = performance.now();
  await session.prompt(asked.prompt, {maxTokens: Number(line), temperature: 0,
    onToken: (tokens) => { for (const _ of tokens) marks.push(performance.now()); }});
  const rate = (marks.length - 1) / ((marks.at(-1) - marks[0]) / 1000);
  console.log(JSON.stringify({first: (marks[0] - began) / 1000, rate}));
  await context.dispose();
}
process.exit(0);
"""


def compare(folder: Path, name: str, model: Path, count: int, context: int, options: Any) -> None:
    others: list[Other] = []
    if options.xllamacpp:
        others.append(Other([options.xllamacpp, "-c", XLLAMACPP], model, context))
    if options.node:
        script = Path(options.node).absolute() / "measure.mjs"  # imports are resolved from where it lies
        script.write_text(NODE)
        others.append(Other(["node", str(script)], model, context, script.parent))
    with core_with(folder / f"core {name}", model, context) as (core, _):
        build = f"rejoinder, llama-cpp-python {version('llama-cpp-python')}"
        actions: dict[str, Callable[[], Measured]] = {build: lambda: through_core(core, model, count)}
        actions |= {other.build: lambda other=other: other.measure(count) for other in others}
        taken: dict[str, list[Measured]] = {build: [] for build in actions}
        for _ in range(options.rounds):
            for build, action in actions.items():
                taken[build].append(action())
    for other in others:
        other.close()
    for build, measured in taken.items():
        first, rate = (statistics.median(values) for values in zip(*measured, strict=True))
        print(f"{name:6} {build:44} first token {first * 1e3:7.0f} ms   {rate:7.0f} tokens/s", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("rounds", type=int, nargs="?", default=5)
    parser.add_argument("--xllamacpp", metavar="PYTHON")
    parser.add_argument("--node", metavar="FOLDER")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=".") as temporary:
        folder = Path(temporary).absolute()
        made = models(folder)
        print(f"{THREADS} threads, medians of {options.rounds} rounds in turns", flush=True)
        compare(folder, "77 MB", made["77 MB"], 300, 4096, options)
        compare(folder, "1 MB", made["1 MB"], 2000, 4096, options)


if __name__ == "__main__":
    main()
