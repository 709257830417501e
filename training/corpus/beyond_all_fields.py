"""Questions, orders and remarks about what fields.py has: a frame of any kind times a thing, a deed or a mishap."""

from __future__ import annotations

import re
from random import Random

from .beyond_answers import STATEMENT, TOO_MUCH, UNKNOWN
from .fields import FIELDS
from .frames import around_a_question
from .grammar import expand
from .scene import Exchange
from .wording import mostly_plainly

__all__ = ["asks_of_a_field", "orders_of_a_field", "tells_of_a_field"]

_BEFORE = "[||||||||||||||for my [exam|essay|niece|blog|neighbour]: |sorry if that's a stupid question, |I've been meaning to ask: |you may not know this, but |this came up at dinner: |I was just thinking, |in your opinion, |help me out, |stupid question maybe: |right, |morning! |evening all. |quick one: |not sure if you can help: |genuine question, |asking for a friend: |my <kin> and I disagree: |I need a second opinion: |out of pure curiosity, |crossword clue: |late night thought: ]"
_AFTER = "[||||||||||| for a beginner| these days|, roughly| in a nutshell| in plain English|, do you think|, by any chance|, in your opinion| exactly| in <place>| at my age| on a budget| nowadays| without spending much|, honestly]"
_BADLY = "[important|popular|hated|hard to understand|complicated|expensive|famous|boring|{t}|{t}]"
_OF_A_THING = (
    "[what is|what's|what exactly is|what on earth is|what was|what do you call] {x}", "[who|what] [invented|came up with|is behind|needs|first used|discovered|paid for|started|ruined] {x}", "[how|why|when|where] [does|did] {x} [work|start|end|come from|begin|happen|get its name|become a thing|go wrong|get so popular|matter]", "what[ is|'s] {x} [good for|used for|made of|called in America|worth|like|all about|famous for|in simple terms|short for|actually]", "what[ is|'s] the [point|purpose|origin|history|secret|problem|best part|downside|average price|story] [of|with|behind] {x}", "what[ is|'s] the difference between {x} and {y}", "{x} or {y}[, which is [better|cheaper|older|worse|healthier|more useful]|, what would you pick|: which one|]",
    "is {x} [worth it|overrated|dangerous|still a thing|legal|safe|a good idea|{t}|really {t}|as {t} as they say|bad for you|better than {y}|hard to learn|out of fashion]", "how [big|old|expensive|common|long|dangerous|difficult|popular|rare|reliable|serious|noisy] is {x}", "how much [does {x} [cost|weigh|matter]|is {x}]", "[where|how] [can|do|should] [I|we|you|people] [get|buy|find|see|try|use|learn about|avoid|choose|recognise|get rid of] {x}", "do [I|we|you] [really |]need {x}[ for that| in winter| to live here|]", "[should|shall|can|could|may] [I|we|my <kin>] [get|try|buy|avoid|bring|trust|worry about|read up on|switch to|eat before|take part in] {x}[| this year| as a beginner| first| again]", "have you [ever |][seen|tried|heard of|owned|read about|understood|used|been near] {x}",
    "any [tips|advice|idea|thoughts|good books|news|experience] [on|about|with|for] {x}", "[what do you think|what's your take|what are your thoughts|how do you feel] [on|about] {x}", f"why [is|was] {{x}} so {_BADLY}", "why do [people|kids|men|the English|so many] [like|hate|want|talk about|need|believe in|fear|avoid] {x}", "when [was|will] {x} [invented|discovered|introduced|banned|built|be over|come back]", "what happens [to|with|without|after|during|because of] {x}", "is there [such a thing as|a cheap alternative to|an easy way to get|a museum for|a song about|an app for|any proof of|a law against] {x}", "what does {x} [mean|do|look like|cost|involve|stand for|have to do with {y}]", "how do you pronounce {x}", "[what's|is there] another word for {x}", "{x}", "{x}: [worth it|yes or no|what is it|good or bad|explain|pros and cons]", "what comes to mind when you hear {x}", "did {x} [really |][exist|happen|change anything|come from <place>|start with {y}]", "can {x} [be dangerous|go wrong|make you ill|be repaired|be stopped|kill you|be fun|last forever]",
    "[my <kin>|our teacher|the doctor|a friend|my boss|somebody at work|the man in the shop|an article] [mentioned|recommended|keeps talking about|warned me about|is obsessed with|swears by|asked me about] {x}[, what is that|. Any good|; should I worry|, is it any good|, what's so special about it|. What does that mean|, do you know it]", "I'm [reading|writing an essay|giving a talk|watching a film|doing a course|thinking] about {x}[, | - |. |: ][what should I know|where do I start|can you help|anything I should mention|what's the main thing|why is it so {t}]", "what should I know about {x}", "how would you explain {x} to [a child|my gran|an alien|someone in a hurry]",
)  # fmt: skip
_OF_MANY = (
    "why are {m} [so |]{t}", "how are {m} made", "where do {m} come from", "are {m} [{t}|safe|dangerous|expensive|worth it|a good present|still popular|allowed here|bad luck|older than {m2}]", "what are {m}[| for| made of| called in Scotland| good for]", "are there [many |any |still ]{m} in <place>", "what's the deal with {m}", "how many {m} are there[| in the world| in <place>| left]", "how do [I|you|people] [choose|avoid|get|recognise|store|clean|pay for|fight] {m}", "do [you|people|children|women|dogs] [like|need|fear|eat|believe in|know about] {m}", "why do {m} [exist|smell|cost so much|break so easily|scare people|make people laugh|matter]", "{m} or {m2}", "which {m} are [the best|{t}|the cheapest|good for beginners|worth seeing]", "who [invented|likes|needs|buys|pays for|discovered] {m}", "when did {m} [appear|become popular|disappear]", "what do {m} [do|look like|mean|have in common with {m2}|eat|cost]", "can {m} [be dangerous|help|fly|cause problems|be recycled|get you into trouble]",
)  # fmt: skip
_OF_A_DEED = (
    "[how do I|how can I|how does one|how do you|how should I|how would you|how to|how did people use to|how could a beginner] {d}", "what[ is|'s] the [best|quickest|right|proper|safest|easiest|cheapest] way to {d}", "is it [hard|legal|safe|rude|possible|too late|worth it|normal|ok|a bad idea] to {d}", "how [long|much time|much practice] does it take to {d}", "what [do I need|tools do I need|does it take|is needed] to {d}", "when [is the best time|is it too late|is a good moment] to {d}", "[can|could|would] you [teach me|show me|explain|tell me] how to {d}", "any [tips|tricks|advice|idea] [for|on|about] {ing}", "is there a [trick|knack|rule|law|shortcut|book] [to|for|about] {ing}", "is {ing} [hard|dangerous|legal|fun|expensive|good for you|bad for the back|something for children]", "what[ is|'s] the secret [of|to] {ing}", "I've never [managed|learned|tried|been able] to {d}[, any tips|. How do you do it|, is it hard|; where do I start]", "I've been trying to {d} [for hours|all day|since Monday|for weeks][, any idea|. What am I doing wrong|, it just won't work, why|; help]",
    "I want to {d}[ but have no idea where to start|, how|. What do I need|, is that realistic|. Where do I begin|; any advice]", "I'm about to {d}[, anything I should know|. What could go wrong|, wish me luck|. Any last tips]", "how come I can't {d}", "who [can|could|would] {d} for me", "where can I learn [to|how to] {d}", "what happens if I [don't|can't|forget to|try to] {d}", "should I {d} [before or after lunch|first|or not|myself|alone|in the morning|at all]", "[how much does it cost|what does it cost|is it expensive] to {d}", "[step by step guide|instructions|a guide|a video|a checklist] [to|for|on] {ing}", "can [a child|I|one|anybody|an old man] {d} [alone|without help|at home|in winter|in a flat|in one day]", "do [people|you|the French|professionals] [really |still |ever ]{d}", "{ing}: [how|worth it|any tips|good idea or not|where do I start]", "why would anyone {d}", "what[ is|'s] [wrong with|the point of|the hardest part of|so great about] {ing}", "how often [should|do] [I|you|people] {d}", "[my <kin>|my boss|the doctor|our teacher] wants me to {d}[, how|. How does that work|, is that even possible|; where do I start|. Must I]",
)  # fmt: skip
_WHAT_NOW = "[what should I do|what now|any ideas|help|why|what can I do|is that normal|can you help|who do I call|how do I fix it|what went wrong|should I be worried|is it serious|what would you do|how come|how do I stop that|what's the best thing to do|what are my rights|do I need a professional|can it be saved|whose fault is that|what do I tell my <kin>|how do I get over it|what are my options]"
_OF_A_MISHAP = (
    f"{{c}}[, |. |. |. |; | - |! |, so |... | and now ]{_WHAT_NOW}", f"{{c}}[, |. |. |. |; | - |! |... ]{_WHAT_NOW}", f"{_WHAT_NOW}[? |, |: |! ]{{c}}", "[any idea|do you know|can you tell me|can you guess|who knows] why {c}", "[what do I do when|what does it mean if|what if|what happens when|is it bad that|how do I react when|who pays when|is it my fault if] {c}", "help[!|,|:] {c}", "{c} [because|since] {c2}[, what now|, is that possible|. Help|, what do I do first]",
)  # fmt: skip


