"""What was repeated, asked for once more in the next message, as it was or in the other case; any message that the user
wants to have back, and any answer."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from .copied_texts import LONGEST
from .scene import Exchange
from .wording import say

__all__ = ["again", "answered_again", "can_be_quoted", "what_was_typed"]

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


_MINE = "[my last message|my previous message|my message before this one|my last line|the last thing I typed|the last thing I wrote|what I just typed|what I just wrote|what I just said|what I typed just now|what I wrote just before this|the message I just sent|my last sentence]"
_TYPED = (
    "what did I just [type|write|send|say][|, exactly|, word for word|, please]", "what [was|is] [my last message|my previous message|the last thing I typed|the last thing I wrote|my last line][|, exactly|, word for word|, please| again]", f"<politely> [repeat|copy|say|echo|quote|type|read back|read me|write out] {_MINE}[|<favour>| back to me|, exactly|, word for word|, please]", f"[can|could] you [repeat|quote|say|read back] {_MINE}", "what were my [exact |last |]words[| just now| in my last message]", "[which|what] [words|message|line] did I [just send|send just now|type before this|write before this]", "[how did my last message go|what did my last message say|how did my last message read|what was in my last message]", "quote me: my last message[|, word for word|, please]", "[I forgot|I cannot remember] what I just [typed|wrote|said][. |, |; ][what was it|tell me|repeat it|can you repeat it]",
)  # fmt: skip
_ANSWERED = (
    "<politely> [repeat|say|give me|write|type] [your last answer|that answer|your answer|your last message|what you just said|what you just wrote|your last reply][| again| once more|, please|<favour>]", "what did you just [say|write|answer|reply]", "what was your [last |]answer[| again]", "say that again[|, please|<favour>]", "[sorry|pardon|excuse me|oops], [what did you say|what did you just say|say that again|please repeat your answer|can you repeat that]", "[I missed that|I didn't get that|I wasn't looking|I wasn't listening][. |, |; ][say it again|please repeat it|what did you say|repeat your answer]", "[can|could|would] you [repeat that|say that again|repeat your last answer|repeat what you said][|, please]",
)  # fmt: skip


def can_be_quoted(exchange: Exchange) -> bool:
    return max(len(exchange.asked.encode()), len(exchange.answer.encode())) <= LONGEST and exchange.learn


def what_was_typed(random: Random, exchange: Exchange) -> Exchange:
    """The message before this one."""
    return Exchange(
        say(random, _TYPED, end=random.choice(("?", "?", ".", ""))), exchange.asked.strip(), verbatim=True
    )


def answered_again(random: Random, exchange: Exchange) -> Exchange:
    return replace(exchange, asked=say(random, _ANSWERED, end=random.choice(("?", ".", ""))))
