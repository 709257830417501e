"""Asking for a fact by an occasion on which it is needed, "if you posted me a letter, which town goes on it", and by
what it does: "what makes my mouth water"."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import NamedTuple

from .fact_stories import short_label
from .grammar import expand

__all__ = ["by_a_cue"]


class _Cues(NamedTuple):
    """occasions: clauses after "if". questions: asked on them. orders: given on them. direct: stand alone."""

    occasions: tuple[str, ...]
    questions: tuple[str, ...]
    orders: tuple[str, ...]
    direct: tuple[str, ...]


_CUES: Mapping[str, _Cues] = {
    "name": _Cues(
        ("you [wrote|write|posted|sent|send] me a [card|letter|parcel|postcard|birthday card|note|mail]", "you [had to|must|wanted to|want to] [call|shout|yell] for me[ across a crowded room| in a forest| in the street| at the station|]", "the [receptionist|nurse|doctor|teacher|barber] [calls|called|needs|looks for] me[| in| from the waiting room]", "my [order|coffee|table|taxi|pizza|prescription] is ready", "you [met|introduce|introduced|announced|greet|welcome|thank] me[| to <who>| on stage| at a party]", "I [sign|signed|have to sign] [this|the letter|the contract|a cheque|the guest book]", "I [win|won] [a prize|the race|an award|the lottery]", "someone pages me at the airport", "a [policeman|teacher|guard|stranger] asks who I am", "[I'm|I am] on the guest list", "you put me [on a list|in your phone|on the guest list|in your address book]", "I [open|opened] a [shop|bakery] and named it after myself", "the teacher [takes|reads] the register", "somebody [knocks and asks for me|asks for me|looks for me|wants to speak to me]"),
        ("[whose|which|what] name [would go|goes|stands|should be|would you put|do you write|is] [at the top|on it|on the envelope|there|after 'Dear'|on the line|on the badge|on the cup]", "which name [would|do|should] [you|they|he|she|I|one] [use|say|call out|shout|read out|write|give]", "what [would|do|should] [you|they|one] [shout|call|say|yell|call me|call out][| to get me| to get my attention]", "who do [you|they] say I am", "what do you call me", "how do you address me", "what is my name"),
        ("[write|put|use|say|spell|read out|announce|call out] my name", "[greet|address|introduce|announce|welcome] me by name", "tell them who I am"),
        ("[who|whom] have you been [chatting|talking|speaking|writing] [with|to][| all this time| all along| today]", "who's [typing|writing|chatting|sitting|talking] [here|to you|at this keyboard]", "[would you|do you] [happen to|still|by any chance] have my name[| handy| somewhere| there| at hand]", "[finish|complete|continue] the [line|greeting|letter]: Dear [...|___|…]", "[start|begin] a letter to me[: Dear ...|, Dear who|: what comes after Dear]", "[put|add] [my name|me] on the [guest list|list|card|door][, |: ][what do you write|which name is it]", "address me by name[, please|, if you can|]", "what name did I [start with|give at the start|open with|come in with|enter under]", "to whom [do I|am I] [belong|known] as what", "[my|the] name on [the|my] [badge|door|cup|card|letter] [is|should be|says] what", "[a|my] [place card|name tag|business card|luggage tag] [please|for me][: |, ][who am I|what goes on it|which name]"),
    ),
    "city": _Cues(
        ("you [posted|post|sent|send|mailed] me a [letter|parcel|postcard|card|present]", "a [taxi|cab|bus|friend|policeman] [takes|took|drives|drove|brings] me home", "I [go|come|drive|fly|cycle|walk|hurry] home[| tonight| after work| from here]", "[someone|a friend|my <kin>|you] [visited|visits|wanted to visit|came to see|drops in on] me[| at home| at my place]", "[you|someone|they] deliver a [pizza|parcel|letter|sofa] to my [door|house|home|flat]", "I [pay|paid] my [council tax|rent|taxes|parking fine]", "I order something to my [door|home|flat]", "[you|the police|someone] [looked|look|searched|looks] for my [flat|house|front door|car]", "the driver asks where to take me", "you [looked out|look out] of my [bedroom|kitchen] window", "I [get|got] off [the train|the bus] at home", "I [vote|voted] in the local elections", "you [drew|pinned|marked] my home on a map"),
        ("[which|what] [town|city|place] [goes|stands|would go|should go|do you write|do I write|is] [on the envelope|on the label|on it|on the parcel|there]", "[which|what] [town|city|place] [is that|would it be|would that be|do you say|do they go to|do I end up in|do you tell him|should it go to]", "where [would|does|do|should] [you|it|they|one|I] [go|end up|arrive|look|find it]", "where is that", "where to", "to which [town|city|place]", "where do I live"),
        ("[write|name|tell them|say|put down] [my town|my city|where I live|the town|my home town]", "[give|tell] them my [city|town|home town]"),
        ("where do I [pay|have|keep|park|get|receive|hang|spend|do|leave] my [council tax|flat|bed|car|post|letters|coat|nights|shopping|taxes|shoes|washing|keys|furniture|toothbrush][| at night|]", "[what|which] town [am I a local of|do I belong to|is my own|has me as a local|do I come home to|do I sleep in|do I live in these days]", "whereabouts [is my home|do I live|am I living|is my flat|am I based]", "where's [home for me|home|my place|my gaff|my house|my flat|my crib][| again| these days| now]", "[name|say|give me|remind me of|tell me] the [town|city|place] [I'm living in|I told you I live in|where my flat is|I live in|I call home|where I sleep|my house is in|on my address]", "what did I [tell you|say] about [where my house is|my home|where I'm living|my town]", "[did I|have I] [mention|mentioned|say|said|tell you|told you] where I'm [living|at home|based][? where|, and where|]", "what's my [home town|hometown|town|current city|place of residence|base][| again| these days]", "[town|city|town/city|home town|residence]: [what do I put|what goes there|mine is]"),
    ),
    "age": _Cues(
        ("I blow out [my|the] candles", "you [bake|baked|decorated] me a [birthday |]cake", "[a|the] form [asks|wants to know] [my age|how old I am]", "the doctor asks [about my age|how old I am]", "they check my ID[| at the door]", "[someone|somebody|a child] [wants|wanted] to know my age", "I [buy|want] a [ticket|beer][ and they ask my age| and must say how old I am]", "I have to [state|give] my age"),
        ("how many [are there|candles does it take|candles go on it|years do I say|candles will there be]", "[which|what] number [do I write|goes there|is it|do I say|would you say|goes on it]", "what [would|do|should] [you|I] [say|tell them|answer|put]", "how old am I", "what age is it"),
        ("[give|tell] them my age", "[say|write|put|state] [how old I am|my age|the number]"),
        ("how many [birthdays|candles|years|summers] [have I had|have I seen|should go on my cake|have I been around|have I got on the clock|do I have under my belt|is that for me|make up my life so far]", "what number [do I put|goes|do you write|belongs] under age", "[am I|was I] [young or old|old|a kid|still young|middle-aged|of age][? |, ][give me the number|what's my age|how old exactly|in years|how many years]", "[guess|say|give me|name] my age[. |, |! ][you should know it|I told you|you can do it|in years|the number|]", "what's my age [again|in years|these days|if you remember|mate]", "how old did I [tell you|say|claim|mention] I [am|was]", "I'm [...|___|how many] years old[, fill it in|, right|]", "[at|of] what age am I[ now| today|]", "how [old|young] [r u talking to, I mean how old am i|is the person typing|is yours truly]"),
    ),
    "job": _Cues(
        ("I [get up for|go to|drive to|leave for|come back from] work", "[a stranger|someone|<who>] [at a party |in the lift |]asks [about my work|what I do|what my job is|what I do all day]", "I [clock in|put on my work clothes|start my shift|go to the office]", "you [printed|print|designed|read] my business card", "a form says '[occupation|job|profession]'", "I [talk|brag|complain] about my work", "my kid draws me at work", "the bank asks how I earn my money"),
        ("what [am I|do I do|do I say|do I say I am|does it say|do I work as|is my job|is the answer|do I answer]", "[which|what] [job|profession|work|trade] [is that|is it|do I name|stands there|would it be]", "what do I work as"),
        ("[say|tell them|write|explain] [what I do|my job|what I work as|my profession]",),
        ("what do I do [all day at work|all day long|at work all day|from Monday to Friday|to earn my keep|with my working hours|to make ends meet]", "how do I [make|earn] my [money|bread|living|keep|daily bread|crust|wages]", "what's [written|printed|on|standing] on my [business card|name plate|contract|pay slip|CV][, jobwise|, as a job|]", "[which|what] [job|profession|trade|occupation] did I [mention|say I have|tell you about|mention having|give]", "what [kind|sort|type] of [work|job] [do I do|did I say I do|is mine|do I have]", "what [am I|was I] [employed as|by trade|by profession|hired as|paid for|at work]", "[occupation|job|profession|job title|trade][, |: ][what do I put|what was mine|mine is|what goes there|what did I say]", "what's my [day job|profession again|nine-to-five|line of work again|trade|occupation again]"),
    ),
    "favourite": _Cues(
        ("you [bought|buy|got|gave|brought|sent|picked] me a {t}", "I [may|could|can|must] choose a {t}", "you wanted to please me with a {t}", "I could [only keep|keep only|have just] one {t}", "we went [shopping|looking] for a {t}", "the topic is {t}", "somebody asks me about my taste in {t}s", "we talk about {t}s", "I made a list of {t}s"),
        ("[which|what|which one] [should|would|will|do] [you|it|I|we] [get|pick|take|be|choose|name|say]", "which [one|{t}] would [make me happiest|it be|please me most|come first|be on top]", "what is my favourite", "which one do I [like|love] best", "what's my pick"),
        ("[pick|choose|get|name|take] [my favourite|the {t} I like best|the one I like best|mine|the right one]",),
        ("[which|what] {t} [do I like most|did I say I love|makes me happy|do I love best|am I fondest of|am I so fond of|did I tell you I like|do I go for|do I always choose|would I marry|is the one for me|is mine|do I swear by|can I not resist|do I favour]", "the {t} I [told you about|love|like best|am mad about|swear by][, |: ][what was it|which is it|name it|what is it]", "[name|tell me|remind me of|say|give me] the {t} [I prefer|I like best|I love|I'm so fond of|I'm mad about|that's my favourite|I love most|I go for]", "what's my [go-to|top|number one|all-time best|preferred|beloved] {t}", "of all [the |]{t}s[| in the world][, |: ]mine is[...|?| ___|...?| what]", "[favourite|favorite|fav] {t} of mine[, do you know it|?|, what is it|: ]", "my [fav|fave] {t} [pls|plz|please|again|was what again|?]", "[which|what] {t} [wins|comes first|takes the crown|gets my heart] [for|with] me"),
    ),
    "pet": _Cues(
        ("you [call|called|met|meet|find|found|feed] my {t}", "my {t} [runs away|ran away|hides|wins a prize|is lost|won't come|needs a passport]", "[the vet|a neighbour|a child|someone in the park] [sees|meets|asks about|strokes] my {t}", "dinner is ready for my {t}", "you made a [bowl|collar|name tag] for my {t}", "I [whistle|call|shout] for my {t}"),
        ("[which|what] name [do I|would you|do you|should I|do they|should you] [call|use|shout|say|write|give]", "what do I [shout|say|call it|call]", "what is [it|the {t}] called", "what's its name", "which name [is it|goes on it|do they hear]"),
        ("[say|write|use|shout|call out] [its name|the name of my {t}|my {t}'s name]", "call my {t} by name"),
        ("what did we [christen|name|call|baptise] [the|our|my] {t}", "who is the {t} [in my house|at my place|in my life|I live with|I told you about]", "how's my {t} called[ again|]", "I told you about my {t}[. |, |: ][name|its name|what's it called|what is the name]", "what [name is|is the name|stands] on my {t}'s [collar|chart|bowl|passport|cage]", "[which|what] name does my {t} [listen|answer|come|react|respond] to", "what my {t} [goes by|is called|answers to]", "[my|the] {t}['s name| name|, name][ pls| again| please||, quick]", "[remind me|tell me|say] what the {t}['s| is] [called|named]"),
    ),
    "relation": _Cues(
        ("you [call|phone|meet|met|write to] my {t}", "my {t} [knocks|calls|wins a prize|comes to visit|has a birthday]", "[someone|<who>] asks about my {t}"),
        ("[which|what] name [do|would|should] [you|I|they] [say|use|write|hear]", "who is [that|it]", "what is the name"),
        ("[say|write] my {t}'s name", "greet my {t} by name"),
        ("who's my {t}[ again|]", "my {t}[, |: ][what was the name|name pls|who is that|what's the name|called how]", "[name|tell me|remind me of] my {t}['s name| by name|, by name]", "what did I say my {t}['s| is] [called|named]", "what's [that|my] {t} of mine called", "[which|what] name did I give for my {t}"),
    ),
    "possession": _Cues(
        ("[the guard|<who>|someone|the website|the app] [wants|asks for|demands|needs] [the|my] {t}", "I [have to|must|want to] [give|type|enter|say|show] my {t}", "they ask for my {t}", "I forget my {t}", "the form has a line for {t}"),
        ("what [do I|should I|would I|must I] [say|type|write|enter|show|put]", "what is it", "which one is mine", "what goes there", "what did I tell you"),
        ("[say|type|enter|give them|show] [it|the {t}|my {t}]",),
        ("[give|hand|get] me [back |]my {t}[ back|]", "what did [we agree on|I choose|I give you|I leave with you|we settle on|I ask you to keep] as [the |my ||]{t}", "I've [lost|forgotten|misplaced] my {t}[, help|, what was it|. What was it|, please|]", "time [to reveal|for] [the|my] {t}", "[which|what] {t} did I [ask you to keep|leave with you|give you|choose|tell you|dictate]", "[do you|you] still have my {t}[, right|, what is it|?|]", "what's [the|my|that] [magic |secret |]{t}[ again| I gave you| I told you|]", "[the|my] {t}[, if you please|, please|, quick|, go on|, now|, remember|? You have it|. I need it]"),
    ),
    "hobby": _Cues(("I have [a free day|time off|nothing to do]", "the weekend comes"), ("what [do I do|am I busy with|would you find me doing|keeps me busy]", "what is my hobby"), ("say what I like to do",), ("what do I [do|get up to] [when I'm free|at weekends|for fun again|in my time off]", "[which|what] hobby did I [mention|tell you about|say I have]", "what's my [thing|hobby again|pastime|favourite way to spend a day off]")),
    "birthday": _Cues(("you want to [congratulate me|send me a card|bake me a cake|give me a present]", "the form asks for my date of birth"), ("[which|what] [day|date] is [that|it|right]", "when is that", "what date do I write"), ("write my birthday",), ("[on|] [which|what] [date|day] was I born", "when [should|can|do] you congratulate me", "when do I [have|celebrate] my birthday", "[what's|whats|what is] my [date of birth|bday|b-day|birthday][ again|]", "remind me when my birthday is", "when do I [eat cake|blow out my candles|have a party]")),
}  # fmt: skip
_EATEN = ("what do I [like|love|want|prefer] to eat [most|best|most of all]", "what [dish|food|meal|] makes my mouth water", "what [could|would] I [eat|cook|have] [every day|all day|every night]", "what's [my favourite|the best|the nicest] thing to eat[ for me|]", "what [should|would|could] [you|one|my <kin>|a host] [cook|make|serve|order|prepare] [for me|me][| to please me| if you want to please me| on my birthday| tonight]", "what [would|do|should] I [order|choose|have] [in a restaurant|when we eat out|for dinner|on my birthday|as my last meal][| if I want my favourite|]", "which [dish|food|meal] [could I eat every day|do I love|am I mad about|do I love most|do I crave]", "[if|when] you [cook|cooked|had to cook] [for me|my favourite meal|my favourite][, |: ]what [would it be|is it|should be on my plate|would you make]", "[remind me|tell me|say] what [food I'm mad about|I love to eat|I like to eat most|I like best to eat]")  # fmt: skip
_DRUNK = ("what do I [like|love|want] to drink [most|best|most of all]", "what [should|would|could] [you|the waiter|one|my <kin>] [pour|bring|order|serve] [me|for me][| to drink| in a bar]", "what [would|do] I order [at the bar|to drink|in a pub]", "what's my favourite thing to drink", "what [could|would] I drink all day")  # fmt: skip
_COLOURED = ("[in |][which|what] colour [would|should|do] [I|you|one] [paint my room|paint my house|buy me a scarf|knit me a jumper|pick for me|wrap my present in|dye my hair]", "[if|when] you [bought|buy|knit|gave] me a [scarf|jumper|hat|car|bag|balloon][, |: ][in |][which|what] colour[| should it be| would it be| would you choose]", "[pick|choose|buy|get] [a|the|me a] [balloon|scarf|shirt|car|pen|cup] [for me |]in the colour I [like|love|like best][. |: |, ][which|what] [colour |one |]is it", "what [shade|colour|hue] [am I fondest of|do I love|do I wear most|makes me happy|would my walls be]", "[remind me of|name|tell me] the colour I'm [so fond of|mad about|always on about]", "I want a new [jumper|coat|car|phone] in my favourite colour[. |, |: ][which|what] [one|colour|shade][| should I get| is that| is it]")  # fmt: skip
_OF_THINGS = {"food": _EATEN, "drink": _DRUNK, "colour": _COLOURED}
_ON_AN_OCCASION = (
    "[if|when|suppose|imagine|say|in case|let's say|picture this:] {o}[, |: | - |, then ]{q}", "{q} [if|when|in case] {o}", "{o}[. |: | - |; |, ]{q}", "[if|when|should it happen that|once] {o}[, ][please |just |now ||]{d}", "{q}[, |; | - |: ][if|when|say|suppose] {o}", "[a question|quiz|test|quick check|riddle|thought experiment][: |, ][if|when] {o}, {q}", "{o}[, and|, so|. So|. And|. Now|; now|, but|. Well,] {q}",
)  # fmt: skip
_BARE = "{s}[?|?|?|?|??| ?| pls| please|, please|...?| again?|, quick|? :)| plz|, go|: ?|: |, and mine?|? mine I mean]"


def by_a_cue(random: Random, subject: str, thing: str, known: bool) -> str | None:
    """A pattern that asks for a fact of that subject, with `{t}` perhaps; None if there is none. known: whether it
    was told, so that a single word is enough."""
    cues = _CUES.get(subject)
    if cues is None:
        return None
    chance = random.random()
    if chance < 0.14 and (known or subject not in ("name", "favourite", "possession")):
        label = "{t}" if subject == "favourite" and random.random() < 0.6 else short_label(random, subject)
        return expand(random, _BARE).replace("{s}", label or subject)
    if thing in _OF_THINGS and subject == "favourite" and random.random() < 0.6:
        return expand(random, random.choice(_OF_THINGS[thing]))
    if chance < 0.55:
        return expand(random, random.choice(cues.direct))
    frame = random.choice(_ON_AN_OCCASION)
    for slot, patterns in (("{o}", cues.occasions), ("{q}", cues.questions), ("{d}", cues.orders)):
        frame = frame.replace(slot, random.choice(patterns))
    return expand(random, frame)
