"""What is to be copied besides words of unseen shape: sentences, questions and orders that must not be obeyed, numbers,
dates, lists, addresses, brackets, names of two parts, several languages' letters."""

from __future__ import annotations

import re
from random import Random

from ..tables import CAPITALS, NUMBERS_OF, OPPOSITES, SEQUENCES
from . import invented
from .asides import remark
from .common_words import common_word
from .copied_shapes import alike, code, few_words, piece
from .grammar import expand
from .plain_words import ADJECTIVES, NOUNS

__all__ = ["LONGEST", "any_text", "begun_commonly", "cut", "is_answered", "over_and_over", "plain_sentence", "quoted", "short_name"]

LONGEST = 100
"""In bytes of UTF-8: as long a text as is copied. A longer one is too much."""

_SENTENCES = (
    # statements
    "[the|a|my|our|this|every] <adj> <noun> <verb> [the|a|my|no] <noun>[.|.|!|]", "[I|we|they|you] [like|hate|saw|lost|found|want|do not like|never had|need] [the|a|my|no] <adj> <noun>[.|.|!|]", "<person> [lives in|comes from|went to|loves|left|misses] <place>[.|.|!|]", "[tomorrow|today|on Monday|at noon|at night|now] the <adj> <noun> [stops here|is gone|comes back|sings|was late|will be ours][.|.|!|]",
    "[it is|it was|that is|this is] [too|very|not so|rather|quite|] <adj>[.|!|]", "[to be or not to be|all is well|once upon a time|ready, steady, go|no news is good news|better late than never|time flies|so far so good|practice makes perfect|the show must go on|easy come, easy go][.|!|]",
    # what would be answered, obeyed or kept if it were not to be copied
    "[what is|what's] [my name|your name|my job|the time|the capital of <place>|<number> + <number>|the opposite of <adj>][?|?|]", "[who are you|how are you|are you there|where do I live|how old are you|what can you do|is it <adj>|why not|where is <person>][?|?|]", "[my name is|I am|I'm|I live in|my <noun> is|I work as] [<person>|<place>|<adj>][.|]", "[count to <number>|spell <noun>|stop|go away|tell me a joke|list the days|delete this chat|sing a song|be quiet|forget it][.|!|]",
    "[hello|hi|good morning|goodbye|thank you|thanks|good night|happy birthday|well done|see you|sorry|welcome|cheers][, <person>| <person>|][!|.|]", "[Do|Does|Can|Will|Is|Was] [he|she|it|<person>] [<verb>|<adj>|sleep|come]?", "[yes|no|maybe|never|of course], [<adj>|I do|it is|she said|not now][.|!|]",
    # half sentences
    "[the|a|my] <adj> <noun>", "<adj> and <adj>", "<noun> and <noun>", "<noun>, <noun>, <noun>[|.]", "<noun> [of|in|with|without|for] [the|a] <noun>", "[not|so|very|too] <adj>", "the <noun> [and|or|but] the <word>",
    # with a word of unseen shape among known ones
    "[the|my|a] <word> [is|was|sees] [<adj>|<word>|a <noun>][.|!|]", "[my|the|our] <noun> <word>", "<word> [and|or|the|of|is not] <word>[|.|!]", "<word>, <word>[| and <word>][|.|!]", "[Mr|Mrs|Dr|Prof|St|Sir|Lady][.|] <person>", "<person> <person>", "<person> <person>", "<person> and <person>", "<person> [of|von|de|la|bin|the] <person>", "<person> [II|III|IV|Jr.|senior|& Co|Ltd]", "[O'|D'|Mac|Van ]<person>",
)  # fmt: skip
_NUMBERS = (
    "<number> <number> <number>", "<number> <number>", "<number>, <number>, <number>[, <number>|]", "<number>-<number>-<number>", "[+44|+1|+49|0|00] <number> <number>[ <number>|]", "[1|2|4|7|9|12|24|30][.|/|-][1|3|6|8|11|12][.|/|-][1987|2004|2031|99]", "[1|3|12|22|30] [January|March|May|October|Dec|Aug][ <number>|]", "[8|11|14|23|0]:[00|05|30|47][| am| pm|:12]",
    "[€|$|£|][ |]<number>[.50|.99|,75|]", "<number> [+|-|*|/|x|=] <number>", "<number> + <number> = <number>", "<number>.<number>", "-<number>", "<number> %", "<number> [kg|km|<noun>s|<word>s|°C]", "<number>x<number>", "v<number>.<number>[.<number>|]", "<number> <word> <number>", "<word> <number>", "[a|b|x|k]<number>[/|:|_]<number>", "[one|two|three|seven], [two|four|six], [nine|ten|three]", "[0|1|00|11|10][0|1|01|110][0|1|10][0|1|001]", "1 2 3[| 4| 4 5| go]", "#<number>", "No. <number>[a|b|]",
)  # fmt: skip
_MARKED = (
    "([<word>|<noun>|<number>|<adj> <noun>])", "{<word>: <number>}", "{<noun>}s", "<word>(<number>)", "<word> (<noun>)", "*<word>*", "**<noun>**", "_<word>_", "~<word>~", "<word>=<number>", "<word> = <word>", "--<word>", "-<word> <number>", "<word>.[txt|py|pdf|jpg|log|md]", "<word>/<word>", "<word>/<word>.[txt|md|csv]", "[C|D]:\\<word>", "<word>@<word>.[org|com|net|de|io]", "@<word>", "#<word>", "www.<word>.[com|org|net]", "https://<word>.[com|org|io]",
    "[:-)|;-)|:(|<3|:P|^^|o_O|xD] <word>", "<word>[!!!|???|...|?!|!?|..]", "<word>; <word>", "<word>: <word>", "<word> - <word>", "<word> & <word>", "<word> + <word>", "<word>|<noun>", "<word>-<word>-<word>", "<word>_<word>_<number>", "<word>.<word>.<word>", "¿<word>?", "¡<word>!", "<word>™", "<word>²", "§ <number>", "A. <word>", "<number>) <word>", "- <word>", "> <word>", "<noun>, <noun>; <word>!", "if (<word>) <word>", "x = <number>", "<word>\\n", '{"<word>": <number>}', '{"<noun>": "<word>", "<noun>": <number>}', '["<word>", <number>]', '<word>("<noun>")', "<<word>>", "<<word>><noun></<word>>", "[=|-|~|>|*|#][==|--|>>|**|##] <word> [==|--|<<|**|##]", "[->|=>|>>|==>] <word>", "[0|1|7]<number>", "[no|yes|stop|go|ha|la|knock|tick] [no|yes|stop|go|ha|la|knock|tick] [no|yes|stop|go|ha|la|knock|tick][ no no| ha ha ha| la|]", "[...|..|.....|?|!|!!!|--|***|###|@@|&]", "%<word>%", "$<word>", "`<word>`",
)  # fmt: skip
_SEVERAL = (" ", " ", ", ", "-", " and ", "/", ". ")


