"""The third examination: held as the one by which nothing is changed, and read while the corpus grew once more. It is a
development set now."""

from __future__ import annotations

from .wordings import Subject, Wording

__all__ = ["RECENT"]

_REPEAT = (
    "Type this back to me: {v}", 'Can you say "{v}"? Only that.', "repeat pls: {v}", 'I say "{v}", you say it back.', "Just write {v}, nothing more.", 'What I want to see on the screen is "{v}", and only that.', "Be my echo and answer with {v}", "Copy and paste this for me: {v}",
    "Could you write this out again, same spelling: {v}", "Say what I say, just this: {v}", "Give me this string back unchanged: {v}", "I need you to answer only with: {v}", "Retype the next bit exactly as it is: {v}", "Checking whether you can handle odd names. Write: {v}", "my phone won't let me paste so send this back to me please: {v}", 'All I want from you is the text "{v}".',
)
_INTRODUCED = (
    ("hiya im {v}", "ok whats my name, did u get it"), ("Hello! I'm called {v}, it runs in the family.", "Could you tell me how I'm called?"), ("First things first: my name is {v}.", "And now let me see how you write my name."), ("Pleased to meet you. {v}, that's me.", "Please greet me by my name."), ("My handle is {v}, call me that.", "so what do you call me"),
    ("You'd better get the spelling right: I'm {v}.", "Go on then, what did I say my name is?"), ("I'm new to this. Name: {v}", "What was the name I gave?"), ("My name, mind the spelling, is {v}", "Which name did I ask you to mind the spelling of?"),
)

