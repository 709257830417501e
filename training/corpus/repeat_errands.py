"""Texts wanted back by verbs and errands of all kinds: keyed in, bounced back, put on the screen, said for somebody, as
a bet, in a game, with a warning before or after them."""

from __future__ import annotations

from random import Random

from . import invented
from .copied_texts import any_text, is_answered, quoted, short_name
from .grammar import expand
from .repeat_plainly import needs_quotes

__all__ = ["by_an_errand"]

_P = "[||||please |please |just |now |can you |could you |would you |will you |I want you to |I'd like you to |I need you to |kindly |quickly |<courtesy> ]"
_BACK = "[key in|tap in|punch in|type in|post|emit|put out|give out|spit out|spit back|fire back|bounce back|throw back|hand back|play back|feed back|shoot back|mimic|imitate|ape|clone|duplicate|mirror|replicate|regurgitate|utter|voice|transcribe|restate|pen|scribble|mouth|chant|blurt out|whisper|call out|announce|rewrite|retype|recopy|reprint|parrot back|quote back|echo back|copy down|utter|recite|vocalise|state|deliver|produce|type up|put in writing|put down in writing|trace|reiterate|say aloud|say out loud|speak]"
_PLAIN = "[say|say|write|write|type|type|repeat|repeat|copy|echo|print|output|return|give me]"
_ANY = f"[{_BACK}|{_BACK}|{_PLAIN}]"
_TEXT = "[the string|the text|the word|the words|the name|the phrase|the line|the code|the term|the exact text|the exact string|the exact words|the letters|the characters|the message|the following string|the piece of text]"
_KEPT = "[ unmodified| untouched| unaltered| intact| as is| verbatim| unedited| uncorrected| unabridged| with no changes| without alterations| one to one| faithfully| to the letter| down to the last letter| precisely as typed| as I typed it| as written| with the same capitals| in the same spelling| and stop|, then stop|, over|, over and out|, period|, full stop| (no quotes)| (exactly)| (just that)| (nothing else)| as shown| as given| and leave it at that| and nothing but that| and that's it| and be done| with no quotation marks| with no full stop| in plain text| without comment| with no chit-chat| and no more than that| here| in the chat| right here|, nothing before it, nothing after it|, exactly that|, not a letter more|, spelled the same|, same letters| for my <kin>| for <who>|, if you would|, there's a dear|, will you|, ta||||]"
_WHERE = "[here|on the screen|on my screen|on the next line|on a line of its own|in the next line|below|underneath|in your next message|into the chat|in the chat window|on display|on the page|in the box|there|as your answer|in your reply|at the top of your answer|in the answer field]"
_SAYIT = "[say it|say it|repeat it|write it|type it|copy it|say that|write that|type that|repeat that|say it back|say it for me|type it as well|write it too|write the same|say the same|send me the same|echo it|now you|your turn|your go|now it's your turn|you now|back to you|over to you|again|once more|same again, please|and again|can you say it|can you write that too|can you type the same|will you say it|could you repeat it|give it back to me|hand it back|put it in your answer|write it once more|I want it back|let me have it back]"
_BET = "[I bet you can't|bet you can't|I doubt you can|let's see you|let me see you|I'd like to see you|let's see if you can|show me you can|prove you can|are you able to|is it possible for you to|can you even|try to|go on and|why don't you|how about you|you may now|feel free to|I dare you to|it would be great if you could|I'd be glad if you could|I'd appreciate it if you could|I'd love it if you could|see if you can|do try to|make an effort and|you're to|your job is to|all you have to do is|all you need to do is|the task is to|my only wish is for you to]"
_CARE = "[same letters, same order|keep the capitals|keep the spelling|keep upper and lower case as they are|careful with the capitals|careful with the spelling|mind the capitals|mind the spelling|mind the accents|mind the digits|no typos|no mistakes|no quotes|no changes|no autocorrect|letter-perfect|to the letter|sign for sign|one word|just one word|without quotation marks|no full stop|no chit-chat|don't add anything|don't change a thing|don't correct it|don't explain|don't comment|don't think about it|don't answer it|no explanations|no greeting|exactly and only|special characters included|all characters matter|word for word]"
_NOISE = "[my cat walked over the keyboard|my baby hit the keys|my toddler typed|somebody sent me|my <kin> sent me|<who> wrote|they texted me|here's a weird word|here comes a strange one|here's a line|here's my line|here's a name|here is a tongue twister|I made up a word|I found a word|this is a test|the label reads|I wrote|I typed|I have here|look at this|read this|now this one|the next one|another one|a hard one|an odd one|a tricky one|this is the text|this is it|my text|a text for you|the word of the day]"
_LOVE = "[I love|I like|I adore|I enjoy|I can't get enough of|I'm fond of|what a joy,|nothing beats|I hate|I'm tired of] the [sound|look|ring|feel|spelling|music] of"
_BARE = (
    f"{_P}{_ANY} {{v}}{_KEPT}", f"{_P}{_ANY} {_TEXT} {{v}}{_KEPT}", f"{_P}[put|write|type|place|print|show|insert|have|leave|give me|let me see|fill in|post|drop] [||{_TEXT} ]{{v}} {_WHERE}[|, please|.|]", f"{_P}fill [the next line|the answer|your reply|the box|your answer|the line] with {{v}}[| only| alone| and nothing else|, please]", f"{_BET} {_PLAIN} {{v}}[| correctly| right| without a mistake| back to me|, please| for me]", f"{_BET} {_BACK} {{v}}",
    f"{_LOVE} {{v}}[. |, |! |; ]{_SAYIT}", f"[isn't|is] {{v}} a [funny|strange|lovely|great|silly|hard] [word|name][? ]{_SAYIT}", f"{{v}}[, |. ][what a|such a] [word|name|thing][! |. ]{_SAYIT}", f"{{v}} is [a funny word|an odd name|my favourite word|hard to type|a tongue twister|the text|the word|what I typed|what I wrote|what it says|what I need|the name][. |, |; ]{_SAYIT}", f"{_NOISE}[: |, ]{{v}}[. |, |! |; ]{_SAYIT}", f"{{v}}[. |! |, | - |... |; |\n]{_SAYIT}", "{v}[. | - | ][Repeat|Copy|Say|Write|Type|Echo] [it|that], please", "{v} [(|- |<- |<-- |^ |← |// ][repeat this|copy this|copy that|say this|say that|write this|type this|repeat|this back, please|echo this|again please]",
    "[can|could|may|might] I [get|have|hear|read|see] [|the word |an exact |the text ]{v} [from you|out of you|back|back from you|in return]", "[gimme|give me|I need|I want|I'd like|let me have|I could do with] a \"{v}\"[| from you| back|, please]", "[if|when|whenever] I [say|write|type] {v},[| then] you [say|write|type] {v}[. Go|. Ready? Go|. Now|. So|. Start|]", "[send|message|text|write|hand|pass|shoot|give] me [back |just |only |the text |the word |the string ]{v}[| back|, just that|, nothing else| and only that]", "[send|message|text|write|hand|pass|shoot|give] me {v}[ back|, just that|, nothing else| and only that|, letter for letter]", f"[your|the|my] [line|part|text|cue|answer|word] in [the play|our game|this chat|the song|the film|the role] is {{v}}[. |: |; ]{_SAYIT}", "[would you|could you|will you] [do me the honour of|have the kindness of|mind|consider] <copying> {v}[|, please| for me]", "[I'd be thankful for you|I look forward to you|I'm all for you|there's nothing against you|I count on you] <copying> {v}",
    "[as an|in] answer[, |: ][||just |exactly |]{v}[|, please| and no more]", "[make|let] {v} [be |]your [answer|whole answer|reply|only word|next message][|, please]", "{v} [shall|should|must|is to|has to|ought to] be [the only word you say|your only word|all you write|what I read next|your next message|the whole of your answer]", "[nothing|not a word|no letter] [but|more than|other than|besides|except] {v}[|, please| from you]",
    f"[can you |could you |please |I want to see |I need to check |let me see |I wonder |][show me |see |check |]how {{v}} [looks|renders|comes out|looks in your font|looks on screen][, {_SAYIT}|. {_SAYIT}]", "[say|write|type|print|answer] {v} and only {v}[|, please]", "[can|do|could] you [see|read|make out] this[? |: ]{v} [If so|If yes|In that case|Then], [write|repeat|copy|say|type] it[|, please]", "what [did I just|did I|do I] [write|type|say|put here][: | - ]{v}?",
)  # fmt: skip
"""Around a text that ends in a letter or digit, or one in quotation marks."""
_LED = (
    f"{_P}{_ANY}[| this| the following| what follows| exactly this| this string| this text| this for me| this as it is| me this| this line][|, please]{{s}}{{v}}", f"{_CARE}[: |. |, |! |; | - ][{_PLAIN}: |now {_PLAIN}: |{_PLAIN} this: |here it is, {_PLAIN}: ]{{v}}", f"{_CARE}: {{v}}", f"{_CARE}, {_CARE}[, just |, only |: |. Just |, {_PLAIN}: |. {_PLAIN}: ]{{v}}", f"[Simon says|the parrot says|the king says|<who> says][: |, ]{_PLAIN}[: | ]{{v}}", "[let's play|we play|play|a game of|time for|a round of] [copycat|parrot|echo|Simon says|repeat after me|the echo game][. |: |, |! ]{v}", "[copycat|parrot|echo|mirror|dictation|echo test|copy test|typing test|sound check|mic check|test message|copying exercise|repetition|repeat after me][: |. |! | - |:\n]{v}", "[you're|you are|be|play] [a|my|the] [parrot|echo|mirror|copycat|copying machine|photocopier|tape recorder][. |: |! |, ][|say: |repeat: |here: ]{v}",
    "[<who>|my <kin>|my grandson|the manual|the box|somebody|the internet|a friend] [says|claims|told me|swears|thinks] you can [repeat|copy|echo|write back] [things|anything|any word|whatever I type|words|texts][. |, |: ][so|then|try|well|here goes|prove it|let's see|show me][: |, |. ]{v}", f"[whether|if|see if|checking whether|testing whether|I wonder if|let's see if] you can [copy|repeat|handle|write|type|read] [this|odd names|strange words|special characters|capitals|accents|any text][: |. |, ][{_PLAIN}: |write this: |repeat: ]{{v}}", f"{_NOISE}[: |:\n]{{v}}\n{_SAYIT}", f"[on the next line|in the next line|below|underneath|after the colon|after this colon|behind the arrow|at the end of this message] [is|stands|comes|you find|there is] [a text|a word|my text|what you should say|what to write|a line][. |: |, ]{_P}{_PLAIN} it[:|.]\n{{v}}", "[expected|wanted|desired|required|correct] [output|answer|reply|response|result][: |:\n| -> ]{v}", "[what|the thing|the text|all] [you should|I want you to|you need to|you have to|you must] [say|write|type|send|answer][ is|]{s}{v}",
    "[> |$ |# |/||% ]echo {v}", "[repeat|copy|say|type|write] [the part|what stands|the text|what is|what you find|the bit|everything] [after|behind] the [colon|last colon][: |, please: ]{v}", "[I say|I'll say|I'm going to say|I type|I dictate] [something|this|a word|it|one word|a text][, |; | and |. ][you|then you|you then] [say|write|type|repeat] [it back|it too|the same|it][. |: |, ]{v}", "[hello|hi|hey|good morning|dear|ok|listen|look here], [could you|can you|please|would you|will you] [send|give|write|type] [this|it|the following] back[ to me|][: |, thanks: |, please: |:\n]{v}",
    f"{_PLAIN} [pls|plz|please|thx|ta|now|for me|back|back pls|again|again pls|4 me|kindly|exactly|exact|quick|here|once|after me pls]{{s}}{{v}}",
    f"{_PLAIN} [this|the following|exactly this|what follows|the next bit|the text] [(no quotes)|(exactly)|(just that)|(nothing else)|(case matters)|(without the quotes)|(one line)|(copy and paste)|as shown|as given|exactly as shown|exactly as given|as below|as it is here|- no more, no less -]{{s}}{{v}}", "[reflect|reflect back|mirror back|reverberate|reproduce below|say below][: | ]{v}",
)  # fmt: skip
_COLON = "[: |: |: |:\n| -> | => |... ]"


def by_an_errand(random: Random) -> tuple[str, str]:
    """A pattern with the slot `v`, and what fills it."""
    text = _text(random)
    pattern = random.choice(_BARE if random.random() < 0.6 else _LED).replace("{s}", _COLON)
    led = pattern.endswith("{v}") and (": " in pattern[-60:] or "echo {v}" in pattern)
    if '"{v}"' in pattern:
        return pattern, text if '"' not in text else short_name(random)
    if (needs_quotes(text) and (is_answered(text) or not led)) or (
        random.random() < 0.25 and '"' not in text
    ):
        pattern = pattern.replace("{v}", quoted(random, text))
    return pattern, text


def _text(random: Random) -> str:
    """Mostly of words that nobody has seen, one to three of them."""
    chance = random.random()
    if chance < 0.5:
        return short_name(random)
    if chance < 0.65:
        return " ".join(invented.word(random).capitalize() for _ in range(random.choice((2, 2, 3))))
    if chance < 0.75:
        return expand(random, "[<word>|<person>|<word>][-|_|/|+|@|.]<number>").replace(" ", "")
    return any_text(random)
