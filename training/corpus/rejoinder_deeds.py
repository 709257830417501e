"""What people want to do in Rejoinder, as orders with any of many verbs and any of many objects: "ditch that transfer"; and what the
commands are called that do it. By topic; rejoinder_help.py asks how each is done."""

from __future__ import annotations

__all__ = ["ABOUT_A_COMMAND", "COMMANDS", "DEEDS"]

_CHAT = "[this|that|the|my|a|an old|the current|one] [chat|conversation|convo|thread|talk|discussion|dialogue|session|exchange]"
_DOWNLOAD = "[the|this|that|my|a|a running|the current] [download|transfer|pull|model download|fetch|download of smart|download of quick]"
_MODEL = "[a|the|another|a new|a different|a better|a bigger|a stronger|a cleverer|the other] [model|AI|LLM|language model|brain|bot]"
_NAMED = "[smart|quick|the smart model|the quick model|smart|quick|a model|the 3B model|llama]"
_ANSWER = "[the|your|that|this|a long|an|the running|the current] [answer|reply|response|output|text]"
_MINE = "[my|the] [last |previous |][message|question|prompt|input|line]"
_ALL = "[all|all of|the whole lot of|a list of|the list of|an overview of] [my|the|my old|my earlier]"
_DATA = "[my|the] [data|data folder|database|log|stored chats|folder]"

