"""Capitals of countries, and countries of capitals."""

from __future__ import annotations

from ..tables import CAPITALS
from .scene import Exchange, Scene
from .wording import say

__all__ = ["capital", "country", "with_article"]

_CAPITAL = (
    "[what is|what's|whats|which is|tell me|name|give me|do you know|what was|say] the capital [|city ][of|of|in] {country}",
    "[what|which] [city|town] is the capital of {country}",
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
_COUNTRY = (
    "[what|which] country is {city} the capital of",
    "[what|which] country has the capital {city}",
    "[what|which] country's capital is {city}",
    "{city} is the capital of [what|which country]",
    "of [what|which] country is {city} the capital",
    "[tell me|name|say] the country whose capital is {city}",
    "whose capital is {city}",
    "{city} is the capital of",
    "to [which|what] country does the [capital|city] {city} belong",
    "[in|of] [which|what] country is the capital {city}",
    "[which|what] country [has|calls|made] {city} [as |] its capital",
    "is {city} the capital of some country",
)
_WITH_ARTICLE = {"Netherlands", "Philippines", "United Kingdom", "United States"}


def with_article(country: str) -> str:
    return f"the {country}" if country in _WITH_ARTICLE else country


def capital(scene: Scene) -> Exchange:
    random = scene.random
    country = random.choice(list(CAPITALS))
    said = with_article(country) if random.random() < 0.85 else country
    asked = say(random, _CAPITAL, country=said.lower() if random.random() < 0.2 else said)
    return Exchange(asked, f"The capital of {with_article(country)} is {CAPITALS[country]}.", CAPITALS[country])


def country(scene: Scene) -> Exchange:
    random = scene.random
    found, city = random.choice(list(CAPITALS.items()))
    asked = say(random, _COUNTRY, city=city.lower() if random.random() < 0.2 else city)
    return Exchange(asked, f"{city} is the capital of {with_article(found)}.", found)
