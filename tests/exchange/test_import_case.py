"""A framework out of a published CASE package, with an account of what was not taken."""

import json
import re
from pathlib import Path

import pytest

from eportfolio.exchange.case_package import NotACasePackageError, NothingSelectedError
from eportfolio.exchange.import_case import import_case

PACKAGES = Path(__file__).parent / "packages"
VALID_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
TAG = re.compile(r"</?[a-z]+>|&[a-z]+;")


def package(name):
    return json.loads((PACKAGES / f"{name}.json").read_text("utf-8"))


def left(imported):
    """What was left, as {what: the things by name}."""
    return {one.what: one.examples for one in imported.left}


def standard(imported, name):
    return next(one for one in imported.framework.standards if one.id == name)


def ids(imported):
    return [one.id for one in imported.framework.standards]


class TestRepeatedCodes:
    def test_are_no_ones_id(self):
        """Two standards have the code 1; an entry that names 1 must not silently mean the first."""
        imported = import_case(package("repeated-codes"))

        assert ids(imported) == ["1-1", "2", "1-2", "3", "keep-log", "g4-bare"]

    def test_stay_the_code_of_each_and_are_told(self):
        """The published document prints the code with both; that is what a teacher looks for."""
        imported = import_case(package("repeated-codes"))

        assert standard(imported, "1-1").code == standard(imported, "1-2").code == "1"
        assert imported.shared_codes == (("1", ("1-1", "1-2")),)

    def test_are_no_trouble_where_the_selection_holds_one_of_them(self):
        imported = import_case(package("repeated-codes"), ["grade:4"])

        assert ids(imported) == ["1", "3", "keep-log", "g4-bare"]
        assert imported.shared_codes == ()

    def test_get_no_alias(self):
        imported = import_case(package("repeated-codes"), alias_prefix="GARDEN.")

        assert [one.aliases for one in imported.framework.standards[:3]] == [(), ("GARDEN.2",), ()]


class TestVersion11InAWrapper:
    @pytest.fixture
    def imported(self):
        return import_case(package("wrapper-1p1"))

    def test_gives_the_framework_its_particulars(self, imported):
        framework = imported.framework

        assert (framework.id, framework.title) == ("weather-watching", "Weather watching")
        assert (framework.language, framework.version) == ("en-GB", "2.1")
        assert (framework.source.name, framework.source.licence) == ("Hill School Press", "CC BY 4.0")
        assert framework.source.url == "https://standards.example/weather"
        assert framework.case_identifier == "5a0c0001-7d1e-4c3b-9a52-0d6b3f1c8e01"
        assert framework.case_uri.endswith(framework.case_identifier)

    def test_takes_the_first_level_with_four_headings_for_strands(self, imported):
        """All stands under one year group, which parts nothing; a short title is taken where there is one.

        The four have one sequence number and neither code nor list number: they come as the file has them.
        """
        assert [one.title for one in imported.framework.strands] == ["Wind", "Rain", "Clouds", "Forecasts"]
        assert [one.id for one in imported.framework.strands] == ["wind", "rain", "clouds", "forecasts"]

    def test_makes_a_standard_include_its_parts(self, imported):
        """The type stands only in CFItemTypeURI; the parts come by letter, not as the file has them."""
        assert ids(imported) == ["W.1", "W.1.a", "W.1.b", "W.2", "R.1", "C.1", "F.1"]
        assert standard(imported, "W.1").includes == ("weather-watching:W.1.a", "weather-watching:W.1.b")
        assert standard(imported, "W.1.a").strand == "wind"

    def test_turns_precedes_into_needs(self, imported):
        """Each thing that precedes is needed by itself: W.2 and C.1 come both before F.1."""
        assert standard(imported, "W.2").needs == (("weather-watching:W.1",),)
        assert standard(imported, "F.1").needs == (("weather-watching:W.2",), ("weather-watching:C.1",))

    def test_tells_of_other_associations_by_type(self, imported):
        assert left(imported)["links “isPeerOf”"] == ("R.1 → C.1",)
        assert left(imported)["links “ext:teaches”"] == ("R.1 → F.1",)

    def test_keeps_what_a_selection_needs_only_inside_it(self):
        """F.1 leans on W.2 and C.1, and neither was asked for."""
        imported = import_case(package("wrapper-1p1"), ["F", "W.1.b"])

        assert ids(imported) == ["W.1.b", "F.1"]
        assert standard(imported, "F.1").needs == ()
        assert len(left(imported)["“precedes” to standards not selected"]) == 3
        assert left(imported)["parts without their whole"] == ("W.1.b",)
        assert left(imported)["standards"] == ("W.1", "W.1.a", "W.2", "R.1", "C.1")

    def test_follows_the_official_schema(self, shared):
        """The fixture is ours; the schema is 1EdTech's."""
        jsonschema = pytest.importorskip("jsonschema")
        schema = json.loads(
            (shared / "data/schemas/case/case-v1p1-cfpackage.official.json").read_text("utf-8")
        )

        jsonschema.Draft201909Validator(schema).validate(package("wrapper-1p1")["CFPackage"])


