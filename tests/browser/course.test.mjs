// Without this a group that sits together three times would lose its wishes or its thread, and a second
// round would show old answers as if they were new.
//
// Invariant: everything is done as a group does it, with what stands on the page; only the paper and the
// calendar are read as files.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { until } from "./app.mjs";
import { fitsBetweenMargins, print } from "./paper.mjs";
import { assessment, everywhere, file, scenario } from "./scenario.mjs";
import { ALL, barrierOf, CORE, dutch, fill, nl } from "./texts.mjs";
import { openBeside, tenRounds } from "./walk.mjs";

const { SITTING, ROUNDS } = nl;
const NAME = "Koor De Lijster";
const cycle = ["yes", "partly", "not-yet", "dont-know", "yes", "not-yet", "yes"];
const ANSWERED = Object.fromEntries(ALL.map((id, place) => [id, cycle[place % cycle.length]]));
const FULL = assessment({ organisation: { name: NAME }, answers: ANSWERED, evidence: { "BET-01": "De affiche." } });

const ticked = (app) => app.page.$$eval(".choose input:checked", (all) => all.map((each) => each.id.replace("choose-", "")));
const sheets = (paper) => Number(/^Pages:\s+(\d+)/m.exec(execFileSync("pdfinfo", [paper.path], { encoding: "utf8" }))[1]);

async function withCheck(app, content = FULL) {
  await app.visit();
  await app.openFile(file("course.json", content));
}

async function closeToast(app) {
  if (await app.page.$(".toast")) await app.press(nl.SHELL.close, ".toast");
}

everywhere("three sittings lead from the overview to a plan with days in the calendar", async ({ app }) => {
  await withCheck(app);
  await app.follow(SITTING.open);
  assert.equal(await app.heading(), SITTING.first);
  await app.sees(SITTING.all_answered);
  await app.follow(SITTING.second, ".pager");
  await app.sees(fill(SITTING.chosen, 0));

  for (const barrier of ["taal", "digitaal", "beeld"]) await app.clickOn(`label[for="choose-${barrier}"]`);
  await app.sees(SITTING.three_chosen);
  const shut = await app.page.$$eval(".choose input", (all) => all.filter((each) => each.disabled).length);
  assert.equal(shut, 9, "a fourth barrier can't be chosen");
  await app.clickOn('label[for="wish-taal-strong"]');
  await app.fill('[id="words-taal"]', "Wie traag leest, vindt ook de weg.");
  assert.equal((await app.page.$$(".wish")).length, 3);

  await app.clickOn('label[for="choose-beeld"]');
  await app.sees(SITTING.let_go);
  assert.deepEqual(await ticked(app), ["taal", "digitaal"]);
  await app.press(nl.SHELL.undo);
  await until(async () => (await ticked(app)).length === 3, "the barrier to be chosen again");
  await closeToast(app);

  await app.follow(SITTING.third, ".pager");
  await app.sees("Wie traag leest, vindt ook de weg.");
  await app.press(nl.OUTCOME.add_to_plan, "main");
  await until(() => app.page.$(".plan > li"), "the step in the plan");
  await app.fill(".plan input[type=text]", "secretaris");
  assert.equal(await app.offers(SITTING.calendar), false, "nothing for a calendar yet");
  await app.sees(SITTING.no_dates);
  await app.press(fill(SITTING.in_months, 6));
  await until(async () => (await app.value("#next-day")).length === 10, "the day of the next check");
  await app.seesNot(SITTING.no_dates);
  assert.ok(await app.offers(SITTING.calendar));
  await app.reload();
  assert.equal(await app.heading(), SITTING.third);
  assert.equal((await app.page.$$(".plan > li")).length, 1, "stopping and going on loses nothing");
  assert.equal((await app.value("#next-day")).length, 10);
  await app.go(await app.here("sitting/2"));
  assert.deepEqual(await ticked(app), ["taal", "digitaal", "beeld"]);
  assert.equal(await app.page.$eval('[id="wish-taal-strong"]', (radio) => radio.checked), true);
});

