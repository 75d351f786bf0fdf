"""Feedback words: what the words of feedback give away about how useful it is.

Lists of English words, no understanding: each errs towards saying nothing, and of another language
they know nothing, so every word there passes as one that says something.
"""

import re
from collections.abc import Iterable

FEWEST_WORDS_OF_A_STEP = 4
FEWEST_TELLING_WORDS = 2
FEWEST_TELLING_WORDS_OF_SAW = 3
"""How many words beside praise, blame and filling tell something; ours, found by trying."""

SENTENCE_END = re.compile(r"[.!?\n]+")

VAGUE = re.compile(
    r"\b(?:(?:try|work|study|think|practi[sc]e|focus|concentrate|listen)(?: (?:a bit|a little|much|even))?"
    r" (?:harder|more|better)|try (?:again|your best)|do (?:better|your best|more)|be (?:more )?careful"
    r"|keep (?:it up|going|trying|practi[sc]ing|up the (?:good|great) work)|pay (?:more )?attention"
    r"|(?:add )?more details?"
    r"|(?:improve|fix|revise|redo|correct|check) (?:it|this|that|everything|your (?:work|mistakes|answers?))"
    r")\b"
)

ABOUT_THE_PERSON = re.compile(
    r"\byou(?:'re| are| were)(?: (?:so|such|very|really|just|always|truly|too|quite|not|a|an|the|my|born))*"
    r" (?:clever(?:est)?|smart(?:est)?|intelligent|talented|gifted|brilliant|genius|natural|star"
    r"|lazy|stupid|dumb|hopeless|sloppy|weak|slow|good at|bad at|no good"
    r"|(?:good|bad|great|poor) (?:boy|girl|student|pupil|learner|writer|kid))\b"
    r"|\b(?:clever|smart|good|lazy|naughty|bright) (?:boy|girl|kid|child)\b"
)

POINTS_AT = re.compile(
    r"[\d“”„«»\"`]|(?:^|\n) *>|\]\(|(?<!\w)['*_‘]\w"
    r"|\b(?:step|line|page|paragraph|sentence|title|heading|label|corner|minute)\b"
    r"|\b(?:picture|drawing|photo|table|graph|chart|diagram|map|bars?)\b"
    r"|\b(?:where you|when you|you (?:wrote|said|drew|measured|counted|showed|used|built))\b",
    re.IGNORECASE,
)

PRAISE_AND_BLAME = """
good great nice excellent awesome amazing wonderful fantastic super brilliant perfect bravo beautiful lovely
cool fine outstanding impressive terrific better best like liked love loved proud congratulations clever smart
talented bad poor sloppy weak wrong careless messy lazy disappointing disappointed terrible awful boring worse
"""
FILLING = """
a an the this that these those it its it's i i'm you you're your my me our we he she they and or but so very
really such just too quite much more most all again always is was are were be been has have had do does did
done doing well to of for in on at with by from as not no enough keep up going what how can could will would
should must need needs make made try trying time next please thanks thank yes oh wow job work effort attempt
piece
"""
JUDGING = frozenset(PRAISE_AND_BLAME.split())
EMPTY = JUDGING | frozenset(FILLING.split())


def words_of(text: str) -> list[str]:
    """Part a text at its spaces, leaving out what holds no letter or digit."""
    return [word for word in text.split() if word[0].isalnum() or any(map(str.isalnum, word))]


def plain(text: str) -> str:
    """Write small, with straight apostrophes, so that lists of words can be looked up."""
    return text.lower().replace("’", "'")


def bare_words(text: str) -> list[str]:
    """Part a text into small words without the marks around them."""
    return [word.strip(".,;:!?()[]*_\"“”'") for word in words_of(plain(text))]


def telling_words(text: str) -> list[str]:
    """Leave the words that say something: neither praise nor blame nor filling."""
    return [word for word in bare_words(text) if word not in EMPTY]


def is_vague(step: str) -> bool:
    """Say whether a next step is too short to be one, or says little beside "try harder" and the like."""
    if len(words_of(step)) < FEWEST_WORDS_OF_A_STEP:
        return True
    without, found = VAGUE.subn(" ", plain(step))
    return found > 0 and len(telling_words(without)) < FEWEST_TELLING_WORDS


def shows_the_spot(saw: str, rest: Iterable[str]) -> bool:
    """Say whether something of the work is quoted or pointed at, or what was seen is at least told."""
    return (
        any(POINTS_AT.search(text) for text in (saw, *rest))
        or len(telling_words(saw)) >= FEWEST_TELLING_WORDS_OF_SAW
    )


def is_only_judging(texts: Iterable[str]) -> bool:
    """Say whether every sentence is praise or blame with nothing of the work in it."""
    judges = False
    for sentence in (one for text in texts for one in SENTENCE_END.split(text)):
        if POINTS_AT.search(sentence) or len(telling_words(sentence)) >= FEWEST_TELLING_WORDS:
            return False
        judges = judges or not JUDGING.isdisjoint(bare_words(sentence))
    return judges


def is_about_the_person(text: str) -> bool:
    """Say whether it praises or blames who one is, not what one did."""
    return ABOUT_THE_PERSON.search(plain(text)) is not None
