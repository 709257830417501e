"""The user tells something, asks for it later, corrects it, has it forgotten."""

from __future__ import annotations

from random import Random

from .asides import aside
from .fact_questions import roundabout
from .fact_tellings import MAINLY_CLAUSES, corrected_at_length, row, told_at_length
from .fact_wordings import CORRECTIONS, DEMANDS, LEADING_UP, STATES, STORIES
from .grammar import expand
from .paraphrase import synonymous, with_asides
from .scene import Exchange, Fact, Scene
from .subjects import SUBJECTS, Subject
from .wording import capitalized, fill, say, statement

__all__ = ["ask", "ask_all", "ask_two", "ask_whether", "correct", "forget", "tell", "tell_several"]

_WEIGHTS = [subject.weight for subject in SUBJECTS]
_BY_NAME = {subject.name: subject for subject in SUBJECTS}


def tell(scene: Scene) -> Exchange:
    random = scene.random
    subject = _subject(scene)
    fact = subject.fact(random)
    if random.random() < (0.1 if subject.name in MAINLY_CLAUSES else 0.45):
        pattern = told_at_length(random, subject.name)
    elif (chance := random.random()) < 0.25:
        pattern = f"{_REMEMBER}{random.choice(subject.clauses)}"
    elif chance < 0.5:
        pattern = f"{random.choice(LEADING_UP)}{random.choice(subject.clauses)}"
    else:
        pattern = random.choice(subject.clauses if random.random() < 0.5 else _sentences(subject))
    said = statement(random, [pattern], **fact.slots, x=_another_value(random, subject, fact.value))
    return _noted(scene, _among_states(scene, said), [fact])


def _another_value(random: Random, subject: Subject, value: str) -> str:
    """That could be taken for the value, but is not it."""
    while (other := subject.value(random)).lower() == value.lower():
        pass
    return other


def _sentences(subject: Subject) -> tuple[str, ...]:
    return (*subject.sentences, *STORIES.get(subject.name, ()))


def _among_states(scene: Scene, said: str) -> str:
    """Now and then after or before something like "I'm hungry", which is no name."""
    random = scene.random
    if random.random() > 0.1:
        return said
    state = capitalized(expand(random, random.choice(STATES)))
    if random.random() < 0.6:
        return f"{state}{random.choice(('. ', '. ', '! ', ', ', ' and '))}{said}"
    return f"{said.rstrip('.')}. {state}."


_REMEMBER = (
    "[remember that |please remember: |I want you to know that |you should know that |let me tell you that |note that |"
    "I should mention that |just so you know, |for your information, |did I mention that |I told my friends that |"
    "a little about me: |as you may know, |keep in mind that |fun fact: |today I will tell you that |"
    "you might like to hear that |about me: |by the way, |to be honest, |guess what, |it so happens that ]"
)


def tell_several(scene: Scene) -> Exchange:
    """Two to five things in one message."""
    random = scene.random
    facts: dict[tuple[str, ...], tuple[Subject, Fact]] = {}
    for _ in range(random.choices((2, 3, 4, 5), (45, 30, 15, 10))[0]):
        subject = _subject(scene)
        fact = subject.fact(random)
        if fact.key[0] not in {key[0] for key in facts} or subject.thing:
            facts[fact.key] = subject, fact
    as_a_form = random.random() < 0.12
    clauses = [
        _numbered(_row(random, subject) if as_a_form else _clause(scene, subject), number)
        for number, (subject, fact) in enumerate(facts.values())
    ]
    slots = {f"{slot}{number}": value for number, (_, fact) in enumerate(facts.values()) for slot, value in fact.slots.items()}
    slots |= {f"x{number}": _another_value(random, subject, fact.value) for number, (subject, fact) in enumerate(facts.values())}
    asked = fill(_joined(scene, clauses), **slots)
    return _noted(scene, asked, [fact for _, fact in facts.values()])


def _clause(scene: Scene, subject: Subject) -> str:
    random = scene.random
    pattern = random.choice(subject.clauses if random.random() < 0.6 else _sentences(subject))
    if random.random() < 0.25 and subject.name not in MAINLY_CLAUSES:
        pattern = told_at_length(random, subject.name)
    elif pattern in subject.clauses and random.random() < 0.25:
        pattern = random.choice(LEADING_UP) + pattern
    clause = synonymous(random, expand(random, pattern))
    return clause.lower() if random.random() < 0.15 else clause


def _row(random: Random, subject: Subject) -> str:
    label = row(random, subject.name)
    return f"{capitalized(label) if random.random() < 0.6 else label}{random.choice((': ', ': ', ' = ', ' - ', ':'))}{{v}}"


