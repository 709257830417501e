"""A fact told beside names, places, numbers and trades that are not the user's: only one of them is the value. Rows as in
fact_combinations.py."""

from __future__ import annotations

__all__ = ["DECOYS"]

_BUT = "[, but |, yet |; |. |, though |. But |. Still, |, and ]"
_AND = "[; |. |, |, and |, but ]"

DECOYS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("name",), (
        "I was [nearly|almost|to be] [named|called|christened] <person>" + _BUT + "[I'm|I am|my name is|they named me] {v0}", "[they|people|you] [confuse|mix up|mistake] me [with|for] <person>" + _AND + "[I'm|my name is] {v0}", "[the letter|this parcel|the invoice|my badge] is addressed to <person>[, although|, while| but] my name is {v0}", "[I'm|my name is|I am] {v0}, not <person>", "<person> [told me about you|sends regards|recommended you|installed this for me|set this up]" + _AND + "[I'm|my name is] {v0}",
        "there's a <person> [in my class|at work|next door|in our choir]" + _BUT + "[I am|I'm] {v0}", "[I'm sitting|I sit|I'm stuck|I travel] next to <person>[, while|, but|;] I am {v0}", "named after <person> the [singer|pirate|saint|queen|poet]? [No|Nope|Hardly], I'm {v0}", "[it's not <person>|<person> is the other one|<person> just left]; [this is|I'm|it's] {v0}", "I'm {v0}, a [fan|pupil|customer|neighbour|namesake's friend] of <person>",
    )),
    (("city",), (
        "I flew via <place> [and <place> |]home to {v0}, where I live", "[I was|we were] on holiday in <place>" + _BUT + "[I live in|home is|my home is in] {v0}", "<place> is [lovely|nice|pretty|far too hot|all right]" + _BUT + "[home is|I live in] {v0}", "on the [road|way|line] from <place> to <place> you pass {v0}, where I live", "{v0}, [a suburb of|not far from|an hour from|twinned with] <place>, is where I live", "[I'd love to live|I once wanted to live|everybody wants to live] in <place>" + _BUT + "I live in {v0}", "[we|I] [nearly|almost] moved to <place>" + _BUT + "[we|I] live in {v0}",
        "[forget|never mind] <place>, I live in {v0}", "I live in {v0}, not in <place>", "my [parcel|suitcase|bike] ended up in <place>[, although|, while| though] I live in {v0}", "in <place> they [drink tea|have trams|sleep late], in {v0}, where I live, we don't",
    )),
    (("age",), (
        "[I'm|I am] {v0}, not <number>[, as the form says|, whatever they say||]", "[the doctor|my passport|the form|some clerk] says <number>" + _BUT + "I'm {v0}[| years old]", "<number> [guests|people|cousins] came to my party[, for|, because|, as|;] I turned {v0}", "[after <number> attempts|<number> stairs later|with <number> apples in my bag], I can say: I'm {v0} years old", "I [feel|look] like <number>" + _BUT + "I'm {v0}", "[I'd like to be|I wish I were|I dream of being] <number> again" + _BUT + "I'm {v0}", "my [car|house|piano|clock] is <number> years old[, and|, while|;| and] I'm {v0}", "[by|in] bus <number> I [came home|arrived] and [suddenly |]I was {v0}: it's my birthday",
    )),
    (("job",), (
        "I wanted to be a <trade>" + _BUT + "[I'm|I work as] {v0}", "my <kin> hoped I'd [be|become] a <trade>" + _BUT + "I work as {v0}", "[I'm|I am|I work as] {v0}, not a <trade>", "people take me for a <trade>" + _BUT + "I'm {v0}", "I [share an office|work|have lunch] with a <trade>[, but|; |, while|, and] I'm {v0}[| myself]", "[needing|having called|after talking to] a <trade>, I, {v0} by trade, [laughed|was ashamed|paid a lot]", "the <trade> next door [envies me|laughs at me|gets up later], [because|as|since|for] I'm {v0}", "[as a child|once|at six] I dreamed of being a <trade>" + _BUT + "[now|today] I'm {v0}",
    )),
    (("pet",), (
        "there are <number> chairs, <number> lamps and a {t0} in this room; the {t0} is mine and [goes by|is called|is named] {v0}", "the vet, [Dr|Mr|Mrs|Ms] <person>, [says|thinks|finds] my {t0} {v0} is [too fat|in good health|a beauty]", "not <person>, that's the one in the film; my {t0} is [called |]{v0}", "we nearly called our {t0} <person>" + _BUT + "it's {v0}", "[we bought|I got] our {t0} in <place> from a <trade>[, and|. It's| and it's] called {v0}", "my {t0} {v0} [bit|likes|barked at|ran after] [the postman|a <trade>|<person>|the milkman]", "my {t0} cost <number> euros and is called {v0}",
    )),
    (("possession",), (
        "it's not <number>, [it never was: |]my {t0} is {v0}", "I tried <number>, <number> and <number>" + _BUT + "my {t0} is {v0}", "[the bus was number <number>|it's <number> steps to the door|the shelf has number <number>], [but |and |]my {t0} is {v0}", "my {t0} is {v0}[, and|;] [page <number> says how to change it|<number> people know it|it took me <number> days to learn]", "<person> [has|wants|knows] another; my {t0} is {v0}", "for <number> pounds they sold me a [new one|box|manual]: my {t0} is {v0}",
    )),
    (("favourite",), (
        "I had <noun> today and <noun> yesterday" + _BUT + "my favourite {t0} is {v0}", "[everybody|everyone|<person>] [votes for|goes for|picks] <noun>" + _BUT + "my favourite {t0} is {v0}", "<noun> is [fine|nice|okay], <noun> better" + _BUT + "{v0} is my favourite {t0}", "I can't [stand|bear|abide] <noun>; my favourite {t0} is {v0}", "my <kin> swears by <noun>, I say {v0} is my favourite {t0}", "give me {v0} any day, not <noun>: it's my favourite {t0}", "[forget|never mind|keep your] <noun>: my favourite {t0} is {v0}",
    )),
    (("relation",), (
        "my {t0} {v0} met <person> in <place>", "<person> is a [friend|colleague|pupil|fan] of {v0}, my {t0}", "my {t0} is called {v0}, [after|like] <person> the [singer|saint|queen|poet]", "my {t0}, {v0}, [married|divorced|phoned|hates] a <trade>", "my {t0} is called {v0}, not <person>", "[it was <person> who|a <trade> from <place>] taught my {t0} {v0} to [swim|cook|drive|sing]",
    )),
)  # fmt: skip
"""Subjects, and patterns with their slots."""
