"""Single pieces of text as people have them copied: codes in groups, names of programs' things, long words, words whose
letters or syllables come again and again. A copy of them goes wrong where the same letters lead on to two things."""

from __future__ import annotations

import string
from random import Random

from . import invented
from .plain_words import ADJECTIVES, NOUNS, VERBS

__all__ = ["alike", "code", "echoing_word", "few_words", "identifier", "long_word", "piece", "real_word"]

_CODES = (
    "AA99", "AAA-999", "AA-9999", "A9-A9-A9", "AAAA-9999-AAAA", "9999-9999", "AA 99 9999", "A999AA", "99AA99", "AA99 AAA", "AAA 9999", "AA99 AAAA 9999 9999 9999 99", "9999 9999 9999 9999", "999-99-9999", "(999) 999-9999", "+99 99 9999999", "0999 999999", "99/99/9999", "9999-99-99", "99.99.9999", "99:99", "#AXXXXX", "#999", "No. 999/9", "aaa999", "aa-99-aa", "AA_999_aa", "9A9A-9A9A", "XXXX-XXXX-XXXX", "xxxxxxxx-xxxx-xxxx", "v9.9.9", "v9.99", "9.9.9-aa9", "999.999.9.9", "aaaZaaZaa", "ZaZa9Za9ZZa9aZ", "aa_ZaZ99ZaZaaZ9", "AAA/99/AAA", "A-99", "AAA.999.A", "9-9-9-9", "99 99 99 99 99", "A9A 9A9", "AA9 9AA", "ROOM 99A", "ROW 9", "AA9999", "AAAA99ZZ9", "9:99 pm", "€99.99", "$9,999.99", "9,999,999", "99%", "9.999999", "99-99-99", "A/A/9", "TAA-9.9.99",
)  # fmt: skip
"""A, a, Z: a capital, a small letter, either; 9: a digit; X, x: a hexadecimal one."""
_KINDS = {
    "A": "ABCDEFGHJKLMNPQRSTUVWXYZ", "a": string.ascii_lowercase, "Z": string.ascii_letters, "9": string.digits, "X": "0123456789ABCDEF", "x": "0123456789abcdef",
}  # fmt: skip


def code(random: Random) -> str:
    """One digit or letter comes again more often than by chance: a copy must not lose count of it."""
    shape, few = random.choice(_CODES), random.random() < 0.25
    kinds = {kind: "".join(random.sample(among, 2)) if few else among for kind, among in _KINDS.items()}
    return "".join(random.choice(kinds[sign]) if sign in kinds else sign for sign in shape)


def identifier(random: Random) -> str:
    """Two to four words in one, as in programs, addresses and names of files."""
    words = [_part(random) for _ in range(random.choice((2, 2, 2, 3, 3, 4)))]
    match random.randrange(9):
        case 0 | 1:
            return words[0] + "".join(word.capitalize() for word in words[1:])
        case 2:
            return "".join(word.capitalize() for word in words)
        case 3 | 4:
            text = "_".join(words)
            return text.upper() if random.random() < 0.3 else text
        case 5:
            return "-".join(words)
        case 6:
            return random.choice((".", "/", "::", "-")).join(words) + random.choice(
                ("", ".txt", ".py", ".html", "()", "_v2", "_final", str(random.randint(1, 999)))
            )
        case 7:
            return f"{random.choice('._').join(words[:2])}{random.choice(('', str(random.randint(1, 99))))}@{words[-1]}.{random.choice(('com', 'org', 'net', 'example', 'co.uk'))}"
        case _:
            return f"{random.choice(('https://', 'http://', 'www.', ''))}{words[0]}.{random.choice(('com', 'org', 'net', 'example', 'io'))}/{'/'.join(words[1:])}{random.choice(('', '', '?id=7', '?a=b&c=d', '#top'))}"


def _part(random: Random) -> str:
    return (
        random.choice(random.choice((NOUNS, NOUNS, ADJECTIVES, VERBS)))
        if random.random() < 0.7
        else invented.word(random)[:8]
    )


