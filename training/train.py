"""Train one of the models on shards of the corpus, which may still be being written."""

from __future__ import annotations

import argparse
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from .balance import balance
from .held_out import report
from .model import SHAPES, Llama, chat_mask, in_half_precision
from .muon import Muon
from .shards import ROW, Rows, read_shard
from .tokenizer import SIZE, Tokenizer

__all__ = ["load", "main", "save"]

_WARM_UP = 0.01
_MATRIX_STEP, _VECTOR_STEP = 0.02, 0.004
_MATRIX_DECAY, _EMBEDDING_DECAY = 0.005, 0.02
"""Both forget what no chat asks for within some ten thousand steps."""


def _batches(
    folder: Path, speaker: str, rows: int, random: np.random.Generator
) -> Iterator[tuple[Tensor, ...]]:
    """Rows of the shards in the order of their numbers; where the next is not there yet, of one seen
    before."""
    seen: list[Rows] = []
    rest = Rows(*(np.empty((0, 0)) for _ in Rows._fields))
    while True:
        if len(rest.tokens) < rows:
            rest = _next_shard(folder, speaker, seen, random)
        part, rest = (
            Rows(*(array[place] for array in rest)) for place in (slice(0, rows), slice(rows, None))
        )
        yield tuple(torch.from_numpy(array.astype(np.int64)) for array in part)


def _ahead(batches: Iterator[tuple[Tensor, ...]]) -> Iterator[tuple[Tensor, ...]]:
    """The same, the next ones read while the GPU works."""
    with ThreadPoolExecutor(1) as pool:
        coming = deque(pool.submit(next, batches) for _ in range(16))
        while True:
            yield coming.popleft().result()
            coming.append(pool.submit(next, batches))


def _next_shard(folder: Path, speaker: str, seen: list[Rows], random: np.random.Generator) -> Rows:
    while True:
        path = folder / f"{len(seen):05}.npz"
        if path.exists():
            seen.append(read_shard(path, speaker))
            shard = seen[-1]
        elif seen:
            shard = seen[int(random.integers(len(seen)))]
        else:
            time.sleep(0.2)
            continue
        order = random.permutation(len(shard.tokens))
        return Rows(*(array[order] for array in shard))


def _loss(model: nn.Module, tokens: Tensor, positions: Tensor, learn: Tensor, mask: object) -> Tensor:
    """Of the tokens to be learned; the first token of a chat is never one of them."""
    logits = model(tokens, positions, mask)[:, :-1].flatten(0, 1)
    each = functional.cross_entropy(logits.float(), tokens[:, 1:].flatten(), reduction="none")
    wanted = learn[:, 1:].flatten().float()
    return (each * wanted).sum() / wanted.sum().clamp(min=1)


def _share(progress: float, decay: float) -> float:
    """Of the full step size: a short rise, a plateau, a linear fall to nothing."""
    return min(1.0, progress / _WARM_UP + 1e-3, max(0.0, (1 - progress) / decay))


def _optimizers(model: Llama) -> list[torch.optim.Optimizer]:
    matrices = [weight for weight in model.blocks.parameters() if weight.ndim == 2]
    gains = [weight for weight in model.parameters() if weight.ndim == 1]
    embedding = {"params": [model.embedding.weight], "weight_decay": _EMBEDDING_DECAY}
    others = [embedding, {"params": gains, "weight_decay": 0.0}]
    on_gpu = gains[0].is_cuda
    return [
        Muon(matrices, _MATRIX_STEP, _MATRIX_DECAY),
        torch.optim.AdamW(others, _VECTOR_STEP, (0.9, 0.98), fused=on_gpu),
    ]


def _compile(compiled: nn.Module, masked: Callable[[Tensor], object], rows: int) -> None:
    """On an empty batch, while the first shard is being written."""
    tokens = torch.zeros((rows, ROW), dtype=torch.int64, device="cuda")
    positions = torch.arange(ROW, device="cuda").repeat(rows, 1)
    with in_half_precision("cuda"):
        _loss(
            compiled, tokens, positions, torch.ones_like(tokens, dtype=torch.bool), masked(positions)
        ).backward()
    compiled.zero_grad()


