"""Questions about Rejoinder out of a scene: a mishap in the middle of a download or of an answer, what the user did and would rather
have, which of two it is. By topic; see rejoinder_help.py."""

from __future__ import annotations

__all__ = ["SCENES"]

_CHAT = "[chat|conversation|thread|talk]"
_CHATS = "[chats|conversations|threads|talks]"
_J = "[. |, |; | - |: |... |, so |. So |, and ]"
_WHOSE = "[my flatmate|my <kin>|the cat|the dog|the baby|the cleaner|<person>|the <trade>|somebody|a child]"
_MISHAP = f"[{_WHOSE} [unplugged the router|stepped on the power button|pulled the plug|closed the lid|tripped over the cable|switched off the power|spilled tea on the laptop|shut everything down|took the laptop away]|[the lights went out|the battery gave up|lightning struck|the fuse blew|windows updated itself|the laptop overheated|the computer froze|the screen went black|I fell asleep and the laptop too|I had to leave the train|my phone's hotspot ended|I paused my laptop overnight]]"
_LOADING = "[at <number> percent of the download|at 70% of the download|during the download|while smart was being fetched|while the model was coming in|in the middle of the download|when half of the model was there|with the model half downloaded|before the model was complete]"
_ANSWERING = "[while you wrote|while you were answering|in the middle of an answer|in mid-sentence|just as you replied|during a long answer|when you had said three words]"
_NOT_LOST = "[is that bad|what now|grr|what do I do|is all that for nothing|can it be saved|do I start over|how do I go on|and now|now the model isn't there|how do I get the rest|]"
_GONE = "[is the chat gone|what is lost|have I lost everything|is what I wrote gone|are my messages still there|what of it is saved|did it survive|is anything gone]"

