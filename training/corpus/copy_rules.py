"""What patterns that have something repeated call by name."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["COPY_RULES"]

_REPLY = "reply|answer|reply|answer|next message|message|response|output|next line|next reply|turn"

COPY_RULES: Mapping[str, str] = {
    "copy": "repeat|repeat|copy|copy|say|say|echo|write|write|type|type|print|output|return|reproduce|mirror|parrot|quote|give me|send me|show me|give back|send back|hand back|read back|write back|bounce back|spit out|put down|write out|type out|copy out|paste|copy-paste|duplicate|utter|state|answer with|reply with|respond with|answer w/|reply only with|respond just with|hit me with|come back with|greet me with|imitate|copy down|note exactly|jot down|key in|tell me|shout|whisper|call out|read aloud|display|let me hear|let me see|let me read|make the sound|form the word",
    "surely": "repeat|repeat|copy|copy|echo|reproduce|mirror|parrot|quote|give back|send back|hand back|read back|write back|bounce back|copy out|copy-paste|duplicate|repeat back to me|say after me|repeat after me",
    "copyit": "[repeat|copy|say|echo|write|type|print|return|output|reproduce|mirror|parrot|quote|duplicate|display|show|paste|imitate] [it|it|it|it|that <thing>|the <thing>|this <thing>|that|this|the same|it back|it again|it for me|it once|exactly that|it out|just that|it as it is|it unchanged]|[give|send|hand|read|write|type|say|play|bounce|throw|show|feed|fire] [it|that|this|the thing|the same] [back|right back|straight back|back to me|back unchanged|back as it is|back in one piece]",
    "copying": "repeating|copying|saying|echoing|writing|typing|printing|returning|reproducing|quoting|giving me|giving back|sending back|pasting|showing me|typing out",
    "thing": "[|||exact |following |little |odd |strange |new |single |whole |funny |secret |magic |made-up ][word|word|name|name|string|code|text|line|phrase|term|token|thing|sentence|title|password|nickname|sequence|message|bit of text|label|character string]",
    "areply": f"[your|your|your|the|my|this|the model's] [|||whole |entire |complete |full |next |only |first |final ][{_REPLY}]",
    "only": "and nothing else|nothing else|nothing more|and nothing more|and that's it|that's all|and that's all|without adding anything|without anything around it|nothing before it, nothing after it|no more, no less|without a comment|no comments|no explanation|only that|just that|only the [word|text|name]|just the [word|text|name]|and leave it at that|and stop there|then stop|as it stands|as is|unchanged|verbatim|literally|word for word|letter for letter|exactly like that|the way I wrote it|with no changes|no changes please|don't change anything|don't add anything|and not a word more|not one letter more|and keep the rest empty|no extras|no quotes|without quotes|and no chatter|and skip the rest|in full|without mistakes",
    "tail": "|||, please| please| pls|, thanks| for me| now| again| once| back to me|, would you|, if you can|, ok|, will you| exactly| right now|, <only>|, <only>| <only>|. <only>| - <only>| (<only>)|; <only>",
    "politely": "||||please|now|just|simply|kindly|only|could you|can you|can u|would you|will you|could you please|I want you to|I'd like you to|I need you to|you should|you must|go ahead and|go on,|try to|be so kind as to|be a dear and|do me a favour and|may I ask you to|could I trouble you to|would you mind, please,|would it be ok to|the task is to|your job is to|all you have to do is|I'd be delighted if you would|let me see you|I bet you can|please just|now please|next, |then|on your side, please|on your end,|for once|as a favour|for the record,|it would please me if you|I'd be glad if you|we'd love it if you|it would be nice if you|it'd help if you|let's see if you can|let us see you|do you think you could|you may|you can|feel free to|please do|I dare you to|your turn to|be good and",
}
