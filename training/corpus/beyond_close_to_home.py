"""Of one's own life, the user's and the model's: what nobody told and nobody can know, beside what was told and is known."""

from __future__ import annotations

from random import Random

from .beyond_answers import STATEMENT, TOO_MUCH, UNKNOWN
from .grammar import expand
from .material import slots
from .scene import Exchange
from .wording import say

__all__ = ["asks_of_a_life", "follows_up", "own_case", "tells_of_a_life", "wants_a_look"]

_THEN = "[yesterday|last night|on Sunday|last weekend|this morning|as a child|at school|last summer|on holiday|before we met|all day|on your birthday]"
_SOON = "[tonight|tomorrow|at the weekend|on Friday|for lunch|for dinner|this evening|after this|at christmas|next summer]"
_OF_YOU = (
    f"what did you [do|eat|drink|dream|buy|cook|watch|wear|have|sing|miss] {_THEN}", "what [did|will|do] you [have|eat|drink|cook] for [breakfast|lunch|dinner|supper]", f"what are you [doing|wearing|eating|cooking|watching|having|buying] {_SOON}", "what do you [do|eat|drink|wear] [at the weekend|on Sundays|in the evening|for fun|in your free time|in summer|at christmas|after work|when it rains|when nobody writes]", f"where [were you|did you go|did you sleep|have you been|were you hiding] {_THEN}", f"where [will you be|are you going|do you go] {_SOON}",
    "where did you [go to school|spend your childhood|grow up|meet your [wife|husband]|study|buy your <noun>|learn to [cook|swim|drive|dance]|lose your <noun>]", "[do you have|have you got|did you ever have|would you like to have] [any|] [brothers|sisters|brothers or sisters|children|kids|a wife|a husband|a girlfriend|a dog|pets|a car|a garden|a job|hobbies|money|plans for tonight|a tattoo|neighbours|a <noun>|a favourite <noun>|enemies|a boss]", "are you [married|single|engaged|hungry|thirsty|tired|drunk|pregnant|left-handed|religious|a vegetarian|rich|poor|jealous|on facebook|good at football|a morning person|ticklish|allergic to <noun>s|in love|homesick|superstitious|vain|divorced|retired|bald|older than me|afraid of <noun>s]",
    "have you [ever |never |][been married|broken a leg|been to <place>|lost a friend|stolen anything|been late|ridden a <noun>|cried|eaten <noun>s|had a <noun>|met <person>|seen a <noun>|been drunk|slept in a <noun>]", "what [is|was|'s] your [mother tongue|star sign|shoe size|biggest fear|earliest memory|salary|phone number|address|hobby|religion|middle name|biggest mistake|greatest wish|deepest secret|zodiac sign|first <noun>|best <noun>|dream job|guilty pleasure|bedtime|motto|plan for tonight]", "do you [live alone|snore|smoke|drink|vote|cook|drive|drive a <noun>|pray|sing in the shower|play the <noun>|like your boss|miss your mother|go out much|wear glasses|brush your teeth|get paid|take holidays|believe in horoscopes]",
    "[tell me|reveal|confess|share|let me hear] [something|a thing|one thing|a secret] about [yourself|you] [that|which] [nobody knows|nobody else knows|would surprise me|you never told anybody|is not true|you are ashamed of]", "[does it hurt|is it hard|is it boring|is it fun|what is it like|how does it feel|is it lonely] to be [a model|a program|you|so small|in a box|a machine|young]", "does your [mother|boss|wife|teacher|landlord] know [you're here|what you say|how late it is|me|you talk to strangers]", "how was your [weekend|holiday|childhood|wedding|first kiss|school time|flight|birthday|trip to <place>|breakfast]", "[who|what] [do you miss|makes you cry|do you dream about|did you kiss first|is your best friend|cooks for you|cuts your hair|do you live with|wakes you up|annoys you|made you laugh]",
)  # fmt: skip
_FRANKLY = "[be honest|be frank|tell me honestly|honestly now|your honest opinion|seriously|frankly|tell me the truth|between you and me|no lies]"
_SIGHT = "[in this|in this <noun>|in red|in that <noun>|today|tonight|with a beard|in the photo|on camera|to you|without my <noun>]"
_DOUBT = (
    f"do I look [fat|old|tired|good|silly|pale|young|<adj>] {_SIGHT}", f"how do I look {_SIGHT}", "am I [too <adj>|a good <kin>|a bad person|a good person|losing my mind|pretty|ugly|boring|weird|being selfish|wrong about <person>|the only one who <verb> <noun>s|going mad|to blame]", "was I [rude|too loud|unfair|too <adj>|wrong to leave|a bad <kin>|right to say no]", "should I [leave him|leave her|call her|call him|apologise|tell him|tell my <kin>|give up|move out|move to <place>|cut my hair|stay at home|wait for <person>|say yes|go to the party|take the job|wear the <noun>]", "did I [do the right thing|overreact|leave the oven on|lock the door|sound rude|hurt her|hurt <person>|lose my chance|miss the point]",
    "will I [ever find love|be rich|pass the exam|make it|regret it|be happy|see <person> again|get the job|go bald|live to be <number>]", "can I [trust him|trust <person>|sing|win this|wear this|still change my mind|ask her out|do better|save my marriage]", "[why|how] did [she|he|<person>|my <kin>|the <trade>] [leave me|lie to me|stop calling|forget me|get over it|find out|change so much]", "why am I [so tired|always late|alone|so <adj>|crying|afraid of everything|never happy|still awake|like this]", "what [did I do wrong|is wrong with me|have I done|is happening to me|makes me so <adj>|do people think of me|does <person> see in me|would my <kin> say]",
    "[does|do you think|did] [<person>|my <kin>|he|she|the <trade>] [like me|likes me|love me|loves me|hate me|hates me|miss me|misses me|notice me|trusts me]", "how [much longer|many years] [do I have|must I wait|have I got|until I retire|do I have left|must I work|till I am rich]", "[where|when] did I [put|leave|lose|hide|forget|drop] my [keys|glasses|wallet|umbrella|gloves|hat|<noun>]", "I [lost|can't find|have mislaid|dropped] my [keys|glasses|wallet|umbrella|gloves|hat|ring][, |. |; ][where should I look|what should I do|who could have it|what do I do without it]",
    "[do I have to|must I|do we have to|am I allowed to|is one allowed to|may one|is it legal to|can I legally|do people have to] [declare what I sell|pay tax on <noun>s|park here|feed the <noun>s|tip the <trade>|bring a present|tell my <kin>|wear a helmet|report it to the police|pay for the broken <noun>|give notice|boil <noun>s first|water <noun>s daily|keep a <noun> in my flat|vote|shake hands|marry a <noun>][| on ebay| in <place>| at work| at night| on Sundays| in the garden]", "do I need [a visa|a permit|a lawyer|an umbrella|a jacket|glasses|a vaccination|a new <noun>|a <trade>|insurance] [for|in|to go to] [<place>|a <noun>|my <noun>|the <noun>]",
)  # fmt: skip
_DREAMT = (
    "[if|suppose|imagine|let's say|what if|say] you [could fly|could travel back in time|were an animal|were a <noun>|had a million|won the lottery|were a <trade>|lived in <place>|met <person>|had one wish|were me|had hands|were invisible|could eat|had a <noun>|were on an island|woke up as a <noun>][, |: |? |. ][where would you go|which would you be|what would you buy|what would you do|who would you visit|which <noun> would you take|what would you eat first|what would you tell <person>|how would you feel|would you still talk to me|whom would you call]",
    "[if|when|suppose|in case] [the <noun>|a <noun>|everybody|<person>|the moon|the world|my <kin>] [could speak|were <adj>|disappeared|had no <noun>|came back|ran the country|stopped|had wings][, |: ][what would happen|what then|how would we live|what would it say|who would notice|would you care]",
)  # fmt: skip


