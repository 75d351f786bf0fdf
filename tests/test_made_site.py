"""Made site: the reading of finished sites finds what it is asked to find."""

from made_site import MadeSite

PAGE = """<!doctype html><html lang="en"><head><title>{title}</title></head><body>
<main><h1>{title}</h1><p>Words. {more}</p></main></body></html>"""

FAULTS = {
    '<a href="nowhere.html">On</a>': "leads nowhere: index.html: nowhere.html",
    '<a href="#there">Down</a>': "leads nowhere: index.html: #there",
    '<img src="a.png" srcset="b.png 2x" alt="" width="1" height="1">': "leads nowhere: index.html: b.png",
    '<style>p { background: url("c.png") }</style>': "leads nowhere: index.html: c.png",
    "<b><i>Bold</b></i>": "index.html: does not nest: line 2: </b>",
    "</p><h3>Deep</h3><p>Words.": "index.html: skips a level: Deep",
    "</p><h2>Hollow</h2><h2>Full</h2><p>Words.": "index.html: has nothing under it: Hollow",
    "</p><h2>Last</h2><p>": "index.html: has nothing under it: Last",
    '<a href="index.html"></a>': 'index.html: has no words: <a href="index.html">',
    '<b id="x">One</b><b id="x">two</b>': "index.html: id twice: x",
    '<img src="index.html" width="1">': 'index.html: picture: <img src="index.html" width="1">',
    "</p><h1>Second</h1><p>Words.": "index.html: headings of the first level: ['Mira', 'Second']",
}


def site_of(folder, **pages):
    folder.mkdir(exist_ok=True)
    for name, html in pages.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return MadeSite(folder)


class TestFaults:
    def test_are_none_where_all_is_well(self, tmp_path):
        more = '<a href="map.html#main">Map</a>'
        there = PAGE.format(title="Map", more='<b id="main">Here</b>')

        site = site_of(tmp_path / "site", index=PAGE.format(title="Mira", more=more), map=there)

        assert site.faults() == []

    def test_are_named_one_by_one(self, tmp_path):
        for number, (more, fault) in enumerate(FAULTS.items()):
            site = site_of(tmp_path / str(number), index=PAGE.format(title="Mira", more=more))

            assert fault in site.faults()

    def test_are_pages_that_nothing_leads_to_and_titles_that_two_bear(self, tmp_path):
        page = PAGE.format(title="Mira", more="")

        site = site_of(tmp_path / "site", index=page, map=page)

        assert site.faults() == ["title twice: Mira", "nothing leads to map.html"]
