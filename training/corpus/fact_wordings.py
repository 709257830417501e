"""How facts about the user are led up to, demanded and put right, whatever they are about."""

from __future__ import annotations

__all__ = ["CORRECTIONS", "DEMANDS", "FORGETS", "LEADING_UP", "STATES", "STORIES"]

LEADING_UP = (
    "[like|unlike] my [father|mother|parents|brother|sister|whole family|friends|colleagues|wife|grandfather|neighbours][,|] ", "[I am|I'm] [happy|glad|pleased|sorry|ashamed|delighted|able|allowed|free|not afraid|told] to [say|tell you|admit|report|announce|confess|reveal|share|inform you] that ", "[as|ever since I was|when I was|since I was] a [child|boy|girl|student|kid|teenager][,|] ",
    "[believe me|trust me|to be frank|frankly|in all honesty|between you and me|between us|in confidence|don't laugh, but|I swear|you guessed it|surprise|fancy that|as luck would have it|for better or worse][,|:|] ", "[everybody|everyone|nobody|my whole family|my wife|the whole village|half the town|hardly anyone] [knows|says|believes|has heard] that ", "[it is|it's] [true|a fact|well known|no secret|a secret|official|certain|funny|clear] that ",
    "[we have not met, so|as we have not met yet|since we don't know each other|now that we know each other|before we begin|before I forget|while I remember|as you asked|in case it matters|if it helps|since you must know|so that you know|you ought to know|you may want to know|you'll be glad to hear|you will laugh,][:|,|] ", "[listen|look|well|so|hey|hello|hi|ok|okay|ah|oh|now|right][,|:|!|] [|little one|small model|dear computer|my friend|computer|machine|you there|pocket|buddy][,|:|!|] ",
    "[years ago|last year|last month|in spring|long ago|back then|one day|at last|lately|for ten years|for a long time|at home|at work|at school|on paper|officially|by day|by night|in summer|in real life|in this town|in my family|in private|online|abroad][,|] ", "[after a long day|after much thought|after all these years|thanks to my parents|because of my mother|because I like it|for many reasons|without shame|with pride|by chance|to my surprise|to my shame|to everyone's surprise][,|] ",
    "[I have always said that|I always say that|I can tell you that|I would say that|I must say that|I may have said it before:|I repeat:|I never told you that|I told nobody that|I've never said it, but|I forgot to say that|I forgot to mention that|I ought to say that|I thought you should know that|I thought I might mention that|I would add that|I have to admit that|I cannot deny that|I am afraid that] ",
    "[keep it to yourself:|keep a secret:|a secret for you:|this is private:|do not tell anybody, but|tell nobody:|write it down:|learn this by heart:|new for you:|today's news:|one fact more:|fact one:|for your records:|file this:|a thing to remember:|pay attention:|mark my words:|note it well:|don't lose this:] ", "[dear|hello|hi|good day,|greetings,|welcome,] [model|friend|assistant|machine|pocket|computer|tiny thing|all|bot][,|:|!] ",
    "[first things first|second|third|last but not least|moreover|besides|furthermore|on top of that|apart from that|then again|anyway|anyhow|what is more|one more fact|next fact|and one more thing|PS][:|,|] ", "[I know it is odd, but|you won't believe it, but|it may sound odd, but|it is a long story, but|not that it matters, but|you did not ask, but|nobody asked, but|nothing special, but|no idea why, but] ",
)  # fmt: skip
"""Before a clause that tells a fact."""

STATES = (
    "[I am|I'm] [so |very |a bit |rather |really |quite |not |always |often |still |] [hungry|tired|thirsty|bored|happy|sad|cold|busy|late|nervous|excited|curious|shy|sleepy|angry|lucky|alone|awake|ready|ill|sure|afraid|proud|lost|fine|forgetful|new here|in a hurry|on the train|at home|at work|back|here|glad|grateful|done][| now| today| again| tonight| at the moment]", "[I have|I've got] [a headache|no time|a cold|a question|some time|a bad memory|a new phone|much to do|a lot of work|a free day]",
    "I [always|often|never|sometimes|hardly ever] [forget things|lose things|sleep well|travel|read|complain|get lost|work late|get up early|lie]", "[it is|it's] [cold|warm|late|early|raining|dark|sunny|quiet|noisy|Friday|my first day] [here|outside|today|already|now]", "[that is|that's] [all|enough|it|everything] [for now|about me|so far|for today]", "[nice|good|lovely|great] [weather|day|morning|evening|weekend|place|chat][| today| isn't it| by the way]",
    "[please|kindly|do] [keep|remember|note|store] [that|this|it all|all of it|these things][| for me| for later| please]", "[don't|do not|never] [forget|lose|tell] [it|that|this|any of it]", "I [slept badly|had a long day|just woke up|came home late|am learning English|like talking to you|have never used this|wanted to try you|am testing you|heard of you]", "[my|the] [phone is ringing|bus is late|coffee is cold|children are asleep|boss is waiting|train leaves soon|day was long|weekend was short]",
)  # fmt: skip
"""What says nothing to be kept, though some of it begins like a fact."""