scenario("the days go into a calendar file", async ({ app }) => {
  const actions = [
    { statement: "DIG-02", step: "Zet een nummer, groot, op de affiche. 🎶", who: "secretaris", date: "2027-01-20", done: false },
    { step: "Al gedaan", date: "2026-01-20", done: true },
  ];
  await withCheck(app, { ...FULL, actions, next_check: "2027-11-22" });
  const made = [];
  for (const page of ["sitting/3", "plan"]) {
    await app.go(await app.here(page));
    await app.press(SITTING.calendar);
    const { name, path, text } = await app.savedFile();
    assert.equal(name, "drempelmeter-koor-de-lijster-2026-11-22.ics");
    made.push(text);
    rmSync(path);
  }
  const [one, two] = made;
  assert.equal(one, two, "the same plan gives the same file");
  const events = [...one.matchAll(/DTSTART;VALUE=DATE:(\d+)\r\nSUMMARY:(.*)\r\n/g)].map(([, day, words]) => [day, words]);
  assert.deepEqual(events, [["20270120", "Zet een nummer\\, groot\\, op de affiche. 🎶"], ["20271122", SITTING.event]]);
});

everywhere("a group chooses and plans by keyboard alone", async ({ app }) => {
  await withCheck(app);
  await app.go(await app.here("sitting/2"));
  const { keyboard } = app.page;
  const tabTo = async (id) => {
    for (let stops = 0; stops < 90; stops += 1) {
      await keyboard.press("Tab");
      if ((await app.focused()).id === id) return;
    }
    assert.fail(await app.whatIsShown(`Tab to reach ${id}`));
  };
  for (const barrier of ["betaalbaarheid", "taal", "digitaal"]) {
    await tabTo(`choose-${barrier}`);
    await keyboard.press(" ");
    await until(async () => (await ticked(app)).includes(barrier), `${barrier} to be chosen`);
  }
  assert.equal((await app.focused()).id, "choose-digitaal", "the focus stays where it was");
  await keyboard.down("Shift");
  await keyboard.press("Tab");
  await keyboard.up("Shift");
  assert.equal((await app.focused()).id, "choose-taal");
  await keyboard.press(" ");
  await until(async () => (await ticked(app)).length === 2, "one to be let go");
  await tabTo("choose-digitaal");
  await keyboard.press("Tab");
  assert.equal((await app.focused()).id, "choose-beeld", "others can be chosen again");
  const wished = await app.page.$eval('input[name="wish-betaalbaarheid"]:checked', (radio) => radio.id);
  await tabTo(wished);
  await keyboard.press("ArrowUp");
  await until(async () => (await app.focused()).id !== wished, "the arrow to choose another wish");
  const now = (await app.focused()).id;
  await app.reload();
  assert.equal(await app.page.$eval('input[name="wish-betaalbaarheid"]:checked', (radio) => radio.id), now);

  await app.go(await app.here("sitting/3"));
  const reached = async () => (await app.focused()).words === nl.OUTCOME.add_to_plan;
  for (let stops = 0; stops < 60 && !(await reached()); stops += 1) await keyboard.press("Tab");
  await keyboard.press("Enter");
  await until(async () => (await app.focused()).words === nl.OUTCOME.in_plan, "the focus on what came in the button's place");
  await tabTo("next-day");
});

scenario("two tabs choose barriers, and no wish disappears", async ({ app }) => {
  await withCheck(app);
  await app.go(await app.here("sitting/2"));
  const other = await app.newTab();
  await other.visit(await app.page.evaluate(() => location.hash));
  const choose = (tab, barrier) => tab.page.evaluate((id) => document.getElementById(id).click(), `choose-${barrier}`);
  await choose(app, "taal");
  await until(async () => (await ticked(other)).length === 1, "the wish in the other tab");
  await choose(other, "beeld");
  await until(async () => (await ticked(app)).length === 2, "both wishes in the first tab");
  await app.page.bringToFront();
  await app.fill('[id="words-taal"]', "Iedereen mee.");
  await until(async () => (await other.value('[id="words-taal"]')) === "Iedereen mee.", "the words in the other tab");
  await choose(app, "respect");
  await until(async () => (await ticked(other)).length === 3, "all three in the other tab");
  for (const tab of [app, other]) {
    await tab.reload();
    assert.deepEqual(await ticked(tab), ["taal", "beeld", "respect"]);
  }
});

