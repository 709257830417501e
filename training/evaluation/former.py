"""The second examination: worded when the first corpus was finished, held as the one by which nothing is changed, and
read while the corpus grew again. It is a development set now."""

from __future__ import annotations

from .wordings import Subject, Wording

__all__ = ["FORMER"]

_REPEAT = (
    "Kindly echo what stands here: {v}", 'There was "{v}" on the sign. Say it back to me.', "on your side please type {v} for me", "It would please me if you repeat {v}", "Please copy the following name: {v}",
    'Can you write "{v}" exactly as I did?', "Your answer should be {v} and not one letter more", "please parrot {v}", 'Repeat the expression "{v}".', "Let us see if you can copy this: {v}",
)
_INTRODUCED = (
    ("Good morning! {v} is my name.", "Do you still have my name?"), ("hey there, i'm {v}", "say, what was my name"), ("You may call me {v}, everybody does.", "So how are you going to call me from now on? What's my name?"),
    ("I have a strange name: my name is {v}.", "And what is that strange name of mine? I mean my name."), ("Hi! My name's {v}, what's up?", "Please be so good and tell me my name."),
)

_SUBJECTS = {
    "name": Subject(
        ("Hiya, I go by the name of {v}.", "My friends know me as {v}, and so may you.", "By the way, my name is {v}, in case you were wondering.", "This is {v} speaking.", "Let's start with introductions. I'm {v}."),
        ("Quick check, under name, what would you write for me?", "Which name was it that I gave you at the beginning?", "Surely you have noted who I am?", "Remember our first words: what did I say I was called?", "You do remember my name, don't you? What is it?"),
        ("Oops, typo! My name is {v}.", "Forget that, I am called {v}.", "Correction: my real name is {v}."),
    ),
    "city": Subject(
        ("I've got a flat in {v}, that's where I live.", "These days I live in {v}.", "My family lives in {v} and so do I: I live in {v}.", "I'm writing from {v}, where I live."),
        ("The postman asks where I live.", "Under city, what would you write for me? Where do I live?", "The town that I live in, what's its name?", "The taxi driver asks in which city I live."),
        ("Update: I live in {v} now.", "No, I was wrong, I live in {v}.", "Actually I have since moved to {v}."),
    ),
    "age": Subject(
        ("I turned {v} in March.", "At {v} years old I still feel young: I am {v} years old.", "My age? I'm {v} years old.", "I happen to be {v} years old."),
        ("And my age is?", "How many years old did I say I am?", "Surely you have noted how old I am?", "Under age, what would you write for me?"),
        ("I miscounted the candles, I am {v} years old.", "Oh, I can't count: I am {v} years old."),
    ),
    "job": Subject(
        ("For work, I am {v}.", "I earn my bread as {v}.", "My job? I work as {v}.", "I've worked as {v} since I left school."),
        ("My wife asks: what do I do for work?", "Under job, what would you write for me?", "Surely you have noted what I work as?", "My profession, you have it in mind?"),
        ("Actually I quit, now I work as {v}.", "No, sorry, I work as {v}."),
    ),
    "colour": Subject(
        ("I adore {v}, it's my favourite colour.", "When it comes to colours, {v} is my favourite colour.", "My favourite colour happens to be {v}.", "If you ask for my favourite colour, it's {v}."),
        ("Which colour would I paint my door in, that is, my favourite colour?", "Of all the colours in the world, which is my favourite?", "Surely you have noted my favourite colour?", "So, my favourite colour is?"),
        ("Actually, my favourite colour is {v}.", "No wait, I'd rather say my favourite colour is {v}."),
    ),
    "food": Subject(
        ("I could eat {v} every day, it's my favourite food.", "As for food, my favourite food is {v}.", "My favourite food happens to be {v}.", "Guess my favourite food! It is {v}."),
        ("Which food would I order tonight, that is, my favourite food?", "Of all the food in the world, which is my favourite?", "Surely you have noted my favourite food?", "So, my favourite food is?"),
        ("Actually, my favourite food is {v}.", "No wait, I'd rather say my favourite food is {v}."),
    ),
    "pet": Subject(
        ("I share my flat with a {t} called {v}.", "We've got a {t}, its name is {v}.", "My {t} goes by the name of {v}.", "I have a little {t} and I named it {v}."),
        ("If you met my {t}, what name would you call?", "Under the name of my {t}, what would you write?", "Surely you have noted what my {t} is called?", "And the name of my {t} is?"),
        ("Wait, no, my {t} is called {v}.", "Actually we renamed it: my {t} is called {v} now."),
    ),
    "code": Subject(
        ("Please remember that my garage code is {v}.", "For later: my garage code is {v}.", "They gave me a new garage code. My garage code is {v}."),
        ("That garage code I gave you before, I need it now.", "Standing at the garage: my garage code, please!", "So, my garage code is?"),
        ("Actually, my garage code is {v}.", "They changed it: my garage code is {v}."),
    ),
}  # fmt: skip