def asks_of_a_life(random: Random) -> Exchange:
    """The model's life, which it has not, the user's doubts, and what would be if."""
    chance = random.random()
    pattern = expand(random, random.choice(_OF_YOU if chance < 0.5 else _DOUBT if chance < 0.85 else _DREAMT))
    if 0.5 <= chance < 0.85 and random.random() < 0.3:
        pattern = expand(random, f"{_FRANKLY}[, |: | - |. |, ]") + pattern
    return Exchange(say(random, [pattern], **slots(random)), UNKNOWN)


_AILS = "[my <kin>'s |my |the |][knee|left knee|back|tooth|right eye|eye|stomach|hand|ear|shoulder|chest] [hurts|aches|itches|clicks|is swollen|has been twitching|feels numb|burns] [when I go upstairs|at night|since Tuesday|after lunch|when I run|all day|when it rains]"
_LIVES = "I [still live with my parents|can't cook|have never been kissed|sleep till noon|work too much|drink too much|can't sleep|forget everything|have no friends|talk to my <noun>|never learned to swim|snore|eat <noun>s every day|want to learn ballet|cannot hear well any more|hate my job|want to rent a <noun>|have nothing to wear|would like to change my name]"
_IS_IT = "[is that bad|is that normal|what could it be|what helps|should I worry|what should I do about it|is it too late|do I need a doctor|what is it|am I too old for that|is it serious|can I still change|what would you do|whom do I ask|is that allowed|can that be cured]"