scenario("a wish for a barrier that is gone stays in view until it is let go of", async ({ app }) => {
  const wish = (words) => ({ target: "strong", words });
  await withCheck(app, { ...FULL, wishes: { beeld: wish("a"), taal: wish("b"), verdwenen: wish("Een oude wens.") } });
  await app.go(await app.here("sitting/2"));
  await app.sees(fill(SITTING.others_chosen, 2));
  await app.sees("Een oude wens.");
  await app.press(SITTING.release);
  await app.sees(SITTING.let_go);
  await app.seesNot("Een oude wens.");
  await closeToast(app);
  await app.clickOn('label[for="choose-digitaal"]');
  await app.sees(SITTING.three_chosen);
  assert.deepEqual((await ticked(app)).sort(), ["beeld", "digitaal", "taal"]);
});

scenario("each sitting comes out of the printer as one sheet, however much was written", async ({ app }) => {
  const long = "Een lange zin die maar doorgaat over alles wat we nog willen doen. ".repeat(15).slice(0, 1000);
  const steps = Array.from({ length: 40 }, (_, place) => ({ step: `${place}: ${long}`.slice(0, 1000), who: "w".repeat(120), date: "2027-09-30", done: false }));
  const wishes = Object.fromEntries(["betaalbaarheid", "digitaal", "toegankelijkheid"].map((id) => [id, { target: "strong", words: long }]));
  const answers = Object.fromEntries(ALL.map((id) => [id, "not-yet"]));
  const cases = [
    assessment({ organisation: { name: "N".repeat(120) }, answers, actions: steps, wishes, next_check: "2027-11-22" }),
    assessment({ organisation: { name: NAME }, answers: ANSWERED, wishes, actions: steps.slice(0, 3) }),
    assessment({ scope: "core" }),
  ];
  const titles = { 1: SITTING.first, 2: SITTING.second, 3: SITTING.third };
  for (const [place, content] of cases.entries()) {
    await app.visit();
    if (place < 2) await app.openFile(file(`print-${place}.json`, content));
    else await app.begin({});
    const check = await app.here();
    for (const number of [1, 2, 3]) {
      await app.go(`${check}/sitting/${number}`);
      await app.page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.endsWith("/course.css")));
      await fitsBetweenMargins(app, `sitting ${number}`);
      const paper = await print(app);
      assert.equal(sheets(paper), 1, `case ${place}, sitting ${number}: one sheet`);
      assert.ok(paper.has(titles[number]), `case ${place}, sitting ${number}: its title`);
      if (number === 1) for (const id of CORE) assert.ok(paper.has(dutch.barriers[barrierOf(id)].name), `the barrier of ${id}`);
      if (number === 2 && place < 2) for (const id of Object.keys(wishes)) assert.ok(paper.has(`${dutch.barriers[id].name}`), id);
      if (number === 3) assert.ok(paper.has(SITTING.next_check), "the end of the sheet is on it");
    }
  }
});

scenario("the sheets to take home leave room to write, and say what is left out", async ({ app }) => {
  const answers = Object.fromEntries(ALL.map((id) => [id, "not-yet"]));
  const actions = [{ step: "Vraag de UiTPAS aan.", who: "secretaris", done: false }];
  await withCheck(app, assessment({ organisation: { name: NAME }, answers, actions, wishes: { betaalbaarheid: { target: "strong" } } }));
  await app.go(await app.here("sitting/3"));
  const rows = await app.page.$$eval(".sitting-sheet ol > li", (all) => all.map((row) => [row.textContent, row.querySelectorAll(".blank").length]));
  assert.equal(rows.length, 3, "three numbered lines at least");
  assert.ok(rows[0][0].includes("secretaris"));
  assert.deepEqual(rows.map(([, blanks]) => blanks), [1, 3, 3], "a line for what is not known");
  const paper = await print(app);
  assert.ok(paper.has(SITTING.by_whom) && paper.has(SITTING.by_when));
  await app.go(await app.here("sitting/2"));
  const second = await print(app);
  for (const words of [SITTING.closed, SITTING.best_steps, fill(SITTING.and_more, 1)]) assert.ok(second.has(words), words);
});

