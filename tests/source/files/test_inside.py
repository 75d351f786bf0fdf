"""Inside: paths judged as text, by the same rules on every system."""

import pytest

from eportfolio.source.files.inside import Refused, join_inside, refuse_name, same_name


class TestJoining:
    @pytest.mark.parametrize(
        ("base", "target", "path"),
        [
            ("evidence", "bar.png", "evidence/bar.png"),
            ("evidence/kites", "../bar.png", "evidence/bar.png"),
            ("evidence/kites", "../../me.png", "me.png"),
            ("evidence", "./a//b.png", "evidence/a/b.png"),
            ("", "evidence/a b (1).png", "evidence/a b (1).png"),
            ("evidence", "größe.png", "evidence/größe.png"),
            ("evidence", "50%.png", "evidence/50%.png"),
            ("evidence", "a..b.png", "evidence/a..b.png"),
        ],
    )
    def test_follows_a_path_as_text(self, base, target, path):
        assert join_inside(base, target) == path

    @pytest.mark.parametrize(
        "target",
        [
            *("..", "../..", "../../x", "a/../../../x", "/x", "//h/x", "~", "~/x", "~user/x"),
            *("C:x", "c:/x", "file:x", "file:///x", "\\x", "a\\b", "\\\\h\\s", "\\\\?\\x", "a/..\\x"),
            *("%2e%2e/x", "a%2Fb", "a%5cb", "%00", "%252e", "a\0b", "a\nb", "a\x1bb"),
            *("CON", "con.png", "a/nul.txt", "LPT9.tar.gz", "com¹", "a. /x", "a.", "a ", "a/b ./c"),
            *("a<b", "a>b", 'a"b', "a|b", "a?b", "a*b", "a/b:c", "x" * 256, "é" * 128),
            *(".git/config", ".env", "a/.hidden", "../.git/config", "../private-names.txt", "../consent.yml"),
            *(
                "../feedback/a/b.md",
                "../site/x.png",
                "../site-team/x.png",
                "../SITE/x.png",
                "../node_modules/x",
            ),
        ],
    )
    def test_refuses_what_leaves_hides_or_means_something_else_elsewhere(self, target):
        with pytest.raises(Refused) as refused:
            join_inside("evidence", target)

        assert refused.value.what

    def test_for_the_program_itself_takes_hidden_names(self):
        """It writes `.gitignore` and feedback; a text may not name them."""
        assert join_inside("", ".gitignore", evidence_only=False) == ".gitignore"
        assert join_inside("", "feedback/kite/a.md", evidence_only=False) == "feedback/kite/a.md"

    def test_offers_a_windows_path_turned_round(self):
        with pytest.raises(Refused) as refused:
            join_inside("evidence", "kites\\bar.png")

        assert refused.value.near == "kites/bar.png"


class TestAName:
    @pytest.mark.parametrize(
        "name", ["conny.png", "nullnull", "console", "com10", "aux-in.png", "a.con", "x" * 255]
    )
    def test_that_only_looks_reserved_is_fine(self, name):
        refuse_name(name)

    @pytest.mark.parametrize(
        ("one", "other"), [("A", "a"), ("\u00e9", "e\u0301"), ("STRASSE", "straße"), ("ﬁ", "fi")]
    )
    def test_is_the_same_for_some_system(self, one, other):
        assert same_name(one) == same_name(other)
