"""What follows upon an answer and is too much: about the list just given, the city just named, the sum, the joke; and more
of what was just refused."""

from __future__ import annotations

from random import Random

from .beyond_answers import TOO_MUCH, UNKNOWN
from .grammar import expand
from .scene import Exchange
from .wording import mostly_plainly

__all__ = ["goes_on"]

_SO = "[|||and |so |ok, |but |hm, |great, |thanks, |well, |oh, |cool, |now ]"
_OF_A_LIST = (
    "[which|which one|which of them|what|which of these] is the [biggest|smallest|best|coldest|hottest|oldest|longest|most beautiful|most important|deepest|worst|most popular|commonest|shortest]", "which one [do you like|do you like best|would you pick|should I choose|is your favourite|has the most letters|is the furthest away|comes first alphabetically|is named after a god|was discovered last|did we forget]", "who [discovered|named|invented|made|counted] [them|those]", "why are there [so few|so many|that many|only those]", "where do the names come from", "what do they [mean|look like|have in common]", "[translate them|put them|say them|and now|the same] [in|into] [French|German|Welsh|Spanish|Italian]", "[sort|order|rank|describe|explain|draw|compare|translate|sing] them[| by size| alphabetically| for me| one by one| from best to worst]", "what[ is|'s] the [second|third|last] one [good for|like|famous for|made of]", "tell me more about the [first|second|third|last] one", "is that all of them, really", "which of them have you [seen|visited|tried]", "how [big|far apart|old|important] are they", "write a [poem|song] about them",
)  # fmt: skip
_OF_A_PLACE = (
    "is it [nice|far|big|expensive|safe|warm|worth a visit|beautiful|old] there", "is it [the biggest city|worth a visit|far from here|on the sea|older than Rome|nice in winter]", "how many people live there", "[what|which] language do they speak[| there]", "what[ is|'s] [there to see|the weather like|it famous for|the mayor called|the food like][| there]", "tell me [more|something|a fact] about [it|that city|the place]", "[since when|why that one|why not another city|who decided that|what was it before]", "have you [ever |]been there", "how do I get there[| by train| from here]", "what should I [eat|see|wear|avoid] there", "how far is [it|that][| from here| by car]", "who is the [mayor|president|king] there", "what's the second biggest city[| there]", "which river runs through it", "can you show me a map", "plan me a weekend there", "what do people do there at night",
)  # fmt: skip
_OF_A_NUMBER = (
    "why", "why is that", "how did you work that out", "can you prove it", "explain [it|that|how]", "show [me |]your [working|steps]", "[what is|and|now] [that|it|the result] [in binary|in Roman numerals|in words in French|as a percentage|squared|cubed]", "[what|how much] is [ten|15|twenty] percent of [that|it]", "[and |]the square root of that", "what's so special about that number", "is that a [prime|lucky number|square number]", "what happened in that year", "convert it to [dollars|inches|miles|hex]", "who invented [addition|multiplication|that]", "how long is that in [dog years|minutes|metres]", "is that a lot", "and in [kilos|euros|pounds|feet]", "now [divide|multiply] that by [seven point five|a third|pi|1000]", "draw a graph of it", "teach me how to do that",
)  # fmt: skip
_OF_A_WORD = (
    "use it in a sentence", "what does [it|that word|that] mean", "where does [that word|the word] come from", "is [it|that] [a noun|a verb|French|slang|rude|American]", "what rhymes with it", "how do you pronounce it", "[and |]in [French|German|Spanish|Welsh|Chinese]", "what's the plural", "what's another word for it", "is that a real word", "what colour is it", "explain it to a child", "who says that", "use both in a [sentence|poem]", "translate it[| please]", "what's its origin",
)  # fmt: skip
_OF_A_JOKE = (
    "[explain|explain it|explain that|explain the joke][| please| to me]", "why is that funny", "I don't get it, why is that funny", "who [wrote|came up with|told you] that[| joke| one]", "is that [supposed to be funny|your best one|original]", "write a longer one about [cats|my boss|lawyers]", "[tell|do] it in [French|German|Spanish]", "tell me a story instead", "now a riddle", "now one about [chickens|doctors|a pope|politicians]", "make it [longer|ruder|rhyme]",
)  # fmt: skip
_OF_A_SELF = (
    "how much did they get paid", "do you like it", "what is it like", "prove it", "will you take over the world", "do you get bored", "what's your opinion on that", "and what do you do at night", "who is cleverer, you or me", "what would you rather be", "are you lonely", "do you know any other models personally", "do you have a favourite human", "what do you look like", "can you keep a secret from them", "do you ever lie", "what's the best thing about it",
)  # fmt: skip
_OF_TOO_MUCH = (
    "[just |please |]guess", "[come on, |please |just |ok, |]try[| it| anyway| harder| at least| for me]", "[come on|please|pretty please|I beg you|for me], [try|just this once|a short answer|one line|have a go]", "[at least|just] [a guess|a hint|one sentence|a short answer|the first line|an example|roughly]", "[but |]I [really |]need [it|to know|an answer|this today]", "think harder", "you must know [something|that|more than that]", "[one word|a guess|yes or no|a rough idea|an estimate] will do", "[and|what about] [tomorrow|in winter|next year|for children|in America|his wife|the other one|at the weekend|a cheaper one|my brother's|on Mondays]", "[make it |][shorter|longer|funnier|rhyme|simpler|more formal|less boring|in verse][|, please| please]", "[in|ok, in] [one sentence|simple words|three words|French|a nutshell] then", "I thought you were [clever|smart|an AI|able to do that]", "[everybody|google|alexa|my phone|a child|siri] knows that", "[even|surely] [a child|my gran|my phone] [knows|could answer] that", "why is it [so |]hard", "[then |so ]who knows", "[then |]where can I look it up", "[so|then] what do you think", "do you have an idea at least", "I'll give you a hint", "it starts with a [B|C|K|M]", "ok, another one: who won", "then something easier: what's the time", "[forget it|fine|ok], tell me about [the sea|cats|yourself as a child|history] instead",
)  # fmt: skip
_AFTER = {
    "list_all": _OF_A_LIST, "how_many": _OF_A_NUMBER, "capital": _OF_A_PLACE, "country": _OF_A_PLACE, "calculate": _OF_A_NUMBER, "compare": _OF_A_NUMBER, "count": _OF_A_NUMBER,
    "spell": _OF_A_WORD, "count_letters": _OF_A_WORD, "opposite": _OF_A_WORD, "identity": _OF_A_SELF, "beyond": _OF_TOO_MUCH,
}  # fmt: skip
_WORK = ("explain", "show", "draw", "tell", "write", "use", "translate", "sort", "make", "prove", "plan", "teach", "now")


def goes_on(random: Random, exchange: Exchange) -> Exchange | None:
    """None where nothing is known to follow."""
    patterns = _OF_A_JOKE if "cross the road" in exchange.answer else _AFTER.get(exchange.skill)
    if not patterns or not exchange.learn:
        return None
    text = expand(random, random.choice(patterns))
    answer = TOO_MUCH if text.startswith(_WORK) else UNKNOWN
    return Exchange(mostly_plainly(random, [expand(random, _SO) + " " + text], end=random.choice("??.")), answer)
