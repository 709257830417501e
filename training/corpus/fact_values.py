"""What the values of facts are like, and the things they are values of: mostly what nobody has seen before."""

from __future__ import annotations

import string
from collections.abc import Callable
from random import Random

from . import invented
from .asides import any_word
from .fact_codes import any_code
from .fact_value_words import COLOURS, DISHES, TRADES
from .plain_words import ADJECTIVES, NOUNS

__all__ = ["ANIMALS", "HOBBIES", "LIKED", "MUSIC", "RELATIONS", "SPORTS", "WILD", "any_age", "any_job", "favourite_thing", "fitting", "free_value", "job_of_another", "kin_or_pet", "kin_thing", "one_of", "possession", "nearly", "time_of_day"]


def one_of(*groups: str, invented_share: float = 0.3) -> Callable[[Random], str]:
    """Words of a group, separated by commas, or now and then one that nobody knows."""
    words = [word.strip() for group in groups for word in group.split(",")]

    def choose(random: Random) -> str:
        value = invented.word(random) if random.random() < invented_share else random.choice(words)
        if random.random() < 0.08:
            value = random.choice((invented.known_word, any_word))(random)
        if random.random() < 0.1 and not value.startswith(("a ", "an ")):
            return f"{any_word(random) if random.random() < 0.7 else invented.word(random)} {value}"
        return value

    return choose


_COLOURS = "red, blue, green, yellow, orange, purple, pink, black, white, brown, grey, turquoise, violet, crimson, teal, sky blue, dark red, bottle green, pale pink, light brown, royal blue"
_FOODS = (
    "pizza, pasta, sushi, soup, salad, rice, curry, cheese, chocolate, apple pie, pancakes, noodles, bread, lasagne, "
    "fish and chips, tacos, ice cream, dumplings, tomato soup, fried eggs, goulash, falafel, ramen"
)
_DRINKS = (
    "tea, coffee, water, milk, orange juice, lemonade, cocoa, cola, green tea, beer, red wine, apple juice"
)
ANIMALS = (
    "dog, cat, dog, cat, horse, rabbit, hamster, parrot, goldfish, turtle, snake, pony, mouse, guinea pig, lizard, duck, "
    "puppy, kitten, canary, budgie, tortoise, rat, goat, pig, donkey, hen, gecko, spider, cow, sheep, poodle, terrier, bunny"
)
WILD = "tiger, fox, owl, whale, dolphin, bear, wolf, elephant, penguin, otter, eagle, panda, giraffe, hedgehog, frog"
SPORTS = (
    "football, tennis, swimming, chess, running, cycling, skiing, basketball, climbing, rowing, judo, golf"
)
_SEASONS = "spring, summer, autumn, winter"
_DAYS = "Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday"
MUSIC = "jazz, rock, blues, opera, techno, folk, piano music, the violin, the guitar, heavy metal, hip hop"
HOBBIES = (
    "painting, reading, gardening, hiking, dancing, singing, cooking, photography, knitting, fishing, sailing, drawing, "
    "collecting stamps, playing the piano, baking bread, playing cards, bird watching, woodwork, juggling"
)
_JOBS = (
    "a nurse, a teacher, a doctor, an engineer, a baker, a pilot, a farmer, a lawyer, a painter, a gardener, a cook, "
    "an architect, a driver, a writer, a musician, a carpenter, a plumber, a student, a scientist, a librarian, "
    "an actor, a photographer, a waiter, a dentist, a programmer, a designer, a journalist, a tailor, a sailor, "
    "an astronaut, an accountant, an electrician, a florist, a firefighter, a police officer, a bus driver, a vet"
)
RELATIONS = (
    "sister, brother, mother, father, wife, husband, son, daughter, boss, best friend, neighbour, uncle, aunt, cousin, "
    "grandmother, grandfather, teacher, colleague, partner, girlfriend, boyfriend, mum, dad, doctor, roommate, friend, "
    "stepmother, fiancé, godfather, landlord, coach, tutor, mother-in-law, stepsister, granddaughter"
)
_FAVOURITES = {
    "colour": _COLOURS, "food": _FOODS, "drink": _DRINKS, "animal": f"{ANIMALS}, {WILD}",
    "sport": SPORTS, "season": _SEASONS, "day": _DAYS, "music": MUSIC, "hobby": HOBBIES, "meal": _FOODS,
    "dish": _FOODS, "game": SPORTS, "fruit": "apple, pear, banana, mango, cherry, plum, peach, kiwi, grapes, melon",
    "vegetable": "carrot, potato, onion, leek, spinach, pumpkin, broccoli, peas, beans, cabbage",
    "flower": "rose, tulip, lily, daisy, orchid, sunflower, violet, poppy", "dessert": _FOODS, "bird": WILD,
    "month": "January, February, March, April, May, June, July, August, September, October, November, December",
}  # fmt: skip
_FREE_FAVOURITES = (
    "city, book, film, movie, song, band, singer, author, number, word, country, writer, actor, place, tree, "
    "planet, team, candy, snack, breakfast, sandwich, ice cream flavour, pizza topping, holiday, TV show, series, "
    "poem, poet, scent, smell, shape, superhero, cartoon, board game, video game, football club, school subject, holiday destination, "
    "podcast, quote, emoji, dinosaur, brand, cheese, spice, cocktail, juice, gemstone, insect, dance, museum, park, artist, "
    "musician, band name, actress, director, opera, play, novel, magazine, website, app, phone, weather, sweet, cake, sauce, toy, shop, restaurant, painter, composer, instrument, subject, car, river, mountain, language, letter"
).split(", ")
_POSSESSIONS = (
    "code word, lucky number, password, locker number, room number, flight number, phone number, "
    "star sign, shoe size, nickname, surname, last name, middle name, user name, family name, pen name, stage name, maiden name, blood type, eye colour, hair colour, "
    "weight, postcode, house number, birth month, birth year, dream job, religion, diet, "
    "bedtime, wifi password, bank, website, phone, camera, football club, class, teacher, "
    "graduation year, wedding day, name day, ring size, hat size, dress size, trouser size, monthly rent, budget, deadline, "
    "gate, room, hotel room, train number, departure time, gym, dentist, insurance number, passport number, car make, number plate, "
    "bus stop, floor, locker, locker code, door code, alarm code, PIN, student number, customer number, reference number, seat, order number, "
    "home town, country, bike, email, project, ticket, account number, table number, "
    "secret word, key, badge number, favourite spot, hotel, ship, computer, laptop, band, height, bus line"
).split(", ")


