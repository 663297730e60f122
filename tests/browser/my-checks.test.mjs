// Without this someone who fills in several checks would mix them up, take an invented association for one
// of their own, or lose one by a slip of the finger.
//
// Invariant: everything is done in the list "My checks", with what stands on its buttons.

import assert from "node:assert/strict";
import { until } from "./app.mjs";
import { assessment, everywhere, file, scenario } from "./scenario.mjs";
import { fill, nl } from "./texts.mjs";

const FULL = assessment({
  organisation: { name: "Koor De Lijster", kind: "koor" },
  answers: { "BET-01": "yes", "BET-03": "not-yet" },
  notes: { "BET-03": "Vraag de kassa." },
  actions: [
    { statement: "BET-03", step: "Vraag de UiTPAS.", who: "secretaris", date: "2027-01-10", done: false },
    { step: "Koffie zetten", done: true },
  ],
});

scenario("examples can be looked at, and never end up among one's own checks", async ({ app }) => {
  await app.visit();
  await app.go("#/examples");
  await app.follow(nl.EXAMPLES.open);
  await app.sees(nl.SHELL.example_banner);
  for (const page of ["barrier/betaalbaarheid", "plan", "about", "ask", ""]) {
    await app.go(await app.here(page));
    await app.sees(nl.SHELL.example_banner);
    const open = "fieldset.answers:not([disabled]), main input:not([readonly], fieldset[disabled] *), main textarea:not([readonly])";
    assert.equal(await app.page.$$eval(open, (all) => all.length), 0, page);
  }
  await app.go("#/checks");
  await app.sees(nl.CHECKS.none);
  assert.deepEqual(Object.keys(await app.storage()).filter((key) => key.includes(":check:")), []);
});

everywhere("a check can be renamed, begun as a new round, thrown away and taken back", async ({ app }) => {
  const named = (name) => app.page.$$eval("h2.name", (all, name) => all.filter((each) => each.innerText === name).length, name);
  await app.visit();
  await app.openFile(file("round.json", FULL));
  await app.go("#/checks");
  await app.press(nl.CHECKS.rename);
  await app.fill("#new-name", "Koor De Merel");
  await app.press(nl.CHECKS.rename_save);
  await until(async () => (await named("Koor De Merel")) === 1, () => app.whatIsShown("the new name"));

  await app.follow(nl.CHECKS.next_round);
  await app.sees(nl.NOTICES.round_begun);
  await app.toQuestion("BET-01");
  // The old answer is in view, but nobody answered yet in this round.
  await app.hasAnswer("BET-01", "");
  await app.sees(fill(nl.ROUNDS.earlier, "Ja"));
  await app.answer("BET-01", "partly");
  await app.go("#/checks");
  await app.sees(fill(nl.CHECKS.copied_from, "22 november 2026"));
  assert.equal(await named("Koor De Merel"), 2);

  await app.press(nl.CHECKS.delete);
  await app.sees(nl.NOTICES.check_deleted);
  await app.press(nl.SHELL.undo);
  await app.sees(nl.NOTICES.undone);
  assert.equal(await named("Koor De Merel"), 2);

  await app.press(nl.CHECKS.delete);
  await app.sees(fill(nl.CHECKS.bin_intro, 30));
  await app.reload();
  assert.equal(await named("Koor De Merel"), 1);
  await app.press(nl.CHECKS.restore);
  await app.sees(nl.NOTICES.check_restored);
  assert.equal(await named("Koor De Merel"), 2);
});
