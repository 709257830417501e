"""One representative of every stored shape: the name of its golden file, without `.json`, and the fact.

A fact with optional fields is here twice: with all of them, and `.bare` with none. When a fact's VERSION is
raised, its entries move on to the new version and its old files stay: they are what users have on disk.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rejoinder.domain import conversation as c
from rejoinder.domain import engine_session as s
from rejoinder.domain import errors
from rejoinder.domain import model_download as d
from rejoinder.domain.event import Fact
from rejoinder.domain.messages import Answer, ModelCredit, Prompt, ReasoningPart, Target, TextPart, Usage
from rejoinder.domain.sampling import SamplingSettings

__all__ = ["EXAMPLES"]

_SMART = Target(model="hf:org/repo/smart.gguf", name="smart")
_QUICK = ModelCredit(model="box:quick", name="quick", sha256="0123456789abcdef" * 4)
_SAMPLING = SamplingSettings(
    temperature=0.5,
    dynatemp_range=0.25,
    dynatemp_exponent=2,
    top_k=1,
    top_p=0.5,
    min_p=0.5,
    typical_p=0.5,
    top_n_sigma=1.5,
    xtc_probability=0.5,
    xtc_threshold=0.25,
    repeat_penalty=1.5,
    repeat_last_n=-1,
    frequency_penalty=0.5,
    presence_penalty=-0.5,
    dry_multiplier=0.5,
    dry_base=2,
    dry_allowed_length=3,
    dry_penalty_last_n=256,
    dry_sequence_breakers=("\n", "🍲"),
    mirostat=2,
    mirostat_tau=4,
    mirostat_eta=0.25,
    logit_bias={"Ужин": -100, " late": 2.5},
    grammar='root ::= "yes" | "no"',
    max_tokens=9,
    stop=("\n", "🛑"),
    seed=7,
    overflow="refuse",
)
_IN_JSON = SamplingSettings(json_schema={"type": "object", "properties": {"at": {"enum": [8, None, "now"]}}})
_PROMPT = Prompt(
    tokens=12, digest="d" * 64, template="e" * 64, engine="b1234", threads=2, messages_left_out=3
)
_ANSWER = Answer(requested=_SMART, by=_QUICK, sampling=_SAMPLING, seed=4_294_967_295, prompt=_PROMPT)
_BARE_ANSWER = Answer(requested=_SMART, by=_QUICK, sampling=SamplingSettings(), seed=0)
_USAGE = Usage(prompt_tokens=12, cached_tokens=4, completion_tokens=5, prefill_ms=1.5, decode_ms=20.25)
_PARTS = (ReasoningPart(text="Hm …"), TextPart(text='Ужин "at" eight\n🍲 \x00\u2028'))
_FAILURE = errors.unknown_model("smrat", ("smart", "quick"))
_RETRYABLE = errors.offline(by_choice=True)

_CUT: dict[str, Any] = {"reply": "r1", "parent": "m1", "parts": _PARTS, "answer": _ANSWER}
_BARE_CUT: dict[str, Any] = {"reply": "r1", "parent": "m1", "parts": ()}

EXAMPLES: Mapping[str, Fact] = {
    # Conversation
    "ConversationStarted.v1": c.ConversationStarted(),
    "ModelRequested.v1": c.ModelRequested(target=_SMART),
    "MessageAppended.v1": c.MessageAppended(
        message="r1",
        parent="m1",
        role="assistant",
        parts=_PARTS,
        answer=_ANSWER,
        finish="length",
        usage=_USAGE,
    ),
    "MessageAppended.v1.bare": c.MessageAppended(
        message="m1", parent=None, role="user", parts=(TextPart(text="Hello"),)
    ),
    "ReplyRequested.v1": c.ReplyRequested(reply="r1", parent="m1", session="s1", sampling=_SAMPLING),
    "ReplyRequested.v1.bare": c.ReplyRequested(reply="r1", parent="m1", session="s1"),
    "ReplyStarted.v1": c.ReplyStarted(reply="r1", answer=_ANSWER),
    "ReplyStarted.v1.bare": c.ReplyStarted(reply="r1", answer=_BARE_ANSWER),
    "ReplyStopped.v1": c.ReplyStopped(**_CUT, usage=_USAGE),
    "ReplyStopped.v1.bare": c.ReplyStopped(**_BARE_CUT),
    "ReplyFailed.v1": c.ReplyFailed(**_CUT, failure=_FAILURE),
    "ReplyFailed.v1.bare": c.ReplyFailed(**_BARE_CUT, failure=_RETRYABLE),
    "ReplyInterrupted.v1": c.ReplyInterrupted(**_CUT),
    "ReplyInterrupted.v1.bare": c.ReplyInterrupted(**_BARE_CUT),
    "BranchSelected.v1": c.BranchSelected(head="m1"),
    "ConversationRenamed.v1": c.ConversationRenamed(title="Ужин"),
    "InstructionsChanged.v1": c.InstructionsChanged(instructions="Be brief."),
    "SamplingChanged.v1": c.SamplingChanged(sampling=_SAMPLING),
    "SamplingChanged.v1.in_json": c.SamplingChanged(sampling=_IN_JSON),
    "SamplingChanged.v1.bare": c.SamplingChanged(sampling=SamplingSettings()),
    "ConversationPinned.v1": c.ConversationPinned(pinned=True),
    "ConversationArchived.v1": c.ConversationArchived(archived=False),
    "ConversationDeleted.v1": c.ConversationDeleted(),
    # ModelDownload
    "DownloadQueued.v1": d.DownloadQueued(name="smart", size=2_019_377_696),
    "DownloadQueued.v1.bare": d.DownloadQueued(name="smart"),
    "DownloadMovedToFront.v1": d.DownloadMovedToFront(),
    "DownloadStarted.v1": d.DownloadStarted(commit="c" * 40, sha256="d" * 64, size=2_019_377_696),
    "DownloadCompleted.v2": d.DownloadCompleted(
        path="/models/smart.gguf", sha256="d" * 64, size=9, modified=1_700_000_000_123_456_789
    ),
    "DownloadCompleted.v2.bare": d.DownloadCompleted(path="/models/smart.gguf", sha256="d" * 64, size=9),
    "Compiled.v1": d.Compiled(engine="llama.cpp", context_length=131_072, architecture="llama"),
    "Compiled.v1.bare": d.Compiled(engine="llama.cpp", context_length=512),
    "DownloadFailed.v1": d.DownloadFailed(failure=_FAILURE),
    "DownloadFailed.v1.retryable": d.DownloadFailed(failure=_RETRYABLE),
    "DownloadCanceled.v1": d.DownloadCanceled(),
    "DownloadInterrupted.v1": d.DownloadInterrupted(),
    "ModelLost.v1": d.ModelLost(failure=errors.file_missing("/models/smart.gguf")),
    "ModelRemoved.v1": d.ModelRemoved(freed=2_019_377_696),
    # EngineSession
    "EngineStarted.v1": s.EngineStarted(engine="llama.cpp"),
    "ConversationOpened.v1": s.ConversationOpened(conversation="c1"),
    "ModelLoadStarted.v1": s.ModelLoadStarted(model=_QUICK),
    "ModelLoaded.v2": s.ModelLoaded(
        model=_QUICK, context_length=4096, memory=2**31, limits=("no network", "no writes")
    ),
    "ModelLoaded.v2.bare": s.ModelLoaded(model=_QUICK, context_length=4096),
    "ModelLoadFailed.v1": s.ModelLoadFailed(model=_QUICK, failure=errors.load_failed("quick", "no memory")),
    "ModelUnloaded.v2": s.ModelUnloaded(model=_QUICK, why="idle"),
    "ModelUnloaded.v2.bare": s.ModelUnloaded(model=_QUICK),
    "EngineLost.v2": s.EngineLost(
        failure=errors.engine_lost("signal 9"), model=_QUICK, retry_at=1_700_000_000_000
    ),
    "EngineLost.v2.bare": s.EngineLost(failure=errors.engine_lost("signal 9")),
    "EngineStopped.v1": s.EngineStopped(failure=errors.process_gone()),
    "EngineStopped.v1.bare": s.EngineStopped(),
}
