// Without this a volunteer would not get from the first visit to three small steps.
//
// Invariant: every step is one that a person takes, with the mouse here and with the keyboard alone in
// `by-keyboard.test.mjs`.

import assert from "node:assert/strict";
import { everywhere } from "./scenario.mjs";
import { CORE, dutch, fill, nl } from "./texts.mjs";
import { ANSWERS } from "./answers.mjs";
import { DOOR_ROW, until } from "./app.mjs";

everywhere("the short check, from the first visit to a plan that is still there tomorrow", async ({ app }) => {
  await app.visit();
  assert.equal(await app.language(), "nl");
  assert.equal(await app.heading(), nl.HOME.title);

  await app.begin({ name: "Koor De Lijster" });
  await app.follow(nl.ABOUT.go);
  await app.answerCore(ANSWERS);

  assert.equal(await app.heading(), nl.OVERVIEW.title);
  await app.sees(nl.OVERVIEW.all_done);
  await app.sees(fill(nl.OVERVIEW.dont_know_left, 1));
  await app.follow(nl.OVERVIEW.to_result);

  // Strengths come first, then the street, then what is shut, then what to do.
  assert.equal(await app.heading(), fill(nl.OUTCOME.of, "Koor De Lijster"));
  const sections = await app.texts("main section > h2");
  assert.deepEqual(sections.slice(0, 4), [nl.OUTCOME.strengths, nl.OUTCOME.street, nl.OUTCOME.closed, nl.OUTCOME.steps]);
  assert.equal((await app.texts(".strengths li")).length, 3);
  assert.equal((await app.texts(".street > li")).length, 12);
  assert.equal((await app.texts(DOOR_ROW)).length, 12);
  for (const id of ["BET-03", "DIG-01"]) {
    await app.sees(fill(nl.OUTCOME.closed_line, dutch.statements[id].critical_for));
  }
  assert.equal((await app.texts(".steps li")).length, 3);

  // The first step goes into the plan: what, who, when, done.
  await app.press(nl.OUTCOME.add_to_plan, ".steps");
  await app.sees(nl.OUTCOME.in_plan, ".steps");
  await app.follow(nl.OUTCOME.to_plan);
  const field = (kind) => `.plan [id^="${kind}-"]`;
  const step = await app.value(`.plan textarea`);
  assert.ok(step.length > 10, "the step has its words");
  await app.fill(`.plan input${"[id^=who-]"}`, "secretaris");
  await app.page.$eval(`${field("when")}`, (input) => {
    input.value = "2027-03-01";
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await app.clickOn(".plan label[for^=done-]");

  await app.reload();
  assert.equal(await app.heading(), nl.PLAN.title);
  assert.equal(await app.value(".plan textarea"), step);
  assert.equal(await app.value(".plan input[id^=who-]"), "secretaris");
  assert.equal(await app.value(field("when")), "2027-03-01");
  assert.ok(await app.page.$eval(".plan input[type=checkbox]", (box) => box.checked));
  assert.deepEqual(await app.allAnswers(CORE), ANSWERS);

  // Whoever closes the page goes on where they were.
  await app.go("#/");
  await app.follow(fill(nl.HOME.go_on_with, "Koor De Lijster"));
  assert.equal(await app.page.evaluate(() => location.hash.split("/").length > 3), true);
});

everywhere("going on to the full check asks nothing twice, and keeps reasons, notes and proof", async ({ app }) => {
  await app.visit();
  await app.startShort({ name: "Wijkploeg" });
  await app.answerCore(ANSWERS);
  await app.follow(nl.OVERVIEW.to_result);
  await app.follow(nl.OUTCOME.widen);
  assert.equal(await app.heading(), nl.OVERVIEW.title);
  await app.sees(fill(nl.OVERVIEW.open_left, 48));

  assert.deepEqual(await app.allAnswers(CORE), ANSWERS);

  await app.toQuestion("BET-02");
  await app.answer("BET-02", "not-applicable");
  await app.fill('[id="BET-02-reason"]', "Wij vragen geen lidgeld.");
  const statement = await app.page.evaluateHandle(() => document.getElementById("BET-01-yes").closest(".statement"));
  const notes = await statement.asElement().$("xpath/.//summary[contains(., 'iets bij')]");
  await app.answer("BET-01", "yes");
  await app.click(notes);
  await app.fill('[id="BET-01-note"]', "Vraag de kassa.");
  await app.fill('[id="BET-01-evidence"]', "De prijs staat op de affiche.");
  await app.answer("BET-04", "dont-know");

  await app.reload();
  await app.hasAnswer("BET-02", "not-applicable");
  assert.equal(await app.value('[id="BET-02-reason"]'), "Wij vragen geen lidgeld.");
  assert.equal(await app.value('[id="BET-01-note"]'), "Vraag de kassa.");
  assert.equal(await app.value('[id="BET-01-evidence"]'), "De prijs staat op de affiche.");

  // What nobody knew is on the list to ask around, and nothing else is.
  await app.toOverview();
  await app.sees(fill(nl.OVERVIEW.dont_know_left, 2));
  await app.follow(nl.OVERVIEW.ask_around);
  const asked = await app.texts("ul.ask .question");
  assert.deepEqual(asked, [dutch.statements["BET-04"].statement, dutch.statements["RES-02"].statement]);
  assert.ok(!(await app.says("Vraag de kassa.")), "a private note is not on a list that goes around");

  // The result shows reason and proof beside the answer; the first open question is one press away.
  await app.toResult();
  await app.page.$$eval("details", (all) => all.forEach((each) => (each.open = true)));
  await app.sees("Wij vragen geen lidgeld.");
  await app.sees("De prijs staat op de affiche.");
  await app.toOverview();
  await app.follow(nl.BARRIER.first_open);
  await until(async () => (await app.focused()).id === "BET-05-legend", async () => `the focus on the first open question, it is on ${JSON.stringify(await app.focused())}`);
});
