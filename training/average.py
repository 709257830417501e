"""The mean of the weights of trainings that go on from one another: it keeps what each is better at."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

__all__ = ["average", "main"]


def average(paths: Sequence[Path], path: Path) -> None:
    """float16, as `training.train` writes weights; all of the same shape."""
    files = [np.load(each) for each in paths]
    weights = {name: sum(file[name].astype(np.float32) for file in files) / len(files) for name in files[0]}
    np.savez(path, **{name: mean.astype(np.float16) for name, mean in weights.items()})


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Average weights.")
    parser.add_argument("weights", type=Path, nargs="+", help=".npz files of `python -m training.train`")
    parser.add_argument("path", type=Path, help="the .npz file to write")
    args = parser.parse_args(arguments)
    average(args.weights, args.path)


if __name__ == "__main__":
    main()
