"""Opened site: what a finished site does in a browser: served as a host does it, and looked over by axe."""

import http.server
import threading
from contextlib import contextmanager
from http import HTTPStatus
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# What reaches over the edge of the page. What scrolls in a box of its own is no such thing.
OVER_THE_EDGE = """() => {
  const edge = document.documentElement.clientWidth;
  const scrolls = (one) => one !== document.body &&
    (["auto", "scroll"].includes(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
  return [...document.querySelectorAll("body *")].filter((one) => {
    if (!one.getClientRects().length || one.closest(".vh, .skip, svg *")) return false;
    if (scrolls(one.parentElement)) return false;
    const {left, right} = one.getBoundingClientRect();
    return right > edge + 1 || left < -1;
  }).map((one) => `${one.tagName}.${one.className} ends at ${one.getBoundingClientRect().right} of ${edge}`);
}"""


@contextmanager
def served(folder, base):
    """Serve a folder under a base path as a plain host does; what is not there gets the 404 page."""

    class Host(http.server.SimpleHTTPRequestHandler):
        def translate_path(self, path):
            plain = urlsplit(path).path
            return super().translate_path("/" + plain.removeprefix(base)) if plain.startswith(base) else ""

        def send_error(self, code, message=None, explain=None):
            page = (folder / "404.html").read_bytes()
            self.send_response(HTTPStatus.NOT_FOUND)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, *words):
            pass

    def handler(*words):
        return Host(*words, directory=folder)

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{base}"
        finally:
            server.shutdown()
            thread.join()


def is_styled(page):
    """Whether the style sheet has arrived: without it, text goes from edge to edge."""
    return page.evaluate("getComputedStyle(document.querySelector('.skip')).position === 'absolute'")


def faults(page):
    found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
    return [
        f"{fault['id']}: {node['html'][:120]}"
        for fault in found.response["violations"]
        for node in fault["nodes"]
    ]
