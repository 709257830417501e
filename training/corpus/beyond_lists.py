"""About the lists, the capitals and the opposites that the models know, what they do not: why there are seven days, which
month is the coldest, the months in German, other things of which there are seven, the capital before this one."""

from __future__ import annotations

from random import Random

from ..tables import CAPITALS, OPPOSITES, SEQUENCES
from .beyond_answers import UNKNOWN
from .fields import FIELDS
from .grammar import expand
from .plain_words import NOUNS
from .scene import Exchange
from .wording import mostly_plainly

__all__ = ["about_a_capital", "about_a_list", "no_opposite", "other_list"]

_LISTS = {
    "days of the week": ("day", "days of the week|weekdays|seven days", "busiest|longest|saddest|best|unluckiest|holiest|most boring"),
    "months of the year": ("month", "months|months of the year|twelve months", "coldest|hottest|longest|wettest|best|shortest|cheapest|most beautiful"),
    "seasons": ("season", "seasons|four seasons", "coldest|hottest|longest|best|driest|prettiest|healthiest"),
    "planets": ("planet", "planets|eight planets|planets of the solar system", "biggest|hottest|coldest|smallest|heaviest|fastest|oldest|windiest|brightest"),
    "colours of the rainbow": ("colour", "rainbow colours|colours of the rainbow", "brightest|warmest|rarest|best|most popular|darkest"),
    "continents": ("continent", "continents|seven continents", "biggest|smallest|coldest|poorest|oldest|driest|most populated|hottest"),
    "oceans": ("ocean", "oceans|five oceans", "deepest|biggest|coldest|saltiest|warmest|most dangerous|smallest"),
    "vowels": ("vowel", "vowels|five vowels", "commonest|loudest|rarest|hardest|prettiest"),
    "five senses": ("sense", "senses|five senses", "sharpest|most important|oldest|weakest in men|strongest in dogs|first to go"),
}  # fmt: skip
_TONGUE = "[French|German|Spanish|Italian|Dutch|Polish|Latin|Greek|Swedish|Welsh|Japanese|Turkish|Russian|Portuguese|Finnish|Hindi|Chinese|Irish|Maori]"
_ABOUT = (
    "why are there [seven|twelve|four|eight|five|only so few|so many|that many] {many}", "why do [we|people] have {many}", "who [named|invented|discovered|thought up|counted|came up with|decided on|needs] the {many}", "where do the names of the {many} come from", "[how|why|when] did the {many} [get their names|come about|begin|change]", "what are the {many} [named after|good for|called in {tongue}|made of|used for in music]",
    "[which|what] {one} is the {most}", "[what|which] [is|was] the {most} {one}[| of all| in Spain| for a wedding| for children| according to science]", "[which|what] of the {many} is the {most}", "the {most} of the {many}", "[which|what] {one} [do you like|do most people like|should I pick|is named after a god|suits me|has the shortest name|is missing in this picture|is best for a wedding|rhymes with <noun>|scares people|is your favourite|do babies learn first]", "how many {many} [start with [a J|an S|an M|a T]|have [four|five|six] letters|are named after gods|do you like|can a bee see|have I left]", "is {item} [warm|big|a good name|named after a god|the best {one}|visible tonight|far away|important|lucky|dangerous|overrated|in danger|worth it]", "why is {item} [called that|called {item}|so special|so cold|so popular|important|always last|written like that]",
    "what does [the word|the name|] {item} [mean|come from|stand for|look like|taste like|smell like]", "who [named|invented|discovered|likes|painted|wrote about] {item}", "what [do people do|should I wear|is on TV|happens|grows|is there to see] [in|on] {item}", "how [big|cold|hot|long|far|old|deep|popular|beautiful] is {item}", "[which is|what's] [better|bigger|warmer|nicer|longer], {item} or {item2}", "is {item} [bigger|warmer|better|older|longer|further away] than {item2}", "what[ is|'s] the difference between {item} and {item2}", "[do you like|do you prefer|would you rather have] {item} or {item2}",
    "[list|name|say|tell me|give me|what are|recite|I need] the {many} in {tongue}", "the {many} in {tongue}[|, please]", "how do [you say|I write|they say] {item} in {tongue}", "what[ is|'s] {item} in {tongue}", "[list|name|sort|order|rank|give me|put] the {many} [by size|by age|from best to worst|from warmest to coldest|in alphabetical order|in sign language|in Morse code|with their symbols|with an explanation|according to how much you like them|by temperature]", "[write|sing|make|tell me|compose] a [song|poem|story|rhyme|mnemonic|quiz] [about|for|with] the {many}", "[explain|describe|draw|translate|compare|paint|discuss] the {many}[| to my <kin>| in detail]", "is there [an eighth {one}|a {one} without a name|a ninth {one}|a tenth {one}|a {one} that nobody knows]", "what if there were [no {many}|ten {many}|only two {many}]",
)  # fmt: skip


