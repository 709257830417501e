"""Models by name: canonical ids, and a catalogue that the host can replace (R2)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.domain.errors import Refusal
from rejoinder.domain.messages import Target
from rejoinder.domain.models import DEFAULT_CATALOGUE, Catalogue, CatalogueEntry, model_id

HUB_FILE = "hf:org/repo/file-Q4_K_M.gguf"

# Canonical ids


@pytest.mark.parametrize(
    "name",
    [
        "box:tiny",
        "box:a-1",
        HUB_FILE,
        f"{HUB_FILE}@refs/pr/1",
        "hf:a.b-c_d/e/folder/file+x.gguf",
        "file:/models/a.gguf",
        "file:/models/A Model (2).GGUF",
        "file:/models/модель.gguf",
        "file:/m@home/a:b.gguf",
        "server:llama3.2:3b",
        "server:meta-llama/Llama-3.2-3B-Instruct",
        "server:/models/a model.gguf",
        f"server:{'m' * 256}",
    ],
)
def test_a_canonical_name_is_its_own_id(name: str) -> None:
    assert model_id(name) == name


@pytest.mark.parametrize("name", ["file://models/a.gguf", "file:///models//a.gguf", "file:/models/./a.gguf"])
def test_one_file_has_one_id_however_it_is_spelled(name: str) -> None:
    assert model_id(name) == "file:/models/a.gguf"


def test_the_main_branch_is_what_no_revision_means() -> None:
    assert model_id(f"{HUB_FILE}@main") == HUB_FILE
    catalogue = hosts_catalogue()
    assert catalogue.target(f"{HUB_FILE}@main") == catalogue.target(HUB_FILE)


HOSTILE = [
    "box:",
    "box:../../etc/passwd",
    "box:Tiny",
    "box:tiny\n",
    f"box:{'a' * 65}",
    "box:tіny",  # a Cyrillic і
    "hf:",
    "hf:org/file.gguf",
    "hf:../repo/file.gguf",
    "hf:org/./file.gguf",
    "hf:org/repo/../../file.gguf",
    "hf:org/repo/a/../file.gguf",
    "hf:org/repo//file.gguf",
    "hf:org/repo/file.bin",
    "hf:org/repo/file.gguf\n",
    "hf:org/repo/fi\0le.gguf",
    "hf:org/repo/my file.gguf",
    "hf:оrg/repo/file.gguf",  # a Cyrillic о
    f"{HUB_FILE}@",
    f"{HUB_FILE}@../main",
    f"{HUB_FILE}@a b",
    f"{HUB_FILE}@main@main",
    f"hf:{'o' * 97}/repo/file.gguf",
    f"hf:org/repo/{'f' * 10_000}.gguf",
    "server:",
    "server: m",
    "server:m\n",
    "server:m\0m",
    "server:\x1b[31mm",
    "server:..",
    "server:/",
    f"server:{'m' * 257}",
    "file:",
    "file:a.gguf",
    "file:~/a.gguf",
    "file:/models",
    "file:/models/a.bin",
    "file:/.gguf",
    "file:/models/../secret/a.gguf",
    "file:/mod\0els/a.gguf",
    "file:/mod\nels/a.gguf",
    "file:/mod\x1b[31mels/a.gguf",
    "file:/mod\u2028els/a.gguf",
    "file:/mod\udcffels/a.gguf",
    f"file:/{'a' * 10_000_000}.gguf",
]


@pytest.mark.parametrize("name", HOSTILE, ids=lambda name: ascii(name[:40]))
def test_a_hostile_name_is_refused_in_a_line(name: str) -> None:
    refusal = model_id(name)
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "invalid_name"
    assert len(refusal.model_dump_json().encode()) < 10_000
    assert refusal.message.isprintable()


@pytest.mark.parametrize("name", ["", "smart", "ftp:a", "HF:org/repo/file.gguf", " box:tiny", "/a.gguf"])
def test_what_is_no_explicit_name_is_unknown(name: str) -> None:
    refusal = model_id(name)
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "unknown_model"


@given(
    st.sampled_from(["", "box:", "hf:", "hf:org/repo/", "file:", "file:/"]),
    st.text(),
    st.sampled_from(["", ".gguf", ".GGUF", "@main"]),
)
def test_any_name_is_refused_or_has_an_id_that_is_safe(scheme: str, name: str, ending: str) -> None:
    model = model_id(scheme + name + ending)
    if isinstance(model, Refusal):
        assert model.model_dump_json()
        return
    assert model_id(model) == model
    assert ".." not in model.replace("@", "/").split("/")
    assert not any(c in model for c in "\0\n\r\x1b\u2028")
    assert model.encode()


# The catalogue


def hosts_catalogue() -> Catalogue:
    return Catalogue([CatalogueEntry("Mine", "My model", HUB_FILE, 10), CatalogueEntry("box", "B", "box:b")])


def test_a_new_conversation_targets_smart() -> None:
    assert DEFAULT_CATALOGUE.default.name == "smart"
    assert DEFAULT_CATALOGUE.target("smart") == DEFAULT_CATALOGUE.default
    titles = {entry.name: entry.title for entry in DEFAULT_CATALOGUE}
    assert titles["smart"] == "Llama 3.2 3B Instruct"
    assert titles["quick"] == "Llama 3.2 1B Instruct"


def test_every_model_of_the_default_catalogue_has_a_canonical_id() -> None:
    assert all(model_id(entry.model) == entry.model for entry in DEFAULT_CATALOGUE)
    assert all("Q4_K_M" in entry.model for entry in DEFAULT_CATALOGUE if entry.name in ("smart", "quick"))


@pytest.mark.parametrize("name", ["smart", "Smart", "SMART", " smart\n"])
def test_case_and_space_around_a_name_do_not_matter(name: str) -> None:
    assert DEFAULT_CATALOGUE.target(name) == DEFAULT_CATALOGUE.default


def test_a_host_replaces_the_catalogue() -> None:
    mine = Target(model=HUB_FILE, name="Mine")
    catalogue = hosts_catalogue()
    assert catalogue.default == catalogue.target("mine") == catalogue.target("Mine") == mine
    assert catalogue.size_of(HUB_FILE) == 10
    assert isinstance(catalogue.target("smart"), Refusal)


def test_a_catalogue_without_entries_is_a_bug_of_the_host() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Catalogue([])


@pytest.mark.parametrize("name", ["", "smrat", "smart2", "\0", "\ud800", "смарт"])
def test_an_unknown_name_is_refused_with_the_known_ones(name: str) -> None:
    refusal = DEFAULT_CATALOGUE.target(name)
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "unknown_model"
    assert refusal.details["known"] == ("smart", "quick", "pocket", "pocket-mini")
    assert "smart, quick, pocket, pocket-mini" in refusal.remedy


@pytest.mark.parametrize("name", HOSTILE, ids=lambda name: ascii(name[:40]))
def test_no_target_comes_of_a_hostile_name(name: str) -> None:
    """But for the space around it, which a catalogue forgives."""
    if name == name.strip():
        assert isinstance(DEFAULT_CATALOGUE.target(name), Refusal)


@pytest.mark.parametrize(
    ("model", "name"),
    [
        (HUB_FILE, "Mine"),
        ("hf:org/repo/folder/other.gguf@refs/pr/1", "other"),
        ("hf:org/repo/folder/other.gguf", "other"),
        ("box:tiny", "tiny"),
        ("file:/models/A Model.gguf", "A Model"),
        ("server:llama3.2:3b", "llama3.2:3b"),
        ("server:org/Model-3B", "Model-3B"),
        ("file:/m@home/a@b:c.gguf", "a@b:c"),
    ],
)
def test_an_explicit_name_has_the_short_name_or_the_files(model: str, name: str) -> None:
    assert hosts_catalogue().target(model) == Target(model=model, name=name)


def test_a_model_without_an_entry_has_no_known_size() -> None:
    assert hosts_catalogue().size_of("box:tiny") == 0
