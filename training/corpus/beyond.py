"""Everything else: the model says plainly that it is too small for it, and how to get a bigger one.

Half of this file looks like what the model does know, but is not: that is where the boundary is learned.
"""

from __future__ import annotations

import string
from collections.abc import Callable
from random import Random

from ..tables import CAPITALS
from . import everyday, invented
from .asides import remark
from .fragments import lines_of_a_log, others_facts, stray_numbers
from .frames import around_a_noun, around_an_order
from .grammar import expand
from .near_misses import NEAR_MISSES, UNKNOWN_NOUNS, UNKNOWN_ORDERS
from .plain_words import ADJECTIVES, ADVERBS, NOUNS, TOPICS, VERBS
from .rejoinder_near_misses import OTHER_ORDERS, OTHER_PROGRAMS
from .scene import Exchange, Scene
from .wording import capitalized, say, statement

__all__ = ["HOW_TO_GET_MORE", "beyond", "sentence"]

HOW_TO_GET_MORE = "A bigger model can help: type /model smart in the chat, or run rejoinder model ID smart."
_TOO_MUCH = f"That is too much for a tiny model like me. {HOW_TO_GET_MORE}"
_UNKNOWN = f"I do not know that, for I am a tiny model. {HOW_TO_GET_MORE}"
_UNCLEAR = f"I do not understand that, for I am a tiny model. {HOW_TO_GET_MORE}"
_STATEMENT = f"I see. A tiny model like me has little to say to that. {HOW_TO_GET_MORE}"


def beyond(scene: Scene) -> Exchange:
    kind = scene.random.choices(_KINDS, _WEIGHTS)[0]
    return kind(scene.random)


# Tasks

_TASKS = (
    "[write|compose|create|make|draft|give me|generate|i need|can you write|could you write|please write] [a|me a|a short|a long|a funny|another|a good] [poem|story|essay|song|letter|speech|novel|limerick|haiku|article|report|blog post|review|tale|fairy tale|script|summary|text|paragraph|screenplay|sonnet|verse|rap] [about|on|for|in the style of] {topic}",
    "[write|draft|compose] [an|me an] [email|application|advert|invitation|apology|answer|outline] [about|to|for|on] {topic}",
    "[translate|please translate|can you translate|how do you say|how do i say|what is] {words} [in|into|to] [German|French|Spanish|Italian|Latin|Chinese|Japanese|Polish|Russian|Dutch|Greek|Swedish|Arabic]",
    "[write|give me|make|show me|create|code|implement|can you write|i need] [a|some|the] [python|java|javascript|rust|c++|bash|html|sql|go|ruby] [code|program|function|script|class|example|snippet] [that|which|to|for] {topic}",
    "[write|show me|implement|code] [a function|a program|an algorithm|a regex|a query|a script|code] [to|for|that handles|about] {topic}",
    "[fix|debug|explain|review|refactor|optimise|optimize|document|test] [this|my|the] [code|program|function|script|bug|error|query]: {code}",
    "[why does|what does|what is wrong with] [this code|this function|this line|my code] [do|fail|not work|mean]: {code}",
    "[summarise|summarize|sum up|shorten|rewrite|rephrase|paraphrase|proofread|correct|improve|analyse|simplify] [this|the following|the text|this text|my text]: {long}",
    "[summarise|summarize] [the book|the film|the article|the story|the news] about {topic}",
    "[explain|describe|tell me about|teach me|discuss|give me an overview of|lecture me on|i want to learn about|tell me more about|tell me everything about] {topic}[| in simple words| in detail| step by step| to a child| briefly]",
    "[give me|list|name|suggest|i need|find] [some|ten|five|three|a few|good|the best|seven] [ideas|tips|names|books|films|recipes|reasons|examples|facts|arguments|restaurants|titles|sources|gifts|questions|synonyms|quotes] [for|about|on|related to|against] {topic}",
    "[plan|organise|organize|design|prepare] [a|my|our|the] [trip|holiday|party|wedding|week|diet|workout|garden|budget|meeting|lesson] [to|for|about|in|with] {topic}",
    "[play|let's play|can we play|start] [a game|chess|tic tac toe|hangman|twenty questions|a quiz|a word game|cards|a role play]",
    "[draw|paint|sketch|show me a picture of|generate an image of|make a logo for|send me a photo of] {topic}",
    "[pretend|act as if|imagine|suppose] [you are|that you are|you were] [a|an] {adjective} {noun}[| and tell me about {topic}]",
    "[act|behave|answer] [as|like] a [pirate|doctor|lawyer|poet|king|linux terminal|teacher|therapist|chef]",
    "[spell|say|write] {word} backwards",
    "[reverse|scramble|make an anagram of|encrypt|encode|decode|hash] the [word|text|string] {word}",
    "[what rhymes with|find a rhyme for|rhyme with|give me rhymes for] {word}",
    "[conjugate|decline|define|use in a sentence] [the verb|the word|the noun|] {word}",
    "[sort|order|rank|classify|group|arrange] [these|the following] [words|numbers|items]: {words}",
    "[solve|crack|answer] [this|the following] [riddle|puzzle|equation|problem|crossword|mystery]: {sentence}",
    "[beep|ring|make a noise|nudge me] [in|after] [ten minutes|an hour|a while|half a day]",
    "[open|close|start|play|call|turn on|turn off|send|buy|order|book|reserve|print] [the|my|a|some] {noun}",
    "[count|list|name] [all |] [the |] [stars|grains of sand|people on earth|fish in the sea|animals|countries|kings of france|books ever written|hairs on my head|prime numbers|presidents|elements|bones|rivers|mountains|languages]",
    "[compare|contrast] {topic} [and|with] {topic2}",
    "[convince|persuade|motivate|entertain|comfort|advise] me [about|with|to like|in the matter of] {topic}",
    "[complete|continue|finish] [the sentence|this sentence|this story|the story|the text]: {sentence}",
    "[think|reason] step by step about {topic}",
    "[tell|read] me a [story|bedtime story|tale|fairy tale|legend|secret|riddle|poem|fact|fun fact]",
    "[sing|whistle|dance|hum][| a song| something| for me]",
)  # fmt: skip