def about_a_list(random: Random) -> Exchange:
    """What nobody needs a list for: reasons, names, the best one, another language."""
    name = random.choice(list(_LISTS))
    one, many, most = _LISTS[name]
    pattern = expand(random, random.choice(_ABOUT))
    item, item2 = random.sample(SEQUENCES[name], 2)
    filled = {"one": one, "many": expand(random, f"[{many}]"), "most": expand(random, f"[{most}]"), "item": item, "item2": item2, "tongue": expand(random, _TONGUE)}
    for slot, value in filled.items():
        pattern = pattern.replace(f"{{{slot}}}", value)
    return Exchange(_said(random, pattern), UNKNOWN)


_NUMBERED = (
    "two {n}|three {n}|four {n}|five {n}|six {n}|seven {n}|eight {n}|nine {n}|ten {n}|twelve {n}|fifty {n}|hundred {n}"
).split("|")
_SETS = (
    "seven dwarfs, seven wonders of the world, ten commandments, twelve apostles, seven deadly sins, four gospels, three musketeers, three wise men, nine muses, four horsemen, twelve tribes of Israel, four Beatles, five Spice Girls, seven seas, fifty states, Great Lakes, Baltic states, Channel Islands, six wives of Henry the Eighth, signs of the zodiac, twelve labours of Hercules, seven hills of Rome, five pillars of Islam, noble gases, chess pieces, blood types, four temperaments, Marx Brothers, Bronte sisters, Olympic rings, food groups, fingers of the hand, kings of England, presidents, prime ministers, ministers, popes, elements, noble metals, moons of Saturn, constellations, dog breeds, bones of the hand, parts of speech, tenses, cases in German, Greek gods, Greek letters, musical notes, strings of a guitar, orchestral instruments, wonders of nature, Harry Potter books, Star Wars films, James Bonds, boroughs of London, tube lines, counties of Ireland, provinces of Canada, cantons, EU members, UN languages, world records, Formula One teams, chambers of the heart, human organs, phases of the moon, layers of the atmosphere, clouds, rock types, states of matter, laws of robotics, laws of thermodynamics, quarks, SI units, programming languages, file types, files in this folder, open windows, my contacts, my appointments, ingredients of bread, spices in curry, Tarot cards, fairy tales by Grimm, plays of Shakespeare, Shakespeare's sonnets, Dickens novels, songs on Abbey Road, plagues of Egypt, virtues, stages of grief, love languages, chakras, martial arts, swimming strokes, chess openings, members of ABBA, countries in Africa, capitals of Europe, rivers in France, mountains in Wales, islands of Greece, national parks, bank holidays, school subjects, colours of the French flag, primary colours of light, humours, Japanese months, names of the horses, guests at my party"
).split(", ")  # fmt: skip
_ASKED_OF_SETS = (
    "[list|name|give me|tell me|recite|enumerate|say|write down|count off] [the|all the|all|all of the] {set}[| please|, please| in order| for my quiz| with dates]", "[what|who|which] are [the|all the] {set}[| called| again| in order]", "[can|could|do] you [list|name|know|remember|recite] [the|all the|all] {set}", "how many {set} [are there|do you know|can you name]", "[who|which|what] [was|is] the [first|last|second|third|biggest|oldest|most famous] of the {set}", "[I need|I forgot|I have to learn|I can never remember|my <kin> asks for|the quiz wants|we're missing one of] the {set}[|, which are they|. Can you help|, please]", "the {set}[|, please|: names|, all of them]", "a list of [the |all |]{set}[|, please]",
)  # fmt: skip


