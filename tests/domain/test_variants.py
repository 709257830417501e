"""Which models a repository's files are, and which one a name asks for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.domain.errors import Refusal
from rejoinder.domain.models import model_id
from rejoinder.domain.variants import (
    ModelVariant,
    RepositoryFile,
    VariantName,
    choose_variant,
    known_variant,
    split_set,
    variant_names,
    variants_of,
)

REPO = "org/repo"


def listed(*paths: str) -> list[ModelVariant]:
    return list(variants_of(REPO, [RepositoryFile(path, "", 10) for path in paths]))


def asked(name: str) -> VariantName:
    found = VariantName.parse(name)
    assert found is not None
    return found


# Names


@pytest.mark.parametrize(
    ("name", "variant", "revision"),
    [
        ("hf:org/repo", "", "main"),
        ("hf:org/repo:Q4_K_M", "Q4_K_M", "main"),
        ("hf:org/repo:q8_0@main", "q8_0", "main"),
        ("hf:org/repo:UD-Q4_K_XL@refs/pr/1", "UD-Q4_K_XL", "refs/pr/1"),
        ("hf:org/repo@v1.0", "", "v1.0"),
    ],
)
def test_a_variant_is_named_by_repository_quantization_and_revision(
    name: str, variant: str, revision: str
) -> None:
    assert asked(name) == VariantName(REPO, variant, revision)


@pytest.mark.parametrize(
    "name",
    [
        "smart",
        "hf:",
        "hf:org",
        "hf:org/repo/file.gguf",
        "hf:org/file.gguf",
        "hf:../repo:Q4_K_M",
        "hf:org/..:Q4",
        "hf:org/.",
        "hf:org/repo:",
        "hf:org/repo:a/b",
        "hf:org/repo:Q4@",
        "hf:org/repo:Q4@../x",
        "hf:org/repo:Q4\n",
        "hf:оrg/repo:Q4_K_M",
        "hf:org/repo:" + "Q" * 65,
        "file:/a.gguf",
        "hf:org/repo:Q4@a//b",
    ],
)
def test_what_has_another_form_names_no_variant(name: str) -> None:
    assert VariantName.parse(name) is None


# Files


@pytest.mark.parametrize(
    ("file", "quantization"),
    [
        ("Llama-3.2-3B-Instruct-Q4_K_M.gguf", "Q4_K_M"),
        ("llama-2-7b.Q5_0.gguf", "Q5_0"),
        ("qwen2.5-7b-instruct-q4_k_m.gguf", "Q4_K_M"),
        ("Qwen3-8B-UD-IQ2_XXS.gguf", "UD-IQ2_XXS"),
        ("gpt-oss-20b-mxfp4.gguf", "MXFP4"),
        ("model-BF16.gguf", "BF16"),
        ("Phi-3-mini-4k-instruct-fp16.gguf", "FP16"),
        ("BF16/big-00001-of-00002.gguf", "BF16"),
        ("model-Q4_0_4_8.gguf", "Q4_0_4_8"),
        ("TriLM-TQ1_0.gguf", "TQ1_0"),
        ("Qwen.gguf", ""),
        ("model.gguf", ""),
        ("Q4.gguf", "Q4"),
    ],
)
def test_a_file_tells_its_quantization(file: str, quantization: str) -> None:
    (variant, *_) = listed(file, file.replace("00001", "00002"))
    assert variant.quantization == quantization


def test_projectors_statistics_and_other_files_are_no_models() -> None:
    paths = (
        "a-Q4_0.gguf",
        "mmproj-a-f16.gguf",
        "a.imatrix.gguf",
        "imatrix.dat",
        "README.md",
        "a.safetensors",
    )
    assert [variant.file for variant in listed(*paths)] == ["a-Q4_0.gguf"]


def test_a_split_set_is_one_model_of_the_size_of_all() -> None:
    (variant,) = listed(
        "m-Q8_0-00002-of-00003.gguf", "m-Q8_0-00001-of-00003.gguf", "m-Q8_0-00003-of-00003.gguf"
    )
    assert (variant.file, variant.size, variant.quantization) == ("m-Q8_0-00001-of-00003.gguf", 30, "Q8_0")
    assert [file.path for file in variant.files] == list(split_set(variant.file))


def test_a_split_set_that_is_not_whole_is_no_model() -> None:
    assert listed("m-00001-of-00003.gguf", "m-00003-of-00003.gguf") == []
    assert listed("m-00001-of-99999.gguf") == []
    assert listed("m-00000-of-00000.gguf") == []


def test_a_split_set_has_512_pieces_at_the_most() -> None:
    assert len(split_set("m-00001-of-00512.gguf")) == 512
    assert split_set("m-00001-of-00513.gguf") == []


@pytest.mark.parametrize(("size", "models"), [(0, 0), (1, 1)])
def test_an_empty_file_is_no_model(size: int, models: int) -> None:
    assert len(variants_of(REPO, [RepositoryFile("a.gguf", "", size)])) == models


@pytest.mark.parametrize(
    "path",
    [
        "../x.gguf",
        "/etc/x.gguf",
        "a/../x.gguf",
        "a\nb.gguf",
        "a\x1b[2J.gguf",
        "x" * 5000 + ".gguf",
        "a b.gguf",
        "",
        "\udcff.gguf",
        "CON:.gguf",
        ".gguf/..",
        "a@main.gguf",
    ],
)
def test_a_hostile_file_name_is_no_model(path: str) -> None:
    assert listed(path) == []


@given(st.lists(st.text(max_size=30).map(lambda text: f"{text}.gguf"), max_size=20))
def test_whatever_files_there_are_every_model_has_a_canonical_id(paths: list[str]) -> None:
    for variant in listed(*paths):
        model = variant.model(REPO, "main")
        assert model_id(model) == model


def test_all_files_of_a_split_set_spell_one_model() -> None:
    first = "hf:org/repo/a/m-00001-of-00003.gguf@v1"
    assert {model_id(first.replace("00001", number)) for number in ("00001", "00002", "00003")} == {first}


# The choice


FILES = ("a-Q4_K_M.gguf", "a-Q8_0.gguf", "b-Q8_0.gguf", "plain.gguf")


def test_the_one_with_the_quantization_is_chosen_in_any_case() -> None:
    chosen = choose_variant(asked("hf:org/repo:q4_k_m@v1"), listed(*FILES))
    assert isinstance(chosen, ModelVariant)
    assert chosen.model(REPO, "v1") == "hf:org/repo/a-Q4_K_M.gguf@v1"


def test_the_only_model_needs_no_quantization() -> None:
    chosen = choose_variant(asked("hf:org/repo"), listed("plain.gguf"))
    assert isinstance(chosen, ModelVariant)


@pytest.mark.parametrize("name", ["hf:org/repo", "hf:org/repo:Q2_K"])
def test_otherwise_it_is_refused_with_what_can_be_asked_for(name: str) -> None:
    refusal = choose_variant(asked(name), listed(*FILES))
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "unknown_variant"
    assert (refusal.details["repo"], refusal.details["variant"]) == (REPO, asked(name).variant)
    assert set(refusal.details["known"] or ()) == {  # type: ignore[call-overload]
        "hf:org/repo:Q4_K_M", "hf:org/repo/a-Q8_0.gguf", "hf:org/repo/b-Q8_0.gguf", "hf:org/repo/plain.gguf",
    }  # fmt: skip


def test_two_of_one_quantization_are_told_apart_by_their_files() -> None:
    refusal = choose_variant(asked("hf:org/repo:Q8_0"), listed(*FILES))
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "several_variants"
    assert refusal.details == {
        "repo": REPO,
        "variant": "Q8_0",
        "known": ("hf:org/repo/a-Q8_0.gguf", "hf:org/repo/b-Q8_0.gguf"),
    }


def test_a_repository_without_models_says_so() -> None:
    refusal = choose_variant(asked("hf:org/repo:Q8_0"), [])
    assert isinstance(refusal, Refusal)
    assert refusal.message == "org/repo has no GGUF model."
    assert (refusal.reason, refusal.details) == ("unknown_variant", {"repo": REPO})


@pytest.mark.parametrize("revision", ["main", "v1"])
def test_what_a_variant_is_named_by_asks_for_it(revision: str) -> None:
    variants = listed(*FILES)
    names = variant_names(VariantName(REPO, "", revision), variants)
    for name, variant in zip(names, variants, strict=True):
        again = VariantName.parse(name)
        assert again is None or again.revision == revision
        found = choose_variant(again, variants) if again else variant
        assert found == variant
        assert again or model_id(name) == variant.model(REPO, revision)


# Models that are here already


@pytest.mark.parametrize(
    ("name", "means"),
    [
        ("hf:org/repo:q4_k_m", "hf:org/repo/a-Q4_K_M.gguf"),
        ("hf:org/repo:Q4_K_M@v1", "hf:org/repo/a-Q4_K_M.gguf@v1"),
        ("hf:org/repo:Q8_0", None),
        ("hf:org/repo:Q2_K", None),
        ("hf:org/repo", None),
        ("hf:org/other", "hf:org/other/x.gguf"),
    ],
)
def test_among_known_models_a_variant_means_the_one_that_fits(name: str, means: str | None) -> None:
    models = [f"hf:{REPO}/{file}" for file in FILES]
    models += ["hf:org/repo/a-Q4_K_M.gguf@v1", "hf:org/other/x.gguf", "file:/hf:org/repo/a-Q4_K_M.gguf"]
    assert known_variant(asked(name), models) == means
