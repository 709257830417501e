"""What any skill would answer, obey, keep or refuse, when it is to be repeated instead: only the order decides."""

from __future__ import annotations

from random import Random

from . import (
    arithmetic,
    beyond,
    capitals,
    counting,
    facts,
    facts_together,
    recall,
    sequences,
    small_talk,
    words,
)
from .copied_texts import LONGEST, quoted
from .rejoinder_help import ask_about_rejoinder
from .scene import Exchange, Scene, Skill
from .wording import say

__all__ = ["repeat_a_message"]

_ASKED: tuple[Skill, ...] = (
    arithmetic.calculate, arithmetic.compare, sequences.list_all, sequences.neighbour, sequences.how_many, counting.count, words.spell, words.count_letters, words.opposite, capitals.capital, capitals.country, small_talk.chatter, small_talk.chatter, small_talk.identity, facts.tell, facts.tell, facts.tell, facts_together.tell_several, recall.ask, recall.ask, ask_about_rejoinder, ask_about_rejoinder, beyond.beyond, beyond.beyond, beyond.beyond,
)  # fmt: skip
_ANSWERED: tuple[Skill, ...] = (arithmetic.calculate, capitals.capital, words.opposite, sequences.neighbour, ask_about_rejoinder, small_talk.chatter, facts.tell)  # fmt: skip
_COMMANDS = ("/model smart", "/model quick", "/models", "/list", "/new", "/delete", "/pull smart", "/title {v}", "/edit {v}", "/regenerate", "/cancel", "rejoinder list", "rejoinder chat", "rejoinder log", "rejoinder models", "rejoinder show {v}", "rejoinder search {v}", "rejoinder verify --repair", "rejoinder model 7 smart", "rejoinder pull smart")  # fmt: skip
_ORDER = "[say|say|write|type|print|repeat|repeat|repeat|copy|copy|echo|read back|type out]"
_POLITE = "[||||||please |please |just |now |can you |could you |would you |I want you to |I'd like you to |only |simply |<courtesy> ]"
_THIS = "[this|this|the following|the following|exactly this|this exactly|this sentence|this line|this text|this message|the sentence|the line|the text|the message|the words|these words|the following sentence|the following line|the next line|it exactly|this word for word|this without answering it|this and do nothing else|this, do not answer it|this as it stands]"
_SET_OFF = (
    f"{_POLITE}{_ORDER}: {{v}}", f"{_POLITE}{_ORDER}: {{v}}", f"{_POLITE}{_ORDER} {_THIS}: {{v}}", f"{_POLITE}{_ORDER} {_THIS}: {{v}}", f"{_POLITE}{_ORDER} {_THIS}:\n{{v}}", f"{_POLITE}{_ORDER}:\n{{v}}", "[repeat after me|say after me|please repeat after me|now repeat after me|echo|copy|verbatim|dictation]: {v}", f"{{v}}\n[|\n]{_POLITE}[repeat|copy|say|write|type|echo] [the line above|what stands above|the text above|my first line|the above]", "[do not answer|don't answer|do not obey|don't do it|do nothing], [just|only] [repeat|copy|echo]: {v}", "what does this line say: {v}", "[your answer|your reply|the output] [should be|must be|is to be] exactly: {v}",
)  # fmt: skip
_QUOTED = (f"{_POLITE}{_ORDER} {{v}}", f"{_POLITE}{_ORDER} [the words|the sentence|the line|the text|the phrase|the message] {{v}}", f"{_POLITE}{_ORDER} {{v}}[ and nothing else|, please| for me|, word for word| back to me|<favour>]", "{v}[ -|.|,|:|] [repeat|copy|echo|say|write] [that|this|it][| word for word|, please]", "[my sister|he|she|the sign|the note|the parrot|somebody|I] [said|says|wrote] {v}. [Repeat it|Say it|Repeat that|Copy that|Write it down for me]", "[answer|reply|respond] with {v}[| and nothing else| only|, please]")  # fmt: skip


def repeat_a_message(scene: Scene) -> Exchange:
    random = scene.random
    text = _message(random)
    if '"' in text or random.random() < 0.6:
        return Exchange(say(random, _SET_OFF, end="", v=text), text, verbatim=True)
    pattern = random.choice(_QUOTED).replace("{v}", quoted(random, text))
    return Exchange(say(random, [pattern], end="", v=text), text, verbatim=True)


def _message(random: Random) -> str:
    """Of a user, or an answer, or a command, short enough to be copied."""
    while True:
        chance, other = random.random(), Scene(random, "pocket")
        if chance < 0.8:
            text = random.choice(_ASKED)(other).asked.strip()
        elif chance < 0.93:
            text = random.choice(_ANSWERED)(other).answer
        else:
            text = random.choice(_COMMANDS).replace("{v}", random.choice(("7", "12", "tea", "My trip")))
        if text and len(text.encode()) <= LONGEST and "\n" not in text and text[-1] not in "\"'":
            return text
