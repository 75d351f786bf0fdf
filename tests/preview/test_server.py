"""The preview server against the real thing: sockets on this machine, well-behaved and not."""

import contextlib
import re
import socket
import threading

import pytest

from eportfolio.preview.live import Live
from eportfolio.preview.server import Server, network_address, open_server


def allow_many_open_files():
    """Some systems start a program with 256, which this side of a crowd already needs."""
    with contextlib.suppress(ImportError):
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if soft < 4096:
            resource.setrlimit(resource.RLIMIT_NOFILE, (min(4096, hard), hard))


class TestPage:
    def test_is_served_under_the_name_of_the_repository(self, home):
        """So that a link that only works at the root of a host breaks at home already."""
        assert "<h1>Map</h1>" in home.ask("/mira/map.html").text
        assert home.ask("/map.html").status == 404

    def test_is_the_first_one_at_the_root_of_the_site(self, home):
        assert "<h1>Mira</h1>" in home.ask("/mira/").text

    def test_is_found_by_its_address_percent_encoded_and_with_a_query(self, home):
        assert "<h1>Kite</h1>" in home.ask("/mira/evidence/k%69te.html?from=map").text

    def test_says_all_but_the_text_when_only_its_head_is_asked_for(self, home):
        whole = home.ask("/mira/map.html")

        head = home.ask("/mira/map.html", "HEAD")

        assert head.text == ""
        assert head.headers["Content-Length"] == whole.headers["Content-Length"] == str(len(whole.text))

    def test_is_never_kept_by_the_browser(self, home):
        assert home.ask("/mira/map.html").headers["Cache-Control"] == "no-store"

    def test_is_new_as_soon_as_it_is_built(self, home):
        home.build({"map.html": "<body>Second</body>"})

        assert "Second" in home.ask("/mira/map.html").text
        assert home.ask("/mira/index.html").status == 404

    def test_gets_the_script_first_in_its_body_and_its_file_stays_as_built(self, home):
        text = home.ask("/mira/map.html").text

        assert re.search(r'<body><script src="/\.preview/live\.js" [^>]*></script><h1>', text)
        assert "script" not in (home.site / "map.html").read_text("utf-8")

    def test_without_a_body_of_its_own_gets_the_script_at_its_end(self, home):
        home.build({"index.html": "<title>Mira</title><p>Words"})

        assert home.ask("/mira/").text.startswith("<title>Mira</title><p>Words<script ")

    def test_gets_the_notice_escaped(self, tmp_path):
        live = Live(tmp_path)
        server = Server(live, "/", 0, notice='"><script>alert(1)</script>')
        with server.answering():
            (tmp_path / "index.html").write_text("<body></body>", encoding="utf-8")
            live.publish(frozenset(["index.html"]), ())
            reader = socket.create_connection(("127.0.0.1", server.port))
            reader.sendall(f"GET / HTTP/1.1\r\nHost: localhost:{server.port}\r\n\r\n".encode())
            text = reader.makefile("rb").read().decode()
            reader.close()

        assert "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" in text
        assert "<script>alert" not in text


class TestMissingPage:
    def test_is_told_by_the_page_of_the_site(self, home):
        answer = home.ask("/mira/nothing.html")

        assert answer.status == 404
        assert "<h1>Lost</h1>" in answer.text
        assert "/.preview/live.js" in answer.text

    def test_is_told_in_our_words_where_the_site_has_none(self, home):
        home.build({"index.html": "<body></body>"})

        answer = home.ask("/mira/nothing.html")

        assert answer.status == 404
        assert "Nothing of the site has this address." in answer.text

    def test_is_one_that_has_gone_from_the_disk(self, home):
        """A folder can be deleted under our feet; tabs must still be told."""
        (home.site / "map.html").unlink()

        answer = home.ask("/mira/map.html")

        assert answer.status == 404
        assert "/.preview/live.js" in answer.text

    def test_is_every_page_before_the_first_good_build(self, unbuilt):
        answer = unbuilt.ask("/mira/map.html")

        assert answer.status == 503
        assert "as soon as it is built" in answer.text
        assert "/.preview/live.js" in answer.text


