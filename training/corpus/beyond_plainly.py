"""Plain short questions and remarks of every day, with nothing around them, in the words that Rejoinder's help, the facts,
the lists and the counts have too."""

from __future__ import annotations

from random import Random

from ..tables import NUMBERS_OF
from .beyond_answers import STATEMENT, TOO_MUCH, UNKNOWN
from .everyday_deeds import HAPPENINGS, a_deed
from .material import slots
from .scene import Exchange
from .wording import mostly_plainly

__all__ = ["another_number", "asks_plainly", "deed", "happening", "orders_plainly", "remarks_plainly"]

_HOW = "[how do I|how do I|how do I|how can I|how to|how do you|how does one|how do people|how should I|how would you|what do I need to|what's the best way to|what is the easiest way to|can I|should I|could I|may I|where can I|where do I|when should I|when can I|why should I|why can't I|is it hard to|is it ok to|is it time to|how long does it take to|what does it cost to|what do I do to|do I have to|do I need to|must I|is it possible to|what do I say to|how much is it to|can you teach me to|can you tell me how to|do you know how to|tell me how to|show me how to|i don't know how to|i want to know how to]"
_SAID = "[I have to|I must|I want to|I need to|I'm going to|I am going to|I'd like to|I would love to|I can't|I forgot to|we are going to|I hope to|I try to|I had to|I don't want to|I'll|I will|I tried to|I finally managed to|my <kin> wants to|my <kin> has to|she wants to|time to|we had to|I'm about to|I plan to|I wish I could|it's hard to|I never learned to|I promised to|I have started to|I started to|I have decided to|I got to|I am learning to|I love to|I hate to]"
_WHEN = "[||||| tomorrow| today| tonight| next week| this morning| again| first| at the weekend| after work| before noon| with my <kin>| in <place>]"


def _asked(random: Random, pattern: str, end: str = "?", **more: str) -> str:
    return mostly_plainly(random, [pattern], end=end, **slots(random), **more)


def deed(random: Random) -> Exchange:
    """Asked how to, told of, or asked for."""
    done, chance = a_deed(random), random.random()
    if chance < 0.6:
        return Exchange(_asked(random, f"{_HOW} {done}"), UNKNOWN)
    if chance < 0.88:
        return Exchange(_asked(random, f"{_SAID} {done}{_WHEN}", "."), STATEMENT)
    asked = f"[help me|help me to|please help me|can you help me|could you help me|I need help to|teach me to] {done}"
    return Exchange(_asked(random, asked, "."), TOO_MUCH)


_ASKED_OF_A_CLAUSE = "[what happens when|what happens if|what happens when|what happens if|what would happen if|what will happen if|what do I do when|what do I do if|what should I do if|is it bad if|is it dangerous when|why is it bad when|what does it mean when|who pays when|who helps when|what if|what can I do when|should I worry if|whom do I call when]"


def happening(random: Random) -> Exchange:
    asked = f"{_ASKED_OF_A_CLAUSE} {random.choice(HAPPENINGS)}"
    return Exchange(_asked(random, asked), UNKNOWN)


