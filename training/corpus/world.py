"""The world, of which the models know nothing but capitals: famous people, works, beasts, dishes, illnesses, machines.
What fills each kind times what is asked of such a thing."""

from __future__ import annotations

from random import Random

from .grammar import expand

__all__ = ["about_the_world"]

_KINDS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    (  # people
        "Mozart, Einstein, Picasso, Napoleon, Cleopatra, Shakespeare, Gandhi, Marie Curie, Elvis Presley, Charlie Chaplin, Leonardo da Vinci, Galileo, Julius Caesar, Queen Victoria, Churchill, Columbus, Marco Polo, Beethoven, Bach, Van Gogh, Rembrandt, Darwin, Newton, Tesla, Edison, Steve Jobs, Bill Gates, Madonna, Michael Jackson, Freud, Plato, Aristotle, Homer, Dante, Goethe, Kafka, Tolstoy, Dickens, Jane Austen, Agatha Christie, Hemingway, Marilyn Monroe, Nelson Mandela, Martin Luther King, Joan of Arc, Buddha, Confucius, Pele, Maradona, Messi, Serena Williams, Muhammad Ali, Neil Armstrong, Amelia Earhart, Alan Turing, Ada Lovelace, Rosa Parks, Robin Hood, King Arthur, Zeus, Thor, Santa Claus, Sherlock Holmes, Harry Potter, Batman, Mickey Mouse, <person>, <person> <person>",
        ("[when|where|why|how] did {x} [die|live|become famous|grow up|study|work|go to school|get rich|retire]", "[when|where] was {x} [born|buried|married|killed]", "[what|why] is {x} [famous for|known for|so famous|still important]", "who [is|was|was married to|taught|killed|succeeded|influenced] {x}", "[did|was|is|has] {x} [ever |really |still |][exist|alive|married|win a prize|meet the king|have children|a good person|rich|left handed]", "how old [is|was|would be] {x}[| now| today| at the end]"),
        ("[the|a|a short] [biography|life|life story|summary of the life|childhood|death|family|wife|fame|net worth|full name|birthplace] of {x}", "what {x} [did|said|wanted|is famous for|died of]", "who {x} [was|is|really was]"),
    ),
    (  # works
        "Hamlet, the Mona Lisa, Faust, the Odyssey, War and Peace, the Bible, the Koran, Star Wars, Titanic, Casablanca, The Godfather, Don Quixote, the Ninth Symphony, Bohemian Rhapsody, Yesterday, The Lord of the Rings, Moby Dick, Frankenstein, Dracula, Romeo and Juliet, Macbeth, Swan Lake, The Magic Flute, the Eiffel Tower, the Colosseum, the Sistine Chapel, Guernica, The Scream, Pride and Prejudice, 1984, Animal Farm, Alice in Wonderland, Peter Pan, Pinocchio, Snow White, The Lion King, Friends, Game of Thrones, Minecraft, Tetris, the Great Wall, Big Ben, Stonehenge, the Taj Mahal, the Statue of Liberty",
        ("who [wrote|made|painted|composed|directed|built|designed|invented|starred in|created] {x}", "[when|where|why] was {x} [made|written|built|first shown|finished|published|found]", "[what|how] [is|does] {x} [about|end|like|worth|start]", "[is|was] {x} [good|worth it|based on a true story|still there|overrated|a classic|for children]", "how [long|old|many pages|expensive|tall] is {x}"),
        ("[the|a] [plot|summary|author|maker|ending|moral|main character|meaning|date|first line|history|story|setting|theme] of {x}", "who [wrote|made|created] {x}", "how {x} ends", "when {x} was made"),
    ),
    (  # beasts and plants
        "bear, whale, spider, ant, cat, dog, bat, penguin, snake, owl, salmon, swan, shark, wolf, fox, bee, butterfly, elephant, giraffe, lion, tiger, zebra, kangaroo, koala, panda, crocodile, turtle, frog, horse, cow, pig, chicken, duck, goose, eagle, parrot, dolphin, octopus, crab, snail, worm, mosquito, fly, camel, llama, hedgehog, mole, rat, hamster, goldfish, dinosaur, mammoth, unicorn, oak, rose, cactus, mushroom, sunflower, tulip, fern",
        ("[what|where|when|why|how] do {x}s [eat|live|sleep|sing|die|breathe|grow|lay eggs|hide|see|drink|fight|talk|mate|go in winter]", "how [long|old|fast|big|many years|much] does a {x} [live|get|run|grow|sleep|eat|weigh]", "how [fast|big|old|heavy|dangerous|clever|rare] is a {x}", "[is|are] [a {x}|{x}s] [dangerous|clever|mammals|insects|plants|edible|poisonous|endangered|good pets|blind|deaf]", "[can|do|does] [a {x}|{x}s] [fly|swim|bite|think|feel pain|see colours|dream|climb|sting|live alone]", "what [is|do you call] a [baby|female|male|group of] {x}[|s]"),
        ("[the|a] [lifespan|speed|weight|size|food|diet|enemy|home|brain|number of teeth|number of legs|Latin name|colour|age] of [a|the] {x}", "what {x}s [eat|do all day|are good for|like]", "how {x}s [sleep|live|grow|talk]"),
    ),
    (  # food
        "bread, rice, pasta, pizza, soup, cake, pancakes, eggs, chicken, fish, beef, potatoes, carrots, onions, garlic, apples, bananas, strawberries, cheese, butter, milk, yoghurt, honey, chocolate, coffee, tea, wine, beer, sugar, salt, pepper, curry, sushi, tofu, beans, lentils, spinach, avocado, mango, jam, ice cream, biscuits, lasagne, goulash, paella, risotto",
        ("how [do|can|would|should] [i|you|we|one] [cook|make|bake|fry|freeze|store|cut|keep|season|serve|prepare|warm up] {x}", "how long [do|does|should|can] [i |one |][boil|bake|cook|{x} keep|fry|{x} last] {x}", "[is|are] {x} [healthy|fattening|vegan|bad for dogs|good for you|still good|fresh|full of vitamins|gluten free]", "how many [calories|grams|vitamins|carbs] [are in|has] {x}", "[what|which] [wine|spice|sauce|dish|side] goes [well |]with {x}", "where does {x} come from", "[what|why] does {x} [taste like|smell|contain|go bad]"),
        ("[a|the|your|an easy|my grandmother's] recipe for {x}", "the [price|taste|history|origin|calories|best brand|shelf life] of {x}", "how to [cook|make|store|season] {x}", "what to [cook|do|serve] with {x}"),
    ),
    (  # the body
        "a headache, a cold, the flu, a fever, back pain, a sore throat, a cough, a rash, insomnia, stress, anxiety, depression, diabetes, asthma, an allergy, hay fever, high blood pressure, a broken arm, a sprained ankle, a burn, a toothache, hiccups, acne, dandruff, warts, a hangover, nausea, cramps, a swollen knee, chest pain, a migraine, an infection, a bee sting, sunburn, snoring, covid, cancer, a stroke, gout, eczema, a nosebleed, dizziness, heartburn, constipation, pregnancy, grief, burnout",
        ("[what|which] [helps|works|is good|do you recommend|should i take|tea helps|medicine helps] [against|for|with] {x}", "[how|what] do i [treat|cure|do about|get rid of|take for|prevent|eat with] {x}", "[i have|i've got|my son has|my wife has|my dog has|i think it is] {x}[, what now|. should i worry|, is it bad|. what helps|, what can i do|, what should i take]", "[can it be|is it|could this be|how do i know if it is] {x}", "[is|can|does] {x} [dangerous|contagious|be cured|go away|run in families|last long|get worse|hurt]", "[what|how] [are the symptoms of|causes|long does|do you get] {x}[| last|]", "should i [see a doctor|worry|stay in bed|call an ambulance|work|exercise] [with|about|because of] {x}"),
        ("[a|the] [cure|remedy|treatment|medicine|pill|diet|tea] [for|against] {x}", "the [symptoms|causes|risks|first signs|treatment|duration] of {x}", "what to do [about|against|with] {x}", "how to [treat|prevent|live with] {x}"),
    ),
    (  # science and nature
        "gravity, light, sound, electricity, magnetism, evolution, photosynthesis, osmosis, DNA, the atom, the moon, the sun, Mars, Saturn, Jupiter, the Milky Way, a black hole, a comet, the big bang, a rainbow, thunder, lightning, a tornado, an earthquake, a volcano, a glacier, the ozone layer, the tide, the ocean, the equator, the North Pole, the Amazon, the Nile, Mount Everest, the Sahara, the Alps, oxygen, carbon, gold, iron, mercury, helium, uranium, water, ice, fire, steam, glass, plastic, the brain, the heart, the liver, blood, the skin, sleep, memory, the eye, a virus, bacteria, vaccines, relativity, quantum theory, entropy, pi, prime numbers, infinity, zero, algebra, calculus, probability",
        ("[what|how] [is|does|exactly is] {x}[| work| made of| good for| in simple words]", "[why|how|when] [does|do|did|is] {x} [exist|happen|start|form|end|change|matter|so important|there]", "who [discovered|invented|explained|named|first saw] {x}", "how [big|old|far|hot|fast|deep|heavy|long] is {x}", "where [is|does] {x}[| come from| found| begin]", "[what|what would] happen[s|] [to|with|without] {x}[| in space| at night| if you heat it]", "[explain|describe|define|teach me|tell me about|give me a lesson on|i don't get] {x}[| please| to me| like I'm five| in one line| briefly| for my exam]"),
        ("the [definition|theory|discovery|size|age|temperature|mass|distance|origin|formula|purpose|nature|colour|weight|future] of {x}", "how {x} works", "what {x} [is|is made of|means]", "why {x} exists"),
    ),
    (  # history and society
        "the First World War, the Second World War, the French Revolution, the Cold War, the moon landing, the Roman Empire, the Vikings, the Middle Ages, the Renaissance, the plague, the Black Death, the Crusades, the Aztecs, ancient Egypt, ancient Greece, the Berlin Wall, the Titanic, slavery, communism, capitalism, democracy, the UN, NATO, the EU, Brexit, the euro, the dollar, inflation, the stock market, bitcoin, taxes, pensions, unemployment, climate change, nuclear power, solar energy, immigration, feminism, religion, Islam, Buddhism, Christianity, Easter, Christmas, Ramadan, Halloween, the Olympics, the World Cup, chess, football, tennis, golf, yoga, jazz, opera, hip hop, ballet, modern art, the pyramids",
        ("[when|how|why|where] did {x} [start|begin|end|happen|become popular|come about|fail]", "[who|what] [started|caused|won|lost|invented|ended|is behind|runs|pays for] {x}", "[what|who] [is|was|were] {x}[| about| really| all about]", "[is|was|are] {x} [good|bad|over|fair|dangerous|important|still a thing|a good idea|dead|overrated]", "what do you think [of|about] {x}", "[are you for or against|do you believe in|do you like|do you support] {x}", "[what are the|name the|list the] [causes|rules|pros and cons|consequences|dates|reasons|winners|phases] of {x}"),
        ("the [history|cause|end|beginning|meaning|purpose|date|rules|importance|winner|result] of {x}", "an essay [on|about] {x}", "your [opinion|view|take|stance] [on|about] {x}", "why {x} [matters|ended|began|failed]"),
    ),
    (  # machines and trade
        "an iPhone, a laptop, a fridge, a washing machine, a dishwasher, an electric car, a bicycle, a piano, a guitar, a camera, a drone, a heat pump, a router, a microwave, a sewing machine, a lawn mower, a tent, a mattress, a sofa, a house, a flat, a boat, a motorbike, a printer, a television, a smart watch, a vacuum cleaner, a toaster, a violin, running shoes, a winter coat, glasses, a used car, a credit card, health insurance, a mortgage, a passport, a visa, a domain name, a web site, solar panels",
        ("[which|what kind of|where|how|when] [do|should|can|would] i [buy|choose|get|sell|rent|repair|insure|clean|use|pay for] {x}", "how [much|long] [does|do|should|will] {x} [cost|last|take|be]", "[is|are] {x} [worth it|expensive|cheap|hard to use|better used|really necessary|tax free]", "[how|why] [does|do] {x} [work|break|cost so much|make noise]", "[should|can|may] i [buy|sell|rent|lease|return|cancel|get] {x}[| now| online| used| this year]", "what is the [best|cheapest|price of|difference between the cheap and the expensive|right size for] {x}"),
        ("the [price|best brand|cheapest shop|manual|repair|size|warranty|running cost] [of|for] {x}", "where to buy {x}", "advice [on|about] buying {x}", "how to [repair|choose|use|clean] {x}"),
    ),
)  # fmt: skip
_THINGS = tuple(tuple(things.split(", ")) for things, _, _ in _KINDS)
_BEFORE = "[||||||||||quick question: |just curious, |I was wondering, |random question: |my <kin> asks: |for a quiz: |for school: |serious question: |sorry to bother you, |I bet you know this: |maybe you know, |out of interest, |tell me, |do you know |any idea |I can't remember, |settle a bet: |help me out: |hey, |so |well, |ok here goes: |I've always wondered, |my homework asks: |can you tell me |please tell me |I need to know |trivia: |google says nothing: |I forgot, ]"


def about_the_world(random: Random) -> tuple[str, bool]:
    """A pattern, and whether it is a noun phrase, to be asked for in a frame."""
    at = random.randrange(len(_KINDS))
    thing = expand(random, random.choice(_THINGS[at]))
    _, questions, nouns = _KINDS[at]
    if random.random() < 0.3:
        return expand(random, random.choice(nouns).replace("{x}", thing)), True
    asked = expand(random, random.choice(questions).replace("{x}", thing).replace(f"a {thing}", f"an {thing}" if thing[0] in "aeiou" else f"a {thing}"))
    before = expand(random, _BEFORE)
    return f"{before} {asked}" if before else asked, False
