// The reading desk: selecting, deciding, drafts, and who else is here. Every action is a plain form
// or link first; this makes them answer in place.

const rd = document.getElementById("rd");
const said = rd.dataset;
const acts = rd.classList.contains("rd-acts");
const token = rd.querySelector("[name=csrfmiddlewaretoken]").value;
const $ = (id) => document.getElementById(id);
const text = () => $("rd-text");
const cards = () => [...rd.querySelectorAll(".rd-card")];
const cardOf = (key) => $(`card-${key}`);
const openForm = () => rd.querySelector(".rd-form");
const put = (sentence, word) => sentence.replace("%s", word);

function ask(url, sent, more = {}) {
  const headers = { "X-Desk": "read", "X-CSRFToken": token };
  const body = sent === undefined ? undefined : new URLSearchParams(sent);
  return fetch(url, { method: body ? "POST" : "GET", headers, body, ...more });
}

let quiet;
function tell(sentence) {
  clearTimeout(quiet);
  $("rd-told").textContent = sentence;
  quiet = setTimeout(() => { $("rd-told").textContent = ""; }, 7000);
}

// ---- The current card, and its words in the text ------------------------------------------------

let current = null;

function choose(card, { focus = true, scroll = true } = {}) {
  for (const one of rd.querySelectorAll(".rd-current")) one.classList.remove("rd-current");
  current = card ? card.dataset.key : null;
  if (!card) return;
  card.classList.add("rd-current");
  const number = card.dataset.n;
  if (number !== "0") {
    for (const one of text().querySelectorAll(`:is(.rd-s, .rd-ref)[data-n~="${number}"]`)) one.classList.add("rd-current");
  }
  card.closest("details")?.setAttribute("open", "");
  if (focus) card.focus({ preventScroll: true });
  if (scroll) {
    card.scrollIntoView({ block: "nearest" });
    if (number !== "0" && matchMedia("(min-width: 56.3rem)").matches) $(`at-${number}`)?.scrollIntoView({ block: "center" });
  }
}

function chooseNumber(number) {
  choose(rd.querySelector(`.rd-card[data-n="${number}"]`));
}

function step(by) {
  const all = cards().filter((card) => card.offsetParent !== null);
  const at = all.findIndex((card) => card.dataset.key === current);
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
  if (all[next]) choose(all[next]);
}

function toWords() {
  const card = cardOf(current);
  const ref = card && $(`at-${card.dataset.n}`);
  if (!ref) return;
  if (document.activeElement === ref) return choose(card);
  ref.scrollIntoView({ block: "center" });
  ref.focus({ preventScroll: true });
}

rd.addEventListener("click", (event) => {
  const number = event.target.closest(".rd-number, .rd-ref");
  if (number && number.dataset.n) {
    event.preventDefault();
    if (number.classList.contains("rd-ref")) return chooseNumber(number.dataset.n);
    choose(number.closest(".rd-card"), { focus: false, scroll: false });
    return toWords();
  }
  const words = event.target.closest(".rd-text .rd-s");
  if (words && getSelection().isCollapsed) {
    const numbers = words.dataset.n.split(" ");
    const at = numbers.indexOf(cardOf(current)?.dataset.n);
    return chooseNumber(numbers[(at + 1) % numbers.length]);
  }
  const card = event.target.closest(".rd-card");
  if (card && card.dataset.key !== current) choose(card, { focus: false, scroll: false });
});

// ---- Showing the page as it is now --------------------------------------------------------------

async function refresh(key) {
  const answer = await ask(`${said.page}?open=none`);
  if (!answer.ok) return tell(said.saidFailed);
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const places = [text().scrollTop, $("rd-cards").scrollTop];
  text().replaceWith(fresh.getElementById("rd-text"));
  $("rd-cards").replaceWith(fresh.getElementById("rd-cards"));
  rd.querySelector(".rd-done")?.replaceWith(fresh.querySelector(".rd-done"));
  rd.dataset.stamp = fresh.getElementById("rd").dataset.stamp;
  [text().scrollTop, $("rd-cards").scrollTop] = places;
  CSS.highlights?.delete("rd-passage");
  $("rd-news").hidden = true;
  listen();
  // With nothing chosen, or what was chosen gone, the keys work on what comes first.
  if (cardOf(key)) choose(cardOf(key));
  else choose(firstWaiting(), { focus: false, scroll: false });
}