_THING = "[the moon|the sun|the earth|the universe|the world|the sea|rice|bread|gold|iron|glass|a tomato|a banana|a whale|a spider|a shark|a penguin|a horse|a cat|an elephant|the brain|the heart|blood|the pope|the queen|God|love|money|democracy|the internet|a virus|the euro|snow|rain|fire|music|chess|football|Berlin|Paris|London|<place>|Africa|the Nile|Mount Everest|Mozart|Einstein|Napoleon|Shakespeare|Picasso|Jesus|the president|a computer|an atom|DNA|Latin|coffee|chocolate|wine|a volcano|the pyramids|Venus|Jupiter]"
_LIKED = "[films|books|songs|colours|games|animals|food|music|sports|cities|people|words|numbers|questions|flowers|jokes|stories|poems|seasons|cars|models of cars|<noun>s]"
_NUMBER = "[1|2|3|5|7|12|question <number>|the last one|number <number>]"
_PLAIN = (
    f"[how old|how big|how far away|how heavy|how hot|how fast|how long|how tall|how deep|how expensive|how dangerous|how rare|how strong] is {_THING}", f"[what is|what's|who is|who was|where is|why is there|is there|what do you know about|tell me about|what about|where does it come from,] {_THING}", f"what [colour|shape|size|kind of thing] is {_THING}", f"what does {_THING} [taste like|look like|mean|cost|do all day|eat]", f"[who|what] [made|invented|discovered|killed|named|likes|eats|needs|owns|found|saw|built] {_THING}", f"[when|where|why|how] [did|does|will|can] {_THING} [begin|end|die|live|come from|work|grow|move|change|start|stop]", f"[is|was] {_THING} [dangerous|healthy|alive|real|a fruit|a metal|a planet|a country|male or female|famous|free|important|made of stone|open on Sundays|true|in danger]",
    "[what|who] do [people|my <kin>|they|the neighbours|the others|my colleagues|women|dogs] [say|think|like|hate|tell others|write] about me", "[what is|what's] [special|funny|wrong|new|interesting|strange|good|nice] about [me|us|that|him|my <kin>|life]", "[what|who|how|why] [am I|are we] [good at|like|to you|worth|here|made of|waiting for|looking for|so tired|alone]", f"[can|do|does] {_THING} [fly|swim|burn|think|sleep|die|hear|smell|float|grow|exist|lie|matter]", f"[which|what] {_LIKED} do you [enjoy|enjoy most|like|like best|love|hate|prefer|know best|recommend|read|want]", f"[which|what] {_LIKED} [are|were] [the best|popular|famous|worth it|good for children|new this year|the most expensive|easy to learn]", "[where|when|what|which <noun>] should I [go on holiday|live|work|study|get married|spend my holidays|go to university|eat for breakfast|travel|retire|play|collect|read next|drive|learn|park|vote|sit|sign]", "where do I [vote|park|sign|pay|complain|get off|change trains|queue|check in|find a good doctor|put the salt|click in excel|buy stamps|cross the road]",
    "[how|where] is my [<kin>|boss|dog|friend|neighbour|ex] [doing|now|up to|today|thinking|hiding|cooking]", "what should [I|we] [name|call] [my|our|the] [hamster|dog|cat|baby|boat|fish|horse|band|<noun>|shop|daughter|new <noun>]", "[where|in which bin] do I put [the trash|old glass|the salt|my coat|the baby|a comma|old batteries|the spoon|the ladder]", f"what is the [answer|solution|reply] to [{_NUMBER}|{_NUMBER} in the test|the riddle|my prayers|life|page <number>|the exam|question <number> in my homework]", "what [should|do|would|must|can] I [answer|reply|say to|write to|give|tell|cook for] [my landlord|my boss|my <kin>|<person>|the <trade>|the police|the tax office|a child]", "[what|which] [important |big |great |famous |terrible |strange |]things happened [in 1989|in 1066|in <number>|in the war|on 9 November|in <place>|in the sixties|when I was born|in history]", "[where|when|who|why|how many] [was|is|were] [the battle of <place>|the moon landing|the last ice age|the French Revolution|the war over|the first phone call|the fall of the wall|the next full moon|mother's day|the world cup|black friday]",
    "who [answered the phone|ate my lunch|stole my bike|knows|is at the door|was that on the phone|sent the letter|left the door open|took my pen|told you|cares|does the dishes|won|is calling|broke the window|switched off the light|loves me|paid|sang this|came first|is coming tonight|is next]", "[does|can|could|will|do|did] [my boss|my <kin>|google|the police|my parents|facebook|my phone|the neighbours|a hacker|my bank|alexa|the tax office] [read my letters|see my search history|listen to me|see my location|see my instagram|open my mail|know what I earn|track my car|hear us|read my diary|see my emails|know where I live|watch me]", "is [my password|whatsapp|my iphone|my bank|instagram|my location|the water here|gmail|online banking|my wifi] [safe|private|secure|hacked|public|good enough]",
    "is [he|she|the shop|the train|the soup|dinner|my order|the doctor|the museum|the bus] [late|open|on time|ready|good|at home|cold|far away|over|safe|married|coming]", "how much [is|costs] [a beer|a ticket to <place>|a coffee|a stamp|a haircut|the rent in <place>|a kilo of apples|petrol|a new <noun>]", "[what's|what is] [a good|the best|a cheap|a safe|the newest] [laptop for students|name for a dog|present for my <kin>|way to learn <word>|model of tesla|phone|hotel in <place>|excuse|age to retire|target heart rate|password|answer to an insult|memory trick|download speed]",
)  # fmt: skip


