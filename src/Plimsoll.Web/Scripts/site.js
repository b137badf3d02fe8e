// Pages are complete without this; with it, what is typed survives a lost connection or an ended session,
// and the keyboard reaches further.
import { keepDrafts } from "./drafts.js";
import { listenForKeys } from "./keys.js";

keepDrafts(document);
listenForKeys(document);
