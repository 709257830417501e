"""Questions about Rejoinder, and true short answers. What they say follows README.md, docs/ and `rejoinder --help`."""

from __future__ import annotations

from random import Random

from .frames import around_a_noun, around_a_question
from .grammar import expand
from .outcomes import so_that
from .rejoinder_aspects import PARTS, aspect, by_a_command
from .rejoinder_briefly import BRIEFLY
from .rejoinder_complaints import complaint
from .rejoinder_deeds import ABOUT_A_COMMAND, COMMANDS, DEEDS
from .rejoinder_developers import TECHNICAL
from .rejoinder_goals import GOALS
from .rejoinder_misnomers import MISNAMED
from .rejoinder_nouns import NAMED
from .rejoinder_orders import asked_how
from .rejoinder_outcomes import OUTCOMES
from .rejoinder_plainly import PLAINLY
from .rejoinder_scenes import SCENES
from .rejoinder_situations import SITUATIONS
from .rejoinder_speech import SPOKEN
from .rejoinder_tales import TALES, with_a_preface
from .rejoinder_tools import TOOLS, tool_wanted
from .rejoinder_wordings import MORE
from .rejoinder_worries import WORRIES
from .scene import Exchange, Scene
from .wording import mostly_plainly, say

__all__ = ["TOPICS", "ask_about_rejoinder"]

_WHAT = "[what is|what's|whats|what does|explain|tell me about|define|describe|what do you mean by|what is meant by|i don't understand|what exactly is|what might be|what would be|could you define|could you explain|can you explain|in rejoinder, what is|what, in rejoinder, is|how would you define|what am i to understand by|what do people mean by|give me the meaning of|i have never heard of|what on earth is|so what is|what's the meaning of]"
_DOES = "[what does|what's|explain|what is|what happens with|tell me about|when do i use|why would i use|what can i do with|describe|how does|what is the use of|what would i use|what's the point of|why is there|what good is|what comes of|tell me what to do with|what happens if i use|how would i use|what would happen with]"

