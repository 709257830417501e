"""A text that is told of and then asked for by a question, or first asked for: what stands on a sign, what somebody
said, what the user typed, what a code is; what stands before or behind a mark, first or last in the message."""

from __future__ import annotations

from random import Random

from . import invented
from .asides import any_word
from .grammar import expand

__all__ = ["asked_for", "at_a_mark", "at_an_end"]

_BEARERS = "sign|note|label|card|poster|badge|ticket|T-shirt|door|wall|cake|mug|envelope|screen|banner|sticker|box|stone|board|gate|cover|tag|receipt|parcel|bus|van|bench|stamp|notice|flag|jar|drawer|back of the photo|first page|front of the shop|side of the boat|lid|whiteboard|ring"
_SPEAKERS = "[my|my|our|his|her] <kin>|[my|my|our] <kin>|<person>|the <trade>|the <adj> <noun>|the [parrot|radio|voice|announcer|king|loudspeaker|crowd|film hero]"
_THINGS = "[||||new |right |first |next |little |funny |other |second ][word|code|string|phrase|sentence|text|line|term|title|keyword|slogan|label|headline|message]|[tracking|serial|part|invoice|article|model] number|[product|post|discount|country|entry|bar|colour] code|booking reference|[file|product|brand] name|subject line|word of the day|name of the [street|boat|shop|band|game|river|ship]|title of the [book|song|film|play]"
_EXACTLY = "[||| exactly| again|, word for word|, letter for letter|, please|, exactly]"
_ASKING = "[||||||can you tell me |could you say |tell me |please tell me |I want to know |do you know |say |write |repeat ]"
_TOLD: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        _BEARERS,
        (
            "the {x} [in the <noun>|at the <noun>|over there|outside|here||||] [says|reads|said|bears the words|has the words|shows]: {v}", "the {x} [says|reads|said] {v}", "on the {x} [it says|is written|stands|I read|we read|there is|somebody wrote|they painted|they printed][:|] {v}", "[there is|I saw|I found|we have|<who> brought|I made|look,] a {x} [that says|which says|with the words|with the text|that reads|on which stands][:|] {v}",
            "{v} [stands|is written|is printed|is painted|was written|is what stands] on the {x}", "[somebody|my <kin>|<person>|I|we|<who>] [wrote|painted|printed|scratched|put|sprayed] {v} on the {x}",
        ),
        (
            "what does the {x} say", f"{_ASKING}what [is|stands|is written|can one read|was] on the {{x}}", f"{_ASKING}what [is|was|has been] [written|printed|painted] on the {{x}}", f"which words [are|stand|did I read] on the {{x}}{_EXACTLY}", "[tell me|repeat|read me|read out|copy|say|write|quote] [what the {x} says|what is on the {x}|the words on the {x}|the text on the {x}]", "how does the text on the {x} [go|read]", "the {x} says what", "so what is on it", "and what does it say",
        ),
    ),
    (
        _SPEAKERS,
        (
            "{x} [says|said|shouted|whispered|wrote|always says|keeps saying|used to say|just said|texted me|told me|calls out|sang|yelled][:|:|,] {v}", "{v}[,|] [said|says|wrote|shouted|repeats|sang] {x}", "the [words|last words|favourite words|exact words] of {x} [are|were][:|] {v}", "the [motto|saying|catchphrase|favourite line] of {x} [is|was][:|] {v}", "I [heard|hear|can hear|overheard] {x} [say|shout|whisper][:|] {v}", "from {x} I [got|had|have] [the message|the words|a note:|a card:] {v}",
        ),
        (
            f"{_ASKING}what {{x}} said", "what [did|does] {x} [say|say|write|say exactly]", "what were the words[| of {x}]", "what was it that {x} said", "[repeat|copy|quote|say|write] [what {x} said|the words of {x}|the exact words of {x}]", "what exactly did {x} say", "quote {x}[|, please|, word for word]", "{x} said what", "what did I hear", "which words were that",
        ),
    ),
    (
        "it",
        (
            "I [typed|wrote|said|entered|keyed in|pasted|sent|have written|have typed|just typed] {v}[|| by accident| just now| here| by mistake| without looking]", "[I'm|I am|now I'm] [typing|writing|saying|putting] {v}[| here]", "[this is|here is|that's|here's] what I [typed|wrote|have|say][:|] {v}", "I [say|write|type][:|] {v}", "[first|now|so] I [write|type|say][:|] {v}",
        ),
        (
            f"{_ASKING}what I [typed|wrote|said|have written|just wrote]", f"what did I [type|write|say|just write|just type|put]{_EXACTLY}", f"what have I [typed|written|said|just written]{_EXACTLY}", "what was it[| again| that I wrote]", "what were my words[| exactly]", "what do you [read|see|have][| there| here| above]", "quote me[|, word for word|, please]", "[which|what] [word|words|text] [was|were] that", "do you see what I wrote, and what is it", "[can|could] you [read|see|repeat] what I [wrote|typed|said]", "[repeat|copy|read|say] what [I|you see that I] [wrote|typed|said]",
        ),
    ),
    (
        _THINGS,
        (
            "[the|the|the|this|our|here's the|here is the|this is the] {x}[:| is| is| was| reads| -|:|, namely] {v}", "{v} is the {x}", "[for|as] the {x} [we have|I have|I noted|they gave me|they sent|I chose|<who> took][:|] {v}", "[they gave me|I was given|I got|I have|<who> sent|we chose] the {x} {v}", "the {x} [that I mean|on my <paper>|I have here|from the <noun>|for <purpose>|they sent me] is {v}",
        ),
        (
            "what[ is|'s| was] the {x}[| again|, please| then]", "which {x} [was it|was that|did I give you|do I mean|did I say|is it|do I have]", "tell me the {x}[| again| back|, please]", "[and|so|now|okay, and|right, so] the {x}", "<copy> the {x}", "do you have the {x}[|, and what is it]", "I need the {x} [now|back|again|once more]", "[can|could|may] I [have|get|see|hear] the {x} [back|again|, please|now]", "what {x} did I [give you|name|mention|write]", "the {x}, please[| -]", "read [the {x}|it] [back|out|to me|for me|back to me]", "so what is it", "[can|could|would] you [tell me|say|repeat|write] the {x}[| back| again| for me]",
        ),
    ),
)  # fmt: skip
"""What bears the text, how that is told, what is asked."""
_FIRST_ASKED = (
    "[what|which word|which words|what text] [do I type|am I typing|do I write|am I writing|stands here|stands in this line|do you read here|do you see here|did I write here|have I put here|have I written|did I type][:|?|: -|? Look:|? Here:|, here:] {v}", "[which|what] [word|name|thing|text|line|string] do I [mean|want|have|want to hear|want back][:|?|? It is|? I mean|? This one:] {v}", "[can|could] you [read|see|make out] [this|what I write|what stands here|the next line|my writing], and what [is it|does it say|do you read][:|?|? It's] {v}", "[read|tell me|say|repeat|copy] what [stands|you see|you read|is written|I put|I typed] [here|in this line|below|at the end][:|: -|. Here:] {v}",
)  # fmt: skip


