"""Telling facts by the way: of oneself as of somebody else, in half sentences, beside something else that happens."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from .grammar import expand

__all__ = ["BY_THE_WAY", "MOVES", "described"]

_THIRD = {
    "name": "[is called|is named|goes by the name of|answers to|has the name|calls themselves] {v}", "city": "[lives in|has a home in|is based in|has a flat in|resides in] {v}", "origin": "[comes from|is from|was born in|grew up in|hails from] {v}", "age": "is [|now |already |only ]{v} years old", "job": "[works as|is employed as|earns a living as] {v}",
    "favourite": "[likes {v} best as {t}|has {v} as [favourite|favorite] {t}|has the [favourite|favorite] {t} {v}]", "pet": "has a {t} [called|named|by the name of] {v}", "relation": "has a {t} [called|named|by the name of] {v}", "possession": "[has the {t} {v}|has {v} as {t}|gives {v} as {t}]", "hobby": "[enjoys {v} as a hobby|has {v} as a hobby|has the hobby {v}]",
}  # fmt: skip
_PARTICIPLES = {
    "name": "[named|called|known as|by the name of] {v}", "city": "[living in|based in|residing in|at home in|with a flat in] {v}", "origin": "[born in|raised in|coming from|who grew up in|originally from] {v}", "age": "[aged {v}|who is {v} years old|of {v} years|{v} years of age]", "job": "[working as|employed as|who works as] {v}",
    "favourite": "[with {v} as [favourite|favorite] {t}|whose [favourite|favorite] {t} is {v}]", "pet": "[with|owning|who has|feeding] a {t} [called|named] {v}", "relation": "[with a {t} called {v}|whose {t} is called {v}]", "possession": "[whose {t} is {v}|with the {t} {v}]", "hobby": "[with {v} as a hobby|whose hobby is {v}]",
}  # fmt: skip
_FRAGMENTS = {
    "name": "[{v}|named {v}|name {v}|name's {v}|I'm {v}]", "city": "[living in {v}|lives in {v}|home is {v}|home in {v}|{v} is home|city {v}]", "origin": "[from {v} originally|born in {v}|originally from {v}|raised in {v}]", "age": "[{v} years old|aged {v}|age {v}|{v} yrs old]", "job": "[working as {v}|{v} by profession|job: {v}|{v} by trade|{v} for a living]",
    "favourite": "[[favourite|favorite|fav] {t} {v}|[favourite|favorite|fav] {t}: {v}|{v} is my [fav|favourite] {t}]", "pet": "[one {t}, {v}|one {t} called {v}|a {t} named {v}|{t} called {v}]", "relation": "[a {t} called {v}|{t} called {v}|one {t}, {v}]", "possession": "[{t} {v}|{t}: {v}|{t} is {v}]", "hobby": "[hobby {v}|hobby: {v}|{v} as a hobby]",
}  # fmt: skip
_WHO = "[the person|the one|the human|the man|the woman|the user|the guest|the owner of this computer|whoever is|somebody] [typing|writing|writing this|at the keyboard|talking to you|in front of you|you are talking to|you chat with]|your [|new |humble ]user|yours truly|this user|this human|the author of these lines|the undersigned|your interlocutor"
_SOMEONE = "[as|being|speaking as|I write as|think of me as|consider me|you are dealing with|imagine|picture|meet|remember me as|you're talking to] [someone|a person|somebody|a human|a man|a woman|a user|an ordinary person]"
_BRIEFLY = "me in [short|a nutshell|brief|three words|a sentence]|about me|in short|short version|profile|bio|my bio|intro|quick intro|who I am|CV|the basics|for your notes"


def described(random: Random, subjects: Sequence[str]) -> list[str] | None:
    """How the one who writes is described, piece by piece, in the order of the subjects: with the slots `v` and `t`.
    None where one of them cannot be put so."""
    if any(subject not in _THIRD for subject in subjects):
        return None
    match random.randrange(3):
        case 0:
            pieces = [
                random.choice(("", "", "also ", "now ")) * (at > 0) + _THIRD[each]
                for at, each in enumerate(subjects)
            ]
            pieces[0] = f"[{_WHO}] {pieces[0]}"
        case 1:
            pieces = [_PARTICIPLES[subject] for subject in subjects]
            pieces[0] = f"{_SOMEONE} {pieces[0]}"
            pieces[-1] += (
                "[||, I say hello|, I need your help|, I have a question|, I wonder about many things|, I like to chat]"
            )
        case _:
            pieces = [_FRAGMENTS[subject] for subject in subjects]
            pieces[0] = f"[{_BRIEFLY}][: |: | - |:\n]{pieces[0]}"
    return [expand(random, piece) for piece in pieces]


BY_THE_WAY: dict[str, tuple[str, ...]] = {
    "name": (
        "as [someone|a person|a man|a woman|somebody] [named|called|by the name of] {v}[, I get teased|, I always have to spell it|, I stand out|, I ask for patience]", "[being|life as|it's hard to be|it is fun to be] [someone|a person|a man|a woman|somebody] [named|called|by the name of] {v}, [I can tell you|which I am|like me|as I am]", "[sign|put|write|use] {v} [on|under] [my letters|the form|my badge|the list|my ticket], that's [my name|me|what I'm called]", "[people|folks|kids|colleagues] [shout|yell|say|use] {v} [when they want me|to get my attention], [that's|it's|for that is] my name", "my name, {v}, [is|sounds|was] [rare|old|easy|short|long|odd|funny|my grandmother's idea|hard to spell]", "[everyone says|they say|I'm told] {v} is [a nice name|an odd name|hard to spell], [but it's mine|but it's my name|and it's my name]",
        "{v}'s the name", "{v} [at your service|reporting for duty|checking in|is the name, chatting the game|on the line|it is, my name that is|writing]", "[me|I]? [call me {v}|I'm {v}|{v} is my name|{v}'s what they call me]", "I [was christened|was baptised|got the name|ended up with the name|am registered as|sign my mails as|introduce myself as] {v}", "[the barista|my teacher|the doctor|everybody] [always |never |][spells|writes|says|pronounces] my name, {v}, [wrong|right|badly|with a smile]", "[nobody calls me {x}, I'm {v}|not {x}, my name is {v}|don't call me {x}, call me {v}|it's {v}, not {x}, my name]", "just {v} [will do|is fine], [no need for titles, that's my name|that's what I'm called]", "My name is {x}... [no|just kidding|kidding|no, joking], [it's|my name is|I'm] {v}",
    ),
    "city": (
        "[living|life|housing|parking|the rent|winter] in {v}[, where I live,|, my home,|, my city,] [is|can be|gets] [expensive|nice|hard|lovely|noisy|dull|wonderful]", "[as|being] [a resident|an inhabitant|a citizen] of {v}[, I love rain|, I walk a lot|, where I live, I am used to noise|, I know every street]", "[Oslo? no|not in the country|guess where]: {v} is where [I live|I hang my hat|my home is|you'd find my flat]", "{v} [is where|that's where] [I hang my hat|I lay my head|I call home|my bed stands|I live|my flat is|I pay rent|I spend my days|I ended up]", "I [hang my hat|have a flat|have set up home|rent a room|pay rent|put down roots|own a house|sleep every night|am a resident|have made my home] in {v}", "[my neighbours|my street|the people here] in {v}[, where I live,|, my city,] [are|is] [friendly|noisy|quiet|odd|kind]", "I don't live in {x}[,| but| anymore,| any more, but] [I live |my home is ]in {v}", "[we|I] [left|quit|sold our house in] {x} [and|to] [live in|moved to|now live in] {v}",
        "[it is raining|the sun shines|it's snowing|the bus is late|the shops are closed|it's hot] [here |]in {v}, [where I live|my home town|my city|my home]", "[I come home to|home is|my home sweet home is|my home these days is|the place I call home is|I call] {v}[| home]", "{v} born and bred, and I still live [here|there], in {v}", "my [address|postcode|town|home] [ends in|is in|is] {v}", "you can [send|post|mail] [it|letters|my mail] to {v}, [that's where I live|I live there|my city]",
    ),
    "age": (
        "[at|at the age of|with] {v}[, I am not the youngest| one gets tired, and I am {v}|, my age, I still run|, which is my age, I feel fine]", "I [have seen|have lived through|count|have behind me] {v} [summers|winters|years]", "[my cake had|they put|I blew out] {v} candles[, one for each year of my age| on my cake, for my age]", "I'm a {v}-year-old", "I am a {v} year old [man|woman|person|student|human]", "[being|turning] {v}[, as I am,| is fine, and that's my age|, my age, is odd]", "my age is not {x}, it's {v}", "I [look|feel|act] [like |]{x} but [I am|I'm|my age is] {v}", "{v} [years young|years old, that's me|and counting, my age]", "I've been [around|alive|on this planet] for {v} years", "[I will be {x} soon, but I am still {v} years old|next year... no matter: I am {v} years old]",
    ),
    "job": (
        "[as|being] {v}[, I get up early| by profession, I work a lot|, which is my job, I see a lot|, I work nights]", "I [pay my bills|pay the rent|earn my keep|earn my bread|put food on the table|bring home the bacon|spend my weekdays] [as|working as] {v}", "[from nine to five|by day|on weekdays|during the week|these days|professionally] [I'm|I am|I work as] {v}", "[my boss|my company|the firm|the town] [pays|employs|hired] me as {v}", "I [quit being|stopped being|am no longer|used to be] {x}[,| and| but] [now I am|I'm now|now I work as] {v}", "{v} is [my day job|what I do for a living|my line of work|what it says on my business card]", "[working as|being|life as] {v} [is my job|pays my rent|is how I earn my money|is what I do]",
    ),
    "favourite": (
        "[I could never|nobody could ever make me] [choose|pick] another {t}: [my favourite is {v}|{v} is my favourite]", "{v}! [The best {t} ever|Best {t} there is|No other {t} will do|My favourite {t}|What a {t}], my favourite", "I [adore|fancy|am mad about|am crazy about|go for|swear by] {v}, [the {t} I like best|my favourite {t}|it's my favourite {t}|my number one {t}]", "[give me|bring me|nothing but|always] {v}[, because it's| - it's|, that's] my [favourite|favorite|fav|go-to] {t}", "fav {t}: {v}", "my [fav|go-to|top] {t} [is|has to be|would be|'s] {v}", "[I used to prefer|I once liked|everybody likes] {x}, but my [favourite|favorite] {t} is {v}", "{x} is [fine|nice|ok|not bad], but {v} is my [favourite|favorite] {t}", "[if you ask me|to me|for me|in my book|in my eyes] {v} [beats|tops] every other {t}, it's my favourite", "my [favourite|favorite] {t}, {v}, [is|was] [hard to find|on the table|all I need|on my mind]",
    ),
    "pet": (
        "[I|we] [used to have|once had|had] a {t} [called|named] {x}[, now I have one| and now I have another|, but now it's one|, but the new one is|, the one I have now is|; now there is one] [called|named] {v}", "my [old|first|last|former] {t} was [called |]{x}[, |; |. |, but ][the new one is|my {t} now is|the one I have now is|now my {t} is] [called |]{v}", "after {x}[, my old {t},| died][,|] [we|I] got [a new|another] {t}[, |: | called ]{v}",
        "my {t}, {v}, [is asleep|is barking|sits on my lap|wants out|ate my lunch|is old now|needs a walk|is staring at me|just woke up|hates the rain]", "[sorry|one moment|hang on], {v}[, my {t},| the {t}, who is mine,] [wants out|is at the door|is on the keyboard|needs food]", "[I need to|I must|time to] [feed|walk|wash|brush|find] {v}, my {t}", "[I live with|my flatmate is|I wake up next to|I share my sofa with] {v}, [who is a {t}|a {t}|my {t}]", "{v} [the {t}|, my {t},] [says hi|is here too|greets you|is with me]", "[my|our] {t} [responds|comes|reacts|listens] [when I call|to] {v}", "[we|I] [rescued|adopted|inherited|brought home|raised] a {t}[,| and called it| named| by the name of] {v}", "the {t} [was called {x}, now it's {v}|isn't called {x} but {v}]", "not {x}, my {t} is called {v}", "my {t}, the [lazy|old|clever|sweet|fat|naughty] one, is [named|called] {v}",
    ),
    "relation": ("my {t}, {v}, [is here|is visiting|says hello|sits next to me|told me about you|is calling|is on holiday]", "[I am waiting for|I'm meeting|I just phoned|I live with|I miss|I'm visiting] my {t} {v}", "{v}, [who is my {t}|my {t}], [is here|says hi|is on the phone|made dinner]", "[they call my {t} {v}|everyone calls my {t} {v}|my {t} goes by {v}|my {t} was named {v}]", "I have one {t}, [named {v}|called {v}|and that's {v}|{v}]", "[not {x}, my {t} is called {v}|my {t} isn't {x} but {v}]"),
    "possession": ("[I use|I go with|I chose|I picked|I was assigned|I settled on] {v} as my {t}", "[the one and only|as of today|for the record|officially]: {v} [is|=] my {t}", "my {t} - {v} - [is|was] [important|new|easy|old|secret|not to be lost]", "my {t}, {v}, [is important|is new|matters|must not be lost|is hard to remember]", "for {t} [put|write|use|note|take] {v}", "[someone|they] asked for my {t}, it's {v}", "it's not {x}, my {t} is {v}", "they changed my {t} from {x} to {v}", "{t} of mine: {v}"),
    "hobby": ("[on weekends|after work|to relax|for fun|to unwind], [my hobby is|I'm into|I enjoy|I do] {v}", "[nothing relaxes me like|I'm really into|I am keen on|I can't get enough of|I spend hours with] {v}, my hobby", "{v} is [what I do for fun|my passion|how I relax|my favourite pastime]", "my hobby, {v}, [takes time|is expensive|keeps me young|is fun]"),
    "origin": ("[I was|I am] [born and raised|raised|brought up] in {v}", "[as someone|as a person|being somebody] who [grew up in|comes from|was born in] {v}[, I miss the sea|, I love rain|, I know cold winters|]", "{v} is [where I grew up|where I was born|where my roots are|my birthplace]", "[my childhood|my cradle|my roots] [was|stood|are] in {v}", "I hail from {v}", "[not {x}, I come from {v}|people think I'm from {x}, but I come from {v}]"),
}  # fmt: skip
"""Subject: sentences that tell a fact about it, in which something else seems to matter."""
MOVES: dict[str, tuple[str, ...]] = {
    "name": ("[I got married|I took my wife's name|I changed it by law|new passport|I go by a new name now][, so |: |; |, ][my name is|I'm called|I am] {v}[| now]", "nobody calls me {old} [any more|anymore|now], [I'm {v}|my name is {v}|it's {v}]", "my name [was misspelled|was wrong|has changed|isn't {old}][: |, |; ][it's {v}|make it {v}|{v} is right]", "call me {v}[ from now on|, not {old}| instead| instead of {old}]"),
    "city": ("[we|I|my family and I] [moved|relocated|have moved|just moved] [to {v}|from {old} to {v}|out of {old} and into {v}][| last week| yesterday| in spring| for work| today]", "[goodbye|so long|farewell] {old}, [hello {v}, my new home|I live in {v} now]", "[I sold my flat|I left {old}|I packed my things|the movers came] and [now live|live] in {v}", "my new [home|city|address|place] is [in |]{v}"),
    "origin": ("[I asked my mother|my birth certificate says|I found out]: I was born in {v}", "I [don't come|am not] from {old}[, but |; I come |, I'm ]from {v}"),
    "age": ("[I had a birthday|it was my birthday|I miscounted|I subtracted wrongly|I turned a year older|I lied about my age][, so |: |; |, |. ][I'm|I am|my age is] {v}[| now| years old]", "I'm not {old} [any more|anymore|years old], I'm {v}", "{old} was [last year|a lie|wrong|before my birthday], [I'm|I am] {v}"),
    "job": ("[I got promoted|I was fired|I changed jobs|I quit|new job|I retrained|career change][, so |: |; |, |. ][I'm|I am|I work as|now I work as] {v}[| now]", "I [stopped working as|quit being|no longer work as|am no longer] {old}[, |; |. ]I [am|work as] {v}[| now]"),
    "favourite": ("[I changed my mind|my taste has changed|I got tired of {old}|I'm over {old}|tastes change][: |, |; |. ]my [favourite|favorite] {t} is {v}[| now]", "I [used to like|no longer like|went off] {old}[, |; |. ][{v} is now my favourite {t}|now my favourite {t} is {v}|my favourite {t} is {v} now]", "{v} [has replaced|beats|has overtaken] {old} as my [favourite|favorite] {t}"),
    "pet": ("[we|I] [renamed|have renamed|rechristened] [my|the|our] {t}[| from {old}][: |, | to ]{v}[|, not {old} any more]", "[my|the|our] {t} [got a new name|has a new name|doesn't listen to {old}|hated the name {old}][: |, |; |, so ][it's|it is] [called |now called |]{v}[| now]", "[my|the] {t} is [no longer|not] {old}[ but|, but|, it's|; it's called|, it is called] {v}"),
    "relation": ("my {t} [isn't|is not] [called |]{old}[, but |, it's |; it's |, it is ]{v}", "[I mixed up the names|wrong person|I confused them][: |, |; ]my {t} is called {v}"),
    "possession": ("[they|we|somebody|I] [changed|reset|replaced|updated] my {t}[: |, | to |; it's now |, it is now ]{v}", "my old {t}, {old}, is [gone|void|history|no longer valid][, |; |. ][the new one is|it's now|my {t} is] {v}", "my {t} [expired|was stolen|was wrong|is new][: |, |; ][it's|the new one is|now it's] {v}"),
    "hobby": ("[I gave up|I stopped|I'm bored of|I quit] {old}[, |; |. ]my [new |]hobby is {v}[| now]", "I [took up|switched to|found a new hobby:] {v}[, that's my hobby now|, my new hobby]"),
}  # fmt: skip
"""Subject: why it is another now. With the slots `old` and `v`."""
