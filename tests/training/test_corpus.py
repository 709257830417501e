"""The chats that the models learn from."""

from __future__ import annotations

import re
from random import Random

import pytest

from training.corpus import arithmetic, beyond_plainly, fact_changes, facts, facts_together, recall
from training.corpus.beyond_what_was_told import about_what_was_told
from training.corpus.chats import SPEAKERS, chat
from training.corpus.copy_rules import COPY_RULES
from training.corpus.courtesies import COURTESIES
from training.corpus.fact_rules import FACT_RULES
from training.corpus.grammar import expand
from training.corpus.instruction_frames import in_frame
from training.corpus.instruction_rules import INSTRUCTION_RULES
from training.corpus.instructions import Style, obey, plain_system_message, system_message
from training.corpus.rejoinder_briefly import BRIEFLY
from training.corpus.rejoinder_help import TOPICS
from training.corpus.rules import GENERAL_RULES, RULES
from training.corpus.scene import Exchange, Scene, Turn
from training.corpus.scene_rules import SCENE_RULES
from training.overlap import READ, found_in_corpus, plain, questions

CHATS = 400


def chats(speaker: str = "pocket") -> list[list[Turn]]:
    return [chat(Random(f"test {number}"), speaker)[0] for number in range(CHATS)]


def test_the_same_seed_gives_the_same_chat() -> None:
    assert chats() == chats()