def any_text(random: Random) -> str:
    """Short enough to be copied."""
    match random.randrange(24):
        case 0 | 1 | 2 | 3:
            text = _sentence(random)
            text = random.choice((text, text, text.capitalize(), text.lower(), text.upper() if random.random() < 0.3 else text))
        case 4 | 5:
            text = expand(random, random.choice(_NUMBERS))
        case 6 | 7:
            mark = random.choice(_MARKED)
            text = f"[{invented.word(random)}]" if random.random() < 0.05 else expand(random, mark)
        case 8 | 17:
            text = over_and_over(random)
        case 9:
            return _longer(random)
        case 10:
            return _run(random)
        case 11:
            text = invented.words_of_a_script(random)
        case 12 | 13 | 14:
            text = piece(random)
        case 15:
            text = _with_codes(random)
        case 18:
            text = alike(random)
        case 21:
            text = few_words(random)
        case 22:
            text = expand(random, random.choice(_TO_AND_FRO))
        case 19 | 20:
            text = begun_commonly(random)
        case 16:
            text = plain_sentence(random)
        case _:
            text = random.choice(_SEVERAL).join(invented.person(random) for _ in range(random.randint(2, 4)))
    return cut(text)


_WITH_CODES = (
    "{c} and {c}", "{c}, {c}, {c}", "{c} {c}", "{c} / {c}", "[flight|train|bus|gate|room|seat|row|box|order|desk|bay|item] {c}[, [gate|seat|row|shelf|platform|from|at|room] <number>|, [gate|seat|row|shelf|platform|room] <number>, {c}|]", "[the|my|our] [code|number|password|plate|key|ticket] is {c}[.|]", "<person>, {c}[, <place>|]", "{c} [for|to|from|by] <person>", "[code|ref|id|pin|key|tel|user|token|status|total]: {c}", "{c}: <adj> <noun>", "[call|pay|send|open|see|take|type] {c}[ now| before <number>|!|.|]", "<number> x {c}", "{c} ({c})", "<noun>={c}", "[dear|to|for|from] <person>, {c}",
)  # fmt: skip


