"""What users say beside the point: remarks and half sentences that change nothing about what they ask.

No remark says anything that a model is to keep: none begins like a fact about the user.
"""

from __future__ import annotations

import re
from random import Random

from .invented import word as invented_word
from .plain_words import ADJECTIVES, NOUNS

__all__ = ["any_word", "aside", "remark", "wish"]

_SMALL_WORDS = (
    "the a my your this that all one two some for to of in on at with from about after before since until like as and or but if when while because "
    "i you he she we they is was are it me him us them let now then here there please so well good time thing day life way end man friend"
).split()
_MORE_NOUNS = (
    "afternoon anger answer arm attic autumn baby bag ball bath beach bean bed bell belly birth blanket blood boat body bone border bottom bowl box boy brain branch breath "
    "brush building bus butter button cake camera camp card care carpet cellar chance cheese chicken child church cinema class cloth clock coat comfort company concert cost country "
    "courage cousin cow cream crowd cup curtain cut danger date daughter death debt decision desert detail dish doubt dress drop dust duty ear east edge egg enemy evening event "
    "example exam eye fact factory fall fan fault fear feeling fever fight film foot fortune fox front fun future game ghost gift girl grain guest guide hair half hall hole holiday "
    "home honour hope hotel hour idea illness ink interest joke journey joy judge juice jump kettle kid kind lady land language laugh lecture lesson lie life light limit list look loss "
    "luck lunch magic mail manner match matter meat meeting memory mess metal middle mind mistake moment mood motion mouth move movie mud neck neighbour news newspaper noise north "
    "note novel nurse office onion order owner pain paint pair parcel party past peace people pet piece pig pile pity place plan plant player pleasure point poet police pool post pot "
    "power price prize problem promise proof purpose purse quarter quiz race reader reason record rest result rice risk rule sail sale scene season seat sense shape sheep shock "
    "side sight sign skin sleep smell smile smoke soap society son sound south space speech speed spirit spoon sport stage stairs start state step stomach stop story stranger stream "
    "strike style subject success suit supper surprise talk task taste taxi team test thanks thief thing thought throat title tongue tool top track trade trip trouble trousers truth "
    "try turn type uncle use view visit voice vote walk war war-time week weekend weight west wife will wine wisdom woman wonder worry wound youth"
).split()
_MORE_ADJECTIVES = (
    "able absent afraid alive alone ashamed asleep awake awful awkward bad basic beautiful best better big blind bored boring brief busy careful cheap cheerful clean clear close common "
    "complete correct cruel curly dangerous dead dear delicious different difficult double dry dull eager easy electric endless equal exact excellent excited expensive extra fair faithful "
    "false fat final fine first flat foreign formal free full further glad guilty handsome hard healthy helpful high hopeless horrible hot huge ill important impossible innocent last late "
    "less loose loud main married mild mixed natural naughty near neat necessary next nice nasty normal open opposite orange ordinary other own painful past personal plain pleasant "
    "poor popular possible pretty private proper public pure ready real recent regular responsible ripe rude safe same second serious severe shallow short sick similar single sleepless "
    "slight social solid sore special square steady steep stiff still straight stupid sudden sure tame terrible thick thirsty tight total tough true unhappy unknown unusual upset useful "
    "usual various whole wide willing worried worse worst worth wrong"
).split()
_VERBS = (
    "accept add admire agree allow appear argue arrive ask avoid bake beg behave blame boil borrow bother brush call care cause chat check cheer climb collect comb complain "
    "confess copy correct cough cover cross cry damage dance dare decide deliver deserve destroy dislike divide doubt drag dress dry earn end entertain escape expect explain fail fire "
    "fix fold follow gather greet guess happen hate hurry imagine improve insist invite iron join joke kick knock laugh lend lie listen look manage marry measure mention mind miss "
    "mix move nod notice obey offer order owe own pack paint pass pause plan plant point polish pour practise pray prefer prepare press pretend promise protect prove pull punish push "
    "raise reach refuse regret relax rely repair rescue rest return roll rub rush sail save scream search seem serve shout sign skate smell smile sneeze snore sort sound stare stay "
    "step stop suffer suggest suppose surprise talk taste tease thank tie tour train travel treat trust try turn type use wait walk want warn waste wave whisper wink wish wonder worry yawn"
).split()
_PAST = (
    "was had did went came saw heard knew thought said told found lost bought sold made took gave got kept left met read wrote spoke slept ate drank drove flew ran fell felt held stood "
    "began broke brought built caught chose cut drew forgot grew hid hit hurt led let lay paid put rang rose sang sat sent shook shut spent stole swam taught threw understood woke won wore"
).split()
_WHO = (
    *("i we you he she they it nobody everybody somebody people".split() * 2),
    *("[my|our|your|his|her] [mother|father|parents|boss|wife|husband|children|kids|neighbour|uncle|aunt|grandmother|friends|teacher|doctor]",) * 6,
    *("[my|our|your|his|her] [dog|cat|son|daughter|sister|brother|colleague|family|guests|landlord|team|cousin|class]",) * 5,
)
_WHEN = (
    *"today yesterday tonight again before always never often once soon later early late twice already".split(),
    *("[last|next|this|every] [week|month|year|night|summer|winter|morning|evening|Sunday|time]",) * 4,
    *("[at|around|before|after] [night|noon|lunch|dinner|work|school|breakfast|midnight]",) * 4,
    *("[for|since] [hours|days|weeks|years|ages|Monday]",) * 3,
    *("[in|on|at|near|behind|under|from] the {noun}",) * 5,
)
_REMARKS = (
    "{who} {past} [a|the|my|an|this|that|some|no|one|every] {noun}[| {when}]",
    "{who} {past} [a|the|my|this] {adjective} {noun}[| {when}]",
    "{who} {past} {adjective}[| {when}]",
    "{who} [had to|wanted to|used to|could not|didn't|should|will|won't|might|can't|tried to|must] {verb}[| {when}| the {noun}| a {adjective} {noun}| me| you| him| it]",
    "[it|that|this] [is|was|will be|has been|gets|became|looks|seems] [so |very |too |a bit |rather |not |really |]{adjective}[| {when}]",
    "[there is|there was|there are|there were] [a|the|no|some|someone|something|nobody|another] [{adjective} |]{noun}[| {when}]",
    "[what a|such a|no|oh my|dear me, what a] [{adjective} |]{noun}",
    "[this|that] is [a|the|no|my only] {noun} [of|for|about|with|without] {noun2}",
    "[the|my|our|this|that] [{adjective} |]{noun} [of|in|with|from|for] [the|my|our] {noun2} [is|was] {adjective}",
    "[the|my|our|this|that] [{adjective} |]{noun} {past} [the|a|my|] {noun2}",
    "[don't|do not|never|please don't] {verb} [me|it|the {noun}|too much|so {adjective}]",
    "[i bet|i think|i guess|i hope|i believe|i know|i see|i suppose|i doubt|i imagine] [you|it|this|that|they|we] [can|will|should|could|is|are|must|might] [{verb}|{adjective}|not {verb}]",
    "[you|we|they|people] [should|must|can|may|will|could|never|always|often|rarely] {verb} [me|that|it|the {noun}|things|nobody]",
    "[like|as|for|with|without|after|before|since|despite|because of|thanks to|unlike] [my|our|the|a|all|every|this|that] [{adjective} |]{noun}[|s]",
    "[when|as|while|because|since|after|before|although|if|until|so that|where] {who} {past} [a|the|my|] {noun}",
    "[when|as|while|because|since|after|before|although|if] [i|we|he|she|they] {past} {adjective}",
    "{verb}ing [the|a|my|] {noun} [is|was|makes me|takes time|costs money] {adjective}",
    "[let's|let us|let me|allow me to|permit me to|i want to|time to|try to|now we] {verb}[| the {noun}| it| this| you| once more]",
    "[dear|little|poor|good|old|my|sweet|hello|oh|hey] [{adjective} |]{noun}",
    "{adjective} and {adjective2}[| {when}]", "{noun} [by|after|for|or|and|over] {noun2}", "[all|some|most|many|few] {noun}s are {adjective}",
    "[how|so|too|very|quite|rather|really|pretty|terribly] {adjective}", "[this|that] [helps|matters|counts|hurts|surprises me|is my {noun}|was my {noun}]",
)  # fmt: skip
_ALTERNATIVES = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+?)2?\}")


