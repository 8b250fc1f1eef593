"use strict";

// Takes the words an editor selected in the article's text into the quote.
for (const button of document.querySelectorAll("[data-quote-into]")) {
  button.addEventListener("click", () => {
    const text = document.getElementById(button.dataset.quoteFrom);
    const quote = document.getElementById(button.dataset.quoteInto);
    const selection = window.getSelection();
    if (!quote || !text.contains(selection.anchorNode)) {
      return;
    }
    quote.value = selection.toString().trim();
    quote.scrollIntoView({ block: "center" });
    quote.focus();
  });
}

// Fields in rows of a table have no label of their own: the head of their column names them. The box
// of an autocomplete knows only what is chosen in it, so it is named by the label of its field.
const headOf = (control) => {
  const cell = control.closest("td");
  const table = cell && cell.closest("table");
  return table && table.tHead && table.tHead.rows[0].cells[cell.cellIndex];
};
const named = (control, label) => {
  label.id = label.id || `label-of-${control.id || control.name}`;
  const own = control.getAttribute("aria-labelledby") || "";
  if (!own.split(" ").includes(label.id)) {
    control.setAttribute("aria-labelledby", `${label.id} ${own}`.trim());
  }
};
const nameFields = () => {
  for (const control of document.querySelectorAll("td select, td input:not([type=hidden]), select.admin-autocomplete")) {
    const label = document.querySelector(`label[for="${control.id}"]`) || headOf(control);
    if (!label || !label.textContent.trim()) {
      continue;
    }
    if (control.matches("td *")) {
      named(control, label);
    }
    for (const box of control.parentElement.querySelectorAll(".select2-selection, .select2-selection__rendered")) {
      named(box, label);
    }
  }
};
if (window.django && window.django.jQuery) {
  // After the boxes are made, which happens once the page is ready.
  window.django.jQuery(() => setTimeout(nameFields));
  document.addEventListener("formset:added", () => setTimeout(nameFields));
}
