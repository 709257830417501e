"""What users tell about themselves and others: how they say it, how they ask for it, what its values are like."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from . import invented
from .fact_codes import otherwise_called, same_code, value_of_code
from .fact_kin import KIN, Kin
from .fact_kinds import value_of_kind
from .fact_others import OTHERS, Other, two_names
from .fact_values import (
    ANIMALS,
    HOBBIES,
    LIKED,
    MUSIC,
    RELATIONS,
    SPORTS,
    WILD,
    any_age,
    any_job,
    favourite_thing,
    fitting,
    free_value,
    job_of_another,
    kin_or_pet,
    kin_thing,
    one_of,
    possession,
    time_of_day,
)
from .habits import HABITS, Habit
from .scene import Fact
from .wording import fill

__all__ = ["BY_NAME", "SUBJECTS", "Subject", "any_subject", "called_otherwise"]

_SAME = {
    "favourite": ("food/dish/meal/thing to eat/grub/dinner", "colour/shade/hue/tint", "film/movie", "song/tune", "drink/beverage", "TV show/series", "sweet/candy", "animal/creature"),
    "relation": ("mother/mum/mom/mummy", "father/dad/daddy", "brother/bro", "sister/sis", "grandmother/gran/granny/grandma/nan", "grandfather/grandpa/grandad", "husband/hubby", "neighbour/neighbor", "boss/manager", "girlfriend/gf", "boyfriend/bf", "best friend/bestie"),
}  # fmt: skip
_SAME |= {kin.name: _SAME["relation"] for kin in KIN}
_GROUPS = {(subject, thing): group.split("/") for subject, groups in _SAME.items() for group in groups for thing in group.split("/")}  # fmt: skip


def called_otherwise(random: Random, subject: str, thing: str) -> str:
    """The same thing, perhaps by another of its names."""
    if subject == "possession" and same_code(thing):
        return otherwise_called(random, thing) if random.random() < 0.35 else thing
    group = _GROUPS.get((subject, thing))
    return random.choice(group) if group and random.random() < 0.5 else thing


def _same_thing(subject: str, thing: str) -> str:
    """One of its names, always the same one."""
    code = same_code(thing) if subject == "possession" else None
    return code or _GROUPS.get((subject, thing), (thing,))[0]


@dataclass(frozen=True, slots=True)
class Subject:
    """clauses: can be joined with others in one sentence. sentences: stand alone. Slots: `v` the value, `t` the
    thing it is the value of (or the person)."""

    name: str
    weight: float
    clauses: tuple[str, ...]
    sentences: tuple[str, ...]
    asks: tuple[str, ...]
    changes: tuple[str, ...]
    says: str
    missing: str
    value: Callable[[Random], str]
    thing: Callable[[Random], str] | None = None

    def fact(self, random: Random, thing: str | None = None, value: str | None = None) -> Fact:
        """Something new about it; about `thing`, if that is given, and with that value."""
        if self.thing is not None:
            thing = thing or self.thing(random)
        value = self._any_value(random, thing or "") if value is None else value
        slots = {"v": value} if self.thing is None else {"v": value, "t": thing or ""}
        of_whom = _of_whom(slots.get("t", ""))
        slots |= of_whom
        said_back = {name: _to_the_user(text) if name in ("t", *of_whom) else text for name, text in slots.items()}
        return Fact(
            key=(self.name, _same_thing(self.name, slots.get("t", ""))),
            value=value,
            says=fill(self.says, **said_back),
            missing=fill(self.missing, **said_back),
            asks=self.asks,
            changes=self.changes,
            slots=slots,
        )


    def _any_value(self, random: Random, thing: str) -> str:
        """What suits the thing, or anything: it is to be given back all the same."""
        proper = {"possession": value_of_code, "favourite": value_of_kind}.get(self.name)
        suiting = proper(random, thing) if proper and random.random() < 0.5 else None
        if suiting is None and "favourite" in self.name:
            suiting = fitting(random, thing)
        return suiting or self.value(random)


def _of_whom(thing: str) -> dict[str, str]:
    """Of "my aunt's favourite tree", whose it is, "my aunt", `o`, what it is, `a`, and "tree", `w`."""
    owner, joint, what = thing.partition("'s ")
    return {"o": owner, "a": what, "w": what.removeprefix("favourite ")} if joint else {}


def _to_the_user(text: str) -> str:
    return f"your {text.removeprefix('my ')}" if text.startswith("my ") else text


_ASK = (
    "[what is|what's|whats|what was|tell me|say|do you know|do you remember|can you tell me|give me|remember]"
)
_KNOW = "[do you [know|remember|recall]|can you [remember|tell me|say|recall]|tell me|remind me|say|have you any idea]"
_NOW = "[|now|these days|today]"


def _habit(habit: Habit) -> Subject:
    clauses = tuple(f"{tells} {{v}}" for tells in habit.tells)
    backwards = (f"{{v}} is {habit.known}", f"{habit.known} is {{v}}", f"{habit.labels[0]}: {{v}}")
    changes = tuple(
        f"{tells} {{v}}" for tells in (*(habit.changes or habit.tells[:2]), "it is", "I meant", "now it's")
    )
    asks = (*habit.asks, f"{_KNOW} {habit.known}")
    named = invented.place if habit.somewhere else invented.person
    value = one_of(habit.values, invented_share=0.25) if habit.values else named
    return Subject(
        habit.name,
        2.2 if habit.name == "birthday" else 0.9,
        clauses,
        (*clauses, *backwards),
        asks,
        changes,
        f"{habit.says} {{v}}",
        habit.missing,
        value,
    )


_OF_KIN = {"place": invented.place, "job": any_job, "age": any_age, "likes": LIKED}


def _of_kin(kin: Kin) -> Subject:
    asks = (*kin.asks, f"{_KNOW} {kin.known}")
    changes = (*kin.tells[:3], "it is {v}", "I meant {v}")
    value = _OF_KIN[kin.values]
    thing = kin_or_pet if kin.values == "age" else kin_thing
    return Subject(kin.name, 1.3, kin.tells, kin.tells, asks, changes, kin.says, kin.missing, value, thing)


_OF_OTHERS_VALUES = {"place": invented.place, "likes": LIKED, "age": any_age, "job": job_of_another, "name": invented.person, "anything": free_value, "two names": two_names, "time": time_of_day}
_OF_OTHERS_THINGS = {"the pet of others": one_of(ANIMALS, invented_share=0.04), "the favourite of others": favourite_thing}


def _of_others(other: Other) -> Subject:
    """What somebody has, where it is somebody's, is such as the user's own."""

    def thing(random: Random) -> str:
        what = _OF_OTHERS_THINGS.get(other.name)
        return other.thing(random, what(random) if what else "")

    asks = (*other.asks, f"{_KNOW} {other.known}")
    changes = (*other.tells[:1], "it is {v}", "I meant {v}")
    value = _OF_OTHERS_VALUES[other.values]
    return Subject(other.name, other.weight, other.tells, other.tells, asks, changes, other.says, other.missing, value, thing)


_MAIN = (
    Subject(
        "name", 20,
        ("my name is {v}", "my name's {v}", "I am {v}", "I'm {v}", "I am called {v}", "I'm called {v}", "people call me {v}",
         "[my|all] friends call me {v}", "they call me {v}", "everyone calls me {v}", "I go by {v}", "my first name is {v}",
         "I am known as {v}", "I'm known to [all|my friends|most people|many] as {v}", "they named me {v}", "you know me as {v}", "my given name is {v}",
         "the name I bear is {v}", "I answer to {v}", "I carry the name {v}", "I have the name {v}", "I introduce myself as {v}"),
        ("call me {v}", "you [can|may|should] call me {v}", "{v} here", "this is {v}", "{v} is my name", "the name is {v}",
         "the name's {v}", "I was named {v}", "my parents named me {v}", "[it's|it is] {v}", "please call me {v}",
         "[hi|hello|hey|good morning|good evening|greetings], [I am|I'm|my name is|this is|here is] {v}",
         "let me introduce myself[:|, I am|. My name is] {v}", "I want you to call me {v}", "remember that my name is {v}",
         "remember my name: {v}", "[please|] note that my name is {v}", "know that I am {v}", "name: {v}", "I sign as {v}",
         "nice to meet you, I'm {v}", "[pleased|glad|happy|lovely] to meet you, [I am|I'm|my name is|it's] {v}", "{v} is what [people|they|my friends] call me",
         "{v} is the name", "[they|people|my friends|most people] know me as {v}", "[speak|talk|write] to me as {v}", "[address|greet] me as {v}", "I would be {v}", "I'd be {v}",
         "[my mother|my father|my family|the world] [calls|named|knows] me {v}", "the [one|man|woman|person|user] [here|in front of you|at the keyboard|writing this] is [called |named |]{v}",
         "here [writes|speaks|sits] {v}", "{v} [speaking|writing|at the keyboard|is here]", "I'm {v}, [happy|glad|pleased|good|nice] to [be here|see you|meet you|chat with you]", "I am {v} and [I have a question|I am new here|I say hello]",
         "i am {v}, [hello|hi|a pleasure]", "your user is [called|named] {v}", "you are talking to {v}", "you're speaking with {v}", "me {v}", "they named me {v}"),
        (f"{_ASK} my name", "who am i", f"{_KNOW} [who i am|my name|what my name is|what i am called|what i'm called]",
         "what am i called", "how am i called", "what do [people|they|my friends|you] call me", "what did i say my name was",
         "[which|what] name did i [give|tell|say|mention][| you|to you]", "how should you [call|address] me",
         "what [is|was] my name again", "my name is what", "my name", "what name do i have", "which name is mine",
         "what should you call me", "did i tell you my name", "have you [forgotten|kept|noted] my name", "and my name",
         "who are you talking to", "who is talking to you", "who [is writing|is typing|spoke|wrote|has been talking] to you", "the name i gave you was", "repeat my name", "say my name",
         "what's the name of the [person|user] you are talking to", "what name [was it that|is it that|did] i [go by|have|told you|gave]",
         "what was it [again|] that i am called", "what's [that|this] name of mine", "who was i", "what [was|is] my own name", "which name have i [got|given you|told you]", "how [am|was] i named", "what was i called",
         "the name i [told|mentioned|gave] [you|] [earlier|before|at the beginning|a while ago|]", "how did i introduce myself", "as what am i known", "who did i say i [am|was]", "what do my friends call me", "how do i call myself", "what did i call myself",
         "by what name do i go", "under what name do you know me", "could you say my name", "my name was"),
        ("my name is {v}", "I meant {v}", "I am {v}", "it is {v}", "it's {v}", "the name is {v}", "call me {v}", "I'm {v}",
         "I changed my name to {v}", "my new name is {v}", "I go by {v} now", "make that {v}", "my real name is {v}"),
        "your name is {v}", "your name", invented.person,
    ),
    Subject(
        "city", 12,
        ("I live in {v}", "I'm living in {v}", "my home is in {v}", "my home is {v}", "I am based in {v}", "my city is {v}",
         "I've lived in {v} for years", "my house is in {v}", "my flat is in {v}", "I reside in {v}", "{v} is where I live", "I dwell in {v}", "I am at home in {v}", "I have my home in {v}", "I have settled in {v}", "I have settled down in {v}", "my [residence|address|flat|house|place|home town|household] is in {v}",
         "I live over in {v}", "I live [near|close to|just outside|in the middle of|right in] {v}", "I reside over in {v}", "my family and I live in {v}", "we are at home in {v}", "my wife and I live in {v}",
         "I stay in {v}"),
        ("{v} is my home", "{v} is my city", "the city I live in is {v}", "the town I live in is called {v}",
         "[I've|I have] been living in {v} [for years|all my life|since last year]", "at the moment I live in {v}",
         "I have a [flat|house|home] in {v}", "remember that I live in {v}", "home for me is {v}", "you find me in {v}",
         "we live in {v}", "I live in a [place|town|city|village] called {v}", "I write to you from {v}"),
        ("where do i live", "where's my home", "where is my home", f"{_ASK} my city", "[which|what] [city|town|place] do i live in",
         "[which|what] [city|town] am i in", f"{_KNOW} where i live", "where am i living", "in [which|what] [city|town] do i live",
         "where did i say i live", "where is my [house|flat|home]", "what is my home[| city|town]", "what city is mine",
         "[which|what] place do i call home", "where do i reside", "where am i based", "and where do i live",
         "[which|what] [city|town|place] did i [mention|tell you]", "the city i live in is", "where do i stay", "my city",
         "what [city|town|place] is my home", "have you kept where i live", "which is my city", "where might my home be", "[state|mention|spell out|write down|identify|recall] [the|that] [place|town|city|spot] [that is my home|i call home|of my residence|in which i live|where my home is]",
         "what did i say about where i live", "did i tell you where i live", "name my city", "name the [city|town] i live in", "where was it [again|] that i [live|stay|am living]", "in [which|what] [place|city|town] do i have my [home|house|flat]", "[which|what] [city|town|place] did i say i [live|am living|stay] in",
         "where do i have my [home|house|flat|residence]", "what is my [residence|address|place of residence]", "where should you [send|address] a letter to me", "[which|what] is the [town|city|place] [where i live|i live in|of my home]", "where do [we|my family and i] live", "where can people find me"),
        ("I live in {v}", "I moved to {v}", "I have moved to {v}", "I've moved to {v}", "my home is in {v}", "I live in {v} now",
         "it is {v}", "it's {v}", "I meant {v}", "my new home is {v}", "my city is {v}", "now I live in {v}"),
        "you live in {v}", "where you live", invented.place,
    ),
    Subject(
        "origin", 4,
        ("I come from {v}", "I am from {v}", "I'm from {v}", "I was born in {v}", "I grew up in {v}", "I originally come from {v}"),
        ("{v} is where I come from", "{v} is where I was born", "my family is from {v}", "originally I am from {v}"),
        ("where am i from", "where do i come from", "where was i born", "where did i grow up", f"{_KNOW} where i [come|am] from",
         f"{_KNOW} where i [was born|grew up]", "[which|what] [place|city|country|town] [do i come|am i] from", "what is my origin",
         "where did i say i [come|am] from", "[which|what] [place|town|city] was i born in", "where are my roots",
         "what is my birthplace"),
        ("I am from {v}", "I come from {v}", "I was born in {v}", "it is {v}", "I meant {v}", "I'm from {v}"),
        "you come from {v}", "where you come from", invented.place,
    ),
    Subject(
        "age", 10,
        ("I am {v} years old", "I'm {v} years old", "I am {v}", "I'm {v}", "my age is {v}", "I turned {v}", "I have just turned {v}",
         "I am aged {v}", "I'm {v} now", "I've turned {v}", "I have turned {v}", "I have reached {v}", "I have reached the age of {v}", "I am {v} years of age", "I became {v}", "I count {v} years", "I've been {v} since [spring|May|last week|my birthday]"),
        ("{v} is my age", "I became {v} [today|yesterday|this year|last week]", "I have lived for {v} years", "age: {v}",
         "I celebrated my birthday and am {v} now", "I will tell you my age: {v}", "I am already {v} years of age"),
        ("how old am i", f"{_ASK} my age", f"{_KNOW} [how old i am|my age]", "what age am i", "how many years old am i",
         "how old did i say i [am|was]", "my age", "[what|which] age did i [give|tell|mention]", "how many years have i lived",
         "and how old am i", "am i old", "what's my age again", "how old was i", "how many years do i have", "what did i say my age [is|was]", "how many years of age am i", "how old did i tell you i [am|was]", "at what age am i", "how old would i be", "what would my age be", "how many birthdays have i had"),
        ("I am {v}", "I am {v} years old", "I turned {v}", "I'm {v}", "it is {v}", "my age is {v}", "I meant {v}", "I am {v} now",
         "I had a birthday, so I am {v} now"),
        "you are {v} years old", "how old you are", any_age,
    ),
    Subject(
        "job", 10,
        ("I am {v}", "I'm {v}", "I work as {v}", "my job is {v}", "I am employed as {v}", "I earn my living as {v}", "I'm working as {v}", "I've been working as {v}", "I have been {v} for years", "I make my living as {v}", "I make a living as {v}", "I got a job as {v}", "I am trained as {v}", "my work is that of {v}", "I serve as {v}"),
        ("by profession I am {v}", "my job: {v}", "I make my money as {v}", "at work I am {v}", "I have a job as {v}",
         "I have worked as {v} for years", "professionally I am {v}", "my profession is being {v}", "for a living I am {v}"),
        ("what is my [job|profession|work|occupation|trade]", "what's my [job|profession|occupation]", "what do i do [for a living|for work|at work]",
         "what do i work as", "as what do i work", f"{_KNOW} my [job|profession|occupation]", f"{_KNOW} what i [do for a living|work as]",
         "how do i earn my [money|living]", "what kind of [work|job] do i [do|have]", "[what|which] job did i [say i have|mention|tell you]",
         "what did i say i work as", "what am i by profession", "my job", "what work do i do", "which profession is mine", "what was my [job|work|profession|occupation]", "what was it that i [do|work as|am by profession]", "what [is|was] [that|this] job of mine", "how do i make [a|my] living", "as what am i [working|employed]",
         "what do i do [all day|every day|in my job|to earn money]", "what did i say [my job|my profession|my work] [is|was]", "what line of work am i in",
         "what is it that i do for a living", "[what|which] job do i have"),
        ("I am {v}", "I work as {v}", "I am now {v}", "I became {v}", "my job is {v}", "I meant {v}", "I changed my job and am {v} now"),
        "you work as {v}", "what your job is", any_job,
    ),
    Subject(
        "favourite", 16,
        ("my [favourite|favorite] {t} is {v}", "my [favourite|favorite] {t} is {v}", "my [favourite|favorite] {t} has always been {v}",
         "the {t} I like [best|most] is {v}", "my most loved {t} is {v}", "the {t} that I [like|love|prefer] [best|most|above all|best of all] is {v}", "the {t} of my choice is {v}", "my absolute [favourite|favorite] {t} is {v}",
         "my [favourite|favorite] among all {t}s is {v}", "my number one {t} is {v}", "[by far|without doubt|clearly], my [favourite|favorite] {t} is {v}", "as {t} I prefer {v}"),
        ("{v} is my [favourite|favorite] {t}", "I like {v} more than any other {t}", "I love {v}, it is my [favourite|favorite] {t}",
         "of all things my [favourite|favorite] {t} is {v}", "when it comes to {t}, I like {v} [best|most]",
         "[favourite|favorite] {t}: {v}", "for me the best {t} is {v}", "the best {t} is {v} for me", "no {t} is better than {v} for me",
         "remember that my [favourite|favorite] {t} is {v}"),
        (f"{_ASK} my [favourite|favorite|favourite|favorite|fav] {{t}}", "what {t} do i [like|love] [best|most]",
         "which {t} do i [like|love] [best|most]", f"{_KNOW} my [favourite|favorite] {{t}}", "which {t} is my [favourite|favorite]",
         f"{_KNOW} which {{t}} i [like|love] [best|most]", "what {t} is my [favourite|favorite]", "and my [favourite|favorite] {t}",
         "which {t} did i say i [like|love] [best|most]", "my [favourite|favorite] {t}", "what is the {t} i [like|love] [best|most]",
         "which {t} do i prefer", "[which|what] {t} was it [again|] that i [like|love|prefer] [best|most|the most|above all]", "[which|what] {t} was my [favourite|favorite]", "what was my [favourite|favorite] {t}", "what was that [favourite|favorite] {t} of mine",
         "[which|what] [is|was] the {t} that i [like|love|prefer] [best|most|above all]", "my most loved {t} [is|was] which", "so what {t} do i [like|love] [most|best]", "what {t} do i prefer", "my [favourite|favorite] {t} is what", "name my [favourite|favorite] {t}",
         "what did i say my [favourite|favorite] {t} [is|was]", "the {t} i like best is", "[which|what] {t} do i [enjoy|like] the most",
         "what is my most loved {t}", "what would you say is my [favourite|favorite] {t}"),
        ("my [favourite|favorite] {t} is {v}", "my new [favourite|favorite] {t} is {v}", "now I like {v} best", "it is {v}", "I meant {v}",
         "my [favourite|favorite] {t} is now {v}", "I prefer {v} now", "I like {v} more now"),
        "your favourite {t} is {v}", "your favourite {t}", free_value, favourite_thing,
    ),
    Subject(
        "pet", 12,
        ("I have a {t} [called|named] {v}", "my {t} is called {v}", "my {t} is named {v}", "my {t}'s name is {v}", "I own a {t} [called|named] {v}",
         "the name of my {t} is {v}", "I've got a {t} [called|named] {v}", "I keep a {t} named {v}", "there is a {t} called {v} at my place", "I share my [life|flat|house|home] with a {t} called {v}", "I [bought|got|found|adopted|was given] a {t} called {v}",
         "my {t} goes by {v}", "my {t} bears the name {v}", "my {t} listens to the name {v}", "I have named my {t} {v}", "our {t} has the name {v}", "{v} is [our|my] {t}", "[I|we] [adopted|got|bought|found] a {t} and gave it the name {v}", "[this|the|that] [photo|picture] shows [my|our] {t}, {v}", "at home my {t} {v} [waits for me|sleeps on my bed|is in charge]", "[I|we] gave [my|our|the] {t} the name {v}"),
        ("{v} is my {t}", "meet {v}, [my|our] {t}", "this is {v}, [my|our|the] {t}", "[my|our] {t} {v} [sits here|lies beside me|wants food|barks|is with me|keeps me company]", "here comes {v}, [my|our|the] {t}", "I [live|share my home|spend my days] with {v}, [my|our|a] {t}", "I look after [my|our|a] {t}, {v}", "[my|our] {t} is a darling; [its|his|her] name is {v}", "[may i introduce|let me introduce] {v}, [my|our] {t}",
         "{v} is the name of my {t}", "I call my {t} {v}", "we have a {t} [called|named] {v}", "our {t} is called {v}",
         "we named our {t} {v}", "I named my {t} {v}", "there is a {t} in my house, {v}", "my {t} answers to the name {v}",
         "my {t} {v} is [sleeping|hungry|happy|very old|lovely]", "I live with a {t} named {v}", "I got a {t} and named it {v}", "[we|I] [recently|just|once|lately|] [bought|got|found|adopted] a {t} and [called|named] [it|him|her] {v}", "there's a {t} [at home|in my family|with us|in our garden][,| and] [its name is|it is called|called|named] {v}",
         "[the|my|our] {t} [at home|in my house|we have|that I have|I own] is [called|named] {v}", "a {t} lives with me and [its name is|it is called] {v}", "{v} is what [we call|I call] [my|our|the] {t}", "[at home|here] I have a {t} [called|named|whose name is|by the name of] {v}", "[our|my] {t} goes by the name [of |]{v}"),
        ("what is my {t} called", "what's my {t} called", "what is my {t} named", f"{_ASK} my {{t}}'s name", f"{_ASK} the name of my {{t}}",
         f"{_KNOW} my {{t}}'s name", f"{_KNOW} what my {{t}} is called", f"{_KNOW} the name of my {{t}}", "how is my {t} called",
         "what name does my {t} have", "what did i [name|call] my {t}", "what do i call my {t}", "my {t}'s name", "who is my {t}",
         "what did i say my {t} is called", "which name does my {t} have", "and my {t}", "what was the name of my {t}",
         "what's the name of my {t}", "the name of my {t} is", "which name did i give [to|] my {t}", "what was my {t} [called|named]", "what [was|is] [that|this] {t} of mine called", "how was my {t} called", "what name did i say my {t} has", "what was the {t} called", "how did i say my {t} is called", "the name of [that|the|this] {t}",
         "what did we [call|name] [our|the] {t}", "what's the name [we|I] gave [the|our|my] {t}", "which name did we give [the|our] {t}", "what's the {t} called", "by [which|what] name do i call my {t}", "by what name does my {t} go",
         "how did i name my {t}", "what is the {t} called", "what is the {t}'s name"),
        ("my {t} is called {v}", "the {t} is called {v}", "my {t}'s name is {v}", "my {t} is named {v}", "it is {v}", "I meant {v}",
         "I renamed my {t} to {v}", "I have a new {t}, {v}", "my {t} is now called {v}"),
        "your {t} is called {v}", "the name of your {t}", invented.person, one_of(ANIMALS, ANIMALS, WILD, invented_share=0.14),
    ),
    Subject(
        "relation", 6,
        ("my {t} is called {v}", "my {t}'s name is {v}", "my {t} is named {v}", "the name of my {t} is {v}", "I have a {t} [called|named] {v}", "my {t} was [called|named] {v}"),
        ("{v} is my {t}", "{v} is the name of my {t}", "my {t} {v} is [nice|here|visiting|very kind|funny]", "this is my {t} {v}"),
        ("what is my {t} called", "what is my {t}'s name", "what's my {t}'s name", f"{_ASK} the name of my {{t}}", f"{_KNOW} my {{t}}'s name",
         f"{_KNOW} what my {{t}} is called", "who is my {t}", "how is my {t} called", "what name does my {t} have", "what's my {t} called",
         "what did i say my {t} is called", "what was the name of my {t}", "my {t}'s name", "and my {t}", "which name has my {t}"),
        ("my {t} is called {v}", "my {t}'s name is {v}", "I meant {v}", "it is {v}"),
        "your {t} is called {v}", "the name of your {t}", invented.person, one_of(RELATIONS, invented_share=0.04),
    ),
    Subject(
        "possession", 12,
        ("my {t} is {v}", "my {t} is {v}", "my {t}: {v}", "the {t} I have is {v}", "I have the {t} {v}"),
        ("{v} is my {t}", "remember my {t}: {v}", "please [remember|note|keep] my {t}: {v}", "{t}: {v}", "keep in mind that my {t} is {v}", "[keep|store|save|hold on to|write down] [this|the|my] {t}[:|,|:] {v}", "my {t} will be {v}", "here is my {t}: {v}", "my {t} reads {v}", "as my {t} I have {v}",
         "I tell you my {t}: {v}", "note this: my {t} is {v}", "don't forget, my {t} is {v}"),
        (f"{_ASK} my {{t}}", f"{_KNOW} my {{t}}", "my {t}", "what did i say my {t} [is|was]", "what was my {t}",
         "which {t} do i have", "which {t} is mine", "what was [that|this|the] {t} of mine", "what was the {t}", "[what|which] [is|was] the {t} [i told you|i gave you|i mentioned|you kept]", "what is [that|this] {t} again", "i need my {t}", "where is my {t}, what was it",
         "have you [kept|noted|stored] my {t}", "did i tell you my {t}", "say my {t}", "what did i tell you about my {t}", "and my {t}", "what's my {t}", "[what|which] {t} did i [give|tell|mention][| you]",
         "repeat my {t}", "what {t} do i have", "what {t} did i tell you to remember", "say my {t} again", "name my {t}"),
        ("my {t} is {v}", "my {t} is now {v}", "my new {t} is {v}", "it is {v}", "I meant {v}", "I changed my {t} to {v}"),
        "your {t} is {v}", "your {t}", free_value, possession,
    ),
    Subject(
        "hobby", 3,
        ("my hobby is {v}", "in my free time I like {v}", "I love {v}", "I enjoy {v}", "I like {v}"),
        ("{v} is my hobby", "I spend my weekends with {v}", "in the evening I enjoy {v}", "my great passion is {v}"),
        ("what is my hobby", "what do i [like|love|enjoy][| doing|to do]", f"{_KNOW} my hobby", "what do i do in my [free|spare] time",
         "what do i like to do", f"{_KNOW} what i [like|love|enjoy]", "my hobby", "what hobby do i have", "which hobby do i have",
         "how do i spend my [free time|weekends]", "what are my hobbies"),
        ("my hobby is {v}", "my new hobby is {v}", "I like {v} now", "I meant {v}"),
        "your hobby is {v}", "your hobby", one_of(HOBBIES, SPORTS, MUSIC, invented_share=0.2),
    ),
)  # fmt: skip
SUBJECTS = (*_MAIN, *map(_habit, HABITS), *map(_of_kin, KIN), *map(_of_others, OTHERS))
"""Weights are relative frequencies."""
BY_NAME = {subject.name: subject for subject in SUBJECTS}
_WEIGHTS = [subject.weight for subject in SUBJECTS]


def any_subject(random: Random) -> Subject:
    return random.choices(SUBJECTS, _WEIGHTS)[0]
