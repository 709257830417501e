"""What each subject is called, in every grammatical form that a frame may want."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from .fact_kin import KIN
from .fact_others import OTHERS
from .grammar import expand
from .habits import HABITS

__all__ = ["FORMS", "Forms"]


class Forms(NamedTuple):
    """Patterns in the user's words, with the slot `t` where the subject has a thing. nouns: "my age". clauses: "how
    old i am". labels: what a form has: "age". blanks: sentences that lack their end: "my name is". direct: subject
    words that stand first in a question about them: "of all colours, which is my favourite"."""

    nouns: tuple[str, ...]
    clauses: tuple[str, ...]
    labels: tuple[str, ...]
    blanks: tuple[str, ...]
    direct: tuple[str, ...]

    def within(self, random: Random, frame: str) -> str:
        """The frame with one of them in each of its slots `n`, `c`, `l` and `b`, and expanded."""
        of_slots = {"{n}": self.nouns, "{c}": self.clauses, "{l}": self.labels, "{b}": self.blanks}
        for slot, patterns in of_slots.items():
            if slot in frame:
                frame = frame.replace(slot, random.choice(patterns))
        return expand(random, frame)


FORMS: dict[str, Forms] = {
    "name": Forms(
        ("my name", "my name", "my own name", "the name [I go by|I gave you|I have|that is mine|I was given|my parents gave me|I bear|of yours truly|I introduced myself with|you know me by|I told you|people call me by]", "the name [on my passport|on my door|on my badge|I sign with|I use|I answer to|my mother gave me|they know me by|my friends use|I carry|I came in with]", "my [first|given|real|full] name", "[that|this] name of mine", "the name of the [person|user|one] [you talk to|who is writing this|in front of you]"),
        ("who I am", "what I am called", "what I'm called", "what my name is", "how I am called", "what [my mates|my mother|my boss|everyone|everybody|my wife|my teacher|the world] [calls|called] me", "[which|what] name I [use|gave you|told you|go by|sign with|answer to|was given|mentioned|have]", "who [is writing to you|you are talking to|your user is|I said I was|I told you I am|you have in front of you]", "what people call me", "by what name I go", "what [they|my friends|my parents] call me", "what I said I was called", "how to address me", "what to call me", "how I introduced myself", "what to shout when you want me", "how you would greet me by name"),
        ("name", "name", "NAME", "name of the user", "full name", "name of applicant", "name of guest", "first name", "name please", "user", "signature", "signed by"),
        ("my name is", "I am called", "people call me", "they call me", "my friends call me", "hello, my name is", "I go by the name of", "I go by", "the name's", "I introduced myself as", "yours sincerely,", "kind regards,", "signed,"),
        (
            "[sign|sign off|close|begin|start] [this|the|my] [letter|card|email|note|form|message] [for me |][with|using] my name", "how [do I|should I|must I|shall we] [sign|spell out|put my name on] [this|the|my] [letter|card|form|email][| with my name]", "[there are|I know|the world has] [many|a thousand|so many|all sorts of] names[, |. |: |; ][which|which one|what|and which] is mine",
            "of all [the names|names|possible names][| in the world| one can have], which [is|one is|was] mine", "[whose|what] name [goes|belongs|stands|should stand|comes] on my [door|badge|passport|letter box|card|cake|ticket]", "[greet|address|call|welcome|salute|thank] me [by|with|using] my name", "if you [called|greeted|introduced|addressed|paged] me[| by name| in public], what [name ][would|do] you [say|use|call]",
            "with [what|which] name [should|would|will|do] you [greet|address|introduce|announce] me", "[what|how] do I say [when|if] <who> <asks> who I am", "[introduce|announce|present] me to <who>[| by name|, by my name|: who am I]", "[this|the] <paper> is [from|about|for] me[: |, |; ][what name goes there|what is my name|whose name do I <write>]", "[do|did] I have a name[| in your <note>]", "[has|did] my name [come up|been mentioned|get noted][|, and which one|, what is it]", "who is it that [writes|talks|speaks|is talking|is writing|sits] [to you|here|in front of you]",
        ),
    ),
    "city": Forms(
        ("my city", "my home", "my home city", "my place of residence", "my residence", "the [city|town|place] [I live in|where I live|I call home|that is my home|I am based in|I told you I live in|I said I live in]", "my [town|home town|hometown|place of living|home base|current city|present city]", "the [town|city|place] [my family lives in|my flat is in|my house is in|I come home to|I go back to|I pay rent in|I sleep in|I settled in|where my bed is|we live in]", "the city of my residence", "[that|this] city of mine", "the place I live", "the location of my [home|house|flat]"),
        ("where I live", "where I am living", "where my [home|house|flat] is", "in [which|what] [city|town|place] I live", "[which|what] [city|town|place] I live in", "[which|what] [town|city|place] I [call home|told you about|come home to|go back to|pay rent in|sleep in|settled in|belong to]", "where [my family lives|I spend my nights|I pay rent|my front door is|I go home to|I can be found at home|my flat is|we live|I sleep|I settled|I told you I live]", "where I reside", "where I am based", "where I am at home", "where I said I live", "what my city is", "[which|what] [city|town|place] is my home", "in which [city|town] my [home|house|flat|bed] stands"),
        ("city", "town", "place of residence", "home city", "residence", "city of residence", "city or town", "home", "lives in", "where you live"),
        ("I live in", "my home is in", "I live in the city of", "my city is", "I am based in", "I reside in", "I'm at home in", "my house stands in", "you will find me at home in", "I am living in"),
        (
            "[there are|I know|the world has|I have seen] [many|a thousand|so many|all sorts of] [cities|towns|places][, |. |: |; |, but ][which|which one|and which one|in which] [is my home|do I live in|is mine]", "of all [the |][cities|towns|places][| in the world| on the map| on earth], [which|which one] [is my home|do I live in|is where I live]", "[the|this|that] [city|town|place] [I live in|where I live|that I live in|I call home][, |: |; | - ][what's it called|what is it called|its name|what's its name|which one is it|which is it|how is it called|name it]",
            "[send|post|mail|deliver|bring|ship] [me ][a letter|a card|the parcel|it|the pizza|flowers] [home|to my home|to where I live][, |: |; |. ][to which city|which city is that|where to|where would that be|what city do you <write>]", "[if|when|suppose] I [go|drive|fly|walk|come|take the train] home[, | tonight, | now, ][to which city|in what town|to which place|where] [do I go|do I arrive|am I going|will I be|does that take me]", "[if|when] [someone|<who>] [wants|wanted] to visit me at home[, | then ][where|to which city|to which town] [must they go|do they go|would they travel]", "where [is|stands|would one find|does one find] my [home|house|bed|front door|flat]",
            "on [the|a|this] map[, |: ]where [do I live|is my home]", "<who> [wants|would like|plans] to visit me at home[, |: |; |. ][where do I live|which city is that|in which city do I live]", "[pin|mark|show|find] [on a map |][the|my] [city|home|place] [I live in|where I live]",
        ),
    ),
    "origin": Forms(
        ("my origin", "my birthplace", "my place of birth", "the place [I come from|I am from|where I was born|I was born in|where I grew up]", "my roots"),
        ("where I come from", "where I am from", "where I was born", "where I grew up", "what place I come from", "[which|what] place I am from"),
        ("place of birth", "birthplace", "origin", "born in", "comes from"),
        ("I come from", "I was born in", "I am originally from", "my birthplace is", "my family is from"),
        ("of all places[| on earth], [where|which] do I come from", "the place I come from[, |: ][what is it called|which is it|name it]", "in which place [stood my cradle|was my cradle|did I learn to walk|was I a baby]", "where [was|stood] my [cradle|childhood home]"),
    ),
    "age": Forms(
        ("my age", "my age", "the number of my years", "the number of [birthdays I have had|years I have|years on my back|my years on earth]", "the age [on my passport|I gave you|I mentioned|I have reached|I am at]", "the age I told you", "the age I have", "my age in years", "[that|this] age of mine", "my own age", "my exact age"),
        ("how old I am", "how old I am", "what my age is", "what age I am", "how many years old I am", "how old I said I was", "my age", "at what age I am", "how many [birthdays I have had|years I have|candles my cake needs for my age|years old I am|years I count]", "what age I [have|have reached|told you|gave you|mentioned]", "how old I [have become|told you I am|claimed to be]", "how many years I have lived"),
        ("age", "age", "age in years", "AGE", "years old", "how old", "user's age", "age of applicant"),
        ("my age is", "I am [exactly |]this many years old:", "in years, I am", "I have reached the age of", "my age in years is", "the number of my years is", "years I have lived:", "old? Me? I am"),
        (
            "how many [candles|birthday candles] [go on my cake|were on my last cake|did I blow out|does my cake need] [for my age|, going by my age|, one for each year]", "how old am I, [in years|according to you|by your <note>|if you remember|once again|give or take nothing]", "[am I|was I|would you say I am] [old|young|grown up|a child|an adult][, |: |; |? ][how old|what is my age|how many years|my age is what]",
            "[which|what] number [is|gives|tells|stands for] my age", "[in|with|as] numbers[, |: ]how old am I", "how old [is|was] [your user|the person you talk to|the one who writes this|yours truly]", "[there are|people have] [all ages|all sorts of ages|many ages][, |: |; ][what is mine|which is mine|and what is my age]", "[so |but |then ]my age is", "[and |so |then ||]how old does that make me", "I was born some time ago[, |: |; ]how old am I", "on my [next|last] birthday I [was|will be asked] how old[: |, ]how old am I now",
        ),
    ),
    "job": Forms(
        ("my job", "my job", "my profession", "my occupation", "my line of work", "my trade", "my work", "the job I [have|do|told you about|mentioned|live on|get paid for]", "the [job|work|profession|trade] [that pays my rent|that pays my bills|I learned|I get up for|on my business card|that brings in my money|I chose]", "my [day job|career|position|role at work|job title|current job|livelihood]", "[that|this] job of mine", "what I do for a living", "my employment", "my calling"),
        ("what I do for a living", "what I work as", "what my job is", "what my profession is", "what I [get paid for|do all day at work|am paid to do|tell people I do|said I work as|am employed as|do from nine to five|am by trade]", "[which|what] [job|profession|trade|work] I [have|do|told you about|mentioned|chose|learned|gave]", "as what I work", "how I earn my money", "what I do for work", "what I am by profession", "what my occupation is", "what kind of work I do", "what I do at work", "how I make a living"),
        ("job", "profession", "occupation", "job title", "employment", "employed as", "works as", "trade", "current occupation", "line of work", "position"),
        ("I work as", "my job is", "by profession I am", "I earn my living as", "I am employed as", "my occupation is", "I make my living as", "for a living I work as", "my business card says I am", "they pay me as"),
        (
            "[there are|I know|the world has] [many|a thousand|so many|all sorts of] [jobs|professions|trades][, |. |: |; |, but ][which|which one|what|and which] is mine", "of all [the |][jobs|professions|trades][| in the world| there are], [which|what] [do I have|is mine|did I choose]", "[when|if|while] I [go to work|am at work|work|get up for work|do my job][, | in the morning, ]what [am I|do I work as|is it I do]", "what [does it say|stands|is written] under my name on my business card[, my job|: what is my job|, for a profession]",
            "who [pays me|employs me] for what[, |: ][what is my job|what do I work as]", "[my|the] [boss|wife|mother|children] [is|are] proud of [me and my job|my work][, |: |; ][what is it|which job is it|what do I do for a living]", "[what|how] do I earn [my bread|my daily bread|my bread and butter|the money for rent|my wages] [as|with|doing]", "[with|by|from] what [work|job|profession] do I [live|pay the rent|earn a living|feed my family]", "at a party they ask what I do for work[, |: |; ][what do I say|what is the answer|tell them]",
        ),
    ),
    "favourite": Forms(
        ("my [favourite|favorite] {t}", "my [favourite|favorite] {t}", "my [favourite|favorite] {t}", "my [most loved|preferred|best loved|most liked|dearest|number one] {t}", "the {t} [I like best|I love most|I prefer|I like the most|of my choice|I love above all|I told you I like best|I enjoy most|that I love the most]", "the {t} [I am fond of|I adore|that makes me happy|I cannot do without|I always pick|I vote for|I told you about|of my heart|I am mad about|I would choose|closest to my heart|I go for]", "my [top|beloved|best|go-to] {t}", "[that|this] [favourite|favorite] {t} of mine", "my all time [favourite|favorite] {t}", "my [favourite|favorite] [among|amongst|of] all {t}s", "my [favourite|favorite] when it comes to {t}"),
        ("which {t} I [like best|love most|prefer|like most|like the most]", "what {t} I [like best|love most|prefer|like most]", "what my [favourite|favorite] {t} is", "which {t} is my [favourite|favorite]", "which {t} is my [favourite|favorite]", "[which|what] {t} [I am fond of|I adore|makes me happy|I cannot do without|I always pick|gets my vote|I told you I like|I am mad about|I would choose|is closest to my heart|I go for|beats all others for me]", "which {t} I said I like best"),
        ("[favourite|favorite] {t}", "[favourite|favorite] {t}", "{t} you like best", "best {t}", "preferred {t}", "[favourite|favorite] ({t})", "[favourites|favorites], {t}"),
        ("my [favourite|favorite] {t} is", "the {t} I like best is", "as for {t}, my [favourite|favorite] is", "of all {t}s I prefer", "when it comes to {t}, my [favourite|favorite] is", "my [favourite|favorite] {t} has always been"),
        (
            "of all [the |]{t}s[| in the world| there are| I know| on earth| one could have| under the sun| that exist], [which|which one|what] [is my [favourite|favorite]|do I like best|do I love most|do I prefer|would I choose|would I pick]", "of all [the |]{t}[| in the world| there is| on earth], [which|what] is my [favourite|favorite]", "[among|amongst|out of] [all |][the |]{t}s[, |: ][which|which one|what] [is my [favourite|favorite]|do I like best|is dearest to me|do I prefer]", "[there are|I know|the world has|one can find] [many|a thousand|so many|all sorts of] {t}s[, |. |: |; |, but ][which|which one|what|and which] [is my [favourite|favorite]|do I like best|do I love most]",
            "[which|what] {t} would I [choose|pick|take|want|wish for|buy|order|ask for|vote for|name], [being|as|since it is|that being|that is|I mean] my [favourite|favorite][| {t}]", "[when|if] I [could choose|choose|may pick|have to choose] [a|one|any] {t}[, |: ][which|which one|what] [is my [favourite|favorite]|do I take as my [favourite|favorite]|would it be]", "[a|the] {t}[, |: |; ][which|which one|what] do I [like best|love most|prefer]", "[as to|as for|concerning|with regard to|when it comes to|speaking of|in the matter of] {t}s?[, |: ][what|which] is my [favourite|favorite]", "[as to|as for|concerning|regarding|when it comes to|speaking of|in the matter of] {t}[, |: ][what|which] [is my [favourite|favorite]|do I like best|do I prefer]",
            "[then|now|well][, | ]my [favourite|favorite] {t} is", "[give|buy|bring|get|send|cook|show|paint|wish] me my [favourite|favorite] {t}[, |: |; ][which is that|what would it be|what is it|which one do you [take|bring|choose]]", "<who> [wants|would like|plans] to [give|buy|bring|show|surprise] me [with |]my [favourite|favorite] {t}[, |: |; |. ][which is it|what is it|what do I say|what would that be]", "[no|which] {t} [is|stands] above [all the others|all others] for me", "for me[, |: ][which|what] {t} is the [best|[favourite|favorite]|dearest]",
        ),
    ),
    "pet": Forms(
        ("my {t}'s name", "the name of my {t}", "the name [my {t} has|I gave my {t}|I call my {t} by|my {t} listens to|my {t} answers to|my {t} goes by]", "the name of [that|this|the|our] {t}[| of mine]", "my {t}'s own name", "the name [on my {t}'s collar|we gave the {t}|we picked for our {t}|the {t} reacts to|I shout for my {t}|of my dear {t}]", "our {t}'s name", "what I call my {t}", "the {t}'s name"),
        ("what my {t} is called", "what my {t}'s name is", "how my {t} is called", "what I call my {t}", "what I named my {t}", "which name my {t} has", "by what name my {t} goes", "what name I gave my {t}", "[which|what] name [we gave the {t}|my {t} listens to|I shout for my {t}|we picked for our {t}|is on my {t}'s collar|I told you my {t} has]", "how [we named|I named|we call] [the|our|my] {t}", "what the {t} is called", "what we call our {t}"),
        ("name of {t}", "name of your {t}", "{t}'s name", "pet ({t})", "pet's name ({t})", "{t}: name", "name of the pet, a {t}"),
        ("my {t} is called", "the name of my {t} is", "my {t}'s name is", "I call my {t}", "my {t} listens to the name", "my {t} answers to", "our {t} goes by the name of"),
        (
            "[if|when|suppose] [you|I|we|<who>] [met|called|saw|see|meet|look for|lose|want to call|lost|call|greet|feed|scold|looked for] my {t}[, |: ][what|which|by what|by which] name [do|would|should|must|shall] [you|I|we|they] [call|shout|use|cry|say|whisper]", "[what|which name] do I [shout|call|cry|whisper|say] [when|if] I want my {t}[| to come| to listen| back]", "[my|the|our] {t}[, |: |; | - ][what's it called|what is its name|what's its name|what do I call it|its name|what was its name|by what name does it go|remember the name|how is it called|what is the name]",
            "[on|for] the [collar|cage|basket|tank|bowl|box|door|stable|passport|vaccination card|name tag] of my {t}[, |: | I want to write its name: ][what name goes there|which name do I <write>|what is its name|what does it say]", "[my {t}|the {t}] ran away[, |. |; |: ][what name|by which name|with what name] [do I|should we|must I|shall I] [call it|shout|put on the poster]", "I [have|own|keep|got] a {t}[, |. |: |; ][what is it called|what's its name|do you know its name|what did I name it|what was its name]", "[so |then |well, ]the name of my {t} is", "[who|what] [is|was] [the {t} I told you about|the {t} at my place|the {t} in my house][, by name|: what is its name|, what is it called]", "[greet|feed|call|stroke|scold|praise] my {t}[, |: ][what name do you use|and use its name|by its name: which is it]",
        ),
    ),
    "relation": Forms(
        ("my {t}'s name", "the name of my {t}", "the name my {t} has", "my dear {t}'s name", "the name [I told you my {t} has|of my one and only {t}|my {t} goes by]", "the name of [that|this] {t} of mine"),
        ("what my {t} is called", "what my {t}'s name is", "how my {t} is called", "who my {t} is", "which name my {t} has"),
        ("name of {t}", "{t}'s name", "name of your {t}"),
        ("my {t} is called", "my {t}'s name is", "the name of my {t} is"),
        ("[if|when] <who> [meets|calls|wants to greet|writes to] my {t}[, |: ][what|which] name [do|should] they [use|say|<write>]", "[on|for] [a|the] [card|letter|present|parcel] to my {t}[, |: ][what name goes there|which name do I <write>|what is my {t} called]", "[my|the] {t}[, |: |; ][what's the name|what is the name|what was the name|name, please]"),
    ),
    "possession": Forms(
        ("my {t}", "my {t}", "my own {t}", "[that|this|the] {t} [I gave you|I told you|I mentioned|of mine|you noted|you should keep|I have|I left with you|you were to remember|you keep for me][| <when>]", "the {t} I [set|chose|picked|use|was given|need|agreed on with you|asked you to keep|must not forget]", "[that|this] {t} of mine", "the {t} I [told|gave] you <when>"),
        ("what my {t} is", "what my {t} was", "[which|what] {t} I [set|chose|picked|use|was given|asked you to keep|left with you|must not forget]", "what I said my {t} is", "which {t} is mine", "which {t} I have", "which {t} I gave you", "what {t} I told you"),
        ("{t}", "{t}", "your {t}", "my {t}", "{t} (required)"),
        ("my {t} is", "my {t} reads", "the {t} I gave you is", "the {t} I have is", "my {t} goes like this:"),
        (
            "[that|this|the] {t} [I gave you|I told you|I mentioned|I left with you|you should remember|you keep for me|from before|of mine][| <when>][, |: |; | - |. ][I need it|I need it now|I want it|give it to me|I forgot it|may I have it|can I have it back|what was it|let me have it|I'm standing here without it|tell me|read it to me|I would like it back|say it again]", "[standing|waiting|sitting|stuck|I am|I'm] <spot>[, |: |; | and ][my {t}, please|I need my {t}|what is my {t}|they want my {t}|give me my {t}|my {t}, <rush>]", "[which|what] {t} [did I give you|did I mention|did I tell you|did I say|do I have|is mine|was mine|was it][| <when>]",
            "I [gave|told|mentioned to|left with|dictated to|entrusted to|confided to] you [a|my|the] {t}[| <when>][, |: |; |. ]<isit>", "[I can't|I cannot|they won't let me] [log in|open it|get in|go on|pay|enter|continue|unlock it] without my {t}[, |: |; |. ]<isit>", "[then|now|well][, | ]my {t} is",
        ),
    ),
    "hobby": Forms(
        ("my hobby", "my pastime", "my [favourite|favorite] pastime", "the hobby I have", "what I like to do in my free time", "my leisure activity"),
        ("what my hobby is", "what I like to do", "what I do in my free time", "how I spend my free time", "what I enjoy doing"),
        ("hobby", "hobbies", "interests", "pastime", "leisure", "free time"),
        ("my hobby is", "in my free time I enjoy", "in my spare time I like"),
        ("of all hobbies[, |: ][which|what] is mine", "[when|if] I have [time|a free day|nothing to do|a day off][, |: ]what do I [like|enjoy|do]", "[there are|I know] [many|so many] hobbies[, |: |; |, but ]which is mine"),
    ),
}  # fmt: skip
for _habit in HABITS:
    FORMS[_habit.name] = Forms(
        (_habit.known, f"[that thing|something] I told you: {_habit.known}"),
        (_habit.known,),
        _habit.labels,
        tuple(tells for tells in _habit.tells if tells.startswith(("I ", "I'm ", "my "))),
        _habit.asks,
    )
for _kin in KIN:
    FORMS[_kin.name] = Forms(_kin.nouns, (_kin.known,), (_kin.nouns[0],), _kin.blanks, _kin.asks)
for _other in OTHERS:
    FORMS[_other.name] = Forms(_other.nouns, (_other.known,), (_other.nouns[0],), _other.blanks, (*_other.direct, *_other.asks))
"""By the names in subjects.py."""
