"""What users tell of their people with a verb of its own, "my aunt comes from Bonn": from one row, all its forms."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["KIN", "Kin"]


class Kin(NamedTuple):
    """tells: clauses, with the slots `t`, "aunt", and `v`. blanks: such clauses without their end. nouns: "my aunt's
    age". known: "how old my aunt is". says: the clause of the answer. values: what kind of values it has."""

    name: str
    tells: tuple[str, ...]
    asks: tuple[str, ...]
    nouns: tuple[str, ...]
    known: str
    says: str
    blanks: tuple[str, ...]
    values: str

    @property
    def missing(self) -> str:
        return self.known.replace("my ", "your ")


KIN = (
    Kin(
        "where kin live",
        ("my {t} lives in {v}", "my {t} lives in {v}[| and <kindoes>]", "my {t} [has a flat|has a house|is at home|has settled|resides|is based] in {v}", "my {t} [moved|has moved] to {v}", "{v} is where my {t} lives", "I have a {t} [in|who lives in|living in] {v}", "my {t}'s home is [in |]{v}", "[I visit my {t} in {v}, where my {t} lives|my {t} has lived in {v} <since>]"),
        ("where does my {t} live", "[which|what] [city|town] does my {t} live in", "in [which|what] [city|town] does my {t} live", "where is my {t}'s [home|house|flat]", "where did i say my {t} lives", "where is my {t} [living|at home]", "and where does my {t} live", "where would i go to [visit|see] my {t}", "[which|what] [town|city] do i [travel|go] to when i visit my {t}"),
        ("my {t}'s home", "the [city|town] my {t} lives in", "my {t}'s home town", "my {t}'s city"),
        "where my {t} lives", "your {t} lives in {v}", ("my {t} lives in", "my {t}'s home is in"), "place",
    ),
    Kin(
        "the job of kin",
        ("my {t} works as {v}", "my {t} is {v}", "my {t} is {v} [by trade|by profession|at the <noun>|for a living][| and <kindoes>]", "my {t} [earns a living|is employed|has worked for years|got a job|was hired|makes money] as {v}", "my {t} [became|trained as|retrained as] {v}", "my {t}'s job is that of {v}", "I have a {t} who [is|works as] {v}"),
        ("what does my {t} [do|work as|do for a living|do for work]", "what is my {t}'s [job|profession|work|occupation|trade]", "what's my {t}'s [job|profession|occupation]", "what did i say my {t} does", "as what does my {t} work", "and what does my {t} do", "how does my {t} earn a living", "what kind of [work|job] does my {t} have", "what is my {t} by [trade|profession]"),
        ("my {t}'s job", "my {t}'s profession", "the job [of my {t}|my {t} has]", "my {t}'s line of work"),
        "what my {t} works as", "your {t} works as {v}", ("my {t} works as", "my {t}'s job is"), "job",
    ),
    Kin(
        "the origin of kin",
        ("my {t} [comes|is|hails] from {v}", "my {t} was born in {v}", "my {t} grew up in {v}", "my {t} is originally from {v}[| and <kindoes>]", "I have a {t} [from|born in] {v}", "my {t} [was born and raised|spent childhood|has roots] in {v}"),
        ("where is my {t} from", "where does my {t} come from", "where was my {t} born", "where did my {t} grow up", "where did i say my {t} comes from", "[which|what] [place|town|city] is my {t} from", "and where is my {t} from"),
        ("my {t}'s birthplace", "the place my {t} comes from", "my {t}'s origin"),
        "where my {t} comes from", "your {t} comes from {v}", ("my {t} comes from", "my {t} was born in"), "place",
    ),
    Kin(
        "the age of kin",
        ("my {t} is {v} years old", "my {t} is {v}", "my {t} is [already|only|just|now] {v}", "my {t} [turned|has turned|just turned] {v}[| today| last week| on Sunday][| and <kindoes>]", "I have a {v}[-| ]year[-| ]old {t}", "my {t}'s age is {v}", "my {t} [celebrated a birthday and is {v} now|is aged {v}|had {v} candles on the cake, one for each year]"),
        ("how old is my {t}", "what is my {t}'s age", "what age is my {t}", "how old did i say my {t} is", "and how old is my {t}", "how many years old is my {t}", "how many candles does my {t} need on the cake"),
        ("my {t}'s age", "the age of my {t}", "the age my {t} has"),
        "how old my {t} is", "your {t} is {v} years old", ("my {t}'s age is", "in years my {t} is"), "age",
    ),
    Kin(
        "what kin like",
        ("my {t} [likes|loves|adores|enjoys] {v}", "my {t} is [fond of|mad about|crazy about|a fan of] {v}", "what my {t} likes is {v}", "I have a {t} who loves {v}"),
        ("what does my {t} [like|love|enjoy]", "what is my {t} [fond of|mad about]", "what did i say my {t} likes", "and what does my {t} like", "what would [please my {t}|be a present for my {t}]"),
        ("the thing my {t} likes", "what my {t} is fond of"),
        "what my {t} likes", "your {t} likes {v}", ("my {t} likes", "my {t} is fond of"), "likes",
    ),
)  # fmt: skip
