"""Other ways to put a sentence, whatever it is about: synonyms, polite frames, indirect questions, words in between.

The models must hear the same question in wordings that nobody wrote down. What is altered here never changes what
a sentence asks for.
"""

from __future__ import annotations

import re
from random import Random

from .asides import aside

__all__ = ["paraphrased", "synonymous", "with_asides"]

_GROUPS = (
    "chat/conversation", "chats/conversations", "folder/directory", "computer/machine/PC", "program/app/software", "stored/saved/kept/located/placed",
    "delete/erase/wipe", "answer/reply/response", "answers/replies/responses", "happens/occurs", "large/big", "larger/bigger", "earlier/former/previous/older",
    "choose/pick/select", "begin/start", "begins/starts", "see/look at", "find/locate", "internet/web/wifi/internet connection", "show/display",
    "lost/gone/lost for good", "disk/drive/hard disk", "get/obtain", "stop/halt",
    "called/named", "kind of/sort of/type of", "possible/doable/feasible", "permit/allow/let", "difference/distinction", "works/functions", "change/alter/modify",
    "another/a different/some other", "several/multiple/a few", "mean/stand for/signify", "need/require", "explain/describe",
    "remember/recall/still know/keep in mind", "job/profession/occupation", "town/city/place", "likes/enjoys/loves", "like/love/enjoy",
    "result/outcome", "opposite/antonym/contrary", "letters/characters", "tell me/let me know/inform me of/say to me", "also/as well/too",
    "start over/begin again/start anew", "speak/talk", "great/nice/lovely/fine", "error/mistake/fault", "own/personal/private",
    "currently/at the moment/right now/presently", "exactly/precisely", "maybe/perhaps/possibly", "give/hand/provide", "whole/entire/complete",
    "people/folks", "every/each", "made/created/built", "exist/are there", "file/document", "quit/leave/exit", "crashes/dies/breaks down",
    "message/text/note", "favourite/favorite/preferred/most loved", "calculate/compute/work out/figure out", "backwards/in reverse", "must/have to/need to",
)  # fmt: skip
_SYNONYMS = {word: [other for other in group.split("/") if other != word] for group in _GROUPS for word in group.split("/")}
_ANY_SYNONYM = re.compile(
    rf"(?<![\w{{])(?<!\bso )(?<!\bbe )({'|'.join(sorted(map(re.escape, _SYNONYMS), key=len, reverse=True))})(?![\w}}'])"
)
_NAMES_A_COMMAND = re.compile(r"command|rejoinder \w|[/-]\w")
_IS_VALUE = re.compile(r" is (?=\{v\})")
_CALLED_VALUE = re.compile(r" (?:called|named) (?=\{v\})")
_IS = (" is ", " is ", " happens to be ", " would be ", " must be ", " turned out to be ", " is and remains ", " is of course ", " is: ", " is, as it happens, ", " was always ", " is really ")
_CALLED = (" called ", " named ", " known as ", " by the name of ", " whose name is ", " that is called ", " which we call ", " with the name ", " who is called ")  # fmt: skip


def synonymous(random: Random, text: str) -> str:
    """Some of the words replaced by others of the same meaning."""

    def other(found: re.Match[str]) -> str:
        return random.choice(_SYNONYMS[found[0]]) if random.random() < 0.3 else found[0]

    if not _NAMES_A_COMMAND.search(text):
        text = _ANY_SYNONYM.sub(other, text)
    if random.random() < 0.25:
        text = _IS_VALUE.sub(lambda _: random.choice(_IS), text)
        text = _CALLED_VALUE.sub(lambda _: random.choice(_CALLED), text)
    return text


