// A list worked off by the keyboard: j and k walk, Enter accepts, d dismisses, m merges. Without this each task has its link and its button.
"use strict";
{
  const tasks = [...document.querySelectorAll(".task")];
  const here = () => tasks.indexOf(document.activeElement.closest(".task"));
  const kept = () => { try { return localStorage.getItem("keys"); } catch { return null; } };
  let keys = kept() !== "off";
  let last = 0;

  const go = (place) => {
    last = Math.max(0, Math.min(tasks.length - 1, place));
    const task = tasks[last];
    task.focus({ preventScroll: true });
    task.scrollIntoView({ block: "nearest" });
  };
  const said = document.querySelector(".desk").dataset;
  const act = (name) => {
    const task = tasks[here()];
    (task?.querySelector(`[data-do=${name}]`) ?? (name === "accept" ? task?.querySelector("h2 a, .facts a") : null))?.click();
  };
  const moves = { j: () => go(here() + 1), n: () => go(here() + 1), k: () => go(here() < 0 ? tasks.length - 1 : here() - 1) };
  const acts = { a: "accept", d: "dismiss", m: "merge" };

  const offerKeys = () => {
    const line = document.createElement("p");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "small";
    button.textContent = "Keys";
    button.setAttribute("aria-pressed", String(keys));
    button.addEventListener("click", () => {
      keys = !keys;
      button.setAttribute("aria-pressed", String(keys));
      try { localStorage.setItem("keys", keys ? "on" : "off"); } catch { /* for this page only */ }
    });
    line.className = "keys facts";
    line.append(button, " ");
    for (const [key, does] of [["j", "next"], ["k", "previous"], ["Enter", said.accept], ["m", said.merge], ["d", said.dismiss]].filter(([, does]) => does)) {
      const cap = document.createElement("kbd");
      cap.textContent = key;
      line.append(cap, ` ${does} `);
    }
    document.querySelector(".tabs").after(line);
  };

  if (tasks.length) {
    offerKeys();
    go(tasks.findIndex((task) => `#${task.id}` === location.hash));
    addEventListener("pageshow", (event) => { if (event.persisted) go(last); });  // back from a task: browsers may forget where it was
    document.addEventListener("keydown", (event) => {
      if (!keys || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
      if (event.key === "Enter") { if (event.target.matches(".task")) act("accept"); }
      else if (moves[event.key]) moves[event.key]();
      else if (acts[event.key]) act(acts[event.key]);
      else return;
      if (event.key !== "Enter") event.preventDefault();
    });
  }
}
