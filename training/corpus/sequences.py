"""Lists that everybody knows, their order, how many there are; counting."""

from __future__ import annotations

from random import Random

from ..tables import NUMBERS_OF, SEQUENCES
from .frames import around_a_noun, around_an_order
from .scene import Exchange, Scene
from .wording import capitalized, say

__all__ = ["count", "how_many", "list_all", "neighbour"]

_CALLED = {
    "days of the week": "[days of the week|weekdays|days of a week|days in the week|days in a week|seven days|days]",
    "months of the year": "[months of the year|months|months of a year|months in a year|twelve months|months in the year]",
    "seasons": "[seasons|four seasons|seasons of the year|seasons of a year]",
    "planets": "[planets|planets of the solar system|planets in our solar system|eight planets|planets around the sun]",
    "colours of the rainbow": "[colours of the rainbow|rainbow colours|colours in the rainbow|colours of a rainbow]",
    "continents": "[continents|continents of the world|seven continents|continents on earth]",
    "oceans": "[oceans|oceans of the world|five oceans|oceans on earth]",
    "vowels": "[vowels|vowels of the alphabet|five vowels|english vowels]",
    "points of the compass": "[points of the compass|compass points|compass directions|four directions]",
    "primary colours": "[primary colours|three primary colours]",
    "five senses": "[five senses|senses|human senses|senses we have]",
}
_LIST = (
    "[list|name|tell me|give me|say|recite|write down|write|enumerate|show me] [all |] [the |the |] {things}",
    "[run through|go through|teach me|read me|read out|spell out|remind me of|enlighten me on|jot down|fetch me|print] [all |][the ]{things}[ for me| please|]",
    "{things}[ - |: |, |? ][which|all of them|the lot|list them|name them|please|which are they|what are they|every one|one by one|in order]",
    "[all|every one of|each of] [the |]{things}[| please| now| in a row| one after the other]",
    "[my <kin>|the class|our teacher|homework|the quiz] [needs|wants|asks for|has to learn] [all |][the |]{things}",
    "[I forgot|I'm learning|help me learn|I always mix up|let us learn] [all |][the |]{things}[, list them|. List them|: which are they|, what are they|]",
    "what [are|were] the {things} [again|called|once more|in full|exactly]",
    "what are [all |] the {things}",
    "which are the {things}",
    "[can|could] you [list|name|tell me|give me|say|recite] [all |] the {things}",
    "what {things} are there",
    "{things}",
    "[do you know|i want to know|i need|i'd like to hear|let me hear|let me have] [all |] the {things}",
    "[a|the] list of [the |all |all the |] {things}",
    "[make|write|give me] a list of [the |all |all the |] {things}",
    "[the |] {things} in order",
    "how do the {things} go",
    "[which|what] {things} [do you know|exist|are there|do we have|does one know]",
    "[i want|i'd like|let me] [to hear|hear|to know|know] [all |] [the |] {things}",
    "[would|will|could] you [please|kindly|] [name|list|recite|give me|tell me] [all |] [the |] {things}[| for me]",
    "[which|what] [are called|belong to|count as|are among] [the |] {things}",
)


def list_all(scene: Scene) -> Exchange:
    random = scene.random
    if random.random() < 0.08:
        return Exchange(say(random, _ALPHABET, end="."), "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z")
    name = random.choice(list(SEQUENCES))
    chance = random.random()
    if chance < 0.22:
        patterns = [around_a_noun(random, f"[all |][the |the |]{_CALLED[name]}")]
    elif chance < 0.42:
        patterns = [around_an_order(random, f"[list|name|recite|say|write down|enumerate] [all |][the |]{_CALLED[name]}")]
    else:
        patterns = [random.choice(_LIST).replace("{things}", _CALLED[name])]
    return Exchange(say(random, patterns, end="."), capitalized(", ".join(SEQUENCES[name])) + ".")


_ALPHABET = (
    "[say|recite|list|tell me|write|give me] [the alphabet|the abc|all letters|all the letters of the alphabet]",
    "[the alphabet|abc|alphabet]",
    "[what are|name] [all|] the letters of the alphabet",
    "[can you|please|could you] [say|recite] the [alphabet|abc]",
)

