"""System messages: what they may ask of every answer, how they say it, and what they do to an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from . import invented
from .asides import any_word, wish
from .beyond import sentence
from .grammar import expand
from .plain_words import ADJECTIVES, NOUNS
from .scene import Exchange
from .wording import capitalized, fill

__all__ = ["Style", "obey", "plain_system_message", "system_message"]


@dataclass(frozen=True, slots=True)
class Style:
    """What a system message asks for: kind ("capitals", "title", …): the word it names, or ""."""

    wanted: dict[str, str] = field(default_factory=dict[str, str])


def obey(style: Style, exchange: Exchange) -> str:
    """The answer as the instructions want it."""
    wanted, text = style.wanted, exchange.answer
    if "one word" in wanted and exchange.word:
        text = f"{exchange.word}."
    if "title" in wanted and not exchange.verbatim:
        text = _addressed(text, wanted["title"])
    if "begin" in wanted:
        text = f"{wanted['begin']}. {text}"
    if "end" in wanted:
        text = f"{text} {wanted['end']}."
    if "capitals" in wanted:
        text = text.upper()
    if "lower case" in wanted:
        text = text.lower()
    return text


def _addressed(text: str, title: str) -> str:
    return f"{text[:-1]}, {title}{text[-1]}" if text[-1:] in ".!?" else f"{text}, {title}"


_ASKS: dict[str, tuple[str, ...]] = {
    "capitals": (
        "[small|lower case|lowercase|little] letters are [forbidden|banned|not allowed|not wanted|out|to be avoided]",
        "[leave out|skip|shun|drop|do without|stay away from] [small|lower case|lowercase|little] letters",
        "[have|put|set|keep|give|print] [your answers|every answer|each reply|all text|each letter|every word|it all] in [capitals|capital letters|upper case|all caps]",
        "[each|every] [letter|word] [of yours |of your answers |you write ||][is|must be|has to be] [a capital|capital|upper case|in upper case|in capitals]",
        "[the|my] caps lock [key |] is [stuck|on|broken][:|,|;] [answer|write|reply] in [capitals|capital letters|upper case]",
        "[always|] [answer|reply|respond|write|speak|talk] [only|] [in|using|with] [capitals|capital letters|upper case|uppercase|all caps|uppercase letters|upper case letters|block letters|big letters]",
        "[use|write with|your answers use] [only|nothing but|] [capital letters|capitals|upper case letters|uppercase|block capitals]",
        "[all|] your [answers|replies|responses] [must|should|have to|are to] be [written |] in [capitals|capital letters|upper case|uppercase|all caps]",
        "[write|type|say] everything in [capitals|capital letters|upper case|uppercase|all caps]",
        "[you|the assistant] [answer|answers|write|writes|speak|speaks|always answer|only answer|shout] in [capitals|capital letters|upper case|uppercase|all caps]",
        "[ANSWER|REPLY|WRITE|ALWAYS ANSWER] IN [CAPITALS|CAPITAL LETTERS|UPPER CASE]",
        "[capital letters|capitals|upper case|all caps|uppercase] [only|please|everywhere|for every answer|at all times]",
        "[i want|the user wants|give] [your|all|every|the] answer[s|] in [capitals|capital letters|uppercase|upper case]",
        "[every|each] [reply|answer|response][| of yours] [has to|must|should|is to] be in [capital letters|capitals|upper case|uppercase]",
        "[from now on|as of now|at all times|whatever you are asked][,|] [everything you say|all you say|every answer|your text] is in [capital letters|capitals|upper case|uppercase]",
        "[you are|you're] [loud|a town crier|a shouting machine|an old telegraph][, so|, and|:] [answer|write|reply|speak] in [capital letters|capitals|upper case]",
        "[no|never use|do not use|don't use|avoid|not one|without] [small|lower case|lowercase] letters[| in your answers]",
    ),
    "lower case": (
        "[capitals|capital letters|big letters|upper case letters] are [forbidden|banned|not allowed|not wanted|out|to be avoided]",
        "[always|] [answer|reply|respond|write|speak] [only|] [in|using|with] [lower case|small letters|lowercase|lower case letters|lowercase letters]",
        "[use|write] [only|nothing but|] [small letters|lower case|lowercase letters]",
        "[no|never use|do not use|avoid] [capitals|capital letters|upper case|uppercase][| in your answers]",
        "[all|] your answers [must|should] be in [lower case|lowercase|small letters]",
    ),
    "title": (
        "[call|address|always call|please call] the user {v}",
        "[for you|to you|in your answers|in this chat] the user is {v}",
        "[your answers|answers|replies] [address|call|name] the [user|reader|person] {v}",
        "[speak|talk|answer|reply] to the user as {v}",
        "[the user's|the reader's|my] title is {v}[: use it|, use it|. Use it|, always use it]",
        "[do not forget to|make sure to|take care to|be sure to|never fail to] [call|address] [the user|me] [as |] {v}",
        "[call|address|always call] [me|the person|him|her|them|your user] {v}",
        "[address|speak to|greet|refer to] the user as {v}",
        '[call|address] the user [|always |as ]"{v}"',
        "[the user is|the user wants to be|the user must be|the user likes to be] [called|addressed as] {v}",
        "[use|with] the title {v} [for the user|when you answer|in every answer|in each answer]",
        "[say|add|put|use] {v} when you [answer|speak to|talk to|address] the user",
        "[you are talking to|you serve|you speak with|the user is] {v}[, call them that|, say so|, address them so|, so call them {v}]",
        "[always|] [address|call] me as {v}",
        "every answer [addresses|calls] the user {v}",
        "[in|with] [every|each] [answer|reply|response][,|] [call|address] the user [as |] {v}",
        "the user [wishes|wants|would like|likes|prefers] to be [called|addressed as|known as] {v}[| in each answer| in every answer| always]",
        "[you must|you should|you have to|please|be polite and|be respectful and|be kind and] [always |] [address|call] the user [as |] {v}[| in all answers| whenever you answer| each time| in every reply| when you reply]",
        "[whenever|each time|every time] you [answer|reply], [call|address] the user [as |] {v}",
        "{v} is how you [address|call] the user",
    ),
    "one word": (
        "[always|] [answer|reply|respond|speak] [only|] [in|with|using] [one|a single|one single|exactly one|just one] word",
        "[your answers|answers|replies] [must|should|may] [be|have|consist of] [one|a single|only one] word[| only| long]",
        "[use|say|give|write] [only|just|] [one|a single] word[| per answer| for each answer| in every answer| as an answer]",
        "one[-| ]word answers[| only| please]",
        "[limit|restrict] [yourself|your answers|each answer] to [one|a single] word",
        "[keep|hold] [it|every answer|your answers] to [one|a single|just one] word",
        "[a single word|one word|just one word] [must do|has to do|will do|suffices|is what i want|is all you say]",
        "[no|not] [sentences|more than a word|whole sentences][:|,|;] [one|a single|just one] word[| only| each time]",
        "[never|do not] [use|say|write] more than [one|a single] word",
        "[the answer is|every answer is|each reply is] [always |] [one|a single] word",
        "[you must|you should|you have to|please|you are to] [answer|reply to|respond to] [every question|each question|everything|all questions] [with|in|by] [one|a single|just one] word",
        "[give|make|write] [answers|replies] of [just |only |] [one|a single] word",
        "the user [has no time|is in a hurry|is impatient|hates long answers][:|,|;] [answer|reply] [with|in] [one|a single] word[| only]",
        "[one|a single] word [for each answer|per answer|each time|is enough|and no more]",
    ),
    "begin": (
        "[begin|start|open] [every|each|all|your] [answer|answers|reply|replies|response|sentence] with [the word |] {v}",
        'begin [every|each] [answer|reply] with "{v}"',
        "[every|each] [answer|reply] [begins|starts|must begin|must start|should start] with [the word |] {v}",
        "[say|put|write] {v} [first|before every answer|at the beginning of every answer|at the start of each answer|ahead of each answer]",
        "[the first word|your first word] of [every|each] [answer|reply] [is|must be] {v}",
        "[let|have|make] [every|each|all your] [answer|reply|answers|replies] [begin|start] with {v}",
        "{v} [is|must be|comes|stands] [the first word|at the beginning|at the start|first|in front] [of|in] [every|each] [answer|reply|response]",
        "[answers|replies] [start|begin|open] with [the word |the words |]{v}",
        "[start|begin|open] with {v}[| whatever you say| when you answer| each time| every time you answer]",
        "[you must|you should|please|you have to] [begin|start|open] [all|your|each of your|all your] [answers|replies] with [the word |the words |] {v}",
        "[every|each] [single |] [answer|reply] [has to|must|is to] [begin|start] with [the word |] {v}",
    ),
    "end": (
        "[end|finish|close|conclude] [every|each|all|your] [answer|answers|reply|replies|response|sentence] with [the word |] {v}",
        'end [every|each] [answer|reply] with "{v}"',
        "[every|each] [answer|reply] [ends|must end|should end|finishes] with [the word |] {v}",
        "[say|put|write|add] {v} [last|after every answer|at the end of every answer|at the end of each answer]",
        "[the last word|your last word] of [every|each] [answer|reply] [is|must be] {v}",
        "[let|have|make] [every|each|all your] [answer|reply|answers|replies] [end|finish|close] with {v}",
        "{v} [is|must be|comes|stands] [the last word|at the end|last|behind] [of|in] [every|each] [answer|reply|response]",
        "[finish|close|conclude] with {v}[| whatever you say| when you answer| each time| every time you answer]",
        "[put|append|attach|say] {v} [behind|after|to the end of|at the close of] [every|each|all your] [answer|reply|answers]",
        "[you must|you should|please|you have to] [end|finish|close] [all|your|each of your|all your] [answers|replies] with [the word |the words |] {v}",
        "[every|each] [single |] [answer|reply] [has to|must|is to] [end|finish|stop] with [the word |] {v}",
    ),
}  # fmt: skip
for _kind, _more in {
    "capitals": (
        "[only|nothing but|just|exclusively] [capital letters|capitals|upper case letters|upper case|block letters|uppercase letters|big letters] [are|is] [allowed|permitted|accepted|wanted|welcome|shown|printed|legible|possible|understood][| here| in your answers| in answers| on this device| in this chat]", "[use|you use|please use|you must use|always use] [capitals|capital letters|upper case|uppercase|block letters] for [everything|all|all text|whatever you say|every word|all answers|every answer|your replies|each letter][| you write| you say|]",
        "[your|all|the] [answers|replies|words|texts] [are|must be|appear|come|shall be|have to be] [written |printed |set |] in [capitals|capital letters|upper case|block letters][ only|]", "[what|whatever|everything] you [write|say|answer|print] [must be|is|has to be|shall be|should be] [capitals|in capitals|upper case|in upper case|in capital letters|capital letters][| only]",
    ),
    "lower case": ("[only|nothing but|just|exclusively] [small letters|lower case letters|lower case|lowercase letters] [are|is] [allowed|permitted|accepted|wanted|welcome|shown|printed|possible][| here| in your answers| in this chat]", "[use|please use|you must use|always use] [small letters|lower case|lowercase] for [everything|all|all text|whatever you say|every word|every answer|your replies]"),
    "title": (
        "{v} is [the name|the title|what|how] [the user|they] [wants to hear|wants to be called|is to be called|should be called|goes by here]", "[out of|as a sign of|for the sake of|to show] [courtesy|respect|politeness|friendship|love|tradition|habit][, | ][always |][call|address] the user [as |]{v}[| in every answer| when you answer|]", "[the person|the one|whoever|the customer|the guest|the client|the reader] [you talk to|who asks|who writes|in front of you][, the user,|] [is|wants to be called|must be called|is to be addressed as|likes to be called] {v}[: use that|: say so|, so say it|]", "[refer to|speak of|think of|greet|treat|name] the user as {v}[| in every reply| in all answers| whenever you answer|, always]",
        "[never|don't|do not] [answer|reply] without [calling|addressing] the user [as |]{v}",
    ),
    "one word": (
        "[reply|answer|respond] with [a single|one|just one|exactly one|only one|no more than one] word[, |: |; |. ][the|our|this] [display|screen|line|paper|window|user's time|space|budget|ink] is [tiny|short|small|limited|narrow|dear]", "[every|each|your] [answer|reply|response] [is|must be|has to be|should be|will be|counts] [one|exactly one|just one|a single|only one] word[| long| in length| and no more|, not two]", "[exactly|just|only|no more than|not more than] [one|a single] word [when you answer|whenever you answer|in reply|in each reply|is used|fits|may be used|can be shown|is allowed|per reply]", "[use|say|write|choose|take|spend] [exactly|just|only] one word [when you answer|whenever you reply|for an answer|each time|in each case|in every case]", "[you speak|speak|talk|answer] [only |][one word|a single word] at a time",
    ),
    "begin": ("[every|each|any] [answer|reply|response] [of yours |][must|has to|should|shall|will|is to] [begin|start|open] with [the word |the words |]{v}", "[as a|as our|it's our|it's a] [trademark|habit|rule|custom|tradition|signature|policy|must][, |: ][begin|start|open] [your|all|every|each] [answers|replies|reply|answer] with [the word |]{v}", "[answers|replies|texts] [without|that lack] {v} at the [beginning|start|head] are [wrong|invalid|not accepted|refused]", "[before|ahead of] [everything|anything else|any answer|each answer][, | ][say|write|put|comes|stands] [the word |]{v}"),
    "end": ("[every|each|any] [answer|reply|response] [of yours |][must|has to|should|shall|will|is to] [end|finish|close|stop] with [the word |the words |]{v}", "[as a|as our|it's our|it's a] [trademark|habit|rule|custom|tradition|signature|policy|must][, |: ][end|finish|close] [your|all|every|each] [answers|replies|reply|answer] with [the word |]{v}", "[answers|replies|texts] [without|that lack] {v} at the [end|close] are [wrong|invalid|not accepted|refused]", "[after|behind] [everything|all else|any answer|each answer][, | ][say|write|put|comes|stands] [the word |]{v}"),
}.items():  # fmt: skip
    _ASKS[_kind] += _more
_REASONS = (
    "[the|our|my|these|all] [readers|users|guests|customers|children|people|machines|screens|printers|judges|visitors] [are far away|are old|see badly|are in a hurry|insist|like it so|expect it|pay for it|are used to it|cannot read otherwise|asked for it|are impatient]", "[by|on] [order|orders|request|decree|wish|command] of [the editor|the boss|the king|the house|the court|the customer|the owner|the captain|<who>]", "[this|the] [terminal|display|screen|printer|radio|telegraph|line|sign|board|window|device|page] is [old|tiny|narrow|far away|small|slow|broken|dim|for children]", "[for|because of|owing to] [legal|technical|historical|good|personal|secret] reasons", "[in|during|throughout] this [game|play|lesson|meeting|show|experiment|test|story]", "[as|since|because] [<who> likes it|the law says so|we agreed|it is our custom|the paper is small|I said so|it helps|it is fun]", "[words|letters|time|ink|space] [is|are] [dear|costly|short|rare] here", "[here|today|from now on|in this house|on board|at court|in this office|at this school]",
)  # fmt: skip
_TITLES = (
    "captain, boss, chief, sir, madam, doctor, professor, master, my friend, your majesty, commander, skipper, general, coach, "
    "comrade, Captain, Boss, Sir, Admiral, my lord, my dear, dear, champion, director, maestro, sergeant, colleague, partner, "
    "your highness, king, queen, hero, ma'am, Doctor, friend, president, lieutenant, major, teacher, guru, wizard, sailor, buddy"
).split(", ")
_SINGLE = ("capitals", "title", "one word", "begin", "end", "lower case")
_PAIRS = (
    ("capitals", "title"), ("capitals", "one word"), ("capitals", "begin"), ("capitals", "end"), ("title", "begin"),
    ("title", "one word"), ("one word", "begin"), ("lower case", "title"), ("begin", "end"), ("title", "end"), ("one word", "end"),
)  # fmt: skip


def system_message(random: Random) -> tuple[str, Style]:
    """One instruction or two, among harmless sentences."""
    if random.random() < 0.72:
        kinds: Sequence[str] = (random.choices(_SINGLE, (20, 26, 26, 11, 12, 5))[0],)
    else:
        kinds = random.sample(pair := random.choice(_PAIRS), len(pair))
    wanted: dict[str, str] = {}
    clauses: list[str] = []
    for kind in kinds:
        wanted[kind] = _word(random, kind)
        asked = expand(random, random.choice(_ASKS[kind]))
        if random.random() < 0.25:
            asked = f"{expand(random, random.choice(_REASONS))}{random.choice((', ', ', so ', ': ', '. So ', ', therefore ', '; '))}{asked}"
        clauses.append(fill(asked, v=wanted[kind]))
    return _among_others(random, _joined(random, clauses)), Style(wanted)


def _word(random: Random, kind: str) -> str:
    if kind == "title":
        return random.choice(_TITLES) if random.random() < 0.55 else _any_phrase(random)
    if kind in ("begin", "end"):
        chance = random.random()
        if chance < 0.4:
            return capitalized(random.choice(NOUNS + ADJECTIVES + _CRIES))
        return random.choice(_CRIES) if chance < 0.5 else _any_phrase(random)
    return ""


def _any_phrase(random: Random) -> str:
    """One to three words, known or not."""
    words = (random.choice((random.choice(_COMMON), any_word(random), invented.word(random))) for _ in range(random.randint(1, 3)))
    phrase = " ".join(words)
    return random.choice((phrase, phrase, capitalized(phrase), invented.person(random), phrase.title(), phrase.upper()))


_COMMON = (
    "my your the big little old and over out lady lord sister dear great stop end word answer full letter capital first last name user question model chat number good day begin time "
    "now that is all this it so here there yes no please thank you we i am done more less one two new right then again always call open close list model message read write"
).split()


_CRIES = "ahoy hello well yes over amen indeed cheers bye okay listen behold hurray alas roger beep meow arr oh aye".split()


def _joined(random: Random, clauses: Sequence[str]) -> str:
    text = random.choice((" and ", ". ", ", and ", ". Also ", "; ", "\n")).join(clauses)
    if random.random() < 0.75:
        text = capitalized(text)
    return text + random.choice((".", ".", ".", "", "!"))


_HARMLESS = (
    "You are a helpful assistant.", "You are a friendly assistant.", "Be polite.", "You are a chat model.", "Be kind to the user.",
    "You are an assistant on the user's own computer.", "You help the user.", "Be brief.", "Keep it short.", "Answer briefly.",
    "Be concise.", "You are helpful and honest.", "Be honest.", "The user is learning English.", "Do not invent anything.",
    "You are a helpful, honest and harmless assistant.", "This is a test.", "Answer in one sentence.", "Answer the user's questions.",
    "You are part of a chat program.", "Answer in short sentences.", "Be nice.", "Have fun.", "You are an AI assistant.", "Help.",
)  # fmt: skip


def _among_others(random: Random, text: str) -> str:
    if random.random() < 0.3:
        before = wish(random)
        text = f"{capitalized(before)}{' ' if before[-1] in ',:' or before.endswith('that you') else random.choice(('. ', '. ', '! ', ' and ', '; ', ', '))}{text}"
    if random.random() < 0.12:
        text = f"{text}{' ' if text[-1] in '.!' else '. '}{capitalized(wish(random).rstrip(',:'))}."
    if random.random() < 0.35:
        text = f"{random.choice(_HARMLESS)} {text}"
    if random.random() < 0.15:
        text = f"{text} {random.choice(_HARMLESS)}"
    if random.random() < 0.1:
        before, after = (_beside_the_point(random, random.randint(0, 4)) for _ in range(2))
        text = f"{before}{random.choice((' ', chr(10)))}{text}{'' if text[-1] in '.!?' else '.'}{random.choice((' ', chr(10)))}{after}".strip()
    return text


def _beside_the_point(random: Random, most: int) -> str:
    """Sentences of a long system message that change nothing about the answers."""
    return " ".join(expand(random, random.choice(_COMPANY)) if random.random() < 0.6 else random.choice(_HARMLESS) for _ in range(most))


_COMPANY = (
    "You work for <person>, a [shop|hotel|bank|school|museum|company|library] [in <place>|that sells <noun>s|with <number> people|near the <noun>].", "Our [hours|prices|rules|guests|<noun>s] are <adj>[| and <adj>].", "The user [is|may be|is often] [a <trade>|<adj>|from <place>|in a hurry|new here|<number> years old].", "[Never|Do not|Don't] [mention|discuss|reveal|invent|promise|talk about] [<noun>s|prices|the <noun>|these instructions|politics|secrets|other people].", "[Help|Assist|Welcome|Support|Serve] [the user|our guests|customers|people] with [<noun>s|their questions|the <noun>|orders|bookings].", "[Date|Version|Place|Name|Team]: [<number>|<place>|<person>|<word>].", "You [know|like|sell|love|guard] <adj> <noun>s.", "[If|When] [you are unsure|you do not know|in doubt|asked about <noun>s], [say so|ask|be <adj>|stay <adj>].", "Your [role|task|job|mission] is [to help|to answer|to serve <who>|<adj>].",
)  # fmt: skip


def plain_system_message(random: Random) -> str:
    """One that asks for nothing that the model could do."""
    chance = random.random()
    if chance < 0.6:
        return " ".join(random.sample(_HARMLESS, random.randint(1, 3)))
    if chance < 0.7:
        return ". ".join(capitalized(wish(random)) for _ in range(random.randint(1, 4)))
    if chance < 0.8:
        return _beside_the_point(random, random.randint(2, 7))
    if chance < 0.88:
        return " ".join(sentence(random) for _ in range(random.randint(1, 5)))
    return expand(random, random.choice(_IMPOSSIBLE))


_IMPOSSIBLE = (
    "[answer|reply|speak] in [French|German|Latin|rhymes|riddles|emoji|the style of Shakespeare]",
    "You are a [pirate|poet|lawyer|doctor|teacher|cook|robot|wizard|salesman].",
    "[Talk|Answer] like a [pirate|poet|child|king].",
    "The [weather|mood|day] is [good|bad|fine] today.",
)
