"""How the page behaves in a real browser."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Sequence

import pytest

from rejoinder.domain import conversation as c
from rejoinder.domain.event import Fact, Recorded
from rejoinder.domain.messages import Target, text_parts

from .conftest import OpenPage
from .random_log import HOSTILE, facts_of, random_store, store_of

DAY = 86_400_000
SMART = Target(model="hf:org/a/smart.gguf", name="smart")


def chat(*texts: str) -> Iterator[tuple[str, Fact]]:
    yield "conversation:c1", c.ConversationStarted()
    yield "conversation:c1", c.ModelRequested(target=SMART)
    for number, text in enumerate(texts):
        said = c.MessageAppended(message=f"m{number}", parent=None, role="user", parts=text_parts(text))
        yield "conversation:c1", said


def log(facts: Iterator[tuple[str, Fact]], step: int = 1000) -> Sequence[Recorded]:
    return facts_of(store_of(facts, lambda: step))


# What a log says never becomes more than text


def test_no_text_of_a_log_is_run_or_becomes_an_element(open_report: OpenPage) -> None:
    facts = facts_of(random_store(5, 300))
    report = open_report(facts)
    report.page.on("dialog", lambda dialog: pytest.fail(f"a text opened a dialog: {dialog.message}"))

    for position in range(1, 301, 3):
        report.select(position)

    assert report.page.evaluate("globalThis.owned") is None
    assert report.page.locator("img, svg, iframe, object, a[href^=javascript]").count() == 0
    assert report.page.locator("script").count() == 1
    assert report.told == []


def test_the_browser_itself_forbids_the_network_and_markup_from_text(open_report: OpenPage) -> None:
    report = open_report(log(chat("Hello")))
    server = socket.create_server(("127.0.0.1", 0))
    server.setblocking(False)

    refused = report.page.evaluate(
        """async (address) => {
      const tries = {
        fetch: () => fetch(address),
        markup: () => { document.body.innerHTML = "<b>bold</b>"; },
        script: () => document.body.append(Object.assign(document.createElement("script"), { text: "1" })),
        image: () => new Promise((_, no) => Object.assign(new Image(), { onerror: no }).src = address),
      };
      const refused = [];
      for (const [name, attempt] of Object.entries(tries)) {
        await (async () => attempt())().catch(() => refused.push(name));
      }
      return refused;
    }""",
        f"http://127.0.0.1:{server.getsockname()[1]}/",
    )

    assert refused == ["fetch", "markup", "script", "image"]
    with server, pytest.raises(BlockingIOError):
        server.accept()


def test_opening_the_page_asks_for_nothing_but_the_page(open_report: OpenPage) -> None:
    report = open_report(log(chat("Hello")))

    assert report.asked == [report.page.url.partition("#")[0]]


def test_a_message_of_a_megabyte_is_cut_until_it_is_asked_for(open_report: OpenPage) -> None:
    report = open_report(log(chat("long " * 200_000)))

    assert len(report.text("#thread article")) < 5_000
    report.page.locator("#thread article .long button").click()
    assert report.page.locator("#thread article .long").evaluate("one => one.textContent.length") == 1_000_000


def test_a_text_that_turns_the_writing_direction_turns_nothing_around_it(open_report: OpenPage) -> None:
    report = open_report(log(chat("\u202egnirts\u202c")), "#fact=3")

    for selector in ("#thread .long", "#facts .gist", "#sidebar .title"):
        shown = report.page.locator(selector).first
        assert shown.evaluate("one => getComputedStyle(one).unicodeBidi").startswith(("isolate", "plaintext"))


# Getting about


def test_without_a_fragment_the_newest_fact_is_shown(open_report: OpenPage) -> None:
    assert open_report(log(chat("a", "b"))).fact() == 4


def test_a_link_leads_to_its_fact_and_the_page_gives_such_links(open_report: OpenPage) -> None:
    report = open_report(log(chat("a", "b", "c")), "#fact=3")

    assert report.fact() == 3
    report.page.keyboard.press("ArrowRight")
    report.page.wait_for_url("**#fact=4")


def test_a_link_to_a_fact_that_the_log_lacks_leads_to_the_one_before_it(open_report: OpenPage) -> None:
    facts = [fact for fact in log(chat("a", "b", "c")) if fact.position != 4]

    assert open_report(facts, "#fact=4").fact() == 3
    assert open_report(facts, "#fact=99999999999999999999").fact() == 5


@pytest.mark.parametrize(
    ("keys", "position"),
    [
        (["ArrowLeft"], 4),
        (["ArrowRight"], 5),
        (["Home"], 1),
        (["Home", "ArrowRight", "ArrowRight"], 3),
        (["Home", "End"], 5),
        (["Home", "ArrowLeft"], 1),
        (["Home", "PageDown"], 5),
    ],
)
def test_keys_step_through_the_log(open_report: OpenPage, keys: Sequence[str], position: int) -> None:
    report = open_report(log(chat("a", "b", "c")))

    for key in keys:
        report.page.keyboard.press(key)

    assert report.fact() == position


def test_a_key_steps_once_also_while_the_slider_has_the_focus(open_report: OpenPage) -> None:
    report = open_report(log(chat("a", "b", "c")))
    report.page.locator("#moment").focus()

    report.page.keyboard.press("ArrowLeft")

    assert report.fact() == 4
    assert report.page.locator("#moment").input_value() == "4"


def test_the_slider_leads_to_the_fact_of_its_number(open_report: OpenPage) -> None:
    report = open_report(log(chat("a", "b", "c")))

    report.page.locator("#moment").fill("2")

    report.page.locator("#fact h3", has_text="2 ModelRequested").wait_for()
    assert report.fact() == 2


def test_a_search_narrows_the_list_to_what_holds_every_word(open_report: OpenPage) -> None:
    report = open_report(log(chat("the winter", "the summer", "winter and summer")))

    report.page.locator("#search").fill("winter messageappended")

    assert report.texts("#facts .position") == ["3", "5"]
    assert report.text("#found") == "2 of 5 facts"
    report.page.keyboard.press("Shift+Enter")
    assert report.fact() == 3
    report.page.locator("#search").fill("#4")
    assert report.texts("#facts .position") == ["4"]


def test_kinds_of_streams_can_be_left_out(open_report: OpenPage) -> None:
    report = open_report(facts_of(random_store(6, 50)))

    report.page.locator("#families input[value=conversation]").uncheck()

    families = report.page.locator("#facts .fact").evaluate_all("all => all.map((one) => one.dataset.family)")
    assert set(families) == {"model", "session"}


def test_a_chosen_conversation_stays_while_others_go_on(open_report: OpenPage) -> None:
    report = open_report(facts_of(random_store(7, 200)))
    chosen = report.page.locator("#sidebar .conversation").last
    conversation = chosen.get_attribute("data-id")

    chosen.click()
    for _ in range(20):
        report.page.keyboard.press("ArrowLeft")

    assert report.page.evaluate("async () => (await report).conversation") == conversation
    assert report.page.locator("#pinned").is_visible()


def test_a_fact_tells_its_cause_and_what_it_led_to_as_links(open_report: OpenPage) -> None:
    report = open_report(log(chat("a", "b", "c")), "#fact=5")

    report.page.locator("#fact dd a", has_text="2 ModelRequested").first.click()

    report.page.locator("#fact h3", has_text="2 ModelRequested").wait_for()
    assert "5 MessageAppended" in report.text("#fact")


def test_a_fact_tells_what_it_changed(open_report: OpenPage) -> None:
    report = open_report(log(chat("Hello")), "#fact=3")

    changed = report.text("#fact .changes")

    assert "title: Hello" in changed
    assert "activity: 1 → 3" in changed


def test_numbers_are_shown_with_the_digits_that_were_recorded(open_report: OpenPage) -> None:
    facts = [fact for fact in facts_of(random_store(8, 300)) if fact.fact.NAME == "DownloadCompleted"]

    report = open_report(facts)

    assert "1700000000123456789" in report.text("#fact pre")


# The timeline


def test_a_click_on_a_lane_selects_the_fact_that_lies_there(open_report: OpenPage) -> None:
    report = open_report(log(chat("a", "b", "c")))
    where = report.page.evaluate(
        """async () => {
      const { timeline } = await report, box = timeline.canvas.getBoundingClientRect();
      const row = timeline.shownRows().findIndex((one) => one.lane?.id === "c1");
      return [box.left + timeline.xOf(3), box.top + timeline.laneTop(row) + 4];
    }"""
    )

    report.page.mouse.click(*where)

    assert report.fact() == 4


def test_clicks_on_simultaneous_facts_take_one_after_the_other(open_report: OpenPage) -> None:
    facts = [one._replace(at=1_000 if one.position < 5 else 9_000) for one in log(chat("a", "b", "c"))]
    report = open_report(facts)
    x, y = report.page.evaluate("""async () => {
      const { timeline } = await report, box = timeline.canvas.getBoundingClientRect();
      return [box.left + timeline.xOf(0), box.top + timeline.laneTop(1) + 4];
    }""")

    taken = set[int]()
    for _ in range(4):
        report.page.mouse.click(x, y)
        taken.add(report.fact())

    assert taken == {1, 2, 3, 4}


PLACES = "async () => [...(await report).timeline.axis.xs]"
BREAKS = "async () => (await report).timeline.axis.breaks.map((one) => one.text)"


def test_days_of_silence_are_drawn_short_and_named(open_report: OpenPage) -> None:
    spread = [0, 1000, 2000, 3000, 3000 + 9 * DAY]
    facts = [one._replace(at=DAY + at) for one, at in zip(log(chat("a", "b", "c")), spread, strict=True)]

    report = open_report(facts)

    places = report.page.evaluate(PLACES)
    assert report.page.evaluate(BREAKS) == ["9 d"]
    assert 3000 < places[4] - places[3] < 30_000


def test_a_clock_that_goes_back_turns_no_fact_round(open_report: OpenPage) -> None:
    times = [5000, 6000, 2000, 3000, 3000]
    facts = [one._replace(at=DAY + at) for one, at in zip(log(chat("a", "b", "c")), times, strict=True)]

    report = open_report(facts, "#fact=3")

    places = report.page.evaluate(PLACES)
    assert places == sorted(places)
    assert report.page.evaluate(BREAKS) == ["clock back 4.0 s"]
    assert "the clock was set back 4.0 s" in report.text("#fact")


@pytest.mark.parametrize("at", [0, -(2**62), 2**62])
def test_a_time_that_no_calendar_has_is_shown_all_the_same(open_report: OpenPage, at: int) -> None:
    facts = [one._replace(at=at) for one in log(chat("a", "b"))]

    report = open_report(facts)

    assert report.texts("#facts .position") == ["1", "2", "3", "4"]
    assert report.told == []


def test_facts_can_be_laid_out_by_number(open_report: OpenPage) -> None:
    report = open_report(log(chat("a", "b", "c")))

    report.page.locator("input[value=number]").check()

    assert report.page.evaluate(PLACES) == [0, 1, 2, 3, 4]


def test_zooming_in_and_out_keeps_the_selected_fact_in_sight(open_report: OpenPage) -> None:
    report = open_report(log(chat(*"abcdefgh")), "#fact=6")

    for key in ("+", "+", "+", "+", "-", "0", "+"):
        report.page.keyboard.press(key)
        x, left, right = report.page.evaluate("""async () => {
          const { timeline } = await report;
          return [timeline.xOf(5), timeline.gutter(), timeline.width()];
        }""")
        assert left <= x <= right


# Sizes and kinds of screens


def test_an_empty_log_says_so(open_report: OpenPage) -> None:
    report = open_report([])

    assert report.text("#summary") == "This log is empty."
    assert report.told == []


def test_a_browser_without_the_newest_functions_shows_the_same(open_report: OpenPage) -> None:
    report = open_report(log(chat("Hello")), first="delete Uint8Array.fromBase64; delete JSON.rawJSON;")

    assert report.text("#thread .long") == "Hello"
    assert report.told == []


def test_a_browser_that_cannot_unpack_the_facts_is_told_of(open_report: OpenPage) -> None:
    report = open_report(log(chat("Hello")), first="delete globalThis.DecompressionStream;")

    assert report.text("#summary").endswith("It needs a browser of 2023 or newer.")


def test_a_print_is_dark_on_white_and_leaves_out_what_only_a_screen_can_use(open_report: OpenPage) -> None:
    report = open_report(log(chat("Hello")), color_scheme="dark")

    report.page.emulate_media(media="print")

    ground = report.page.evaluate("getComputedStyle(document.querySelector('.pane')).backgroundColor")
    assert ground == "rgb(255, 255, 255)"
    assert not report.page.locator("#search").is_visible()
    assert not report.page.locator("#moment").is_visible()
    assert report.page.locator("#thread").is_visible()


def test_many_facts_are_a_list_of_few_elements(open_report: OpenPage) -> None:
    report = open_report(log(chat(*("again" for _ in range(5_000)))))

    assert report.page.locator("#facts .fact").count() < 60
    assert report.fact() == 5_002


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 700, 360])
def test_every_pane_fits_the_width_and_can_be_read(open_report: OpenPage, scheme: str, width: int) -> None:
    screen = {"width": width, "height": 800}
    report = open_report(log(chat(*HOSTILE[:8])), color_scheme=scheme, viewport=screen)

    assert report.page.evaluate("document.documentElement.scrollWidth") <= width
    assert report.page.evaluate(CONTRAST) >= 4.5


CONTRAST = """() => {
  const luminance = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [text, ground] = ["color", "backgroundColor"].map((name) => (selector) =>
    luminance(getComputedStyle(document.querySelector(selector))[name]));
  const pairs = [["h2", ".pane"], ["#thread article", ".pane"], ["#found", ".pane"], [".top p", "body"]];
  return Math.min(...pairs.map(([one, other]) => {
    const [low, high] = [text(one), ground(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }));
}"""
