"""What every Engine owes, as tests: subclass EngineContract, say how to make yours and what it can do."""

from __future__ import annotations

from .engine_answer_contract import EngineAnswerContract
from .engine_ending_contract import EngineEndingContract
from .engine_limit_contract import EngineLimitContract
from .engine_loading_contract import EngineLoadingContract
from .engine_requests import answer_text, ask, close, collect, file_model, until_delta, user_says

__all__ = [
    "EngineContract",
    "answer_text",
    "ask",
    "close",
    "collect",
    "file_model",
    "until_delta",
    "user_says",
]


class EngineContract(EngineLoadingContract, EngineAnswerContract, EngineLimitContract, EngineEndingContract):
    """Give the methods of EngineCase, and `capabilities`."""
