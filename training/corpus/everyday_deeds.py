"""What people do and ask how to do, a verb and its objects, most with a verb that Rejoinder has a command for: "start a
fire", "open a jar". And what happens to them, a clause. Slots as in material.py."""

from __future__ import annotations

from random import Random

__all__ = ["HAPPENINGS", "a_deed"]

_DEEDS: dict[str, str] = {
    "start": "the dishwasher|the lawn mower|a petition|a marathon slowly|a letter to the bank|windows in safe mode|a business|running|a fire|a diet|a band|a new job|the car|a family|a garden|learning <tongue>|a blog|a book club|a conversation with a stranger|a speech|saving money|the washing machine|a new life|school again",
    "stop": "my car from overheating|the fridge from humming|smoking|a nosebleed|worrying|eating sweets|my dog from barking|snoring|a leak|biting my nails|thinking about <person>|crying|the bleeding|drinking coffee|a fight|the bus|being late|arguing with my <kin>",
    "quit": "smoking|my job|sugar|the team|school|drinking|my course|the gym",
    "leave": "my job|early today|my <kin>|the country|work at noon|the army|a bad party",
    "open": "a bank account|a jam jar|a bottle of wine|a shop|the window|a zip file|a locked door|a coconut|a pdf|a tin without an opener|an oyster|a restaurant|my mail|the boot of the car",
    "close": "the window|a bank account|a tab|a deal|the curtains|a wound|the door|a business",
    "change": "a tyre|a light bulb|my life|a nappy|my mind|my password on facebook|my job|trains in <place>|schools|my diet|the oil|my hair|dollars into euros|the sheets|the battery of my watch|the time on my oven|my order|gears",
    "switch": "off the light|jobs|schools|to a new phone provider|banks|the tv on|to decaf|seats with my neighbour|doctors|to another insurance|from android to iphone|sides|to winter tyres",
    "delete": "an app|my browser history|a row in excel|a photo from my phone|a facebook account|an email|a contact|a tweet|old photos|cookies|a word document|my dating profile|a song",
    "remove": "a stain|a tick|wallpaper|a splinter|ink from a shirt|chewing gum|a wall|a tattoo|make-up|snow from the roof|paint from my hands",
    "get rid of": "ants|a cold|mice|an old sofa|a headache|hiccups|my accent|weeds|the smell in the fridge|a bad habit|my ex|spam|old clothes|wrinkles|a wasp nest",
    "save": "money|a word document|a dying plant|my marriage|energy|water|a picture from a website|time in the morning|for a car|a life|tax|the whales",
    "download": "music|a film|free books|pictures from my camera|an app|a pdf|maps for my phone|my bank statement|a game on steam|minecraft|a video from youtube|photos from the cloud|a form|a ringtone|windows",
    "install": "windows|a printer|a dishwasher|an app|solar panels|a lamp|a new kitchen|a driver|linux|a camera at the door",
    "search": "for a flat|google for an image|for gold|my emails in outlook|for a word in a pdf|the attic|for my parents",
    "find": "a job|love|a flat|a good doctor|my phone|a cheap flight|new friends|my lost cat|a dentist|the exit|a hobby|my keys|a babysitter|the nearest station|a good book|mushrooms|the area of a circle|my chrome history",
    "get": "a visa|a loan|to the airport|out of bed|out of the house|over my ex|up early|a passport|married|more sleep|into university|fit|a dog|a refund|to sleep|a haircut|up at six|home|to the dentist|a new phone|rich|a second opinion|out of debt",
    "go": "to the dentist|to bed|to work|on a diet|shopping|to <place>|swimming|to the doctor|by train|to a concert|jogging|to the hairdresser|on strike",
    "make": "a cake|coffee|friends|pancakes|soup|money|a paper plane|bread|tea|a pull request in git|a table in word|more money|pizza dough|the bed|jam|a good impression|yoghurt|my hair grow|a snowman|a decision|him love me|my <kin> happy",
    "become": "a doctor|famous|a pilot|a model|rich|an actor|a <trade>|a better person|a vegetarian|a father|a millionaire|more confident|a citizen",
    "write": "a CV|to my landlord|a book|a thank-you card|to my <kin>|a will|a good essay|with my left hand|a log in my diary",
    "learn": "to drive|<tongue> fast|chess|the guitar|to swim|a poem by heart|to say no|to code",
    "answer": "a difficult question in an interview|an email from my boss|the phone politely|the door|a letter|my <kin>|when people ask about my weight|the last question of the exam|a rude person",
    "send": "a parcel|a fax|money abroad|an email to my boss|flowers|a postcard|a photo by whatsapp|my son to camp",
    "read": "music|more books|faster|a map|tarot cards|my <kin>'s handwriting|an x-ray|a barcode",
    "move": "to <place>|a piano|house|a file in windows|out|on after a breakup|abroad|my bank account",
    "rename": "a file in windows|a folder on my mac|the wifi|a column in excel|my dog|a street",
    "edit": "a photo|a video|a film|my essay|a pdf|a wikipedia page|a podcast",
    "copy": "a key|a cd|a table from excel|my homework|the style of a painter|text from a pdf",
    "back up": "my iphone|my photos|a trailer|my phone|the car|my emails|my playstation",
    "restore": "an old chair|a deleted photo|my iphone|trust|a painting|my hearing|my eyebrows",
    "cancel": "my netflix subscription|a flight|my gym membership|a wedding|a hotel booking|the newspaper|an order|the meeting|my dentist appointment|a cheque|our holiday",
    "resume": "my studies|work after a break|my career|training after a cold",
    "pin": "a tweet|a brooch|a poster to the wall|a tab in chrome|a dress",
    "archive": "emails in gmail|old letters|tax papers|my photos|vinyl records",
    "log": "in to gmail|my working hours|out of facebook|in to my bank|my meals|a tree",
    "show": "my feelings|my passport at the border|my pictures in a gallery|respect|my <kin> that I love her",
    "list": "my house for sale|a car on ebay|my skills on a CV|a bag online",
    "run": "a marathon|faster|a bath|a restaurant|a company|for mayor|in winter|a virus scan",
    "check": "my blood pressure|the oil|my credit score|the grammar of my essay|the tyre pressure|in at the airport|my email|if an egg is fresh|whether he lies",
    "repair": "a bike|a zip|the roof|a friendship|a broken vase|my phone screen|the fence|a tap",
    "verify": "my paypal account|my age on a website|a banknote|a signature",
    "use": "chopsticks|a sewing machine|excel|a semicolon|a compass|the metro in <place>|a drill|less plastic|shampoo|my phone abroad",
    "compile": "a java program|a list of addresses|a cookbook|a kernel",
    "export": "my contacts from my phone|cars|a table from excel",
    "set": "an alarm|the table|a goal|up a router|a trap|the clock|a broken bone",
    "replay": "the goal|a level in mario|a scene on the tv",
    "stay": "awake|calm|healthy|young|warm|at home|friends with my ex|another night",
    "ask": "for a raise|her out|my boss for a day off|for the bill|my <kin> for money",
    "cook": "rice|an egg|a steak|for six|dinner|asparagus|without salt|fish",
    "clean": "the oven|my keyboard|the windows|a white shirt|silver|the bathroom|my ears",
    "buy": "a house|milk|a ticket|a used car|a ring|some bread|shares|new shoes|a present for my <kin>",
    "pay": "my taxes|the rent|a bill online|less tax|the fine|my <kin> back",
    "call": "a taxi|my mum|the doctor|in sick|my <kin>|the bank|<person> back",
    "lose": "weight|my fear of heights|my accent|ten pounds|a stalker",
    "wash": "a woollen jumper|the dog|my hair|the car|a pillow",
    "build": "a shed|a website|a bird house|a chatbot|a wall|muscle|a campfire|a model train",
    "drive": "in snow|to <place>|a truck|on the left|my <kin> home|without a licence",
    "take": "a day off|a screenshot|a pill without water|notes|good photos|the bus to <place>|my temperature|care of a cactus|a break",
    "play": "chess|poker|football|dominoes|hide and seek|the lottery",
    "sleep": "better|on a plane|longer|in a tent|on my back|through the night",
    "queue": "for hours|at the bank|for tickets",
}
_TONGUES = "French|German|Spanish|Italian|Japanese|Greek|Polish|Chinese|Latin"
_VERBS = list(_DEEDS)


