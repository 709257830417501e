"""Names and words that nobody has seen before: copying them must be learned as an operation."""

from __future__ import annotations

import string
from random import Random

from ..tables import CAPITALS, OPPOSITES, SEQUENCES
from .plain_words import ADJECTIVES, NOUNS

__all__ = ["NAMES_AND_PLACES", "figures", "known_word", "person", "place", "string_to_copy", "word", "words_of_a_script"]

_ONSETS = (
    "b c d f g h j k l m n p q r s t v w x y z bl br ch cl cr dr fl fr gl gr kl kn kr ll mb nd ng ph pl pr ps qu rh "
    "sch sh sk sl sm sn sp st str sv sw th thr tr ts tz tw vl vr wh wr zb zd zh zl zv kj hj fj gw"
).split() + [""] * 8
_VOWELS = ["a", "e", "i", "o", "u"] * 5 + "y aa ae ai au ea ee ei eo ia ie io oa oe oi oo ou ua ue ui uu".split()
_CODAS = (
    "b c d f g h k l m n p r s t v w x z ck ct ft ld lk ll lm lt mb mp nd ng nk nn nt nx ph pt rd rf rk rl rm rn rp "
    "rst rt rz sh sk sp ss st tch th ts tt tz x zz"
).split() + [""] * 30
_ACCENTED = "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿāăąćčďđēęěğġīįłńňőœřśšşťūůűźžżßþð"
_OTHER_SCRIPTS = (
    "абвгдежзиклмнопрстуфхцчшщыэюя",
    "αβγδεζηθικλμνξοπρστυφχψω",
    "あいうえおかきくけこさしすせそたなはまやらわん",
    "山川田中木村金王李陈东京北海",
    "אבגדהוזחטיכלמנסעפצקרשת",
    "ابتثجحخدذرزسشعغفقكلمنهوي",
    "가나다라마바사아자차한국서울",
)
_EMOJI = "😀🚀🌍🍕🐱🎉❤⭐☕🌈🔥"
_FIRST = (
    "Anna Ben Clara David Emma Felix Greta Hugo Ida Jonas Karin Leon Maria Nils Olga Paul Quinn Rosa Simon Tina Ulrich "
    "Vera Walter Xenia Yusuf Zoe Aisha Bruno Carmen Dimitri Elena Farid Gita Hassan Ingrid Ivan Julia Kenji Lucia Mehmet "
    "Nadia Omar Priya Ravi Sofia Tomas Uma Viktor Wanda Yara Zara Alice Bob Charlie Daniel Eva Frank Grace Henry Isabel "
    "Jack Kate Liam Mia Noah Olivia Peter Rachel Sam Tom Lily Max Lena Oskar Amir Chloe Diego Fatima Hana Igor Jana Kofi "
    "Lars Mona Nora Otto Pia Rita Sven Tara Andrea Marco Luca Giulia Pierre Marie Jean Claire Luis Pablo Ana Joao Piotr"
).split()
_CITIES = (
    "Paris London Berlin Madrid Rome Vienna Prague Oslo Lisbon Dublin Athens Warsaw Budapest Helsinki Stockholm Zurich "
    "Geneva Munich Hamburg Cologne Milan Naples Turin Venice Barcelona Seville Lyon Nice Tokyo Kyoto Osaka Seoul Delhi "
    "Mumbai Cairo Lagos Nairobi Sydney Melbourne Perth Toronto Boston Chicago Denver Seattle Austin Dallas Lima Quito "
    "Bogota Santiago Leeds Bristol York Oxford Cambridge Glasgow Cardiff Bern Basel Graz Salzburg Porto Gdansk Krakow"
).split()
NAMES_AND_PLACES = (*_FIRST, *_CITIES)


def word(random: Random) -> str:
    """Lower case, two to about a dozen letters."""
    syllables = random.choices((1, 2, 3, 4), (20, 45, 28, 7))[0]
    made = "".join(
        random.choice(_ONSETS) + random.choice(_VOWELS) + random.choice(_CODAS) for _ in range(syllables)
    )
    return made if len(made) > 1 else made + random.choice(string.ascii_lowercase)


_KNOWN = (
    *(item for items in SEQUENCES.values() for item in items), *CAPITALS, *OPPOSITES, *OPPOSITES.values(), *"stop full end smart quick model chat file letter day name folder".split(),
)  # fmt: skip


def known_word(random: Random) -> str:
    """One that is part of what the models know, and so of the vocabulary: it must be copied all the same."""
    return random.choice(_KNOWN)


def person(random: Random) -> str:
    return _as_typed(random, random.choice(_FIRST)) if random.random() < 0.3 else _unseen(random)


def place(random: Random) -> str:
    return _as_typed(random, random.choice(_CITIES)) if random.random() < 0.35 else _unseen(random)


def _as_typed(random: Random, name: str) -> str:
    """By people who know no shift key, or only that, or with another name behind it."""
    chance = random.random()
    if chance < 0.1:
        return name.lower()
    if chance < 0.12:
        return name.upper()
    return f"{name}{random.choice('  -')}{random.choice(_FIRST)}" if chance < 0.18 else name


def _unseen(random: Random) -> str:
    """A name of one to three parts."""
    if random.random() < 0.1:
        return _with_common_words(random)
    name = _shaped(random)
    if random.random() < 0.06:
        return f"{random.choice(string.ascii_uppercase)}{random.choice(_MARKS)}{name}"
    if random.random() < 0.2:
        joint = random.choice((" ", " ", " ", "-", "'", "-", " de ", " van ", " Mc"))
        name += joint + _shaped(random)
    if random.random() < 0.07:
        name += random.choice((" ", "-", "", "", "_", "/", "/", "+", "@", ".")) + _digits(random, 4)
    return name


