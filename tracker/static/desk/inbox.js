// Says that a text is too long before it is sent, so that nothing of it is lost on the way.
for (const area of document.querySelectorAll("textarea[data-longest]")) {
  const longest = Number(area.dataset.longest);
  const told = document.createElement("p");
  told.className = "inbox-too-long";
  told.setAttribute("role", "alert");
  area.after(told);
  const check = () => {
    const tooLong = area.value.length > longest;
    told.textContent = tooLong ? area.dataset.tooLong : "";
    return !tooLong;
  };
  area.addEventListener("input", check);
  area.form.addEventListener("submit", (event) => {
    if (!check()) {
      event.preventDefault();
      area.focus();
    }
  });
}
