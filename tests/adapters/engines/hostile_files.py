"""GGUF files as nobody should write them: a sound one with one wrong number in its header."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

import gguf

__all__ = ["Mutant", "mutants"]

_ODD = (0, 1, 2, 3, 7, 0x7FFF_FFFF, 0xFFFF_FFFF, 2**31, 2**40, 2**63 - 1, 2**64 - 1)
_FIXED = ((0, 4, "magic"), (4, 4, "version"), (8, 8, "tensor count"), (16, 8, "key count"))
_SHORT = 16
"""Bytes from which on a part is a text or a list; then one of its bytes is changed."""


@dataclass(frozen=True)
class Mutant:
    """The file as it is and what to write where."""

    what: str
    offset: int
    data: bytes

    def write(self, sound: Path, to: Path) -> Path:
        content = bytearray(sound.read_bytes())
        content[self.offset : self.offset + len(self.data)] = self.data
        to.write_bytes(content)
        return to


def mutants(sound: Path, count: int, seed: int) -> list[Mutant]:
    """Each field as often as any other, whatever its size: counts, lengths, types, dimensions, offsets."""
    fields = _fields(sound)
    choose = random.Random(seed)
    return [_mutant(choose, choose.choice(choose.choice(fields))) for _ in range(count)]


def _fields(sound: Path) -> list[list[tuple[int, int, str]]]:
    """For each field its parts: offset, size and name."""
    reader = gguf.GGUFReader(sound)
    found = [[part] for part in _FIXED]
    for name, field in reader.fields.items():
        if not name.startswith("GGUF."):
            found.append(_parts(name, field))
    found += [_parts(tensor.name, tensor.field) for tensor in reader.tensors]
    return found


def _parts(name: str, field: gguf.ReaderField) -> list[tuple[int, int, str]]:
    parts: list[tuple[int, int, str]] = []
    offset = field.offset
    for number, part in enumerate(field.parts[:8]):
        parts.append((offset, part.nbytes, f"{name}[{number}]"))
        offset += part.nbytes
    return [part for part in parts if part[1]]


def _mutant(choose: random.Random, part: tuple[int, int, str]) -> Mutant:
    offset, size, name = part
    if size > _SHORT or size not in (1, 2, 4, 8):
        at = offset + choose.randrange(size)
        return Mutant(f"{name}: a byte at {at}", at, bytes([choose.randrange(256)]))
    value = choose.choice((*_ODD, choose.getrandbits(64))) & (2 ** (8 * size) - 1)
    return Mutant(f"{name} = {value}", offset, value.to_bytes(size, "little"))
