"""What is no request, though it begins like one: numbers, dates, lists, half sentences, logs, other people's facts."""

from __future__ import annotations

import string
from random import Random

from . import invented
from .asides import any_word
from .grammar import expand

__all__ = ["lines_of_a_log", "others_facts", "stray_numbers"]

_UNIT = "[apples|banana|bananas|<noun>|<noun>s|<adj> <noun>s|kg|km|miles|euros|dollars|%|cm|people|pm|am|o'clock|times|years|days|cats|<word>|<word>s|eggs|points|GB|degrees|st|nd|th|x|pcs|please|bottles of <noun>|pieces|things|thing|ways|reasons]"
_STRAY = (
    "<number> <number> <number> <noun>", "<number> <noun>", f"<number> {_UNIT}", f"<number> {_UNIT} [and|or|for|of|in|by|per] <number> {_UNIT}", "<number>", "<number> <number>", "<number>, <number>, <number>", "<number> <number> <number> <number>", "<number> <word> <number>", "<number> [and|or|of|in|is|not|for|with|too|very|just|only|about] <noun>", "<noun> <number>", "<noun> <number> <noun> <number>",
    "[no|nr|number|room|page|line|seat|flight|bus|gate|size|version|chapter|figure|table|issue|ticket|order|invoice|part|level|platform|track]:? <number>[|a|b|.1|-2]", "[on|at|in|by|from|until|since|around] <number>[|:30|:15|:00| o'clock| pm| am|th|st]", "<number>[-|/|.]<number>[-|/|.]<number>", "[1|2|3|5|12|24|30]. [January|March|May|July|October]", "[1|2|3|5|12|24|30][st|nd|rd|th|] of [January|March|May|July|October][| <number>]",
    "[+44|+1|0049|+33|0|00][ |]<number>[ |-|]<number>[ |-|]<number>", "[call|ring|phone|dial|tel|fax|mobile|phone]:? [+44|+1|0|0800] <number> <number>", "[my phone bill|the bill|the price|the rent|the fine|his score|the score|the temperature|the distance|the weight] [is|was|says|rose to] <number>[| euros| degrees| km| to <number>]", "<number>% [of <noun>s|off|more|sure|true|cotton]", "[€|$|£]<number>[|.50|.99|k]", "[meet me|come|leave|be there|dinner|kick-off|doors] at <number>[| am| pm|:30]", "[boil it|bake it|wait|keep it warm|stir] for <number>[| minutes| hours| seconds]", "[in|after|for] <number> [minutes|hours|days|years|weeks][| please| then|, maybe]", "<number>[?|!|...|?!]",
    "[top|best|first|last|only|another|about|nearly|over|under|almost|around] <number>[| <noun>s]", "<number> [people|men|birds|<noun>s] [are|were|sat|stood|waited|came|sang] [on the <noun>|here|in <place>|at the <noun>|and laughed]", "<person> [scored|won|lost|ate|counted|has|wants|saw] <number>[| <noun>s]", "<number> out of <number>[| <noun>s]", "<number> or <number>", "<number> vs <number>", "between <number> and <number>", "<number> <number> <word>", "the <number> <noun>s", "<number>x <noun>, <number>x <noun>", "[i|v|x|xi|iv|ix|vii|mmxx|xiv]", "one two <noun>", "[one|two|three|seven|nine|ten|twelve] <noun>s[| and <number> <noun>s]", "first <noun>, then <number> <noun>s", "<number>[a|b|c|kg|m|px]<number>", "[id|code|hash|sku|isbn|iban|vat|uuid|pin|ip]:? <number>[-|.|:]<number>[-|.|:]<number>",
)  # fmt: skip
_OTHERS = (
    "[my|our|his|her] <kin> <person> [has|owns|keeps|bought|found|feeds] [a|an|the] [parrot|dog|cat|<noun>] [called|named|by the name of|whose name is] <person>", "<person>'s [dog|cat|horse|parrot|<noun>|sister|boss] is [called|named] <person>", "[in|at the end of|on] [the|that|this] [film|book|story|series|game|play|show|radio|song|dream] [the|a] [hero|villain|child|king|robot|<noun>] [is called|is named|was called|says his name is|lives in|came from] <person>", "<who> [said|says|told me|claims|writes] [that |][the weather|the food|the beer|the view|everything|the train|the <noun>] in <place> is [<adj>|dreadful|wonderful|too <adj>]",
    "the [weather|food|traffic|beer|music|museum|<noun>] in <place> [is|was|seems] [dreadful|<adj>|awful|splendid|so <adj>][, says <person>|, <person> says|, according to <person>| says <who>|, I hear| today|, wrote <person>]", "[you are|you're|be|play|act as|you are now|pretend to be|become] <person>[. Speak|! Speak|. Answer me|, the <noun>|. Say something|! Talk|. Go|. Begin| from now on| from <place>]", "[be|become|will you be|would you be|you are|play|act as|pretend to be] [my|a|the|our|his] [<adj> |][girlfriend|boyfriend|<kin>|<trade>|<noun>|hero|therapist|lawyer|friend|slave|pirate|wizard|cat]",
    "[his|her|their|its|our dog's|the cat's|the hero's|the king's|my neighbour's cousin's] [name|age|job|home|favourite <noun>] [is|was|must be|used to be] [<person>|<word>|<noun>|<number>]", "<person> and <person> [are|were|live|met|work|sing|danced] [in <place>|at the <noun>|together|<adj>]", "[meet|greet|ask|call|thank|hug|visit|forgive|pay|write to|invite] <person>[| for me| in <place>| today| please]", "<person> [was born|died|sang|fell|slept|lost|won|arrived|cried|worked] in [<place>|<number>|the <noun>]", "[say|write|shout|whisper|sing] [I love you|good morning|happy birthday|thank you|good night|cheers|I am sorry|hello|peace|goodbye] in [Italian|German|French|Spanish|Latin|Welsh|Greek|Polish|Danish|Hindi|Irish|Turkish]",
)  # fmt: skip
_HALVES = (
    "[and|but|or|because|although|if|when|so that|unless|while|until|whereas|since|as|that|which|who] [the <noun>|<person>|we|they|it|my <noun>|nobody] [<verb>|was|had|did|could]", "[the|a|my|this|some] <adj> <noun> [that|which|who|of|with|in|for|and]", "[of|in|on|under|with|without|against|between|despite|during] [the|a|my|every] <adj> <noun>", "<noun>, <noun>, <noun>", "<noun> <noun> <noun>", "<noun>, <noun> and <noun>", "[- |* |+ ]<noun>", "<adj> the <number> [quickly|slowly|often] [up|down|over|off]", "<noun>; <noun>; <adj>", "<adj>, <adj>, <adj>", "[to|not to] [be|do|have|see|go|live|<word>]", "<noun> [of|and|or|for|with|by] <adj> <noun>", "<word>[?|!|...|]", "<word> <noun>[?|!|...|]", "<adj>[?|!|...|]", "<noun>[?|!|...|]", "[once|maybe|perhaps|then|thus|hence|rather|somehow|soon] the <noun>[...|]", "[<noun>|<adj>|<word>] [is|are|was|of|the|the of|because|window of|up|in] [because|of|the|and|quickly|seven|<adj>]",
)  # fmt: skip


