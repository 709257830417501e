"""What servers are asked, and what they say beside the text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from rejoinder.adapters.engines.openai_server import OpenAIServerEngine
from rejoinder.adapters.testing.engine_requests import answer_text, ask, collect, user_says
from rejoinder.adapters.testing.faulty_server import DONE, FaultyServer, ends, event, head, models, says
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.ports import ChatMessage, Delta, Generated, Loaded, LoadModel, Prepared, Proved
from rejoinder.domain.errors import Refusal
from rejoinder.domain.messages import ModelCredit, ReasoningPart, TextPart
from rejoinder.domain.sampling import SamplingSettings

MODEL = LoadModel(ModelCredit(model="server:org/m:3b", name="m", sha256=""), "", 4096)
ANSWER = [head(), says("Yes."), ends(), DONE]
TOO_LONG = {"message": "too long", "type": "exceed_context_size_error", "n_prompt_tokens": 400, "n_ctx": 100}


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with FaultyServer() as server:
        server.models = models("org/m:3b")
        server.answer(ANSWER)
        yield server


def loaded(server: FaultyServer, **options: bool) -> OpenAIServerEngine:
    engine = OpenAIServerEngine(server.url, **options)
    assert isinstance(collect(engine.load(MODEL))[-1], Loaded)
    return engine


def prepared(items: list[object]) -> Prepared:
    assert isinstance(items[0], Prepared), items[0]
    return items[0]


def ending(items: list[object]) -> Generated:
    assert isinstance(items[-1], Generated), items[-1]
    return items[-1]


# What is asked


def test_instructions_history_and_seed_are_sent_as_they_are(server: FaultyServer) -> None:
    request = ask(MODEL, "Grüße 😀 \0", "well?", "\u202e", instructions="Be kind.", seed=2**32 - 1)

    collect(loaded(server).generate(request))

    (asked,) = server.chats()
    assert asked["model"] == "org/m:3b"
    assert asked["messages"] == [
        {"role": "system", "content": "Be kind."},
        {"role": "user", "content": "Grüße 😀 \0"},
        {"role": "assistant", "content": "well?"},
        {"role": "user", "content": "\u202e"},
    ]
    assert asked["seed"] == 2**32 - 1
    assert asked["stream"]
    assert asked["stream_options"] == {"include_usage": True}


def test_reasoning_is_not_said_again(server: FaultyServer) -> None:
    thought = ChatMessage("a", "assistant", (ReasoningPart(text="Hm."), TextPart(text="Yes.")))
    only_thought = ChatMessage("b", "assistant", (ReasoningPart(text="Hm."),))
    question, other = user_says("One?", "", "Two?")[::2]
    request = ask(MODEL)
    engine = loaded(server)

    items = collect(engine.generate(replace(request, history=[question, thought, only_thought, other])))

    assert [said["content"] for said in server.chats()[0]["messages"]] == ["One?", "Yes.", "Two?"]
    assert prepared(items).prompt.messages_left_out == 0


CHOSEN = {"temperature": 0, "top_k": 5, "top_p": 0.5, "min_p": 0.25, "repeat_penalty": 1.5, "max_tokens": 9}
SETTINGS = SamplingSettings(**CHOSEN, stop=("a", "b"))


def test_the_settings_that_the_protocol_has_are_sent(server: FaultyServer) -> None:
    items = collect(loaded(server).generate(ask(MODEL, sampling=SETTINGS)))

    sent = server.chats()[0]
    assert {name: sent[name] for name in (*CHOSEN, "stop")} == {**CHOSEN, "stop": ["a", "b"]}
    assert not {"mirostat", "grammar", "response_format"} & sent.keys()
    assert sent["repetition_penalty"] == SETTINGS.repeat_penalty
    assert "not told" not in prepared(items).prompt.engine


def test_constraints_are_sent_or_refused_and_never_passed_over(server: FaultyServer) -> None:
    in_grammar = ask(MODEL, sampling=SamplingSettings(grammar='root ::= "yes"', mirostat=2))
    in_schema = ask(MODEL, sampling=SamplingSettings(json_schema={"type": "integer"}))

    (refusal,) = collect(loaded(server, extensions=False).generate(in_grammar))
    collect(loaded(server).generate(in_grammar))
    collect(loaded(server, extensions=False).generate(in_schema))

    assert isinstance(refusal, Refusal)
    assert refusal.reason == "invalid_setting"
    with_grammar, with_schema = server.chats()
    assert (with_grammar["grammar"], with_grammar["mirostat"]) == ('root ::= "yes"', 2)
    assert with_schema["response_format"]["json_schema"]["schema"] == {"type": "integer"}


def test_what_a_server_is_not_told_is_in_the_record(server: FaultyServer) -> None:
    items = collect(loaded(server, extensions=False).generate(ask(MODEL, sampling=SETTINGS)))

    assert not {"top_k", "min_p", "repeat_penalty", "repetition_penalty"} & server.chats()[0].keys()
    assert prepared(items).prompt.engine.endswith("not told: top_k, min_p, repeat_penalty")


def test_what_was_not_chosen_is_not_missed(server: FaultyServer) -> None:
    items = collect(loaded(server, extensions=False).generate(ask(MODEL)))

    assert "not told" not in prepared(items).prompt.engine
    assert not {"max_tokens", "stop"} & server.chats()[0].keys()


def test_text_that_is_not_unicode_is_refused_and_not_sent(server: FaultyServer) -> None:
    (refusal,) = collect(loaded(server).generate(ask(MODEL, "\udc80")))

    assert isinstance(refusal, Refusal)
    assert refusal.reason == "text_not_unicode"
    assert server.chats() == []


def test_a_trial_asks_for_one_token(server: FaultyServer) -> None:
    server.models = models("org/m:3b", max_model_len=777)
    proved = collect(loaded(server).prove(MODEL, Cancellation()))[-1]

    assert isinstance(proved, Proved)
    assert proved.context_length == 777
    assert server.chats()[0]["max_tokens"] == 1


@pytest.mark.parametrize(
    ("told", "length"),
    [
        ({"max_model_len": 512}, 512),
        ({"context_length": 512}, 512),
        ({"meta": {"n_ctx_train": 512}}, 512),
        ({"meta": {"n_ctx": 256, "n_ctx_train": 512}}, 256),
        ({"max_model_len": 1 << 20}, 4096),
        ({"max_model_len": -1}, 4096),
        ({"meta": None}, 4096),
        ({}, 4096),
    ],
)
def test_the_context_is_the_servers_if_it_tells_and_has_less(
    server: FaultyServer, told: dict[str, object], length: int
) -> None:
    server.models = models("org/m:3b", **told)

    loaded_model = collect(OpenAIServerEngine(server.url).load(MODEL))[-1]

    assert isinstance(loaded_model, Loaded)
    assert loaded_model.context_length == length


# Prompts that are too long

TURNS = ["one " * 100, "yes"] * 4


TOO_LONG_SAID = {
    "with the numbers": [head(400), json.dumps({"error": TOO_LONG}).encode()],
    "without them": [head(500), json.dumps({"error": "input exceeds the context length"}).encode()],
    "with the status of success": [head(200, "application/json"), json.dumps({"error": TOO_LONG}).encode()],
    "in the stream": [head(), event({"error": TOO_LONG})],
    "outside the standard": [head(), b"error: " + json.dumps(TOO_LONG).encode() + b"\n\n"],
}


@pytest.mark.parametrize("how", TOO_LONG_SAID)
def test_a_prompt_that_is_too_long_is_said_again_without_the_oldest_turns(
    server: FaultyServer, how: str
) -> None:
    server.answer(TOO_LONG_SAID[how], ANSWER)

    items = collect(loaded(server).generate(ask(MODEL, *TURNS, "And now?")))

    first, second = (asked["messages"] for asked in server.chats())
    assert second == first[-len(second) :]
    assert second[0]["role"] == "user"
    assert prepared(items).prompt.messages_left_out == len(first) - len(second) > 0
    assert answer_text(items) == "Yes."


def test_a_message_that_is_too_long_alone_is_refused_with_the_numbers(server: FaultyServer) -> None:
    server.answer([head(400), json.dumps({"error": TOO_LONG}).encode()])

    (refusal,) = collect(loaded(server).generate(ask(MODEL, *TURNS, "And now?")))

    assert isinstance(refusal, Refusal)
    assert (refusal.reason, refusal.details) == ("prompt_too_long", {"tokens": 400, "limit": 100})
    assert [said["content"] for said in server.chats()[-1]["messages"]] == ["And now?"]


def test_the_numbers_of_openai_and_vllm_are_read_from_their_sentence(server: FaultyServer) -> None:
    said = "This model's maximum context length is 64 tokens. However, you requested 99 tokens."
    server.answer([head(400), json.dumps({"error": {"message": said}}).encode()])

    (refusal,) = collect(loaded(server).generate(ask(MODEL)))

    assert isinstance(refusal, Refusal)
    assert refusal.details == {"tokens": 99, "limit": 64}


# What is said


@pytest.mark.parametrize("key", ["reasoning_content", "reasoning"])
def test_reasoning_that_the_server_tells_apart_stays_apart(server: FaultyServer, key: str) -> None:
    server.answer([head(), says("Hm.", key), says("Yes."), ends(), DONE])

    items = collect(loaded(server).generate(ask(MODEL)))

    assert [item for item in items if isinstance(item, Delta)] == [
        Delta("reasoning", "Hm."),
        Delta("text", "Yes."),
    ]


def test_reasoning_between_tags_is_told_apart(server: FaultyServer) -> None:
    server.answer([head(), says("<thi"), says("nk>Hm.</think>"), says("\n\nYes. <"), ends(), DONE])

    items = collect(loaded(server).generate(ask(MODEL)))

    shown = [(item.kind, item.text) for item in items if isinstance(item, Delta)]
    assert shown == [("reasoning", "Hm."), ("text", "Yes. <")]


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ([b'"\\ud83d"', b'"\\ude00!"'], "😀!"),
        ([b'"\\ud83d!"', b'"a"'], "\ufffd!a"),
        ([b'"\\ude00"'], "\ufffd"),
        ([b'"a\\ud83d"'], "a"),
        ([b'"\\u0000\\u001b[31m"'], "\0\x1b[31m"),
    ],
)
def test_characters_arrive_whole(server: FaultyServer, pieces: list[bytes], text: str) -> None:
    said = [b'data: {"choices": [{"delta": {"content": ' + piece + b"}}]}\n\n" for piece in pieces]
    server.answer([head(), *said, ends(), DONE])

    items = collect(loaded(server).generate(ask(MODEL)))

    assert answer_text(items) == text
    assert text.encode()


def test_usage_is_what_the_server_counts(server: FaultyServer) -> None:
    usage = {"prompt_tokens": 12, "completion_tokens": 3, "prompt_tokens_details": {"cached_tokens": 8}}
    server.answer([head(), says("Yes."), ends("length"), event({"choices": [], "usage": usage}), DONE])

    end = ending(collect(loaded(server).generate(ask(MODEL))))

    assert end.finish == "length"
    assert (end.usage.prompt_tokens, end.usage.cached_tokens, end.usage.completion_tokens) == (12, 8, 3)
    assert end.usage.prefill_ms > 0
    assert end.usage.decode_ms > 0


@pytest.mark.parametrize(
    ("reason", "finish"), [("stop", "stop"), ("eos", "stop"), ("tool_calls", "stop"), ("length", "length")]
)
def test_reasons_to_end_are_those_of_the_port(server: FaultyServer, reason: str, finish: str) -> None:
    server.answer([head(), says("Yes."), ends(reason), DONE])

    assert ending(collect(loaded(server).generate(ask(MODEL)))).finish == finish