def favourite_thing(random: Random) -> str:
    chance = random.random()
    if chance < 0.3:
        return random.choice(("food", "food", "colour", "colour", "colour", "drink", "dish", "meal"))
    if chance < 0.65:
        return random.choice(list(_FAVOURITES))
    return (
        random.choice(_FREE_FAVOURITES)
        if chance < 0.85
        else random.choice((random.choice(NOUNS), invented.word(random)))
    )


def free_value(random: Random) -> str:
    chance = random.random()
    if chance < 0.25:
        return invented.string_to_copy(random)
    if chance < 0.33:
        return random.choice((invented.known_word, any_word))(random)
    if chance < 0.55:
        return invented.person(random)
    if chance < 0.64:
        return _several_words(random)
    if chance < 0.68:
        return invented.figures(random)
    if chance < 0.8:
        return random.choice(_WORDS)(random)
    return str(random.randint(0, 10 ** random.randint(1, 6)))


_FITTING = {
    thing: one_of(words, invented_share=0.1)
    for things, words in (("colour shade", COLOURS + ", " + _COLOURS), ("food dish meal", DISHES + ", " + _FOODS), ("drink", _DRINKS), ("sport game", SPORTS), ("fruit", _FAVOURITES["fruit"]), ("vegetable", _FAVOURITES["vegetable"]), ("flower", _FAVOURITES["flower"]), ("season", _SEASONS), ("animal", ANIMALS), ("music", MUSIC))
    for thing in things.split()
}  # fmt: skip


def fitting(random: Random, thing: str) -> str | None:
    """What is of that kind, "my sister's favourite colour", in half of all cases, if the kind is known."""
    choose = _FITTING.get(thing.rpartition(" ")[2])
    return choose(random) if choose and random.random() < 0.5 else None


def _several_words(random: Random) -> str:
    """All of which are to be given back, as those of a dish: "leek and potato soup"."""
    one, two, three = (random.choice(NOUNS) if random.random() < 0.6 else invented.word(random) for _ in range(3))
    kind = random.choice(ADJECTIVES)
    colour = random.choice(_COLOURS.split(", ")).split(" ")[-1]
    made = random.choice((f"{one} {colour}", f"{kind} {colour}", f"{one} {two}", f"{kind} {one}", f"{one} and {two}", f"{one} with {two}", f"{kind} {one} {two}", f"{one}'s {two}", f"{one} and {two} {three}", f"{one} on {two}", f"{one}-{two}", f"{one} {two} {three}", f"{one} in {kind} {two}", f"{one} à la {two}", f"the {kind} {one}s", f"the {one}", f"the {one} of {two}", f"The {one} and the {two}", f"a {kind} {one}"))  # fmt: skip
    return made.title() if random.random() < 0.3 and "'" not in made else made


_WORDS = [
    one_of(words, invented_share=0.2)
    for words in (COLOURS, DISHES, COLOURS, DISHES, _COLOURS, _FOODS, _DRINKS, ANIMALS, WILD, SPORTS, _SEASONS, _DAYS, MUSIC, HOBBIES)
]