function firstWaiting() {
  return rd.querySelector(".rd-card[data-look=waiting]");
}

function waitingAfter(key) {
  const all = cards();
  const at = all.findIndex((card) => card.dataset.key === key);
  const waits = (card) => card.dataset.look === "waiting" && card.dataset.key !== key;
  return (all.slice(at + 1).find(waits) || all.find(waits))?.dataset.key;
}

// ---- Deciding -----------------------------------------------------------------------------------

const decided = [];

async function decide(key, what, reason = "") {
  const next = what === "accept" || what === "reject" ? waitingAfter(key) : null;
  const answer = await ask(said.decide, { card: key, what, reason }).catch(() => null);
  if (!answer || ![200, 409].includes(answer.status)) return tell(said.saidFailed);
  const told = await answer.json();
  tell(told.sentence);
  if (answer.status === 409) {
    await refresh(told.key);
    if (what === "accept" && cardOf(told.card)?.dataset.look === "waiting") await open(told.card, told.sentence);
    return;
  }
  if (key.startsWith("s-") && what !== "undo") decided.push(key);
  await refresh(next || told.card);
}

function accept() {
  const card = cardOf(current);
  if (card?.dataset.look === "waiting") return decide(current, "accept");
  const confirm = card?.querySelector("button[value=confirm]");
  if (confirm) decide(current, "confirm");
}

function reject() {
  const box = cardOf(current)?.querySelector(".rd-reject");
  if (!box) return;
  box.open = true;
  box.querySelector("input[name=reason]").focus();
}

function undo() {
  const key = decided.pop() || cardOf(current)?.querySelector("button[value=undo]")?.form.elements.card.value;
  if (key) decide(key, "undo");
}

// ---- One open form ------------------------------------------------------------------------------

async function open(key, sentence) {
  if (openForm()) await close();
  const answer = await ask(`${said.form}?card=${encodeURIComponent(key)}`).catch(() => null);
  if (!answer?.ok) return tell(said.saidFailed);
  const card = cardOf(key);
  card.classList.add("rd-editing");
  card.querySelector(".rd-slot").innerHTML = await answer.text();
  choose(card, { focus: false });
  ready(card.querySelector(".rd-form"), sentence);
}

async function openPassage({ start, end }) {
  const key = `p-${start}-${end}`;
  if (openForm()) await close();
  const answer = await ask(`${said.page}?piece=cards&open=${key}`).catch(() => null);
  if (!answer?.ok) return tell(said.saidFailed);
  const at = $("rd-cards").scrollTop;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  $("rd-cards").replaceWith(fresh.getElementById("rd-cards"));
  $("rd-cards").scrollTop = at;
  choose(cardOf(key), { focus: false });
  ready(openForm());
}

async function close() {
  const form = openForm();
  if (!form) return;
  const { key } = form.dataset;
  await save(form);
  await refresh(key.startsWith("p-") ? null : key);
}

let glossed = null;

function ready(form, sentence) {
  if (!form) return;
  glossed = null;
  for (const field of form.querySelectorAll(".rd-field[data-suggested]")) compare(field);
  follow(form);
  if (sentence) {
    const note = document.createElement("p");
    note.className = "errornote";
    note.textContent = sentence;
    form.prepend(note);
  }
  if (form.dataset.key.startsWith("p-") && CSS.highlights) {
    const range = rangeOf(Number(form.dataset.start), Number(form.dataset.end));
    if (range) CSS.highlights.set("rd-passage", new Highlight(range));
  }
  const first = form.querySelector(".errornote") ? form.querySelector(".errorlist + *, .rd-field:has(.errorlist) :is(input, select, textarea)") : form.elements.speaker;
  (first || form.elements.speaker).focus({ preventScroll: true });
  form.closest(".rd-card").scrollIntoView({ block: "nearest" });
}