def _of_one_field(random: Random, pattern: str) -> str:
    field = random.choice(FIELDS)
    for slot, among in (("x", field.things), ("m", field.many), ("d", field.deeds), ("c", field.mishaps)):
        if slot in pattern:
            first, second = random.sample(among, 2)
            pattern = pattern.replace(f"{{{slot}}}", first).replace(f"{{{_SECOND[slot]}}}", second)
    if "{ing}" in pattern:
        pattern = pattern.replace("{ing}", _doing(random.choice(field.deeds)))
    return pattern.replace("{t}", random.choice(field.traits))


_SECOND = {"x": "y", "m": "m2", "d": "d2", "c": "c2"}


def _doing(deed: str) -> str:
    """tie a bow tie: tying a bow tie."""
    verb, _, rest = deed.partition(" ")
    if verb.endswith("ie"):
        verb = verb[:-2] + "y"
    elif verb.endswith("e") and not verb.endswith(("ee", "ye", "be")):
        verb = verb[:-1]
    elif re.fullmatch(r"(?:[a-z]+-)?(?:[^aeiou]+|qu)[aeiou][^aeiouwxy]", verb):
        verb += verb[-1]
    return f"{verb}ing {rest}".strip()


def asks_of_a_field(random: Random) -> Exchange:
    among = random.choices((_OF_A_THING, _OF_MANY, _OF_A_DEED, _OF_A_MISHAP), (34, 14, 28, 18))[0]
    pattern = expand(random, _of_one_field(random, expand(random, random.choice(among))))
    if among is not _OF_A_MISHAP:
        pattern = f"{expand(random, _BEFORE)} {pattern} {expand(random, _AFTER)}".strip().replace(" ,", ",")
    if random.random() < 0.08:
        pattern = around_a_question(random, pattern)
    return Exchange(mostly_plainly(random, [pattern], "?"), UNKNOWN)


