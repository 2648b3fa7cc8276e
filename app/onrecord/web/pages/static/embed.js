// For pages of others: each <blockquote class="on-record" data-quote="quo_…"> becomes the card of that quotation.
"use strict";
{
  const home = document.currentScript.src.replace(/\/static\/embed\.js.*$/, "");
  const frames = [];
  const replace = () => {
    for (const words of document.querySelectorAll("blockquote.on-record[data-quote]")) {
      if (!/^quo_[0-9a-z]{12}$/.test(words.dataset.quote)) continue;
      const frame = document.createElement("iframe");
      frame.src = `${home}/embed/quotes/${words.dataset.quote}`;
      frame.title = words.textContent.trim().replace(/\s+/g, " ").slice(0, 200);
      frame.loading = "lazy";
      frame.width = "100%";
      frame.height = "260";
      frame.style.border = "0";
      frame.style.maxWidth = "40rem";
      frames.push(frame);
      words.replaceWith(frame);
    }
  };
  addEventListener("message", (event) => {
    const frame = frames.find((one) => one.contentWindow === event.source);
    const height = Number(event.data?.onRecord);
    if (frame && event.origin === new URL(home).origin && height > 0) frame.height = String(Math.min(height, 2000));
  });
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", replace);
  else replace();
}