// What the field holds beside what was suggested for it.
function compare(field) {
  const input = field.querySelector("input, select, textarea");
  const how = field.querySelector(".rd-how");
  const { suggested, shown } = field.dataset;
  const state = input.value === suggested ? "kept" : !suggested ? "added" : input.value ? "changed" : "emptied";
  field.classList.remove("rd-how-kept", "rd-how-added", "rd-how-changed", "rd-how-emptied");
  field.classList.add(`rd-how-${state}`);
  const words = { kept: suggested && said.saidKept, added: said.saidAdded, changed: put(said.saidChangedField, shown), emptied: put(said.saidEmptied, shown) };
  how.textContent = words[state];
  if (state === "changed" || state === "emptied") {
    const restore = document.createElement("button");
    restore.type = "button";
    restore.textContent = said.saidRestore;
    restore.addEventListener("click", () => {
      input.value = suggested;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.focus();
    });
    how.append(" ", restore);
  }
}

// The bounds that follow from date and number, and the sentence while nobody has changed it.
let following;
function follow(form) {
  clearTimeout(following);
  following = setTimeout(async () => {
    const answer = await ask(said.words, new FormData(form)).catch(() => null);
    if (!answer?.ok || !form.isConnected) return;
    const told = await answer.json();
    form.querySelector("[data-follows=date]").textContent = told.date;
    form.querySelector("[data-follows=count]").textContent = told.count;
    const gloss = form.elements.gloss_en;
    if (glossed !== null && gloss.value === glossed && told.gloss !== glossed) gloss.value = told.gloss;
    glossed = told.gloss;
  }, 350);
}

async function store(form) {
  const { key } = form.dataset;
  clearTimeout(saving);
  form.dataset.storing = "yes";
  const next = key.startsWith("s-") ? waitingAfter(key) : null;
  const answer = await ask(form.action, new FormData(form)).catch(() => null);
  delete form.dataset.storing;
  if (!answer || ![200, 422].includes(answer.status)) return tell(said.saidFailed);
  if (answer.status === 422) {
    const slot = form.closest(".rd-slot");
    slot.innerHTML = await answer.text();
    return ready(slot.querySelector(".rd-form"));
  }
  const told = await answer.json();
  tell(told.sentence);
  dirty = false;
  if (key.startsWith("s-")) decided.push(key);
  form.remove();
  await refresh(next || told.card);
}

// ---- Drafts: kept on the desk, so that a broken laptop loses nothing ----------------------------

let dirty = false;
let saving;

function changed(form) {
  dirty = true;
  clearTimeout(saving);
  saving = setTimeout(() => save(form), 2500);
}

async function save(form, more) {
  clearTimeout(saving);
  if (!dirty || !form || form.dataset.storing) return;
  dirty = false;
  const answer = await ask(said.draft, new FormData(form), more).catch(() => null);
  const place = form.querySelector(".rd-saved");
  if (answer?.ok) {
    place.textContent = put(said.saidSaved, (await answer.json()).saved);
    return;
  }
  dirty = true;
  place.textContent = answer?.status === 409 ? (await answer.json()).sentence : said.saidUnsaved;
  saving = setTimeout(() => save(form), 5000);
}

async function discard(form) {
  const { key } = form.dataset;
  dirty = false;
  await ask(said.draft, { card: key, discard: "yes" });
  form.remove();
  await refresh(key.startsWith("p-") ? null : key);
  if (!key.startsWith("p-")) await open(key);
}

// ---- Places in the text, counted in characters as the desk counts them --------------------------

const points = (units) => [...units].length;

function placeOf(node, offset) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const line = element.closest(".rd-line");
  if (!line) {
    const next = text().children[offset];
    if (next) return Number(next.dataset.start);
    const last = text().lastElementChild;
    return Number(last.dataset.start) + points(last.textContent);
  }
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  return Number(line.dataset.start) + points(before.toString());
}

// The node and the offset in it of a character of a line, given in UTF-16 units.
function within(line, units) {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let left = units;
  let node = walker.nextNode();
  while (node && left > node.data.length) {
    left -= node.data.length;
    node = walker.nextNode();
  }
  return node ? [node, left] : [line, line.childNodes.length];
}

function lineAt(place) {
  const lines = text().children;
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (Number(lines[middle].dataset.start) <= place) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}

function pointAt(place) {
  const line = lineAt(place);
  const units = [...line.textContent].slice(0, place - Number(line.dataset.start)).join("").length;
  return within(line, units);
}

function rangeOf(start, end) {
  if (!text().children.length) return null;
  const range = document.createRange();
  range.setStart(...pointAt(start));
  range.setEnd(...pointAt(end));
  return range;
}

