"""What is asked of the user's own name, town, job or birthday that telling it would not answer; and words hunted by their
letters, which are no spelling."""

from __future__ import annotations

from random import Random

from .beyond_answers import TOO_MUCH, UNKNOWN
from .scene import Exchange
from .wording import mostly_plainly

__all__ = ["asks_of_mine", "hunts_a_word"]

_NAME = "[my name|my first name|my surname|my last name|my nickname|my dog's name|my sister's name|my cat's name|our family name|my middle name|my daughter's name|the name of my street]"
_TOWN = "[my city|my town|my village|my home town|my country|my street|where I live|where I come from|where I was born]"
_WORK = "[my job|my work|what I do|my trade|my profession|somebody in my job|my line of work]"
_LOVED = "[my favourite colour|my favourite food|my favourite film|my favourite animal|my favourite song|my hobby|my favourite drink|my favourite season|my favourite team|my pet|my car]"
_ANY = f"[{_NAME}|{_TOWN}|{_WORK}|{_LOVED}|my birthday|my age|my star sign|my phone number|my address]"
_OF_MINE = (
    f"what does {_NAME} mean[| in Latin| originally]", f"where does {_NAME} [come from|stem from][| originally]", f"is {_NAME} [common|rare|old-fashioned|French|a boy's name|Biblical|hard to pronounce|popular in Spain|allowed in Iceland]", f"how do [you|people|the French] [pronounce|write] {_NAME}", f"who [else|famous] [has|shares] {_NAME}", f"how many people [have|share|are called by] {_NAME}", f"what rhymes with {_NAME}", f"what[ is|'s] {_NAME} in [French|Japanese|Greek|Morse code|sign language|Chinese characters|runes]", f"does {_NAME} [go with <person>|sound funny|suit me|sound foreign|bring luck]", f"is {_ANY} [boring|unusual|a good thing|lucky|a bad sign|weird|anything special|better than yours]", f"what do you [think|make] of {_ANY}", f"what does {_ANY} say about me", f"should I [change|hide|be proud of|be ashamed of|keep] {_ANY}", f"what[ is|'s] so [special|bad|great] about {_ANY}",
    f"how [big|old|safe|expensive|far|rich|famous|cold] is {_TOWN}", "how many people live [in my city|in my town|in my country|where I live|in my street]", "what[ is|'s] the weather [like |][in my city|where I live|at my place|in my country][| tomorrow| today]", "[who|what] [is|was] the [mayor|best school|history|biggest club|cheapest restaurant|postcode|crime rate|nickname] of [my city|my town|my country|my village]", "what is there to [do|see|eat] [in my city|where I live|near my street]", "how do I get [home|to my city|away] from <place>", f"how much does {_WORK} [pay|bring in|earn]", f"is {_WORK} [safe from robots|dangerous|well paid|in demand|still needed|stressful|good for my back]", f"will [robots|AI|machines] take {_WORK}", "how do I [get better at|quit|explain|find clients for|earn more in] my job", f"why do [I|people] like {_LOVED}", f"where does {_LOVED} come from", "does my favourite colour [suit me|go with grey|fit a bedroom|look good on a wall|make me look pale]", "what can I [cook|bake|drink] with my favourite [food|drink]", "who [sings|wrote|directed|plays in] my favourite [song|film|book|series]", f"[is|are] {_LOVED} [healthy|expensive|endangered|out of fashion|good for children|bad for the planet]",
    "what [day of the week|star sign|generation] [is|was] my birthday", "how many days [until|till|is it to] my birthday", "who else was born on my birthday", "what happened on [my birthday|the day I was born]", "how old will I be in [2040|2055|ten years from now|the year 3000|dog years]", "how many [days|hours|heartbeats|weeks] [old am I|have I lived|have I got left]", "[am I|is one at my age] [too old|too young|old enough] [for that|to vote|to learn the violin|to retire|for a skateboard|to start again]", "what should [people|somebody] [of my age|with my name|in my job|from my town] [eat|wear|earn|avoid|know]", "what [should|do] I feed my [dog|cat|rabbit|parrot|fish|tortoise]", "how [old|big|heavy] do [dogs|cats|pets] like mine [get|become]", "why does my [dog|cat|pet] [bark|scratch|sleep|stare at me|eat grass|follow me|hide]", "can my [dog|cat|pet] [eat grapes|understand me|see colours|feel guilty|smell fear|catch my cold]",
)  # fmt: skip
_WANTED = (
    f"[write|make|compose] [me |][a poem|a song|an acrostic|a limerick|a slogan|a joke|a crossword] [about|with|from|for] {_ANY}", f"[translate|put] {_NAME} into [French|Japanese|Greek|Morse code|runes|Elvish]", f"[make|find] an anagram of {_NAME}", f"[guess|predict|calculate|work out] [my weight|my height|my salary|my lucky number|my future|my blood type|my IQ] from {_ANY}", f"[advertise|insult|praise|make fun of|sing about] {_ANY}",
)  # fmt: skip