everywhere("a new round asks anew, with the old answers beside it, and takes over only when asked", async ({ app }) => {
  await withCheck(app);
  await app.toResult();
  await app.follow(ROUNDS.again);
  await app.sees(nl.NOTICES.round_begun);
  await closeToast(app);
  await app.toQuestion("BET-01");
  await app.sees(fill(ROUNDS.earlier_on, "22 november 2026"));
  const given = () => app.page.$$eval(".answers input:checked", (all) => all.length);
  assert.equal(await given(), 0, "nothing is filled in");
  const beside = await app.texts(".earlier span");
  const before = ALL.filter((id) => barrierOf(id) === barrierOf("BET-01")).map((id) => fill(ROUNDS.earlier, dutch.scale[ANSWERED[id]].label));
  assert.deepEqual(beside, before);

  await app.answer("BET-02", "not-yet");
  await app.press(ROUNDS.take, ".statement:has([id='BET-01-yes'])");
  await app.hasAnswer("BET-01", ANSWERED["BET-01"]);
  await app.sees(ROUNDS.taken);
  assert.equal((await app.focused()).id, "BET-01-legend");
  await app.press(nl.SHELL.undo);
  await app.hasAnswer("BET-01", "");
  await app.press(ROUNDS.take_all);
  await app.sees(ROUNDS.taken_all);
  await app.hasAnswer("BET-01", ANSWERED["BET-01"]);
  await app.hasAnswer("BET-02", "not-yet");
  assert.equal(await given(), before.length);
  await app.press(nl.SHELL.undo);
  await app.hasAnswer("BET-03", "");
  await app.hasAnswer("BET-02", "not-yet");
});

scenario("a round whose file was opened elsewhere is told, and found once its file is here", async ({ app, newDevice }) => {
  await withCheck(app);
  await app.toResult();
  await app.follow(ROUNDS.again);
  await app.press(nl.SHELL.save_file);
  const saved = await app.savedFile();

  const other = await newDevice();
  await other.visit();
  await other.openFile(saved.path);
  await other.toQuestion("BET-01");
  await other.sees(fill(ROUNDS.not_here, "22 november 2026"));
  const round = await other.here();
  await other.go(`${round}/rounds`);
  await other.sees(ROUNDS.only_one);
  await other.follow(ROUNDS.open_file);
  await other.give(file("earlier.json", FULL));
  await other.sees(nl.CHECKS.same_title);
  await other.follow(nl.CHECKS.same_beside, "main .notice");
  await other.go(`${round}/barrier/betaalbaarheid`);
  await other.sees(fill(ROUNDS.earlier_on, "22 november 2026"));
});

scenario("what changed is told alike forward and back, by the questions answered twice", async ({ app }) => {
  const then = assessment({
    organisation: { name: NAME },
    date: "2025-11-20",
    answers: { "BET-01": "not-yet", "BET-02": "yes", "BET-03": "dont-know", "TAA-01": "yes" },
    wishes: { betaalbaarheid: { target: "strong" } },
    actions: [{ step: "Vraag de UiTPAS.", done: true }, { step: "Zoek een tolk.", done: false }],
  });
  await withCheck(app, then);
  await app.toResult();
  await app.follow(ROUNDS.again);
  await app.toQuestion("BET-01");
  for (const [id, answer] of [["BET-01", "yes"], ["BET-02", "partly"], ["BET-03", "yes"]]) await app.answer(id, answer);
  await app.go(await app.here("rounds"));
  await app.sees(fill(ROUNDS.same_only, 2));
  await app.press(fill(ROUNDS.forward, 1), ".moved");
  await app.press(fill(ROUNDS.back, 1), ".moved");
  assert.deepEqual(await app.texts(".moved .of"), ["Nog niet → Ja", "Ja → Deels"]);
  // The doors are of two questions then and three now: no numbers that the change would contradict.
  const [first] = await app.texts(".then-now > li");
  assert.ok(first.includes(fill(ROUNDS.on_common, 2, fill(ROUNDS.more, 25))), first);
  assert.doesNotMatch(first, /\(\d+\)/);
  assert.ok(first.includes(fill(ROUNDS.wished, nl.OUTCOME.band_strong)), first);
  await app.sees("Vraag de UiTPAS.", "section[aria-labelledby=plan]");
  const [done, left] = await app.texts("section[aria-labelledby=plan] h3");
  assert.deepEqual([done, left], [`${ROUNDS.plan_done} (1)`, `${ROUNDS.plan_left} (1)`]);
  await app.sees(fill(ROUNDS.overall, fill(ROUNDS.more, 25)));
});