_DIRECT = (
    "[please |now |if you'd |if you would |if you will ][be so [good|kind|nice]|do me a favour|be a dear|be an angel][: |, | - |, tell me: |, tell me, | and tell me: | and answer: | and say, ]{q}",
    "[could|can|would|will] you [please|kindly|] [tell|answer] me[:|,] {q}", "[i'd|i would] [like|love|want] to [know|ask|hear][:|,] {q}", "{q}, if i may ask", "{q}, if you don't mind",
    "{q}, do you [still|] [remember|know]", "{q}, any idea", "{q}, can you [say|tell]", "[one|a] [small|short|simple|easy|little|quick] [question|thing][| for you][:|,] {q}",
    "[i am|i'm] [wondering|asking myself|curious|not sure][:|,|.] {q}", "[be honest|quick test|a test|now think|look|think hard][:|,] {q}", "say, {q}", "<beforehand>{q}", "<beforehand>{q}", "{q}<proviso>", "{q}<proviso>", "[my question is|here is my question|what i want to know is|what i ask is][:|,] {q}",
    "{q} [i keep forgetting|i never know|i always forget that|i need it|it matters to me|i really need to know]", "[let me ask|suppose i ask|if i asked you|may i ask][:|,|] {q}", "[and|but|then|so] {q}",
    "[pray|please] tell[:|,] {q}", "[for the second time|once more|once again|last question|next][:|,] {q}", "{q}[, i wonder|, i ask|, tell me|, please say|, come on|, huh|, mate|, dear]", "[as a matter of interest|out of curiosity|just checking|while we are at it|seriously|honestly|in short|to be clear|in a word], {q}",
)  # fmt: skip
_INDIRECT = (
    "[I'd|I would] [be grateful|be glad|be happy|appreciate it|be pleased] if you [told me|reminded me|could say|let me know|would tell me] {i}", "[I was hoping|I hoped|I was wondering if|I wonder if|any chance|is there a chance|is it possible that] you [could|might|can|would] [tell me|remind me|say|let me know] {i}", "[would|do] you mind [telling me|reminding me|saying|letting me know] {i}",
    "<sokindly> [tell me|remind me|say|let me know|tell us|show me] {i}",
    "<courtesy> [tell|remind] me {i}", "<courtesy> [say|tell me] {i}<proviso>", "[can|could|would] you tell me {i}<proviso>", "[could|can|would|will] you [please|kindly|perhaps|] [tell|remind|show|explain to] me {i}", "do you [still|perhaps|even|happen to|by any chance|] [know|remember|recall|have in mind] {i}", "[i|i have] [forgot|forgotten|want to know|wonder|have no idea|don't know|do not remember|would like to know|need to know|am curious|must know] {i}",
    "[please|kindly|now|just|do|] [tell|remind] me {i}", "[can|could|would] you [happen to|still|please|] [say|remember|recall|name|tell] {i}", "[is it known to you|are you aware|have you any idea|did you keep in mind|are you able to say|would you know|any idea] {i}", "i'd [like|love] [to know|to hear|you to tell me] {i}",
    "[may|might|can] i [ask|know|hear|learn] {i}", "{i}[, please|, do you know|, can you tell me|?]", "[i'd be glad to know|it would help to know|what i need is to know|it interests me] {i}", "have i [told|said to] you {i}", "explain [to me|] {i}",
    "[show me|demonstrate|convince me|i doubt|i am sure|i'm certain|surely|i hope|i'd say|i trust|i want to check|i will check|we shall see|i'm testing|test|check|a test:|make sure|don't tell me] [that |if |whether |][you|you still|you really] [know|remember|can say|can tell|have kept|recall|noted|have not forgotten|could name|understood] {i}",
    "[by now|after so long|now that we talked so much|much later|after many words|at this point|finally|in the end|with all that,|so far into this chat,] [do you know|can you say|do you still know|tell me|say|what about] {i}",
    "[you must|you should|you surely|i guess you|you may|perhaps you|of course you] [know|remember|recall|have forgotten|still know] {i}[, don't you|, right|, or not|, no|]", "[please|now|just|quickly] [name|state|give|say|write|answer] {i}",
)  # fmt: skip
_ORDERS = (
    "<sokindly> {o}",
    "<courtesy> {o}", "<courtesy> {o}", "{o}<proviso>", "{o}<proviso>", "<courtesy> {o}<favour>", "[could|would|can|will] you [please|kindly|perhaps|] {o}[| for me]", "i [want|would like|need|wish|'d like|'d love] you to {o}", "[try to|go ahead and|be so kind and|feel free to|now|just|please|kindly|do] {o}", "i want to [hear|see] you {o}",
    "{o}[, would you|, will you|, if you please|, ok|, go|, come on]", "[it would be nice if you could|would you be able to|are you able to|would you mind, please|is it ok if i ask you to|let me see you|i ask you to|you may now] {o}", "[here is a task|your task|an order|next task|task][:|,] {o}",
    "[i need|i want] [help|you][:|,] {o}", "[what i want is this|my wish|my request][:|,] {o}",
)  # fmt: skip
_STATED = (
    "[as for me|for the record|in case you wonder|since you ask|you see|for later|at the moment|these days|honestly|if you ask me|right now|nowadays|of course|in fact|after all|as it happens|let me say this|mind you|for years now|truth be told|on a personal note|to tell the truth|believe me|you know|lately|to start with|in my case|as everybody knows][,|:|] {s}",
    "{s}[, by the way|, in case you wonder|, you know|, at the moment|, i think|, believe it or not|, as it happens|, just so you know|, for your information|, if you ask me|, after all|, of course|, i should add|, remember that]",
    "[i have to|i must|i want to|let me|i should|i will|may i|i'd like to] [say|mention|add|tell you|point out|confess][| something| one thing][:|,| that] {s}", "[please|kindly|] [make a note|keep this|store this|take this down|bear in mind|keep this in mind|write this down|know this|learn this][:|,] {s}",
    "[here is|this is] [something|a fact|one thing|some news|a detail] [about me|for you|to remember|to keep in mind|worth knowing][:|,|.] {s}", "[well|yes|ah|oh|right|sure|fine|so|look|listen] {s}", "{s}. [That is all|That's it|Please remember|Don't forget|Now you know|What do you say|Nice, isn't it|Just saying|That matters to me]",
)  # fmt: skip
_ADVERBS = (
    "really exactly just perhaps maybe actually kindly possibly still again even now then precisely already simply honestly certainly surely currently ever once "
    "roughly properly normally basically truly indeed finally also only today mostly always usually probably"
).split()
_ASIDES = ["by any chance", "for me", "for once", "if possible", "as such", "of all things", "at all", "so to speak", "in general", "around here", "in the end", "all in all", "at last"]
_VERBS = frozenset(
    "count list name tell give say repeat copy echo spell write recite calculate compute add subtract multiply divide show find enumerate delete remember translate explain describe "
    "summarise summarize draw sing compose create make play plan open send set start print draft fix compare complete continue solve sort act pretend reverse begin recall work sum take double halve turn put deduct increase reduce raise lower split share cut run go pick check type print teach".split()
)
_QUESTION = re.compile(
    r"(?P<wh>(?:in |on |at |from |to |with |of |under |for |by )?(?:what|which|who|whose|where|when|why|how)(?: (?:old|many|much|long|big|large|small|far|kind of|sort of))?"
    r"(?: (?:city|town|place|colour|color|name|model|models|country|letter|letters|job|age|number|folder|file|files|command|day|month|word|\{t\}|\{things\}|\{kind\}))?) "
    r"(?P<verb>is|are|am|was|were|do|does|did|can|could|should|must|will) (?P<rest>.+)"
)  # fmt: skip


