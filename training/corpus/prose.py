"""Pasted texts as people have them: letters, minutes, recipes, reviews, news, notices, chats, tables, data and code."""

from __future__ import annotations

import string
from random import Random

from . import invented
from .grammar import expand

__all__ = ["data", "prose"]

_KINDS: tuple[tuple[str, str, str], ...] = (
    (  # letters
        "Dear [Sir|Madam|Sir or Madam|Mr <person>|Ms <person>|<person>|customer|colleagues|neighbours|all|tenant|parents|committee], |To whom it may concern: |Hi <person>, |Hello everyone, |Good morning team, |Dear <person>,\n|",
        "I am writing to [complain about|thank you for|ask about|tell you about|inform you of|apologise for] the [noise|<noun>|<adj> <noun>|bill|delay|food|parking|invoice] [from the bar below my flat|in your shop|of last week|that we ordered|in room <number>|on the second floor|at the <noun>].|It has been going on for [months|weeks|years|<number> days].|We [regret|are sorry|are happy|are pleased] to [inform|tell] you that your [order|application|request|<noun>] [was refused|has been accepted|is on its way|cannot be found].|Please [find attached|send back|sign|return|pay|read] the [form|invoice|contract|<noun>] [by Friday|within <number> days|as soon as possible|at once].|I [look forward to|would appreciate|hope for|expect] [your reply|an answer|a refund|a call].|If you have any questions, [do not hesitate to|please] contact [us|our office|<person>].|The [payment|delivery|inspection|meeting] is due on [Monday|the 3rd of May|Thursday|the first of next month].|Last [week|month|night] the <noun> [was <adj>|broke again|did not arrive|fell off the wall].",
        " Yours faithfully, <person>| Kind regards, <person> <person>| Best, <person>| Sincerely yours| Love, <person>| Thanks in advance|",
    ),
    (  # minutes and notices
        "Minutes: |Notice: |Reminder. |To all residents: |Agenda for Monday: |FYI: |Update: ||",
        "The meeting [is|was] moved to [Thursday|noon|next week|room <number>].|Please bring your [laptops|<noun>s|badges|own lunch].|<person> will take the minutes.|<person> [reported on|presented|asked about|opposed] the [budget|<noun>|new <noun>|plan].|The [committee|board|team|council] [agreed|voted|decided] to [buy|close|paint|repair|postpone] the <noun>.|The [lift|water|power|heating|gate] will be off [on Tuesday|from <number> to <number>|until further notice].|[Dogs|Bicycles|Visitors|Children|Balls] are not allowed [in the hall|on the grass|after ten].|Next [steps|meeting|items]: [budget, roof, garden|<noun>, <noun>|to be announced].|There were [no|<number>|some] [objections|questions|guests].",
        "",
    ),
    (  # recipes and instructions
        "Ingredients: <number> g flour, <number> eggs, salt. |Recipe: |Instructions: |How it is done: |Step 1: ||",
        "[Mix|Stir|Chop|Boil|Heat|Fold in|Peel|Add|Whisk|Melt] the [butter|flour|eggs|onions|sugar|water|<noun>|milk] [until it is <adj>|for <number> minutes|slowly|in a bowl|with a fork].|[Let it|Leave to] [rest|cool|rise|simmer] [for an hour|over night|for <number> minutes].|Bake at <number> degrees until [golden|brown|done].|[Serve|Decorate|Sprinkle] with [salt|sugar|fresh <noun>s|lemon|herbs].|[Insert|Turn|Press|Remove|Connect|Tighten] the [screw|<noun>|cable|cover|lid|blue button] [A|B|on the left|firmly|with care|into slot <number>].|Do not [touch|open|wash|lift] the <noun> [while it is hot|before use|without gloves].",
        " Enjoy!| Serves four.||",
    ),
    (  # reviews and adverts
        "Five stars! |Review: |For sale: |One star. |Great place. |Disappointed. ||",
        "[We stayed|I stayed|We ate|I bought this|We were] [for two nights|last summer|with the kids|as a present|by chance].|The [staff|food|room|view|battery|screen|<noun>|service] was [friendly|cold|<adj>|excellent|too small|dirty|overpriced].|[Would|Would not] [recommend|come back|buy again].|The [bed|colour|delivery|box|breakfast] was [<adj>|as described|late|damaged|fine].|[Almost new|Good condition|Hardly used|Slightly damaged|One owner], <number> [euros|dollars] or best offer.|It [broke|leaks|squeaks|shines|smells] after <number> [days|weeks|uses].|My <kin> [loves|hates] it.",
        "",
    ),
    (  # news and stories
        "BREAKING: |<place>, Monday. |Chapter one. |Once upon a time there was a <adj> <noun>. |From our correspondent. ||",
        "[The|A] [government|mayor|president|police|company|court|union|minister|school] [announced|denied|confirmed|said|warned] [on Monday|yesterday|in a statement|again] that [prices will rise|the <noun> is safe|the bridge stays closed|taxes fall|<number> jobs are lost|the strike goes on].|[A storm|A fire|Heavy rain|Snow|A <noun>] [hit|reached|destroyed|closed] <place> [on Sunday|last night|in the morning].|Nobody was hurt.|[Shares|Prices|Rents|Sales] [rose|fell] by <number> per cent.|The [old man|girl|king|stranger|captain|dog] [looked at the sea|opened the door|said nothing|walked into the <noun>|was <adj>] [and|while|because] [the wind|the <noun>|nobody|the moon] [sang|was <adj>|came|waited].|It was a [dark|<adj>|cold] [night|morning|day].|<person> [smiled|wept|ran|slept|laughed], [for|but|and] the <noun> was [gone|<adj>|there].|Experts [disagree|are surprised|expect more|blame the <noun>].",
        " More at ten.| The end.| To be continued.||",
    ),
    (  # chats and lists
        "<person>: hey\n|[14:02] <person>: are you there?\n|Shopping: |To do: |Q: |> ||",
        "<person>: [did you see the <noun>|lol|no way|ok see you|where are you|call me|that was <adj>]?|[milk, eggs, bread|call <person>, buy <noun>s, clean the <noun>|<noun>, <noun>, <noun>].|[pick up|return|buy|fix|wash] the <noun>.|A: [because the <noun> is <adj>|nobody knows|try again later|yes, on Mondays].|RE: [<noun>|your <noun>|the <adj> <noun>].",
        "",
    ),
)  # fmt: skip
_BETWEEN = (" ", " ", " ", "\n", "\n\n")


