"use strict";

// Shows again what each answer would change, after a field that it depends on was changed.
(() => {
  const form = document.getElementById("new-event");
  const button = document.getElementById("preview");
  if (!form || !button) {
    return;
  }
  let asked = 0;
  const ask = async () => {
    const number = ++asked;
    const sent = new FormData(form);
    sent.set("act", "preview");
    const answer = await fetch(form.getAttribute("action").split("#")[0] || window.location.pathname, {
      method: "POST",
      body: sent,
      credentials: "same-origin",
    });
    if (!answer.ok || number !== asked) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("#relating .match-question");
    const held = document.querySelector("#relating .match-question");
    if (fresh && held && !held.contains(document.activeElement)) {
      held.replaceWith(document.importNode(fresh, true));
    }
  };
  form.addEventListener("change", (event) => {
    if (!event.target.closest("#relating") && event.target.name !== "rationale") {
      ask().catch(() => {});
    }
  });
})();