_BEFORE = "anti auto bio contra counter de dis electro extra fore geo hydro hyper in infra inter intra kilo macro mega micro mis mono multi neo non omni over para photo poly post pre proto pseudo psycho quadri re semi sub super supra tele thermo trans tri ultra un under uni up".split()
_BEHIND = "ability able ably age al ally ance archy ary ation ational ed ee ence er ery esque ess est eth ful fulness graphy hood ian ibility ic ical ification ify ing ious ish ism ist istic ity ive ization ize less lessness let like ling logy logical ly ment mentarian ness ocracy ography ologist ology or ory ous phobia scope ship some ster tion tional tude ty ure ward ways wise worthy y".split()
_GERMAN = "Donau dampf schiff fahrt gesell schaft haupt bahn hof kranken haus wasser werk feuer wehr rat zimmer regen schirm kinder garten freund schafts kraft fahr zeug ver sicher ungs straße über prüf ung apfel kuchen winter mantel knall bonbon ge burts tags torte".split()
_SLAVIC = "brz szcz prze krz źdź ęsny wicz owski ewicz zbig strz trz chrz łęk dwor wła sław mir bog dan jan ek usz ska ova ičev čkin žď zmrz lina str čpr st skrz krk".split()
_ROMANCE = "bella cion ção ñar ello ette eau eux ille ange loup cœur rou ssi gno glio ccio zza tta nno quel señ orí peñ ada nção linho ère ême ç à lla".split()
_NORTHERN = "fjör ður jök ull høj skov kjær bryg ger øre sund ström ång björn säll skap yö mää kuu ttaa nen llä uus jär vi eyja fjalla vatn þor".split()
_WELSH = "llan fair pwll gwyn gyll go ger y chwyrn drob wll lan ty sil io ddol wydd afon bryn cwm nant rhos".split()
_EASTERN = "ka mi na ko sa ra shi tsu haru to yo hiro ishi mura chi nguyen tran xi zhao qing lao tse abd al rah man mo ham kha lil oko nkwo adé bayo olu wase mba chu kwu eme ka".split()


def long_word(random: Random) -> str:
    """Of seven letters to thirty, in syllables of some language or of none."""
    if random.random() < 0.35:
        root = random.choice(NOUNS) if random.random() < 0.5 else invented.word(random)
        before, behind = (random.sample(among, random.choice((0, 1, 1, 2))) for among in (_BEFORE, _BEHIND))
        made = "".join((*before, root, *behind))
    elif random.random() < 0.4:
        made = "".join(random.choices(NOUNS, k=random.choice((2, 3, 3))))
    else:
        parts = random.choice((_GERMAN, _SLAVIC, _ROMANCE, _NORTHERN, _WELSH, _EASTERN))
        made = "".join(random.choices(parts, k=random.choice((2, 3, 3, 4, 5, 6))))
    return _cased(random, made[:30].lower())


def _cased(random: Random, word: str) -> str:
    chance = random.random()
    return word if chance < 0.5 else word.capitalize() if chance < 0.92 else word.upper()


def echoing_word(random: Random) -> str:
    """Like Mississippi or razzmatazz: of few sounds, doubled letters, syllables that come back changed or not."""
    if random.random() < 0.35:
        return _cased(
            random,
            "".join(letter * random.choice((1, 1, 1, 2, 2, 3)) for letter in invented.word(random))[:22],
        )
    few = [
        random.choice("bcdfghklmnprstvwz") + random.choice(("a", "e", "i", "o", "u", "oo", "ee", "ss", "pp"))
        for _ in range(random.choice((1, 2, 2, 3)))
    ]
    made = "".join(random.choice(few) for _ in range(random.randint(2, 8)))
    return _cased(
        random,
        random.choice(("", "", invented.word(random)[:3]))
        + made
        + random.choice(("", "", "s", "n", "r", "ty", "m")),
    )


