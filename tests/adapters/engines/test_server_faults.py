"""What a model server does wrong ends in a typed refusal, soon, and without the token."""

from __future__ import annotations

import itertools
import json
import logging
import socket
import threading
import time
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rejoinder.adapters.engines.openai_server import OpenAIServerEngine
from rejoinder.adapters.engines.server_access import ServerPatience
from rejoinder.adapters.engines.server_exchange import Exchange, new_client
from rejoinder.adapters.testing.engine_requests import answer_text, ask, collect, until_delta
from rejoinder.adapters.testing.faulty_server import (
    DONE,
    FaultyServer,
    Stall,
    ends,
    event,
    head,
    models,
    says,
)
from rejoinder.adapters.testing.hub_case import wait_until
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.ports import Generated, Loaded, LoadModel, Prepared
from rejoinder.domain.errors import Refusal
from rejoinder.domain.messages import ModelCredit

MODEL = LoadModel(ModelCredit(model="server:m", name="m", sha256=""), "", 4096)
TOKEN = "sk-very-secret-0123456789"
ERROR = {"message": f"no luck with {TOKEN}", "type": "server_error", "code": None}
JSON = "application/json"
HEADER = rb"(Location|Content-Type|Content-Length|Transfer-Encoding|Retry-After|X): [^\0]{0,20}\r\n\r\n"
FIELDS = st.sampled_from(
    ["choices", "delta", "content", "reasoning", "finish_reason", "error", "message", "code", "usage"]
)
SAID = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(FIELDS, inner, max_size=3),
)
BRIEFLY = 0.5
SOON = 1.0
"""Seconds, on a busy machine, in which a stop must act."""


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with FaultyServer() as server:
        yield server


def engine_at(server: FaultyServer, **patience: float) -> OpenAIServerEngine:
    return OpenAIServerEngine(server.url, token=TOKEN, patience=ServerPatience(**patience))


def loaded(server: FaultyServer, **patience: float) -> OpenAIServerEngine:
    engine = engine_at(server, **patience)
    assert isinstance(collect(engine.load(MODEL))[-1], Loaded)
    return engine


def refusal_of(items: list[object]) -> Refusal:
    assert isinstance(items[-1], Refusal), items[-1]
    return items[-1]


def body(said: object) -> bytes:
    return json.dumps(said).encode()


def error(**fields: object) -> bytes:
    return body({"error": fields})


# Answers that are none