def stray_numbers(random: Random) -> str:
    """A number or several, or half of a sentence, and nothing that could be done with them."""
    text = expand(random, random.choice(_STRAY if random.random() < 0.72 else _HALVES))
    if random.random() < 0.15:
        text = f"{text} {any_word(random)}"
    return text.capitalize() if random.random() < 0.3 else text


def others_facts(random: Random) -> str:
    """Said of somebody else, or to the model, so that nothing of it is about the user."""
    return expand(random, random.choice(_OTHERS))


def lines_of_a_log(random: Random) -> str:
    """One to eight lines as programs print them."""
    return "\n".join(_line(random) for _ in range(random.randint(1, 8)))


def _line(random: Random) -> str:
    hour = f"{random.randint(0, 23):02}:{random.randint(0, 59):02}:{random.randint(0, 59):02}"
    level = random.choice(("ERROR", "WARN", "INFO", "DEBUG", "fatal", "error", "warning", "Traceback", "panic", "[ok]", ">"))
    where = f"{invented.word(random)}.{random.choice(('py', 'js', 'c', 'rs', 'log', 'cfg', 'java'))}:{random.randint(1, 999)}"
    what = expand(random, "[<noun> not found|cannot open <noun>|<noun> is <adj>|retry <number>|exit code <number>|<word>=<number>|null <noun>|timeout after <number> ms|undefined <noun>|permission denied: <noun>|connection to <word> refused|done in <number> s]")
    code = "".join(random.choices(string.hexdigits.lower(), k=random.randint(4, 12)))
    return random.choice((f"{hour} {level} {what}", f"{level}: {what}", f"{where} {what}", f"[{code}] {level} {what}", f"{hour} {where}: {what}", f"$ {invented.word(random)} --{random.choice(('force', 'all', 'v'))} {code}"))
