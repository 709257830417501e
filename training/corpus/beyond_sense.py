"""What is no request at all, or none that can be understood: noise, loose words, other languages, pasted texts."""

from __future__ import annotations

import string
from random import Random

from . import everyday, invented
from .beyond_answers import STATEMENT, TOO_MUCH, UNCLEAR
from .code_lines import lines_of_code
from .fragments import lines_of_a_log, others_facts, stray_numbers
from .grammar import expand
from .half_said import mumbled
from .material import noise, sentences
from .plain_words import ADJECTIVES, NOUNS, VERBS
from .prose import data, prose
from .said import KINDS, messages
from .scene import Exchange
from .unusual import endless, unusual
from .wording import capitalized, plainly, say

__all__ = ["endless_text", "foreign", "fragment", "gibberish", "long_text", "loose_words", "mumbling", "over_and_over", "pasted", "too_long_to_repeat", "unusual_text"]

_SMALL_WORDS = (
    "the a an my your his her our their this that these those some any no every each which what who where when why how if because although while "
    "of in on at to from with without under over behind before after between through about against for by near like as than then so too very not never "
    "always often is are was were be been has have had do does did can could will would should must may might and or but nor yet it he she they we you i "
    "me him us them one two ten first last next other same such more most less few many much own here there now again still just even only ever up down"
).split()


def loose_words(random: Random) -> Exchange:
    """Sentences without sense, of small words and others."""
    words = [
        random.choice(_SMALL_WORDS) if random.random() < 0.6 else random.choice((random.choice(NOUNS), random.choice(VERBS), random.choice(ADJECTIVES), invented.word(random)))
        for _ in range(random.randint(3, 14))
    ]
    text = " ".join(words)
    return Exchange((capitalized(text) if random.random() < 0.6 else text) + random.choice(("", ".", "?", "!")), UNCLEAR)


def gibberish(random: Random) -> Exchange:
    match random.randrange(9):
        case 7 | 8:
            return Exchange(noise(random, random.choice((15, 40, 80, 80, 300, 1500))), UNCLEAR)
        case 0:
            text = " ".join(invented.word(random) for _ in range(random.randint(1, 8)))
        case 1:
            text = "".join(random.choices(string.ascii_lowercase, k=random.randint(4, 40)))
        case 2:
            text = "".join(random.choices(random.choice(("asdfghjkl", "qwertyuiop", "sdfjkl", "abc", "xyz", "ahefl")), k=random.randint(4, 30)))
        case 3:
            text = "".join(random.choices(string.punctuation.replace("<", "") + "  ", k=random.randint(1, 20))).strip()
            text = text.lstrip("/") or "..."
        case 4:
            text = " ".join(invented.string_to_copy(random) for _ in range(random.randint(1, 6)))
        case 5:
            text = "".join(random.choices("😀🚀🌍🍕🐱🎉❤⭐☕🌈🔥👍🙏😂", k=random.randint(1, 6)))
        case _:
            text = " ".join(random.choices(NOUNS + ADJECTIVES + VERBS, k=random.randint(1, 12)))
    text += random.choice(("", "", "", "?", ".", "!"))
    return Exchange(text, UNCLEAR)