def test_user_and_assistant_take_turns_after_an_optional_system_message() -> None:
    for turns in chats():
        roles = [turn.role for turn in turns]
        spoken = roles[1:] if roles[0] == "system" else roles
        assert spoken == ["user", "assistant"] * (len(spoken) // 2)


def test_nothing_is_empty_and_no_pattern_is_left_unfilled() -> None:
    for turns in chats():
        for turn in turns:
            assert turn.text.strip()
            assert not re.search(r"\{(v|t|q|topic|noun|things|sum|country|city|change|old)\}", turn.text)


def test_only_answers_are_learned() -> None:
    assert not any(turn.learn for turns in chats() for turn in turns if turn.role != "assistant")


def test_the_two_models_learn_the_same_but_for_their_names() -> None:
    for number in range(CHATS):
        (one, named), (other, _) = (chat(Random(f"test {number}"), speaker) for speaker in SPEAKERS)
        assert named or one == other


def test_each_model_learns_its_own_name() -> None:
    for speaker, other in (SPEAKERS, SPEAKERS[::-1]):
        learned = [turn.text.lower() for turns in chats(speaker) for turn in turns if turn.learn]
        assert any(f"i am {speaker}, a tiny" in text for text in learned)
        assert not any(f"i am {other}, a tiny" in text for text in learned)


@pytest.mark.parametrize("number", range(60))
def test_what_was_told_last_is_what_is_recalled(number: int) -> None:
    scene = Scene(Random(number), "pocket")
    for skill in (facts.tell, facts_together.tell_several, fact_changes.correct, fact_changes.correct):
        skill(scene)
    for _ in range(5):
        answer = recall.ask(scene).answer
        told = {f"{fact.says[0].upper()}{fact.says[1:]}." for fact in scene.facts.values()}
        assert answer in told or answer.startswith("You have not told me")


def test_what_was_forgotten_is_not_recalled() -> None:
    scene = Scene(Random(3), "pocket")
    facts.tell(scene)
    (fact,) = scene.facts.values()
    fact_changes.forget(scene)
    assert not any(fact.value in recall.ask(scene).answer for _ in range(50))


@pytest.mark.parametrize("number", range(30))
def test_what_was_told_is_not_the_answer_to_everything(number: int) -> None:
    scene = Scene(Random(number), "pocket")
    facts.tell(scene)
    assert "/model smart" in about_what_was_told(scene).answer


def test_who_told_nothing_hears_that_nothing_is_known() -> None:
    exchange = recall.ask_all(Scene(Random(0), "pocket"))
    assert exchange.answer == "You have not told me anything about you yet."


def test_all_that_is_known_is_asked_for_in_chats_where_nothing_was_told() -> None:
    first = [turns[-1].text for turns in (chat(Random(f"first {n}"), "pocket")[0] for n in range(2000))]
    assert any(text.startswith("You have not told me anything") for text in first)


def test_no_brief_question_about_rejoinder_has_two_answers() -> None:
    asked: dict[str, str] = {}
    for topic, patterns in BRIEFLY.items():
        for number in range(300):
            text = plain(expand(Random(f"{topic} {number}"), Random(number).choice(patterns)))
            assert asked.setdefault(text, topic) == topic, text
    assert set(BRIEFLY) <= set(TOPICS)


def test_a_number_that_the_table_has_is_not_beyond() -> None:
    asked = [plain(beyond_plainly.another_number(Random(number)).asked) for number in range(500)]
    assert not [text for text in asked if "daysinaweek" in text or "minutesinanhour" in text]


def test_sums_are_right_and_some_are_held_out() -> None:
    scene = Scene(Random(1), "pocket")
    for _ in range(2000):
        a, sign, b, result = re.fullmatch(
            r"(\d+) (.) (\d+) = (-?\d+)\.", arithmetic.calculate(scene).answer
        ).groups()
        left, right = int(a), int(b)
        assert (
            int(result)
            == {"+": left + right, "-": left - right, "×": left * right, "÷": left // max(1, right)}[sign]
        )
        assert sign in "×÷" or not arithmetic.held_out(left, right)


@pytest.mark.parametrize(
    ("wanted", "obeyed"),
    [
        ({"capitals": ""}, "YOUR NAME IS ZED."),
        ({"title": "captain"}, "Your name is Zed, captain."),
        ({"one word": ""}, "Zed."),
        ({"begin": "Ahoy", "end": "over"}, "Ahoy. Your name is Zed. over."),
        ({"capitals": "", "title": "boss", "one word": ""}, "ZED, BOSS."),
    ],
)
def test_an_instruction_shapes_the_answer(wanted: dict[str, str], obeyed: str) -> None:
    assert obey(Style(wanted), Exchange("What is my name?", "Your name is Zed.", "Zed")) == obeyed


def test_a_system_message_has_the_word_that_it_wants_as_it_is() -> None:
    for number in range(2000):
        text, style = system_message(Random(number))
        assert all(word in text for word in style.wanted.values())
        assert not re.search(r"[\ue000-\uf8ff]|<any>|\{(v|do|does|you|doing)\}", text)


def test_a_plain_system_message_leaves_nothing_unfilled() -> None:
    for number in range(2000):
        text = plain_system_message(Random(number))
        assert text
        assert not re.search(r"<(any|noun|adj|person|word|number|who|trade)>|\{(v|do|does|you|doing)\}", text)


@pytest.mark.parametrize(
    ("phrase", "inflected"),
    [
        ("answer in capitals", "it answers in capitals"),
        ("be in capitals", "it is in capitals"),
        ("reply with one word", "it replies with one word"),
        ("finish with amen", "it finishes with amen"),
        ("shout: capitals", "it shouts: capitals"),
        ("limit yourself to one word", "it limits itself to one word"),
    ],
)
def test_a_verb_phrase_is_inflected_for_its_frame(phrase: str, inflected: str) -> None:
    assert in_frame(Random(0), "it {does}", phrase) == inflected


def test_no_two_tables_have_a_rule_of_the_same_name() -> None:
    tables = (INSTRUCTION_RULES, FACT_RULES, COPY_RULES, COURTESIES, SCENE_RULES, GENERAL_RULES)
    assert len(RULES) == sum(map(len, tables))


def test_the_corpus_hits_upon_hardly_any_question_that_its_authors_have_read() -> None:
    """In 8,000 chats here; `python -m training.overlap` looks through a million. Shards leave them out, and
    those of the examination that nobody has read.
    """
    wanted = questions(count=250, seed=0, examinations=READ)
    hits = len(set().union(*(found_in_corpus(wanted, 1, block) for block in range(4))))
    assert hits < 12


def test_the_search_for_overlap_finds_what_is_there() -> None:
    asked = chat(Random("corpus 1 0 7"), "pocket")[0]
    some = plain(next(turn.text for turn in asked if turn.role == "user"))
    assert found_in_corpus(frozenset({some, "not there"}), 1, 0) == {some}