TOPICS: dict[str, tuple[tuple[str, ...], str, str]] = {
    "rejoinder": (
        (f"{_WHAT} [rejoinder|this program|this app|this software|this tool|this project|this application]", "what am i using[| here]", "[what is rejoinder|rejoinder|about rejoinder]",
         "what [can|does] [rejoinder|this program|this app] [do|do for me]", "what is the [purpose|point] of [rejoinder|this program]", "what is rejoinder [for|about|used for|good for]",
         "[give me|i need] an introduction to rejoinder", "who or what is rejoinder"),
        "Rejoinder is a core for chat programs that run language models on your own machine.", "",
    ),
    "default target": (
        ("what is the [default|standard|first|initial] [model|target]", "[which|what] model [does|do|will] [a new conversation|new conversations|a new chat|new chats|a fresh chat] [get|use|have|target|start with|ask for|request]",
         "[which|what] model is [the default|used by default|chosen by default|used first]", "what do new [chats|conversations] [target|use|start with|request]", "default [model|target]",
         "if i start a new [chat|conversation], [which|what] model [is it|does it get|does it use]", "what target does a [new|fresh] [chat|conversation] have", "with which model does a [new|fresh] [chat|conversation] begin"),
        "A new conversation targets Smart.", "Smart",
    ),
    "smart": (
        (f"{_WHAT} [smart|the smart model|the model smart|model smart|smart model]", "[what|which] model is [smart|behind smart|called smart]", "how big is [smart|the smart model]", "what stands behind smart",
         "what is the size of [smart|the smart model]", "how large is the download of smart", "how many gigabytes [is|has] smart", "which llama is smart", "is smart a llama"),
        "Smart is Llama 3.2 3B Instruct, a download of about 2.0 GB.", "Llama",
    ),
    "quick": (
        (f"{_WHAT} [quick|the quick model|the model quick|model quick|quick model]", "[what|which] model is [quick|behind quick|called quick]", "how big is [quick|the quick model]", "what stands behind quick",
         "what is the size of [quick|the quick model]", "how large is the download of quick", "how many megabytes [is|has] quick", "which llama is quick", "is quick a llama"),
        "Quick is Llama 3.2 1B Instruct, a download of about 0.8 GB.", "Llama",
    ),
    "smart or quick": (
        ("[what is|what's|explain] the difference between [smart and quick|quick and smart]", "[smart or quick|quick or smart]", "[which|what] is better, [smart or quick|quick or smart]", "[should i|do i] [use|take|choose|pick] [smart or quick|quick or smart]",
         "how do [smart and quick|quick and smart] differ", "compare [smart and quick|quick and smart]", "is [smart|quick] [better|faster|bigger|slower|smaller] than [quick|smart]", "when [should i|to] [use|choose|take] [quick|quick instead of smart|smart rather than quick]",
         "why are there [two models|smart and quick]"),
        "Smart answers better and is bigger; Quick is smaller and faster.", "",
    ),
    "pocket models": (
        (f"{_WHAT} [pocket|the pocket model|the model pocket|pocket-mini|the model in the box|the model pocket-mini|the tiny model|the models in the box]", "[what|which] model[s|] [comes|come|is|are] in the box", "[which|what] model[s|] [is|are] shipped[| with rejoinder]",
         "what is the difference between [pocket and pocket-mini|pocket-mini and pocket]", "[which|what] model works without [a download|a network|the internet]", "which models come with rejoinder", "is there a model [included|in the package]"),
        "pocket and pocket-mini are two tiny models that come with Rejoinder and need no download.", "",
    ),
    "target": (
        (f"{_WHAT} [a target|the target|target|a model target|the target of a conversation|the word target]", "what does [target|the word target] mean", "what is a [target|conversation's target|model target]", "[what|which] is meant by target",
         "what are targets", "does [every|each] [conversation|chat] have its own model", "is the model [shared|the same] [for all|between] [conversations|chats]", "what does it mean that a conversation has a target",
         "if i [switch|change] the model[,|] does it change [other|all] [conversations|chats]", "do other [chats|conversations] change when i [switch|change] the model"),
        "A target is the model that a conversation asks for; each conversation has its own.", "Model",
    ),
    "switch": (
        ("{how} [switch|change|choose|select|set|pick|replace] [the|a|another|my|its] [model|target][| of a conversation| of a chat| in a chat| here]", "{how} [use|get|have|take|talk to] [another|a different|a bigger|a better|a larger|the smart] model",
         "{how} [use|get|choose|switch to|change to|go to|talk to|select|have] [smart|quick|the bigger model|a stronger model]", "[switch|change|go] to [smart|quick|another model|a bigger model]", "how do i get [better|longer|smarter] answers",
         "[which|what] command [changes|switches|sets|chooses] the model", "let me use a [bigger|better|larger|smarter] model", "where do i choose the model", "i [want|need] [a bigger|a better|another|a smarter] model", "give me a [bigger|better|smarter] model",
         "use [smart|quick]", "how to switch models", "model switching", "how do i upgrade[| the model]"),
        "Type /model smart in the chat, or run rejoinder model ID smart in a shell.", "/model",
    ),
    "what a switch does": (
        ("what happens [when|if] i [switch|change] [the model|models|the target][| in mid-thread| in a chat| during an answer| halfway| while it answers]", "do i lose [my messages|anything|the conversation|the history|my chat] [when|if] i [switch|change] [the model|models]",
         "is [anything|something] lost [when|if|by] [i switch|switching|a switch]", "does [switching|a switch|changing the model] [delete|lose|fork|restart|break|stop] [anything|the chat|my messages|the answer|the conversation|messages]",
         "can i [switch|change] [models|the model] [in the middle of|during] a [conversation|chat|thread]", "will my messages [stay|survive|be kept] [if|when] i [switch|change] [the model|models]", "what does a switch do", "is the answer under way [killed|stopped] by a switch"),
        "Nothing is lost: an answer under way finishes on its model, later replies use the new one.", "Nothing",
    ),
    "who answers meanwhile": (
        ("who answers [while|until] [smart|the model|the target|it|my model|the download] [is loading|is downloading|downloads|is ready|is being downloaded|is not ready|is done]", "why are you answering[| and not smart| instead of smart]", "why [is|does] [pocket|the tiny model|the small model|the wrong model|another model|a different model] [answering|answer]",
         "what [answers|happens] until the [target|model] is ready", "[which|what] model answers [in the meantime|meanwhile|while i wait|before smart is ready]", "i asked for smart, why [do you answer|are you here|is it you]",
         "why is the wrong model answering", "why not smart", "why don't i get smart", "can i chat while [smart|the model] downloads"),
        "Until the target is ready, the model that is loaded keeps answering.", "",
    ),
    "why line": (
        ("how do i [see|know|find out|learn] [which model is loaded|what is loaded|which model answers|who answered|which model answered|why another model answers|where my model stands|the status of my model]", "[which|what] model is loaded", "[what|which] model gave [this|the last|that] answer",
         "where do i see [the status|what is loaded|who answered|the requested model]", "what is requested and what is loaded", "how do i know who answered", "[requested versus loaded|requested vs loaded]"),
        "Type /model: it tells what is requested, what is loaded and why they differ.", "/model",
    ),
    "list models": (
        ("{how} [list|see|show|find] [the|all|all the|my|available] models", "[which|what] models [are there|are available|can i use|do you have|exist|can i choose|does rejoinder know|can be named|do i have]", "[list|show][| me] [the|all|all the|] models", "what other models are there",
         "[which|what] command [lists|shows] [the|all] models", f"{_DOES} [rejoinder models|/models|the models command|the command models]", "name the models", "where do i see the models"),
        "Type /models in the chat, or run rejoinder models.", "/models",
    ),
    "pull": (
        ("{how} [download|pull|fetch|get|install|load down] [a|another|the|a new] model", "{how} [download|pull|fetch|install] [smart|quick]", f"{_DOES} [rejoinder pull|/pull|the pull command|the command pull|pull]", "[which|what] command [downloads|pulls|fetches] a model",
         "[start|begin|queue] [a|the] download", "how [do|are|can] models [get |be |] downloaded", "[download|pull] [smart|quick]", "i want to download [smart|quick|a model]", "how does [downloading|a download] start", "how do i start a download"),
        "Type /pull NAME in the chat, or run rejoinder pull NAME.", "/pull",
    ),
    "queue": (
        ("how many downloads [run|happen|can run|go on] at [once|the same time|a time]", "how does the [download queue|queue|queue of downloads] work", "can i download [two|several|many|both] models at [once|the same time]", "are downloads [parallel|queued|sequential|one after the other]", "what is the [queue|download queue]",
         "do downloads run [in parallel|at the same time|one after another|together]", "in [what|which] order [do|are] [downloads|models] [run|come|downloaded]", "tell me about the download queue", "why is my download [waiting|queued|not starting]", "my download is queued, why"),
        "Downloads wait in a queue and run one at a time, in order.", "One",
    ),
    "cancel": (
        ("{how} [cancel|abort|end|interrupt|call off] [a|the|my|this] [download|pull|model download]", "[which|what] command [cancels|stops|aborts] a download", f"{_DOES} [rejoinder cancel|/cancel|the cancel command|the command cancel|cancel]", "{how} stop [a|the|my] download",
         "[cancel|abort] [the|my] download", "i don't want the download any more", "stop downloading", "stop the download of [smart|quick]", "how are downloads cancelled", "i no longer want to download [smart|quick|it]"),
        "Type /cancel NAME in the chat, or run rejoinder cancel NAME; the bytes so far are kept.", "/cancel",
    ),
    "resume": (
        ("{how} [resume|continue|go on with|restart|retry|finish|take up] [a|the|my|a cancelled|a failed|an interrupted|a stopped|a broken] [download|pull]", "[can|does|will] [a|the|my] download [continue|resume|go on|be resumed|be continued]", "what happens to a [cancelled|failed|broken|interrupted|half finished] download",
         "does a [cancelled|failed|broken] download start [again from zero|from the beginning|over]", "my download [failed|broke|stopped|was interrupted][, what now|, what do i do|]", "what if [the network|the internet|the connection|my wifi] [fails|breaks|drops][| during a download| while downloading]",
         "is a broken download lost", "how to resume", "resume the download", "do i have to download [it|everything] again"),
        "Pull it again: the download goes on from the bytes that are there.", "Pull",
    ),
    "front": (
        ("{how} [move|bring|put|get] [a|the|my|one] [download|model] [to the front|first|forward|up in the queue|ahead|to the top of the queue]", f"{_DOES} [rejoinder front|the front command|the command front]", "[which|what] command [makes|lets] a download [be the next|go first|next]",
         "[change|reorder] the order of [downloads|the queue]", "how do i let a download be the next", "{how} [prefer|prioritise|prioritize] a download", "download [quick|smart] first"),
        "Run rejoinder front NAME: that download is the next.", "front",
    ),
    "remove": (
        ("{how} [remove|delete|uninstall|get rid of|erase|throw away] [a|the|some|old] [model|models|downloaded model]", "{how} free [disk space|the disk|disk|space]", f"{_DOES} [rejoinder remove|the remove command|the command remove]", "[which|what] command [removes|deletes] a model", "my disk is full, what can i do",
         "[remove|delete] [smart|quick|the model smart|a model]", "how do i get my disk space back", "models take too much space"),
        "Run rejoinder remove NAME: it frees the disk of that model.", "remove",
    ),
    "where models lie": (
        ("where [are|do] [the |] [models|downloaded models|model files|downloads] [stored|saved|kept|lie|live|go]", "where [is|does] [a|the] [model|model file|smart|quick] [stored|saved|lie]", "in [which|what] folder [are|lie] the models", "[which|what] folder holds the models", "where do downloaded models go", "are models in the data folder",
         "where can i find the model files"),
        "Models lie in the Hugging Face cache, ~/.cache/huggingface/hub, not in the data folder.", "",
    ),
    "own models": (
        ("{how} [use|load|run|add|offer] [my own|my|a local|an own] [model|gguf|gguf file|gguf files|model file|models]", "can i use [my own|other|a local] [models|model|gguf file]", "{how} [use|load] a gguf[| file]", "[does|can] it [load|use|run] [gguf files|other models|my own files]", "what does --models [do|mean]",
         "i have a gguf file[, what now|, how do i use it|]", "how do i name a model file", "{how} [use|name] a model from hugging face"),
        "Name a path to a GGUF file, hf:org/repo/file.gguf, or offer a folder with --models DIR.", "GGUF",
    ),
    "lifecycle": (
        ("what [states|statuses|stages|phases] [can|does] a [model|download|model download] [have|be in|go through]", f"{_WHAT} [the lifecycle|the lifecycle of a model|a model's lifecycle|the states of a model|the states of a download]", "[what|which] are the [states|stages] of a [model|download]",
         "through which states does a model go", "list the states of a [model|download]", "lifecycle of a model"),
        "A model is Queued, Downloading, Compiling, Ready, Failed or Canceled.", "",
    ),
    "compiling": (
        (f"{_WHAT} [compiling|the compiling state|the state compiling|compiling a model|the status compiling]", "what does [compiling|the status compiling] mean", "why [does it say|is it|is my model|is smart] compiling", "what happens [while|when] [compiling|it is compiling|a model compiles]", "my model is compiling, what is that",
         "[it says compiling|compiling]", "why must a model be compiled"),
        "Compiling is a trial load: it proves that the engine accepts the file.", "",
    ),
    "ready": (
        ("what does [ready|the status ready] mean", "when is a model [ready|usable]", f"{_WHAT} [a ready model|the ready state|the state ready|ready]", "[how do i know|when do i know] that a model is ready", "what makes a model ready"),
        "Ready means: on disk, its digest verified, and accepted by the engine once.", "",
    ),
    "data folder": (
        ("where [is|are|does|do|lies|lie] [my |the |] [data|chats|conversations|messages|history|data folder|chat history|files] [stored|saved|kept|lie|live|go|]", "where [does|do] [rejoinder|you|this program] [store|save|keep|put] [my |] [data|chats|conversations|messages|things|files|everything]", "[which|what] folder [is|holds|has] [the data|my data|my chats]",
         "what is the [data folder|folder of data]", "where can i find my [data|chats|conversations|messages]", "{how} [choose|change|set|move] the data folder", "what does --data [do|mean]", "what is rejoinder_data", "data folder", "where is everything saved",
         "in which place are my [chats|messages] kept"),
        "In the data folder: --data DIR, else $REJOINDER_DATA, else rejoinder in your user data folder.", "",
    ),
    "files": (
        ("what [is|files are|lies] in the data folder", "[which|what] files [are|does|lie] [in the data folder|the data folder hold|rejoinder write|rejoinder make]", "what is rejoinder.sqlite3", f"{_WHAT} [the sqlite3 file|rejoinder.sqlite3|the journal folder|the locks folder|the database file]", "[which|what] database does [rejoinder|it] use",
         "is there a database", "what format has the data", "does rejoinder use [sqlite|a database|postgres]", "in [which|what] file are my [chats|messages]", "what is the [main|most important] file in the data folder"),
        "rejoinder.sqlite3 holds the log and the views; beside it lie locks and journals.", "rejoinder.sqlite3",
    ),
    "backup": (
        ("{how} [back up|backup|save a copy of|copy|make a backup of|secure] [my |the |all |] [data|chats|conversations|data folder|everything]", "[how do i make|make|i need|is there] a backup", "[backup|back up|backups]", "what [must|should|do] i [copy|save] [for|to make] a backup", "how does backup work", "how do i keep my chats safe",
         "what file do i copy to back up"),
        "Copy rejoinder.sqlite3 while nobody has the folder open; it is all there is to back up.", "rejoinder.sqlite3",
    ),
    "restore": (
        ("{how} [restore|use|put back|recover from|bring back] [a|my|the] backup", "how does restoring [work|a backup work]", "i have a backup, [what now|how do i restore it|how do i use it]", "restore [my data|my chats|a backup]", "{how} move my [chats|data|conversations] to [another|a new] [computer|machine]"),
        "Put the backup into an empty folder as rejoinder.sqlite3 and open that folder.", "",
    ),
    "delete": (
        ("{how} [delete|erase|remove|get rid of|destroy|throw away] [a|this|the|my|an old|one] [conversation|chat|thread]", "[delete|erase|remove] [this|the|my|a] [chat|conversation]", f"{_DOES} [rejoinder delete|/delete|the delete command|the command delete]", "[which|what] command [deletes|erases] a [conversation|chat]",
         "{how} [delete|erase] [my |all my |] [chats|conversations|history|messages]", "how are [chats|conversations] deleted", "i want this conversation gone"),
        "Type /delete in the chat, or run rejoinder delete ID; its text is erased for good.", "/delete",
    ),
    "what deletion erases": (
        ("[is|are] [a deleted conversation|deleted conversations|deleted messages|deleted text|deleted chats|a deleted chat|deleted data] [really|truly] [gone|erased|deleted|removed]", "what [does|is] [deletion|deleting|delete] [erase|erased|remove|really do]", "what [stays|remains|is left] after [deletion|deleting|i delete|a deletion][| a chat| a conversation]",
         "can i [undo|restore|recover|get back] a [deleted|removed] [conversation|chat]", "is deletion [final|permanent|for good|safe]", "does deleting [really|] [erase|remove] [the text|everything|my text]", "what is erased [when|if] i delete a [chat|conversation]",
         "does anything remain of a deleted [chat|conversation]"),
        "Deletion erases all its text from the data folder; only that there was a conversation stays.", "",
    ),
    "replay": (
        ("{how} [replay|see|show|go back to|look at|view|inspect] [the past|a moment of the past|the state of the past|how it was|an earlier moment|an earlier state|the log of the past]", f"{_DOES} [rejoinder replay|the replay command|the command replay|replay|replaying]", "[which|what] command [shows|replays] [the past|a moment of the past|an earlier state]",
         "can i [go back in time|see how things were|look into the past|replay]", "[what is|how does] replay[| work]", "how do i debug with the log", "time travel in the log", "show me the state at an earlier position"),
        "Run rejoinder replay --at N: it shows how things were at position N of the log.", "replay",
    ),
    "log": (
        ("{how} [see|print|read|show|follow|open|look at] the [log|event log|log of events|list of events|log of facts]", f"{_DOES} [rejoinder log|the log command|the command log]", "[which|what] command [prints|shows] the log", "show [me |] the log", "what is [the log|the event log|in the log]", "where is the log",
         "what is recorded", "how do i see what happened"),
        "Run rejoinder log: it prints every fact that happened, in order; -f follows it.", "log",
    ),
    "facts and views": (
        (f"{_WHAT} [a fact|facts|the word fact|a fact in rejoinder|an event|a recorded fact]", "what is a [fact|recorded event]", "[which|what] facts are recorded", "what does [event sourced|event-sourced|event sourcing] mean", "is [it|rejoinder] event sourced"),
        "A fact is a recorded event, final and never changed; all else is derived from the facts.", "",
    ),
    "views": (
        (f"{_WHAT} [a view|views|the views|the word view|a projection|projections]", "what is a [view|projection]", "[how|where] do views come from", "are views [lost|disposable|safe to delete]", "what are views derived from"),
        "A view is rows derived from the facts; it can be deleted and derived anew.", "",
    ),
    "signals": (
        (f"{_WHAT} [a signal|signals|the signals|the word signal]", "what is a signal", "[which|what] signals are there", "are [text deltas|signals|download progress] recorded", "what is the difference between a fact and a signal", "what are signals for"),
        "A signal is what streams past and is not recorded: text deltas, progress of downloads.", "",
    ),
    "verify": (
        ("{how} [verify|check|test|validate|examine] [the|my|a] [data folder|data|folder|database|log]", f"{_DOES} [rejoinder verify|the verify command|the command verify]", "[which|what] command [checks|verifies] [the data folder|my data]", "is my data [ok|damaged|broken|fine|intact]", "[how do i know|check] [if|whether] my data is [damaged|ok|intact]",
         "verify my data", "{how} find damage in the data folder"),
        "Run rejoinder verify: it checks the data folder.", "verify",
    ),
    "repair": (
        ("{how} [repair|fix|rebuild|mend|heal] [the|my|all|broken|damaged] [data folder|data|views|folder|database]", f"{_DOES} [--repair|verify --repair|the repair option]", "[my views are|the data folder is|my data is|the database is] [broken|damaged|corrupt][, what now|]", "[repair|rebuild] [the views|my data]", "derive the views anew"),
        "Run rejoinder verify --repair: it derives all views anew from the log.", "",
    ),
    "list conversations": (
        ("{how} [list|see|show|find] [my|all|all my|the|old|earlier] [conversations|chats|threads]", "[list|show][| me] [my|all|the|all my] [conversations|chats]", f"{_DOES} [rejoinder list|/list|the list command|the command list]", "[which|what] command lists [conversations|chats]", "where are my [old|other|earlier] [chats|conversations]",
         "[which|what] conversations do i have", "what [chats|conversations] are there"),
        "Type /list in the chat, or run rejoinder list.", "/list",
    ),
    "sidebar order": (
        ("[how is|in what order is|in which order is|by what is] the [sidebar|list of conversations|list] [ordered|sorted]", "[what|which] conversation is [first|on top|at the top][| of the list| of the sidebar]", "what [decides|determines|changes] the order of [the sidebar|conversations|chats|the list]", "does [a rename|renaming|a pin|pinning|another model|switching] [change|move|reorder] the [sidebar|order|list]",
         "how are [conversations|chats] [ordered|sorted]", "sidebar order", "why is this chat on top", "does a new title move a conversation"),
        "Conversations are ordered by message activity alone: the newest message is on top.", "Activity",
    ),
    "show": (
        ("{how} [show|print|read|see|view] [a|one|an old|another] [conversation|chat|thread]", f"{_DOES} [rejoinder show|the show command|the command show]", "[which|what] command [shows|prints] a [conversation|chat]", "print a [conversation|chat]"),
        "Run rejoinder show ID: it prints the conversation.", "show",
    ),
    "open": (
        ("{how} [open|continue|go on with|return to|go to|resume|reopen|go back to] [a|another|an old|an earlier|a previous] [conversation|chat|thread]", f"{_DOES} [rejoinder open|/open|the open command|the command open]", "[which|what] command opens a [conversation|chat]", "what happens when i open a [conversation|chat]",
         "open another [chat|conversation]"),
        "Type /open ID in the chat, or run rejoinder open ID; its model is restored too.", "/open",
    ),
    "new conversation": (
        ("{how} [start|begin|open|create|make] a new [conversation|chat|thread]", "[new|another|fresh] [chat|conversation]", f"{_DOES} [/new|the new command|the command new]", "[start|begin] a new [chat|conversation]", "[which|what] command starts a new [chat|conversation]", "{how} start over", "i want a fresh conversation"),
        "Type /new in the chat: it begins another conversation.", "/new",
    ),
    "rename": (
        ("{how} [rename|retitle|name|give a title to|change the title of|change the name of|set the title of] [a|this|the|my] [conversation|chat|thread]", f"{_DOES} [rejoinder rename|/title|the rename command|the command rename|the title command]", "[which|what] command [renames|gives a title to] a [conversation|chat]", "[rename|give a title to] this [chat|conversation]",
         "change the title"),
        "Type /title TEXT in the chat, or run rejoinder rename ID TITLE.", "/title",
    ),
    "instructions": (
        ("{how} [set|change|give|write|add] [the|a|some|my] [instructions|system message|system prompt|system instruction]", f"{_DOES} [rejoinder instructions|the instructions command|the command instructions|instructions|a system message]", "[which|what] command sets the [instructions|system message|system prompt]", "can i [give|set] [instructions|a system prompt|a system message]",
         "how do i tell the model how to answer", "is there a system prompt", "where do i set the system prompt"),
        "Run rejoinder instructions ID TEXT: the model is told that ahead of the conversation.", "instructions",
    ),
    "pin": (
        ("{how} [pin|unpin|mark] [a|this|my|the] [conversation|chat]", f"{_DOES} [rejoinder pin|the pin command|the command pin|pinning]", "[which|what] command pins a [conversation|chat]", "pin this [chat|conversation]"),
        "Run rejoinder pin ID; with --off it takes the pin back.", "pin",
    ),
    "archive": (
        ("{how} [archive|put away|unarchive|hide] [a|this|my|the|an old] [conversation|chat]", f"{_DOES} [rejoinder archive|the archive command|the command archive|archiving]", "[which|what] command archives a [conversation|chat]", "archive this [chat|conversation]", "where are archived [chats|conversations]"),
        "Run rejoinder archive ID; with --off it takes it back, and list --archived shows them.", "archive",
    ),
    "search": (
        ("{how} [search|find|look for|search for|look up] [a message|messages|words|a word|text|something|old messages|something in my chats|my messages]", f"{_DOES} [rejoinder search|the search command|the command search]", "[which|what] command [finds|searches] messages", "search [my|the|all] [messages|chats|conversations]", "find a message",
         "can i search my [chats|conversations|messages]"),
        "Run rejoinder search TEXT: it finds messages by words.", "search",
    ),
    "regenerate": (
        ("{how} [regenerate|repeat|redo|renew] [an|the|your|the last] [answer|reply|response]", f"{_DOES} [/regenerate|the regenerate command|regenerating|regenerate]", "{how} [get|have] [another|a new|a different|a second] [answer|reply]", "[which|what] command [regenerates|repeats] an answer", "[answer again|try again|another answer]",
         "let the model answer again", "i don't like the answer, can i get another"),
        "Type /regenerate: it answers again, as another branch; the old answer is kept.", "/regenerate",
    ),
    "edit": (
        ("{how} [edit|change|correct|rewrite|fix] [my|a|the|an old|my last] [message|question|last message|prompt]", f"{_DOES} [/edit|the edit command|editing]", "[which|what] command edits a message", "can i [edit|change] what i [said|wrote|asked]", "i made a typo[, can i edit it| in my message]", "is an edited message [lost|overwritten]"),
        "Type /edit TEXT: it says your last message anew, as another branch; nothing is overwritten.", "/edit",
    ),
    "branches": (
        (f"{_WHAT} [a branch|branches|the branches|a branch of a conversation]", "{how} [see|list|show|switch|change|go to|choose|go back to] [the|another|a|other|an old] [branch|branches]", f"{_DOES} [/branches|the branches command]", "[which|what] command lists branches", "is a [conversation|thread|chat] a tree", "how do branches work",
         "how do i get back to the old answer"),
        "Editing and regenerating grow branches. Type /branches to list them, /branches N to go to one.", "/branches",
    ),
    "stop": (
        ("{how} [stop|interrupt|end|abort|halt|cut off] [an|the|this|a long|your] [answer|reply|response|generation]", "[stop|interrupt] [the answer|answering|talking|it]", "how do i make you stop", "the answer is too long[, how do i stop it|]", "[which|what] key stops an answer", "what does ctrl-c do", "can i stop an answer"),
        "Press Ctrl-C: the answer stops, and what was said is kept.", "Ctrl-C",
    ),
    "quit": (
        ("{how} [quit|leave|exit|close|get out of|end] [|the chat|rejoinder|the program|this chat|this]", "[quit|exit|leave]", f"{_DOES} [/quit|the quit command]", "[which|what] command [leaves|quits|ends] the chat", "let me out", "how do i get out of here"),
        "Type /quit, or press Ctrl-D.", "/quit",
    ),
    "help": (
        ("[what|which] commands [are there|can i use|do you know|can i type|exist|does the chat know|does rejoinder have]", "{how} [get help|see the commands|list the commands|find the commands|see all commands]", "[list|show][| me] [all|the|all the|] commands", f"{_DOES} [/help|the help command]", "where is the [help|manual|documentation]",
         "[commands|command list|slash commands]", "how do i use [rejoinder|this|this program]", "i need help with rejoinder", "where do i find help"),
        "Type /help in the chat, or run rejoinder --help: both list every command.", "/help",
    ),
    "one message": (
        ("{how} [send|ask] [one|a single|just one] [message|question][| from the shell| from a script| on the command line]", f"{_DOES} [rejoinder chat -m|the option -m|-m|chat -m]", "{how} use [it|rejoinder] in a [shell script|script|pipe]", "can i send a message without the interactive chat"),
        "Run rejoinder chat -m TEXT: it sends one message and prints the answer alone.", "",
    ),
    "start chat": (
        ("{how} [start|open|run|begin] [the chat|a chat|chatting|rejoinder|the program]", f"{_DOES} [rejoinder chat|the chat command|the command chat|make chat]", "[which|what] command starts [the chat|rejoinder]", "start the chat"),
        "Run rejoinder chat, or make chat in a copy of the project.", "",
    ),
    "json": (
        (f"{_DOES} [--json|the json option|the option --json]", "{how} get [json|json output|machine readable output|output for scripts]", "is there [json|machine readable] output", "can [rejoinder|it] print json", "[json output|output as json]"),
        "--json prints JSON, as lines where it streams; it is for scripts.", "--json",
    ),
    "offline": (
        (f"{_DOES} [--offline|the offline option|offline mode|the option --offline]", "{how} [use|run] [rejoinder|it|this] [offline|without a network|without the internet|without internet]", "does [rejoinder|it|this program] [work|run] [offline|without the internet|without a network|without internet]", "can i use [rejoinder|it] [offline|without internet|on a plane]", "i have no [internet|network][, what works|]",
         "[does|will] [rejoinder|it] need [the internet|a network]"),
        "With --offline nothing is downloaded; models that are on disk and those in the box work.", "--offline",
    ),
    "exit codes": (
        ("what [are|do] the exit codes[| mean]", "[which|what] exit code[s|] [are there|does it have|means refused|does rejoinder return]", "what does exit code [0|1|2|3|130] mean", f"{_WHAT} [exit codes|the exit codes|an exit code]", "exit codes"),
        "Exit codes: 0 done, 1 refused or failed, 2 not understood, 3 data folder, 130 Ctrl-C.", "",
    ),
    "embed": (
        ("{how} [embed|use|integrate|link|include|import] [rejoinder|it] [in|into] [my|a|another|my own] [program|app|application|code|frontend|project]", f"{_WHAT} [embedding|embedding rejoinder|the api|the python api|open_core]", "[is there|does it have|what is] [a|the] [python api|library|api]", "[which|what] function opens [a core|rejoinder|the core]", "how do i [embed rejoinder|use rejoinder from python|use the library|call it from python]",
         "can i [embed|build on|use] rejoinder [in my app|in python|as a library|in my own program]", "embedding", "show me how to embed rejoinder"),
        "from rejoinder.adapters import open_core; open_core(folder) gives a Core. See docs/embedding.md.", "open_core",
    ),
    "asyncio": (
        ("[does|can] [it|rejoinder] [work|be used|run] with asyncio", "{how} use [rejoinder|it] [with|from|in] [asyncio|async code|an event loop|a gui]", "[is|does] [rejoinder|it] [async|support asyncio|thread safe|need an event loop|block the loop]", "asyncio support", "can i await a reply", "threads or asyncio"),
        "It works with threads and with asyncio: a reply can be iterated with for or async for.", "",
    ),
    "refusal": (
        (f"{_WHAT} [a refusal|refusals|the class refusal|the word refusal]", "what is a refusal", "what happens [when|if] [a command|something|a call] [fails|is refused|goes wrong]", "[are|does it raise] exceptions[| raised]", "how are errors [shown|reported|handled|returned]", "what does a call return when it fails"),
        "A refusal is a value with a reason, a message and a remedy; it is not an exception.", "",
    ),
    "crash": (
        ("what happens [when|if|after] [the program crashes|it crashes|a crash|the power fails|the computer crashes|my computer dies|rejoinder crashes|the process dies|the engine dies]", "[is|are] [anything|my messages|data] lost [in|after|when] [a crash|it crashes|the power fails]", "does it survive a crash", "is [rejoinder|it|my data] crash safe", "what survives a crash",
         "what if my computer [crashes|loses power]"),
        "What was acknowledged survives; of a shown answer at most the last 250 ms can be lost.", "",
    ),
    "engine": (
        ("[which|what] engine [does it use|is used|runs the models|does rejoinder use]", f"{_WHAT} [the engine|llama.cpp|the engine process]", "[does it use|is it based on|is it] [llama.cpp|ollama|pytorch]", "[what|who] runs the models", "[in which|where does the] process does the engine run", "why does llama.cpp run in its own process", "can a crash of llama.cpp kill my program"),
        "llama.cpp runs the models, in a process of its own, so its death cannot harm the host.", "llama.cpp",
    ),
    "privacy": (
        ("[is there|does it have|do you have|is there any] telemetry", "is [my data|rejoinder|it|this] [private|safe|secure]", "[does|will] [rejoinder|it|this program] [send|share|upload|phone home] [my data|anything|my chats|data|]", "who can [read|see] my [chats|messages|data]", "does it spy on me", "what is sent over the network", "[privacy|telemetry|tracking]",
         "when does it use the network", "what does it use the network for"),
        "There is no telemetry; the network is used for model downloads alone.", "No",
    ),
    "several programs": (
        ("can [two|several|many|more] [programs|processes|windows|terminals] [use|open|share] [the same|one] [data folder|folder]", "can i open [rejoinder|it|the chat] twice", "is it safe to [run|open] [two|several] [chats|programs|instances]", "two processes [in|on|with] one folder", "can i run two instances"),
        "Several programs may have one folder open; they share the log and the download queue.", "Yes",
    ),
    "context": (
        ("how long can a conversation be", "what happens [when|if] a conversation [gets|becomes|is] too long", "[how many tokens|how much] can you [remember|read|hold]", "how [big|long] is [your|the] context", f"{_WHAT} [the context|the context length|context length]", "are old messages forgotten", "do old messages fall out"),
        "Older messages that do not fit into the context are left out of the prompt, not of the log.", "",
    ),
    "licence": (
        ("what is the [licence|license] of [rejoinder|this|it|pocket|this model]", "[which|what] [licence|license] [does it have|has rejoinder|is it|do you have]", "is [rejoinder|it|this] [free|open source|free software]", "may i use [it|rejoinder] [commercially|at work|for free]", "what does [it|rejoinder] cost", "is it free", "[licence|license]"),
        "Rejoinder and its pocket models are under the MIT licence.", "MIT",
    ),
    "python": (
        ("[which|what] [python|python version|version of python] [does it need|is needed|do i need|is required|does rejoinder need]", "what do i need to [run|install|use] [rejoinder|it]", "[requirements|system requirements]", "in [which|what] language is [rejoinder|it] written", "does it need [a gpu|a graphics card|python|much memory]", "what are the requirements", "{how} install [rejoinder|it]"),
        "It needs Python 3.11 or newer: pip install rejoinder[llama,hub].", "Python",
    ),
}  # fmt: skip
"""Topic: patterns of questions, the answer, and the answer in one word if there is one."""

