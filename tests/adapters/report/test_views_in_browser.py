"""What the page shows of a moment is what Python's views say of it (R12)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest

from rejoinder.adapters.persistence.memory_store import MemoryStore
from rejoinder.application.projections.downloads import DownloadRow
from rejoinder.application.projections.requested_vs_loaded import SessionRow
from rejoinder.application.projections.transcript import MessageRow
from rejoinder.application.views import Thread, Views
from rejoinder.domain.errors import Refusal
from rejoinder.domain.messages import reasoning_text

from .conftest import OpenPage
from .random_log import CONVERSATIONS, SESSIONS, facts_of, random_store

JSON = Any
FACTS = 400


def in_python(store: MemoryStore, position: int) -> JSON:
    with store.snapshot(position) as rows:
        views = Views(rows)
        return {
            "sidebar": [row._asdict() for row in views.sidebar(limit=1000)],
            "archived": [row._asdict() for row in views.sidebar(limit=1000, archived=True)],
            "threads": [thread(views.thread(one, limit=5)) for one in CONVERSATIONS],
            "downloads": [download(row) for row in views.downloads()],
            "sessions": [session(row) for row in views.sessions()],
            "standings": [standing(views, one, other) for one in CONVERSATIONS for other in SESSIONS],
        }


def thread(found: Thread | Refusal) -> JSON:
    if isinstance(found, Refusal):
        return None
    return {
        "conversation": found.conversation,
        "title": found.title,
        "target_model": found.target.model,
        "target": found.target.name,
        "instructions": found.instructions,
        "sampling": json.loads(found.sampling) if found.sampling else None,
        "reply": found.reply or "",
        "earlier": found.earlier,
        "messages": [message(row) for row in found.messages],
    }


def message(row: MessageRow) -> JSON:
    found = {**row._asdict(), "reasoning": reasoning_text(row.content)}
    del found["parts"]
    return {**found, "answer": parsed(row.answer), "usage": parsed(row.usage)}


def download(row: DownloadRow) -> JSON:
    return {**row._asdict(), "failure": parsed(row.failure)}


def session(row: SessionRow) -> JSON:
    lists = {"loaded": json.loads(row.loaded), "unstable": json.loads(row.unstable)}
    return {**row._asdict(), "loading": parsed(row.loading), **lists}


def standing(views: Views, conversation: str, session: str) -> JSON:
    found = views.requested_vs_loaded(conversation, session)
    if isinstance(found, Refusal):
        return None
    dumped = {name: plain(getattr(found, name)) for name in found.__slots__}
    return {**dumped, "all_loaded": [credit.model_dump() for credit in found.all_loaded]}


def plain(value: Any) -> JSON:
    return value.model_dump() if hasattr(value, "model_dump") else value


def parsed(text: str) -> JSON:
    return json.loads(text) if text else None


IN_THE_PAGE = """async ([positions, conversations, sessions]) => {
  const page = await report;
  return JSON.stringify(positions.map((position) => {
    const views = page.views(position);
    const thread = (conversation) => {
      const found = views.thread(conversation, 5);
      if (!found) return null;
      const { selected, session, asked, answering, ...shown } = found;
      return shown;
    };
    return {
      sidebar: views.sidebar(), archived: views.sidebar(true), threads: conversations.map(thread),
      downloads: views.downloads(), sessions: views.sessions(),
      standings: conversations.flatMap((one) => sessions.map((other) => views.standing(one, other))),
    };
  }));
}"""


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_view_of_every_moment_is_the_one_that_python_derives(open_report: OpenPage, seed: int) -> None:
    store = random_store(seed, FACTS)
    positions = range(1, FACTS + 1)

    report = open_report(facts_of(store))

    shown = json.loads(report.page.evaluate(IN_THE_PAGE, [list(positions), CONVERSATIONS, SESSIONS]))
    for position, views in zip(positions, shown, strict=True):
        assert views == in_python(store, position), f"at {position}"
    assert report.told == []


def test_what_is_drawn_is_what_the_views_say(open_report: OpenPage) -> None:
    store = random_store(4, FACTS)
    report = open_report(facts_of(store))

    for position in range(7, FACTS + 1, 23):
        report.select(position)

        views = in_python(store, position)
        rows = [*views["sidebar"], *views["archived"]]
        assert report.texts("#sidebar .title") == [row["title"] or "New conversation" for row in rows]
        statuses = [row["status"] or "not on disk" for row in views["downloads"]]
        assert report.texts("#downloads .status") == statuses
        assert ids(report.page, "#sessions p") == [row["session"] for row in views["sessions"]]
        assert_thread_is_drawn(report.page, store, position)


def assert_thread_is_drawn(page: Any, store: MemoryStore, position: int) -> None:
    chosen = page.evaluate("async () => (await report).conversation")
    with store.snapshot(position) as rows:
        found = Views(rows).thread(chosen)
    messages: Sequence[MessageRow] = () if isinstance(found, Refusal) else found.messages
    assert ids(page, "#thread article") == [row.message for row in messages]
    drawn = page.locator("#thread article > .long").evaluate_all("all => all.map((one) => one.textContent)")
    assert [text.partition("… Show all")[0] for text in drawn] == [row.text[:4000] for row in messages]


def ids(page: Any, selector: str) -> list[str]:
    return page.locator(selector).evaluate_all("all => all.map((one) => one.dataset.id).filter(Boolean)")