def _task(random: Random) -> Exchange:
    return Exchange(say(random, _TASKS, end=random.choice(".?!"), **_slots(random)), _TOO_MUCH)


# Questions

_QUESTIONS = (
    "who [is|was|are|were] {person}",
    "who [invented|discovered|wrote|painted|composed|founded|won|built|killed|directed|sang|started] {topic}",
    "[when|why|where|how] [did|does|do|was|is|are|were|will|would|can] {topic} [begin|end|happen|work|start|change|matter|exist|come from|end up like that|become important]",
    "what [is|are|was|were|causes|means|happened to|happened in|can cure|comes from|is the cause of|is the history of|is special about] {topic}",
    "[what is|what's|what are|explain] [a|an|the|] {noun}[|s]",
    "[what is|what's] the [meaning|history|price|colour|weight|taste|use|origin|definition|purpose|size|name] of [a|the|this|an] {noun}",
    "[what is|who is|where is|what's] the [best|biggest|oldest|fastest|highest|longest|richest|tallest|most famous|smallest|deepest|strongest|cheapest] {noun}[| in the world| ever| in {place}| on earth]",
    "[how|why] [do|does|can|would|should|could|must|did] [i|you|we|one|people|they|my friend|a {noun}] [cook|build|repair|clean|sell|find|grow|learn|draw|cut|fix|make|buy|open|hold|treat|heal|feed|train|bake] [a|the|my|an|some] {adjective} {noun}",
    "why [is|are|does|do|did|was|can] [the|a|my|some|our] {noun} [so|not|always|never|] {adjective}",
    "how [far|long|high|deep|heavy|old|big|expensive|fast|hot|tall|strong|wide] [is|was|are] [the|a|an] {noun}[| in {place}| on the moon]",
    "how [many|much] {noun}[s|] [are there|do i need|can i eat|live|does it cost|fit] in {place}",
    "[what is|what's|how is|how was|how will be|tell me] the weather [in {place}|today|tomorrow|here|like|]",
    "will it [rain|snow|be sunny|be cold|be hot] [today|tomorrow|in {place}|this week|]",
    "what [time|day|date|year|month] is it[| now| today| in {place}]",
    "[what is|what's|tell me] [the time|the date|today's date|today's news|the news|the latest news|new in {place}|the score|on television|the exchange rate|the stock price of {person}]",
    "who [won|wins|will win|lost] the [game|match|election|world cup|cup|race|war|lottery|prize][| in {place}| last year| today]",
    "who is the [president|king|queen|mayor|prime minister|chancellor|pope|boss|owner|author|director|winner] of {place}",
    "what [should|can|must|could|may] i [do|eat|wear|read|watch|cook|say|buy|drink|study|visit|learn][| today| tonight| tomorrow| about {topic}| in {place}| for {topic}]",
    "[should|can|must|may|could] i [quit my job|marry her|buy a house|invest in {topic}|take this medicine|go to a doctor|eat {noun}|sell my car|sue my {noun}|trust my {noun}|tell her|learn {topic}]",
    "[what is|what's] your [favourite|favorite] [colour|color|food|book|film|song|animal|city|word|game|number|movie|band|season|place]",
    "what do you think [about|of] {topic}",
    "[do you|does it|do people|does she|does he] [like|believe in|know|want|have|understand|need|love|see|hate] {topic}",
    "[is|are|was|were] {topic} [good|bad|dangerous|true|real|important|healthy|expensive|legal|over|possible|dead|big|beautiful|better than {topic2}]",
    "is [a|the|this|my] {noun} {adjective}[| or {adjective2}| enough| today]",
    "[i have|my child has|my {noun} has|my friend has] [a headache|fever|a rash|back pain|a cough|a cold|stomach ache|high blood pressure|a broken arm|an infection][, what|. What] [should i do|can i take|helps|is it]",
    "[what|which] [medicine|dose|pills|treatment|diet|therapy|vitamin] [helps|is good|do i take|is right] [against|for] {topic}",
    "what [happened|was invented|was going on] in [1066|1492|1789|1815|1848|1914|1945|1969|1989|2001|2020|{place}]",
    "where [is|are|can i find|do i find|can i buy|do they sell|lies] [the|a|an|my|some|] [nearest|best|cheapest|] {noun}[| in {place}]",
    "where is {place}",
    "how do i get [from {place} to {place2}|to {place}|to the {noun}]",
    "[what|which] [language|currency|food|religion|river|animal|flag|team|industry] [is|do they have|is typical|is spoken|is there] in {country}",
    "[what is|how big is|how large is] the [population|area|currency|flag|president|language|history|climate|anthem|highest mountain|largest city|economy|king|biggest lake] of {country}",
    "[what do you know|tell me something|tell me more] about {country}",
    "how many people live in {country}",
    "what does {word} mean",
    "[what|who|where] is {word}",
    "have you [ever|] [heard of|seen|read|been to|met|tasted] {topic}",
    "what if [the|a] {noun} {verb} the {noun2}",
    "what is the [difference|connection|relation] between {topic} and {topic2}",
    "what is the chemical [formula|symbol] of [water|gold|salt|iron|sugar|{word}]",
    "what is the [speed of light|boiling point of water|distance to the moon|mass of the earth|square of the hypotenuse|golden ratio|value of pi|meaning of life]",
    "[how|what] would you [feel|do|say|answer] [if|when] [the|your|a] {noun} {verb} you",
    "how [does|do] [a|the|] {noun}[s|] work",
    "how do i [delete|download|open|save|rename|search|install|update|close|print|stop|cancel|copy] [my browser history|a photo|my account|a spreadsheet|windows|a printer|my phone|facebook|my subscription|an appointment|a zip file|a video|a song from the internet|the printer|my order|a flight|a virus]",
    "what [model|kind|type] of [car|phone|train|plane|shoe|camera|computer|house] [is best|should i buy|do you drive|is that]",
    "which [car|phone|train|plane|shoe|camera|house|book|film] is [best|cheapest|the fastest|good for me]",
)  # fmt: skip