_FILLERS = (
    "Add {a} and {b} together, would you, it's for the shopping.", "{a} take away {c}, please?", "It's a quiz show and they ask for the capital of {country}.", "I think the autumn leaves look wonderful.", "Could you list the days of the week?", "And which month would come after {month}?",
    "How is the word lantern spelled?", "Hang on, somebody is at the door.", "That was helpful, thanks.", "My cousin Leopold has a parrot called Figaro.", "My aunt Philippa lives in Aberdeen, you know.", "Reginald from next door is 58 years old.", "I need a short story about a clockmaker.",
    "How would I stop a download that is running?", "Where do you keep all these conversations?", "While I wait, count from {c} up to {d} for me.", "In the game I have to say the opposite of early.", "How can I switch to a bigger model?", "You're doing fine.", "Repeat the word umbrella.", "Which model is this, by the way?", "Why do leaves turn red?",
    "Just to be sure, how many hours does one day have?", "The soup was too salty last night.",
)  # fmt: skip

_PATTERNS: dict[str, tuple[str, ...]] = {
    "sum": ("Could you add {a} and {b} for me?", "{a} + {b}, what does that make?", "On the bill I see {a} plus {b}. How much is that?", "If you have {a} apples and get {b}, how much is {a} + {b}?", "shopping: {a} and {b}, the sum please"),
    "difference": ("Could you subtract {b} from {a} for me?", "{a} - {b}, what does that make?", "I had {a} and gave {b} away, so what is {a} minus {b}?", "I pay {b} out of {a}, so how much is {a} - {b}?", "change from {a}: {a} less {b} please"),
    "product": ("Could you multiply {a} by {b} for me?", "{a} x {b}, what does that make?", "On the tiles I count {a} times {b}. How much is that?", "Is there an answer to {a} multiplied by {b}?"),
    "quotient": ("Could you divide {a} by {b} for me?", "{a} / {b}, what does that make?", "We share, so what is {a} divided by {b}?"),
    "capital": ("It's a quiz show and they ask for the capital of {c}.", "Of {c} I only know the name. Which city is its capital?", "I wonder which city is the capital of {c}.", "Geography homework: capital of {c}", "Could you give me a hand with the capital of {c}?"),
    "country": ("I was told that {c} is a capital. Of which country?", "At the airport I read {c}. It is the capital of what country?", "I wonder of which country {c} is the capital."),
    "after": ("My diary says {x}. Which one comes after {x}?", "First there's {x}, and what follows {x}?", "Tell me what comes right after {x}."),
    "before": ("My diary says {x}. Which one comes before {x}?", "Tell me what comes right before {x}."),
    "count up": ("Please count for me, from {a} to {b}.", "While I wait, can you count from {a} up to {b}?", "I'd like to hear the numbers from {a} to {b}: count from {a} to {b}."),
    "count down": ("Can you count down from {a} to {b}?", "Please count backwards from {a} to {b}."),
    "count in steps": ("Can you count from {a} to {b} in steps of {s}?", "Please count by {s}s from {a} to {b}."),
    "spell": ('How is "{w}" spelled?', "Can you spell the word {w} for me?", "I need the spelling of {w}."),
    "count letters": ('How many letters does "{w}" have?', "Kindly count how many letters the word {w} is made of.", "I need to know how many letters are in {w}."),
    "opposite": ("My son must find the opposite of {w}. What is it?", "Say the opposite of the word {w}, if you can find it.", 'The crossword says: opposite of "{w}".', "In the game I have to say the opposite of {w}."),
}  # fmt: skip
_LISTS = {
    "days of the week": ("Recite the days of the week for my daughter.", "What are the days of the week called?"), "months of the year": ("Recite the months of the year for my daughter.", "What are the months of the year called?"), "seasons": ("Recite the seasons for my daughter.", "What are the four seasons called?"),
    "planets": ("Recite the planets for my daughter.", "For her homework she needs the planets. Which are they?"), "colours of the rainbow": ("Recite the colours of the rainbow for my daughter.", "What are the colours of the rainbow called?"), "continents": ("Recite the continents for my daughter.", "What are the continents called?"), "oceans": ("Recite the oceans for my daughter.", "What are the oceans called?"),
    "vowels": ("Recite the vowels for my daughter.", "Please list all vowels."), "points of the compass": ("Recite the points of the compass for my daughter.", "What are the points of the compass called?"), "primary colours": ("Recite the primary colours for my daughter.", "What are the primary colours called?"), "five senses": ("Recite the five senses for my daughter.", "What are the five senses called?"),
}  # fmt: skip