def aside(random: Random) -> str:
    """A few words without sense, or a remark."""
    if random.random() < 0.7:
        return remark(random)
    return " ".join(_loose_word(random) for _ in range(random.randint(1, 6)))


def _loose_word(random: Random) -> str:
    return random.choice((random.choice(_SMALL_WORDS), _filling(random, "noun"), _filling(random, "adjective")))


def any_word(random: Random) -> str:
    """Of any kind."""
    return random.choice(random.choice((NOUNS, _MORE_NOUNS, ADJECTIVES, _MORE_ADJECTIVES, _VERBS, _SMALL_WORDS)))


def wish(random: Random) -> str:
    """What an instruction may also say, without a meaning for the answers."""
    text = random.choice(_WISHES)
    while "[" in text:
        text = _ALTERNATIVES.sub(lambda found: random.choice(found[1].split("|")), text)
    return _SLOT.sub(lambda found: _filling(random, found[1]), text)


_WISHES = (
    "{verb} {noun}", "{verb} [the|your|every|no|some|a little] {noun}", "{verb} and {verb2}", "be {adjective}", "be {adjective} and {adjective2}", "never {verb} [the|a|] {noun}", "stay {adjective}", "[avoid|use|mind|keep|watch|show|give|spread] {noun}",
    "you are [a|the|our] {adjective} {noun}", "the {noun} is {adjective}", "[this|here] is [a|the|my] {noun} [of|for|about] {noun2}",
    "the user is [a|an|the] {adjective} {noun}",
    "we {verb} {noun}", "{noun} is {adjective}",
)  # fmt: skip


def remark(random: Random) -> str:
    """A sentence or a part of one, without a full stop."""
    text = random.choice(_REMARKS).replace("{who}", random.choice(_WHO))
    if "{when}" in text:
        text = text.replace("{when}", random.choice(_WHEN))
    while "[" in text:
        text = _ALTERNATIVES.sub(lambda found: random.choice(found[1].split("|")), text)
    text = _SLOT.sub(lambda found: _filling(random, found[1]), text)
    return text.replace("  ", " ").strip()


def _filling(random: Random, kind: str) -> str:
    if random.random() < 0.06:
        return invented_word(random)
    match kind:
        case "noun":
            return random.choice(random.choice((NOUNS, _MORE_NOUNS, _MORE_NOUNS)))
        case "adjective":
            return random.choice(random.choice((ADJECTIVES, _MORE_ADJECTIVES)))
        case "verb":
            return random.choice(_VERBS)
        case _:
            return random.choice(_PAST) if random.random() < 0.5 else _in_the_past(random.choice(_VERBS))


def _in_the_past(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{verb}ed"
