"""Capitals of countries, and countries of capitals."""

from __future__ import annotations

from random import Random

from ..tables import CAPITALS
from .capital_wordings import OTHER_CAPITALS, OTHER_COUNTRIES
from .frames import ANAPHORIC, around_a_noun
from .said import as_people_say
from .scene import Exchange, Scene
from .wording import say

__all__ = ["capital", "country", "with_article"]

_PLAIN_CAPITAL = ("[what is|what's|what was|whats] the capital of {country}", "[and |]the capital of {country}", "{country}'s capital")
_CAPITAL = (
    "[what is|what's|whats|which is|tell me|name|give me|do you know|what was|say] the capital [|city ][of|of|in] {country}",
    "[what|which] [city|town] is the capital of {country}",
    "[what|which|from what|from which] city [runs|governs|heads|is in charge of|rules] {country}[, I mean the capital|, what is its capital|: its capital|, as its capital]",
    "[in |][which|what] city does the [government|parliament] of {country} [sit|meet|reside][, that is, the capital|, in other words its capital]",
    "[I'm flying|we travel|I'm off|my <kin> moves|a friend went] to the capital of {country}[, |. |; |: ][which city is that|where is that|what is it called|where do I land|name it]",
    "[visiting|planning a trip to|writing to|calling|on my way to] {country}[, |: |; ][what's the capital|which is the capital|what is the capital called|its capital is]",
    "[capital|capital city|the capital|main city, I mean the capital,] [in|of|for|over in|they have in] {country}",
    "{country}[: |, | - |? |; ][capital|the capital|its capital|capital city|capital please|what capital|name the capital|capital is|which capital|its capital is called how]",
    "[quiz|geography|trivia|homework|question|test][: |, | - ]{country}[. |, |: |; ][capital|the capital|capital city|its capital]",
    "what [do you|do people|does one] call the capital [they have in|of|in] {country}",
    "[if I fly to|I fly to|driving to|on the way to|a postcard from|my aunt lives in] the capital of {country}[, |: |; ][where is that|where do I land|which city is it|what's it called|where am I|which city do I mean]",
    "{country}'s [seat of government|capital town|capital, please|capital again]",
    "[tell|teach|remind|show] [my kid|me|us|my <kin>|the class] what {country}'s capital is",
    "[capital|capital city] of {country}",
    "{country}'s capital[| is| city]",
    "the capital of {country}[| is| please| is called| is what]",
    "{country}: capital",
    "[which|what] capital does {country} have",
    "what is {country}'s capital[| city]",
    "[can you tell me|i need|i want to know|i would like to know|could you name] the capital of {country}",
    "how is the capital of {country} called",
    "what's the name of {country}'s capital",
    "[which|what] city is {country}'s capital",
    "[what is|what's] the capital of the country {country}",
    "where is the government of {country}, in which capital",
    "and the capital of {country}",
    "[which|what] [city|one] is [it |] [that is|which is] capital of {country}",
    "i [forgot|can't remember|never know|need] the capital of {country}",
    "the capital of {country}, [which|what] [is it|was it|might it be]",
    "what might {country}'s capital be",
    "what is the name of the capital of {country}",
    "if i go to {country}, what is the capital",
)
_CAPITAL += tuple(
    pattern.replace("{anaphoric}", ANAPHORIC)
    for pattern in (
        "{country}[: |, | - |. |; ]{anaphoric}[, |. |; |: |, but ][what is its capital|which city is its capital|its capital is what|what's the capital|name its capital|what is the capital called|and its capital|the capital, please|which is the capital]",
        "[of|about|on] {country} {anaphoric}[, |. |; |: |, but ][what is its capital|which city is its capital|its capital is what|what's the capital|name its capital|what is the capital called]",
        "[I like|I visit|I love|we talk about|I come from|there is|take|I read about|next is|let's do|we go to|I think of|my <kin> likes|my <kin> flew to|<who> mentioned|<who> comes from|I have a stamp from|my neighbour travels to] {country}[. |, |: |; |, and |, so |, but ][what is its capital|which city is its capital|what's the capital there|name its capital|what is the capital called|what is the capital of that country|and its capital|the capital, please|what's the capital again]",
    )
)
_CAPITAL += (
    "[what|which] [city|town] is {country} [governed|ruled|run] from", "from [what|which] [city|town] is {country} [governed|ruled|run]", "{country}[ ->| =>| -|:| =| →] [?|capital?|what]", "{other}[ ->| =>|:| =| →] {city}[, |; |\n| and ]{country}[ ->| =>|:| =| →] [?|...|what]", "{other} has {city}[. |, | and |; ]what does {country} have[| as its capital]", "the capital of {other} is {city}[. |, | and |; |, but ][what is that of {country}|and that of {country}|and of {country}|and the one of {country}|what's {country}'s|and {country}'s]",
    "[I know|my kid knows|we had] [that of {other}|the capital of {other}|{other}'s capital][. |, |, but |; ][not that of {country}|but what is {country}'s|now {country}'s|now that of {country}, please]", "{city} is to {other} [as|what] [what|which city] is to {country}", "[what do they call|what's the name of|how do you call] the [capital|capital city] of {country}",
)  # fmt: skip
_NOUNS = ("the capital of {country}", "the capital of {country}", "the capital city of {country}", "{country}'s capital", "the name of {country}'s capital", "[which|what] city is the capital of {country}", "what the capital of {country} is")
_COUNTRY_NOUNS = ("the country [whose capital is|with the capital|that has the capital|of which the capital is] {city}", "[which|what] country {city} is the capital of", "the country {city} is the capital of", "of [which|what] country {city} is the capital")
_COUNTRY = (
    "[what|which] country is {city} the capital of",
    "[what|which] country has the capital {city}",
    "[what|which] country's capital is {city}",
    "{city}[ is|'s] the capital of [what|which country|where|which land|which nation|which state|whom]",
    "[which|what] [nation|land|state|country] has {city} [as|for] [its |] capital",
    "{city}[: |, | - |? |; ][capital of what|capital of which country|capital of where|of which country|whose capital|which country's capital]",
    "[which|what] [nation|land|state] is governed from {city}, its capital",
    "[quiz|geography|trivia|homework][: |, | - ]{city} is the capital of[| which country| what]",
    "of [what|which] country is {city} the capital",
    "[tell me|name|say] the country whose capital is {city}",
    "whose capital is {city}",
    "{city} is the capital of",
    "to [which|what] country does the [capital|city] {city} belong",
    "[in|of] [which|what] country is the capital {city}",
    "[which|what] country [has|calls|made] {city} [as |] its capital",
    "is {city} the capital of some country",
    "{city} is a capital[, |. |; |: ][of which country|but of which country|of what country is it|whose|the capital of what]",
    "[I read|I see|I hear|they say|it says|I know|I was told|<who> says] [that |]{city} is [a|the|some] [capital|capital city][. |, |; |: |, but ][of which country|of what country|whose capital is it|which country does it belong to|which country is that]",
    "[I fly to|I am in|we go to|I visited|<who> lives in|I come from|next stop] {city}[, |. |; |: |, but ][it is|that's|this is] the capital of [which|what] country",
)
_ALSO_CALLED = {
    "United States": ("the USA", "the US", "USA", "the U.S.", "America", "the United States of America", "the states"),
    "United Kingdom": ("the UK", "UK", "Britain", "Great Britain", "England", "the U.K."),
    "Netherlands": ("Holland", "Netherlands"),
    "South Korea": ("S. Korea", "South Korea"),
}  # fmt: skip
_WITH_ARTICLE = {"Netherlands", "Philippines", "United Kingdom", "United States"}


