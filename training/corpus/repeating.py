"""The user dictates, the model repeats exactly."""

from __future__ import annotations

import re
from random import Random

from . import invented
from .asides import any_word
from .common_words import common_word
from .copied_shapes import piece
from .copied_texts import any_text, cut, is_answered, quoted, short_name
from .frames import around_an_order
from .grammar import expand
from .paraphrase import with_asides
from .plain_words import ADJECTIVES, NOUNS, VERBS
from .repeat_asked import asked_for, at_a_mark, at_an_end
from .repeat_errands import by_an_errand
from .repeat_lines import ABOUT_LINES, lines
from .repeat_places import AFTER_A_COLON, MIDDLE, STORIES, between_marks
from .repeat_plainly import ends_like_the_frame, plainly_asked
from .repeat_wordings import NAMED_FIRST, ORDERED
from .scene import Exchange, Scene
from .wording import capitalized, fill, say

__all__ = ["repeat", "repeat_anywhere"]

_REPEAT = (
    "[repeat|repeat exactly|repeat this|repeat after me|repeat the following|please repeat|say exactly|echo|copy][:|:|] {v}",
    "[say|write|type|print|answer with|reply with|output|return|tell me][:|] {v}",
    "[repeat|say|write|copy|echo] [this|the following|this word|this text|these words|exactly this|the words][:|:|] {v}",
    "[repeat|say|copy|echo] {v}[| exactly| back to me| for me| word for word| once]",
    '[repeat|say|copy|echo|write] "{v}"',
    '[repeat|say|copy|echo|write] the [word|words|text|name|phrase] "{v}"',
    '[please|can you|could you|now] [repeat|say|copy|echo|write] "{v}"[| exactly| for me]',
    "[please|can you|could you|now] [repeat|say|copy|echo|write] {v}",
    "[repeat|say|echo] after me[:|:|] {v}",
    "[what i say now you repeat|your turn to repeat|copy exactly|say it back|parrot this|write it down exactly][:|:] {v}",
    "[could|can|will|would] you [please|kindly|] [repeat|say|echo|copy|write] [the word |the following |the words |this |] [:|] {v}",
    "[give|say|send|write|read] [it |this |me |] back [to me|exactly|][:|,|] {v}",
    "[nothing but|only|just|simply] [write|say|repeat|answer|type][:|] {v}",
    "[write|say|answer|reply|print] [nothing but|only|just|nothing else than|no more than] [this|the word|the words|][:|] {v}",
    '[write|say|answer|reply|print|please say|please write|please answer] [nothing but|only|just|nothing else than] "{v}"',
    "[the next|the following|this] [word|text|thing|string|line|phrase] [is to be repeated|must be repeated|you repeat|should come back][| exactly][:|] {v}",
    "[i type|i say|i give you a word|i dictate][, you repeat|, you say it|. repeat it|. say it][:|] {v}",
    "[exactly|precisely] [what follows|this|the following][, please|][:|] {v}",
    "[back to me|once more|again|now you|your turn|same words|letter for letter|word for word][:|] {v}",
    '[i dare you to|try to|be so kind and|you may|now|go and|feel free to] [say|repeat|write|copy] [the word |the name |] "{v}"',
    "[i want you to|you should|you must|would you] [repeat|say|write|copy|echo] [this: |] {v}",
)