def a_deed(random: Random) -> str:
    """A pattern: "open a jar"."""
    verb = random.choice(_VERBS)
    return f"{verb} {random.choice(_DEEDS[verb].split('|'))}".replace("<tongue>", f"[{_TONGUES}]")


HAPPENINGS = (
    "[I|we|people|you] [die|sleep too little|eat too much sugar|never sleep|stop eating|drink sea water|swallow chewing gum|grow old|lie to the police|run out of petrol|get lost in the woods|lose a passport|get sick on holiday|have no money|don't pay tax|don't vote|work too hard|don't water a cactus|stare at the sun|touch a jellyfish|get bitten by a dog|drop a mirror|take two pills|skip breakfast|travel back in time|fall in love|marry young]",
    "the battery of my [car|phone|watch|hearing aid] dies", "I delete [windows|my account|an app|an email|my facebook profile|system32]", "I cancel [my insurance|the flight|my contract|the party]", "[I|we] [miss my flight|miss the train|forget my passport|lose my phone|lose my job|fail the exam|can't sleep|forget her birthday|don't answer the letter|say no|cancel the wedding|delete my facebook account|unplug the fridge|open the oven too early|switch schools|change the oil myself|switch to decaf|stop taking the pills|leave my husband|turn left here|don't pay the rent|are late]",
    "[water|milk|an egg|iron|chocolate|a battery|glass|plastic|bread|oil|wood|a star|the sea|honey] [freezes|boils|burns|melts|gets old|gets warm|gets wet|rusts|explodes|falls down|is heated]",
    "[the sun|the moon|a volcano|a star|the earth|a comet|the ice|the Gulf Stream|the economy|the dollar|the government|the king|the boss|my landlord|my cat|the bee|the president] [explodes|disappears|erupts|dies|stops turning|melts|falls|comes too close|collapses|retires|is sick|resigns|goes away]",
    "[the fire alarm|the phone|the doorbell|the alarm clock] rings[ at night|]", "my [car|tv|bike|boiler|washing machine|glasses|tooth|shoe|heart|nose|<kin>'s car] [breaks down|breaks|stops working|stops|bleeds|falls out|hurts|is stolen|gets wet]",
    "you [mix red and blue|mix blue and yellow|mix bleach and vinegar|multiply by zero|put salt on ice|cut a worm in half|heat milk|shake a bottle of cola|cross the date line|put metal in a microwave|eat an apple seed]", "my [<kin>|neighbour|boss|<trade>|dog|cat|baby] [lies to me|is ill|gets lost|comes home late|eats chocolate|won't sleep|doesn't call|dies|moves out|bites someone|cries all night|forgets me]",
)  # fmt: skip
