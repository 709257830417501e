"""What of the machine this process may use: cores and memory, inside a container too."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil

__all__ = ["compute_threads", "free_memory", "total_memory"]


def compute_threads(root: Path = Path("/")) -> int:
    """The physical cores that this process may run on, or fewer where its control group has a CPU quota.

    root: of the file system with Linux's own files.
    """
    quota = min(_cpu_quotas(root), default=None)
    cores = _physical_cores(root)
    return cores if quota is None else max(1, min(cores, int(quota)))


def _physical_cores(root: Path) -> int:
    """Linux tells which of the processors that this process may use share a core."""
    with suppress(OSError, AttributeError):
        folder = root / "sys/devices/system/cpu"
        siblings = "topology/thread_siblings_list"
        cores = {(folder / f"cpu{cpu}" / siblings).read_text() for cpu in os.sched_getaffinity(0)}
        return max(len(cores), 1)
    return psutil.cpu_count(logical=False) or os.cpu_count() or 1


def free_memory(root: Path = Path("/")) -> int:
    """Bytes that can be had now without swapping: the system's, or fewer where a control group has less."""
    return max(0, min([psutil.virtual_memory().available, *_group_memory(root)]))


def total_memory(root: Path = Path("/")) -> int:
    """Bytes that this process could ever have: the machine's, or fewer where a control group has a limit."""
    return min([psutil.virtual_memory().total, *_memory_limits(root)])


# Control groups, of both versions


def _cpu_quotas(root: Path) -> Iterator[float]:
    for folder in _groups(root, "", "cpu"):
        with suppress(OSError, ValueError):
            quota, period = (folder / "cpu.max").read_text().split()
            yield int(quota) / int(period)
        with suppress(OSError, ValueError):
            quota = _number(folder / "cpu.cfs_quota_us")
            if quota > 0:
                yield quota / _number(folder / "cpu.cfs_period_us")


def _group_memory(root: Path) -> Iterator[int]:
    """What each group above this process has left. Cached pages of files are counted as left: they go when
    memory is needed."""
    for folder in _groups(root, "", "memory"):
        with suppress(OSError, ValueError):
            used = _number(folder / "memory.current") - _cached(folder, "inactive_file")
            yield _number(folder / "memory.max") - used
        with suppress(OSError, ValueError):
            used = _number(folder / "memory.usage_in_bytes") - _cached(folder, "total_inactive_file")
            yield _number(folder / "memory.limit_in_bytes") - used


def _memory_limits(root: Path) -> Iterator[int]:
    for folder in _groups(root, "", "memory"):
        for name in ("memory.max", "memory.limit_in_bytes"):
            with suppress(OSError, ValueError):
                yield _number(folder / name)


def _groups(root: Path, *controllers: str) -> Iterator[Path]:
    """The folders of the groups that this process is in, each up to the root of its hierarchy. Inside a
    container that root stands for the container."""
    with suppress(OSError, ValueError):
        for line in (root / "proc/self/cgroup").read_text().splitlines():
            _, names, path = line.split(":", 2)
            for controller in {*names.split(",")} & {*controllers}:
                top = root / "sys/fs/cgroup" / controller
                group = Path(path.lstrip("/"))
                yield from (top / folder for folder in (group, *group.parents))


def _number(path: Path) -> int:
    return int(path.read_text())


def _cached(folder: Path, name: str) -> int:
    for line in (folder / "memory.stat").read_text().splitlines():
        key, _, value = line.partition(" ")
        if key == name:
            return int(value)
    return 0
