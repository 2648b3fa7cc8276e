// Names of people while one types into a search box or says who said something.
"use strict";
{
  const LEAST = 2, WAIT = 150;
  for (const input of document.querySelectorAll("form[role=search] input, input[data-names]")) {
    const list = document.createElement("datalist");
    let waiting = 0;
    list.id = `names-${document.querySelectorAll("datalist").length}`;
    input.setAttribute("list", list.id);
    input.autocomplete = "off";
    input.after(list);

    const offer = async () => {
      const typed = input.value.trim();
      if (typed.length < LEAST) return;
      const query = new URLSearchParams({ q: typed, sort: "-quote_count", limit: "6" });
      const answer = await fetch(`/v1/speakers?${query}`);
      if (!answer.ok || input.value.trim() !== typed) return;
      const { items } = await answer.json();
      list.replaceChildren(...items.map(({ name }) => new Option(name, name)));
    };

    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(offer, WAIT);
    });
  }
}
