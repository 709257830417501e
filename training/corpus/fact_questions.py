"""Asking for a fact in all the ways there are: frames, and in them any form of what is asked for (fact_forms.py)."""

from __future__ import annotations

from random import Random

from .fact_forms import FORMS
from .fact_paraphrases import BESIDE, PARAPHRASES
from .frames import around_a_noun, around_a_question
from .grammar import expand

__all__ = ["roundabout"]

_KNOWN = (
    "<lead> [you|you surely|surely you|I trust you|I hope you|I bet you|you must|of course you|you probably|no doubt you|I believe you|certainly you|you still|I'm sure you|I assume you|you of all] <knows> {c}[|, don't you|, haven't you|, right|, no|, yes|, or not|. <isit>|; <isit>|: <isit>|, <isit>|. So|. Well|? Then <tell> it|? <isit>]",
    "[do|did|don't|didn't|could|can|would] you [|still |even |really |perhaps |by any chance |happen to |already ][know|remember|recall|keep|note|store|save|write down|register|memorise|take down|notice|catch|retain|learn] {c}[|, <isit>|? <isit>|. <isit>| <when>|, or must I repeat it|, or was I talking to a wall]", "[have|haven't|had] you [|really |even |perhaps |carefully |already |not ][noted|stored|saved|written down|kept|memorised|forgotten|registered|taken down|remembered|learned|jotted down|put down|filed|heard|lost|recorded] {c}[|, <isit>|? <isit>|. <isit>| <when>|, I hope|, I trust]",
    "[I bet|I doubt|I wonder whether|I wonder if|let's see if|let us see whether|we'll see if|show me that|show me|prove that|prove|are you sure|is it true that|I'd be surprised if|<who> doubts that|<who> says|<who> bets|I don't believe|don't tell me|I fear|I suspect|it seems|I feel|I sense|I worry that] you [|still |really |no longer ][know|can say|can tell|could tell|noted|kept|stored|remember|forgot|have forgotten|lost track of|don't know|do not know|can't say|cannot tell|have no idea|didn't note|wouldn't know|never noted|missed] {c}[||. Well|. So|. <isit>|, <isit>|, am I right]",
    "[look up|check|consult|search|go through|open|browse|leaf through|scan|see|turn to|read] your <note>[, |: | and |; |. ][<tell> [me |]{c}|{c}[|, please|, <isit>]|then <tell> {c}|what does it say about {n}|is {n} there, <isit>|find {n}|does it say {c}]", "[what|which|anything|something] [do|does|did] your <note> [say|tell|have|hold|show|contain|state|give|read] [about|on|of|for|as|under|concerning|regarding|as regards] {n}[|, please| if anything| by now]",
    "[in|according to|going by|judging by|from|out of|on the basis of|with the help of] your <note>[, |: ][{q}|{c}|what is {n}|<tell> {n}|<tell> {c}]", "[is|was] {n} [in|on|among|part of|somewhere in|still in|already in] your <note>[|, <isit>|? <isit>|, and <isit>|? Then <tell> it]",
    "[I|I|I|we|somebody] [told|wrote|said to|mentioned to|explained to|confided to|revealed to|let] you {c}[| <when>][, |. |; |: |, so |, now ]<isit>", "[I|we] [told you about|gave you|mentioned|spoke of|wrote down|let you know|said something about|brought up|talked about|introduced] {n}[| <when>][, |. |; |: |, so |, now |. So ][<isit>|{q}|repeat it|what did I say|what was it]",
    "[what|so what|and what|now what|well, what] did I [say|tell you|write|mention|answer|declare|claim|call it|state][| <when>] [about|as|concerning|on the subject of|when I spoke of|regarding|when it came to] {n}[|, <isit>| again| exactly| once more]", "[think back|go back|cast your mind back|scroll up|look back|remember|recall|recollect|rewind] [to|to what I said|to my words|to our first words|to the beginning|to the start|a few lines|some messages|a little|to our talk][, |: |; |. ][{q}|{c}|what did I say about {n}|what is {n}|{n}, <isit>|<tell> {c}]",
    "[remember|recall|do you remember|do you recall|what about] [our first words|the beginning|my first message|what I said|what I told you|our talk|the introductions|my words][: |, |; |? |. | - ][{q}|{n}, <isit>|what did I say {c}|what did I say about {n}|<tell> {n}]", "[before|now that|when|as|since|while] [I go|we part|we go on|you forget|we stop|I leave|we talk|you are here|you listened|I told you|we know each other|I think of it|I have your attention|we are at it][, |: ][{q}|<tell> {c}|<tell> {n}|{n}, <isit>|do you know {c}|what is {n}]",
    # others ask
    "<lead> <who> <asks> {c}[|, what do I <write>|. What do I <write>|: what shall I <write>|, help me|. Help|, and you know it|. Do you know it|, so <tell> it|. <isit>|, <isit>|. Can you answer|, can you answer|. You tell them|, would you tell them|. Your turn]", "<lead> <who> <asks>[: |, |: \"| - ]{q}[|\"|? What do I <write>|? You answer|? Answer for me|, what do I <write>|? Help|? <isit>|? Tell them]",
    "[if|when|in case|suppose|imagine|say|should] <who> [asked|asks|wanted to know|wondered|enquired|ask|want to know] [you |me ||][|about it, |in the street, ]{c}[, | - |, then |: ][what [do|would|should|could] [you|I] <write>|what would your answer be|how would you answer|what's the answer|could you answer|would you know|you would say what]", "[tell|inform|remind|let|answer|write to] <who>[ ||: |, ]{c}", "[I am|I'm] [asked|to say|supposed to say|required to state|expected to know|meant to tell them] {c}[| <spot>| by <who>| on the <paper>][, |. |; |: ]<isit>",
    "[explain|say|describe|announce|introduce|report|show|repeat|confirm|mention] to <who> {c}[|, please|, will you|, would you]", "[<spot>][, |: ]<who> <asks> {c}[|, <isit>|. <isit>|. What do I <write>]", "<who> [doesn't|does not|didn't|won't|can't] [believe|know|remember|understand|recall|see|grasp] {c}[|, <isit>|, do you|. <isit>|, but you do|. You tell them|, tell them]", "[I lost my <paper>|I forgot my glasses|I can't read my own writing|my mind is blank|I hit my head|I woke up and forgot|I'm confused|I am so tired|wine again|long night][, |: |. |; ][{q}|do you know {c}|<tell> {c}|{n}, <isit>|what was {n}|remind me {c}]",
    # without a verb of knowing
    "{n}[, | - |: |? |; ][you have it|you have it in mind|you noted it|you have that noted|you know it|that's noted|still there|still known|on file|did you keep it|did you note it|is it noted|is that in your <note>|you kept it|did you get it|lost it|gone already|it's somewhere in your <note>|you wrote it down|forgotten already|surely noted|you remember, don't you|don't say you forgot|you'd know|that rings a bell|does it ring a bell][|, right|, no|, yes|, I hope|, surely|? <isit>|. <isit>]",
    "[a|this|the|one|my] question[| from <who>| for you| about me][: |, | - ]{c}[|, <isit>]", "[just|simply|only|please|now|and|so|again|well|then] {c}[, please|, <rush>|, <isit>||, that's all]", "{c}[, |: |; | - |? ][<isit>|that is the question|you know that|I told you|you tell me|did I say|is it noted|that's what <who> <asks>]", "[my question is|I ask|I'm asking|what I ask is|the question is|I want to hear|I mean|I'd like you to say|let me hear|all I want is|it's about|this is about] {c}[|, <isit>|. <isit>|, no more]",
    "[whatever|however] [happened to|became of|was] {n}[|, <isit>]", "[is|was] [there|it possible] [anything|something|a note|an entry|a word|any word|some note] [about|on|of] {n} [in your <note>|with you|that you kept|here|at all][|, <isit>]", "[who|where] [but you|else|if not you][, ]could <tell> {n}[|, <isit>]", "[what|which] [answer|word|words|value|entry|reply] [belongs|fits|goes|would go|corresponds|matches] [to|with|for|next to] {n}",
)  # fmt: skip
_LABELLED = (
    "under [|the word |the heading |the label |the title |the point |the entry |the letter for ][\"{l}\"|{l}|{l}|{l}][, |: | ][what [do|would|should|can|could|must] [you|I|we|one] <write>[| for me| about me| in my case]|what would it say[| about me]|what goes there|I <write> what|<isit>|what belongs there, in my case|<write> what exactly]",
    "[the|this|a|my|another|that|our] <paper>[| <who> gave me| I have here| in front of me] [has a field|has a line|asks for|says|reads|wants|begins with|has a box|has a row|starts with|has the heading|shows|has the word|contains|requires|demands|has an empty space after] [\"{l}\"|{l}|{l}][|: what do I <write>|, what do I <write>|. What do I <write>|, <isit>|. <isit>|, fill it in for me|. Fill it in|. What goes there|. What comes there for me|; complete it]",
    "[fill in|complete|finish|fill out|help me fill in|help me complete|help me with|answer|do|let us fill in] [the|this|a|my] <paper>[| for me| with what I told you| with what you know| <spot>][: |, |; | - |. ][\"{l}\"|{l}|{l}][: |: ___|: ...|?|...|, <isit>| = || ____]", "[\"{l}\"|{l}|{l}][: ___|: ....|: ?|: (blank)|: (to be filled in)| = ?|: please fill in|, fill it in|: what do I <write>|? What do I <write>|, what is mine|, what's mine|: mine is what|: for me|, in my case|??|?]",
    "[what|what exactly] [do|would|should|must|can|shall|could] [you|I|we] <write> [under|for|after|next to|beside|in the field|on the line|in the box|at|as|behind] [\"{l}\"|{l}|{l}][| for me| in my case| on the <paper>| about me| on my <paper>| <spot>]", "[next|first|second|last|next field|next line|next box|next entry|the last line|line <number>|field <number>|number <number>|question <number>|item <number>|point <number>|row <number>][: |, | is | - ][\"{l}\"|{l}|{l}][|. What do I <write>|, what do I <write>|, <isit>|?|. <isit>|: ___]",
    "[a|the|my|this|your] [file card|index card|row|entry|record|note|line|card|field] [on|about|for|of] me[, |: |; ][\"{l}\"|{l}][|: ___|?|, <isit>|. What does it say|: what is there| says what| is what]", "<spot>[, |: | they have the line | they want the word |; ][\"{l}\"|{l}|{l}][|. What do I <write>|, what do I <write>|, <isit>|? <isit>|: what do I <write>]", "[for|on] [the|this|a|my] <paper>[: |, | - ][\"{l}\"|{l}|{l}][|?|: what do I <write>|, what is mine|, <isit>|. <isit>]",
    "[keyword|heading|topic|field|key|entry|column|label|attribute|variable|category|item|box|tag|slot]:? [\"{l}\"|{l}|{l}][|. <isit>|, <isit>|: what is mine|; mine is what|. And for me|. My value|, of mine]", "[if|when|suppose] [you|I|we|<who>] [had|have|has|need|needs|wanted] to <write> [something|a word|one thing|an entry|it] [under|for|next to|as] [\"{l}\"|{l}|{l}][| for me| in my name][, |: ][what would it be|what would that be|what is it|what goes there|what do you <write>|<isit>]",
)  # fmt: skip
_BLANKS = (
    "[complete|finish|continue|complete this|finish this|finish the sentence|complete the sentence|fill the gap|fill in the blank|fill in the gap|fill in|go on|end this sentence|add the missing word|what is missing|close the gap|carry on|supply the missing word|the end is missing|say the rest|cloze test|gap text|a sentence without an end][: |, |. |; | - |, please: |! |: \"]{b}[ ___| ...| …| ____| (...)| (blank)| _| ....| .. |\"| (what?)||| what]",
    "{b}[ ___| ...| …| ____| (...)| ... ?| ..., what| what| ... go on| ... complete it| ... how does it go on| ... finish it| ... you know the rest| ___, fill it in| __ (fill in)| ... continue| - what| whom| ... <isit>| <isit>]", "{b}[, |: |? | - |... ][what|which|complete|go on|you complete it|finish it|please finish|add the word|the word is missing|one word is missing|how does it end|and then|what comes here|say it]", "[how|in which way|with which word|with what] [does|would|should|will|must] [this|this sentence|the sentence|the line|it] [end|go on|continue|be completed|finish][: |, |; ]{b}[ ___| ...| …||?]",
    "<who> [reads|says|writes|starts|begins|whispers|dictates|types][: |, |: \"]{b}[ ...| ___|][. How does it go on|. What comes next|. Complete it|; <isit>|\", what comes then]", "[repeat|say|write|think] [after|for|with|in place of] me[, | ][with the [missing|right|last] word|and complete it|and finish it|and fill the gap][: |, ]{b}[ ...| ___|]", "[on|in] [the|this|my] <paper> [it says|I read|stands|there is|is written|I wrote][: |, |: \"]{b}[ ...| ___|][|. Complete it|. What goes there|, <isit>|\". Finish it]",
)  # fmt: skip


def roundabout(random: Random, subject: str, asks: tuple[str, ...]) -> str:
    """A pattern that asks for a fact about the subject, perhaps with `{x}`, another value. asks: plain questions."""
    forms = FORMS[subject]
    if random.random() < 0.3 and subject in PARAPHRASES:
        return expand(random, random.choice(PARAPHRASES[subject]))
    chance = random.random()
    if chance < 0.27:
        return around_a_noun(random, random.choice(forms.nouns))
    if chance < 0.34:
        return around_a_question(random, expand(random, random.choice(asks)))
    if chance < 0.59:
        frame = random.choice(_KNOWN)
    elif chance < 0.64:
        frame = random.choice(BESIDE)
    elif chance < 0.76:
        frame = random.choice(_LABELLED)
    elif chance < 0.84:
        frame = random.choice(_BLANKS)
    else:
        frame = random.choice(forms.direct)
    return forms.within(random, frame.replace("{q}", random.choice(asks)))
