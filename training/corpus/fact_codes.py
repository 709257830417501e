"""Codes and what they open: told as what one types at the gate, asked for by whoever stands in front of it."""

from __future__ import annotations

import re
import string
from random import Random

from .grammar import expand
from .plain_words import NOUNS

__all__ = ["any_code", "code_asked", "code_changed", "code_told", "opened_by", "otherwise_called", "same_code", "value_of_code"]

_OPENED = (
    "garage, garage, garage door, gate, front door, back door, side door, cellar door, door, shed, locker, gym locker, safe, house, flat, office, cellar, bike, bike lock, suitcase, phone, laptop, tablet, alarm, burglar alarm, letter box, key box, building, barn, studio, car park, staff room, lift, boiler room, workshop, "
    "cabin, boathouse, diary, briefcase, padlock, SIM card, bank card, storage room, attic, stable, caravan, main entrance, courtyard, pool, parcel locker, school locker, hotel safe, bunker, key safe, chicken coop, wine cellar, holiday home, library, lab, chest"
).split(", ")
_NO_DOORS = ("alarm", "burglar alarm", "SIM card", "bank card")
_DOORLIKE = re.compile(r"open|get in|get past|get through|enter|locked|into|in front|outside|doors|let me in|lets|gets|past|front of|shut")
"""What is not said of what is no door."""
_WORDS = "code, code, code, code, PIN, combination, passcode, entry code, access code, key code".split(", ")
_FAMILY = ("entry code", "access code", "key code", "passcode", "combination", "PIN", "code")
_PLATES = "number plate/licence plate/license plate/registration number/registration/plate number/car registration/plate".split("/")
_WIFIS = "wifi password/wifi key/wi-fi password/wifi code/internet password".split("/")


def any_code(random: Random) -> str:
    """What the user calls it: "garage code"."""
    chance = random.random()
    if chance < 0.1:
        return random.choice(_PLATES)
    if chance < 0.2:
        return random.choice(_WIFIS)
    opened = random.choice(_OPENED) if random.random() < 0.85 else random.choice(NOUNS)
    return f"{opened} {random.choice(_WORDS)}"


def same_code(thing: str) -> str | None:
    """One name for all that it goes by, "garage code" for "garage door PIN"; None if it is no code."""
    for group in (_PLATES, _WIFIS):
        if thing in group:
            return group[0]
    if thing in ("PIN", "code") or (apart := _taken_apart(thing)) is None:
        return None
    opened = apart[0]
    for end in (" door", " lock"):
        opened = opened.removesuffix(end) if opened in ("garage door", "bike lock") else opened
    return f"{opened} code"


def _taken_apart(thing: str) -> tuple[str, str] | None:
    """What is opened, and what opens it."""
    for word in _FAMILY:
        if thing.endswith(f" {word}"):
            return thing.removesuffix(f" {word}"), word
    return None


def opened_by(thing: str) -> str | None:
    """The place that such a code opens; None if it is no code, or of no place."""
    apart = None if thing in (*_PLATES, *_WIFIS) else _taken_apart(thing)
    return apart[0] if apart and apart[0] not in _NO_DOORS else None


def otherwise_called(random: Random, thing: str) -> str:
    """Another name for the same code, mostly a near one."""
    for group in (_PLATES, _WIFIS):
        if thing in group:
            return random.choice(group)
    opened, word = _taken_apart(thing) or (thing, "code")
    if opened in ("garage", "garage door", "bike", "bike lock") and random.random() < 0.5:
        opened = random.choice({"g": ("garage", "garage door"), "b": ("bike", "bike lock")}[opened[0]])
    return f"{opened} {random.choice(('code', 'code', word, word, random.choice(_FAMILY)))}"