def with_article(country: str) -> str:
    return f"the {country}" if country in _WITH_ARTICLE else country


def capital(scene: Scene) -> Exchange:
    random = scene.random
    country = random.choice(list(CAPITALS) if random.random() < 0.94 else list(_ALSO_CALLED))
    said = with_article(country) if random.random() < 0.85 else country
    if country in _ALSO_CALLED and random.random() < 0.5:
        said = random.choice(_ALSO_CALLED[country])
    said = said.lower() if random.random() < 0.2 else said
    asked = as_people_say(random, "capital", "asked", country=said) if random.random() < 0.2 else _asked(random, country, said)
    return Exchange(asked, f"The capital of {with_article(country)} is {CAPITALS[country]}.", CAPITALS[country])


def _asked(random: Random, country: str, said: str) -> str:
    patterns = (around_a_noun(random, random.choice(_NOUNS)),) if random.random() < 0.35 else _CAPITAL
    if random.random() < 0.3:
        patterns = OTHER_CAPITALS
    if random.random() < 0.25:
        patterns = _PLAIN_CAPITAL
    other = random.choice([name for name in CAPITALS if name != country])
    return say(random, patterns, other=with_article(other), city=CAPITALS[other], country=said)


def country(scene: Scene) -> Exchange:
    random = scene.random
    found, city = random.choice(list(CAPITALS.items()))
    said = city.lower() if random.random() < 0.2 else city
    patterns = (around_a_noun(random, random.choice(_COUNTRY_NOUNS)),) if random.random() < 0.3 else _COUNTRY
    if random.random() < 0.4:
        patterns = OTHER_COUNTRIES
    asked = as_people_say(random, "capital", "country", city=said) if random.random() < 0.2 else say(random, patterns, city=said)
    return Exchange(asked, f"{city} is the capital of {with_article(found)}.", found)
