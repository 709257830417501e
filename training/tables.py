"""What the models are to know about the world, once for training and evaluation. The wording is not shared."""

from __future__ import annotations

__all__ = ["CAPITALS", "NUMBERS_OF", "OPPOSITES", "SEQUENCES"]

CAPITALS = dict(
    pair.split(":")
    for pair in (
        "Argentina:Buenos Aires,Australia:Canberra,Austria:Vienna,Belgium:Brussels,Bolivia:Sucre,Brazil:Brasilia,"
        "Bulgaria:Sofia,Canada:Ottawa,Chile:Santiago,China:Beijing,Colombia:Bogota,Croatia:Zagreb,Cuba:Havana,"
        "Cyprus:Nicosia,Denmark:Copenhagen,Ecuador:Quito,Egypt:Cairo,Estonia:Tallinn,Ethiopia:Addis Ababa,"
        "Finland:Helsinki,France:Paris,Germany:Berlin,Ghana:Accra,Greece:Athens,Hungary:Budapest,Iceland:Reykjavik,"
        "India:New Delhi,Indonesia:Jakarta,Iran:Tehran,Iraq:Baghdad,Ireland:Dublin,Italy:Rome,Jamaica:Kingston,"
        "Japan:Tokyo,Kenya:Nairobi,Latvia:Riga,Lithuania:Vilnius,Mexico:Mexico City,Morocco:Rabat,Nepal:Kathmandu,"
        "Netherlands:Amsterdam,New Zealand:Wellington,Nigeria:Abuja,Norway:Oslo,Pakistan:Islamabad,Peru:Lima,"
        "Philippines:Manila,Poland:Warsaw,Portugal:Lisbon,Romania:Bucharest,Russia:Moscow,Serbia:Belgrade,"
        "Slovakia:Bratislava,Slovenia:Ljubljana,South Korea:Seoul,Spain:Madrid,Sweden:Stockholm,Switzerland:Bern,"
        "Thailand:Bangkok,Tunisia:Tunis,Turkey:Ankara,Ukraine:Kyiv,United Kingdom:London,United States:Washington,"
        "Uruguay:Montevideo,Venezuela:Caracas,Vietnam:Hanoi,Luxembourg:Luxembourg,Malta:Valletta,Saudi Arabia:Riyadh"
    ).split(",")
)
"""Country: capital."""

OPPOSITES = dict(
    pair.split(":")
    for pair in (
        "hot:cold,big:small,tall:short,fast:slow,up:down,left:right,day:night,black:white,good:bad,happy:sad,old:young,"
        "rich:poor,hard:soft,light:dark,open:closed,full:empty,wet:dry,early:late,high:low,strong:weak,thick:thin,"
        "loud:quiet,clean:dirty,near:far,first:last,begin:end,buy:sell,push:pull,win:lose,love:hate,true:false,"
        "yes:no,in:out,on:off,over:under,inside:outside,before:after,always:never,more:less,easy:difficult,"
        "heavy:weightless,deep:shallow,wide:narrow,sweet:sour,brave:afraid,sharp:blunt,north:south,east:west,"
        "summer:winter,friend:enemy,question:answer,war:peace,life:death,top:bottom,front:back,give:take,"
        "come:go,rough:smooth,alive:dead,cheap:expensive,safe:dangerous,simple:complicated,wake:sleep,laugh:cry"
    ).split(",")
)
"""Word: its opposite; used in both directions."""

SEQUENCES = {
    "days of the week": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "months of the year": (
        "January February March April May June July August September October November December"
    ).split(),
    "seasons": "spring summer autumn winter".split(),
    "planets": "Mercury Venus Earth Mars Jupiter Saturn Uranus Neptune".split(),
    "colours of the rainbow": "red orange yellow green blue indigo violet".split(),
    "continents": "Africa, Antarctica, Asia, Australia, Europe, North America, South America".split(", "),
    "oceans": "Arctic, Atlantic, Indian, Pacific, Southern".split(", "),
    "vowels": "a e i o u".split(),
    "points of the compass": "north east south west".split(),
    "primary colours": "red yellow blue".split(),
    "five senses": "sight hearing smell taste touch".split(),
}

NUMBERS_OF = {
    "days in a week": 7, "months in a year": 12, "hours in a day": 24, "minutes in an hour": 60, "days in a year": 365,
    "seconds in a minute": 60, "weeks in a year": 52, "letters in the alphabet": 26, "planets in the solar system": 8,
    "continents on Earth": 7, "sides of a triangle": 3, "sides of a square": 4, "legs of a dog": 4, "legs of a spider": 8,
    "legs of an insect": 6, "wheels of a bicycle": 2, "wheels of a car": 4, "months in a quarter": 3, "seasons in a year": 4,
    "eggs in a dozen": 12, "years in a century": 100, "years in a decade": 10, "fingers on a hand": 5, "strings of a violin": 4,
    "colours in the rainbow": 7, "arms of an octopus": 8, "legs of a horse": 4, "wings of a bird": 2, "days in a weekend": 2,
}  # fmt: skip