def _question(random: Random) -> Exchange:
    return Exchange(say(random, _QUESTIONS, **_slots(random)), _UNKNOWN)


_PLACES = (
    "[has|had|will|does|did|can|could|should|would|is] {person} [ever |] [been to|visit|go to|know|like|love|seen|travel to|live near] {place}",
    "[is|are|was] there a [good|nice|famous|cheap|] {noun} [of {topic} |] in {place}",
    "[i am looking for|i search|i need|we want|find me|show me|where is] [a|the|the best|some|any] {noun} in {place}",
    "[plan|book|find|organise] [a|my|our] [weekend|trip|flight|hotel|tour|holiday|journey] [in|to] {place}[| for me| for two]",
    "[how|why|when|what] do people in {place} [celebrate|eat|live|talk|sing|vote|work|drink|wear|do]",
    "[how|why|when] [does|did|would|could|can] [a|the|this|that] {noun} [do|feel|say|sleep|swim|burn|grow|float|melt] [that|so|there|like this|]",
    "what can you [tell|say to|teach|show] [me|us] about {topic}",
    "does {person} [ring a bell|mean anything to you|exist|sound familiar]",
    "[who|what] or [what|who] is {person}",
    "[turn|switch|put|take|bring|move|throw|push|pull|hang|pour|mix|cut|boil|wash] [the|my|this|a] {noun} [up|down|on|off|away|out|over there|into the {noun2}|back]",
    "put [this|that|it|the following] [into|in] [German|French|Portuguese|Italian|Czech|simple words|better words|a table|verse]: {sentence}",
    "[my|our|the|his] {noun}s [are|is|were|keep|have been] [dying|broken|too old|falling|burning|late|growing|missing|making noise][, why|, what now|, help|]",
    "[is it|would it be|was it] [wrong|right|good|bad|legal|wise|safe|rude|normal|ok] to {word} [a|the|my|] {noun}[s|]",
    "[it|the {noun}] [snowed|rained|burned|broke|slept|stopped|was quiet|smelled] [all night|all day|again|for hours|last week|since {place}]",
    "i think [i am|i'm|he is|she is|we are|they are] [in love|ill|late|wrong|right|lost|too old|not alone|being followed|{adjective}]",
    "[you|i] be the {noun}, [i'll|you'll|i will|you will] be the {noun2}",
    "[roll|throw|toss] [a|two|three] [dice|coins|die|coin]",
    "[what's|what is] the [integral|derivative|price|time|big o|limit|sum|weight|speed|theory|rule|moral|target price|exchange rate] of {topic}",
    "[could|can|would] you [refactor|test|fix|paint|repair|cook|clean|sell|judge|rate|check|sign|grade] my {adjective} {noun}s",
    "the {noun} of the {noun2} [in {place}|of {person}|]",
    "[please|kindly] {word} [the|my|a] {noun}",
    "[any|some|more|no] [tips|advice|news|ideas|thoughts|help|gossip|rumours] [on|about|for|from] {topic}",
    "[which|what] {noun} [is|was|has|would be|flows|stands|lies|goes|comes] [the|through|in|near|under|of|from] {place}",
    "[since|until|for] [when|how long] [is|has|was] {topic} [there|known|forbidden|allowed|so popular]",
    "[whose|which] {noun} [is|was] [that|this|it|bigger|on the table|stolen|{adjective}]",
    "tell {person} [that|to|about] {sentence}",
    "[list|name|count|give me] [the|all the|all|every|each] [{noun}s|planets|oceans|days|colours|months|bones|names|letters] of {place}",
    "how many {noun}s [would |will |could |can |] [fit|live|be|swim|sleep|go] [in|on|into] [a|the|your] {noun2}",
)  # fmt: skip