_WORDS = (
    "rhythm queue bookkeeper committee necessary occurrence accommodate embarrassment millennium parallel vacuum aardvark zigzag hiccup chihuahua couscous bonbon tartar murmur cocoa papa mama voodoo hocus pocus razzmatazz boogie-woogie hurly-burly higgledy-piggledy okey-dokey hanky-panky see-saw tick-tock ding-dong chit-chat flip-flop mish-mash knick-knack tutti frutti "
    "onion noon level radar civic kayak rotor deed refer banana cabbage assassin Tennessee Honolulu Titicaca Bora-Bora Baden-Baden Addis Reykjavik Worcestershire mayonnaise bouillabaisse ratatouille crème brûlée jalapeño smörgåsbord doppelgänger schadenfreude kindergarten zeitgeist naïve café résumé façade déjà piñata über São Zürich Kraków Malmö "
    "antidisestablishmentarianism floccinaucinihilipilification pneumonoultramicroscopic incomprehensibilities honorificabilitudinitatibus uncharacteristically hippopotamus rhinoceros xylophone chrysanthemum mnemonic pterodactyl quixotic sesquipedalian serendipity lollipop kerfuffle discombobulate whippersnapper brouhaha cwm crwth zzz hmm shh psst brr aha ahem oops yippee hooray yabbadabbadoo"
).split()


def real_word(random: Random) -> str:
    """One that is hard to write, as people like to try."""
    return random.choice(_WORDS)


def alike(random: Random) -> str:
    """Several words, each nearly the one before: like "ping pang pong", or of one first letter, or one of them twice."""
    match random.randrange(4):
        case 0:
            words = [word := invented.word(random) if random.random() < 0.5 else random.choice(NOUNS)]
            words += [word := _changed(random, word) for _ in range(random.randint(1, 4))]
        case 1:
            first = random.choice("bcdfghlmprstw")
            words = [
                word for word in random.choices((*NOUNS, *ADJECTIVES, *VERBS), k=90) if word[0] == first
            ][:6] or ["six"]
        case 2:
            one, other, third = (random.choice(random.choice((NOUNS, ADJECTIVES))) for _ in range(3))
            words = random.choice(
                (
                    (one, other, one),
                    (one, one, other),
                    (one, other, one, other),
                    (one, other, one, third),
                    ("no", one, "no", other),
                    ("more", one, "more", one),
                    (one, "and", one, "and", other),
                )
            )
        case _:
            word = random.choice(NOUNS) if random.random() < 0.6 else invented.word(random)
            words = [
                word,
                *random.sample(
                    (
                        f"{word}s",
                        f"{word}y",
                        f"{word}er",
                        f"{word}ing",
                        word,
                        word[:-1],
                        f"un{word}",
                        word + word,
                    ),
                    random.randint(1, 3),
                ),
            ]
    text = random.choice((" ", " ", " ", ", ", "-")).join(words)
    return text[:60].strip(" ,-")


_SMALL = "the the and of to a in is it on no so you I we as that for with not or but".split()


def few_words(random: Random, most: int = 14) -> str:
    """Several of a handful of words or numbers, in any order: the same word leads on to another one each time."""
    handful = [*random.sample(_SMALL, random.randint(1, 3)), *random.sample(NOUNS, random.randint(1, 3))]
    if random.random() < 0.2:
        handful = [str(random.randint(0, random.choice((9, 99, 999)))) for _ in range(random.randint(2, 5))]
    elif random.random() < 0.3:
        handful += [random.choice(ADJECTIVES), invented.word(random)]
    joint = random.choice((" ", " ", " ", " ", ", ", "-"))
    return joint.join(random.choices(handful, k=random.randint(3, most)))


def _changed(random: Random, word: str) -> str:
    at = random.randrange(len(word))
    others = "aeiou" if word[at] in "aeiou" else "bdfghklmnprstwz"
    return word[:at] + random.choice(others) + word[at + 1 :]


def piece(random: Random) -> str:
    return random.choices((code, identifier, long_word, echoing_word, real_word), (30, 18, 24, 20, 8))[0](
        random
    )
