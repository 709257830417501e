"""Other people's machines and programs in Rejoinder's words: what they say, what vanished from them, what stopped half way."""

from __future__ import annotations

from random import Random

from .beyond_answers import UNKNOWN
from .scene import Exchange
from .wording import say

__all__ = ["other_machine"]

_MACHINE = "[printer|scanner|car|oven|microwave|washing machine|dishwasher|tv|watch|lift|router|camera|fridge|toaster|blender|boiler|heating|sat nav|doorbell|alarm clock|lawn mower|phone|<noun>]"
_OTHER = "[firefox|word|excel|gmail|outlook|chrome|whatsapp|spotify|photoshop|teams|safari|instagram|powerpoint|steam|netflix|youtube|twitter|google maps|my bank's app]"
_SAYS = "[offline|ready|queued|cancelled|downloading|compiling|failed|busy|no signal|check engine|update|full|open|paused|waiting|stopped|not ready|no connection|target not found|low ink|<noun> error|paper jam|session expired|archived]"
_TOOL = "[git|docker|npm|java|excel|linux|my mac|gcc|the compiler|chrome|steam|the bank's website|word|pip|ssh|apt|kubernetes|latex|postgres]"
_COMPLAINS = "[detached head|permission denied|circular reference|segmentation fault|access denied|update failed|out of memory|merge conflict|file not found|undefined is not a function|connection reset|invalid syntax|port in use|broken pipe|command not found|nothing to commit|unmet dependencies]"
_PART = "[sidebar|menu|list|toolbar|taskbar|start button|search bar|history|archive|folder|order of the <noun>s|pinned tab|download bar|log|queue|second window|branch|key]"
_GONE = "[is gone|vanished|has disappeared|jumps around|is in the wrong order|moved to the left|froze|is empty|doesn't load|keeps moving|is not ready|looks different since yesterday|cannot be deleted|is full]"
_NOW = "[how do I get it back|what now|why|what do I do|how can I fix that|what does it mean|any idea why|is that bad|where did it go|how can I get it back|how do I stop it|do I have to start again]"
_STOPS = "[stopped|froze|died|gave up|broke off|went black|got stuck|switched itself off] [in the middle|half way|half way up|at 30 percent|before the end|in the middle of the film|during dinner|at the third floor|with my <noun> inside|on the motorway]"
_DOES = "[the|my|our|this] <noun> [jumps around when it spins|hops about|moves to the left|keeps beeping|is too loud|leaks|turns the wrong way|won't stop|runs all night|goes up and down]"
_JOINT = "[, |. |; | - |: |, so |. So ]"
_PATTERNS = (
    f"[the|my|our|his] {_MACHINE} [says|shows|reports|displays|blinks|tells me it is|claims to be] {_SAYS}{_JOINT}{_NOW}", f"[the|my|our] {_MACHINE} {_STOPS}{_JOINT}{_NOW}", f"{_TOOL} [says|tells me|complains|answers|prints|gives me|stops with][: | ]{_COMPLAINS}{_JOINT}{_NOW}", f"[the|my] {_PART} [in|of] {_OTHER} {_GONE}{_JOINT}{_NOW}", f"[in|on] {_OTHER}[, | ][the|my] {_PART} {_GONE}{_JOINT}{_NOW}",
    f"{_NOW}[? |, |: ]the {_PART} [in|of] {_OTHER} {_GONE}", f"{_DOES}{_JOINT}{_NOW}", f"[what does it mean when|what is it when|what if|what do I do when] [the|my] {_MACHINE} [says|shows|reports|displays] {_SAYS}", f"[who|what] [decides|sets|changes] the order [of|in] [posts on {_OTHER}|my {_OTHER}|mails in {_OTHER}|songs on {_OTHER}|the <noun>s on the shelf]", f"where does {_OTHER} [keep|put|save|store|hide] [my <noun>s|screenshots|my drafts|the files|what I download|my history]",
    f"[I|I have|my <kin>] [deleted|archived|renamed|pinned|cancelled|closed|lost] [a photo|a contact|a song|a tab|a mail|my playlist|an appointment|my account] [in|on] {_OTHER}{_JOINT}[how do I get it back|can I get it back|is it gone|where is it now|can I undo that|what now]", f"[my <kin>|the cat|somebody|<person>|my flatmate|the dog|the <trade>] [unplugged|stepped on|switched off|spilled tea on|pulled the plug of|broke|drove into] the [fridge|<noun>|tv|oven|heating|freezer|xbox|piano|lamp|fence] [during the match|in the middle of the film|while I was cooking|at night|before dinner|in the middle of the exam]{_JOINT}[what now|is the meat still good|what is lost|do I start again|who pays for that|can it be saved|do I have to cook it all again]", f"[does|will|did] the download of [the tax form|the film|my ticket|the song|that game|the update of {_OTHER}|an app] [start|fail|work|cost anything|take long|go on] [in|on|with] [{_OTHER}|my phone|the tv]", "did anything [happen|change|go wrong] [in the news|in the world|in <place>|at school|in the village|in the match|on the stock market|while I was on holiday|in politics] [today|yesterday|this week|]",
)  # fmt: skip


def other_machine(random: Random) -> Exchange:
    return Exchange(say(random, _PATTERNS), UNKNOWN)