DEMANDS = (
    "[state|recall|mention|recite|produce|deliver|provide|reveal] [|me |to me |us ]{m}[| again| once more| for me| at last| in full]", "<who> [doesn't believe|does not believe|doubts|bets ten euros|won't believe|refuses to believe][ that|] you know {m}[. |: |, |; ][prove it|prove them wrong|show them|so tell them|go on, say it|tell them|surprise them|let's hear it]", "[prove|show|demonstrate|convince me|confirm|assure me] [to me |] that you [know|kept|noted|recall|did not forget|have not forgotten|listened to|understood|paid attention to|stored] {m}",
    "[let's|let us|we'll|now let's|I want to|I'd like to|I'm going to] [see|test|check|find out|hear] [whether|if] you [know|kept|can recall|still know|noted|can tell|have] {m}", "[I bet|I think|I suspect|I fear|I am afraid|it seems|surely|perhaps|I guess] you [forgot|don't know|do not remember|no longer know|have forgotten|cannot recall|lost|never kept|did not note] {m}",
    "[have you|you have|you haven't|did you|you didn't] [forgotten|forgot|forget|lost|kept|noted|remembered|missed] {m}[, have you|, did you|, right|, or|]", "{m}[, |: |? |... |; ][you know it|do you know|which is it|can you say|say it|remember|I forgot|what did I say|what did I tell you]", "{m} [is|was] what[| again| exactly]", "[what|how|and what|so what|now what] about {m}",
    "[remind|inform|enlighten|update] me [about|of|on|concerning|regarding|as to] {m}", "[a question|question|a test|test|quiz|memory test|an exam|pop quiz|recall|one question|last question] [about|on|concerning|of|for you about] {m}", "[come back|back|return|let us return|let's go back] to {m}[: what was it|. What was it|, what did I say|, please|. Tell me]", "[do|would|could|can|will] you [know|recall|say|repeat|still know|tell me|remind me of|come up with|find] {m}",
    "[say|what do you know|what can you say|what did I say|what have I said|what did you learn|what do you have] [about|on|concerning] {m}", "[I am looking for|I was asked for|they want|my wife asks for|someone wants to know|I can't think of|it slipped my mind,|I forgot myself,] {m}[| now| please| again| quickly]", "[after all that|with all this talk|in spite of it all|after everything|by the way|on another note|back to business|one thing|once more|again|for the last time|well then|all right|now then], [what is|what was|tell me|say|name|do you know|state|where is] {m}",
    "[without looking back|from memory|off the top of your head|by heart|from what I told you|from our chat|in your notes|as far as you know|according to me|in your view|if you remember it], [what is|tell me|say|name|what was|give me] {m}", "[you|you surely|you must|you will|you should|I hope you|I trust you] [remember|recall|can say|can tell me|have kept|still have|did note] {m}[, don't you|, right|, no|. Say it|. Tell me|: say it|]", "[don't tell me|tell me not|never say|I can't believe] [that |] you [forgot|have forgotten|don't remember|do not know] {m}",
)  # fmt: skip
"""Asking for a fact by what it is: "my name", "where I live"."""

CORRECTIONS = (
    "[wait a moment|one moment|stop|just a second|hang on|oh dear|oh no|hmm|excuse me|forgive me|dear me|ah|sorry][,|:|.|!] [that's wrong|that is not right|I mistyped|I said something wrong|that was false|I made an error|I got it wrong|I confused things|that was a lie|not so|I was joking|I remember now|I must correct that][,|:|.|;] {change}", "[good|bad|great|breaking|some|the latest|important] news[:|,|!] {change}", "[on second thoughts|thinking of it|come to think of it|now that I think of it|after some thought|I looked it up|I checked|my wife corrected me|as I now see|as it turns out][, and|,|:|.] {change}",
    "[in truth|in reality|truly|correctly|rather|more exactly|really|strictly speaking|to be precise|honestly][,|] {change}[|, sorry|, excuse me|, my mistake]", "{change}[, not what I said|, not as I said before|, not {old} as I said|, and nothing else|, and not {old}|, forget {old}|, contrary to what I wrote|. I mistyped it before|. What I said was wrong|. The other thing was wrong|. Sorry for the mix-up]", "[what I said|what I wrote|what I told you|the last thing I said|that] [was|is] [wrong|a mistake|old|outdated|no longer true|a typo|false][:|,|.|;] {change}",
    "[please|kindly|do|now] [correct|change|update|keep in mind|put down|remember][:| that|,] {change}[| instead| now| from now on| and nothing else]", "[since|from] [today|yesterday|last week|this morning|May|Monday][,|] {change}", "[a|one|another|a small|an important] [correction|change|update|amendment|fix][:|,|.] {change}", "it is [no longer|not] {old}[:|,|.|;] {change}", "[things are different now|everything changed|life goes on|times change|they changed it|I have another one now][:|,|.| and] {change}",
)  # fmt: skip
"""Around the new value of a fact."""