def other_list(random: Random) -> Exchange:
    """The seven dwarfs are no days of the week."""
    named = random.choice(_SETS)
    if random.random() < 0.2:
        named = random.choice(_NUMBERED).replace("{n}", random.choice(random.choice(FIELDS).many))
    pattern = expand(random, random.choice(_ASKED_OF_SETS)).replace("{set}", named)
    return Exchange(_said(random, pattern), UNKNOWN)


_OF_CAPITALS = (
    "[what|which] [was|city was] the capital of {country} [before {city}|before the war|in 1800|in the Middle Ages|a hundred years ago|under the Romans|before {city} became it]", "is <place> the capital of {country} or [just|only|merely] [the biggest city|a big city|a city]", "why is {city} the capital[| of {country}| and not <place>]", "since when [is|has been|was] {city} the capital[| of {country}]", "when did {city} become the capital[| of {country}]", "what[ is|'s] the [second|third|biggest|largest|oldest|prettiest|most dangerous|richest|coldest|northernmost] [biggest |largest |]city [in|of] {country}", "how [big|old|expensive|safe|far away|polluted|beautiful|crowded] is [{city}|the capital of {country}]", "how [many people|many tourists|many museums] [live in|visit|are there in] [{city}|the capital of {country}]", "who [is the mayor of|founded|built|bombed|designed|lives in|was born in] [{city}|the capital of {country}]",
    "[what|which] [river|airport|football club|district|language|museum|currency] [is in|runs through|belongs to|should I see in] [{city}|the capital of {country}]", "how do I get [from {city} to {city2}|to {city}|to the capital of {country}][| by train| cheaply| without flying]", "is {city} [bigger|older|nicer|colder|cheaper|further north] than {city2}", "[what|which] is [bigger|nicer|older|cheaper|closer], {city} or {city2}", "what[ is|'s] the [time|weather|population|area code|best hotel|nightlife|rent|average wage|best part] in [{city}|the capital of {country}]", "{city} is the capital of {country}, but [how many live there|why|since when|is it the biggest|what is it famous for|who is its mayor|is it nice]", "[is it true that|is it the case that] {city} is [sinking|the oldest capital|built on seven hills|haunted|the capital of love|going to lose its status]", "the [population|mayor|age|history|flag|map|nickname|climate|currency|anthem|national dish|president|king] of {country}[|, please]", "what[ is|'s] the [population|flag|history|currency|anthem|national dish|president|area|highest mountain|longest river] of {country}", "which [country|state] [borders {country}|is next to {country}|is bigger than {country}|beat {country} last year|belongs to {country}|lies north of {country}]",
    "[capital|the capital] of [Kent|Victoria|Ohio|Hesse|Saxony|Quebec|Punjab|Sicily|Normandy|Utah|Babylon|Mercia|Rohan|Krypton|Westeros|Oz|Lilliput|Sumer|Gaul|Phoenicia|Castile|Burgundy|Cornwall|Tasmania|Zanzibar|Guernsey|Hokkaido|Minnesota|Georgia, the US state|Kurdistan|the Aztecs|the Incas|the Huns|the Vikings|Mesopotamia|Hogwarts|Gotham|Wonderland|Neverland|Vulcan|Elbonia|Genovia|Panem|Arrakis|Arendelle|the Klingons|hell|heaven|rock music|chocolate|the galaxy|Middle-earth|the Ottoman Empire|the Roman Empire|the Confederacy|Transylvania|Yorkshire|Queensland|Bengal|Flanders|Lapland|Crete|Corsica|Sardinia|Silesia|Bohemia|Galicia]", "[what's|what is|tell me|do you know|which city is] the capital of [Kent|Victoria|Ohio|Hesse|Saxony|Quebec|Punjab|Sicily|Normandy|Utah|Babylon|Mercia|Rohan|Krypton|Westeros|Oz|Lilliput|Gaul|Phoenicia|Castile|Burgundy|Cornwall|Tasmania|Zanzibar|Guernsey|Minnesota|the Aztecs|the Incas|the Huns|Hogwarts|Gotham|Wonderland|Vulcan|Elbonia|Genovia|Panem|Transylvania|Yorkshire|Florida|Bengal|Flanders|Lapland|Crete|Corsica|Silesia|Bohemia|Galicia|Asia|South America|Greenland|Andorra|Monaco|Belarus|Moldova|Albania|Angola|Botswana|Cambodia|Cameroon|Costa Rica|El Salvador|Eritrea|Guatemala|Guyana|Haiti|Honduras|Israel|Jordan|Kuwait|Lebanon|Liberia|Madagascar|Malawi|Malaysia|Mauritius|Myanmar|Namibia|Nicaragua|Panama|Rwanda|Sierra Leone|Singapore|Sri Lanka|Syria|Taiwan|Turkmenistan|Uzbekistan|Yemen|Afghanistan|Armenia|Azerbaijan|Bangladesh|Barbados|Belize|Benin|Bosnia|Brunei|Burundi|the Congo|Djibouti|Grenada|Kosovo|Kyrgyzstan|Liechtenstein|Maldives|Montenegro|Mozambique|North Korea|San Marino|South Africa|Suriname|Trinidad|Vanuatu]",
)  # fmt: skip


