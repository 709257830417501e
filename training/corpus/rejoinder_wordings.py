"""More ways to ask about Rejoinder, by topic; see rejoinder_help.py."""

from __future__ import annotations

__all__ = ["MORE"]

MORE: dict[str, tuple[str, ...]] = {
    "rejoinder": ("[in a nutshell|in short|in one sentence|briefly], what is rejoinder[| for]", "what [exactly |] [would|might] rejoinder be", "rejoinder, what is that", "what have i installed here", "i [installed|found|opened] rejoinder, what is it"),
    "default target": (
        "[which|what] model [is asked for by|is wanted by|belongs to|is set for|stands behind] a [new|fresh|brand new|newly started] [chat|conversation]", "when i [open|make|create|begin] a [new|fresh|brand new] [chat|conversation], [which|what] model [will it|does it|is it going to] [want|get|use|ask for|aim at|target]",
        "what do [fresh|newly started|newly made|just started] [chats|conversations] [aim at|want|ask for|target|request]", "[the|what is the] model [of|for] new [chats|conversations]",
    ),
    "smart": ("[which|what] model [hides|is hidden|sits|stands] behind [the name |] smart", "what [sort|kind] of model is smart[| really]", "how [heavy|many bytes] is [smart|the smart model][| to download]"),
    "quick": ("[which|what] model [hides|is hidden|sits|stands] behind [the name |] quick", "what [sort|kind] of model is quick[| really]", "how [heavy|many bytes] is [quick|the quick model][| to download]"),
    "smart or quick": (
        "[would|is] [quick|smart] [be |] [a better choice|the better choice|better|the right one|preferable][ than smart| than quick|]", "i [can't|cannot] [choose|decide] between [smart and quick|quick and smart]", "[smart|quick] [against|versus|vs] [quick|smart]", "what are the [pros and cons|advantages] of [smart|quick]",
        "how does [smart|quick] compare [to|with] [quick|smart]", "in [which|what] way [do|are] [smart and quick|quick and smart] [differ|different]",
    ),
    "pocket models": (
        "[which|what|are there any] models [come along|are included|are already there|are there from the start|are part of the package|lie in the box|are in the box]", "how do [pocket and pocket-mini|you and pocket-mini|the pocket models|the two pocket models] differ", "what are the [pocket models|two pocket models|small models]",
        "[are|is] there [any|a] model[s|] that need[s|] no download", "is anything [shipped|included|in the box] [from the start|already|]", "[your|the] two pocket models, what are they", "[do|does] [any|some|a] model[s|] come [with it|with the package|along|with rejoinder] [without downloading|without a download|]",
        "what is the difference between [the|your] [two |] [pocket|small|tiny] models",
    ),
    "target": (
        "does [changing|switching|choosing] the model [here|in this chat|in one chat] [affect|touch|change|concern] [my other|other|the other|all] [chats|conversations]", "the word target, what does it [mean|say]", "why do they [speak|talk] of a target", "has every [chat|conversation] a model of its own", "what do [they|you|people] mean [by|with] target",
    ),
    "switch": (
        "[could|can|may] i have [smart|quick|a bigger model|a better model|the smart model|someone smarter] [instead|instead of you|here|please]", "[i'd rather|i would rather|i prefer to] [talk|speak|chat] [to|with] [smart|quick|a bigger model|a better model|another model]", "how is the model [of a conversation|of a chat|here|] [changed|switched|set|chosen]",
        "in [which|what] way [is|can] the model [be |] [changed|switched|replaced]", "where [can|may|do] i [switch|change] [to|over to] [a better|a bigger|another] model", "[exchange|swap|replace] you [for|with|by] a [bigger|better] model", "how would i go about [choosing|picking|changing|switching] [the|a|another] model",
        "you are too [small|stupid|weak], [how do i get|give me|where is] a [bigger|better] model", "i need [somebody|something] [smarter|better|bigger] than you", "i want to [talk to|use|have] [smart|quick|a bigger model]",
    ),
    "what a switch does": (
        "what [becomes of|happens to] [the answer|an answer|a running answer|my messages|the messages|the chat|my text] when i [switch|change] [the model|models]", "[suppose|what if] i [switch|change] [the model|models] [halfway|in the middle|now][ through a chat|], [is|does] [anything|something|it] [lost|get lost|break]",
        "[will|do|would] i lose [something|anything|my messages|messages|the chat] by [switching|changing|choosing] [the model|models|to another model]", "is it safe to [switch|change] [models|the model] [now|here|in the middle]",
    ),
    "who answers meanwhile": (
        "[while|as long as|so long as] [smart|the smart model|my model|the target|it] [is still|is|isn't] [downloading|loading|on its way|ready|there], who [answers|replies|writes|talks|will answer][| me| to me]", "who [replies|will reply|will answer|talks|writes] [to me|me|] [until then|before it is ready|while it downloads|in the meantime|as long as smart is not there]",
        "i [chose|picked|wanted|selected|requested] smart[, but|,|and yet] [why do i get you|why do you answer|you answer|why are you answering|who are you]", "why [am i|do i keep] [getting|get] [you|your answers|answers from you|answers of a tiny model]", "[why isn't|why is] [smart|the smart model] [not answering|answering|not here|here yet]",
    ),
    "why line": ("how [can|do|could|would] i [find out|see|tell|check|learn] which model is [loaded|running|answering|in use|active]", "[is there a way|is it possible] [to see|of seeing|to find out] [which model is loaded|what is loaded|who answers]", "where does it say which model is [loaded|running]"),
    "list models": ("[which|what] models [could|can|may] i [choose from|pick from|have|take|ask for|select]", "[let me see|where is] [the list of models|all models|a list of models|the models]", "what is the choice of models", "[give me|i want|how may i get|how do i get] a list of [the |all |] models"),
    "pull": ("how would i go about [downloading|pulling|fetching] [a model|smart|quick]", "[how do i|what do i type so that] [a model gets downloaded|a model is downloaded|smart is downloaded]", "i'd [love|like] to [download|pull|have|fetch] [smart|quick|a model][, how|, what do i type|]"),
    "queue": (
        "how many [models|downloads|files] [can|could|may|will] [be |] [downloading|downloaded|running] [at the same moment|at once|at the same time|together|simultaneously]", "[do|could|can|will] [two|several|many] [downloads|models] [run|go on|be downloaded|download] [simultaneously|together|side by side|in parallel]",
        "if i [pull|download|want] [two|several] models, [do they|will they|are they] [download|run|come|downloaded] [together|at once|one by one]",
    ),
    "cancel": (
        "a download [is running|has started|runs][ and|,|.] [i don't want it|i want to stop it|how do i stop it|how do i end it][, how do i stop it|, what now|]", "how would i go about [cancelling|stopping|aborting|ending] a download[| that is running| that has started]", "[make|let] the download stop", "[end|kill|terminate] [the|a|my] download", "i started a download by mistake",
        "what do i type to [cancel|stop|abort|end] [a|the] download[| of a model]",
    ),
    "resume": (
        "my [wifi|internet|connection|network|line] [died|failed|broke|was gone|dropped] [while downloading|during a download|in the middle of a download][ a model|][,|.] [what now|must i start again|must i begin again|is all lost|]", "[after|once] [cancelling|stopping|i cancelled] a download, [how do i|can i|may i] [continue|resume|go on|finish] [it|]",
        "[must|do] i [begin|start] [again|from zero|from scratch|over] [after|when|if] a download [broke|failed|was interrupted|was cancelled]", "is it possible to [resume|continue] a download", "does it [remember|keep] the part that was downloaded",
    ),
    "front": ("how would i make [a|one] [download|model] [go|come|be] [before the others|first|next]", "[one|this|a] download is [urgent|more important|to be first], what do i do", "[let|make] [smart|quick|one model] [go first|be the next]"),
    "remove": ("how would i [get rid of|throw out|remove] [a model|one of the models|models] [that i have downloaded|i no longer need|that i don't need|]", "i need [more |] space on my [disk|drive|computer]", "[uninstall|throw out|drop] a model", "i don't need [smart|quick|a model] any more"),
    "where models lie": ("whereabouts [on my disk|] are [the|downloaded|my] models", "in [which|what] [place|part of my disk] are [the models|model files|downloaded models][| kept| saved]", "do [models|model files|downloaded models] [end up|land|lie|go] in the data folder", "where on [the|my] disk [is|are] [a model|the models|downloaded models]"),
    "own models": ("[would it be possible|is it possible|is there a way] to [run|use|load] [my own model|a model of my own|a gguf file|a model file of mine]", "i've got [my own|a] [gguf|gguf model|gguf file|model][, how do i load it|, can you use it|]"),
    "lifecycle": ("[which|what] [states|statuses|stages] [does|will|may|can] a [model|download] [pass through|have|take|reach]", "what are [all|all the|the] [states|statuses|stages] [a model|a download|models] [may have|can have|can be in|goes through]"),
    "compiling": ("it [tells me|says|shows|reads|is] compiling[, what would that mean|, what is it doing|, why|. what is that|]", "what is [going on|happening|it doing] [when|while] [a model is|it is|it says] [in the state |] compiling", "what would compiling mean"),
    "ready": ("what does it mean [when|if|that] a model is ready", "what [makes|lets] a model [ready|count as ready|be ready]", "when does a model [count as|become|get|turn] ready", "what has happened when a model is ready"),
    "data folder": (
        "whereabouts [are|is|on my disk are] [my|the|all my|my old] [chats|conversations|messages|data]", "where [would|might|will] [rejoinder|it|you] [keep|put|store|leave] [what i write|my words|my chats|its files|my data|things|everything]", "on [which|what] part of [my disk|the disk] are [all |] my [chats|conversations]",
        "in [which|what] [folder|directory|place] does [rejoinder|it] [leave|keep|put|store|have] [its files|my chats|everything|my data]", "where is [my data|all my data|all that i write|what i write|what i have written][| kept| saved| stored]", "[which|what] is [rejoinder's|your|the] folder",
    ),
    "files": ("[which|what] files [will|do|would] i [find|see] [inside|in] the data folder", "what is inside the data folder", "what [lies|sits|is kept] [inside|in] the [data folder|folder of rejoinder]"),
    "backup": ("[what|which file] [must|should|do] i [copy|save|keep] [if i want|to have|for|to get] a backup", "how would i [make|get|create] a backup[| of my chats| of everything]", "i want a [backup|copy] of [my chats|everything|my data]"),
    "restore": ("[how would i|how may i|what do i do to] [get my chats back from|restore|use] [a|the|my] backup", "i [made|have|saved] a backup, how do i [get it back|use it|put it back]"),
    "delete": ("i'd like this [chat|conversation] [to be deleted|deleted|erased|gone|removed]", "how would i go about [deleting|erasing|removing] [this|a] [chat|conversation]", "[make|let] this [chat|conversation] disappear", "i don't want this [chat|conversation] any more", "what do i type to [delete|erase|remove] [a|this] [chat|conversation]"),
    "what deletion erases": (
        "[can|could] [somebody|anybody|someone|others] [still|] [read|see|find] a [deleted chat|deleted conversation|chat that i deleted|chat i have deleted]", "[once|after] a [chat|conversation] [is|was|has been] deleted, [what remains|what is left|is its text gone|is it truly gone|can it be read]",
        "after i delete a [chat|conversation], [is its text|is the text|is it|is everything] [truly|really|] [gone|erased]", "what exactly [remains|stays|is erased] [after|once|when] [a conversation was deleted|a chat was deleted|deleting]",
    ),
    "replay": ("could i see how [my chats|things|it|everything] [were|was|looked|stood] [at an earlier time|earlier|before|last week|yesterday|some time ago]", "how [did|do] [things|my chats] look [at an earlier|in an earlier] [time|moment]", "what is replay [for|good for]", "how would i look at [an earlier state|the past|things in the past]"),
    "log": ("what does the log [command |] [give|show|tell][| me]", "how would i [look at|read|open|see] the log", "[which|what] command [prints|will print|shows|tells] [everything that happened|all that happened|what happened]", "where do i read what happened"),
    "facts and views": ("in rejoinder, what [exactly |] is a fact", "what [would|might] a fact be", "the word fact, what does it mean here"),
    "views": ("in rejoinder, what [exactly |] is a view", "what [would|might] a view be", "the word view, what does it mean here"),
    "signals": ("in rejoinder, what [exactly |] is a signal", "what [would|might] a signal be", "the word signal, what does it mean here"),
    "verify": ("how would i [check|test|examine] [my|the] data folder[| for damage| for errors]", "what is verify [for|good for]"),
    "repair": ("my data [seems|looks|is] [broken|damaged|wrong][, how do i repair it|, what now|]", "how would i get [all |] the views [rebuilt|made anew|repaired]"),
    "list conversations": ("how would i get a list of [all |] my [chats|conversations]", "what do i type to see [all |] my [chats|conversations]", "[where|how] do i see all that i have chatted about"),
    "sidebar order": ("[according to what|by which rule|after what] [is|are] the [sidebar|list|chats] [sorted|ordered]", "if i [rename|pin|title] a [chat|conversation], does it [move|go up|move up|change place][| in the sidebar| in the list]", "what brings a chat to the top"),
    "show": ("how would i print [a|one of my|an old] [conversation|chat]s", "what is show [for|good for]", "[let me|i want to] [read|print|see] [one of my|an old|a] [conversations|chat|conversation] in the shell", "[print|show] one of my [chats|conversations]"),
    "open": ("how would i [return|go|get back] to [a conversation|a chat|an older chat|an old conversation|my last chat][| from last week| from yesterday]", "[go|get|bring me] back [into|to] [an|my] [old|older|earlier|last] [chat|conversation]", "[continue|reopen] an [old|older|earlier] [chat|conversation]"),
    "new conversation": ("how would i [begin|start|get|open] a [fresh|new] [chat|conversation]", "what do i type [to get|for] a [new|fresh] [chat|conversation]", "let's start a new [chat|conversation]", "i'd like [another|a new|a fresh] [chat|conversation]"),
    "rename": ("how would i give [this|a] [chat|conversation] [another|a new|a better] [title|name]", "could i [rename|retitle] [a|this] [conversation|chat]", "this [chat|conversation] needs [another|a new|a better] [title|name]"),
    "instructions": ("how would i give [the model|it|you] [a system prompt|instructions|a system message]", "where [may|do|can|should] i [write|put|enter|give] [the |my |] [instructions|system prompt|system message][| for the model]", "[i want to|how do i] tell the model [to answer in capitals|how to behave|to be brief|what to do] [in every answer|always|]"),
    "pin": ("how would i pin [a|one of my] [chats|chat|conversation]", "what is pin [for|good for]"),
    "archive": ("how would i archive [a|one of my] [chats|chat|conversation]", "what is archive [for|good for]"),
    "search": ("how would i find [an old|a|some|that] message[| again]", "[could|can] i search [through|in] [all|] my [messages|chats|conversations]", "[where is|i look for] [a|that] message [i wrote|from last week|with a certain word]"),
    "regenerate": ("your [last |] answer was [bad|no good|wrong|not good], [how do i get another|can i have another|try again]", "how would i [have|get] [an answer|the answer|a reply] [made|given|written] again", "[can|could] [you|it|the model] [answer|try] [again|anew|once more]"),
    "edit": ("there's [a mistake|an error|a typo|something wrong] in my [last |] [message|question]", "how would i [change|correct|edit] a message [i have sent|i've already sent|that i sent|of mine]", "[may|can|could] i [edit|change|correct] [it|my message|my last message|what i sent] [afterwards|later|]"),
    "branches": ("how would i [jump|go|get|return|switch] [back |] to [another|an old|a different] branch", "what are [these|the|those] branches", "in a [conversation|chat], what [is a branch|are branches]", "where are the branches"),
    "stop": ("[which|what] [keys|key|button] [stop|stops|interrupt|interrupts|end|ends] [an answer|the answer|an answer while it is written|the model]", "how would i interrupt [an answer|the model|you][| that's too long]", "[make it|make the model|let it] stop [writing|answering|talking]"),
    "quit": ("how would i [get out|leave|go] [of this chat|of here|now|]", "what do i type [to leave|in order to leave|to get out|to go|when i am done]", "i want [out|to go|to leave|to stop chatting]"),
    "help": ("[is there|give me|where is] [a list of|an overview of] [all |] [the |] commands", "where [would|can|could] i find [some |] help[| on the commands| on commands]", "what can i type here", "[explain|tell me] the commands"),
    "one message": ("how would i [send|ask] [just |] one [message|question] from [a script|the shell|the command line]", "is there a way to ask one question [on the command line|from the shell|in a script]", "[a single|one] question [from a script|on the command line]"),
    "json": ("[could|can|may] i [get|have] [the |] [output|results] [as|in] json", "what would the --json option do", "i want json"),
    "offline": ("[will|would|could] [rejoinder|it|this] [work|run|go] [offline|without any internet|without internet|when i am offline|on a train]", "what [works|happens] when i am offline", "[could|can|may] i use it [when i am offline|on a train|without any network]"),
    "exit codes": ("what's the meaning of the exit codes", "[which|what] exit codes [could|can|may|will] [i get|it give|there be|come]", "how do i read the exit codes"),
    "embed": (
        "is there an api [for python|for programs|for developers|]", "i am a [developer|programmer][:|,|.] how do i [embed|use|call|link] [this|it|rejoinder][| in my app| in my program]", "how would i [embed|build|put|link] [rejoinder|it] into [a program of mine|my own app|my program|a window]", "[can|could] [my|a] program [use|call|embed] [rejoinder|it]",
    ),
    "asyncio": ("i use asyncio[, is that supported|, does it work|, what now|]", "would it [also |] work [together |] with asyncio", "[is|what about] asyncio [supported|]"),
    "refusal": ("what do i get [back |] when [a call|a command] [is refused|fails|goes wrong]", "what [exactly |] is a refusal [in rejoinder|]"),
    "crash": (
        "[suppose there is|what about|if there is|after|in] a [power cut|blackout|crash], [is my data lost|what do i lose|is anything lost|what happens]", "if [my computer|the program|the machine|it] crashes, [what do i lose|what is lost|is my chat lost|do i lose anything]", "do i lose [data|messages|anything] [in|after|by] a [crash|power cut]",
        "how safe is my data [in|against] a crash",
    ),
    "engine": ("is [it|that|this] llama.cpp [underneath|inside|below|that runs|]", "[which|what] engine [is it that runs|runs|computes|drives] [these models|the models|this|it]", "what [runs|is] [underneath|below|inside]", "is llama.cpp [used|inside|running|what runs this|part of it]"),
    "privacy": (
        "how [private|safe|confidential|secret] is [all this|this|all of this|my chat|what i write|it]", "[would|are|will] my [chats|messages|words] [be |] [sent|uploaded|sent over the network|shared|read by others]", "does [rejoinder|it|this] collect [telemetry|data|anything|statistics][| about me]", "[is|are] [what i write|my chats] [kept private|secret|seen by anyone]",
    ),
    "several programs": ("[could|may|can|would] two [programs|chats|windows] [use|share|have] the same [data folder|folder|data] [at once|at the same time|]", "may i [run|open|start] [the chat|it|rejoinder] twice [on one folder|at once|]"),
    "context": ("what happens [once|when] a [conversation|chat] has become [too|very] long", "how long may [one |a |] [conversation|chat] [be|get|become]", "is there a limit to [the length of a chat|a conversation]"),
    "licence": ("[must|do] i [have to |] pay [for it|for rejoinder|anything|something]", "under [which|what] [licence|license] [is|does|comes] [it|rejoinder|this] [come|]", "does [it|rejoinder|a bigger model] cost [me|] [anything|something|money]"),
    "python": ("[which|what] [version of python|python] do i [have to have|need|require]", "what does it take to [install|run] [rejoinder|it]", "how do i [install|set up] rejoinder", "what must i have to [install|run] [it|rejoinder]"),
}  # fmt: skip