def own_case(random: Random) -> Exchange:
    pattern = f"[{_AILS}|{_LIVES}|{_LIVES}][, |. |. |; | - |, and |... ]{_IS_IT}"
    return Exchange(say(random, [expand(random, pattern)], **slots(random)), UNKNOWN)


_WHOM = "[a man|a woman|a boy|a girl|a <trade>|a <noun>|two sisters|somebody|an old <trade>|a dog]"
_WHO_DOES = "[who|that] [lives alone in <place>|has lived in <place>|works as a <trade>|is called <person>|speaks French|is <number> years old|is afraid of <noun>s|drives a <noun>|collects <noun>s|loves <person>|has a dog named <person>|was born in <place>|plays the piano|hates <noun>s|talks to <noun>s|lives in a lighthouse|likes <adj> <noun>s best|wants to be a <trade>]"
_IN_TALES = "[met|saw on the bus|read about|dreamed of|saw in the film|heard on the radio|sat next to|helped]"
_LONG = "for [two|three|four|six|nine|ten|seven|five|twelve] [days|weeks|nights|hours|months|years|Sundays]"
_LOST = "[left me|left me yesterday|has moved out|won't speak to me|shouted at me|forgot my birthday|sold my <noun>|is in hospital|broke my <noun>]"
_LIFE = (
    f"the [book|film|play|song|story|novel|series|opera|poem] [I'm reading|I am reading|I saw|she sings|we watched|my <kin> wrote|on TV|<person> gave me|from <place>] [is|was] about {_WHOM} {_WHO_DOES}", f"[the man|the woman|the <trade>|the girl|the people|the one] [I|we|my <kin>] {_IN_TALES} [lives in <place>|has lived in <place>|is called <person>|works as a <trade>|speaks French|is <number> years old|has a dog named <person>|collects <noun>s|was born in <place>|plays the piano]", f"[yesterday|once|last week|on the bus] [I|we] {_IN_TALES} {_WHOM} {_WHO_DOES}",
    f"[it has been|it's been|it was|it has] [raining|snowing|hot|foggy|quiet|cold|windy|dark] {_LONG}", f"it [hasn't|has not|didn't] [rained|rain|snowed|snow|stopped|stop] {_LONG}", f"I [have been waiting|have not slept|haven't eaten|haven't seen <person>|have been crying|stood in line|have been ill|worked on the <noun>] {_LONG}", f"{_LONG} [it rained|nobody called|I waited|we heard nothing|the <noun> was closed|it was <adj>]",
    f"my <kin> {_LOST}[ and|, and|. |, ] [I don't know what to do|I can't cope|I can't sleep|I can't take it any more|I have no idea why|I can't stop crying|nobody helps|I can't think of anything else|I don't know how to go on]", "[I have|I've got|there is|we had] [a problem|trouble|an argument|a date|a meeting|an appointment|a fight|a row|a talk] with [my <kin>|the <trade>|<person>|my neighbours|the bank|my landlord]", "I have [a feeling|a hunch|a suspicion|the impression|the fear] that [something is wrong|<person> lies|nobody likes me|it will rain|my <kin> is <adj>|the <noun> is gone]",
    "I'm [dreading|missing|avoiding|planning|preparing|painting|repairing|selling|washing|postponing|expecting|fixing] [tomorrow's|the|my|our|a] [exam|<noun>|visit|wedding|trip|<adj> <noun>]", "my favourite [<noun>|team|shop|film|song|cup|chair|restaurant|player|bakery] [lost again|has closed|broke|got stolen|disappeared|has changed|moved away|never came|got cancelled|tastes different now|costs too much|made me cry|fell on the floor]", "[I was|he was|she got|we were|I got] called [to the office|by the bank|to the <noun>|at midnight|a liar|names|into the <noun>]",
    "[you should see|you wouldn't believe|you would not believe|you can't imagine|I hate|don't get me started on|I am still in] the [queue|line|view|noise|mess|crowd|traffic|prices|signals|models|branches] [at the <noun>|in <place>|outside|on the <noun>|at the post office|from my window|at the bakery]", "there [was|is] [a|no|such a|always a] [queue|long queue|line|view|crowd] [at the <noun>|in <place>|outside the museum|in front of the <noun>|at the bakery][| today| again]", "[guess|you'll never guess|you will not guess|you won't believe] [what happened to me|what happened|who I met|what I saw|where I was|what she said|what he did|what I found] [today|in the bakery|on the bus|last night|at the <noun>|in <place>]",
    "I [got the job|passed|passed my exam|won|made it|said yes|quit smoking|moved in|became a <kin>|ran ten miles|got married|bought the <noun>][| today| yesterday| at last]", "[I can't|I could not|I couldn't] [stop thinking about <person>|stop crying|forget her|sleep|believe it|find my way|stand the noise|get over it][| tonight| any more| at all]",
)  # fmt: skip