_SET_OFF_PLAINLY = (
    "[say|say|write|type|print|repeat|repeat|copy|echo|say exactly|repeat after me|type out|read back|please say|please write|please repeat|just say|just repeat|now say|now write][:|:|:\n] {v}",
    "[could you|can you|would you|please|I want you to|I'd like you to|try to|you should|<courtesy>] [say|write|type|print|repeat|copy|echo|repeat after me][: |: |, exactly: | this: | the following: | the following:\n| this sentence: | this line: ]{v}",
    '[say|say|write|type|print|repeat|copy|echo] [||the words |the sentence |the question |the line |exactly ]"{v}"[|.|, please|<favour>| and nothing else]',
    "[repeat|say|copy|write|type] [this|the following|the next line|these words] [word for word|exactly|as it stands|and nothing else|without answering]: {v}",
)  # fmt: skip
"""For what would be answered if it stood alone."""
_VERBS = "[repeat|repeat|repeat|say|write|copy|echo|type|print|answer with|reply with|give me|read out|return|output|parrot|recite]"
_OBJECT = "[the|this|my|one|a] [|next |following |little |last |exact |odd |strange |new |single ][word|name|text|line|string|thing|phrase|term|sign|nonsense|code]"
_FRAMED = (
    "[your|the|my|this] [|next |only |whole |entire |complete ][answer|reply|output|message|line|response] [is|should be|must be|shall be|has to be|will be|ought to be|would be] [|just |only |exactly |simply ]{v}[| and not one letter more| and nothing else| and no more| and not a word more| and that's all| and nothing besides| and no comment|, no more and no less|, nothing more|, letter for letter]", "[answer|reply|write|say|print|type|respond with|return|give|put] [|just |only |exactly |simply ]{v}[ and not one letter more| and nothing else| and no more| and not a word more| and that's all| and nothing besides| and then stop| and no comment|, no more and no less|, nothing more|, letter for letter]",
    "<who> [wants you to|says you should|asks you to|orders you to|bets you cannot] [repeat|copy|say|echo|write] [|this: |the following: |exactly ]{v}", "[on|for] [the|this|a|my] <paper>[, |: ][repeat|copy|write|print|type] [|this: |exactly: |the words |the name ]{v}", "<spot>[, |: ][repeat|copy|write|say|type|echo] [|this: |exactly: |the words |the name ]{v}", "<quiz>[: |, |. ][repeat|copy|write|say|type|echo] [|this: |exactly: |the word |the name ]{v}",
)  # fmt: skip
_BEGINNINGS = (
    f"{_VERBS}", f"{_VERBS} {_OBJECT}", f"{_VERBS} [after me|for me|to me|back|once|exactly|again|slowly|aloud|literally|verbatim|without a change|as it is|unchanged|character by character|sign by sign|in full|precisely]",
    "[your|the|my] [task|order|turn|job|command|request|wish] [now |] is [simple|easy|this|short][:|.|,] " + _VERBS, "i [would like|need|expect|ask|order|beg] you to " + _VERBS,
    "[could|can|may|would|will|might|should] [you|we|i] [please|kindly|perhaps|now|once|] [hear you |have you |get you to |make you |try to |go on and |be good and |]" + _VERBS,
    "[let me|i want to|i'd like to|may i|can i] [hear|see|read|get] [from you|you say|you write|you repeat|you copy|] [this|the following|it][| word| name| text]", "be [my|an|a good|like an] [echo|parrot|mirror|copy machine|tape recorder][:|,|.|, please|] " + _VERBS,
    "[memory|echo|copying|small|parrot|typing|spelling|another|dictation|listening] [test|game|exercise|task|question|check]", "[what|all|the only thing] [you should|you must|i want you to|you have to|you are to] [say|write|answer|type|repeat] [is|is this|now is]",
    "[this|here|next|now] [is|comes|are|follows] [what|something|a word|a name|a thing|a text] [you|to] [repeat|must repeat|say back|copy|should copy|say]", "[echo|copy|repetition|dictation|verbatim|parrot]",
    "[give|send|say|type|read|write] [me |] [the following|this|it] [back|again|unchanged|as it is|once more]", "[repeat|say|write|copy|echo] [what i say|what i write|what follows|what comes now|what you read here|what you see][|, letter for letter|, please|, nothing more|, no more|, word for word]",
)  # fmt: skip
_ORDERS = frozenset("repeat say copy echo type print write call please answer this following".split())
_TAILS = (
    "", "", "", "", ".", "!", ", please", " please", ", thanks", " exactly", ", only that", " and no more", " and stop there", ", without a comment", ". no more, no less", " for me", " once", ", word for word", " now", ". that is all",
    ", would you", ", if you can", " letter for letter", " to me", ", that's all i want", ". can you do it?", " as your answer",
)  # fmt: skip
_QUOTED_FIRST = (
    "[the|this|a|your|our|another] [|new |odd |little |strange ][word|name|text|string|phrase|line|thing|code] [is|was|would be|to repeat is|for you is|i have is|i like is][:|] {v}[.|,|!|:| -] [now |please |and |so |just |then |][repeat|copy|echo|say|write|type|print] [it|that|this|exactly that|it back|it for me|it please|the same]",
    "{v}[:|,|.|!| -|] [now |please |and |so |just |then |can you |could you |would you |][repeat|copy|echo|say|write|type|print] [it|that|this|exactly that|it back|it for me|the same|after me]",
    "{v} [is what|is the word that|is all that|is the thing] [you should|you must|i want you to|you are to|you have to] [repeat|copy|say|echo|write|answer]",
    "[how about|what about|i dare you:|try] [saying|repeating|copying|echoing|writing|typing] {v}",
    "[i say|i write|i typed|i read|he said|they wrote|she told me] {v}[, you|. you|, and you|. now you|, what do you] [say|repeat|write|say it too|say the same|repeat it|copy that]",
)  # fmt: skip