_QUESTIONS: dict[str, tuple[str, ...]] = {
    "targets Smart": ("Which model does a new chat get by default?", "I just started a new conversation. Which model will it use?"),
    "3B": ("Smart is which model, actually?", "How big a download is Smart?"),
    "1B": ("Quick is which model, actually?", "How big a download is Quick?"),
    "smaller and faster": ("Would you say that Smart is better than Quick?", "Why would I pick Quick over Smart?"),
    "need no download": ("Which models ship with Rejoinder?", "The list has a pocket-mini in it, what's that?"),
    "each conversation has its own": ("In Rejoinder, what does target mean?", "Is the target set per conversation?"),
    "/model smart": ("How can I talk to Smart instead of you?", "Switch me over to the smart model.", "I want better answers than yours. What do I do?", "How does one change models?"),
    "Nothing is lost": ("If I change models during a reply, do I lose the reply?", "Is it safe to switch models in the middle of a chat?"),
    "keeps answering": ("Why am I talking to pocket when I picked smart?", "Who replies while the smart model is still downloading?"),
    "/model: it tells": ("Where can I see which model is answering me?", "How do I find out which model is loaded right now?"),
    "/models": ("Let me look at the models on offer.", "Which models could I pick, if I wanted another one?"),
    "/pull": ("I would like to have another model on this laptop, how do I download it?", "I'd like to fetch quick right now, what do I type?"),
    "one at a time": ("Can two models download simultaneously?", "Do downloads wait for each other?"),
    "/cancel": ("Please stop the download of smart.", "A download should stop. What do I type to abort it?"),
    "goes on from the bytes": ("My internet dropped while downloading, do I have to start over?", "Yesterday's download got interrupted, can I continue it?"),
    "front NAME": ("Can I make one download go before the others?", "How do I prioritise a download?"),
    "remove NAME": ("Which command would uninstall a model again?", "The models fill up my hard disk, how can I delete one?"),
    "cache": ("Which directory contains the downloaded models?", "Where are model files saved?"),
    "GGUF": ("Can Rejoinder load a GGUF file of mine?", "How do I use a local model file?"),
    "Queued, Downloading": ("Which states can a model be in?", "From queue to ready, what's the lifecycle of a model like?"),
    "trial load": ("It says Compiling. What is happening?", "What does the Compiling status mean?"),
    "digest verified": ("Some models are marked as Ready. What does that say about them?", "Which checks has a Ready model passed?"),
    "In the data folder": ("Where on my hard drive do my chats end up?", "In which directory does Rejoinder keep my messages?", "I'd like to find my data with the file manager. Where is it?"),
    "rejoinder.sqlite3": ("What would be a sensible way to make a backup of my chats?", "Which file do I have to copy for a backup?", "If I look into the data folder, which files will I find there?"),
    "empty folder": ("After a crash, how do I restore everything from a backup?", "I have a backup file. How do I get my chats back?"),
    "/delete": ("What do I type to get rid of a chat for good?", "Please remove this conversation for ever."),
    "erases all its text": ("Can I be certain that deleted chats are really gone?", "Say I delete a conversation, what would still be on my disk of it?"),
    "replay --at": ("How can I look at an earlier state of the log?", "What is the replay command good for?"),
    "rejoinder log": ("How do I see everything that has happened so far?", "Which command shows me the event log?"),
    "recorded event": ("What's a fact, in Rejoinder's language?", "Explain the word fact to me, as Rejoinder uses it."),
    "derived from the facts": ("What's a view, in Rejoinder's language?", "Explain the word view to me, as Rejoinder uses it."),
    "not recorded": ("What's a signal, in Rejoinder's language?", "Explain the word signal to me, as Rejoinder uses it."),
    "verify: it checks": ("How can I check that my data is all right?", "What does rejoinder verify do?"),
    "--repair": ("How do I repair broken views?", "What does verify --repair do?"),
    "/list": ("How can I see a list of my conversations?", "Show me my old chats."),
    "message activity": ("There's a sidebar. By what rule are the conversations in it sorted?", "The topmost conversation in the list, why is it that one?"),
    "show ID": ("How do I print a conversation?", "What does rejoinder show do?"),
    "/open": ("How do I get back to an old conversation?", "I want to continue last week's chat."),
    "/new": ("Where do I begin a new chat?", "I would like to start over with a fresh conversation."),
    "/title": ("The name this conversation has is awful, can it get another?", "Is the title of this chat a thing that I can change?"),
    "instructions ID": ("Can I give the model a system prompt?", "How do I set the instructions for a chat?"),
    "pin ID": ("There's one chat I use daily. How can I pin it?", "I saw a command named pin. What does it do?"),
    "archive ID": ("There's one chat I never use. How can I archive it?", "I saw a command named archive. What does it do?"),
    "search TEXT": ("How do I find an old message?", "Can I search all of my conversations for a word?"),
    "/regenerate": ("Can you answer that again, differently?", "How do I get a second answer to my question?"),
    "/edit": ("How do I change a message that I already sent?", "There's a typo in my last message, can I fix it?"),
    "/branches": ("How do I return to the earlier branch?", "This chat seems to have branches, what does that mean?"),
    "Ctrl-C": ("Which key interrupts the answer?", "How can I make the model stop talking?"),
    "/quit": ("It's time for bed, how do I get out of this chat?", "Give me the command that lets me exit."),
    "/help": ("I've never typed a slash command. Which ones does this chat understand?", "I'm stuck. Where is some help to be found?"),
    "chat -m": ("Can I ask a single question straight from the shell?", "How do I use Rejoinder in a shell pipeline with one message?"),
    "scripts": ("Someone gave me a command with --json in it. What's that flag for?", "Is the output available as JSON?"),
    "--offline": ("My router is dead. Is Rejoinder of any use now?", "What happens with --offline?"),
    "Exit codes": ("What do Rejoinder's exit codes mean?", "Our build shows exit code 1 from Rejoinder, what does it stand for?"),
    "open_core": ("How can my app embed Rejoinder?", "Which function do I call to open Rejoinder from Python?"),
    "asyncio": ("Would Rejoinder cooperate with my asyncio code?", "My code is async throughout. Can Rejoinder be used in it?"),
    "remedy": ("I called a method and got something called Refusal. What is it?", "How does Rejoinder report that something was refused?"),
    "250 ms": ("What do I lose if my computer crashes?", "Is my chat safe in a power cut?"),
    "llama.cpp runs": ("What engine is used for the models?", "Somebody says that llama.cpp is inside Rejoinder. Is it?"),
    "no telemetry": ("Do you collect data about me?", "Who besides me gets to see my chats?"),
    "share the log": ("Can I run Rejoinder twice on one data folder?", "What if two programs use the same data folder?"),
    "MIT": ("Our lawyers want to know which licence Rejoinder comes with.", "If my firm uses Rejoinder, does it cost us anything?"),
    "core for chat programs": ("A colleague recommended Rejoinder to me. What is it exactly?", "Tell me what Rejoinder does."),
    "Python 3.11": ("Which Python version do I need for Rejoinder?", "What has to be on my machine before I install Rejoinder?"),
    "left out of the prompt": ("Suppose a chat gets too long, what happens then?", "How long can a conversation become?"),
    "a tiny language model": ("Sorry, with whom do I have the pleasure?", "Before we go on, what's your name, little model?", "May I ask which AI this is?", "You sound like a machine. Are you human or not?", "Could you introduce yourself?"),
    "trained me from nothing": ("Which people have made you, I wonder?", "I'm curious what kind of data you were trained on."),
    "without a network": ("Is there a cloud behind you?", "Are you talking to some server right now?"),
    "million parameters": ("How large a model are you, compared to others?", "What's your number of parameters?"),
    "do small sums": ("Which things are you able to do for a user like me?", "I found you on my computer. How could you be of help?"),
}  # fmt: skip

