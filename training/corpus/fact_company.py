"""A fact in a longer message about other matters, with names, towns and numbers that are not the user's own."""

from __future__ import annotations

from random import Random

from .grammar import expand
from .wording import capitalized

__all__ = ["among_other_matters"]

_MATTERS = (
    "[the bus|the tram|my train|the ferry] [to <place> |]was late[ again| by <number> minutes|]", "it's been raining [since Monday|all week|for <number> days]", "the [concert|match|film|meeting|course] [in <place> |]was [great|dull|sold out|cancelled]", "[somebody|a man|a woman] [called|named] <person> [rang the bell|sold me a <noun>|asked the way|sat next to me on the bus]", "[the new|a] <trade>, <person>, [came by|was rude|fixed the <noun>|talked for hours]", "the [washing machine|heating|printer|oven|lift|car] broke down[ again| on Sunday| after <number> years|]", "I [bought|found|lost|sold|broke] a <noun> [for <number> euros|in <place>|on the way|yesterday]", "the [tickets|shoes|repairs|flowers] cost [me |]<number> [euros|pounds|dollars]",
    "the kids [were loud|had a day off|swam all day|built a snowman called <person>]", "we watched a film about a <trade>[ from <place>| called <person>|]", "[dinner|lunch] was <noun> with <noun>, [not great|not bad|don't ask]", "there were <number> people [in the queue|on the bus|at the party|before me]", "[the phone|the doorbell] rang <number> times", "the [parcel|letter|postcard] from <place> [never arrived|came at last|got lost|was wet]", "[my back|my head|my knee] [hurts|aches][ again| today|]", "I [slept badly|woke up at <number>|overslept|fell asleep at noon]", "[everyone|my boss|half the office] [is on holiday|has a cold|talks about the match]", "the [neighbours|people upstairs] [had a party|bought a drum|moved the sofa at midnight|painted the stairs]", "the [coffee|soup|tea|pizza] [is cold|was too hot|tastes of soap]",
    "the [shop|bank|museum|pool] was closed[, of course| until noon| again|]", "I waited [<number> minutes|an hour|half a day] for [the <trade>|the bus|an answer]", "somebody [scratched|stole|moved|painted] the <noun>[ in front of the house|]", "the [tomatoes|roses|beans] are [coming up|dying|doing fine]", "we [flew|drove|cycled|walked] [to|through|past] <place>[ last week| once| in the rain|]", "I [can't find|misplaced|forgot] my [glasses|umbrella|keys|hat]", "it was [<number> degrees|boiling|freezing][ today| on Sunday| in <place>|]", "what a [day|week|night|mess]", "sorry for the long message", "not that it matters", "you won't believe [this|the traffic|the queue]", "I'm new to this", "[hello|hi|good evening][, |! ]I hope you're well", "I've never [talked to|tried|used] a [model|machine|thing] like you", "this keyboard is [terrible|sticky|tiny]", "[thanks|thank you] for [listening|your patience|having me]", "my English is [not so good|a bit rusty]", "the weather [is nice|could be better|is awful]",
    "they [named|called] the [boat|ship|storm|street] <person>",
)  # fmt: skip
_LINKS = (". ", ". ", ". ", "! ", "... ", ", and ", " - ", ". Anyway, ", ". Oh, and ", ". Where was I? ", ". By the way, ", ". So, ", ". Well, ")


def among_other_matters(random: Random, told: str) -> str:
    """What tells a fact, with one to three sentences before and after it. told: without its full stop."""
    before = [_matter(random) for _ in range(random.choice((0, 1, 1, 2)))]
    after = [_matter(random) for _ in range(random.choice((0, 1, 1)) if before else 1)]
    message = "".join(f"{matter}{random.choice(_LINKS)}" for matter in before) + told
    end = random.choice((".", ".", "!", "")) if not after else "."
    return message + "".join(f"{random.choice(('. ', '. ', '! ', '... '))}{matter}" for matter in after) + end


def _matter(random: Random) -> str:
    matter = expand(random, random.choice(_MATTERS))
    return capitalized(matter) if random.random() < 0.8 else matter
