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
