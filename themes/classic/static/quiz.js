/* Self-checks: checks an answer at once, keeps the progress in this browser, and hands over a result to keep.
   Nothing leaves the page. What is right and every word stand in the page already; this only compares,
   copies and reveals, so that no text is ever read as mark-up here. */
(() => {
  "use strict";

  const CERTAIN = 3;
  const LONGEST_ADDRESS = 6000; // longer ones are refused by hosts
  const SLACK = 1e-9; // for sums of decimal fractions

  const all = (root, what) => [...root.querySelectorAll(what)];
  const quizOf = (node) => node.closest("[data-quiz]");

  const words = {};
  for (const one of all(document.getElementById("quiz-words").content, "[data-word]")) {
    words[one.dataset.word] = one.textContent;
  }
  const say = (name, gaps = {}) => words[name].replace(/\{(\w+)\}/g, (gap, key) => gaps[key] ?? gap);
  const paragraph = (text, kind = "") => {
    const made = document.createElement("p");
    made.textContent = text;
    made.className = kind;
    return made;
  };
  const tell = (place, ...parts) => place.replaceChildren(...parts);

  // What is said of a move, without taking the place of what was said of an answer.
  const aloud = document.createElement("div");
  aloud.className = "vh";
  aloud.setAttribute("role", "status");
  document.querySelector("main").append(aloud);

  /* The way through each self-check: {seed, on, of: {number of a question: its way}}; of a question
     {now, tries, hints, sure, first: the first answer, isFirst: whether that was right, last, isRight, isDone}. */
  const ways = new Map();
  const wayOf = (q) => (ways.get(quizOf(q)).of[q.dataset.n] ??= { tries: 0, hints: 0 });
  const freshWay = () => ({ seed: Math.floor(Math.random() * 2 ** 31), of: {} });

  const remembered = (quiz) => {
    try {
      const way = JSON.parse(localStorage.getItem(quiz.dataset.key));
      return way?.of && Number.isInteger(way.seed) ? way : null;
    } catch {
      return null; // no store, or not what was put there
    }
  };
  const remember = (quiz) => {
    let isKept = true;
    try {
      localStorage.setItem(quiz.dataset.key, JSON.stringify(ways.get(quiz)));
    } catch {
      isKept = false;
    }
    quiz.querySelector("[data-foot]").hidden = false;
    quiz.querySelector("[data-kept]").textContent = say(isKept ? "kept" : "unkept");
  };
  const forget = (quiz) => {
    try {
      localStorage.removeItem(quiz.dataset.key);
    } catch {
      // where nothing is kept, nothing has to go
    }
  };

  // An answer is a list of texts: values of boxes, of fields, or the lines in their order.
  const read = (q) => {
    const lines = all(q, "[data-at]");
    if (lines.length) return lines.map((line) => line.dataset.at);
    const boxes = all(q, ".choices input");
    if (boxes.length) return boxes.filter((box) => box.checked).map((box) => box.value);
    return all(q, "[data-field]").map((field) => field.value);
  };
  const write = (q, answer) => {
    for (const box of all(q, ".choices input")) box.checked = answer.includes(box.value);
    for (const [place, field] of all(q, "[data-field]").entries()) field.value = answer[place] ?? "";
    const lines = new Map(all(q, "[data-at]").map((line) => [line.dataset.at, line]));
    for (const at of answer) lines.get(at)?.parentElement.append(lines.get(at));
  };
  const isGiven = (answer) => answer.length > 0 && answer.every((text) => text.trim());

  const inWords = (q, answer) => {
    const lines = new Map(all(q, "[data-at]").map((line) => [line.dataset.at, line.querySelector(".line")]));
    for (const box of all(q, ".choices input")) lines.set(box.value, box.parentElement);
    for (const option of all(q, "option")) lines.set(option.value, option);
    return answer.map((text) => lines.get(text)?.textContent.trim() ?? text).join(" · ");
  };

  // As children and telephones write it: any case and spaces, ½ for 1/2, ’ for '.
  const folded = (text) =>
    text.normalize("NFKC").toLowerCase().replace(/\s/g, "").replace(/\u2044/g, "/").replace(/[\u2018\u2019]/g, "'");
  // 3,5 and 3.5; 1,000 may be a thousand or one, so both count.
  const numbersIn = (text) => {
    const plain = folded(text).replace(/[\u2212\u2013]/g, "-");
    const cut = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
    const whole = plain.replace(/[.,']/g, "");
    const readings = cut < 0 ? [whole] : [`${plain.slice(0, cut).replace(/[.,']/g, "")}.${plain.slice(cut + 1)}`];
    if (/^[-+]?\d{1,3}([.,']\d{3})+$/.test(plain)) readings.push(whole);
    return readings.filter((one) => /^[-+]?(\d+\.?\d*|\.\d+)$/.test(one)).map(Number);
  };
  const isRight = (q, answer) => {
    const mark = q.dataset.mark;
    if (mark === "word") {
      const { answers } = q.querySelector("[data-answers]").dataset;
      return JSON.parse(answers).some((one) => folded(one) === folded(answer[0]));
    }
    if (mark === "number") {
      const { value, margin } = q.querySelector("[data-value]").dataset;
      return numbersIn(answer[0]).some((number) => Math.abs(number - value) <= Number(margin) + SLACK);
    }
    if (mark === "match") return all(q, "[data-field]").every((field) => field.value === field.dataset.right);
    if (mark === "order") {
      const inOrder = [...answer].sort((one, other) => one - other); // two lines may read alike
      return inWords(q, answer) === inWords(q, inOrder);
    }
    return all(q, ".choices input").every((box) => box.checked === "right" in box.dataset);
  };

  const check = (q) => {
    const quiz = quizOf(q), way = wayOf(q), place = q.querySelector(".told"), answer = read(q);
    if (way.isDone) return;
    if (!isGiven(answer)) return tell(place, paragraph(say("empty")));
    if (q.dataset.mark === "number" && !numbersIn(answer[0]).length) return tell(place, paragraph(say("number")));
    way.tries += 1;
    way.last = answer;
    way.isRight = isRight(q, answer);
    if (way.tries === 1) {
      way.first = answer;
      way.isFirst = way.isRight;
    }
    way.isDone = way.isRight || way.tries >= Number(quiz.dataset.tries);
    if (scored(quiz).every((one) => wayOf(one).isDone)) ways.get(quiz).on = today();
    remember(quiz);
    show(q);
    sumUp(quiz);
  };

  const explained = (q, answer) =>
    all(q, ".ans [data-why]").filter((why) => answer.includes(why.dataset.why)).map((why) => why.cloneNode(true));

  const verdictOn = (q, way) => {
    if (way.isRight) return "right";
    if (way.isDone) return "shown";
    const wrong = all(q, ".choices input:not([data-right])").some((box) => way.last.includes(box.value));
    return q.dataset.mark === "many" && !wrong ? "partly" : "wrong";
  };

  const show = (q) => {
    const way = wayOf(q), answers = q.querySelector(".ans"), parts = [];
    if (way.tries) {
      parts.push(paragraph(say(verdictOn(q, way)), way.isRight ? "yes" : "no"));
      if (!way.isRight && way.sure === CERTAIN && way.tries === 1) parts.push(paragraph(say("sure")));
      parts.push(...explained(q, way.last));
      if (way.isDone) parts.push(...explained(q, [""]));
      if (way.tries > 1) parts.push(paragraph(say("first", { answer: inWords(q, way.first) }), "quiet"));
      if (!way.isDone) {
        parts.push(paragraph(say("left", { number: quizOf(q).dataset.tries - way.tries }), "quiet"));
      }
    }
    const told = q.querySelector(".told");
    if (told) tell(told, ...parts);
    if (answers) answers.hidden = !way.isDone || way.isRight;
    if (answers) answers.open = !answers.hidden;
    lock(q, Boolean(way.isDone), way.tries > 0);
  };

  // A field that has the focus keeps it, and so does the button that was pressed.
  const lock = (q, isDone, isTried) => {
    for (const one of all(q, ".choices input, select, .moves button")) one.disabled = isDone;
    for (const one of all(q, ".sure input")) one.disabled = isTried;
    for (const one of all(q, "input[type=text]")) one.readOnly = isDone;
    for (const one of all(q, "[data-do=check]")) one.setAttribute("aria-disabled", isDone);
    q.classList.toggle("done", isDone);
  };

  const scored = (quiz) => all(quiz, ".q:not([data-mark=open])");

  const sumUp = (quiz) => {
    const on = ways.get(quiz).on, keep = quiz.querySelector("[data-keep]"), questions = scored(quiz);
    if (!keep) return;
    keep.hidden = !on;
    if (!on) return tell(quiz.querySelector("[data-sum]"));
    const missed = questions.filter((q) => !wayOf(q).isFirst);
    // Being sure and wrong is the best clue, so that comes first.
    missed.sort((one, other) => (wayOf(other).sure === CERTAIN) - (wayOf(one).sure === CERTAIN));
    const list = document.createElement("ul");
    for (const [place, q] of missed.entries()) {
      const name = wayOf(q).sure === CERTAIN ? (place ? "certain" : "look") : "again";
      const link = document.createElement("a"), item = document.createElement("li");
      link.href = `#${q.id}`;
      link.textContent = say(name, { number: q.dataset.n });
      item.append(link);
      list.append(item);
    }
    const sum = say("sum", { right: questions.length - missed.length, all: questions.length });
    tell(quiz.querySelector("[data-sum]"), paragraph(sum, "sum"), ...(missed.length ? [list] : []));
    const link = quiz.querySelector("[data-new]");
    if (!link) return;
    const file = `quiz-results/${fileName(quiz)}`;
    link.href = `${link.dataset.new}?filename=${encodeURIComponent(file)}&value=${encodeURIComponent(result(quiz))}`;
    link.hidden = link.href.length >= LONGEST_ADDRESS;
  };

  // The reader's own day, not that of Greenwich.
  const today = () => {
    const now = new Date(), two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };
  const fileName = (quiz) => `${quiz.dataset.quiz}-${ways.get(quiz).on}.yml`;
  const result = (quiz) => {
    const items = scored(quiz).map((q) => {
      const { isFirst, tries, hints, sure } = wayOf(q), { n, standard } = q.dataset;
      const said = `n: ${n}, standard: ${standard}, first: ${isFirst ? "yes" : "no"}, tries: ${tries}, hints: ${hints}`;
      return `  - {${said}${sure ? `, sure: ${sure}` : ""}}\n`;
    });
    const { quiz: id, block } = quiz.dataset;
    return `quiz: ${id}\nblock: ${block}\ndate: ${ways.get(quiz).on}\nitems:\n${items.join("")}`;
  };

  const download = (quiz) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([result(quiz)], { type: "text/yaml" }));
    link.download = fileName(quiz);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
  const copy = async (quiz) => {
    const field = quiz.querySelector("[data-keep] textarea"), place = quiz.querySelector("[data-copied]");
    const file = fileName(quiz);
    try {
      await navigator.clipboard.writeText(result(quiz));
      tell(place, paragraph(say("copied", { file })));
    } catch {
      field.hidden = false; // no clipboard here: whoever wants the text copies it by hand
      field.value = result(quiz);
      field.focus();
      field.select();
      tell(place, paragraph(say("marked", { file })));
    }
  };
  const clear = (quiz) => {
    forget(quiz);
    for (const box of all(quiz, "input")) box.checked = false;
    for (const one of all(quiz, "details")) one.open = false;
    for (const q of all(quiz, ".q")) write(q, []);
    for (const place of all(quiz, "[data-copied], [data-kept]")) tell(place);
    begin(quiz, freshWay());
    quiz.querySelector("[data-foot]").hidden = true;
    quiz.querySelector(".quiz-title").focus();
    aloud.textContent = say("cleared");
  };

  const move = (line, step) => {
    const next = step < 0 ? line.previousElementSibling : line.nextElementSibling;
    if (next) line[step < 0 ? "after" : "before"](next); // the neighbour moves: what is held or has the focus stays
    const lines = [...line.parentElement.children];
    aloud.textContent = say("place", { place: lines.indexOf(line) + 1, all: lines.length });
  };
  const keepNow = (q) => {
    wayOf(q).now = read(q);
    remember(quizOf(q));
  };

  // Mixed by a number that is kept, so that the lines stand as they did when the page is opened again.
  const mix = (lines, seed) => {
    const numberOf = (line) => Number(line.dataset.at ?? line.firstElementChild.value);
    const isToOrder = lines.length > 1 && "at" in lines[0].dataset;
    let chance = seed;
    lines.sort((one, other) => numberOf(one) - numberOf(other));
    for (let last = lines.length - 1; last > 0; last -= 1) {
      chance = (Math.imul(chance, 1103515245) + 12345) & 0x7fffffff;
      const other = (chance >> 8) % (last + 1);
      [lines[last], lines[other]] = [lines[other], lines[last]];
    }
    if (isToOrder && lines.every((line, place) => numberOf(line) === place + 1)) lines.push(lines.shift());
    for (const line of lines) line.parentElement.append(line);
  };
  const begin = (quiz, way) => {
    ways.set(quiz, way);
    for (const q of all(quiz, ".q")) {
      const lines = all(q, "shuffle" in quiz.dataset ? ".choices > *, [data-at]" : "[data-at]");
      mix(lines, way.seed + Number(q.dataset.n));
      const own = wayOf(q);
      if (own.now) write(q, own.now);
      for (const one of all(q, ".sure input")) one.checked = Number(one.value) === own.sure;
      show(q);
    }
    sumUp(quiz);
  };

  const deeds = {
    check: (button) => check(button.closest(".q")),
    up: (button) => { move(button.closest("[data-at]"), -1); keepNow(button.closest(".q")); },
    down: (button) => { move(button.closest("[data-at]"), 1); keepNow(button.closest(".q")); },
    download: (button) => download(quizOf(button)),
    copy: (button) => copy(quizOf(button)),
    clear: (button) => clear(quizOf(button)),
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-quiz] [data-do]");
    if (button) deeds[button.dataset.do](button);
  });
  document.addEventListener("keydown", (event) => {
    const q = event.key === "Enter" && !event.isComposing && event.target.matches("input[type=text][data-field]") && event.target.closest(".q");
    if (q) check(q);
  });
  document.addEventListener("input", (event) => {
    const q = event.target.closest("[data-quiz] .q");
    if (!q) return;
    if (event.target.closest(".sure")) wayOf(q).sure = Number(event.target.value);
    keepNow(q);
  });
  document.addEventListener("toggle", (event) => {
    const q = event.target.open && event.target.matches(".folded-hint") && event.target.closest("[data-quiz] .q");
    if (!q || wayOf(q).isDone) return;
    wayOf(q).hints = 1;
    keepNow(q);
  }, true);

  const follow = (event, onMove, onEnd) => {
    const held = event.target.closest(".grip, [data-drag]");
    event.preventDefault();
    held.setPointerCapture(event.pointerId);
    const stop = (end) => {
      held.removeEventListener("pointermove", onMove);
      onEnd(end);
    };
    held.addEventListener("pointermove", onMove);
    held.addEventListener("lostpointercapture", stop, { once: true });
  };
  const middleOf = (line) => {
    const { top, height } = line.getBoundingClientRect();
    return top + height / 2;
  };
  const dragLine = (event, line) => {
    follow(event, ({ clientY }) => {
      const { previousElementSibling: before, nextElementSibling: after } = line;
      if (before && clientY < middleOf(before)) move(line, -1);
      else if (after && clientY > middleOf(after)) move(line, 1);
    }, () => keepNow(line.closest(".q")));
  };
  const dragChoice = (event, choice) => {
    const { clientX, clientY } = event;
    let at = event;
    follow(event, (moved) => {
      at = moved;
      choice.style.translate = `${moved.clientX - clientX}px ${moved.clientY - clientY}px`;
    }, () => {
      choice.style.translate = "";
      const under = document.elementsFromPoint(at.clientX, at.clientY).map((one) => one.closest(".match li"));
      const row = under.find((one) => one && one.closest(".q") === choice.closest(".q"));
      if (!row) return;
      row.querySelector("select").value = choice.dataset.drag;
      keepNow(row.closest(".q"));
    });
  };
  document.addEventListener("pointerdown", (event) => {
    const q = event.target.closest("[data-quiz] .q");
    if (!q || event.button || wayOf(q).isDone) return;
    const line = event.target.closest(".grip")?.closest("[data-at]"), choice = event.target.closest("[data-drag]");
    if (line) dragLine(event, line);
    if (choice) dragChoice(event, choice);
  });

  for (const quiz of all(document, "[data-quiz]")) {
    for (const one of all(quiz, "[data-live]")) one.hidden = false;
    quiz.classList.add("live");
    const way = remembered(quiz);
    try {
      begin(quiz, way ?? freshWay());
    } catch {
      begin(quiz, freshWay()); // kept in a shape that no page of ours leaves
    }
    if (way) remember(quiz);
  }
})();
