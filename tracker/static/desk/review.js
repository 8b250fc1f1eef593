"use strict";

// Leads from field to field that differs or is commented on, with the keys that the page names.
const keys = document.querySelector(".review-keys");
const notable = [...document.querySelectorAll(".review-fields .is-notable")];

function isWriting(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

function go(step) {
  const at = notable.indexOf(document.activeElement.closest(".is-notable"));
  const next = at < 0 ? (step > 0 ? 0 : notable.length - 1) : at + step;
  const row = notable[Math.max(0, Math.min(next, notable.length - 1))];
  row.focus();
  row.scrollIntoView({ block: "center" });
}

document.addEventListener("keydown", (event) => {
  if (!keys || !notable.length || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) {
    return;
  }
  if (event.key === keys.dataset.next) {
    go(1);
  } else if (event.key === keys.dataset.previous) {
    go(-1);
  }
});