scenario("where both rounds answer the same questions, the change is the difference of the numbers at the doors", async ({ app }) => {
  const ids = ALL.filter((id) => barrierOf(id) === barrierOf("BET-01"));
  const given = (answer) => Object.fromEntries(ids.map((id, place) => [id, place === 0 ? answer : "not-yet"]));
  const round = (date, answer) => assessment({ organisation: { name: NAME }, date, answers: given(answer) });
  await app.visit();
  await openBeside(app, [round("2026-03-01", "partly"), round("2026-11-22", "yes")]);
  await app.go(await app.here("rounds"));
  const [first] = await app.texts(".then-now > li");
  const [then, now] = [...first.matchAll(/\((\d+)\)/g)].map(([, number]) => Number(number));
  assert.ok(now > then, first);
  assert.ok(first.includes(fill(ROUNDS.more, now - then)), first);
  assert.ok(!first.includes(fill(ROUNDS.on_common, ids.length, "")), first);
  // Both rounds of one year: its days tell them apart, and the name is nowhere said twice.
  const ends = await app.page.$$eval(".charts li:first-child .ends span", (all) => all.map((each) => each.textContent));
  assert.deepEqual(ends, ["1/3", "22/11"]);
  assert.deepEqual(await app.texts("#round option"), ["1 maart 2026"]);
});

scenario("ten rounds stay readable on a phone, on a laptop and on paper, with the same figures as tables", async ({ app }) => {
  await app.visit();
  await openBeside(app, tenRounds());
  await app.go(await app.here("rounds"));
  await app.sees(fill(ROUNDS.intro, 10));
  assert.equal((await app.page.$$(".chart")).length, 12);
  assert.equal((await app.page.$$("#round option")).length, 9);
  await app.page.$$eval("details", (all) => all.forEach((each) => (each.open = true)));
  const tables = await app.page.$$eval(".disclosed table", (all) => all.map((table) => table.tBodies[0].rows.length));
  assert.deepEqual(tables, Array(12).fill(10));
  // The fifth round knows nothing of the first barriers: a gap, and the words for it.
  const shown = await app.page.$$eval(".charts li:first-child circle", (all) => all.length);
  assert.equal(shown, 9);
  await app.sees(nl.OUTCOME.curtain, ".disclosed");
  await app.page.select("#round", await app.page.$eval("#round option:first-child", (option) => option.value));
  await app.sees(fill(ROUNDS.compared, "22 november 2017", "22 november 2026"));
  await app.sees(ROUNDS.other_version);
  await app.sees(ROUNDS.other_scope);
  const order = await app.page.$$eval("#charts, #round, #doors", (all) => all.map(({ id }) => id));
  assert.deepEqual(order, ["charts", "round", "doors"], "all rounds come first");
  for (const width of [320, 1280]) {
    await app.page.setViewport({ width, height: 860 });
    const tops = await app.page.$$eval(".charts > li", (all) => all.slice(0, 2).map((each) => each.getBoundingClientRect().top));
    assert.equal(tops[0], tops[1], `at ${width} px two stand beside each other`);
    const narrow = await app.page.$$eval(".chart", (all) => all.map((each) => each.getBoundingClientRect().width).filter((width) => width < 120));
    assert.deepEqual(narrow, [], `at ${width} px every picture can be read`);
  }
  await app.page.setViewport({ width: 420, height: 860 });
  await fitsBetweenMargins(app, "ten rounds");
  const paper = await print(app);
  assert.ok(paper.has(ROUNDS.charts) && paper.has(dutch.barriers.respect.name));
});

scenario("sittings and rounds work without network", async ({ app, site }) => {
  await withCheck(app);
  await app.readyForOffline();
  await site.stop();
  for (const number of [1, 2, 3]) await app.go(await app.here(`sitting/${number}`));
  assert.equal(await app.heading(), SITTING.third);
  await app.toResult();
  await app.follow(ROUNDS.again);
  await app.toQuestion("BET-01");
  await app.sees(ROUNDS.take);
  await app.go(await app.here("rounds"));
  await app.page.waitForSelector(".then-now");
});

scenario("an example's sittings can be looked at, and change nothing", async ({ app }) => {
  await app.visit();
  await app.go("#/examples");
  await app.follow(nl.EXAMPLES.open);
  for (const number of [1, 2, 3]) {
    await app.go(await app.here(`sitting/${number}`));
    await app.sees(nl.SHELL.example_banner);
    const open = "main input:not([readonly], [disabled], fieldset[disabled] *), main textarea:not([readonly])";
    assert.equal(await app.page.$$eval(open, (all) => all.length), 0, `sitting ${number}`);
    assert.equal(await app.offers(nl.OUTCOME.add_to_plan, "main"), false);
  }
  assert.deepEqual(Object.keys(await app.storage()).filter((key) => key.includes(":check:")), []);
});
