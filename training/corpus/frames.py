"""Around what is asked for, whatever that is: `{n}` is a noun phrase ("the capital of Peru", "my age"), `{q}` a
question, `{o}` an order ("count to nine"). The frame must not matter: what stands in it decides, so that all skills
use the same."""

from __future__ import annotations

from random import Random

from .grammar import expand

__all__ = ["ANAPHORIC", "around_a_noun", "around_a_question", "around_an_order"]

_NOUN = (
    "<courtesy> <tell> {n}", "<courtesy> <tell> {n}<proviso>", "{n}<proviso>", "<beforehand>[what is|I need|I'd like] {n}<favour>",
    "[please |could you |can you |would you |will you |now ||][write|note|put|jot|take|type] {n} down[| for me| here| please| again| for <who>]", "[please |just |now |][let me hear|let me see|let us hear|I want to hear|I'd love to hear|I'd like to hear|may I hear] [you say |you repeat |you spell |you name ||]{n}", "[please |could you |can you |would you |now ||][read|read out|dictate|give|send|spell|show|hand] me {n}[| again| please| once more]", "I [told|gave|mentioned to|said to] you {n}[, |; |. ][so |and ||][what is it|which is it|what was it|where is it]", "[I'm|I am|we are] [standing|waiting|sitting] [outside|here|at the door|at the counter][| again][, |. |: ][so |][what is|what's|I need|quick, what's|tell me] {n}",
    "[I'd|I would|it would|my <kin> would] [be grateful|be glad|help|be happy|be nice|be lovely|appreciate it|be pleased|thank you] if you [told me|told us|gave me|named|reminded me of|could tell me|repeated|read me|said] {n}[| again| now]", "[I was hoping|I hoped|I'd hoped|I was wondering if|I wonder if|any chance|is there a chance|is it possible that] you [could|might|can|would] [tell me|give me|name|remind me of|say|repeat] {n}", "[would|do] you mind [telling me|giving me|naming|reminding me of|saying|repeating|reading out] {n}[| again| once more| for me]",
    "<sokindly> [tell me|tell me|tell|say|give me|repeat|name|remind me of|write|let me have|look up|let me know|hand me|read me] {n}[|, <isit>| again| once more]", "<sokindly> <tell> {n}",
    # asked by others
    "<lead> <who> <asks> [about |for |after |about |about ]{n}[|, what do I <write>|. What do I <write>|: what shall I <write>|, help me|, please help|. Help|, and you know it|. Do you know it|, so <tell> it|. <isit>|, <isit>]",
    "<lead> <who> <wants> {n}[|, what do I <write>|. What do I <write>|: what shall I <write>|, help me|, please help|. Help|, so <tell> it|. <isit>|, <isit>]",
    "<spot> [they|people|somebody|<who>] [<wants>|<asks> about] {n}[|, <isit>|. <isit>|: <isit>]",
    "[what|so what|now what] [would|do|should|shall|can|could|must|might] [you|I|we|one] <write> [if|when|in case] <who> <asks> [about |for |about ]{n}",
    "[if|when|in case|suppose|imagine|say] <who> <asks> [about |for |about ]{n}[, | - |, then ][what [do|would|should|shall|could] [I|you|we] <write>|how [do|would|should] [I|you] [answer|reply]|what's the answer|what is the right answer]",
    "[help <who>|help me|help us|lend me a hand|give me a hand|assist me|come to my aid|save me|rescue me] [with|on|about] {n}[| please| here| quickly| then]",
    "[I|we] [have to|must|need to|should|want to|ought to|would like to] [|now |quickly |please |also ]<write> {n} [<spot>|on [the|this|a|my] <paper>|for <purpose>|here|now|at once|for <who>][|, <isit>|. <isit>|: <isit>]",
    "[everyone|everybody|half of them|the whole of them|all the people|nobody else] [in|at|from|near] [<place>|my family|the office|our street|school|the pub|my team|the village] [talks about|argues about|asks about|asks for|wants to know|is curious about|guesses|bets on|forgot] {n}[|, <isit>|. <isit>|: <isit>|, so what is it|. Tell me|, but I don't know it]", "[my|our|the] [boss|<kin>|<trade>|teacher|customer|guest] [wants|needs|asks for|expects|demands|asked me for|is after|would like] {n}[| by noon| by Friday| from me| at once| before lunch| tonight][|, <isit>|. <isit>|: <isit>|, and you know it|. Help|. Quick]",
    # for what
    "[for|on|for|concerning|regarding|with regard to|as regards] <purpose>[, |: | - |, ][I need|we need|I want|you need|I lack|<tell>|please <tell>|may I have|could I have|can I get|I'm missing] {n}[|, <isit>|. <isit>]",
    "[I|we] need {n} [for <purpose>|for <who>|<spot>|on [the|this|a|my] <paper>|here|now|urgently|again|by tonight|in a minute|right away][|, <isit>|. <isit>]",
    "<spot>[: |, | - |; ][{n}|{n}, please|I need {n}|<tell> {n}|what is {n}|{n}, <isit>]",
    "[the|this|a|my|our] <paper> [has a line for|has a box for|has a field for|has a space for|has a blank for|asks for|wants|lacks|still needs|is missing|mentions|demands|must show|begins with|ends with|needs] {n}[|, <isit>|. <isit>|: <isit>|. What goes there|. What do I <write>|, what do I <write>]",
    "[what|what exactly|what now] [goes|do I <write>|do we <write>|belongs|should stand|must stand|would you <write>|do you <write>|has to stand] [next to|under|beside|after|behind|for|in the field|at the line|in the box|opposite|in the space for|below|on the line for|in the row for] {n}",
    "[under|for|next to|beside|at|beneath|opposite|behind|in the box for|in the field for|on the line for|at the point of|under the heading of] {n}[, |: | ][what [do I|do we|would you|should I|must I|shall I|can I|do you] <write>|what goes there|what belongs there|which word do I <write>|what should stand|<write> what|<isit>]",
    # named first
    "{n}[, |: |; | - |? |. |... |! |, ]<isit>", "{n}[, |: | - |? |... |! ][please |<rush>|and <rush>|I beg you|once more|again|if you can|if you know it|in one line|nothing else|just that|would be nice|would help me|is all I need|is what I want|is what I'm after|is what I need to know|is the question|is what <who> wants|, that's the question]",
    "<rush>[, |! |: |. | - ]{n}", "<sorry>[, |. |: |; | - ][what is|what was|<tell>|I need|but what is|but I need|I forgot|but I don't know] {n}", "<quiz>[: |. |, | - |! |; ][{n}|{n}, please|what is {n}|<tell> {n}|name {n}|{n} is what|we want {n}]",
    "[as to|as for|about|regarding|concerning|speaking of|talking about|on the subject of|on the matter of|now to|next is|then there is|there's also|we come to|let us turn to|which brings me to|a word about] {n}[, |: | - |. |? |; ]<isit>",
    "<lead>[, | |: ][so |then ||][{n} is|{n} is what|{n} would be|{n} was|{n} equals|{n} reads|{n} must be|{n}: |that makes {n}|which makes {n}|it follows that {n} is]",
    "{n}? [asks|says|writes|wants to know|demands|enquires] [the crossword|the quiz|the <paper>|<who>|my <kin>|the <trade>|the teacher|a voice]", "{n}[, | - |: ][asks|says|it says in|wants] [the crossword|the quiz|<who>|my <kin>|the <trade>]",
    # doubts and challenges
    "[surely|certainly|no doubt|of course|I'm sure|I bet|I trust|I hope|I suppose|I believe|I guess|apparently|clearly|obviously|presumably|without a doubt|you bet|perhaps|maybe] you [know|can say|can tell|could name|can give me|can work out|can come up with|can produce|are able to say|would know|have no trouble with] {n}[|, don't you|, right|, no|, can't you|, yes|. <isit>|. So <tell> it|: <isit>|?]",
    "[I bet|I doubt|I wonder whether|I wonder if|let's see if|let us see whether|we'll see if|show me that|prove that|are you sure|do you think|is it true that|can it be that|I'd be surprised if|it would impress me if|<who> doubts that|<who> says] you [know|can say|can tell|could name|can give me|can come up with] {n}[||. Well|. So|. <isit>|, <isit>]",
    "[can|could|would|will|may|might] [you|I|we|anybody|somebody] <tell> {n}[| to <who>| for <who>| for me| here| now| please| again| quickly| <spot>]", "[nobody|no one|not everybody|hardly anyone|not even <who>] [here |] [knows|can tell me|could tell me|has an idea of|remembers|wants to tell me|can name] {n}[|, can you|, do you|, <isit>|. <isit>|. You perhaps]",
    "[I|I|we] [don't know|do not know|have forgotten|forgot|can't think of|cannot recall|always forget|never remember|would love to know|lost|want to check|want to know|ought to know|wish I knew|have no clue about|need to find out|need to look up|have to learn|misplaced] {n}[|, <isit>|. <isit>|; <isit>|: <isit>|. Do you know|, and you]",
    "[it's|it is|this is|that's|now it's|all this is|the question is|what matters is|what I mean is|what I'm after is|what's missing is|what we need is|my question concerns|my problem is|the topic is|the point is|I mean|I'm asking about|I ask for] {n}[|, <isit>|. <isit>|; <isit>|: <isit>| that I need| that I want| I'm asking for| I want to hear| that is missing]",
    # terse and rude
    "[gimme|gimme|need|want|wanna know|gotta know|lemme have|say|tell|tell me|show|hand over|spill|cough up|shoot|just|only|simply|merely|again|back to] {n}[|!|, <rush>| <rush>|, will you|, man|, mate|, dude|, pal]", "[wtf|what the hell|what on earth|what in the world|what the heck|for heaven's sake, what|what, then,|so what|well what|now what|what precisely|what exactly] [is|was|is|would be|might be] {n}",
    # made up situations
    "[imagine|suppose|picture this|pretend|let's say|think][: |, | ][<who> holds|I hold|you hold|there is|somebody has|we print|I order] [a|the|this] <paper> with {n}[, | on it, |. |: ][what does it say|what would it say|what would we read|what is on it|what is written there|read it to me]",
    "[could|would|will|can] [the|your|our] [answer|reply|next message|next answer|next line] [be|contain|give|state|tell|have] {n}", "[make|let|have] [the|your] [answer|reply|next message|next line] [be|state|give|show] {n}",
    "[<who> and I|my <kin> and I|we|two of us|the whole class|all of us] [argue|disagree|bet|quarrel|talk|puzzle|wonder|are wondering] about {n}[|, <isit>|. <isit>|. Who is right|. Help us|: <isit>|. What do you <write>]",
    "[in the game|in this game|in our game|in the quiz|in the test|in the crossword|at school|in class|for homework|on page <number>|in exercise <number>|in question <number>|at the pub quiz|on the quiz show|on the radio|in a riddle] [they ask for|we need|I need|one has to name|it says|you must give|I am asked for|there is|comes|we are to find|I have to say|it's about|they want] {n}[|, <isit>|. <isit>|: <isit>]",
)  # fmt: skip
_QUESTION = (
    "<beforehand>{q}", "{q}<proviso>", "<lead> <who> [asks|asked|is asking|wants to know|has asked me|keeps asking|writes|says|shouts|whispers|enquires|wonders|calls and asks][: |, |: | - |; ]{q}", "<spot>[, |: |, they ask: |, I was asked: |, somebody asks: |, <who> asked me: |, the question is: |, the question: |, it says: ]{q}", "<quiz>[: |. |, | - |! |; ]{q}", "<sorry>[, |. |: |; | - |, but ]{q}", "<rush>[, |! |: |. | - |, but ]{q}",
    "[for|because of|on account of|about|for] <purpose>[: |, | - |, I have to know: |, they ask: |, tell me: |, I wonder: ]{q}", "[on|in|according to] [the|this|a|my|our] <paper> [it says|there is the question|they ask|is written|it reads|I read|stands|is the line|I find the question][: |, |: \"]{q}", "[the|their|his|her|my|our|this|one|another|the next|the last|the only] question [is|was|reads|on the <paper> is|from <who> is|I got is|to answer is][: |, |: ]{q}",
    "{q} [<who> <asks>|<who> wants to know|that's what <who> asks|says <who>|asks <who>|is what <who> wants to know|I ask for <who>|is the question|I need it for <purpose>|I need it <spot>|I have to <write> it|is all I ask|that's my question|before I go|and be quick|and no nonsense|for heaven's sake|please answer|just that|in a few words|if you know it]",
    "[I was|we were] [asked|just asked|being asked|once asked|asked again][: |, |, and I ask you: ]{q}", "[to|so that I can|in order to] [fill in|finish|complete|print|sign|send|answer|check|write|hand in] [the|this|a|my] <paper>[, |: |, tell me: |, I must know: |, I ask: ]{q}", "[I'll|I will|let me|may I|I'd like to|I must|I have to|I dare|I want to] [ask|ask you|ask again|ask it once more|put it this way|try again|be blunt|be direct|repeat my question|rephrase][: |, |: ]{q}",
    "[if|when|suppose|in case|imagine] <who> [asks|asked|wants to know|wanted to know|comes and asks|calls to ask][: |, |: \"]{q}[\", |? |, | - ][what do I <write>|what would you <write>|what do you <write>|what shall I <write>|what is the answer]",
)  # fmt: skip
_ORDER = (
    "[<spot>|in the [quiz|test|play|lesson|riddle|exam]|at [school|work|home]|on the <paper>|for <purpose>|] [|now |next ][I have to|we have to|you have to|one has to|I must|I'm asked to|I am supposed to|I need to|my <kin> must|my <kin> has to|the task is to] {o}[|. Help me|, can you|. Can you|, please help|. How|, so]", "<courtesy> {o}", "<courtesy> {o}<favour>", "{o}<proviso>", "<lead> <who> [wants|asks|would like|begs|needs|tells|orders|expects|has told|asked|wants] you to {o}", "<spot>[, |: |, they want you to |, you have to |, please |, you should |, I want you to ]{o}", "<quiz>[: |. |, | - |! |; ]{o}", "<rush>[, |! |: |. | - ]{o}", "<sorry>[, |. |: |; ][please |but |could you |would you |now ]{o}", "for <purpose>[: |, | - |, please |, could you |, I need you to |, you have to ]{o}",
    "[my|the|our|his|her|a|this] [<kin>|child|little one|baby|class|pupils|team] [wants|would like|loves|likes|asks|begs|wishes|has asked] [to hear you|to see you|you to] {o}", "[it would|that would|it'd] [help|please|cheer up|amuse|calm|impress|comfort] [<who>|me|us|my <kin>] if you [could|would|can] {o}", "[on|according to] [the|this|my] <paper> [it says|the task is|I read|stands|is the task|the order is][: |, |: you must |, you shall ]{o}",
    "{o}[ for <who>| for my <kin>| because <who> wants it| since <who> asks|, <who> asked me to|, it's for <purpose>|, <rush>| and <rush>| and nothing else|, if you're able| while I wait| while we wait|, I'm waiting|, I dare you| as fast as you can| before I go|, that's an order|, that's all I ask| so that <who> can hear it]", "[I|we] [need|want|would love|expect|dare|order|beg|challenge|command|would like] you to {o}[| for <who>| for <purpose>| <spot>| now| at once| again| here]",
    "[would|do|does] [it|that] [be|seem|sound] [possible|too much|too hard|fine|ok|a problem|a bother][, if you|, to ask you to| to have you] {o}", "[why don't you|why not|how about you|what if you|you could|you might|you may|you shall|you should|you must|you can] [|please |now |just |quickly |kindly |once ]{o}[|, <rush>| for <who>| for me| now]", "[can|could|would|will] [you|the machine|the model|my little friend] [|please |now |just |quickly |kindly |once |also ]{o}[| for <who>| for <purpose>| for me| now| <spot>]",
)  # fmt: skip
ANAPHORIC = "[I hear that name|I see it|I think of it|I was there|I like it|it came up|it was mentioned|it is on my list|<who> mentioned it|<who> talks about it|I only know the name|that's all I know|it is on the <paper>|I read about it|we learn about it|I'm interested in it|it is on my mind|I saw it on the <paper>|I was thinking of it|my <kin> likes it|it's in the news|I can't get it out of my head]"
"""Said of something that was named just before."""


def around_a_noun(random: Random, noun: str) -> str:
    """A wording in which the noun phrase, a pattern, is asked for; its slots are kept."""
    return expand(random, random.choice(_NOUN).replace("{n}", noun))


def around_a_question(random: Random, question: str) -> str:
    return expand(random, random.choice(_QUESTION).replace("{q}", question))


def around_an_order(random: Random, order: str) -> str:
    return expand(random, random.choice(_ORDER).replace("{o}", order))
