"use strict";

// Passkeys: the browser is asked when a form with `data-passkey` is sent, and its answer is sent with it.
function told(form, error) {
  const line = form.querySelector("[data-passkey-error]");
  const declined = error.name === "NotAllowedError" || error.name === "AbortError";
  line.textContent = declined ? line.dataset.declined : line.dataset.failed;
  line.hidden = false;
}

async function options(form) {
  if (form.dataset.options) {
    return JSON.parse(document.getElementById(form.dataset.options).textContent);
  }
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
}

async function asked(form) {
  const given = await options(form);
  if (form.dataset.passkey !== "add") {
    return window.webauthnJSON.get(given.request_options);
  }
  const wanted = given.creation_options;
  const alone = form.querySelector("[name=passwordless]");
  const selection = wanted.publicKey.authenticatorSelection;
  selection.residentKey = alone && alone.checked ? "required" : "discouraged";
  selection.requireResidentKey = Boolean(alone && alone.checked);
  if (alone && alone.checked) {
    selection.userVerification = "required";
  }
  return window.webauthnJSON.create(wanted);
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    form.querySelector("[data-passkey-error]").hidden = true;
    try {
      form.querySelector("[name=credential]").value = JSON.stringify(await asked(form));
      form.submit();
    } catch (error) {
      told(form, error);
    }
  });
}

// Copies what an element holds; the words stay selected where copying is not allowed.
for (const button of document.querySelectorAll("[data-copies]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copies);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy");
    }
    button.textContent = button.dataset.copied;
  });
}