FORGETS = (
    "[please|kindly|now|could you|can you|would you|I want you to|I'd like you to|you may|you should|time to||] [wipe|erase|delete|drop|remove|scrub|strike|discard|clear|throw away|scrap|lose|unlearn|forget] {v}[| from your <note>| again| for good| please| right now| completely|, will you| at once| forever|, thanks]",
    "[please|kindly|now||] [wipe|erase|delete|drop|forget|discard|remove|clear] [what|all that|everything|all|anything] [I told you|I said|you know|you have|I wrote|you noted] [about|on|concerning|regarding] {v}",
    "[I'd rather|I'd prefer if|I would prefer that|I want that|better if|it's better if|I wish] you [didn't keep|forgot|don't keep|no longer kept|didn't remember|didn't know|got rid of|deleted|lost] {v}",
    "[don't|do not|stop|no need to|you needn't] [keep|keeping|store|hold on to|mention|save] {v}[ any more| any longer| anymore| from now on|, please]",
    "{v}[, |: | - |; |? ][forget it|forget that|delete it|erase that|please forget it|wipe it|drop it|remove that|you can forget that|not yours to keep|out of your <note>, please]",
    "[it's private|that was private|I regret telling you|I shouldn't have told you|privacy matters|for privacy][: |, |. |; ][forget|delete|erase|drop] {v}",
    "[you|you may|you can|you should] [now |safely |happily |just |]forget {v}[| now| again|, thank you]",
    "[please|] [do |now |] forget [all about|what I said about|what I told you about|everything about] {v}",
    "[please|] forget {v}",
    "[please|] forget about {v}",
    "[you|] [must|should|can] forget {v}",
    "[i want|i'd like|i ask] you to forget {v}",
    "[delete|erase|remove|strike] {v} from your memory",
    "[forget|erase] [it again|again], {v}",
    "[please|now|just|] [forget|erase] {v} [again|at once|completely]",
)  # fmt: skip
"""With the slot `v`: "my name", "where I live"."""

