"""What users tell of themselves with a verb of its own, "I am allergic to nuts": from one row, all its forms."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["HABITS", "Habit"]


class Habit(NamedTuple):
    """tells: patterns that the value follows, in the first person; the first begins with a subject and a verb. asks:
    questions. known: "what I am allergic to". says: what the value follows in the answer. labels: what a form has. somewhere:
    whether its values are places."""

    name: str
    tells: tuple[str, ...]
    asks: tuple[str, ...]
    known: str
    says: str
    labels: tuple[str, ...]
    values: str
    changes: tuple[str, ...] = ()
    somewhere: bool = False

    @property
    def missing(self) -> str:
        return self.known.replace(" I am ", " you are ").replace(" I ", " you ").replace(" my ", " your ")


_THINGS = "nuts, milk, eggs, cats, pollen, dust, wheat, fish, bees, penicillin, strawberries, dogs, feathers, soy, gluten"
_FEARS = "spiders, heights, the dark, snakes, dogs, thunder, clowns, flying, deep water, mice, needles, crowds, ghosts"
_MAKES = "a red van, an old Volvo, a Fiat, a Toyota, a blue Skoda, a motorbike, a scooter, a taxi, a tractor, a Ford, a bicycle"
_INSTRUMENTS = "the piano, the violin, the guitar, the drums, the flute, the harp, the trumpet, the cello, the accordion, the banjo, the oboe"
_LANGUAGES = "French, German, Spanish, Italian, Polish, Dutch, Welsh, Greek, Turkish, Japanese, Danish, Finnish, Arabic, Hindi"
_FIELDS = "physics, law, medicine, history, chemistry, music, biology, art, economics, mathematics, philosophy, geology"
_GOODS = (
    "stamps, coins, old maps, shells, records, teapots, postcards, stones, comics, bottle caps, dolls, spoons"
)
_DREAMS = "sailing round the world, a house by the sea, flying a plane, a garden, a big dog, writing a book, the moon, a little bakery"
_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = [f"{day}{'th' if 3 < day < 21 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}" for day in range(1, 29)]
_DATES = ", ".join(
    date
    for month in _MONTHS
    for day in _DAYS
    for date in (f"{day[:-2]} {month}", f"{month} {day[:-2]}", f"the {day} of {month}", f"{month} {day}", f"{day} {month}")
)  # fmt: skip
_SUMS = "2000 euros a month, 40000 a year, 15 pounds an hour, 3100 dollars a month, 900 euros, minimum wage, 52000 a year, 28 dollars an hour, half a million, 1850 a month, next to nothing, 70 euros a day, 4,200 francs, peanuts"
_STREETS = "Elm Street, 12 Elm Street, Station Road, 7 Mill Lane, Church Street, 31 High Street, Park Avenue, 4 Rose Close, Bridge Road, 118 King's Road, Oak Drive, 9 Beach Walk, Market Square, 22 Long Lane, School Hill, 65 North Street, Garden Terrace, 3 Abbey Court, River View, 14b Castle Street, Queen's Gate, 80 Forest Way, Harbour Street, 5 Windmill Road, rue de la Paix 6, Lindenstrasse 40, Via Roma 11, Calle Mayor 2, Kirkegata 19"
_MEALS = "porridge, toast, eggs, muesli, coffee, soup, an apple, pancakes, cheese, yoghurt, cornflakes, rice"

HABITS = (
    Habit("allergy", ("I am allergic to", "I'm allergic to", "I have an allergy to", "I get a rash from", "my allergy is", "doctors say I am allergic to"), ("what am i allergic to", "what is my allergy", "what [must|should] i [avoid|stay away from]", "what gives me a rash", "which allergy do i have", "what should [the cook|a doctor|my host] know about my allergy"), "what I am allergic to", "you are allergic to", ("allergy", "allergies", "allergic to"), _THINGS),
    Habit("fear", ("I am afraid of", "I'm afraid of", "I'm scared of", "I am terrified of", "my greatest fear is", "what frightens me is", "I run away from"), ("what am i [afraid|scared|terrified] of", "what is my [greatest|biggest|worst] fear", "what frightens me", "what do i fear", "what makes me [scream|tremble|run away]"), "what I am afraid of", "you are afraid of", ("fear", "greatest fear", "afraid of"), _FEARS),
    Habit("vehicle", ("I drive", "I'm driving", "I get around in", "I get to work with", "in my garage stands", "my car is", "my vehicle is"), ("what do i drive", "what car do i [drive|have|own]", "what is in my garage", "which vehicle is mine", "what do i get around in", "what [stands|is parked] outside my house"), "what I drive", "you drive", ("vehicle", "car", "drives"), _MAKES, ("I drive", "I sold it, now I drive", "I traded it in for")),
    Habit("instrument", ("I play", "I am learning", "I'm learning to play", "my instrument is", "I practise", "I take lessons on", "in the band I play"), ("what [instrument|] do i play", "which instrument do i [play|practise|learn]", "what is my instrument", "what do i play in the band", "what music do i make"), "what instrument I play", "you play", ("instrument", "plays"), _INSTRUMENTS),
    Habit("language", ("I speak", "at home we speak", "my mother tongue is", "my native language is", "I was raised speaking", "I grew up with", "we talk to each other in"), ("what language do i speak", "which language do i speak [at home|]", "what is my [mother tongue|native language|first language]", "in what tongue was i raised", "what do we speak at home", "in [which|what] [tongue|language] would i feel at home", "what do i talk with my family", "[which|what] language could you [address|greet] me in, being my own"), "what language I speak", "you speak", ("language", "mother tongue", "native language", "speaks"), _LANGUAGES),
    Habit("studies", ("I study", "I'm studying", "I am a student of", "at university I study", "my subject is", "my degree is in", "I major in"), ("what do i study", "what is my [subject|degree|major|field]", "which subject do i study", "what am i studying", "what am i a student of"), "what I study", "you study", ("subject", "field of study", "degree", "studies"), _FIELDS, ("I study", "I switched to", "I now study", "I dropped that for")),
    Habit("collection", ("I collect", "I'm collecting", "my collection is of", "my cellar is full of", "I have a collection of", "I save up"), ("what do i collect", "what is my collection", "what is my cellar full of", "what do i [have a collection of|gather]", "what could one bring me for my collection"), "what I collect", "you collect", ("collection", "collects"), _GOODS),
    Habit("dream", ("I dream of", "I'm dreaming of", "my dream is", "my big dream is", "what I want most in life is", "one day I want", "all I wish for is"), ("what do i dream of", "what is my [big |greatest |]dream", "what do i [want most|wish for][| in life]", "what is it i long for"), "what I dream of", "you dream of", ("dream", "big dream", "wish"), _DREAMS),
    Habit("birthday", ("my birthday is", "my birthday falls on", "I celebrate my birthday on", "I was born on", "the day I was born is", "my date of birth is"), ("when is my birthday", "when was i born", "on what day [was i born|is my birthday|do i celebrate]", "when do [i turn a year older|you wish me a happy birthday|i get presents]", "what is my [date of birth|birthday]", "in which month is my birthday"), "when my birthday is", "your birthday is", ("birthday", "date of birth", "born on"), _DATES),
    Habit("breakfast", ("for breakfast I have", "for breakfast I eat", "in the morning I eat", "my breakfast is", "every morning I eat", "I start the day with"), ("what do i [eat|have] for breakfast", "what is my breakfast", "what do i start the day with", "what do i eat in the morning", "what did i [have|eat] for breakfast", "what was [my breakfast|on my plate this morning]", "what did i eat this morning", "what do i [need|have] first thing in the morning", "what does my day start with", "what [should|would] you serve me for breakfast"), "what I have for breakfast", "for breakfast you have", ("breakfast", "for breakfast"), _MEALS),
    Habit("team", ("I support", "I'm a fan of", "I am a fan of", "I cheer for", "my team is", "on Saturdays I shout for", "I root for"), ("[which|what] [team|club] do i [support|cheer for|root for]", "who do i [support|cheer for|root for]", "what am i a fan of", "whose scarf do i wear"), "which team I support", "you support", ("team", "club", "supports", "fan of"), ""),
    Habit("school", ("I go to school at", "my school's name is", "my school is", "my school is called", "I learn at", "I attend"), ("[which|what] school do i [go to|attend]", "where do i go to school", "what is my school called", "where do i learn"), "which school I go to", "you go to school at", ("school", "name of school", "attends"), "", ("I go to school at", "I changed to", "my new school is")),
    Habit("employer", ("I work for", "I'm employed by", "my employer is", "the company I work for is", "I get my wages from", "I work at"), ("[who|which company] do i work for", "who is my employer", "who [pays|employs] me", "who pays my [wages|salary]", "whose [payroll|staff] am i on", "which firm do i work for", "at which company do i work", "what company [pays|employs] me", "where do i work", "which firm am i with"), "who I work for", "you work for", ("employer", "company", "works for"), "", ("I work for", "I changed jobs, now I work for", "my new employer is")),
    Habit("workplace", ("my office is in", "I work in", "I commute to", "my workplace is in", "the city I work in is", "my desk is in", "every day I take the train to"), ("where is my [office|workplace|desk]", "[which|what] [city|town] do i work in", "[where|what city] do i commute to", "in [which|what] [city|town] is my [office|workplace|desk]", "where do i go for work", "where does my commute end"), "what city I work in", "you work in", ("city of work", "workplace", "office", "place of work"), "", ("I work in", "my new office is in", "my office moved to"), somewhere=True),
    Habit("street", ("I live on", "my street is", "my street is called", "my front door is on", "the street I live on is", "my house is on"), ("[which|what] street do i live on", "what is my street[| called]", "on what street is my [house|front door|flat]", "which street must a taxi drive to for me"), "what street I live on", "you live on", ("street", "name of the street", "road"), _STREETS, ("I live on", "my new street is", "we moved, our street is now")),
    Habit("spouse", ("I am married to", "I'm married to", "my better half is", "I said yes to", "I share my life with", "I tied the knot with"), ("who am i married to", "who is my better half", "who did i [marry|say yes to]", "who do i share my life with", "whose ring do i wear"), "who I am married to", "you are married to", ("married to", "spouse"), ""),
    Habit("earnings", ("I earn", "I make", "my salary is", "they pay me", "every month I earn", "my pay is", "my job brings me", "at work I get"), ("how much do i [earn|make]", "what is my [salary|pay|income]", "what's my [salary|pay|income]", "what do they pay me", "what am i paid", "how much does my job bring me", "how much money do i [earn|make|get]"), "how much I earn", "you earn", ("salary", "income", "pay"), _SUMS),
    Habit("university", ("I went to university in", "my university was in", "I got my degree in", "I was a student in", "I went to college in"), ("where did i go to [university|college]", "in [which|what] [city|town] did i go to university", "where was my university", "where did i get my degree", "where was i a student"), "where I went to university", "you went to university in", ("university", "city of university"), "", somewhere=True),
    Habit("holiday", ("on holiday I go to", "I spend my holidays in", "every summer I fly to", "we always go on holiday to", "my holidays take me to", "this year I'm going on holiday to"), ("where do i [go on holiday|spend my holidays]", "where am i going on holiday", "[which|what] place do i [fly to|go to] every summer", "where do my holidays take me", "where do i fly every summer"), "where I go on holiday", "you go on holiday to", ("holidays", "holiday in"), "", somewhere=True),
    Habit("book", ("I am reading", "I'm reading", "the book on my bedside table is", "my current book is", "right now I read", "I'm in the middle of"), ("what am i reading", "what book [am i reading|is on my bedside table|am i in the middle of]", "what do i read[| at the moment| in bed]", "what is my current book"), "what I am reading", "you are reading", ("current book", "reading"), ""),
)  # fmt: skip
"""Where there are no values, names are made."""
