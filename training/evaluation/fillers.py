"""What else is said in a conversation between telling something and asking for it."""

from __future__ import annotations

from random import Random

__all__ = ["filler"]

_FILLERS = (
    "Listen, what do you get when {a} and {b} are added?",
    "And {a} minus {c}, how much will that be?",
    "Now a bit of geography: the capital of {country}?",
    "The sun is out and the birds are singing.",
    "Do name all the days of the week for me.",
    "After {month}, which month is next?",
    "Time to spell: spell the word 'bucket'.",
    "Give me a minute, the phone is ringing.",
    "Thank you ever so much for that.",
    "My neighbour Barnaby keeps a pig named Truffle.",
    "Did you know that Winifred, my aunt, has her house in Gdynia?",
    "A colleague of mine, Mortimer, is 71 years old.",
    "Please write a ballad about the daughter of a lighthouse keeper.",
    "If a download takes too long, how can I cancel it?",
    "The data folder, where is it to be found?",
    "Let me hear you count from {c} to {d}, please.",
    "Opposites are fun. What is the opposite of wet?",
    "Tell me, what would it take to get a bigger model?",
    "Well done so far, I must say.",
    "A little echo, please: repeat the word marmalade",
    "By the way, which model are you, please?",
    "What makes thunder so loud?",
    "An hour has how many minutes, by the way?",
    "I had cold soup for breakfast and it was awful.",
)
_MONTHS = "January March April June July September October November".split()
_COUNTRIES = "Norway Italy Peru Kenya Japan Portugal Finland Hungary Egypt Chile".split()


def filler(random: Random) -> str:
    c = random.randint(1, 20)
    values = {
        "a": random.randint(21, 70), "b": random.randint(10, 30), "c": c, "d": c + random.randint(3, 9),
        "month": random.choice(_MONTHS), "country": random.choice(_COUNTRIES),
    }  # fmt: skip
    return random.choice(_FILLERS).format(**values)
