"""From weights to a file that llama.cpp loads and reads as the training did."""

from __future__ import annotations

from pathlib import Path
from random import Random

import gguf
import numpy as np
import pytest

from rejoinder.adapters.engines.chat_template import ChatTemplate
from training.convert import CHAT_TEMPLATE, SHARPNESS, convert
from training.corpus.chats import chat
from training.corpus.scene import Turn
from training.evaluation.chat_model import ChatModel
from training.tokenizer import Tokenizer, common_words
from training.unpack import unpack

AWKWARD = [
    "",
    " ",
    "   three blanks   ",
    "tabs\tand\n\nlines\r\n  indented\n",
    "2026 3.14 1,000,000 ½ ²³ Ⅷ ٣",
    "It's WE'RE o'clock 'll ’tis",
    "Zürich Łódź Ðorđe e\u0301 n\u0303 ﬁ",
    "Москва Ωμέγα 東京 서울 שלום مرحبا ไทย हिन्दी",
    "😀👍🏽🏳️‍🌈 ∑∫√ → «…» “q” ‘q’ €",
    "a\u00a0b\u2003c\u3000d\u200be\x85f\x1cg",
    "<not a control token> </s> [INST]",
    "!!!???...---___###",
]


def random_weights(width: int, layers: int, hidden: int, vocabulary: int) -> dict[str, np.ndarray]:
    random = np.random.default_rng(0)

    def matrix(rows: int, columns: int) -> np.ndarray:
        return random.normal(0, columns**-0.5, (rows, columns)).astype(np.float32)

    weights = {"embedding.weight": matrix(vocabulary, width), "norm.weight": np.ones(width, np.float32)}
    for layer in range(layers):
        for norm in ("attention_norm", "feed_norm"):
            weights[f"blocks.{layer}.{norm}.weight"] = np.ones(width, np.float32)
        for name in ("query", "key", "value", "output"):
            weights[f"blocks.{layer}.{name}.weight"] = matrix(width, width)
        for name in ("gate", "up"):
            weights[f"blocks.{layer}.{name}.weight"] = matrix(hidden, width)
        weights[f"blocks.{layer}.down.weight"] = matrix(width, hidden)
    return weights


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer(common_words(chats=500, seed=0, size=800))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory, tokenizer: Tokenizer) -> Path:
    path = tmp_path_factory.mktemp("converted") / "toy.gguf"
    convert(random_weights(64, 2, 96, len(tokenizer)), tokenizer, "toy", path)
    return path


@pytest.fixture(scope="module")
def model(path: Path) -> ChatModel:
    return ChatModel(path)


@pytest.mark.parametrize("text", AWKWARD)
def test_llama_cpp_tokenizes_awkward_texts_as_training_does(
    model: ChatModel, tokenizer: Tokenizer, text: str
) -> None:
    assert model.tokenize(text) == tokenizer.encode(text)


def test_llama_cpp_tokenizes_the_corpus_as_training_does(model: ChatModel, tokenizer: Tokenizer) -> None:
    for number in range(200):
        for turn in chat(Random(number), "pocket")[0]:
            assert model.tokenize(turn.text) == tokenizer.encode(turn.text)


def test_the_template_in_the_file_renders_what_training_saw(model: ChatModel, tokenizer: Tokenizer) -> None:
    turns = [("user", " Hello. "), ("assistant", "Hi."), ("user", "Who are you?")]
    rendered = ChatTemplate(CHAT_TEMPLATE, bos="<|begin|>", eos="<|end|>").render("Be brief.", turns)
    learned, _ = tokenizer.encode_chat([Turn("system", "Be brief."), *(Turn(*turn) for turn in turns)])
    assert model.tokenize(rendered) == [*learned, 260]


def test_a_converted_file_answers(model: ChatModel) -> None:
    answer, _ = model.answer([("user", "Hello.")], most=5)
    assert isinstance(answer, str)


def test_what_was_computed_for_another_prompt_changes_nothing(model: ChatModel) -> None:
    fresh = model.answer([("user", "Hello there.")], most=8)
    model.answer([("user", "Hello there."), ("assistant", "Good."), ("user", "And now?")], most=8)
    assert model.answer([("user", "Hello there.")], most=8) == fresh


def test_a_file_that_is_no_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "no.gguf").write_bytes(b"GGUF, or so it says")
    with pytest.raises(ValueError, match="does not load"):
        ChatModel(tmp_path / "no.gguf")


def test_only_the_last_norm_of_a_file_is_sharpened(path: Path, tokenizer: Tokenizer) -> None:
    """The logits are proportional to it; unpacked weights are as they were."""
    norms = {tensor.name: tensor.data for tensor in gguf.GGUFReader(path).tensors if len(tensor.shape) == 1}
    original = random_weights(64, 2, 96, len(tokenizer))
    assert (norms.pop("output_norm.weight") == SHARPNESS * original["norm.weight"]).all()
    for name, norm in norms.items():
        part = {"attn_norm": "attention_norm", "ffn_norm": "feed_norm"}[name.split(".")[2]]
        assert (norm == original[f"blocks.{name.split('.')[1]}.{part}.weight"]).all()


def test_what_is_unpacked_is_what_was_converted(path: Path, tokenizer: Tokenizer) -> None:
    weights, words = unpack(path)
    original = random_weights(64, 2, 96, len(tokenizer))
    assert words.words == tokenizer.words
    assert weights.keys() == original.keys()
    for name, tensor in weights.items():
        assert np.abs(tensor - original[name]).max() < 0.005, name
