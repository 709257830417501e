"""The user speaks of something without telling it, "I have a cat", or names what is not the user's, "I met a man called
Bo": whoever asks for it then has not told it, unless it was told before."""

from __future__ import annotations

from random import Random

from .beyond_answers import STATEMENT
from .scene import Exchange, Fact, Scene
from .subjects import BY_NAME
from .wording import statement

__all__ = ["mention"]

_HOLLOW: dict[str, tuple[str, ...]] = {
    "name": (
        "my name is [hard to spell|easy to remember|hard to pronounce|nothing special|rather unusual|quite common where I come from|too long for most forms|older than I am|known to few]", "[nobody|hardly anyone|no one here|not even my <kin>] can [spell|pronounce|remember] my name", "I [like|hate|love|don't like|never liked|have always liked] my name", "I [told you my name|introduced myself] [yesterday|last week|in another chat]", "my <kin> [chose|picked|hates|loves|forgot] my name", "you [must|should|will] learn my name[| one day| some day]", "we have the same name, my <kin> and I", "I was named after my <kin>",
    ),
    "age": (
        "I [feel|look|am getting|feel much] older[| today| than I am| every day]", "I am [older|younger] than my <kin>", "I'd rather not [say|tell you|talk about] my age", "[at my age|for my age] one [gets tired|needs more sleep|can't run|forgets things|likes to sit]", "my [birthday|birthday party] was [lovely|dreadful|too loud|fun|a disaster]", "I'm getting older", "people think I'm younger than I am", "my <kin> and I are the same age",
    ),
    "city": (
        "I live [with my <kin>|alone|near a <noun>|on the third floor|upstairs|above a shop|opposite the school|next to a <noun>|very close to the station]", "I live in a [big|small|quiet|noisy|lovely|tiny|old] [town|village|city|flat|house|street]", "the [city|town] I live in is [noisy|big|pretty|quiet|by the sea|full of <noun>s]", "I [like|love|hate|don't like] [where I live|my town|my city|the place I live in]", "[I|we] [want to move|moved house|painted the house|bought a house|love our house|own a flat][| last week| in spring| at last]",
    ),
    "job": (
        "I [hate|love|like|enjoy|am tired of|lost] my job", "my job is [hard|boring|fun|badly paid|good|stressful|well paid][| these days| sometimes]", "I [got|found|need|want|have] a [new |better ||good ]job[| at last| today]", "[work|the job] was [hard|long|awful|fun|boring] today", "I [start|finish] work at [six|seven|eight|nine]", "I [have been at work|worked] all day", "my [boss|colleagues] at work [shouted at me|like me|are nice|is on holiday|left early]", "I can't talk about my job",
    ),
    "pet": (
        "I have a {t}", "I have a {t}[| now| at home| too]", "[we|I] [got|bought|found|adopted|want|have always wanted] a [|new |little |young ]{t}[| yesterday| last week| today| at last]", "my {t} is [hungry|asleep|ill|very old|lazy|cute|fat|so funny|outside|at the vet][| again| today|]", "my {t} <petdoes>", "[I|we] [feed|walk|love|miss] [my|the|our] {t}[| every day| so much|]", "our {t} has a funny name", "I like {t}s", "my <kin> gave me a {t}", "[the|my] {t} needs a new name",
    ),
    "favourite": (
        "[everybody|everyone|my <kin>] has a [favourite|favorite] {t}", "I have a [favourite|favorite] {t}[|, of course|, like everybody]", "my [favourite|favorite] {t} [changes every day|is hard to choose|is none of your business|is a secret|is the same as my <kin>'s]", "I [can't choose|have never chosen|can't decide on] a [favourite|favorite] {t}", "I [like|love] [any|every|each] {t}", "we talked about our [favourite|favorite] {t}s", "you don't know my [favourite|favorite] {t}",
    ),
    "relation": (
        "I have a {t}", "my {t} <kindoes>", "my {t} <kindoes>", "I [saw|called|visited|met|miss|love] my {t}[| today| yesterday| last week]", "my {t} and I [went out|had lunch|quarrelled|laughed a lot|watched a film][| yesterday| today|]", "I don't like the name of my {t}", "I [live|work|eat] with my {t}", "my {t} has the same name as me",
    ),
    "the age of kin": ("my {t} is [older|younger] than [me|I am|my <kin>]", "my {t} had a birthday[| yesterday| last week]", "my {t} is getting older"),
    "where kin live": ("my {t} [lives far away|lives alone|lives with a <noun>|moved house|lives close to me|bought a house]", "I [live with|visited] my {t}[| yesterday|]"),
    "the job of kin": ("my {t} [hates|loves|lost|found|likes] [a|the] [new |]job", "my {t} [is at work|works too much|works at night|works hard|needs a job]"),
    "possession": (
        "I [forgot|lost|need|changed|can't find|never remember] my {t}", "my {t} is [a secret|secret|easy to remember|too long to remember|none of your business|new]", "[somebody|my <kin>] [stole|wants|knows|asked for|found] my {t}", "I need a new {t}", "don't ask for my {t}", "I wrote my {t} on a <paper>",
    ),
    "hobby": ("I have [many|no|a few|too many] hobbies", "I [need|want|have] a [new |]hobby", "I had [no|little] free time[| this week| lately]"),
}  # fmt: skip
"""Subject: what says nothing to keep, though it names the subject."""


