"""The words that a system message names: forms of address, cries, set phrases, and words that nobody knows."""

from __future__ import annotations

from random import Random

from . import invented
from .asides import any_word
from .plain_words import ADJECTIVES, NOUNS
from .wording import capitalized

__all__ = ["TITLES", "any_phrase", "word_for"]

TITLES = (
    "captain, boss, chief, sir, madam, doctor, professor, master, my friend, your majesty, commander, skipper, general, coach, "
    "comrade, Captain, Boss, Sir, Admiral, my lord, my dear, dear, champion, director, maestro, sergeant, colleague, partner, "
    "your highness, king, queen, hero, ma'am, Doctor, friend, president, lieutenant, major, teacher, guru, wizard, sailor, buddy, "
    "milord, my liege, sensei, Mister Green, Mrs. Baker, Miss Marple, Aunt Polly, Grandma, big brother, little one, sweetheart, "
    "honey, darling, señor, monsieur, Herr Direktor, Signora, Sherlock, No. 1, number seven, agent X, Dr. Stone, Your Honour, "
    "old friend, dear reader, young man, my good sir, pumpkin, kiddo, princess of the north, champ, Big Bear, lord of the rings"
).split(", ")


def word_for(random: Random, kind: str) -> str:
    if kind == "title":
        return random.choice(TITLES) if random.random() < 0.62 else any_phrase(random)
    if kind in ("begin", "end"):
        chance = random.random()
        if chance < 0.32:
            return capitalized(random.choice(NOUNS + ADJECTIVES + _CRIES))
        if chance < 0.47:
            return random.choice((str, capitalized))(random.choice(_SET_PHRASES))
        return (
            random.choice((str, capitalized))(random.choice(_CRIES)) if chance < 0.6 else any_phrase(random)
        )
    return ""


def any_phrase(random: Random) -> str:
    """One to three words, known or not."""
    words = (
        random.choice((random.choice(_COMMON), any_word(random), invented.word(random)))
        for _ in range(random.randint(1, 3))
    )
    phrase = " ".join(words)
    return random.choice(
        (phrase, phrase, capitalized(phrase), invented.person(random), phrase.title(), phrase.upper())
    )


_COMMON = (
    "my your the big little old and over out lady lord sister dear great stop end word answer full letter capital first last name user question model chat number good day begin time "
    "now that is all this it so here there yes no please thank you we i am done more less one two new right then again always call open close list model message read write"
).split()


_SET_PHRASES = (
    "that is all, once upon a time, as you wish, here we go, long live the king, no more no less, all aboard, end of story, "
    "thank you for asking, well well, hip hip hurray, in the name of science, now hear this, god save the queen, to be fair, "
    "with kind regards, at your service, yours truly, that will do, over to you, mark my words, ladies and gentlemen, by the way, "
    "so help me, and so it is, over and done, so they say, so much for that, case closed, end of line, message ends, stay tuned, "
    "the end, let it be known, I have spoken, good night and good luck, so it goes, easy peasy, ho ho ho, tick tock, oh dear me"
).split(", ")
_CRIES = "ahoy hello well yes over amen indeed cheers bye okay listen behold hurray alas roger beep meow arr oh aye".split()
