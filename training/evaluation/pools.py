"""Names and words that the corpus does not use, made in other ways than there."""

from __future__ import annotations

from random import Random

__all__ = ["ANIMALS", "CITIES", "JOBS", "NAMES", "strange"]

NAMES = (
    "Beatrix Caspian Delphine Ezekiel Florentina Gwendolyn Hyacinth Ignatius Jocasta Kazimir Lysander Marigold Nathaniel "
    "Ophelia Percival Quentin Rosalind Sebastian Theodora Ursula Valentina Wilhelmina Xavier Yolanda Zacharias Aurelio Bronwyn "
    "Cordelia Dmytro Eoghan Fenella Gunnhild Hiroshi Ilse Jarek Krzysztof Ludmila Mbali Ngozi Oyelaran Padraig Qasim Rukmini "
    "Siobhan Thandiwe Ulla Vytautas Wojciech Xiomara Yevgenia Zbigniew Anneliese Bjarne Chukwudi Desdemona Evander"
).split()
CITIES = (
    "Trondheim Wolverhampton Antananarivo Saskatoon Ouagadougou Tegucigalpa Brno Llandudno Aarhus Poughkeepsie Nizhny Kumasi "
    "Timbuktu Kalamazoo Yekaterinburg Tromso Utrecht Ghent Bruges Thessaloniki Plovdiv Novosibirsk Valparaiso Cochabamba "
    "Chattanooga Winnipeg Dunedin Wagga Bloemfontein Lilongwe Szeged Debrecen Katowice Uppsala Oulu Tampere Odense Limerick"
).split()
JOBS = (
    "a beekeeper, a blacksmith, a translator, a surgeon, an optician, a goldsmith, a postman, a shepherd, a detective, "
    "a diplomat, a geologist, an interpreter, a locksmith, a midwife, a roofer, a stonemason, an undertaker, a watchmaker"
).split(", ")
ANIMALS = "canary, ferret, tortoise, donkey, gecko, llama, chinchilla, cockatoo, iguana, goat, gerbil, budgie".split(", ")

_SOUNDS = "zor bla qui xe tla mnu vro pfi gna dwe psy zhu kra lum obi rex tik nax yol ped fus wam jin hob sil cru".split()
_MARKED = "zór blå quí xé tlà mñu vrö pfï gnâ dwë".split()


def strange(random: Random) -> str:
    """A name or word of unseen shape, 3 to 14 characters."""
    shape = random.randrange(8)
    made = "".join(random.sample(_SOUNDS, random.randint(1, 3))).capitalize()
    if shape == 0:
        return made + "-" + random.choice(_SOUNDS).capitalize()
    if shape == 1:
        return random.choice("OD") + "'" + made
    if shape == 2:
        return "".join(random.sample(_MARKED, 2)).capitalize()
    if shape == 3:
        return "".join(random.choice("bcdfghjklmnpqrstvwxz") for _ in range(random.randint(3, 7))).capitalize()
    if shape == 4:
        return made + str(random.randint(2, 999))
    if shape == 5:
        return "".join(random.choice((letter.upper(), letter)) for letter in made)
    return made
