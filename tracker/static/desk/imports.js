"use strict";

// Asks how far an import is, and shows the page again when it has come to its next state.
const shown = document.querySelector("[data-progress]");
const bar = shown.querySelector("progress");
const words = shown.querySelector("output");
const EVERY = 1500;

function tell({ done, total }) {
  if (total) {
    bar.max = total;
    bar.value = Math.min(done, total);
  }
  const told = total ? shown.dataset.words : shown.dataset.wordsOpen;
  const number = (value) => value.toLocaleString(document.documentElement.lang || undefined);
  words.textContent = done || total ? told.replace("%d", number(done)).replace("%t", number(total || 0)) : "";
}

async function ask() {
  try {
    const answer = await fetch(shown.dataset.progress, { headers: { Accept: "application/json" } });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const now = await answer.json();
    if (!now.moving || now.state !== shown.dataset.state) {
      window.location.reload();
      return;
    }
    tell(now);
  } catch {
    // The server is away for a moment: ask again later.
  }
  window.setTimeout(ask, EVERY);
}

window.setTimeout(ask, EVERY);
