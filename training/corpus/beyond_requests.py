"""What people ask any chat model for, about anything: tasks and questions that are too much for a tiny one."""

from __future__ import annotations

import re
from random import Random

from . import everyday
from .beyond_answers import STATEMENT, TOO_MUCH, UNKNOWN
from .frames import around_a_noun, around_a_question, around_an_order
from .grammar import expand
from .material import slots
from .requests_at_large import AT_LARGE, NOT_QUITE_COPYING
from .scene import Exchange
from .to_others import MESSAGES
from .wording import say
from .world import about_the_world

__all__ = ["about_places", "for_others", "question", "said_every_day", "task", "work_at_large", "worldly"]

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


def task(random: Random) -> Exchange:
    return Exchange(say(random, _TASKS, end=random.choice(".?!"), **slots(random)), TOO_MUCH)


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


def question(random: Random) -> Exchange:
    return Exchange(say(random, _QUESTIONS, **slots(random)), UNKNOWN)


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


def about_places(random: Random) -> Exchange:
    return Exchange(say(random, _PLACES, **slots(random)), UNKNOWN)


def said_every_day(random: Random) -> Exchange:
    """Worded one by one."""
    kind, answer, end = random.choices(_EVERYDAY, (9, 12, 4))[0]
    pattern = expand(random, random.choice(kind))
    numbers = {name: str(random.randint(2, 10 ** random.randint(1, 5))) for name in ("number", "number2")}
    return Exchange(say(random, [pattern], end=end, **slots(random), **numbers), answer)


_EVERYDAY = ((everyday.REQUESTS, TOO_MUCH, "."), (everyday.QUESTIONS, UNKNOWN, "?"), (everyday.NEWS, STATEMENT, "."))


def for_others(random: Random) -> Exchange:
    """A greeting or a message that somebody else is to get."""
    pattern = random.choice(MESSAGES)
    if random.random() < 0.15:
        pattern = around_an_order(random, pattern.removeprefix("<politely> ")) if pattern.startswith("<politely>") else pattern
    return Exchange(say(random, [pattern], end=random.choice(".!"), **slots(random)), TOO_MUCH)


def work_at_large(random: Random) -> Exchange:
    pattern = expand(random, random.choice(NOT_QUITE_COPYING if random.random() < 0.25 else AT_LARGE))
    end = "?" if _ASKS.match(pattern) else random.choice((".", ".", "!", "?"))
    return Exchange(say(random, [pattern], end=end, **slots(random)), TOO_MUCH)


_ASKS = re.compile(r"(?:what|who|which|how|where|why|when|is|are|can|could|should|shall|may|must|will|would|do|does|any)\b")
_ORDERS = re.compile(r"(?:.*[:,] )?(?:explain|describe|define|teach|tell me about|give me a|name the|list the|i don't get)\b")


def worldly(random: Random) -> Exchange:
    pattern, is_noun = about_the_world(random)
    if is_noun:
        pattern = around_a_noun(random, pattern)
        return Exchange(say(random, [pattern]), UNKNOWN)
    if _ORDERS.match(pattern):
        return Exchange(say(random, [pattern], end=random.choice((".", "?", "!"))), TOO_MUCH)
    if random.random() < 0.2:
        pattern = around_a_question(random, pattern)
    return Exchange(say(random, [pattern]), UNKNOWN)