_PROMPTS: dict[str, tuple[str, ...]] = {
    "code": (
        "Write a Python function that checks whether a number is prime.", "My JavaScript says undefined is not a function.", "How do I undo the last git commit?", "What's the difference between an array and a list?", "I get a 404 from my web server, why?", "Can you explain async/await in JavaScript?",
        "Give me SQL that joins two tables.", "How does a hash table work?", "Convert this to TypeScript: function f(a) { return a }", "Make me a website for my band.", "What is Kubernetes?", "print('hello') gives a syntax error",
    ),
    "writing": (
        "Write me a poem about the sea.", "I need a cover letter for a job as a cook.", "Tell me a story about a robot.", "Can you write a toast for my sister's wedding?", "Give me a catchy title for my essay on bees.", "Write an email to my landlord about the heating.",
        "Summarise Romeo and Juliet.", "Make this paragraph shorter: The quick brown fox jumps over the lazy dog.", "Write lyrics for a love song.", "Come up with a name for my bakery.", "Describe a sunset in three sentences.", "Continue: It was a dark and stormy night",
    ),
    "translation": ("Translate 'good morning' into Japanese.", "How do you say dog in Spanish?", "What does 'bon appétit' mean?", "Say I love you in Italian.", "What is the German word for butterfly?", "Can you translate a letter into Polish for me?", "How do I order a beer in Czech?", "What's the Latin for peace?"),
    "news": ("What's the weather like today?", "Who won the football last night?", "How late is it, please?", "Read the news to me.", "Do I need snow boots tomorrow?", "Is today a Tuesday?", "How much is a bitcoin worth?", "Who is the president of France right now?", "Any good films out this week?", "How's the traffic on the M25?"),
    "medicine": ("I have a headache, what should I take?", "Is it dangerous to mix alcohol and painkillers?", "How do I treat a burn?", "Why does my back hurt?", "How many calories should I eat?", "My son has a fever, what do I do?", "Does vitamin C help against colds?", "What is diabetes?"),
    "knowledge": (
        "Who was the first president of the United States?", "When did World War II end?", "How many metres tall is the Eiffel Tower?", "Whose idea was the light bulb?", "What is the largest ocean animal?", "Why do leaves fall in autumn?", "What is gravity?", "How many countries are there in the world?", "Who wrote Pride and Prejudice?",
        "What's the speed of light?", "How do vaccines work?", "What is the longest river in the world?", "Where is Timbuktu?", "Who is Taylor Swift?", "What important things happened in 1989?", "What is democracy?", "How old is the universe?", "Why is the sea salty?", "Which element has the symbol Fe?", "Do penguins have knees?", "How is cheese made?", "What's the population of India?",
    ),
    "opinion": ("What do you think about climate change?", "Is there a God?", "Which is better, Mac or Windows?", "Should I get married?", "Which films do you enjoy most?", "Do you enjoy listening to music?", "Is it wrong to eat meat?", "Who is the best footballer of all times?", "Does life have a meaning?", "Do you believe in ghosts?", "Are you afraid of dying?", "Is money important?"),
    "advice": ("What should I have for dinner?", "How do I lose weight?", "Where should I go on holiday?", "How can I learn to play the guitar?", "What shall I wear to a wedding?", "How do I make friends?", "How do I fix a flat tyre?", "Can you recommend a good book?", "How do I make pancakes?", "My plants keep dying, why?", "How do I get over a breakup?", "What should I name my boat?"),
    "hard sums": ("What is 123 times 456?", "What's the square root of 2?", "15% of 260", "1000000 / 7", "What's 2.5 times 4.2?", "Calculate 987 + 654.", "Solve x^2 = 49.", "What is 12 factorial?", "(3 * 4) + (5 * 6) - 7", "What is a third of 100?", "How much is 5000 minus 1234?", "What's 7 to the power of 5?", "Is 221 prime?", "Convert 100 miles to kilometres.", "What is pi to ten digits?", "33 x 44"),
    "unknown capitals": ("What is the capital of Narnia?", "What's the capital of California?", "Capital of Westeros?", "Tell me the capital of Mordor.", "What is the capital of Antarctica?", "What's the capital of Bavaria called?", "Which city is the capital of Neverland?", "Name the capital of Mars.", "What is Texas's capital?", "Is Minas Tirith the capital of Gondor?", "What's the capital of Zorbia?", "And the capital of Middle-earth?"),
    "looks known": (
        "How do I delete my Facebook account?", "How do I download music from YouTube?", "What is the opposite of a banana?", "Count to a million.", "Can you list every president there was?", "How do I cancel my subscription to the newspaper?", "How many legs does a centipede have?", "Which is the best car model?", "Where does the president live?", "How do I open a jar?",
        "How do I edit a PDF?", "How do I save money?", "What's the log of a ship?", "What is the target audience of this film?", "How do I search for a flat?", "How do I branch out in my career?", "What month is best to visit Japan?", "Which planet has rings?", "What's the view from the tower like?", "How do I restore an old chair?", "Is my password safe?", "How do I install a dishwasher?", "List the ingredients of a carbonara.", "How do I stop hiccups?",
    ),
    "feelings": ("I'm feeling lonely.", "Yesterday we had to bury my dog.", "I passed my exam!", "I hate my job.", "My girlfriend left me.", "I'm so tired.", "What a beautiful day!", "I can't sleep at night.", "My boss yelled at me today.", "We had a great party last night.", "I'm worried about my mother.", "It's been a long week."),
    "gibberish": ("asdkjh qwe zxmn", "blah blah blah", "lorem ipsum dolor", "fghjkl", "42 42 42 banana", "the the the of", "!!!!", "wubba lubba", "xXxXxX", "hmmmmmmmmmm", "@#$%^&*", "kjsdf 8834 sdf", "green the seven quickly up", "zzzzzzzzz", "ooga booga", "...", "qqq www eee", "tree window of because", "🍕🍕🍕", "glorp fnord"),
    "other languages": ("Wie heißt du?", "Quel temps fait-il aujourd'hui ?", "¿Cómo estás?", "Qual è il tuo nome?", "Ik heb trek in frietjes.", "Gdzie jest toaleta?", "Как тебя зовут?", "你好吗？", "お元気ですか？", "Var bor du?", "Bom dia, tudo bem?", "Merhaba, nasılsın?", "Schreib mir bitte ein Gedicht.", "Je suis très fatigué.", "Necesito un médico.", "Ho perso il mio passaporto.", "Mikä on nimesi?", "Kdo jsi?"),
    "role play": ("Pretend you are a pirate.", "You are now my therapist.", "Fancy a game of chess?", "Act like a cat.", "Be my girlfriend.", "Let's do a role play in space.", "You are Gandalf. Speak!", "Ask me riddles."),
    "devices": ("Turn off the lights.", "Set an alarm for 6 am.", "Play Despacito.", "Call mom.", "Send a text to John.", "Order me an Uber.", "Open the garage door.", "Remind me to buy milk."),
}  # fmt: skip
_FRAMES = (
    "Have you ever heard of {v}?", "What's {v} famous for?", "Is {v} open on Sundays?", "How do I get from {c} to the airport?", "Did {v} ever visit {c}?", "I met {v} at a party in {c}.", "Why is {v} so popular in {c}?", "Who owns {v}?", "The weather in {c} is dreadful, says {v}.", "Tell me about the history of {c}.",
)  # fmt: skip
_CLAUSES = (
    "The museum will stay closed until further notice, because the roof has to be repaired.", "Visitors who have bought tickets can return them at the desk.", "My grandmother used to say that nobody should trust a quiet dog.", "In chapter four the author claims that trade declined after the flood.", "Please find attached the minutes of our last meeting.",
    "Thomas had waited for two hours when the lights finally went out.", "The experiment was repeated six times with similar outcomes.", "As discussed on the phone, the delivery will be late by a few days.", "The old bridge was replaced by a tunnel, which nobody liked.", "Sales in the south grew slowly, whereas the north did better than expected.",
)  # fmt: skip
_TASKS = ("Summarise this for me: {text}", "{text} What does that mean?", "{text}\n\nTranslate it into French.")