_TOLD = (
    "[I've scribbled|I've written|I have written|I wrote|they wrote] {v} on [my hand|a note|the calendar|the wall], it's the {l} [for|of] [the|my] {p}", "[the|my|our] {p}'s {l}? {v}[, but don't tell|, easy to remember|. Shh|, there|]", "I keep mixing it up[, so note|, so here it is|, please note|]: {p} {l} {v}", "for unlocking [the|my] {p} the {l} is {v}", "[keypad|lock|entry|] {l} {p}[ |: | = |, ]{v}", "if you need the {l} for [the|my] {p}, it's {v}", "the {l} [they gave me|I chose|I picked|we agreed on] for [the|my] {p} is {v}", "the [man|woman|boy] at the desk gave me {v} [as the {l} for|for] [the|my] {p}",
    "[to|in order to] [open|unlock|get into|get in at|enter] [the|my|our] {p}[,|] [you|we|people|visitors] [have to |need to |must |just |]<keyin> {v}", "[the|my|our] {p} [opens|unlocks|only opens|won't open unless you] [with|with|if you <keyin>|when you <keyin>|after you <keyin>] {v}", "I['ve| have|] [set|changed|programmed|reset|switched] the [{l}|{l}] [for|of|on|at] [the|my|our] {p} to {v}", "I['ve| have|] [set|programmed] [the|my|our] {p} {l} to {v}", "[for|at|on] [the|my|our] {p}[,| it's| you need| I use| we use| the {l} is|:] {v}[|, just so you know|, by the way|, in case I forget|, don't tell anyone]",
    "if [anyone|you|someone|the neighbour] [needs|wants] to get [into|past|through] the {p}[, | - ]{v} [will do it|is the {l}|works|does the trick|opens it|gets you in]", "[the|my|our] {p} [wants|needs|takes|asks for|expects|accepts] {v} [on its keypad|on the keypad|as its {l}|as the {l}|before it opens|to open]", "[<keyin>|punch in|type] {v} [and|to make] [the|my] {p} [opens|open|swings open|is open|click open]", "{v} [opens|unlocks|gets me into|lets you into|is for|belongs to|is what opens] [the|my|our] {p}[|, remember that|, that's the {l}|, it's the {l}]", "[here's|this is|that's|I'll give you] the {l} [for|to|of] [the|my|our] {p}[: |, | - ]{v}",
    "[new {l}|{l}|the {l}] for [the|my|our] {p}[, in case I lose [my <paper>|it]|, before I forget|, for safe keeping| since Monday|]: {v}", "{p}[: | = | - | -> |, ]{l} {v}", "{l} [{p}|for {p}|of {p}][: | = | - |, ]{v}", "[the|my|our] {p}'s {l} is {v}", "the {l} [to|for|of|at|on] [the|my|our] {p} [is|reads|goes|is set to|will be] {v}[|, don't tell anyone|, keep it safe|, I always forget it|, keep it to yourself| these days| until June]",
    "the {p} {l}[ is|:| =|, it's| reads|, write it down,] {v}[|, please remember it|, keep it for me| for you to remember]", "[our|the] <trade> [gave me|needs|asked for|sent me|wrote down] the {l} for [the|my] {p}, [it's|which is|and it's|namely] {v}", "[make a note|take a note|note|note to self|jot this down|don't lose this|reminder][: |, | - ][{p} {l}|the {p} {l}|{p}|the {l} for the {p}][:|,| is| =|] {v}", "[while we're away|when we travel|this week|on holiday] <who> [needs|will need] the {p} {l}, [which is|it's|that's] {v}",
)  # fmt: skip
_ASKED = (
    "[digits|numbers|figures|{l}][, please,|] for the {p}[, please|, quick|]", "{l}[. |, ][{p}|the {p}][. |, |! ][now|quick|please|go]", "how do I get [into|past|through] [the|my] {p}[| again]", "the {p} [keypad|display|screen] [is blinking|blinks|waits|flashes|glows red][. |, |: ][what do I press|what do I type|which {l}|what goes in]", "[have you got|do you have|got] the {l} [to|for] [the|my] {p}[| handy| somewhere| at hand]", "the {p} asks for something[. |, |: ][what|what is it|which {l} does it want|what do I type]", "I'm [outside|locked out of|stuck at|back at] the {p}[, |. |! ][help|{l}, please|what was the {l}|what's the {l}]", "what was the [number|{l}] for [my|the] {p}[| again]",
    "[which|what] [digits|numbers|figures|characters|number|sequence|combination] [for|at|opens|do I need for|unlocks|work for|do I use at] the {p}[, please|| again| once more]", "[how|how exactly|how on earth] [does|do I make|do you get] the {p} [open|to open][| again]", "how [do|can|would|does] [I|we|one|you] [open|unlock|get into|get through|get past] [the|my|our] {p}[| again| once more][|, what's the {l}|, which {l} was it]", "what do I [key in|punch in|type|type in|enter|tap in|press|dial|put in|use] [at|on|for|to open|to get through|to unlock] [the|my|our] {p}[| again|, please|, quick|, remind me]", "[remind me|please remind me] of the {p} {l}", "[remind me of|tell me|give me|I need|I want|say|send me|read me|what's|what is|what was|do you have|can I have|may I have|show me] the {l} [for|of|to] [the|my|our] {p}[|, please| again| once more| now]",
    "[I've forgotten|I forgot|I can't remember|I've lost|I need|what's|what was|tell me|remind me of|I'm after] the {p} {l}[|, tell me|, help| again|, please|, what was it|. Quick|, I'm standing outside]", "I've forgotten the {p} [one|{l}][, tell me|, remind me|, what is it|. Help]", "[the|my|our] {p} [won't let me in|won't open|won't budge|is locked|asks for its {l}|wants its {l}|wants a {l}|beeps at me|stays shut|doesn't open|refuses to open][. |, |: |; | - |! ][what was it again|what was the {l}|what is the {l}|which {l}|what do I type|what do I enter|what's the {l} again|help|the {l}, please|do you know the {l}|tell me the {l}|{l}?]",
    "[the|my|our] {p} [doesn't open|stays shut|is useless|keeps me out] without [the|its|a] {l}[, |. |; ][what is it|what was it|so what is it|which one is it|tell me|help|remind me|give it to me]", "[I'm|I am|we're|my <kin> is|I'm stuck] [standing |waiting |]in front of the {p}[, |. |: |; ][what do I type|what was the {l}|which {l}|what's the {l}|what do I key in|the {l}, please|and the {l} is what|the number, quick]", "{p} {l}[?|??| please| pls|, please|, quick|...|, go on|, remember]", "{l} for the {p}[?|??|, please|, quick| pls]", "the {p}: [{l}|which {l}|what's the {l}|what do I type]", "[<who>|my <kin>] [is|stands|waits] [at|in front of|outside] the {p} [and needs|and asks for|and wants] the {l}[|, what is it|, what do I say|. Tell me]",
    "[my fingers are|my finger is|I'm] [over the keypad|on the keypad|at the keypad] of the {p}[, |: |. ][what do I type|what now|what goes in|which {l}]", "what [{l}|number] did I [give you|tell you|mention|set|choose|say|note] for the {p}[| again]", "[didn't I|did I] [tell|give] you the [{l} for the {p}|{p} {l}][?|? What is it|, what was it|]", "[you know|you have|you still have|you kept|you noted] the {p} {l}[, don't you|, right|? Say it|, what is it|, no]", "[what|which] {l} [opens|unlocks|gets me into|is for|goes with|belongs to] [the|my|our] {p}", "without the {l} I can't [open|get into|unlock] the {p}[: |. |, |; ][what is it|which is it|say it|tell me]",
)  # fmt: skip
_CHANGED = (
    "[they've|they have|I've|we've|my <kin> has|the <trade>|someone|the landlord|the council|I|we] [changed|reset|switched|updated|altered|reprogrammed] [the {p} {l}|the {l} for the {p}|the {l} of the {p}|the {p}'s {l}][ to|, it's now|, now it's|: it's|. It's] {v}[|, not {old}| now]", "the {p} [no longer opens with|doesn't take|won't take|rejects|isn't] {old}[ any more|][, |. |; |: ][it's|it's now|use|now it wants|you need|type|it is] {v}", "[new|fresh|another|current|correct] {l} [for|at|on] the {p}[| since noon| as of today| from now on|, they changed it| today| starting Monday]: {v}", "[as of|since|from] [today|this morning|yesterday|Monday|last night] the {p} {l} [is|reads|has been|will be] {v}",
    "[I looked at the wrong row|I mixed up the doors|wrong note|that was the old one|I misread it|I swapped two digits|the landlord called|I typed it wrong][, |. |: |; ][the {p} {l} is|the {l} for the {p} is|for the {p} it's|the {p} wants|the right {l} is] {v}", "that [{l}|number|{p} {l}] [was|is] [old|out of date|wrong|last year's|for the other door|no good][, |. |: |; ][the right one is|the new one is|it's|the {p} {l} is|the correct one is|use] {v}", "[the {p} {l}|the {l} for the {p}] [I gave you|you have|above|from before] [is wrong|is old|doesn't work|no longer works|is no use][. |, |: |; ][it's|try|use|take|the right one is|make it] {v}",
    "[oops|sorry|wait|hm|no|argh|hold on|my bad][, |! |. |: ][the {p} {l}|the {l} for the {p}] [is|should be|must be|is really|reads] {v}[|, not {old}]", "not {old} but {v}[: |, ][the {p} {l}|that's the {l} for the {p}|for the {p}]", "[the {p} {l}|the {l} of the {p}|the {l} at the {p}] [was changed to|got changed to|is now|is different now:|has become|has changed to|changed overnight, it's] {v}",
)  # fmt: skip
_PLATE_TOLD = (
    "[my|our] [car's|car has the|van's|bike's|truck has the] [{t}|{t}] [is |]{v}", "I drive [around|about|] with the {t} {v}", "[the police|the car park|the toll booth|the garage|a camera] [noted|photographed|asked for|took down] my {t}, {v}", "[the {t} on my car|on my car it] [is|says|reads] {v}[, that's my {t}|]", "my car is the one with [the {t} |]{v}[, that's my {t}|]",
)  # fmt: skip
_PLATE_ASKED = (
    "the [parking machine|car park|police|toll booth|insurance] [wants|asks for|needs] my {t}[, |. |: ][what is it|what do I type|what do I put]", "what's [written on|on] my [{t}|car, I mean the {t}]", "[what is|which is|tell me] the {t} of my [car|van]", "[which|what] {t} [does my car have|is on my car|is mine]", "what [letters and numbers|characters] are on my {t}",
)  # fmt: skip
_WIFI_TOLD = ("to [get online|use our wifi|join my network] [you|guests] [type|need|enter] {v}[, that's the {t}|, the {t}]", "[guests|visitors|my friends] always ask for the {t}, [it's|which is] {v}", "the {t} [on the sticker|on the router|at my place|at home] [is|says|reads] {v}")
_WIFI_ASKED = ("[how do I get|how do guests get|I want to get|my <kin> wants to get] online[, |? |: ][what's the {t}|the {t}, please|which {t}]", "what do I type to [use the wifi|get online|join the network]", "a guest [needs|wants] the {t}[|, what is it|. What is it]", "[remind me of|tell me|I forgot|what's] the {t}[| again|, please]")


