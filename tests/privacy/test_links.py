"""Links: the words of a person's text stay, and the names of withheld work in its links go."""

import pytest

from makers import CLASS, PUBLIC, TEAM, make_entry, make_feedback, make_profile, make_shared, open_to

DIARY = make_entry("diary", audience=TEAM)
DRAFT = make_entry("half-done", state="draft")


def body_as_seen(audience, body):
    shared = make_shared(audience, entries=[make_entry(body=body), DIARY, DRAFT, make_entry("kite")])
    return next(one.body for one in shared.entries if one.id == "pancake-math")


class TestLinkToWithheldWork:
    @pytest.mark.parametrize(
        ("written", "read"),
        [
            ("As in [my diary](diary.md).", "As in [my diary](#)."),
            ("[it](../more/diary.md#part)", "[it](#)"),
            ('[it](diary.md "My diary")', '[it](# "My diary")'),
            ("[it](<my plans/diary.md>)", "[it](<#>)"),
            ("[it]( diary.md )", "[it]( # )"),
            ("[it](a(b)/diary.md)", "[it](#)"),
            ("[it](\ndiary.md)", "[it](\n#)"),
            ("[it](diary&#46;md)", "[it](#)"),
            ("[it](diary.md?raw)", "[it](#)"),
            ('<a href="diary.md">it</a>', '<a href="#">it</a>'),
            ("> - [a](diary.md) and [b](half-done.md)", "> - [a](#) and [b](#)"),
            ("a | b\n-|-\nx\\|y [z](diary.md) | [w](kite.md)", "a | b\n-|-\nx\\|y [z](#) | [w](kite.md)"),
            ("[it]:diary.md", "[it]:#"),
            ("[it](di%61ry.md)", "[it](#)"),
            ("[it][1]\n\n[1]: diary.md", "[it][1]\n\n[1]: #"),
            ("[a](diary.md) and [b](kite.md)", "[a](#) and [b](kite.md)"),
            ("[half](half-done.md)", "[half](#)"),
        ],
    )
    def test_leads_nowhere_and_keeps_its_words(self, written, read):
        assert body_as_seen(CLASS, written) == read

    @pytest.mark.parametrize(
        "text", ["I keep a diary (diary.md).", "[a kite](kite.md)", "[out](https://x.example/y)", "plain"]
    )
    def test_is_all_that_is_touched(self, text):
        """What is written in words is the author's own to say."""
        assert body_as_seen(CLASS, text) == text

    def test_stays_for_those_who_may_open_it(self):
        assert body_as_seen(TEAM, "[it](diary.md)") == "[it](diary.md)"

    def test_to_a_draft_leads_nowhere_for_anyone(self):
        assert body_as_seen(TEAM, "[half](half-done.md)") == "[half](#)"

    def test_is_cut_in_feedback_as_well(self):
        """Its words go out to programs as they were written."""
        link = "[it](../../evidence/diary.md)"
        given = make_feedback(saw=link, glow=link, grow=link, next=(link,), reply=link)

        (one,) = make_shared(
            PUBLIC, entries=[make_entry(), DIARY], feedback=[open_to(PUBLIC, given)]
        ).feedback

        assert (one.saw, one.glow, one.grow, one.next, one.reply) == ("[it](#)",) * 3 + (
            ("[it](#)",),
            "[it](#)",
        )

    def test_is_cut_in_a_profile_as_well(self):
        profile = make_profile(about="I keep [one](evidence/diary.md).")

        assert make_shared(PUBLIC, entries=[DIARY], profile=profile).profile.about == "I keep [one](#)."