def _about_places(random: Random) -> Exchange:
    return Exchange(say(random, _PLACES, **_slots(random)), _UNKNOWN)


_SMALL_WORDS = (
    "the a an my your his her our their this that these those some any no every each which what who where when why how if because although while "
    "of in on at to from with without under over behind before after between through about against for by near like as than then so too very not never "
    "always often is are was were be been has have had do does did can could will would should must may might and or but nor yet it he she they we you i "
    "me him us them one two ten first last next other same such more most less few many much own here there now again still just even only ever up down"
).split()


def _loose_words(random: Random) -> Exchange:
    """Sentences without sense, of small words and others."""
    words = [
        random.choice(_SMALL_WORDS) if random.random() < 0.6 else random.choice((random.choice(NOUNS), random.choice(VERBS), random.choice(ADJECTIVES), invented.word(random)))
        for _ in range(random.randint(3, 14))
    ]
    text = " ".join(words)
    return Exchange((capitalized(text) if random.random() < 0.6 else text) + random.choice(("", ".", "?", "!")), _UNCLEAR)


def _everyday(random: Random) -> Exchange:
    """Worded one by one."""
    kind, answer, end = random.choices(_EVERYDAY, (9, 12, 4))[0]
    pattern = expand(random, random.choice(kind))
    numbers = {name: str(random.randint(2, 10 ** random.randint(1, 5))) for name in ("number", "number2")}
    return Exchange(say(random, [pattern], end=end, **_slots(random), **numbers), answer)


_EVERYDAY = ((everyday.REQUESTS, _TOO_MUCH, "."), (everyday.QUESTIONS, _UNKNOWN, "?"), (everyday.NEWS, _STATEMENT, "."))


# What looks like something known

_UNKNOWN_COUNTRIES = (
    "Bhutan, Chad, Fiji, Gabon, Mali, Niger, Oman, Qatar, Togo, Tonga, Laos, Libya, Mongolia, Paraguay, Senegal, Somalia, "
    "Sudan, Tanzania, Uganda, Zambia, Zimbabwe, Texas, California, Bavaria, Scotland, Wales, Catalonia, Tuscany, Atlantis, "
    "Narnia, Gondor, the moon, the world, Europe, Africa, Asia, Mars, the sea, fashion, crime, my heart, love, Antarctica, "
    "the universe, Alaska, Brittany, Ontario, Prussia, the Soviet Union, Yugoslavia, Siam, Sparta, Mordor, the internet"
).split(", ")
_CAPITAL_OF = (
    "[what is|what's|whats|which is|tell me|name|give me|do you know|what was] the capital [|city ][of|of|in] {v}",
    "[what|which] city is the capital of {v}",
    "[capital|capital city] of {v}",
    "{v}'s capital",
    "[which|what] capital does {v} have",
    "the capital of {v}[| is]",
)


def _unknown_capital(random: Random) -> Exchange:
    chance = random.random()
    if chance < 0.3:
        where = random.choice(_UNKNOWN_COUNTRIES)
    elif chance < 0.4:
        where = random.choice(list(CAPITALS.values()))
    elif chance < 0.6:
        where = _nearly(random, random.choice(list(CAPITALS)))
    else:
        where = capitalized(invented.word(random)) + random.choice(("", "", "ia", "land", "stan", "any", "ica", "istan", "ovia"))
        if random.random() < 0.3:
            where = f"{random.choice(_PARTS)} {where}"
    where = where.lower() if random.random() < 0.2 else where
    return Exchange(say(random, _CAPITAL_OF, v=where), _UNKNOWN)


_PARTS = "New Old Great Little East West Saint Upper Lower Central North South Greater United Free Royal Southern Northern Holy Equatorial".split()


def _nearly(random: Random, country: str) -> str:
    """A country that does not exist, though it sounds like one that does."""
    half = len(country) // 2
    if random.random() < 0.5:
        return country[:half] + invented.word(random)
    return capitalized(invented.word(random)) + country[half:].lower()


_SUMS = (
    "[what is|what's|how much is|calculate|compute|work out|solve|] {sum}",
    "{sum}[| =| = ?]",
    "[can you|please] [calculate|compute|work out] {sum}",
    "what does {sum} [make|give|equal]",
    "how much [does|do] {sum} make",
)