_ORDERED = ("days of the week", "months of the year", "seasons", "planets")
_ROUND = ("days of the week", "months of the year", "seasons")
_AFTER = (
    "[what|which] {kind} [comes|is] [right |directly |] after {item}",
    "what comes [right |directly |] after {item}",
    "what [is|comes] [next|after] {item}",
    "[what|which] {kind} follows {item}",
    "which {kind} [comes|is] next after {item}",
    "the {kind} after {item}",
    "after {item} comes [what|which {kind}|]",
    "name the {kind} after {item}",
    "{item} is followed by [what|which {kind}]",
    "[once|when] {item} is over, what [comes|follows|is next]",
    "what [do we have|have we] [right |just |straight |] after {item}",
    "[which|what] [one |] comes [straight|right|directly|immediately|just|next] after {item}",
    "[what|which] {kind} [follows on|succeeds|is next to come after|do we have after|have we after] {item}",
    "{item} is [over|past|done|finished|behind us|gone][, |. |; |: ][next {kind}|what's next|which {kind} now|what {kind} comes now|and now]",
    "{item}[, |... |; |: ]and then [which {kind}|comes|what]",
    "the {kind} [following|succeeding|next after|right behind] {item}",
    "the next {kind} [after|is what after|behind] {item}",
    "[if today's|it's|if it's|today's|if today is|today it is|suppose it is] {item}[, |. |: |; ][what's tomorrow|tomorrow is|and tomorrow|what day is tomorrow|then tomorrow is|what do we have tomorrow]",
    "today is {item}, what is tomorrow",
)
_BEFORE = (
    "[what|which] {kind} [comes|is] [right |directly |] before {item}",
    "what comes [right |directly |] before {item}",
    "[what|which] {kind} precedes {item}",
    "the {kind} before {item}",
    "before {item} comes [what|which {kind}|]",
    "name the {kind} before {item}",
    "{item} [follows|comes after] [what|which {kind}]",
    "what [do we have|have we] [right |just |straight |] before {item}",
    "[which|what] [one |] comes [straight|right|directly|immediately|just] before {item}",
    "[what|which] {kind} [goes before|is just before|do we have before|leads up to|comes ahead of] {item}",
    "the {kind} [preceding|just ahead of|right in front of|previous to] {item}",
    "[the previous|the last|which] {kind} [before|was before] {item}",
    "[if today's|it's|if it's|today's|if today is|today it is|suppose it is] {item}[, |. |: |; ][what was yesterday|yesterday was|and yesterday|what day was yesterday|then yesterday was]",
    "today is {item}, what was yesterday",
)
_KINDS = {"days of the week": "day", "months of the year": "month", "seasons": "season", "planets": "planet"}
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()


def neighbour(scene: Scene) -> Exchange:
    """What comes after, before, or as the n-th."""
    random = scene.random
    name = random.choices(_ORDERED, (4, 4, 2, 2))[0]
    items, kind = SEQUENCES[name], _KINDS[name]
    at = random.randrange(len(items))
    if random.random() < 0.25 and name != "seasons":
        asked = say(random, _NTH, nth=_ordinal(random, at), kind=kind)
        return Exchange(asked, f"The {_ORDINALS[at]} {kind} is {items[at]}.", items[at])
    step = random.choice((1, -1))
    if name not in _ROUND and not 0 <= at + step < len(items):
        step = -step
    found = items[(at + step) % len(items)]
    patterns = _AFTER if step == 1 else _BEFORE
    if kind != "day":
        patterns = patterns[:-2]
    item = items[at] if random.random() < 0.75 else items[at].lower()
    if random.random() < 0.3:
        where = "after" if step == 1 else "before"
        noun = f"[the {{kind}} [right |]{where} {{item}}|what comes [right |]{where} {{item}}|[which|what] {{kind}} comes {where} {{item}}|the {{kind}} that comes {where} {{item}}]"
        seen = f"[my <paper> says|it says|I read|today is|it is|first there's|there is|I know|I wrote|<who> says|next is|here is|we have] {{item}}[, |. |; |: |, and ][what comes|which one comes|what is|which {{kind}} comes|and what comes|tell me what comes] [right |]{where} [it|that|this|{{item}}]"
        patterns = (around_a_noun(random, noun) if random.random() < 0.6 else seen,)
    asked = say(random, patterns, kind=kind, item=item)
    return Exchange(asked, f"{capitalized(found)} comes {'after' if step == 1 else 'before'} {items[at]}.", found)