_FOREIGN = (
    "ich du wir das ist nicht ein eine der die und mit wie was wo warum kannst bitte heute morgen Haus Hund Wetter wann heißt möchte gern über Hauptstadt von schreibe mir",
    "je tu nous c'est pas un une le la et avec comment quoi où pourquoi peux s'il te plaît aujourd'hui maison chien temps quel est combien bonjour écris moi qui capitale de",
    "yo tú es no un una el la y con cómo qué dónde por favor hoy mañana casa perro tiempo cuál quién puedes escribe me gusta capital de buenos días cuánto",
    "io tu è non un una il la e con come che dove perché puoi per favore oggi domani casa cane tempo quale chi scrivi mi piace capitale di buongiorno quanto",
    "eu você é não um uma o a e com como que onde por favor hoje amanhã casa cachorro tempo qual quem escreva bom dia quanto capital de",
    "ik jij is niet een de het en met hoe wat waar waarom kun alsjeblieft vandaag morgen huis hond weer welke wie schrijf hoofdstad van goedemorgen",
    "ja ty jest nie i z jak co gdzie dlaczego możesz proszę dziś jutro dom pies pogoda który kto napisz stolica dzień dobry ile",
    "jag du är inte en ett och med hur vad var varför kan snälla idag imorgon hus hund väder vilken vem skriv huvudstad god morgon",
    "я ты это не и с как что где почему можешь пожалуйста сегодня завтра дом собака погода какой кто напиши столица привет сколько",
    "εγώ εσύ είναι δεν και με πώς τι πού γιατί μπορείς σήμερα αύριο σπίτι σκύλος καιρός ποιος γράψε",
    "我 你 是 不 的 什么 哪里 为什么 今天 明天 天气 请 写 首都 你好 多少",
    "わたし あなた は です か なに どこ なぜ きょう あした 天気 ください 書いて こんにちは",
    "أنا أنت هو لا و كيف ماذا أين لماذا اليوم غدا بيت كلب الطقس مرحبا اكتب",
    "ben sen bu değil bir ve ile nasıl ne nerede neden bugün yarın ev köpek hava lütfen merhaba yaz başkent",
    "ego tu est non et cum quomodo quid ubi cur hodie cras domus canis caelum quis scribe",
)


def foreign(random: Random) -> Exchange:
    if random.random() < 0.5:
        text = expand(random, random.choice(everyday.FOREIGN))
        return Exchange(text.lower().rstrip("?.!") if random.random() < 0.25 else text, UNCLEAR)
    words = random.choice(_FOREIGN).split()
    text = random.choice((" ", " ", " ", ", ")).join(random.choices(words, k=random.randint(2, 5)))
    if random.random() < 0.6:
        text += random.choice((" ", ", ")) + " ".join(random.choices(words, k=random.randint(1, 8)))
    text = capitalized(text) if random.random() < 0.6 else text
    return Exchange(text + random.choice("?..!") * random.randint(0, 1), UNCLEAR)


def long_text(random: Random) -> Exchange:
    """A pasted text, with or without a request."""
    text = sentences(random, random.choice((6, 10, 16, 30, 30, 110)))
    if random.random() < 0.3:
        text = lines_of_code(random, 15)
    request = expand(random, random.choice(_WITH_TEXT))
    asked = random.choice((f"{text}\n\n{request}", f"{request}\n\n{text}", f"{request}: {text}", text))
    return Exchange(asked, TOO_MUCH)


_WITH_TEXT = (
    "[summarise|summarize|shorten|explain|translate|correct|review|rewrite|analyse] [this|this text|the text|the following]",
    "what [is this about|does this mean|is the main point|is wrong here|do you think of this]",
    "[please|can you] [answer this|read this|improve this|check this|continue this]",
)


def too_long_to_repeat(random: Random) -> Exchange:
    """An answer must come to its end soon, so that only short texts are repeated."""
    text = sentences(random, 14) if random.random() < 0.7 else noise(random, 600)
    text = text if len(text) > 150 else f"{text} {noise(random, 300)[:150]:.<150}"
    return Exchange(f"{expand(random, random.choice(_REPEAT))} {text}", TOO_MUCH)


_REPEAT = (
    "[please |now |could you |can you |] [repeat|copy|say|echo|write|type|read aloud|spell|say exactly|repeat after me|repeat the following][:|]", "[repeat|copy|say|echo|spell|write] [this|these sentences|the whole text|all of this|every word|it all][| exactly| word for word| please][:|]",
)  # fmt: skip


def fragment(random: Random) -> Exchange:
    if random.random() < 0.7:
        text = stray_numbers(random)
        return Exchange(text + random.choice(("", "", "", ".", "?", "!")), UNCLEAR)
    if random.random() < 0.6:
        return Exchange(say(random, [others_facts(random)], end=random.choice(".!")), STATEMENT)
    return Exchange(lines_of_a_log(random), UNCLEAR)


def mumbling(random: Random) -> Exchange:
    text = mumbled(random)
    if random.random() < 0.5:
        text = say(random, [text], end=random.choice((".", "?", "...", "")))
    return Exchange(text, UNCLEAR)


