"""Weights of a size that training can move go on answering as those that had grown."""

from __future__ import annotations

import importlib.util

import pytest

if importlib.util.find_spec("torch") is None:
    pytest.skip(
        "torch is needed to train, and it is not needed for anything else here", allow_module_level=True
    )

import torch

from training.balance import balance
from training.model import SHAPES, Llama, chat_mask


def _grown() -> Llama:
    torch.manual_seed(0)
    model = Llama(SHAPES["toy"], 64, longest=32)
    for number, (_, weight) in enumerate(sorted(model.named_parameters())):
        weight.data.mul_((30, 0.3, 5)[number % 3])
    return model


def _sizes(model: Llama, part: str) -> list[float]:
    return [w.square().mean().sqrt().item() for name, w in model.named_parameters() if part in name]


@torch.no_grad()
def test_a_balanced_model_computes_what_it_did_before() -> None:
    model, positions = _grown(), torch.arange(32)[None]
    tokens = torch.randint(64, (1, 32))
    before = model(tokens, positions, chat_mask(positions))
    balance(model)
    torch.testing.assert_close(model(tokens, positions, chat_mask(positions)), before, rtol=1e-3, atol=1e-3)


def test_gains_within_the_blocks_have_a_root_mean_square_of_1() -> None:
    model = _grown()
    assert _sizes(model, "_norm") != pytest.approx([1] * 4)
    balance(model)
    assert _sizes(model, "_norm") == pytest.approx([1] * 4)


@pytest.mark.parametrize("pair", [("query", "key"), ("value", "output"), ("up", "down")])
def test_matrices_that_are_multiplied_have_one_size(pair: tuple[str, str]) -> None:
    model = _grown()
    assert _sizes(model, pair[0]) != pytest.approx(_sizes(model, pair[1]))
    balance(model)
    assert _sizes(model, pair[0]) == pytest.approx(_sizes(model, pair[1]))
