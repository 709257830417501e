"""What users want to be so in Rejoinder, told as if it were: "the download stops", "smart answers me". By topic; outcomes.py
asks how to get there."""

from __future__ import annotations

__all__ = ["OUTCOMES"]

_CHAT = "[chat|conversation|thread|talk]"
_CHATS = "[chats|conversations|threads|talks]"

OUTCOMES: dict[str, tuple[str, ...]] = {
    "switch": ("[smart|the big model|a better model|a cleverer model|the smart one] [answers me|replies|takes over|does the talking|does the thinking|writes the next answer][ here| in this chat| from now on| instead of you|]", "I [talk|chat] with [smart|quick|the bigger model|another model] instead"),
    "pull": ("[smart|quick|the smart model|the quick model] [lies|is|sits|is ready] on my [disk|computer|laptop] [before I travel|for later|by tonight|in the morning|for the flight]", "[smart|quick|a model] gets downloaded[ overnight| in advance| now|]"),
    "cancel": ("the [download|transfer|fetching] of [smart|quick|that model|the model] [stops|ends|is called off|goes no further|comes to an end|is cancelled]", "the running download [stops|ends|is over|eats no more of my data plan]"),
    "resume": ("the [broken|interrupted|cancelled|half done|failed] [download|transfer] [goes on|continues|is finished|gets done after all|carries on where it stopped]", "[smart|the model|it] downloads [on from where it stopped|only the rest|the missing half]"),
    "front": ("[quick|this download|one download|the small model] [comes first in the queue|is the next download|goes ahead of the others in the queue|overtakes the other downloads|is downloaded before the rest]",),
    "remove": ("[the model|smart|quick|that model|the big model] [leaves my disk|is off my disk|no longer takes up disk space|is gone from my disk|gives back its gigabytes|is uninstalled]",),
    "own models": ("it [takes|runs|loads|uses] [my own|a local] [gguf|gguf file|model file]", "my own [gguf|model file|gguf file] [is used|answers here|shows up in the list of models|gets loaded]"),
    "data folder": (f"my {_CHATS} [lie|end up|are kept|are saved] [on another disk|in another folder|on a stick|in a folder of my choice]", f"I [know|see|find out] where my {_CHATS} are [kept|saved|stored]"),
    "backup": (f"[nothing|no {_CHAT}|not a word] is lost [if|when] my [disk|laptop] [dies|breaks|is stolen]", f"there is a [safe|second|spare] copy of my {_CHATS}", f"my {_CHATS} are backed up"),
    "restore": (f"my {_CHATS} from the backup [are there again|come back|are back in place]", "[the|my] backup is [in use again|restored|put back]"),
    "delete": (f"[this|that|the] {_CHAT} [is gone|disappears|is erased|no longer exists|vanishes for good|is deleted|can't be read by anybody]", f"nobody can [ever |]read this {_CHAT} again"),
    "replay": ("I see how things were [at an earlier position|at position <number>|last week|yesterday]", "the state of [last week|position <number>|an hour ago] is shown"),
    "log": ("I see [everything that happened|all events|every fact] [in order|as it happens|on the screen]", "every recorded fact is [printed|shown|listed]"),
    "verify": ("[my data|the data folder|the database] is [checked|tested|examined|checked for damage]", "I know [whether|that] my data is [intact|undamaged|in order]"),
    "repair": ("[the|my broken|the damaged] views are [whole|in order|right|derived] again", "the views are [derived|built|made] anew"),
    "list conversations": (f"all my {_CHATS} are [listed|shown|in one list|before me]", f"I see [all my|a list of my] {_CHATS}"),
    "show": (f"a {_CHAT} is printed [in the terminal|on the command line|in the shell]", f"I can read a {_CHAT} [in the shell|on the terminal] without opening it"),
    "open": (f"[the old|yesterday's|an earlier|last week's] {_CHAT} [is open again|goes on|continues|is picked up again]", f"I am back in [the old|yesterday's|an earlier] {_CHAT}"),
    "new conversation": (f"[a new|a fresh|another] {_CHAT} [begins|starts|is opened]", f"we start [with a clean slate|afresh] in [a new|another] {_CHAT}"),
    "rename": (f"[this|the|my] {_CHAT} [is called something else|has another title|gets a better name|bears another name|is called <noun>s]", f"the title of this {_CHAT} [is different|changes|is better]"),
    "instructions": ("the model [always|in every answer] [answers in capitals|is brief|keeps to my rules|plays a teacher|obeys my instructions|calls me captain]", "every answer [follows my rules|is in capitals|is one sentence long|obeys my system prompt]"),
    "pin": (f"[this|that|one] {_CHAT} [is pinned|stays pinned|stays pinned to the top|is no longer pinned]",),
    "archive": (f"[this|that|an old] {_CHAT} [is out of sight but not deleted|goes into the archive|is archived|is put away but kept|comes back from the archive]",),
    "search": (f"I find [an old message|the message about <noun>s|what I wrote about <place>|a word in my {_CHATS}] again", f"my {_CHATS} are searched for a word"),
    "regenerate": ("[you answer|the model answers] [the same question|that question] [again|anew|differently|once more]", "I get another answer to [the same question|my last question|that question]"),
    "edit": ("my [last |]message [is corrected|says something else|has no typo any more|reads differently|is edited]",),
    "branches": ("I [see|get to|reach|go back to] [the other branch|all the branches|the branch from before the edit|the first version of the answer]",),
    "stop": ("[the answer|this answer|your answer] [stops|ends|breaks off|is cut off] [at once|in the middle|right away|now]", "you [stop writing|shut up|fall silent] [at once|in the middle of an answer]"),
    "quit": ("[the chat|the program|rejoinder|this program] [closes|ends|is closed|is shut down]", "I am [out of this chat|back in my shell|back at the prompt]"),
    "help": ("I see [all commands|every command|the list of commands|what I can type here|the help]",),
    "one message": ("[one|a single|only one] question is [answered|asked|sent] [from a script|without the chat|on the command line]", "I get one answer [without entering the chat|in a script|from the shell]"),
    "start chat": ("[the chat|rejoinder] [opens|starts|comes up] in my terminal",),
    "json": ("the output is [json|machine-readable|in json|fit for a program]", "my [script|program] can read the output"),
    "offline": ("rejoinder [stays offline|never goes online|downloads nothing|works without a network]", "[no model|nothing] is downloaded from the internet"),
    "embed": ("rejoinder runs [inside my app|in my own program|within my game]", "my [app|game|program] [uses|has|contains] rejoinder"),
    "list models": ("I see [all models|which models there are|the models I can choose from|a list of the models]",),
    "why line": ("I see [which model is loaded|which model is answering|which model wrote that answer]",),
    "where models lie": ("I [know|see] where the [models|model files|downloaded models] are", "I find the [model files|weights] on my disk"),
    "python": ("rejoinder is installed[ on my other computer| on a mac| on this machine|]", "I have all that rejoinder needs to run"),
}  # fmt: skip