def possession(random: Random) -> str:
    """Also compounds that nobody has listed: all that matters is to give them back."""
    if random.random() < 0.4:
        return any_code(random)
    chance = random.random()
    if chance < 0.05:
        return f"{random.choice(RELATIONS.split(', '))}'s {random.choice(_OF_OTHERS)}"
    if chance < 0.17:
        return f"{random.choice(_OPENED)} {random.choice(_OPENERS)}"
    if chance < 0.4:
        return random.choice(_POSSESSIONS)
    if chance < 0.7:
        return f"{random.choice(_THINGS)} {random.choice(_LABELS)}"
    kinds = (
        random.choice(_THINGS),
        f"{random.choice(_QUALITIES)} {random.choice(_THINGS)}",
        f"{random.choice(ADJECTIVES)} {random.choice(_THINGS)}",
    )
    return random.choice(kinds) if random.random() < 0.85 else invented.word(random)


_OPENED = "garage,garage,gate,garden gate,locker,safe,shed,cellar,front door,back door,office,bike,bike lock,attic,suitcase,boat,house,building,gym locker,letterbox,studio,barn,cupboard,flat,drawer,car park,lift,workshop,tool box".split(",")
_OPENERS = ("code", "code", "code", "code", "combination", "PIN", "password", "key number", "access code", "entry code")
_THINGS = [
    noun
    for noun in NOUNS
    if noun not in ("name", "job", "school", "book", "dream", "doctor", "family", *RELATIONS.split(", "))
]
"""Not what is a subject of its own."""
_QUALITIES = "first second last next new old best usual secret lucky current former main only spare weekly daily future dream".split()
_LABELS = "number code name word key colour size password address id mark sign title date day price type brand".split()


_OF_OTHERS = ["phone number", "locker number", "shoe size", "nickname", "car", "room number", "password", "hobby", "street", "birthday"]


def nearly(random: Random, value: str) -> str:
    """With another letter or figure in it, or another end: what was mistyped, and what is easily confused."""
    if value.isdecimal() and len(value) < 3:
        return str(int(value) + random.choice((1, 1, 2, 3, 10)))
    while (other := _with_a_slip(random, value).strip()).lower() == value.lower() or not other:
        pass
    return other


def _with_a_slip(random: Random, value: str) -> str:
    at = random.randrange(len(value))
    letter = random.choice(string.digits if value[at].isdigit() else string.ascii_lowercase)
    if value[at].isupper():
        letter = letter.upper()
    match random.randrange(5):
        case 0:
            return value[:at] + letter + value[at + 1 :]
        case 1:
            return value[:at] + value[at + 1 :]
        case 2:
            return value[: at + 1] + letter.lower() + value[at + 1 :]
        case 3 if not value.isdecimal():
            return value[: max(2, at)] + invented.word(random)
        case _:
            return value[:at] + value[at : at + 2][::-1] + value[at + 2 :]


def time_of_day(random: Random) -> str:
    hour = random.randint(1, 23)
    if random.random() < 0.25:
        return random.choice((f"{hour % 12 + 1}{random.choice(('', ' '))}{random.choice(('am', 'pm'))}", "noon", "midnight", "half past six", "quarter to nine", "five", "eight in the evening", f"{hour} o'clock", "ten past two"))
    return f"{hour}{random.choice('::::.')}{random.choice((0, 15, 30, 45, random.randint(0, 59))):02}"


def any_age(random: Random) -> str:
    return str(random.randint(5, 99) if random.random() < 0.95 else random.randint(100, 120))


def any_job(random: Random) -> str:
    if random.random() < 0.7:
        return _known_job(random)
    if random.random() < 0.4:
        return _qualified_job(random)
    made = invented.word(random) + random.choice(("", "", "er", "ist", "or", " maker", " seller", " driver"))
    return f"{'an' if made[0] in 'aeiou' else 'a'} {made}"


def job_of_another(random: Random) -> str:
    """A known one: whatever else somebody "is" may be no job."""
    return _known_job(random)


_COMMON_JOBS, _TRADES = _JOBS.split(", "), TRADES.split(", ")


def _known_job(random: Random) -> str:
    return random.choice(_COMMON_JOBS if random.random() < 0.4 else _TRADES)


def _qualified_job(random: Random) -> str:
    kind = random.choice(random.choice((NOUNS, ADJECTIVES)))
    trade = random.choice(_JOBS.split(", ")).split(" ", 1)[1]
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind} {trade}"


LIKED = one_of(_FOODS, HOBBIES, MUSIC, _DRINKS, WILD, invented_share=0.2)
_KIN_THINGS = [word for word in RELATIONS.split(", ") if word not in ("teacher", "doctor")] + "niece nephew twin flatmate stepfather godmother grandson".split()


def kin_thing(random: Random) -> str:
    """Somebody, certainly: with a number it would be anything else."""
    which = random.choice(("younger ", "older ", "little ", "big ", "favourite ", "old ")) if random.random() < 0.1 else ""
    return which + random.choice(_KIN_THINGS)


def kin_or_pet(random: Random) -> str:
    return random.choice(ANIMALS.split(", ")) if random.random() < 0.25 else kin_thing(random)
