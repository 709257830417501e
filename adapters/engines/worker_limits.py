"""What a worker gives up before it reads a file from a stranger."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress

from .engine_settings import EngineSettings

__all__ = ["limit_this_process"]

# Linux, include/uapi/linux/landlock.h and prctl.h; the numbers are the same on every architecture.
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION, _PATH_BENEATH = 1, 1
_WRITE_FILE = 1 << 1
_CHANGE_FILES = _WRITE_FILE | sum(1 << bit for bit in range(4, 13))
_REFER, _TRUNCATE = 1 << 13, 1 << 14
_BIND_AND_CONNECT_TCP = 0b11
_SIGNALS_AND_ABSTRACT_SOCKETS = 0b11
_NO_NEW_PRIVILEGES = 38


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32))


def limit_this_process(settings: EngineSettings, writable: Sequence[str] = ()) -> tuple[str, ...]:
    """The names of the limits that hold from now on, for this thread and those that it starts.

    writable: folders in which files may still be made, changed and removed.
    """
    limits = list(_resource_limits(settings))
    if settings.confined and sys.platform == "linux":
        limits += _confine(writable)
    return tuple(limits)


def _resource_limits(settings: EngineSettings) -> Iterator[str]:
    try:
        import resource
    except ImportError:
        return
    if settings.confined:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            yield "no core dumps"
    if settings.address_space is not None:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (settings.address_space, settings.address_space))
            yield f"address space of {settings.address_space:,} bytes"


def _confine(writable: Sequence[str]) -> Iterator[str]:
    libc = ctypes.CDLL(None, use_errno=True)
    libc.syscall.restype = ctypes.c_long
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return
    yield "no new privileges"
    version = libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _VERSION)
    if version >= 1 and _restrict(libc, version, writable):
        yield "no writes outside its folder"
        if version >= 4:
            yield "no TCP"
        if version >= 6:
            yield "no signals to others"


def _restrict(libc: ctypes.CDLL, version: int, writable: Sequence[str]) -> bool:
    """Whether Landlock holds this thread now. What the kernel does not know yet is left out."""
    files = _CHANGE_FILES | (_REFER if version >= 2 else 0) | (_TRUNCATE if version >= 3 else 0)
    network = _BIND_AND_CONNECT_TCP if version >= 4 else 0
    scoped = _SIGNALS_AND_ABSTRACT_SOCKETS if version >= 6 else 0
    rules = _Ruleset(files, network, scoped)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    ruleset = libc.syscall(_CREATE_RULESET, ctypes.byref(rules), ctypes.c_size_t(size), 0)
    if ruleset < 0:
        return False
    try:
        for folder in writable:
            _allow(libc, ruleset, folder, files)
        # Drivers of GPUs write to their devices, where nothing new can be made, and name their threads.
        _allow(libc, ruleset, "/dev", _WRITE_FILE)
        _allow(libc, ruleset, "/proc/self/task", (_WRITE_FILE | _TRUNCATE) & files)
        return libc.syscall(_RESTRICT_SELF, ruleset, 0) == 0
    finally:
        os.close(ruleset)


def _allow(libc: ctypes.CDLL, ruleset: int, folder: str, access: int) -> None:
    with suppress(OSError):
        descriptor = os.open(folder, os.O_PATH | os.O_CLOEXEC)
        try:
            beneath = _Beneath(access, descriptor)
            libc.syscall(_ADD_RULE, ruleset, _PATH_BENEATH, ctypes.byref(beneath), 0)
        finally:
            os.close(descriptor)
