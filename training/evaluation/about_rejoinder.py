"""Questions about Rejoinder in wording that the corpus does not have. What must be said is given word for word."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from .cases import Case, says_one_of

__all__ = ["rejoinder_cases"]

_QUESTIONS: dict[str, tuple[str, ...]] = {
    "targets Smart": ("A conversation that I have only just opened, which model does it target?", "Remind me which model new conversations target by default."),
    "3B": ("The Smart model, what is it based on?", "I see the name Smart everywhere. What model is that?"),
    "1B": ("The Quick model, what is it based on?", "I see the name Quick in the list. What model is that?"),
    "smaller and faster": ("Smart or Quick, which one ought I to take?", "Please explain how Quick is different from Smart."),
    "need no download": ("Tell me about the two pocket models that come in the box.", "Pocket and pocket-mini: what are those?"),
    "each conversation has its own": ("I keep reading the word target here. What is it?", "If I choose another model here, do my other conversations switch too?"),
    "/model smart": (
        "I'm not satisfied with you, let me have a bigger model.", "Changing the model of this conversation, how does that go?", "Is there any chance of talking to a smarter model?",
        "How can this conversation get the smart model?", "Which command would give me the smart model?",
    ),
    "Nothing is lost": ("Are messages lost if the model is switched in the middle of a conversation?", "You are writing an answer and I switch the model: what happens then?"),
    "keeps answering": ("The download of smart isn't finished, so who is answering until then?", "Why do you answer when I have asked for smart?"),
    "/model: it tells": ("I'd like to see which model is currently loaded.", "How do I know which model is loaded just now?"),
    "/models": ("Where's the list of all the models?", "Kindly show me which models are available."),
    "/pull": ("I want the model quick on my disk, how is it downloaded?", "The command for downloading a model, what was it?"),
    "one at a time": ("Is it true that downloads run one after another?", "When I queue three downloads, will they run in parallel?"),
    "/cancel": ("The download should be cancelled. How?", "I changed my mind, please cancel the download."),
    "goes on from the bytes": ("The network failed in the middle of the download. Is everything gone?", "Can a download that I cancelled be resumed later?"),
    "front NAME": ("I'd like one download to be the first in the queue.", "How can I move a download up to the front of the queue?"),
    "remove NAME": ("Which command deletes a model from my disk?", "I want to free some disk space by removing a model."),
    "cache": ("Where on this computer do downloaded models lie?", "Tell me the folder where models are stored."),
    "GGUF": ("May I bring my own GGUF model?", "There is a gguf file on my disk that I would like to use."),
    "Queued, Downloading": ("Tell me the states in a model's lifecycle.", "What stages are there in the life of a download?"),
    "trial load": ("Please explain the state called Compiling.", "My download finished and now it's compiling. What's that for?"),
    "digest verified": ("Please explain the state called Ready.", "The status of my model is ready, meaning what?"),
    "In the data folder": ("I would like to know where my conversations are stored.", "Tell me the place where all my chats are saved.", "Where does this program put its data?"),
    "rejoinder.sqlite3": ("The data folder has a file rejoinder.sqlite3, what is in it?", "How does one back up the data?", "I am afraid of losing my chats, how do I back them up?"),
    "empty folder": ("I've got a new computer and a backup. How is it restored?", "How does one restore the backup?"),
    "/delete": ("I no longer need this conversation, delete it.", "How is a conversation deleted for good?"),
    "erases all its text": ("When I delete a conversation, what precisely is erased?", "Is there anything left of the text in a conversation that was deleted?"),
    "replay --at": ("I'd like to replay a moment of the past, how?", "Show me how replaying the log works."),
    "rejoinder log": ("How can I print the log of events?", "I want to follow the log while things happen."),
    "recorded event": ("What's meant by facts in Rejoinder?", "Facts and views: what is a fact?"),
    "derived from the facts": ("What's meant by views in Rejoinder?", "Views come from where, exactly?"),
    "not recorded": ("What's meant by signals in Rejoinder?", "A signal and a fact, how are they different?"),
    "verify: it checks": ("I want to make sure that my data folder is not damaged.", "How do I run a check of the data folder?"),
    "--repair": ("The views are damaged, what repairs them?", "I want to have all the views derived anew."),
    "/list": ("I'd like to see all the conversations I have.", "Which command gives a list of conversations?"),
    "message activity": ("In the sidebar, what decides which conversation comes first?", "Tell me how the list of conversations is ordered."),
    "show ID": ("I want to print a whole conversation in the terminal.", "Which command lets me show a conversation?"),
    "/open": ("I want to open another conversation, how?", "How can I continue a conversation that I had yesterday?"),
    "/new": ("Please let us begin a new conversation.", "Which command is for a new conversation?"),
    "/title": ("I do not like the title of this conversation, how is it changed?", "How do I set a new title for this chat?"),
    "instructions ID": ("How do I set a system message for a conversation?", "I want the model to follow instructions of mine, where do they go?"),
    "pin ID": ("I want a conversation to be pinned.", "Tell me how pinning a conversation is done."),
    "archive ID": ("I want a conversation to be archived.", "Tell me how archiving a conversation is done."),
    "search TEXT": ("I remember a word from an old message, how do I search for it?", "Is there a search for messages?"),
    "/regenerate": ("I want a different answer to the same question.", "Tell me how to regenerate the last answer."),
    "/edit": ("I misspelled something, how is my last message edited?", "Tell me how I edit the message I sent."),
    "/branches": ("Please explain what branches of a conversation are.", "I edited a message and want to go back to the other branch."),
    "Ctrl-C": ("The answer is far too long, how do I stop it?", "I want to stop the answer while it's running."),
    "/quit": ("I am done here, how do I leave the chat?", "How is the chat closed?"),
    "/help": ("Tell me all the commands of this chat.", "I am lost, which commands do I have?"),
    "chat -m": ("From a shell script, how do I send one message?", "How do I send a single message without opening the chat?"),
    "scripts": ("Tell me what the option --json is for.", "For my script I need JSON output."),
    "--offline": ("I have got no internet today. Does Rejoinder still work?", "Tell me what the option --offline does."),
    "Exit codes": ("The program ended with exit code 3, what does that mean?", "A script of mine needs the exit codes, which are they?"),
    "open_core": ("I write a desktop program and want to embed Rejoinder.", "How do I use Rejoinder from my own Python program?"),
    "asyncio": ("My program uses asyncio, will Rejoinder fit?", "Can replies be awaited in asyncio?"),
    "remedy": ("A command gave me a refusal, what is that?", "Tell me what refusals are."),
    "250 ms": ("Will my messages survive when the power fails?", "The program crashed in the middle of an answer, is something lost?"),
    "llama.cpp runs": ("Tell me which engine runs the models.", "Why is llama.cpp in a separate process?"),
    "no telemetry": ("Is any of my data sent to the internet?", "Does this thing phone home?"),
    "share the log": ("Can I have two programs open on the same data folder?", "Is it allowed that several programs use one data folder?"),
    "MIT": ("Tell me the licence of Rejoinder.", "Is Rejoinder free to use at my company?"),
    "core for chat programs": ("I have no idea what Rejoinder is, tell me.", "Please describe Rejoinder to me."),
    "Python 3.11": ("Does Rejoinder need a certain version of Python?", "What are the requirements for installing Rejoinder?"),
    "left out of the prompt": ("Is a long conversation cut off at some point?", "When the context is full, what happens to older messages?"),
    "a tiny language model": ("Hello, who are you, if I may?", "To which model am I speaking right now?", "You there, what's your name?", "Are you a person or a machine?"),
    "trained me from nothing": ("By whom have you been trained?", "I wonder who created you."),
    "without a network": ("Is my text processed in the cloud or on this computer?", "Do you need a connection to the internet?"),
    "million parameters": ("How many parameters have you got?", "Would you call yourself a big model? How big are you?"),
    "do small sums": ("I have never used you before, what can you do?", "Tell me what you are good at."),
}  # fmt: skip


def rejoinder_cases(random: Random, count: int) -> Iterator[Case]:
    """Every question once, then again with the typing of somebody in a hurry, until there are enough."""
    plain = [(question, wanted) for wanted, questions in _QUESTIONS.items() for question in questions]
    random.shuffle(plain)
    for number in range(count):
        question, wanted = plain[number % len(plain)]
        asked = question if number < len(plain) else _hurried(random, question)
        yield Case("about Rejoinder", [asked], says_one_of((wanted,)), wanted, kind=wanted)


def _hurried(random: Random, question: str) -> str:
    """Lower case, no punctuation, and two neighbouring letters exchanged in one longer word."""
    words = question.lower().replace(",", "").rstrip("?.").split()
    long = [at for at, word in enumerate(words) if len(word) > 5 and word.isalpha()]
    if long:
        at, inner = random.choice(long), random.randint(1, 3)
        word = words[at]
        words[at] = word[:inner] + word[inner + 1] + word[inner] + word[inner + 2 :]
    return " ".join(words)