def asks_plainly(random: Random) -> Exchange:
    return Exchange(_asked(random, random.choice(_PLAIN)), UNKNOWN)


_MISHAP = "[is spinning|hurts|aches|is empty|is full|is dead|is cold|is wet|is burning|feels strange|is killing me|is a mess|is broken|needs a rest]"
_REMARKS = (
    "I'm [looking for|searching for|waiting for|dreaming about|missing|thinking about] a [model agency|flat|job|bike|girlfriend|<noun>|new <noun>|holiday|cheap car|good doctor]", "[good luck|happy birthday|merry christmas|happy new year|congratulations|bless you|get well soon|happy easter|bon appetit|safe travels][| to you| everybody| to my <kin>]", "[the|my] [queue|line|download|order|branch|model|log|archive|target|pin|engine] [at the bank|of the game|at the shop|in <place>|on my phone|of the car] [was endless|was cancelled|failed|is gone|is new|was wrong|is ugly]", "my [computer|phone|car|tv|camera] model is [old|new|from <number>|the best|too slow]", "[it was|that was] [only |just |][a joke|fun|a dream|nothing|an accident|a lie|bad luck]", "[I was|I'm|I am] [only |just |][kidding|joking|teasing|asking|curious|looking around|bored]", f"my [head|back|stomach|neck|knee|heart|throat|wallet|fridge|phone|battery|house|hair|leg|life|memory|car|room] {_MISHAP}[| today| again| since yesterday]", "my [boss|<kin>|neighbour|landlord|teacher|ex|<kin>] is [an idiot|a fool|a genius|so mean|crazy|late again|angry with me|on holiday|at work|asleep|away|sick|in hospital|driving me mad|a nice person|always right|impossible|a saint|a pain|in love|so <adj>]", "my [boss|<kin>|neighbour|teacher|landlord] [never answers|never listens|never answers my mails|always shouts|lost his temper|fired me|hates me|forgot me|deleted our photos|cancelled the party|cooks badly|snores|talks all day]", "my memory is [bad|getting worse|terrible|full of holes|not what it was|good]", "[my answer|the answer|his answer] [was wrong|was right|came too late] [in the exam|in the quiz|at school]", "I'm [waiting|still waiting|hoping] for [an answer to my letter|the bus|an answer from the bank|my <kin>|a call|the results|spring|better weather|a miracle|my order]",
    "[I|we] didn't get [an answer from the company|a reply|the job|a seat|any sleep|a present|the joke|an answer|through to the doctor]", "[I|we] [downloaded a virus|had a long day|slept badly|cooked dinner|lost again|laughed a lot|saw a fox|broke a glass|burned the toast|missed breakfast|found ten euros|had pizza for dinner|went for a walk|danced all night|forgot the milk|cleaned the house|got soaked]", "[they|somebody|someone] [closed the factory|stole my bike|painted the door|cut down the tree|broke in last night|called me names|left flowers|parked on my spot|ate my lunch|opened a bakery here]", "[thank god|finally|at last|hooray,|oh dear,] [it's friday|it is weekend|the rain stopped|it's over|they left|the exam is over|spring is here]", "the [model|log|queue|target|branch|engine|pin|view|archive|key|title] [of the ship|in the museum|at the bank|on the table|of my car|in the fireplace|on the hill|of the town] [is|was] [broken|too long|on fire|lovely|lost|full of dust|<adj>]",
    "[the tree fell and now there is a log on the road|a log lay across the path|the queue at the bakery was long|she works as a model in <place>|he is a model student|we went to the branch of my bank|I hit the target three times|the signal is bad in the train|I love the view from here|we lost the key to the archive]",
)  # fmt: skip


