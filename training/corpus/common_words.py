"""Words of the vocabulary that can stand behind a blank. Each is one token there, so that its letters are not to be seen:
who has it spelled, or begins a text to be copied with it, makes the model say what it cannot read. They must be learned by
heart, all of them."""

from __future__ import annotations

from random import Random

__all__ = ["COMMON_WORDS", "common_word", "spelled_word"]

COMMON_WORDS = (
    "able ABOUT about absolute accepted accepts acknowledged activity actor actually add added address Admiral AFTER after again age aged ahead AI ALL all alone alphabet already Also also always AM am America among an AND And and anew "
    "animal another ANSWER Answer answer answering answers Antarctica antonym any anything April Arabia archive ARE are around AS as Asia ask asked asking asks assistant async asyncio AT at Atlantic August aunt Australia author autumn "
    "away back backup backwards bad band based basically Be be bear became because been BEFORE before begin begins behind belong beside best better between beyond bicycle big BIGGER bigger bird birthday blue Bolivia born Boss boss both "
    "box boyfriend branch branches brand Brazil brief briefly brother bus but by bytes cache calculate call CALLED called calls CAN can Canada cancel Canceled cannot CAPITAL capital capitals Captain captain car case cat certainly "
    "chance change changed characters CHAT chat chats checks choice city code codes colleague colors colour colours COME come COMES comes command commander compass Compiling compiling compute COMPUTER computer concise consist context "
    "continents contrary CONVERSATION conversation conversations copy Core core correct could count countdown country course cousin crash cross Ctrl currently dad DATA data date daughter day days de dear death December delete deleted "
    "deltas Denmark derived derives dessert detail did differ digest DIR directly director directory dish disk divided DO Do do docs DOES does dog dolphin don done double down download downloaded Downloading downloads drink driver duck "
    "each eagle earn east easy echo Ecuador eggs Egypt eight electrician elephant else end English enjoy enjoys enough erased erases essays Estonia Europe even event ever Every every everything exactly exception exist exit explain Face "
    "fact facts Failed failed far faster father favorite FAVOURITE favourite February few file files film final finally find fine finish finishes first fit five flat FOLDER folder following fond food FOR For for forget forgot forgotten "
    "four fox free frees Friday friends frog FROM from front fun game gave GB general Germany get GGUF Ghana giraffe girlfriend give given gives glad go goes goldfish good got government grandfather grandmother Greece grew grow guinea "
    "had half hamster happen happened happens hard harm harmless HAS has HAVE have he hear hearing hedgehog hello HELP help helpful Her her here hf him hip hm hobby home honestly hop host HOW How how Hugging Hungary husband Iceland ID "
    "id idea if import IN in indeed India Indian indigo Indonesia information install Instruct instructions intelligent interests internet into introduce invent Iran IS is IT It it iterated ITS its itself Japan journals JSON json July "
    "June Jupiter just keep keeps Kenya kept kindly Kingdom KNOW know knowledge known Korea LANGUAGE language larger last later Latvia lawyer learn learned learning leaves left legs less let LETTERS letters licence lie life LIKE like "
    "lines list LIVE live lived LIVES lives living lizard Llama llama load loaded locate locks log long look lord lose lost love loved lower lowercase lunch Luxembourg made maestro majesty major make maker man many March mark Mars "
    "master matters May may maybe ME me mean means meant MEET meet megabytes mention message messages Mexico might million mind mine minus MIT MODEL model models moment Monday month months more most mostly moved movie ms MUCH much "
    "multiple multiplied mum must MY My my myself named near need neighbour Nepal Neptune Netherlands network never newer newest news next No no nobody normally North Norway NOT not note NOTED Noted nothing November now numbers obtain "
    "occupation oceans October odd OF of off offer often ok ON on once ONE one only open opera OPPOSITE opposite OR or order ordered other otter Our our out over overwritten owl OWN own Pacific painter panda parameters parrot part "
    "partner password past penguin people perhaps Peru phrase piano pig pin pip place planets playing please pls plus point pony position possible possibly power precedes precisely prefer preferred president press price primary print "
    "prints probably problem process profession program programs progress project prompt properly proves pull put Python question questions queue Queued quickly rainbow range reached read Ready ready really reason recall recorded "
    "refusal refused regenerating REJOINDER Rejoinder rejoinder remains remedy remember remind remove rename repeat repeated replay replies reply request requested require reside response restored result return reverse right roommate "
    "roughly rows RUN Run run running runs Russia safe said same Saturday Saturn Saudi SAY say says scripts search season seasons second See see seller send sends senses sentence sentences September Serbia sergeant settled seven "
    "several share she short should show shown shows side sides sign signal silence simply since singer single Sir sixth size slowly smaller smell snake so solar Some some something son South south Southern speak spell spelled spelling "
    "spelt sport start starts States states stay stays step steps still stop stops streams such sum sums Sunday sunrise sure surely survives Sweden switch Switzerland system take talk talking target targets task taste team techno "
    "telemetry tell test TEXT text than thank thanks THAT That that THE The the them then there these they thing things think THIS This this those threads three through Thursday time times TITLE title TO to today TOLD told tomorrow TOO "
    "too top touch trained translation trial truly Tuesday Turkey turned two TYPE Type type Ukraine uncle under UNDERSTAND understand understood United until up upper uppercase Uranus Uruguay us use used user using usually value van "
    "vegetable Venezuela Venus verified verify very view views violet vowels wait want WAS was way we Wednesday week welcome well were west whale WHAT What what wheels when WHERE where which while who whose why wife will wish WITH with "
    "without wonder wondering words working works worries would write writer written wrong wrote YEARS years yesterday YOU You you YOUR Your your yourself "
).split()
_NAMES = [word for word in COMMON_WORDS if word.istitle() and word.lower() not in COMMON_WORDS]
_SPELLED = sorted({*_NAMES, *(word.lower() for word in COMMON_WORDS if word not in _NAMES and len(word) > 2)})


def common_word(random: Random) -> str:
    """In the case in which it is one token."""
    return random.choice(COMMON_WORDS)


def spelled_word(random: Random) -> str:
    """Such as somebody has spelled."""
    return random.choice(_SPELLED)
