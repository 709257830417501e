"""What one wants done, "delete a chat", asked for: how it is done, as a wish, curtly, by somebody else."""

from __future__ import annotations

from random import Random

from .frames import around_a_noun, around_an_order
from .rejoinder_passives import in_the_passive

__all__ = ["asked_how"]

_HOW = "[how do i|how can i|how to|how does one|how would i|what do i do to|what must i do to|is there a way to|i want to|i would like to|can i|could i|show me how to|what is the command to|which command lets me|how is it possible to|help me|how would i|how should i|how may i|how might i|how do you|how do people|what do i type to|what should i type to|what do i enter to|what do i have to type to|what do i have to do to|what must i type to|in which way can i|in what way can i|is it possible to|am i able to|may i|might i|could you tell me how to|please tell me how to|teach me how to|i need to|i'd like to|i'd love to|i wish to|i plan to|i intend to|what's the way to|what is the best way to|what is needed to|do you know how to|i wonder how to|i don't know how to|any way to|with which command do i|which command do i need to|what command would|which command will|i have to|let me|where do i|where can i|where would i|suppose i want to|what if i want to|i am trying to|what does it take to|what would i do to]"


def asked_how(random: Random, order: str) -> str:
    """How "delete a chat" may be asked for: mostly as a question with how, else around the deed itself."""
    chance = random.random()
    if chance < 0.15:
        return around_a_noun(random, random.choice(_DEEDS).replace("{order}", order))
    if chance < 0.3:
        return around_an_order(random, order) if chance < 0.2 else random.choice(_CURT).replace("{order}", order)
    if chance < 0.36 and (passive := in_the_passive(random, order)):
        return passive
    if chance < 0.65 or not (gerund := _gerund(order)):
        return f"{_HOW} {order}"
    return random.choice(_AROUND_A_DEED).replace("{deed}", gerund).replace("{order}", order)


_DEEDS = ("how to {order}", "how to {order}", "the command to {order}", "the way to {order}", "how [I|we|you|one] [can|could|may] {order}", "which command I need to {order}", "what to type to {order}", "what one types to {order}", "the right command, I want to {order}")
_CURT = (
    "{order}", "{order}[ please| pls| now| asap|, thanks|, how|: how|, quick| then]", "[time to|let's|gotta|wanna|gonna|must|trying to|about to|hoping to|mind if I|ok to|need 2|want 2|how 2|ready to|allowed to|no idea how to|unable to|forgot how to] {order}", "[rejoinder|rejoinder app|rejoinder command|in rejoinder|rejoinder how to|with rejoinder][: | |, | - ]{order}", "{order}[,| -|] [in rejoinder|rejoinder|with rejoinder|rejoinder command|using rejoinder]", "[I'd better|I had better|we should|one ought to|I was told to|my job is to|first I must|next I have to|before I go I want to|it's time to] {order}[, how|, what do I type|: which command|. How|, any idea|]", "[the thing|all I want|what I want|what I need] is to {order}[, how|. How|, please help|]", "[to|in order to] {order}[, |: | - ][what do I type|which command|how|what's the command|I type what|what do I do|what must I enter]", "{order}[? |: |, | - ][is there a command|which command|what do I type|can it be done|possible|how does that go|any command for that]",
)  # fmt: skip
_AROUND_A_DEED = (
    "{deed}", "{deed}[, how does it work|, how is it done|: how|, how would that go|, what do i type|: which command|, is that possible]", "[how|in which way] does {deed} work", "[what|which] command is [for|made for|responsible for] {deed}", "[is|would] {deed} [be |] [possible|allowed|supported|doable]", "[what|how] about {deed}",
    "[i am|i'm|we are] [thinking of|thinking about|interested in|in favour of|stuck at|trying|having trouble with|bad at|new to] {deed}[, help|, how|. how|, what now|]", "[explain|describe|show me|teach me|i don't get|tell me about|help with|i need help with] {deed}", "[the|what is the|tell me the|i forgot the] [command|way|trick|method|key|line] [for|of] {deed}", "{order}, [how|which command|what do i type|is that possible|can you do that|please]",
    "[my friend|my boss|somebody|my mother|a colleague] [wants to|would like to|must|asks how to|has to] {order}", "[what|which] [words|line|thing] [do|must|should|would] [i|one|we|a user] [type|write|enter|give|use] [to|in order to|so as to] {order}", "[the aim|my goal|the plan|my plan|the idea|my wish] is to {order}[, how|. how|: what now|]", "[what|which] [makes it possible|lets me|allows me|helps me|is there] to {order}", "[why can't i|why can i not|i failed to|i tried to|i cannot|i can't|unable to|i don't manage to] {order}",
    "[does|can|will] [rejoinder|it|this|the program] [let me|allow me to|help me to|permit me to|make it possible to] {order}", "[is there|there must be|have you] [a|some] [command|way|option|key|button|trick] [for {deed}|to {order}]", "[what is|what's] [the|a] [quick|easy|simple|short|right|proper|normal] way [to {order}|of {deed}]", "[suppose|say|imagine] [i|someone|a user] [wants|want] to {order}[, what then|, how|. what is to be done|]",
)  # fmt: skip


def _gerund(order: str) -> str:
    """"delete a chat" becomes "deleting a chat"; nothing where the first word is followed by its own preposition."""
    verb, _, rest = order.partition(" ")
    if not verb.isalpha() or not rest:
        return ""
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}ing {rest}"
    if verb.endswith("e") and not verb.endswith("ee"):
        return f"{verb[:-1]}ing {rest}"
    return f"{verb}ing {rest}"


_DOUBLED = frozenset("get set stop put cut pin unpin begin quit".split())
