"""Work on a sentence that is quoted, which is not to be copied; what is typed into a shell or comes out of one; errands for a
phone, a house or a computer, in the words of what is to be repeated, opened or listed."""

from __future__ import annotations

import re
from random import Random

from . import invented
from .beyond_answers import TOO_MUCH, UNCLEAR
from .fields import FIELDS
from .grammar import expand
from .scene import Exchange
from .wording import capitalized, mostly_plainly

__all__ = ["about_a_quotation", "at_the_prompt", "errand"]

_TASKS = (
    "is this [sentence|text|phrase|spelling|comma|grammar|wording] [right|correct|ok|polite|too long|American|a question|clear|good English|formal enough]", "what [tone|mood|tense|style|language|rhythm|register] [does this have|is this|is this in|is that written in]", "what's [wrong with|the subject of|the verb in|the moral of|the main idea of|the point of|missing in|ironic about] [this|this sentence|the following]", "[fill in the blank|fill the gap|complete the sentence|finish the line|add the missing word|guess the missing word]", "[add|remove|fix|check|put in] the [commas|full stops|capital letters|apostrophes|spelling|punctuation|missing words][| where needed| please| in this]", "[put|turn|change|rewrite|convert|make] [this|it|the sentence|the following] [in|into] [the passive|the past|the plural|reported speech|a question|the future|formal English|a headline|rhyme|the third person|direct speech|bullet points|emojis|a tweet|text speak|a negative]", "[what part of speech|what kind of word|which word class] is the [second|last|first] word", "[pick out|underline|find|extract|list|count|highlight] [all |][the ][names|verbs|nouns|adjectives|mistakes|dates|keywords|adverbs|words|numbers][| in this| of this| in the following]", "who [is mentioned|is speaking|said this|wrote this|is to blame] here", "how [does that sound|would a native speaker say that|can I say that better|would you answer that|rude is that|do I reply to this]",
    "[what should I|how do I|what do I|help me] [reply|answer|respond|write back] to this", "[sum this up|shorten this|tl;dr|in three words|give it a title|a headline for this|what's the gist|main point|make it shorter|make it funnier|make it sound nicer|soften this|make this more formal|translate this|translate|in Spanish|in simpler words|explain this to me|explain the joke|explain the meaning|proofread|correct|improve|continue|go on with the story|rate this|analyse|comment on this|criticise|reply in my name|read between the lines|rephrase|paraphrase|expand on this]", "does this [make sense|rhyme|sound natural|need a comma|sound sarcastic|sound rude|count as an insult|have a hidden meaning]", "[true or false|fact or opinion|right or wrong|real or fake|joke or serious|sarcasm or not|spam or not|positive or negative]", "[I wrote|my <kin> wrote|my boss sent me|I got a text|it says on the door|the sign says|my essay begins|the letter says|I found a note|the fortune cookie says] this[, is it ok|, what does it mean|. Thoughts|, how do I answer|. What now|, any mistakes|. Is it good]", "what do you [make of|think of|say to|feel about] [this|that|this line]", "which [word|comma|letter|sentence] is [wrong|missing|too much|spelled badly] here", "my homework[:| is to] [find the verb|mark the clauses|answer this|retell this|draw this]",
)  # fmt: skip
_JOINTS = (
    ': "{s}"', " '{s}'", ': "{s}"', ": {s}", "? {s}", '? "{s}"', "\n{s}", ":\n\n{s}", " - {s}", ". {s}", '. Here it is: "{s}"',
)  # fmt: skip
_BEHIND = ('"{s}" {t}?', '"{s}" - {t}?', "{s}\n{t}?", "{s}\n\n{t}.", '"{s}": {t}', "{s} {t}?")


def _sentence(random: Random) -> str:
    """Something that people write: a mishap, with or without what comes before and behind."""
    first, second = random.choice(FIELDS), random.choice(FIELDS)
    clause = expand(random, "[||||Dear <person>, |Hi all, |Well, |As you know, |Per my last email, |To be fair, |Honestly, |On Friday |Suddenly |I am sorry, but |She said that |He swears that |It is said that |Nobody cares that |Because |I think ]") + " "
    clause = f"{clause.lstrip()}{random.choice(first.mishaps)}"
    if random.random() < 0.15:
        clause = expand(random, f"[the|my|a] {random.choice(first.traits)} [man|dog|neighbour|teacher|girl|king] [were|was|don't|doesn't|have|goes] [happy|to the shop|no idea|late|their money|me and him]")
    elif random.random() < 0.25:
        words = clause.split()
        words[random.randrange(len(words))] = random.choice(("___", "...", "(?)", "teh", "..."))
        clause = " ".join(words)
    tail = expand(random, "[||||, which is a pity|, and I can prove it|. Please advise|. Kind regards, <person>|, didn't it|, said the man|. So we left| - or so they say|, however]")
    text = capitalized(f"{clause}{tail}") + random.choice((".", ".", "!", ""))
    return text if random.random() < 0.8 else f"{text} {capitalized(random.choice(second.mishaps))}."


