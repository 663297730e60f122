// The answers of the volunteer in the tests: two doors shut, one statement that does not apply, one thing
// to ask around, one partly, the rest yes.

import { CORE } from "./texts.mjs";

export const ANSWERS = {
  ...Object.fromEntries(CORE.map((id) => [id, "yes"])),
  "BET-03": "not-yet",
  "DIG-01": "not-yet",
  "TAA-01": "partly",
  "BEE-01": "not-applicable",
  "RES-02": "dont-know",
};
