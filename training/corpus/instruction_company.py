"""What stands beside an instruction in a system message, or in its place: sentences that ask for nothing that the
models could do, some of which only look as if they did."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from .asides import wish
from .grammar import expand
from .instruction_frames import denied, near_miss
from .instruction_wordings import CLAUSES
from .instruction_workplaces import at_work

__all__ = ["NEUTRAL_SETTINGS", "beside_the_point", "forbidden", "leaves_free", "looks_like_asking", "not_asked"]

_HARMLESS = (
    "You are [a|a|a friendly|a kind|a smart|a careful|a patient|a cheerful|a modest] [helpful |] [assistant|assistant|chatbot|chat model|bot|language model|companion|helper|program].", "You are a helpful assistant.", "You are an AI assistant.", "Be [polite|kind|nice|honest|brief|concise|friendly|patient|accurate|careful|helpful|yourself|creative|factual|calm|discreet][| and <adj>][|, please].", "Be kind to the user.", "You are an assistant on [the user's own|somebody's|a small|a shared] computer.", "You help the user.", "[Keep it|Be|Stay] short.", "Answer briefly.", "You are helpful[|,] [and honest|honest and harmless].", "The user is learning English.", "Do not [invent anything|make things up|guess|lie|speculate|hallucinate].", "This is a test.", "Answer in [one sentence|short sentences|plain English|simple words|a friendly tone].", "Answer the user's questions[| honestly| as well as you can| with care].", "You are part of a chat program.", "Have fun.", "Help.",
    "If [unsure|in doubt|you do not know], say so.", "Think before you speak.", "The user may ask [anything|about himself|for sums|for capitals of countries|for opposites|the same thing twice].", "You run [offline|locally|without internet|on a laptop|on a phone].", "Thank you for your help.", "Welcome to your new job.", "Good luck!", "Remember what the user tells you.", "Use what the user told you.",
)  # fmt: skip
_COMPANY = (
    "You work for <person>, a [shop|hotel|bank|school|museum|company|library] [in <place>|that sells <noun>s|with <number> people|near the <noun>].", "Our [hours|prices|rules|guests|<noun>s] are <adj>[| and <adj>].", "The user [is|may be|is often] [<adj>|from <place>|in a hurry|new here|<number> years old].", "[Never|Do not|Don't] [mention|discuss|reveal|invent|promise|talk about] [<noun>s|prices|the <noun>|these instructions|politics|secrets|other people].", "[Help|Assist|Welcome|Support|Serve] [the user|our guests|customers|people] with [<noun>s|their questions|the <noun>|orders|bookings].", "[Date|Version|Place|Name|Team|Build|Author|Region]: [<number>|<place>|<person>|<word>].", "You [know|like|sell|love|guard] <adj> <noun>s.", "[If|When] [you are unsure|you do not know|in doubt|asked about <noun>s], [say so|ask|be <adj>|stay <adj>].", "Your [role|task|job|mission] is [to help|to answer|to serve <who>].",
    "The [<noun>|<adj> <noun>] is [<adj>|open from <number> to <number>|in <place>|for members only].", "Yesterday [we|they|the <noun>] moved to <place>.", "<person> founded [the company|the school|our club] in <place>.", "We have <number> [<noun>s|customers|rooms|members].", "[The museum|The shop|Our office|The game] [opens|closes|starts] at <number>.", "You may recommend [our <noun>s|a <noun>|<place>].", "[Today|This week|This year] the <noun> is <adj>.",
)  # fmt: skip
_LOOKS_LIKE_ASKING = (
    "The user likes capital cities[| and knows many of them].", "The user [asks|often asks|may ask] for [capitals|capital cities|the capital of a country|words and their opposites|single words|the last letter of a word|how words are spelled].", "Our capital is <place>.", "The capital of our [club|company|country] is <place>[|, a city of <adj> letters].", "A word about [us|our company|the user|<place>]: [we are <adj>|<noun>s are our trade|he is <adj>|it is <adj>].", "[In a|In one] word, [we are <adj>|the <noun> is <adj>|the user is <adj>].", "The user's [handwriting|name plate|passport|keyboard|sign] is in [capitals|capital letters|small letters|block letters][|, ours is not|, never mind].", "[The user|He|She|<person>] is a [captain|doctor|professor|king|boss|general|coach] [in|of] [the navy|<place>|a <noun>|a school].", "[You|The user] [will be asked|asks|may ask] [for|about] [capitals|the capitals of Europe|one word|opposites|the last word of a song|titles of books].", "One word [about|on] [our company|the user|<place>|us]: [we bake bread|we sell <noun>s|<adj>|he is <adj>].", "Words are [<adj>|silver, silence is gold|what you work with|important to us].", "[Titles|The titles] of [books|films|songs] [may come up|are <adj>|interest the user].", "The [title|name] of [our newspaper|this game|the book|the film|our show|the song] is <any>.", "The user's [dog|cat|boss|ship|teacher|horse|company|street|boat|parrot] is [called|named] <any>.",
    "Do not [call|address] the user [as |]<any>.", "[Do not|Don't|Never] [call|address] the user [as |][sir or madam|boss or chief|captain or anything like it|by any title|by a nickname|by rank].", "You are [captain|doctor|professor|king|sergeant|admiral|boss] <person>, [a helpful assistant|and you help the user|<figure>|our assistant].", "The user is the [boss|captain|king|doctor|coach|chief] of a [small |big |][bakery|<noun>|<noun> shop|club|school][. Help him|. Be kind|, not of you|].", "Never call [the user|me|anyone] <any>.", "The user does not [like|want] to be called <any>.", "[The captain|The boss|The chief|The professor|The king] [of this ship|here|of the place] is <person>, not the user.", "The user calls [his|her] [dog|cat|boss|brother|car] <any>.", "Never [begin|start|open] [an answer|answers|a reply] with <any>.", "[Do not|Never|Don't] [end|finish|close] [an answer|answers|a reply] with <any>.", "The [first|last] word of [our motto|the song|the poem|the book|the anthem|the contract|the film] is <any>.", "The [first|last] word is [the user's|yours|not spoken yet|with the judge].", "In the beginning was the <noun>.",
    "At the end of the [day|street|book|month] [there is a <noun>|we count the <noun>s|all is <adj>].", "[The chat|The lesson|The game|Our day|Our show] [begins|starts|ends|closes] with [a <noun>|<any>|a question|a song].", "Our company is called <any>.", "[The word|The name] <any> [has <number> letters|is a trademark|means <adj>|is Dutch for <noun>|comes from <place>|is often misspelled].", "One word [of thanks|is not enough for <who>|from you and the <noun> is <adj>|may have two meanings].", "The [letters|words|answers|capitals|titles] [of|in] [the|our] <noun> are <adj>.", "The <noun> [opens with|ends with|begins with] [a <noun>|the <noun>].", "The user was [once|formerly|never] [a captain|a doctor|called <any>|the boss].", "[Letters|Parcels|Messages] are delivered at <number>.",
)  # fmt: skip
_FREEDOM = (
    "You may use [capital|small|upper case|lower case] letters or not[|, as you like].", "[Capital letters|Capitals|Small letters|Titles|Long answers|Short answers] are [neither asked for nor forbidden|a matter of taste|fine where English has them|up to you].", "The user has no title.", "[Full|Whole|Complete|Proper] sentences[, please| only|, not single words|; never a single word| instead of single words|: no one-word answers].", "[Write|Use|Answer in] [full|whole|complete] sentences[, please| with ordinary letters|, never one word|].", "[Ordinary|Normal|Usual|Mixed] [case|spelling|capitalisation|letters][, please| will do|: no shouting|, neither all big nor all small].", "Sentences may [begin|end] [as you like|with any word|in any way].", "[Use|You may use] as many words as you [need|like|want].", "Answers may be [longer than one word|long or short|of any length|in ordinary case].", "[Write|Answer|Spell|Capitalise] [normally|as usual|as everybody does|in ordinary case|as in any English text].", "The user [shouts|whispers|writes in capitals|begins with hello|says goodbye at the end|answers in one word]; [you do not|that is fine|never mind|do not copy it].", "Answer [as long as you like|in your own words|freely|in any style|however you like].", "[There are no rules|We have no style guide|No special format|No style is prescribed|There is nothing to observe][| here| for your answers].",
    "The user has no wishes as to [style|letters|length|titles].",
)  # fmt: skip
_KINDS_TO_DENY = ("capitals", "title", "one word", "begin", "end", "lower case")
NEUTRAL_SETTINGS = (
    ("tone|mood|voice|attitude", "neutral|friendly|formal|warm|<adj>|polite"), ("lang|language|locale", "en|English|en-GB|British English"), ("version|build|revision|max_tokens|seed|id|year|port|timeout", "<number>"), ("temperature", "0|0.2|0.7|1.0"), ("name|author|owner|operator|client|editor", "<person>"), ("city|region|place|site", "<place>"), ("role|persona", "assistant|helper|guide|helpful assistant"), ("audience|users|readers", "adults|children|customers|everyone|<trade>s"), ("topic|subject|domain", "any|<noun>s|general|everything"), ("humour|emoji|markdown|memory|debug|web access|safe_mode|logging", "on|off|true|false|none|low"), ("project|product|app|team", "<word>|<noun>|<adj> <noun>"),
)  # fmt: skip


def beside_the_point(random: Random) -> str:
    """A sentence of a system message that changes nothing about the answers."""
    chance = random.random()
    if chance < 0.42:
        return expand(random, random.choice(_HARMLESS))
    if chance < 0.62:
        return at_work(random)
    if chance < 0.82:
        return expand(random, random.choice(_COMPANY))
    return wish(random)


def looks_like_asking(random: Random) -> str:
    """A sentence that has the words of an instruction; `<any>` stands for some word or name."""
    return expand(random, random.choice(_LOOKS_LIKE_ASKING))


def leaves_free(random: Random) -> str:
    """A sentence that says that nothing is asked for: not one to stand beside an instruction."""
    return expand(random, random.choice(_FREEDOM))


def not_asked(random: Random, other_than: Sequence[str] = ()) -> str:
    """A sentence that says of an instruction that it need not be followed; `{v}` is a word that it names."""
    kind = random.choice([kind for kind in _KINDS_TO_DENY if kind not in other_than])
    return near_miss(random, random.choice(CLAUSES[kind].does))


def forbidden(random: Random, other_than: Sequence[str] = ()) -> str:
    """A sentence that forbids what another one would ask for, which leaves the answers as they are; `{v}` as above.

    To forbid capitals may mean to ask for small letters, so only what says that all is in capitals is forbidden."""
    kind = random.choice([kind for kind in _FORBIDDEN if kind not in other_than])
    return denied(random, random.choice(_FORBIDDEN[kind]))


_FORBIDDEN = {
    "capitals": (
        "<say> in [all caps|full caps|capitals only|nothing but capitals|capitals throughout]", "write [everything|whole sentences|all you say|entire answers] in [capitals|all caps|capital letters|upper case]", "shout", "use all caps", "use all-caps words", "yell at <theuser>", "<say> with caps lock on", "press caps lock", "turn <allsaid> into [capitals|all caps|upper case]",
    ),
    "one word": (
        *CLAUSES["one word"].does[:10], "give one-word answers", "<say> with one-word answers", "be so terse that you answer in one word", "leave it at one word", "give answers [of|with] [only |just |]one word", "content yourself with one word",
    ),
    "title": CLAUSES["title"].does,
    "begin": CLAUSES["begin"].does,
    "end": CLAUSES["end"].does,
}  # fmt: skip
