"""Words of facts, lists and commands in the mouth of somebody who means something else: a name that is hard to spell, the password
of the library, what the doctor said."""

from __future__ import annotations

from random import Random

from .beyond_answers import STATEMENT, TOO_MUCH, UNKNOWN
from .material import slots
from .scene import Exchange
from .wording import say

__all__ = ["half_a_fact", "half_an_order", "half_asked", "politely_too_much"]

_MINE = "[my name|my age|my job|my city|my street|my birthday|my home|my hobby|my last name|my password|my nickname|my favourite <noun>|my favourite film|my work|my address|my dog|my cat|my phone number]"
_NO_VALUE = (
    f"{_MINE} is [hard|easy|difficult|impossible|no fun|a pain|too silly] to [spell|remember|pronounce|explain|find|forget|describe|say out loud]", f"{_MINE} is [none of your business|a secret|nobody's business|not important|something I never tell|what people laugh at|not what you think|all I have]", f"{_MINE} [makes me ill|makes me <adj>|was mentioned in the paper|costs me my sleep|gets on my nerves|bores me|embarrasses me|means the world to me|drives me mad|is killing me|doesn't work any more|surprises people|has nothing to do with it|sounds foreign|came up at dinner|matters to nobody]",
    "my favourite [part|bit|moment|thing about it|scene|memory of that] [was|is] [the end|the beginning|when the <noun> <verb>|the quiet|when they meet|the smell|how he laughs|when nobody talks]", "I [like|love|hate|miss|admire] [how you talk|how she laughs|it when it rains|it when people sing|the way he <verb> the <noun>|what you said|when the <noun> is <adj>|that about you|what they did with the <noun>|being left alone|not having to work]", "I live [next to|behind|opposite|above|under] [a|the] [church|pub|station|<noun>|school|bakery|motorway] and [the bells drive me mad|it never gets quiet|I hear everything|I love it|the smell is <adj>|nobody sleeps|people sing all night]",
    "I [come from|am from|grew up in|was born into] a [big|poor|rich|small|loud|religious|strange|<adj>] family", "I work [for nothing|too much|like a dog|day and night|on Sundays too|in my sleep|for two|so hard]", "I [speak|talk] [too much|to myself|in my sleep|to my <noun>s|louder than I should]", "I play [no role|it safe|the fool|for time|with fire|along]", "I have [a cat to thank for this|no name for it|no words|a dog's life|the blues|cold feet|a long way to go|half a mind to go|my hands full|nothing against <noun>s]",
    "[names|birthdays|hobbies|passwords|jobs|pets|cities|sisters|colours|numbers] are [a funny thing|overrated|not for me|so <adj>|the worst|all the same to me|what life is about]", "[her|his|their|the neighbour's|my <kin>'s teacher's|the baby's] [name|dog|job|birthday|age|hobby|password] is [hard to [spell|forget|explain|pronounce]|a secret|a mystery|<adj>|nothing to laugh about|all people talk about]", "[the people I live with|the town I live in|the man I work for|the team I support|the street I grew up in] [is|are] [so <adj>|getting worse|too loud|driving me mad|not what it was|changing|wonderful in spring]",
)  # fmt: skip


def half_a_fact(random: Random) -> Exchange:
    """What has the beginning of a fact and no value."""
    return Exchange(say(random, _NO_VALUE, end=random.choice((".", ".", "!", "")), **slots(random)), STATEMENT)


_PLACE = "[at the library|at the hotel|at my <kin>'s|of the <noun>|in the cafe next door|at <person>'s|of the school|in <place>|of my neighbour|at the airport|of the gym|in this building]"
_THERE = "[wifi password|phone number|address|door code|room number|opening hours|house number|postcode|name of the owner|boss|team|gate|dress code|favourite dish|menu|password|best table|cheapest room|licence|exit|speed limit]"
_HELL = "[on earth|the hell|in the world|the heck|exactly|in god's name|for heaven's sake]"
_ASKED = (
    f"[what is|what's|do you know|tell me|I need|can you find out|does anybody know] the {_THERE} {_PLACE}", f"[why|how|when] {_HELL} [do|did|would|can] [they|people|the <trade>s|anybody|my neighbours|we] [make <noun>s so <adj>|charge so much for <noun>s|put <noun>s on <noun>s|believe that|need a <noun> for that|build it so <adj>|sell a <noun>|open these packages|get up so early|like <noun>s]", "[who|which genius|what idiot] [came up with|had the idea of|thought of|decided on] [<noun>s on <noun>s|the <noun>|mondays|putting <noun>s in <noun>s|the name of the <noun>|open-plan offices|ties|taxes]",
    "[if|suppose|say|when] I [wanted to become a <trade>|moved to <place>|had a <noun> to sell|gave up my job|bought a <noun>|learned to fly|adopted a <noun>|lost my <noun>|married a <trade>|won a <noun>][, |: |. ][where would I begin|what would it cost|how long would it take|what would I need|would anybody care|whom would I ask first|what would become of me|could I still sing|which school would I go to]",
    "who else [are you talking to|uses you|do you chat with|knows about this|is in the room|reads <noun>s|writes to you all day]", "do you [talk to|know|chat with|like|listen to|laugh about] [my <kin>|<person>|the <trade>|the neighbours][ too| as well| sometimes| behind my back|]", "what are you [up to|thinking about|laughing at|waiting for|staring at|afraid I might do|planning][ these days| over there| then|]", "[can you|do you] [see me|hear the rain|smell the <noun>|feel my hand|see the <noun> behind me|keep a secret from my <kin>]",
    "[any chance|is there hope|any sign|is it likely] [it will stop raining|that <person> comes|of a <adj> <noun>|the <noun> gets better|of snow|that they win]", "[when|how often|how many times] [did I last|have I|did I ever] [see my <trade>|been to <place>|call my <kin>|eat <noun>s|wear the <noun>|be on time|drop the <noun>]", "what did [my <kin>|the <trade>|he|she|<person>] [cook|say|wear|buy|want|mean|bring|think] [last Sunday|yesterday|on my birthday|at the party|this morning|when I was out]", "[which|what] [planet|colour|season|month|day|capital|continent|ocean|country] [would you live on|suits you|suits my eyes|is the cheapest to visit|has the longest coast|is the oldest|tastes best|is it in Australia now|would you be|is best for a wedding|do people hate]",
    "what comes [after|before] [death|the dessert|love|the war|the party|school|<person>|a <noun>|the wedding|the end of the film|the big bang]", "is <place> [bigger|older|colder|nicer|further|cheaper] than <place>", "what is the capital [letter of my name|requirement of a bank|of my country|of fashion|gain on <noun>s|crime here|sin of a <trade>]",
)  # fmt: skip


