"""Common words, for word play and for sentences about anything."""

from __future__ import annotations

__all__ = ["ADJECTIVES", "ADVERBS", "NOUNS", "TOPICS", "VERBS"]

NOUNS = (
    "apple house river window garden table chair mountain ocean letter bottle kitchen engine mirror pencil basket bridge "
    "candle castle circle coffee copper corner cotton dinner doctor dragon family farmer finger flower forest friend "
    "guitar hammer island jacket jungle ladder leather lemon library lion machine market marble meadow melody minute "
    "money monkey morning mother motor museum music needle number office orange paper parent pepper person picture "
    "pillow planet pocket potato prince pumpkin puzzle rabbit rocket saddle sailor salad school shadow shoulder silver "
    "sister soldier spider spring square station stone storm street student sugar summer sunset teacher temple thunder "
    "tiger ticket tower traffic train tunnel turtle umbrella valley village violin wagon weather wheel whistle winter "
    "wizard wood yard year zebra book bread brick cloud desk door dream earth fence field fire fish floor fruit gate "
    "glass gold grass ground hand hat heart hill horse ice iron job key king knife lake lamp law leaf line map meal "
    "milk moon mouse nail name nest night nose nut oil pan park path pen phone pipe plate queen rain ring road roof "
    "room root rope rose salt sand sea seed shell ship shirt shoe shop silk sky snow song soup star stick sun tail "
    "tent tooth town toy tree truck wall watch water wave wind wing wire wolf word work world"
).split()
ADJECTIVES = (
    "angry bitter brave bright broken calm clever cold crazy curious dark deep dirty dusty early empty fancy famous "
    "fast fierce fresh friendly funny gentle giant golden grand great green grumpy happy heavy hidden hollow honest "
    "hungry icy jolly kind large lazy little lonely lovely lucky mad mighty modern narrow nervous new noisy old pale "
    "patient perfect polite proud purple quick quiet rare red rich rough round rusty sad scary secret sharp shiny shy "
    "silent silly simple sleepy slow small smart soft sour spicy strange strong sweet tall thin tired tiny ugly warm "
    "weak wet wild wise wonderful wooden yellow young"
).split()
VERBS = (
    "eats sees builds finds breaks carries paints follows watches cleans loses throws opens moves pulls buys sells "
    "drinks drives flies grows hears hides holds kicks likes loves makes meets needs paints plays pushes reads rides "
    "sings sleeps speaks steals swims takes teaches tells touches visits wants washes wears writes burns catches "
    "chases cooks counts cuts draws dreams eats fears feeds fixes forgets guards hates helps hunts jumps kisses lifts"
).split()
ADVERBS = (
    "slowly, quickly, today, yesterday, often, never, always, again, in the morning, at night, on Monday, near the river, "
    "without a reason, for fun, in silence, after lunch, before sunrise, with my brother, at work, last week, tomorrow"
).split(", ")
TOPICS = (
    "love, the sea, autumn, global warming, black holes, the French Revolution, democracy, bread, a lost dog, friendship, "
    "the moon, war and peace, artificial intelligence, electric cars, taxes, the stock market, quantum physics, cats, "
    "football, the meaning of life, a haunted house, the internet, dinosaurs, volcanoes, robots, the Roman Empire, "
    "photosynthesis, gravity, evolution, vaccines, headaches, back pain, diabetes, a broken leg, the flu, insomnia, "
    "the president, the elections, the weather, climate change, bitcoin, inflation, marriage, childhood, loneliness, "
    "a dragon, a brave knight, a pirate, a spaceship, time travel, an old lighthouse, a talking tree, the rain forest, "
    "machine learning, databases, compilers, recursion, linked lists, sorting, regular expressions, web servers, "
    "my neighbour, my boss, my holiday, my garden, my essay, my thesis, my homework, my contract, my tax return, "
    "cooking pasta, baking bread, losing weight, learning the piano, growing tomatoes, repairing a bicycle, chess openings, "
    "classical music, jazz, modern art, the pyramids, the Titanic, Shakespeare, Einstein, Napoleon, Cleopatra, Mozart, "
    "the human brain, the heart, DNA, atoms, electricity, magnets, rainbows, tornadoes, whales, bees, coffee, wine, "
    "public transport, the housing market, school uniforms, video games, social media, privacy, freedom, justice, "
    "the gold rush, the cold war, the industrial revolution, slavery, human rights, religion, ghosts, aliens, dreams"
).split(", ")