_SUBJECTS = {
    "name": Subject(
        (
            "Evening! {v} here.", "My mum named me {v}, after some film star.", "I'm {v} by the way, nice to finally try this thing out.", "If you need a name to put down, mine's {v}.", "Name's {v}. Yes, really.",
            "Hello, it's {v} again, you won't remember me from last time.", "People mispronounce it all the time, but my name is {v}.", "Everybody at the office calls me {v}.", "ok so i'm {v}, just installed this", "Good day to you. My parents gave me the name {v}.",
        ),
        (
            "Hey, what did I say my name was?", "can you tell me what my name is pls", "Be honest, have you forgotten what I'm called?", "If you had to shout for me across the street, what name would you shout?", "my name?? you had it a minute ago", "I'm filling in a badge. What name goes on it? Mine, I mean.",
            "Do you recall the name I introduced myself with?", "You know who you're talking to, right? Say my name.", "Who's typing here? Give me the name.",
        ),
        ("Sorry, autocorrect got me: my name is actually {v}.", "Scratch what I said about my name, it's {v}.", "I lied earlier. That's not my name, I'm {v}.", "You've got my name wrong, it should be {v}.", "Nope, wrong name, I'm {v}."),
    ),
    "city": Subject(
        (
            "Home sweet home is {v}, in my case.", "I've been living in {v} for ages.", "We rent a small place in {v}, that's home.", "I moved to {v} after uni and never left.", "It's been raining all week here in {v}, where I live.", "I'm based in {v}, btw.", "My address? Somewhere in {v}.", "I am living in {v} since I was a child.",
        ),
        (
            "Which town do I go home to in the evening, where do I live?", "where did i tell you i am based", "Remind me where my home is.", "If you mailed me a postcard, which city would it go to?", "So where did I say I was living?", "I told you my town earlier. Which was it?", "Whereabouts do I live?", "do you know wich city i am living in",
        ),
        ("We moved house last week, so it's {v} where I live now.", "Typo, sorry, the city I live in is {v}.", "Ignore the other town, my home is {v}.", "I'm not living there anymore, I'm in {v} these days."),
    ),
    "age": Subject(
        (
            "I'll be honest, I'm {v}, so go easy on me.", "Just had my birthday, I'm {v} now, can you believe it?", "just so you know i am {v} y/o", "I've been on this planet for {v} years now, that's my age.", "My birthday cake had {v} candles, because that's how old I am.", "I have {v} years, sorry for my English.", "I'm {v} years of age, if that matters.", "Personal details, age: {v}, rest is private.",
        ),
        (
            "What age did I give you?", "You should know how old I am by now. Well?", "My cake needs one candle for each year of my life. How many is that?", "What's my age, please, I have to fill in a form.", "can you recall how old i told you i am", "I'm how old?", "Am I getting on a bit? How old am I, I mean?", "The nurse wants my age. What do I say?",
        ),
        ("My age was wrong, I'm {v}.", "Sorry, pressed the wrong key, I'm {v} years old.", "Truth be told I'm not that age, I'm {v}.", "Let me correct my age to {v}."),
    ),
    "job": Subject(
        ("I'm {v} by trade.", "I've got a job as {v}.", "My boss pays me for being {v}.", "I make a decent living working as {v}.", "I started a new job as {v} last Monday.", "My passport says occupation: {v}, and that's still my job.", "I'm {v}, self-employed.", "I'm employed as {v} at the moment, the pay is awful."),
        (
            "Which line of work did I tell you I'm in?", "what is it i do for a living again", "How do I earn my money, what did I say my job is?", "My job, the one I mentioned, which was that?", "If somebody asked you what my occupation is, what would you say?", "At parties people ask what I do for work. What do I tell them?", "My tax form has a box for profession. What goes in there?", "Do you know my job by any chance?",
        ),
        ("Well, that was my old job. I'm {v} now.", "Correction, that's not my job, I'm {v}.", "Since then I've switched jobs and I'm {v} now.", "I told you the wrong job, I'm actually {v}."),
    ),
    "colour": Subject(
        (
            "If I could paint the whole world one color it would be {v}, my favorite.", "I'm a huge fan of {v}, there's no colour I like better.", "Favourite colour: {v}, obviously.", "All my jumpers are {v} because that's my favourite colour.", "There's no contest, the colour I like most is {v}.", "i love {v} more than any other color", "My favorite color is {v}, always has been.", "Put me down for {v} as favourite colour.",
        ),
        (
            "Which color do I love the most?", "My sister wants to know my favourite colour for a present, what do I tell her?", "do u know what color i like best", "You're buying me a mug in my favourite colour. Which one do you pick?", "Name the colour I'm so fond of.", "That favourite colour of mine, which was it?", "what color was it that i called my favorite", "Can you tell me which colour is my favourite one?",
        ),
        ("My taste has changed, {v} is my favourite colour now.", "Nah, the colour I like most is actually {v}.", "Sorry, wrong color, it's {v} that I like best.", "My favorite color isn't that one anymore, it's {v}."),
    ),
    "food": Subject(
        (
            "Nothing beats {v}, it's the food I like most.", "On the menu I always pick my favourite dish, {v}.", "I'd kill for {v}, hands down my favorite food.", "The food I love most in the world is {v}.", "For my birthday dinner I always want {v}, my favourite food.", "Mum's {v} is my favourite thing to eat.", "My favorite meal is {v}, no contest.", "my favourite food would be {v} i guess",
        ),
        (
            "You're cooking for me and want to please me. What's my favorite food?", "what do i like to eat the most", "What was that food I said I love?", "I want to treat myself to my favourite dish. Which one was that?", "My favourite thing to eat, can you name it?", "Which food did I call my favourite?", "What's the meal I like best of all?", "do you remeber my favorite food",
        ),
        ("Sorry, I mixed it up, the food I love most is {v}.", "I went off that food. My favourite food is {v} now.", "Wrong dish! It's {v} that's my favorite food.", "My favourite meal has changed to {v}."),
    ),
    "pet": Subject(
        ("My {t} {v} says hi.", "That noise is {v}, my {t}.", "Our family pet is {v} the {t}.", "I named my {t} {v} after a cartoon.", "The vet knows my {t} well, {v} is its name.", "Meet my {t}: {v}.", "I have to go and feed {v} soon, that's my {t}.", "my {t}'s name is {v} and it's the cutest thing ever"),
        (
            "What's the name I gave my {t}?", "How is it called, my {t}?", "My {t} needs a name tag. What should be written on it?", "Do you know my {t} by name?", "tell the kids what my {t} is called pls", "That {t} of mine has a name. Which?", "Which name does my {t} listen to?", "The vet's asking for the name of my {t}, what shall I say?",
        ),
        ("I gave you the wrong name for my {t}, it's {v}.", "The kids wanted another name, so now my {t} is called {v}.", "My {t} isn't called that, it's called {v}.", "New name for my {t}, it's {v} from today."),
    ),
    "code": Subject(
        ("Write this down: garage code {v}.", "The code for the garage is {v}.", "My garage opens with the code {v}.", "Don't let me forget my garage code, it is {v}.", "garage door code = {v}", "To get into my garage you have to type the code {v}.", "My new garage code, in case I lose the note: {v}."),
        ("I'm standing in the rain, what's the code for the garage?", "garage code?", "What code do I type to open my garage?", "I've forgotten the garage code again, help.", "Which code did I give you for the garage?", "Can you give me back the code of my garage?", "my garage door won't open without the code, what is it"),
        ("New code for the garage since this morning: {v}.", "I read the wrong line, the garage code is {v}.", "Oops, that garage code was the old one, the right one is {v}.", "My wife changed the garage code to {v}."),
    ),
}  # fmt: skip

_FILLERS = (
    "quick one for you: {a} + {c}, i cant be bothered", "If I take {b} away from {a}, what's left?", "Need the capital of {country} for a crossword.", "We had such thick fog this morning.", "which days are in a week, list them", "{month} is nearly over, which month will it be then?", "Spelling of the word 'candle', letter by letter, please.", "brb, kettle's boiling", "Cheers, mate, that helped.", "My brother-in-law Rupert has a labrador called Biscuit.",
    "My best mate Declan moved to Stavanger, poor sod.", "The old lady upstairs, Edith, turned 103 on Sunday.", "Got an idea for a limerick about a goose?", "How can I get a download to stop?", "Which folder on my pc are the chats in?", "Count {c} to {d} for my toddler.", "What's the opposite of clean, my English is not so good.", "Is there a smarter model I could talk to?", "Not bad for such a small thing.", "Type this back to me: gingerbread",
    "Which of those models is answering me here?", "why is it that grass is green", "An hour is how many minutes?", "Ugh, my coffee went cold.", "lol", "Sorry, got distracted by the telly.", "My flatmate Hamish drives a bus for a living.", "Grandma's favorite color was turquoise.", "My son Alfie eats nothing but pancakes.", "How many letters has the word kitchen got?", "Someone's mowing the lawn at this hour, can you believe it.", "Hmm, where was I?", "what's 7 x 8",
    "Do you keep my chats private?", "Ok ok, next.", "Is Paris nice in spring?",
)  # fmt: skip

