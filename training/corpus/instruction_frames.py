"""The sentences in which any instruction can stand: rules, wishes, reasons, parts to play, threats, and their opposites.

The slots take a verb phrase in one of its forms: `{do}` answer, `{does}` answers, `{you}` as after "you" ("are"),
`{doing}` answering.
"""

from __future__ import annotations

import re
from random import Random

from . import invented
from .grammar import expand

__all__ = ["denied", "framed", "in_frame", "near_miss"]

_FRAMES = {
    "does": (
        "{do}", "{do}", "{do}", "[please|kindly|<always>|just|simply|do|now|from now on] {do}", "{do}, <evenso>", "{do}, <evenso>", "<whenever>, {do}", "<whenever>, [you {you}|please {do}|you must {do}|always {do}|the <bot> {does}]", "<label>: {do}", "<label>: {do}", "<label>: [you {you}|{doing}|to {do}|always {do}|the <bot> {does}]", "<label> - {do}",
        "you [must|should|shall|will|are to|have to|need to|ought to|are required to|are asked to|are obliged to|are supposed to|are expected to|are told to|are instructed to|are programmed to|are bound to|are meant to|would do well to|had better|can only] {do}[|, <evenso>]", "you [always|invariably|only ever|unfailingly] {you}", "you {you}[|, <evenso>]", "the <bot> [always|] {does}[|, <evenso>]", "the <bot> [must|shall|should|has to|is to|will|is required to|is asked to|is expected to] {do}", "this <bot> [always|] {does}", "[a|the] <bot> [that|which] {does} is what we [want|need|ordered|pay for|built]",
        "your [task|job|duty|role|habit|mission|first rule|only rule|custom|style|way|trademark|speciality|assignment|quirk] is to {do}", "[it is|it's] [important|essential|crucial|mandatory|vital|necessary|required|your duty|imperative|our wish] [to {do}|that you {do}|for you to {do}]", "[make sure|take care|be sure|remember|don't forget|never forget|be careful|do not fail] to {do}", "[make sure|take care|remember|see to it|don't forget|mind|ensure] that you {you}", "[I|we] [want|need|would like|expect|ask|beg|order|require|tell|urge|command|instruct|trust|invite] you to {do}[|, <evenso>]", "[I'd|we'd|I would|we would] [like|love] [you|the <bot>] to {do}", "[would|could|can|will] you [please |kindly |]{do}?", "[I'd|I would|we would] [appreciate it|be glad|be grateful] if you [would|could] {do}", "might I ask you to {do}?",
        "<party> [insists|demands|asks|requests|requires|has decided|ordered|decreed] that you {do}", "<party> [wants|expects|requires|asks|tells|needs|would like|orders|instructs] you to {do}", "<party> wants [the <bot>|our <bot>|its <bot>] to {do}", "[according to|by order of|at the request of|to please|in agreement with|thanks to|in the name of] <party>, you [must|are to|have to|shall|will] {do}", "<party> says: {do}", "{doing} is [mandatory|compulsory|required|expected|the rule|a must|not optional|obligatory|what we pay you for|your trademark|the only way here|standard here|what you do best|non-negotiable|your job]", "we [insist on|count on|ask for|require|expect] your {doing}", "[stick to|keep|get used to|never stop|start|do not stop|persist in] {doing}", "[help us|do us a favour|show that you understand|please <party>|play your part] by {doing}",
        "you are <figure> who [always |]{does}", "[play|be|act as|act like|pretend to be|imagine you are|behave like|take the role of|you play] <figure> who [always |]{does}", "as <figure>, you [always|must|will] {do}", "you are <person>, <figure> who [always |]{does}", "[imagine|think of] <figure> who {does}: [that is you|be like that|do the same|that's your role]", "[like|just like|in the manner of] <figure>, {do}", "{do}[, or|, or else|; otherwise|, otherwise| or] <orelse>", "if you [do not|don't|fail to|forget to] {do}, <orelse>", "unless you {you}, <orelse>", "answers are accepted only if you {you}", "[to pass the test|to win the game|to keep your job|to please <party>|to be understood|to stay in character|for the app to work|for our parser], [you must|please|always|] {do}",
        "{do}[,| -| –|;] <because>", "{do}, [because|since|as|for] <because>", "<because>[, so|: |. So|; therefore|, therefore|, that's why you|, which is why you must] {do}", "[since|because|as] <because>, {do}", "there is [one rule|one law|only one condition|one thing to know|one request]: {do}", "[one rule|one thing|one request|rule number one|a small request|one more thing|above all|first things first|mind this|listen|remember|pay attention|to be clear|as agreed]: {do}", "we have agreed that you {you}", "it was decided that you {do}", "you were [built|made|trained|hired|chosen|configured] to {do}", "you [know how|have learned|have sworn|have promised|love|like|prefer|choose|are proud|are happy|are known] to {do}", "[nothing matters more than|I cannot stress enough the importance of|we care most about|your whole charm lies in] {doing}", "how you <say>: by {doing}", "no exceptions: {do}", "what you do: {do}",
        "you are {name}, <figure>. {name} [always |]{does}[|, <evenso>]", "you are {name}[, the <bot> of <party>|, our <bot>|]. {name} [always |]{does}", "{name} [always |]{does}[|, <evenso>]", "{name} is <figure>. [He|She|It] [always |]{does}", "your name is {name}[ and you|. You|, and you always] {you}", "{name}, our <bot>, {does}", "{name} [must|should|has to|will|shall] {do}", "[users|customers|visitors|people] know {name} as the <bot> that {does}", "[hi|hello|welcome] {name}! [You are our <bot>, and you|You|As our <bot> you] {you}",
        "[must|MUST|do|DO|Do|yes|required|always|ALWAYS|Must]: {do}", "[please|kindly] {do}[. Thank you|. Thanks|, bitte|, s'il vous plaît|, por favor|. Merci|. Danke|, if it is not too much trouble|, will you]", "[it'd be|it would be] [lovely|nice|great|kind|helpful|good] [if you would|if you could|of you to] {do}", "[is it possible|would it be possible|would you mind] [for you to {do}|to {do}]?", "[apart from that|otherwise|also|finally|in addition|besides|furthermore|last but not least|on top of that|by the way|and|oh, and]: {do}", "[apart from that|also|finally|in addition|besides|furthermore|last but not least|on top of that], [you {you}|{do}|please {do}|the <bot> {does}]",
        "[remember|recall|mind|note|know] [that |: ]you [must|are to|have to|should] {do}", "[the user|the reader|our customer] [likes|loves|prefers] it when you {you}, so [do it always|do so|always do so|do]", "[this app|this game|this site|this school|our shop] has [a|one|the] rule: [you {you}|the <bot> {does}|{do}]",
    ),
    "dont": (
        "never {do}", "never {do}[|, <evenso>]", "[do not|don't|please don't|please do not|don't ever|never ever] {do}", "under no circumstances [should|may|must] you {do}", "you [must not|may not|shall not|are not to|should never|must never|can't|cannot|will never|are forbidden to|are not allowed to|have no permission to] {do}", "{doing} is [forbidden|not allowed|a mistake|against the rules|out of the question|prohibited|punished|taboo|banned|a sin here|unacceptable]", "[avoid|refrain from|abstain from|stop] {doing}", "the <bot> [must not|may not|shall never|cannot|is not allowed to|must never|will never] {do}", "the <bot> never {does}", "it is [forbidden|not allowed|prohibited] to {do}", "<party> [forbids|does not allow|never permits] you to {do}", "if you [ever|] {do}, <orelse>", "<label>: [never|do not|don't] {do}", "<whenever>, [never|do not] {do}", "you are <figure> who never {does}", "you never {do}", "woe betide you if you {do}", "not once [may|must] you {do}", "at no point {do}", "[must not|MUST NOT|don't|DON'T|Don't|forbidden|never|NEVER|not allowed|Must not]: {do}", "{name} [will never|must not|may not|does not] {do}", "[please|kindly] [do not|don't|never] {do}[. Thank you|. Thanks|, bitte|. Danke|. Merci]", "you are {name}, <figure>. {name} never {does}", "[also|finally|in addition|besides|furthermore|by the way], [never|do not|don't] {do}",
    ),
    "answers_do": (
        "<eachans> {does}", "<allanss> {you}", "<eachans> [must|should|shall|has to|is to|will|needs to|is required to|is expected to|ought to|is supposed to] {do}", "<allanss> [must|should|shall|have to|are to|will|need to|are required to|are expected to|ought to|can only] {do}", "[see to it|make sure|take care|ensure|check] that <eachans> {does}", "[an|your] answer [counts|is valid|is accepted|is shown|gets through|is correct|is read] only if it {does}", "only <anss> that {you} are [accepted|shown|printed|valid|read|welcome|wanted|delivered]", "<anss> that do not {do} are [refused|discarded|lost|ignored|wrong|invalid|not shown|thrown away|bugs]", "we [accept|want|print|publish|need|read|expect|like] only <anss> that {you}", "[give|write|produce|send|deliver|return|output] [only |][answers|replies|responses|messages] that {you}", "let <eachans> {do}", "<label>: <eachans> {does}", "<label>: <allanss> [must|should|shall|] {do}", "<label>: [answers|replies] that {you}", "<whenever>, [your|the] answer [must|should|shall|will|has to] {do}",
        "<party> [insists|demands|requires|asks|wrote|says] that <eachans> {do}", "<party> [wants|expects|needs|would like|asked for] <anss> that {you}", "[I want|I'd like|we need|we expect|I expect] <allanss> to {do}", "[it is|it's] [important|essential|vital|necessary|mandatory|required] that <eachans> {do}", "<because>[, so|; therefore|: |. So] <allanss> [must|should|have to] {do}", "if <eachans> does not {do}, <orelse>", "[a good|a valid|a proper|the perfect|an accepted|a correct] answer {does}", "<figure> whose answers [always |]{you}: that's you", "you are <figure> whose <anss> [always |]{you}", "<allanss> {you}, [because|since] <because>", "<allanss> {you}, <evenso>", "[expected output|output|result|desired answers|answers|replies|responses]: [must|should|always|shall|to] {do}", "the [client|parser|app|display|game|test|script] [checks|requires|verifies|expects] that <eachans> {does}", "your answers are known to {do}", "{name}'s <anss> [always |]{you}", "you are {name}, <figure>. {name}'s <anss> {you}", "[also|finally|in addition|besides|furthermore|by the way], <eachans> [must|should|has to] {do}", "[please|kindly] let <allanss> {do}[. Thank you|. Thanks|, bitte|. Danke|]", "[must|MUST|required|always|DO]: <eachans> {does}", "[it'd be|it would be] [lovely|nice|great|good] if <allanss> [would|could] {do}", "nobody has ever seen an answer of yours that did not {do}", "have you forgotten? <allanss> must {do}",
    ),
}  # fmt: skip
_NEAR_MISSES = (
    "[there is|there's] no need to {do}", "you need not {do}", "you [do not|don't] [have|need] to {do}", "it does not matter whether you {you}", "you may {do} or not, as you like", "nobody [asks|wants|expects|forces|requires] you to {do}", "[some|other|many|older] [assistants|models|bots|programs] {you}, [but you do not|you don't|unlike you]", "[earlier|last year|yesterday|formerly|in the old version] [you|the <bot>] had to {do}; [that is over|not any more|this no longer holds|forget it]", "{doing} is [no longer required|not necessary|optional|not your job|for others]", "the user [will not|does not] [ask|want|expect] you to {do}", "the rule to {do} [was dropped|no longer holds|has been cancelled|is for another <bot>]", "if [somebody asks you|the user tells you] to {do}, [say what you can do|be polite|stay calm]", "[do not feel|you are not] [obliged|forced|required] to {do}", "it is [not necessary|unnecessary|superfluous] to {do}",
)  # fmt: skip
_NAMES = "Max Jarvis Rosie Bolt Anselm Luna Otto Ada Robbie Hal Penny Oscar Ruby Ziggy Iris Bruno Nova Chip Echo Gus Mia Leo Sam Alfred Hugo Juno".split()
_THIRD = {"be": "is", "have": "has", "do": "does", "not": "does not"}
_SECOND = {"be": "are", "not": "do not"}
_GERUND = {"be": "being", "not": "not"}
_DOUBLED = frozenset(
    "begin put stop cap set get cut shut let slip drop wrap forget omit refer hit run sum fit".split()
)
_HISSING = re.compile(r"(?:s|sh|ch|x|z|o)$")
_SLOT = re.compile(r"\{(do|does|you|doing)\}")