def paraphrased(random: Random, text: str, states: bool = True) -> str:
    """A pattern of the sentence, framed, padded, shortened or among remarks in about two thirds of all cases.
    states: whether it tells something; what asks for something is not put as news."""
    if random.random() < 0.35:
        text = _framed(random, text, states)
    chance = random.random()
    if chance < 0.17:
        text = _padded(random, text)
    elif chance < 0.26 and "[" not in text:
        text = _shortened(random, text)
    return with_asides(random, text)


def with_asides(random: Random, text: str, after: bool = True) -> str:
    """Among remarks: what counts stands beside them. after: whether they may follow."""
    if random.random() < 0.22:
        joints = _MARKS if text.startswith(("{", '"')) else _JOINTS
        for _ in range(random.choice((1, 1, 1, 1, 1, 1, 2))):
            text = f"{aside(random)}{random.choice(joints)}{text}"
    if after and random.random() < 0.09:
        text = f"{text}{random.choice((', ', '. ', '! ', ' - ', ', because ', ', and ', ', for ', ' (', ', but '))}{aside(random)}"
    return text


_MARKS = (": ", "! ", ". ", ". ", " - ", "? ", "; ", "... ", "\n")
_JOINTS = (*_MARKS, ", ", ", ", ", ", " ", " and ", " so ", ", so ", ", and ", ", but ", ", then ")


def _shortened(random: Random, text: str) -> str:
    """Without some of the small words, or with two words in each other's place."""
    words = text.split(" ")
    if random.random() < 0.3 and len(words) > 4:
        at = random.randrange(len(words) - 1)
        if "{" not in words[at] + words[at + 1]:
            words[at], words[at + 1] = words[at + 1], words[at]
        return " ".join(words)
    share = random.choice((0.3, 0.6, 1))
    kept = [word for word in words if word not in _NEEDLESS or random.random() > share]
    return " ".join(kept) if len(kept) > 2 else text


_NEEDLESS = frozenset("the a an is are do does of to it that this please can could would will you there have has".split())


def _framed(random: Random, text: str, states: bool) -> str:
    first = text.split(" ", 1)[0].lower().strip(",:")
    question = _QUESTION.fullmatch(text)
    if first in _VERBS:
        return random.choice(_ORDERS).replace("{o}", text)
    if question:
        if random.random() < 0.6:
            return random.choice(_INDIRECT).replace("{i}", _indirect(question))
        return random.choice(_DIRECT).replace("{q}", text)
    if first in _ASKING:
        return random.choice(_DIRECT).replace("{q}", text)
    if states and first in _STATING and (first != "my" or "{v}" in text):
        return random.choice(_STATED).replace("{s}", text)
    return text


_ASKING = frozenset("what which who whose where when why how is are am was were do does did can could should has have will would".split())
_STATING = frozenset("i my i'm i've i'd we our the they people friends everyone".split())


def _indirect(question: re.Match[str]) -> str:
    """"where do i live" becomes "where i live", "what is my name" becomes "what my name is"."""
    wh, verb, rest = question["wh"], question["verb"], question["rest"]
    if verb in ("do", "does", "did"):
        return f"{wh} {rest}"
    subject, _, more = rest.partition(" ")
    if verb in ("can", "could", "should", "must", "will") or (subject in ("i", "you", "we", "it", "there") and more):
        return f"{wh} {subject} {verb} {more}"
    return f"{wh} {rest} {verb}"


def _padded(random: Random, text: str) -> str:
    """Words in between that change nothing."""
    words = text.split(" ")
    for _ in range(random.choice((1, 1, 2))):
        words.insert(random.randint(0, len(words)), random.choice((*_ADVERBS, *_ASIDES)))
    return " ".join(words)