def about_a_quotation(random: Random) -> Exchange:
    task, text = expand(random, random.choice(_TASKS)), _sentence(random)
    polite = expand(random, "[||hey, |hi, |quick question, |so, |right, ]" if _ASKS.match(task) else "[||can you |could you |please |now ]")
    if random.random() < 0.3:
        asked = random.choice(_BEHIND).replace("{t}", task)
    else:
        task = f"{polite} {task}".strip()
        asked = (capitalized(task) if random.random() < 0.7 else task) + random.choice(_JOINTS)
    return Exchange(asked.replace("{s}", text), TOO_MUCH)


_ASKS = re.compile(r"(is|does|do|what|what's|who|which|how|my|true|fact|right|real|joke|sarcasm|spam|positive|in|I|tl;dr|main|translate|a)\b")
_FILE = "[main|{w}|<noun>|<noun>.txt|src/{w}|./{w}.sh|*.py|~/{w}|/etc/{w}|../<noun>|{w}.json|README.md|index.html|.env|/var/log/syslog|origin main|HEAD~1|feature/<noun>|0.0.0.0|localhost:8080|user@host|C:\\Users\\{w}]"
_FLAG = "[|||-a|-l|-r|-rf|-v|-p <number>|--force|--help|-la|--all|-x|--no-cache|-it|-m '<noun> <adj>'|-n <number>|--version|--dry-run|-q|-i|--hard|-f|-u|-X POST|-H 'a: b'|-xzvf]"
_COMMAND = "[git|docker|kubectl|npm|yarn|cargo|pip|conda|make|cmake|ls|cd|mv|cp|rm|cat|grep|find|sed|awk|curl|wget|ssh|scp|tar|chmod|chown|ps|kill|top|df|du|man|sudo apt|brew|systemctl|python|python3|node|go|java|javac|gcc|rustc|psql|mysql|redis-cli|ping|ipconfig|dir|export|touch|mkdir|vim|nano|tmux|terraform|ansible|helm|adb|ffmpeg|jq|xargs|rsync|crontab|journalctl|nslookup|netstat|powershell|choco|winget]"
_VERB = "[||||push|pull|status|add|commit|checkout|merge|rebase|clone|log|run|ps|build|exec|up -d|install|update|start|stop|test|init|get pods|list|show|restart|remove|fetch|stash|diff|reset|tag|publish|audit]"
_CHAINED = ("&&", "{bar}", ";", ">", ">>", "{bar}{bar}")
"""`bar`: what an alternative in a pattern begins with."""
_OUTPUT = (
    "[TypeError|ValueError|KeyError|IndexError|NameError|RuntimeError|OSError|ImportError|SyntaxError|ReferenceError|NullPointerException|ClassNotFoundException|IllegalStateException|panic|fatal|error|warning|E0382|CS0103|TS2322|SIGSEGV|AssertionError|ModuleNotFoundError|RecursionError|ORA-00942|HTTP 500|404|ECONNREFUSED|ENOENT|EACCES]: ['{w}'|\"{w}\"|object|{w} {w}|No module named '{w}'|cannot read properties of undefined|{w} is not defined|expected <number>, got <number>|no such file or directory|unexpected token|index out of range|not a git repository|permission denied|{w} not found|'NoneType' object is not callable|cannot borrow {w}|invalid literal|could not resolve host|connection timed out|missing ) after argument list|division by zero]", "Traceback (most recent call last): File \"{w}.py\", line <number>, in <noun>", "at {w}.{w}({w}.java:<number>)", "exit code <number>", "Segmentation fault (core dumped)", "npm ERR! code <number>", "bash: {w}: command not found", "CONFLICT (content): Merge conflict in {w}", "Killed", "make: *** No rule to make target '{w}'. Stop.", "ssh: connect to host {w} port <number>: Connection refused", "HTTP/1.1 <number> [OK|Not Found|Forbidden]", "<number> passed, <number> failed in <number>s", "undefined reference to `{w}'", "warning: unused variable `{w}`", "Uncaught (in promise) {w}", "{w}@{w}:~$", "PS C:\\>", ">>> {w}", "In <number>: {w}", "127.0.0.1 - - GET /{w} <number>",
)  # fmt: skip
_QUERIES = (
    "[SELECT|select] [*|{w}|{w}, {w}|COUNT(*)|MAX({w})|DISTINCT {w}] [FROM|from] {w}[;| WHERE {w} = <number>| WHERE {w} IS NULL;| ORDER BY {w} DESC| GROUP BY {w};| JOIN {w} ON {w}.id = {w}.id| LIMIT <number>;| -- {w}]", "[UPDATE {w} SET {w} = <number>|DELETE FROM {w}|DROP TABLE {w}|ALTER TABLE {w} ADD {w} INT|CREATE INDEX ON {w}|INSERT INTO {w} VALUES (<number>)];", "[const|let|var] {w} = [<number>|'{w}'|() => {w}|await {w}()|{w}.map(x => x * <number>)|new {w}()];[| {w} = <number>;| console.log({w})]", "[def|fn|func|function] {w}({w}): return {w} [+|*|-] <number>", "print({w})", "print(\"[hello|hi|{w}] [world|<noun>]\"[)|]", "<[div|p|span|h1|a|button|img|input] [class|id|href|src]=\"{w}\">[{w}|<noun>|]", ".{w} { [color|margin|display|width]: [red|auto|flex|<number>px]; }", "[while|if|for] [True|x|{w}|i in range(<number>)]: [pass|break|{w}()|print(i)]", "import {w} [as|from] {w}", "{w} = <number> if {w} else None", "#include <{w}.h>", "public class {w} extends {w}", "=[SUM|VLOOKUP|IF|COUNTIF|AVERAGE](A<number>:B<number>)", "{\"{w}\": <number>, \"{w}\": \"<noun>\"}", "[^a-z]{w}\\d+$".replace("[", "(").replace("]", ")"), "\\frac{{w}}{<number>}", "@app.route('/{w}')", "FROM {w}:latest", "- name: {w}", "export {w}=<number>", "assert {w} == <number>",
)  # fmt: skip
_ON_IT = "[what does [this|it|that] [do|mean|print|return]|why does this fail|what's wrong with that|why does it not work|explain|is that safe|what happens if I run that|fix it|fix this|help|how do I fix this|what comes next|what now|is this right|any ideas|why is it slow|what is missing|how do I undo that|convert to python|simplify|is that a bug|I don't get it|optimise this|where is the error|please debug|what language is this|comment this]"


