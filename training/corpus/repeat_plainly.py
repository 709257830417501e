"""Texts copied at the plainest of words, as most people ask: one order, one text, hardly anything around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from . import invented
from .asides import any_word, remark
from .code_lines import code_line
from .common_words import common_word
from .copied_shapes import alike, code, few_words, identifier, piece
from .copied_texts import any_text, begun_commonly, cut, is_answered, over_and_over, plain_sentence, quoted
from .grammar import expand

__all__ = ["needs_quotes", "plainly_asked"]

_VERB = "[say|say|say|write|write|type|type|repeat|repeat|repeat|copy|copy|echo|print|output|return|read back|type out|write out|copy out|send back|reproduce|quote|parrot]"
_NAMELY = "[say|write|type|repeat|copy|echo|print|output|write down|put down|type out|read out|spell out in one piece|show me|give me|tell me|let me see|let me hear|send me|reply with|answer with|respond with|return]"
_P = "[|||||please |please |just |now |can you |could you |would you |will you |can you please |could you please |I want you to |I'd like you to |I need you to |you must |go ahead and |<courtesy> ]"
_THING = "[the word|the word|the name|the text|the phrase|the words|the line|the code|the title|the expression|the string|the letters|the term]"
_AFTER = "[|||||| for me| for me| please|, please| back to me| to me| exactly|, exactly| and nothing else|, and nothing else| and only that| only|, nothing more| once more| once| again| now| in your answer| in your reply| as your answer|, word for word|, letter for letter| without changes| exactly the way I did| as I have it| the way I wrote it| just like that| as it stands| like I did|, thanks|<favour>|<favour>]"
_IT = "[say|say|repeat|repeat|copy|write|type|echo|print|return|read] [it|it|that|that|this|the same|it back|that back|it back to me|it again|it to me|it for me|it exactly|it, please|it out loud|that word|the line]"
_THIS = "[this|this|the following|the following|exactly this|this exactly|this text|this line|this phrase|this sentence|this word|these words|this word for word|the following text|the following line|the following words|the following exactly|the next line|this name|this code|this string|this for me|this back to me|what follows|this without changing anything|this, nothing else]"
_BARE = (
    f"[a bit of echo|an echo|a small favour|one favour|one request|a task|a small test|a test|an exercise|next|now you|an easy one|your turn|attention|hello|good day|quick test|one more thing|a question of copying|the order is|my wish|for the parrot|dictation][, please||||][: |: |: | - |. |! ]{_VERB} [||||{_THING} ]{{v}}", f"[an echo|a small favour|a task|next|now you|your turn|the order is|my wish][, please||]: {_VERB} [|{_THING} ]{{v}}",
    f"{_P}{_VERB} {{v}}{_AFTER}", f"{_P}{_VERB} {{v}}{_AFTER}", f"{_P}{_VERB} {_THING} {{v}}{_AFTER}", f"{_P}[answer|reply|respond|come back] with [|just |only |exactly |the word |the text |nothing but ]{{v}}{_AFTER}", f"[my|my|the|our|this|a] [word|word|name|code|text|line|phrase|password|sentence|title|term] [is|is|:|for you is|to repeat is] {{v}}. {_P}{_IT}", f"{{v}}[.| -|,|!|\n|:|...] {_P}{_IT}", "[I say|I type|I write|when I say|if I type] {v}, [and |]you [say|type|write|repeat] [it|it back|the same|that]", "[your|the|your whole|your next] [answer|reply|message|response] [is|should be|must be|has to be|will be] [|just |only |exactly |simply ]{v}[| and nothing else|, nothing more| and that is all]", "[how about|would you mind|do you mind|try] <copying> {v}[| for me|, please| back to me]",
)  # fmt: skip
_QUOTED = (
    f"{_P}{_NAMELY} {{v}}{_AFTER}", f"{_P}{_NAMELY} {_THING} {{v}}{_AFTER}", f"{_P}{_NAMELY} {_THIS}: {{v}}{_AFTER}", f"{_P}[put|have|write|use] {{v}} in your [answer|reply|next message]{_AFTER}", "[what does this say|what does it say here|what is written here|what stands here|can you read this|please read this|read this|read this out|read this to me|what do you read here|what do I have here|what did I type here|what did I write here]: {v}[|.|?| Just repeat it.| Just say it.| Only repeat it, please.]",
    "[repeat after me|say after me|say it with me|echo this|copy that]{s}{v}[|.|, please|<favour>]", f"{{v}}[.| -|,|!|\n|:| <-| ...|?] {_P}{_IT}", f"[my|the|our|this] [word|name|code|text|line|phrase|password|sentence|title|motto|message] [is|is|:|reads] {{v}}. {_P}{_IT}", "[I say|I type|I'll say|I will write|let's practise. I say|let us play. I type] {v}[ and|,|. Then] you [say|type|write|repeat] [it|it back|the same|that]", "[confirm|acknowledge|prove that you read me|show that you are there] [by saying|by writing|by repeating|with the words|with] {v}",
)  # fmt: skip
_LED = (
    f"{_P}{_VERB}{{s}}{{v}}", f"{_P}{_VERB} {_THIS}{{s}}{{v}}", f"{_P}{_VERB} {_THIS}{{s}}{{v}}", f"{_P}[write down|type out|copy out|read out|put down|jot down|show me|give me|tell me|let me hear|send me|reply with|answer with|respond with] {_THIS}{{s}}{{v}}", "[|please |now |and |just |you ][repeat after me|say after me|repeat|echo|copy|write exactly|say exactly|say back|type exactly|output only|print only|copy exactly][, please|, word for word|, letter for letter|||]{s}{v}", "[I'll|I will|I'm going to|let me|I] [type|say|write|give you] [a word|a name|something|a line|a text|a phrase|a code] and you [say|type|write|repeat|give] it [back|back to me|again|too][.|.|:|, okay?|. Ready?] [Okay|Ready|Here goes|Here it is|Here it comes|Now|Go|So|First one|Next|It is]: {v}", "[what I want you to say is|what I want back is|the word to say is|the text to copy is|here is what you say|your line is|your text is|you say|the answer is to be|it should read|the line to repeat is]{s}{v}", f"{_P}{_VERB} {_THING} [|that is |on the next line|after the colon]{{s}}{{v}}", "[your answer|your reply|the output|the expected answer|answer|reply] [should be|must be|is to be|shall be|will be|is][| exactly| just| only]{s}{v}", f"{_P}{_VERB} the [letters|numbers|digits|words|names|signs|syllables|characters|two words|three words|two lines|sentence|question]{{s}}{{v}}",
)  # fmt: skip
_KINDS: tuple[tuple[str, Callable[[Random], str]], ...] = (
    ("[code|reference number|serial number|order number|booking code|booking reference|tracking number|registration|licence plate|product code|voucher code|flight number|key|invoice number|part number]", code),
    ("[e-mail address|email|address|URL|link|file name|web address|user name|handle|variable name|identifier|path|hashtag]", identifier),
    ("[line of code|code|command|snippet|piece of code|code line|statement|program line]", code_line),
    ("[sentence|line|saying|motto|proverb|quote|remark|rule|sign|headline|tongue twister|notice]", plain_sentence),
    ("[names|words|strange words|words in this order|list|items|colours|keywords]", lambda random: ", ".join(invented.person(random) if random.random() < 0.3 else any_word(random) for _ in range(random.randint(2, 6)))),
    ("[numbers|digits|figures|number|sequence|telephone number|phone number|row of numbers|lottery numbers|dates|measurements]", lambda random: random.choice((" ", " ", ", ", "-")).join(str(random.randint(0, 10 ** random.choice((1, 1, 2, 2, 3)))) for _ in range(random.randint(2, 7)))),
    ("[letters|single letters|characters|syllables|signs]", lambda random: random.choice((" ", " ", ", ", "-")).join(random.choices("abcdefghijklmnopqrstuvwxyzABCDE", k=random.randint(3, 9)))),
    ("[name|surname|first name|full name|street|village|town|brand|nickname|title]", invented.person),
    ("[word|long word|funny word|tricky word|hard word|foreign word|made-up word|difficult word|tongue-breaker|term]", piece),
)  # fmt: skip
"""What a text is called, and what makes one."""
_OF_A_KIND = (
    "{p}{o} [the|this|my|the following|our] [|following |exact |whole ][kind]: {v}", "{p}{o} [the|this|my|the following] [kind]{s}{v}", "[this|here|that] is [the|my|our] [kind]{s}{v}[. |\n]{p}{o} it[| back| back to me| for me|, please]", "[the|my] [kind] [is|reads|goes]: {v}[. |\n| - ]{p}{o} [it|that][| back| exactly|, please]", '{p}{o} the [kind] "{v}"{a}', "[kind] to [repeat|copy|echo|write]: {v}", '"{v}" is the [kind]. {p}{o} it.', "{p}{o} [back |][these|the] [kind]: {v}",
)  # fmt: skip
_SIGNS = "[: |: |: |: |: |:\n|:\n|:\n\n| -> | => | - | – |. |... | >> |:  ]"
_ABOVE = ("{v}\n[|\n]{p}[repeat|copy|say|write|type|echo|read] [the line above|what stands above|the text above|the above|the first line|that line|my first line|it|that|this][|.|, please|, please.| exactly.]", "{v}\n[|\n][what does the line above say|what is written above|what did I write above|what stands there|what does it say|what did I type]?")  # fmt: skip
_BEGINS_LIKE_THE_FRAME = re.compile(
    r"(?:the|this|that|it|a|my|exactly|only|just|after|back|out|down|following|words?|names?|text|line|phrase|with|to)\b", re.IGNORECASE
)  # fmt: skip
_ENDS_LIKE_THE_FRAME = re.compile(
    r"\b(?:please|pls|thanks?|now|once|again|back|only|exactly|for me|to me|nothing|else|more|that|this|it)\W*$", re.IGNORECASE
)  # fmt: skip


def ends_like_the_frame(text: str) -> bool:
    return not text or _ENDS_LIKE_THE_FRAME.search(text) is not None


def needs_quotes(text: str) -> bool:
    """Whether nobody could tell where such a text begins and ends among bare words."""
    if not text[-1:].isalnum() or "\n" in text or is_answered(text) or ends_like_the_frame(text):
        return True
    return _BEGINS_LIKE_THE_FRAME.match(text) is not None or re.search(r"[.!?,]\s", text) is not None


def plainly_asked(random: Random) -> tuple[str, str]:
    """A pattern with the slot `v`, and what fills it."""
    if random.random() < 0.2:
        return _of_a_kind(random)
    text = _text(random)
    chance = random.random()
    if chance < 0.34 and not needs_quotes(text):
        pattern = random.choice(_BARE)
    elif chance < 0.62 and '"' not in text:
        pattern = random.choice(_QUOTED).replace("{v}", quoted(random, text))
    elif chance < 0.7 and "\n" not in text:
        pattern = random.choice(_ABOVE).replace(
            "{p}", "<courtesy> " if random.random() < 0.1 else "[|please |now |could you ]"
        )
    else:
        pattern = random.choice(_LED)
    if is_answered(text) and "{s}" in pattern:
        pattern = re.sub(r"\[(?:write down\|type out|answer\|reply|your answer)[^\]]*\]", "say", pattern)
        pattern = pattern.replace("{s}", "[: |: |:\n]")
    return pattern.replace("{s}", _SIGNS), text


def _of_a_kind(random: Random) -> tuple[str, str]:
    kind, make = random.choice(_KINDS)
    pattern, text = random.choice(_OF_A_KIND), cut(make(random))
    if '"' in text:
        pattern = _OF_A_KIND[0]
    slots = {"[kind]": kind, "{p}": _P, "{o}": _VERB, "{s}": _SIGNS, "{a}": _AFTER}
    for slot, wording in slots.items():
        pattern = pattern.replace(slot, wording)
    return pattern, text


def _text(random: Random) -> str:
    match random.choices(range(13), (8, 16, 9, 15, 6, 6, 11, 3, 2, 15, 6, 7, 15))[0]:
        case 0:
            return _any_case(random, any_word(random))
        case 1:
            return piece(random)
        case 2:
            return invented.person(random)
        case 3:
            return plain_sentence(random)
        case 4:
            return alike(random)
        case 5:
            return _any_case(
                random,
                expand(
                    random,
                    "[<noun> <noun>|<adj> <noun>|<noun> and <noun>|<number> <noun>s|<noun>, <noun>, <noun>|<noun> <number>|<verb>s|the <noun>|<adj>, <adj>]",
                ),
            )
        case 6:
            return any_text(random)
        case 7:
            return remark(random)
        case 8:
            return str(random.randint(0, 10 ** random.choice((2, 4, 7, 12))))
        case 9:
            return common_word(random)
        case 10:
            return over_and_over(random)
        case 11:
            return cut(few_words(random))
        case _:
            return begun_commonly(random)


def _any_case(random: Random, text: str) -> str:
    return random.choice((text, text, text, text.capitalize(), text.upper()))