def value_of_code(random: Random, thing: str) -> str | None:
    """Figures for a code, letters and figures for a car, words for a network; None for what is neither."""
    figures = "".join(random.choices("0123456789", k=random.choice((3, 4, 4, 4, 4, 5, 5, 6, 8))))
    letters = "".join(random.choices(string.ascii_uppercase, k=random.randint(1, 4)))
    if thing in _PLATES:
        shapes = (f"{letters} {figures[:4]}", f"{letters}-{figures[:3]}-{letters[::-1]}", f"{letters[:2]}{figures[:2]} {letters}", f"{figures[:3]} {letters}", f"{letters}{figures[:4]}", f"{letters[:1]}-{letters} {figures[:3]}")
        return random.choice(shapes)
    if thing in _WIFIS:
        return random.choice("-_.").join((random.choice(NOUNS), random.choice(NOUNS), figures[:2]))
    if same_code(thing) is None:
        return None
    shapes = (figures, figures, figures, figures, f"{letters[:1]}{figures}", f"{figures}{letters[:1]}", f"{figures}#", f"*{figures}", f"{figures[:2]}-{figures[2:]}", f"{figures[:2]} {figures[2:]}")
    return random.choice(shapes)


def code_told(random: Random, thing: str) -> str | None:
    """A pattern with `{v}`; None if it is no code."""
    return _worded(random, thing, (_TOLD, _PLATE_TOLD, _WIFI_TOLD), thing.endswith(" code"))


def code_asked(random: Random, thing: str, known: bool = True) -> str | None:
    """known: whether it was told, so that it need not be named."""
    return _worded(random, thing, (_ASKED, _PLATE_ASKED, _WIFI_ASKED), known)


def code_changed(random: Random, thing: str) -> str | None:
    """A pattern with `{v}` and perhaps `{old}`."""
    return _worded(random, thing, (_CHANGED, (), ()), thing.endswith(" code"))


def _worded(random: Random, thing: str, tables: tuple[tuple[str, ...], ...], unnamed: bool) -> str | None:
    """unnamed: whether it may be left out what opens the thing."""
    of_places, of_plates, of_wifis = tables
    apart = _taken_apart(thing)
    if apart is None or thing in (*_PLATES, *_WIFIS):
        patterns = of_plates if thing in _PLATES else of_wifis if thing in _WIFIS else ()
        return expand(random, random.choice(patterns)).replace("{t}", thing) if patterns else None
    pattern = expand(random, random.choice(of_places))
    while not (unnamed or "{l}" in pattern) or (apart[0] in _NO_DOORS and _DOORLIKE.search(pattern)):
        pattern = expand(random, random.choice(of_places))
    return pattern.replace("{p}", apart[0]).replace("{l}", apart[1])
