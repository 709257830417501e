"""What system messages ask for, in the forms that the frames of instruction_frames.py put into sentences.

Each kind has verb phrases, which begin with a verb in its base form: `does`, what the assistant is to do; `dont`, what
it is not to do; `answers_do`, what its answers are to do. `settings` are names and values. `sayings` are whole
sentences that stand for themselves. `{v}` is the word that the answers must have.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["CLAUSES", "Clauses"]


@dataclass(frozen=True, slots=True)
class Clauses:
    """Patterns, which grammar.py expands."""

    does: tuple[str, ...]
    dont: tuple[str, ...]
    answers_do: tuple[str, ...]
    settings: tuple[tuple[str, str], ...]
    sayings: tuple[str, ...]


_YES = "true|true|on|yes|1|enabled|always|required"
_NO = "false|off|no|never|forbidden|none|disabled|0"
_CASED = "case|letter_case|letter case|letters|text-transform|output_case|style|format|output|casing|font|answers|replies|text|answer format|response_style|writing|script|character set|type|output format"

CLAUSES = {
    "capitals": Clauses(
        (
            "<say> [only |exclusively |solely |][in|in|in|using|with] <caps>", "<say> [to <theuser> |]in <caps>", "<write1> [everything|all text|<allanss>|<eachans>|it all|<allsaid>|every word|each letter|all letters] in <caps>",
            "use [only |nothing but |exclusively |solely |][<caps>|<bigs>][| for <allsaid>| for <allanss>| for <eachans>| in <eachans>| when you <say>| throughout]", "keep [caps lock|the caps lock key|the shift key|shift] [on|down|pressed|locked][| while you <say>| for <eachans>]",
            "capitalise [every letter|each letter|all letters|every single letter|everything|every character][| of <eachans>| you write| in <eachans>]", "shout[| everything| <allanss>| every word]: <caps>[| only]", "shout in <caps>", "turn <allsaid> into <caps>", "convert <eachans> to [<caps>|upper case] [before you send it|first|]",
            "stick to <caps>", "write as if [caps lock were on|the shift key were stuck|you were shouting, in capitals|you had capital letters only|small letters did not exist|on a gravestone, in capitals]", "make [every letter|each letter|all letters] [a capital|big|upper case|capital]", "put <eachans> in <caps>", "restrict yourself to <caps>", "type with caps lock [on|down]", "limit <allanss> to <caps>",
        ),
        (
            "use [|any |a single |even one ]small letters", "use [lowercase|lower case|lower-case letters|lowercase letters|lowercase text|uncapitalised text]", "use [a|one|a single|any|even one] [small|lower case|lowercase|lower-case|little] letter", "write [anything|a word|a letter|an answer|a thing] in <small>", "let [a|any|one|a single] [lowercase|small|lower case] letter [slip through|slip in|through|escape|creep in|appear]", "<say> in <small>", "resort to <small>", "fall back into <small>",
        ),
        (
            "be [all |entirely |fully |written |printed |set |only |typed |][in|in|in] <caps>", "be [all caps|upper case|uppercase|in capitals|capitals only|upper-case]", "consist of <bigs>[| only| alone]", "contain [no <smalls>|nothing but <bigs>|only <bigs>|not one small letter]", "use [<caps>|only <bigs>|no <smalls>]", "appear in <caps>", "come in <caps>", "show <bigs>[ only| alone]", "look like THIS, [all in capitals|in capital letters|in upper case]",
        ),
        (
            (_CASED, "upper|uppercase|UPPERCASE|upper case|UPPER CASE|capitals|CAPITALS|all caps|ALL CAPS|capital letters|capitals only|block letters|caps"), ("caps|caps_lock|caps lock|uppercase|all_caps|capitals_only|upper_case|capital letters|upper case only|force_uppercase|shout in capitals|all capitals", _YES), ("small letters|lowercase|lower_case|lower case letters|allow_lowercase|lowercase letters", _NO),
        ),
        (
            "not [a single|one] [small|lower case|lowercase] letter[|, please| in <eachans>| may slip through| is allowed| anywhere]", "think of [a telegram|an old telegraph|a gravestone|a newspaper headline|a road sign|a stop sign|a ship's plate]: [all capitals|only capital letters|everything in upper case]", "you are [the voice of |][an old telegraph|a teleprinter|a road sign|a neon sign|a loudspeaker|a radio from 1920|a stone mason|a scoreboard|a headline writer], [which|and it] [knows|has|prints|knows of] [only|nothing but|no letters but] <bigs>",
            "your [keyboard|typewriter|printer|alphabet|pen|voice|font|machine|typesetter] [has|knows|owns|offers|prints] [only <bigs>|nothing but <bigs>|no <smalls>|<bigs> alone]", "[small letters|lower case|lowercase] [does|do] not exist [for you|in your world|here|on this keyboard][|, so use capitals|: write in capitals]", "[the|your] shift key is [stuck|glued down|taped down|held down][|, so everything comes out in capitals|: capitals only]", "[type|write] like somebody whose caps lock is [stuck|broken|always on]",
            "[be loud|be LOUD|louder|shout|scream|yell]: [all caps|capital letters|capitals|upper case] [please|only|everywhere|for everything]", "[capital|upper case|uppercase|big] letters from [A to Z|the first to the last|start to finish|start to end]", "<bigs>, [nothing else|no exceptions|always|please|that's all I ask|from first to last]", "[the user|our reader|my grandfather|the customer] can only read <bigs>", "every letter [you write|that leaves you|of yours|of <eachans>] [is|must be|shall be|has to be] [big|a capital|a capital letter|in upper case|upper case|uppercase]",
            "<allsaid> [goes|comes|is|must be|should be|has to be|gets written|is printed|appears|is shouted] in <caps>", "<caps>!", "YOU [SHOUT|SPEAK|WRITE|ANSWER|ONLY WRITE] [|EVERYTHING ]IN [CAPITALS|CAPITAL LETTERS|UPPERCASE|ALL CAPS]", "caps lock[:| is| =] [on|ON|always on|permanently on]", "text-transform: uppercase",
        ),
    ),
    "lower case": Clauses(
        (
            "<say> [only |exclusively |][in|in|using|with] <small>", "<write1> [everything|all text|<allanss>|<eachans>|it all|<allsaid>|every word] in <small>", "use [only |nothing but |exclusively |]<smalls>[| for <allsaid>| in <eachans>| when you <say>]", "whisper in <small>", "stick to <small>", "keep <allanss> in <small>", "leave [caps lock|the shift key|shift] alone and <say> in <small>", "turn <allsaid> into <small>", "make every letter [small|lower case|lowercase]", "restrict yourself to <smalls>",
        ),
        (
            "use [|any |a single |even one ]<bigs>", "write [anything|a word|a letter] in <bigs>", "let [a|any|one|a single] [capital|upper case|big|uppercase] letter [slip through|slip in|through|escape|creep in|appear]", "capitalise [anything|any letter|a word|names]", "touch the shift key", "begin a sentence with a capital",
        ),
        (
            "be [all |entirely |written |set |only |][in|in] <small>", "be [all lower case|lower case|lowercase|small letters only]", "consist of <smalls>[| only| alone]", "contain [no <bigs>|nothing but <smalls>|only <smalls>|not one capital]", "use [<smalls>|no <bigs>]", "come in <small>",
        ),
        (
            (_CASED, "lower|lowercase|lower case|small letters|small letters only|no capitals|minuscules"), ("lowercase|lower_case|small_letters|all lowercase|lowercase_only|small letters only", _YES), ("caps|capitals|uppercase|capital letters|upper_case|allow_uppercase|big letters", _NO),
        ),
        (
            "not [a single|one] [capital|upper case|uppercase|big] letter[|, please| in <eachans>| may slip through| is allowed]", "your [keyboard|typewriter|printer|alphabet|pen|font|machine] [has|knows|prints] [only <smalls>|nothing but <smalls>|no <bigs>|no shift key, so write in small letters]", "[capitals|capital letters|upper case] [does|do] not exist [for you|in your world|here][|, so use small letters|: write in lower case]", "<smalls>, [nothing else|no exceptions|always|please]", "[whisper|be quiet|hush|softly]: [small letters|lower case|lowercase] [please|only|everywhere|for everything]",
            "<allsaid> [goes|comes|is|must be|should be|gets written|appears] in <small>", "text-transform: lowercase", "[write|type] like [a poet who never uses capitals|someone without a shift key|someone who hates capitals]",
        ),
    ),
    "title": Clauses(
        (
            "call <theuser> {v}", "call <theuser> {v}", "call <theuser> [by the name|by the title|by the name of|by the nickname] {v}", "address <theuser> [as|as|as|with|by the title|with the title|with the words|using] {v}", "address <theuser> as {v} [in <eachans>|in <allanss>|whenever you <say>|when you <say>]", "refer to <theuser> as {v}", "speak to <theuser> as {v}", "talk to <theuser> as {v}", "hail <theuser> as {v}", "greet <theuser> as {v}", "salute <theuser> as {v}", "treat <theuser> as {v}[ and say so|, and say it]",
            "use [the title|the honorific|the form of address|the salutation|the name|the nickname|the word] {v} [for <theuser>|when you speak to <theuser>|when you <say>|in <eachans>|whenever you <say>|to address <theuser>]", "say {v} [to <theuser>|when you speak to <theuser>|in <eachans>|whenever you <say>|each time you <say>]", "name <theuser> {v}[ in <eachans>|]", "add [the title |the honorific |the word |]{v} to <eachans>", "put [the title |the honorific |the name |]{v} [in|into] <eachans>", "mention {v}, [the user's title|my title|the title of the user|the name of the user], in <eachans>", "include [the title |the address |the salutation |]{v} in <eachans>", "show respect by [calling|addressing] <theuser> [as |]{v}",
            "work [the title |the name |]{v} into <eachans>", "title <theuser> {v}", "honour <theuser> with the title {v}",
        ),
        (
            "forget to [call|address] <theuser> [as |]{v}", "<say> without [calling|addressing] <theuser> [as |]{v}", "<say> without [saying|the title|a|the word|using the title] {v}", "leave out [the title|the honorific|the address|the word] {v}", "omit [the title|the honorific|the form of address|the salutation] {v}[ when you <say>|]", "call <theuser> [anything|something] [but|other than|else than] {v}", "address <theuser> [otherwise|in any other way] than as {v}",
        ),
        (
            "call <theuser> {v}", "address <theuser> [as|with] {v}", "contain [the title|the address|the salutation|the honorific|the form of address] {v}", "include [the title |the honorific |the address |the name |]{v}", "mention [the title |]{v}", "name <theuser> {v}", "be addressed to {v}, [which is what you call <theuser>|that is, the user|the user]", "speak to <theuser> as {v}", "refer to <theuser> as {v}", "have [the title|the honorific|the salutation] {v} in [it|them|view]",
        ),
        (
            ("user_title|title of the user|user title|address user as|call user|call_user|call me|form of address|form_of_address|honorific|salutation|user.title|how to address the user|address|addressee|address_as|user is called|user nickname|what to call the user|user_alias|username to use|refer to user as|user's title|my title|say to the user|player_title|title for the user", "{v}"),
        ),
        (
            "I [go by|answer to|answer only to|listen to|respond only to|am known as|am called|like to be called|want to be called|prefer to be called|wish to be called|expect to be called|insist on being called] {v}[|, so call me that|, so use it|: use it in every answer|. Use it]", "my [crew|friends|colleagues|soldiers|students|children|team mates|men|mates|fans|parents] [call me|address me as|know me as] {v}[, so do you|, and so do you|. Do the same|, you too|; so should you|: do likewise]", "to you[,|] [I am|I'm|the user is|the user will always be|the customer is] {v}[|, in every answer|, always| and nobody else]",
            "it is {v} to you[, in every answer|, remember|]", "for you it's {v}", "{v} is [the title|the honorific|the form of address|the salutation] [for <theuser>|you use|to use|that <theuser> gets|of <theuser>][|, use it always| in every answer]", "{v} is [what|how] [you call <theuser>|<himself> [wants|likes|wishes|asks] to be called|<himself> wants to be addressed]", "[one|the assistant|a good servant|you] does not [answer|speak] [to <theuser> |]without [saying|a respectful|a|the title] {v}", "the user [holds|has|bears|carries|earned|was given|enjoys] the [rank|title|office|nickname|honorary title] [of |]{v}[: use it|, so use it|. Use it when you <say>|; address them so|, and wants to hear it]",
            "you are [a|the|our] [butler|servant|sailor|cadet|valet|squire|page|footman|soldier|cabin boy|apprentice|waiter], [and <theuser> is your|your|and you serve your] {v}[: say so in every answer|. Say {v} whenever you <say>|, and you say so]", "[the user's|my|the player's|the customer's] [title|nickname|rank|handle|honorific|name in this game|stage name|call sign] is {v}[: use it|, use it|. Use it in <eachans>|. Say it when you <say>|, and <eachans> uses it|; never leave it out]", "[yes|no|aye|good day], {v}[:| -|,] that is how you speak to <theuser>", "think of <theuser> as {v}[,| and] [and |]say so in <eachans>",
            "[the user|the user|the user|the customer|the player|the guest|the client|the visitor|the reader|whoever writes|the person you talk to|your user|the human] [is|shall be|must be|should be|has to be|is to be|wants to be|likes to be|wishes to be|loves to be|asks to be|is always] [called|addressed as|referred to as|spoken to as|hailed as|known as] {v}[| by you| in <eachans>| at all times]", "[people|all|we|others|everybody] here [call|calls|address] [me|the user] {v}; [so do you|do the same|you do too]", "{v}: [so|that is how|thus] you [address|call] <theuser>",
        ),
    ),
    "one word": Clauses(
        (
            "<say> [in|in|with|with|using|by] <oneword>", "<say> [to <theuser> |to everything |to every question |]with <oneword>", "give [everything|<allanss>|<eachans>|<allsaid>] [in|as] <oneword>", "use [only |just |]<oneword>[| per <ans>| for <eachans>| in <eachans>| when you <say>| each time]", "say <oneword>[| per turn| per answer| at a time| each time| and stop| and then be silent| and fall silent]", "limit [yourself|<allanss>|<eachans>] to <oneword>", "restrict [yourself|<allanss>|<eachans>] to <oneword>", "keep [it|<allanss>|<eachans>|yourself] to <oneword>", "cut [<allanss>|<eachans>] down to <oneword>", "reduce [<allanss>|<eachans>] to <oneword>",
            "give [the user |us |me |]<oneword>[| per question| as your answer| for an answer|, the answer itself| only]", "stop after [one word|the first word|a single word|word one]", "boil <eachans> down to <oneword>", "spend <oneword> [on|per] <eachans>", "confine yourself to <oneword>", "pick [one word|a single word][, the one that matters,|] and say [nothing else|nothing more|only that]", "be so [brief|short|laconic|terse] that <eachans> is <oneword>", "sum <eachans> up in <oneword>", "get by with <oneword>[| per answer| each time]", "shorten <eachans> to <oneword>", "make do with <oneword>",
        ),
        (
            "use more than [one|a single] word", "say more than [one|a single] word", "write [a second word|two words|a whole sentence|whole sentences|full sentences, only one word|sentences, just one word]", "<say> in [full sentences, but in one word|sentences, only in one word|more than one word|more words than one]", "exceed one word", "go beyond [one|a single] word", "add [a second word|anything to the one word|another word to the first]", "utter [a second word|two words in a row]", "let <eachans> be longer than [one|a single] word", "need more than [one|a single] word",
        ),
        (
            "be <oneword>[| long| in length]", "consist of <oneword>", "have <oneword>", "contain <oneword>", "count <oneword>", "be made of <oneword>", "comprise <oneword>", "be limited to <oneword>", "fit into <oneword>", "take up <oneword>", "run to <oneword>", "be no longer than [one|a single] word", "not exceed [one|a single] word", "be restricted to <oneword>",
        ),
        (
            ("words per answer|max_words|max words|maximum words|word_limit|word limit|words|word count|wordcount|number of words|answer_words|words_per_reply|length in words|words allowed|length (words)", "1|1|one|exactly 1|exactly one|max. 1|one, no more|1 max"), ("answer length|length|response_length|size|limit|reply size|output|format|verbosity|answers|max length|maximum|style|answer format|response format|brevity", "one word|1 word|single word|a single word|one word only|exactly one word|max. 1 word|one-word answers|just one word"), ("one_word|single_word|one word answers|one_word_answers|single-word mode|one-word mode", _YES), ("a second word|more than one word allowed|second word", _NO),
        ),
        (
            "one[-| ]word [answers|replies|responses|mode|only|answers only][|, please|, nothing more|, always|!]", "[no|not a] second word[|, ever|, please| in <eachans>]: [one is enough|one word will do|answer with the first]", "[one question|for each question|per question|every question]: one word", "[max.|maximum|at most|no more than|not more than] [1|one] word[| per answer| per reply| each time|!]", "[word count|words per answer|number of words|word limit|length of answers][:| is| =] [1|one]", "[laconic|short|terse|brief|minimal|concise|Spartan|curt]: [one word|a single word|just one word]", "[you pay|we pay|each word costs you|the user pays] [for every word|a pound|dearly], so [one|a single] word [must do|is the limit|is all]",
            "you are [an oracle|a telegraph|a monk|a sphinx|a robot|a statue|a recluse|a parrot|a fortune teller|a sign] [that|who] [speaks|answers|replies] [in|with] [single words|one word|only one word|a single word]", "[one word|a single word|one lone word|just one word] [is|will be|must be] [enough|plenty|sufficient|all we need|all there is room for|the whole answer|your limit|the maximum|all you get|all I read]", "[there is|we have|the display has|the screen has|the label has|you have|the line has] [only |just |][room|space|time|place] for [one|a single|one single|just one] word", "[the answer|each answer|your reply|everything] [in|as] [one|a single] word[|, please|, nothing else| and nothing more]",
            "[no|without] [explanations|sentences|padding|small talk|phrases|politeness][:|,|;] [one word|a single word|just one word|only the one word]", "after [one|the first|a single] word you [stop|fall silent|say nothing more|are silent]", "your [vocabulary|budget|allowance|ration|quota] is one word per [answer|reply|question|turn]", "[yes|no|Paris|seven|Monday|cold|blue|<place>]: [answers of that kind|like this], [one word|a single word] each", "every [question|message] gets [one|a single|just one|exactly one] word[| back| in return| from you]",
        ),
    ),
    "begin": Clauses(
        (
            "begin [<eachans>|<allanss>|<allsaid>|your turn] [with|with|with|by saying|with the word|on|using] <theword> {v}", "start [<eachans>|<allanss>|<allsaid>|off] [with|with|with|by saying|off with] <theword> {v}", "open [<eachans>|<allanss>|your turn|] with <theword> {v}", "lead [<eachans>|<allanss>|] with <theword> {v}", "lead in with <theword> {v}", "kick off [<eachans>|<allanss>|] with <theword> {v}", "preface [<eachans>|<allanss>|<allsaid>] with <theword> {v}", "prefix [<eachans>|<allanss>|<allsaid>] with <theword> {v}", "precede [<eachans>|<allanss>] with <theword> {v}", "introduce [<eachans>|<allanss>] with <theword> {v}", "launch <eachans> with <theword> {v}",
            "put <theword> {v} [in front of|before|at the start of|at the beginning of|at the head of|ahead of|at the top of] [<eachans>|<allanss>|<allsaid>]", "say <theword> {v} [first|before anything else|before you <say>|at the start of <eachans>|to begin with|before <eachans>]", "write <theword> {v} [first|before anything else|at the start of <eachans>|before the answer itself]", "place <theword> {v} [in front of|before|at the start of|at the top of] <eachans>", "insert {v} at the [start|beginning|top] of <eachans>", "use {v} as [the first word|the opening|the opener|your opening word|the prefix|the start] [of <eachans>|each time|]", "prepend [<theword> |]{v} to <eachans>", "make {v} the [first|opening|very first] word of <eachans>", "let {v} be the [first|opening] word of <eachans>", "have <eachans> [begin|start|open] with {v}", "say {v}, then [<say>|give the answer|answer the question|the answer]", "set {v} ahead of <eachans>", "head <eachans> with {v}",
        ),
        (
            "begin [<eachans>|an answer] [with anything but|otherwise than with|with any word but|without] {v}", "start [<eachans>|an answer] [with anything but|otherwise than with|without] {v}", "<say> without [{v} at the start|opening with {v}|beginning with {v}|a {v} up front|first saying {v}]", "forget [the {v} at the beginning|{v} at the start|to begin with {v}|to say {v} first|to open with {v}]", "leave out {v} at the [start|beginning] of <eachans>", "omit the {v} [at the start|at the beginning|in front]",
        ),
        (
            "begin [with|with|with|on|by saying] <theword> {v}", "start [with|with|off with|out with] <theword> {v}", "open with <theword> {v}", "have {v} as [its first word|the first word|an opening word|a prefix]", "be [preceded|introduced|prefaced|opened|headed|prefixed|led in] by <theword> {v}", "carry the prefix {v}", "lead with {v}", "have {v} [in front|at the start|at the beginning|up front|at the top]", "be prefixed with {v}", "kick off with {v}",
        ),
        (
            ("prefix|answer_prefix|response_prefix|begin with|begin_with|first word|first_word|opening|start|start with|starts_with|opener|opening word|opening_word|beginning of each answer|lead-in|every answer begins with|first word of each reply|start of answer|intro|reply.prefix|prepend|preface|answers start with|put first|message_start", "{v}"),
        ),
        (
            "{v} [first|first of all|comes first|goes first|is first], [then the answer|then everything else|the answer after it|then whatever you have to say|and the answer follows]", "first {v}, then [the answer|the reply|whatever you want to say|everything else]", "[your|the|its] [first|opening|very first|initial] word[| in <eachans>| each time| whenever you <say>] [is|must be|shall be|has to be|will be|should be|:] {v}", "[opening word|first word|first word of every reply|start of each answer|opening|prefix|how answers start|answers begin with][: | = | is ]{v}", "{v} is [your|the|our] [opening word|first word|opening line|prefix|opener|standard opening|way to begin][| of <eachans>| in <eachans>| for <allanss>]",
            "the [word|term|exclamation|cry|password|greeting|formula] {v} [opens|precedes|introduces|begins|starts|leads|heads|stands before|comes before|goes in front of] <eachans>", "{v} [opens|precedes|introduces|begins|starts|prefaces|comes before|goes before|goes in front of|heads|leads] <eachans>", "[you cannot|nobody here can|our hero cannot|this character can't] [say a word|answer|speak|open the mouth] without [first saying|beginning with|starting with] {v}", "[answers|replies|a reply|an answer] without {v} [in front|at the beginning|up front|as the first word|at the start] [do not count|does not count|are invalid|will be refused|are thrown away]", "[knock before you enter|clear your throat]: [say|begin with|start with] {v}",
            "you are [a|the] [parrot|robot|radio|sailor|herald|town crier|machine|ghost|actor|announcer] [that|who] [begins|starts|opens] [everything|all|every sentence|each answer] with {v}", "with {v} [you begin|you start|you open|begins|starts] <eachans>",
        ),
    ),
    "end": Clauses(
        (
            "end [<eachans>|<allanss>|<allsaid>|your turn] [with|with|with|by saying|with the word|on|in] <theword> {v}", "finish [<eachans>|<allanss>|<allsaid>|off] [with|with|by saying|on] <theword> {v}", "close [<eachans>|<allanss>|your turn|] with <theword> {v}", "conclude [<eachans>|<allanss>|] with <theword> {v}", "sign off [<eachans>|<allanss>|] with <theword> {v}", "round off [<eachans>|<allanss>] with <theword> {v}", "wrap up [<eachans>|<allanss>|] with <theword> {v}", "terminate [<eachans>|<allanss>] with <theword> {v}", "finish off [<eachans>|<allanss>] with <theword> {v}", "complete <eachans> with <theword> {v}", "stop <eachans> with {v}",
            "put <theword> {v} [after|behind|at the end of|at the close of|at the tail of|at the bottom of] [<eachans>|<allanss>|<allsaid>]", "say <theword> {v} [last|at the very end|when you are done|at the end of <eachans>|to finish|after <eachans>]", "write <theword> {v} [last|at the very end|at the end of <eachans>|after the answer itself|underneath, at the end]", "place <theword> {v} [after|behind|at the end of] <eachans>", "append [<theword> |]{v} to <eachans>", "attach {v} to the [end|tail] of <eachans>", "add {v} [at the end|as the last word|to the end of <eachans>|at the close|after <eachans>]", "use {v} as [the last word|the closing|the final word|your closing word|the suffix|the ending|your sign-off] [of <eachans>|each time|]", "make {v} the [last|final|closing|very last] word of <eachans>", "let {v} be the [last|final|closing] word of <eachans>", "have <eachans> [end|finish|close] with {v}", "follow <eachans> with {v}", "tack {v} on to the end of <eachans>", "give the answer, then [say|add] {v}", "suffix <eachans> with {v}", "leave {v} as the last word",
        ),
        (
            "end [<eachans>|an answer] [with anything but|otherwise than with|on anything but|on any word but|without] {v}", "finish [<eachans>|an answer] [with anything but|otherwise than with|without] {v}", "<say> without [{v} at the end|ending on {v}|closing with {v}|a {v} at the close|saying {v} last]", "forget [the {v} at the end|{v} at the close|to end with {v}|to say {v} last|to close with {v}|to sign off with {v}]", "leave out {v} at the [end|close] of <eachans>", "omit the {v} [at the end|at the close|behind]", "fall silent before you have said {v} at the end",
        ),
        (
            "end [with|with|with|on|in|by saying] <theword> {v}", "finish [with|with|on] <theword> {v}", "close with <theword> {v}", "have {v} as [its last word|the last word|a closing word|a suffix|the final word]", "be [followed|concluded|closed|rounded off|completed|terminated|ended] by <theword> {v}", "carry the suffix {v}", "have {v} [at the end|at the close|at the very end|at the bottom|last]", "conclude with {v}", "stop on {v}", "terminate in {v}", "wrap up with {v}",
        ),
        (
            ("suffix|answer_suffix|response_suffix|end with|end_with|last word|last_word|closing|ending|ends_with|sign-off|sign_off|final word|final_word|closing word|end of each answer|tail|every answer ends with|last word of each reply|end of answer|outro|reply.suffix|append|closer|answers end with|put last|message_end|terminator|stop word", "{v}"),
        ),
        (
            "{v} [last|comes last|goes last|is last][|, after the answer|, when all is said]", "first the answer, then {v}", "[your|the|its] [last|final|closing|very last|concluding] word[| in <eachans>| each time| whenever you <say>] [is|must be|shall be|has to be|will be|should be|:] {v}", "[closing word|last word|final word of every reply|end of each answer|ending|suffix|sign-off|how answers end|answers end with][: | = | is ]{v}", "{v} is [your|the|our] [closing word|last word|closing line|suffix|sign-off|standard ending|way to finish|final word][| of <eachans>| in <eachans>| for <allanss>]", "the [word|term|exclamation|cry|password|farewell|formula] {v} [closes|follows|concludes|ends|finishes|completes|terminates|comes after|comes at the end of] <eachans>", "{v} [closes|follows|concludes|ends|finishes|completes|rounds off|comes after|comes at the end of|goes behind|terminates] <eachans>",
            "[you cannot|nobody here can|our hero cannot|this character can't] [stop|finish|end|fall silent] without [saying|adding|closing with] {v}", "[answers|replies|a reply|an answer] without {v} [at the end|as the last word|at the close|behind them] [do not count|are invalid|will be refused|are thrown away|are lost]", "[the user|our radio|the other side|the parser|our program] knows that you are done when [you say|it sees|it reads|it hears] {v}[ at the end|, so end with it|, the last word of each answer]", "you are [a|the] [parrot|robot|radio|sailor|herald|town crier|machine|ghost|actor|radio operator] [that|who] [ends|finishes|closes] [everything|all|every sentence|each answer] with {v}", "with {v} [you end|you finish|you close|ends|closes] <eachans>", "when [you are done|the answer is complete|all is said], [say|add|write] {v}",
        ),
    ),
}  # fmt: skip