def prose(random: Random, most: int = 14) -> str:
    """Two sentences or more of one kind."""
    opening, middle, ending = random.choice(_KINDS)
    pattern = f"[{middle}]"
    joint = random.choice(_BETWEEN)
    count = random.randint(2, random.choice((3, 5, 8, most)))
    body = joint.join(expand(random, pattern) for _ in range(count))
    text = f"{expand(random, f'[{opening}]')} {body} {expand(random, f'[{ending}]')}".strip().replace("  ", " ")
    return text.lower().replace(".", "") if random.random() < 0.06 else text


def data(random: Random) -> str:
    """A table, a list of values or markup, as it is pasted."""
    width, height = random.randint(2, 5), random.randint(2, 8)
    rows = [[_cell(random, row == 0) for _ in range(width)] for row in range(height)]
    match random.randrange(8):
        case 0 | 1:
            lines = [f"| {' | '.join(row)} |" for row in rows]
            lines.insert(1, "|" + "---|" * width)
            return "\n".join(lines)
        case 2 | 3:
            mark = random.choice((",", ";", "\t", " ; ", "  ", ", "))
            return "\n".join(mark.join(row) for row in rows)
        case 4:
            return _json(random, random.randint(1, 3))
        case 5:
            tags = [random.choice(("div", "p", "b", "ul", "li", "h1", "span", "table", "body", "a", invented.word(random))) for _ in range(random.randint(1, 5))]
            inside = expand(random, "[<noun>|<adj> <noun>|<number>|hi]")
            return "".join(f"<{tag}>" for tag in tags) + inside + "".join(f"</{tag}>" for tag in reversed(tags))
        case 6:
            return "\n".join(f"{random.choice(('-', '*', '+', f'{at}.', f'{at})', '[ ]'))} {expand(random, '[<noun>|<adj> <noun>|<word>|<verb> <noun>]')}" for at in range(1, height + 1))
        case _:
            return "\n".join(f"{invented.word(random)}{random.choice(('=', ': ', ' = '))}{_cell(random, False)}" for _ in range(height))


def _cell(random: Random, heads: bool) -> str:
    if heads or random.random() < 0.4:
        return expand(random, "[<noun>|<adj>|<person>|name|date|total|id|<word>|city|age]")
    return expand(random, "[<number>|<number>.<number>|<number> %|-|<place>|yes|no|x|n/a|0|1|2031-04-0<number>]")


def _json(random: Random, deep: int) -> str:
    quote = '"' if random.random() < 0.8 else "'"
    pairs: list[str] = []
    for _ in range(random.randint(1, 4)):
        value = random.choice((_json(random, deep - 1) if deep else "{}", str(random.randint(0, 999)), "null", "true", "[1, 2]", f"{quote}{expand(random, '<noun>')}{quote}", "".join(random.choices(string.hexdigits.lower(), k=8)).join((quote, quote))))
        pairs.append(f"{quote}{expand(random, '[<noun>|<word>|id|name|a|b]')}{quote}: {value}")
    return "{" + ", ".join(pairs) + "}"
