// One language at a time, remembered; and what a request answers, asked of this server. Without this all three stand below each other.
"use strict";
{
  const languages = ["curl", "JavaScript", "Python"];
  const kept = () => { try { return localStorage.getItem("language"); } catch { return null; } };
  const LONGEST = 1600;
  let chosen = languages.includes(kept()) ? kept() : languages[0];
  const bars = [];

  const show = () => {
    for (const sample of document.querySelectorAll("pre[data-language]")) sample.hidden = sample.dataset.language !== chosen;
    for (const button of bars) button.setAttribute("aria-pressed", String(button.textContent === chosen));
  };

  const button = (words, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "small";
    made.textContent = words;
    made.addEventListener("click", act);
    return made;
  };

  const run = async (request, answer) => {
    answer.hidden = false;
    answer.textContent = "…";
    try {
      const got = await fetch(request.dataset.path);
      let text = await got.text();
      if (got.headers.get("content-type")?.includes("json")) text = JSON.stringify(JSON.parse(text), null, 1);
      answer.textContent = `HTTP ${got.status}\n${text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text}`;
    } catch {
      answer.textContent = "The server cannot be reached now.";
    }
  };

  for (const request of document.querySelectorAll(".request")) {
    const bar = document.createElement("p");
    bar.className = "languages";
    for (const language of languages) {
      const made = button(language, () => {
        chosen = language;
        try { localStorage.setItem("language", language); } catch { /* for this page only */ }
        show();
      });
      bars.push(made);
      bar.append(made, " ");
    }
    if (request.dataset.path) {
      const answer = document.createElement("pre");
      answer.className = "answer";
      answer.setAttribute("aria-live", "polite");
      answer.tabIndex = 0;
      answer.hidden = true;
      const start = button("Run", () => run(request, answer));
      start.classList.add("primary", "run");
      bar.append(start);
      request.append(answer);
    }
    request.prepend(bar);
  }
  show();
  const target = document.getElementById(location.hash.slice(1));
  if (target?.tagName === "DETAILS") target.open = true;
}