_SYSTEMS = {
    "capitals": ("The readers are far away, so always write in ALL CAPS.", "By order of the editor your replies must be in capital letters.", "On this old terminal, use capitals for everything you say.", "Only upper case letters are allowed in your answers."),
    "title": ("Out of courtesy, always address the user as {v}.", "The customer, that is the user, wants to be called {v}.", "Refer to the user as {v} in every reply.", "When you answer, call the user {v}."),
    "one word": ("Be very brief: reply with just one word.", "The display is tiny: every answer is one word long.", "The display is tiny, so answer in one word.", "Words are dear here: use exactly one word when you answer."),
    "begin": ("By order of the editor, start every reply with the word {v}.", "By order of the editor every answer must begin with {v}.", "As a trademark, begin your answers with {v}."),
    "end": ("By order of the editor, finish every reply with the word {v}.", "By order of the editor every answer must end with {v}.", "As a trademark, end your answers with {v}."),
}  # fmt: skip
_HOW_MANY = {
    "days in a week": "My daughter asks me how many days there are in a week.", "months in a year": "She also asks how many months a year has got.", "hours in a day": "Just to be sure, how many hours does one day have?", "minutes in an hour": "Just to be sure, how many minutes does one hour have?", "legs of a spider": "I saw a spider. How many legs does it have, by nature?",
    "letters in the alphabet": "I always forget how many letters there are in our alphabet.", "sides of a triangle": "In geometry, a triangle has how many sides?", "wheels of a bicycle": "For the record, how many wheels has an ordinary bicycle?", "arms of an octopus": "The octopus in the zoo, how many arms has it got?", "eggs in a dozen": "The recipe says a dozen eggs. How many eggs are in a dozen?",
}  # fmt: skip
_SMALL = {
    "capital": ("It's a quiz show and they ask for the capital of {v}.",), "sum": ("Could you add {a} and {b} for me?",), "name": ("My friends know me as {v}, and so may you.", "Remember our first words: what did I say I was called?"),
    "city": ("I've got a flat in {v}, that's where I live.", "The taxi driver asks in which city I live."), "after": ("My diary says Tuesday. Which day comes after Tuesday?",), "opposite": ("Say the opposite of the word hot, if you can find it.",),
}  # fmt: skip

FORMER = Wording(
    subjects=_SUBJECTS, fillers=_FILLERS, repeat=_REPEAT, introduced=_INTRODUCED, patterns=_PATTERNS, lists=_LISTS, how_many=_HOW_MANY, questions=_QUESTIONS, prompts=_PROMPTS,
    frames=_FRAMES, clauses=_CLAUSES, tasks=_TASKS, systems=_SYSTEMS, small=_SMALL,
)  # fmt: skip