let selected = null;

function noteSelection() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) {
    if (selection.anchorNode && text().contains(selection.anchorNode)) selected = null;
    return;
  }
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(text()) || !text().children.length) return;
  if (!text().contains(range.startContainer)) range.setStart(text(), 0);
  if (!text().contains(range.endContainer)) range.setEnd(text(), text().childNodes.length);
  selected = range;
}

// The selection without the white space around it.
function selectedSpan() {
  if (!selected || !text().contains(selected.startContainer)) return null;
  const words = selected.toString();
  if (!words.trim()) return null;
  const start = placeOf(selected.startContainer, selected.startOffset) + points(words) - points(words.trimStart());
  return { start, end: start + points(words.trim()) };
}

function make() {
  noteSelection();
  const span = selectedSpan();
  if (!span) return tell(said.saidNothing);
  stopSelecting();
  return openPassage(span);
}

// ---- Selecting with the keys --------------------------------------------------------------------

const byKeys = { on: false, anchor: null, focus: null };

function wordsOf(line, granularity) {
  const cutter = new Intl.Segmenter(text().lang || undefined, { granularity });
  const pieces = [...cutter.segment(line.textContent)];
  return pieces
    .filter((piece) => (granularity === "word" ? piece.isWordLike : piece.segment.trim()))
    .map((piece) => ({ line, from: piece.index, to: piece.index + piece.segment.trimEnd().length }));
}

function nextPiece(piece, granularity, by) {
  let { line } = piece;
  const here = wordsOf(line, granularity);
  const found = by > 0 ? here.find((one) => one.from >= piece.to) : here.findLast((one) => one.to <= piece.from);
  if (found) return found;
  for (;;) {
    line = by > 0 ? line.nextElementSibling : line.previousElementSibling;
    if (!line) return null;
    const there = wordsOf(line, granularity);
    if (there.length) return by > 0 ? there[0] : there.at(-1);
  }
}

function before(one, other) {
  const places = [one, other].map((piece) => Number(piece.line.dataset.start));
  return places[0] < places[1] || (places[0] === places[1] && one.from <= other.from);
}

function showPieces() {
  const { anchor, focus } = byKeys;
  const [first, last] = before(anchor, focus) ? [anchor, focus] : [focus, anchor];
  const range = document.createRange();
  range.setStart(...within(first.line, first.from));
  range.setEnd(...within(last.line, last.to));
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  selected = range.cloneRange();
  focus.line.scrollIntoView({ block: "nearest" });
  $("rd-selected").textContent = put(said.saidSelected, range.toString());
}

function startSelecting() {
  if (!text().children.length) return;
  byKeys.on = true;
  $("rd-mode").setAttribute("aria-pressed", "true");
  const card = cardOf(current);
  const line = (card && $(`at-${card.dataset.n}`)?.closest(".rd-line")) || text().firstElementChild;
  const first = wordsOf(line, "word")[0] || nextPiece({ line, from: 0, to: 0 }, "word", 1);
  if (!first) return;
  byKeys.anchor = byKeys.focus = first;
  text().focus({ preventScroll: true });
  tell(said.saidMode);
  showPieces();
}

function stopSelecting() {
  byKeys.on = false;
  $("rd-mode")?.setAttribute("aria-pressed", "false");
}

function moveSelection(event) {
  const [by, granularity] = { ArrowRight: [1, "word"], ArrowLeft: [-1, "word"], ArrowDown: [1, "sentence"], ArrowUp: [-1, "sentence"] }[event.key];
  event.preventDefault();
  const piece = nextPiece(byKeys.focus, granularity, by);
  if (!piece) return;
  byKeys.focus = piece;
  if (!event.shiftKey) byKeys.anchor = piece;
  showPieces();
}

// ---- Who else is here, and whether the page is old ----------------------------------------------

async function here() {
  const answer = await ask(said.here, {}).catch(() => null);
  if (!answer?.ok) return;
  const told = await answer.json();
  $("rd-others").replaceChildren(...told.others.map((sentence) => {
    const one = document.createElement("span");
    one.textContent = sentence;
    return one;
  }));
  if (told.stamp === rd.dataset.stamp) return;
  if (!openForm()) return refresh(current);
  const show = document.createElement("button");
  show.type = "button";
  show.className = "rd-button";
  show.textContent = said.saidShow;
  show.addEventListener("click", close);
  $("rd-news").replaceChildren(`${said.saidChanged} `, show);
  $("rd-news").hidden = false;
}