def _train(model: Llama, args: argparse.Namespace, device: str) -> None:
    """Until the time or the steps are used up."""
    compiled = torch.compile(model) if device == "cuda" else model
    masked = torch.compile(chat_mask) if device == "cuda" else chat_mask
    optimizers = _optimizers(model)
    largest = [[args.peak * group["lr"] for group in optimizer.param_groups] for optimizer in optimizers]
    if device == "cuda":
        _compile(compiled, masked, args.rows)
    batches = _ahead(_batches(args.shards, args.speaker, args.rows, np.random.default_rng(args.seed)))
    began, kept = time.monotonic(), 0
    for step, batch in enumerate(batches):
        spent = time.monotonic() - began
        progress = max(spent / (60 * args.minutes), step / args.steps if args.steps else 0)
        if progress >= 1:
            print(f"{step} steps in {spent:.0f} s", flush=True)
            return
        for optimizer, sizes in zip(optimizers, largest, strict=True):
            for group, size in zip(optimizer.param_groups, sizes, strict=True):
                group["lr"] = size * _share(progress, args.decay)
        tokens, positions, learn = (array.to(device, non_blocking=True) for array in batch)
        with in_half_precision(device):
            loss = _loss(compiled, tokens, positions, learn, masked(positions))
        loss.backward()
        for optimizer in optimizers:
            optimizer.step()
            optimizer.zero_grad()
        if spent > 60 * args.keep_every * (1 + kept):
            kept += 1
            save(model, args.weights)
        if step % args.log_every == 0:
            speed = (step + 1) * tokens.numel() / max(1e-6, spent)
            print(f"step {step}: loss {loss.item():.4f}, {spent:.0f} s, {speed:,.0f} tokens/s", flush=True)
            if step == 0:
                began = time.monotonic()  # neither compiling nor the wait for a shard counts


def save(model: Llama, path: Path) -> None:
    """float16, under the names of the parameters."""
    weights = {
        name: weight.detach().cpu().numpy().astype(np.float16) for name, weight in model.named_parameters()
    }
    np.savez(path, **weights)


def load(model: Llama, path: Path) -> None:
    """What `save` wrote."""
    with np.load(path) as file:
        weights = {name: torch.from_numpy(file[name].astype(np.float32)) for name in file}
    model.load_state_dict(weights, strict=False)  # what is missing is computed, not learned


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Train a model.")
    parser.add_argument("shards", type=Path, help="the folder that `python -m training.shards` writes")
    parser.add_argument("vocabulary", type=Path)
    parser.add_argument("weights", type=Path, help="the .npz file to write")
    parser.add_argument("--speaker", choices=("pocket", "pocket-mini"), default="pocket")
    parser.add_argument("--shape", choices=sorted(SHAPES), help="without it, the speaker's")
    parser.add_argument("--minutes", type=float, default=9)
    parser.add_argument("--keep-every", type=float, default=1, help="minutes after which to write weights")
    parser.add_argument("--steps", type=int, help="at most")
    parser.add_argument("--resume", type=Path, help="weights to go on from, as this command writes them")
    parser.add_argument("--peak", type=float, default=1, help="of the step size: a share of the usual")
    parser.add_argument("--decay", type=float, default=0.45, help="share of the time in which the step falls")
    parser.add_argument("--rows", type=int, default=32, help="of 2,048 tokens, in a step")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--log-every", type=int, default=200)
    parser.add_argument("--held-out", type=int, default=2000, help="chats to report on at the end")
    args = parser.parse_args(arguments)
    torch.manual_seed(args.seed)
    torch.set_float32_matmul_precision("high")
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = Llama(SHAPES[args.shape or args.speaker], SIZE).to(device)
    if args.resume:
        load(model, args.resume)
        balance(model)
    print(f"{sum(weight.numel() for weight in model.parameters()):,} parameters on {device}", flush=True)
    _train(model, args, device)
    save(model, args.weights)
    for line in report(model, Tokenizer.load(args.vocabulary), args.speaker, args.held_out):
        print(line, flush=True)


if __name__ == "__main__":
    main()