def _hard_sum(random: Random) -> Exchange:
    big, other, small = random.randint(101, 10 ** random.randint(3, 6)), random.randint(101, 9999), random.randint(2, 100)
    two, three = random.randint(13, 99), random.randint(13, 99)
    first, second = random.choice(((big, other), (big, small), (small, other)))
    total = random.choice(
        (
            f"{first} {random.choice(('+', '-', 'plus', 'minus', '*', 'times', '/', 'divided by'))} {second}",
            f"{first}{random.choice('+-*/x')}{second}",
            f"{two} {random.choice(('*', 'x', 'times', '×', 'multiplied by'))} {three}",
            f"{two}{random.choice('*x')}{three}",
            f"{small} {random.choice('+-')} {two} {random.choice('+-*')} {three}",
            f"{small} + {two} + {three}",
            f"{small}.{random.randint(1, 99)} {random.choice(('+', '-', '*', 'times', 'plus'))} {two}.{random.randint(1, 9)}",
            f"{small}^{random.randint(2, 9)}",
            f"{small} to the power of {random.randint(2, 9)}",
            f"the [square |cube |]root of {big}",
            f"{small} percent of {big}",
            f"{small}% of {two}",
            f"{random.randint(1, 9)}/{random.randint(2, 9)} + {random.randint(1, 9)}/{random.randint(2, 9)}",
            f"({small} + {two}) * {three}",
            f"{7 * random.randint(2, 9) + random.randint(1, 6)} divided by 7",
            f"{10 * random.randint(1, 9) + random.randint(1, 9)} / 10",
            f"the factorial of {small}",
            f"the {random.choice(('sine', 'cosine', 'logarithm', 'square', 'prime factors'))} of {small}",
            f"{random.randint(2, 9)}x + {small} = {two}, x",
        )
    )
    patterns = (around_a_noun(random, "[|the result of |the value of ]{sum}"),) if random.random() < 0.3 else _SUMS
    return Exchange(say(random, patterns, sum=expand(random, total)), _TOO_MUCH)


def _looks_known(random: Random) -> Exchange:
    kind = random.randrange(5)
    word = invented.word(random) if random.random() < 0.6 else random.choice(_WITHOUT_OPPOSITE)
    patterns = (
        ("[what is|what's|tell me|give me|name|which word is|what would be] the opposite [of|to] [|the word ]{w}", "which word is the opposite of {w}", "[opposite|antonym] of {w}", "{w} is the opposite of what"),
        ("[what comes after|what follows|what is the day after|which month follows|what comes before] {w}", "what comes after {n}"),
        ("count [from {big} to {bigger}|to {big}|to infinity|to a million|all the {n}s|the {n}s|sheep]",),
        ("how many [{n}s|{w}s|legs|eyes|days|letters] [are there in|has|does|are in] [a|an|the] {n}[| have]", "how many {n}s [fit in|weigh as much as|live in] a {n}"),
        ("[list|name|tell me] [the|all the|all] [{w}s|kings of {w}|moons of {w}|colours of {w}|books of {w}|{n}s in {w}|rivers of {w}]", "what are the [{n}s|kings|rivers|moons|laws] of {w}"),
    )[kind]  # fmt: skip
    big = random.randint(200, 9999)
    slots = {"w": word, "n": random.choice(NOUNS), "big": str(big), "bigger": str(big * 7)}
    return Exchange(say(random, patterns, **slots), _UNKNOWN if kind != 2 else _TOO_MUCH)


_WITHOUT_OPPOSITE = [word for word in NOUNS if word not in ("summer", "winter", "friend", "spring", "night")]

# What is no request at all


def _gibberish(random: Random) -> Exchange:
    match random.randrange(9):
        case 7 | 8:
            return Exchange(_noise(random, random.choice((15, 40, 80, 80, 300, 1500))), _UNCLEAR)
        case 0:
            text = " ".join(invented.word(random) for _ in range(random.randint(1, 8)))
        case 1:
            text = "".join(random.choices(string.ascii_lowercase, k=random.randint(4, 40)))
        case 2:
            text = "".join(random.choices(random.choice(("asdfghjkl", "qwertyuiop", "sdfjkl", "abc", "xyz", "ahefl")), k=random.randint(4, 30)))
        case 3:
            text = "".join(random.choices(string.punctuation.replace("<", "") + "  ", k=random.randint(1, 20))).strip()
            text = text.lstrip("/") or "..."
        case 4:
            text = " ".join(invented.string_to_copy(random) for _ in range(random.randint(1, 6)))
        case 5:
            text = "".join(random.choices("😀🚀🌍🍕🐱🎉❤⭐☕🌈🔥👍🙏😂", k=random.randint(1, 6)))
        case _:
            text = " ".join(random.choices(NOUNS + ADJECTIVES + VERBS, k=random.randint(1, 12)))
    text += random.choice(("", "", "", "?", ".", "!"))
    return Exchange(text, _UNCLEAR)


