"""Words: what the preview says in its strip and over the page, in the language of that page.

The script holds none of them. Faults and hints are told as the command line tells them, in English.
"""

import json

from eportfolio.model.phrase import Phrase, Words, phrase

WORDS = {
    "about": phrase("About this preview"),
    "faults": phrase("What to mend"),
    "close": phrase("Close"),
    "hints": phrase("The site is built. These are worth a look."),
    "stale": phrase("Below is the last good page. Mend what is listed and save: this closes by itself."),
    "none": phrase("Mend what is listed and save: then the site appears by itself."),
}


def live_words(words: Words, notice: Phrase | str) -> str:
    """Write the words for the live script, as JSON: name → text, `notice` and the language among them."""
    said = {name: words.say(each) for name, each in WORDS.items()}
    return json.dumps({**said, "notice": words.say(notice), "language": words.language.tag})