_PATTERNS: dict[str, tuple[str, ...]] = {
    "sum": ("What's the total of {a} and {b}?", "and {a}+{b}= ?", "Sum of {a} and {b}, quickly.", "Can you work out {a} plus {b}? My calculator died.", "Add {a} on top of {b}, how much do I have then?", "what do {a} and {b} add up to", "My kid finds {a} plus {b} hard. What's the answer?", "If you do {a} plus {b}, where do you end up?"),
    "difference": ("and {a}-{b}= ?", "How much is left if you take {b} from {a}?", "Take {b} off {a}, what do I get?", "What's the difference if I subtract {b} from {a}?", "If you do {a} minus {b}, where do you end up?", "help me out, whats {a} take away {b}", "I've {a} euros in my purse and spend {b}, how many are left?", "Deduct {b} from {a}, please."),
    "product": ("and {a}x{b} is?", "{a} * {b} = ??? no idea", "What do you get if you multiply {a} with {b}?", "Find the product of {a} and {b} for me.", "How much is {a} lots of {b}?", "whats {a} times {b} i always forget", "{a} boxes with {b} eggs in each: what's {a} times {b}?"),
    "quotient": ("{a} divided by {b} equals?", "and {a}/{b}= ?", "{a} ÷ {b} makes how much?", "How many times does {b} go into {a}?", "What do I get if I divide {a} by {b}?", "Split {a} into {b} equal parts, how big is one part?"),
    "capital": ("Quick, I need to know the capital city of {c}!", "Does anyone know the capital of {c}?", "Which city in {c} is its capital, do you happen to know?", "My daughter is learning capitals and is stuck on {c}. What is it?", "name the capital city of {c} pls", "I'm flying to {c} and want to see its capital. What's it called?", "Which town is capital of {c}?", "In {c}, which city is the capital one?"),
    "country": ("Which country has chosen {c} as its capital?", "{c} is the capital city of what country?", "Whose capital is {c}? Which country, I mean.", "If the capital is {c}, then what's the country?", "name the country whose capital city is {c}"),
    "after": ("What's next after {x}?", "What is it that follows after {x}?", "So there's {x}, and then what's the next one?", "what goes after {x}", "In the usual order, what is straight after {x}?", "I'm stuck at {x}, which one is next?"),
    "before": ("What is the one before {x}?", "what goes before {x}", "In the usual order, which one precedes {x}?", "{x} comes right after what?"),
    "count up": ("count all the way from {a} to {b}", "Count up from {a} and stop at {b}.", "Numbers from {a} to {b}, please.", "List every number from {a} to {b}.", "Start counting at {a} and go on until {b}."),
    "count down": ("Rocket launch! Countdown from {a} to {b}.", "Count backward from {a} till {b}.", "Start at {a} and count down until you reach {b}.", "numbers from {a} down to {b} please"),
    "count in steps": ("Could you count in {s}s, beginning with {a} and ending with {b}?", "Start at {a}, keep adding {s}, stop at {b}.", "Skip count by {s} from {a} to {b}.", "Count from {a} to {b}, going up by {s} each time."),
    "spell": ("I never know how to spell {w}, can you show me?", "Spell it out letter by letter: {w}", 'The word "{w}" again, but spelt out, please.', "{w}, how is it spelt?", "What letters does the word {w} consist of, one by one?"),
    "count letters": ("{w} is how many letters long?", "What number of letters are there in the word {w}?", 'What\'s the length of the word "{w}" in letters?', "Is {w} a long word? How many letters does it have?", "Count the letters of this for me: {w}", "how many letters would i need to write {w}"),
    "opposite": ("How do you call the contrary of {w}?", "I need an antonym of {w} for my essay.", "Give me a word that means the opposite of {w}.", "{w} has an opposite, which word is it?", 'Our teacher wants the opposite of "{w}".', "The word is {w}. What would be its opposite?", "Do you know the antonym for {w}?"),
}  # fmt: skip
_LISTS = {
    "days of the week": ("What are all seven days of the week?", "i need the days of the week in english pls", "Starting with Monday, how do the days go?"), "months of the year": ("All twelve months please.", "Which months make up a year?", "write down the months from January to December"), "seasons": ("What seasons does a year have?", "The four seasons are?", "name the seasons starting with spring"),
    "planets": ("Which planets go round our sun?", "List the planets of the solar system in order from the sun.", "planets pls, from Mercury outwards"), "colours of the rainbow": ("What colors are in a rainbow?", "Which colours do you see in a rainbow, from red to violet?", "List the rainbow colors in order."), "continents": ("Which continents exist?", "List every continent on Earth.", "can you name the 7 continents"), "oceans": ("Which oceans are there on Earth?", "all 5 oceans please", "List the world's oceans."),
    "vowels": ("Which letters are vowels?", "What are the vowels, all five?", "list the vowels of english"), "points of the compass": ("Which directions does a compass show?", "What are the four main directions on a compass?", "compass points, all four"), "primary colours": ("Which colors count as primary?", "Name the three primary colours a painter uses.", "what r the primary colors"), "five senses": ("What senses do humans have?", "Which are the five human senses?", "list all 5 senses"),
}  # fmt: skip

