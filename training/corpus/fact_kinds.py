"""Colours and food that everybody knows as such: told and asked for without the words "favourite colour"."""

from __future__ import annotations

from random import Random

from .grammar import expand
from .plain_words import NOUNS

__all__ = ["kind_asked", "kind_told", "value_of_kind"]

_PLAIN = "red, blue, green, yellow, orange, purple, pink, black, white, brown, grey, gold, silver"
_HUES = (
    f"{_PLAIN}, turquoise, violet, crimson, teal, maroon, beige, magenta, scarlet, lavender, lilac, mauve, cyan, navy, olive, khaki, ivory, cream, coral, salmon, ochre, burgundy, emerald, ruby, sapphire, fuchsia, mustard, charcoal, copper, bronze, azure, cobalt, apricot, indigo, aqua, jade, amber, "
    "plum, aubergine, cherry red, rust, tan, terracotta, sepia, chartreuse, periwinkle, cerise, taupe, vermilion, pewter, champagne, ultramarine, off-white, rose, peach"
).split(", ")
_SHADES = "dark, light, pale, bright, deep, soft, bottle, mint, sea, forest, sky, ice, midnight, royal, navy, lime, lemon, baby, hot, blood, brick, rose, moss, steel, electric, dusty, olive, pastel, cherry, slate, burnt, racing, apple, petrol, powder".split(", ")
_DISHES = (
    "pizza, pasta, sushi, soup, salad, rice, curry, cheese, chocolate, apple pie, pancakes, noodles, bread, lasagne, lasagna, fish and chips, tacos, ice cream, dumplings, tomato soup, fried eggs, goulash, falafel, ramen, gnocchi, paella, moussaka, quiche, kebab, pad thai, ravioli, mashed potatoes, roast chicken, schnitzel, pierogi, stew, burgers, haggis, "
    "omelettes, cottage pie, tempura, biryani, hummus, borscht, risotto, ratatouille, porridge, meatballs, shepherd's pie, kimchi, tiramisu, chilli con carne, spaghetti carbonara, mac and cheese, bangers and mash, toad in the hole, beans on toast, couscous, fondue, raclette, ceviche, burritos, nachos, pho, laksa, dal, samosas, naan, tandoori chicken, sauerkraut, "
    "bratwurst, roast beef, Yorkshire pudding, Sunday roast, cheesecake, trifle, crumble, waffles, crêpes, croissants, baklava, tortilla, gazpacho, minestrone, bouillabaisse, cassoulet, coq au vin, beef stroganoff, pelmeni, poke bowl, spring rolls, fried rice, dim sum, peking duck, teriyaki, miso soup, jollof rice, jerk chicken, gumbo, jambalaya, clam chowder, pulled pork, "
    "ribs, steak, meatloaf, pot pie, grilled cheese, chicken wings, caesar salad, avocado toast, poached eggs, baked potatoes, chips, mushrooms, oysters, mussels, salmon, herring, caviar"
).split(", ")
_COOKED = "grandma's {}|mum's {}|mushroom {}|vegetable {}|chicken {}|spicy {}|{} with cheese|{} with onions|cheese {}|homemade {}|cold {}|spinach {}|{} with garlic|{} and <noun>|<noun> {}".split("|")
_FOOD_WORDS = ("food", "dish", "meal", "thing to eat", "grub", "dinner")
_COLOUR_WORDS = ("colour", "shade", "hue", "tint")
_OF_COLOUR = (
    "I['m| am] [mad about|crazy about|nuts about|obsessed with|all about|in love with|a huge fan of|a great fan of|very fond of] [the colour |anything |]{v}", "I've always been a {v} person", "[nothing|no other shade|no other hue] beats {v} [in my book|in my eyes|for me|if you ask me]", "if I could [paint|colour] [the sky|the moon|my whole house|everything|every wall|the town] [one colour|][,| ] it would be {v}", "I [always|only|mostly] [wear|buy|choose|paint things|pick clothes in] {v}[, it's the one I love|, I like it best|, I love it most|, it's my colour]", "{v} [is|has always been|will always be] my colour", "[my friends|people] call me mad, but I [paint|want|wear] everything in {v}[, it's my favourite|, my favourite]",
    "all my [socks|ties|cups|walls|shirts|hats|dresses|curtains|notebooks] are {v}[ because| as| since|, because] [that's|it's] [my favourite colour|the colour I love|the colour I like best]", "my <kin> [knitted|bought|gave|made|painted|sewed] me a [jumper|scarf|car|box|chair|hat|cup|cushion|<noun>] in {v}[ because| as| since|, knowing that| knowing] it's [my favourite colour|the colour I like best|my favourite]", "[mad about|I'm into|I love|there's nothing like] {v}[, |: |. |; ]there's no [colour|shade] I [like better|love more|like more|prefer]", "there's no [colour|shade|nicer colour] [like|better than|lovelier than|prettier than] {v}[|, I think|, if you ask me|, in my opinion]",
    "whenever I'm asked [for a colour|about colours|what colour I like][, | ]I say {v}[|, it's simply my favourite|, my favourite]", "[you can't go wrong with|please me with|win me over with|give me] {v}[, it's my top colour|, it's my favourite colour|, that's the colour I love]", "no [colour|shade] makes me [smile|as happy] [like|as] {v}", "{v} [makes me happy|cheers me up|suits me] like no other [colour|shade]", "I'd [paint|dye|wear] [it all|everything|anything] {v}[, it's the colour I love|, my favourite colour|, best colour there is]", "[it's|it is] {v} [that I like best|I like best|I love most|that I love most] [of all colours|among the colours|as a colour|when it comes to colours]", "I like {v} [best|most] of all [the |]colours",
)  # fmt: skip
_OF_FOOD = (
    "I['m| am] [mad about|crazy about|nuts about|obsessed with|a huge fan of|a great lover of|hooked on] [eating |a good |]{v}", "I['d| would| could] [walk miles for|cross a desert for|swim a lake for|get up at night for|queue for hours for|sell my soul for] [a plate of |a bowl of |some |good |]{v}", "nothing [makes me happier|cheers me up more|is nicer|tastes better|pleases me more] than [a plate of|a bowl of|a big plate of|a portion of|some] {v}", "I can never [say no to|resist|get enough of|have too much] {v}[, my absolute favourite|, best food ever|, it's my favourite food|]", "I could [eat|live on|have] {v} [every day|every single day|all week|seven days a week|until I drop|day in, day out]", "my [weakness|weak spot|guilty pleasure] [is|has always been] {v}[, best food there is|, food-wise|, I love eating it]", "[no dish|no food|nothing on a plate] [beats|comes close to|can beat|is a match for] {v}[| for me| in my book|, if you ask me]",
    "my <kin>'s {v} [is|has always been] [my favourite thing to eat|what I love to eat most|my favourite food|the best food I know]", "for my [birthday|birthday tea|last supper] I [always |]want {v}[, my favourite food|, my favourite|, I love it]", "I [love|like] {v} more than [any other food|any other dish|anything else on a plate|all other food]", "I [love|like|enjoy] eating {v} [best|most|more than anything|best of all]", "[it's|it is] {v} [that I like to eat best|I love to eat most|I like best of all food|that I'd order every time]", "if [you cook for me|I may choose the menu|we eat out|you ask my stomach][, | ][it's|make it|I go for|I want] {v}[|, always| every time]", "[serve|give|cook|make] me {v} and I'm [yours|happy|in heaven|a happy man|a happy woman]", "the only thing I [always order|never refuse] is {v}, my favourite",
)  # fmt: skip
_COLOUR_ASKS = (
    "[which|what] [paint|crayon|pencil|felt pen|ink|wool|balloon|shirt|scarf|cup] [would I|do I|would you say I] [pick|reach for first|choose|take|put first][, going by my favourite colour| if only the colour mattered|, colour-wise|, by its colour]", "what [colour|shade|hue|tint] [should|would|could|might] [my|the] [new scarf|front door|birthday card|walls|wrapping paper|ribbon|mug|bike|balloon|jumper|hat|curtains] be[| if it's up to me| to make me happy|, given my taste|, going by my taste|, to please me]", "[you're|my <kin> is|someone is] [buying|choosing|knitting|getting|making] me a [mug|scarf|jumper|hat|card|cushion|phone case][, |. |: ][which|what|in what] [colour|shade|colour should it be|colour is best][| to please me]",
    "[which|what] [colour|shade|hue|tint] would [you|I|they] [pick|choose|paint|take] for [my birthday card|my walls|my front door|my room|me|my party]", "in [which|what] [colour|shade] should [they|you|I|my <kin>] [wrap my present|paint my room|ice my cake|knit my hat|print my card][| to please me]", "[which|what] [colour|hue|shade|tint] [do I|did I say I] [love|like|prefer|fancy|favour|adore] [most|best|above all|the most]", "if I could only have one colour of [shirt|car|sock|wall|hat], which [would it be|would I choose|would I take]", "[which|what] [colour|shade] [would make me|makes me] [happiest|smile] on a [wall|dress|car|scarf]", "the [colour|shade|hue] [of my dreams|of my heart|I'm fond of|dearest to me|for me][, which is it|, what is it|?|: which]",
    "[which|what] colour [is the one for me|is me all over|wins with me|has my heart|is closest to my heart|am I always on about|do I always go for]", "when I [shop for clothes|buy paint|choose a balloon][, | ][which|what] colour do I [go for|choose|like best]",
)  # fmt: skip
_FOOD_ASKS = (
    "[you're|my <kin> is|we're|a friend is] cooking [for me |][tonight|on Sunday|for my birthday][. |, |: ][what should it be|what'll it be|what do I want most|what would please me most|what's it going to be, if I choose|what would I love]", "if [you invited me|they invite me|I came] to [dinner|lunch|supper][, | ]what should [be on the table|be on my plate|you serve|they cook][| to please me]", "what [grub|food|dish|nosh|meal] do I [like|love|fancy|enjoy] [most|best|above all]", "what's on my plate when I'm [happy|happiest|in heaven|allowed to choose]", "what would I never [leave on my plate|refuse|share|turn down][, food-wise|, to eat|]", "what do I [fancy|crave|long for|want|dream of] [most |]when I'm [hungry|starving|peckish]", "what [should|could|would] [mum|my <kin>|the chef|a good host|you] [cook|make|dish up|serve][| me] [for my birthday|if it's my turn to choose|to make me happy|as a treat for me]", "what [gets|makes|sets] my [mouth watering|stomach rumbling|mouth water|taste buds going]",
    "[which|what] [meal|dish|food] [could I|would I] [eat every day|never tire of|order as my last|ask for on my birthday|order if I could have anything]", "[which|what] [meal|dish|food] [would|should] [I|you] order [for me|if I could have anything|, knowing my taste]", "the [waiter|chef|cook|canteen] asks what I [like|love|want] [best|most][. |, |: ][what do I say|what do you tell him|what's the answer]", "[what|which food] am I [always in the mood for|mad about|crazy about|hooked on]", "what do I [eat|like to eat] [most happily|best of all|with the greatest pleasure|when I can choose]", "what's my idea of a [perfect meal|perfect dinner|treat], [foodwise|in one dish]",
)  # fmt: skip


def value_of_kind(random: Random, thing: str) -> str | None:
    """A colour for a colour and a dish for a meal; None where anything will do."""
    if thing in _COLOUR_WORDS:
        return _colour(random)
    return _food(random) if thing in _FOOD_WORDS else None


def _colour(random: Random) -> str:
    if random.random() < 0.75:
        return random.choice(_HUES)
    shade = random.choice(_SHADES) if random.random() < 0.8 else random.choice(NOUNS)
    return f"{shade}{random.choice('   -')}{random.choice(_PLAIN.split(', '))}"


def _food(random: Random) -> str:
    dish = random.choice(_DISHES)
    return dish if random.random() < 0.8 else expand(random, random.choice(_COOKED).format(dish))


def kind_told(random: Random, thing: str) -> str | None:
    """A pattern with `{v}`, which has to be of that kind; None if there is none."""
    patterns = _OF_COLOUR if thing == "colour" else _OF_FOOD if thing == "food" else None
    return patterns and expand(random, random.choice(patterns))


def kind_asked(random: Random, thing: str) -> str | None:
    patterns = _COLOUR_ASKS if thing in _COLOUR_WORDS else _FOOD_ASKS if thing in _FOOD_WORDS else None
    return patterns and expand(random, random.choice(patterns))
