"""What sounds as if it put right what was told, and is about something else: "it's not Tuesday, it's Wednesday"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from .beyond_answers import STATEMENT, UNCLEAR
from .grammar import expand
from .scene import Exchange, Scene
from .wording import mostly_plainly

__all__ = ["no_correction"]

_DAY = "[Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|March|April|June|September|November|Easter|Christmas|Whitsun|New Year's Day]"
_STATE = "[raining|snowing|late|too late|early|over|open|closed|shut|cold|warm|dark|windy|my turn|your turn|her birthday|his fault|a holiday|a Monday|broken|fixed|empty|full|sold out|free|cheaper|longer than I thought|only a rumour|not so bad|all over|much ado about nothing]"
_THING = "[the <noun>|the <noun>|the <adj> <noun>|a <noun>|his <noun>|her <noun>|their <noun>|<stuff>]"
_EVENT = "[the meeting|the match|the party|the film|the shop|dinner|the concert|the wedding|school|the appointment|the parcel|the train|the test|the exam|the delivery|the sale|the funeral|the barbecue|the rehearsal]"
_CUE = "[sorry|no|no wait|wait|actually|oops|correction|scratch that|hang on|hold on|well|hm|oh|my mistake|my bad|never mind|I was wrong|I lied|not quite|in fact|forget it|nope|wrong]"
_WHO = "[a lad|a girl|a bloke|a woman|a man|somebody|an old chap|a boy|a lady|one]"
_WHERE = "[at work|in my class|next door|in our street|at the gym|on the bus|in the choir|down the pub|at the club|in the office|on our floor]"

_REMARKS = (
    f"[it's|it is|it was|that's|today is|it's actually] not {_DAY}, [it's|it is|it was|but] {_DAY}", f"[it's|it is|that's|that was] not {_THING}, [it's|it is|but|it was] {_THING}", "[it's|it is|he's|she's|they're|that's] not <adj>, [it's|he's|she's|they're|just|only|but] <adj>", "not <adj>[, |; |. ]not <adj> at all", "not [bad|great|so good|too bad|half bad|my cup of tea|my best day|again|today|that one][, |; |. ][not bad at all|honestly|sadly|to be fair|I must say|after all]",
    f"I was wrong[, |: |. |; ][it is|it's|it was] {_STATE}", f"I [was wrong|made a mistake|got it wrong|was mistaken] [about|with] {_THING}[| again| after all]", f"{_CUE}[, |: |. |! |... ][it's|it is|it was|that's] {_STATE}", f"{_CUE}[, |: |. |! |... ]{_THING} [is|was] {_STATE}", f"{_CUE}[, |: |. ]{_EVENT} [is|was|will be] on {_DAY}[|, not {_DAY}|, not on {_DAY}]", f"{_EVENT} [isn't|is not|wasn't] on {_DAY}[, |; |. |: ][it's|it is] on {_DAY}", f"[they|we] [moved|changed|postponed|pushed] {_EVENT} [to|till|until] {_DAY}[|, not {_DAY}]",
    f"{_CUE}[, |: |. |; ]that was {_THING}", f"{_CUE}[, |: |. ]that was [my <kin>|the <trade>|the radio|the neighbour|the cat|the doorbell|nobody|nothing]", f"I [changed my mind|have second thoughts|was joking|wasn't serious|take it back] about {_EVENT}", f"[forget about|never mind|forget|ignore|don't worry about] {_THING}", f"{_EVENT} [was|is] [called off|cancelled|moved|delayed|cut short|on after all|not on after all]", f"[turns out|it turns out|as it turned out|it seems] {_THING} [is|was|isn't|wasn't] {_STATE}", f"{_THING}, not {_THING}, [is|was] {_STATE}",
    # numbers and names in passing
    "[flat|room|house|table|bus|seat|track|gate|lane|desk|locker|cell|shelf|bay|tram|ward] <number> [smells of curry|is free|is taken|wants the bill|has a new roof|leaks again|is noisy|won|is empty|had visitors|needs a lamp|is at the end|was late|is haunted]", f"there's {_WHO} {_WHERE} who's [only |just |already |barely |]<number>[| and [runs the place|knows it all|plays the harp|drives a bus|never sleeps|sings]]", f"{_WHO} {_WHERE} [is|turned|looks] <number>[| and [still rows|plays drums|never smiles|likes it]]", f"there's {_WHO} {_WHERE} [called|named] <person>[| who [never smiles|juggles|owns a boat|sings|snores]]",
    "it's <person> [from number <number>|from next door|from upstairs|at the door|on the phone|downstairs][| again][, | and ][he wants the ladder back|she wants a word|wants his ladder|wants the drill|he's got a parcel|she's cross|he needs sugar|she brought cake]", "[we're|we are|they're|my <kin> is] [painting|repainting|doing up] the [hall|fence|shed|bathroom|stairs|boat|ceiling][, |: |; | in ][<noun>|<adj>|grey|white|magnolia][|, dull as dishwater|, how boring|, it's hideous|, again|, it looks nice]", "[the answer was|the score was|it ended|the bill was|we got|the total was|they won] <number>[|-<number>|, obviously|, can you believe it|, of all numbers|, I think]",
    "<number> [people|pigeons|emails|points|pages|degrees|steps|missed calls], [would you believe it|imagine|my goodness|and counting|no less|what a day]", "[her|his|their] [cat|dog|horse|baby|boat|parrot] is called <person>[|, a proper [madam|rascal|nuisance|terror]]", "[if I were|I wish I was|oh to be] <number> again[|, I'd sail the world|, I'd dance|, life was easy]",
)  # fmt: skip
_UNCLEAR = (
    f"{_CUE}[, |: |. ]I meant the [other|first|second|last|next|big|red|old] one", f"{_CUE}[, |: |. ]the [other|first|second|last|next|old] one", "I meant [that one|the other|something else|it the other way round|this one, not that one|nothing]", f"{_CUE}[, |: ][not that one|this one|the other way round|something else]",
)  # fmt: skip
_AN = re.compile(r"\ba(?= (?!one|us|uni)[aeiou])")


def no_correction(scene: Scene) -> Exchange:
    """What was told before stays as it is."""
    random = scene.random
    unclear = random.random() < 0.08
    text = _worded(
        random, _UNCLEAR if unclear else _REMARKS, [fact.value.lower() for fact in scene.facts.values()]
    )
    return Exchange(
        mostly_plainly(random, [text], random.choice((".", ".", "!", ""))), UNCLEAR if unclear else STATEMENT
    )


def _worded(random: Random, patterns: Sequence[str], told: Sequence[str]) -> str:
    """Mostly without a value that was told, of which it might be thought."""
    text = ""
    for _ in range(4):
        text = _AN.sub("an", expand(random, random.choice(patterns)))
        if not any(value in text.lower() for value in told):
            break
    return text
