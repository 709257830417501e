"""What every ViewStore owes, as tests: subclass ViewStoreContract and say how to make yours."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import cast

import pytest

from ...application.ports import Index, Store, VersionConflict, ViewRows
from .daemon_threads import in_threads, start
from .obligations import owes
from .store_contract import (
    BY_STREAM,
    COUNTS,
    NOTES,
    CountRow,
    NoteRow,
    StoreUnderTest,
    append,
    forget,
    note,
    notes,
)

__all__ = ["ViewStoreContract"]

_A, _B = "conversation:a", "conversation:b"
_BY_TEXT = Index(("stream", "text"), "position")


_ROWS = "Append all or nothing, durably, together with the rows that every projection derives."
_TABLE = "row: a NamedTuple class of str, int and None columns; its first is the key."
_SNAPSHOT = "Rows that do not change while the context is open, whatever is appended meanwhile"
_MOMENT = "They are the caller's, who may write to them: nobody else sees it."
_PAST = "those that follow from the facts up to the position `at`."
_REBUILD = (
    "Delete every row and derive all anew from the log, visible all at once; returns the number of facts."
)
_TOLD = "progress(done, total) is called now and then."
_SCAN = "Rows of the group whose order lies above `after` and below `before`, in order."
_ORDERS = "indexes: the orders that are kept; rows may be scanned in others, more slowly."
_GROUP = "Delete every row of the group."
_PREFIX = "Rows whose key begins with `prefix`, ascending by key; -1: all of them."
_WORDS = (
    "Rows whose search column holds every word of `words`, as whole words or as their beginnings, "
    "whatever the case; best match first."
)
_NO_MEANING = "No character of `words` has a special meaning."


class ViewStoreContract(StoreUnderTest):
    # Rows and facts

    @owes(_ROWS)
    def test_rows_are_there_as_soon_as_their_facts(self, store: Store) -> None:
        append(store, _A, 0, note("one"), note("two"))
        with store.snapshot() as rows:
            assert rows.get(NOTES, f"{_A}/1") == NoteRow(f"{_A}/1", _A, 1, "one", None)
            assert rows.get(NOTES, f"{_A}/2") == NoteRow(f"{_A}/2", _A, 2, "two", 1)
            assert rows.get(COUNTS, _A) == CountRow(_A, 2)

    @owes(_TABLE)
    def test_rows_come_back_as_the_class_of_their_table(self, store: Store) -> None:
        append(store, _A, 0, note("one"))
        with store.snapshot() as rows:
            found = [rows.get(NOTES, f"{_A}/1"), *rows.by_key(NOTES), *rows.scan(NOTES, BY_STREAM, (_A,))]
            assert all(type(row) is NoteRow for row in [*found, *rows.search(NOTES, "one", 5)])

    @owes(_TABLE)
    def test_there_is_no_row_under_another_key(self, store: Store) -> None:
        append(store, _A, 0, note("one"))
        with store.snapshot() as rows:
            assert [rows.get(NOTES, key) for key in ("", _A, f"{_A}/1\0", "\udcff")] == [None] * 4

    @owes(_ROWS)
    def test_the_rows_of_one_append_are_seen_together(self, store: Store) -> None:
        done = threading.Event()

        def write(stream: str) -> None:
            for count in range(40):
                append(store, stream, 2 * count, note("one"), note("two"))

        def look() -> None:
            while not done.is_set():
                with store.snapshot() as rows:
                    counted = sum(cast(CountRow, row).count for row in rows.by_key(COUNTS))
                    assert counted == len(rows.by_key(NOTES))
                    assert counted % 2 == 0

        looking = start(look)
        in_threads(write, (_A, _B), self.patience)
        done.set()
        looking.result(self.patience)

    # Snapshots

    @owes(_SNAPSHOT)
    def test_a_snapshot_is_of_the_moment_at_which_it_was_opened(self, store: Store) -> None:
        append(store, _A, 0, note("one"))
        with store.snapshot() as rows:
            append(store, _A, 1, note("two"))
            append(store, _B, 0, note("three"))
            assert len(rows.by_key(NOTES)) == 1
            assert rows.get(COUNTS, _A) == CountRow(_A, 1)
            assert rows.get(COUNTS, _B) is None

    @owes(_SNAPSHOT)
    def test_a_snapshot_does_not_move(self, store: Store) -> None:
        append(store, _A, 0, *map(note, "12"))
        with store.snapshot() as rows:
            before = notes(rows)
            append(store, _A, 2, note("3"))
            append(store, _A, 3, forget())
            assert notes(rows) == before
            assert len(rows.search(NOTES, "1", 9)) == 1
        with store.snapshot() as rows:
            assert notes(rows) == []

    @owes(_SNAPSHOT)
    def test_a_snapshot_keeps_no_other_thread_from_appending(self, store: Store) -> None:
        with store.snapshot() as rows:
            start(append, store, _A, 0, note("one")).result(self.patience / 2)
            assert notes(rows) == []

    @owes(_SNAPSHOT)
    def test_snapshots_may_be_open_beside_each_other(self, store: Store) -> None:
        append(store, _A, 0, note("one"))
        with store.snapshot() as older:
            append(store, _A, 1, note("two"))
            with store.snapshot() as newer, store.snapshot(at=1) as past:
                assert len(newer.by_key(NOTES)) == 2
                assert notes(past) == notes(older)

    @owes(_PAST)
    def test_every_moment_of_the_past_can_be_seen(self, store: Store) -> None:
        moments = [self.everything(store)]
        for version in range(4):
            for stream in (_A, _B):
                append(store, stream, version, note(f"{version} of {stream}"))
                moments.append(self.everything(store))
        for position, expected in enumerate(moments):
            with store.snapshot(at=position) as rows, store.moment(position) as moment:
                assert notes(rows) == notes(moment) == expected
        with store.snapshot(at=2**80) as rows, store.moment(2**80) as moment:
            assert notes(rows) == notes(moment) == moments[-1]

    @owes(_MOMENT)
    def test_a_moment_may_be_written_to_and_nobody_else_sees_it(self, store: Store) -> None:
        append(store, _A, 0, note("one"), note("two"))
        before = self.everything(store)
        with store.moment(2) as rows:
            rows.delete_group(NOTES, BY_STREAM, (_A,))
            rows.put(NOTES, NoteRow("new", _B, 3, "three", None))
            assert [row[0] for row in rows.by_key(NOTES)] == ["new"]
            assert [row[0] for row in rows.scan(NOTES, BY_STREAM, (_B,))] == ["new"]
            assert self.texts(rows, "three") == {"three"}
            assert self.texts(rows, "one") == set()
            assert self.everything(store) == before
        with store.moment(2) as rows:
            assert notes(rows) == before

    @owes(_PAST)
    def test_the_past_of_what_was_erased_has_no_text(self, store: Store) -> None:
        append(store, _A, 0, note("secret"), forget())
        with store.snapshot(at=1) as rows, store.moment(1) as moment:
            assert rows.by_key(NOTES) == [NoteRow(f"{_A}/1", _A, 1, "", None)] == moment.by_key(NOTES)

    @owes(_SNAPSHOT)
    def test_what_is_raised_beside_a_snapshot_passes(self, store: Store) -> None:
        for error in (FileNotFoundError("the host's"), KeyError("the host's"), VersionConflict()):
            with pytest.raises(type(error)), store.snapshot():
                raise error
        assert self.everything(store) == []

    # Rebuilding

    @owes(_REBUILD)
    def test_rebuilt_rows_are_the_live_ones(self, store: Store) -> None:
        for stream in (_A, _B, "conversation:c"):
            append(store, stream, 0, *map(note, "12345"))
        append(store, _B, 5, forget())
        live = self.everything(store)
        assert list(store.flaws()) == []
        assert store.rebuild() == 16
        assert self.everything(store) == live
        assert list(store.flaws()) == []

    @owes(_REBUILD)
    def test_rebuilt_rows_are_found_by_their_words(self, store: Store) -> None:
        append(store, _A, 0, note("needle"), note("hay"))
        store.rebuild()
        append(store, _A, 2, note("needles"))
        assert self.found(store, "needle") == {"needle", "needles"}

    @owes(_TOLD)
    def test_a_rebuild_tells_how_far_it_is(self, store: Store) -> None:
        append(store, _A, 0, *map(note, "123"))
        told: list[tuple[int, int]] = []
        store.rebuild(lambda done, total: told.append((done, total)))
        assert told[-1] == (3, 3)

    @owes(_REBUILD)
    def test_a_rebuild_of_an_empty_log_leaves_nothing(self, store: Store) -> None:
        assert store.rebuild() == 0
        assert self.everything(store) == []

    @owes(_REBUILD)
    def test_a_rebuild_that_fails_leaves_the_rows_as_they_were(self, store: Store) -> None:
        append(store, _A, 0, *map(note, "123"))
        live = self.everything(store)

        def fail(done: int, total: int) -> None:
            raise ArithmeticError

        with pytest.raises(ArithmeticError):
            store.rebuild(fail)
        assert self.everything(store) == live

    # Orders

    @pytest.fixture
    def several(self, store: Store) -> Store:
        """Notes 1 3 5 7 9 in one stream, 2 4 6 8 in another, each at the position that it names."""
        for position in range(1, 10):
            stream, version = (_A, position // 2) if position % 2 else (_B, position // 2 - 1)
            append(store, stream, version, note(str(position)))
        return store

    @pytest.mark.parametrize(
        ("after", "before", "limit", "expected"),
        [
            (None, None, 1000, [1, 3, 5, 7, 9]),
            (3, None, 1000, [5, 7, 9]),
            (None, 7, 1000, [1, 3, 5]),
            (1, 9, 1000, [3, 5, 7]),
            (2, 6, 1000, [3, 5]),
            (None, None, 2, [1, 3]),
            (9, None, 1000, []),
            (5, 5, 1000, []),
            (-(2**80), 2**80, 1000, [1, 3, 5, 7, 9]),
            (None, None, 0, []),
        ],
    )
    @owes(_SCAN)
    def test_a_group_is_scanned_in_its_order_in_either_direction(
        self, several: Store, after: int | None, before: int | None, limit: int, expected: list[int]
    ) -> None:
        with several.snapshot() as rows:
            found = rows.scan(NOTES, BY_STREAM, (_A,), after=after, before=before, limit=limit)
            assert _positions(found) == expected
            back = rows.scan(NOTES, BY_STREAM, (_A,), after=after, before=before, newest_first=True)
            assert _positions(back)[::-1][:limit] == expected

    @owes(_SCAN)
    def test_pages_in_either_direction_follow_each_other(self, several: Store) -> None:
        with several.snapshot() as rows:
            newest = rows.scan(NOTES, BY_STREAM, (_A,), limit=2, newest_first=True)
            assert _positions(newest) == [9, 7]
            older = rows.scan(NOTES, BY_STREAM, (_A,), before=7, limit=2, newest_first=True)
            assert _positions(older) == [5, 3]

    @owes(_SCAN)
    def test_an_order_without_a_group_takes_every_row(self, several: Store) -> None:
        with several.snapshot() as rows:
            assert _positions(rows.scan(NOTES, NOTES.indexes[1], after=6)) == [7, 8, 9]
            assert list(rows.scan(NOTES, BY_STREAM, ("conversation:none",))) == []

    @owes(_ORDERS)
    def test_an_order_that_is_not_kept_is_scanned_like_one_that_is(self, several: Store) -> None:
        append(several, _A, 5, note("again"), note("other"), note("again"))
        with several.snapshot() as rows:
            found = rows.scan(NOTES, _BY_TEXT, (_A, "again"))
            assert [cast(NoteRow, row).text for row in found] == ["again", "again"]
            (second,) = rows.scan(NOTES, _BY_TEXT, (_A, "again"), after=_positions(found)[0])
            assert second == found[1]

    @owes(_GROUP)
    def test_a_group_is_deleted_and_no_other(self, several: Store) -> None:
        append(several, _A, 5, note("and"), forget())
        with several.snapshot() as rows:
            assert _positions(rows.by_key(NOTES)) == [2, 4, 6, 8]
            assert rows.get(NOTES, f"{_A}/6") is None
            assert self.texts(rows, "1") == set()

    @owes(_GROUP)
    def test_a_projection_sees_the_group_gone(self, store: Store) -> None:
        append(store, _A, 0, note("one"), forget(), note("again"))
        with store.snapshot() as rows:
            assert rows.by_key(NOTES) == [NoteRow(f"{_A}/3", _A, 3, "again", None)]

    # Keys

    @owes(_PREFIX)
    def test_keys_are_found_by_their_beginning_in_order(self, store: Store) -> None:
        streams = ["b", "a", "ab", "a%", "a_", "a*", "a[b]", "B", "é", "a😀"]
        for stream in streams:
            append(store, stream, 0, note("1"))
        with store.snapshot() as rows:
            assert self.keys(rows, "") == sorted(streams)
            for prefix in (*streams, "%", "*", "?", "a?", "A", "\udcff"):
                assert self.keys(rows, prefix) == sorted(s for s in streams if s.startswith(prefix))

    @owes(_PREFIX)
    def test_as_many_keys_are_found_as_are_asked_for(self, several: Store) -> None:
        with several.snapshot() as rows:
            assert len(rows.by_key(NOTES, _A, limit=2)) == 2
            assert len(rows.by_key(NOTES, _A, limit=0)) == 0
            assert len(rows.by_key(NOTES, _A)) == 5

    # Words

    @pytest.mark.parametrize(
        ("words", "found"),
        [
            ("quick", {"The quick brown fox"}),
            ("QUICK fox", {"The quick brown fox"}),
            ("fox quick", {"The quick brown fox"}),
            ("qui bro", {"The quick brown fox"}),
            ("uick", set[str]()),
            ("quick wolf", set[str]()),
            ("cafe", {"Un café près d'ici"}),
            ("CAFÉ", {"Un café près d'ici"}),
            ("cafe\u0301", {"Un café près d'ici"}),
            ("d'ici", {"Un café près d'ici"}),
            ("ici-pres", {"Un café près d'ici"}),
            ("e\u0301te\u0301", {"l'été à Nîmes"}),
            ("straße", {"Die Straße nach Köln"}),
            ("Привет", {"привет, мир"}),
            ("МИР", {"привет, мир"}),
            ("東京", {"東京タワー"}),
            ("snake case", {"snake_case and kebab-case"}),
            ("kebab-case", {"snake_case and kebab-case"}),
            ("keb-cas", {"snake_case and kebab-case"}),
            ("😀", set[str]()),
            ("smile 😀", {"a smile 😀 here"}),
            ("after", {"before\0after"}),
            ("before\0after", {"before\0after"}),
            ("2024", {"in 2024, or 2025"}),
            ("", set[str]()),
            ("   ", set[str]()),
            ("\udcff", set[str]()),
            ("quick \udcff", {"The quick brown fox"}),
        ],
    )
    @owes(_WORDS)
    def test_texts_are_found_by_their_words(self, store: Store, words: str, found: set[str]) -> None:
        texts = [
            "The quick brown fox",
            "Un café près d'ici",
            "l'été à Nîmes",
            "Die Straße nach Köln",
            "привет, мир",
            "東京タワー",
            "snake_case and kebab-case",
            "a smile 😀 here",
            "before\0after",
            "in 2024, or 2025",
        ]
        append(store, _A, 0, *map(note, texts))
        assert self.found(store, words) == found

    @pytest.mark.parametrize(
        "words",
        [
            '"', '""', 'qu"ick', '"quick', "quick*", "*", "^quick", "quick AND", "AND", "OR", "NOT",
            "NEAR", "NEAR(quick)", "NEAR(quick fox, 5)", "quick OR fox", "quick NOT fox", "-quick", "+quick",
            "text:quick", "{text}: quick", "(quick", "quick)", "quick;", "'quick'", "%", "_", "\\", "quick\0",
            "\0", "--", "/* quick", "quick" * 2000, "quick " * 2000,
        ],
    )  # fmt: skip
    @owes(_NO_MEANING)
    def test_no_character_has_a_special_meaning(self, store: Store, words: str) -> None:
        texts = {"The quick fox", "Quick and near or not", "NOT text", "quickly"}
        append(store, _A, 0, *map(note, sorted(texts)))
        wanted = "".join(c if c.isalnum() else " " for c in words.lower()).split()
        expected = {
            text
            for text in texts
            if wanted and all(any(h.startswith(w) for h in text.lower().split()) for w in wanted)
        }
        assert self.found(store, words) == expected

    @owes(_WORDS)
    def test_the_best_match_comes_first_and_no_more_than_asked_for(self, store: Store) -> None:
        long = "fox " + "and many other words " * 50
        append(store, _A, 0, note(long), note("the fox"), note("hound"))
        with store.snapshot() as rows:
            assert [cast(NoteRow, row).text for row in rows.search(NOTES, "fox", 1)] == ["the fox"]
            assert len(rows.search(NOTES, "fox", 5)) == 2
            assert len(rows.search(NOTES, "fox", 0)) == 0

    @owes(_WORDS)
    def test_what_was_deleted_is_not_found(self, store: Store) -> None:
        append(store, _A, 0, note("needle"))
        append(store, _B, 0, note("another needle"))
        append(store, _A, 1, forget())
        assert self.found(store, "needle") == {"another needle"}

    # Steps of the tests

    def everything(self, store: Store) -> list[tuple[object, ...]]:
        with store.snapshot() as rows:
            return notes(rows)

    def found(self, store: Store, words: str) -> set[str]:
        with store.snapshot() as rows:
            return self.texts(rows, words)

    def texts(self, rows: ViewRows, words: str) -> set[str]:
        return {cast(NoteRow, row).text for row in rows.search(NOTES, words, 100)}

    def keys(self, rows: ViewRows, prefix: str) -> list[object]:
        return [row[0] for row in rows.by_key(COUNTS, prefix)]


def _positions(rows: Sequence[tuple[object, ...]]) -> list[int]:
    return [cast(NoteRow, row).position for row in rows]