_BEFORE = "St. St. Saint Mr. Mr Mrs. Mrs Dr. Prof. Sir Lady Old New Upper Lower Little Great East West San Port El La Le Mt. Ft. Bad Princess Captain Uncle Big J. A.".split()
_AFTER = "Jr. II III Regis Falls Springs Bay Hill Heath Green Creek Town Junction City City Harbour Beach Valley Castle the-First of-York on-Sea upon-Tyne".split()
_PET_NAMES = "pip biscuit mittens socks pepper ginger patches whiskers buttons cookie muffin smokey shadow lucky rusty dusty spot rex max bella coco nala simba daisy rosie teddy buddy rocky oreo pickles waffles noodle bean peanut pumpkin mocha".split()


def _with_common_words(random: Random) -> str:
    """A name that is a word or has one beside it."""
    chance = random.random()
    if chance < 0.3:
        joint = random.choice((" ", " ", " ", "-"))
        return f"{random.choice(_BEFORE)}{joint}{_shaped(random) if random.random() < 0.7 else _cased(random, random.choice(NOUNS))}"
    if chance < 0.45:
        before = f"{random.choice(_BEFORE)} " if random.random() < 0.3 else ""
        return f"{before}{_shaped(random)} {random.choice(_AFTER).replace('-', random.choice(' -'))}"
    common = random.choice(random.choice((NOUNS, NOUNS, ADJECTIVES, _PET_NAMES, _PET_NAMES)))
    if chance < 0.8:
        return _cased(random, common)
    other = _cased(random, random.choice(NOUNS)) if random.random() < 0.6 else _shaped(random)
    return f"{_cased(random, common)}{random.choice((' ', ' ', '-'))}{other}"


_MARKS = ("'", "'", "'", "’", "-", ".")


def _shaped(random: Random) -> str:
    name = word(random) if random.random() < 0.85 else _letters(random, string.ascii_lowercase)
    chance = random.random()
    if chance < 0.14:
        name = "".join(_accent(random, letter) for letter in name)
    elif chance < 0.18:
        name = _letters(random, random.choice(_OTHER_SCRIPTS))
    return _cased(random, name)


def _cased(random: Random, name: str) -> str:
    chance = random.random()
    if chance < 0.68:
        return name[:1].upper() + name[1:]
    if chance < 0.84:
        return name
    if chance < 0.92:
        return name.upper()
    return "".join(random.choice((letter.upper(), letter)) for letter in name)


def _accent(random: Random, letter: str) -> str:
    return random.choice(_ACCENTED) if random.random() < 0.25 else letter


def _letters(random: Random, alphabet: str) -> str:
    return "".join(random.choice(alphabet) for _ in range(random.randint(2, 10 if random.random() < 0.8 else 16)))


def _again_and_again(random: Random) -> str:
    """One piece many times over: how often must be copied too, and the copy must end."""
    piece = _letters(random, string.ascii_lowercase)[: random.randint(1, 4)]
    before, after = (word(random)[: random.randint(0, 4)] for _ in range(2))
    return _cased(random, before + piece * random.randint(2, random.choice((12, 12, 12, 20, 28)) // len(piece)) + after)


def words_of_a_script(random: Random) -> str:
    """One to four words of letters that English has not, or has not all."""
    letters = random.choice((*_OTHER_SCRIPTS, *_OTHER_SCRIPTS, _ACCENTED + string.ascii_lowercase))
    words = ["".join(random.choices(letters, k=random.randint(1, 7))) for _ in range(random.choice((1, 1, 2, 3, 4)))]
    return random.choice((" ", " ", "", ", ")).join(words) + random.choice(("", "", "", ".", "!", "。"))


def _digits(random: Random, most: int) -> str:
    return "".join(random.choice(string.digits) for _ in range(random.randint(1, most)))


def figures(random: Random) -> str:
    """Numbers as people write them down: a time, a telephone number, a price."""
    hour, minute = random.randint(0, 23), random.choice((0, 15, 30, random.randint(0, 59)))
    match random.randrange(6):
        case 0 | 1:
            return f"{hour}{random.choice(':::.')}{minute:02}{random.choice(('', '', '', ' am', ' pm', 'h'))}"
        case 2:
            return random.choice((" ", " ", "-", "/", ".")).join(_digits(random, 4) for _ in range(random.randint(2, 4)))
        case 3:
            return f"{random.choice('£$€+#')}{_digits(random, 4)}{random.choice(('', '.50', ',99', ' 44', '.00'))}"
        case 4:
            return f"{_digits(random, 3)}{random.choice(('', ' ', '-'))}{random.choice(string.ascii_letters)}"
        case _:
            return f"{random.choice(string.ascii_uppercase)}{random.choice(('', ' ', '-'))}{_digits(random, 4)}"


def string_to_copy(random: Random) -> str:
    """One word of any characters, up to about 24 of them."""
    match random.randrange(10):
        case 0 | 1 | 2:
            return _shaped(random)
        case 3:
            return _letters(random, string.ascii_letters)
        case 4:
            return _digits(random, 14)
        case 5:
            return _letters(random, string.ascii_letters + string.digits)
        case 6:
            return _letters(random, string.ascii_letters + string.digits + "-_.#@!?%&/+*=~$:;()[]") + word(random)
        case 7:
            return random.choice("-_./:@#+'''").join(_shaped(random) for _ in range(random.randint(2, 3)))
        case 8:
            return _again_and_again(random)
        case _:
            return _letters(random, "ab01xy") + random.choice(("", random.choice(_EMOJI), _digits(random, 4)))
