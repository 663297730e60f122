// Without this a board would get a print-out with half of the result on it, or with buttons that nobody
// can press.
//
// Invariant: every print-out is looked at on a sheet of A4, as it comes out of the printer.

import assert from "node:assert/strict";
import { ANSWERS } from "./answers.mjs";
import { DOOR_ROW, until } from "./app.mjs";
import { bare, fitsBetweenMargins, isGoodPaper, print } from "./paper.mjs";
import { assessment, file, scenario } from "./scenario.mjs";
import { barrierOf, CORE, dutch, fill, nl } from "./texts.mjs";

const barrierNames = (texts) => CORE.map((id) => texts.barriers[barrierOf(id)].name);

scenario("the printed result tells a board all that stands on the screen", async ({ app }) => {
  await app.visit();
  await app.startShort({ name: "Koor De Lijster" });
  await app.answerCore(ANSWERS);
  await app.toResult();
  const t = nl.OUTCOME;
  const facts = [
    fill(t.of, "Koor De Lijster"),
    t.short_check,
    fill(t.coverage, 10, 11),
    ...[t.strengths, t.street, t.table, t.closed, t.steps],
    ...barrierNames(dutch),
    ...[t.single_yes, t.single_partly, t.single_not_yet, t.curtain, t.not_applicable],
    ...["BET-03", "DIG-01"].map((id) => fill(t.closed_line, dutch.statements[id].critical_for)),
    ...(await app.texts(".strengths .sentence")),
    ...(await app.texts(".steps .sentence")),
  ];
  assert.ok((await app.texts(".steps .sentence")).length === 3, "three steps are there to print");
  await fitsBetweenMargins(app, "result");
  isGoodPaper(await print(app), facts, "result");
});

scenario("the printed result of the full check has every barrier, its word and its number", async ({ app }) => {
  await app.visit();
  await app.go("#/examples");
  await app.follow(nl.EXAMPLES.open);
  const rows = await app.page.$$eval(DOOR_ROW, (all) =>
    all.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, " ").trim())),
  );
  assert.equal(rows.length, 12);
  await fitsBetweenMargins(app, "full result");
  const paper = await print(app);
  isGoodPaper(paper, [await app.heading(), nl.OUTCOME.full_check, ...rows.flat()], "full result");
  const lines = paper.text.split("\n");
  for (const [barrier, ...stands] of rows) {
    const own = lines.filter((line) => bare(line).startsWith(bare(barrier)));
    const together = own.some((line) => stands.every((words) => bare(line).includes(bare(words))));
    assert.ok(together, `${barrier}: ${stands.join(", ")} on one line of the paper`);
  }
});

scenario("whoever opened the answers of a barrier has them on paper too, and no private note", async ({ app }) => {
  await app.visit();
  const answers = { "BET-03": "not-applicable", "TAA-01": "yes", "DIG-01": "not-yet" };
  const parts = {
    scope: "core",
    answers,
    reasons: { "BET-03": "Bij ons is alles gratis." },
    notes: { "TAA-01": "Vraag het aan Fatima." },
    evidence: { "TAA-01": "De affiche van het feest." },
  };
  await app.openFile(file("reasons.json", assessment(parts)));
  await app.toResult();
  await app.page.$$eval("main details", (all) => all.forEach((each) => (each.open = true)));
  await app.sees("Vraag het aan Fatima.");
  const paper = await print(app);
  isGoodPaper(paper, ["Bij ons is alles gratis.", "De affiche van het feest.", dutch.statements["DIG-01"].statement], "details");
  assert.ok(!paper.has("Vraag het aan Fatima."), "a note for oneself is not on a paper that goes around");
});

