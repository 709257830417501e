"""Which strings of a fact a redacted export keeps: those listed here, where they look as they should.

Every string field of every fact is in this table. What is not is replaced as a text is.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from pydantic import BaseModel

from ...domain import conversation as c
from ...domain import engine_session as s
from ...domain import messages as m
from ...domain import model_download as d
from ...domain.errors import Refusal
from ...domain.sampling import SamplingSettings

__all__ = ["DETAILS", "RULES", "Rule"]


class Rule(Enum):
    """Kept: WORD, one of those that the code knows. ID and DIGEST, if of hex digits. ENGINE, BUILD and
    LIMITS, if of an engine of ours. ARCHITECTURE, if a short word. MODEL, if of the hub or the box.
    MODEL_NAME, if in the catalogue, or the name of the file of a model that is kept.

    Replaced: NAME and PATH, the same one by the same substitute, as is what is not kept above. SECRET_DIGEST
    too: whoever guesses what was said could check it. TEXT, by as many characters. NAMED: a mapping with
    texts for keys. JSON: whatever it holds. DETAILS: as DETAILS says.
    """

    WORD = auto()
    ID = auto()
    DIGEST = auto()
    SECRET_DIGEST = auto()
    ENGINE = auto()
    ARCHITECTURE = auto()
    BUILD = auto()
    LIMITS = auto()
    MODEL = auto()
    MODEL_NAME = auto()
    NAME = auto()
    PATH = auto()
    TEXT = auto()
    NAMED = auto()
    JSON = auto()
    DETAILS = auto()


_CUT_SHORT = {"reply": Rule.ID, "parent": Rule.ID}

RULES: Mapping[type[BaseModel], Mapping[str, Rule]] = {
    # Conversation
    c.MessageAppended: {"message": Rule.ID, "parent": Rule.ID, "role": Rule.WORD, "finish": Rule.WORD},
    c.ReplyRequested: {"reply": Rule.ID, "parent": Rule.ID, "session": Rule.ID},
    c.ReplyStarted: {"reply": Rule.ID},
    c.ReplyStopped: _CUT_SHORT,
    c.ReplyFailed: _CUT_SHORT,
    c.ReplyInterrupted: _CUT_SHORT,
    c.BranchSelected: {"head": Rule.ID},
    c.ConversationRenamed: {"title": Rule.TEXT},
    c.InstructionsChanged: {"instructions": Rule.TEXT},
    # ModelDownload
    d.DownloadQueued: {"name": Rule.MODEL_NAME},
    d.DownloadStarted: {"commit": Rule.DIGEST, "sha256": Rule.DIGEST},
    d.DownloadCompleted: {"path": Rule.PATH, "sha256": Rule.DIGEST},
    d.Compiled: {"engine": Rule.ENGINE, "architecture": Rule.ARCHITECTURE},
    # EngineSession
    s.EngineStarted: {"engine": Rule.ENGINE},
    s.ConversationOpened: {"conversation": Rule.ID},
    s.ModelLoaded: {"limits": Rule.LIMITS},
    s.ModelUnloaded: {"why": Rule.WORD},
    # What they consist of
    m.TextPart: {"kind": Rule.WORD, "text": Rule.TEXT},
    m.ReasoningPart: {"kind": Rule.WORD, "text": Rule.TEXT},
    m.Target: {"model": Rule.MODEL, "name": Rule.MODEL_NAME},
    m.ModelCredit: {"model": Rule.MODEL, "name": Rule.MODEL_NAME, "sha256": Rule.DIGEST},
    m.Prompt: {"digest": Rule.SECRET_DIGEST, "template": Rule.DIGEST, "engine": Rule.BUILD},
    SamplingSettings: {
        "dry_sequence_breakers": Rule.TEXT,
        "logit_bias": Rule.NAMED,
        "grammar": Rule.TEXT,
        "json_schema": Rule.JSON,
        "stop": Rule.TEXT,
        "overflow": Rule.WORD,
    },
    Refusal: {
        "reason": Rule.WORD,
        "message": Rule.TEXT,
        "remedy": Rule.TEXT,
        "details": Rule.DETAILS,
    },
}

DETAILS: Mapping[str, Rule] = {
    **dict.fromkeys(("conversation", "message_id", "reply"), Rule.ID),
    **dict.fromkeys(("expected", "actual"), Rule.DIGEST),
    **dict.fromkeys(("model", "target"), Rule.MODEL),
    **dict.fromkeys(("path",), Rule.PATH),
    **dict.fromkeys(
        (
            *("architecture", "because", "by_choice", "column", "crashes", "differs", "end"),
            *("extra", "found", "free", "how", "known", "limit", "line"),
            *("messages_left_out", "needed", "now", "page", "position", "prefix", "recorded"),
            *("repo", "seconds", "server", "setting", "size", "start", "status"),
            *("tokens", "variant", "wanted", "what", "why"),
        ),
        Rule.TEXT,
    ),
}
"""The names of details that the code gives to refusals; other names are replaced."""