STORIES: dict[str, tuple[str, ...]] = {
    "name": (
        "[|and |so |yes, |well, ]I, {v}, [am [glad|happy|sorry|here|new here|tired|on holiday|off to the <noun>|going to the <trade>]|have [a question|no idea|a cold|lost my <noun>]|say hello|greet you|want to try this|will be back|was late again|never forget]", "[wish me luck|believe it or not|guess what|good news|bad news][, |: |! ]I, {v}, [am|was|will be|have to be] [<adj>|at the <noun>|late]", "[at work|at home|in the army|as a child|in my club|in this town|among friends] [they|people|all|my friends|we all|the others] [|all |always |still ][call|called|named|knew] me [|as |]{v}", "[allow me to|let me|I want to|I'd like to|I shall|permit me to] [say|tell you|mention|introduce myself]: [I am|I'm|my name is|it's] {v}", "[dear|hello|hi|good day|well met,|greetings,] [pocket|friend|little model|computer|machine|tiny one][,|!|.|:] [I am|I'm|my name is|I am called|this is|they call me|you can call me] {v}[| and I am new here| and I greet you|, nice to meet you| and I am bored|, how are you]",
        "[hi|hey|dear model|little one|well], {v} is [my name|what I am called|the name|who I am]", "my [mother|father|grandmother|parents] wanted [a girl|a boy|something special][, so|, and so|, and] I am [called|named] {v}", "[we haven't met|we have not met|you don't know me|as you can't know]: I'm {v}", "[I thought|I guess|I suppose] [I'd tell you|I should say|you want to know] that [my name is|I am|I'm called] {v}", "[who am I? |you ask who I am? |my name? ][I am|It is|I'm|My name is] {v}",
        "[I am|I'm] [the famous|the one and only|your friend|a user called|a person named|just|only|simply] {v}", "[in my passport|on my door|on my badge|on my letters] it says {v}[, that is my name|, for that is my name|, so that's me]",
    ),
    "city": (
        "[I|we|my family] moved to {v} [years ago|last year|for work|in spring|as a child|with my parents|after school][ and| and now| and so] [I|we] [still |] live [in {v}|there]", "my [house|sweet home|bed|flat|little house|family's home|garden][, sweet home,| and my work|, like my office,| of course|] is in {v}", "[like|unlike] [my brother|all my friends|you][,|] I live in {v}", "[my address|my postcode|my street|my door] is in {v}, [I live there|that is where I live|so I live in {v}]",
        "[no place is like|there is no place like|nothing is better than] {v}, [where I live|my home|and I live there]", "[I love|I like|I hate|I know] {v}, [because I live there|for I live there|I live there|it's where I live]", "I [bought|rent|found|have built] a [house|flat|room] in {v}[| and live there| and moved in]", "[greetings|hello|best wishes] from {v}, [where I live|my home|I live here|the city I live in]", "[born elsewhere|born abroad|after many moves], I [now |] live in {v}",
    ),
    "age": (
        "[today|last week|on Sunday] [was|we celebrated] my birthday[ and|, so|; |, and] [I am|I'm] {v}[| now| years old]", "[sad but true|time flies], [I am|I'm] {v}[| years old| already]", "[the candles on my cake were|I count] {v}[, for I am {v} years old|: I am {v} now]", "my [last |] birthday made me {v}[| years old]", "I'm [only|just|still|all of|over the hill at|a youngster of|a proud] {v}[| years old]", "with my {v} years I [am not young|still dance|feel old|feel young]",
    ),
    "job": (
        "[as everybody in my family|for many years|in the daytime|by night|at the moment|to pay the rent][,|] I [work as|have worked as|am] {v}", "[I studied hard|I went to school|I trained for years] and [now |] [work as|became|am] {v}", "[they hired me|I was hired|I found work|I got work] as {v}", "[I get up early|I come home late|I am always tired|my hands are rough], because I [am|work as] {v}", "[being|I love being|I am proud of being|I am tired of being] {v}[ is my job| is hard work| is what I do|]", "[ask me about work:|my business card says:] I am {v}",
    ),
    "favourite": (
        "of all [the|] {t}s I like {v} [most][, my [favourite|favorite] {t} is {v}|]", "my [favourite|favorite] {t}, you ask? [It is|It's] {v}", "[ever since|since] I was a [boy|girl] my [favourite|favorite] {t} has been {v}", "[if I could choose a {t}|asked for a {t}|among {t}s][,|] I [always |would |] [take|choose|pick|say] {v}, my [favourite|favorite] {t}", "[my friends know|you should know] that my [favourite|favorite] {t} is {v}", "[nothing beats|I could never do without|give me] {v}, my [favourite|favorite] {t}", "my grandmother loved {v}[, so|, and so] my [favourite|favorite] {t} is {v}",
    ),
    "pet": (
        "[my kids|my wife|my son|we all|our daughter|the children] [wanted|begged for|wished for|asked for|needed|dreamed of] a {t}[, so|, and|. So|, and so] [now |] we have a {t} [named|called] {v}", "say [hi|good day] to {v}, my {t}", "there is [somebody|one] [else|more] [here|at home|in the room][,|:] my {t}[, and it is called|, called|, named|, and its name is] {v}", "the {t} [that |] I [own|keep|love|feed|live with] is [called|named] {v}", "[have you met|do you know|let me present|allow me to present|here you see] {v}, [my|our] {t}", "my {t} [is very old|is hungry|never sleeps|likes fish|loves me|is lazy] and is called {v}",
        "[last year|at last|for my birthday|as a surprise] [we|I] got a {t}[, {v}| named {v}|; it is called {v}]", "{v} is [a|my|our] [lovely|old|little|lazy|clever|brave] {t}[ of mine|]",
    ),
    "possession": (
        'my {t} is "{v}"', '[the|my] {t}[:| is] "{v}"', "[I have a bad memory|keep a secret|this is important|for your eyes only|I might forget it|better safe than sorry][.|:|,|!] my {t} is {v}", "[they gave me|I was given|I got|I have got] a [new |] {t}[: it is|, my {t} is|:|, and my {t} is] {v}", "my {t} [has been|was changed to|says|shows|starts and ends like this:|goes like this:|is simply|is spelled] {v}",
    ),
}  # fmt: skip
"""Subject: whole sentences that tell a fact about it."""