class TestForeignName:
    """G1: another name that is made to lead to this machine must not open what is served here."""

    @pytest.mark.parametrize(
        "lines",
        [
            b"Host: evil.example\r\n",
            b"Host: 127.0.0.1.evil.example\r\n",
            b"Host: 127.0.0.1\r\n",
            b"Host: 127.0.0.1:1\r\n",
            b"Host: 192.168.1.20:%d\r\n",
            b"Host: 127.0.0.1:%d, evil.example\r\n",
            b"Host: \r\n",
            b"",
            b"Host: 127.0.0.1:%d\r\nHost: evil.example\r\n",
            b"Host: 127.0.0.1:%d\r\nHost: 127.0.0.1:%d\r\n",
        ],
    )
    def test_is_turned_away(self, home, lines):
        named = lines.replace(b"%d", str(home.server.port).encode())

        answer = home.send(b"GET /mira/map.html HTTP/1.1\r\n" + named + b"\r\n")

        assert answer.status == 421
        assert "Map" not in answer.text

    @pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "[::1]"])
    def test_is_none_of_our_own(self, home, name):
        assert home.ask("/mira/map.html", Host=f"{name}:{home.server.port}").status == 200


class TestAddress:
    """G2: an address is looked up, never walked along."""

    @pytest.mark.parametrize(
        "target",
        [
            "/%2e%2e/%2e%2e/secret.txt",
            "/mira/%2e%2e/secret.txt",
            "/mira/../secret.txt",
            "/mira/a/../../secret.txt",
            "/mira/..%2fsecret.txt",
            "/mira/%252e%252e/secret.txt",
            "/mira/..%5c..%5csecret.txt",
            "/mira/..\\secret.txt",
            "/mira/evidence/..;/map.html",
            "/mira/./map.html",
            "/mira//map.html",
            "/mira/map.html%00",
            "/mira/map.html%00.css",
            "/mira/%ff",
            "/mira/C:/secret.txt",
            "//secret.txt",
            "http://127.0.0.1/mira/map.html",
            "http://evil.example/mira/map.html",
            "*",
        ],
    )
    def test_leads_nowhere_but_into_the_list(self, home, target):
        (home.site.parent / "secret.txt").write_text("the secret", encoding="utf-8")

        answer = home.send(f"GET {target} HTTP/1.1\r\n".encode() + home.host + b"\r\n")

        assert answer.status == 404
        assert "the secret" not in answer.text and "Map" not in answer.text

    def test_of_a_file_beside_the_built_ones_leads_nowhere(self, home):
        """What lies in the folder and is not of this build is not served."""
        (home.site / "old.html").write_text("an older page", encoding="utf-8")

        assert home.ask("/mira/old.html").status == 404


class TestEventChannel:
    """G3: what is told to open tabs is for our own pages."""

    def events(self, home) -> str:
        """Read the address of the channel out of a page, as a page's own script does."""
        return re.search(r'data-events="([^"]+)"', home.ask("/mira/map.html").text)[1]

    def listen(self, home, target, more=b""):
        listener = home.connect()
        listener.sendall(f"GET {target} HTTP/1.1\r\n".encode() + home.host + more + b"\r\n")
        return listener.makefile("rb"), listener

    def test_tells_the_state_at_once_and_at_every_change(self, home):
        reading, listener = self.listen(home, self.events(home))
        with listener, reading:
            first = next(line for line in reading if line.startswith(b"data:"))

            home.build()

            second = next(line for line in reading if line.startswith(b"data:"))
        editions = [int(re.search(rb'"edition": (\d+)', line)[1]) for line in (first, second)]
        assert editions[1] == editions[0] + 1

    def test_is_closed_without_the_token(self, home):
        assert home.ask("/.preview/events", "HEAD").status == 403
        assert home.ask("/.preview/events?guessed", "HEAD").status == 403

    @pytest.mark.parametrize(
        "origin", ["https://evil.example", "null", "http://localhost", "http://127.0.0.1:1"]
    )
    def test_is_closed_to_another_origin_even_with_the_token(self, home, origin):
        assert home.ask(self.events(home), "HEAD", Origin=origin).status == 403

    def test_is_open_to_our_own_origin(self, home):
        origin = f"http://localhost:{home.server.port}"

        assert home.ask(self.events(home), "HEAD", Origin=origin).status == 200

    def test_has_a_new_token_in_every_run(self, home, tmp_path):
        """A page of yesterday must not listen in on what is served today."""
        with Server(Live(tmp_path), "/mira/", 0) as other:
            assert other._served.script.token not in self.events(home)

    def test_keeps_its_token_out_of_what_other_sites_may_load(self, home):
        """A script can be loaded, and its text felt for, from anywhere; a page cannot."""
        token = self.events(home).partition("?")[2]

        assert token not in home.ask("/.preview/live.js").text

    def test_takes_a_limited_crowd_and_then_says_so(self, home):
        target = self.events(home)
        crowd = [self.listen(home, target) for _ in range(48)]
        for reading, _ in crowd:
            assert reading.readline().split()[1] == b"200"

        answer = home.ask(target)

        for reading, listener in crowd:
            reading.close()
            listener.close()
        assert answer.status == 503

    def test_notices_that_a_tab_has_gone(self, home, eventually):
        target = self.events(home)
        crowd = [self.listen(home, target) for _ in range(48)]
        for reading, _ in crowd:
            reading.readline()

        for reading, listener in crowd:
            reading.close()
            listener.close()

        eventually(lambda: home.ask(target, "HEAD").status == 200)


