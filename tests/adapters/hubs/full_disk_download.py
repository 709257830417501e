"""Downloads to a disk that is too small, run as a process for which a disk of 64 MiB is mounted at MOUNT.

python full_disk_download.py MOUNT
"""

from __future__ import annotations

import sys
from pathlib import Path

from rejoinder.adapters.hubs.part_file import free_space
from rejoinder.adapters.testing.hub_stage import HubStage
from rejoinder.adapters.testing.local_hub import LocalHub
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.ports import Bytes, HubFile
from rejoinder.domain.errors import Refusal

MIB = 1 << 20
SIZE = 40 * MIB
RESERVE = 4 * MIB


class Day:
    def __init__(self, mount: Path) -> None:
        self._mount, self._ballast = mount, mount / "ballast"

    def live(self) -> None:
        for filling in (
            self.too_little_room_is_refused_before_a_byte_moves,
            self.room_that_others_take_is_noticed_before_the_reserve_is_touched,
            self.a_disk_that_is_full_in_the_middle_keeps_the_part,
        ):
            with LocalHub() as server:
                content = b"GGUF" + filling.__name__.encode() + bytes(SIZE)
                model = server.add("org/repo", "sub/model.gguf", content)
                stage = HubStage(server, self._mount / "cache", content, model)
                filling(stage)
                self._goes_on_when_there_is_room(stage)

    def too_little_room_is_refused_before_a_byte_moves(self, stage: HubStage) -> None:
        self._fill(leave=SIZE // 2)
        free = free_space(self._mount)
        refusal = stage.fetch(stage.hub(reserve=RESERVE))
        assert isinstance(refusal, Refusal)
        needed = RESERVE + len(stage.content)
        assert (refusal.reason, refusal.retryable) == ("not_enough_space", True)
        assert (refusal.details["needed"], refusal.details["free"]) == (needed, free), refusal
        assert stage.server.sent == 0

    def room_that_others_take_is_noticed_before_the_reserve_is_touched(self, stage: HubStage) -> None:
        refusal = self._filled_after(2 * MIB, stage, RESERVE, leave=30 * MIB)
        assert refusal.reason == "not_enough_space"
        assert stage.part().stat().st_size < 20 * MIB
        assert free_space(self._mount) > RESERVE

    def a_disk_that_is_full_in_the_middle_keeps_the_part(self, stage: HubStage) -> None:
        refusal = self._filled_after(2 * MIB, stage, 0, leave=5 * MIB)
        assert refusal.reason == "not_enough_space"
        assert 2 * MIB <= stage.part().stat().st_size <= 8 * MIB

    def _filled_after(self, done: int, stage: HubStage, reserve: int, leave: int) -> Refusal:
        """The end of a download during which somebody else takes the room."""
        promise = stage.promise()
        assert isinstance(promise, HubFile)
        step = None
        for step in stage.hub(reserve=reserve).fetch(promise, Cancellation()):
            if isinstance(step, Bytes) and step.done >= done and not self._ballast.exists():
                self._fill(leave)
        assert isinstance(step, Refusal), step
        return step

    def _fill(self, leave: int) -> None:
        self._ballast.write_bytes(bytes(free_space(self._mount) - leave))

    def _goes_on_when_there_is_room(self, stage: HubStage) -> None:
        self._ballast.unlink()
        sent = stage.part().stat().st_size if stage.part().exists() else 0
        promise, file = stage.promise(), stage.fetched()
        assert stage.server.asked_at("store")[-1].start == sent
        assert stage.hub().remove(promise, file.path) == len(stage.content)


if __name__ == "__main__":
    Day(Path(sys.argv[1])).live()