// ---- Keys ---------------------------------------------------------------------------------------

const SWITCH = "desk.read.keys";
const keysWork = () => localStorage.getItem(SWITCH) !== "off";
const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  g: toWords,
  n: () => (said.next ? location.assign(said.next) : tell(said.saidLast)),
  "?": () => $("rd-keys").showModal(),
};
const ACTS = {
  a: accept,
  e: () => current && open(current),
  x: reject,
  u: undo,
  m: make,
  w: () => (byKeys.on ? stopSelecting() : startSelecting()),
};

document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.(".rd-form");
  if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    return form.requestSubmit();
  }
  if (form && event.key === "Escape") return close();
  if (event.key === "Escape" && event.target.closest?.(".rd-reject")) {
    event.target.closest(".rd-reject").open = false;
    return choose(cardOf(current));
  }
  if (byKeys.on && event.target === text()) {
    if (event.key.startsWith("Arrow")) return moveSelection(event);
    if (event.key === "Enter") { event.preventDefault(); return make(); }
    if (event.key === "Escape") return stopSelecting();
  }
  const typing = event.target.closest?.("input:not([type=checkbox]), select, textarea, dialog");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !keysWork()) return;
  const act = KEYS[event.key] || (acts && ACTS[event.key]);
  if (act) {
    event.preventDefault();
    act();
  }
});

// ---- Beginning ----------------------------------------------------------------------------------

function listen() {
  for (const form of rd.querySelectorAll("[data-decides]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const { card, reason } = form.elements;
      decide(card.value, event.submitter?.value || "reject", reason?.value);
    });
  }
}

rd.addEventListener("submit", (event) => {
  if (event.target.matches("[data-stores]")) {
    event.preventDefault();
    store(event.target);
  }
});
rd.addEventListener("click", (event) => {
  const opens = event.target.closest("[data-opens]");
  if (opens) { event.preventDefault(); open(opens.closest(".rd-card").dataset.key); }
  if (event.target.closest("[data-closes]")) { event.preventDefault(); close(); }
  if (event.target.closest("[data-discards]")) discard(openForm());
});
rd.addEventListener("input", (event) => {
  const form = event.target.closest(".rd-form");
  if (!form) return;
  const field = event.target.closest(".rd-field[data-suggested]");
  if (field) compare(field);
  changed(form);
  follow(form);
});
rd.addEventListener("focusin", (event) => {
  const card = event.target.closest(".rd-card");
  if (card && card.dataset.key !== current) choose(card, { focus: false, scroll: false });
});

function leave() {
  save(openForm(), { keepalive: true });
  ask(said.here, { leaving: "yes" }, { keepalive: true });
}

document.addEventListener("selectionchange", noteSelection);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") save(openForm(), { keepalive: true });
});
addEventListener("pagehide", leave);

const select = rd.querySelector(".rd-select");
if (select) {
  select.hidden = false;
  // Pressing a button must not take the selection away.
  select.addEventListener("mousedown", (event) => event.preventDefault());
  $("rd-make").addEventListener("click", make);
  $("rd-mode").addEventListener("click", () => (byKeys.on ? stopSelecting() : startSelecting()));
}
$("rd-help-button").hidden = false;
$("rd-help-button").addEventListener("click", () => $("rd-keys").showModal());
$("rd-keys-on").checked = keysWork();
$("rd-keys-on").addEventListener("change", (event) => localStorage.setItem(SWITCH, event.target.checked ? "on" : "off"));

listen();
const aimed = location.hash.startsWith("#card-") ? cardOf(location.hash.slice(6)) : null;
if (openForm()) {
  choose(openForm().closest(".rd-card"), { focus: false });
  ready(openForm());
} else {
  choose(aimed || firstWaiting(), { focus: Boolean(aimed), scroll: Boolean(aimed) });
}
// While the rules are reading, their suggestions are looked for often.
async function watch() {
  await here();
  setTimeout(watch, rd.querySelector("[data-being-read]") ? 1500 : 20000);
}
watch();
