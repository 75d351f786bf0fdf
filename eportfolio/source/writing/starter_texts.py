"""Starter texts: what stands in the files of a new portfolio, in the words of somebody who has just begun."""

from typing import Any

GITIGNORE = """\
# Made by the program, and made again at any time.
/site/
/site-*/
/.eportfolio/
# Names that must never be published.
/private-names.txt
"""

PROFILE: dict[str, Any] = {
    "about": "I like to make things that somebody can use. (Write your own words here.)",
    "skills": {
        "express": {"prefer": ["build", "draw"], "strategies": ["show it first, then write about it"]},
    },
    "drivers": {"interests": ["building"], "hopes": ["to make something that lasts"]},
}

FRAMEWORK: dict[str, Any] = {
    "schema": 1,
    "id": "making",
    "title": "Making things",
    "scale": {
        "target": 3,
        "levels": [
            {"value": 1, "name": "Beginning", "plain": "I am starting", "family": "is starting"},
            {
                "value": 2,
                "name": "Developing",
                "plain": "I can do parts of it",
                "family": "can do parts",
            },
            {"value": 3, "name": "Proficient", "plain": "I can do it on my own", "family": "does it alone"},
            {
                "value": 4,
                "name": "Extending",
                "plain": "I can use it somewhere new",
                "family": "uses it anywhere",
            },
        ],
    },
    "strands": [
        {"id": "doing", "title": "Doing", "family": "Planning and making"},
        {"id": "telling", "title": "Telling", "family": "Saying what was done"},
    ],
    "standards": [
        {
            "id": "plan",
            "title": "Plan before making",
            "plain": "I can say what I want to make and what I need for it",
            "strand": "doing",
            "look_for": {3: "A drawing or list from which somebody else could begin"},
        },
        {
            "id": "measure",
            "title": "Measure so that parts fit",
            "plain": "I can measure so that my parts fit",
            "strand": "doing",
            "needs": ["plan"],
            "look_for": {3: "Sizes are written down, and the parts fit without force"},
        },
        {
            "id": "improve",
            "title": "Test and improve",
            "plain": "I can find out what does not work and make it better",
            "strand": "doing",
            "needs": ["measure"],
            "look_for": {3: "One fault is found by a test, changed, and tested again"},
        },
        {
            "id": "explain",
            "title": "Explain how it was done",
            "plain": "I can tell others how I did it",
            "strand": "telling",
            "needs": ["plan"],
            "look_for": {3: "Somebody who was not there could do it the same way"},
        },
    ],
}

ENTRY_BODY = """
This first piece shows how an entry looks. Change its words, or write your own beside it with
`eportfolio add entry "What I made"`, and delete this one and its folder `feedback/pencil-box/`.

I cut five sides from thin wood and glued them. For the lid I measured the inside, but the lid goes on the
outside, so it was 4 mm too small. I cut a second one. It is 2 mm too wide, so I sanded the edge.
"""

FEEDBACK_BODY = """\
## Saw
You wrote "I measured the inside, but the lid goes on the outside".
## Glow
You found the reason yourself, and the five sides meet at the corners without a gap.
## Grow
The second lid was cut before its size was checked on the box.
## Next
- Draw the lid with its sizes and hold the drawing to the box before you cut
"""

PATH: dict[str, Any] = {
    "id": "boxes-that-close",
    "title": "Boxes that close",
    "horizon": "short",
    "standards": [{"id": "improve", "target": 3}],
    "why": "I want to make boxes as presents, and they should close.",
    "driver": "building",
    "state": "active",
    "decisions": {"goal": "together", "steps": "student", "pace": "student", "demonstration": "choice"},
    "steps": [
        {
            "do": "Draw the next box with its sizes",
            "by": "my-teacher",
            "standard": "measure",
            "where": "home",
        },
        {"do": "Make it, test the lid, change one thing", "standard": "improve", "where": "home"},
    ],
    "markers": [
        {"id": "lid", "see": "a lid that stays on when the box is turned", "standard": "improve", "level": 3}
    ],
    "demonstration": {"show": "three boxes and what changed from one to the next", "to": "my family"},
    "home": "Turn the box upside down together and see what happens.",
}
