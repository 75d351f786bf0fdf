// Live: what the preview adds to every page: the strip at its top, the faults over it, and the reload.
//
// A browser opens six connections to one address and no more, so one tab listens for all: the one that
// holds the lock. It passes on what it hears; when it is closed, the lock goes to the next.
(() => {
  "use strict";

  const own = document.currentScript.dataset;
  const words = JSON.parse(own.words); // handed in by the page, in its language
  const NAME = "eportfolio-preview";
  const PLACE = NAME + " place " + location.pathname;
  const CLOSED = NAME + " closed";
  const channel = "BroadcastChannel" in window ? new BroadcastChannel(NAME) : null;
  let latest = null; // the last message, as text
  let leaving = false;

  // ---- what is heard

  // A message is a whole state, so one that comes late, or twice, does no harm.
  function hear(message) {
    const state = JSON.parse(message);
    if (state.edition < Number(own.edition)) return;
    latest = message;
    if (state.edition > Number(own.edition)) reload();
    else show(state);
  }

  function listen() {
    const source = new EventSource(own.events);
    source.onmessage = (event) => {
      if (channel) channel.postMessage(event.data);
      hear(event.data);
    };
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) setTimeout(askAgain, 1000);
    };
    return source;
  }

  // The browser tries a lost connection again by itself. This one was refused: the preview was started
  // anew and knows another token, which stands in its pages.
  async function askAgain() {
    try {
      const answer = await fetch(location.href, { method: "HEAD" });
      if (Number(answer.headers.get("Preview-Edition")) > Number(own.edition)) return reload();
    } catch {
      // It is not there at the moment.
    }
    listen();
  }

  function listenForAll() {
    let leading = false;
    channel.onmessage = (event) => {
      if (event.data !== "what is it?") hear(event.data);
      else if (leading && latest) channel.postMessage(latest);
    };
    channel.postMessage("what is it?");
    navigator.locks.request(NAME, () => {
      leading = true;
      listen();
      return new Promise(() => {}); // kept until the tab goes
    });
  }

  // Without locks (an address in the network is not a secure one), a tab listens while it is seen.
  function listenWhileSeen() {
    let source = null;
    const follow = () => {
      if (source) source.close();
      source = document.hidden ? null : listen();
    };
    document.addEventListener("visibilitychange", follow);
    follow();
  }

  // ---- the reload, which leaves the reader where they were

  function reload() {
    if (leaving) return;
    leaving = true;
    const open = [...document.querySelectorAll("details")].map((details) => details.open);
    sessionStorage.setItem(PLACE, JSON.stringify({ left: scrollX, top: scrollY, open }));
    location.reload();
  }

  // A page that the Back button brings out of the browser's memory has heard nothing meanwhile.
  addEventListener("pageshow", (event) => {
    if (event.persisted) reload();
  });

  function comeBack() {
    const kept = JSON.parse(sessionStorage.getItem(PLACE));
    sessionStorage.removeItem(PLACE);
    if (!kept) return;
    const details = [...document.querySelectorAll("details")];
    if (details.length === kept.open.length) details.forEach((each, i) => (each.open = kept.open[i]));
    // A browser goes back by itself, but not to where only opened details make the page long enough.
    scrollTo({ left: kept.left, top: kept.top, behavior: "instant" });
  }

  // ---- the strip and the faults; texts come from files and their names, and are shown as text only

  function make(tag, text, name) {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (name) element.className = name;
    return element;
  }

  // A shadow root, so that the style of the site and ours leave each other alone. The style is put before
  // this script when it is served.
  const host = make("div");
  const root = host.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(PREVIEW_STYLE);
  root.adoptedStyleSheets = [style];

  const strip = make("section", "", "strip");
  strip.setAttribute("aria-label", words.about);
  const opener = make("button");
  opener.type = "button";
  opener.onclick = () => dialog.showModal();
  opener.hidden = true;
  strip.append(make("p", words.notice), opener);
  strip.hidden = !words.notice;

  const dialog = make("dialog");
  dialog.setAttribute("aria-label", words.faults);
  const head = make("div", "", "head");
  const count = make("p", "", "count");
  count.setAttribute("role", "alert");
  const closer = make("button", words.close);
  closer.type = "button";
  closer.onclick = () => dialog.close();
  const sentence = make("p");
  const list = make("ol");
  strip.lang = dialog.lang = words.language;
  count.lang = list.lang = "en"; // the command line's words
  head.append(count, closer);
  dialog.append(head, sentence, list);
  dialog.onclose = () => sessionStorage.setItem(CLOSED, latest);
  root.append(strip, dialog);

  function show(state) {
    const some = state.problems.length > 0;
    opener.textContent = count.textContent = state.count;
    opener.hidden = !some;
    strip.hidden = !some && !words.notice;
    sentence.textContent = !state.failed
      ? words.hints
      : state.built
        ? words.stale
        : words.none;
    list.replaceChildren(...state.problems.map(fault));
    // What the reader has closed stays closed, on the next page too, until something else is wrong.
    const wasClosed = sessionStorage.getItem(CLOSED) === latest;
    if (state.failed && !dialog.open && !wasClosed) dialog.showModal();
  }

  function fault(problem) {
    const item = make("li", "", problem.kind);
    if (problem.place) {
      const place = make("h2");
      place.append(make("bdi", problem.place));
      item.append(place);
    }
    if (problem.line) {
      const line = make("pre", problem.line);
      line.tabIndex = 0; // so that the keyboard reaches the end of a long line
      line.setAttribute("role", "group");
      line.setAttribute("aria-label", problem.place);
      item.append(line);
    }
    if (problem.what) item.append(make("p", problem.what));
    if (problem.near) {
      const near = make("p");
      near.append(problem.ask, " ", make("code", problem.near), " ?");
      item.append(near);
    }
    if (problem.mend) item.append(make("p", problem.mend));
    if (problem.more) item.append(make("p", problem.more));
    return item;
  }

  // ---- begin

  document.body.prepend(host);
  document.addEventListener("DOMContentLoaded", comeBack);
  if (channel && navigator.locks) listenForAll();
  else listenWhileSeen();
})();
