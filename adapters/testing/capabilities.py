"""What an adapter says that it can do, as data. What is declared is proved; what is not must be refused, or
left undone, in the way that the port tells. The defaults declare nothing."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["EngineCapabilities", "HubCapabilities", "StoreCapabilities"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineCapabilities:
    """loads_files: a load reads the file at `path`; one that is not there is refused with file_missing.
    limits_context: it keeps prompts within the context length itself.
    counts_tokens: it tells how many tokens prompts and answers have; else they are 0.
    describes_models: a trial tells the architecture and the context that the model was trained for.
    several_models: models are loaded beside each other; else a second one is refused with not_enough_memory.
    grammars, json_schemas, logprobs: else a request for one is refused with invalid_setting.
    reasoning: what a model thinks aloud comes apart; else every delta is of kind "text".
    conversation_memory: something is kept of conversations on disk, and forgotten; else nothing is.
    """

    loads_files: bool = False
    limits_context: bool = False
    counts_tokens: bool = False
    describes_models: bool = False
    several_models: bool = False
    grammars: bool = False
    json_schemas: bool = False
    logprobs: bool = False
    reasoning: bool = False
    conversation_memory: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HubCapabilities:
    """downloads: it brings files here, and knows their digests before; else they are used where they lie, and
    never deleted.
    resumes: a fetch goes on from where an earlier one stopped, whose bytes are told, kept and discarded; else
    nothing is left over.
    searches: it is a ModelDiscovery as well.
    """

    downloads: bool = False
    resumes: bool = False
    searches: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreCapabilities:
    """durable: what was appended is there when the folder is opened again; else that store is empty.
    shared: several stores, of several processes, may have one folder open and write one log; else a second
    store refuses to open, or is a log of its own.
    """

    durable: bool = False
    shared: bool = False