_NTH = (
    "[what|which] is the {nth} {kind}[| of the year| of the week| in order]",
    "name the {nth} {kind}",
    "the {nth} {kind}[| is]",
    "which {kind} is [the |] {nth}",
)


def _ordinal(random: Random, at: int) -> str:
    if random.random() < 0.7:
        return _ORDINALS[at]
    return f"{at + 1}{('st', 'nd', 'rd')[at] if at < 3 else 'th'}"


def how_many(scene: Scene) -> Exchange:
    random = scene.random
    name = random.choice(list(NUMBERS_OF))
    things, joint, whole = _split(name)
    bare = whole.removeprefix("a ").removeprefix("an ").removeprefix("the ")
    verb = "has" if joint == "of" else "are in"
    chance = random.random()
    if chance < 0.25:
        patterns = (around_a_noun(random, f"[the number of {{things}} {joint} {{whole}}|how many {{things}} [there are |]{joint} {{whole}}|how many {{things}} {{whole}} has]"),)
    elif chance < 0.4:
        patterns = _ONE_SEEN
    elif verb == "has" and random.random() < 0.6:
        patterns = ("how many {things} does {whole} have", "how many {things} has {whole} got", "how many {things} has {whole}")
    else:
        patterns = (
            f"how many {{things}} [are there |are |does it take |] {joint} {{whole}}",
            f"how many {{things}} are [there |] {joint} {{whole}}",
            f"what is the number of {{things}} {joint} {{whole}}",
            f"number of {{things}} {joint} {{whole}}",
            "{whole} has how many {things}",
            "how many {things} [make|make up|form|go into|fit into|add up to|amount to] {whole}",
            f"{{things}} [per {{bare}}|in {whole}|for one {{bare}}|in one {{bare}}][: |? |, | - ][how many|count|number|how many are there]",
            "how many {things} [per|to a|to the|for each|in one|in every] {bare}",
            "[count|number|amount] of {things} [per|in one|for one] {bare}",
            "[on|with|into] how many {things} [does|is|do] {whole} [walk|stand|go|divided|come|run|consist]",
            "{whole}, how many {things} [is that|are that|has it|does it have]",
            "how many {things} [will|would|must|can] {whole} have",
            "how many {things} does {whole} have",
        )
    asked = say(random, patterns, things=things, whole=whole, bare=bare)
    return Exchange(asked, f"{capitalized(whole)} has {NUMBERS_OF[name]} {things}.", str(NUMBERS_OF[name]))


_ONE_SEEN = (
    "[I saw|there is|I have|take|think of|here is|look at|I met|we drew|my <kin> drew|I dream of|imagine|we learn about] {whole}[. |, |: |; |, and ][how many {things} does it have|how many {things} has it got|how many {things} are there|how many {things} has it|how many {things} is that|it has how many {things}]",
    "{whole} [in the book|as we know it|by nature|in general|as usual|for instance|on the picture|that is normal|on average|you know][, |: |; ]how many {things} [does it have|has it got|has it|are there|are that]",
    "how many {things} [has|does] [an ordinary|a normal|a usual|an average|every|any|each|one] {bare}[| have| got]",
)  # fmt: skip


def _split(name: str) -> tuple[str, str, str]:
    for joint in ("of", "in", "on"):
        things, found, whole = name.partition(f" {joint} ")
        if found:
            return things, joint, whole
    raise ValueError(name)