_QUESTIONS: dict[str, tuple[str, ...]] = {
    "targets Smart": ("If I don't choose anything, which model is a conversation set to?", "Default target of conversations?", "First chat after installing, no settings touched. Which model does it try to use?"),
    "3B": ("Which LLM is behind the name Smart?", "I have 5 gigabytes left, how many of them would Smart take?", "is smart a llama model"),
    "1B": ("Which LLM is behind the name Quick?", "How much space does Quick take up?", "how many GB is quick"),
    "smaller and faster": ("What do I gain by choosing Quick?", "cant decide, quick vs smart?", "Is there any real difference between Smart and Quick?"),
    "need no download": ("Which models work right after installing, without fetching anything?", "What are these pocket models I see in the list?", "Did pocket-mini come with the program or was it downloaded?"),
    "each conversation has its own": ("What do you mean by the target of a conversation?", "Can I use one model in this chat and another in that chat?", "Does changing the model in one chat change it everywhere?"),
    "/model smart": ("I'd rather talk to the smart model.", "You're too dumb. How do I get a better model?", "what do i type to use smart", "How do I pick a different model for this chat?", "Can I upgrade you to something cleverer in this conversation?"),
    "Nothing is lost": ("Will the half-finished answer disappear if I change the model now?", "Can I swap models mid-conversation without breaking anything?", "I switched models while it was typing. Did I just lose that answer?"),
    "keeps answering": ("Smart isn't here yet, so which model talks to me in the meantime?", "I selected Smart ages ago and still get pocket. Why?", "Why's it still you? I asked for another model."),
    "/model: it tells": ("Which model is active right now and which one did I request?", "How can I check what's loaded?", "Is there a command to compare the requested and the loaded model?"),
    "/models": ("what other models can i use", "Is there an overview of all models?", "Which command lists models?"),
    "/pull": ("How do I get a model onto my computer before I need it?", "command to download a model?", "I want Smart on my laptop before my flight. How do I download it?"),
    "one at a time": ("If I pull two models, does it fetch both at once?", "Are downloads parallel or sequential?", "I asked for three models, in what order do they come down?"),
    "/cancel": ("I picked the wrong model and it's downloading 2 GB. Stop it!", "Can I call off a download?", "this download eats all my bandwidth, how do i kill it"),
    "goes on from the bytes": ("Wifi went out at 80 percent, will the download begin from zero?", "How do I resume a download?", "The laptop fell asleep during the download. Can it pick up where it was?"),
    "front NAME": ("How do I make a queued download go next?", "I need that model first, can its download jump the queue?", "Is it possible to change which download comes next?"),
    "remove NAME": ("How do I get rid of a model I don't use?", "Disk is full, can I throw a model away?", "uninstall a model how"),
    "cache": ("Where on disk are the model files?", "In which folder do downloads of models end up?", "I'm looking for the models in my home directory, where are they?"),
    "GGUF": ("Can I load my own fine-tuned model?", "Does it take models from Hugging Face that aren't in the list?", "How do I point Rejoinder to a folder with gguf files?"),
    "Queued, Downloading": ("Which statuses might I see beside a model?", "Which steps does a model go through until I can use it?", "List all the possible model states."),
    "trial load": ("Why does a model get compiled after the download?", "what is it compiling??", "Status says compiling, what's it doing there?"),
    "digest verified": ("What exactly does Ready mean for a model?", "When is a model called ready?", "What's been checked once the status of a model says Ready?"),
    "In the data folder": ("Where are my conversations saved on disk?", "Which folder are my messages in?", "Where does Rejoinder store my chats on Windows?", "what's the default location of the data folder"),
    "rejoinder.sqlite3": ("How can I back up everything?", "What should I copy so I don't lose my conversations?", "there are a few files in the data folder, which are they", "The IT guy asks which file of Rejoinder has to be backed up."),
    "empty folder": ("My disk died but I have the backup, what now?", "I want to load my backup onto a new laptop, how?", "Where do I put the backup file to have my chats again?"),
    "/delete": ("How can I delete a chat?", "What's the way to get rid of a conversation?", "I want this whole chat gone."),
    "erases all its text": ("When I delete a chat, is it truly erased or just hidden?", "What remains of a deleted conversation?", "Could somebody recover the text of a chat that I deleted?"),
    "replay --at": ("Can I see what my chats looked like at some point in the past?", "How do I travel back in the log?", "which command shows the state at an earlier position of the log"),
    "rejoinder log": ("How do I watch events as they come in?", "Where can I read everything that's been recorded?", "print all events, how"),
    "recorded event": ("In the docs they say fact all the time. What do they mean?", "In Rejoinder, what is a fact exactly?", "Could a fact ever be changed after it was recorded?"),
    "derived from the facts": ("In the docs it says view. What's that?", "What is a view in this program?", "What happens if I delete a view?"),
    "not recorded": ("What's a signal here?", "Are signals saved in the log?", "what do they mean by signals in the docs"),
    "verify: it checks": ("How do I find out whether my data got corrupted?", "Is there an integrity check?", "After that power cut I'd like to be sure my data folder is fine. What do I run?"),
    "--repair": ("My sidebar shows nonsense, how do I rebuild the views?", "verify found broken views, and now?", "Command to rebuild all views?"),
    "/list": ("Where's my list of chats?", "show me everything we ever talked about, all conversations", "How do I see what conversations I've got?"),
    "message activity": ("How is the chat list sorted?", "Why did this conversation jump to the top of the list?", "In what order do conversations appear?"),
    "show ID": ("How do I read a conversation from the command line?", "Can I print one chat to the terminal?", "What command outputs the text of a conversation?"),
    "/open": ("How do I reopen a chat?", "I'd like to go on with a chat from Monday, how do I get there?", "Jump to another conversation: what's the command?"),
    "/new": ("I want to talk about something else in a separate chat, how do I make one?", "blank chat pls", "How do I get an empty conversation?"),
    "/title": ("Can I rename a chat?", "This chat's called something silly, how do I fix that?", "How can I give this chat a proper name?"),
    "instructions ID": ("Where do I put a system prompt?", "I'd like the model to always answer in formal English, how do I tell it once and for all?", "How do I add standing instructions to a conversation?"),
    "pin ID": ("How do I keep a conversation pinned?", "Can chats be pinned?", "The chat at the top is pinned, how do I unpin it?"),
    "archive ID": ("How can I put a chat into the archive?", "Where did my archived chats go?", "unarchive a conversation, how"),
    "search TEXT": ("I know we talked about tomatoes somewhere. How do I find that message?", "Is there full-text search?", "how do i search my history"),
    "/regenerate": ("I don't like that answer, try again.", "Can the model have another go at its last reply?", "How do I get the answer redone?"),
    "/edit": ("How do I correct my last message?", "I hit enter too early, can I change my message?", "i made a typo, how do i edit what i sent"),
    "/branches": ("How do I see the other versions of this conversation?", "I regenerated and liked the old reply better, how do I get back to it?", "what are branches"),
    "Ctrl-C": ("How do I stop it from writing?", "It won't shut up, how do I stop the reply?", "Which key cancels an answer that's being written?"),
    "/quit": ("How do I exit from this prompt?", "How do I close this thing?", "ok i want to leave, what do i type"),
    "/help": ("Which slash commands can I use here?", "Is there a help page inside the chat?", "I don't know what I can type here. Where's the list of commands?"),
    "chat -m": ("How do I ask one question from the terminal and get just the answer?", "Can I call Rejoinder in a shell script with a single prompt?", "non-interactive mode for one message?"),
    "scripts": ("Can I get JSON out of the commands?", "What does --json do?", "machine-readable output please, which flag?"),
    "--offline": ("Can Rejoinder be used on a plane without wifi?", "How do I stop Rejoinder from downloading anything at all?", "what is the offline flag for"),
    "Exit codes": ("What's exit status 2?", "Which exit codes does the command line return?", "rejoinder returned 130, why?"),
    "open_core": ("How do I use Rejoinder as a library?", "What do I import to embed Rejoinder?", "Is there a Python API? How do I open a core?"),
    "asyncio": ("Does the library support async for?", "I've got an event loop running. Does Rejoinder play along with it?", "asyncio or threads, which does it need"),
    "remedy": ("My code received a Refusal, what kind of thing is that?", "Do commands raise exceptions when they refuse something?", "I got a refusal back, what's in it?"),
    "250 ms": ("How much of an answer can get lost in a crash?", "Power went out mid-answer, what's gone?", "Does killing the process lose my messages?"),
    "llama.cpp runs": ("What runs the models under the hood?", "Which inference engine does Rejoinder use?", "If the engine crashes, does it take my app down?"),
    "no telemetry": ("Does Rejoinder send usage statistics anywhere?", "What does Rejoinder use the network for?", "Is there any tracking in this program?"),
    "share the log": ("Can I open the same data folder in two windows?", "Is it OK to run the desktop app and the terminal on one folder at once?", "two processes, one data folder: will that break?"),
    "MIT": ("Which license is Rejoinder under?", "Can I sell a product with Rejoinder in it?", "is the source of rejoinder open, what licence"),
    "core for chat programs": ("Explain Rejoinder in one sentence.", "So Rejoinder, what's that about?", "what sort of software is rejoinder"),
    "Python 3.11": ("Does Rejoinder run on Python 3.9?", "What do I need on my Mac so that I can install Rejoinder?", "How do I install it with pip?"),
    "left out of the prompt": ("What happens when the conversation gets longer than the context?", "Does the model forget the start of a very long chat?", "is there a limit for how long a chat can be"),
    "a tiny language model": ("hey who am i chatting with here", "Wait, are you ChatGPT or what?", "Is there a human behind this?", "What are you exactly?", "Who goes there? Identify yourself.", "Which AI model's this? You, I mean.", "Do you have a name, bot?", "are u pocket?"),
    "trained me from nothing": ("Whose work are you, who built you?", "Which company trained you?", "Where does your training data come from?", "Were you made by OpenAI?"),
    "without a network": ("Where do you run, here or on a server somewhere?", "Do you phone a data centre to answer me?", "is my laptop doing the thinking or some server", "Could you still answer me with the router unplugged?"),
    "million parameters": ("How big are you compared with the famous models?", "What size of model are you?", "how many params", "How large is the file you come in?"),
    "do small sums": ("What can I use you for?", "What kind of skills have you got?", "Can you list what you can do?", "ok so how can a bot like you help me"),
}  # fmt: skip

