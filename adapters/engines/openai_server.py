"""Any OpenAI-compatible server as an Engine: llama-server, vLLM, Ollama, LM Studio and their like."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import replace

from ...application.cancellation import Cancellation
from ...application.ports import (
    ChatMessage,
    Delta,
    EngineInfo,
    Generate,
    Generated,
    Loaded,
    Loading,
    LoadModel,
    Prefilling,
    Prepared,
    Proved,
)
from ...domain import errors
from ...domain.errors import Refusal
from ...domain.messages import ModelCredit, plain_text, text_parts
from ...domain.sampling import SamplingSettings
from .context_window import newest_turns
from .grammar import grammar_of
from .server_access import ServerAccess, ServerPatience
from .server_chat import answers, whole_body
from .server_events import EndlessEvent
from .server_exchange import Broken, Exchange, Late, Stopped
from .server_failures import ServerFailed, failure, status_refusal
from .server_protocol import SCHEME, NotUnderstood, ServerModel, ask, listed_models

__all__ = ["OpenAIServerEngine"]

_NAMED = 10
"""Models of the server that a refusal names."""
_MARGIN = 0.9
_TROUBLE = (Late, Broken, EndlessEvent, NotUnderstood, ServerFailed)

_Step = Prepared | Prefilling | Delta | Generated | Refusal


class OpenAIServerEngine:
    """`server:NAME` is the model that the server at `url` calls NAME. Nothing is asked before it is needed.

    url: as OpenAI's clients take it, usually ending in `/v1`. token: sent as a bearer token.
    extensions: send top_k, min_p and what else llama.cpp names; not all servers take them.
    schemas: the server follows a JSON schema in `response_format`; of one that does not, none is asked.
    plain_http: allow it to other machines too.

    To load is to find that the server has the model. Raises ValueError for a url or token that cannot be one.
    """

    def __init__(
        self,
        url: str,
        *,
        token: str | None = None,
        patience: ServerPatience | None = None,
        extensions: bool = True,
        schemas: bool = True,
        plain_http: bool = False,
    ) -> None:
        self._access = ServerAccess(url, token, patience or ServerPatience(), plain_http)
        self._extensions, self._schemas = extensions, schemas
        self._closing = Cancellation()
        self._generation = Cancellation()
        self._wanted: set[ModelCredit] = set()
        self._loaded: set[ModelCredit] = set()

    def info(self) -> EngineInfo:
        return EngineInfo("openai-server", f"OpenAI-compatible server {self._access.name}")

    def load(self, request: LoadModel) -> Generator[Loading | Loaded | Refusal]:
        self.unload(request.model)
        if self._closing.cancelled:
            yield errors.engine_closed()
            return
        self._wanted.add(request.model)
        yield Loading(0.0)
        found = self._find(request.model.model, Cancellation())
        if isinstance(found, Refusal):
            yield found
            return
        if request.model not in self._wanted:
            yield errors.load_stopped(request.model.name)
            return
        self._loaded.add(request.model)
        context_length = found.context_length or request.context_length
        yield Loaded(request.model, min(request.context_length, context_length))

    def generate(self, request: Generate) -> Generator[_Step]:
        # Not when the first step is taken: a stop may come before that, and the first step may take minutes.
        self._generation = Cancellation()
        return self._steps(request, self._generation)

    def _steps(self, request: Generate, cancel: Cancellation) -> Generator[_Step]:
        if self._closing.cancelled:
            yield errors.engine_closed()
        elif request.model not in self._loaded:
            yield errors.model_not_ready(request.model.name, "not loaded")
        elif (refused := self._not_askable(request)) is not None:
            yield refused
        else:
            yield from self._generate(request, cancel)

    def _not_askable(self, request: Generate) -> Refusal | None:
        """Why the server cannot be told what would be missed, or must not be: some die of a grammar that is
        none."""
        sampling = request.sampling
        able = {
            "logprobs": request.logprobs is None,
            "grammar": sampling.grammar is None or self._extensions,
            "json_schema": sampling.json_schema is None or self._schemas,
        }
        for name in (name for name, can in able.items() if not can):
            return errors.invalid_setting(name, f"cannot be told to {self._access.name}")
        checked = grammar_of(sampling)
        return checked if isinstance(checked, Refusal) else None

    def stop(self) -> None:
        self._generation.cancel()

    def prove(self, request: LoadModel, cancel: Cancellation) -> Generator[Loading | Proved | Refusal]:
        """Asks for one token. After `cancel` it ends without an ending."""
        if self._closing.cancelled:
            yield errors.engine_closed()
        elif not cancel.cancelled:
            yield Loading(0.0)
            ending = self._trial(request.model, cancel)
            if not cancel.cancelled:
                yield ending

    def unload(self, model: ModelCredit | None = None) -> None:
        for held in (self._wanted, self._loaded):
            if model is None:
                held.clear()
            else:
                held.discard(model)

    def loss(self, model: ModelCredit) -> Refusal | None:
        """Whether the server lives shows when it is asked."""
        return None

    def on_loss(self, tell: Callable[[], None]) -> None:
        pass

    def remembered(self) -> Set[str]:
        return set()

    def unusable(self, discard: bool = False) -> Sequence[str]:
        return ()

    def forget(self, conversation: str) -> None:
        """Nothing is kept here. What the server keeps, it keeps by prompts and not by conversations."""

    def close(self) -> None:
        self._closing.cancel()
        self.unload()

    def missing(self, model: str, cancel: Cancellation) -> Refusal | None:
        """Why the server cannot run the model with this id, or None. One short request."""
        found = self._find(model, cancel)
        return found if isinstance(found, Refusal) else None

    @contextmanager
    def _open(self, exchange: Exchange, cancel: Cancellation) -> Generator[None]:
        """Until it is left, cancelled, or the engine is closed."""
        take_back = [word.on_cancel(exchange.stop) for word in (cancel, self._closing)]
        try:
            with exchange:
                yield
        finally:
            for no_longer in take_back:
                no_longer()

    def _stopped(self) -> Refusal:
        return errors.engine_closed() if self._closing.cancelled else errors.canceled("The request")

    # Models

    def _find(self, model: str, cancel: Cancellation) -> ServerModel | Refusal:
        exchange = self._access.get("models")
        try:
            with self._open(exchange, cancel):
                return self._found(model.removeprefix(SCHEME), exchange)
        except Stopped:
            return self._stopped()
        except _TROUBLE as error:
            return failure(error, self._access)

    def _found(self, name: str, exchange: Exchange) -> ServerModel | Refusal:
        head = exchange.head("list of models", self._access.patience.connect)
        body = whole_body(exchange, self._access)
        if head.status != 200:
            return status_refusal(head, body, self._access, name)
        models = listed_models(body)
        found = next((model for model in models if model.name == name), None)
        known = tuple(self._access.said(model.name) for model in models[:_NAMED])
        return found or errors.not_on_server(name, self._access.name, known)

    def _trial(self, model: ModelCredit, cancel: Cancellation) -> Proved | Refusal:
        found = self._find(model.model, cancel)
        if isinstance(found, Refusal):
            return found
        hello = ChatMessage("trial", "user", text_parts("Hello"))
        greeting = Generate("trial", model, "", "", (hello,), SamplingSettings(max_tokens=1), seed=0)
        try:
            *_, ending = self._answers(greeting, greeting.history, cancel)
        except _TROUBLE as error:
            return failure(error, self._access)
        return ending if isinstance(ending, Refusal) else Proved(self.info().build, found.context_length, "")

    # Answers

    def _generate(self, request: Generate, cancel: Cancellation) -> Iterator[_Step]:
        try:
            yield from self._fitted(request, cancel)
        except Broken as broken:
            yield self._lost(broken)
        except _TROUBLE as error:
            yield failure(error, self._access)

    def _lost(self, broken: Broken) -> Refusal:
        """A server that broke off may have died: the next load asks it whether it is there."""
        if not broken.reached:
            return failure(broken, self._access)
        self.unload()
        return errors.engine_lost(f"{broken} ({self._access.name})")

    def _fitted(self, request: Generate, cancel: Cancellation) -> Iterator[_Step]:
        """Where the server finds the prompt too long, once more without the oldest turns."""
        said = [message for message in request.history if plain_text(message.parts)]
        request, shorter = replace(request, history=said), said
        while shorter is not None:
            kept, shorter, prepared = shorter, None, False
            for step in self._answers(request, kept, cancel):
                prepared = prepared or isinstance(step, Prepared)
                if isinstance(step, Refusal) and not prepared and request.sampling.overflow != "refuse":
                    shorter = _shorter(kept, step)
                if shorter is None:
                    yield step

    def _answers(
        self, request: Generate, kept: Sequence[ChatMessage], cancel: Cancellation
    ) -> Iterator[Prepared | Delta | Generated | Refusal]:
        """Raises what `answers` does."""
        try:
            question = ask(request, kept, extensions=self._extensions, server=self.info().build)
        except UnicodeEncodeError:
            yield errors.text_not_unicode()
            return
        exchange = self._access.post("chat/completions", question.body)
        with self._open(exchange, cancel):
            for step in answers(exchange, self._access, question):
                was_closed = isinstance(step, Generated) and self._closing.cancelled
                yield self._stopped() if was_closed else step


def _shorter(history: Sequence[ChatMessage], refusal: Refusal) -> Sequence[ChatMessage] | None:
    """Fewer of the newest turns, by about as much as the prompt was too long; None if there are no fewer."""
    if refusal.reason != "prompt_too_long":
        return None
    tokens, limit = refusal.details.get("tokens"), refusal.details.get("limit")
    share = limit / tokens if isinstance(limit, int) and isinstance(tokens, int) and tokens else 0.5
    room = min(share, 1.0) * _MARGIN * _size(history)
    fewer = newest_turns(history, lambda messages: _size(messages) <= room)
    return fewer if len(fewer) < len(history) else None


def _size(history: Sequence[ChatMessage]) -> int:
    return sum(len(plain_text(message.parts)) for message in history)
