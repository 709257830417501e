"""What the answers about Rejoinder are about, as noun phrases and clauses that any frame can hold. By topic; see
rejoinder_help.py."""

from __future__ import annotations

__all__ = ["NAMED"]

_CHAT = "[chat|conversation]"

NAMED: dict[str, tuple[str, ...]] = {
    "rejoinder": ("what Rejoinder is", "the purpose of Rejoinder", "what Rejoinder does", "what Rejoinder is for", "a short description of Rejoinder", "what this program is"),
    "default target": ("the default model", "the model of a new [chat|conversation]", f"which model a new {_CHAT} gets", f"the target of a new {_CHAT}", f"which model new {_CHAT}s use", "the default target"),
    "smart": ("the size of Smart", "what the Smart model is", "which model Smart is", "how big Smart is", "the real name of the model Smart", "what is behind the name Smart"),
    "quick": ("the size of Quick", "what the Quick model is", "which model Quick is", "how big Quick is", "the real name of the model Quick", "what is behind the name Quick"),
    "smart or quick": ("the difference between Smart and Quick", "whether Smart is better than Quick", "which is better, Smart or Quick", "how Smart and Quick differ", "whether to use Smart or Quick"),
    "pocket models": ("which models come with Rejoinder", "the models in the box", "what pocket and pocket-mini are", "which models need no download", "the difference between pocket and pocket-mini"),
    "target": ("the word target, in Rejoinder", f"the target of a {_CHAT}", "what a target is in Rejoinder", f"whether each {_CHAT} has its own model", "the meaning of target in Rejoinder"),
    "what a switch does": ("what happens when I switch models", "whether anything is lost when the model is switched", "what becomes of the answer when I change the model", "whether switching models is safe"),
    "who answers meanwhile": ("who answers while Smart downloads", "which model answers until the target is ready", "why you answer and not Smart", "who answers in the meantime"),
    "why line": ("which model is loaded", "which model is answering", "what is requested and what is loaded", "the name of the loaded model, and where I see it"),
    "list models": ("the list of models", "the models I can choose from", "which models there are", "the command that lists the models", "the available models"),
    "queue": ("how many downloads run at once", "whether two downloads run at the same time", "how the download queue works", "the order of the downloads", "why my download is queued"),
    "resume": ("what happens to a broken download", "whether an interrupted download goes on", "how to continue a failed download", "what to do when the download broke off"),
    "where models lie": ("the folder of the models", "where the models are stored", "where the downloaded models are", "the place of the model files", "the directory with the models"),
    "own models": ("how to use my own GGUF file", "whether I can use my own model", "how to load a local model", "the way to use a GGUF file of mine"),
    "lifecycle": ("the states of a model", "the lifecycle of a model", "the states a download goes through", "which states a model can be in"),
    "compiling": ("the meaning of compiling", "what the status Compiling means", "what happens while a model is compiling", "why my model is compiling"),
    "ready": ("the meaning of Ready", "what the status Ready means", "what it takes for a model to be Ready", "what was checked when a model is Ready", "which checks a model has passed that is Ready"),
    "data folder": (f"where my {_CHAT}s are stored", "where my data is", "the place of my data", "the data folder", "where Rejoinder keeps my messages", "the folder with my messages", f"the directory my {_CHAT}s are in", "where on this computer my data is", "how to find my data on the disk"),
    "files": ("what is in the data folder", "the files in the data folder", "the name of the database file", "the main file of Rejoinder"),
    "backup": ("how to make a backup", "what to copy for a backup", f"the way to back up my {_CHAT}s", "which file I copy to be safe"),
    "restore": ("how to restore a backup", "the way to get a backup back", f"how to bring my {_CHAT}s to a new computer", "what to do with my backup"),
    "what deletion erases": (f"what is left of a deleted {_CHAT}", f"whether a deleted {_CHAT} is really gone", "what deletion erases", f"what stays on my disk of a {_CHAT} I deleted", "whether deleted text can be recovered"),
    "replay": ("the replay command", "how things were at an earlier position of the log", "what replay does", "the way to see an earlier state"),
    "log": ("the log command", "the event log", "what has happened so far, from the log", "the list of all recorded facts"),
    "facts and views": ("what a fact is in Rejoinder", "the meaning of the word fact in Rejoinder", "the word fact, as Rejoinder's people use it", "Rejoinder's idea of a fact", "the definition of a fact in Rejoinder"),
    "views": ("what a view is in Rejoinder", "the meaning of the word view in Rejoinder", "the word view, as Rejoinder's people use it", "Rejoinder's idea of a view", "the definition of a view in Rejoinder"),
    "signals": ("what a signal is in Rejoinder", "the meaning of the word signal in Rejoinder", "the word signal, as Rejoinder's people use it", "Rejoinder's idea of a signal", "the definition of a signal in Rejoinder"),
    "verify": ("the verify command", "what verify checks", "whether my data folder is intact, and how I check it", "the command that checks the data folder"),
    "repair": ("what --repair does", "how broken views are repaired", "the option --repair", "the way to derive the views anew"),
    "sidebar order": ("the order of the sidebar", f"how the {_CHAT}s are sorted", f"why this {_CHAT} is on top", f"the rule by which {_CHAT}s are ordered"),
    "help": ("the list of commands", "all the commands", "which commands there are", "which slash commands I can type", "where to find help", "the commands of this chat", "the manual of this chat", "what one can type here with a slash", "a place where I find help"),
    "json": ("the option --json", "what --json does", "how to get JSON", "the meaning of --json"),
    "offline": ("the option --offline", "what --offline does", "whether Rejoinder works without the internet", "what works without a network", "what I can do with Rejoinder on a plane", "how to use Rejoinder when the router is dead", "whether Rejoinder is of use without wifi", "what Rejoinder does when there is no connection"),
    "exit codes": ("the exit codes", "the meaning of the exit codes", "what exit code 1 means", "the list of exit codes"),
    "embed": ("how to embed Rejoinder", "the function that opens a core", "the Python API", "the way to use Rejoinder in my program"),
    "asyncio": ("whether Rejoinder works with asyncio", "how to use Rejoinder with asyncio", "the support for asyncio", "whether I can await a reply", "whether async code can use Rejoinder", "how Rejoinder and an event loop go together", "if Rejoinder fits into asynchronous code"),
    "refusal": ("what a Refusal is", "the class Refusal", "how Rejoinder reports what it refuses", "what is returned when a call is refused"),
    "crash": ("what I lose in a crash", "what survives a crash", "what happens when the power fails", "whether my messages survive a crash"),
    "engine": ("the engine that runs the models", "which engine Rejoinder uses", "whether llama.cpp is inside", "why the engine has a process of its own"),
    "privacy": (f"who can read my {_CHAT}s", "whether you collect data", "whether anything is sent to anybody", "what data about me is collected", f"who besides me sees my {_CHAT}s", "whether my messages are private", "whether there is telemetry", "what the network is used for", "who gets to read what I write", "whether somebody watches what I write"),
    "several programs": ("whether two programs can use one data folder", "whether I can run Rejoinder twice", "what happens when two processes open the same folder"),
    "context": (f"how long a {_CHAT} can be", f"what happens when a {_CHAT} gets too long", "the length of the context"),
    "licence": ("the licence of Rejoinder", "the price of Rejoinder", "whether Rejoinder is free", "what Rejoinder costs a company", "the licence of the pocket models"),
    "python": ("which Python Rejoinder needs", "the requirements of Rejoinder", "what I need to install Rejoinder", "how to install Rejoinder"),
}  # fmt: skip