_FOREIGN = (
    "ich du wir das ist nicht ein eine der die und mit wie was wo warum kannst bitte heute morgen Haus Hund Wetter wann heißt möchte gern über Hauptstadt von schreibe mir",
    "je tu nous c'est pas un une le la et avec comment quoi où pourquoi peux s'il te plaît aujourd'hui maison chien temps quel est combien bonjour écris moi qui capitale de",
    "yo tú es no un una el la y con cómo qué dónde por favor hoy mañana casa perro tiempo cuál quién puedes escribe me gusta capital de buenos días cuánto",
    "io tu è non un una il la e con come che dove perché puoi per favore oggi domani casa cane tempo quale chi scrivi mi piace capitale di buongiorno quanto",
    "eu você é não um uma o a e com como que onde por favor hoje amanhã casa cachorro tempo qual quem escreva bom dia quanto capital de",
    "ik jij is niet een de het en met hoe wat waar waarom kun alsjeblieft vandaag morgen huis hond weer welke wie schrijf hoofdstad van goedemorgen",
    "ja ty jest nie i z jak co gdzie dlaczego możesz proszę dziś jutro dom pies pogoda który kto napisz stolica dzień dobry ile",
    "jag du är inte en ett och med hur vad var varför kan snälla idag imorgon hus hund väder vilken vem skriv huvudstad god morgon",
    "я ты это не и с как что где почему можешь пожалуйста сегодня завтра дом собака погода какой кто напиши столица привет сколько",
    "εγώ εσύ είναι δεν και με πώς τι πού γιατί μπορείς σήμερα αύριο σπίτι σκύλος καιρός ποιος γράψε",
    "我 你 是 不 的 什么 哪里 为什么 今天 明天 天气 请 写 首都 你好 多少",
    "わたし あなた は です か なに どこ なぜ きょう あした 天気 ください 書いて こんにちは",
    "أنا أنت هو لا و كيف ماذا أين لماذا اليوم غدا بيت كلب الطقس مرحبا اكتب",
    "ben sen bu değil bir ve ile nasıl ne nerede neden bugün yarın ev köpek hava lütfen merhaba yaz başkent",
    "ego tu est non et cum quomodo quid ubi cur hodie cras domus canis caelum quis scribe",
)


def _foreign(random: Random) -> Exchange:
    if random.random() < 0.5:
        text = expand(random, random.choice(everyday.FOREIGN))
        return Exchange(text.lower().rstrip("?.!") if random.random() < 0.25 else text, _UNCLEAR)
    words = random.choice(_FOREIGN).split()
    text = random.choice((" ", " ", " ", ", ")).join(random.choices(words, k=random.randint(2, 5)))
    if random.random() < 0.6:
        text += random.choice((" ", ", ")) + " ".join(random.choices(words, k=random.randint(1, 8)))
    text = capitalized(text) if random.random() < 0.6 else text
    return Exchange(text + random.choice("?..!") * random.randint(0, 1), _UNCLEAR)


_FEELINGS = (
    "[i am|i'm|i feel|i was|we are|my {noun} is] [so|very|a bit|really|too|] {adjective}[| today| again| because of {topic}]",
    "i [saw|found|bought|lost|ate|made|met|sold|broke|drew|heard|forgot|read] a {adjective} {noun}[| today| yesterday| last week]",
    "i [want|need|would like|wish for|dream of|am afraid of|am tired of|hate|miss] [a|the|my|another] {adjective} {noun}",
    "[my|the|our|his|her] {noun} {verb} [my|the|a|our] {noun2}",
    "[yesterday|today|last week|this morning|tonight] [i went|we walked|she drove|he ran|they flew] to the {noun}[| with my {noun2}| in {place}]",
    "i [think|believe|know|guess|hope|fear] that {topic} [is|are|was] {adjective}",
    "[it is|it's|this is|that is|what a] [a|] {adjective} {noun}",
    "{topic} [is|are] [so|very|really|not|] {adjective}",
    "let's talk about {topic}",
    "i [like|love|hate|study|know|read about] {topic} [because|although|and] it is {adjective}",
    "{sentence}",
    "{sentence} {sentence2}",
    "{sentence} {long}",
    "i [am|was] [bored|tired|hungry|thirsty|sad|happy|angry|sick|ill|late|lost|busy|here|back|ready|alone|afraid|cold|sorry for you|done|at home|on the train|in love|not sure|confused]",
    "i'm [bored|tired|hungry|thirsty|sad|happy|angry|sick|late|lost|busy|ready|alone|cold|confused|excited|nervous|worried|stressed]",
    "[he|she|my {noun}|the {noun}|everybody] [is|was|seems] {adjective}",
)  # fmt: skip


def _statement(random: Random) -> Exchange:
    if random.random() < 0.4:
        return Exchange(say(random, [remark(random)], end=random.choice((".", "!"))), _STATEMENT)
    return Exchange(statement(random, _FEELINGS, **_slots(random)), _STATEMENT)


