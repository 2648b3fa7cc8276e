// The right words: the ends of each run are dragged, or moved by arrow keys; by words, with Shift by characters.
"use strict";
{
  const box = document.querySelector(".ends-of-words");
  const paragraphs = [...box.querySelectorAll("p[data-start]")].map((element) => {
    const characters = Array.from(element.textContent); // the record counts code points, and this language halves of some
    return { element, characters, start: Number(element.dataset.start), end: Number(element.dataset.start) + characters.length };
  });
  const made = (spans) => spans.map(([start, end, verbatim]) => ({ start, end, verbatim }));
  const stand = made(JSON.parse(box.dataset.spans)), moved = JSON.parse(box.dataset.moved); // as a form that comes back was sent
  const runs = made(moved ?? JSON.parse(box.dataset.spans));
  const field = box.querySelector("input");
  const said = box.querySelector("[role=status]");
  const places = new WeakMap(); // of each text node the offset of its first character
  const least = paragraphs[0].start, most = paragraphs.at(-1).end;
  let dragged = null;

  const paragraphAt = (at) => paragraphs.findLast((one) => one.start <= at) ?? paragraphs[0];
  const words = (from, to) => paragraphs.flatMap((one) => one.characters.slice(Math.max(0, from - one.start), Math.max(0, to - one.start))).join("");

  // Where an end may come to rest: beside a word, with and without the marks that stand at it.
  const edges = (side) => paragraphs.flatMap(({ characters, start }) => {
    const found = [];
    let token = -1;
    for (let at = 0; at <= characters.length; at += 1) {
      const space = at === characters.length || /\s/u.test(characters[at]);
      if (!space && token < 0) token = at;
      if (!space || token < 0) continue;
      const marks = side === "start" ? /[“"‘'«(\[]/u : /[”"’'»)\].,;:!?]/u;
      let [from, to] = [token, at];
      found.push(start + (side === "start" ? from : to));
      while (side === "start" ? from < to - 1 && marks.test(characters[from]) : to > from + 1 && marks.test(characters[to - 1])) {
        if (side === "start") from += 1; else to -= 1;
        found.push(start + (side === "start" ? from : to));
      }
      token = -1;
    }
    return found.sort((one, other) => one - other);
  });
  const rests = { start: edges("start"), end: edges("end") };

  const bounds = (place, side) => side === "start"
    ? [place ? runs[place - 1].end : least, runs[place].end - 1]
    : [runs[place].start + 1, place + 1 < runs.length ? runs[place + 1].start : most];

  const move = (place, side, at) => {
    const [from, to] = bounds(place, side);
    runs[place][side] = Math.min(to, Math.max(from, at));
    draw();
    box.querySelector(`[data-place="${place}"][data-side="${side}"]`).focus({ preventScroll: true });
    tell();
  };

  const tell = () => {
    field.disabled = JSON.stringify(runs) === JSON.stringify(stand);
    field.value = JSON.stringify(runs.map(({ start, end, verbatim }) => [start, end, verbatim]));
    said.textContent = runs.map(({ start, end }) => `“${words(start, end)}”`).join(" … ");
  };

  const handle = (place, side) => {
    const [from, to] = bounds(place, side);
    const at = runs[place][side];
    const made = document.createElement("button");
    made.type = "button";
    made.className = `handle ${side}`;
    made.dataset.place = place;
    made.dataset.side = side;
    made.setAttribute("role", "slider");
    made.setAttribute("aria-label", side === "start" ? "Where the words begin" : "Where the words end");
    for (const [name, value] of [["min", from], ["max", to], ["now", at]]) made.setAttribute(`aria-value${name}`, value);
    const near = side === "start" ? words(at, Math.min(at + 24, runs[place].end)) : words(Math.max(at - 24, runs[place].start), at);
    made.setAttribute("aria-valuetext", side === "start" ? `before “${near}”` : `behind “${near}”`);
    return made;
  };

  const text = (content, at) => {
    const node = document.createTextNode(content);
    places.set(node, at);
    return node;
  };

  const draw = () => {
    for (const { element, characters, start, end } of paragraphs) {
      const parts = [];
      let done = start;
      const upTo = (at) => { if (at > done) parts.push(text(characters.slice(done - start, at - start).join(""), done)); done = Math.max(done, at); };
      runs.forEach((run, place) => {
        if (run.end <= start || run.start >= end) return;
        upTo(Math.max(run.start, start));
        const mark = document.createElement("mark");
        mark.className = run.verbatim ? "q c1" : "q c1 p";
        const to = Math.min(run.end, end);
        mark.append(text(characters.slice(done - start, to - start).join(""), done));
        if (run.start >= start) parts.push(handle(place, "start"));
        parts.push(mark);
        if (run.end <= end) parts.push(handle(place, "end"));
        done = to;
      });
      upTo(end);
      element.replaceChildren(...parts);
    }
  };

  const pointed = (event) => {
    const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    const range = caret ? null : document.caretRangeFromPoint?.(event.clientX, event.clientY);
    const [node, offset] = caret ? [caret.offsetNode, caret.offset] : [range?.startContainer, range?.startOffset];
    return places.has(node) ? places.get(node) + Array.from(node.data.slice(0, offset)).length : null;
  };
  const nearest = (side, at) => rests[side].reduce((best, one) => (Math.abs(one - at) < Math.abs(best - at) ? one : best));

  box.addEventListener("pointerdown", (event) => {
    const grip = event.target.closest(".handle");
    if (!grip) return;
    event.preventDefault();
    dragged = { place: Number(grip.dataset.place), side: grip.dataset.side };
    grip.focus({ preventScroll: true });
    box.classList.add("dragging"); // the grips let the pointer through to the words
  });
  document.addEventListener("pointermove", (event) => {
    const at = dragged && pointed(event);
    if (at !== null && dragged) move(dragged.place, dragged.side, event.shiftKey ? at : nearest(dragged.side, at));
  });
  for (const name of ["pointerup", "pointercancel"]) {
    document.addEventListener(name, () => { dragged = null; box.classList.remove("dragging"); });
  }
  box.addEventListener("keydown", (event) => {
    const grip = event.target.closest(".handle");
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const edge = { Home: "start", End: "end" }[event.key];
    if (!grip || !(step || edge)) return;
    event.preventDefault();
    const place = Number(grip.dataset.place), { side } = grip.dataset, now = runs[place][side];
    if (edge) move(place, side, paragraphAt(now)[edge]);
    else if (event.shiftKey) move(place, side, now + step);
    else move(place, side, (step > 0 ? rests[side].find((one) => one > now) : rests[side].findLast((one) => one < now)) ?? now);
  });

  box.hidden = false;
  draw();
  if (moved) tell();
  const page = box.querySelector(".page");
  page.scrollTop = box.querySelector(".handle").offsetTop - page.offsetTop - page.clientHeight / 3;
}
