"""Messages that no grammar has a word for, whose answer must come to its own end all the same: one character over and
over, smileys, one word without end, addresses of web pages, keys, other scripts at length, letters set apart."""

from __future__ import annotations

import string
from random import Random

from . import invented
from .copied_texts import LONGEST
from .grammar import expand
from .plain_words import ADJECTIVES, NOUNS

__all__ = ["endless", "too_long_for_one_word", "unusual"]

_SMILEYS = "😀😂🤣😊😍🙏👍👎😭😡🎉🔥❤💔⭐🌈☕🍕🐱🐶🚀🌍💩🤖👻🙈🙂😉🥳🤔😴🤷👀💀✨🎂🏆⚽🇫🇷🫠"
_FACES = (":)", ":(", ":D", ";)", ":P", "<3", "^^", "xD", ":-)", ":-(", ":O", "o_O", "-_-", ">:(", "T_T", "(╯°□°)╯︵ ┻━┻", "¯\\_(ツ)_/¯", "ʕ•ᴥ•ʔ", "(>_<)", "\\o/", "=^.^=", "uwu", "(づ｡◕‿‿◕｡)づ", "┬─┬ ノ( ゜-゜ノ)", "♥‿♥", "@}->--")
_SCRIPTS = (
    "абвгдежзиклмнопрстуфхцчшщыьэюя", "αβγδεζηθικλμνξοπρστυφχψωάέή", "あいうえおかきくけこさしすせそたちつてとなにのはひまみもやらりるれわをん", "アイウエオカキクケコサシスセソタチツテトナニノハヒマミモヤラリルレワヲン", "的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日都三小军二无同么经法当起与好看学进种将还分此心前面又定见只主没公从",
    "가나다라마바사아자차카타파하고노도로모보소오조은는이가을를에서한국말을몰라요", "אבגדהוזחטיכלמנסעפצקרשתםןףץ", "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىء", "अआइईउऊएओकखगघचछजझटडतथदधनपफबभमयरलवशषसहािीुूेो", "กขคงจชซดตถทนบปผฝพฟมยรลวสหอะาิีุูเแโใไ", "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ", "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ", "অআইউএওকখগচজটডতথদনপবমযরলশষসহািীুে", "àéîõüçñßøåæœłžšđğışțőű",
)  # fmt: skip
_SYMBOLS = "∑∏√∞≈≠≤≥∂∫∆Ω≡±×÷←→↑↓⇒⇔♠♣♥♦♪♫☀☁☂★☆✓✗✝☯€£¥§¶†‡•…‰©®™¤¬¦¿¡«»ªº░▒▓█▄▀■□▲▼◆○●"
_COMBINING = "".join(chr(0x300 + at) for at in range(40))


def unusual(random: Random) -> str:
    match random.randrange(18):
        case 0 | 1:
            text = _over_and_over(random)
        case 2:
            text = "".join(random.choices(_SMILEYS, k=random.choice((1, 2, 5, 12, 40))))
        case 3:
            text = random.choice(_SMILEYS) * random.choice((1, 3, 8, 30, 70))
        case 4:
            text = random.choice((" ", "", " ")).join(random.choices(_FACES, k=random.choice((1, 1, 1, 2, 4))))
        case 5:
            text = too_long_for_one_word(random)
        case 6:
            text = _address(random)
        case 7 | 8 | 9:
            text = _in_a_script(random)
        case 10:
            text = "".join(random.choices(_SYMBOLS, k=random.choice((1, 3, 8, 30))))
        case 11:
            words = " ".join(random.choices(NOUNS + ADJECTIVES, k=random.randint(2, 7)))
            text = random.choice((" ", " ", "  ", "-", ".", "_")).join(words)
        case 12:
            text = "".join(letter + "".join(random.choices(_COMBINING, k=random.randint(0, 4))) for letter in random.choice(NOUNS))
        case 14 | 15:
            text = _stretched(random)
        case 16:
            text = _apart(random)
        case 13:
            text = "".join(random.choices(random.choice((string.ascii_letters + string.digits, string.digits, "01", string.hexdigits.lower(), "ACGT", ".-", "!?", "()[]{}")), k=random.choice((20, 60, 120, 250))))
        case _:
            text = random.choice((" ", "\n", ", ")).join([invented.word(random) if random.random() < 0.5 else random.choice(NOUNS)] * random.choice((4, 10, 30, 80)))
    if random.random() < 0.15:
        text = random.choice((f"{text} {random.choice(NOUNS)}", f"{random.choice(('hey', 'so', 'oh no', 'look:', 'what'))} {text}", f"{text}\n{text}"))
    return text.strip().lstrip("/") or "..."