def repeat(scene: Scene) -> Exchange:
    random, chance = scene.random, scene.random.random()
    if chance < 0.32:
        return _at_its_plainest(random)
    if chance < 0.62:
        return _in_any_place(random)
    return _asked_after(random) if chance < 0.75 else _plainly(random)


def _at_its_plainest(random: Random) -> Exchange:
    pattern, text = (plainly_asked if random.random() < 0.6 else by_an_errand)(random)
    return _asked(random, pattern, text, remarks=random.random() < 0.15)


def repeat_anywhere(scene: Scene) -> Exchange:
    """Such that something else may stand in the same message."""
    chance = scene.random.random()
    if chance < 0.15:
        return _at_its_plainest(scene.random)
    return _in_any_place(scene.random) if chance < 0.6 else _plainly(scene.random)


def _plainly(random: Random) -> Exchange:
    text = _text(random) if random.random() < 0.72 else any_text(random)
    chance = random.random() if not is_answered(text) else random.choice((0, 1, 1))
    if is_answered(text) and not chance:
        pattern = random.choice(_SET_OFF_PLAINLY)
    elif chance < 0.25:
        pattern = random.choice(_REPEAT)
    elif chance < 0.5:
        pattern = _in_a_sentence(random, text)
    elif chance < 0.7 or '"' in text:
        pattern = f"{random.choice(_BEGINNINGS)}[:|:|:| -|,|.|] {{v}}"
    else:
        mark = quoted(random, text)
        if random.random() < 0.35:
            pattern = random.choice(_QUOTED_FIRST).replace("{v}", mark)
        else:
            pattern = f"{random.choice(_BEGINNINGS)}[:|:| -|,|] {mark}{random.choice(_TAILS)}"
    pattern = pattern.replace("{c}", any_word(random)).replace("{d}", any_word(random))
    return _asked(random, pattern, text)


def _in_any_place(random: Random) -> Exchange:
    """First, last, in the middle, behind a story or between marks that are named."""
    chance = random.random()
    if chance < 0.14:
        text = short_name(random) if random.random() < 0.6 else any_text(random)
        pattern, marked = between_marks(random, text)
        return _asked(random, pattern, text, marked)
    if chance < 0.36:
        text = _text(random) if random.random() < 0.3 else any_text(random)
        pattern = random.choice(AFTER_A_COLON)
        clear = "<copy>" in pattern or not is_answered(text)
        if random.random() < (0.25 if clear else 1):
            pattern = pattern.replace("{v}", quoted(random, text))
        return _asked(random, pattern, text)
    pattern = around_an_order(random, "<copy> {v}") if chance < 0.46 else random.choice(STORIES if chance < 0.6 else MIDDLE)
    if random.random() < 0.45:
        text = short_name(random)
    else:
        text = any_text(random) if random.random() < 0.6 else _text(random)
        pattern = pattern.replace("{v}", quoted(random, text))
    if not _NO_DIGIT.search(text) and random.random() < 0.6:
        pattern = pattern.replace("<thing>", random.choice(("[digits|number|figures]", "[|long |short ][digits|number]", "digits")))
    return _asked(random, pattern, text)


_NO_DIGIT = re.compile(r"[^\d ,.-]")


def _asked_after(random: Random) -> Exchange:
    """Told of and asked for, named by its place in the message, or of several lines."""
    chance = random.random()
    if chance < 0.2:
        return _as_it_stands(random, at_a_mark(random, text := short_name(random)), text)
    if chance < 0.3:
        pattern, text = at_an_end(random)
        return _as_it_stands(random, pattern, text)
    if chance < 0.5:
        return _asked(random, random.choice(ABOUT_LINES), lines(random))
    text = short_name(random) if random.random() < 0.5 else any_text(random)
    bare = not is_answered(text) and text[-1].isalnum() and " " not in text
    pattern = asked_for(random)
    return _asked(random, pattern if bare and random.random() < 0.6 else pattern.replace("{v}", quoted(random, text)), text)


