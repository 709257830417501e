"""The mean of several trainings."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from training.average import main


def test_each_weight_is_the_mean_of_its_values(tmp_path: Path) -> None:
    one, other, mean = (tmp_path / f"{name}.npz" for name in ("one", "other", "mean"))
    np.savez(one, norm=np.array([1, 2], np.float16))
    np.savez(other, norm=np.array([3, 6], np.float16))
    main([str(one), str(other), str(mean)])
    with np.load(mean) as file:
        assert file["norm"].tolist() == [2, 4]
        assert file["norm"].dtype == np.float16