def tells_of_a_life(random: Random) -> Exchange:
    """In the words in which users tell of themselves, of others, or of what cannot be kept."""
    return Exchange(say(random, _LIFE, end=random.choice((".", ".", "!")), **slots(random)), STATEMENT)


_SENT = "[the|this|my|that|the attached] [picture|photo|recording|screenshot|scan|pdf|video|document|drawing|painting|x-ray|image][| I sent you| I uploaded| above| below| I took| I attached| of my <noun>| from <place>]"
_SEE = "[what it is|which plant it is|what's wrong with it|how old I look|who that is|what it says|whether it is real|where it was taken|what you see|if it's good|how much it is worth|what's on it|if I look <adj>]"
_TONE = "[more politely|more kindly|friendlier|in a nicer way|less rudely|more formally|in other words|in better English|as a question|as one sentence|in the past tense|in plain words|like a lawyer|for a child|so that it sounds nice|sound more polite|more polite|softer|less harsh|a bit warmer|into a compliment]"
_TONED = "[give me my money back|you are late again|go away|send me the report by noon|I want <noun>s|bring the <noun>|my name is <person>|what is the capital of <place>|count to ten|stop it|I quit|I live in <place>|delete the chat|{sentence}|the <noun> is <adj>|pay the bill|call me back|I don't like your <noun>|where is my <noun>|you have to leave]"
_ROLE = "[shopkeeper|waiter|<trade>|<trade>|<noun>|king|pirate|teacher|thief|customer]"
_LOOKS = (
    f"[can you |could you |please |would you |will you |][look at|have a look at|take a look at|check|open|describe|analyse|listen to] {_SENT}[ and [tell me|say|guess] {_SEE}|]", f"[what's|what is|who is] [in|on] {_SENT}", f"[can|do|could] you see {_SENT}[, {_SEE}|]", f"[tell me|say|guess] from {_SENT} {_SEE}", f"[can you |please |][look at|have a look at] this and [tell me|say] {_SEE}", "[read|show|play|open] me [my message from <person>|what <person> wrote to me|the mail from the <trade>|the letter from <place>|my bank statement|the headlines|the first page of the <noun>]",
    f"[put|make|say|word|phrase|write|turn|rephrase|reword] [this|it|that|the following] {_TONE}: {_TONED}", f"[how can I|how do I|help me] [say|put|word|phrase|write] [this|it] {_TONE}: {_TONED}", f"{_TONE}, please: {_TONED}",
    f"[let's play|we play a game|a game|role play|new game|let's act|suppose][: |, | - ]you [are|play|'re] [the|a] {_ROLE} and I [come in to buy a <noun>|am the guest|order <noun>s|am lost|want a room|am the {_ROLE}|work for you|sit at the bar][| - start|, go|. Begin|. You start|. What do you say|]", f"you're the {_ROLE}, I'm the {_ROLE}[. |, |: |! ][start|go|you begin|what do you say|action|let's play]", f"[be|play|act] my {_ROLE} [for a [minute|day|while]|now|, please]",
    "what [would be |is |'s |][a|the best|another] [good|nice|fitting|funny|catchy|cool|better] [name|nickname|motto|slogan|title|heading] for [a <adj> <noun>|a black cat|my boat|a shop that sells only <noun>s|a book about <noun>s|my <kin>'s <noun>|a band|our baby|a twin of <person>|an article on <noun>s]", "what [would you|should I|do I|shall we] call [a shop that sells only <noun>s|my boat|my new cat|our baby|a book about <noun>s|a <adj> <noun>]", "[what|which] name [goes well|rhymes|would go] with <person>",
    "[can you |could you |please |would you |I want you to |][book|reserve|get|order|find] [me |us |][a table|a room|three seats|a taxi|a court|a flight] for [two|four|six|ten|<number>|the four of us] [at [eight|noon|seven|nine|<number> o'clock|half past six]|on Friday|from nine|for tomorrow][| tonight| in <place>| please]",
)  # fmt: skip