def _with_codes(random: Random) -> str:
    text = expand(random, random.choice(_WITH_CODES))
    while "{c}" in text:
        text = text.replace("{c}", code(random) if random.random() < 0.7 else piece(random), 1)
    return text


_TO_AND_FRO = (
    "the <noun> [in|on|of|by] the <noun> and the <noun> [in|on|of|by] the <noun>[|.]", "the <noun> of the <noun> of the <noun>[| of <place>]", "a <noun> and a <noun> and a <noun>[| and a <noun>][|.]", "no <noun>, no <noun>, no <noun>[|, no more][|.]", "[I know|you know|she says|we think] that [you know|I know|they say|he thinks] that [I know|you know|we say][|.]", "the <noun> sat on the <noun>, the <noun> sat on the <noun>[|.]", "the <adj> the <noun>, the <adj> the <noun>[|!]", "<noun> to <noun>, <noun> to <noun>[|, <noun> to <noun>][|.]", "not the <noun>, not the <noun>, but the <noun>[|!]", "my <noun> is a <noun> and your <noun> is a <adj> <noun>[|.]", "to <verb> or not to <verb>[|, to <verb> again]", "[if|when] the <noun> is <adj>, the <noun> is <adj>[|.]", "one <noun>, two <noun>s, three <noun>s[|, four <noun>s]", "<number> <noun>s and <number> <noun>s and <number> <noun>[|s]", "so <adj> and so <adj> and so <adj>[|!]", "it is <adj>, it is <adj>, it is <noun>[|.]",
)  # fmt: skip
"""Sentences in which the same small words come again and again, as they do."""
_PLAIN_SENTENCES = (
    "[I will be|we are|they were|I was|she is|we will be] [late|home|away|there|early|at work|in <place>] [today|tomorrow|tonight|on Monday|by noon|at six|again][.|.|!|]", "[the|our|my] [bus|train|ferry|plane|post|dog|kettle|cat|door|tap|light|shop] [is|was] [late|on|off|open|closed|gone|here|broken|out][.|.|!|]", "[buy|bring|get|fetch] [milk|eggs|bread|tea|salt|soap|two lemons|some rice|a pen], [eggs|butter|flour|apples|jam|nails][ and [cheese|onions|stamps|glue]|, [cheese|onions|stamps|glue]][.|]", "[please|do not|don't|never|always|kindly] [feed the <noun>|touch the glass|lean out|smoke here|close the door|ring twice|keep left|wait here|walk on the grass|wash your hands][.|.|!|]", "[don't|you can't|I can't|they won't|she isn't|it's|we're|he'd|that's|there's] [worry|stop me|believe it|mind|here|all right|hungry|rather stay|enough|no hurry][.|.|!|]", "[dear|hi|hello|hey] <person>, [thanks for <adj> <noun>s|see you at <number>|the <noun> is ready|I am sorry|call me back|happy birthday][.|!|]",
    "[see you|meet me|we meet|lunch is|class starts|dinner is|the shop opens] at [8|9:30|half past ten|noon|6 pm|7 o'clock|quarter to four][.|.|!|]", "[all|many|few|no|some] <adj> <noun>s [<verb>|are <adj>|sleep late|like rain|come home][.|]", "[once|twice|three times|never] [burnt|asked|seen|warned], [twice careful|always afraid|no answer|soon forgotten][.|]", "[roses|violets|lemons|stones|days|nights] are [red|blue|grey|loud|long|short], [violets|rivers|nights|songs] are [blue|old|deep|cold][.|]", "[she sells|he sells|they buy|Peter picked|Betty bought|we watched] [sea shells|pickled peppers|bitter butter|six thick sticks|a proper copper pot|fresh fried fish][| by the sea shore| in a box| for a bit][.|]", "[red lorry, yellow lorry|unique New York|toy boat, toy boat|eleven benevolent elephants|a big black bug bit a bear|how much wood would it be|three free throws|six slim swans swam][.|!|]", "[the quick|a lazy|the slow|my old|the brown] [fox|dog|cat|hen|goat] [jumps|ran|sleeps|sat] [over|under|behind|on] [the|a|my] [fence|lazy dog|mat|hill|moon][.|]",
)  # fmt: skip