_NEARLY_FACTS = (
    "<untold>", "<untold>",
    "the {noun} [is|was|will be] {value}", "{value} is [a|the|no|an] {adjective} {noun}", "[his|her|their|the|our|your|its] {noun} [is|was] [called |named |]{value}", "[what|who|where] [is|was] {value}[ in {place}|]", "is {value} [a|the] [good|old|{adjective}] {noun}",
    "[do you know|have you met|who knows|i saw|we met|they found|where is|tell me about|say something about|what about] {value}", "{value} [and|or|against|with|without] {value2}", "[his|her|their] name is {value}", "{value} has [a|the|no] {noun}", "[when|how|why] [did|does|will|can] {value} [come|begin|die|win|work|live|end|sing]",
    "is {number} [divisible by|a multiple of|more than half of|a divisor of|a power of] {number2}", "[round|factor|factorise|square|cube|write out|convert|halve twice] {number}[| to {number2} digits]", "[what is|how do i write] {number} in [binary|roman numerals|words|hexadecimal|base {number2}]", "[split|share|divide up] {number} [{noun}s|euros|dollars] [among|between|by] {number2} [people|{noun}s|friends]",
    "[how many|which] [factors|divisors|digits|zeros|prime factors] [has|does] {number}[| have]", "a [train|car|{noun}] [goes|drives|runs] {number} [km|miles] in {number2} [hours|minutes][, how fast is it|. When does it arrive]", "[the average|the mean|the median] of {number}, {number2} and 7", "{number} [euros|dollars|miles|pounds|degrees] in [dollars|km|kilos|celsius|yen]",
    "[give|bring|show|write to|ask|greet|thank|pay|forgive|warn|hug] {value} [in|from|at|near|of] {place}[| for me| today]", "the {noun}s [in|of|to|from|near] {place} [are|were|seem] [{adjective}|too {adjective}|full of {value}|never {adjective}]", "{value} [was seen|works|died|sings|is buried|waits|danced|lost a {noun}] in {place}", "[a|the|this|that] {noun} [by|of|about|from|for] {value}[ in {place}| from {place}|]",
    "[today|tonight|in this game|now|just once] you [play|are|act as] [a|the|my] {adjective} {noun}", "[predict|divine|work out|find out] [which|what] {noun} [i chose|i think of|is in my pocket|i hide]", "[talk|speak|sing] [to|with] [me|him|her] [like|as] [a|the|my] {adjective} {noun}", "[{noun}|{value}], [are you|is it|was it|who is] {adjective}",
    "[the {noun} of|the year|the number] {value} [is|was|means] [a|the|] {noun}", "[dear|hello] {value}, [i write to you because|thank you for|we regret that] {sentence}", "[my {noun}|the {noun}] [and i|and you|of {value}] {verb} [the|a] {noun2}",
)  # fmt: skip


def _looks_like_a_fact(random: Random) -> Exchange:
    """Names and numbers that the user says nothing of that could be kept."""
    values = {name: random.choice((invented.person, invented.word, _topic))(random) for name in ("value", "value2", "v")}
    numbers = {name: str(random.randint(2, 10 ** random.randint(1, 5))) for name in ("number", "number2")}
    pattern = random.choice(_NEARLY_FACTS)
    asks = "number" in pattern or pattern.startswith(("[what|who", "is ", "[do you", "[when", "[how"))
    return Exchange(say(random, [pattern], end="?" if asks else ".", **_slots(random), **values, **numbers), _UNKNOWN if asks else _STATEMENT)


def _long(random: Random) -> Exchange:
    """A pasted text, with or without a request."""
    text = _sentences(random, random.choice((6, 10, 16, 30, 30, 110)))
    if random.random() < 0.3:
        text = "\n".join(_code_line(random) for _ in range(random.randint(3, 15)))
    request = expand(random, random.choice(_WITH_TEXT))
    asked = random.choice((f"{text}\n\n{request}", f"{request}\n\n{text}", f"{request}: {text}", text))
    return Exchange(asked, _TOO_MUCH)


def _too_long_to_repeat(random: Random) -> Exchange:
    """An answer must come to its end soon, so that only short texts are repeated."""
    text = _sentences(random, 14) if random.random() < 0.7 else _noise(random, 600)
    text = text if len(text) > 150 else f"{text} {_noise(random, 300)[:150]:.<150}"
    return Exchange(f"{expand(random, random.choice(_REPEAT))} {text}", _TOO_MUCH)


_REPEAT = (
    "[please |now |could you |can you |] [repeat|copy|say|echo|write|type|read aloud|spell|say exactly|repeat after me|repeat the following][:|]", "[repeat|copy|say|echo|spell|write] [this|these sentences|the whole text|all of this|every word|it all][| exactly| word for word| please][:|]",
)  # fmt: skip


def _noise(random: Random, most: int) -> str:
    characters = random.choice((string.printable[:95], string.printable[:62], string.ascii_lowercase + "     "))
    text = "".join(random.choices(characters, k=random.randint(5, most))).replace("<", "(")
    return text.strip().lstrip("/") or "..."


_WITH_TEXT = (
    "[summarise|summarize|shorten|explain|translate|correct|review|rewrite|analyse] [this|this text|the text|the following]",
    "what [is this about|does this mean|is the main point|is wrong here|do you think of this]",
    "[please|can you] [answer this|read this|improve this|check this|continue this]",
)


