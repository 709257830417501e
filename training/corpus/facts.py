"""The user tells something, corrects it, has it forgotten."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from random import Random

from .fact_afterthoughts import with_an_afterthought
from .fact_checks import another_value
from .fact_codes import code_changed
from .fact_combinations import combined, like, like_one_of
from .fact_company import among_other_matters
from .fact_corrections import OTHER_WORDS, put_right_briefly
from .fact_deeds import another_deed, deed, may_be_a_deed, told_deed
from .fact_descriptions import BY_THE_WAY, described
from .fact_frames import amid_life, among_life
from .fact_joints import as_a_form, in_one_breath, joined
from .fact_kinds import kind_told, value_of_kind
from .fact_plainly import as_plainly_as_can_be
from .fact_slips import slip_mended
from .fact_stories import news_of, tale
from .fact_tellings import MAINLY_CLAUSES, corrected_at_length, row, told_at_length
from .fact_values import nearly
from .fact_weaving import as_a_reason, gapped, sharing_a_subject, taken_apart, value_begun, with_a_wrong_start
from .fact_wordings import CORRECTIONS, FORGETS, LEADING_UP, STATES, STORIES
from .grammar import expand
from .in_passing import told_in_passing, without_an_end
from .paraphrase import synonymous
from .recall import ask, in_the_users_words, recalled
from .scene import Exchange, Fact, Scene
from .subjects import BY_NAME, Subject, any_subject, called_otherwise
from .wording import capitalized, fill, listed, plainly, say, statement

__all__ = ["by_name_alone", "correct", "forget", "noted", "sentence_about", "slots_of", "tell", "tell_several"]


def tell(scene: Scene) -> Exchange:
    random = scene.random
    subject, fact = _something(scene)
    if random.random() < 0.15:
        return noted(scene, as_plainly_as_can_be(random, subject, fact), [fact])
    fact, pattern = _told(random, subject, fact)
    word = statement
    if random.random() < 0.14:
        pattern, word = amid_life(random, pattern, subject.name), _often_plainly(random)
    said = word(random, [pattern], **slots_of(random, subject, fact))
    chance = random.random()
    if chance < 0.15:
        _keep(scene, fact)
        return told_in_passing(scene, said, fact.value) if chance < 0.13 else _told_and_asked(scene, said, fact)
    return noted(scene, _among_states(scene, said, fact.value), [fact])


def _often_plainly(random: Random) -> Callable[..., str]:
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
    pattern = _woven(random, subject, fact, pattern, 0.09)
    if random.random() < 0.09 and "form" not in fact.slots:
        pattern = with_an_afterthought(random, subject.name, pattern)
    return fact, pattern


def _of_its_kind(random: Random, subject: Subject, fact: Fact, pattern: str) -> tuple[Fact, str]:
    """A colour or a dish that is told as one; as it was, if it is neither."""
    thing = fact.slots["t"]
    told = kind_told(random, thing)
    return (subject.fact(random, thing, value_of_kind(random, thing)), told) if told else (fact, pattern)


def _woven(random: Random, subject: Subject, fact: Fact, pattern: str, share: float) -> str:
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
        pattern = random.choice(subject.clauses if random.random() < 0.5 else _sentences(subject))
    if random.random() < 0.06 and (pieces := described(random, [subject.name])):
        pattern = pieces[0]
    if random.random() < 0.3 and (told := tale(random, subject.name, fact.slots.get("t", ""))):
        pattern = told
    return pattern


def _sentences(subject: Subject) -> tuple[str, ...]:
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


def tell_several(scene: Scene) -> Exchange:
    """Two to five things in one message."""
    random = scene.random
    if random.random() < 0.36:
        return _tell_combined(scene)
    facts: dict[tuple[str, ...], tuple[Subject, Fact]] = {}
    for _ in range(random.choices((2, 3, 4, 5), (45, 30, 15, 10))[0]):
        subject = any_subject(random)
        deeds = may_be_a_deed(subject.name) and random.random() < 0.2
        fact = deed(random, subject.name) if deeds else subject.fact(random)
        if facts and random.random() < 0.25:
            subject, fact = like_one_of(random, [fact for _, fact in facts.values()])
        if fact.key[0] not in {key[0] for key in facts} or subject.thing:
            facts[fact.key] = subject, fact
    pieces, mark = _pieces(scene, list(facts.values()))
    clauses = [_numbered(piece, number) for number, piece in enumerate(pieces)]
    slots = {
        f"{slot}{number}": value
        for number, (subject, fact) in enumerate(facts.values())
        for slot, value in slots_of(random, subject, fact).items()
    }
    text = mark(clauses)
    if random.random() < 0.1:
        text = amid_life(random, text)
    return noted(scene, fill(text, **slots), [fact for _, fact in facts.values()])


def _pieces(scene: Scene, told: list[tuple[Subject, Fact]]) -> tuple[list[str], Callable[[list[str]], str]]:
    """A pattern for each, and what makes one message of them."""
    random, names = scene.random, [subject.name for subject, _ in told]
    chance = random.random()
    if any("form" in fact.slots for _, fact in told):
        chance = 1 - chance / 3
    if chance < 0.06 and (pieces := gapped(random, names)):
        return pieces, lambda pieces: in_one_breath(random, pieces)
    if chance < 0.18:
        rows = [_row(random, subject) for subject, _ in told]
        return rows, lambda rows: as_a_form(random, rows)
    if chance < 0.4 and (pieces := described(random, names)):
        return pieces, lambda pieces: in_one_breath(random, pieces)
    clauses = [_clause(scene, subject, fact) for subject, fact in told]
    if random.random() < 0.12:
        return among_life(random, clauses, names), lambda sentences: " ".join(sentences)
    if chance < 0.7:
        return sharing_a_subject(clauses), lambda clauses: in_one_breath(random, clauses)
    return clauses, lambda clauses: joined(random, clauses)


def _tell_combined(scene: Scene) -> Exchange:
    random = scene.random
    names, text = combined(random)
    if random.random() < 0.1:
        text = amid_life(random, text)
    facts: list[Fact] = []
    for name in names:
        facts.append(_beside(random, name, facts, text))
    told = [slots_of(random, BY_NAME[name], fact) for name, fact in zip(names, facts, strict=True)]
    slots = {f"{slot}{at}": value for at, each in enumerate(told) for slot, value in each.items()}
    exchange = noted(scene, statement(random, [text], **slots), facts)
    for alias in by_name_alone(random, facts):
        _keep(scene, alias)
    return exchange


def _beside(random: Random, name: str, facts: list[Fact], text: str) -> Fact:
    """Something that can stand at that place in the text: about the thing of the one before, if it has no other there."""
    at = len(facts)
    if at and BY_NAME[name].thing and not re.search(rf"\{{[tow]{at}\}}", text):
        return BY_NAME[name].fact(random, facts[-1].slots["t"])
    while (fact := (like(random, facts[-1], name)[1] if at else BY_NAME[name].fact(random))).key in [other.key for other in facts]:
        pass
    return fact


_BY_NAME_ALONE = {"where kin live": "where others live", "the age of kin": "how old others are", "the job of kin": "the job of others", "what kin like": "what others like"}  # fmt: skip


def by_name_alone(random: Random, facts: Sequence[Fact]) -> list[Fact]:
    """The same of whoever was told of by kinship and by name, for it may be asked for by either."""
    return [
        replace(BY_NAME[_BY_NAME_ALONE[told.key[0]]].fact(random, named.value, told.value), alias=True)
        for named, told in pairwise(facts)
        if told.key[0] in _BY_NAME_ALONE and named.slots.get("t") == told.slots.get("t")
    ]


def _clause(scene: Scene, subject: Subject, fact: Fact) -> str:
    random, thing = scene.random, fact.slots.get("t", "")
    pattern = random.choice(subject.clauses if random.random() < 0.6 else _sentences(subject))
    if random.random() < 0.25 and subject.name not in MAINLY_CLAUSES:
        pattern = told_at_length(random, subject.name)
    elif pattern in subject.clauses and random.random() < 0.25:
        pattern = random.choice(LEADING_UP) + pattern
    if random.random() < 0.25:
        pattern = tale(random, subject.name, thing) or pattern
    if "form" in fact.slots:
        pattern = told_deed(random, fact)
    pattern = _woven(random, subject, fact, pattern, 0.06)
    clause = synonymous(random, expand(random, pattern))
    return clause.lower() if random.random() < 0.15 else clause


def _row(random: Random, subject: Subject) -> str:
    label = row(random, subject.name)
    return f"{capitalized(label) if random.random() < 0.6 else label}{random.choice((': ', ': ', ' = ', ' - ', ':'))}{{v}}"


def _numbered(clause: str, number: int) -> str:
    """With slots of its own, which are filled last: a value is never capitalized."""
    return _SLOTS.sub(rf"{{\g<1>{number}}}", clause)


_SLOTS = re.compile(r"\{([vtxzoawj])\}")


def noted(scene: Scene, asked: str, facts: list[Fact]) -> Exchange:
    for fact in facts:
        _keep(scene, fact)
    scene.just_told = len(facts) == 1
    name = next((fact.value for fact in facts if fact.key[0] == "name"), None)
    others = [fact.says for fact in facts if fact.key[0] != "name"]
    greeting = f"Nice to meet you, {name}." if name else ""
    noted = f"Noted: {listed(others)}." if others else ""
    return Exchange(asked, f"{greeting} {noted}".strip(), "Noted")


def _keep(scene: Scene, fact: Fact) -> None:
    _drop(scene, fact.key)
    scene.facts[fact.key] = fact
    scene.newest = scene.newest if fact.alias else fact
    scene.forgotten.pop(fact.key, None)


def _drop(scene: Scene, key: tuple[str, ...]) -> None:
    """With it goes what says the same by a name."""
    old = scene.facts.pop(key, None)
    if old is not None:
        scene.before[key] = old.value
        for other in [key for key, fact in scene.facts.items() if fact.alias and fact.value == old.value]:
            del scene.facts[other]


def correct(scene: Scene) -> Exchange:
    """Another value for something told; "I meant …" only right after it was told."""
    random = scene.random
    if not scene.facts:
        return tell(scene)
    old = random.choice([fact for fact in scene.facts.values() if not fact.alias] or list(scene.facts.values()))
    briefly = put_right_briefly(scene, old)
    fact, pattern = briefly or _put_right(random, old, old is scene.newest and scene.just_told)
    scene.just_told = True
    word = _often_plainly(random) if briefly else statement
    if random.random() < 0.12:
        pattern, word = amid_life(random, pattern, fact.key[0]), _often_plainly(random)
    _keep(scene, fact)
    asked = word(random, [pattern], **fact.slots, old=old.value)
    return Exchange(asked, f"Noted: {fact.says}.", "Noted")


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
    code = code_changed(random, fact.slots["t"]) if subject.name == "possession" and random.random() < 0.5 else None
    if thing and not code and "{t}" not in pattern:
        fact = subject.fact(random, thing, fact.value)
    return fact, change if "form" in old.slots and "{old}" in pattern else code or pattern


def _change_worded(random: Random, subject: Subject, newest: bool) -> tuple[str, str]:
    """In plain words, and a pattern that may name what was so before."""
    plain = [p for p in subject.changes if newest or p not in ("it is {v}", "it's {v}", "I meant {v}")]
    change = expand(random, random.choice(plain))
    pattern = random.choice(_CORRECTIONS if random.random() < 0.6 else CORRECTIONS).replace("{change}", change)
    if random.random() < 0.45:
        pattern = corrected_at_length(random, subject.name)
    elif random.random() < 0.45:
        pattern = news_of(random, subject.name, newest) or pattern
    if random.random() < 0.3:
        pattern = slip_mended(random, subject.name, newest) or pattern
    return change, pattern


_NO_LONGER = ("I quit. ", "I gave that up. ", "Not any more: ", "I was wrong: ", "That changed. Now ", "Things are different now: ", "I lied: ", "Correction: ", "Sorry, no, ", "No longer. These days ")
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
    _drop(scene, fact.key)
    scene.forgotten[fact.key] = fact
    return Exchange(asked, f"Done. I will not mention {fact.missing} any more.", "Done")


def _forget_all(scene: Scene) -> Exchange:
    asked = statement(scene.random, FORGETS, v=expand(scene.random, _ALL))
    scene.forgotten |= {key: fact for key, fact in scene.facts.items() if not fact.alias}
    scene.facts.clear()
    return Exchange(asked, "Done. I will not mention anything that you told me any more.", "Done")


_ALL = "[[everything|all|all that|whatever|anything] [I told you|I've told you|I said|you know about me|I mentioned|I wrote|you have noted]|all of [it|that|my data|my facts]|everything|everything about me|what I told you|all the things I told you]"