_ORDERS = (
    "[explain|describe|define|sum up|summarise|discuss|draw|sketch|find|google|look up|show me|picture|analyse|review|illustrate] {x}[| for me| in one line| please| like I'm twelve| in detail]", "tell me [everything|more|something|a bit|a story|all you know|what you know|one thing] about [{x}|{m}|{ing}]", "[write|compose|draft|make up|give me|do] [a poem|an essay|a haiku|a limerick|a speech|a short text|a funny story|a letter|a leaflet|a quiz|a sketch|an article|two paragraphs] [about|on] [{x}|{m}|{ing}]", "[give me|find me|name|list|think of|I want|I need|I'd like] [five|ten|three|some|a few|the most important] [facts|tips|rules|jokes|reasons|examples|questions|words|arguments|sources|quotes|ideas] [about|for|on] [{x}|{m}|{ing}]", "[name|list|give me|recommend|suggest] [three|five|ten|some|a few|the best|all the] {t} {m}", "[compare|contrast|rank|rate] [{x} and {y}|{m} and {m2}]", "compare {x} [with|to] {y}", "[help me|please help me|can you help me|teach me to|come and|try to|remind me to|I need you to|could you|would you mind helping me to|let's] {d}[| please| tomorrow| tonight| for me| now]", "{d}[| for me| please|, please| now|, will you]",
    "[order|buy|get|bring|send|lend|book|fetch|find] me {x}[| online| please| for tonight| before Friday]", "[talk|walk|guide|lead|coach|take] me through {ing}", "[give|write|get] me [instructions|a plan|a checklist|a recipe|a timetable|a budget|a tutorial] for {ing}", "[convince|stop|warn|distract|advise] me [about|from|against] {ing}", "[translate|put] '{x}' [into|in] [French|Welsh|Swedish|Latin|Korean]", "use '{x}' in a [sentence|poem|question|joke]", "[pretend|imagine|suppose] [you are|you're|I am] {x}[|. What do you say|, how do you feel|, and talk to me]", "[turn|make] {x} into [a story|a song|a slogan|a logo|{y}]", "[find|give me] a [synonym|rhyme|pun|nickname|hashtag|better word] for {x}", "[fix|solve|handle|deal with] it for me, {c}", "write to [the council|my landlord|the shop|my boss|the airline|the school] that {c}", "a [short|long|funny|good] [essay|poem|speech|text|song] about {ing}[|, please]", "[give me|I want|I need] the [pros and cons|history|basics|definition|science|etymology|spelling rules] of {x}",
)  # fmt: skip