def _numbered(clause: str, number: int) -> str:
    """With slots of its own, which are filled last: a value is never capitalized."""
    return clause.replace("{v}", f"{{v{number}}}").replace("{t}", f"{{t{number}}}").replace("{x}", f"{{x{number}}}")


def _joined(scene: Scene, clauses: list[str]) -> str:
    random = scene.random
    if random.random() < 0.4:
        clauses = list(clauses)
        between = aside(random) if random.random() < 0.6 else expand(random, random.choice(STATES))
        clauses.insert(random.randint(0, len(clauses)), between)
    opening = random.choice(("", "", "", "Hi! ", "Hello, ", "Hey, ", "Some things about me: ", "Let me introduce myself. ", "Remember: "))
    match random.randrange(5):
        case 4:
            text = " ".join(capitalized(clause) + random.choice((".", ".", ".", "")) for clause in clauses)
        case 0 | 3:
            text = random.choice((". ", ". ", ".\n", "! ")).join(capitalized(clause) for clause in clauses) + "."
        case 1:
            text = ", ".join(clauses[:-1]) + random.choice((" and ", ", and ", " and ", ", also ")) + clauses[-1]
        case _:
            text = random.choice((" and ", ", ", "; ", ", and ", ". ", "\n", ", plus ")).join(clauses)
    if random.random() < 0.7:
        text = capitalized(text)
    return opening + text + random.choice(("", "", ".", "."))


def _noted(scene: Scene, asked: str, facts: list[Fact]) -> Exchange:
    for fact in facts:
        _keep(scene, fact)
    name = next((fact.value for fact in facts if fact.key[0] == "name"), None)
    others = [fact.says for fact in facts if fact.key[0] != "name"]
    greeting = f"Nice to meet you, {name}." if name else ""
    noted = f"Noted: {_listed(others)}." if others else ""
    return Exchange(asked, f"{greeting} {noted}".strip(), "Noted")


def _keep(scene: Scene, fact: Fact) -> None:
    scene.facts.pop(fact.key, None)
    scene.facts[fact.key] = scene.newest = fact
    scene.forgotten.discard(fact.key)


def _listed(clauses: list[str]) -> str:
    return clauses[0] if len(clauses) == 1 else ", ".join(clauses[:-1]) + f" and {clauses[-1]}"


def _subject(scene: Scene) -> Subject:
    return scene.random.choices(SUBJECTS, _WEIGHTS)[0]


def correct(scene: Scene) -> Exchange:
    """Another value for something told; "I meant …" only right after it was told."""
    random = scene.random
    if not scene.facts:
        return tell(scene)
    old = random.choice(list(scene.facts.values()))
    subject = _BY_NAME[old.key[0]]
    fact = subject.fact(random, old.slots.get("t"))
    bare = ("it is {v}", "it's {v}", "I meant {v}")
    patterns = [p for p in subject.changes if old is scene.newest or p not in bare]
    pattern = expand(random, random.choice(patterns))
    pattern = random.choice(_CORRECTIONS if random.random() < 0.6 else CORRECTIONS).replace("{change}", pattern)
    if random.random() < 0.45:
        pattern = corrected_at_length(random, subject.name)
    _keep(scene, fact)
    return Exchange(statement(random, [pattern], **fact.slots, old=old.value), f"Noted: {fact.says}.", "Noted")


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
    fact = random.choice(list(scene.facts.values()))
    asked = statement(random, _FORGETS, v=_in_the_users_words(fact.missing))
    del scene.facts[fact.key]
    scene.forgotten.add(fact.key)
    return Exchange(asked, f"Done. I will not mention {fact.missing} any more.", "Done")


def _in_the_users_words(missing: str) -> str:
    for yours, mine in (("your ", "my "), ("you are", "I am"), ("you live", "I live"), ("you come", "I come")):
        missing = missing.replace(yours, mine)
    return missing


_FORGETS = (
    "[please|] [do |now |] forget [all about|what I said about|what I told you about|everything about] {v}",
    "[please|] forget {v}",
    "[please|] forget about {v}",
    "[you|] [must|should|can] forget {v}",
    "[i want|i'd like|i ask] you to forget {v}",
    "[delete|erase|remove|strike] {v} from your memory",
    "[forget|erase] [it again|again], {v}",
    "[please|now|just|] [forget|erase] {v} [again|at once|completely]",
)


def ask(scene: Scene) -> Exchange:
    """For something that was told, or, sometimes, for something that was not."""
    random = scene.random
    fact = random.choice(list(scene.facts.values())) if scene.facts else None
    if fact is None or random.random() < 0.2:
        fact = _subject(scene).fact(random)
        if scene.facts and random.random() < 0.4:
            fact = _like_a_known_one(scene) or fact
    chance = random.random()
    if chance < 0.55:
        pattern = roundabout(random, fact.key[0], fact.asks)
        return _recalled(scene, fact.key, say(random, [pattern], **fact.slots), fact)
    if chance < 0.65:
        return _recalled(scene, fact.key, say(random, DEMANDS, m=_in_the_users_words(fact.missing)), fact)
    return _recalled(scene, fact.key, say(random, fact.asks, **fact.slots), fact)


