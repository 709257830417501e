"""What facts changed in the views, as lines and as JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ...application.debugging import RowChange
from .output import Json
from .wording import one_line, short_id

__all__ = ["change_lines", "changes_record"]

_ID = re.compile("[0-9a-f]{32}")
_LENGTH = 60


def change_lines(changes: Sequence[RowChange]) -> Iterator[str]:
    """View by view: + added, - removed, ~ changed, each with the facts that did it."""
    for view, rows in _by_view(changes).items():
        yield view
        for change in rows:
            yield f"  {_mark(change)} {_shown(change.key)}{_what(change)}  ({_facts(change.facts)})"


def _by_view(changes: Sequence[RowChange]) -> Mapping[str, Sequence[RowChange]]:
    found: dict[str, list[RowChange]] = {}
    for change in changes:
        found.setdefault(change.view, []).append(change)
    return dict(sorted(found.items()))


def _mark(change: RowChange) -> str:
    return "+" if change.before is None else "-" if change.after is None else "~"


def _what(change: RowChange) -> str:
    if change.columns:
        pairs = (f"{name}: {_shown(old)} → {_shown(new)}" for name, (old, new) in change.columns.items())
        return "  " + ", ".join(pairs)
    values = _row(change.after)
    said = (
        f"{name} {_shown(value)}" for name, value in list(values.items())[1:] if value not in ("", 0, None)
    )
    return "  " + ", ".join(said) if values else ""


def _shown(value: object) -> str:
    if not isinstance(value, str):
        return str(value)
    return short_id(value) if _ID.fullmatch(value) else one_line(value, _LENGTH) or '""'


def _facts(positions: Sequence[int]) -> str:
    """The first and the last are told of many."""
    shown = [str(position) for position in positions]
    if len(shown) > 6:
        shown = [*shown[:3], "…", *shown[-2:]]
    return ("fact " if len(positions) == 1 else "facts ") + ", ".join(shown)


def changes_record(changes: Sequence[RowChange]) -> dict[str, Json]:
    """By view: added and removed rows whole, of changed ones the columns with old and new value."""
    return {view: _view_record(rows) for view, rows in _by_view(changes).items()}


def _view_record(rows: Sequence[RowChange]) -> dict[str, Json]:
    return {
        "added": [{**_key(row), "row": _row(row.after)} for row in rows if row.before is None],
        "removed": [{**_key(row), "row": _row(row.before)} for row in rows if row.after is None],
        "changed": [{**_key(row), "columns": _columns(row)} for row in rows if row.columns],
    }


def _key(change: RowChange) -> dict[str, Json]:
    return {"key": change.key, "facts": change.facts}


def _row(row: tuple[object, ...] | None) -> dict[str, Json]:
    return dict(row._asdict()) if row is not None else {}  # type: ignore[attr-defined]


def _columns(change: RowChange) -> dict[str, Json]:
    return {name: [_value(old), _value(new)] for name, (old, new) in change.columns.items()}


def _value(value: object) -> Json:
    assert isinstance(value, str | int | None)
    return value