_NOTHING_TO_COPY = (
    "[please |now |could you |can you |just |][repeat after me|copy|say|echo|say exactly|repeat the following|copy this|copy the following|say after me|type this|write the following|repeat this word|copy these lines|say this back to me|spell the word|write down this][|:|...|: |:\n|!|?|, please|, please:| -]", "[repeat|say|copy|echo|write|type][:|...| -|: \"\"|: ''| \"\"]", "[\"\"|''|()|{}|**|:|;|,|-|_|''|\"|(|)|&|%]",
)  # fmt: skip


def unusual_text(random: Random) -> Exchange:
    """Of characters that no sentence has; or an order to copy, and nothing to be copied."""
    if random.random() < 0.08:
        return Exchange(expand(random, random.choice(_NOTHING_TO_COPY)), UNCLEAR)
    return Exchange(unusual(random), UNCLEAR)


def endless_text(random: Random) -> Exchange:
    """To be repeated, spelled, counted or kept, though it is far too long for that."""
    pattern = random.choice(_WITH_ENDLESS)
    if random.random() < 0.35:
        pattern = expand(random, _REPEAT[0]) + " {v}"
    return Exchange(say(random, [pattern], end="", v=endless(random)), TOO_MUCH)


_WITH_ENDLESS = (
    "<politely> <copy>[:| the word| the <thing>| this|] {v}", "<politely> <copy> \"{v}\"", "{v}[.|!|:| -|,] <politely> <copyit><tail>", "[spell|spell out|please spell|can you spell|how do you spell|how is this spelled:] [|the word ]{v}", "[my name is|I am called|call me|people call me|hello, I am|my full name is] {v}", "[my|our] [favourite word|job|dog|city|password|<noun>] is [|called ]{v}", "[I live in|I come from|I work as|remember this:|remember:|note:|keep in mind:|my friend is called] {v}", "[how many letters|which letters] [are in|has] {v}", "[count the letters in|what is the last letter of|what is the first letter of] {v}",
    "[what is|what's] the [opposite|capital|meaning] of {v}", "[what comes after|what is|what does this mean:|who is|do you know|translate|decode|read|explain|open|look at|click|visit|summarise|download] {v}", "[from now on|the next time|always|if I say hi] [answer|reply] [with|:] {v}",
)  # fmt: skip


def over_and_over(random: Random) -> Exchange:
    """The same few words many times, whatever they mean once."""
    words = [word for word in random.choice(messages(*random.choice(_SAID))).split() if "{" not in word]
    once = " ".join(words[: random.choice((1, 2, 2, 3, 3, 4, 5, 8))]) + random.choice((" ", " ", ", ", "! ", ". ", "? ", "\n", "... "))
    text = once * random.randint(6, max(7, min(60, 700 // len(once))))
    return Exchange(plainly(random, [text.strip()], ""), UNCLEAR)


_SAID = [(about, kind) for about, kinds in KINDS.items() for kind in kinds]


def pasted(random: Random) -> Exchange:
    """Letters, recipes, tables, markup: with or without a request."""
    kind = random.random()
    text = data(random) if kind < 0.3 else lines_of_code(random) if kind < 0.5 else prose(random)
    chance = random.random()
    if chance < 0.5:
        return Exchange(text, TOO_MUCH)
    request = expand(random, random.choice(_ABOUT_TEXT if random.random() < 0.7 else _WITH_TEXT))
    return Exchange(random.choice((f"{text}\n\n{request}", f"{request}\n\n{text}", f"{request}: {text}", f"{text} {request}", f"{request}\n{text}")), TOO_MUCH)


_ABOUT_TEXT = (
    "<politely> [summarise|summarize|sum up|shorten|explain|translate|correct|review|rewrite|analyse|answer|proofread|improve|sort|check|simplify|fix|complete|continue|rephrase|comment on|format|turn into a poem|reply to|find the mistakes in] [this|this text|the text|the following|it|the above|what I pasted|this letter|this list|this table|the data|this mail][| in one sentence| in French| please| briefly| for me| for a child| politely|]",
    "[what|what exactly] [is this|is this about|does it say|does this mean|is the main point|is wrong here|do you think of this|should I answer|is missing|do I do with this|does the second line say|does it want from me]", "[TL;DR|tldr|tl;dr please|thoughts|any mistakes|is this ok|does that sound polite|can you make sense of this|who wrote this|is that right|what do you think|in short|and in German|my text|here is my letter|see below|look at this|I got this mail|read this|I found this|from the news today]",
)  # fmt: skip
