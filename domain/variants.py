"""The models of a repository by their quantization: one file each, or one split set of files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from . import errors
from .errors import Refusal
from .models import model_id

__all__ = [
    "ModelVariant",
    "RepositoryFile",
    "VariantName",
    "choose_variant",
    "known_variant",
    "split_set",
    "variant_names",
    "variants_of",
]

_VARIANT = re.compile(
    r"hf:(?P<repo>[\w.-]{1,96}/[\w.-]{1,96})(?::(?P<variant>[\w.-]{1,64}))?(?:@(?P<revision>[\w./-]{1,128}))?",
    re.ASCII,
)
_LABEL = re.compile(
    r"(?:^|[-._/])((?:UD-)?(?:I?Q[1-9](?:_[A-Z0-9]+)*|TQ[12]_0|B?F16|FP16|F32|MXFP4(?:_MOE)?))(?=$|[-./])",
    re.IGNORECASE,
)
_PIECE = re.compile(r"(?P<stem>.+)-(?P<number>\d{5})-of-(?P<count>\d{5})\.gguf", re.ASCII)
_NOT_A_MODEL = re.compile(r"mmproj|imatrix", re.IGNORECASE)
_MOST_PIECES = 512


@dataclass(frozen=True, slots=True)
class VariantName:
    """`hf:org/repo:VARIANT@REVISION`, taken apart: what only the hub can resolve to a file."""

    repo: str
    variant: str
    revision: str

    @staticmethod
    def parse(name: str) -> VariantName | None:
        """None if it has another form. Without a variant, "" is asked for."""
        match = _VARIANT.fullmatch(name)
        if match is None or any(part in ("", ".", "..") for part in re.split("[/:@]", name)):
            return None
        if match["variant"] is None and match["repo"].lower().endswith(".gguf"):
            return None
        return VariantName(match["repo"], match["variant"] or "", match["revision"] or "main")


@dataclass(frozen=True, slots=True)
class RepositoryFile:
    """sha256: "" if the hub does not tell it. size: bytes."""

    path: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class ModelVariant:
    """file: the one that names it; of a split set, the first. size: bytes of all `files`. quantization: "" if
    the file's name does not tell it."""

    file: str
    quantization: str
    size: int
    files: tuple[RepositoryFile, ...]

    def model(self, repo: str, revision: str) -> str:
        """Its canonical id."""
        return f"hf:{repo}/{self.file}" + ("" if revision == "main" else f"@{revision}")


def split_set(file: str) -> Sequence[str]:
    """The names of all the files that belong together with `file`: itself alone, or a split set in order, or
    none if it claims to be of an absurd one."""
    match = _PIECE.fullmatch(file)
    if match is None:
        return [file]
    if (count := int(match["count"])) > _MOST_PIECES:
        return []
    return [f"{match['stem']}-{number:05}-of-{count:05}.gguf" for number in range(1, count + 1)]


def variants_of(repo: str, files: Iterable[RepositoryFile]) -> Sequence[ModelVariant]:
    """The models among the files, the smallest first. Left out are projectors, quantization statistics, split
    sets that are not whole, and names that no model id can hold."""
    known = {file.path: file for file in files if _may_be_model(repo, file)}
    found: list[ModelVariant] = []
    for path in known:
        pieces = split_set(path)
        if pieces[:1] == [path] and all(piece in known for piece in pieces):
            whole = tuple(known[piece] for piece in pieces)
            found.append(ModelVariant(path, _label(path), sum(file.size for file in whole), whole))
    return sorted(found, key=lambda variant: (variant.size, variant.file))


def _may_be_model(repo: str, file: RepositoryFile) -> bool:
    is_model = file.path.endswith(".gguf") and not _NOT_A_MODEL.search(file.path)
    return is_model and file.size > 0 and isinstance(model_id(f"hf:{repo}/{file.path}"), str)


def _label(path: str) -> str:
    labels = _LABEL.findall(path)
    return labels[-1].upper() if labels else ""


def choose_variant(name: VariantName, variants: Sequence[ModelVariant]) -> ModelVariant | Refusal:
    """The one that is asked for; refused with what there is if there is none, or more than one."""
    wanted = name.variant.upper()
    fitting = [variant for variant in variants if wanted in ("", variant.quantization)]
    if len(fitting) == 1:
        return fitting[0]
    if not fitting or not wanted:
        return errors.unknown_variant(name.repo, name.variant, variant_names(name, variants))
    files = tuple(variant.model(name.repo, name.revision) for variant in fitting)
    return errors.several_variants(name.repo, name.variant, files)


def known_variant(name: VariantName, models: Iterable[str]) -> str | None:
    """The one of these model ids that it can mean; None if there is none, or more than one."""
    fitting = [model for model in models if _can_mean(name, model)]
    return fitting[0] if len(fitting) == 1 else None


def _can_mean(name: VariantName, model: str) -> bool:
    file, _, revision = model.removeprefix(f"hf:{name.repo}/").partition("@")
    wanted = name.variant.upper() in ("", _label(file))
    return file != model and wanted and (revision or "main") == name.revision


def variant_names(name: VariantName, variants: Sequence[ModelVariant]) -> tuple[str, ...]:
    """What each can be asked for by: its quantization, or its file if that alone tells it apart."""
    labels = [variant.quantization for variant in variants]
    revision = "" if name.revision == "main" else f"@{name.revision}"
    return tuple(
        f"hf:{name.repo}:{variant.quantization}{revision}"
        if variant.quantization and labels.count(variant.quantization) == 1
        else variant.model(name.repo, name.revision)
        for variant in variants
    )