def _like_a_known_one(scene: Scene) -> Fact | None:
    """The same question about another thing or person."""
    known = scene.random.choice(list(scene.facts.values()))
    subject = _BY_NAME[known.key[0]]
    return subject.fact(scene.random) if subject.thing else None


def _recalled(scene: Scene, key: tuple[str, ...], asked: str, fact: Fact) -> Exchange:
    if known := scene.facts.get(key):
        return Exchange(asked, f"{capitalized(known.says)}.", known.value)
    if key in scene.forgotten:
        return Exchange(asked, f"You asked me to forget {fact.missing}.")
    return Exchange(asked, f"You have not told me {fact.missing}.")


def ask_two(scene: Scene) -> Exchange:
    random = scene.random
    if len(scene.facts) < 2:
        return ask(scene)
    one, other = random.sample(list(scene.facts.values()), 2)
    first, second = (expand(random, fill(random.choice(fact.asks), **fact.slots)) for fact in (one, other))
    asked = first + random.choice((" and ", ", and ", "? And ", " and also ", "? ", ", ")) + second
    asked = capitalized(with_asides(random, asked)) + random.choice(("?", "?", ""))
    return Exchange(asked, f"{capitalized(one.says)} and {other.says}.")


def ask_all(scene: Scene) -> Exchange:
    """Everything told so far, oldest first; not when it would be long."""
    told = [fact.says for fact in scene.facts.values()]
    if len(told) > 4:
        return ask(scene)
    asked = say(scene.random, _ALL)
    if not told:
        return Exchange(asked, "You have not told me anything about you yet.")
    return Exchange(asked, f"You told me: {_listed(told)}.")


_ALL = (
    "what do you [know|remember] about me",
    "what have i told you[| so far| about me| about myself]",
    "tell me [everything|all|what] you [know|remember] about me",
    "what did i tell you[| about me| about myself| so far]",
    "[do you know|can you tell me] [anything|something] about me",
    "[summarise|summarize|list|repeat] what [i told you|you know about me]",
    "who am i and what do you know about me",
    "what [things|facts] do you [know|remember] about me",
    "do you remember what i told you",
    "do you know me",
    "[what|which things|all that|everything] [is|stands|do you have|have you] [in|on] your <note> [about|on] me",
    "[show|read|list|give|print|dump|recite] [me |] [all|everything|whatever|the facts|the data|what] [that |] you [<knows>|have] [about|on] me",
    "<who> [<asks>|wants to know] what you [know|remember|have noted] about me",
    "[read|show] me your <note> [about|on] me",
    "[how much|what all] do you [know|remember] about me[| by now| so far]",
    "[sum up|recap|go over|run through] [what I told you|what you know about me|everything about me][| so far| by now]",
)


def ask_whether(scene: Scene) -> Exchange:
    """Is it so? Only for what a sentence in the second person can be turned round."""
    random = scene.random
    known = [fact for fact in scene.facts.values() if fact.key[0] in _WHETHER]
    if not known:
        return ask(scene)
    fact = random.choice(known)
    right = random.random() < 0.5
    value = fact.value if right else _BY_NAME[fact.key[0]].value(random)
    if value.lower() == fact.value.lower():
        value, right = fact.value, True
    asked = say(random, _WHETHER[fact.key[0]], **{**fact.slots, "v": value})
    return Exchange(asked, f"{'Yes' if right else 'No'}, {fact.says}.", "Yes" if right else "No")


_WHETHER = {
    "name": ("is my name {v}", "did [I say|I tell you] my name [is|was] {v}", "<who> [says|thinks|believes] my name is {v}, [right|is that so|is it true|true]", "am i called {v}", "is {v} my name", "am i {v}", "my name is {v}, right"),
    "city": ("do i live in {v}", "<who> [says|thinks|believes] I live in {v}, [right|is that so|is it true|true]", "is {v} my city", "is my home in {v}", "i live in {v}, right", "is {v} where i live"),
    "age": ("am i {v} years old", "am i {v}", "is {v} my age", "i am {v} years old, right"),
    "favourite": ("is {v} my favourite {t}", "is my favourite {t} {v}", "my favorite {t} is {v}, right"),
    "pet": ("is my {t} called {v}", "is {v} my {t}", "is {v} the name of my {t}", "is my {t}'s name {v}"),
}

