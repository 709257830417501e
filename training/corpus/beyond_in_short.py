"""What is too much in few words or in many: notes without a subject, words in quotes, quarrels, what one has and wants made of it,
and what is to be so in the world outside."""

from __future__ import annotations

from random import Random

from .beyond_answers import STATEMENT, UNKNOWN
from .grammar import expand
from .material import slots
from .outcomes import so_that
from .rejoinder_tools import OTHER_TOOLS, tool_wanted
from .scene import Exchange
from .wording import say

__all__ = ["quarrel", "quoted", "telegram", "what_to_make", "wished_otherwise"]

_NEWS = (
    "[passed|failed|survived|finished|missed] my [driving test|exam|interview|thesis|first day|bus|flight|deadline][| today| at last| again| yesterday]", "[got|lost|quit|love|hate] [the job|my job|a raise|my first <noun>|a <adj> <noun>|this <noun>][| today| at last| again]", "[just|only just|finally|already] [came home|got up|moved in|had lunch|saw a <noun>|met <person>|back from <place>|arrived in <place>|sold the <noun>|left work]", "[off|on my way|going|back|home] [to the <noun>|from <place>|to <place>|to bed with a <noun>|from the <trade>]",
    "[stuck|lost|sitting|waiting|standing] [in <place>|in traffic|at the <noun>|in the rain|on a train|at the <trade>'s][| since noon| again| for hours| and it's cold]", "[bad|long|strange|quiet|awful|great] [day|night|week|meeting|dream|trip|lunch][| today| again| at work|, really]", "[so|too|very|not|a bit] [tired|cold|happy|late|<adj>|excited|proud|lonely][| today| tonight| again|, as always]", "[can't|couldn't|don't want to|wish I could|want to|hope to|would love to] [sleep|stop thinking about <person>|go on|see <place> again|eat another <noun>|get up]", "[no|still no|never any] [news|rain|luck|<noun>s|word from <person>|bus|sleep|money][| today| this week| again| so far]", "[kids|cat|boss|neighbours|dog|parents] [asleep|ill|gone|at school|driving me mad|away|<adj>|in the garden][| again| at last| till Sunday]",
)  # fmt: skip
_WORD = "[<noun>|<adj>|<word>|serendipity|ubiquitous|<verb>|petrichor|irony|schadenfreude|<noun> <noun>]"
_QUOTED = (
    f"[\"{_WORD}\"|'{_WORD}'] [- meaning|: meaning|, meaning|meaning|- synonym|: synonyms please|- what language is that|, noun or verb|- plural|in a sentence|- rhymes|- etymology|as a name for a <noun>, what do you think]", f"[meaning|synonym|plural|etymology|pronunciation|other word|better word|translation|origin|rhyme|use] [of|for|: ] [\"{_WORD}\"|{_WORD}]", "[is it|do I write|do you say|which is right,|which is correct,|spelled] \"[<noun>|<adj>|who|affect|their|its|<word>]\" or \"[<noun>|<adj>|whom|effect|there|it's|<word>]\"[ in \"to [_|...] should I write\"| at the start of a letter| after \"the\"|]", f"[when|where|why|how often] do [people|the English|we|you] [say|use|write] \"{_WORD}\"", f"what's wrong with [\"me and him goes\"|\"I has a {_WORD}\"|the phrase \"{_WORD} {_WORD}\"|saying \"{_WORD}\"]",
    f"[is|was] \"{_WORD}\" [a noun|a verb|an old word|slang|Latin|rude|American English|a compliment]", "who [said|wrote|sang|coined] \"[to sing or not to sing|the <noun> is <adj>|all <noun>s are <adj>|I have a <noun>|<noun> above all|never sell a <noun>]\"", "[what is|what's] the opposite of [seventeen|three|a piano|Monday|<person>|<place>|a <noun>|twelve|yesterday's <noun>|a violin|forty]",
)  # fmt: skip
_CLAIM = "[a tomato is a fruit|whales are fish|cats are cleverer than dogs|the <noun> was built first|vinegar helps|it is rude to whistle|the <noun> comes from <place>|you can't eat <noun>s raw|<place> is bigger than <place>|beer is healthy|glass is a liquid|one may not swim here|the moon makes people mad|<noun>s are <adj>|pi is a fraction|<person> wrote it]"
_QUARRELS = (
    f"[my <kin>|<who>|<person>|the <trade>|everybody] [says|swears|claims|thinks|insists|believes] [that |]{_CLAIM}[ and I say [it isn't|the opposite|no|that's nonsense]|, I don't|, is [she|he] right|. Who is right|. Is that so|. True|, what do you say|. What do you think]", f"[settle something for us|settle a bet|we need a judge|help us decide|be the judge|we have a bet][: |. |, | - ][my <kin>|<person>|one of us] says {_CLAIM}[, true|, and I doubt it|. Right or wrong|. Who wins|]", f"is it true [that |what my <kin> says, ]{_CLAIM}", f"[I read|I heard|it says here|somebody told me|they taught us] that {_CLAIM}[. |, |; ][is that so|can that be|do you believe it|really|is there any proof]",
)  # fmt: skip
_HAVE = "[half a <noun>|some bacon|eggs|rice|two onions|a cabbage|three <noun>s|spinach|old bread|a pound of <noun>s|milk|cheese|some <noun>s|wood|wool|a box of <noun>s]"
_MAKE = (
    f"[I've got|I have|there's|we have only|all I have is|in my fridge I see|left over:] {_HAVE}[, {_HAVE}|] and {_HAVE}[, |. |; |: ][what can I make|what can I cook|what shall I cook|any recipe|what do I do with it|what would you make of it|is that enough for a soup]", f"[what can I|what should I|how do I] [make|cook|bake|build|sew] [with|from|out of] {_HAVE} and {_HAVE}", "[which|what kind of|what] [laptop|phone|bike|car|course|dog|book|sofa|camera|present|school|insurance|<noun>] should [I|we|my <kin>|a beginner] [get|buy|take|choose|learn from] [for uni|for <who>|for christmas|for a small flat|with little money|at my age|for under <number> euros]", "here's [a poem of mine|my letter|my speech|the first line of my novel|what I wrote|my essay][, tell me what you think|. Is it good|, be kind|: mistakes|, what would you change|]: {sentence} {sentence2}",
    "I want to [learn guitar|lose weight|buy a <noun>|write a novel|learn <noun>s|move to <place>][, |. |; ][where do I start|how do I begin|what do I need first|where would you begin]", "[can|may|should] I [change the locks|keep the deposit|throw him out|bake with it|wash it|eat it still|send it back|tell the police|keep it][? |, |: ][my <kin> hasn't paid since May|the milk has gone off|the <noun> is too old|the <noun> was <adj>|it has been in the <noun> for a week]", "[my tenant hasn't paid since May|the milk has gone off|the <noun> is too old|the <noun> broke on the first day|I dropped my phone in the sink|the app won't let me log in][, |. |; ][can I change the locks|can I still bake with it|what can I do|can I send it back|who pays|is it ruined|should I tell the police]", "[is|was] it ready[? |, |... ][the <noun>|the cake|my order|dinner|the car], I mean", "what is [the trick to|the secret of|the point of|a good way of] [peeling garlic|cleaning <noun>s|a happy marriage|cooking <noun>s|growing <noun>s|getting up early]", "how do I [leave my <kin>|stop a nosebleed|open a jar|pin a brooch|switch to decaf|restore an old <noun>|edit a film|search for gold|get more followers|cancel a wedding|archive old newspapers|pull a trailer|quit sugar|log my hours at work]", "how [old|tall|rich|big|far away|busy|nice] [are|is|was|were] your [parents|<kin>|neighbours|house|boss|garden|<noun>|grandmother]", "[how do I|how can I|how does one] [undo|revert|squash|push|sign] [the last commit|a merge|my branch|a tag|two commits][| in git| on github]", "[how do I|how can I] [undo|revert|get back] [the last step|a deleted layer|a cut|a deleted photo|my old haircut|a lost slide] [in photoshop|in word|on my iphone|in excel|in gimp]", "the download of [the tax form|my ticket|a game|the update|the song] [doesn't start|failed|takes forever|stops at [half|40 percent|99 percent]|won't open] [in firefox|on my phone|on the tv|in the app store|on steam][|, what now|, why]",
)  # fmt: skip
_ELSEWHERE = "[my cat stays inside|the soup is not too salty|my boss likes me|the <noun> is <adj> again|my <kin> calls|my <kin> stops smoking|the printer prints again|the bread rises|my hair stays dry|the door closes|the noise stops|the lamp goes off at night|my <kin> finds a job|the rent goes down|the <noun> stops <verb>ing|the neighbours are quiet|my phone is found|the tv starts|the pain ends|nobody reads my diary|my mails are deleted|my photos are backed up|the <trade> comes back|I lose weight|I sleep better|I find love again|the <noun> comes first|the flowers stay fresh|my website is found|the baby falls asleep|my bank account is closed|the car starts in winter|the dog stops barking|my essay is better|the film goes on|my old photos come back|my playlist is called something else]".replace("<verb>ing", "making noise")


def telegram(random: Random) -> Exchange:
    """News with no subject, as people text."""
    return Exchange(say(random, _NEWS, end=random.choice((".", "!", "", "")), **slots(random)), STATEMENT)


def quoted(random: Random) -> Exchange:
    return Exchange(say(random, _QUOTED, **slots(random)), UNKNOWN)


def quarrel(random: Random) -> Exchange:
    return Exchange(say(random, _QUARRELS, **slots(random)), UNKNOWN)


def what_to_make(random: Random) -> Exchange:
    return Exchange(say(random, _MAKE, **slots(random)), UNKNOWN)


def wished_otherwise(random: Random) -> Exchange:
    """In the frames in which users want something of Rejoinder."""
    if random.random() < 0.4:
        pattern = tool_wanted(random, expand(random, random.choice(OTHER_TOOLS)))
    else:
        pattern = so_that(random, expand(random, _ELSEWHERE))
    return Exchange(say(random, [pattern], **slots(random)), UNKNOWN)