_NAMES = list(TOPICS)
_STRANGERS = {
    name: [pattern for table in (WORRIES, MISNAMED, TECHNICAL, GOALS, TALES) for pattern in table.get(name, ())] for name in _NAMES
}
_WEIGHTS = [3 if name in ("switch", "default target", "data folder", "pull", "delete") else 2 for name in _NAMES]


def ask_about_rejoinder(scene: Scene) -> Exchange:
    random = scene.random
    name = random.choices(_NAMES, _WEIGHTS)[0]
    patterns, answer, word = TOPICS[name]
    if name in BRIEFLY and random.random() < 0.25:
        return Exchange(_briefly(random, name), answer, word)
    chance = random.random()
    told = SITUATIONS.get(name, ()) if chance < 0.23 else SPOKEN[name] if chance < 0.49 else ()
    told = SCENES[name] if chance > 0.9 else PLAINLY[name] if chance > 0.79 else told
    pattern = random.choice(told or (*patterns, *MORE.get(name, ())))
    if name in DEEDS and random.random() < 0.22:
        pattern = "{how} " + random.choice(DEEDS[name])
    if pattern.startswith("{how} "):
        pattern = asked_how(random, expand(random, pattern.removeprefix("{how} ")))
    elif random.random() < 0.12:
        pattern = around_a_question(random, expand(random, pattern))
    if name in COMMANDS and random.random() < 0.1:
        pattern = random.choice(ABOUT_A_COMMAND).replace("{c}", COMMANDS[name])
    if random.random() < 0.16:
        pattern = complaint(random, name)
    if (wished := random.random()) < 0.12:
        pattern = _wished(random, name, wished < 0.07) or pattern
    if name in NAMED and random.random() < 0.12:
        pattern = around_a_noun(random, random.choice(NAMED[name]))
    pattern = _of_strangers(random, name) or pattern
    if random.random() < 0.05:
        pattern = with_a_preface(random, pattern)
    return Exchange(say(random, [pattern]), answer, word)


def _of_strangers(random: Random, name: str) -> str:
    """Now and then by somebody who has other words for it."""
    chance = random.random()
    if chance < 0.38:
        return random.choice(_STRANGERS[name])
    if chance < 0.44 and name in PARTS:
        return aspect(random, name)
    if chance > 0.96 and name in DEEDS:
        return by_a_command(random, expand(random, random.choice(DEEDS[name])))
    return ""


def _briefly(random: Random, name: str) -> str:
    return mostly_plainly(random, BRIEFLY[name])


def _wished(random: Random, name: str, to_be_so: bool) -> str:
    """What is to be so, or a thing that is looked for; nothing where the topic has no such."""
    if to_be_so:
        return so_that(random, random.choice(OUTCOMES[name])) if name in OUTCOMES else ""
    return tool_wanted(random, TOOLS[name]) if name in TOOLS else ""
