// Keys that lead on, for those who work by keyboard. Each is a link or field that the page has anyway, marked with
// data-key; "?" lists them. No key does anything while something is typed (WCAG 2.1.4: they can be turned off there).
const off = "plimsoll-keys-off";

export function listenForKeys(page) {
  const list = page.getElementById("keys");
  if (!list) return;
  const box = list.querySelector("input");
  box.checked = localStorage.getItem(off) === null;
  box.addEventListener("change", () => (box.checked ? localStorage.removeItem(off) : localStorage.setItem(off, "1")));
  fill(page, list.querySelector("dl"));
  page.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === "?") {
      list.open ? list.close() : list.showModal();
      event.preventDefault();
    } else if (box.checked && !list.open) {
      const goal = page.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
      if (!goal) return;
      goal.matches("input, select, textarea") ? goal.focus() : goal.click();
      event.preventDefault();
    }
  });
}

function fill(page, pairs) {
  for (const goal of page.querySelectorAll("[data-key]")) {
    const key = page.createElement("kbd");
    key.textContent = goal.dataset.key;
    const name = page.createElement("dt");
    name.append(key);
    const words = page.createElement("dd");
    words.textContent = goal.dataset.keyWords ?? goal.textContent.trim();
    pairs.append(name, words);
  }
}

function isTyping(target) {
  return target.matches("input:not([type=radio]):not([type=checkbox]):not([type=submit]), textarea, select, [contenteditable]");
}
