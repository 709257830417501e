"""Questions that name a part of Rejoinder and an aspect of it, the purpose of a state, the details of a queue; and the
command, key or option that does a thing. See rejoinder_help.py."""

from __future__ import annotations

from random import Random

from .grammar import expand

__all__ = ["PARTS", "aspect", "by_a_command"]

_ASPECTS = (
    "[the |][purpose|meaning|point|role|idea|rationale|definition|semantics|function|use|job|sense|nature|essence|basics|gist|principle] of {p}[, please|, in short| please|, anyone|]",
    "{p}[: |, | - |? ][purpose|meaning|explain|definition|details|how|in short|in a nutshell|what's that|what is the idea|how does that work|what do I need to know|quick summary|usage|basics|tell me more|elaborate|any details|please explain|huh|come again]",
    "{p} [explained|in a nutshell|in one sentence|for dummies|for beginners|in plain words|in simple terms|in short|, briefly]",
    "[brief me on|enlighten me about|fill me in on|walk me through|say something about|a word on|a few words on|info on|information about|details on|details about|docs for|docs on|documentation of|help with|help on|the story of|teach me about|lecture me on|read me the docs on|quote the docs on|what do the docs say about|what should I know about|what do I need to know about|what can you tell me about|what is there to know about|everything about|tell me more about|clarify|elaborate on|expand on|shed light on|I have a question about|my question is about|it's about|I want to understand|I'd like to understand|I don't understand|I can't make sense of|I'm confused about|I'm puzzled by|I was reading about|I keep reading about|somebody mentioned|I never understood|remind me about|refresh my memory on] {p}",
    "[what's|what is] {p} [all about|about|good for|supposed to be|meant to do|there for|used for|in plain English|in layman's terms|exactly|actually|really|anyway|then]",
    "[how|so how|and how] [does|do] {p} work", "[what's|what is] the [deal|story|idea|thinking|concept|matter] with {p}", "[why|what] do [I|we|you|they] need {p}[ for|]", "is there [anything|something] like {p}[ in rejoinder| here|]", "does rejoinder [have|support|offer|know|allow] {p}",
)  # fmt: skip

_HAS = len(_ASPECTS) - 2