_SOMEBODY = "[a man|a woman|somebody|someone|a boy|a girl|a <trade>|a neighbour|an old lady|a stranger|a child|a tourist]"
_LATELY = "[|| today| yesterday| last week| on the train| at a party| at school| this morning| in town]"
_TOLD_OF = "[I'm reading|I am reading|I read|we read|there was a story|I heard a tale|they made a film|I saw a programme|the teacher told us|the article is|there's a song|I'm writing|I dreamed|the novel is] about"
_FIGURE = "[a man|a woman|a pirate|a widow|a hermit|an orphan|a duchess|a burglar|two brothers|a lad|a giant|a monk|a spy|a hiker|a captain|a <trade>]"
_STRANGERS = (
    f"{_TOLD_OF} {_FIGURE} [called|named] <person>[, aged <number>| from <place>| of <place>|, a <trade> in <place>| from <place>, aged <number>|, who is <number>| who lives in <place>]", f"{_TOLD_OF} {_FIGURE} [of <number>|aged <number>|in <place>|from <place>|of <number> in <place>|who [works as|is|becomes] a <trade>[| in <place>]]", "[on the telly|in the paper|on the radio|in the news|in the obituaries|on the notice board|on the poster]: <person>[, <number>|, a <trade>| of <place>|, <number>, a <trade> from <place>|, <number>, of <place>]",
    "the hero of [my novel|the play|the game|the film|this book|the series] is <person>, [a <trade> from <place>|a <trade> of <number>|aged <number>|born in <place>]", "[the sat nav|the bus|the coach|the ferry|the parcel|the letter|the postcard] [took us to|went to|is bound for|came from|got lost in|was sent to] <place> [by mistake|instead|again|of all places|after <number> hours]", "[there were|we counted|I counted] <number> [candles on the altar|guests|people at my party|pigeons|steps up the tower|lorries on the bridge|marbles in the jar|balloons]",
    "[my|the] [train|bus|flight|coach|ferry] [to <place>|from <place>] [has number <number>|takes <number> minutes|is <number> minutes late|leaves from platform <number>]", "[somebody|someone|a lady|a chap] rang for [a certain|a|one] [Mr|Mrs|Dr|Miss] <person>[, but it was the wrong number|, wrong number|. Never heard the name|. No idea who that is|]", "I parked [on level <number>|in bay <number>|in row <number>|by pillar <number>|near gate <number>][|, for what it's worth| again| as usual]",
)
_ONCE = "[|, years ago|, long ago|, before I retired|, in my twenties|, in another life| once| back then]"
_FORMERLY: dict[str, tuple[str, ...]] = {
    "city": (f"I used to live in <place>{_ONCE}", f"we [left|moved away from] <place>{_ONCE}", "I lived in <place> [as a child|for a year|when I was small|until the war|during my studies]", "I've been to <place>[| once| twice| <number> times]", "I don't live in <place> any more", "we sold the house in <place>"),
    "age": ("when I was <number>[,|] I [broke my leg|learned to swim|ran away|could dance|won a medal|knew nothing|got a bike]", "I'll never be <number> again", "at <number> [my <kin>|everybody|one] should [know better|stop|be wiser]", "it was when I turned <number> that [it snowed|we met|I gave up sugar]", "I stopped smoking at <number>"),
    "job": (f"I used to be a <trade>{_ONCE}", f"I worked as a <trade>{_ONCE}", "I'm not a <trade> any more", "I trained as a <trade>, but never was one", "I'm no <trade>"),
    "pet": (f"I used to have a {{t}} [called|named] <person>{_ONCE}", f"we had a {{t}} called <person>{_ONCE}", "our old {t}[, <person>,|] [died|passed away|is long gone|ran away]", "I'd call my {t} <person>, if I had one", "if I get a {t}, I'll call it <person>"),
    "favourite": ("I used to love <noun>[| as a child| once]", "as a child I loved <noun>", "I've gone off <noun>"),
    "name": ("I [nearly|almost] was a <person>", "my parents wanted to call me <person>, but didn't", "my name is not <person>", "I'm not <person>", "[don't|please don't|never] call me <person>", "people used to call me <person>, but not now"),
    "possession": ("my old {t} was <number>[| once]", "my {t} isn't <number>", "<number> isn't my {t}"),
}  # fmt: skip
"""Subject: what was so, or is not, which leaves open what is."""
_PASSING: dict[str, tuple[str, ...]] = {
    "name": (
        f"[I|I|we|my <kin>] [met|saw|know|knew|talked to|danced with|phoned|dreamed of|read about|heard of|sat next to|helped|was at school with] {_SOMEBODY} [called|named|by the name of|whose name is] <person>{_LATELY}", f"{_SOMEBODY} [called|named|by the name of] <person> [phoned|was here|sang|won|wrote to me|fixed my <noun>|sold me a <noun>|sat next to me|asked the way|helped me]{_LATELY}", "the new [<trade>|boss|neighbour|teacher|nurse|manager|cook] is [called|named] <person>", "the [hero|heroine|author|singer|villain|king|queen] [of the book|in the film|of that song|in the story] [is|was] [called|named] <person>",
        "<person> [said hello|called again|sends greetings|was late again|won the race|cooked for us|told a joke|came to lunch|forgot the <noun>]", "[we|they] [named|called] the [boat|street|ship|baby|doll|snowman|robot] <person>", "the [shop|hotel|ship|street|school|pub|cafe|boat] is [called|named] <person>", f"I [had to think|thought|was thinking] of <person>{_LATELY}",
    ),
    "pet": (
        "the [dog|cat|horse|parrot|bear|mouse|pig] [in|of] [the film|the book|the story|that song|the play] [is|was] [called|named] <person>", f"[I|we] [saw|met|fed|heard of] a [dog|cat|horse|goat|parrot|{{t}}] [called|named] <person>{_LATELY}", f"[a|the] [dog|cat|horse|{{t}}] [called|named] <person> [won a prize|bit the postman|ran away|was in the news|sat in the shop]{_LATELY}",
    ),
    "age": (
        "the [house|tree|church|bridge|company|car|school|wine|tower|castle|clock|piano] is <number> years old", "I've worked [there|here|in the <noun> shop] for <number> years", f"[it was <number> degrees|the bus took <number> minutes|I read <number> pages|we walked <number> miles|I slept <number> hours]{_LATELY}", "there are <number> [people|steps|houses|children] in my [class|house|street|family]", f"I [ran|cycled|walked|swam|drove|rowed] <number> [miles|kilometres|lengths|yards|minutes|laps]{_LATELY}", "[I weigh|he weighs|the parcel weighs|I lifted|our luggage weighs] <number> [kilos|pounds|stone][| at the moment| again| these days]", "I've [been up|been awake|waited|been queueing|been on hold] [for |]<number> [hours|minutes]", "[I'm|we're|the bus is|she's] <number> [minutes|hours|days] late[| again]", "[I|we] [owe|lent|paid|gave] [<person>|my <kin>|the <trade>] <number> [quid|euros|dollars|pounds|pence]", f"I [lost|put on|gained] <number> [kilos|pounds]{_LATELY}",
        f"[I|we] [counted|baked|picked|peeled|sold|ironed|washed] <number> [magpies|shirts|eggs|biscuits|apples|tickets|jars]{_LATELY}", "[page|chapter|question|exercise|row|step] <number> is [hard|boring|missing|my favourite|next|done]", "my [soup|oven|fever|room|bath|coffee] [is|has] [at |]<number> degrees", "[the|this] [recipe|cake|sauce] [needs|takes] <number> [grams|eggs|minutes]",
    ),
    "city": (
        f"[we|I|my <kin>|they] [flew|drove|went|travelled|sailed] to <place>{_LATELY}", "the [film|concert|conference|match|exhibition|race|story] [is|was] in <place>", f"[I|we] [visited|saw|crossed|passed through|dreamed of|read about] <place>{_LATELY}", "I bought [it|this|my <noun>|the <noun>] in <place>", "the [train|bus|flight|road] to <place> [was late|was full|is closed|is long]", f"[a man|a woman|a friend|a letter|a parcel] from <place> [came|arrived|was here]{_LATELY}",
    ),
    "origin": (
        "[our|the|her|his] [<trade>|teacher|new colleague|postman|choir master][, [Ms|Mr|Mrs|Dr|Miss] <person>,| <person>|] [is|comes|hails] from <place>[| originally| too| I think]", "[the|this|that] [wine|cheese|tea|carpet|parcel|letter|stamp|recipe|accent|tune] [is|comes|came] from <place>", f"{_SOMEBODY} [comes|came|was|is] from <place>[, I think|, they say||]", "[they|we|somebody] asked where I come from[| and I laughed| again]", "the <noun> was made in <place>",
    ),
    "job": (f"[I|we|my <kin>] [met|need|called|saw|asked|married] a <trade>{_LATELY}", f"[the|a|our] <trade> [came|was late|is coming|wants money|was here|said hello|fixed the <noun>]{_LATELY}", "my <kin> [wants to be|wanted to be|dreams of being|is married to|would like to be] a <trade>", "I [could never be|never wanted to be|used to dream of being] a <trade>"),
    "favourite": (f"[we|I] had <noun> for [lunch|dinner|breakfast]{_LATELY}", f"[my <kin>|they|we] [cooked|served|ordered|bought|sold] <noun>{_LATELY}", "[they|we] [painted|have painted] the [walls|door|fence|boat] <noun>", "my <kin> and I talked about <noun>"),
    "possession": ("the number on the [bus|train|parcel] was <number>", "[it|that|the <noun>] [costs|cost] <number> [euros|dollars|pounds]", "there are <number> <noun>s [in the box|here|left|on the shelf]"),
}  # fmt: skip
"""Subject: what names something like its values, which is not the user's."""


def mention(scene: Scene) -> Exchange:
    random = scene.random
    table = random.choice((_HOLLOW, _PASSING, _HOLLOW, _PASSING, _FORMERLY))
    fact = _something(random, list(scene.facts.values()), table)
    scene.mentioned = fact
    if fact.key[0] in ("name", "age", "city", "job", "origin", "possession") and table is _PASSING and random.random() < 0.5:
        return Exchange(statement(random, _STRANGERS), STATEMENT)
    return Exchange(statement(random, table[fact.key[0]], **fact.slots), STATEMENT)


def _something(random: Random, known: list[Fact], table: dict[str, tuple[str, ...]]) -> Fact:
    """Often what was told already, which stays known."""
    told = [fact for fact in known if fact.key[0] in table and "form" not in fact.slots]
    if told and random.random() < 0.5:
        return random.choice(told)
    return BY_NAME[random.choice(list(table))].fact(random)
