"""Mumbling, single words, half of a thought: clear to whoever says it, and to nobody else. Also many small remarks in a row."""

from __future__ import annotations

from random import Random

from ..tables import CAPITALS, SEQUENCES
from . import everyday
from .asides import remark
from .grammar import expand
from .plain_words import NOUNS

__all__ = ["mumbled", "remarks_in_a_row"]

_MUMBLED = (
    "[meh|blah|ugh|argh|grr|pff|tsk|brr|ahem|eh|huh|duh|phew|whoa|ouch|oof|yikes|hmpf|bah|zzz|mhm mhm|lol|lmao|rofl|haha|hehe|hihi|brb|afk|omg|wtf|smh|idk|idc|tbh|imo|fyi|btw|nvm|jk|ikr|ffs|yolo|gg|xd][| man| dude| then| anyway| again|...|!|.|?| lol| whatever]", "[blah|bla|yada|la|ho|ha|na|mi|do|tick|beep|bip|oink|moo|meow|woof|quack|ding|boing|pom][ blah| bla| yada| la| ha| beep|]", "[blah blah|bla bla bla|yada yada yada|la la la|na na na|tick tock|ding dong|beep boop|meow meow|woof|quack quack|moo|ho ho ho|tra la la|hip hip|abracadabra|hocus pocus|eeny meeny]",
    "[so|and|but|well|yeah|like|um|er|hm|anyway|okay so] [|anyway |well |you know |like |uh ][the|that|this|some] [thing|stuff|whatsit|one|other one|thingy|business|matter|<noun> thing][| with the [stuff|thing|other|<noun>]| over there| from before| I mean| you see| you know| and all that| or so| whatever][|...|, you know|, right|, or something|, I guess|, like]", "[you know who|you know what|you know how it is|you know the one|if you know what I mean|so to speak|or whatever|and so on|and so forth|et cetera|or something like that|something like that|and stuff|and then|and then what|then what|so what|what then|now what then|what if not|or else what|who knows|who cares|why though|how so|since when|says who|for what|with whom|to where|from what|compared to what|or not]",
    "[left or right|up or down|yes or no|now or never|this or that|here or there|in or out|black or white|more or less|sooner or later|one or the other|either or|neither nor|both|none|the first|the second one|the other|the red one|the big one|that one there|not that one|the latter|the former|option [a|b|c|two]|number [two|three]|a or b]", "the [one|guy|thing|bit|part|place|woman|button|man|song|stuff] [with|on|by|under|near|behind|from|without|in] the [thing|hat|other thing|<noun>|<adj> <noun>|stuff|red one|beard][| on top| below| over there| on it| we had| from before| next to it| you know]", "[uhh|um|er|hm|oh|ah|well|so|now|wait|hang on|uh][,|...|] [what was I saying|where was I|what did I want|I lost my thread|where were we|what was it again|it was on the tip of my tongue|I had something|what was that|now I forgot|something was there|how did it go]", "[because|although|since|unless|despite|except|until|whereas|due to|instead of|thanks to|rather than|apart from|because of|in spite of] [the|a|my|that|] [<noun>|<noun>s|wind|rain|other|<word>|money|<adj> <noun>|dog]", "[I|we|you|he|she|they|it] [dunno|guess|mean|think so|suppose|said so|did|was|had|might|would have|could|should|used to|don't|never|didn't|won't]",
    "[never mind|forget|mind|damn|blast|bother|to hell with|good riddance to|enough of|down with|long live|hurray for|shame about|so much for|three cheers for] the [weather|<noun>|<adj> <noun>|<noun>s|rest|king|train]", "[whatever|whenever|wherever|however|whoever|somehow|somewhere|someday|nowhere|elsewhere|otherwise|therefore|meanwhile|nevertheless|thereby|mostly|hardly|barely|almost|roughly|kinda|sorta]", "[it|this|that|he|she|they] [depends|happens|hurts|itches|works|smells|did it again|won't stop|is what it is|was like that|goes on and on|just is|isn't|must have been|broke]", "[the|a|some|no|any|every|one|each|all|both] [other|one|same|rest|next|second|whole|former|opposite side|usual|latter]",
    "[do|did|have|has|is|are|was|can|will|should] [it|they|he|she|we|that|this|one|there]", "[not|only|even|just|still|yet|already|too|also|maybe|perhaps|probably|surely] [now|there|him|them|that|so|one|tomorrow|<noun>s|then|if|when]", "[<adj>, <adj>|<adj>, <noun>]", "[a bit|a lot|not much|too much|so so|more|less|enough|plenty|none left|half|most of it|just a little|way too many|only one]", "the [the|] [the|and|of|<noun>] the", "[fix|get|make|take|put|move|use|turn|lift|push|hold] [it|that|this|them|the thing|him|one][| there| over| like that| properly| off| somehow]", "[is|was|are] [that|this|it] [so|it|all|true|yours|him|them|what I think|a thing|normal|<adj>]",
)  # fmt: skip
_WORDS_OF_LISTS = (*(item for items in SEQUENCES.values() for item in items), *CAPITALS.values())


def mumbled(random: Random) -> str:
    if random.random() < 0.08:
        # a lone word of a list is no question about the list
        text = random.choice(_WORDS_OF_LISTS)
        return text if random.random() < 0.7 else text.lower()
    return expand(random, random.choice(_MUMBLED))


_REMARKS = (*everyday.NEWS, *everyday.NEWS)
_SMALL_NEWS = (
    "[the|our|my] [bus|train|lift|printer|kettle|heating|coffee|soup|weather|traffic|work|day|meeting|garden|bed|street] [was|is] [late|cold|long|broken|slow|full|hot|great|lovely|awful|okay|quiet|loud|wet|boring][| again| today| as always| this morning| for once]", "[work|school|lunch|dinner|the game|the party|the exam|traffic|monday|the week|the film|the gym|sleep] [was|is] [long|hard|good|fun|boring|awful|nice|short|so so|over|a disaster|quiet][| today| again| this time]", "[we|i|they|the kids] [had|ate|cooked|drank|watched|played|saw|bought|missed|found|planted|painted|washed|walked|baked|sang|lost|fed] [soup|tea|cards|the bus|a film|football|too much cake|flowers|the fence|the dog|bread|a song|the ducks|nothing|a long walk|the keys]",
    "[then|and then|after that|later|before that|so|but|also|now|at night|in the end] [it rained|we went home|the dog barked|i fell asleep|nobody came|we laughed|she called|the lights went out|i was hungry|he left|it was over|i cried|the sun came out|we had tea|i gave up|everybody sang]", "[i|we] [am|was|feel|felt|are|were] [tired|hungry|glad|cold|wet|bored|late|lucky|fine|proud|sleepy|full][| now| again| today| of it all]", "[nobody|somebody|everybody|she|he|my boss|the neighbour|the cat] [called|came|laughed|slept|complained|helped|smiled|left|waved|shouted|forgot|noticed][| again| all day| at me| of course| today]",
)  # fmt: skip


def remarks_in_a_row(random: Random) -> str:
    """A pattern of several sentences, none of which is about something to be kept."""
    said: list[str] = []
    for _ in range(random.choice((2, 2, 3, 3, 4, 5, 7))):
        chance = random.random()
        said.append(random.choice(_SMALL_NEWS) if chance < 0.6 else random.choice(_REMARKS) if chance < 0.85 else remark(random))
    joint = random.choice((". ", ". ", ". ", "! ", ", ", " and ", "... ", "\n", " - ", "; ", ", and ", ", then "))
    return joint.join(expand(random, text) for text in said).replace("{noun}", random.choice(NOUNS))