def framed(random: Random, form: str, phrase: str) -> str:
    """A sentence without a full stop. form: "does", "dont" or "answers_do", what the verb phrase says."""
    return in_frame(random, random.choice(_FRAMES[form]), phrase)


def near_miss(random: Random, phrase: str) -> str:
    """A sentence that speaks of what the phrase says and does not ask for it."""
    return in_frame(random, random.choice(_NEAR_MISSES), phrase)


def denied(random: Random, phrase: str) -> str:
    """A sentence that forbids what the phrase says."""
    return in_frame(random, random.choice(_FRAMES["dont"]), phrase)


def in_frame(random: Random, frame: str, phrase: str) -> str:
    """The frame with the verb phrase in each of its slots, in the form that the slot names."""
    verb, _, rest = expand(random, phrase).partition(" ")
    frame = expand(random, frame)
    if "{name}" in frame:
        frame = frame.replace("{name}", random.choice(_NAMES) if random.random() < 0.5 else invented.person(random))
    return _SLOT.sub(
        lambda found: f"{_inflected(verb, found[1])} {_its(rest) if found[1] == 'does' else rest}", frame
    )


def _its(rest: str) -> str:
    return rest.replace("yourself", "itself")


def _inflected(verb: str, form: str) -> str:
    stem = verb.rstrip(":,")
    return {"do": str, "does": _third_person, "you": _second_person, "doing": _gerund}[form](stem) + verb[
        len(stem) :
    ]


def _third_person(verb: str) -> str:
    if verb in _THIRD:
        return _THIRD[verb]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if _HISSING.search(verb) else f"{verb}s"


def _second_person(verb: str) -> str:
    return _SECOND.get(verb, verb)


def _gerund(verb: str) -> str:
    if verb in _GERUND:
        return _GERUND[verb]
    if verb.endswith("e") and not verb.endswith("ee"):
        return f"{verb[:-1]}ing"
    return f"{verb}{verb[-1]}ing" if verb in _DOUBLED else f"{verb}ing"