class TestDialectOf2017:
    def test_is_read_in_its_order(self):
        """Sequence numbers are text ("10", "9"), links go by address, codes count (B.2 before B.10)."""
        imported = import_case(package("dialect-2017"))

        assert ids(imported) == ["KITE.B.2", "KITE.B.2a", "KITE.B.10", "KITE.F.1"]
        assert [one.title for one in imported.framework.strands] == ["Build", "Fly"]
        assert standard(imported, "KITE.B.2").includes == ("kites:KITE.B.2a",)
        assert standard(imported, "KITE.F.1").needs == (("kites:KITE.B.2",),)

    @pytest.mark.parametrize(
        ("term", "taken"),
        [
            ("grade:4", ["KITE.B.2", "KITE.B.2a", "KITE.B.10"]),
            ("grade:K", ["KITE.B.2a"]),
            ("grade:5-6", ["KITE.B.2", "KITE.B.2a", "KITE.B.10", "KITE.F.1"]),
        ],
    )
    def test_is_selected_by_its_level_in_words(self, term, taken):
        """`educationalLevel` is one text such as "03-05"; a part comes along with its standard."""
        assert ids(import_case(package("dialect-2017"), [term])) == taken

    def test_can_be_named_by_short_codes(self):
        """Where the file has the long form, the short one is the other name."""
        imported = import_case(package("dialect-2017"), ["F"], alias_prefix="KITE.")

        assert [(one.code, one.aliases) for one in imported.framework.standards] == [("KITE.F.1", ("F.1",))]


class TestHtml:
    def test_is_gone_from_titles(self):
        imported = import_case(package("html"))

        titles = [one.title for one in imported.framework.standards]

        assert titles == [
            "Scale a recipe. For example, cook for 24 & not for 4.",
            "Know what to bring: a clean apron; your own spoon",
            "Write 10³ grams as a kilogram, and xⁿ, 2^(1/2), v_x and H₂O.",
            "Use 1/2 cup where px + q < r, and a <b where b > a.",
            "Wash up. Dry up. Put away.",
            "Say “thank you” to the cook.",
            "Write a heading as <h1> on the menu's web page.",
        ]
        assert imported.framework.title == "Cooking by numbers"
        assert imported.framework.source.name == "Kitchen & Co"

    def test_package_without_headings_has_its_title_for_a_strand(self):
        imported = import_case(package("html"))

        assert [(one.id, one.title) for one in imported.framework.strands] == [
            ("cooking-by-numbers", "Cooking by numbers")
        ]
        assert {one.strand for one in imported.framework.standards} == {"cooking-by-numbers"}


class TestWhatLeadsNowhere:
    @pytest.fixture
    def imported(self):
        return import_case(package("dangling"))

    def test_does_not_stop_the_import(self, imported):
        """B.R.1 hangs under something that is not in the file, and so stands at the top."""
        assert ids(imported) == ["B.M.1", "B.M.2", "B.R.1"]
        assert [(one.id, one.title) for one in imported.framework.strands] == [
            ("B.M", "Mend"),
            ("bicycles", "Bicycles"),
        ]

    def test_is_told(self, imported):
        assert left(imported) == {
            "items without an identifier": ("Belongs nowhere.",),
            "items that repeat an identifier": ("B.M.9",),
            "places that lead out of the file": ("B.R.1 → Ride", "Gone → B.M"),
            "second places in the tree": ("B.M.2 → B.M.1",),
            "items without a statement": ("B.R.2",),
            "headings": ("B.M",),
            "“precedes” out of the file": ("B.M.1 → Brakes",),
            "“precedes” between headings": ("B.M → B.R.1",),
            "links “isRelatedTo”": ("B.M.1 → A pump", "B.M.2 → Spokes"),
        }


class TestCircleOfPrecedes:
    def test_is_cut_where_it_closes(self):
        """D.1 before D.2 before D.3; that D.3 come before D.1 can never be, nor D.4 before itself."""
        imported = import_case(package("precedes-circle"))

        assert [one.needs for one in imported.framework.standards] == [
            (),
            (("drumming:D.1",),),
            (("drumming:D.2",),),
            (("drumming:D.3",), ("drumming:D.1",)),
        ]
        assert left(imported) == {"“precedes” that close a circle": ("D.3 → D.1", "D.4 → D.4")}


