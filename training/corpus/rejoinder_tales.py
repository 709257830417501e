"""Questions about Rejoinder with somebody's own affairs in them: relatives, quoted words, places, hours, what was typed and what was
meant; and what people say of themselves before they come to the question. By topic; see rejoinder_help.py."""

from __future__ import annotations

from random import Random

from .grammar import expand

__all__ = ["TALES", "with_a_preface"]

_CHAT = "[chat|conversation|thread]"
_CHATS = "[chats|conversations|threads]"
_KIN = "[my <kin>|<person>|my boss|my flatmate|the neighbour|my ex|our teacher|the kids]"
_DAY = "[yesterday|on Monday|last week|this morning|an hour ago|last night|on Tuesday|before lunch|in the spring]"

TALES: dict[str, tuple[str, ...]] = {
    "rejoinder": ("[pitch|sell|advertise|recommend] [me |]rejoinder[ to me| in a sentence|, please|]", f"{_KIN} [asks|asked|wants to know] what [this rejoinder|rejoinder|this program] [is|does|is good for][, what do I say|]", "what did I [just |][install|download with pip|set up][ here|, what is rejoinder| when I installed rejoinder|]"),
    "default target": (f"I [haven't|have not] [configured|changed|touched|set] [anything|a thing|any setting][. |, |; ][which|what] model [am I going to get|will I get|do I get|is meant to answer] in a {_CHAT}", f"smart or quick[, |: |; ]which [one |of them |][do|will] new {_CHATS} [begin with|start with|ask for|target]"),
    "smart": ("[does|has] smart [have |got |][three billion|3 billion|how many] parameters[, or what is it|, what model is it| or how many|]", "[what's|what is] [hiding|lurking|concealed] behind the [label|name|word] smart"),
    "quick": ("[does|has] quick [have |got |][one billion|1 billion|how many] parameters[, or what is it|, what model is it| or how many|]", "[what's|what is] [hiding|lurking|concealed] behind the [label|name|word] quick"),
    "smart or quick": (f"{_KIN} [says|thinks|claims] quick is [just as good|no good|the better one|for lazy people][, |. |; ][is smart better|smart or quick|what's the difference to smart]", "I [only |]care about [speed|quality|good answers|disk space][. |, |; ][smart or quick|quick or smart|is it quick or smart for me]"),
    "pocket models": ("what's the difference between pocket and [its|the] [mini brother|little sister|mini version|smaller sibling]", "[which|what] models can I use the [second|minute|moment] I [install this|installed this|start]"),
    "target": (f"{_KIN} and I [use|have] two {_CHATS} here[, |. |; ][must they have the same model|is the model the same in both|can each have a model of its own]",),
    "switch": ("put [smart|the smart model|the big model|your big brother] [on the line|through|on|to work]", "[upgrade|promote|turn|change] yourself [to|into] [smart|the big one|the smart model]", "I'd rather [have|let] [a more capable|a stronger|a bigger|a smarter] model [answer|answer this|do this|take over]", f"{_KIN} [said|says] I should [use|ask|take] [smart|the bigger model][, |; |. ][how do I get it|how do I switch to it|how do I do that]"),
    "what a switch does": ("[swap|change|switch] the model halfway through [an answer|your answer][, |: |; ][does the answer get chopped off|what happens to it|is it cut off]", "I'm in the middle of [a story|an essay|my homework] with you and want to [switch|change models][. |; |, ][will it be lost|is anything lost|do I lose it]"),
    "who answers meanwhile": ("smart's at <number> percent[. |, |; ][can I already ask things|who am I talking to|who answers now|may I ask already]", "who am I stuck with [while|until] smart [is still on its way|is coming|isn't here]"),
    "why line": ("[somehow|for some reason|oddly] I get [a different|another] model than I [wanted|asked for|chose][. |, |; ][where do I see the reason|where can I see why|what tells me why]", "who's loaded at the moment[, and where is that displayed|, where do I see it|; how do I see that]"),
    "list models": ("which [brains|engines of thought|minds|AIs] can be [plugged in|chosen|had|selected] here", f"{_KIN} uses [another model|a model I don't know][. |; |, ]which [ones |models |]are there[ to choose|]"),
    "pull": ("[grab|fetch|get] [smart|quick] for me [in the background|while I sleep|tonight|during lunch|before the flight]", "I'm [off to <place>|flying to <place>|on a train] [tomorrow|tonight|on Friday][, |. |; ]how do I [get|download|fetch] [smart|quick] [before that|first|in time]"),
    "queue": ("I [ordered|pulled|requested] smart and quick[; |, |. ][do they come together or in turn|do they come at once|which comes first, or both]", "my second download [hasn't|has not] moved for [ten minutes|an hour|ages][, is that on purpose|, why|; is that normal|. Why is that]"),
    "cancel": ("[abort|stop|kill] that download, [my data plan is melting|I'm on a train|the wifi is <person>'s|it costs a fortune]", "I [fetched|pulled|took|clicked] the wrong [model|one] and it's [still loading|still coming|running][, make it quit|, how do I end it|; stop it]"),
    "resume": ("[a train|the bus|we] went into a tunnel and the download [died|broke|stopped][. |, |; ][Start over|what now|do I start over|can it go on]", "I [shut|closed] my laptop during a [pull|download][. |, |; ][what becomes of it|is it lost|will it go on]", f"{_KIN} [pulled the plug of the router|turned off the wifi|switched off the PC] [during my download|while smart was downloading|in the middle of my download][. |, |; ][what now|is it lost|start all over]"),
    "front": ("[quick|smart] should [jump|skip] the [line|queue][ of downloads| in the download queue|]", "can I change which download [comes|is] next"),
    "remove": ("I'm out of [disk|disk space|space|gigabytes][. |, |; ][kick out smart|how do I kick out smart|throw out a model|which command throws out a model]", f"{_KIN} needs [the disk space|room for photos|room for a game][, |. |; ][which command removes smart|how do I delete a model|how do I get rid of smart]"),
    "where models lie": ("where on [the drive|the disk|my computer] did [smart|quick|the model] end up", f"{_KIN} wants a copy of the [gguf|model file][, |. |; ][where is it|in which folder is it|where did you put it]"),
    "own models": ("I [fine-tuned|trained|built|quantised] [something|a model|one] [and have the gguf|and it's a gguf|, a gguf][. |, |; ][can I chat with it here|how do I load it|can you run it]", f"{_KIN} [sent|gave] me a [gguf|model] on a stick[, |. |; ][can I use it here|how do I use it|how do I load it]"),
    "lifecycle": (f"{_KIN} asks what [statuses|states] a model [can have|goes through][ from start to finish|]",),
    "compiling": ("the model hangs at 'compiling'[. |, |; ][compiling what|what is it doing|what's that]", "smart says compiling[. |, |; ][it isn't source code, is it|what does it compile|why does a model compile]"),
    "ready": ("a model is marked ready[. |, |; ][ready how|ready for what|what does that mean]", "what has [rejoinder|it] checked before it [says|writes|shows] ready"),
    "data folder": (f"I want [the history|my {_CHATS}|everything] on [another drive|a stick|drive D|the NAS][, |. |; ][which option sets the folder|how do I set the data folder|how do I tell it]", f"where on [disk|the computer|my Mac] do [my {_CHATS}|all these words] [end up|go|land]"),
    "files": ("I see a sqlite3 file in there[. |, |; ][what's inside|what's in it]", "what are all these files next to rejoinder.sqlite3"),
    "backup": ("I'm about to [reinstall my OS|wipe this PC|give the laptop to <person>|sell the laptop][. |, |; ][which file do I rescue|what do I copy to keep my chats|which file has my chats for a backup]", f"keep my {_CHATS} safe from [a dead disk|fire|thieves|<person>'s coffee]: how"),
    "restore": ("I have [yesterday's|last week's|an old] rejoinder.sqlite3 on a stick[. |, |; ][how do I use it|how do I get it back in|where do I put it]", "get my backup [running|working|going] on the new [PC|laptop|machine]"),
    "delete": (f"{_KIN} must [not|never] [read|see|find|know of] this {_CHAT}[, make it vanish|; delete it|. Delete it|, how do I erase it|, so how do I delete it]", f"[nuke|vaporise|annihilate|torch|incinerate|kill] this {_CHAT}", f"I wrote about {_KIN} [here|in this {_CHAT}] and [regret it|want it gone][. |, |; ][delete this {_CHAT}|how do I erase it|how do I delete it]"),
    "what deletion erases": (f"{_KIN} deleted my {_CHAT}[, |. |; ][can I get it back|is it gone for good|is anything left of it]", f"I deleted the wrong {_CHAT}[, |. |; ][any undo|can it be undone|can I get it back]"),
    "replay": (f"can I [look at|see] the state of things {_DAY}", f"how did [everything|it all|my list] look {_DAY}[, can I see that|; show me|, how do I see it|] in the log"),
    "log": ("show me a [raw feed|plain list|full record] of everything [the program recorded|that was recorded|rejoinder did]",),
    "facts and views": ("in your event log, what's a fact[ exactly|]", "can facts be [edited|altered|taken back|erased one by one] afterwards"),
    "views": ("I read that views can be [thrown away|deleted][. |, |; ][what's a view|what is a view then]",),
    "signals": ("what gets streamed but [never|not] [stored|recorded|kept]", "is a signal [persisted|kept|stored|written to the log]"),
    "verify": ("how can I be [certain|sure] that nothing in my data is [corrupt|broken|damaged]", f"{_KIN} [dropped|spilled coffee on|kicked] the [laptop|PC][, |. |; ][is my data whole, how do I check|how do I check my data|is the database still fine, how do I see]"),
    "repair": (f"the list of {_CHATS} looks [garbled|wrong|broken] since {_DAY}[, |. |; ][how do I rebuild it|how do I repair the views|how do I have it derived anew]",),
    "list conversations": (f"what have I [chatted|talked|written] about so far[? Give me all the {_CHATS}|? Show me the list of {_CHATS}|; list the {_CHATS}]", f"{_KIN} used this too[. |, |; ][which {_CHATS} are there|show me all {_CHATS}|list all the {_CHATS}]"),
    "sidebar order": (f"why did [an old|the|my] {_CHAT} [about <noun>s |with <person> |]hop to the top", f"I wrote in the {_CHAT} about <noun>s and now it's [on top|first][, |. |; ][why|is that the rule|who sorts them]"),
    "show": (f"[dump|print] [one|the] {_CHAT} [about <noun>s |]to the terminal", f"{_KIN} wants the {_CHAT} on paper[, |; |. ]how do I print it in the shell"),
    "open": (f"take me back to [Tuesday's|yesterday's|this morning's|Friday's] {_CHAT}", f"{_DAY} I had a {_CHAT} about <noun>s[, |. |; ][how do I go on with it|how do I open it again|I want to continue it]"),
    "new conversation": (f"let's [talk about|do] something [completely|totally|quite] different, in a [separate|new|fresh] {_CHAT}", f"{_KIN} wants to [chat|ask you something] too[, |; |. ][open a new {_CHAT}|how do I start a new {_CHAT} for that|can we begin a new {_CHAT}]", "blank slate[, please| please|!|]"),
    "rename": (f"this {_CHAT} needs a better [headline|title|name]", f"call this {_CHAT} ['<noun>s'|\"holiday <number>\"|'<place>'|\"<adj> <noun>s\"]", f"the title [says|is] '<noun>s' [but|and] [it|the {_CHAT}] is about <noun>s[, how do I change the title|; change the title|. How do I change it]"),
    "instructions": ("where do I tell the model to always be [brief|polite|funny|strict]", f"I'd like [a persona|a role|a system prompt] for this {_CHAT}[, how do I set it|; how|, where does it go]", f"{_KIN} wants [short answers|no jokes|polite answers] from the model[, |. |; ]where do I [set that|write that|put such instructions]"),
    "pin": (f"[stick|glue|nail|fasten] [this|the|my] {_CHAT} [about <noun>s |]to the top of the list", f"can I mark a {_CHAT} as [a favourite|important]"),
    "archive": (f"I want old {_CHATS} out of sight but not deleted", f"the {_CHAT} about <noun>s is [done|finished], I want [to keep it|it kept] but [out of my list|hidden][, how|]"),
    "search": (f"find the message where I mentioned [the dentist|<place>|<noun>s|{_KIN}]", f"in one of my {_CHATS} there's [a phone number|a recipe|an address|the word <noun>][. |, |; ][how do I look it up|how do I find it|can I search for it]", f"{_DAY} I wrote something about <noun>s[, |. |; ][how do I find that message|can I search for it|where is it, how do I search]"),
    "regenerate": ("[nah|no|nope|hm], [give me|I want|let me see] another [version|answer|try][ of that|]", "that answer [stinks|sucks|was lame|didn't help], [roll again|try another one|again please|give me another]"),
    "edit": ("I [typed|wrote|put|said] ['<noun>'|\"<noun>\"|<noun>] and meant ['<noun>'|\"<noun>\"|<noun>][. |, |; ][can I change my message|how do I edit my message|how do I fix my last message|can I still edit it]", "I [forgot|left out] [the '<noun>'|a comma|the word <noun>|a zero] in my [message|question][, |. |; ][can I edit it|how do I change it|how do I edit the message]"),
    "branches": ("I regenerated and now want the [previous|old|first] reply back", "where did the first version of my edited message go"),
    "stop": ("[shut it|enough|stop it|gosh], the answer's [going on forever|never ending|endless][. |, |; ][which key|what do I press|how do I stop it]",),
    "quit": ("I [wanna|want to|have to] go [home|to bed|to work|shopping][, |. |; ]how do I [shut this|close this|leave the program|close the chat]", f"{_KIN} is calling[, |. |; ]how do I [close this chat|quit|get out of the program]"),
    "help": ("I'm [clueless|hopeless|lost] [about|with] the commands[ here|]", f"{_KIN} needs a [list|cheat sheet|summary] of the [slash commands|commands here][, where is it|]"),
    "one message": ("I want to [pipe|feed|send] a question into rejoinder from [bash|a script|cron] and get only the answer", "ask once from [cron|a script|the shell], no interactive stuff[: how|, how|]"),
    "start chat": ("what do I run to [start talking to a model|start chatting|open the chat|get going]", "I have a [terminal|shell|console] open[. |, |; ]how do I get the chat going"),
    "json": ("can the [CLI|program|command] [emit|write|spit out|produce] something [jq can eat|a script can read|machines can read|that parses]", "is the output available in a [machine-readable form|format for scripts|structured form]"),
    "offline": ("I'm in a [cabin|tent|bunker|village in <place>] with no [reception|internet|wifi][. |, |; ][will rejoinder do anything|does rejoinder work here|will it work]", "forbid all downloads[: which switch|: which flag|, how|: which option]"),
    "exit codes": ("my shell says $? is [1|2|3|130][. |, |; ][meaning|what does that mean|what's that]", "which code does it return after ctrl-c"),
    "embed": ("I'd like to [drive|use|call|steer] rejoinder from a python script of [my own|mine]", f"{_KIN} writes [an app|a program] and wants rejoinder in it[, |. |; ][which import|how|how does one embed it]"),
    "asyncio": ("will [rejoinder|it] freeze my event loop", "do you support async for on replies"),
    "refusal": ("do calls throw or return something when [refused|something is refused]", "I got a refusal object[. |, |; ][what's in it|what is that]"),
    "crash": (f"{_KIN} tripped over the power cord while you were answering[. |, |; ][what's gone|is it lost|what did I lose]", "is [it|rejoinder] crash-safe"),
    "engine": ("do you use ollama under the hood[, or what runs the models|, or which engine|]", "if the inference process segfaults, does it take my app along"),
    "privacy": (f"[can|does|will] {_KIN} [get to read|get to see|see] what I write here[, or is it private| or is this private]", "is my chat data used for training [anything|models|you]", "does [anyone|somebody] at your company get to read this"),
    "several programs": (f"{_KIN} and I [have|keep] the same data folder open[, |. |; ][is that a problem|does that work|is it safe]", "my gui and the cli use the same folder[. |, |; ][trouble|is that ok|any danger]"),
    "context": ("at what length do you start forgetting the start[ of the chat|]", f"if the {_CHAT} outgrows the context, is the text lost"),
    "licence": ("may [my company|my boss|we|a firm] [build a product on|sell|ship|make money with] [this|rejoinder]", "do I owe [anybody|anyone|you] [money|a fee|anything] for [using it|using rejoinder|this program]"),
    "python": ("what must be on [my computer|a laptop|the disk] before [I can install it|one installs rejoinder]", f"{_KIN} wants rejoinder too[, |. |; ][how is it installed|what do I install|which python does it need]"),
}  # fmt: skip
_PREFACES = (
    "[I'm|I am] [no good with computers|a bit slow with such things|not a technical person|in a terrible hurry|on the phone|very tired|new to all this|an impatient man|really annoyed|half asleep|trying to work here]", f"{_KIN} [set this up for me|installed this|told me to ask you|is looking over my shoulder|laughs at me already|couldn't help me]", "I've [been at this for hours|tried everything|read the manual twice|looked everywhere|already asked <person>|never done this before|been using this for weeks]", "[bear with me|forgive me|excuse the question|this may be silly|don't laugh|I feel stupid asking|I hate to ask|sorry to bother you]", "the [cat|baby|dog|parrot] [walked over the keyboard|is on my lap|pressed something|is asleep, so quietly]", "I only wanted to [chat about <noun>s|write a letter|ask about <noun>s|try something|finish my homework]",
    "[it's late|it's raining|it is Monday|lunch is in a minute|the meeting starts soon|my tea gets cold|the train leaves soon]", "[great program|nice little thing|so far so good|I like it here|lovely so far|not bad at all]", "[on Linux|on my Mac|on Windows|on this old laptop|at work|in the office|on the train]", "[I searched the docs|the docs didn't help|google didn't know|nobody in the forum knew|the readme is long]", "[next|first|second|last] [thing|question|point]", "[you seem to know your way around|you know this program|maybe you know|you'll know this|I bet you get asked this a lot]",
)  # fmt: skip


def with_a_preface(random: Random, pattern: str) -> str:
    """Something about oneself, and then the question."""
    joint = random.choice((". ", ". ", ", ", "; ", ": ", " - ", "... ", ", so "))
    return f"{expand(random, random.choice(_PREFACES))}{joint}{expand(random, pattern)}"
