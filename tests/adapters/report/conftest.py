from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from rejoinder.adapters.report.html_page import HtmlPage
from rejoinder.domain.event import Recorded

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
_MILLISECONDS = 30_000


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """The machine's own Chromium; what needs one is skipped where there is none. As long as it is open, its
    thread has a running event loop, which would be in the way of other modules."""
    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if found is None:
        pytest.skip("no Chromium on this machine")
    api = pytest.importorskip(
        "playwright.sync_api", reason="Playwright, which drives the browser, is not here"
    )
    # Chromium's sandbox refuses to run as root, and the pages are our own.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=arguments)
        yield opened
        opened.close()


class OpenReport:
    """A report in the browser, with all that it told the console and asked the network for."""

    def __init__(self, browser: Any, file: Path, fragment: str, first: str, **context: Any) -> None:
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **context})
        self.context.add_init_script(first)
        self.page = self.context.new_page()
        self.page.set_default_timeout(_MILLISECONDS)
        self.told, self.asked = list[str](), list[str]()
        self.page.on("console", lambda message: self.told.append(message.text))
        self.page.on("pageerror", lambda error: self.told.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(file.as_uri() + fragment)
        self.page.evaluate("() => report.then(() => {}, () => {})")

    def text(self, selector: str) -> str:
        return self.page.locator(selector).first.inner_text()

    def texts(self, selector: str) -> list[str]:
        return self.page.locator(selector).all_text_contents()

    def fact(self) -> int:
        """The position of the fact that is selected."""
        return self.page.evaluate("async () => (await report).fact.position")

    def select(self, position: int) -> None:
        self.page.evaluate(
            "async (at) => { const page = await report; page.select(page.history.indexAt(at)); }", position
        )


OpenPage = Callable[..., OpenReport]


@pytest.fixture
def open_report(browser: Any, tmp_path: Path) -> Iterator[OpenPage]:
    """open_report(facts, fragment="", first="", **how the browser is set up); first: a script that runs
    before the page's own."""
    opened = list[OpenReport]()

    def open_one(
        facts: Iterable[Recorded], fragment: str = "", first: str = "", **context: Any
    ) -> OpenReport:
        file = tmp_path / f"{len(opened)}.html"
        file.write_bytes(b"".join(HtmlPage().pieces(facts)))
        opened.append(OpenReport(browser, file, fragment, first, **context))
        return opened[-1]

    yield open_one
    for one in opened:
        one.context.close()
