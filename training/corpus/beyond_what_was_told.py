"""What was told, in a question that asks for something else: "I live in Oslo", and then "is Oslo a nice city?"."""

from __future__ import annotations

from .beyond_answers import TOO_MUCH, UNKNOWN
from .scene import Exchange, Scene
from .wording import mostly_plainly

__all__ = ["about_what_was_told"]

_ASKED = (
    "is {v} [nice|good|famous|popular|dangerous|expensive|common|rare|a nice one|a good choice|better than <person>|well known|worth it|far away|any good|too much|usual|normal|the best|a nice city|old]", "[what do you think|what do people think|what is your opinion] [of|about] {v}", "[tell me|explain to me|teach me|what can you teach me] [something |more |everything |]about {v}", "what is {v} [like|famous for|good for|known for|made of|in French]", "[who|which <trade>|which king] [invented|founded|discovered|was the first to see|likes|named|hates] {v}", "why is {v} so [popular|expensive|famous|nice|<adj>]", "[do|would|could] you [like|love|hate|prefer|want|fear|recommend] {v}", "where does [{v}|the name {v}|the word {v}] come from", "what [rhymes with|is the history of|is the origin of|is the meaning of|is special about|is wrong with|goes well with|is better than] {v}",
    "[how many|which] [people|children|<noun>s] [like|know|have|want|need] {v}", "[should|can|may|must] I [change|keep|give up|worry about|be proud of|forget about|tell <person> about] {v}", "[when|why|how] did {v} [become popular|begin|get so famous|come about]", "[is there|do they sell|are there] [anything|something|<noun>s] [better than|like|without|against] {v}", "what [would|does] <person> [say|think|know] about {v}", "what should I [do|see|buy|say] [about|because of] {v}", "how much [does {v} cost|is {v}]", "how long does {v} [last|take]",
)  # fmt: skip
_WANTED = "[write|tell me|make|give me|find me|compose|invent] [a poem|a story|a song|a joke|an essay|three facts|some news|a picture|a limerick|a speech|an article] [about|on|with] {v}"


def about_what_was_told(scene: Scene) -> Exchange:
    """Only where something was."""
    random = scene.random
    value = random.choice(list(scene.facts.values())).value
    if random.random() < 0.15:
        return Exchange(mostly_plainly(random, [_WANTED], end=".", v=value), TOO_MUCH)
    return Exchange(mostly_plainly(random, _ASKED, v=value), UNKNOWN)
