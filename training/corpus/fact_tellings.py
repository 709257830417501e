"""Telling a fact and putting it right, in all the ways there are: what it is named in one place, its value in another.

Slots as in fact_questions.py; `{v}` is the value, `{x}` another value, which is not to be kept, `{old}` the one that
was told before.
"""

from __future__ import annotations

from random import Random

from .fact_descriptions import MOVES
from .fact_forms import FORMS
from .fact_others import OTHERS
from .grammar import expand

__all__ = ["MAINLY_CLAUSES", "corrected_at_length", "row", "told_at_length"]

_IT_IS = "[it's|it is|that's|that is|that would be|it would be|it's simply|it is just|of course it's|it must be|it has always been|I'd say|I say|I would say|here it is:|here you go:|well, it's|the answer is|as it happens it's|namely|to wit,|]"
_TOLD = (
    "{n}[, if you can call it that,|, should you care,|, as it were,|, to be honest,|, mind you,|, I mean,|, in case you wonder,|, you see,|, if it matters,] is {v}", "{n} is [without doubt|of course|hands down|undoubtedly|certainly|beyond question|believe it or not,|no surprise,|obviously|clearly|surely|by all accounts|as ever] {v}", "{n}? [Why,|Well,|Oh,|Easy:|Ha,|Let me think,|Good question:] {v}[, of course|, naturally| it is|, what else]", "{n} [is|was] [still|again|once more|now as ever] {v}",
    "<event>[, |, | - |; |. |, because |, since |, as |: ][it's|that's|it is|that is|this is|for it's|after all it's|being|you see, it's] {n}[|<afterwards>]", "<event>[, |, | - |; |. |, because |, since |, as |: ][it's|that's|it is|that is|this is|for it's|after all it's|being|you see, it's] {n}[|<afterwards>]", "<event>[, |, | - |; |. |, because |, since |, as |: ][it's|that's|it is|that is|this is|for it's|after all it's|being|you see, it's] {n}[|<afterwards>]",
    "<event>[, |, | - ]which [is|happens to be|is simply|has become|of course is] {n}[|<afterwards>]", "<event>[, |, | - |; |. |: ]{n}[|<afterwards>]", "[put|enter|take|note|keep|mark|have|save|write] {v} [down |][as|for|under] {n}[|, would you|, please|, thanks|<afterwards>]", "{n}[, |: | - ]<event>[. |; | - |, ]{v}[, that's it| it is|, that is|. That one]", "{n} [starts like most and ends like none|has five letters|is a funny thing|came to me in a dream|is easily told|makes people laugh|isn't hard to guess|took me years to find|is nothing special|hasn't changed in years|may surprise you|is no secret|fits on a stamp|deserves a mention][: |, it's |. It's |; it's | - ]{v}", "{n}[? |, you ask? |?? ][oh |well |hm, |easy, |why, ||][it's |that's |I'd say |]{v}[, did I not say|, didn't I say|, of course|, what else|, obviously|]", "[the|my] [answer|choice|vote|word|truth|fact] [for|on|about] {n}[:| is] {v}", "[let it be known|be it known|I declare|I hereby state|write in stone|hear, hear] that {n} is {v}",
    # named first
    "<lead> {n}[? |: |, | - |! |... |. |; ]" + _IT_IS + " {v}[|, since you ask|, if you must know|, there you are|, that's all|. Keep it|. Note it|, believe it or not|, what else|, as you may have guessed|, in case <who> <asks>|. Do you like it|, you know]",
    "[guess|guess what|guess what is|you'll never guess|try to guess|can you guess|I bet you can't guess|do you want to know|would you like to know|shall I tell you|you asked for|you ask for|you ask me for|you wanted|you wanted to know|let me reveal|here comes|I'll tell you|let me tell you|time to reveal|I haven't told you|I haven't mentioned|I forgot to mention|you still don't know|you still need|you don't know|I'd like to announce|may I present|may I tell you|have I told you|did I mention] {n}[? |! |: |. |, | - |... ]" + _IT_IS + " {v}",
    "[guess|guess what|you'll never guess|do you want to know|would you like to know|shall I tell you|you asked|you ask me|you wanted to know|let me reveal|I'll tell you|let me tell you|I haven't told you|I forgot to mention|you still don't know|you don't know yet|you wonder|you may wonder|you never asked|I suppose you wonder|ask me|<who> <asks>|I was asked|they asked me|everybody <asks>|in case you wonder|you may ask] {c}[? |! |: |. |, | - |... ]" + _IT_IS + " {v}",
    "[as for|as to|about|concerning|regarding|speaking of|talking of|with regard to|on the subject of|when you think of|a word about|when it comes to|now to|next,|then] {n}[, |: | - |; |... |? ]" + _IT_IS + " {v}", "[the answer to|the truth about|the secret of|my answer to|my reply to|what I <write> under|what I <write> for|the entry for|the value of|what to note for|what you should keep as|what to keep as|what there is to say about] {n}[ is|: | is: | is simply | -] {v}",
    "[set|save|note|store|keep|record|register|enter|put down|write down|remember|memorise|log|file|make|jot down|take down|mark down|hold on to|add] {n}[ as|: | as: | =|, it is|, which is|, namely|, and it is|; it is] {v}[|, please|, thank you|, will you|. Thanks|, for later|, that's important|. Got it]", "[please|kindly|would you|could you|now|do|I want you to|I'd like you to|you should|you must|you may] [|also |just |quickly ][note|remember|store|keep|save|write down|record|learn|memorise|bear in mind|keep in mind|take down|register] [that |]{n}[ is|'s| is: |: | = ][ |]{v}[|, thanks|, please| for later|, for I forget|. Got it]",
    "[the|this|a|my|on the|for the|for your|in my|on my] <paper>[ says|: | has| gives| shows| reads|, | - ][: |, | ]{n} [is|:|=|, and it is] {v}", "[for|because of] <purpose>[: |, | - |, note this: |, keep this: ]{n} is {v}", "<who> <asks> [about |for ]{n}[, |: |, and |; |. ][I always say|I say|I said|I answered|the answer is|I answer|I told them|it's|it is|it's of course|I reply] {v}", "<who> <asks> {c}[, |: |, and |; |. ][I always say|I say|I said|I answered|the answer is|I answer|I told them|it's|it is|it's of course|I reply] {v}",
    # the value first
    "{v}[: | - |, |. |! |; |... ][that's|that is|this is|it's|it is|that would be|there you have|so much for|thus|here you have|now you know|that's what you may call|you may note it as|please note it as|keep it as|I give you that as|remember it as] {n}[|, by the way|, in case you wonder|, as you know|, and I like it|, no joke]", "{v} [is|is|has always been|happens to be|was and is|remains|would be|is simply|is of course|must be] {n}[|, by the way|, in case <who> <asks>|, as you know|, as everybody knows|, no joke|, period|, end of story]",
    "{v}[? |! |. |, ][yes|right|exactly|indeed|precisely|true|of course|no joke|seriously|you guessed it|correct], [that's|that is|it's] {n}", "[with|by|in|as for] {v} you [have|know|found|got|see] {n}[| now]", "[call|think of|take|treat|see|regard] {v} as {n}[| from now on| please|, please]",
    # beside other values
    "{n} [is not|isn't|is not, as some think,|was never|isn't, as people say,] {x}[ but|, but|, it is|; it is|. It is|, no, it's] {v}", "[people think|<who> thinks|some say|they say|<who> believes|it is said|everybody believes|you may think] {n} is {x}[, but it is|. It is|. In truth it is|, in fact it's|, yet it's|; it is] {v}", "[not|no,|nor|never mind] {x}[, but|: it's|, no,|;|. No,] {v} is {n}",
    "{n} [was|used to be|was once|was formerly|was for years] {x}[, now it is|; now it's|. Now it is|, today it's|, but now it is|, but since <when> it's] {v}", "{x} [or|or maybe|and not|versus] {v}[? |, ][the second is|the latter is|the last one is] {n}", "<who>[ says| has|: | likes| prefers| chose| means] {x}[, I|, but I| and I|; I|. I] [say|have|prefer|mean] {v}[: that's|, that's|. That's|; it is|, and that is] {n}",
    # put right at once
    "{b} {x}[. |, |... | - |; |! ][no|no wait|scratch that|sorry|I mean|oops|wait|strike that|correction|I misspoke|erm no|wrong|ah no|make that|rather|actually][, |: |... ][|it's |I mean |make it ]{v}[|, {n} is {v}|, sorry]", "{n} is {x}[. |, |... | - |; |! ][no|no wait|scratch that|sorry|oops|wait|strike that|correction|I misspoke|erm no|just kidding|that's a lie][, |: |... ][it's|it is|make it|it's really] {v}", "{b} {v}[,| and] not {x}[|, as some think|, mind you|, please]",
    # incomplete and like a form
    "{b} {v}", "{b} {v}[|, you know|, that's it|, there|, by the way|. Note it|. Keep it|, by chance]", "[\"{l}\"|{l}|{l}|{l}][: | = | - |? |, |:|=|: | -> |. ]{v}", "<lead> [on the <paper>, |<spot>: |<spot>, |in my case: |for your <note>: |a note: |note: |memo: |info: |fact: |data: |about me: |update your <note>: |for <purpose>: |entry: ][\"{l}\"|{l}|{l}|{l}][: | = | - |? |, |: ]{v}", "[I|you|we] [write|put|enter|fill in|type|note] {v} [under|for|next to|as|in the field|behind|after|at] [\"{l}\"|{l}|{l}]", "[under|for|next to|as|in the field|behind|after|at] [\"{l}\"|{l}|{l}][, |: | ][write|put|enter|fill in|type|note|I put|I write|it says|it must say|you may put|goes|comes] {v}",
    "[here is|here comes|there is|this is|that's|it's|take|I give you] {n}[: |, | - |, namely |; ]{v}[|. Keep it well|, as promised|. Handle with care|, now you know]", "[I|I also] [told|gave|mentioned to|said to] <who> {n}[, namely|: |, it is|, which is|, and now you:] {v}", "[I|I also] [told|explained to|confided to|wrote to] <who> {c}[: |, namely |, and now you: |; it's |. It is ]{v}",
)  # fmt: skip
_CORRECTED = (
    "[let's say|let us say|let's agree that|say|we'll say|from now on|these days|by now|it turns out|I just remembered:|I've decided that|I now think] {v} is {n}[| instead| now| from now on|, not {old}]", "[let's|I'd like to|we should|time to|I want to|please|we'd better|can we|could we] [change|switch|swap|update|set|move] {n} [to|to|for|over to] {v}[|, please| now| instead|, not {old}]", "[make|let's make] {n} {v}[| instead|, please|, not {old}]", "[I'm over it|I'm over {old}|I'm fed up with it|fed up with {old}|I'm done with {old}|bored of {old}|enough of {old}|goodbye {old}|no more {old}|{old} was a mistake][, |. |; |: | - ]{v} is {n}[| now| these days]",
    "[I should've said|I ought to have said|I meant to say|I should have said|I wanted to say|what I meant was|it should say] {v}[, that's|; that's| for|: that's|, for that's] {n}", "[hm, |oh, |right, ||][better make that|make it|make that|change it to|read|put] {v}[, {n} I mean|, I mean {n}| for {n}| as {n}]", "[please |could you |do ][fix|mend|repair|amend|redo] {n}[, it's|: it's|: |; it's] {v}", "{n}'s [changed|new|different now|been changed][, |; |. |: ][it's |now it's |it is |]{v}[| now]", "it's {v}[, not that| now|, not {old}][, |: | - ]{n}[| I mean]", "my <paper> came back with {v}[, so update|; change|, so please change] {n}",
    "{v} is what I [should have|ought to have|meant to have|wanted to have] [said|written|typed|told you] [for|as|about|under|when I spoke of] {n}[|, not {old}|, sorry]", "[I misspoke|I mistyped|my typo|autocorrect|wrong button|my finger slipped|slip of the tongue|I had it wrong|I was half asleep][: |, |; |. |! | - ]{n} is {v}[|, not {old}|, of course]", "[since|as of|from|starting] [yesterday|today|last week|this morning|Monday|last month|tomorrow|May|now] {n} is {v}[|, no longer {old}|, not {old}]",
    "[it's not|it isn't|not|no longer] {old}[ but|, but|, it's|: it's|; it's| any more, it's] {v}[, |: |. ][I mean|I'm talking about|that's|this is about] {n}", "[ignore|forget|scratch|delete] {old}[, |; |. |: ][{b} {v}|{n} is {v}]", "[I said|you noted|I told you|you have|you wrote] {old}[, |; |. |: |, but ][{b} {v}|{n} is {v}|for {n} it should be {v}|but {n} is {v}]", "[what I said|the thing|that] about {n} [was a lie|was a joke|is wrong|no longer holds|is old news|isn't true][: |, |; |. ][it's {v}|{b} {v}|it is {v}]", "[you got|you have|you've got] {n} wrong[: |, |; |. ][it's {v}|{b} {v}|it is {v}, not {old}]",
    "[I|I just|I may have|I wrongly|I must have|earlier I|before, I] [said|told you|wrote|claimed|typed|mentioned|gave you|stated] [|that ]{n} [is|was] {old}[. |, |; |: | - |, but ][that's wrong|that is not right|not so|it isn't|it's not|I lied|a mistake|a slip|that's old|not any more|I was wrong|false|nonsense|forget that|scratch that|that was a joke|sorry][, |: |. |; |, for |! ][it's|it is|actually it's|the truth is|in truth it's|really it's|it's really|make it|take|note|the right one is] {v}",
    "[scrap|forget|scratch|ignore|never mind|disregard|strike|cancel|drop|throw away|delete|undo|take back|I take back] what I [said|wrote|told you] [about|on|as|of|regarding|concerning] {n}[: |, |; |. | - ][it's|it is|take|make it|use|note|the right one is|now it's] {v}", "[please |kindly |could you |now |would you |I want you to |I'd like you to |you must |you should ||][change|update|correct|amend|set|switch|alter|modify|turn|fix|edit|adjust|revise] {n} [to|from {old} to|, it's now|: it's|into|: it should be|, make it] {v}[|, please|, thanks| in your <note>| from now on|, not {old}]",
    "[please |kindly |could you |now |would you |I want you to ||][replace|exchange|swap|overwrite|substitute] {old} [by|with|for] {v}[, that's|: that's|; it is|, as|. That is|, for that is] {n}[| now]", "{n}[: |, | - |; |? ][not|no longer|not any more|no more|wrongly|it was|was|it used to be|never] {old}[, |, but |; |: |. |, now ][{v}|it's {v}|it is {v}|but {v}|now {v}|make it {v}|rather {v}|{v}, please]",
    "{n} [has changed|changed|is different now|is another now|is new|isn't what it was|was wrong|needs a correction|must be corrected|has to be changed][: |, |; |. | - |, and |, now ][it's|it is|now it's|take|make it|note|the new one is|the right one is] {v}", "[it's|it is|that's|I have|there is|we have|take] [a|another|one] new [entry|value|word|answer|line] for {n}[: |, |. |; | - ]{v}", "[as for|as to|about|concerning|regarding|with regard to|back to] {n}[, |: | - |; ][I must correct myself|I was wrong|there's news|I mixed things up|I changed my mind|I have an update|a correction|something changed|not {old}|forget {old}][: |, |; |. ][it's|it is|now it's|take|make it|note|in truth] {v}",
    "[make|let|have|read|take|put] [that|it|this] {v}[, not {old}| instead of {old}|, please, not {old}| rather than {old}][: |, |. |; ][I mean|that's|for|as] {n}", "{v}[, not|, and not|, no longer|, instead of|, rather than|; not] {old}[, is|: that's|, that's|. That's|; it is| is] {n}[| now| from now on]", "[oh|oops|no|sorry|wait|hm|ah|well|damn|my bad|hold on][, |! |. |: |... ]{n} [is|is actually|should be|must be|is now|is really|is, in truth,|is of course] {v}[|, not {old}|, I mistyped|, forgive me|, my fault|, sorry|. Not {old}]",
    "[the|my] [|old |last |first |former ][entry|value|line|note|answer] [for|under|about|on] {n}[, {old}, | ][is|was] [wrong|old|outdated|a typo|no longer right|mistaken|false][: |, |; |. ][it's|it is|now it's|take|make it|put|write] {v}", "[until|up to] [now|yesterday|today|last week|May][, | ]{n} was {old}[, now it is|; now it's|. From now on it's|, today it's|, but since <when> it's|. Now] {v}", "[I'm not|I am not|it isn't|it's not|it was never|no longer|never] {old}[, |: |; |. ]{n} is {v}",
)  # fmt: skip
MAINLY_CLAUSES = frozenset(("where others live", "what others like", "how old others are", *(other.name for other in OTHERS)))
"""Subjects whose nouns are clumsy: they are told in clauses of their own, mostly."""
_NO_BLANK = ("old? Me?",)


def told_at_length(random: Random, subject: str) -> str:
    """A pattern with `{v}` and perhaps `{x}`."""
    return _filled(random, random.choice(_TOLD), subject)


def corrected_at_length(random: Random, subject: str) -> str:
    """A pattern with `{v}` and perhaps `{old}`."""
    if random.random() < 0.35 and subject in MOVES:
        return expand(random, random.choice(MOVES[subject]))
    return _filled(random, random.choice(_CORRECTED), subject)


def row(random: Random, subject: str) -> str:
    """A label of a form, without its value."""
    return expand(random, random.choice(FORMS[subject].labels))


def _filled(random: Random, frame: str, subject: str) -> str:
    forms = FORMS[subject]
    blanks = tuple(
        blank for blank in forms.blanks if not blank.endswith((":", ",")) and not blank.startswith(_NO_BLANK)
    )
    return forms._replace(blanks=blanks).within(random, frame)