scenario("the printed plan tells who does what by when, and what is done", async ({ app }) => {
  await app.visit();
  const long = `Vraag bij de stad na wat er kan. ${"Schrijf het antwoord in ons verslag. ".repeat(20)}`.trim();
  const address = `https://www.voorbeeld.be/${"zonderenigespatie".repeat(12)}`;
  const actions = [
    { statement: "BET-03", step: "Vraag de UiTPAS aan.", who: "secretaris", date: "2027-03-01", done: false },
    { statement: "DIG-01", step: "Hang een brief aan de deur.", who: "voorzitter", date: "2027-04-15", done: true },
    { statement: "TAA-01", step: long, who: "iedereen", done: false },
    { statement: null, step: address, who: "", done: false },
  ].map(({ statement, ...action }) => (statement ? { statement, ...action } : action));
  await app.openFile(file("plan.json", assessment({ scope: "core", answers: ANSWERS, actions })));
  await app.toPlan();
  await until(async () => (await app.page.$$(".plan > li")).length === 4, () => app.whatIsShown("four steps"));
  const facts = [
    nl.PLAN.title,
    ...actions.map(({ step }) => step),
    ...["secretaris", "voorzitter", "iedereen", "1 maart 2027", "15 april 2027", nl.PLAN.done, nl.PLAN.not_done],
    fill(nl.PLAN.works_on, dutch.statements["BET-03"].statement),
  ];
  await fitsBetweenMargins(app, "plan");
  const paper = await print(app);
  isGoodPaper(paper, facts, "plan");
  const who = paper.text.split("\n").find((line) => line.includes("secretaris"));
  assert.ok(who.includes("1 maart 2027") && who.includes(nl.PLAN.not_done), "who and when stand together");
});

scenario("the list to ask around has the questions with room to write, and no answers", async ({ app }) => {
  await app.visit();
  const asked = ["BET-03", "RES-02", "TAA-01"];
  const answers = { ...ANSWERS, ...Object.fromEntries(asked.map((id) => [id, "dont-know"])) };
  await app.openFile(file("ask.json", assessment({ scope: "core", answers, notes: { "RES-02": "Vraag het aan Fatima." } })));
  await app.go(await app.here("ask"));
  const facts = [
    nl.ASK.title,
    ...asked.map((id) => dutch.statements[id].statement),
    ...asked.map((id) => fill(nl.ASK.for_barrier, dutch.barriers[barrierOf(id)].name)),
  ];
  await fitsBetweenMargins(app, "list to ask around");
  const paper = await print(app);
  isGoodPaper(paper, facts, "list to ask around");
  assert.equal(bare(paper.text).split(bare(nl.ASK.to_ask)).length - 1, asked.length, "a place to write for each");
  assert.ok(!paper.has("Fatima") && !paper.has(dutch.statements["DIG-01"].statement), "only the questions");
});

scenario("a dark screen prints as dark words on white paper", async ({ app }) => {
  await app.visit();
  await app.page.evaluate(() => (document.documentElement.dataset.theme = "dark"));
  await app.go("#/examples");
  await app.follow(nl.EXAMPLES.open);
  await app.page.emulateMediaType("print");
  const colours = await app.page.evaluate(() => {
    const of = getComputedStyle(document.body);
    return [of.backgroundColor, of.color];
  });
  assert.deepEqual(colours, ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
});

scenario("the printed attachment says what the PDF says, and nothing of the form around it", async ({ app }) => {
  await app.visit();
  await app.go("#/examples");
  await app.follow(nl.EXAMPLES.open);
  await app.go(await app.here("attachment"));
  await app.page.waitForSelector(".report .seal");
  await app.page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.endsWith("/report.css")));
  const facts = await app.texts(".report h3, .report h4, .report dt, .report dd, .report th, .report td, .report li .sentence, .report .mark");
  for (const { name } of Object.values(dutch.barriers)) {
    assert.ok(facts.some((words) => words.includes(name)), `the preview has the door ${name}`);
  }
  await fitsBetweenMargins(app, "attachment");
  const paper = await print(app);
  isGoodPaper(paper, facts.filter((words) => words !== ""), "attachment");
  assert.ok(!paper.has(nl.ATTACHMENT.intro), "the form stays on the screen");
});
