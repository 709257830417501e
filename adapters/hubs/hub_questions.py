"""What is asked of the hub about models before anything is downloaded. Its answers are hostile input: they
are bounded, and believed only as far as they have the shape that is known."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar
from urllib.parse import quote

import httpx2
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from ...application.ports import FoundRepository, ModelHeader, Repository
from ...domain import errors
from ...domain.errors import Refusal
from ...domain.variants import RepositoryFile, VariantName
from .gguf_header import read_header
from .hub_cache import COMMIT, SHA256, HubName
from .hub_requests import HubAccess, HubRefused, error_refusal, status_refusal

__all__ = ["repository", "search", "variant_header"]

_LONGEST_ANSWER = 32 << 20
_FIRST_WINDOW, _LARGEST_WINDOW = 1 << 18, 1 << 22
"""Bytes of a header asked for at once: what says most comes first, and the vocabulary is long."""

ShapeT = TypeVar("ShapeT")
AnswerT = TypeVar("AnswerT")


class _Stored(BaseModel):
    sha256: str = ""
    size: int = 0


class _Sibling(BaseModel):
    rfilename: str
    size: int | None = None
    lfs: _Stored | None = None


class _Model(BaseModel):
    id: str
    sha: str = ""
    gated: bool | str = False
    downloads: int = 0
    likes: int = 0
    updated: str = Field("", alias="lastModified")
    siblings: Sequence[_Sibling] = ()


_MODEL = TypeAdapter(_Model)
_MODELS = TypeAdapter(list[_Model])


def search(access: HubAccess, text: str, limit: int) -> Sequence[FoundRepository] | Refusal:
    about = ("downloads", "likes", "gated", "lastModified")
    wanted = {"search": text, "filter": "gguf", "sort": "downloads", "limit": str(limit), "expand": about}

    def ask(client: httpx2.Client) -> Sequence[FoundRepository]:
        found = _answer(access, client, "/api/models", wanted, _MODELS, "", text)
        return [
            FoundRepository(hit.id, hit.downloads, hit.likes, bool(hit.gated), hit.updated)
            for hit in found[:limit]
            if VariantName.parse(f"hf:{hit.id}")
        ]

    return _asked(access, ask)


def repository(access: HubAccess, repo: str, revision: str) -> Repository | Refusal:
    path = f"/api/models/{repo}" + ("" if revision == "main" else f"/revision/{quote(revision, safe='')}")

    def ask(client: httpx2.Client) -> Repository:
        model = _answer(access, client, path, {"blobs": "true"}, _MODEL, repo, f"hf:{repo}")
        if VariantName.parse(f"hf:{model.id}") is None or not COMMIT.fullmatch(model.sha):
            raise HubRefused(errors.hub_failed("its answer is not that of a model hub"))
        files = [_file(sibling) for sibling in model.siblings]
        return Repository(model.id, model.sha, bool(model.gated), files)

    return _asked(access, ask)


def variant_header(access: HubAccess, name: HubName, whole: bool) -> ModelHeader | Refusal:
    return _asked(access, lambda client: read_header(name.model, _Windows(access, client, name), whole))


def _file(sibling: _Sibling) -> RepositoryFile:
    stored = sibling.lfs or _Stored()
    sha256 = stored.sha256 if SHA256.fullmatch(stored.sha256) else ""
    return RepositoryFile(sibling.rfilename, sha256, sibling.size or stored.size)


def _asked(access: HubAccess, ask: Callable[[httpx2.Client], AnswerT]) -> AnswerT | Refusal:
    try:
        with access.client() as client:
            return ask(client)
    except HubRefused as refused:
        return refused.refusal
    except (httpx2.HTTPError, httpx2.InvalidURL, TimeoutError) as error:
        return error_refusal(error, access.patience)


def _answer(
    access: HubAccess,
    client: httpx2.Client,
    path: str,
    wanted: Mapping[str, str | Sequence[str]],
    shape: TypeAdapter[ShapeT],
    repo: str,
    what: str,
) -> ShapeT:
    url = httpx2.URL(f"{access.endpoint}{path}", params=wanted)
    with client.stream("GET", url, follow_redirects=True) as response:
        if not response.is_success:
            raise HubRefused(status_refusal(response, access, repo, what))
        body = _read(response, _LONGEST_ANSWER, access)
    if len(body) == _LONGEST_ANSWER:
        raise HubRefused(errors.hub_failed("its answer is too long"))
    try:
        return shape.validate_json(body)
    except ValidationError:
        raise HubRefused(errors.hub_failed("its answer is not that of a model hub")) from None


def _read(response: httpx2.Response, most: int, access: HubAccess) -> bytes:
    """At most so many bytes of the body. Raises TimeoutError if it dribbles."""
    body, deadline = bytearray(), time.monotonic() + access.patience.stall
    for chunk in response.iter_raw():
        body += chunk
        if len(body) >= most:
            break
        if time.monotonic() > deadline:
            raise TimeoutError
    return bytes(body[:most])


class _Windows:
    """Gives the bytes of one file in ever larger pieces, all of one commit."""

    def __init__(self, access: HubAccess, client: httpx2.Client, name: HubName) -> None:
        self._access, self._client, self._name = access, client, name
        self._revision, self._window = name.revision, _FIRST_WINDOW

    def __call__(self, at: int) -> bytes:
        headers = {"Range": f"bytes={at}-{at + self._window - 1}"}
        url = self._access.url(self._name, self._revision)
        with self._client.stream("GET", url, headers=headers, follow_redirects=True) as response:
            if response.status_code == 416:
                return b""
            self._check(response, at)
            found = _read(response, self._window, self._access)
        self._window = min(2 * self._window, _LARGEST_WINDOW)
        return found

    def _check(self, response: httpx2.Response, at: int) -> None:
        if not response.is_success:
            raise HubRefused(status_refusal(response, self._access, self._name.repo, self._name.model))
        begins = response.headers.get("Content-Range", "bytes 0-").startswith(f"bytes {at}-")
        if not begins or response.headers.get("Content-Encoding", "identity") != "identity":
            raise HubRefused(errors.hub_failed("it sent another range than was asked for"))
        commits = [answer.headers.get("X-Repo-Commit", "") for answer in (*response.history, response)]
        self._revision = next(filter(COMMIT.fullmatch, commits), self._revision)