def plain_sentence(random: Random) -> str:
    """Of everyday English."""
    return expand(random, random.choice(_PLAIN_SENTENCES if random.random() < 0.7 else _TO_AND_FRO))


_BEHIND_A_COMMON_WORD = ("{c} <noun>", "{c} <word>", "{c} <person>", "{c} <adj> <noun>", "{c} {d} <noun>", "{c} the <noun>", "{c} {c}", "{c} {d}", "{c} {d} {e}", "{c}, {d}, {e}", "{c} <number>", "{c} the <noun>[.|!|?]", "{c} {d} <verb>[.|]", "{c} and {d}", "{c}-{d}", "{c}: <noun>", "{c} <noun> <word>", "{c}, <noun>", "{c} {d} {e} <adj>[.|]", "{c}!", "{c}?", "{c}.")  # fmt: skip


def begun_commonly(random: Random) -> str:
    """With a word that is one token, whose letters the copy begins with."""
    text = expand(random, random.choice(_BEHIND_A_COMMON_WORD))
    for slot in ("{c}", "{d}", "{e}"):
        text = text.replace(slot, common_word(random))
    return cut(text)


def _sentence(random: Random) -> str:
    """Of any words, for a copy must not drift to what is said more often; or one that would be answered by itself."""
    chance = random.random()
    if chance < 0.4:
        return expand(random, random.choice(_SENTENCES))
    if chance < 0.8:
        return remark(random) + random.choice(("", "", ".", ".", ".", "!", "?", "..."))
    text = expand(random, random.choice(_WOULD_BE_ANSWERED))
    for slot, words in _KNOWN.items():
        text = text.replace(slot, random.choice(words))
    return text


_KNOWN = {
    "{country}": list(CAPITALS),
    "{opposite}": list(OPPOSITES),
    "{things}": [name for name in SEQUENCES if "colour" not in name],
    "{number}": [name for name in NUMBERS_OF if "colour" not in name],
}
"""Slot: what the models know about. No word of two spellings, for say() uses both."""
_WOULD_BE_ANSWERED = (
    "[what is|what's] the [capital of {country}|opposite of {opposite}|weather like|matter]?", "[where|when|why|how] [did|do|does|will|can] [you|we|they|she|<person>] [put|find|lose|take|hide|leave|buy|use] [the|my|a|that] <noun>?", "[where|when|why] [is|was|are] [the|my|our] <noun>[| from <place>]?", "how many {number} [are there|do you know|did you see]?", "[list|name|tell me] the {things}[.|!|]", "[who|what] [took|broke|lost|made|is] the <adj> <noun>?", "[tell me|give me|write|sing] [a|another|the] [joke|story|song|poem][ about <noun>s|]", "[delete|open|rename|close|stop|save|print|send] [everything|this|the chat|the file|the <noun>|all of it|it now][ and go home| at once| now|][.|!|]", "[do not|don't|never] [touch|open|feed|wake|forget|answer|repeat|copy] [the <noun>|me|this|anything][.|!|]",
    "[do|did|can|could|will|would|have] you [see|hear|like|help|know|want|seen] [me|the <noun>|my <adj> <noun>|that]?", "[I|you|we|they] [will|shall|must|should|can|may|do] not [run|talk|shout|sleep|eat|play|sing] in [the <noun>|class|<place>|bed][.|!|]", "my [name|job|favourite <noun>|<kin>] is [<person>|<noun>|<adj>][.|]", "[call me|remember me as|I am called] <person>[.|]", "[answer|reply|say yes|say no|be quiet|wait|come|go][, please| now| at once|][.|!|]", "<number> [plus|minus|times] <number>[ is what|]?", "[repeat|copy|say] [after me|this|that|nothing|what I say][.|!|]", "[{opposite}|<adj>] is the opposite of <adj>[.|]", "{country} [is|was|looks] <adj>[.|!|]", "[good morning|hello|thank you|goodbye|welcome], [dear|little|old|Mr|my] [<noun>|<person>][.|!|]", "[what|which] [day|month|number] comes [after|before] <noun>?",
)  # fmt: skip


def _longer(random: Random) -> str:
    """Two or three sentences or pieces of one, up to the longest that is copied."""
    pieces = [_sentence(random) if random.random() < 0.8 else expand(random, random.choice(_NUMBERS)) for _ in range(random.choice((2, 2, 3)))]
    text = random.choice((" ", " ", ", ", " and ", ". ", "; ")).join(pieces)
    return " ".join(text.encode()[:LONGEST].decode(errors="ignore").split()) or "x"