class TestMethod:
    """G4: it is for reading only, and other sites may read nothing."""

    @pytest.mark.parametrize(
        "method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "BREW"]
    )
    def test_other_than_reading_is_refused(self, home, method):
        answer = home.ask("/mira/map.html", method, Origin="https://evil.example")

        assert answer.status == 405
        assert answer.headers["Allow"] == "GET, HEAD"

    @pytest.mark.parametrize("method", ["GET", "OPTIONS"])
    def test_opens_nothing_to_other_origins(self, home, method):
        answer = home.ask("/mira/map.html", method, Origin="https://evil.example")

        assert not [name for name in answer.headers if name.lower().startswith("access-control")]
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


class TestPort:
    """G5: it takes a free one, and stays on this machine unless told otherwise."""

    def test_that_is_taken_gives_way_to_the_next_free_one(self, home, tmp_path):
        taken = home.server.port

        with open_server(Live(tmp_path), "/mira/", taken) as other:
            assert other.port != taken

    def test_at_the_end_of_all_ports_gives_way_to_any(self, tmp_path):
        with (
            open_server(Live(tmp_path), "/", 65535) as first,
            open_server(Live(tmp_path), "/", 65535) as second,
        ):
            assert len({first.port, second.port}) == 2

    def test_is_open_to_this_machine_only(self, home):
        address = network_address()
        if not address or address.startswith("127."):
            pytest.skip("this machine is in no network")

        with pytest.raises(OSError, match=r".+"):
            socket.create_connection((address, home.server.port), timeout=2)

    def test_is_open_to_the_network_when_asked_for(self, tmp_path):
        address = network_address()
        if not address or address.startswith("127."):
            pytest.skip("this machine is in no network")
        server = Server(Live(tmp_path), "/", 0, network=address)
        with server.answering():
            reader = socket.create_connection((address, server.port), timeout=10)
            reader.sendall(f"GET / HTTP/1.1\r\nHost: {address}:{server.port}\r\n\r\n".encode())
            first = reader.makefile("rb").readline()
            reader.close()

        assert first.split()[1] == b"503"

    def test_is_free_again_afterwards(self, tmp_path):
        with Server(Live(tmp_path), "/", 0) as server, server.answering():
            port = server.port

        with Server(Live(tmp_path), "/", port) as again:
            assert again.port == port


class TestLoad:
    """G6: a crowd, a slow sender and a huge request cost little and end nothing."""

    def test_of_a_thousand_silent_connections_keeps_nobody_out(self, home):
        allow_many_open_files()
        crowd = [home.connect() for _ in range(1000)]

        answer = home.ask("/mira/map.html")

        threads = threading.active_count()
        for each in crowd:
            each.close()
        assert answer.status == 200
        assert threads < 200

    def test_of_a_head_without_end_is_cut_off(self, home):
        megabyte = b"X-Filler: " + b"x" * 1_000_000
        with home.connect() as sender:
            sender.sendall(b"GET /mira/ HTTP/1.1\r\n" + home.host)
            with pytest.raises(OSError, match=r".+"):
                sender.sendall(megabyte * 100)

        assert home.ask("/mira/").status == 200

    def test_of_large_headers_is_refused(self, home):
        filler = b"".join(b"X-%d: %s\r\n" % (i, b"x" * 1000) for i in range(20))

        with home.connect() as sender:
            sender.sendall(b"GET /mira/ HTTP/1.1\r\n" + home.host + filler)
            status = sender.recv(12).split()[1]

        assert status == b"431"

    def test_of_a_huge_address_is_refused(self, home):
        with home.connect() as sender:
            sender.sendall(b"GET /" + b"a" * 17_000)
            status = sender.recv(12).split()[1]

        assert status == b"414"

    def test_of_nonsense_is_answered(self, home):
        assert home.send(b"\x16\x03\x01\x02 hello there all\r\n\r\n").status == 400

    def test_of_a_browser_that_goes_in_the_middle_ends_nothing(self, home):
        home.build({"big.bin": b"x" * 8_000_000, "index.html": "<body>still here</body>"})
        with home.connect() as sender:
            sender.sendall(b"GET /mira/big.bin HTTP/1.1\r\n" + home.host + b"\r\n")
            sender.recv(100)

        assert "still here" in home.ask("/mira/").text