_PROMPTS: dict[str, tuple[str, ...]] = {
    "code": (
        "regex for email addresses?", "My React component renders twice, what am I doing wrong?", "How do I read a CSV with pandas?", "Write a Rust program that prints the Fibonacci numbers.", "what does 'NullPointerException' mean", "Is Python better than Ruby for web stuff?", "Can you refactor this? if(x==true){return true}else{return false}", "How do I exit vim?", "Explain recursion to a beginner.", "SELECT * FROM users WHERE -- what comes next",
        "Make a snake game in JavaScript.", "docker compose keeps failing with port already in use", "How do I connect Arduino and a temperature sensor?", "What's the time complexity of quicksort?", "need a cron line for every friday at 5", "Why is my Excel formula returning #REF?", "How do I make a pull request on GitHub?", "What do people mean by an API?",
    ),
    "writing": (
        "Can you write a haiku about rain?", "Draft a complaint to my phone company, they overcharged me.", "I need a funny best man speech.", "Give me an outline for an essay about plastic waste.", "Write my dating profile.", "Make this sound more professional: gimme the report asap", "a short scary story please", "Help me write a thank you note to my teacher.", "Compose a rap about homework.", "What's a good opening line for a novel?",
        "Write a product description for handmade candles.", "Could you fix the grammar in my email?", "Put together a eulogy for my uncle.", "Think of five names for a fantasy village.", "Please write a press release about our new shop.", "I want a bedtime story for my twins.", "Summarize Hamlet in two sentences.", "Write a LinkedIn post about my promotion.",
    ),
    "translation": (
        "How do you say 'where is the beach' in Portuguese?", "translate to german: I am late", "What's Swedish for thank you?", "What do French people mean when they say c'est la vie?", "Can you put this into Arabic: welcome home", "Is 'embarazada' embarrassed in Spanish?", "How would I write my name in Japanese?", "What is the Italian word for spoon?", "Translate this sentence into Dutch, please: the cat sleeps on the sofa", "how to say sorry in korean", "What language is 'tusen takk'?", "What's the French word for a squirrel?",
    ),
    "news": (
        "Is it gonna rain tomorrow?", "what date is it tomorrow", "Which day of the week have we got today?", "Did Arsenal win?", "How's the euro doing against the dollar?", "Is there a strike at the airport?", "Who won the election?", "What's trending today?", "When's the next bus into town?", "what time is it in new york", "How hot will it get this afternoon?", "Any news from Brussels?", "What's on TV tonight?", "How much is petrol at the moment?", "Is the pharmacy still open?",
    ),
    "medicine": (
        "I've had a cough for three weeks, should I worry?", "Can I take aspirin while pregnant?", "my ear is ringing what can i do", "What helps with a sore throat?", "How contagious is chickenpox?", "Is a resting pulse of 95 normal?", "How do I know if my toe is broken?", "What's the dose of paracetamol for a child?", "I feel dizzy whenever I get up.", "How long does a hangover last?", "Are eggs bad for your heart?", "My dog ate chocolate, is that dangerous?",
    ),
    "knowledge": (
        "Who invented the printing press?", "When did the Titanic sink?", "How high is Mount Everest?", "What's the chemical formula of water?", "Who composed The Magic Flute?", "Why do we dream?", "What was the Cold War about?", "how do bees make honey", "What's the biggest desert in the world?", "How did Cleopatra die?", "What do pandas eat?", "How many bones has a human got?", "Why did inflation get so bad in the seventies?", "When was the first World Cup held?", "Who directed Jaws?", "what's the fastest animal on land", "How does a microwave heat food?",
        "Why is the Tower of Pisa leaning?", "What's the meaning of the word 'ubiquitous'?", "Which country has the most lakes?", "Who is the queen of pop?", "how deep is the ocean", "What happened at Waterloo?", "Why do onions make you cry?", "What's the difference between a crocodile and an alligator?", "Who wrote The Hobbit?", "What is blockchain?", "In what year did people land on the moon?", "How do magnets work?", "What's the currency of Japan?", "Where do penguins live?", "Is glass a liquid?", "Who was the first woman in space?",
    ),
    "opinion": (
        "Which movie made you cry?", "Is pineapple on pizza okay?", "Do you think aliens exist?", "iPhone or Android?", "Should zoos be banned?", "What do you think of my haircut?", "Who's the greatest band ever?", "Are people basically good?", "Is it ok to lie sometimes?", "Was Cleopatra beautiful?", "Is AI going to take my job?", "Is it rude to turn up late for dinner?", "Which religion is the right one?", "Who would win, a shark or a bear?", "is school a waste of time", "What's worse, rain or snow?", "Would blond hair suit me?", "Do you like cats?",
    ),
    "advice": (
        "How do I get a stain out of a shirt?", "What's a nice gift for my dad?", "How can I stop procrastinating?", "Is it a good moment to buy a house?", "I want to run a marathon, how do I train?", "Where can I park for free in town?", "How do you cook rice?", "What do I do if my car won't start?", "Should I learn piano or violin?", "how do i ask a girl out", "What should we do this weekend?", "How do I get my cat to use the litter box?", "Which broadband provider is cheapest?", "How do I write a CV with no experience?", "What film should we watch tonight?", "How can I save on my heating bill?", "Can you plan a trip to Portugal for me?", "How often should I water a cactus?",
    ),
    "hard sums": (
        "312+489", "64 * 73?", "What is 200 divided by 16?", "18% VAT on 450", "square root of 1764?", "7.2 + 3.9", "What's 13 squared?", "1234567 - 7654", "2^10 in decimal", "What's the integral of x squared?", "What's 5/8 as a decimal?", "How much is 350 times 12?", "sin(30°)", "A train covers 80 km in 50 minutes, how fast is it?", "17 mod 5", "How many seconds are in a year?", "Convert 68 Fahrenheit to Celsius.", "What's twenty percent of 95?", "Is 1001 divisible by 7?", "What is 37 in binary?",
        "x + 17 = 42, find x", "23 times 19 please", "what's the average of 112, 118 and 133", "How many ounces are 250 grams?", "What's half of 0.3?",
    ),
    "unknown capitals": (
        "Mongolia's on the quiz sheet, what's its capital?", "capital of Kazakhstan?", "What is the capital of Scotland?", "Which city is the capital of Florida?", "Capital of Queensland?", "What's the capital of Atlantis?", "Name the capital of Ruritania.", "Do you know the capital of Senegal?", "What is the capital of Catalonia?", "the capital of Syldavia, please", "What would Ontario's capital be?", "Does the Moon have a capital?", "Which is the capital of Asia?", "what's the capital of blefuscu", "Laos must have a capital, which city is it?", "The capital of Yorkshire?", "Uganda, what's its capital?", "Where's the capital of Bhutan?", "tell me what the capital of Krypton is",
    ),
    "looks known": (
        "How do I quit smoking?", "Does my iPhone make a backup on its own?", "Where's the nearest branch of my bank?", "How do I pin a tweet?", "How do I cancel a flight?", "Who discovered Uranus?", "How many moons does Jupiter have?", "Which month is the hottest in Athens?", "What's the opposite of a fridge?", "What's the opposite of Wednesday?", "How much does a fashion model earn?", "Is llama wool warm?", "How do I remove a wart?", "How do I list a house for sale?", "Name all the Beatles.", "What's the title of the first Harry Potter book?", "How do I verify my PayPal account?", "Where can I edit my holiday videos?",
        "Count Dracula, who was he?", "Why is February so short?", "How many more days is it till Christmas Eve?", "Which of the five senses is strongest in dogs?", "How do I archive old family photos?", "How do I download Minecraft?", "What's a good target weight for a man of my height?", "List all the bones in a hand.", "How do I restore a deleted photo on my phone?", "What does the word refuse mean?", "How do I open a wine bottle without a corkscrew?", "count all the stars in the sky", "What color are zebras?", "How do I spell check in Word?", "How many legs has a lobster got?", "Is python a venomous snake?", "How do I queue politely in England?", "What's the quickest way to Heathrow?", "Can you help me move a piano?",
    ),
    "feelings": (
        "I miss my ex so much.", "We're having a baby!", "Everything is going wrong today.", "I'm so nervous about my driving test.", "My best friend isn't talking to me.", "Ugh, Mondays.", "My team got relegated on Saturday.", "I got a parking ticket this morning.", "I think I'm falling in love.", "My flight has been cancelled.", "I'm so proud of my daughter.", "work is killing me", "I dropped my phone in the toilet.", "My grandma is in hospital.", "Finally it's holiday time!", "I cried at the cinema yesterday.", "The kids are driving me mad.", "I'm scared of the dentist.",
    ),
    "gibberish": (
        "sdfsdf", "jjjjjjj kkkk", "blorp snizzle", "wqe rty uio p", "gggg hhhh gggg", "the of and to in", "potato potato potato potato", "ajskdl;fj", "$$$ ??? $$$", "xyzzy plugh", "tra la la la la", "7&7&7&7&", "umbrella seventeen loudly the", "ghghghgh", "dlrow olleh", "skibidi dop dop", "qaz wsx edc", "🐙🐙", "pppppp", "((((((", "nnnnnoooooooo zzz", "rhubarb cloud cloud if", "vbnvbnvbn", "aeaeaeaeae ioioio", "brrrrrrt", "9f9f9f 0k0k", "klaatu barada", "why the spoon because blue", "tktktktk", "hsdf uhwe fiuh",
    ),
    "other languages": (
        "Kannst du mir helfen?", "Was kostet ein Liter Milch?", "Wo ist mein Schlüssel?", "Ich verstehe das nicht.", "Comment tu t'appelles ?", "J'ai oublié mon parapluie.", "Tu peux m'expliquer la blockchain ?", "¿Qué hora es?", "Tengo mucha hambre.", "¿Dónde está el baño?", "Come stai oggi?", "Vorrei un bicchiere d'acqua.", "Hoe laat is het?", "Ik begrijp het niet.", "Dzień dobry, jak się masz?", "Nie rozumiem.", "Привет, что нового?", "Сколько тебе лет?", "你叫什么名字？", "我不明白。", "おはようございます。", "何歳ですか？", "Vad heter du?", "Jag förstår inte.", "Qual é o seu nome?", "Adın ne?", "Hogy vagy?", "안녕하세요, 이름이 뭐예요?",
    ),
    "role play": (
        "You're a medieval knight now, talk like one.", "Shall we play hangman? You think of a word.", "Be my English teacher for today.", "Imagine we're on a desert island, what do we do first?", "Talk like Yoda.", "You play the waiter and I order something.", "Pretend you're a detective and solve a case.", "Do an impression of Donald Duck.", "I'm the dragon and you're the princess, go!", "Play twenty questions with me.", "Act as my job interviewer.", "From now on you speak like Shakespeare.",
    ),
    "devices": ("Can you put the volume up a bit?", "Hey Siri, what's on my calendar?", "Start the dishwasher.", "Text my wife that I'm late.", "Set the thermostat to 20 degrees.", "Open Spotify.", "lock the front door", "Book me a table for two.", "Show me photos of kittens.", "Switch the TV off, please.", "google pizza near me", "Add eggs to my shopping list."),
}  # fmt: skip
_FRAMES = (
    "Any good restaurants in {c}?", "Is {v} married?", "When does {v} come back from {c}?", "How much does {v} cost in the shops?", "I'm reading a lot about {v} at the moment.", "Do they sell {v} in supermarkets?", "What happened in {c} in 1848?", "{v} scored twice against {c} yesterday.", "Explain {v} to me like I'm five.", "Is it true that {v} was born in {c}?", "Our teacher mentioned {v} but I didn't get it.", "Are flights to {c} cheap in winter?", "What's so special about {v}?", "Is {c} more populated than it used to be?", "what does {v} do all day", "Did you see {v} on TV last night?",
)  # fmt: skip
_CLAUSES = (
    "Your parcel could not be handed over today, and we will try again tomorrow before noon.", "The lease runs for two years and can be ended with three months' notice.", "Preheat the oven, butter the tin and sift the flour twice.", "When the ferry docked, only one passenger came down the gangway.", "Our survey shows that younger customers care less about price than we assumed.",
    "The mayor opened the new swimming pool, although the water was still being heated.", "I am writing to you because the invoice from June contains two mistakes.", "He never spoke about the war, not even to his wife.", "Participants were asked to rate each picture on a scale from one to seven.", "If the red lamp blinks, switch the device off and wait for a minute.", "All employees are reminded that bicycles must not be kept in the corridor.",
    "The castle was built on a rock above the river and burned down twice.", "She laughed, closed the piano and went to find her coat.", "In the second half the visitors defended well, but they hardly had a chance to score.", "Rents have gone up again, and many families look for flats outside the city.", "Thank you for your application, which we have read with great interest.",
)  # fmt: skip
_TASKS = ("Can you make this shorter? {text}", "{text}\n\nWhat's the main point here?", "Proofread please: {text}", "I got this, what should I reply? {text}", "{text} Explain in simple words.")