def asked_for(random: Random) -> str:
    """A pattern with the slot `v`: told and asked, asked and told, or told beside something else of the kind."""
    if random.random() < 0.15:
        return random.choice(_FIRST_ASKED)
    if random.random() < 0.2:
        return _of_a_deed(random)
    fillers, tells, asks = random.choice(_TOLD)
    thing, tell, ask = expand(random, f"[{fillers}]"), random.choice(tells), random.choice(asks)
    chance = random.random() if "{x}" in ask and "{x}" in tell else 1
    if chance < 0.2:
        pattern = f"{ask}[? |? |: | if | when ]{tell}"
    elif chance < 0.34:
        pattern = f"{_beside_another(random, expand(random, f'[{fillers}]'), thing, tell)}[. |. |; ]{ask}[?|?|]"
    else:
        pattern = f"{tell}[. |. |. |, | - |; |! |\n]{ask}[?|?|]"
    return pattern.replace("{x}", thing)


_DEEDS = tuple(
    pair.split("/")
    for pair in "scribbled/scribble,typed/type,texted me/text me,sang/sing,muttered/mutter,carved/carve,shouted/shout,wrote/write,whispered/whisper,mumbled/mumble,called out/call out,painted/paint,sprayed/spray,sent me/send me,printed/print,announced/announce,yelled/yell,noted/note,read out/read out,spelled/spell,groaned/groan,told me/tell me,posted/post,answered/answer,replied/reply,cried/cry".split(",")
)
_DEED_TOLD = "[|yesterday |once |just now |at night |in the dark |it seems ]{x} [|just |only |always |simply |||]{did}[:|,|||] {v}[|||| on the <noun>| in the margin| this morning| before lunch| to the <noun>| on <purpose>]"
_DEED_ASKED = "[what did {who} {do}|what did {who} {do}|what exactly did {who} {do}|what was it that {who} {did}|{who} {did} what|which words did {who} {do}|so what did {who} {do}|what did {who} {do} again|tell me what {who} {did}|do you know what {who} {did}|can you [say|repeat|tell me] what {who} {did}|repeat what {who} {did}]"


def _of_a_deed(random: Random) -> str:
    """Told and asked with the same verb."""
    did, do = random.choice(_DEEDS)
    x = expand(random, f"[{_SPEAKERS}|somebody|someone|they|he|she|the postman|I|I|we]")
    who = {"somebody": "they", "someone": "they", "the postman": "he"}.get(x, x)
    if x in ("I", "we") and did.endswith(" me"):
        did, do = "wrote", "write"
    pattern = f"{_DEED_TOLD}[. |. |, |; | - |\n]{_DEED_ASKED}[?|?|]"
    return pattern.replace("{x}", x).replace("{who}", who).replace("{did}", did).replace("{do}", do)


