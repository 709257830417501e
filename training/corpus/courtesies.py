"""What patterns call by name: politeness before and behind what is asked. It changes nothing about it."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["COURTESIES"]

_ASIDE = "if it is not too much trouble|if it isn't too much trouble|if it's not too much to ask|if it's no trouble|if it is no bother|if that isn't a bother|if you have a moment|if you have a second|when you have a minute|whenever you have time|if you don't mind|if you would be so kind|if you'd be so good|if you will|if you please|if I may|if that's all right|if that is okay with you|if possible|if you feel like it|if you're not too busy|if I'm not bothering you|at your leisure|with your permission"

COURTESIES: Mapping[str, str] = {
    # before an order
    "courtesy": f"be so good and|be so good as to|be so kind and|be so kind as to|please be so good and|please be so kind as to|would you be so good as to|would you be so kind and|could you be so kind as to|be a dear and|be an angel and|be a sport and|be good enough to|do be kind and|do me a kindness and|do me the favour and|have the goodness to|have the kindness to|[{_ASIDE}], [|please |could you |would you ]|[{_ASIDE}], [|please |could you |would you ]|[{_ASIDE}], [|please |could you |would you ]|[sorry|excuse me|forgive me|pardon me] [for bothering you|for asking|for the trouble], [but |]could you|sorry to [bother|trouble|disturb] you, but [could you|please|would you]|"
    "I hate to ask, but [could you|please]|[I'd|I would] [be grateful|be so grateful|be very grateful|be thankful|be obliged] if you [would|could]|[I'd|I would] [really |]appreciate it if you [would|could]|[it would be|that would be|it'd be] [kind|good|nice|sweet] of you to|would it [trouble|bother] you to|would it be too much [trouble|bother|to ask you] to|could you possibly|might you|[may|might|could] I [kindly |][trouble|ask|bother|beg] you to|you'd [do me a favour|make me happy|help me a lot] if you [would|could]|please take a moment to|take your time and|whenever you're ready,|please go ahead and|a small favour: |I have a small request: |my humble request: ",
    # before a question
    "beforehand": f"[{_ASIDE}][, |: ]|[{_ASIDE}][, |: ]|[sorry|excuse me|forgive me|pardon me] [for bothering you|for asking|for the trouble|for the question][, |, but |: ]|sorry to [bother|trouble|disturb] you[, but |: |. ]|[sorry|forgive me|excuse me], but |if you don't mind my asking[, |: ]|I hate to ask, but |[I'd|I would] [be grateful|be glad|be obliged] for an answer[: |. ]|[please help me|help me, please|do me a favour|a small favour|a small request|would you help me]: |please[, |: ]|take your time[: |, |. ]|whenever you're ready[: |, ]",
    # behind anything
    "favour": f", [{_ASIDE}]|, [{_ASIDE}]|, [{_ASIDE}]|, [{_ASIDE}]| [{_ASIDE}]| [{_ASIDE}]|. [Thank you|Thanks|Many thanks|Thank you so much|Thanks a lot|Thank you kindly][| in advance]|, [many thanks|thanks a lot|much obliged|thank you kindly|thanks so much]|, [that would be|it would be|it'd be] [kind|lovely|nice|good][| of you]|, [that would be|it would be] a help|, I'd be [grateful|so grateful|glad|obliged|happy]|, [no|there is no] [hurry|rush]|, [and take|take] your time|, as [best|well] you can|, whenever you're ready|, [it|that] would help me[| a lot]|, would you be so [kind|good]|, [will|could|would] you",
    # behind what can be known
    "proviso": "<favour>|<favour>|<favour>|, if you [can find it|find it|know it|know that|happen to know|happen to know it|happen to have it|can|can manage|can manage it|can manage that|are able to|can think of it|can tell|have it|remember it]|, if [there is one|it exists|there is such a thing|anyone knows|anybody can]|, should you know it|, provided [you know it|you can]|, unless [it's too hard|it is too difficult|that's too much|you are busy]|, assuming you [can|know it]|, as far as you [know|can tell]|, if that's something you [know|can do]| if you [know it|can find it|can]",
}