SCENES: dict[str, tuple[str, ...]] = {
    "resume": (f"{_MISHAP} {_LOADING}{_J}{_NOT_LOST}", f"{_MISHAP} {_LOADING}", f"[suppose|say|what if|imagine] {_MISHAP} {_LOADING}[, |: |. ][do I start over|what then|is all of it lost|will it go on]", "[I paused|I shut down|I closed] my laptop [overnight|for an hour|at noon][ and|, and|, but] the [model|download] never finished[, |. |; |][what now|how do I finish it|does it go on|can it go on|]"),
    "crash": (f"{_MISHAP} {_ANSWERING}{_J}{_GONE}", f"[suppose|say|what if|imagine] {_MISHAP} {_ANSWERING}[, |: |. ][{_GONE}|what then]"),
    "cancel": ("[oh dear|oops|help|oh no|dear me][, |. |! ]I [think I |][started|began|have started] [fetching|pulling|downloading] [a huge file|the wrong model|something big|two gigabytes|smart][. |, |; ][can one undo that|how do I take that back|how do I call it off|make it stop]", "[pull|pulling] the plug on the [download|transfer]"),
    "queue": ("I [clicked|ordered|pulled|started] [quick and smart|smart and quick|both][ and|, and|, but] [now |]nothing [seems to happen|happens|moves] with [quick|the second|one of them]", "[do|will] [quick and smart|the two of them|two downloads] [race|share the line|fight for the line|arrive together|take turns]"),
    "front": ("[please |][let|have|make] [quick overtake smart|smart overtake quick|quick go before smart|the small one overtake the big one|one download overtake the rest]", "[quick is [behind|after] smart|smart is [behind|after] quick] in the queue[, |. |; |: ][turn them round|how do I swap them|I want it the other way round]"),
    "remove": ("I only [ever |]use [quick|smart|one of them][, so |; |. ][smart|quick|the other model|the other one] [may go|can go|may leave my disk|is not needed][, how|. How do I delete it|]", "since I [got|have] this program my disk is [two gigs|gigabytes] fuller[. |, |; ][how do I get rid of the model|how do I get those gigabytes back|which model can go]", "[smart|quick|the model] has been on my disk [for months|for ages] [unused|for nothing][. |, |; ][away with it|how do I delete it|out with it]"),
    "where models lie": ("under [which|what] path [will I find|do I find|lies|is] the [llama|model|gguf] [you fetched|I downloaded|it downloaded]", "I want to show somebody the [model file|downloaded model][, |. |; ][where is it|in which folder]"),
    "own models": ("[got|I made|we trained] a [finetune|model] of [my|our] own[ as a gguf|, a gguf|][. |, |; ][where do I put it|how do I use it here|can it run here]",),
    "data folder": (f"if I wanted to look at my {_CHATS} with another program, where are they", f"my <kin> wants to see where [this|it|rejoinder] [keeps|puts] my {_CHATS}"),
    "backup": ("before I [reinstall linux|wipe the disk|sell the laptop|format everything][, |: ][which file do I rescue|what must I copy|what do I save]",),
    "restore": ("[new laptop|new disk|fresh system], [old backup|backup on a stick][, |: |. ][what now|how do I get it in|how do I use it]",),
    "delete": (f"is there a [shredder|bin|trash can] for [this|a] {_CHAT}", f"[put|run|push] this {_CHAT} [through the shredder|into the bin|in the trash]", f"I [regret|am ashamed of] [this|that] {_CHAT}[, |. |; ][make it go away|how do I delete it|it has to go]"),
    "what deletion erases": ("would [a detective|a thief|my <kin>|an expert] still find what I deleted", f"how deleted is a deleted {_CHAT}"),
    "replay": (f"could you show me the past of my {_CHATS}", "I want to [look back at|see] how things were [before|a while ago|when the log was shorter]"),
    "log": ("is a [record|protocol|list] kept of [what happens|everything that happens] in here", "[where|how] do I see what [rejoinder|this program] [has done|did all day]"),
    "facts and views": ("[they|the docs] call it event sourced[. |, |; ][so what counts as a fact|what is a fact then]",),
    "verify": (f"my disk had [bad sectors|errors|a fall][. |, |; ][are my {_CHATS} still fine, how do I check|how do I check my data|how do I know the data is fine]", "I want [proof|to be sure] that [my data|the database|the log] is [whole|undamaged|in order]"),
    "repair": ("the titles in the list [are all garbled|make no sense|are wrong][, |. |; ][how do I mend that|how to mend|can it be repaired]", f"[everything derived from the log|the list of {_CHATS}|the search] is [rubbish|garbled|broken][, |. |; ][make it anew|how do I rebuild it]"),
    "list conversations": (f"[how many|which] {_CHATS} have piled up[ here|]", f"[give|show] me the titles of [all |]my {_CHATS}"),
    "sidebar order": (f"who [sorts|orders|arranges|shuffles] my {_CHATS}[ and how|, and by what rule| in the list|]", f"my oldest {_CHAT} is suddenly first[, |. |; ][who moved it|why|what moved it]", "does [pinning|renaming|opening] [one|a chat] move it or only writing", f"[what|who] moved [this|that|my old] {_CHAT} to the [top|first place]"),
    "open": (f"[reopen|open again|let's go on with|take me back to] the [one|{_CHAT}] [we had|I had] [at breakfast|yesterday|on Monday|last night]", f"I [closed|left] the {_CHAT} about [the garden|<noun>s|<place>][, |. |; ][I'd like to go on with it|how do I get back in|how do I open it again]", f"I have to finish [yesterday's|an old] {_CHAT}[, |. |; ][how do I get back in|how do I open it]"),
    "new conversation": (f"[this|the next thing|my next question] has nothing to do with [that|this {_CHAT}|the rest][, |. |; ][I want to begin another {_CHAT}|let's take a new {_CHAT}|how do I begin a new {_CHAT}]",),
    "rename": (f"can the [headline|heading|title|label] of this {_CHAT} be [changed|altered|made shorter]", f"[this|the] {_CHAT} is called [<noun>s|untitled|nonsense] and should be called [<noun>s|<place>|taxes][, how|. How|]"),
    "instructions": ("[from now on|always] the model should [speak|talk|answer] like a [butler|<trade>|pirate|poet][, |. |; ][where does that go|where do I write that|how do I set that]", "who do I tell [once|for good] that [all answers|every answer] should be [short|polite|in capitals]"),
    "pin": (f"this {_CHAT} matters[, |. |; ][keep it at the top|nail it to the top|how do I keep it at the top]", f"[this|one] {_CHAT} is [dear|important] to me[, |. |; ][pin it|how do I keep it on top|stick it to the top]"),
    "archive": (f"how can I tuck away [old {_CHATS}|a {_CHAT}|this {_CHAT}]", f"I am done with this {_CHAT} but [may need it one day|want to keep it][, |. |; ][where do I put it|put it away|how do I put it aside]"),
    "search": (f"in which {_CHAT} was the [recipe|address|thing with the <noun>s|<noun>][, |. |; ][how do I find it|can I search|how do I look for it]", f"one of my {_CHATS} mentions [<noun>s|<place>|the tax][, |. |; |, but ][which one|how do I find it|how do I search for that]"),
    "regenerate": ("[again|once more|one more time|the same again], but [this time with effort|better|with more care|properly this time|put your back into it]", "give [that answer|that question|the answer] another [whirl|spin|go]", "I asked [well|properly], you answered [badly|nonsense][. |, |; ][again|try again|once more please]"),
    "edit": ("I [forgot a word|left out a word|said it wrong|named the wrong <noun>] when I asked[, |. |; ][can I put it in|can I put it right|how do I change my message|can I change what I asked]", "my last message should [say|read|have said] [<noun>|<place>|something else][, |. |; ][can I still change it|how do I edit it|change it]"),
    "branches": ("I [hit regenerate|asked again|edited my message][ and| but|, but] [liked|like|prefer] the first [one|answer|version][ better|][. |, |; ][how do I return to it|how do I get back to it|where is it]",),
    "stop": ("it [babbles and babbles|talks and talks|goes on forever][, |. |; ][how do I pull the plug|how do I pull the plug on the answer|which key ends it|how do I cut it short]", "[put a sock in it|stop right there|that's enough of that answer][, |. |; ][how do I make you stop|which key stops you|how do I cut off the answer]"),
    "quit": ("how do I hang up", "[where's|where is] the [exit|way out|door] of this [chat|program]", "[time to go|I have to catch a bus|work calls][, |. |; ][how do I close the chat|how do I leave the program|how do I hang up]"),
    "help": ("[what's|where is|is there] [the|a] list of [magic words|commands|things you obey|words with a slash]", "which [magic words|commands|orders] do you [obey|understand|know]", "[where are [instructions for this chat|the rules of this chat|the instructions for use of this chat]|is there a manual for this thing]"),
    "one message": ("[is it possible to|can I|how do I] echo a question into rejoinder and get the answer back", "[a question|my question] in, [an answer|one answer] out, no [chat|dialogue][, how|: how|, which command]"),
    "start chat": ("yesterday [it worked|I chatted|the chat was open], today I don't know how to [bring up|start|open|get] the chat[ again|]", "[I see only a prompt|the terminal is empty|I am in my shell][, |. |; ]how do I [bring up|wake|get into] [the chat|rejoinder]"),
    "json": ("my [parser|script|program] [hates|can't read|stumbles over] your tables[, |. |; |][json please|can I have json|is there json|]",),
    "offline": ("no [sim|wifi|cable|signal|mobile data][, no [router|wifi|provider|hotspot]|][, |: |. |; ][will [it|rejoinder|this program] still [work|run|answer]|does [it|rejoinder] still [work|run]]", "what happens if I take [the laptop|rejoinder|this] into the woods[, without internet|, no network there|]", "[our village|the hut|my boat|the ward] has no [internet|wifi|network][. |, |; ][can I use rejoinder there|does this run there|what works there]"),
    "exit codes": ("[bash|the shell|my terminal|zsh] [shows|prints|has] a [1|2|3|130] after [your command|rejoinder|a rejoinder command][, |. |; |][why|what does it mean|what is that|]", "in my [makefile|script|cron job][: |, ][what does it return when it's refused|which code means failure|which exit code comes when it fails]",),
    "embed": ("we [make|sell|write] a [desktop tool|game|text editor][ and|, and] would like [your chats|rejoinder] [in there|inside it][, how|]", "[my program|our tool] should [talk to|contain|start] rejoinder itself[, |. |; ][how|what do I import|where do I begin]"),
    "asyncio": ("our code [base |]is [coroutines|async] all the way down[, |. |; ][does that fit|does rejoinder fit in|can rejoinder do that]",),
    "refusal": ("no exception came[, |; ]just [some|an] object with a [remedy|reason][. |, |; ][what is it|what is that]",),
    "engine": ("[which|what] library does the [number crunching|inference|work of the models]", "who [runs|computes] the models in [the background|there]"),
    "privacy": ("[I deal with|this is about|I have to do with] [clients|patients|secret matters][, |. |; ][may I type such things in here|can I write secrets here|does what I type leave the room|who gets to read what I type]", "[can|may] I [tell you|write] [secrets|something private][, |; ][does it stay here|does it leave the room|or does somebody read along]"),
    "several programs": (f"is it a problem when [the tray app|my editor|another program] and the terminal use the same {_CHATS}",),
    "context": (f"[does|can] a {_CHAT} [overflow|run over|burst at the seams|get too long for you][ at some point| some day|]", "our talk is endless[, |; ][at what point do you lose the thread|how much of it still fits]", f"[can|does] a {_CHAT} get so long that [you forget the start|something falls out]"),
    "licence": ("[is rejoinder |is this program |]free as in [beer|freedom|speech][, or what does it cost|, or both|]", "what's the catch[, |: ]what does [it|rejoinder|this program] cost", "what does [rejoinder|this program] cost [me|us|a firm]"),
    "python": ("which pip command [gets|installs] [it|rejoinder]", "how do I get rejoinder with pip"),
    "smart": ("is smart [heavy|big|a lot|much] to download", "is smart [under|over] [one gigabyte|two gigabytes|three gigs|one gig]", "how heavy is smart"),
    "quick": ("is quick [heavy|big|a lot|much] to download", "is quick [under|over] [a gigabyte|one gig|two gigs]", "how heavy is quick"),
    "smart or quick": ("[slow but wise or fast but simple|wise or fast|big or fast][, |: ][smart or quick|quick or smart][, what do you advise|, what should I take|]", "[smart|quick][, |: ]what does it have that [quick|smart] hasn't"),
    "pocket models": ("what came along in the [package|box][, model-wise|, as models go| in the way of models]", "which models [travel|come|ship] with the [package|program|box]"),
    "who answers meanwhile": ("[so |]until the big one has landed it's you who [replies|answers][, or nobody|, right|]", "[smart|the big one|my model] [hasn't landed|isn't here|hasn't arrived] yet[, |. |; ][who answers me so long|who is it that answers me|do you answer until then]"),
    "target": (f"is the model a setting of the {_CHAT} or of the program", f"is a model chosen for one {_CHAT} or for all of them"),
    "switch": ("[you don't get it|this is hopeless|you're no match for this][, |. |; ][where's your big brother|bring your big brother|get me smart|I want smart]", "I need a [heavyweight|real brain|bigger gun][, |. |; ][how do I get smart|bring on smart|how do I switch]"),
    "what a switch does": ("mid-answer I changed to smart[, |. |; ][is the answer cut off|what about the answer|is the answer lost]",),
    "why line": ("is it smart that speaks now[, |? |; ][how do I check|where do I see it]", "[I can't tell|who knows] [who|which model] is speaking[, |. |; ]where do I see which model is loaded"),
    "list models": ("[who|which ones] can I choose from[, model-wise| as a model| among the models]", "what models [do you stock|are on your shelf|are in the shop]"),
    "pull": ("tonight I have good wifi[, |. |; ][how do I get smart then|fetch smart|how do I download smart]", "[load|stock] up on [smart|quick] before [the trip|we leave][, how|]"),
    "default target": (f"which [model|one of the models] do I get in a new {_CHAT} if I say nothing", f"[a new {_CHAT} and|new {_CHAT},] nothing chosen[: |, ]which model is it"),
    "rejoinder": ("give me the short version of what rejoinder is", "[explain|describe] rejoinder [in one breath|to my <kin>|in ten words]", "what is it [I am looking at|I have in front of me|you all call rejoinder][ here|]"),
    "lifecycle": ("after queued and downloading, what else can [it|a model|the status] [say|be]", "[queued|downloading|compiling][, |: ]and what other states does a model have"),
    "ready": ("when may a model call itself ready", "what must a model [pass|go through|prove] to be ready"),
    "files": ("what's that sqlite thing lying [there|in my data folder]", "what would I find if I looked into the data folder"),
    "signals": ("are the words streaming in [stored|recorded|kept] one by one",),
    "views": ("what do you call a view", "is a view [the truth or a copy|kept for good or made anew]"),
    "compiling": ("the model is there but [it's|it is] still [busy |]compiling[ it seems|][, |. |; ][is this normal|what for|why]",),
    "show": ("[cat|print|type out] a conversation in the shell", f"I want to read a {_CHAT} with less, not in the chat"),
}  # fmt: skip
