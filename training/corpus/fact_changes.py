"""What was told is corrected, or to be forgotten."""

from __future__ import annotations

from random import Random

from .fact_as_said import as_said
from .fact_codes import code_changed
from .fact_corrections import OTHER_WORDS, put_right_briefly
from .fact_deeds import deed, may_be_a_deed, told_deed
from .fact_frames import amid_life
from .fact_slips import slip_mended
from .fact_stories import news_of
from .fact_tellings import corrected_at_length
from .fact_values import nearly
from .fact_wordings import CORRECTIONS, FORGETS
from .facts import often_plainly, tell
from .grammar import expand
from .recall import ask, in_the_users_words
from .scene import Exchange, Fact, Scene
from .subjects import BY_NAME, Subject, called_otherwise
from .wording import mostly_plainly, statement

__all__ = ["correct", "forget"]


def correct(scene: Scene) -> Exchange:
    """Another value for something told; "I meant …" only right after it was told."""
    random = scene.random
    if not scene.facts:
        return tell(scene)
    old = random.choice(
        [fact for fact in scene.facts.values() if not fact.alias] or list(scene.facts.values())
    )
    if random.random() < 0.45 and (pattern := as_said(random, old, "corrected", alone=False)):
        return _correct_as_said(scene, old, pattern)
    briefly = put_right_briefly(scene, old)
    fact, pattern = briefly or _put_right(random, old, old is scene.newest and scene.just_told)
    scene.just_told = True
    word = often_plainly(random) if briefly else statement
    if random.random() < 0.12:
        pattern, word = amid_life(random, pattern, fact.key[0]), often_plainly(random)
    scene.keep(fact)
    asked = word(random, [pattern], **fact.slots, old=old.value)
    return Exchange(asked, f"Noted: {fact.says}.", "Noted")


def _correct_as_said(scene: Scene, old: Fact, pattern: str) -> Exchange:
    random = scene.random
    value = nearly(random, old.value) if random.random() < 0.2 and old.key[0] not in OTHER_WORDS else None
    fact = BY_NAME[old.key[0]].fact(random, old.slots.get("t"), value)
    scene.just_told = True
    scene.keep(fact)
    return Exchange(mostly_plainly(random, [pattern], ".", **fact.slots), f"Noted: {fact.says}.", "Noted")


def _put_right(random: Random, old: Fact, newest: bool) -> tuple[Fact, str]:
    """What is so instead, and a pattern that tells it. newest: whether "it" is clear."""
    subject = BY_NAME[old.key[0]]
    if may_be_a_deed(subject.name) and random.random() < 0.2:
        fact = deed(random, subject.name)
        return fact, f"{random.choice(_NO_LONGER)}{told_deed(random, fact)}"
    thing = old.slots.get("t")
    value = nearly(random, old.value) if random.random() < 0.3 and subject.name not in OTHER_WORDS else None
    fact = subject.fact(random, thing and called_otherwise(random, subject.name, thing), value)
    change, pattern = _change_worded(random, subject, newest)
    code = (
        code_changed(random, fact.slots["t"])
        if subject.name == "possession" and random.random() < 0.5
        else None
    )
    if thing and not code and "{t}" not in pattern:
        fact = subject.fact(random, thing, fact.value)
    return fact, change if "form" in old.slots and "{old}" in pattern else code or pattern


def _change_worded(random: Random, subject: Subject, newest: bool) -> tuple[str, str]:
    """In plain words, and a pattern that may name what was so before."""
    plain = [p for p in subject.changes if newest or p not in ("it is {v}", "it's {v}", "I meant {v}")]
    change = expand(random, random.choice(plain))
    pattern = random.choice(_CORRECTIONS if random.random() < 0.6 else CORRECTIONS).replace(
        "{change}", change
    )
    if random.random() < 0.45:
        pattern = corrected_at_length(random, subject.name)
    elif random.random() < 0.45:
        pattern = news_of(random, subject.name, newest) or pattern
    if random.random() < 0.3:
        pattern = slip_mended(random, subject.name, newest) or pattern
    return change, pattern


_NO_LONGER = (
    "I quit. ",
    "I gave that up. ",
    "Not any more: ",
    "I was wrong: ",
    "That changed. Now ",
    "Things are different now: ",
    "I lied: ",
    "Correction: ",
    "Sorry, no, ",
    "No longer. These days ",
)
"""Before what one does instead."""
_CORRECTIONS = (
    "[actually|no|sorry|wait|correction|oops|well|I was wrong|my mistake|hold on|not quite|no no|I lied|pardon], {change}",
    "[actually|no|sorry|wait|correction|oops|that was wrong|I made a mistake|that's not right|sorry, I mistyped]: {change}",
    "[actually|no wait|sorry|oh|in fact|from now on|by now|these days|since today] {change}",
    "{change}, not {old}",
    "[no|sorry|actually], {change}, not {old}",
    "{change} [actually|now|in fact|after all]",
    "that changed: {change}",
    "[it changed|things changed|update|news|change of plans|I have to correct myself|let me correct that]: {change}",
    "not {old}. {change}",
    "[my fault|I mixed something up|I misspoke|scratch that|strike that|wrong|I must amend that|you have old news|forget what I said|that is out of date|I remembered wrongly|let me put that right][:|.|,|!] {change}",
    "[the truth is|to be exact|the right answer is|to be correct|truth is][:|,| that] {change}",
    "{change}",
)


def forget(scene: Scene) -> Exchange:
    random = scene.random
    if not scene.facts:
        return ask(scene)
    if random.random() < 0.1:
        return _forget_all(scene)
    fact = random.choice(list(scene.facts.values()))
    asked = statement(random, FORGETS, v=in_the_users_words(fact.missing))
    scene.drop(fact.key)
    scene.forgotten[fact.key] = fact
    return Exchange(asked, f"Done. I will not mention {fact.missing} any more.", "Done")


def _forget_all(scene: Scene) -> Exchange:
    asked = statement(scene.random, FORGETS, v=expand(scene.random, _ALL))
    scene.forgotten |= {key: fact for key, fact in scene.facts.items() if not fact.alias}
    scene.facts.clear()
    return Exchange(asked, "Done. I will not mention anything that you told me any more.", "Done")


_ALL = "[[everything|all|all that|whatever|anything] [I told you|I've told you|I said|you know about me|I mentioned|I wrote|you have noted]|all of [it|that|my data|my facts]|everything|everything about me|what I told you|all the things I told you]"
