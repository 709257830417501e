"""Whatever a whole core has lived through is exported, imported, replayed and redacted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hypothesis import HealthCheck, settings

from rejoinder.adapters import Core, open_core
from rejoinder.adapters.testing.core_machine import CoreMachine
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.application.debugging import Imported

SAID = re.compile(rb"secret\d+word")
"""Every message that the machine sends ends with such a word, and every answer quotes its message."""


def exported(core: Core, redact: bool = False) -> list[bytes]:
    lines = core.debugger.export(redact=redact)
    assert isinstance(lines, Iterator)
    return list(lines)


def imported(lines: list[bytes]) -> Core:
    copy = open_core(None, work=False, engine=ScriptedEngine(), hubs=())
    done = copy.debugger.import_export(lines)
    assert isinstance(done, Imported), done
    return copy


class ExportedMachine(CoreMachine):
    """Looks at its log when all is done, while downloads and loads may go on."""

    def teardown(self) -> None:
        if hasattr(self, "core"):
            self.check_export()
            self.check_redacted()
        super().teardown()

    def check_export(self) -> None:
        lines = exported(self.core)
        with imported(lines) as copy:
            assert exported(copy) == lines
            assert copy.facts(limit=100_000) == self.core.facts(limit=copy.head)
            assert copy.verify() == []
            with copy.views() as here, self.core.views(copy.head) as there:
                assert here.sidebar(limit=1000) == there.sidebar(limit=1000)
                assert here.downloads() == there.downloads()

    def check_redacted(self) -> None:
        lines = exported(self.core, redact=True)
        found = {word for line in lines for word in SAID.findall(line)}
        with self.core.views() as views:
            shown = [*views.sidebar(limit=1000), *views.sidebar(limit=1000, archived=True)]
        titles = {row.title for row in shown if len(row.title) >= 4 and row.title.strip("x")}
        assert found == set()
        assert not any(f'"title":"{title}"'.encode() in line for title in titles for line in lines)
        with imported(lines) as copy, copy.views() as here, self.core.views(copy.head) as there:
            assert copy.verify() == []
            assert len(here.sidebar(limit=1000)) == len(there.sidebar(limit=1000))
            assert [row.status for row in here.downloads()] == [row.status for row in there.downloads()]


TestExportedMachine = ExportedMachine.TestCase
TestExportedMachine.settings = settings(
    max_examples=20 if settings.get_current_profile_name() != "nightly" else 500,
    deadline=None,
    stateful_step_count=30,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)
