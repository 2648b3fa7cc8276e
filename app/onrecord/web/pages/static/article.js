// The card of the quotation in focus, walking by j and k, and one voice alone. Without this the page can be read and links work.
"use strict";
{
  const spread = document.querySelector(".spread");
  const card = document.getElementById("card");
  const marks = [...document.querySelectorAll("mark.q[id]")];
  const index = new Map(marks.map((mark, place) => [mark.id, place]));
  const slot = (name) => card.querySelector(`[data-fill="${name}"]`);
  const fill = (name, text) => { slot(name).textContent = text; };
  const pieces = new Map(marks.map((mark) => [mark.id, [mark]]));
  for (const piece of document.querySelectorAll("mark[data-of]")) pieces.get(piece.dataset.of)?.push(piece);
  const voiceOf = (number) => document.querySelector(`.cast li[data-voice="${number}"]`);
  const SOON = 100;
  const WIDE = 992; // pixels, as in the style sheet: the card stands beside the text
  let current = -1;
  let remembering = 0;
  let closing = false;

  const unmark = () => pieces.get(marks[current]?.id)?.forEach((piece) => piece.classList.remove("now"));

  const paragraphs = [...document.querySelectorAll(".text > p")];
  const spot = (paragraph, at) => { // a place in the words of a paragraph, whatever marks are around them
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() && at > texts.currentNode.length) at -= texts.currentNode.length;
    return [texts.currentNode ?? paragraph, at];
  };
  const tell = (places) => { // which words tell whose they are: the source and its verb, lightly, while the card is open
    if (!window.Highlight) return;
    CSS.highlights.delete("told");
    if (!places) return;
    CSS.highlights.set("told", new Highlight(...places.split(" ").map((place) => {
      const [number, start, end] = place.split(/[:-]/).map(Number);
      const range = new Range();
      range.setStart(...spot(paragraphs[number], start));
      range.setEnd(...spot(paragraphs[number], end));
      return range;
    })));
  };

  const remember = (address) => { // what the address bar shows can wait until the words are shown
    clearTimeout(remembering);
    remembering = setTimeout(() => history.replaceState(history.state, "", address), SOON);
  };

  const uncover = () => { // a sheet from below leaves the words in sight
    if (innerWidth >= WIDE || card.hidden) return;
    const mark = marks[current];
    if (mark.getBoundingClientRect().bottom > card.getBoundingClientRect().top) mark.scrollIntoView({ block: "nearest" });
  };

  const show = (place, { focus = false, scroll = focus } = {}) => {
    const mark = marks[place];
    const link = mark.querySelector("a");
    const voice = voiceOf(mark.dataset.voice);
    const name = voice.querySelector(".name a")?.cloneNode(true) ?? voice.querySelector(".name").lastChild.textContent.trim();
    unmark();
    current = place;
    pieces.get(mark.id).forEach((piece) => piece.classList.add("now"));
    card.className = `card ${voice.className.match(/c\d+/)[0]}`;
    fill("place", `${place + 1} of ${marks.length}`);
    fill("tag", link.dataset.tag);
    slot("name").replaceChildren(name);
    fill("role", voice.querySelector(".role").textContent);
    for (const part of ["said", "how", "sure", "note"]) fill(part, link.dataset[part] ?? "");
    if (slot("record")) { // a text that is only tried has no addresses
      fill("copied", "");
      slot("record").href = link.href;
      slot("wrong").href = `${link.href}#wrong`;
      card.querySelector("details").open = false;
    }
    tell(link.dataset.told);
    card.hidden = false;
    card.parentElement.scrollTop = 0;
    remember(`#${mark.id}`);
    if (focus) link.focus({ preventScroll: true });
    if (scroll) {
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      mark.scrollIntoView({ block: innerWidth < WIDE ? "start" : "center", behavior: still ? "auto" : "smooth" });
    } else requestAnimationFrame(uncover);
  };

  const close = () => {
    const within = card.contains(document.activeElement);
    unmark();
    closing = true; // the focus goes back to the words, which must not open the card again
    if (within) marks[current].querySelector("a").focus();
    closing = false;
    tell("");
    card.hidden = true;
    remember(location.pathname + location.search);
  };

  const walk = (step) => {
    if (!marks.length) return;
    const only = spread.dataset.only;
    for (let tried = 0, place = current; tried < marks.length; tried += 1) {
      place = place < 0 && step < 0 ? marks.length - 1 : (place + step + marks.length) % marks.length;
      if (!only || marks[place].dataset.voice === only) { show(place, { focus: true }); return; }
    }
  };

  const copy = async (text, said) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch { // without a secure address there is no clipboard but this one
      const field = document.createElement("textarea");
      field.value = text;
      card.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
    fill("copied", said);
    uncover();
  };

  const cite = async (format, label) => {
    const answer = await fetch(`/v1/quotes/${marks[current].id}/citation?format=${format}`);
    if (answer.ok) await copy(await answer.text(), `Copied as ${label}.`);
    else fill("copied", "The citation cannot be had now.");
  };

  const actions = {
    before: () => walk(-1),
    next: () => walk(1),
    close,
    link: () => copy(`${location.origin}/id/${marks[current].id}`, "Link copied."),
    cite: (button) => cite(button.dataset.format, button.textContent),
  };

  const only = (number) => {
    if (spread.dataset.only === number) delete spread.dataset.only;
    else spread.dataset.only = number;
    const chosen = spread.dataset.only;
    for (const one of spread.querySelectorAll("[data-voice]")) one.classList.toggle("lit", one.dataset.voice === chosen);
    for (const button of spread.querySelectorAll("button.tag")) {
      button.setAttribute("aria-pressed", String(button.closest("li").dataset.voice === chosen));
    }
  };

  const kept = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
  let keys = kept("keys") !== "off";

  const offerKeys = () => {
    const button = document.createElement("button");
    const line = document.createElement("p");
    button.type = "button";
    button.textContent = "Walk by j and k";
    button.setAttribute("aria-pressed", String(keys));
    button.addEventListener("click", () => {
      keys = !keys;
      button.setAttribute("aria-pressed", String(keys));
      try { localStorage.setItem("keys", keys ? "on" : "off"); } catch { /* for this page only */ }
    });
    line.className = "keys";
    line.append(button);
    document.querySelector(".cast").append(line);
  };

  const offerVoices = () => {
    for (const tag of document.querySelectorAll(".cast .tag")) {
      const button = document.createElement("button");
      const { voice } = tag.closest("li").dataset;
      button.type = "button";
      button.className = "tag";
      button.textContent = tag.textContent;
      button.setAttribute("aria-pressed", "false");
      button.setAttribute("aria-label", `${tag.textContent}: only ${tag.parentElement.lastElementChild === tag ? tag.parentElement.lastChild.textContent.trim() : tag.nextElementSibling.textContent}`);
      button.addEventListener("click", () => only(voice));
      tag.replaceWith(button);
    }
  };

  const follow = () => { if (index.has(location.hash.slice(1))) show(index.get(location.hash.slice(1))); };

  if (spread && card && marks.length) {
    offerVoices();
    offerKeys();
    follow();
    addEventListener("hashchange", follow);
    card.querySelector("details")?.addEventListener("toggle", uncover);
    spread.addEventListener("click", (event) => {
      const button = event.target.closest("[data-do]");
      if (button) { actions[button.dataset.do](button); return; }
      const piece = event.target.closest("mark.q, rect[data-of]");
      if (!piece || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !getSelection().isCollapsed) return;
      event.preventDefault();
      const place = index.get(piece.id || piece.dataset.of);
      if (place === undefined) return;
      show(place, { focus: true, scroll: piece.tagName === "rect" });
      if (event.detail === 0) card.querySelector("button").focus(); // by Enter: what can be done is in the card
    });
    spread.addEventListener("focusin", (event) => {
      const place = index.get(event.target.closest("mark.q")?.id);
      if (place !== undefined && !closing && (place !== current || card.hidden)) show(place);
    });
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches?.("input, textarea, select")) return;
      if (event.key === "Escape" && !card.hidden) close();
      else if (keys && event.key === "j") walk(1);
      else if (keys && event.key === "k") walk(-1);
    });
  }
}
