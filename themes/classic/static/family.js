/* The line that a family writes back: made into a feedback file here, and handed over by mail, as a download
   or as a copy. Nothing leaves the page by itself. Every word stands in the page already. */
(() => {
  "use strict";

  const LONGEST_ADDRESS = 2000; // longer ones are cut by some mail programs

  const form = document.getElementById("write-back");
  const field = (name) => document.getElementById(`wb-${name}`);
  const value = (name) => field(name)?.value.trim() ?? "";

  const words = {};
  for (const one of document.getElementById("write-back-words").content.querySelectorAll("[data-word]")) {
    words[one.dataset.word] = one.textContent;
  }
  const tell = (name, gaps = {}) => {
    field("told").textContent = words[name].replace(/\{(\w+)\}/g, (gap, key) => gaps[key] ?? gap);
  };

  // What is typed is text: no sign of it makes a heading, a link, a picture or an end of the fields.
  const plain = (text) =>
    text
      .replace(/\r\n?/g, "\n")
      .replace(/^[ \t]+/gm, "")
      .replace(/[\\`*_[\]<>~|#&$]/g, "\\$&")
      .replace(/^([-+=:]|\d+(?=[.)]))/gm, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));

  // An id as the files of the portfolio write it: "Mira's Dad" is mira-s-dad.
  const idOf = (text) =>
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/[^a-z0-9._-]+/g, "-")
      .replace(/^[-._]+|[-._]+$/g, "");

  const today = () => {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };

  /* Give the file, or null after saying what is missing. */
  const file = () => {
    const by = form.dataset.by || (field("by").tagName === "SELECT" ? value("by") : idOf(value("by")));
    const missing = by ? (value("saw") ? "" : "saw") : "by";
    if (missing) {
      tell(missing === "by" ? "who" : "empty");
      field(missing).focus();
      return null;
    }
    const ask = value("ask") ? `\n\n**${field("ask").dataset.label}** ${plain(value("ask"))}` : "";
    const day = today();
    return {
      name: `${day}-${by}.md`,
      text:
        `---\nentry: ${value("work")}\nby: ${by}\nrole: family\ngiven: ${day}\n---\n` +
        `## Saw\n${plain(value("saw"))}${ask}\n`,
    };
  };

  const acts = {
    mail: (made) => {
      const subject = encodeURIComponent(`${form.dataset.subject}: ${field("work").selectedOptions[0].text}`);
      const address = `mailto:${form.dataset.mail}?subject=${subject}&body=${encodeURIComponent(made.text)}`;
      if (address.length > LONGEST_ADDRESS) {
        acts.copy(made);
        return;
      }
      location.href = address;
      tell("mail");
    },
    save: ({ name, text }) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "text/markdown" }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      tell("save", { file: name });
    },
    copy: async ({ text }) => {
      try {
        await navigator.clipboard.writeText(text);
        tell("copy");
      } catch {
        // No clipboard for this page: the text stands in the field, marked, to be copied by hand.
        field("saw").value = text;
        field("saw").select();
        tell("marked");
      }
    },
  };

  for (const button of form.querySelectorAll("[data-act]")) {
    button.addEventListener("click", () => {
      const made = file();
      if (made) acts[button.dataset.act](made);
    });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
})();
