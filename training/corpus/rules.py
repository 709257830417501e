"""What patterns call by name, `<who>`: people who ask, places, occasions, verbs of knowing and telling."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from . import invented
from .copy_rules import COPY_RULES
from .courtesies import COURTESIES
from .fact_rules import FACT_RULES
from .instruction_rules import INSTRUCTION_RULES
from .plain_words import ADJECTIVES, NOUNS, VERBS
from .scene_rules import SCENE_RULES

__all__ = ["GENERAL_RULES", "RULES"]


def _noun(random: Random) -> str:
    return random.choice(NOUNS) if random.random() < 0.92 else invented.word(random)


def _adjective(random: Random) -> str:
    return random.choice(ADJECTIVES)


def _verb(random: Random) -> str:
    return random.choice(VERBS)


def _number(random: Random) -> str:
    return str(random.randint(0, 10 ** random.choice((1, 1, 2, 2, 2, 3, 4, 6))))


GENERAL_RULES: Mapping[str, str | Callable[[Random], str]] = {
    "noun": _noun,
    "adj": _adjective,
    "verb": _verb,
    "person": invented.person,
    "place": invented.place,
    "word": invented.word,
    "number": _number,
    # people
    "trade": "nurse|clerk|officer|guard|policeman|policewoman|teacher|doctor|dentist|waiter|waitress|receptionist|driver|conductor|bus driver|landlord|neighbour|colleague|boss|manager|secretary|salesman|plumber|courier|messenger|librarian|cashier|barber|"
    "hairdresser|vet|official|census taker|customs officer|steward|stewardess|porter|caretaker|coach|trainer|host|hostess|guest|stranger|tourist|reporter|interviewer|journalist|recruiter|student|pupil|child|caller|visitor|editor|printer|engraver|tailor|lawyer|"
    "judge|notary|priest|mayor|agent|banker|broker|insurer|operator|technician|engineer|builder|painter|gardener|cook|baker|florist|chemist|pharmacist|optician|registrar|examiner|scout|captain|pilot|sailor|soldier|mechanic|postwoman|mail carrier",
    "kin": "mother|father|mum|dad|wife|husband|partner|son|daughter|brother|sister|uncle|aunt|cousin|grandmother|grandfather|granddaughter|nephew|niece|friend|best friend|girlfriend|boyfriend|roommate|flatmate|pen friend|mother-in-law|godfather|classmate|team mate",
    "who": "[the|a|this|our|my|that|some|another] [|new |old |young |nice |curious |friendly |strict |impatient ][<trade>|<trade>|<kin>]|[my|my|our|your|his|her] <kin>|[somebody|someone|everybody|everyone|a man|a woman|a lady|a gentleman|the people|they|people|one] "
    "[here|at the door|on the phone|on the line|next to me|behind me|in the queue|at the counter|at the desk|from the bank|from the office|at work|from school|upstairs|next door|in the hall|who visits]|<person>|the [bank|school|office|company|hotel|hospital|police|council|library|club|team|website|app|printer|machine|form|letter|bot|system|court|embassy|bus company|airline|phone company|post office|gym|museum|union]",
    # occasions and places
    "spot": "at the [reception|desk|counter|bank|border|airport|hotel|hospital|school|gate|door|station|office|clinic|embassy|library|market|club|bar|gym|party|wedding|meeting|customs|check-in|ticket machine|post office|town hall|front desk|shop|till]|on the [phone|line|train|bus|plane|form|label|card|envelope|list|web page|screen|badge|ticket|poster|sign|invitation|parcel|stage|radio]|"
    "in the [shop|queue|office|form|letter|email|survey|interview|quiz|game|exam|test|classroom|waiting room|application|car|lift|dream|meeting|chat window|story|film]|in [an interview|a survey|a quiz|a form|court|class|a letter|a game|public]",
    "paper": "form|application form|survey|card|postcard|label|envelope|list|page|letter|badge|ticket|visa form|passport form|questionnaire|registration form|contract|receipt|certificate|invitation|poster|profile|sheet|box|sticker|tag|file|document|record|folder|application|menu|notice board|web form|screen|login page|order form|sign-up sheet|entry form|luggage tag|name plate|tax form|bank form|library card",
    "note": "notes|list|memory|file|files|records|record|notebook|diary|log book|mind|head|memo|papers|index cards|card index|book|archive|summary of this chat|store|brain|scribbles",
    "purpose": "[a|the|my|this|some|another|that] [|new |old |silly |official |little |long |boring |important ]<paper>|[a|my|the|our] [birthday card|speech|parcel|delivery|prize|toast|present|cake|homework|game|crossword|quiz|puzzle|song|play|website|profile|school play|family tree|guest list|name tag|phone book|address book|visiting card|signature|CV|résumé|job application|loan|insurance|parking permit|membership|subscription|raffle|lottery|reservation|booking|appointment|trip|move|wedding|passport|licence]",
    "when": "earlier|before|a while ago|at the beginning|a moment ago|some time ago|just now|today|at the start|a few messages ago|back then|in the beginning|previously|further up|above|minutes ago|when we began|in this chat|in my first message|long ago|once|already|the other time|not long ago|up there",
    # verbs
    "asks": "asks|asks me|is asking|keeps asking|has asked|asked|wants to know|wants to hear|would like to know|wonders|is wondering|needs to know|must know|enquires|is curious|wishes to know|insists on knowing|demands to know|is dying to know|doesn't know|forgot|has forgotten|has to know|hopes to learn|cannot remember|tries to guess|is interested in|wants me to say|wants you to say|will ask|may ask|always asks|just asked|phoned to ask|writes and asks|comes and asks",
    "wants": "asks for|needs|wants|is asking for|requires|demands|insists on|would like|asked me for|asked for|has asked for|wants to have|is waiting for|waits for|is looking for|wishes to have|wants to see|wants to hear|called for|wants me to give|is missing|keeps asking for|will need|begs for|writes to ask for|calls about",
    "knows": "know|remember|recall|have kept|have noted|noted|have stored|have written down|wrote down|have saved|keep in mind|have in mind|have got|have learned|have heard|understood|took down|have on record|have registered|memorised|memorized|have jotted down|took in|retained|have filed|still know|still remember|still have",
    "tell": "tell me|tell us|say|give me|let me know|let me hear|name|write|write down|type|state|spell out|repeat|show me|remind me of|read me|read out|bring up|hand me|fetch|find|look up|dig up|provide|supply|mention|put down|note down|quote|confirm|reveal|share|enter|fill in|print|display|recite|announce|shout|whisper|send me|get me|pass me",
    "write": "write|put|enter|fill in|type|note|print|state|set down|jot down|pencil in|give|say|answer|reply|tell them|declare|scribble|insert|key in|place|suggest",
    "isit": "what is it|what was it|which is it|what's that|what would that be|what might it be|can you say it|do you have it|do you know it|say it|tell me|tell me, please|give it to me|remind me|please|how was it|what did I say|what did I tell you|let me have it|name it|do you remember|got it|any idea|I forgot it|I need it|I need it now|I'd like to have it|write it down for me|do you recall it|read it to me|out with it|spit it out|what do you have|quick|now|go|where is it|can I have it|could you repeat it|would you mind saying it",
    "rush": "quick|quickly|now|right now|fast|hurry|come on|at once|immediately|asap|this minute|go|please hurry|no time|be quick|chop chop|hop to it|well|hello|hey|so|still waiting|I'm waiting|today if possible",
    "please": "|||||please|kindly|if you please|would you|could you|if you would|be so good|do me a favour|if it's no trouble|when you have a second|I beg you|mate|dear|thanks|pls|plz|ta",
    "sorry": "sorry|excuse me|pardon|forgive me|apologies|silly me|my memory is bad|I am forgetful|how embarrassing|I know, I know|don't laugh|bear with me|a stupid question perhaps|I lost my notes|it slipped my mind|I had it a minute ago|my head is empty|I can't think straight|old age|I'm so tired|blank mind here",
    "quiz": "[quiz|test|exam|check|memory check|quick check|spot check|quiz time|pop quiz|exam question|question|question one|round two|next question|a riddle for you|first task|for ten points|for a cookie|one for you|trivia|surprise test|little test|homework|a task|revision|warm-up]",
    "lead": "||||||||[by the way|anyway|okay|ok|now|right|so|well|hello again|listen|hm|hmm|look|alright|good|great|fine|next|back to work|one thing|another thing|before I forget|while I think of it|on we go|moving on|last thing|um|erm|uh|hey|oi|psst|oh|ah|yo]",
}
RULES: Mapping[str, str | Callable[[Random], str]] = {
    **INSTRUCTION_RULES, **FACT_RULES, **COPY_RULES, **COURTESIES, **SCENE_RULES, **GENERAL_RULES,
}  # fmt: skip
"""Name: alternatives, or what makes one."""