def half_asked(random: Random) -> Exchange:
    return Exchange(say(random, _ASKED, **slots(random)), UNKNOWN)


_SAID_BY = "[my <kin>|the <trade>|he|she|<person>|everybody|the man on the radio|the first speaker|my neighbour]"
_ORDERS = (
    f"[repeat|say|tell me|write down|echo|read out|quote|copy|sum up] what {_SAID_BY} [said|told me|wrote|whispered|shouted|promised][ yesterday| this morning| about the <noun>| on the phone| in court|]", "[do|say|want|mean|write] the opposite of [what I tell you|what she says|what I mean|what they expect|what <person> does|everything I say]", "[list|name|count|show|write down] [all |][the things I own|my friends|my sins|the people in this room|my <noun>s|the books on my shelf|what I have in my pockets|everything in my fridge|my money|my neighbours|the good things in life|the guests at my party]",
    "[spell check|spellcheck|proofread|grammar check|fact check|check the spelling of] [this|it|that|the following]: [recieve|<noun> and <adj>|{sentence}|<word>|i has a <noun>|definately]", "[add|put|pour|stir in|mix] [milk|a teaspoon of salt|two eggs|<noun>s|butter|the <noun>|a pinch of <noun>] [to my shopping list|to the soup|to the list|in the <noun>|on top|to my cart]", "[subtract|deduct|multiply|divide|split|add up|double|halve] [the tax|my savings|the cake|the bill|my rent|the prize|our costs|the inheritance|the time|my pension]", "[call|ring|text|wake|follow|join|meet|phone] me [back later|a taxi|at six o'clock|when you are done|in the morning|from your phone|if anything happens|after lunch]",
    "remember [the titans|to buy <noun>s|to feed the <noun>|the good old days|the summer of 2003|my <kin>'s face|that party in <place>]", "remind me [who won the cup|to buy <noun>s|of the <noun> at six|to call <person>|about the <trade> tomorrow|in an hour|how to swim]", "[translate|sing|act out|paint] [it|this|that|everything] [for my <kin>|to the <trade>|in French|as a song|in sign language|like a <trade>|on the blackboard]",
)  # fmt: skip


def half_an_order(random: Random) -> Exchange:
    """The verb of something that is known, and an object that is not."""
    return Exchange(say(random, _ORDERS, end=random.choice((".", ".", "!", "")), **slots(random)), TOO_MUCH)


_ABOUT = "[{topic}|the life of <person> <person>|the history of <place>|the <adj> <noun>|<noun>s and <noun>s|the care of <noun>s|modern <noun>s|my <kin>'s new <noun>|{topic2}]"
_THING = "[a few words|some information|a short text|an overview|a paragraph|your thoughts|some advice|a page|two sentences|a summary|a recommendation|material|a good book|everything there is|a list of sources|a poem|a toast|a headline]"
_POLITE = (
    f"[I'd be grateful for|I would appreciate|kindly provide me with|I should be glad of|might I trouble you for|may I have|I am in need of|I could do with|what I'd love is|would you be so good as to write|if it is no trouble, I'd like|I was hoping for|I am after|it would be lovely to have|be so kind as to prepare|all I ask for is] {_THING} [on|about] {_ABOUT}", f"[dear assistant|dear sir or madam|dear computer|good evening|hello there|to whom it may concern][, |. ][I hope this finds you well|I hope you are well|we have not met|I am writing on behalf of my <kin>|forgive the intrusion|I'll be brief|I have a favour to ask]. [could you|would you|may I ask you to|please|I need you to] [recommend a hotel near <place>|write {_THING} about {_ABOUT}|explain {_ABOUT} to me|help me choose a <noun>|find me a <trade> in <place>|tell me how <noun>s are made|book a table for two]",
    f"[my <kin>|the <trade>|my boss|our teacher|<who>] [gave me|set us|handed me|left me|wants from me] [a list of ten <noun>s|ten verbs|a text on {_ABOUT}|an essay about {_ABOUT}|a pile of <noun>s|three sums with fractions|a crossword]. [can you do it|can you conjugate them|do it for me|what do I write|will you finish it|can you sort them]",
)  # fmt: skip


def politely_too_much(random: Random) -> Exchange:
    return Exchange(say(random, _POLITE, end=random.choice((".", "?")), **slots(random)), TOO_MUCH)
