"""Runs the contract against adapters that are broken on purpose, in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

__all__ = ["failures"]

_SECONDS = 1800
"""All tests against all defects take long, since what hangs hangs in each of them."""


def failures(module: Path, tests: list[str], folder: Path) -> dict[str, dict[str, str]]:
    """What each class of `module` fails with: class -> test, without its parameters -> message.

    tests: "Class::test"; all, if none.
    """
    report = folder / "report.xml"
    named = [f"{module}::{test}" for test in tests] or [str(module)]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--junitxml={report}"]
    subprocess.run(
        [*command, f"--rootdir={folder}", "--import-mode=importlib", *named],
        capture_output=True,
        cwd=folder,
        timeout=_SECONDS,
    )
    told: dict[str, dict[str, str]] = {}
    for case in ElementTree.parse(report).iter("testcase"):
        kind = case.attrib["classname"].rpartition(".")[2]
        for failure in (*case.findall("failure"), *case.findall("error")):
            told.setdefault(kind, {})[case.attrib["name"].partition("[")[0]] = failure.attrib.get(
                "message", ""
            )
    return told