def _apart(random: Random) -> str:
    """One sign or number over and over, or several in turn, with blanks or in lines."""
    pieces = random.choices((*"-=*.!?_~#+|/o0x1:", "--", "...", "**", "no", "go", "5", "12", "42", "line", "👍", "ok", "a", "<3", "[]", "()"), k=random.choice((1, 1, 1, 1, 2, 3)))
    return random.choice((" ", " ", " ", "  ", "\n", "\n", ", ", " - ")).join(pieces * random.choice((3, 5, 8, 12, 20, 30))).replace("/", "|", 1)


def _stretched(random: Random) -> str:
    """Words as they are shouted: sooooo."""
    words = expand(random, "[oh no|so|please|yes|no|help|why|wow|hello <noun>|what a <noun>|I am so <adj>|happy birthday to me|goal|stop the <noun>|yay|hurray|boo|ooh|argh|the <noun> is <adj>|I want <noun>s|come on|my <noun>|<adj>|<noun>|la la|good night <noun>|it is so <adj>|no way|I love <noun>s]").split()
    at = len(words) - 1 if random.random() < 0.6 else random.randrange(len(words))
    place = len(words[at]) - 1 if random.random() < 0.6 else random.randrange(len(words[at]))
    words[at] = words[at][:place] + words[at][place] * random.choice((4, 7, 12, 20, 45, 80)) + words[at][place + 1 :]
    text = " ".join(words) + random.choice(("", "", "!", "!!!", "?", "..."))
    return text.upper() if random.random() < 0.2 else text


def endless(random: Random) -> str:
    """Too long to be copied, spelled or kept, and often such that nobody could say where one is in it."""
    while True:
        text = random.choice((_over_and_over, too_long_for_one_word, _in_a_script, _address, _in_pieces))(random)
        if len(text.encode()) > LONGEST + 30 or (len(text) > 60 and len(set(text)) < 6):
            return text


def _in_pieces(random: Random) -> str:
    piece = random.choice((invented.word(random), random.choice(NOUNS), random.choice(_SMILEYS), "la", "ha", "yes", "no", "x"))
    return random.choice((" ", "", "-", ", ")).join([piece] * random.randint(30, 120))


def _over_and_over(random: Random) -> str:
    piece = random.choice((random.choice(string.ascii_lowercase), random.choice("aeiouhmz"), random.choice(string.punctuation.replace("/", "")), random.choice(string.digits), expand(random, "[ha|he|ho|la|lo|ba|na|no|ja|xo|yes|hey|abc|qwe|asd|:)|?!|-=|ok|why|<word>]")))
    text = piece * (random.randint(8, 30) if random.random() < 0.4 else random.randint(30, 160))
    return text.upper() if random.random() < 0.2 else text


def too_long_for_one_word(random: Random) -> str:
    """Forty letters or more."""
    parts = [random.choice(NOUNS) if random.random() < 0.5 else invented.word(random) for _ in range(random.randint(8, 22))]
    text = "".join(parts)
    return text if len(text) >= 40 else text * 2


def _address(random: Random) -> str:
    parts = "/".join(invented.word(random) if random.random() < 0.5 else random.choice(NOUNS) for _ in range(random.randint(1, 8)))
    query = "&".join(f"{random.choice(NOUNS)}={random.randint(0, 10**9)}" for _ in range(random.randint(0, 6)))
    return f"{random.choice(('https://', 'http://', 'www.', 'ftp://', 'file:///', 'mailto:', 'git@'))}{invented.word(random)}.{random.choice(('com', 'org', 'net', 'co.uk', 'io'))}/{parts}{'?' if query else ''}{query}"


def _in_a_script(random: Random) -> str:
    letters = random.choice(_SCRIPTS)
    words = ["".join(random.choices(letters, k=random.randint(1, 9))) for _ in range(random.choice((1, 3, 6, 12, 25)))]
    return random.choice((" ", " ", "", "、", ", ")).join(words) + random.choice(("", "", ".", "?", "!", "。"))
