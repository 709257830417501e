"""What is asked of the hub, by which client, and what its errors mean. The only file besides `transfer.py`
that knows the hub's client libraries; both are imported when a hub is first used."""

from __future__ import annotations

import re
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx2
from huggingface_hub import hf_hub_url
from huggingface_hub.errors import (
    EntryNotFoundError,
    GatedRepoError,
    HfHubHTTPError,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)
from huggingface_hub.utils import hf_raise_for_status

from ...application.ports import HubFile
from ...domain import errors
from ...domain.errors import Refusal
from .hub_cache import COMMIT, SHA256, HubName
from .patience import Patience

__all__ = ["HubAccess", "HubRefused", "error_refusal", "retry_after", "status_refusal"]

_HOPS = 5
_NUMBER = re.compile(r"[0-9]{1,15}")


class HubRefused(Exception):
    """Carries a refusal out of where only bytes are returned."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.message)
        self.refusal = refusal


@dataclass(frozen=True, slots=True)
class HubAccess:
    """Which hub, as whom, and how. The token goes to `endpoint` alone; a redirect to another origin drops it.
    Make it once: to read the certificates that are trusted takes longer than to ask.

    `HfApi` and `get_hf_file_metadata` are not used: their client is shared by the process, takes proxies from
    the environment, and asks the official hub for a list of agents to report in its User-Agent.
    """

    endpoint: str
    token: str | None
    proxy: str | None
    patience: Patience
    trust: ssl.SSLContext = field(default_factory=lambda: httpx2.create_ssl_context(trust_env=False))

    def client(self) -> httpx2.Client:
        wait = self.patience
        timeout = httpx2.Timeout(connect=wait.answer, read=wait.stall, write=wait.answer, pool=wait.answer)
        return httpx2.Client(
            headers=self._headers(),
            verify=self.trust,
            timeout=timeout,
            proxy=self.proxy,
            trust_env=False,
            max_redirects=_HOPS,
        )

    def url(self, name: HubName, revision: str) -> str:
        return hf_hub_url(name.repo, name.file, revision=revision, endpoint=self.endpoint)

    def metadata(self, name: HubName) -> HubFile | Refusal:
        """Commit, digest and size as the hub announces them. Tried again once if the connection breaks."""
        try:
            with self.client() as client:
                response = self._ask_twice(client, name)
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            return error_refusal(error, self.patience)
        if response.is_success or response.is_redirect:
            return _promise(response.headers, name)
        return status_refusal(response, self, name.repo, name.model)

    def _ask_twice(self, client: httpx2.Client, name: HubName) -> httpx2.Response:
        try:
            return self._ask(client, name)
        except (httpx2.ReadError, httpx2.RemoteProtocolError):
            return self._ask(client, name)

    def _ask(self, client: httpx2.Client, name: HubName) -> httpx2.Response:
        """The metadata is on the hub's own answer, or on its redirect to the store, which is not followed."""
        response = client.head(self.url(name, name.revision))
        for _ in range(_HOPS):
            if response.next_request is None or "X-Repo-Commit" in response.headers:
                break
            response = client.send(response.next_request)
        return response

    def _headers(self) -> Mapping[str, str]:
        headers = {"User-Agent": "rejoinder", "Accept-Encoding": "identity"}
        return {**headers, "Authorization": f"Bearer {self.token}"} if self.token else headers


def _promise(headers: httpx2.Headers, name: HubName) -> HubFile | Refusal:
    commit = headers.get("X-Repo-Commit", "")
    etag = headers.get("X-Linked-Etag") or headers.get("ETag", "")
    sha256 = etag.removeprefix("W/").strip('"')
    size = headers.get("X-Linked-Size") or headers.get("Content-Length", "")
    if not COMMIT.fullmatch(commit):
        return errors.hub_failed("its answer is not that of a model hub")
    if not SHA256.fullmatch(sha256) or not _NUMBER.fullmatch(size) or int(size) == 0:
        return errors.hub_failed(f"it announces no SHA-256 or size of {name.file}")
    return HubFile(name.model, commit, sha256, int(size))


def status_refusal(response: httpx2.Response, access: HubAccess, repo: str, what: str) -> Refusal:
    """Why the hub refused, judged by its status line and headers alone: a body may be endless. what: was
    asked for."""
    said = {key: value for key, value in response.headers.items() if key.startswith("x-error-")}
    head = httpx2.Response(response.status_code, headers=said, request=response.request)
    try:
        hf_raise_for_status(head)
    except GatedRepoError:
        return errors.gated(what, f"{access.endpoint}/{repo}")
    except (RepositoryNotFoundError, RevisionNotFoundError, EntryNotFoundError):
        return errors.not_found_on_hub(what)
    except HfHubHTTPError:
        pass
    match response.status_code:
        case 401 | 403 if access.token:
            return errors.unauthorised(what)
        case 401 | 403 | 404 | 410:
            return errors.not_found_on_hub(what)
        case 429:
            return errors.rate_limited(round(retry_after(response.headers) or 0))
        case status:
            return errors.hub_failed(f"HTTP {status}")


def error_refusal(error: Exception, patience: Patience) -> Refusal:
    """What an exception of the client means. Its text is left out: it may hold signed addresses."""
    match error:
        case httpx2.ConnectTimeout() | TimeoutError():
            return errors.timeout("The model hub", round(patience.answer))
        case httpx2.TimeoutException():
            return errors.timeout("The model hub", round(patience.stall))
        case httpx2.ConnectError() if _has_cause(error, ssl.SSLError):
            return errors.hub_failed("its certificate is not trusted")
        case httpx2.ConnectError():
            return errors.offline()
        case httpx2.ProxyError():
            return errors.hub_failed("the proxy refuses to connect")
        case httpx2.TooManyRedirects():
            return errors.hub_failed("it redirects in a circle")
        case httpx2.TransportError():
            return errors.hub_failed("the connection broke")
        case _:
            return errors.hub_failed(f"it cannot be understood ({type(error).__name__})")


def _has_cause(error: BaseException, kind: type[BaseException]) -> bool:
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, kind):
        cause = cause.__cause__ or cause.__context__
    return cause is not None


def retry_after(headers: httpx2.Headers) -> float | None:
    """Seconds that the hub asks to be left alone, None if it does not."""
    value = headers.get("Retry-After", "").strip()
    if _NUMBER.fullmatch(value):
        return float(value)
    try:
        return max(0.0, (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return None
