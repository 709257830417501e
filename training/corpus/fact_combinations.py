"""Several facts told in one breath, where each is understood by its place beside the others: "Bo, 22, a nurse"."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from .fact_bundles import BUNDLES
from .fact_decoys import DECOYS
from .fact_values import ANIMALS, nearly
from .grammar import expand
from .scene import Fact
from .subjects import BY_NAME, Subject

__all__ = ["combined", "counterpart", "like", "like_one_of", "other_side"]

_COMBINATIONS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("name", "age"), ("[|I'm |I am |hi, |hello there. |me: |this is |my name's |hey, I'm ]{v0}[, {v1}| ({v1})|, {v1} years old|, aged {v1}|, {v1} years of age|, I'm {v1}| and I'm {v1}|, age {v1}| / {v1}|, {v1}y|. {v1}|, {v1} now][|, from work|, nice to meet you|, hello|, new here]", "{v1} years old[, |: ]{v0}[ is the name| is my name|, that's me|]", "[name and age|who I am and how old][: |? ]{v0}[, | and |/]{v1}")),
    (("name", "age", "city"), ("[|I'm |I am |hi, |hello, |me: |this is |intro: |quick intro: |about me: ]{v0}[, | / |; | - ]{v1}[, |, living in |, based in |, live in |, in |, at home in ]{v2}", "{v0} ({v1})[, |, living in | from my flat in | in ]{v2}", "a {v1}[-| ]year[-| ]old [called|named] {v0}[, | ][living|at home|based] in {v2}")),
    (("name", "job"), ("[|I'm |I am |hi, |this is |my name is ]{v0}[, {v1}|, {v1} by trade|: {v1}| and I'm {v1}|, I work as {v1}|, {v1} for a living| ({v1})|, {v1} by profession|, and I am {v1}]", "[as {v1} I|being {v1}, I] [know|see|hear] a lot[, and my name is|; I'm|. I'm| and I'm called] {v0}")),
    (("name", "age", "job"), ("[|I'm |hi, |me: |this is |quick intro: ]{v0}[, | / |; ]{v1}[, | years old, | and ]{v2}", "{v0}, {v2}[, | and |, aged ]{v1}", "{v2}[, |, aged ]{v1}[, called |, named |: ]{v0}")),
    (("name", "city"), ("[greetings|hello|hi|best wishes|love] from {v0} [in|over in|who lives in] {v1}[|, where I live]", "[I'm|I am|this is|my name is] {v0}[, | and I'm | ][living|based|at home|with a flat] in {v1}", "{v0}, {v1} [resident|local|dweller]", "{v0} [lives|is at home] in {v1}, and that's me")),
    (("name", "job", "city"), ("[I'm|I am|this is|] {v0}, {v1} [living|based|at home] in {v2}", "{v0}[, |; | / ]{v1}[, |; | / ][lives in|living in|home:|at home in] {v2}", "{v1} by trade, {v0} by name, {v2} by residence", "I'm {v0}[. |, |; ]I work as {v1} and [live|have my home] in {v2}")),
    (("pet", "name", "city"), ("my {t0} {v0} and [I|me] ({v1})[ both|] live in {v2}", "[I'm |]{v1}[ and| plus] my {t0} {v0}[ and we|, and we|; we] live in {v2}", "{v1} and {v0}, my {t0}, both at home in {v2}")),
    (("pet", "city"), ("my {t0} {v0} and I live in {v1}", "I live in {v1} with [my|a] {t0}[ called| named|,|] {v0}", "{v0} is my {t0} and {v1} is [where we live|our home]")),
    (("relation", "city"), ("my {t0} {v0} and I live in {v1}", "I live in {v1} with my {t0}[,|] {v0}", "I [share a flat|live] with my {t0} {v0} in {v1}")),
    (("name", "relation"), ("[I'm|I am|my name is] {v0}[ and|, and|;|, but] [this is|here is|that's|next to me sits|with me is] my {t1}[,|] {v1}", "I'm {v0}[, |; |. ]my {t1} is [called |named |]{v1}", "{v1} is my {t1}[, |; |. |, and ][I'm|I am|my name is|myself I'm called] {v0}", "my {t1} is called {v1}[, |; | and |, but ][I'm|I am|my own name is] {v0}")),
    (("name", "pet"), ("{v0} here[ with|, and] my {t1}[,|] {v1}", "I'm {v0} and [this is|that's|here's] {v1}, my {t1}", "{v1} is the {t1}, {v0} is me", "the {t1} is called {v1}[, | and |; ]I'm [called |]{v0}")),
    (("street", "city"), ("my address is {v0}[,|;| in] {v1}", "[I|we] live [on|at|in] {v0}[, | in |, in ]{v1}", "{v0}[, | in ]{v1}[: that's where I live| is my address|, that's my address]", "[my|our] [house|flat|home] is [on|at] {v0}[, | in ]{v1}", "address: {v0}, {v1}", "[send it|post it|deliver it|come] to {v0}[, | in ]{v1}, that's where I live")),
    (("pet", "pet"), ("my {t0} is [called |]{v0} and my {t1}[ is|'s] [called |]{v1}", "[I have |we have |there's |at home: |]a {t0} ({v0}) and a {t1} ({v1})", "{v0} the {t0} and {v1} the {t1} [live with me|are my pets|share my home]", "I have two pets[: |, ]{v0}[, a | the | (]{t0}[, and | and |) and ]{v1}, a {t1}", "[two pets|my pets|pets]: {t0} {v0}, {t1} {v1}", "the {t0} is {v0}, not {v1}; {v1} is the {t1}")),
    (("relation", "relation"), ("my {t0} is [called |named |]{v0} and my {t1}[ is|'s] [called |named |]{v1}", "{v0} is my {t0}[, |; | and ]{v1} my {t1}", "I have a {t0}, {v0}, and a {t1}, {v1}", "[family: |my people: |]{t0} {v0}, {t1} {v1}", "{t0}: {v0}, {t1}: {v1}", "my {t0} is {v0}, not {v1}; {v1} is my {t1}")),
    (("relation", "pet"), ("my {t0} {v0} and my {t1} {v1} [are here|say hello|live with me|are asleep]", "my {t0} is called {v0} and [our|my|the] {t1} {v1}", "I live with {v0}, my {t0}, and {v1}, [my|our] {t1}")),
    (("favourite", "favourite"), ("I like {v0} best as {t0} and {v1} as {t1}", "[favourite|favorite|fav] {t0}[:| is|] {v0}[, | and |; ][favourite|favorite|fav] {t1}[:| is|] {v1}", "my favourite {t0} is {v0}[, |; | and ]{v1} is my favourite {t1}", "[of all {t0}s|as {t0}] I love {v0}[, | and ][of all {t1}s|as {t1}] {v1}")),
    (("possession", "possession"), ("my {t0} is {v0}[, | and |; | but |, whereas ]my {t1} is {v1}", "{t0}[:| is|] {v0}[, |; | / ]{t1}[:| is|] {v1}", "{v0} is my {t0} and {v1} my {t1}[|, don't mix them up]")),
    (("city", "workplace"), ("I live in {v0} [and|but|, but|, though I] work in {v1}", "[home|home is]: {v0}[, |; ][work|office|work is][:| in|] {v1}", "[work in|office in|my office is in] {v1}, [live in|home in|my home is in] {v0}", "I commute from {v0}, where I live, to {v1}[, where I work|]", "my home is in {v0}[, |; | and ][my office|my workplace|my desk] in {v1}", "I work in {v1}[, | but | and ][I |]live in {v0}")),
    (("origin", "city"), ("[I was |]born in {v0}[, | and |; now | but ][I |]live in {v1}[| now| these days]", "[I'm |]from {v0}[ originally|][, |; ][now living|now at home|but I live|based] in {v1}", "I left {v0}, where I was born, [and live in|and now my home is in] {v1}", "I grew up in {v0}[ and|, but|, and then] moved to {v1}, where I live", "I live in {v1} but [I come from|I was born in|I'm from] {v0}")),
    (("job", "city"), ("I work as {v0} and live in {v1}", "{v0} by trade, at home in {v1}", "I'm {v0}[, living| who lives| and I live] in {v1}")),
    (("name", "age", "job"), ("a {v1}[-| ]year[-| ]old {j2} [called|named] {v0} [is writing to you|writes to you|says hello|sits here|is at the keyboard|has a question]", "I'm a[ retired| busy| proud| young|n ordinary|n honest] {j2} of {v1}[ years|] and my name is {v0}", "{v0}, {v1}-year-old {j2}", "{j2} {v0}, {v1}, [says hi|at your service|speaking]")),
    (("age", "job"), ("a {v0}[-| ]year[-| ]old {j1} [is writing to you|writes to you|says hello|sits here|has a question]", "I'm a[ retired| busy| proud| young|n ordinary] {j1} of {v0}[ years|]", "{v0}, {j1}, <trait>[, <trait>|]", "{j1}, {v0}")),
    (("age", "job", "city"), ("[hi! |hello! |me: |]{v0}, {j1}, <trait>, [living in|live in|home in] {v2}", "{j1}, {v0}, <trait>, [living in|live in|home in] {v2}", "[hi! |]<trait>, <trait>, {v0}, {j1}, [at home in|living in] {v2}")),
    (("name", "age", "origin"), ("[|I'm |I am |hi, |hello, |me: |this is ]{v0}[, | / |; | - ]{v1}[, |, ][originally from|from|born in|coming from|I come from] {v2}", "{v0} ({v1})[,|] from {v2}", "a {v1}[-| ]year[-| ]old from {v2}[, called| called| named|:] {v0}")),
    (("name", "origin"), ("[hi|hello|hi there|hey|good morning|greetings|hey there|][, |! | ][I'm|I am|I'm|this is|my name is|it's|here is] {v0} from {v1}[| in the north| and I'm new here|, nice to meet you]", "{v0} from {v1}[| speaking| here| again|, hello]")),
    (("job", "origin"), ("[I'm|I am|I'm] {v0} from {v1}[| by birth| originally]", "[I'm|I am] {v0}[, | and |; ][born in|I come from|originally from] {v1}")),
    (("name", "age", "job", "origin"), ("[I'm|I am|this is|] {v0}, {v1}, {v2} from {v3}", "[I'm|my name is] {v0}[, |; ]{v1} years old, {v2}, from {v3}", "{v0} ({v1}), {v2}[ from|, born in] {v3}")),
    (("name", "job", "origin"), ("[I'm|I am|this is|] {v0}, {v1} from {v2}", "{v0} from {v2}, {v1} by trade")),
    (("name", "origin"), ("[I'm|I am|this is|] {v0}[, |. |, ][from|originally from|born in] {v1}", "[name's|name is] {v0}[. |, |; ][from|come from|coming from] {v1}", "{v0} from {v1} [here|speaking|says hi]")),
    (("age", "origin"), ("[I'm |]from {v1}[ and|,] [I'm |]{v0}[| years old]", "I[ am|'m] {v0}[, | and ][I |][was born|grew up] in {v1}",)),
    (("age", "the age of kin"), ("my {t1} is {v1}[, |, but |; |, and ][I'm|I am|I myself am] {v0}[| years old]", "[I'm|I am] {v0}[ and|, and|;|, but|,] my {t1} is {v1}", "I am {v0}, my {t1} [|only |already ]{v1}")),
    (("job", "the job of kin"), ("my {t1} is {v1}[, |, but |; |, and ][I'm|I am|I work as|I myself am] {v0}", "[I'm|I am|I work as] {v0}[ and|, and|;|, but|, while] my {t1} [is|works as] {v1}", "I am {v0}, my {t1} {v1}")),
    (("city", "where kin live"), ("my {t1} lives in {v1}[, |, but |; |, while ][I live|I am at home|we live|we are at home] in {v0}", "[I|we] live in {v0}[ and|, and|;|, but|, while] my {t1} [lives|has a flat|is at home] in {v1}", "I live in {v0}, my {t1} in {v1}")),
    (("origin", "the origin of kin"), ("I'm from {v0}[ and|, and|;|, but|, while] my {t1} [is|comes] from {v1}", "my {t1} [was born in|is from|comes from] {v1}[, |, but |; |, and ]I [come from|was born in] {v0}", "I come from {v0}, my {t1} from {v1}")),
    (("city", "the origin of kin"), ("my {t1} is from {v1}[ but|, but| and|;] [we both|I|we] live in {v0}[| now| these days]",)),
    # one person, by name and by kinship
    (("relation", "where kin live"), ("my {t0} {v0} [lives|is at home|has a flat|lives alone] in {v1}", "my {t0}, {v0}, lives in {v1}", "my {t0} is called {v0} and lives in {v1}", "{v0}, my {t0}, lives in {v1}", "my {t0}'s name is {v0}[,| and] [he|she] lives in {v1}", "I have a {t0}[ called|,] {v0}[,|] [who lives|living] in {v1}", "my {t0} {v0} [moved|has moved] to {v1}")),
    (("relation", "the age of kin"), ("my {t0} {v0} is {v1}[| years old]", "my {t0}, {v0}, is {v1}[| years old]", "my {t0} is called {v0} and is {v1}[| years old]", "{v0}, my {t0}, [is|turned|just turned] {v1}", "I have a {v1}[-| ]year[-| ]old {t0}[ called|,] {v0}", "my {t0}'s name is {v0}[,| and] [he|she] is {v1}", "I have a {t0}, {v0}, who is {v1}")),
    (("relation", "the job of kin"), ("my {t0} {v0} [is|works as] {v1}", "my {t0}, {v0}, [is|works as] {v1}", "my {t0} is called {v0} and [is|works as] {v1}", "{v0}, my {t0}, [is|works as] {v1}", "I have a {t0}, {v0}, who [is|works as] {v1}")),
    (("relation", "what kin like"), ("my {t0} {v0} [likes|loves] {v1}", "my {t0}, {v0}, [likes|loves] {v1}", "my {t0} is called {v0} and [likes|loves] {v1}")),
    (("pet", "the age of kin"), ("my {t0} {v0} is {v1}[| years old]", "my {t0}, {v0}, is {v1}[| years old]", "I have a {v1}[-| ]year[-| ]old {t0} [called|named] {v0}", "my {t0} is called {v0} and [it is|he is|she is|is] {v1}[| years old]", "{v0}, my {t0}, [is|turned|just turned] {v1}")),
    (("relation", "the age of kin", "relation", "the age of kin"), ("my {t0} {v0} is {v1}[ and|, and|;|, but|,] my {t2} {v2} is {v3}[| years old]", "I have a {t0}, {v0}, {v1}, and a {t2}, {v2}, {v3}", "{v0}, my {t0}, is {v1}[, | and |; ]{v2}, my {t2}, is {v3}", "my {t0} {v0} ({v1}) and my {t2} {v2} ({v3}) [say hello|are here|live with me]")),
    (("relation", "the job of kin", "relation", "the job of kin"), ("my {t0} {v0} is {v1}[ and|, and|;|, but|,] my {t2} {v2} is {v3}", "{v0}, my {t0}, is {v1}[, | and |; ]{v2}, my {t2}, is {v3}")),
    (("relation", "where kin live", "relation", "where kin live"), ("my {t0} {v0} lives in {v1}[ and|, and|;|, but|,] my {t2} {v2} [lives |]in {v3}",)),
    # one's own beside another's
    (("age", "how old others are"), ("[I'm|I am] {v0}[ and|, and|;|, but|, while|.] <other> is {v1}[| years old]", "<other> is {v1}[| years old][, |, but |; |, and |. ][I'm|I am|I myself am] {v0}[| years old]")),
    (("city", "where others live"), ("[I|we] live in {v0}[ and|, and|;|, but|, while|.] <other> lives in {v1}", "<other> lives in {v1}[, |, but |; |, and |. ][I live|we live|my home is|I am at home] in {v0}")),
    (("city", "where my people live"), ("[I|we] live in {v0}[ and|, and|;|, but|, while|.] my {t1} [live|are] in {v1}", "my {t1} live in {v1}[, |, but |; |, and |. ][I live|we live|my home is|I am at home] in {v0}")),
    (("job", "the job of others"), ("[I'm|I am|I work as] {v0}[ and|, and|;|, but|, while|.] <other> [is|works as] {v1}", "<other> [is|works as] {v1}[, |, but |; |, and |. ][I'm|I am|I work as|I myself am] {v0}")),
    (("pet", "the pet of others"), ("my {t0} is [called |named |]{v0}[ and|, and|;|, but|, while|.] {t1} is [called |named |]{v1}", "{o1} has a {a1} [called|named] {v1}[, |, but |; |, and |. ]my {t0} is [called|named] {v0}", "I have a {t0} [called|named] {v0}[ and|, and|;|, but|.] {o1} has a {a1} [called|named] {v1}", "{t1} is {v1}, my {t0} is {v0}")),
    (("favourite", "the favourite of others"), ("my [favourite|favorite] {t0} is {v0}[ and|, and|;|, but|, while|.] {o1}'s [favourite|favorite] {w1} is {v1}", "{o1}'s [favourite|favorite] {w1} is {v1}[, |, but |; |, and |. ]my [favourite|favorite] {t0} is {v0}", "{o1} likes {v1} best as {w1}, I like {v0} best as {t0}")),
    (("relation", "the age of kin"), ("my {t0} is called {v0} and my {t1} is {v1}[| years old]",)),
    (("name", "where kin live"), ("I'm {v0}[ and|, and|;|, but] my {t1} lives in {v1}", "{v0} here, my {t1} lives in {v1}")),
    (("origin", "city", "job"), ("[my name doesn't matter, |]I was born in {v0} but [live|am at home] in {v1}, where I [work as|am] {v2}", "born in {v0}, living in {v1}, working as {v2}", "I left {v0}, where I grew up, to [work as|be] {v2} in {v1}, where I live [now|still]")),
    (("name", "origin", "city"), ("my name is {v0}, I [was born in|come from] {v1} [but|and] [now |]live in {v2}", "I'm {v0}, born in {v1}, at home in {v2}", "{v0} from {v1}, [now |]living in {v2}")),
    (("relation", "city", "pet"), ("my {t0} {v0} and I live in {v1} with [our|a] {t2}[,| called| named] {v2}", "I share a flat in {v1} with my {t0} {v0} and [a {t2} called|our {t2}] {v2}", "[at home |]in {v1} there's me, my {t0} {v0} and [our|the] {t2} {v2}; I live there")),
    (("city", "job", "pet"), ("I live in {v0}, work as {v1}, and my {t2} [goes by|is called|answers to] {v2}", "{v1} in {v0}, where I live, with a {t2} called {v2}")),
    (("age", "job", "city"), ("[hi! |hello, |about me: |]{v0}, {v1}, [live in|living in|at home in] {v2}", "I am {v1} of {v0} [years |]and live in {v2}", "a {v0}[-| ]year[-| ]old[, |; ]{v1}, [from my flat in|living in] {v2}")),
    (("age", "city"), ("I'm {v0}[, living| and I live| and living] in {v1}", "a {v0}[-| ]year[-| ]old living in {v1}", "{v0} years old, at home in {v1}")),
)  # fmt: skip
_LEAD = "|||||hello there. |hi, |hey, |so, |well, |about me: |quick intro: |ok, |for your <note>: |just so you know: |remember: |my <kin> says hi. |FYI: "


def combined(random: Random) -> tuple[tuple[str, ...], str]:
    """The subjects, and a pattern in which they are told, expanded: with the slots `v0` and perhaps `t0` of the first."""
    chance = random.random()
    subjects, patterns = random.choice(BUNDLES if chance < 0.33 else DECOYS if chance < 0.55 else _COMBINATIONS)
    text = expand(random, f"[{_LEAD}]{random.choice(patterns)}<afterwards>")
    return subjects, text.replace("{t}", "{t1}")


_BESIDE = {
    "name": ("relation", "relation", "pet", "how old others are"), "city": ("workplace", "origin", "where my people live", "where others live", "where others live", "street", "where kin live", "where kin live"), "origin": ("city", "the origin of kin"), "workplace": ("city",), "age": ("how old others are", "how old others are", "birthday", "the age of kin", "the age of kin"), "job": ("employer", "studies", "hobby", "the job of kin", "the job of kin", "the job of others", "the job of others"), "hobby": ("what others like", "instrument", "job"), "birthday": ("age",),
    "pet": ("the pet of others",), "favourite": ("the favourite of others",), "relation": ("name", "relation", "two of a kind"), "where others live": ("city", "where kin live", "where others live"), "where kin live": ("city", "where kin live", "where others live"), "the origin of kin": ("origin",), "how old others are": ("age", "how old others are", "the age of kin"), "the age of kin": ("age", "age", "how old others are"),
    "the job of kin": ("job", "job", "the job of others"), "the job of others": ("job", "job", "the job of kin"), "what others like": ("hobby", "what kin like"), "what kin like": ("hobby", "what others like"), "the pet of others": ("pet", "pet", "the pet of others", "relation"), "the favourite of others": ("favourite", "favourite", "the favourite of others"),
}  # fmt: skip
_OF_WHAT = {"pet": "t", "favourite": "t", "the pet of others": "a", "the favourite of others": "w"}
"""Subject: the slot with what it is, a cat, whoever has it."""


def counterpart(random: Random, fact: Fact) -> tuple[Subject, Fact] | None:
    """What could be taken for it, as another's age for the user's; of pets and favourites mostly of the same kind."""
    names = _BESIDE.get(fact.key[0])
    if names is None:
        return None
    return like(random, fact, random.choice(names))


_SIDES = ("relation", "where kin live", "the age of kin", "the job of kin", "the origin of kin", "what kin like")
_SIDES_OF_OTHERS = ("where others live", "how old others are", "the job of others", "what others like")


def other_side(random: Random, fact: Fact) -> Fact | None:
    """Something else about the same person or animal: where one lives of whom it was told how old."""
    subject, thing = fact.key[0], fact.slots.get("t", "")
    sides = ("pet", "the age of kin") if thing in ANIMALS.split(", ") else _SIDES
    sides = _SIDES_OF_OTHERS if subject in _SIDES_OF_OTHERS else sides
    if subject not in (*_SIDES_OF_OTHERS, *_SIDES, "pet") or fact.alias:
        return None
    return BY_NAME[random.choice([side for side in sides if side != subject])].fact(random, thing)


def like(random: Random, fact: Fact, name: str) -> tuple[Subject, Fact]:
    """Something about the subject of that name; mostly about the same animal, or the same kind of favourite."""
    subject = BY_NAME[name]
    thing = subject.thing(random) if subject.thing else None
    if fact.key[0] in _OF_WHAT and subject.name in _OF_WHAT and random.random() < 0.7:
        what = fact.slots[_OF_WHAT[fact.key[0]]]
        thing = what if subject.name in ("pet", "favourite") else f"{thing[: -len(_what(subject, thing))]}{what}"
    near = random.random() < 0.15 and {name, fact.key[0]} <= _NAMES
    return subject, subject.fact(random, thing, nearly(random, fact.value) if near else None)


_NAMES = {"name", "relation", "pet", "the pet of others", "city", "origin", "where others live", "where kin live", "the origin of kin", "workplace"}
"""Subjects whose values may be as good as the same."""


def _what(subject: Subject, thing: str) -> str:
    return thing.partition("'s ")[2].removeprefix("favourite ")


def like_one_of(random: Random, facts: Sequence[Fact]) -> tuple[Subject, Fact]:
    """What could be taken for one of them: where one works beside where one lives, a dog's name beside a cat's, or
    things that share a word, "lucky number" and "room number"."""
    fact = random.choice(facts)
    subject = BY_NAME[fact.key[0]]
    if (subject.thing is None or random.random() < 0.5) and (other := counterpart(random, fact)):
        return other
    if subject.thing is None or subject.name in _OF_WHAT:
        return subject, subject.fact(random)
    first, _, last = fact.slots["t"].rpartition(" ")
    thing = subject.thing(random)
    if first and " " not in last and subject.name == "possession" and random.random() < 0.6:
        thing = f"{thing.split(' ')[0]} {last}"
    return subject, subject.fact(random, thing)