class TestScale:
    def test_is_a_plain_one_to_edit(self):
        scale = import_case(package("html")).framework.scale

        assert [(one.value, one.name, one.starts_at) for one in scale.levels] == [
            (1, "Beginning", 0),
            (2, "Developing", 1.75),
            (3, "Proficient", 2.75),
            (4, "Extending", 3.75),
        ]
        assert scale.target == 3


class TestSelection:
    def test_that_fits_nothing_names_what_is_near(self):
        with pytest.raises(NothingSelectedError, match=r"fits \"KITE\.G\".*KITE\.B"):
            import_case(package("dialect-2017"), ["KITE.F", "KITE.G"])

    def test_of_a_grade_that_is_not_there_names_the_grades(self):
        with pytest.raises(NothingSelectedError, match=r"Its grades are: K, 1, 3, 4, 5, 6\."):
            import_case(package("dialect-2017"), ["grade:12"])

    def test_by_code_where_nothing_has_one_says_so(self):
        bare = {"CFDocument": {"title": "T"}, "CFItems": [{"identifier": "a", "fullStatement": "A"}]}

        with pytest.raises(NothingSelectedError, match="It has no codes"):
            import_case(bare, ["7.RP"])

    def test_out_of_an_empty_package_is_an_error(self):
        with pytest.raises(NothingSelectedError, match="holds no standards"):
            import_case({"CFDocument": {"title": "T"}, "CFItems": []})


class TestAnythingElse:
    @pytest.mark.parametrize(
        ("path", "looks_like"),
        [
            ("asn/ccss_math_D10003FB.json", "ASN"),
            ("ctdl-asn/onet-basic-skills.json", "CTDL-ASN"),
            ("ctdl-asn/connecting-credentials-levels.json", "CTDL-ASN"),
            ("mahara/example.matrix", "Mahara"),
        ],
    )
    def test_is_called_by_its_name(self, shared, path, looks_like):
        other = json.loads((shared / "data/frameworks" / path).read_text("utf-8"))

        with pytest.raises(NotACasePackageError, match=f"looks like.* {looks_like}"):
            import_case(other)

    @pytest.mark.parametrize(
        ("parsed", "what"),
        [
            ([], "has no CFDocument"),
            ("text", "has no CFDocument"),
            (None, "has no CFDocument"),
            ({"CFDocuments": [{}]}, "list of CASE documents"),
            ({"identifier": "x", "CFPackageURI": {}}, "one part of a CASE package"),
            ({"CFDocument": {"title": "T"}}, "holds no items"),
            ({"CFPackage": {"CFDocument": {"title": "T"}}}, "holds no items"),
        ],
    )
    def test_is_refused_with_the_next_step(self, parsed, what):
        with pytest.raises(NotACasePackageError, match=what) as refused:
            import_case(parsed)

        assert refused.value.mend.endswith(".")

    def test_inside_a_package_counts_as_not_given(self):
        """Wrong types are common in files written by hand; what can be read is taken."""
        odd = {
            "CFDocument": {
                "identifier": 7,
                "title": ["T"],
                "licenseURI": 3,
                "officialSourceURL": "javascript:x",
            },
            "CFItems": [None, "x", {"identifier": "a", "fullStatement": "A", "humanCodingScheme": 7.1}],
            "CFAssociations": [
                None,
                {"associationType": None, "originNodeURI": "a", "destinationNodeURI": 5},
            ],
            "CFDefinitions": [],
        }

        framework = import_case(odd).framework

        assert [(one.id, one.code, one.title) for one in framework.standards] == [("7.1", "7.1", "A")]
        assert (framework.id, framework.title, framework.source.url) == ("framework-7", "framework-7", "")


