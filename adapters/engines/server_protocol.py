"""What OpenAI-compatible servers are asked, and which models they say they have."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel, ValidationError

from ...application.ports import ChatMessage, Generate
from ...domain.messages import Prompt, plain_text
from ...domain.sampling import SamplingSettings

__all__ = ["NotUnderstood", "Question", "SCHEME", "ServerModel", "ask", "listed_models"]

SCHEME = "server:"

_STANDARD = ("temperature", "top_p", "max_tokens", "stop", "frequency_penalty", "presence_penalty")
_EXTENSIONS = ("top_k", "min_p", "repeat_penalty")
"""llama.cpp's names, which most servers for models of one's own take; OpenAI's own refuses them."""
_RARE_EXTENSIONS = (
    *("typical_p", "top_n_sigma", "repeat_last_n", "dynatemp_range", "dynatemp_exponent", "grammar"),
    *("xtc_probability", "xtc_threshold", "mirostat", "mirostat_tau", "mirostat_eta"),
    *("dry_multiplier", "dry_base", "dry_allowed_length", "dry_penalty_last_n", "dry_sequence_breakers"),
)
"""llama-server's alone; sent where they are chosen."""
_NOT_FOR_THE_SERVER = ("seed", "overflow", "json_schema")
"""Said otherwise, or not to the server."""
_ALSO_CALLED = {"repeat_penalty": "repetition_penalty"}
"""vLLM's names. Servers pass over what they do not know, if they pass over anything."""


class NotUnderstood(Exception):
    """What a server said is not of this protocol."""


# What is asked


@dataclass(frozen=True, slots=True)
class Question:
    """model: as the server calls it. body: the JSON to send."""

    model: str
    body: bytes
    prompt: Prompt


def ask(request: Generate, kept: Sequence[ChatMessage], *, extensions: bool, server: str) -> Question:
    """The question that `request` asks with the messages `kept` of its history; reasoning is not said again.

    The prompt's digest is that of the messages as JSON, for only the server knows the tokens.
    Raises UnicodeEncodeError for text that is not Unicode.
    """
    system = [{"role": "system", "content": request.instructions}] if request.instructions else []
    messages = [*system, *({"role": said.role, "content": plain_text(said.parts)} for said in kept)]
    model = request.model.model.removeprefix(SCHEME)
    lost = _not_carried(request.sampling, extensions)
    prompt = Prompt(
        tokens=0,
        digest=hashlib.sha256(_json(messages)).hexdigest(),
        engine=f"{server}, not told: {', '.join(lost)}" if lost else server,
        messages_left_out=len(request.history) - len(kept),
    )
    return Question(model, _json(_chat(model, messages, request, extensions)), prompt)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _chat(
    model: str, messages: Sequence[Mapping[str, str]], request: Generate, extensions: bool
) -> Mapping[str, object]:
    sampling = request.sampling.model_dump(mode="json")
    carried = {name: sampling[name] for name in _carried(extensions) if sampling[name] not in (None, [])}
    if extensions:
        carried |= {name: sampling[name] for name in _chosen(request.sampling) if name in _RARE_EXTENSIONS}
    if request.sampling.json_schema is not None:
        schema = {"name": "answer", "strict": True, "schema": sampling["json_schema"]}
        carried["response_format"] = {"type": "json_schema", "json_schema": schema}
    return {
        "model": model,
        "messages": messages,
        "stream": True,
        "stream_options": {"include_usage": True},
        "seed": request.seed,
        **carried,
        **{other: carried[name] for name, other in _ALSO_CALLED.items() if name in carried},
    }


def _not_carried(sampling: SamplingSettings, extensions: bool) -> Sequence[str]:
    """The settings that were chosen, defaults aside, and that the protocol has no name for."""
    told = {*_carried(extensions), *_NOT_FOR_THE_SERVER, *(_RARE_EXTENSIONS if extensions else ())}
    return [name for name in _chosen(sampling) if name not in told]


def _chosen(sampling: SamplingSettings) -> Sequence[str]:
    return [name for name, value in sampling if value != type(sampling).model_fields[name].default]


def _carried(extensions: bool) -> Sequence[str]:
    return (*_STANDARD, *_EXTENSIONS) if extensions else _STANDARD


# What models there are


@dataclass(frozen=True, slots=True)
class ServerModel:
    """context_length: tokens, 0 if the server does not tell."""

    name: str
    context_length: int


class _Meta(BaseModel):
    n_ctx: int = 0
    n_ctx_train: int = 0


class _Model(BaseModel):
    """vLLM and hosts tell the context beside the name, llama-server in `meta`."""

    id: str
    max_model_len: int | None = None
    context_length: int | None = None
    meta: _Meta | None = None


class _Models(BaseModel):
    data: list[_Model]


def listed_models(body: bytes) -> Sequence[ServerModel]:
    """Raises NotUnderstood."""
    try:
        models = _Models.model_validate_json(body).data
    except ValidationError:
        raise NotUnderstood("its list of models cannot be understood") from None
    return [ServerModel(model.id, _context_length(model)) for model in models]


def _context_length(model: _Model) -> int:
    meta = model.meta or _Meta()
    told = (model.max_model_len, model.context_length, meta.n_ctx, meta.n_ctx_train)
    return next((tokens for tokens in told if tokens and tokens > 0), 0)
