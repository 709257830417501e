"""Own facts told, hinted at and mended: each pattern names the value; a code is one by any name."""

from __future__ import annotations

from random import Random

import pytest

from training.corpus.fact_asides import HALF_SAID
from training.corpus.fact_codes import (
    any_code,
    code_asked,
    code_changed,
    code_told,
    otherwise_called,
    same_code,
)
from training.corpus.fact_hints import hinted
from training.corpus.fact_kinds import kind_asked, kind_told, value_of_kind
from training.corpus.fact_scenes import SCENES
from training.corpus.fact_slips import slip_mended
from training.corpus.grammar import expand
from training.corpus.subjects import BY_NAME

OWN = ("name", "city", "age", "job", "favourite", "pet", "possession")


@pytest.mark.parametrize("seed", range(60))
def test_a_code_is_the_same_whatever_it_is_called(seed: int) -> None:
    thing = any_code(Random(seed))
    assert same_code(thing) == same_code(otherwise_called(Random(seed), thing)) is not None
    assert same_code(str(same_code(thing))) == same_code(thing)


@pytest.mark.parametrize("thing", ["shoe size", "locker number", "PIN", "code word"])
def test_what_is_no_code_stays_itself(thing: str) -> None:
    assert same_code(thing) is None
    assert BY_NAME["possession"].fact(Random(1), thing).key == ("possession", thing)


@pytest.mark.parametrize("seed", range(60))
def test_what_tells_or_changes_a_code_names_its_value(seed: int) -> None:
    random = Random(seed)
    thing = any_code(random)
    told, changed = code_told(random, thing), code_changed(random, thing)
    assert "{v}" in str(told)
    assert changed is None or "{v}" in changed
    assert "{" not in (code_asked(random, thing) or "")


@pytest.mark.parametrize("seed", range(60))
def test_scenes_and_slips_name_the_value(seed: int) -> None:
    random = Random(seed)
    for table in (SCENES, HALF_SAID):
        for patterns in table.values():
            told = expand(random, random.choice(patterns))
            assert "{v}" in told or "{j}" in told
            assert not set("[]<>|") & set(told.replace(" -> ", ""))
    for subject in OWN:
        mended = slip_mended(random, subject, random.random() < 0.5)
        assert "{v}" in str(mended)
        assert "[" not in str(mended)


@pytest.mark.parametrize("seed", range(60))
def test_hints_have_no_gaps_but_the_thing(seed: int) -> None:
    for subject in (*OWN, "any pet"):
        asked = hinted(Random(seed), subject)
        assert asked is None or not set("[]<>|{}") & set(asked.replace("{t}", ""))


@pytest.mark.parametrize("thing", ["colour", "food"])
def test_colours_and_food_are_told_and_asked_for_as_such(thing: str) -> None:
    random = Random(thing)
    assert "{v}" in str(kind_told(random, thing))
    assert value_of_kind(random, thing)
    assert kind_asked(random, thing)
    assert kind_told(random, "song") is value_of_kind(random, "song") is kind_asked(random, "song") is None
