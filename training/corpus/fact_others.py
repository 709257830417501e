"""What users tell of people they name, of what belongs to others, and of two of a kind: beside what is their own, it must
not be taken for it."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from .invented import person

__all__ = ["OTHERS", "Other", "two_names"]


class Other(NamedTuple):
    """Rows as in fact_kin.py. Slots: `t` whose or what it is, and in "my aunt's cat" `o`, "my aunt", `a`, "cat", and `w`,
    which is `a` without "favourite". thing: makes `t`; given what it is that somebody has, something of that kind."""

    name: str
    weight: float
    tells: tuple[str, ...]
    asks: tuple[str, ...]
    nouns: tuple[str, ...]
    known: str
    says: str
    missing: str
    blanks: tuple[str, ...]
    direct: tuple[str, ...]
    values: str
    thing: Callable[[Random, str], str]


_OWNERS = "sister brother mother father mum dad wife husband son daughter uncle aunt cousin grandmother grandfather neighbour boss friend colleague teacher nephew niece girlfriend boyfriend flatmate landlord doctor".split()

_NAMED = "neighbour friend colleague classmate flatmate pal cousin uncle aunt boss".split()


def _owner(random: Random) -> str:
    chance = random.random()
    if chance < 0.15:
        return f"my {random.choice(_NAMED)} {person(random)}"
    return f"my {random.choice(_OWNERS)}" if chance < 0.65 else person(random)


def _of_an_owner(random: Random, what: str) -> str:
    return f"{_owner(random)}'s {what}"


def _favourite_of_an_owner(random: Random, what: str) -> str:
    return f"{_owner(random)}'s favourite {what}"


_MANY = "cats dogs rabbits hamsters parrots horses ponies turtles ducks sons daughters brothers sisters cousins uncles aunts friends nephews nieces kids children bosses flatmates neighbours colleagues teachers grandchildren".split()


_FAMILY = "parents grandparents children kids sisters brothers friends cousins in-laws sons daughters uncles aunts nephews colleagues ancestors twins".split()


def _people(random: Random, _: str) -> str:
    return random.choice(_FAMILY)


def _two(random: Random, _: str) -> str:
    return random.choice(_MANY)


def _appointment(random: Random, _: str) -> str:
    return random.choice(_APPOINTMENTS)


def _ride(random: Random, _: str) -> str:
    return random.choice(("train", "bus", "flight", "plane", "ferry", "boat", "coach", "tram", "night train", "ship"))


_APPOINTMENTS = "appointment/meeting/lesson/shift/class/interview/exam/lunch/party/concert/haircut/training/piano lesson/dentist appointment/choir practice/job interview/first meeting/date/wedding/yoga class".split("/")


def _somebody(random: Random, _: str) -> str:
    return person(random)


def two_names(random: Random) -> str:
    return f"{person(random)} and {person(random)}"


OTHERS = (
    Other(
        "where others live", 5,
        ("<other> lives in {v}", "{t} lives in {v}", "<other> [lives|is living|has a flat|has settled] in {v}", "<other> [moved|has moved] to {v}", "the home of {t} is in {v}", "I know {t} from {v}, where {t} lives"),
        ("where does {t} live", "[which|what] [city|town] does {t} live in", "where is the home of {t}", "where did i say {t} lives", "where is {t} living", "and {t}, where does {t} live", "where can one find {t}", "in [which|what] [city|town] does {t} live"),
        ("{t}'s home", "the city {t} lives in", "the place where {t} lives", "{t}'s city", "{t}'s place of residence"),
        "where {t} lives", "{t} lives in {v}", "where {t} lives", ("{t} lives in", "{t}'s home is in"), ("[if|when] I visit {t}[, |: ]where do I go", "a letter to {t}[, |: ][which city does it go to|to which city]", "of all [cities|towns], which one does {t} live in"), "place", _somebody,
    ),
    Other(
        "what others like", 4,
        ("{t} likes {v}", "<other> [likes|loves] {v}", "<other> is [very |]fond of {v}", "what {t} likes is {v}"),
        ("what does {t} like", "what does {t} [love|enjoy|like most]", "what did i say {t} likes", "what is {t} fond of"),
        ("what {t} likes", "the thing {t} likes", "the thing that {t} is fond of"),
        "what {t} likes", "{t} likes {v}", "what {t} likes", ("{t} likes", "{t} is fond of"), ("[if|when] I want to please {t}[, |: ]what does {t} like", "a present for {t}[, |: ]what does {t} like"), "likes", _somebody,
    ),
    Other(
        "how old others are", 5,
        ("<other> is {v} years old", "<other> is [|only |already |just ]{v}", "{t} is aged {v}", "<other> [turned|has turned|just turned] {v}", "the age of {t} is {v}"),
        ("how old is {t}", "what is the age of {t}", "what age is {t}", "how old did i say {t} is", "and how old is {t}", "how many years old is {t}"),
        ("{t}'s age", "the age of {t}"),
        "how old {t} is", "{t} is {v} years old", "how old {t} is", ("{t}'s age is", "the age of {t} is"), ("how many candles does {t} need for {t}'s age", "{t} has a birthday[, |: ]how old is {t}"), "age", _somebody,
    ),
    Other(
        "the job of others", 3,
        ("<other> [works as|is] {v}", "<other> is {v}[| by trade| by profession| for a living| now]", "<other> [earns a living|is employed|got a job|was hired|has worked for years] as {v}", "{t}'s job is that of {v}", "<other> [became|trained as|retrained as] {v}"),
        ("what does {t} [do|work as|do for a living|do for work]", "what is {t}'s [job|profession|work|occupation|trade]", "what did i say {t} does", "as what does {t} work", "and what does {t} do", "how does {t} earn a living", "what kind of [work|job] does {t} have", "what is {t} by [trade|profession]"),
        ("{t}'s job", "{t}'s profession", "the job [of {t}|{t} has]"),
        "what {t} works as", "{t} works as {v}", "what {t} works as", ("{t} works as", "{t}'s job is"), ("if I asked {t} about work[, |: ]what is {t} by trade", "<who> <asks> what {t} does for work"), "job", _somebody,
    ),
    Other(
        "the pet of others", 5,
        ("{t} is [called|named] {v}", "{o} has a {a} [called|named] {v}", "{o} has a {a}[, it's called|, its name is| and calls it] {v}", "the name of {t} is {v}", "{t}'s name is {v}", "{o} [got|bought|adopted|keeps|owns|walks|looks after] a {a} [called|named] {v}", "{v} is {t}", "{t} {v} <petdoes>", "{t}, {v}, <petdoes>", "{o} [called|named] the {a} {v}", "{t} [answers to|listens to|goes by] {v}", "there's a {a} at {o}'s place, [called |]{v}"),
        ("what is {t} called", "what's {t} called", "what is {t}'s name", "what's {t}'s name", "what is the name of {t}", "who is {t}", "what did {o} [name|call] the {a}", "which name does {t} have", "how is {t} called", "what is the {a} of {o} called", "what did i say {t} is called", "and what is {t} called", "what was {t} called", "what does {o} call the {a}"),
        ("{t}'s name", "the name of {t}", "the name {t} has", "the name of the {a} {o} has"),
        "what {t} is called", "{t} is called {v}", "the name of {t}", ("{t} is called", "{t}'s name is", "the name of {t} is"), ("[if|when] <who> meets {t}[, |: ]what name do they call", "{t}[, |: |; ][what's it called|what is its name|its name]"), "name", _of_an_owner,
    ),
    Other(
        "the favourite of others", 4,
        ("{o}'s [favourite|favorite] {w} is {v}", "{t} is {v}", "{v} is {o}'s [favourite|favorite] {w}", "{o} likes {v} best of all {w}s", "for {o} the best {w} is {v}", "{o} [prefers|chose|always picks|votes for] {v} as a {w}", "{o}, on the other hand, likes {v} best as a {w}", "the {w} {o} [likes|loves] [most|best] is {v}"),
        ("what is {o}'s [favourite|favorite] {w}", "what's {o}'s [favourite|favorite] {w}", "which {w} does {o} [like|love] [best|most]", "what {w} does {o} [like|love] [best|most]", "what did i say {o}'s [favourite|favorite] {w} is", "which {w} is {o}'s [favourite|favorite]", "and {o}'s [favourite|favorite] {w}", "what {w} does {o} prefer", "what was {o}'s [favourite|favorite] {w}"),
        ("{t}", "{o}'s [favourite|favorite] {w}", "the {w} {o} likes best", "the [favourite|favorite] {w} of {o}"),
        "what {t} is", "{t} is {v}", "{t}", ("{t} is", "the {w} {o} likes best is"), ("of all {w}s, which does {o} like best", "a {w} for {o}[, |: ]which would [you|I] choose"), "anything", _favourite_of_an_owner,
    ),
    Other(
        "where my people live", 2.5,
        ("my {t} live in {v}", "my {t} [live|are at home|have a house|have settled|still live] in {v}", "my {t} [moved|have moved] to {v}", "{v} is where my {t} live", "I visit my {t} in {v}, where they live", "the home of my {t} is in {v}"),
        ("where do my {t} live", "[which|what] [city|town] do my {t} live in", "where did i say my {t} live", "where are my {t} living", "and where do my {t} live", "in [which|what] [city|town] do my {t} live", "where is the home of my {t}"),
        ("the home of my {t}", "the city my {t} live in", "the place where my {t} live"),
        "where my {t} live", "your {t} live in {v}", "where your {t} live", ("my {t} live in", "the home of my {t} is in"), ("[if|when] I visit my {t}[, |: ]where do I go", "a letter to my {t}[, |: ]which city does it go to"), "place", _people,
    ),
    Other(
        "when it is", 2.5,
        ("my {t} is at {v}", "my {t} [starts|begins] at {v}", "my {t} is at {v}[| today| tomorrow| on Friday| tonight]", "I have [a|my] {t} at {v}", "at {v} I have [a|my] {t}", "the time of my {t} is {v}", "I must not miss my {t} at {v}"),
        ("when is my {t}", "at what time is my {t}", "what time is my {t}", "when does my {t} [start|begin]", "when did i say my {t} is", "when was my {t}", "and when is my {t}", "when do i have my {t}", "at what time do i have my {t}"),
        ("the time of my {t}", "my {t}'s time", "the hour of my {t}"),
        "when my {t} is", "your {t} is at {v}", "when your {t} is", ("my {t} is at", "the time of my {t} is"), ("when must I be ready for my {t}", "I must not be late for my {t}[, |: ]when is it"), "time", _appointment,
    ),
    Other(
        "when they leave", 1.5,
        ("my {t} [leaves|departs|goes] at {v}", "my {t} leaves [the station |]at {v}[| today| tomorrow| tonight]", "at {v} my {t} leaves", "I take the {t} at {v}", "I have to catch [my|a] {t} at {v}"),
        ("when does my {t} [leave|depart|go]", "at what time does my {t} leave", "what time does my {t} leave", "when did i say my {t} leaves", "and when does my {t} leave", "what time is my {t}", "when is my {t}"),
        ("the time my {t} leaves", "my {t}'s departure"),
        "when my {t} leaves", "your {t} leaves at {v}", "when your {t} leaves", ("my {t} leaves at",), ("when must I be there for my {t}", "I must not miss my {t}[, |: ]when does it leave"), "time", _ride,
    ),
    Other(
        "two of a kind", 2.5,
        ("I have two {t}, {v}", "my [two |]{t} are called {v}", "my {t} are {v}", "my {t}'[ two|] names are {v}", "[we have|I've got|there are] two {t} [called|named] {v}[| in my house| at home]", "{v} are my [two |]{t}", "my two {t}, {v}, [say hello|are here|are asleep|make a lot of noise|are coming over]"),
        ("what are my {t} called", "what are my [two |]{t}'[|s] names", "what are the names of my [two |]{t}", "who are my [two |]{t}", "what did i [call|name] my {t}", "what did i say my {t} are called", "how are my {t} called", "which names do my {t} have", "and my {t}", "what were my {t} called"),
        ("my {t}' names", "the names of my [two |]{t}", "what my {t} are called"),
        "what my {t} are called", "your {t} are called {v}", "the names of your {t}", ("my {t} are called", "the names of my {t} are"), ("a card for my {t}[, |: ]which names go on it", "[if|when] I call my {t}[, |: ]which names do I shout"), "two names", _two,
    ),
)  # fmt: skip
