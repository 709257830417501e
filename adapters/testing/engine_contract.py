"""What every Engine owes, as tests: subclass EngineContract, say how to make yours and what it can do."""

from __future__ import annotations

from .engine_answer_contract import EngineAnswerContract
from .engine_ending_contract import EngineEndingContract
from .engine_limit_contract import EngineLimitContract
from .engine_loading_contract import EngineLoadingContract

__all__ = ["EngineContract"]


class EngineContract(EngineLoadingContract, EngineAnswerContract, EngineLimitContract, EngineEndingContract):
    """Give the methods of EngineCase, and `capabilities`."""
