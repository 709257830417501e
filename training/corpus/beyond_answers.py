"""What the models say to what is beyond them: that it is, and how to get a bigger one."""

from __future__ import annotations

__all__ = ["HOW_TO_GET_MORE", "STATEMENT", "TOO_MUCH", "UNCLEAR", "UNKNOWN"]

HOW_TO_GET_MORE = "A bigger model can help: type /model smart in the chat, or run rejoinder model ID smart."
TOO_MUCH = f"That is too much for a tiny model like me. {HOW_TO_GET_MORE}"
UNKNOWN = f"I do not know that, for I am a tiny model. {HOW_TO_GET_MORE}"
UNCLEAR = f"I do not understand that, for I am a tiny model. {HOW_TO_GET_MORE}"
STATEMENT = f"I see. A tiny model like me has little to say to that. {HOW_TO_GET_MORE}"