REFUSED = {
    "a token that is not accepted": ([head(401, JSON), error(**ERROR)], "server_unauthorised"),
    "a token without the right": ([head(403, "text/html"), b"<html>"], "server_unauthorised"),
    "no such model": ([head(404, JSON), error(message="model 'm' not found")], "not_on_server"),
    "no such address": ([head(404, JSON), body({"detail": "Not Found"})], "server_failed"),
    "too many questions": ([head(429, JSON, Retry_After="7"), error(**ERROR)], "server_rate_limited"),
    "a redirect": ([head(302, Location="http://192.0.2.1/v1/chat/completions")], "server_failed"),
    "an error of its own": ([head(500, JSON), error(**ERROR)], "server_failed"),
    "an error that is a string": ([head(503, JSON), body({"error": TOKEN})], "server_failed"),
    "an error without a body": ([head(502, JSON)], "server_failed"),
    "a long prompt, as OpenAI says it": (
        [head(400, JSON), error(message="Too much.", code="context_length_exceeded")],
        "prompt_too_long",
    ),
    "an error with the status of success": ([head(200, JSON), error(**ERROR)], "server_failed"),
    "an error as the first event": ([head(), event({"error": ERROR})], "server_failed"),
    "an error outside the standard": ([head(), b"error: " + body(ERROR) + b"\n\n"], "server_failed"),
    "a web page": ([head(200, "text/html"), b"<html>"], "server_failed"),
    "a whole answer instead of a stream": ([head(200, JSON), body({"choices": []})], "server_failed"),
    "a compressed answer": ([head(200, Content_Encoding="gzip"), b"\x1f\x8b"], "server_failed"),
    "no HTTP": ([b"220 smtp ready\r\n"], "engine_lost"),
    "nothing": ([], "engine_lost"),
    "headers without an end": (
        itertools.chain([b"HTTP/1.1 200 OK\r\n"], itertools.repeat(b"X: y\r\n")),
        "engine_lost",
    ),
    "a body without an end": (
        itertools.chain([head(500, JSON)], itertools.repeat(b" " * 65536)),
        "server_failed",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_an_answer_that_does_not_begin_is_refused(server: FaultyServer, what: str) -> None:
    pieces, reason = REFUSED[what]
    server.answer(pieces)

    items = collect(loaded(server).generate(ask(MODEL)))

    assert refusal_of(items).reason == reason
    assert TOKEN not in str(items)
    assert not any(isinstance(item, Generated | Prepared) for item in items)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    beginning=st.sampled_from(
        [b"", b"HTTP/1.1 ", b"HTTP/1.1 200 OK\r\n", head(), head() + says("Hello"), head(500, JSON)]
    ),
    rest=st.binary() | st.from_regex(HEADER, fullmatch=True) | SAID.map(event),
)
def test_no_bytes_whatever_do_harm(server: FaultyServer, beginning: bytes, rest: bytes) -> None:
    server.answer([beginning + rest])

    ending = collect(loaded(server, first_token=5.0).generate(ask(MODEL)))[-1]

    assert isinstance(ending, Refusal | Generated)
    assert TOKEN not in str(ending)


BEGUN = [head(), says("Hello"), says(" there")]
BROKEN = {
    "it stops": ([], "engine_lost"),
    "an end marker without an end": ([DONE], "engine_lost"),
    "garbage in a field": ([b"data: {]\n\n"], "server_failed"),
    "an event of another shape": ([event({"choices": "none"})], "server_failed"),
    "an event that is no object": ([event([1, 2])], "server_failed"),
    "an event that nests deeply": ([b"data: " + b"[" * 100_000 + b"\n\n"], "server_failed"),
    "text that is not UTF-8": ([b'data: {"choices": [{"delta": {"content": "\xff"}}]}\n\n'], "server_failed"),
    "a number that is too long": ([b"data: " + b"9" * 9999 + b"\n\n"], "server_failed"),
    "an error in the stream": ([event({"error": ERROR})], "server_failed"),
    "a filter": ([ends(f"content_filter {TOKEN}")], "server_failed"),
    "a line without an end": (itertools.repeat(b"x" * 65536), "server_failed"),
    "an event without an end": (itertools.repeat(b"data: x\n" * 8192), "server_failed"),
    "lines that mean nothing, without an end": (
        itertools.repeat(b"<p>garbage</p>\n" * 4096),
        "server_failed",
    ),
}


@pytest.mark.parametrize("what", BROKEN)
def test_an_answer_that_goes_wrong_fails_and_keeps_what_was_shown(server: FaultyServer, what: str) -> None:
    pieces, reason = BROKEN[what]
    server.answer([*BEGUN, *pieces] if isinstance(pieces, list) else itertools.chain(BEGUN, pieces))

    items = collect(loaded(server).generate(ask(MODEL)))

    assert answer_text(items) == "Hello there"
    assert refusal_of(items).reason == reason
    assert TOKEN not in str(items)


@pytest.mark.parametrize("after", [b"", DONE, b"data: {]\n\n", b": ping\n\n", b"<html>"])
def test_nothing_after_its_end_spoils_an_answer(server: FaultyServer, after: bytes) -> None:
    server.answer([*BEGUN, ends("length"), after])

    items = collect(loaded(server).generate(ask(MODEL)))

    assert answer_text(items) == "Hello there"
    assert isinstance(items[-1], Generated)
    assert items[-1].finish == "length"


def test_an_engine_that_was_lost_asks_the_server_before_it_answers_again(server: FaultyServer) -> None:
    server.answer(BEGUN, [*BEGUN, ends(), DONE])
    engine = loaded(server)

    assert refusal_of(collect(engine.generate(ask(MODEL)))).reason == "engine_lost"
    assert refusal_of(collect(engine.generate(ask(MODEL)))).reason == "model_not_ready"
    assert isinstance(collect(engine.load(MODEL))[-1], Loaded)
    assert answer_text(collect(engine.generate(ask(MODEL)))) == "Hello there"


# Lists of models that are none


@pytest.mark.parametrize(
    ("pieces", "reason"),
    [
        ([head(401, JSON)], "server_unauthorised"),
        ([head(200, "text/html"), b"<html>"], "server_failed"),
        ([head(200, JSON), body({"data": [{"name": "m"}]})], "server_failed"),
        ([head(200, JSON), b"[" * 100_000], "server_failed"),
        (itertools.chain([head(200, JSON)], itertools.repeat(b" " * 65536)), "server_failed"),
        (models("other", TOKEN), "not_on_server"),
        (models(), "not_on_server"),
        ([head(302, Location="http://192.0.2.1/")], "server_failed"),
        ([], "server_failed"),
    ],
)
def test_a_model_that_is_not_listed_is_not_loaded(
    server: FaultyServer, pieces: Iterable[bytes], reason: str
) -> None:
    server.models = pieces

    refusal = refusal_of(collect(engine_at(server).load(MODEL)))

    assert refusal.reason == reason
    assert TOKEN not in refusal.model_dump_json()


def test_the_models_that_a_server_has_are_named(server: FaultyServer) -> None:
    server.models = models("this", "that")

    assert "this, that" in refusal_of(collect(engine_at(server).load(MODEL))).remedy


def test_a_server_that_is_not_there_is_offline() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        engine = OpenAIServerEngine(f"http://127.0.0.1:{taken.getsockname()[1]}/v1")
        refusals = [collect(engine.load(MODEL))[-1], collect(engine.prove(MODEL, Cancellation()))[-1]]

    assert [refusal.reason for refusal in refusals if isinstance(refusal, Refusal)] == ["server_offline"] * 2


def test_a_server_that_goes_offline_is_asked_again_by_the_next_answer(server: FaultyServer) -> None:
    engine = loaded(server)
    server.__exit__(None, None, None)

    for _ in range(2):
        assert refusal_of(collect(engine.generate(ask(MODEL)))).reason == "server_offline"


# Deadlines and stops


def test_a_connection_that_does_not_come_about_is_given_up() -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(full.getsockname())
        url = f"http://127.0.0.1:{full.getsockname()[1]}/v1"
        refusal = refusal_of(
            collect(OpenAIServerEngine(url, patience=ServerPatience(connect=0.2)).load(MODEL))
        )
        for one in waiting:
            one.close()

    assert (refusal.reason, refusal.details["what"]) == ("server_timeout", "connection")


STALLS = {
    "beginning of an answer": ([Stall()], "first_token"),
    "first token": ([head(), event({"choices": [{"delta": {"role": "assistant"}}]}), Stall()], "first_token"),
    "next token": ([*BEGUN, b": ping\n\n", Stall()], "next_token"),
    "whole answer": ([head(500, JSON), b"{", Stall()], "connect"),
}


@pytest.mark.parametrize("what", STALLS)
def test_a_server_that_falls_silent_is_given_up_and_hung_up_on(server: FaultyServer, what: str) -> None:
    pieces, deadline = STALLS[what]
    server.answer(pieces)

    refusal = refusal_of(collect(loaded(server, **{deadline: BRIEFLY}).generate(ask(MODEL))))

    assert (refusal.reason, refusal.details["what"]) == ("server_timeout", what)
    assert server.hung_up.wait(10)


def test_a_server_that_talks_without_saying_anything_is_given_up(server: FaultyServer) -> None:
    server.answer(itertools.chain([head()], itertools.repeat(b": ping\n\n")))

    assert (
        refusal_of(collect(loaded(server, first_token=BRIEFLY).generate(ask(MODEL)))).reason
        == "server_timeout"
    )


def test_a_list_of_models_that_does_not_come_is_given_up(server: FaultyServer) -> None:
    server.models = [Stall()]

    assert refusal_of(collect(engine_at(server, connect=BRIEFLY).load(MODEL))).reason == "server_timeout"


def test_a_count_that_does_not_come_does_not_hold_up_an_answer(server: FaultyServer) -> None:
    server.answer([*BEGUN, ends(), Stall()])

    began = time.monotonic()
    ending = collect(loaded(server).generate(ask(MODEL)))[-1]

    assert isinstance(ending, Generated)
    assert ending.finish == "stop"
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("pieces", [[Stall()], [head(), Stall()], [*BEGUN, Stall()]])
def test_a_stop_acts_at_once_and_hangs_up(server: FaultyServer, pieces: list[bytes]) -> None:
    server.answer(pieces)
    engine = loaded(server)
    items: list[object] = []
    thread = threading.Thread(target=lambda: items.extend(engine.generate(ask(MODEL))))
    thread.start()
    assert server.stalled.wait(10)

    began = time.monotonic()
    engine.stop()
    thread.join(10)

    assert time.monotonic() - began < SOON
    assert isinstance(items[-1], Generated)
    assert items[-1].finish == "stopped"
    assert server.hung_up.wait(10)
    wait_until(lambda: not any(thread.name == "rejoinder-server" for thread in threading.enumerate()))


def test_a_stop_before_the_first_step_is_heard_and_nothing_is_asked(server: FaultyServer) -> None:
    engine = loaded(server)
    stream = engine.generate(ask(MODEL))
    engine.stop()

    (ending,) = collect(stream)

    assert isinstance(ending, Generated)
    assert ending.finish == "stopped"
    assert server.chats() == []


def test_an_answer_that_is_given_up_is_hung_up_on(server: FaultyServer) -> None:
    server.answer(itertools.chain([head()], itertools.repeat(says("more"))))
    stream = loaded(server).generate(ask(MODEL))
    assert until_delta(stream) == "more"

    stream.close()

    assert server.hung_up.wait(10)


def test_hanging_up_is_a_reset() -> None:
    """Of any other end a server that waits for room at our side hears after a minute."""
    with socket.create_server(("127.0.0.1", 0)) as listener, new_client(5, encrypted=False) as client:
        request = client.build_request("GET", f"http://127.0.0.1:{listener.getsockname()[1]}/")
        with Exchange(client, request, 5):
            server, _ = listener.accept()
        wait_until(no_reader)
        with server, pytest.raises(ConnectionError):
            server.send(b"more")


def no_reader() -> bool:
    return not any(thread.name == "rejoinder-server" for thread in threading.enumerate())


def test_closing_frees_a_reader_that_waits_for_somebody_slow(server: FaultyServer) -> None:
    server.answer(itertools.chain([head()], itertools.repeat(says("more") * 500)))
    engine = loaded(server)
    stream = engine.generate(ask(MODEL))
    until_delta(stream)

    engine.close()

    assert server.hung_up.wait(10)
    wait_until(no_reader)
    assert refusal_of(collect(stream)).reason == "engine_closed"


def test_closing_ends_a_question_for_models(server: FaultyServer) -> None:
    server.models = [Stall()]
    engine = engine_at(server)
    threading.Thread(target=lambda: server.stalled.wait(10) and engine.close()).start()

    assert refusal_of(collect(engine.load(MODEL))).reason == "engine_closed"


def test_a_cancel_ends_a_trial_that_waits(server: FaultyServer) -> None:
    server.answer([Stall()])
    cancel = Cancellation()
    threading.Thread(target=lambda: server.stalled.wait(10) and cancel.cancel()).start()

    assert not [item for item in collect(engine_at(server).prove(MODEL, cancel)) if isinstance(item, Refusal)]
    assert server.hung_up.wait(10)


# Where it connects


def test_no_redirect_is_followed(server: FaultyServer) -> None:
    with FaultyServer() as other:
        server.answer([head(307, Location=f"{other.url}/chat/completions")])
        collect(loaded(server).generate(ask(MODEL)))

        assert other.asked == []


def test_no_proxy_of_the_environment_is_used(server: FaultyServer, monkeypatch: pytest.MonkeyPatch) -> None:
    with FaultyServer() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        monkeypatch.delenv("no_proxy", raising=False)
        loaded(server)

        assert proxy.asked == []
    assert server.asked[0].headers["authorization"] == f"Bearer {TOKEN}"


@pytest.mark.parametrize(
    "url",
    [
        "http://192.0.2.1/v1",
        "http://localhost.example.org/v1",
        "ftp://127.0.0.1/v1",
        "127.0.0.1:8080",
        "http://",
        "http://127.0.0.1:99999/v1",
        "http://user:secret@127.0.0.1/v1",
        "http://127.0.0.1/v1?key=secret",
        "http://[::1/v1",
    ],
)
def test_an_address_that_is_wrong_or_can_be_overheard_is_an_error(url: str) -> None:
    with pytest.raises(ValueError, match=r"url|https") as raised:
        OpenAIServerEngine(url)

    assert "secret" not in str(raised.value)


@pytest.mark.parametrize("url", ["http://localhost:1/v1", "http://[::1]:1/v1", "https://192.0.2.1/v1/"])
def test_loopback_may_be_plain_and_others_may_be_encrypted(url: str) -> None:
    assert OpenAIServerEngine(url).info().build.startswith("OpenAI-compatible server http")


def test_a_host_may_insist_on_plain_http() -> None:
    assert OpenAIServerEngine("http://192.0.2.1/v1", plain_http=True)


@pytest.mark.parametrize("token", ["", "a b", "a\r\nX: y", "schlüssel"])
def test_a_token_that_is_no_token_is_an_error_that_does_not_tell_it(token: str) -> None:
    with pytest.raises(ValueError, match="token") as raised:
        OpenAIServerEngine("http://127.0.0.1:1/v1", token=token)

    assert not token or token not in str(raised.value)


def test_a_server_that_does_not_encrypt_is_not_asked(server: FaultyServer) -> None:
    engine = OpenAIServerEngine(server.url.replace("http", "https"), token=TOKEN)

    refusal = refusal_of(collect(engine.load(MODEL)))

    assert refusal.reason == "server_failed"
    assert "certificate" in refusal.message
    assert server.asked == []


def test_the_token_is_in_no_log(server: FaultyServer, caplog: pytest.LogCaptureFixture) -> None:
    server.answer([head(500, JSON), error(**ERROR)])
    with caplog.at_level(logging.DEBUG):
        collect(loaded(server).generate(ask(MODEL)))

    assert caplog.records
    assert TOKEN not in caplog.text


def test_an_answer_is_prepared_once_the_server_takes_the_question(server: FaultyServer) -> None:
    server.answer([*BEGUN, ends()])

    first, *_ = collect(loaded(server).generate(ask(MODEL)))

    assert isinstance(first, Prepared)
    assert TOKEN not in str(first)