def _beside_another(random: Random, other: str, thing: str, tell: str) -> str:
    """Something of the same kind, with a text of its own that nobody asks for."""
    other = other if thing not in other and other not in thing else f"{other} of <person>"
    beside = tell.replace("{x}", other).replace("{v}", expand(random, "[<word>|<person>|\"<noun>\"|\"<adj> <noun>\"]"))
    first, second = random.choice(((tell, beside), (beside, tell)))
    return f"{first}[, | and |. |; ]{second}"


_MARKS = (
    (": ", "colon"), (" - ", "dash"), (" – ", "dash"), ("-", "hyphen"), (", ", "comma"), ("; ", "semicolon"), (" -> ", "arrow"), (" => ", "arrow"), (" = ", "equals sign"), (" | ", "bar"), ("|", "pipe"), (" / ", "slash"), ("/", "slash"), ("... ", "dots"), (" # ", "hash"), ("#", "hash sign"), (" * ", "star"), (" + ", "plus"), ("_", "underscore"), (" > ", "angle bracket"), (" & ", "ampersand"), ("@", "at sign"), ("! ", "exclamation mark"), (" ~ ", "tilde"),
)  # fmt: skip
_STANDS = "[what|what|which word|which text|which name] [comes|stands|is|is written|did I write|have I put|do you see|can you read]"
_BIT = "[everything|only what is|just what stands|the bit|the part|the word|the name|only the part|give me the bit|I need what is|I want the part]"
_FETCH = "<politely> <copy> [what comes|what stands|what is|the thing|the word|the text|the part|the name|everything|what you see|just what is|only what stands]"


def at_a_mark(random: Random, text: str) -> str:
    """A pattern with the slot `v`: the text, which has none of the marks, stands before or behind one that is named."""
    mark, name = random.choice([(mark, name) for mark, name in _MARKS if mark.strip(" ") not in text])
    after = random.random() < 0.6
    place = "[after|behind|after|to the right of|following]" if after else "[before|in front of|before|to the left of|ahead of]"
    asking = f"{_without(random, mark, (_STANDS, _FETCH, _FETCH, _BIT))} {place} the {name}"
    if after and random.random() < 0.4 and mark != "-":
        return f"{asking}[| here| in this message]{mark}{{v}}"
    other = _without(random, mark, ("<noun>", "<word>", "<adj> <noun>", "<person>"))
    pair = f"{other}{mark}{{v}}" if after else f"{{v}}{mark}{other}"
    return f"{asking}[| here| in the next line| in this]:[ |\n]{pair}" if random.random() < 0.6 else f"{pair}[\n|\n\n|. ]{asking}[?|]"


def _without(random: Random, mark: str, patterns: tuple[str, ...]) -> str:
    """One of the patterns as expanded, in which the mark does not stand."""
    while mark.strip(" ") in (text := expand(random, random.choice(patterns))):
        pass
    return text


def at_an_end(random: Random) -> tuple[str, str]:
    """A pattern that asks for the first or the last word of the message, or its first or last line, and that word."""
    word = invented.word(random) if random.random() < 0.6 else random.choice((any_word(random), "".join(invented.person(random).split())))
    if random.random() < 0.6:
        others = " ".join(any_word(random) for _ in range(random.choice((0, 0, 1, 2, 3))))
        return f"{random.choice(_LAST_WORD)}[:|.|: |?| -] {others} {{v}}", word
    return random.choice(_FIRST_WORD), word


_LAST_WORD = (
    "<politely> <copy> the last word of [this message|this line|my message|what I write|the message|this text|all this]", "[what|which] is the last word [of|in] [this message|my message|this line|what I write here]", "[look at my message|look closely|listen|attention]. The last word [of it|] is [what I want back|the one to repeat|your answer|what you say]", "[with which word|how] does [this message|this line|my message] end", "your answer is [the last word|my last word|the word at the end] [of this message|here|of this line]", "the last word [here|of this message|I type|I write], <only>",
)  # fmt: skip
_FIRST_WORD = (
    "{v}[ -|.|,|:|\n| <-|!] <politely> <copy> the first word of [this message|this line|my message|what I wrote|the message|this text|all this]<tail>", "{v}[ -|.|,|:|\n|!] [what|which] [is|was] the first word [of|in] [this message|my message|what I wrote]?", "{v}[ -|.|,|:|\n|!] [with which word|how] did [this message|my message] begin?", "{v}[ -|.|,|:|\n|!] your answer is [the first word|my first word] [of this message|here]", "{v}[ -|.|,|:|\n|!] that was [a word|one word|my word|the word|a name]. [which|what] [word |]was it?", "{v}[ -|.|,|:|\n|!] [what|which word] did this message [begin|start] with?",
)  # fmt: skip