def asks_of_mine(random: Random) -> Exchange:
    if random.random() < 0.2:
        return Exchange(mostly_plainly(random, _WANTED, "."), TOO_MUCH)
    return Exchange(mostly_plainly(random, _OF_MINE, "?"), UNKNOWN)


_L = "[a|b|c|d|e|f|g|h|k|l|m|n|o|p|q|r|s|t|u|v|w|x|z|th|sh|qu|ch|un|ing|ough|tion|ph]"
_SORT = "[word|word|animal|fruit|country|boy's name|girl's name|city|colour|vegetable|verb|river|job|sport|flower|film|band|bird|piece of furniture|musical instrument]"
_HUNTS = (
    f"[name|give me|think of|find|tell me|I need|say|is there|know] a [|five-letter |four-letter |long |rude |short ]{_SORT} [that [starts|begins|ends] with {_L}|starting with {_L}|ending in {_L}|with [two|three|five|seven|nine] letters|without [an e|vowels|an a]|with a [double|silent] {_L}|that rhymes with <noun>|containing {_L}|I can use in Scrabble|that sounds like <noun>]", f"[what|which] {_SORT} [starts|begins|ends] with {_L}", f"[three|five|ten|some] [words|animals|fruits|countries|names|cities|verbs] [that start|beginning|ending|that end] with {_L}", "[crossword|wordle|clue|scrabble][: |, ][<adj> <noun>|river in <place>|greek letter|not <adj>|old <noun>|sea bird|French friend|part of a <noun>][, | - |: ][five|six|four|seven|nine|three] letters", "[what|which] words can I [make|form|build] [from|out of] [the letters |]<word>", "[unscramble|solve the anagram|find the hidden word][: | in |, ]<word>", "[what is|what's] the [plural|past tense|superlative|gerund|feminine|diminutive|root|etymology|definition|synonym|stress] of [<noun>|<adj>|goose|octopus|swim|child|bring|sheep|cactus|ox|lie]", "[a|another|the right|one] word for [being very <adj>|a <adj> <noun>|someone who <verb> <noun>s|fear of <noun>s|the smell of rain|a group of <noun>s|the day after tomorrow|people who love <noun>s]", "[what do you call|what's the word for|is there a name for|what's it called when] [someone who <verb> <noun>s|a <adj> <noun>|a group of <noun>s|the fear of <noun>s|a baby <noun>|a lover of <noun>s|a word that reads the same backwards]", "[is|do you write|do I write|is it] [necessary|recieve|seperate|definately|accomodate|loose|advise|practise|colour|judgment|<noun>s] [or|with] [one or two s|lose|advice|practice|color|a c or an s|an e|a hyphen|one word|judgement]", "how many [syllables|vowels|words|consonants|meanings|e's|full stops] [are in|has] [<noun>|this sentence|the English language|<word>|the longest word]", "say <noun> [backwards|without the first letter|with an accent|ten times fast|in baby talk]",
)  # fmt: skip


def hunts_a_word(random: Random) -> Exchange:
    return Exchange(mostly_plainly(random, _HUNTS, random.choice("??.")), TOO_MUCH)