_SYSTEMS = {
    "capitals": ("I WANT TO SEE CAPITALS AND NOTHING ELSE IN YOUR ANSWERS.", "Write everything you say in uppercase, please.", "Caps lock stays on: reply in uppercase letters.", "Don't use any lowercase letters in your replies.", "Each response has to be typed in capital letters, no exceptions.", "You write in all caps because the screen is hard to read."),
    "title": ("You're a butler; address whoever you talk to as {v}.", "The person you're helping likes being called {v}, so do that in each reply.", "Use the form of address {v} when speaking to the user, every time.", "Every message of yours should contain the form of address {v}.", "Speak to the user politely and call them {v} in all your answers.", "Don't forget to call the user {v} whenever you reply."),
    "one word": ("Answer with one word, never more.", "Give one-word replies.", "No sentences, please. A single word per answer is enough.", "Keep each response to one word.", "Your replies consist of one word each.", "Max one word per answer, the customer pays by the word."),
    "begin": ("The first thing in each reply has to be {v}.", "Open all your replies with {v}.", "Whatever you're asked, {v} comes first in your answer.", "Put {v} at the start of everything you say.", "Say {v} before anything else in every response."),
    "end": ("The last thing in each reply has to be {v}.", "Close all your replies with {v}.", "Whatever you answer, {v} comes at the very end of it.", "Put {v} at the end of everything you say.", "Sign off every message with {v}."),
}  # fmt: skip
_HOW_MANY = {
    "days in a week": "A week has how many days in it?", "months in a year": "my nephew wants to know how many months make up one year", "hours in a day": "What's the number of hours in one day?", "minutes in an hour": "How many minutes do you get in an hour?", "legs of a spider": "How many legs do spiders have?",
    "letters in the alphabet": "What's the number of letters in the English alphabet?", "sides of a triangle": "A triangle's got how many sides?", "wheels of a bicycle": "How many wheels are there on a bicycle, normally?", "arms of an octopus": "If an octopus has all its arms, how many are that?", "eggs in a dozen": "If I buy a dozen eggs, how many is that?",
}  # fmt: skip
_SMALL = {
    "capital": ("Does anyone know the capital of {v}?",), "sum": ("Can you work out {a} plus {b}? My calculator died.",), "name": ("Name's {v}. Yes, really.", "Hey, what did I say my name was?"), "city": ("We rent a small place in {v}, that's home.", "Whereabouts do I live?"), "after": ("I'm stuck at Tuesday, which day is next?",), "opposite": ("Do you know the antonym for hot?",),
}  # fmt: skip

RECENT = Wording(
    subjects=_SUBJECTS, fillers=_FILLERS, repeat=_REPEAT, introduced=_INTRODUCED, patterns=_PATTERNS, lists=_LISTS, how_many=_HOW_MANY, questions=_QUESTIONS, prompts=_PROMPTS,
    frames=_FRAMES, clauses=_CLAUSES, tasks=_TASKS, systems=_SYSTEMS, small=_SMALL,
)  # fmt: skip
