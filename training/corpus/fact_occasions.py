"""On what occasions one needs what was told of work and school, food and fears, people at home: as fact_cues.py has it."""

from __future__ import annotations

__all__ = ["OCCASIONS"]

OCCASIONS: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "employer": (
        ("payday comes", "I look at my payslip", "somebody reads my business card", "the bank asks who employs me", "I clock in in the morning"),
        ("whose name is on it", "who pays me", "who do I work for", "which [company|firm] is that", "what is my employer called"),
        ("name my employer", "tell them who I work for"),
        ("who [signs|sends|transfers] my [paycheck|wages|salary]", "whose [uniform|company car|coffee|canteen] do I [wear|drive|drink|eat in], I mean my employer's", "what's the [firm|company|place] I work [for|at][ called|]", "who's my boss's boss, the firm I mean", "[where|for whom] do I [slave away|clock in|earn my money|do my shifts][| every day]", "which [company|firm] has me on the payroll", "on my business card[, |: ]which [company|firm] stands there"),
    ),
    "workplace": (
        ("I take the train to work", "my boss looks for me in the office", "the bus brings me to my desk"),
        ("where do I get off", "which [town|city] is that", "where am I then"),
        ("name the town I work in",),
        ("where does my [morning train|bus to work|commute] [go|take me]", "in [which|what] [town|city] do I [spend my working day|sit at my desk|have lunch with my colleagues]", "where [is|stands] the [building|office|workshop] I work in"),
    ),
    "breakfast": (
        ("I get up hungry", "you lay the table for me in the morning", "you bring me breakfast in bed", "the hotel asks what I want in the morning"),
        ("what do I get", "what should be on my plate", "what do I eat", "what would it be", "what do you serve"),
        ("serve my breakfast: what is it", "tell them what I have for breakfast"),
        ("what [is|lies|was] on my plate [in the morning|at breakfast|this morning]", "what gets me going in the morning, to eat I mean", "what do I [put|need] on the breakfast table", "what would I order for breakfast", "my first meal of the day[, |: ][what is it|what was it]", "what do I eat [first thing|before work|when I get up]"),
    ),
    "language": (
        ("you want me to feel at home when we talk", "my gran phones", "I count in my head", "I talk in my sleep"),
        ("in [which|what] [language|tongue]", "which language is that", "what do I speak then", "which tongue is it"),
        ("name my language", "say which language that is"),
        ("[which|what] [language|tongue] comes naturally to me", "what would I speak with my [gran|parents|kids]", "in [which|what] language do I [dream|swear|count|sing]", "which dictionary would I not need, being my own language", "an interpreter for me[: |, ]for [which|what] language"),
    ),
    "instrument": (
        ("the orchestra starts", "I go on stage with the band", "I practise and the neighbours complain", "I open my music case"),
        ("what do I play", "what is in my hands", "which instrument is it", "what do they hear"),
        ("name my instrument",),
        ("what do the neighbours hear when I practise", "what do I [bring|carry] to [band practice|the orchestra]", "[which|what] instrument [is mine|do I make noise with|did I say I play]", "sheet music for me[: |, ]for [which|what] instrument"),
    ),
    "vehicle": (
        ("I go to work in the morning", "I fill up at the petrol station", "you look for me in the car park", "I have a flat tyre"),
        ("what am I driving", "what should you look for", "what am I in", "which vehicle is it"),
        ("say what I drive",),
        ("what's [parked outside my house|in my garage|standing in my drive]", "what do I [sit in|go to work in] every morning", "[which|what] [car|vehicle|wheels] [do I own|are mine|do I have|is mine]", "the keys in my pocket start what"),
    ),
    "allergy": (
        ("you cook for me", "a waiter asks before I order", "the doctor fills in my chart"), ("what must not be near me", "what do I have to avoid", "what do you leave out", "what am I allergic to"), ("tell them my allergy",),
        ("what [makes me sneeze|brings me out in spots|could send me to hospital]", "what should [never be served to me|you keep away from me]", "what does my allergy pass say"),
    ),
    "fear": (
        ("you wanted to scare me", "I run out of the room screaming"), ("what is it that frightens me", "what did I see", "what would do it"), ("name my fear",),
        ("what [gives me nightmares|makes my knees shake|scares me most|should I never meet in the dark]", "what should you warn me of because I fear it"),
    ),
    "team": (
        ("you gave me a scarf of my club", "I sit in the stadium and sing"), ("for which team", "whose colours are they", "which club is it"), ("name my team",),
        ("which [club|team] [makes me happy on Saturdays|breaks my heart when it loses|do I sing for]", "whose [shirt|jersey|flag] do I own"),
    ),
    "street": (
        ("a taxi takes me to my front door", "the postman brings my letters"), ("which street is that", "into which street does it turn", "what street do you say"), ("name my street",),
        ("what does the street sign [outside my house|at my corner] say", "[what's|which is] my [street|road][| again| called]"),
    ),
    "spouse": (
        ("you look at the name on my wedding certificate", "I say 'darling' at home", "we celebrate our wedding anniversary"), ("who is the other one", "who do I mean", "who am I married to"), ("say who I am married to",),
        ("who [put a ring on my finger|stood beside me at the altar|said 'I do' to me]", "whose name is engraved in my wedding ring"),
    ),
    "origin": (
        ("I show my birth certificate", "I go back to my roots", "somebody asks about my accent", "my family meets at my birthplace"), ("which place is that", "where is that", "which place does it name", "where am I from"), ("tell them where I come from",),
        ("where does my accent come from", "where did my story begin", "which place [would I miss as my birthplace|saw me as a baby|is on my birth certificate]", "place of birth[: |, ][what do I put|what goes there]"),
    ),
    "studies": (
        ("I sit in a lecture", "I sit an exam at university", "I write my thesis"), ("what is it about", "which subject is that", "in which subject"), ("name what I study",),
        ("which [books|lectures] do I need for university, by subject", "what will my degree be in", "what are my [lectures|exams] about"),
    ),
    "the age of kin": (
        ("my {t} blows out the candles", "you bake my {t} a cake", "my {t} has to prove it at the door"), ("how many candles are there", "which number is on it", "how old is my {t}"), ("say how old my {t} is",),
        ("how many [years|birthdays|summers] has my {t} [had|seen|behind]", "what number goes on my {t}'s cake", "how [old|young] [did I say my {t} is|is that {t} of mine]"),
    ),
    "where kin live": (
        ("I visit my {t}", "you post my {t} a card", "my {t} goes home"), ("which [town|city] is that", "where do I go", "which town goes on the envelope"), ("name the town my {t} lives in",),
        ("where would [a letter|a parcel|a card] to my {t} have to go", "where [is|'s] my {t} at home", "in which town would I find my {t}"),
    ),
    "the job of kin": (
        ("my {t} goes to work", "somebody asks what my {t} does", "my {t} comes home tired from work"), ("what is my {t} then", "what is the answer", "which job is that"), ("say what my {t} does for a living",),
        ("how does my {t} [make money|pay the rent|earn a crust]", "what does it say on my {t}'s business card, as a job", "what [line of work is my {t} in|is my {t} paid for]"),
    ),
    "what kin like": (
        ("I look for a present for my {t}", "we want to please my {t}"), ("what should it have to do with", "what does my {t} like", "what would do it"), ("say what my {t} likes",),
        ("what [makes my {t} happy|is my {t} into|would cheer up my {t}]",),
    ),
}  # fmt: skip
"""Subject: clauses after "if"; questions asked on them; orders; what stands alone."""