class TestFileType:
    """G9: a browser is told what a file is, and does not guess."""

    @pytest.mark.parametrize(
        ("name", "kind"),
        [
            ("a.css", "text/css; charset=utf-8"),
            ("a.js", "text/javascript; charset=utf-8"),
            ("a.JPG", "image/jpeg"),
            ("a.webp", "image/webp"),
            ("a.csv", "text/csv; charset=utf-8"),
            ("a.pdf", "application/pdf"),
            ("a.mp4", "video/mp4"),
            ("a.xhtml", "application/octet-stream"),
            ("a.mhtml", "application/octet-stream"),
            ("a.swf", "application/octet-stream"),
            ("a.wasm", "application/octet-stream"),
            ("a.html.bak", "application/octet-stream"),
            ("no-ending", "application/octet-stream"),
        ],
    )
    def test_follows_from_the_ending_alone(self, home, name, kind):
        home.build({name: "<script>alert(1)</script>"})

        answer = home.ask(f"/mira/{name}")

        assert answer.headers["Content-Type"] == kind
        assert answer.headers["X-Content-Type-Options"] == "nosniff"

    def test_that_is_unknown_is_saved_and_not_shown(self, home):
        home.build({"a.xhtml": "<html xmlns='http://www.w3.org/1999/xhtml'/>"})

        assert home.ask("/mira/a.xhtml").headers["Content-Disposition"] == "attachment"

    @pytest.mark.parametrize("name", ["drawing.svg", "feed.xml"])
    def test_that_could_carry_script_is_kept_from_running_it(self, home, name):
        home.build({name: "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"})

        assert "sandbox" in home.ask(f"/mira/{name}").headers["Content-Security-Policy"]


class TestRedirect:
    """G10: it never leads to another host."""

    @pytest.mark.parametrize("target", ["/", "/mira", "/?next=//evil.example"])
    def test_leads_to_the_root_of_the_site(self, home, target):
        answer = home.ask(target)

        assert answer.status == 302
        assert answer.headers["Location"] == "/mira/"

    def test_leads_to_the_folder_of_a_first_page(self, home):
        """Without the slash, the links of that page would lead astray."""
        answer = home.ask("/mira/tags?x=1")

        assert answer.status == 302
        assert answer.headers["Location"] == "/mira/tags/"
        assert "<h1>Tags</h1>" in home.ask("/mira/tags/").text

    @pytest.mark.parametrize(
        "target",
        [
            "//evil.example/%2f..",
            "//evil.example/..",
            "///evil.example",
            "/\\evil.example",
            "/mira//evil.example",
            "/mira/%0d%0aLocation:%20//evil.example",
            "/%2fevil.example/mira",
        ],
    )
    def test_is_never_made_of_what_was_sent(self, home, target):
        answer = home.send(f"GET {target} HTTP/1.1\r\n".encode() + home.host + b"\r\n")

        assert answer.status == 404
        assert "Location" not in answer.headers


class TestPartOfAFile:
    """Players of sound and video jump by asking for a part; some play nothing without it."""

    @pytest.mark.parametrize(
        ("asked", "given", "place"),
        [
            ("bytes=2-4", "234", "bytes 2-4/10"),
            ("bytes=7-", "789", "bytes 7-9/10"),
            ("bytes=-3", "789", "bytes 7-9/10"),
            ("bytes=8-99", "89", "bytes 8-9/10"),
            ("bytes=-99", "0123456789", "bytes 0-9/10"),
        ],
    )
    def test_is_sent_alone(self, home, asked, given, place):
        home.build({"a.mp3": "0123456789"})

        answer = home.ask("/mira/a.mp3", Range=asked)

        assert (answer.status, answer.text, answer.headers["Content-Range"]) == (206, given, place)

    @pytest.mark.parametrize("asked", ["bytes=10-", "bytes=5-4", "bytes=-0"])
    def test_that_is_not_there_is_refused(self, home, asked):
        home.build({"a.mp3": "0123456789"})

        answer = home.ask("/mira/a.mp3", Range=asked)

        assert (answer.status, answer.headers["Content-Range"]) == (416, "bytes */10")

    @pytest.mark.parametrize("asked", ["bytes=1-2,4-5", "lines=1-2", "bytes=-", "bytes=x-"])
    def test_asked_for_in_another_way_gives_the_whole(self, home, asked):
        home.build({"a.mp3": "0123456789"})

        answer = home.ask("/mira/a.mp3", Range=asked)

        assert (answer.status, answer.text) == (200, "0123456789")