DEEDS: dict[str, tuple[str, ...]] = {
    "switch": (f"[swap|trade|exchange|replace|change] [you|this model|the model|pocket|your brain] [for|with|to|into] [{_NAMED}|{_MODEL}]", f"[select|choose|pick|activate|use|try|employ|engage|call in|bring in|put in|turn on|go with] [smart|quick|the smart model|the quick model|{_MODEL}] [here|in this chat|for this chat|instead|instead of you|from here on|for the next answer|now]", f"[hand over|pass the chat|pass me on|hand me over|transfer me] to [{_NAMED}|{_MODEL}]", "[let|have] [smart|quick|the big model|someone brighter] [answer|take over|handle this|carry on|continue|take it from here]"),
    "pull": (f"[download|pull|fetch|grab|load|dl|load down] [{_NAMED}|a model|more models] [|onto my disk|to my laptop|to this computer|from the internet|from hugging face|in advance|ahead of a flight|for tomorrow|for later|right away|before I travel]", "[begin|start|launch|kick off|trigger|queue] [a|the|another] [download|pull|transfer][ of smart| of quick| of a model|]"),
    "cancel": (f"[kill|stop|abort|cancel|end|terminate|halt|break off|call off|drop|scrap|interrupt|ditch|give up|undo|quit|shoot down|pull the plug on|get rid of|put an end to] {_DOWNLOAD}", "[stop|quit|cease|give up] [downloading|fetching|pulling|loading] [a model|smart|quick|it|that thing|the model]"),
    "resume": ("[resume|continue|restart|carry on with|pick up|finish|go on with|complete|revive|take up again] [a|the|my] [broken|half|half-done|interrupted|cancelled|failed|stopped|dead|aborted|partial|stalled] [download|transfer|pull|model download]", "[continue|go on|pick up|carry on|start again] [downloading|fetching|pulling] [where it stopped|where it broke off|after the wifi dropped|after a power cut|after a failure|at 60 percent]"),
    "front": ("[move|bump|push|bring|promote|put|shift|pull] [quick|smart|this download|one download|my download|a model] [forward|up|to the front|to the top|ahead|to first place|ahead of the others|in front of smart|before the rest]", "[change|alter|rearrange|reverse|shuffle|reorder] the [order of downloads|download order|queue|order of the queue|waiting list]", "[prefer|prioritise|favour|rush|hurry] [quick|smart|one download|one model][ over the other| over the others|]"),
    "remove": (f"[delete|remove|uninstall|erase|dump|ditch|bin|trash|throw out|get rid of|clean up|wipe|scrap|chuck|evict|banish] [{_NAMED}|a downloaded model|unused models|old models|the model files|the weights][ from my disk| again| from this computer|]", "[free|reclaim|get back|regain|win back|clear] [the 2 GB|the gigabytes|the disk space|the space][ of smart| of quick| of a model| that models take| that smart takes]"),
    "own models": ("[use|run|load|try|plug in|add|register|bring|point to|open] [my own|a self-made|a fine-tuned|a qwen|a mistral|a gemma|another|some other|a local|a custom] [model|gguf|gguf file|LLM|model file]", "[use|load|run] a [model|gguf] [from hugging face|I have lying around|from another folder|on my disk|that is not on the list]"),
    "data folder": ("[find|locate|see|open|choose|change|move|set|know|pick] [the folder with my chats|the place where chats are saved|the directory of my data|where my chats are stored|the data folder|the path of my data|where everything is saved]",),
    "backup": (f"[back up|backup|save|secure|copy|safeguard|preserve|make a copy of|take a copy of|make a safety copy of] [{_DATA}|all my chats|everything|my conversations|all of it|my history]",),
    "restore": ("[restore|bring back|import|put back|load|reinstate|recover|take over|use] [my|the|an old|a|last month's] [backup|backup file|sqlite backup|copy of rejoinder.sqlite3|backup copy]", "[move|bring|carry|take|transfer] [my chats|my data|everything|my conversations] [over |][to another computer|to my new laptop|to the new machine|from the old laptop]"),
    "delete": (f"[delete|erase|wipe|destroy|remove|trash|bin|nuke|shred|burn|get rid of|scrap|kill|obliterate|forget] [{_CHAT}|{_CHAT}|all my chats|everything I wrote here|what I wrote][ for good| completely| for ever| forever|]",),
    "replay": ("[replay|see|inspect|view|reconstruct|look up|step back to|rewind to|return to] [an earlier state|the state at position <number>|how things were|the past|the state of last week|an earlier position of the log|an old state of things]",),
    "log": ("[read|see|print|follow|tail|dump|view|get|study] [the log|the event log|all events|the raw list of events|every recorded fact|the list of facts|what has happened so far|everything that happened]",),
    "verify": (f"[verify|check|test|validate|examine|inspect|audit|make sure of] {_DATA}[ for errors| for damage|]", "[find out|see|check|make sure|know|test] [whether|if|that] [my data|the data folder|my database|the log] is [intact|ok|sound|healthy|undamaged|not corrupt]"),
    "repair": ("[repair|fix|mend|heal|rebuild|rescue|reconstruct|rederive|regenerate] [the views|broken views|my data|damaged data|the database|a damaged folder|corrupt views]",),
    "list conversations": (f"[list|see|show|print|display|find|get|view|browse] {_ALL} [chats|conversations|convos|threads|talks|discussions|sessions]",),
    "show": (f"[print|dump|show|output|read|cat|display|view] {_CHAT} [in the shell|on the command line|in the terminal|to stdout|without opening it|from a script]",),
    "open": ("[open|reopen|continue|resume|return to|go back to|get back to|carry on with|pick up|take me to|enter|load|revisit|jump to] [the|an|my|that] [old|older|earlier|previous|last|other] [chat|conversation|convo|thread|talk|discussion|session]", "[continue|reopen|return to|go back to|find back to|pick up] [yesterday's chat|the chat we had on Sunday|last week's conversation|the chat about taxes|our last chat|the thread from Monday]"),
    "new conversation": ("[start|begin|open|create|make|launch|get] a [new|fresh|clean|separate|second|brand new|blank|further] [chat|conversation|convo|thread|talk|discussion|session]", "[start|begin] [afresh|from scratch|over|anew|with a clean slate|all over]"),
    "rename": (f"[rename|retitle|relabel|rechristen|baptise|dub|name|entitle] {_CHAT}", f"[change|set|edit|fix|replace|improve|alter] the [title|name|heading|label] of {_CHAT}", f"[call|name] {_CHAT} [Tax <number>|\"<noun>s\"|holiday plans|something else|<adj> <noun>|differently]", f"give {_CHAT} [a|another|a better|a new|a shorter|a proper] [title|name|heading]"),
    "instructions": ("[set|write|give|add|change|define|enter|edit|store] [a|the|my|some] [system prompt|system message|instructions|instructions for the model|standing orders|custom instructions|persona for the model]", "[tell|instruct|teach|order] the model [to always|to] [be brief|be polite|answer in capitals|play a role|follow my rules|have a personality|behave like a teacher]", "[give|assign] [the model|the AI|a chat] a [role|personality|persona|character|system prompt|style]"),
    "pin": (f"[pin|unpin|stick|fasten|fix|glue|nail] {_CHAT}[ to the top| at the top|]",),
    "archive": (f"[archive|unarchive|hide|tuck away|tidy away|put away|shelve|stow away|file away|mothball] {_CHAT}[ without deleting it| without losing it|]",),
    "search": ("[find|search for|look for|look up|locate|trace|hunt for|dig up|track down] [a message|an old message|a word|a phrase|something I wrote|where I talked about <noun>s|where I mentioned <place>|what I said about <noun>s|the chat with the word <noun>][ in my chats| in my history| again|]", "[search|grep|scan|comb|look through|go through] [all |][my chats|my conversations|my messages|my history][ for a word| for <noun>s|]"),
    "regenerate": (f"[regenerate|redo|reroll|repeat|retry|renew|replace] {_ANSWER}", "[give|take] [that|it|this question|the answer] another [shot|go|try]", "[get|have|see] [another|a different|a second|a better|an alternative] [answer|reply|version|response] [to the same question|to that|from you|this time]"),
    "edit": (f"[edit|change|correct|fix|reword|rephrase|revise|alter|amend|modify|rewrite] [{_MINE}|what I sent|what I just wrote|something I already sent|a typo in my message|a wrong word in my message]",),
    "branches": ("[see|list|show|view|switch|change|choose|find] [the|all|my|other] [branches|branches of the chat|versions of an answer|earlier versions of the answer]", "[go back to|return to|get back|find|recover|see] [the answer I had before|the first answer|the old version|the reply from before I regenerated|the answer before the edit|another branch]"),
    "stop": (f"[stop|interrupt|halt|cut short|break off|end|abort|silence|kill|put an end to|cut off] [{_ANSWER}|your rambling|the model|the model in mid-answer|you while you write]", "make you [stop|shut up|be quiet|finish]", "pull the plug on [the answer|your answer|a long answer|this answer]", "[hit|apply|pull] the brakes on [the answer|your answer|a long answer]"),
    "quit": ("[quit|exit|leave|close|end|get out of|escape from|shut down] [the chat|this chat|the program|rejoinder|this program|this|the app]", "[get|go] back to [my shell|the shell|the prompt|the command line|the terminal]"),
    "help": ("[see|list|find|get|read|learn|view] [all the commands|the commands|a list of commands|the help|the manual|my options here|what I can type|what commands there are|the documentation|all slash commands]",),
    "one message": ("[ask|send|pose|put|submit] [one|a single|just one|only one] [question|message|prompt] [from the shell|from a script|on the command line|from bash|in a cron job|without opening the chat|non-interactively]",),
    "start chat": ("[start|launch|open|run|begin|fire up|boot] [the chat|rejoinder|the interactive chat|the program|the chat program] [from the shell|in a terminal|from the command line|again tomorrow|again]",),
    "json": ("[get|print|have|produce|emit|receive|obtain] [json|JSON|json output|machine-readable output|the output as json|structured output][ for my script| for jq| from a command|]",),
    "offline": ("[use|run|work with|chat with|operate] [rejoinder|it|this program] [offline|without internet|without a network|on a plane|without wifi|in airplane mode|with no connection]",),
    "embed": ("[embed|use|integrate|include|build in|put|plug|link|call] [rejoinder|this|it] [in|into|from|inside] [my app|my own program|my python code|a gui|my game|a desktop app|a notebook|my editor|a tkinter app|our product]",),
    "asyncio": ("[use|call|drive|await|run] [rejoinder|replies|it] [with|from|in|under] [asyncio|async code|an event loop|fastapi and asyncio|coroutines]",),
    "list models": ("[list|see|show|view|browse|get|find] [all the models|the models there are|the available models|the menu of models|the models I can choose|which models there are|what models exist]",),
    "why line": ("[see|find out|know|tell|check|learn|look up] [which model is loaded|which model is answering|which model wrote this|whether it is smart that answers|what model is running|if you or smart is answering|who is answering me]",),
    "where models lie": ("[find|locate|see|know] [where the model files are|the folder of the models|the llama file on my disk|where downloads of models land|the directory of the weights|the downloaded weights]",),
    "python": ("[install|set up] [rejoinder|rejoinder on linux|rejoinder on a mac|rejoinder with pip|rejoinder on my new laptop|rejoinder from scratch]",),
}  # fmt: skip
COMMANDS: dict[str, str] = {
    topic: f"[rejoinder {name}|rejoinder {name}|the {name} command|the command {name}|`rejoinder {name}`]"
    for topic, name in (
        ("front", "front"), ("remove", "remove"), ("replay", "replay"), ("log", "log"), ("verify", "verify"), ("show", "show"), ("instructions", "instructions"),
        ("pin", "pin"), ("archive", "archive"), ("search", "search"), ("start chat", "chat"),
    )
} | {
    topic: f"[rejoinder {name}|/{slashed}|the /{slashed} command|the {slashed} command|the command /{slashed}|`/{slashed}`|slash {slashed}]"
    for topic, name, slashed in (
        ("pull", "pull", "pull"), ("cancel", "cancel", "cancel"), ("delete", "delete", "delete"), ("list conversations", "list", "list"),
        ("open", "open", "open"), ("rename", "rename", "title"), ("list models", "models", "models"),
    )
} | {
    topic: f"[/{name}|the /{name} command|the {name} command|the command /{name}|`/{name}`|slash {name}]"
    for topic, name in (
        ("new conversation", "new"), ("regenerate", "regenerate"), ("edit", "edit"), ("branches", "branches"), ("quit", "quit"), ("help", "help"),
    )
}  # fmt: skip
ABOUT_A_COMMAND = (
    "{c}", "{c}[? |: |, | - ][what's that|what does it do|what is it for|how do I use it|explain|when do I need it|usage|syntax|meaning|what for|what happens]", "[usage|syntax|meaning|purpose|effect|use|explanation] of {c}", "[how does one use|how do I use|what's the syntax of|what happens after|what does one do with|what's the effect of|when should I use|tell me all about|explain to me|what do you get from|what is the good of] {c}", "[I typed|I saw|I entered|somebody told me to use|the manual mentions|I found|there's|the help lists|what if I type|don't I need] {c}[, |. |; |: ][what does it do|what happens|what is it for|what's that|and then|explain it]", "[is|was] there [something like |such a thing as |]{c}[, and what does it do|, what for|: what is it for|]", "{c} [does|is for|means|will do] what", "[should|may|must|could] I [type|use|run|enter|try] {c}[, and what for|, what does it do|: what happens then|]", "[remind me|I forgot|no idea|tell me|please explain] what {c} [does|is for|is good for]",
)  # fmt: skip