PARTS: dict[str, str] = {
    "target": "the target of a [conversation|chat]|targets in rejoinder|a conversation's target|model targets",
    "queue": "the download queue|the queue of downloads|queued downloads|the waiting list of downloads",
    "own models": "custom models|GGUF files of my own|my own GGUF|local GGUF files|third party models|hf: names",
    "lifecycle": "the states of a model|the model lifecycle|the stages of a model|model states|the status words of a model",
    "compiling": "compiling|the compiling state|the compile step|the compiling phase|the status Compiling|model compiling|compiling a model",
    "ready": "the ready state|the status Ready|readiness of a model|the word Ready beside a model",
    "files": "rejoinder.sqlite3|the contents of the data folder|the files in the data folder|the sqlite3 file|the locks and journals in the data folder|the database file of rejoinder",
    "backup": "backups|making a backup|a backup of my data|backing up my chats|safety copies of my data",
    "restore": "restoring a backup|restoring|restoring from a backup|getting a backup back in|the restore procedure",
    "what deletion erases": "recovering deleted chats|undoing a deletion|getting deleted chats back",
    "replay": "replaying the log|the replay command|rejoinder replay|time travel in the log|past states of the log",
    "log": "the event log|the rejoinder log command|an event log|the log of events",
    "facts and views": "facts in rejoinder|a fact in rejoinder|facts in the log|the facts rejoinder records",
    "views": "views in rejoinder|the views in the database|derived views|the views derived from facts",
    "signals": "signals in rejoinder|a signal in rejoinder|signals and text deltas|unrecorded signals",
    "verify": "rejoinder verify|the verify command|checking the data folder|integrity checks of the data",
    "repair": "verify --repair|the --repair option|repairing the views|rebuilding the views",
    "sidebar order": "the order of the sidebar|the order of my chats|the sorting of the conversations|the order in the list of chats",
    "instructions": "system prompts|the system prompt of a chat|custom instructions|instructions for the model|system messages",
    "pin": "pinning|pinned chats|pinning a conversation|the pin command",
    "archive": "archiving|the archive of chats|archived conversations|archiving a chat",
    "search": "searching messages|message search|full text search in my messages|the search command",
    "regenerate": "regenerating|regenerating an answer|/regenerate|regeneration of answers",
    "edit": "editing messages|editing my last message|/edit|correcting a sent message",
    "branches": "branches|conversation branches|branches of a chat|the branches of a conversation|/branches",
    "one message": "chat -m|the option -m|one-shot questions from the shell|sending a single message from a script",
    "json": "--json|JSON output|the json option|the --json flag|machine-readable output",
    "offline": "--offline|offline mode|offline use|the --offline flag|use without a network",
    "exit codes": "exit codes|the exit codes|rejoinder's exit codes|the exit codes of the commands",
    "embed": "embedding|open_core|the Python API|embedding rejoinder in an app|a Python library",
    "asyncio": "asyncio support|async for over replies|use with asyncio|an async interface",
    "refusal": "refusals|a refusal|Refusal values|the handling of errors in rejoinder|the remedy in a refusal",
    "crash": "crash safety|durability after a crash|loss of data in a crash|safety in a power failure",
    "engine": "the engine|the engine process|llama.cpp in rejoinder|the inference engine|the engine behind the models",
    "privacy": "telemetry|tracking in rejoinder|privacy in rejoinder|rejoinder's use of the network|data collection by rejoinder",
    "several programs": "one data folder for several programs|two programs on one data folder|sharing a data folder|several processes on one folder|concurrent access to the data folder",
    "context": "the context length|the context window|old messages in a long chat|the limit of the context|messages that no longer fit",
    "licence": "the licence|rejoinder's licence|the licence of the pocket models|the price of rejoinder|license terms of rejoinder",
    "pocket models": "the pocket models|the models in the box|pocket and pocket-mini|the bundled models",
}  # fmt: skip

_DOERS = (
    "[which|what] [subcommand|slash command|shell command|CLI command|command|invocation|keystroke|option|thing to type] [do I need to|lets me|lets you|would|will|is there to|is used to|do I use to|does one use to|helps me|should|can] {order}",
    "[the |what's the |what is the |need the |give me the |tell me the |I forgot the |looking for the |where's the ][subcommand|slash command|CLI command|command|shell command|syntax|incantation|magic word|trick|line][ to| to| that will| in order to] {order}",
    "{order} [from the CLI|via the CLI|on the command line|from the shell|in rejoinder|within rejoinder|with rejoinder|using a command|by command|with a command][, how|, possible|, which command| - how|]",
    "[feature|howto|faq|doc|docs|tutorial|rtfm|manual|cheat sheet]: {order}", "[steps|procedure|recipe|instructions|guide|the way|shortcut] [to|how to] {order}",
    "[is there a|is there any|isn't there a|is there no] [command|subcommand|slash command|option|feature|function|possibility] [to|with which I can|that would] {order}",
    "what [should|must|do|can] I [run|execute|call|invoke|punch in|key in|hack in|tap in|say] [to|so as to|in order to|if I want to] {order}",
)  # fmt: skip


def aspect(random: Random, name: str) -> str:
    """What somebody asks; it asks whether there is such a thing only where a "yes" would do."""
    frame = random.choice(_ASPECTS if name not in _NOT_HAD else _ASPECTS[:_HAS])
    return expand(random, frame).replace("{p}", expand(random, f"[{PARTS[name]}]"))


_NOT_HAD = frozenset(("sidebar order", "licence", "privacy", "crash", "what deletion erases", "files", "context"))


def by_a_command(random: Random, order: str) -> str:
    return expand(random, random.choice(_DOERS)).replace("{order}", order)
