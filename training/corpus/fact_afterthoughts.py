"""What is added about a value just told, and is none itself: "I'm Bo. It's Danish", "I'm 43, 44 next week"."""

from __future__ import annotations

from random import Random

from .grammar import expand

__all__ = ["with_an_afterthought"]

_LINK = "[. |. |. |, |; | - |... ]"
_AFTERTHOUGHTS: dict[str, tuple[str, ...]] = {
    "name": (
        "[it's|it is|that's] [Welsh|Danish|Greek|Polish|Irish|French|Turkish|Old Norse|Hebrew|Latin][|, I think|, they say|, you know| for <noun>]", "[mum|dad|my gran|my <kin>] [chose it|picked it|likes it|hates it|still laughs about it]", "[it|which] rhymes with <noun>", "[with a K|with two Ls|with an H|one word|no hyphen|all lower case][, please|, mind you|]", "[it's|it is] [short for something|a family name|quite common back home|hard to spell|after a river|older than it sounds]", "not {x}, as [<who>|the letter|my <paper>] [thinks|says]", "[odd|nice|strange|funny], [isn't it|I know|right]",
    ),
    "city": (
        "[it's|it is|that's] [up north|by the sea|near <place>|in the south|not far from <place>|an hour from <place>|small but nice|lovely in spring|twinned with <place>]", "[we were|I was] in {x} before[ that|]", "not {x}, as [<who> thinks|people think]", "come and see[ it|] some time", "[do you know it|ever been there|ever heard of it]?", "[the sea|the forest|the airport] is [close|near|ten minutes away]",
    ),
    "age": (
        "{x} [next week|in May|tomorrow|soon|on Sunday|next month|before long]", "I feel like {x}[ today| though|]", "[everyone|<who>] [thinks|guesses|says] {x}", "[time flies|not that it shows|can you believe it|still going strong|no joke]", "my <kin> and I are twins", "not {x}, [thank God|mind you|as my <paper> says]", "I retire at {x}",
    ),
    "job": (
        "I [wanted|trained|hoped] to be {x}[ once|, mind you|]", "not {x}, as [<who> thinks|people think]", "the [pay|coffee|boss] is [bad|good|terrible|fine]", "I used to be {x}", "[somebody|someone] has to[ do it|]", "[it's|it is] [hard|quiet|fun|not for everyone]",
    ),
    "favourite": (
        "not {x}, [mind you|as my <kin> thinks|never]", "I [hate|can't stand|never liked|don't care for] {x}", "[nothing else|no question|always has been|don't ask why|what's yours|you should try it]", "{x} [comes second|is a close second|is fine too]",
    ),
    "pet": (
        "[he's|she's|it's] [a rescue|grey all over|so clever|very old|shy|half blind|my best friend]", "the last one was [called |]{x}", "my <kin> wanted [to call it |]{x}", "[he|she|it] [hates the rain|loves cheese|snores|bites]", "not {x}[, that was the old one|, as the vet wrote]",
    ),
    "possession": ("[easy to remember|don't tell anyone|keep it safe|it was hard to get|I always forget it]", "the old one was {x}", "not {x}, that was before"),
}  # fmt: skip
"""Subject: sentences, with `{x}` for another value."""


def with_an_afterthought(random: Random, subject: str, pattern: str) -> str:
    """The pattern, which tells a fact, and something more about its value."""
    if subject not in _AFTERTHOUGHTS or "{x}" in pattern or pattern.endswith(("?", "!", ":", "]")):
        return pattern
    return expand(random, f"{pattern.rstrip('.')}{_LINK}{random.choice(_AFTERTHOUGHTS[subject])}")
