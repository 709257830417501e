"""Fields of life and of knowledge of which the models know nothing: what there is in each, what is done there, and
what happens there. In words that no other table has, for most of a stranger's words are in none."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["FIELDS", "Field"]


class Field(NamedTuple):
    """things: with their article, in the singular. many: in the plural, with none. deeds: verb and object. mishaps:
    clauses. traits: adjectives."""

    things: tuple[str, ...]
    many: tuple[str, ...]
    deeds: tuple[str, ...]
    mishaps: tuple[str, ...]
    traits: tuple[str, ...]


def _field(things: str, many: str, deeds: str, mishaps: str, traits: str) -> Field:
    return Field(*(tuple(each.split(", ")) for each in (things, many, deeds, mishaps, traits)))


FIELDS: tuple[Field, ...] = (
    _field(  # the kitchen
        "a soufflé, sourdough, a stockpot, buttermilk, a rolling pin, custard, a casserole, gravy, cornflour, a whisk, mayonnaise, a pressure cooker, gnocchi, chutney, marzipan, a food processor, ratatouille, saffron, a cheese fondue, yeast, pastry, a sponge cake, tahini, a wok, parsley, a Sunday roast, porridge, gelatine, horseradish, a meringue",
        "scones, muffins, lentils, mussels, chickpeas, dumplings, brussels sprouts, prawns, meatballs, walnuts, shallots, raisins, courgettes, crumpets, capers",
        "knead the dough, whip cream by hand, crack an egg with one hand, caramelise onions, thicken a sauce, fillet a trout, pit an olive, descale the kettle, blanch almonds, sharpen a peeler, braise a joint of beef, freeze leftovers, season a cast-iron pan, ripen an avocado, reheat risotto, peel garlic quickly, separate the yolks, marinate tofu, grill halloumi, carve a turkey",
        "the cake sank in the middle, my sauce went lumpy, the milk boiled over, the dough won't rise, I burnt the onions, the jelly didn't set, the gravy tastes of nothing, the fridge was left open, my casserole exploded, the eggs are past their date",
        "crunchy, lumpy, overcooked, savoury, undercooked, greasy, stale, bland, gluten-free, tangy",
    ),
    _field(  # the garden
        "a wheelbarrow, compost, a hedge trimmer, a greenhouse, ivy, a rhododendron, a trowel, fertiliser, a lavender bush, a flower bed, mulch, a hosepipe, wisteria, a pond liner, a bonsai, rhubarb, a hydrangea, moss, a secateur, a patio",
        "tulip bulbs, slugs, dandelions, greenflies, seedlings, raspberries, radishes, nettles, geraniums, earthworms, orchids, begonias",
        "prune a rose bush, sow carrots, repot an orchid, keep slugs off the lettuce, trim the hedge, mow a steep lawn, compost coffee grounds, graft an apple tree, deadhead geraniums, dig over a flower bed, propagate succulents, lay turf, collect rainwater, attract hedgehogs, get moss out of the lawn",
        "my basil keeps dying, the tomatoes have blight, a mole dug up the lawn, the hydrangea won't bloom, frost killed my seedlings, the apples have worms, the pond turned green, foxes dug up the bulbs, the hedge has gone brown",
        "overgrown, evergreen, frost-hardy, leafy, waterlogged, prickly, withered, shady",
    ),
    _field(  # the house
        "a spirit level, grout, a fuse box, double glazing, a drill bit, plasterboard, a radiator valve, a skirting board, sandpaper, a chimney, a stopcock, damp, loft insulation, a dimmer, parquet, a ceiling rose, a septic tank, mould, a smoke alarm, a bunk bed",
        "floorboards, blinds, hinges, roof tiles, wall plugs, shelves, gutters, cobwebs, woodworms, silverfish",
        "bleed a radiator, hang wallpaper, unblock a sink, plaster a ceiling, lay laminate, put up a shelf, fix a dripping tap, patch a hole in the wall, rewire a plug, assemble a wardrobe, sand floorboards, strip old varnish, insulate the loft, tile a bathroom, oil a squeaky hinge",
        "the boiler keeps losing pressure, the toilet won't flush, a pipe burst in the cellar, the lights flicker, the ceiling has a brown patch, the front door sticks, the fuse blew again, the shower only runs cold, there is mould behind the wardrobe, the smoke alarm chirps all night",
        "draughty, damp, creaky, furnished, spacious, leaky, crooked, mouldy",
    ),
    _field(  # on the road
        "a clutch, a gearbox, a roundabout, a spark plug, a penalty point, a car boot sale, antifreeze, a caravan, a dashcam, an MOT, a bike lane, a level crossing, a ferry crossing, a season ticket, a carburettor, a child seat, cruise control, a hybrid, a kickstand, a breakdown service",
        "brake pads, speed cameras, tram tickets, wipers, snow chains, traffic cones, headlights, potholes, e-scooters, number plates",
        "parallel park, jump-start a car, fix a puncture, renew a driving licence, scrap an old banger, tow a caravan, contest a parking ticket, top up the screenwash, read a tyre label, charge an electric car at home, ride a unicycle, hitchhike, adjust a derailleur, catch the night bus",
        "my engine overheats on the motorway, somebody dented my bumper, I failed my theory test, the bus drove right past me, my bike got nicked outside the pub, the exhaust is rattling, a pigeon hit the windscreen, the train terminated early, my chain came off twice",
        "roadworthy, second-hand, diesel, bumpy, congested, automatic, uninsured, rear-wheel",
    ),
    _field(  # health
        "a sprain, tinnitus, a hernia, eczema, an inhaler, a blister, cholesterol, a verruca, conjunctivitis, a root canal, jet lag, a pollen allergy, a concussion, vertigo, a vaccination, a hearing aid, pneumonia, a stethoscope, a slipped disc, anaesthesia, shingles, sciatica, a pacemaker, measles, cystitis, a blood transfusion, sleep apnoea, menopause, scoliosis, a kidney stone",
        "head lice, varicose veins, antibiotics, contact lenses, painkillers, probiotics, tonsils, antidepressants, migraines, ulcers, bunions, contraceptives",
        "lower my blood pressure, stop a panic attack, remove a tick, bandage a wrist, wean a baby, treat a wasp sting, sleep with a blocked nose, check a mole, unblock my ears, soothe sunburn, count calories, donate blood, quit vaping, get over jet lag, boost my immune system",
        "I pulled a muscle in my back, my gums bleed, my son has a temperature of 39, I keep getting cramps at night, my foot fell asleep, the baby has nappy rash, my ears popped on the plane, my gran had a fall, I feel dizzy when I stand up, my stitches itch, I swallowed a cherry stone, my eyelid won't stop twitching",
        "contagious, hereditary, itchy, feverish, swollen, chronic, dehydrated, sleepless, underweight, hard of hearing",
    ),
    _field(  # the law, the office, the state
        "a tenancy agreement, probate, a subpoena, a notary, custody, bail, a power of attorney, a patent, a restraining order, citizenship, copyright, small claims court, alimony, jury duty, a residence permit, a by-election, planning permission, maternity leave, a zero-hours contract, jaywalking, squatting, a prenup, trespassing, libel, a witness summons",
        "noise regulations, parking fines, squatters, bailiffs, working hours, cookie banners, trade unions, inheritance rules, fingerprints",
        "evict a tenant, get out of a lease, appeal against a fine, change my surname, sue an airline, register a trademark, challenge a will, apply for asylum, claim child benefit, report a crime, get a refund from a shop, renounce a nationality, become a godparent, vote by post, take paternity leave",
        "my landlord kept the deposit, the airline lost my suitcase, my boss won't pay overtime, the neighbours play drums at midnight, a shop refuses to take back my shoes, I got a letter from a debt collector, somebody used my photo without asking, I was served with a summons, my flatmate moved out without paying",
        "illegal, binding, void, liable, tax-deductible, confidential, stateless, undocumented",
    ),
    _field(  # money
        "a pension fund, an overdraft, inheritance tax, a dividend, an ISA, deflation, a hedge fund, a direct debit, compound interest, a credit score, an index fund, stamp duty, a receipt, council tax, cryptocurrency, a mortgage broker, bankruptcy, an invoice, VAT, a piggy bank, a budget deficit, life insurance, the gold standard, the minimum wage",
        "government bonds, exchange rates, student loans, bank holidays, shareholders, vouchers, instalments, oil prices, air miles",
        "pay off a credit card, haggle, file a tax return, read a payslip, cash a cheque, split the bill, invest a small sum, remortgage, budget for a baby, negotiate a salary, claim expenses, transfer money abroad, dispute a charge, save on groceries, open a savings account for my niece",
        "my card got declined, the cash machine swallowed my card, I was charged twice, my rent went up by a fifth, the shares I bought crashed, my pension is tiny, somebody withdrew money from my account, I lent him money and he vanished",
        "overpriced, broke, in debt, tax-free, thrifty, profitable, penniless, refundable",
    ),
    _field(  # school and languages
        "a gap year, long division, the subjunctive, a dissertation, algebra homework, a scholarship, a footnote, an oxymoron, the Dewey system, a rhetorical question, punctuation, a semicolon, a bibliography, a multiple-choice test, a school uniform, an adverb, dyslexia, plagiarism, a palindrome, a haiku, a phrasal verb, home schooling, iambic pentameter, a kindergarten, the past perfect, Esperanto",
        "irregular verbs, flash cards, synonyms, detention rules, spelling bees, student exchanges, silent letters, relative clauses, tongue twisters, homophones, similes",
        "revise for finals, cite a website, structure an argument, memorise vocabulary, skip a grade, pass a viva, take notes in a lecture, pronounce 'thorough', use an apostrophe, conjugate 'to go', learn sign language, motivate a lazy pupil, write a bibliography, cheat in a test, parse a sentence",
        "my tutor marked me down, I bombed my chemistry mock, the teacher confiscated my phone, our class hamster escaped, I have to hand in four pages by Monday, the dog really did eat my homework, nobody understood the lecture, my daughter is bullied on the school bus",
        "bilingual, illiterate, grammatical, plural, colloquial, old-fashioned, gifted, archaic",
    ),
    _field(  # physics, chemistry, mathematics
        "a catalyst, friction, a prism, the periodic table, Schrödinger's cat, static electricity, a semiconductor, absolute zero, Pythagoras' theorem, an exponential curve, sodium, radioactivity, a pendulum, the Doppler effect, centrifugal force, an electron, litmus paper, the speed of sound, a hypotenuse, a logarithm, a matrix, a Möbius strip, buoyancy, nitrogen, a polygon, the Fibonacci sequence, a covalent bond, dry ice, condensation, Avogadro's number, a laser",
        "quarks, isotopes, imaginary numbers, alloys, acids, polymers, gravitational waves, irrational numbers, superconductors, enzymes, noble gases, microwaves",
        "balance a chemical equation, complete the square, measure voltage, split an atom, find the slope of a line, calculate the area of a trapezium, make a battery out of a lemon, convert moles to grams, work out a standard deviation, prove a theorem by induction, draw a Venn diagram, multiply matrices",
        "the experiment went wrong, my calculator shows an error, the beaker cracked, the magnet lost its pull, the graph goes off the page, the bulb burnt out",
        "magnetic, flammable, soluble, parallel, infinite, corrosive, transparent, radioactive",
    ),
    _field(  # animals and plants
        "a platypus, a hedgehog, an axolotl, a woodpecker, a stick insect, photosynthesis, a jellyfish, hibernation, a hamster cage, a bloodhound, a meerkat, a Venus flytrap, coral, a raccoon, a peacock, an anteater, a sparrow, a sea urchin, a badger, plankton, a chameleon, a cuckoo, a mongoose, an otter, algae, a moth, camouflage, a herd of bison, a chromosome, natural selection",
        "puffins, seahorses, locusts, lobsters, magpies, guinea pigs, ostriches, beavers, flamingos, hummingbirds, wasps, stingrays, squirrels, alpacas, earwigs, ferns, lichens, truffles",
        "house-train a puppy, clip a budgie's wings, get a cat into a carrier, feed a hedgehog, tell a crow from a raven, clean an aquarium, trim a rabbit's claws, keep foxes away, brush a cat's teeth, identify a mushroom, introduce two cats, worm a kitten, clicker-train a parrot, hand-rear a lamb",
        "my cat sleeps in the sink, the dog chewed my slippers, our goldfish swims sideways, a bat flew into the bedroom, the hamster is always awake at night, my parrot plucks its feathers, wasps are nesting under the roof, the puppy ate a sock, a heron emptied our pond",
        "poisonous, venomous, nocturnal, endangered, carnivorous, tame, extinct, furry, cold-blooded, migratory",
    ),
    _field(  # places and travel
        "the Grand Canyon, the Bermuda Triangle, Machu Picchu, the Panama Canal, a fjord, the Gobi Desert, Antarctica, the Suez Canal, the Dead Sea, a hostel, the Orient Express, a travel adapter, the Great Barrier Reef, the Trans-Siberian railway, Mount Kilimanjaro, a connecting flight, Transylvania, a safari, the Bosphorus, carry-on luggage, Easter Island, the Mariana Trench, Niagara Falls, a youth hostel, Loch Ness, the Camino, the Danube, Vatican City, the Golden Gate Bridge, Hadrian's Wall",
        "time zones, night trains, glaciers, package holidays, border controls, hot springs, roaming charges, volcanoes in Iceland, campsites, travel vaccinations, cruise ships",
        "pack light, hike to base camp, get from Heathrow to Gatwick, cross the Channel by bike, rent a camper van, extend a visa, see the northern lights, sleep on a plane, learn to surf, find a cheap hostel, travel with a toddler, climb Kilimanjaro, order food in Tokyo, avoid tourist traps, spend a rainy day in Dublin",
        "we missed our connection, my passport expires next month, the hotel overbooked us, my suitcase went to another airport, the ferry was cancelled, our tent flooded, I left my wallet in the taxi, the pool was closed all week",
        "touristy, remote, tropical, landlocked, mountainous, jet-lagged, scenic, crowded",
    ),
    _field(  # history
        "the Magna Carta, the Boston Tea Party, the Iron Curtain, the Black Death, feudalism, the Rosetta Stone, the Spanish Armada, Prohibition, apartheid, the Ming dynasty, the Enlightenment, the Wall Street Crash, the gold rush, the Battle of Hastings, the Cuban missile crisis, a guillotine, the Ottoman Empire, the Inca Empire, the Treaty of Versailles, the Reformation, Stonehenge, a suffragette, the Marshall Plan, the Hundred Years' War, Pompeii, the Silk Road, Tutankhamun, Genghis Khan, Joan of Arc, Boudicca, Attila the Hun, Marie Antoinette",
        "gladiators, samurai, the Pilgrim Fathers, knights, cave paintings, witch trials, mummies, the Tudors, cowboys, viking ships, hieroglyphs",
        "trace my ancestors, date an old coin, read runes, preserve old photographs, build a pyramid, make a suit of armour, besiege a castle, decipher my grandfather's letters",
        "I found a medal in the attic, our village was bombed in the war, my great-grandfather fought at Verdun, they dug up a Roman villa near us, the museum lost my favourite painting",
        "medieval, prehistoric, Victorian, ancient, colonial, Bronze Age, Baroque, pre-war",
    ),
    _field(  # music
        "a ukulele, the circle of fifths, a metronome, a sonata, a diminished chord, a synthesiser, a plectrum, karaoke, bossa nova, a falsetto, heavy metal, a bagpipe, perfect pitch, a brass band, a lullaby, a time signature, an encore, Eurovision, a record player, a bass clef, Abbey Road, the Brandenburg Concertos, a symphony orchestra, reggae, auto-tune, a kazoo, a string quartet, La Traviata",
        "drum solos, vinyl records, minor scales, love songs, choirs, one-hit wonders, hymns, guitar strings, power ballads, mash-ups",
        "tune a ukulele, sight-read, play an F chord, write a catchy chorus, breathe while singing, transpose a melody, restring a guitar, get rid of stage fright, mix a track, hold drumsticks, busk, learn the bagpipes, whistle with two fingers",
        "my neighbour practises the trumpet all night, I broke a string, the choir sang flat, they cancelled the gig, I can't get that song out of my head, my reed is split, we came last in the talent show",
        "out of tune, catchy, deafening, acoustic, melodic, off-key, upbeat, tone-deaf",
    ),
    _field(  # books, films, art
        "The Great Gatsby, Blade Runner, Wuthering Heights, The Office, a cliffhanger, Middlemarch, film noir, Sesame Street, the Bayeux Tapestry, cubism, a plot twist, Jurassic Park, The Simpsons, Little Women, a self-portrait, Waiting for Godot, The Catcher in the Rye, Doctor Who, origami, Downton Abbey, The Matrix, To Kill a Mockingbird, impressionism, a sonnet, Asterix, Paddington, Spirited Away, an oil painting, a sequel, Stranger Things, The Handmaid's Tale, Les Misérables, Winnie the Pooh",
        "vampire novels, silent films, comic strips, spoilers, Disney villains, murder mysteries, superheroes, watercolours, street artists, film scores",
        "draw hands, get published, write dialogue, frame a picture, mix skin tones, review a play, finish a sketch, understand modern art, take better portraits, adapt a novel for the stage, photograph the moon, overcome writer's block, knit a scarf, throw a pot, fold a crane",
        "the ending made me cry, they killed off my favourite character, I fell asleep in the cinema, the book was better than the film, somebody spoiled the final for me, my watercolours smudged, I left my novel on the bus",
        "overrated, gripping, far-fetched, abstract, hilarious, tear-jerking, black-and-white, dubbed",
    ),
    _field(  # sports and games
        "a hat-trick, the offside trap, a yellow card, a googly, a triathlon, bowling, a royal flush, the Tour de France, sumo, a personal trainer, en passant, a birdie, the Ashes, a scrum, a slam dunk, a decathlon, Sudoku, solitaire, badminton, Monopoly, curling, a penalty shoot-out, Real Madrid, Roger Federer, Pokémon, the Premier League, a kettlebell, Formula One, a skateboard, Dungeons and Dragons, handball, the Ryder Cup",
        "press-ups, darts players, transfer fees, ski jumpers, video game consoles, marathons, board games, sit-ups, Olympic rings, karate belts",
        "do a cartwheel, bowl a leg break, serve an ace, win at Scrabble, beat the final boss, castle in chess, train for a half-marathon, do a backflip, referee a match, shuffle a deck, stretch before a run, hold a tennis racket, wax skis, bluff at poker, climb a rope, get a six-pack",
        "we lost on penalties, I twisted my ankle at training, our goalkeeper got sent off, my team was relegated, I finally beat my brother at chess, the match was rained off, I pulled a hamstring, they sacked the coach, my horse came last",
        "unbeaten, offside, sporty, unfit, competitive, knocked out, two-nil up, injured",
    ),
    _field(  # computers
        "a firewall, a spreadsheet, a blue screen, two-factor authentication, a VPN, an SSD, a PDF, a graphics card, a phishing mail, cloud storage, a pivot table, a QR code, open source, a USB hub, a webcam, a browser extension, a Raspberry Pi, dark mode, an ad blocker, a captcha, a hard drive, machine code, a mail merge, a screen saver, an ethernet cable, a barcode, spyware, a DNS record, a mechanical keyboard, bluetooth",
        "cookies in the browser, pop-ups, computer viruses, fonts, hash tables, smart speakers, hackers, spam filters, passwords, error codes, pixels",
        "freeze the top row in Excel, take a screenshot, pair my headphones, speed up an old laptop, mirror my screen, block a number, recover a deleted photo, reset the router, mute a group, free up space on my phone, blur the background in a video call, turn off autocorrect, set up a printer, compress a PDF, share my screen, scan a QR code",
        "my laptop keeps crashing, the wifi drops every evening, my phone won't charge, the screen froze, my mouse jumps about, I forgot my Netflix password, my account got hacked, the printer jams all the time, the update has been stuck for hours, my headphones only work on one side, the webcam is black, my inbox is full of spam",
        "encrypted, laggy, wireless, outdated, touch-screen, corrupted, pixelated, user-friendly",
    ),
    _field(  # programming
        "a segmentation fault, a linked list, dependency injection, a foreign key, a race condition, type erasure, a REST endpoint, CSS grid, a lambda, a docstring, tail recursion, a merge conflict, a stack overflow, a binary search, an environment variable, a mutex, a virtual environment, a hash collision, an iterator, a regex lookahead, a webhook, a null pointer, pandas, Kubernetes, a decorator, garbage collection, an abstract class, TypeScript, an off-by-one error, GraphQL, a makefile, Haskell, memoisation",
        "generics, unit tests, design patterns, microservices, foreign keys, Python decorators, pointers, async functions, stack traces, code reviews",
        "revert a commit, sort an array, parse a date in Java, centre a div, connect to a database, flatten a nested list, mock an API, profile a slow query, escape quotes in bash, traverse a tree, debug a deadlock, deploy to staging, write a unit test, vectorise a loop, bump a dependency, undo a git rebase, print without a newline, round to two decimals in JavaScript",
        "my build fails on CI, the tests pass locally but not on the server, the for loop runs forever, npm hangs, my query returns no rows, the page renders twice, I get an index out of range, the container restarts every minute, the regex matches too much, my import is circular, the segfault only shows up in release",
        "thread-safe, deprecated, recursive, immutable, statically typed, idempotent, asynchronous, object-oriented",
    ),
    _field(  # clothes and looks
        "a bow tie, a corset, eyeliner, a turtleneck, hair dye, dry shampoo, a hem, a perm, a cardigan, mascara, a tuxedo, a beard trimmer, nail varnish, a kilt, corduroy, a wetsuit, a piercing, linen, a fringe, sunscreen, an eyebrow pencil, a wedding dress",
        "split ends, high heels, wrinkles, skinny jeans, buttons, dreadlocks, blackheads, shoelaces, freckles, hoodies, tattoos",
        "tie a bow tie, iron a pleated skirt, darn a sock, shrink a jumper, get rid of dandruff, braid my hair, sew on a button, dress for a job interview, take in a waist, stretch leather boots, remove nail varnish, hide a spot, shave without a rash, match a tie to a shirt",
        "my jumper shrank in the wash, the zip is stuck, my hair turned green, I spilled wine on my dress, my heel snapped on the way, I cut my own fringe, the dye came off on the towels, moths ate my coat",
        "baggy, itchy, see-through, frizzy, well-dressed, scruffy, waterproof, ironed",
    ),
    _field(  # people, love, families
        "a blind date, a baby shower, small talk, a stag night, couples therapy, an only child, a stepmother, stage fright, an empty nest, a midlife crisis, a prom, an open marriage, homesickness, a godchild, etiquette, a wedding anniversary, a first kiss, a grudge, self-confidence, adoption, jealousy, a white lie",
        "teenage tantrums, in-laws, wedding vows, house guests, newborn twins, ex-girlfriends, mothers-in-law, noisy neighbours, introverts, fair-weather friends",
        "break up with someone kindly, ask a colleague out, apologise to my sister, plan a proposal, make friends in a new town, comfort a widow, deal with a toddler's tantrum, tell my parents I'm gay, write a wedding toast, stop being so shy, forgive a cheater, get a teenager out of bed, decline an invitation, end a phone call politely, make up after a row",
        "my girlfriend dumped me by text, my in-laws are coming for a fortnight, he forgot our anniversary, my best man lost the rings, nobody sang at my party, my teenager won't talk to me, I fancy my colleague, my ex is getting married, she hasn't replied for days, I had a row with my mum, our baby took her first steps, my gran turned ninety",
        "heartbroken, jealous, broody, clingy, grateful, lovesick, tongue-tied, over the moon, fed up, gutted",
    ),
    _field(  # work
        "a job interview, burnout, a cover letter, a pay rise, a redundancy package, networking, a stand-up meeting, an open-plan office, freelancing, a night shift, a business card, a trial period, a reference, an elevator pitch, small business tax, imposter syndrome, a hot desk, micromanagement, a start-up, a gap in my CV, a resignation letter, a supply chain",
        "team-building events, deadlines, unpaid internships, office plants, bad bosses, home offices, coffee breaks, job adverts, shift workers",
        "ask for a raise, quit without burning bridges, chair a meeting, deal with a lazy colleague, prepare for an interview, delegate, retrain as a plumber, write a mission statement, beat the afternoon slump, manage a remote team, resign politely, stay focused, turn down a promotion, run a workshop",
        "my boss yelled at me in front of everyone, I got passed over for promotion, they are closing our branch in June, my colleague eats tuna at her desk, I sent the mail to the wrong client, the meeting could have been an email, I overslept and missed the interview, the whole team quit, my contract runs out in May",
        "overworked, self-employed, underpaid, unpunctual, part-time, redundant, bossy, overqualified",
    ),
    _field(  # belief and thought
        "karma, stoicism, reincarnation, the trolley problem, existentialism, the Big Bang, the Ten Commandments, Lent, Yom Kippur, atheism, Plato's cave, feng shui, a horoscope, utilitarianism, free will, Zen, Ramadan, the Holy Grail, superstition, the afterlife, deja vu, yin and yang, the golden rule, nihilism, Hanukkah, Friday the thirteenth, tarot, Occam's razor",
        "angels, moral dilemmas, near-death experiences, Greek gods, monks, star signs, proverbs, ghosts, conspiracy theories, prayers",
        "meditate, find inner peace, fast during Ramadan, forgive myself, live in the moment, interpret a dream, believe in something, read palms, win an argument, face death, convert to Judaism, tell right from wrong",
        "I saw a ghost in the hallway, a black cat crossed my path, I broke a mirror, I dreamt my teeth fell out, my horoscope was spot on, I lost my faith",
        "immoral, sacred, superstitious, agnostic, selfless, omnipotent, absurd, paradoxical",
    ),
    _field(  # weather, earth and space
        "a hailstorm, a solar eclipse, El Niño, the jet stream, a supernova, a heatwave, an avalanche, the Gulf Stream, fog, a meteor shower, humidity, the Milky Way, a drought, a weather balloon, a lunar month, the ozone layer, a tsunami, black ice, dew, a cold front, the International Space Station, a monsoon, a spring tide, dark energy, Halley's comet, permafrost",
        "thunderstorms, sunspots, space suits, satellites, fossil fuels, snowflakes, tornadoes, asteroids, tectonic plates, stalactites, wind farms",
        "drive in fog, predict the weather from clouds, shelter from lightning, find the North Star, survive an avalanche, photograph lightning, build an igloo, read a barometer, prepare for a flood, cool a room without a fan",
        "it has been pouring since dawn, lightning struck our chimney, the river burst its banks, we got snowed in, the picnic was rained off, a storm took our fence, the pipes froze, it hailed on my washing",
        "foggy, humid, drizzly, sub-zero, muggy, overcast, sunny, breezy",
    ),
    _field(  # public life
        "the electoral college, gerrymandering, Brexit, a referendum, the House of Lords, a coup, universal basic income, the Nobel Peace Prize, a filibuster, the United Nations, the royal family, a hung parliament, globalisation, a tariff, net neutrality, the Kyoto protocol, a snap election, gun control, populism, the far right, Angela Merkel, Greta Thunberg, Taylor Swift, Elon Musk, the Pope, Nelson Mandela, the secretary general, King Charles",
        "sanctions, refugees, opinion polls, lobbyists, protest marches, tabloids, tax havens, celebrities, billionaires, fake news, spin doctors",
        "become an MP, register to vote, start a petition, organise a protest, spot fake news, lobby the council, impeach a president, cut carbon emissions, write to my MP",
        "they raised the bus fares again, the mayor resigned, the strike goes into its third week, they want to close our library, somebody graffitied the town hall, the polls were wrong again",
        "left-wing, corrupt, bipartisan, woke, controversial, democratic, populist, trending",
    ),
    _field(  # feasts, hobbies, odds and ends
        "a scavenger hunt, a piñata, fireworks, a bouncy castle, a jigsaw, a metal detector, beekeeping, a Rubik's cube, crochet, a treehouse, an escape room, a raffle, trainspotting, a magic trick, geocaching, a pub quiz, a snow globe, taxidermy, a lava lamp, a boomerang, Halloween, Thanksgiving, Pancake Day, a ship in a bottle, a kaleidoscope, calligraphy, a yo-yo, a hot-air balloon",
        "party games, april fools' pranks, candles, stink bombs, paper planes, balloon animals, knots, coin tricks, friendship bracelets, model railways",
        "solve a Rubik's cube, carve a pumpkin, make slime, knit a jumper, wrap an odd-shaped present, tie a bowline, fold a paper boat, throw a surprise party, pick a lock, brew beer at home, skim stones, fly a kite, do a card trick, make a candle, build a treehouse, juggle three balls, keep bees",
        "my kite got stuck in a tree, the fireworks scared the dog, half the jigsaw is missing, nobody came to my fancy dress party, the candle set off the alarm, I dropped a stitch, the magician got stuck in his box",
        "handmade, festive, spooky, wonky, glittery, home-brewed, flammable, collectable",
    ),
)  # fmt: skip