_UP = (
    "count [from|] {a} [to|up to|until|till|through] {b}",
    "[can you|please|could you] count from {a} [up |] to {b}",
    "[list|say|write|give me|tell me] [the |all |all the |] numbers [from|between] {a} [to|and|through] {b}",
    "[start|begin] at {a} and count [up |] to {b}",
    "i want you to count from {a} to {b}",
    "numbers from {a} to {b}",
    "[start|begin] [counting |] [at|with|from] {a} and [stop|end] [at|with|when you reach] {b}",
    "[i want|i'd like|let me] [to hear you |hear you |you to |] count from {a} to {b}",
    "count upwards from {a} [to|until] {b}",
    "{a} to {b}, count",
)
_FROM_ONE = (
    "[count|counting|numbers] [one|1|from one|starting at one] [to|up to|till|until] {b}",
    "[can you count|show me counting|let's count|count aloud|count for me|please count][ up|] [to|till|until] {b}",
    "[how do you count|how does one count] [up |]to {b}",
    "count [up |] to {b}",
    "[can you|please|could you|let me hear you] count [up |] to {b}",
    "[count|say] the numbers [up |] to {b}",
    "show me that you can count to {b}",
)
_DOWN = (
    "{a} down to {b}",
    "[countdown|count-down|backwards|reverse count|descending] [from|:] {a} [to|down to|till] {b}",
    "the numbers from {a} [backwards|downwards|in reverse] to {b}",
    "[start|begin] [at|with|from] {a} and [count down|go down|count backwards] [to|until|till] {b}",
    "count [down|backwards|back] from {a} [to|down to|until] {b}",
    "count from {a} down to {b}",
    "[can you|please|could you] count [down|backwards] from {a} to {b}",
    "[list|say|write|give me] the numbers from {a} down to {b}",
    "[make|do|give me] a countdown from {a} to {b}",
    "go down from {a} to {b}",
)
_STEPS = (
    "[from|] {a} to {b} [in|by|counting in|counting by|going up in] {s}s",
    "[skip count|skip-count|count|jump|step|hop] [from {a} to {b} by|from {a} up to {b} in jumps of|from {a} to {b} in jumps of] {s}",
    "{a} to {b} in [steps|jumps|leaps|intervals] of {s}",
    "every {s} numbers from {a} to {b}",
    "count [from|] {a} to {b} [by|in steps of|in] {s}[s|]",
    "count [by|in|in steps of] {s}[s|] from {a} to {b}",
    "count from {a} to {b} in steps of {s}",
    "[list|say|write] every {s} numbers from {a} to {b}",
    "from {a} to {b} in steps of {s}",
    "[i want|i'd like|let me] [to hear you|hear you|you to] count by {s}[s|] from {a} to {b}",
    "[would|could|can] you count from {a} [up |] to {b} [in steps of|by] {s}[s|]",
    "start at {a}, [add|always add] {s} and stop at {b}",
)


_COUNT_ORDERS = {
    "up": ("count from {a} [up |]to {b}", "count from {a} [until|till|through] {b}", "say the numbers from {a} to {b}"),
    "one": ("count [up |]to {b}", "say the numbers up to {b}"),
    "down": ("count [down|backwards|back] from {a} to {b}", "count from {a} down to {b}"),
    "steps": ("count from {a} to {b} [in steps of {s}|by {s}s|by {s}]", "count by {s}[s|] from {a} to {b}"),
}  # fmt: skip


def count(scene: Scene) -> Exchange:
    """Up, down, or in steps; at most fifteen numbers."""
    random = scene.random
    start = random.randint(0, 90) if random.random() < 0.6 else random.randint(0, 10)
    step, length = 1, random.randint(3, 15)
    kind = random.choices(("up", "one", "down", "steps"), (35, 20, 25, 20))[0]
    if kind == "one":
        start, length = 1, random.randint(3, 20)
    elif kind == "down":
        step, start = -1, max(start, length)
    elif kind == "steps":
        step, length = random.choice((2, 2, 3, 4, 5, 5, 10, 10)), random.randint(3, 9)
        start = random.choice((0, step, random.randint(0, 20)))
    numbers = list(range(start, start + step * length, step))
    patterns = {"up": _UP, "one": _FROM_ONE, "down": _DOWN, "steps": _STEPS}[kind]
    if random.random() < 0.2:
        patterns = (around_an_order(random, random.choice(_COUNT_ORDERS[kind])),)
    asked = say(random, patterns, end=".", a=str(numbers[0]), b=str(numbers[-1]), s=str(step))
    return Exchange(asked, ", ".join(map(str, numbers)) + ".")