class TestCommonCore:
    """The whole package of the Common Core as the CASE Network exports it: 746 items.

    Counted with jq: `[.CFItems[] | select(.CFItemType == "Standard" or .CFItemType == "Component")] | length`
    is 517 (393 and 124), no other item is a leaf; with `and (.educationLevel | index("07"))` it is 43 (24 and
    19); with `select(.humanCodingScheme // "" | test("^7[.](RP|NS)[.]"))` less the two clusters it is 18.
    """

    @pytest.fixture
    def parsed(self, shared):
        return json.loads((shared / "data/frameworks/case/ccss-math-2010.json").read_text("utf-8"))

    @pytest.mark.parametrize(("select", "count"), [([], 517), (["grade:7"], 43), (["7.RP", "7.NS"], 18)])
    def test_gives_as_many_standards_as_can_be_counted(self, parsed, select, count):
        imported = import_case(parsed, select)

        assert len(imported.framework.standards) == count
        assert len(left(imported).get("standards", ())) == 517 - count

    def test_has_valid_ids_of_their_own_and_no_html(self, parsed):
        standards = import_case(parsed).framework.standards

        assert len({one.id.casefold() for one in standards}) == len({one.case for one in standards}) == 517
        assert [one.id for one in standards if not VALID_ID.fullmatch(one.id)] == []
        assert [one.title for one in standards if TAG.search(one.title)] == []

    def test_has_a_standard_with_four_parts(self, parsed):
        framework = import_case(parsed, ["grade:7"], framework_id="ccss").framework

        whole = next(one for one in framework.standards if one.id == "7.RP.A.2")

        assert whole.includes == tuple(f"ccss:7.RP.A.2.{letter}" for letter in "abcd")
        assert whole.title == "Recognize and represent proportional relationships between quantities."
        assert whole.case == "6b9d7951-d7cc-11e8-824f-0242ac160002"

    def test_of_one_grade_has_its_five_domains_for_strands(self, parsed):
        strands = import_case(parsed, ["grade:07"]).framework.strands

        assert [one.title for one in strands] == [
            "Ratios & Proportional Relationships",
            "The Number System",
            "Expressions & Equations",
            "Geometry",
            "Statistics & Probability",
        ]

    def test_of_two_grades_parts_the_domains_of_the_same_name(self, parsed):
        titles = [one.title for one in import_case(parsed, ["grade:7-8"]).framework.strands]

        assert "Grade 7: Geometry" in titles
        assert "Grade 8: Geometry" in titles
        assert "Ratios & Proportional Relationships" in titles

    def test_whole_has_the_practices_nine_grades_and_five_categories_for_strands(self, parsed):
        assert len(import_case(parsed).framework.strands) == 15

    def test_is_named_by_both_forms_of_its_codes(self, parsed):
        imported = import_case(parsed, ["CCSS.Math.Content.7.RP"], "CCSS.Math.Content.")

        assert len(imported.framework.standards) == 7
        assert standard(imported, "7.RP.A.2.a").aliases == ("CCSS.Math.Content.7.RP.A.2.a",)

    def test_comes_in_the_order_of_the_printed_document(self, parsed):
        """The siblings all have the sequence number 0; clusters of the file stand in any order."""
        assert ids(import_case(parsed, ["K.CC"])) == [
            *("K.CC.A.1", "K.CC.A.2", "K.CC.A.3"),
            *("K.CC.B.4", "K.CC.B.4.a", "K.CC.B.4.b", "K.CC.B.4.c", "K.CC.B.5"),
            *("K.CC.C.6", "K.CC.C.7"),
        ]

    def test_answers_a_misspelt_code_with_near_ones(self, parsed):
        with pytest.raises(NothingSelectedError, match=r"Near it are: .*7\.RP"):
            import_case(parsed, ["7.RPP"])


class TestOtherRealFiles:
    def test_dialect_of_2017(self, shared):
        """Two "precedes" of three stay inside the file; 16 exact matches and 2 exemplars lead out of it."""
        path = shared / "data/frameworks/case/opensalt-2017-dialect-with-precedes.json"

        imported = import_case(json.loads(path.read_text("utf-8")), alias_prefix="CCSS.Math.Content.")

        needs = {one.aliases[0]: one.needs for one in imported.framework.standards if one.needs}
        prefix = "what-standards-could-be:CCSS.Math.Content."
        assert needs == {"6.RP.A.2": ((f"{prefix}6.RP.A.1",),), "7.RP.A.3": ((f"{prefix}6.RP.A.3",),)}
        assert len(left(imported)["“precedes” out of the file"]) == 1
        assert len(left(imported)["links “exactMatchOf”"]) == 16

    def test_without_any_sequence_number(self, shared):
        """24 leaves under a chain of four headings: one strand, the finest there is, by order of code."""
        path = shared / "data/frameworks/case/act-holistic-math-ordering.json"

        imported = import_case(json.loads(path.read_text("utf-8")))

        assert [one.code.split(".")[-1] for one in imported.framework.standards] == [
            str(n) for n in range(1, 25)
        ]
        assert [one.title for one in imported.framework.strands] == ["Level 1"]

    def test_smallest_of_all_with_letters_beyond_the_first_plane(self, shared):
        path = shared / "data/frameworks/case/opensalt-utf8-tiny.json"

        framework = import_case(json.loads(path.read_text("utf-8"))).framework

        assert (framework.id, framework.standards[0].title) == ("utf8-d-test", "Item 𝑑 1")
        assert framework.standards[0].id == "00000000-0000-0000-0000-000000000001"
