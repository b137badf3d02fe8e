// Pages are complete without this; with it, what is typed survives a lost connection or an ended session,
// and the keyboard reaches further.
import { keepDrafts } from "./drafts.js";
import { listenForKeys } from "./keys.js";

// What explains a field stands open where there is room for it beside the field.
if (matchMedia("(min-width: 64em)").matches)
  for (const details of document.querySelectorAll("[data-open-beside]")) details.open = true;

keepDrafts(document);
listenForKeys(document);
