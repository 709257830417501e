"""What was repeated, asked for once more in the next message, as it was or in the other case."""

from __future__ import annotations

from random import Random

from .scene import Exchange
from .wording import say

__all__ = ["again"]

_AGAIN = (
    "[again|once more|one more time|and again|same again|encore|another time|and once more][, please| please|, thanks||]", "<politely> [say|repeat|write|type|copy|give me|show me] [it|that|this] [again|once more|one more time|another time|a second time][, please||, thanks]", "<politely> repeat [that|it|this|your last answer|your answer|what you said|what you wrote|yourself|your last message|the last one][| again| once more|, please]", "what did [you|you just] [say|write|answer|repeat]", "[what|which word|which text] did I [ask you to|want you to|make you|tell you to] [repeat|say|copy|write]", "what was [it|that|the text|the word I gave you|the thing to repeat|your answer] again", "[sorry|pardon|excuse me|oops], [what did you say|what was that|say it again|once more, please|I missed that]",
    "[and|now|so] what did I [dictate|just dictate|have you say|have you repeat]", "[I missed it|I didn't see it|too quick|I was away|it's gone|I blinked][, |. |; |: ][say it again|once more|again, please|repeat it|what was it]", "[good|very good|right|well done|great|perfect|thanks|nice][, |. |! ][now again|once more|and again|one more time|again, please|repeat it]",
)  # fmt: skip
_UPPER = ("[and|now|and now|then|the same|the same thing|good, now|once more, but][, please,|] in <bigcase>[|, please| please]", "<politely> [say|write|repeat|type|put|turn] [it|that|the same] [in|into] <bigcase><casetail>", "[that|it|the same] in <bigcase>[|, please| now]")


def again(random: Random, text: str) -> Exchange:
    """text: what was repeated just before."""
    cased = text.isascii() and text.upper() != text.lower()
    if not cased or random.random() < 0.75:
        return Exchange(say(random, _AGAIN, end=random.choice(("", ".", "?", ""))), text, verbatim=True)
    patterns, answer = (_UPPER, text.upper()) if random.random() < 0.6 else (_LOWER, text.lower())
    return Exchange(say(random, patterns, end=""), answer, verbatim=True)


_LOWER = tuple(pattern.replace("<bigcase>", "<smallcase>") for pattern in _UPPER)
