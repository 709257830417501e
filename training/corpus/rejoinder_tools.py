"""What users look for as if it were a thing: a shredder for the chat, a doctor for the database, a fast lane for a download; and
such things for what is not Rejoinder's. By topic; see rejoinder_help.py."""

from __future__ import annotations

from random import Random

from .grammar import expand

__all__ = ["OTHER_TOOLS", "TOOLS", "tool_wanted"]

_CHAT = "[chat|conversation|thread|talk]"
_CHATS = "[chats|conversations|threads|talks]"
_DOWN = "[a download|the download|a running download|downloads|my download]"

TOOLS: dict[str, str] = {
    "verify": "[doctor|check-up|health check|thermometer|inspector|test] for my [database|data folder|data]",
    "repair": "[mechanic|first aid kit|repair shop|cure] for [broken views|my damaged data|a damaged database]",
    "delete": f"[shredder|eraser|paper bin|bonfire] for [this {_CHAT}|a {_CHAT}|my {_CHATS}]",
    "log": "[diary|logbook|chronicle|black box|ship's log|protocol] of [all events|everything that happens in rejoinder|all that was recorded]",
    "replay": f"[time machine|rewind button|rear-view mirror] for [my {_CHATS}|the log|rejoinder]",
    "search": f"[search engine|magnifying glass|bloodhound|metal detector|search box] for [my {_CHATS}|my old messages|words in my {_CHATS}]",
    "pin": f"[drawing pin|nail|bit of glue|hook] [to keep a {_CHAT} at the top|that holds this {_CHAT} at the top|for a {_CHAT} at the top]",
    "archive": f"[drawer|attic|cellar|cupboard|shelf] for [old {_CHATS}|{_CHATS} I don't want to delete|finished {_CHATS}]",
    "quit": "[exit|door|emergency exit|way out] [of this chat|of the program|of rejoinder]",
    "stop": "[brake|mute button|off switch|stop button|gag] for [your answers|an answer that is too long|the running answer|your chatter]",
    "list conversations": f"[table of contents|directory|register|index|list] of [my|all my] {_CHATS}",
    "help": "[phrase book|dictionary|cheat sheet|crib|manual|timetable] of [your commands|all commands|the slash commands|the words with a slash]",
    "list models": "[menu|catalogue|shop window|stock list|price list] of [models|your models|all models]",
    "backup": f"[safety net|life insurance|second copy|fire-proof safe] for [my {_CHATS}|my data]",
    "restore": f"[way back|road back] [from the backup|for my {_CHATS} out of the backup]",
    "new conversation": f"[blank sheet|clean sheet|empty page|fresh page|new leaf] for [another {_CHAT}|a new {_CHAT}]",
    "edit": "[eraser|correction pen|rubber|second draft] for [my last message|the message I sent|what I just asked]",
    "regenerate": "[second try|second attempt|second throw|replay button|remake] [for that answer|of your answer|of the last answer]",
    "branches": f"[map|family tree|signpost] of [the branches|the versions of this {_CHAT}]",
    "rename": f"[new label|different headline|better sign|new name plate|different title] for [this|the] {_CHAT}",
    "instructions": "[standing order|set of house rules|dress code|stage direction|rule book] for the model[ in this chat|]",
    "front": "[fast lane|VIP lane|priority ticket|first place] for [quick|one download|this download] in the queue",
    "cancel": f"[emergency brake|abort button|kill switch|stop sign] for {_DOWN}",
    "resume": "[restart button|second chance|tow truck] for [a broken download|an interrupted download|a download that died]",
    "remove": "[bin|eviction notice|way off my disk] for [a model|the smart model|a model I don't use]",
    "where models lie": "[address|path|shelf|parking place] of the [model files|downloaded models|gguf files] on my disk",
    "data folder": f"[address|path|home|hiding place] of my {_CHATS} on [the|my] disk",
    "switch": "[gear lever|switch|lift|button|ladder] to [a better model|the smart model|smart|a cleverer model]",
    "pull": "[delivery service|order form|button] for [downloading a model|a model I want on my disk|smart on my disk]",
    "own models": "[socket|slot|side entrance|parking place] for [my own gguf|a model of my own|my own model file]",
    "why line": "[lamp|label|name plate|display|sign] that [shows|tells me] which model is [loaded|answering|at work]",
    "open": f"[door|way|bridge|path] back into [yesterday's {_CHAT}|an old {_CHAT}|the {_CHAT} of last week]",
    "embed": "[entry point|socket|plug|hook|front door] for [my python program that wants to use rejoinder|a gui on top of rejoinder|an app with rejoinder inside]",
    "json": "[format|version|translation] of [the lists|the output|rejoinder's output] for [machines|my parser|jq]",
    "show": f"[printer|reading lamp|way to print] for a {_CHAT} [in the terminal|in the shell|on the command line]",
    "start chat": "[starter|ignition key|command line|start button] for [the chat|the rejoinder chat] in the terminal",
}  # fmt: skip
_TOOL = "[doctor|shredder|eraser|brake|switch|drawer|shelf|time machine|diary|map|menu|catalogue|search engine|emergency brake|fast lane|door|lamp|label|safety net|second copy|drawing pin|restart button|rule book|cheat sheet|phrase book|blank sheet|bin|waiting room|directory]"
OTHER_TOOLS = (
    f"{_TOOL} for [my knee|branches and leaves|my bike|the baby|my <kin>|old shoes|the garden|my youth|<noun>s|the <noun>|my heart|lost keys|my <adj> <noun>|the kitchen|school children|a marriage|my car|wet socks|fish|my <trade>|Norwegian|algebra]", "[diary|menu|map|index|history|table of contents|directory|chronicle|catalogue] of [<person>|<place>|the <noun>|the restaurant next door|all <noun>s|the Roman kings|my <kin>'s life|the <trade>s in <place>|the zoo]", "[door|way|bridge|path|road] [back ][to|into] [<place>|my childhood|the <noun>|her heart|the motorway|happiness|the old town]",
)  # fmt: skip
_FRAMES = (
    "[is there|have you got|do you have|does there exist|isn't there] [some kind of|something like a|any|such a thing as a|a sort of|a good] {t}[| here| somewhere| at all]", "[where is|where's|where do I find|how do I get|how do I use|how can I have] the {t}", "[I need|I want|I'd like|I'm looking for|I could do with|give me|show me|what I miss is|I dream of] [a|some|a real|a simple] {t}[|, please|, how|. Where is it|. How does that go|, is there one]", "{t}[? |: |, | - ][is there one|where|how|please|got one|where do I find it]", "[it needs|this needs|what this needs is|there should be|there must be|surely there is] a {t}[, how do I get it|. Where is it|, isn't there| somewhere|]",
)  # fmt: skip


def tool_wanted(random: Random, tool: str) -> str:
    """A wording in which such a thing, a pattern, is looked for; its slots are kept."""
    asked = expand(random, random.choice(_FRAMES).replace("{t}", tool))
    for vowel in "aeio":
        asked = asked.replace(f" a {vowel}", f" an {vowel}")
    return asked