def about_a_capital(random: Random) -> Exchange:
    """Of countries and cities, all but which is whose."""
    pattern = expand(random, random.choice(_OF_CAPITALS))
    country, other = random.sample(list(CAPITALS), 2)
    filled = {"country": country, "city": CAPITALS[country], "city2": CAPITALS[other]}
    for slot, value in filled.items():
        pattern = pattern.replace(f"{{{slot}}}", value)
    return Exchange(_said(random, pattern), UNKNOWN)


_WITHOUT = (
    "blue, green, red, purple, running, swimming, eating, thinking, cooking, a cat, a helicopter, pizza, cheese, my mother, a lawyer, Tuesday, Sunday, January, October, seven, twenty, zero, London, France, Jupiter, gravity, jazz, football, a Monday, ambidextrous, nostalgia, gravity, photosynthesis, a spoon, toast, a giraffe, a teapot, chess, oxygen, a volcano, Shakespeare, the moon, a sandwich, breakfast, internet, tennis, vegetarian, purple rain, and, because, with, seldom, slightly, a triangle, Wednesday, March, a Scotsman, guitar, a wig, wood, plastic, coffee, a pirate"
).split(", ")  # fmt: skip
_OPPOSED = (
    "[what is|what's|whats|tell me|name|give me|do you know|is there] [the|an] opposite of {w}", "opposite of {w}", "the opposite of {w}[|, please| is what]", "[antonym|antonyms] [of|for] {w}", "{w}[, | - |: ]opposite", "[what|which word] is the opposite of {w}", "[what|is there anything that] would be the opposite of {w}", "if it's not {w}, what is it", "why is {k} the opposite of {k2}", "are {k} and {k2} [really |]opposites", "[use|put] {k} and its opposite in [a|one] sentence", "[is there|what is] a [synonym|rhyme|better word|slang word|French word] for {k}", "[what does|how do you define|where does the word] {k} [mean|come from]", "what makes a thing {k}", "[two|three|some|five] [synonyms of|words like|adjectives similar to|things that are] {k}",
)  # fmt: skip


def no_opposite(random: Random) -> Exchange:
    """What has none, and what else is asked of a word that has one."""
    word = random.choice(_WITHOUT) if random.random() < 0.7 else random.choice(NOUNS)
    word = random.choice(random.choice(FIELDS).traits) if random.random() < 0.25 else word
    while word in OPPOSITES or word in OPPOSITES.values():
        word = random.choice(_WITHOUT)
    left, right = random.choice(list(OPPOSITES.items()))
    pattern = expand(random, random.choice(_OPPOSED))
    pattern = pattern.replace("{w}", word).replace("{k}", left).replace("{k2}", right)
    return Exchange(_said(random, pattern), UNKNOWN)


def _said(random: Random, pattern: str) -> str:
    return mostly_plainly(random, [pattern], end=random.choice("??."))
