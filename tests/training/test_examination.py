"""Judges must be strict: a wrong answer that looks right is worse than a bar not met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import combinations
from pathlib import Path
from random import Random
from typing import cast

import pytest

from training.corpus.beyond import HOW_TO_GET_MORE
from training.evaluate import BARS, EXAMINATIONS, all_cases, main
from training.evaluation.cases import equals, offers_a_bigger_model, says, says_not_told
from training.evaluation.development import DEVELOPMENT
from training.evaluation.memory import memory_cases
from training.overlap import plain


def test_the_same_seed_gives_the_same_examination() -> None:
    def asked(seed: int) -> list[object]:
        return [(case.category, case.asked, case.system) for case in all_cases(30, seed)]

    assert asked(1) == asked(1) != asked(2)


@pytest.mark.parametrize("examination", EXAMINATIONS)
def test_every_category_with_a_bar_is_examined_as_often_as_wanted(examination: str) -> None:
    cases = all_cases(40, 0, examination)
    assert {category: sum(case.category == category for case in cases) for category in BARS} == dict.fromkeys(
        BARS, 40
    )


_BY_SUBJECT = ("subjects", "patterns", "lists", "how_many", "questions", "prompts", "systems", "small")


def _sentences(part: object) -> Iterator[str]:
    """All that part of a wording holds, whatever it is for."""
    if isinstance(part, str):
        yield part
    else:
        inner = cast("dict[str, object]", part).values() if isinstance(part, dict) else part
        for each in cast("Iterable[object]", inner):
            yield from _sentences(each)


@pytest.mark.parametrize(("one", "other"), list(combinations(EXAMINATIONS, 2)))
def test_no_two_examinations_share_a_sentence(one: str, other: str) -> None:
    first, second = (
        {plain(text) for text in _sentences(asdict(EXAMINATIONS[name]))} for name in (one, other)
    )
    assert len(first) > 500
    assert not first & second


@pytest.mark.parametrize("examination", EXAMINATIONS)
def test_all_examinations_ask_about_the_same_subjects(examination: str) -> None:
    for field in _BY_SUBJECT:
        wanted, found = getattr(DEVELOPMENT, field), getattr(EXAMINATIONS[examination], field)
        assert set(found) == set(wanted), field


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ([], "llama.cpp does not load"),
        (["--only", "poetry"], "out of scope"),
        (["--temperature", "-1"], "0 or more"),
    ],
    ids=["no model", "no category", "no temperature"],
)
def test_wrong_input_is_told_without_a_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], wrong: list[str], told: str
) -> None:
    with pytest.raises(SystemExit) as end:
        main([str(tmp_path / "none.gguf"), "--count", "1", "--examination", "development", *wrong])
    assert told in f"{end.value} {capsys.readouterr().err}"


def test_the_value_must_be_there_to_the_letter_and_alone() -> None:
    judge = says("Zed", others=["Oslo", "42"])
    assert judge("Your name is Zed.")
    for wrong in ("Your name is Zedd.", "Your name is zed.", "You are Zed from Oslo.", "Zed, 42.", ""):
        assert not judge(wrong)


def test_a_corrected_value_rules_the_old_one_out() -> None:
    corrected = [case for case in memory_cases(Random(0), 200, DEVELOPMENT) if "corrected" in case.kind]
    assert len(corrected) > 20
    for case in corrected:
        assert case.judge(f"It is {case.wanted}.")
        assert not case.judge("You have not told me.")


def test_what_was_never_told_must_not_be_answered() -> None:
    judge = says_not_told(["Oslo"])
    assert judge("You have not told me your name.")
    assert not judge("Your name is Oslo.")
    assert not judge("You have not told me your name, Oslo.")


@pytest.mark.parametrize("answer", ["Xq-7", '"Xq-7"', "Xq-7."])
def test_a_copy_is_the_text_and_nothing_else(answer: str) -> None:
    assert equals("Xq-7")(answer)
    assert not equals("Xq-7")(f"{answer} and more")


@pytest.mark.parametrize("answer", ["Xq-", "xq-7", "Xq-77", "The text is Xq-7."])
def test_a_copy_that_differs_is_wrong(answer: str) -> None:
    assert not equals("Xq-7")(answer)


def test_an_offer_of_a_bigger_model_with_anything_invented_beside_it_is_wrong() -> None:
    plain = f"That is too much for a tiny model like me. {HOW_TO_GET_MORE}"
    assert offers_a_bigger_model(plain)
    assert not offers_a_bigger_model(f"It was Melville. {plain}")
    assert not offers_a_bigger_model(f"{plain} Melville.")
    assert not offers_a_bigger_model(HOW_TO_GET_MORE.replace("smart", "quick"))
