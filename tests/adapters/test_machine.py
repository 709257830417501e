"""Cores and memory as a container has them, from files like those of Linux."""

from __future__ import annotations

import os
from pathlib import Path

import psutil
import pytest

from rejoinder.adapters.machine import compute_threads, free_memory, total_memory

MANY = 2**62


def machine(root: Path, files: dict[str, str]) -> Path:
    cores = {f"sys/devices/system/cpu/cpu{cpu}/topology/thread_siblings_list": str(cpu) for cpu in range(512)}
    for name, text in {**cores, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def test_this_machine_has_a_core_and_some_memory() -> None:
    assert 1 <= compute_threads() <= (os.cpu_count() or 1)
    assert 0 < free_memory() <= psutil.virtual_memory().total


def test_two_processors_of_one_core_compute_as_one(tmp_path: Path) -> None:
    cores = {f"sys/devices/system/cpu/cpu{cpu}/topology/thread_siblings_list": "0-511" for cpu in range(512)}
    assert compute_threads(machine(tmp_path, cores)) == 1


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="Linux tells which processors may be used")
@pytest.mark.parametrize(
    ("files", "threads"),
    [
        ({"proc/self/cgroup": "0::/box\n", "sys/fs/cgroup/box/cpu.max": "100000 100000"}, 1),
        ({"proc/self/cgroup": "0::/gone\n", "sys/fs/cgroup/cpu.max": "50000 100000"}, 1),
        ({"proc/self/cgroup": "0::/a/b\n", "sys/fs/cgroup/a/cpu.max": "150000 100000"}, 1),
        (
            {
                "proc/self/cgroup": "3:cpu,cpuacct:/box\n",
                "sys/fs/cgroup/cpu/box/cpu.cfs_quota_us": "100000",
                "sys/fs/cgroup/cpu/box/cpu.cfs_period_us": "100000",
            },
            1,
        ),
        ({"proc/self/cgroup": "0::/\n", "sys/fs/cgroup/cpu.max": "max 100000"}, None),
        ({"proc/self/cgroup": "nonsense\n"}, None),
        ({}, None),
    ],
    ids=["v2", "container", "parent", "v1", "unlimited", "nonsense", "no groups"],
)
def test_a_cpu_quota_bounds_the_threads(tmp_path: Path, files: dict[str, str], threads: int | None) -> None:
    here = len(os.sched_getaffinity(0))
    assert compute_threads(machine(tmp_path, files)) == (threads or here)


@pytest.mark.parametrize(
    ("files", "left"),
    [
        (
            {
                "proc/self/cgroup": "0::/box\n",
                "sys/fs/cgroup/box/memory.max": "1000000",
                "sys/fs/cgroup/box/memory.current": "700000",
                "sys/fs/cgroup/box/memory.stat": "anon 1\ninactive_file 200000\n",
            },
            500_000,
        ),
        (
            {
                "proc/self/cgroup": "4:memory:/box\n",
                "sys/fs/cgroup/memory/memory.limit_in_bytes": "1000000",
                "sys/fs/cgroup/memory/memory.usage_in_bytes": "900000",
                "sys/fs/cgroup/memory/memory.stat": "total_inactive_file 0\n",
            },
            100_000,
        ),
        (
            {
                "proc/self/cgroup": "0::/\n",
                "sys/fs/cgroup/memory.max": "10",
                "sys/fs/cgroup/memory.current": "20",
                "sys/fs/cgroup/memory.stat": "",
            },
            0,
        ),
    ],
    ids=["v2", "v1 above the group", "over its limit"],
)
def test_a_memory_limit_bounds_what_is_free(tmp_path: Path, files: dict[str, str], left: int) -> None:
    assert free_memory(machine(tmp_path, files)) == left


@pytest.mark.parametrize("file", ["sys/fs/cgroup/box/memory.max", "sys/fs/cgroup/box/memory.limit_in_bytes"])
def test_a_container_has_no_more_memory_than_its_limit(tmp_path: Path, file: str) -> None:
    limited = machine(tmp_path, {"proc/self/cgroup": "0::/box\n", file: "1000000"})
    assert total_memory(limited) == 1_000_000


def test_a_machine_without_a_limit_has_all_of_its_memory(tmp_path: Path) -> None:
    assert total_memory(machine(tmp_path, {})) == psutil.virtual_memory().total


def test_a_group_without_a_limit_changes_nothing(tmp_path: Path) -> None:
    files = {
        "proc/self/cgroup": "0::/box\n",
        "sys/fs/cgroup/box/memory.max": "max",
        "sys/fs/cgroup/box/memory.current": "1",
        "sys/fs/cgroup/box/memory.stat": "",
    }
    assert free_memory(machine(tmp_path, files)) > 10**6