def orders_of_a_field(random: Random) -> Exchange:
    pattern = expand(random, _of_one_field(random, expand(random, random.choice(_ORDERS))))
    return Exchange(mostly_plainly(random, [pattern], random.choice((".", ".", "!", "?"))), TOO_MUCH)


_SIGH = "[I'm so annoyed|typical|just my luck|I could cry|what a day|I feel awful|can you believe it|unbelievable|it's driving me mad|I laughed so hard|never mind|I'm speechless|so that was my day|I'm over it|it's not fair|oh well|and nobody cares|I need a holiday|it made my day|what a shame]"
_TOLD = (
    "{c}", "{c}", f"{{c}}[, |. |. |! |... |; ]{_SIGH}", "[ugh|oh no|great|damn|guess what|so|just now|today|this morning|yesterday|brilliant|bad news|you won't believe this|seriously|last night][, |: |... |! ]{c}", "{c}[ and|, and|. Also,|, and on top of that] {c2}", "[I can't believe|it's a pity|I'm upset because|the worst part is that|it turns out|I only noticed that|my <kin> says|it's funny how|I wish I'd known that] {c}", "I [spent|wasted|enjoyed] the whole [morning|weekend|evening|afternoon|day] {ing}", "I'm [so bad at|terrible at|proud of|tired of|no good at|busy|done with|getting better at|bored with] {ing}", "I was {ing} when {c}", "{ing} is [harder than it looks|more fun than I thought|not for me|a waste of time|great exercise|an art|the worst|what keeps me sane]", "[never again will I|I'd rather die than|I'd give anything to|nobody told me how to|my <kin> taught me to|I finally managed to|today I managed to|I still can't|I always forget to|tomorrow I must] {d}", "[I think|I guess|they say|everybody says|I read that|no wonder] {x} is [overrated|underrated|{t}|too {t}|the future|dead|a scam|not for everyone]",
    "[my <kin>|our teacher|my boss|a friend|the doctor|my neighbour|the vicar|our trainer] [mentioned|brought up|went on about|told us about|explained|wouldn't stop talking about|showed me] {x}[, which I don't follow|, whatever that is| and I fell asleep|; I was bored| at the party| again| yesterday|, which was nice| and I nodded]", "[I've been|we've been|I was|I am] [reading|hearing|thinking|dreaming|talking] a lot about [{x}|{m}|{ing}][| lately| at the moment| recently| these days| this week]", "{m} [give me the creeps|make me laugh|are so {t}|always remind me of school|are everywhere these days|are not what they used to be|are underrated]", "[there's|there is|there was] [something|a programme|a long article|a joke|an argument] about [{x}|{m}] [on TV again|in the paper|on the news|on the radio|at work][| today| and it was {t}]", "[nothing beats|I can't live without|I could do without|never underestimate|here's to|long live|I've had enough of] [{x}|{m}]", "[we talked about|I saw a film about|I read about|my <kin> went on about|somebody sang about|the speech was about|I had a dream about|we laughed about] [{x}|{m}] [yesterday|last night|at dinner|on Saturday|for an hour|for the first time|in <place>][| and it was {t}| and I loved it| and nobody listened]", "this [weather|place|town|job|film|house|coffee] is [so |too |a bit |]{t}",
)  # fmt: skip


def tells_of_a_field(random: Random) -> Exchange:
    pattern = expand(random, _of_one_field(random, expand(random, random.choice(_TOLD))))
    return Exchange(mostly_plainly(random, [pattern], random.choice((".", ".", "!", ""))), STATEMENT)