def wants_a_look(random: Random) -> Exchange:
    """Work on what was sent, roles, names for things, tables for four at eight."""
    return Exchange(say(random, _LOOKS, end=random.choice((".", "?", "")), **slots(random)), TOO_MUCH)


_FOLLOWS = (
    "[and |so |but |now |][what should I see|what can one do|is it nice|how do I get|is it warm|is it far|how many people live|what do people eat|is it expensive|can I swim|what is there to see|what's the weather like|who is the mayor|what do they drink|is it safe|how long does one stay|where should I sleep] there[| in winter| in summer| at christmas| as a tourist| with children| these days]", "[and |so |but |][which|what] of [them|those|these] [is the nicest|is the oldest|suits me|suits me best|has the most moons|is good for a wedding|do you like|would you take|is the most <adj>|costs most|is dangerous|came first|was invented last]", "[and |so |but |][why does|does|why did|how does|can] [he|she|it] [scratch the sofa|bark at night|sleep so much|like <noun>s|eat <noun>s|cry|swim|fly|limp|feel cold|need a <noun>]",
    "[is|was|isn't] that [a good|a common|a rare|a funny|an old|a bad|a lucky] [name|number|job|age|town|choice|colour|date|hobby] [for a dog|for a man|these days|in <place>|in your eyes|at my age|for a <trade>]", "who else [is called that|has that name|lives there|was born there|does that|has that job|thinks so|likes that]", "[what|how much] does someone [like me|in my job|of my age|from there] [earn|weigh|need|do all day|eat|pay]", "where [could|should|can] [we two|the two of us|we|somebody of my age|a <trade> like me] [go|eat|dance|live|get married|meet people]",
    "[and |so |][what could I give|how do I tell|what should I cook for|where do I take|how do I surprise|what do I say to] [her|him|them] [for christmas|tonight|on Sunday|for dinner|about it|at the wedding|for that]", "[and |so |][how do I|how does one|how do people] [cook|bake|grow|feed|wash|play|paint] [it|that|them][| at home| well| without a <noun>| in winter]", "what does [the name|that name|her name|that word|it] mean [in Latin|in German|originally|to the French|for a <trade>]", "what was the first [one|<noun>] [called|like|made of]", "who is the best [at it|at that|in the world at it|of them all|there]", "what should [he|she|it] [eat|wear|learn|study|drink|not eat|do all day]",
    "[what|where] [happens next in the story|does the story end|did they go then|is the rest of it|comes after the end]", "why is [that|it|this one] [funny|so <adj>|famous|important|called like that|true|the capital|a planet]", "[and |so |][what|who|how] [is it famous for|lives there now|big is that place|old is that town|founded it|far is that from <place>|cold does it get there]", "[and |but |][is that|is it|was it] [a fruit|a berry|true|legal|healthy|far from <place>|bigger than <place>|older than <place>|dangerous|made of <noun>s|in Europe]",
)  # fmt: skip


def follows_up(random: Random) -> Exchange:
    """About what was said just before, which the models know, a question that they do not know."""
    return Exchange(say(random, _FOLLOWS, **slots(random)), UNKNOWN)