def at_the_prompt(random: Random) -> Exchange:
    kind = random.random()
    pattern = f"{_COMMAND} {_VERB} {_FLAG} {_FILE}" if kind < 0.4 else random.choice(_OUTPUT if kind < 0.7 else _QUERIES)
    if kind < 0.4 and random.random() < 0.3:
        pattern += f" {random.choice(_CHAINED)} {_COMMAND} {_FILE}"
    code = expand(random, pattern).replace("{bar}", "|")
    while "{w}" in code:
        code = code.replace("{w}", expand(random, "[<noun>|<noun>|<verb>|<word>|foo|users|data|x|i|app|config|orders|id]") if random.random() < 0.8 else invented.word(random), 1)
    chance = random.random()
    if chance < 0.45:
        return Exchange(code, UNCLEAR)
    question = expand(random, _ON_IT)
    joint = random.choice(("\n", " ", "\n\n", ": ", " - ", "? "))
    both = f"{code}{random.choice((' ', chr(10), ' - ', ', '))}{question}" if chance < 0.7 else f"{question}{joint}{code}"
    return Exchange(both + random.choice(("", "", "?")), TOO_MUCH)


_WHOM = "[<person>|my <kin>|my boss|mum|dad|the <trade>|the office|everyone|the landlord|her|him|the team|the school]"
_SAYS = "[that I'm late|I'm on my way|yes|no|that dinner is ready|thank you|that I can't come|I love them|to call me back|I'll be home by six|the answer is no|happy birthday|we are stuck in traffic|that the meeting is off|to feed the cat|sorry]"
_ERRANDS = (
    f"[reply|answer|respond|write back] to {_WHOM}[ and say| with|: | that] {_SAYS}", f"[reply to|answer|decline|accept|forward|delete|read out|open|ignore|archive] {_WHOM}'s [message|email|text|call|invitation|request|voicemail|letter][| and say yes| politely| please| and say no]", f"[text|email|message|phone|ring|tell|remind|ask|call|let] {_WHOM} [know |]{_SAYS}", "[dim|turn on|turn off|switch on|switch off|turn up|turn down|lower|raise|kill] the [lights|heating|music|volume|bass|air con|telly|brightness|kettle|lamp|sprinkler|alarm|microphone|subtitles|blinds][| to <number> percent| a bit| in the kitchen| in the hall|, it's too bright| please| at ten]", "[vacuum|hoover|mop|dust|sweep|tidy|clean|lock|unlock|heat|air|water|feed|walk|mow|wash|iron|paint|guard|decorate] the [living room|kitchen|stairs|hallway|front door|back door|garage|bathroom|plants|dog|lawn|cat|car|windows|baby's room|office][| please| now| at noon| when I'm out]", "[open|close|refresh|bookmark|minimise|switch to|mute|pin|duplicate] [a new tab|this tab|the last tab|the browser|my calendar|the settings|Spotify|the camera|Word|the garage|maps|my downloads|a blank document|the app store|incognito mode]", "[list|show|sort|delete|move|rename|copy|zip|print|share|find|back up|count] [all |][the |my |][files|photos|folders|downloads|songs|contacts|screenshots|documents|emails|bookmarks|programs|processes|videos] [in this folder|from last year|by date|on my desktop|over a megabyte|to the usb stick|in alphabetical order|from <person>|on this computer|called <noun>]",
    "[skip|pause|play|shuffle|stop|rewind|download|buy|record|cast] [this song|the next song|the film|my playlist|the last episode|some jazz|the news|the podcast|track <number>|the video][| please| on the telly| in the kitchen| louder| from the start]", "[next song|louder|quieter|faster|slower|volume <number>|next slide|previous track|full screen|scroll down|zoom in|page down|skip|rewind|select all|restart the computer|screenshot|lights out|warmer|colder|left a bit|stop there|higher|lower][| please|!|, will you|]", "[set|start|cancel|snooze|stop] [a|the|my] [timer|alarm|reminder|stopwatch|countdown for my eggs|sleep timer|washing machine|robot|oven|dishwasher] [for <number> minutes|for six|at noon|to forty degrees|now|again|for tomorrow|on weekdays|please]", "[add|put|remove|take|cross] [milk|eggs|a meeting|the dentist|lunch with <person>|bread|my flight|batteries|<noun>s] [to|on|from|off] [my|the|our] [shopping list|calendar|diary|to-do list|basket|agenda|wish list|cart][| on Friday| at nine| please]", "[navigate|drive|take me|guide me|show me the way|directions|route] [home|to the nearest petrol station|to <place>|to work|to the airport|around the traffic|to the beach][| please| by bike| without tolls]",
    "[transfer|send|pay|lend|wire|donate] [fifty|<number>|ten|a hundred] [pounds|euros|dollars|quid|bucks] to {whom}".replace("{whom}", _WHOM), "[cancel|renew|pause|upgrade|extend|book|change] my [subscription|membership|insurance|appointment|passport|order|hotel|flight|season ticket|phone contract|dentist|parking permit][| at the gym| for Tuesday| to the paper| please| online]", "[scan|check|clean|update|speed up|reset|unlock|charge|repair|fix|format] my [computer|laptop|phone|tablet|printer|router|battery|screen|drive|car|browser][| for viruses| please| now| overnight]", "[order|buy|get|fetch|bring|pass|make|hand|pour|find] [me |us |][a beer|a sandwich|some tea|printer paper|the salt|a taxi|new shoes|a towel|my glasses|a cup of coffee|the remote|flowers for <person>|two tickets|a pizza|something to eat|a plaster][| please| quickly| from the kitchen|, will you]", "[take|save|make|start|join|record|schedule] [a photo|a note|a selfie|a voice memo|a video call|the meeting|a screenshot|my position|this page as a pdf|a backup of my phone|a list of what I need][| please| at three| with <person>| now]", "[google|look up|search for|find|check] [the number of the town hall|cheap flights|who plays tonight|the bus times|symptoms|a recipe for <noun>s|the film times|<person> on Facebook|my horoscope|the opening hours|what's on|the score][| online| for me| please| in <place>]", "[unsubscribe|sign me up|log me in|log me out|check me in|wake me up|tuck me in|pick me up|drop me off|let me in|connect me][| please| at six| for the flight| to a human| from this list| of Facebook| to the wifi| at the station]",
)  # fmt: skip


def errand(random: Random) -> Exchange:
    return Exchange(mostly_plainly(random, _ERRANDS, end=random.choice((".", ".", "!", "", "?"))), TOO_MUCH)
