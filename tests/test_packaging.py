"""What is installed is what is in the tree, and every module says what it offers."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LAYERS = ("domain", "application", "adapters")
SETUP = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
SOURCES = sorted(path for layer in LAYERS for path in (ROOT / layer).rglob("*.py"))
MODULES = pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))

# The tree and pyproject.toml


def test_the_listed_packages_are_those_of_the_tree() -> None:
    folders = {path.parent.relative_to(ROOT) for path in SOURCES}
    assert sorted(SETUP["packages"]) == sorted(".".join(("rejoinder", *folder.parts)) for folder in folders)


@pytest.mark.parametrize("package", SETUP["packages"])
def test_every_package_is_a_regular_one(package: str) -> None:
    assert folder_of(package).joinpath("__init__.py").is_file()


def folder_of(package: str) -> Path:
    return ROOT.joinpath(*package.split(".")[1:])


def test_the_root_is_no_package() -> None:
    """`rejoinder` is a namespace whose portions are the layers: pyproject.toml maps it to the root."""
    assert SETUP["package-dir"] == {"rejoinder": "."}
    assert not (ROOT / "__init__.py").exists()
    assert not list((ROOT / "tests").rglob("__init__.py"))


@pytest.mark.parametrize("layer", LAYERS)
def test_each_layer_is_typed_and_says_so_when_installed(layer: str) -> None:
    assert (ROOT / layer / "py.typed").is_file()
    assert "py.typed" in SETUP["package-data"][f"rejoinder.{layer}"]


def test_all_that_is_not_python_is_installed_with_its_package() -> None:
    kept = {path for layer in LAYERS for path in (ROOT / layer).rglob("*") if path.is_file()}
    data = {path for path in kept if path.suffix not in (".py", ".pyc")}
    installed = {
        path
        for package, patterns in SETUP["package-data"].items()
        for pattern in patterns
        for path in folder_of(package).glob(pattern)
    }
    assert installed == data
    assert any(path.suffix == ".gguf" for path in installed)


# __all__


def defined(tree: ast.Module) -> Iterator[str]:
    """Public names that the module itself defines; imports and type variables are none."""
    for node in tree.body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.Assign(targets=targets, value=value) if not is_type_variable(value):
                for target in targets:
                    yield from names_in(target)
            case ast.AnnAssign(target=target):
                yield from names_in(target)
            case _:
                pass


def is_type_variable(value: ast.expr) -> bool:
    called = value.func if isinstance(value, ast.Call) else None
    return isinstance(called, ast.Name) and called.id in ("TypeVar", "ParamSpec")


def names_in(target: ast.expr) -> Iterator[str]:
    yield from (node.id for node in ast.walk(target) if isinstance(node, ast.Name))


def listed(tree: ast.Module) -> list[str] | None:
    for node in tree.body:
        if isinstance(node, ast.Assign) and list(names_in(node.targets[0])) == ["__all__"]:
            return list(ast.literal_eval(node.value))
    return None


def imported(tree: ast.Module) -> set[str]:
    """Also those that are imported for type checkers alone: the package gives them out when asked."""
    return {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def wrong_in_all(source: str, *, package: bool) -> set[str]:
    """What `__all__` lacks, and what it lists that is neither defined there nor, in a package, imported."""
    tree = ast.parse(source)
    public = {name for name in defined(tree) if not name.startswith("_")}
    names = listed(tree)
    if names is None:
        return public
    repeated = {name for name in names if names.count(name) > 1}
    return (public - set(names)) | (set(names) - public - (imported(tree) if package else set())) | repeated


@MODULES
def test_every_module_lists_its_public_names_and_nothing_else(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert wrong_in_all(source, package=path.name == "__init__.py") == set()


@pytest.mark.parametrize(
    ("source", "wrong"),
    [
        ("def a(): ...", {"a"}),
        ("__all__ = ['a']\ndef a(): ...\nb: int = 1\n_c = 2\nclass D: ...", {"b", "D"}),
        ("__all__ = ['a', 'b']\na = 1", {"b"}),
        ("__all__ = ['a', 'a']\na = 1", {"a"}),
        ("from x import a\n__all__ = ['a']", {"a"}),
        ("from x import a\n_b = 1", set[str]()),
    ],
)
def test_a_name_too_few_or_too_many_would_be_found(source: str, wrong: set[str]) -> None:
    assert wrong_in_all(source, package=False) == wrong


@MODULES
def test_every_module_with_something_in_it_says_what_it_is_for(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree) or not tree.body
