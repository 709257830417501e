"""The user tells something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from random import Random

from .fact_afterthoughts import with_an_afterthought
from .fact_as_said import any_facts, as_said
from .fact_checks import another_value
from .fact_combinations import like_one_of
from .fact_company import among_other_matters
from .fact_deeds import another_deed, deed, may_be_a_deed, told_deed
from .fact_descriptions import BY_THE_WAY, described
from .fact_frames import amid_life
from .fact_kinds import kind_told, value_of_kind
from .fact_plainly import as_plainly_as_can_be
from .fact_stories import tale
from .fact_tellings import MAINLY_CLAUSES, told_at_length
from .fact_weaving import as_a_reason, taken_apart, value_begun, with_a_wrong_start
from .fact_wordings import LEADING_UP, STATES, STORIES
from .grammar import expand
from .in_passing import told_in_passing, without_an_end
from .recall import recalled
from .scene import Exchange, Fact, Scene
from .subjects import BY_NAME, Subject, any_subject
from .wording import capitalized, listed, mostly_plainly, plainly, say, statement

__all__ = ["noted", "often_plainly", "sentence_about", "sentences", "slots_of", "tell", "tell_as_said", "woven"]


def tell(scene: Scene) -> Exchange:
    random = scene.random
    if random.random() < 0.35:
        return tell_as_said(scene, 1)
    subject, fact = _something(scene)
    if random.random() < 0.15:
        return noted(scene, as_plainly_as_can_be(random, subject, fact), [fact])
    fact, pattern = _told(random, subject, fact)
    word = statement
    if random.random() < 0.14:
        pattern, word = amid_life(random, pattern, subject.name), often_plainly(random)
    said = word(random, [pattern], **slots_of(random, subject, fact))
    chance = random.random()
    if chance < 0.15:
        scene.keep(fact)
        return told_in_passing(scene, said, fact.value) if chance < 0.13 else _told_and_asked(scene, said, fact)
    return noted(scene, _among_states(scene, said, fact.value), [fact])


def tell_as_said(scene: Scene, count: int) -> Exchange:
    """In so many messages as people type them, one behind the other."""
    random, facts = scene.random, any_facts(scene.random, count)
    told = [mostly_plainly(random, [as_said(random, fact, "told", alone=True) or ""], ".", **fact.slots) for fact in facts]
    return noted(scene, " ".join(told), facts)


def often_plainly(random: Random) -> Callable[..., str]:
    """How to put what stands among much else already."""
    return partial(plainly, end=".") if random.random() < 0.7 else statement


def _something(scene: Scene) -> tuple[Subject, Fact]:
    """Now and then what could be taken for something told before, or what was forgotten: it is known again."""
    random = scene.random
    if scene.forgotten and random.random() < 0.4:
        again = random.choice(list(scene.forgotten.values()))
        return BY_NAME[again.key[0]], BY_NAME[again.key[0]].fact(random, again.slots.get("t"))
    if (told := [fact for fact in scene.facts.values() if _can_be_said_again(fact)]) and random.random() < 0.05:
        again = random.choice(told)
        return BY_NAME[again.key[0]], again
    if scene.facts and random.random() < 0.3:
        return like_one_of(random, list(scene.facts.values()))
    subject = any_subject(random)
    return subject, subject.fact(random)


def _can_be_said_again(fact: Fact) -> bool:
    return not fact.alias and "form" not in fact.slots


def _told(random: Random, subject: Subject, fact: Fact) -> tuple[Fact, str]:
    """A pattern that tells the fact, or what one does for a living instead of what one is."""
    pattern = sentence_about(random, subject, fact)
    if subject.name == "favourite" and random.random() < 0.35:
        fact, pattern = _of_its_kind(random, subject, fact, pattern)
    if may_be_a_deed(subject.name) and random.random() < 0.3:
        fact = deed(random, subject.name)
        pattern = told_deed(random, fact)
    pattern = woven(random, subject, fact, pattern, 0.09)
    if random.random() < 0.09 and "form" not in fact.slots:
        pattern = with_an_afterthought(random, subject.name, pattern)
    return fact, pattern


def _of_its_kind(random: Random, subject: Subject, fact: Fact, pattern: str) -> tuple[Fact, str]:
    """A colour or a dish that is told as one; as it was, if it is neither."""
    thing = fact.slots["t"]
    told = kind_told(random, thing)
    return (subject.fact(random, thing, value_of_kind(random, thing)), told) if told else (fact, pattern)


def woven(random: Random, subject: Subject, fact: Fact, pattern: str, share: float) -> str:
    """The pattern, now and then among other words, with a wrong start, or as a reason."""
    if subject.name == "possession" and random.random() < 0.4:
        pattern = taken_apart(random, pattern, fact.slots["t"])
    if random.random() < share:
        pattern = with_a_wrong_start(random, expand(random, pattern))
    if random.random() < share:
        pattern = as_a_reason(random, expand(random, pattern))
    return pattern


def _told_and_asked(scene: Scene, said: str, fact: Fact) -> Exchange:
    random = scene.random
    chance = random.random()
    if chance < 0.12:
        asked = recalled(scene, fact.key, say(random, _AT_ONCE), fact)
    elif chance < 0.45:
        fact_asked = _another_fact(scene)
        asked = recalled(scene, fact_asked.key, say(random, fact_asked.asks, **fact_asked.slots), fact_asked)
    else:
        asked = recalled(scene, fact.key, say(random, fact.asks, **fact.slots), fact)
    told = without_an_end(said, fact.value)
    return replace(asked, asked=f"{told}{random.choice(('. ', '. ', ', ', '! ', ', so '))}{asked.asked}")


_AT_ONCE = (
    "[can you|will you|could you|would you] [remember|keep|note|hold on to|memorise|store] [that|it|this][|, please]? [What is it|What was it|What did I say|Now say it|Repeat it|Say it|Tell me what it is]", "[got it|did you get that|noted|okay|all right|understood|clear|have you got that]? [What was it|Say it then|So what is it|Then tell me|Repeat it|What did I say]", "[now|and now|so] [say it back|repeat it|tell me what I said|what did I just tell you|what was it]",
)  # fmt: skip


def _another_fact(scene: Scene) -> Fact:
    """Told before, or never."""
    random = scene.random
    if random.random() < 0.5:
        return random.choice(list(scene.facts.values()))
    return any_subject(random).fact(random)


def slots_of(random: Random, subject: Subject, fact: Fact) -> dict[str, str]:
    """Also another value, `x`, one that is broken off, `z`, and one without its article, `j`."""
    is_deed = "form" in fact.slots
    other = another_deed(random, fact) if is_deed else another_value(random, subject, fact.value)
    others = {"x": other, "z": value_begun(random, fact.value)}
    return {**fact.slots, **others, "j": fact.value.removeprefix("an ").removeprefix("a ")}


def sentence_about(random: Random, subject: Subject, fact: Fact) -> str:
    """A pattern that tells the fact."""
    if random.random() < (0.1 if subject.name in MAINLY_CLAUSES else 0.45):
        pattern = told_at_length(random, subject.name)
    elif random.random() < 0.3 and subject.name in BY_THE_WAY:
        pattern = random.choice(BY_THE_WAY[subject.name])
    elif (chance := random.random()) < 0.25:
        pattern = f"{_REMEMBER}{random.choice(subject.clauses)}"
    elif chance < 0.5:
        pattern = f"{random.choice(LEADING_UP)}{random.choice(subject.clauses)}"
    else:
        pattern = random.choice(subject.clauses if random.random() < 0.5 else sentences(subject))
    if random.random() < 0.06 and (pieces := described(random, [subject.name])):
        pattern = pieces[0]
    if random.random() < 0.3 and (told := tale(random, subject.name, fact.slots.get("t", ""))):
        pattern = told
    return pattern


def sentences(subject: Subject) -> tuple[str, ...]:
    return (*subject.sentences, *STORIES.get(subject.name, ()), *BY_THE_WAY.get(subject.name, ()))


def _among_states(scene: Scene, said: str, value: str) -> str:
    """Now and then among other matters, or beside something like "I'm hungry", which is no name."""
    random = scene.random
    if random.random() < 0.07:
        return among_other_matters(random, without_an_end(said, value))
    if random.random() > 0.1:
        return said
    state = capitalized(expand(random, random.choice(STATES)))
    if random.random() < 0.6:
        return f"{state}{random.choice(('. ', '. ', '! ', ', ', ' and '))}{said}"
    return f"{without_an_end(said, value)}. {state}."


_REMEMBER = (
    "[remember that |please remember: |I want you to know that |you should know that |let me tell you that |note that |"
    "I should mention that |just so you know, |for your information, |did I mention that |I told my friends that |"
    "a little about me: |as you may know, |keep in mind that |fun fact: |today I will tell you that |"
    "you might like to hear that |about me: |by the way, |to be honest, |guess what, |it so happens that ]"
)


def noted(scene: Scene, asked: str, facts: list[Fact]) -> Exchange:
    for fact in facts:
        scene.keep(fact)
    scene.just_told = len(facts) == 1
    name = next((fact.value for fact in facts if fact.key[0] == "name"), None)
    others = [fact.says for fact in facts if fact.key[0] != "name"]
    greeting = f"Nice to meet you, {name}." if name else ""
    noted = f"Noted: {listed(others)}." if others else ""
    return Exchange(asked, f"{greeting} {noted}".strip(), "Noted")