def sentence(random: Random) -> str:
    """About anything, and meaning nothing; now and then with an invented word."""

    def a(words: list[str]) -> str:
        return invented.word(random) if random.random() < 0.08 else random.choice(words)

    article = ("the", "a", "my", "every", "this", "no", "some", "our", "that", "her")
    start = f"{random.choice(article)} {a(ADJECTIVES)} {a(NOUNS)}" if random.random() < 0.7 else invented.person(random)
    end = f"{a(VERBS)} {random.choice(article)} {random.choice((a(ADJECTIVES) + ' ', ''))}{a(NOUNS)}"
    tail = f" {random.choice(ADVERBS)}" if random.random() < 0.4 else ""
    return capitalized(f"{start} {end}{tail}{random.choice(('.', '.', '.', '!', '?'))}")


def _sentences(random: Random, most: int) -> str:
    return " ".join(sentence(random) for _ in range(random.randint(2, most)))


def _code_line(random: Random) -> str:
    name, other = random.choice(NOUNS), random.choice(VERBS)
    return random.choice(
        (
            f"def {other}({name}): return {name} + {random.randint(0, 99)}",
            f"for {name} in range({random.randint(2, 99)}): print({name})",
            f"if ({name} == {random.randint(0, 9)}) {{ return {other}({name}); }}",
            f"let {name} = {other}.map(x => x * {random.randint(2, 9)});",
            f"SELECT {name} FROM {other} WHERE id = {random.randint(1, 99)};",
            f"import {name}",
            f"#include <{name}.h>",
            f"int {name} = {random.randint(0, 999)};",
            f"print('{name} {other}')",
            f"sudo apt install {name}",
        )
    )


def _slots(random: Random) -> dict[str, str]:
    topic, topic2 = (_topic(random) for _ in range(2))
    return {
        "topic": topic,
        "topic2": topic2,
        "words": random.choice((random.choice(NOUNS), f'"{sentence(random)}"', sentence(random), f"'{random.choice(NOUNS)}'")),
        "word": random.choice((invented.word(random), random.choice(NOUNS), random.choice(ADJECTIVES))),
        "sentence": sentence(random),
        "sentence2": sentence(random),
        "code": _code_line(random),
        "long": _sentences(random, 4),
        "noun": _or_invented(random, NOUNS),
        "noun2": _or_invented(random, NOUNS),
        "adjective": _or_invented(random, ADJECTIVES),
        "adjective2": random.choice(ADJECTIVES),
        "verb": random.choice(VERBS),
        "person": invented.person(random) + random.choice(("", f" {invented.person(random)}")),
        "place": invented.place(random),
        "place2": invented.place(random),
        "country": random.choice(list(CAPITALS)) if random.random() < 0.7 else invented.place(random),
    }


def _or_invented(random: Random, words: list[str]) -> str:
    return random.choice(words) if random.random() < 0.88 else invented.word(random)


def _topic(random: Random) -> str:
    match random.randrange(5):
        case 0 | 1:
            return random.choice(TOPICS)
        case 2:
            return f"{random.choice(('the', 'a', 'my', 'our'))} {random.choice(ADJECTIVES)} {random.choice(NOUNS)}"
        case 3:
            return f"{random.choice(NOUNS)}s"
        case _:
            return random.choice((invented.word(random), invented.place(random), f"the {invented.word(random)} of {invented.place(random)}"))


def _fragment(random: Random) -> Exchange:
    if random.random() < 0.7:
        text = stray_numbers(random)
        return Exchange(text + random.choice(("", "", "", ".", "?", "!")), _UNCLEAR)
    if random.random() < 0.6:
        return Exchange(say(random, [others_facts(random)], end=random.choice(".!")), _STATEMENT)
    return Exchange(lines_of_a_log(random), _UNCLEAR)


def _near_miss(random: Random) -> Exchange:
    """In the words of what is known, about something else."""
    chance = random.random()
    if chance < 0.08:
        return Exchange(say(random, OTHER_ORDERS, end=".", **_slots(random)), _TOO_MUCH)
    return Exchange(say(random, OTHER_PROGRAMS if chance < 0.45 else NEAR_MISSES, **_slots(random)), _UNKNOWN)


def _in_a_frame(random: Random) -> Exchange:
    """In the frames that what is known stands in, too."""
    if random.random() < 0.7:
        return Exchange(say(random, [around_a_noun(random, random.choice(UNKNOWN_NOUNS))], **_slots(random)), _UNKNOWN)
    return Exchange(say(random, [around_an_order(random, random.choice(UNKNOWN_ORDERS))], end=".", **_slots(random)), _TOO_MUCH)


_KINDS: list[Callable[[Random], Exchange]] = [
    _task, _question, _about_places, _loose_words, _unknown_capital, _hard_sum, _looks_known, _gibberish, _foreign, _statement, _long, _looks_like_a_fact, _everyday, _too_long_to_repeat, _fragment, _near_miss, _in_a_frame,
]  # fmt: skip
_WEIGHTS = [15, 18, 11, 6, 7, 10, 10, 10, 9, 11, 5, 14, 42, 2, 16, 26, 20]
