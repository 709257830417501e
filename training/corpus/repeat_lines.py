"""A text of several lines that is to be repeated, and how that is asked for."""

from __future__ import annotations

from random import Random

from .copied_shapes import few_words
from .copied_texts import LONGEST
from .grammar import expand

__all__ = ["ABOUT_LINES", "lines"]

_SHORT = (
    "an <adj> <noun>", "a <adj> <noun> <verb>", "the <noun> and the <noun>", "a <noun> [in|on|by] the <noun>", "and the <noun> <verb>", "one <noun>[, two <noun>s|]", "all the <noun>s [are <adj>|]", "[buy|call|wash|feed|find] [the <noun>|<person>|<noun>s]", "<noun>", "<word>", "<person>", "<adj> <noun>", "<noun> <number>", "<number> <noun>s", "<word> <number>", "<person>, <number>", "<noun>: <adj>", "<noun> = <number>", "the <noun> <verb>", "a <noun>, a <noun>,", "<person> and <person>", "[so|too|not|very] <adj>", "<number>", "<number> <number>", "the <adj> <noun> <verb>", "[I|we|you] [saw|had|lost|like] a <noun>", "in <place>", "[to|from|for|dear] <person>", "no <noun>, no <noun>[.|,|]", "[oh|ah|hey], <noun>[!|]",
)  # fmt: skip
_HEADINGS = ("<noun>s:", "SHOPPING", "TO DO", "<person>:", "<noun>s", "GROCERIES", "Dear <person>,", "<noun> <number>", "# <noun>")
_BULLETS = ("", "", "", "", "- ", "* ", "{n}. ", "{n}) ", "{n}: ", "> ", "  ")


def lines(random: Random) -> str:
    """Two to five, often of one shape, as short as all that is copied."""
    shape, bullet = random.choice(_SHORT), random.choice(_BULLETS)
    made = [expand(random, random.choice(_HEADINGS))] if random.random() < 0.15 else []
    few = random.random() < 0.15
    for number in range(1, random.choice((2, 2, 3, 3, 4, 5)) + 1):
        text = few_words(random, 5) if few else expand(random, shape if random.random() < 0.6 else random.choice(_SHORT))
        line = bullet.replace("{n}", str(number)) + (text.capitalize() if random.random() < 0.3 else text)
        if len("\n".join((*made, line)).strip().encode()) <= LONGEST:
            made.append(line)
    return "\n".join(made).strip() or "x"


_LINES = "[lines|lines|words|rows|sentences|lines of mine|few lines|lines exactly|lines, all of them|lines, one below the other]"
_THIS = "[it|it|the whole of it|all lines|all of it|every line|these lines|the lines|the lines above|the list above|the text above|everything above|all that stands above|that]"
_NAMED = "[poem|list|rhyme|song|verse|note|address|table|menu|shopping list|letter|text|block|column|haiku|refrain|recipe|file|entry]"
ABOUT_LINES = (
    f"<politely> <copy> [these|the following|these|the next|my] {_LINES}[| below| exactly|, please|, with the line breaks|, line by line][:|:|:\n|]\n{{v}}", f"{{v}}\n[|\n]<politely> <copy> {_THIS}<tail>", f"[here is|here's|this is|I wrote|I have|look at|we learn] [a|my|the|this] {_NAMED}[:|.|]\n{{v}}\n[|\n]<politely> <copy> {_THIS}<tail>", f"<politely> <copy> [this|my|the following|the] {_NAMED}[| exactly|, please|, line by line|, with its line breaks|, every line][:|:]\n[|\n]{{v}}", "<copyit>[:|, please:|]\n[|\n]{v}", "<copyit>, line by line:\n{v}",
    "<politely> <copy>[:|:|]\n[|\n]{v}", "<politely> <copy>:\n```\n{v}\n```", "<politely> <copy> [what is|the text|the lines|what stands|what you find] between the [fences|backticks|lines of backticks|marks]:\n```\n{v}\n```", "<politely> <copy> the text between the lines[:|]\n---\n{v}\n---", '<politely> <copy>: "{v}"', "[copy|echo|repeat|dictation|verbatim|parrot]:\n{v}", "<politely> <copy> [it all|all of this|every line below|the lines below|what follows|all that stands below][, please|, <only>|]:\n{v}",
    f"[here is|here's|this is|I wrote] [a|my|the] {_NAMED}[. |! |, |: ][repeat it|copy it|say it back|please repeat it|write it out][.|:|, please.]\n{{v}}", "[say|repeat|write|copy] after me:\n{v}", "[my|the|our] [address|list|poem|rhyme|verse|song] is[:|]\n{v}\n[|\n]<politely> <copyit><tail>", "{v}\n[|\n]<copyit>[, please|, <only>|]", "[what|tell me what|repeat what|say what] [I wrote|I typed|stands] [below|here|in these lines|under this line][:|?|]\n{v}", "{v}\n\n[what did I write|what have I typed|what do you read above|what stands above|what are my lines]?",
)  # fmt: skip
