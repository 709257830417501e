"""Facts bound into one sentence by its grammar: by "who" and "where", by "there", "once" and "now", by one verb for several
values, by a list that says of what each is, or by a picture of the user from outside. Rows as in fact_combinations.py."""

from __future__ import annotations

__all__ = ["BUNDLES"]

_ME = "[That's me|That's me in a nutshell|Me, in short|There you have me|That sums me up|It's me|Nothing more to know|That's the lot]"
_NEWLY = "[|last week|on Sunday|in June|the other day|recently|this spring|yesterday]"

BUNDLES: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    # who, where, there
    (("job", "origin", "age"), ("[I'm|I am|just|] {v0} from {v1} who [turned|has turned|just turned|will stay] {v2}" + _NEWLY, "{v0} from {v1}, {v2}[ years old| years young| and counting|]", "[I'm|I am] {v0}, {v2}, [and hail from|born and bred in|from] {v1}")),
    (("job", "age"), ("[I'm|I am] {v0} who [turned|just turned|has turned] {v1}" + _NEWLY, "at {v1} I [still work as|became|was made|am] {v0}", "{v1} [and|but|, yet] still {v0}", "they hired me as {v0} [when I was younger|years ago]; I'm {v1} [now|today]")),
    (("age", "city"), ("at {v0} I [finally |at last |still |]live in {v1}", "at the age of {v0} I [live|settled] in {v1}", "[I'm|I am] {v0} and {v1} is [my home|where I live|home to me]", "having [turned|reached] {v0}, I live in {v1}")),
    (("age", "city", "job"), ("at {v0} I [finally |at last |]moved to {v1}, [where|and] they hired me as {v2}[| there]", "[I'm|I am] {v0}, my home is in {v1} and [there I work as|I work there as] {v2}", "{v1} is where I live, {v0} is my age, and {v2} is what I am by trade", "{v0} years old, {v1} my home, {v2} by trade")),
    (("city", "job"), ("I moved to {v0}, where [they hired me as|I work as|I found work as] {v1}", "{v0} is where I live and work as {v1}", "I work as {v1} in {v0}, where I [also |]live", "[here |]in {v0}, where I live, I'm {v1}")),
    (("city", "pet"), ("where I live[, in {v0},| - {v0} -] [it never stops raining|nothing ever happens|the gulls wake you|rents are mad], but my {t1} {v1} [likes it|is happy|doesn't mind]", "in {v0}, where I live, everybody knows my {t1} {v1}", "{v0} is home to me and to {v1}, my {t1}", "my {t1} {v1} loves {v0}, where we live")),
    (("name", "city"), ("[everyone says|people say|they say] {v0} is [a weird|an odd|a rare|an old] name, but it's mine, and {v1} is [my home|where I live]", "{v0} is [my name|the name], {v1} is [my home|where I live|where I hang my hat|the town I live in]", "[my name is|I'm|I am] {v0} and I hang my hat in {v1}", "I, {v0}, live in {v1}", "{v1} is where you'd find me, {v0}, at home")),
    (("name", "age"), ("I, {v0}, am {v1}[| years old]", "[having|now that I have] turned {v1}, I, {v0}, [took up the banjo|bought a moped|want a hobby|am wiser]", "[at|aged] {v1}, {v0} [is my name still|is still my name]", "{v0} [is the name|is my name|by name], {v1} [is my age|by age|the age|years of age]", "{v0} was born {v1} years ago, and {v0}, that's me")),
    (("name", "job", "city"), ("[if anyone asks|for the record|in three words|three words]: {v0}, {j1}, {v2}. " + _ME, "{v0}, {j1}, {v2}[|. " + _ME + "]", "{v0}: {j1} in {v2}[|. " + _ME + "]", "[I'm|I am|it's] {v0}, your {j1} from {v2}, where I live", "I, {v0}, {v1}, live in {v2}")),
    (("name", "age", "city"), ("[right, introductions|introductions first|as for me|so]: {v0} is the name, {v2} is where I [live|hang my hat|have my home], and [I'm|I am] {v1}", "{v0}, {v1}, {v2}[|. " + _ME + "]", "I, {v0}, am {v1} and live in {v2}", "[allow me|may I introduce myself|dear machine, allow me]: {v0}, aged {v1}, of {v2}, where I live")),
    (("name", "age", "job"), ("first my name, {v0}, then my age, {v1}, then my job, {j2}", "[name, age, job|my name, age and job]: {v0}, {v1}, {j2}", "my name is {v0}, my age {v1}, my [job|trade|profession] {j2}", "I, {v0}, {v1}, work as {v2}", "{v0}, {v1}, {j2}[|. " + _ME + "]")),
    (("name", "age", "job", "city"), ("[picture this|imagine|think of]: a {v1}[-| ]year[-| ]old {j2} [called|named] {v0}, [living|at home] in {v3}. " + _ME, "{v0}, {v1}, {j2}, {v3}[|. " + _ME + "]", "name {v0}, age {v1}, job {j2}, [home|town|lives in] {v3}", "I'm {v0}, I'm {v1}, I'm {v2}, and I live in {v3}", "my name is {v0}, my age is {v1}, my home is {v3} and my job is {v2}")),
    (("name", "age", "origin", "favourite"), ("[hey |hi |hello |yo |]im {v0}, {v1}, from {v2}, my [favourite|favorite|fav] {t3} is {v3}", "[I'm|I am] {v0}, {v1}, from {v2}, and love {v3} more than any other {t3}")),
    (("name", "age", "city", "pet"), ("[hey |hi |hello |]i'm {v0}, {v1}, [live in|living in|based in] {v2}, [got|have] a {t3} [called|named] {v3}", "name: {v0}[, |; |. ]town: {v2}[, |; |. ]age: {v1}[, |; |. ]pet: [a |]{t3}, {v3}")),
    (("name", "origin", "job"), ("{v0} from {v1}, {j2}", "[I'm|I am] {v0}, {j2}, [born in|from] {v1}", "from {v1} [comes|came] {v0}, {v2}, and that's me")),
    # once and now
    (("name", "city"), ("{v0}, formerly of {x1}, now of {v1}", "{v0}, once at home in {x1}, [now|these days|nowadays] in {v1}")),
    (("age", "city"), ("[I'm|aged] {v0}, formerly of {x1}, now [of|living in] {v1}", "I'm {v0} and used to live in {x1}, [but now|now] I live in {v1}")),
    (("city", "job"), ("I used to live in {x0}, now I live in {v0} and work as {v1}", "[once|formerly] {x1}, [now|these days] {v1}, and [I live|my home is] in {v0}", "I gave up being {x1} and am {v1} now, here in {v0}, where I live")),
    (("origin", "city", "workplace"), ("[I'm not from here; |]I was born in {v0}, I live in {v1}, and [I work|my office is] in {v2}", "born in {v0}, living in {v1}, working in {v2}", "I come from {v0}, live in {v1} and [work|have my desk] in {v2}")),
    # pets and people
    (("pet", "pet"), ("he's {v0}, she's {v1}: that's my {t0} and my {t1}, in that order", "my {t0} and my {t1} are called {v0} and {v1}[|, in that order| respectively]", "{v0} and {v1} are my {t0} and my {t1}[|, in that order]", "the {t0}, {v0}, [chases|ignores|adores|fears] the {t1}, {v1}, and both are mine", "my {t0} {v0} [chases|ignores|adores|fears] my {t1} {v1}", "{v0} barked at {v1} again, my {t0} at my {t1}")),
    (("name", "pet", "pet"), ("there's three of us: me, {v0}, my {t1} {v1} and my {t2} {v2}", "me, {v0}, plus my {t1} {v1} and my {t2} {v2}", "I'm {v0}, my {t1} is {v1}, my {t2} is {v2}", "with me, {v0}, live {v1} the {t1} and {v2} the {t2}")),
    (("relation", "pet", "job"), ("my {t0}'s called {v0}, my {t1}'s called {v1}, and I'm {v2}", "I'm {v2} with a {t0}, {v0}, and a {t1}, {v1}", "I have a {t0} ({v0}), a {t1} ({v1}) and a job as {v2}")),
    (("name", "pet"), ("[mum|my parents|dad|they] named me {v0}, [and I|I] named my {t1} {v1}", "I'm {v0} and that [noise|mess|smell|shadow] is {v1}, my {t1}", "{v0} and {v1}: one is me, the other my {t1}, in that order", "{v0} feeds {v1}, that is, I feed my {t1}")),
    (("name", "age", "pet"), ("[good evening|hello|hi|good day]. {v0} [speaking|here], {v1}, with a {t2} called {v2}", "{v0}, {v1}, [owner of|and owner of|servant to] {v2} the {t2}, my {t2}", "[I'm|I am] {v0}, [I'm|I am] {v1} and my {t2} is {v2}")),
    (("job", "age", "pet"), ("[i work|I work|working|by day I work] as {v0}, [I'm|im] {v1}, and my {t2} is called {v2}", "{v0}, {v1}, with a {t2} called {v2}")),
    (("pet", "favourite"), ("my {t0} is called {v0} and the [basket|collar|kennel|bowl|cage] is {v1}, my favourite {t1}", "{v0} is my {t0} and {v1} my favourite {t1}", "because the kids begged, our {t0} is named {v0}, and my favourite {t1} is {v1}")),
    (("relation", "relation", "relation"), ("my {t0} is {v0}, my {t1} is {v1} and my {t2} is {v2}", "{v0}, {v1} and {v2} are my {t0}, my {t1} and my {t2}[|, in that order]", "my {t0} {v0} met my {t1} {v1} at my {t2} {v2}'s")),
    # other people beside the user
    (("the age of kin", "age"), ("unlike my {t0}, who is {v0}, I'm {v1}", "my {t0}, who is {v0}, [teases me|laughs at me|looks up to me], [for|because] I'm {v1}", "I'm {v1}, unlike my {t0}, who is {v0}", "[compared with|compared to|next to] my {t0}, who is {v0}, I feel [young|old]: I'm {v1}")),
    (("where kin live", "city"), ("my {t0} lives in {v0} while I'm stuck in {v1}, where I live", "unlike my {t0}, who lives in {v0}, I live in {v1}", "my {t0}, who lives in {v0}, [visits me|came to see me|sends parcels to me] in {v1}, where I live")),
    (("the job of kin", "job"), ("unlike my {t0}, who is {v0}, I'm {v1}", "my {t0}, who works as {v0}, [envies me|laughs at me|earns more than me]: I'm {v1}", "I work as {v1}, whereas my {t0} works as {v0}")),
    (("relation", "name"), ("{v0} is my {t0}, {v1} is me", "not {v0}, that's my {t0}; I'm {v1}", "people mix us up: my {t0} is {v0}, I'm {v1}", "[with me is|next to me sits] {v0}, my {t0}, and I'm {v1}")),
    (("name", "relation"), ("my name's {v1}, or rather {v0}, {v1} is my {t1}", "[I'm|my name is] {v0}; {v1} is [only |just ||]my {t1}'s name", "{v1} is my {t1}, not me; I'm {v0}", "not {v1}, [that's|that is] my {t1}, my name is {v0}")),
    (("where kin live", "city"), ("I live in {v1}, {v0} is where my {t0} lives", "not {v0}, that's where my {t0} lives; I live in {v1}")),
    # favourites and codes
    (("favourite", "favourite", "favourite"), ("my favourite {t0}? {v0}. My favourite {t1}? {v1}. My favourite {t2}? {v2}", "{t0}: {v0}, {t1}: {v1}, {t2}: {v2}, those are my favourites", "my favourites are {v0} as {t0}, {v1} as {t1} and {v2} as {t2}", "favourite {t0} {v0}, favourite {t1} {v1}, favourite {t2} {v2}")),
    (("favourite", "favourite"), ("my favourite {t0}? {v0}. My favourite {t1}? {v1}", "my favourite {t0} and {t1} are {v0} and {v1}[|, in that order]", "{v0} for {t0} and {v1} for {t1}, those are my favourites")),
    (("possession", "possession", "possession"), ("[I'd have you know that |note: |mind you, ][my|the] {t0} is {v0}, [my|the] {t1} {v1}, and [my|the] {t2} {v2}", "{t0} {v0}, {t1} {v1}, {t2} {v2}", "my {t0}? {v0}. My {t1}? {v1}. My {t2}? {v2}", "my {t0}, {t1} and {t2} are {v0}, {v1} and {v2}[|, in that order]")),
    (("name", "possession", "favourite"), ("I'm [called |]{v0}; my {t1}'s {v1}; my favourite {t2}: {v2}", "name {v0}, {t1} {v1}, favourite {t2} {v2}")),
    (("job", "favourite"), ("[two things|two facts|first]. [One, |]I work as {v0}. [Two, |Second, |]my favourite {t1} is {v1}", "I work as {v0} and [love|adore|like] {v1} more than any other {t1}", "after work as {v0} I enjoy {v1}, my favourite {t1}")),
    (("city", "favourite", "name"), ("in {v0}, where I live, you get the best {v1}, my favourite {t1}, and [I'm|my name is] {v2}", "I live in {v0}, my favourite {t1} is {v1}, and I'm called {v2}")),
)  # fmt: skip
"""Subjects, and patterns with their slots."""
