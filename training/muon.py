"""The Muon optimizer, equal shapes taken together: for models this small, a step costs its launches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import torch
from torch import Tensor, nn

__all__ = ["Muon"]

_COEFFICIENTS = (3.4445, -4.7750, 2.0315)
"""Of the quintic iteration, after K. Jordan et al., "Muon: an optimizer for hidden layers" (2024)."""


class Muon(torch.optim.Optimizer):
    """Moves each matrix along the orthogonal matrix nearest to its momentum.

    lr: the size of a step, relative to matrices whose singular values are about 1. decay: times lr, the share
    that a step takes from the matrices, so that they stay of a size that steps can move.
    """

    def __init__(
        self, matrices: Iterable[nn.Parameter], lr: float, decay: float, momentum: float = 0.95
    ) -> None:
        shapes: defaultdict[torch.Size, list[nn.Parameter]] = defaultdict(list)
        for matrix in matrices:
            shapes[matrix.shape].append(matrix)
        usual = {"lr": lr, "momentum": momentum, "decay": decay}
        super().__init__([{"params": group} for group in shapes.values()], usual)

    @torch.no_grad()
    def step(self, closure: None = None) -> None:
        for group in self.param_groups:
            matrices: list[Tensor] = group["params"]
            gradients = torch.stack([matrix.grad for matrix in matrices if matrix.grad is not None])
            state = self.state[matrices[0]]
            if "momentum" not in state:
                state["momentum"] = torch.zeros_like(gradients)
            state["momentum"].lerp_(gradients, 1 - group["momentum"])
            direction = _orthogonal(torch.lerp(gradients, state["momentum"], group["momentum"]))
            longer = max(1.0, gradients.shape[1] / gradients.shape[2])
            torch._foreach_mul_(matrices, 1 - group["lr"] * group["decay"])
            torch._foreach_add_(matrices, list(direction.unbind()), alpha=-group["lr"] * longer**0.5)


def _orthogonal(matrices: Tensor) -> Tensor:
    """Five steps of the Newton-Schulz iteration in bfloat16. matrices: (count, rows, columns)"""
    a, b, c = _COEFFICIENTS
    tall = matrices.shape[1] > matrices.shape[2]
    found = matrices.bfloat16()
    found = found.mT if tall else found
    found = found / (found.norm(dim=(1, 2), keepdim=True) + 1e-7)
    for _ in range(5):
        square = found @ found.mT
        found = a * found + (b * square + c * square @ square) @ found
    return (found.mT if tall else found).float()
