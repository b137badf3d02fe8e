// Long texts are kept in this browser while they are typed, and offered again when the page is opened anew. They are
// thrown away when they are saved, when the writer says so, after a week, and when somebody signs out.
const prefix = "plimsoll-draft ";
const week = 7 * 24 * 60 * 60 * 1000;

export function keepDrafts(page) {
  const owner = page.body.dataset.person;
  if (!owner) return;
  forgetOld();
  for (const button of page.querySelectorAll("[data-ends-session]")) button.addEventListener("click", forgetAll);

  const saved = sessionStorage.getItem(prefix + "sent");
  if (saved && page.querySelector("[data-done]")) localStorage.removeItem(saved);
  sessionStorage.removeItem(prefix + "sent");

  // What the site kept of a form that came too late is offered by the page itself: one offer is enough.
  const key = `${prefix}${owner} ${location.pathname}`;
  const again = page.querySelector("form[data-sends-again]");
  again?.addEventListener("submit", () => sessionStorage.setItem(prefix + "sent", key));
  for (const form of page.querySelectorAll("form")) {
    const fields = [...form.querySelectorAll("textarea[data-draft]")];
    if (fields.length > 0) keep(page, form, fields, key, again === null);
  }
}

function keep(page, form, fields, key, offers) {
  const draft = read(key);
  if (offers && draft && fields.some((field) => draft.texts[field.name] !== undefined && draft.texts[field.name] !== field.value)) offer(page, form, fields, key, draft);
  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => write(key, fields), 400);
  });
  form.addEventListener("submit", () => {
    clearTimeout(waiting);
    write(key, fields);
    sessionStorage.setItem(prefix + "sent", key);
  });
}

// The words of the offer stand in the page, in the reader's language; the moment is said as that language says it.
function offer(page, form, fields, key, draft) {
  const box = page.getElementById("draft-offer").content.firstElementChild.cloneNode(true);
  box.querySelector("time").textContent = new Date(draft.at).toLocaleString(page.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
  const [back, away] = box.querySelectorAll("button");
  back.addEventListener("click", () => {
    for (const field of fields) if (draft.texts[field.name] !== undefined) field.value = draft.texts[field.name];
    box.remove();
    fields[0].focus();
  });
  away.addEventListener("click", () => {
    localStorage.removeItem(key);
    box.remove();
    fields[0].focus();
  });
  form.prepend(box);
}

function write(key, fields) {
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), texts: Object.fromEntries(fields.map((field) => [field.name, field.value])) }));
  } catch {
    // A full or forbidden store only means that nothing is kept.
  }
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function drafts() {
  return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
}

function forgetOld() {
  for (const key of drafts()) if (!(Date.now() - (read(key)?.at ?? 0) < week)) localStorage.removeItem(key);
}

function forgetAll() {
  for (const key of drafts()) localStorage.removeItem(key);
}
