"""What patterns about facts call by name: who named somebody, since when, what is added at the end, what pets do."""

from __future__ import annotations

__all__ = ["FACT_RULES"]

FACT_RULES = {
    "parents": "my parents|mum|mom|my mother|dad|my father|my folks|my gran|my grandmother|my grandfather|my godmother|my aunt|my big sister|the family|they|both my parents|the nurse|the priest",
    "folks": "my friends|my mates|everyone|everybody|the lads|my colleagues|the kids|the neighbours|folks round here|the whole office|the team|the guys at work|people at work|my boss|my wife|my husband|my teacher|all who know me|the girls|my class|the regulars|the postman|people|they|my crew|the family|folk|my students|the customers|the boys at the club|half the village|my flatmates",
    "since": "for years|for ages|since 2015|since last spring|since I was a child|for three years|for a decade|since the divorce|since uni|since I got married|for as long as I can remember|since last summer|for a while now|since I retired|these ten years|since March|since the kids were born|ever since school|all my life|for over twenty years|since forever|the last six months|going on five years",
    "ago": "last year|two summers ago|last autumn|years ago|in March|last week|after uni|after school|after the wedding|when I retired|with my partner|for love|for work|because of the job|as a student|back in 2012|a month ago|at Christmas|when I was twelve|the other day|this spring|in the end|after the army|at long last|on a whim|with my family|once the kids had left",
    "tail": "|||||||, unfortunately|, sadly|, and I love it|, nothing fancy|, would you believe it|, for my sins|, lucky me|, and it shows|, thank God|, no regrets|, best decision ever|, don't laugh|, believe it or not|, it's not bad|, as you do|, you see|, by the way|, haha| lol| btw| :)| ;)|, just saying|, that's life|, mind you|, in case you need it|, there you go|, I guess|, what can I say|, so now you know|!|, if that helps|, not that you asked",
    "ate": "ate|chewed up|stole|broke|hid|knocked over|slept on|chased|ran off with|scratched|destroyed|found|sat on|is eating|wants|is guarding|is watching|licked|dug up|just ruined|keeps stealing|has swallowed",
    "petdoes": "is driving me nuts|wants attention|needs a walk|is asleep|snores|is at the vet|got sick today|jumps on me|follows me everywhere|woke me up|is ten today|hates the rain|loves cheese|never listens|is such a rascal|is barking again|turned three|keeps me busy|makes me laugh|<ate> [my|the|our] <noun>|is getting fat|won't eat",
    "little": "the little guy|the little one|the rascal|the darling|the beast|she|he|it|the old boy|the old girl|the sweetheart|the little monster|this one|the poor thing|the cutie",
    "kindoftime": "|||today|tonight|now|again|this time|for once|tomorrow|this year|right now",
    "mindchange": "I've gone off that|changed my mind|my taste changed|tastes change|things have changed|I got bored of it|I've moved on|not any more|that's history|that was then|old news|I take it back|on reflection|I had a rethink|I've come round|actually no|new year, new me|forget it|that's no longer true|I was thinking of something else",
    "slip": "oops|typo|typo above|sorry, typo|wait|hold on|hold up|hang on|no no|no|nope|autocorrect|stupid autocorrect|my fingers slipped|I mistyped|wrong|that's wrong|not right|my bad|my mistake|ah sorry|argh|oh dear|whoops|silly me|let me fix that|I misspelled it|damn keyboard|let me correct that|got that wrong|I wrote it wrong|scrap that|correction|small correction|ignore that|edit",
}
"""Name: alternatives."""