def _as_it_stands(random: Random, pattern: str, text: str) -> Exchange:
    """Without remarks, for they would move the place that is named."""
    asked = expand(random, pattern)
    return Exchange(fill(capitalized(asked) if random.random() < 0.6 else asked, v=text), text, verbatim=True)


def _asked(random: Random, pattern: str, text: str, marked: str = "", remarks: bool = True) -> Exchange:
    """marked: how the text stands in the message, if not alone. remarks: whether there may be any besides."""
    if is_answered(text):
        pattern = pattern.replace("<copy>", "<clearly>" if _SET_OFF.search(pattern) else "<surely>")
    pattern = expand(random, pattern)
    if not marked and _BARE.search(pattern):
        pattern, text = _ended(random, pattern, text)
    elif not marked and _ENDED.search(pattern):
        text = text.rstrip(".!?,… ") or "x"
    if remarks:
        pattern = with_asides(random, pattern, after=not pattern.endswith(("{v}", "{v}?", "{v}.", "{v}!", ":")))
    return Exchange(say(random, [pattern], end="", v=marked or text), text, verbatim=True)


_ASKS = re.compile(
    r"\b(?:can|could|would|will|may|might|how about|what about|do|mind) (?:you|u|i|we|saying|\w+ing)\b",
    re.IGNORECASE,
)
_BARE = re.compile(r"[^\s:.!?,;…>–-] +\{v\}$")
"""At the end of a sentence that nothing sets off: how that ends is not part of the text."""
_ENDED = re.compile(r"\{v\}[.!?,]$")
_SET_OFF = re.compile(r":\s*\{v\}|[\"'“«„‘`]\{v\}")


def _ended(random: Random, pattern: str, text: str) -> tuple[str, str]:
    """A text that ends like a sentence, or with a word of the frame, is set off, or loses its end; behind any other the
    sentence may end."""
    bare = text.rstrip(".!?,… ")
    if ends_like_the_frame(bare) or not bare[-1].isalnum() or (bare != text and random.random() < 0.5):
        return pattern.replace("{v}", quoted(random, text)), text
    if "\n" in bare:
        return pattern, bare
    asks = _ASKS.search(pattern.rsplit("? ", 1)[-1])
    return pattern + random.choice(("?", "?", "") if asks else ("", "", "", "", ".", ".", "!")), bare


def _in_a_sentence(random: Random, text: str) -> str:
    if '"' not in text and random.random() < 0.25:
        return random.choice(_FRAMED).replace("{v}", '"{v}"')
    if '"' not in text and random.random() < 0.5:
        return random.choice(NAMED_FIRST).replace("{v}", quoted(random, text))
    return random.choice(ORDERED).replace("{v}", '"{v}"' if '"' not in text and random.random() < 0.4 else "{v}")


def _text(random: Random) -> str:
    """One to six words, at most 60 characters."""
    count = random.choices((1, 2, 3, 4, 5, 6), (50, 18, 12, 8, 7, 5))[0]
    text = " ".join(_word(random, count) for _ in range(count))[:60].strip()
    if text.split(" ")[0].lower() in _ORDERS:
        text = invented.word(random)  # else nobody could tell where the order ends
    if random.random() < 0.1:
        text += random.choice((".", "!", "?", "...", ","))
    return cut(text)


def _word(random: Random, count: int) -> str:
    plain = 0.15 if count == 1 else 0.55
    if random.random() < 0.3:
        return piece(random) if random.random() < 0.6 else common_word(random)
    if random.random() < plain:
        word = random.choice((random.choice(random.choice((NOUNS, ADJECTIVES, VERBS, _SMALL))), any_word(random), invented.known_word(random)))
        return random.choice((word, word, word.capitalize(), word.upper()))
    return invented.string_to_copy(random)


_SMALL = "stop end word answer question chat model message letter full name last first good help day time thing yes no please repeat say call user the a my your is are and or not of to in on at I you he she it we they this that what who one two three".split()
