"""Lists that everybody knows, their order, how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from ..tables import NUMBERS_OF, SEQUENCES
from .frames import around_a_noun, around_an_order
from .list_wordings import LISTS_BY_NATURE, OTHER_AFTER, OTHER_BEFORE
from .numbers_of import HOW_MANY_BY_NATURE
from .said import as_people_say
from .scene import Exchange, Scene
from .wording import capitalized, say

__all__ = ["how_many", "list_all", "neighbour"]

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
    "[I have to|my <kin> has to|we have to|<who> has to] [learn|know|name|recite] the {things}[. |, |; |: ][which are there|which are they|what are they|help with them|name them|how do they go]", "[one by one|in order|one after the other|slowly][, |: ][the |all the ]{things}[, please|]", "[teach|tell|show] [<who>|me|us|the class|the kids] [the |all the ]{things}", "the {things}[, |: |? ][I forgot them|how do they go|which are there|what are they called|what do they call them]",
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
    asked = as_people_say(random, "list", name.replace(" ", "_")) if random.random() < 0.2 else _asked(random, name)
    return Exchange(asked, capitalized(", ".join(SEQUENCES[name])) + ".")


def _asked(random: Random, name: str) -> str:
    chance = random.random()
    if chance < 0.18:
        patterns = [around_a_noun(random, f"[all |][the |the |]{_CALLED[name]}")]
    elif chance < 0.48:
        patterns = LISTS_BY_NATURE[name]
    elif chance < 0.62:
        patterns = [around_an_order(random, f"[list|name|recite|say|write down|enumerate] [all |][the |]{_CALLED[name]}")]
    elif chance < 0.76:
        patterns = [f"[what are|what are|list|name|tell me|which are] [all |][the|the|] {_CALLED[name]}"]
    else:
        patterns = [random.choice(_LIST).replace("{things}", _CALLED[name])]
    return say(random, patterns, end=".")


_ALPHABET = (
    "[say|recite|sing|tell me|do] [your|the|my|our] [ABCs|ABC|abcs|letters|abc]", "[the|our|all] [letters|26 letters] [of the alphabet|from a to z][, please| in order|, all of them]", "[what are|list] the letters from a to z", "[go through|run through|list|write down|write out|show me|teach <who>] the [alphabet|abc|letters of the alphabet][| from a to z| for <who>]", "how does the [alphabet|abc] go", "[from a to z|a to z][, please|, go|, all letters|]",
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
    "[yesterday was|yesterday we had] {item}[, |. |: |; |, so ][what's today|what day is today|what day is it today|today is|what is it today|so today is]",
    "[what|which day] is [today|it today] if [yesterday was {item}|it was {item} yesterday]",
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
    "[tomorrow is|tomorrow will be|tomorrow we have] {item}[, |. |: |; |, so ][what's today|what day is today|what day is it today|today is|what is it today|so today is]",
    "[what|which day] is [today|it today] if [tomorrow is {item}|it is {item} tomorrow]",
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
    chance = random.random()
    if chance < 0.25 and name != "seasons":
        return _nth(random, items, kind)
    if chance > 0.78 and 1 < at < len(items) - 1:
        return _in_a_row(random, items, kind, at)
    step = random.choice((1, -1))
    if name not in _ROUND and not 0 <= at + step < len(items):
        step = -step
    found = items[(at + step) % len(items)]
    patterns = _AFTER if step == 1 else _BEFORE
    if kind != "day":
        patterns = patterns[:-4]
    if random.random() < 0.4:
        patterns = OTHER_AFTER if step == 1 else OTHER_BEFORE
    item = items[at] if random.random() < 0.75 else items[at].lower()
    if random.random() < 0.3:
        where = "after" if step == 1 else "before"
        noun = f"[the {{kind}} [right |]{where} {{item}}|what comes [right |]{where} {{item}}|[which|what] {{kind}} comes {where} {{item}}|the {{kind}} that comes {where} {{item}}]"
        seen = f"[my <paper> says|it says|I read|today is|it is|first there's|there is|I know|I wrote|<who> says|next is|here is|we have] {{item}}[, |. |; |: |, and ][what comes|which one comes|what is|which {{kind}} comes|and what comes|tell me what comes] [right |]{where} [it|that|this|{{item}}]"
        patterns = (around_a_noun(random, noun) if random.random() < 0.6 else seen,)
    asked = say(random, patterns, kind=kind, item=item)
    return Exchange(asked, f"{capitalized(found)} comes {'after' if step == 1 else 'before'} {items[at]}.", found)


def _nth(random: Random, items: Sequence[str], kind: str) -> Exchange:
    """Also the last one; and of the planets how far from the sun."""
    if random.random() < 0.25:
        at = random.randrange(len(items))
        return Exchange(say(random, _POSITION, item=items[at], kind=kind), f"The {_ORDINALS[at]} {kind} is {items[at]}.", _ORDINALS[at])
    at = random.choice((random.randrange(len(items)), random.randrange(len(items)), 0, len(items) - 1))
    patterns, nth = _NTH, _ordinal(random, at)
    if at == len(items) - 1 and random.random() < 0.7:
        nth = random.choice(("last", "last", "final", "very last"))
    if kind == "planet" and at in (0, len(items) - 1) and random.random() < 0.5:
        patterns = _NEAREST if at == 0 else _FARTHEST
    elif random.random() < 0.15:
        patterns = _NUMBERED
    elif random.random() < 0.3:
        patterns = (around_a_noun(random, "the {nth} {kind}[| of the {whole}]"),)
    whole = {"day": "week", "month": "year", "planet": "solar system"}[kind]
    return Exchange(say(random, patterns, nth=nth, n=str(at + 1), kind=kind, whole=whole), f"The {_ORDINALS[at]} {kind} is {items[at]}.", items[at])


def _in_a_row(random: Random, items: Sequence[str], kind: str, at: int) -> Exchange:
    """Two or three that are said, and the next; what is between two; which of two comes first."""
    case = random.random()
    slots = {"x": items[at - 2], "y": items[at - 1], "item": items[at], "z": items[at + 1], "kind": kind}
    slots = slots if random.random() < 0.75 else {name: value.lower() for name, value in slots.items()}
    if case < 0.4:
        return Exchange(say(random, _ROW, **slots), f"{capitalized(items[at + 1])} comes after {items[at]}.", items[at + 1])
    if case < 0.7:
        return Exchange(say(random, _BETWEEN, **slots), f"{capitalized(items[at])} comes after {items[at - 1]}.", items[at])
    where = random.choice(("after", "before"))
    first, second = (items[at], items[at - 1]) if where == "after" else (items[at - 1], items[at])
    asked = say(random, _WHICH_WAY, **{**slots, "x": first, "y": second})
    return Exchange(asked, f"{capitalized(first)} comes {where} {second}.", where)


_ROW = (
    "{x}, {y}, {item}[, |... |. |; |, and |: ][what comes next|and next|next|what's next|and then|then|how does it go on|go on|which {kind} is next|which {kind} follows|who is next|what follows|now you]", "{y}, {item}[, |... |. |; |, and ][what comes next|next|what's next|and then|how does it go on|which {kind} is next|which {kind} follows|what follows]", "[I know|I say|we had|my kid says|so far we have|after|I got as far as] {x}, {y}, {item}[, |... |. |; ][what comes next|how does it go on|how do I go on|what follows|which is next|which {kind} comes then|and then]", "[continue|go on with|add one to|complete][:|] {x}, {y}, {item}[, ...|...| ...|, ?|]", "{y}, {item}, [...|?|what|_]", "[what|which {kind}] comes next[: |, |? ][after |]{y}, {item}",
)  # fmt: skip
_BETWEEN = (
    "[what|which|which {kind}] [is|comes|lies|stands|falls|do we have|sits] [between|in between] {y} and {z}", "the {kind} [between|in between|that comes between|that lies between] {y} and {z}", "[between|in between] {y} and {z} [comes|is|there is|lies|we have] [which {kind}|what|which]", "[name|tell me|say|give me] the {kind} between {y} and {z}", "{y}, [_|?|...|what|___], {z}", "[which {kind}|what] is missing[: |, |? ]{y}, [_|?|...|___], {z}", "{y} and {z}[, |: |. |; ][which {kind} is|what is|what comes] [between them|in between|in the middle]", "after {y} and before {z} comes [what|which {kind}]", "[which|what] {kind} comes after {y} but before {z}",
)  # fmt: skip
_WHICH_WAY = (
    "[does|do we have|is] {x} [come |][before or after|after or before] {y}", "{x}[, |: |; ][is it|does it come|comes it|is that] [before or after|after or before] {y}", "[is|does] {x} [come |][earlier or later|later or earlier] than {y}", "{x} comes [before or after|after or before] {y}", "[I always forget|I'm not sure|I never know|tell me|my kid asks] [whether|if] {x} [comes|is] [before or after|after or before] {y}", "[before or after|after or before] {y}[: |, |? ][where is|when comes|comes] {x}",
)  # fmt: skip
_POSITION = (
    "[which|what] number {kind} is {item}", "{item} is [which|what] number[ {kind}|, of the {kind}s| among the {kind}s]", "[which|what] [number|place|position|rank] [has|does|is] {item} [have |][among|of|in] the {kind}s", "[the how manieth|how manieth] {kind} is {item}", "{item} is the how manieth {kind}", "[the position|the number|the place] of {item} [among|in the row of|of all] the {kind}s", "{item}[: |, | - ][the first, the second or which {kind}|the how manieth {kind}|which number of the {kind}s]",
)  # fmt: skip
_NEAREST = (
    "[what|which] planet is [next to|closest to|nearest to|nearest|right beside|the nearest to|the closest to] the sun", "the planet [closest to|nearest to|next to|right beside|nearest] the sun", "[which|what] planet comes first[, counted from the sun|, from the sun|, starting at the sun]", "[which|what] is the [innermost|nearest|closest] planet", "[name|say|tell me] the planet [closest to|nearest to|next to] the sun", "[going out|counting|starting] from the sun, [what|which] is the first planet",
)  # fmt: skip
_FARTHEST = (
    "[what|which] planet is [farthest|furthest|the farthest|the furthest|most distant|the most distant] from the sun", "the planet [farthest|furthest|most distant] from the sun", "[which|what] planet comes last[, counted from the sun|, from the sun|]", "[which|what] is the [outermost|farthest|furthest|most distant] planet", "[name|say|tell me] the planet [farthest|furthest] from the sun",
)  # fmt: skip
_NUMBERED = (
    "{kind} [number|no.|nr.|#] {n}", "[which|what] {kind} is [number|no.|#] {n}", "[which|what] is {kind} number {n}", "number {n} [of|among] the {kind}s", "[which|what] {kind} has the number {n}", "[tell me|name|say] {kind} number {n}", "[which|what] is number {n} of the {kind}s", "{kind} {n}, [which one|what|its name] is that",
)  # fmt: skip
_NTH = (
    "{nth} {kind}[| of the {whole}| in the {whole}]", "[what|which] {kind} [comes|is] {nth}[| in the {whole}]", "the {nth} of the {kind}s[| is][| what]", "[which|what] {kind} is [the {nth}|{nth}] [of|in] the {whole}", "[what|which] is the {nth} [one |]of the {kind}s", "[what|how] is the {nth} {kind} [of the {whole} |]called",
    "[what|which] is the {nth} {kind}[| of the {whole}| in order]",
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
    if chance < 0.35:
        patterns = HOW_MANY_BY_NATURE[name]
    elif name in _OF_THE_WORLD and chance < 0.5:
        patterns = _IN_ALL
    elif chance < 0.5:
        patterns = (around_a_noun(random, f"[the number of {{things}} {joint} {{whole}}|how many {{things}} [there are |]{joint} {{whole}}|how many {{things}} {{whole}} has]"),)
    elif chance < 0.62:
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


_OF_THE_WORLD = ("planets in the solar system", "continents on Earth", "letters in the alphabet", "colours in the rainbow")
_IN_ALL = (
    "how many {things} are there[| in all| altogether| in total| all together]", "how many {things} [do we have|exist|do you know of|do we know|have we got|are known]", "[the |]number of {things}", "[{things}, how many|there are how many {things}]",
)
"""Where one needs not say of what."""
_ONE_SEEN = (
    "[I saw|there is|I have|take|think of|here is|look at|I met|we drew|my <kin> drew|I dream of|imagine|we learn about] {whole}[. |, |: |; |, and ][how many {things} does it have|how many {things} has it got|how many {things} are there|how many {things} has it|how many {things} is that|it has how many {things}]",
    "[the|this|that|my|our|your|<person>'s] {bare} [in the yard|over there|in the garden|in my dream|in the museum|in the picture|on the farm|on the wall|that I drew|I saw|we met|of my <kin>|next door|at home|in the story|on the table][, |: |, tell me, |. ][how many {things} [does it have|has it got|has it|are there|are that]|it has how many {things}|and how many {things} has it]",
    "{whole} [in the book|as we know it|by nature|in general|as usual|for instance|on the picture|that is normal|on average|you know][, |: |; ]how many {things} [does it have|has it got|has it|are there|are that]",
    "how many {things} [has|does] [an ordinary|a normal|a usual|an average|every|any|each|one] {bare}[| have| got]",
)  # fmt: skip


def _split(name: str) -> tuple[str, str, str]:
    for joint in ("of", "in", "on"):
        things, found, whole = name.partition(f" {joint} ")
        if found:
            return things, joint, whole
    raise ValueError(name)
