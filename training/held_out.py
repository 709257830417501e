"""How well a model in training answers chats of the training kind that it has not seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from random import Random

import torch

from .corpus.chats import chat
from .model import Llama, in_half_precision
from .tokenizer import Tokenizer

__all__ = ["report"]

_TOGETHER = 16


def report(model: Llama, tokenizer: Tokenizer, speaker: str, chats: int) -> Iterator[str]:
    """For each skill the share of exact answers: every token is the likeliest after what precedes it, so that
    greedy decoding would have said them."""
    right: Counter[str] = Counter()
    all_of_them: Counter[str] = Counter()
    numbers = iter(range(chats))
    while batch := [number for number, _ in zip(numbers, range(_TOGETHER), strict=False)]:
        for skill, exact in _judged(
            model, tokenizer, [chat(Random(f"held out {n}"), speaker)[0] for n in batch]
        ):
            right[skill] += exact
            all_of_them[skill] += 1
    for skill, count in sorted(all_of_them.items()):
        yield f"{skill:24} {right[skill] / count:7.2%} of {count}"
    yield f"{'all':24} {right.total() / max(1, all_of_them.total()):7.2%} of {all_of_them.total()}"


@torch.no_grad()
def _judged(model: Llama, tokenizer: Tokenizer, chats: list[list]) -> Iterator[tuple[str, bool]]:
    encoded = [_with_answers(tokenizer, turns) for turns in chats]
    length = max(len(tokens) for tokens, _ in encoded)
    device = model.embedding.weight.device
    tokens = torch.tensor([each + [0] * (length - len(each)) for each, _ in encoded], device=device)
    positions = torch.arange(length, device=device).expand_as(tokens)
    mask = torch.ones(length, length, dtype=torch.bool, device=device).tril()[None, None]
    with in_half_precision(device.type):
        likeliest = model(tokens, positions, mask).argmax(-1)
    for row, (_, answers) in enumerate(encoded):
        for skill, begin, end in answers:
            yield skill, bool((likeliest[row, begin - 1 : end - 1] == tokens[row, begin:end]).all())


def _with_answers(tokenizer: Tokenizer, turns: list) -> tuple[list[int], list[tuple[str, int, int]]]:
    """The tokens, and where the answers to be learned lie among them."""
    answers: list[tuple[str, int, int]] = []
    begin = 0
    for number, turn in enumerate(turns):
        end = len(tokenizer.encode_chat(turns[: number + 1])[0])
        if turn.learn and end <= 2048:
            answers.append((turn.skill, begin + 1, end))
        begin = end
    return tokenizer.encode_chat(turns)[0][:2048], answers
