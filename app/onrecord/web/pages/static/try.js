// A file that is dropped or chosen goes into the form, and the form is sent; it is read here and nowhere else.
"use strict";
{
  const form = document.getElementById("text-form");
  const said = document.getElementById("said");
  const types = { html: "text/html", htm: "text/html", xhtml: "text/html", json: "application/json", jsonld: "application/json" };

  const decode = (bytes) => {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder("windows-1252").decode(bytes);
    }
  };

  const read = async (file) => {
    const text = decode(await file.arrayBuffer());
    if (text.includes("\0")) {
      said.textContent = `${file.name} is no text: onrecord extract reads such files.`;
      return;
    }
    form.elements.text.value = text;
    form.elements.type.value = types[file.name.split(".").pop().toLowerCase()] ?? "text/plain";
    said.textContent = `Reading ${file.name} …`;
    form.requestSubmit(form.querySelector(".primary"));
  };

  const label = document.createElement("label");
  const input = document.createElement("input");
  label.append("or drop or choose a file ", input);
  input.type = "file";
  input.accept = ".txt,.html,.htm,.xhtml,.json,.jsonld,text/*";
  input.addEventListener("change", () => { if (input.files.length) read(input.files[0]); });
  document.getElementById("file").append(label);
  document.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("over"); });
  document.addEventListener("dragleave", () => form.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    form.classList.remove("over");
    read(event.dataTransfer.files[0]);
  });
}