def remarks_plainly(random: Random) -> Exchange:
    return Exchange(_asked(random, random.choice(_REMARKS), "."), STATEMENT)


_ORDERS = (
    "say something [smart|clever|nice|wise|romantic|mean|in French|about <place>|quick|deep|sweet]", "be [creative|serious|brave|careful|specific|original|my lawyer|more precise|nice to my <kin>|quick about the <noun>]", "[find|solve for|determine|what is] x[: |, |; ][<number>x = <number>|x + <number> = <number>|2x - <number> = <number>|x^2 = <number>|3x + 1 = <number>]", "[I need|write|write me|I want|help me with|make me|can I have|give me|draft] [a|the] [cover letter|CV|reference|speech|job advert|application|letter|contract] for [a job as a <trade>|a <trade>|my <kin>|a flat in <place>|my new boss|a wedding|a shop]", "guess the [animal|number|word|city|colour|name|person|song|food] [I have in mind|I am thinking of|I chose|I like best|on my card]", "[act|behave|answer] [as|like] a [linux shell|terminal|calculator|doctor|search engine|compiler|<trade>|waiter][: ls -la|: <noun> <number>|, and I am the <trade>|: I feel sick|. Where is the <noun>|]", "[sing|read|show|send|play|bring|buy|draw|cook|order] [me |us |my <kin> |][a song|a picture of <place>|something nice|the paper|a horse|dinner|some tea|a present|music]", "[summarise|summarize|sum up|shorten|translate|print out|explain|judge|illustrate|continue] [our chat|this chat|our conversation|what we said|what I wrote|the chat so far|your last answer|what you just said|everything we talked about][| in one sentence| in two lines| in French| for my <kin>]", "[write|sing|draw|tell me|make|give me|find] [a poem|a song|a portrait|a joke|a story|an article|a nickname|some advice|a film] [about|for|of] [me|you and me|the two of us|my <kin> and me]", "count [down|back|backwards|up|on|] [from|to] [500|200|1000|365|999|<number>000|a million|two thousand|five hundred|a thousand]", "[look|go|come|wait|dance|jump|sit|stand|smile|wake up|calm down|hurry up|breathe|fly away|turn around|listen to the rain|hold my hand|take me home|leave me alone]",
)  # fmt: skip


def orders_plainly(random: Random) -> Exchange:
    return Exchange(_asked(random, random.choice(_ORDERS), "."), TOO_MUCH)


_UNITS = "seconds minutes hours days weeks months years legs eyes teeth letters words wings strings keys sides corners states islands stars rooms pages players cards bones inches ounces grams doors floors moons seats".split()  # fmt: skip
_WHOLES = "a minute|an hour|a day|a week|a month|a year|a century|a decade|a quarter|a weekend|a crab|a centipede|a snail|a fish|a cat|a guitar|a piano|a harp|the alphabet|a sentence|a book|a hexagon|a cube|a football team|America|the bible|a foot|a pound|a mile|a skeleton|a hotel|the Pacific|the galaxy|February|a leap year|a flag|the White House|a plane".split("|")  # fmt: skip
_COUNTED = (
    "how many {units} [are|are there|] in {whole}", "how many {units} [does {whole} have|has {whole}|make {whole}]", "[the |]number of {units} in {whole}", "{units} in {whole}",
)  # fmt: skip


def another_number(random: Random) -> Exchange:
    """How many of what the table of numbers does not have: hours in a week, legs of a crab."""
    units, whole = random.choice(_TIMES if random.random() < 0.4 else _PAIRS)
    return Exchange(_asked(random, random.choice(_COUNTED), units=units, whole=whole), UNKNOWN)


def _counted(units: str, whole: str) -> bool:
    return any(f"{units} {joint} {whole}" in NUMBERS_OF for joint in ("in", "of", "on"))


_PAIRS = [(units, whole) for units in _UNITS for whole in _WHOLES if not _counted(units, whole)]
_TIMES = [(units, whole) for units, whole in _PAIRS if units in _UNITS[:7] and whole in _WHOLES[:10]]