def _run(random: Random) -> str:
    """Long and monotonous: digits alone, numbers in a row, the alphabet, one sign many times. Its copy must end, too."""
    start, step, most = random.randint(0, 30), random.choice((1, 1, 1, 2, 5)), random.randint(6, 60)
    text = random.choice(
        (
            "".join(random.choices("0123456789", k=most)),
            random.choice((" ", " ", ", ", ",", "")).join(str(start + at * step) for at in range(random.randint(5, 20))),
            random.choice((" ", "", ", ", "-")).join("abcdefghijklmnopqrstuvwxyz"[: random.randint(5, 26)]),
            "".join(random.choices(random.choice(("01", "01", "ab", "xX", ".-", "lI1", "oO0")), k=most)),
            random.choice("aehmo0159.-=*#_!zx") * random.randint(4, 30),
            expand(random, "[<word>|<noun>|<number>|]") + random.choice(".-=*!~_>+aehmo") * random.randint(4, 20) + expand(random, "[<word>|<noun>|<number>|]"),
            random.choice((" ", " - ", ":", ", ")).join("".join(random.choices("0123456789", k=random.choice((2, 3, 4, 4)))) for _ in range(random.randint(3, 9))),
            random.choice((" ", ", ", " ")).join([expand(random, "[<word>|<noun>|<adj>]")] * random.randint(4, 12)),
            random.choice(("", " ")).join(random.choices("😀🎉👍🔥❤🍕🐱🚀🌍☕", k=random.randint(3, 10))),
        )
    )
    return cut(text)


def cut(text: str, longest: int = LONGEST) -> str:
    """At most so many bytes, at most sixty characters, and of whole characters."""
    return text[:60].encode()[:longest].decode(errors="ignore").strip() or "x"


def over_and_over(random: Random) -> str:
    """The same piece a few times: the copy must end where the text does."""
    piece = random.choice((invented.word(random)[:5], random.choice(("la", "ha", "no", "ja", "na", "very", "1", "0", "😀", "🎉", "👍", "x", "-", "ab", "!", "é", "xo", "10", "tra", "ding dong", "no way", "knock"))))
    if random.random() < 0.3:
        piece = random.choice((random.choice(NOUNS), common_word(random), random.choice(ADJECTIVES)))
    return random.choice((" ", " ", "", "", ", ", "-")).join([piece] * random.randint(2, 7)) + random.choice(("", "", "", "!", "."))


_ANSWERED = re.compile(
    r"(?:what|who|how|where|why|is|are|do|does|can|will|was|count|spell|tell|list|delete|sing|be|stop|go|forget|my|i|i'm|hello|hi|good|goodbye|thanks?|sorry|welcome|well)\b|.*\d *[-+*/x=] *\d|.*\?$",
    re.IGNORECASE,
)


def is_answered(text: str) -> bool:
    """Whether the text would be answered, obeyed or kept if it stood alone: who wants it repeated must say so clearly."""
    return _ANSWERED.match(text) is not None


def short_name(random: Random) -> str:
    """One word or two, which end in a letter or a digit, so that nobody doubts where the sentence goes on."""
    chance = random.random()
    if chance < 0.45:
        text = invented.person(random)
    elif chance < 0.55:
        text = invented.word(random)
    elif chance < 0.75:
        text = piece(random)
    elif chance < 0.85:
        text = expand(random, "[<word>|<person>][-|_|/|.]<number>")
    elif chance < 0.93:
        text = expand(random, "<person> <person>")
    else:
        text = "".join(random.choices("abcdefghkmnprstuvwxyzABCDEFGHKLMNPRSTXYZ0123456789", k=random.randint(4, 12)))
    return text if text[-1].isalnum() and len(text.encode()) <= LONGEST else invented.word(random)


_QUOTES = (('"', '"', 60), ("'", "'", 12), ("“", "”", 10), ("‘", "’", 3), ("«", "»", 3), ("„", "“", 3), ("`", "`", 5), ("''", "''", 2))
_QUOTE_WEIGHTS = [weight for *_, weight in _QUOTES]


def quoted(random: Random, text: str, slot: str = "{v}") -> str:
    """The slot between quotation marks that the text does not have."""
    opening, closing, _ = random.choices(_QUOTES, _QUOTE_WEIGHTS)[0]
    if opening[0] in text or closing[0] in text:
        opening, closing = ("«", "»") if '"' in text else ('"', '"')
    return f"{opening}{slot}{closing}"
