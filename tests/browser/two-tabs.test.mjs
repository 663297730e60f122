// Without this an answer would disappear when the check is open twice, or when the browser is shot down.
//
// Invariant: two real tabs of one browser. What each wrote is in both, without loading anew.

import assert from "node:assert/strict";
import { everywhere, scenario } from "./scenario.mjs";
import { nl } from "./texts.mjs";
import { until } from "./app.mjs";

const STATEMENTS = ["BET-01", "BET-02", "BET-03", "BET-04", "BET-05", "BET-06"];
const POSSIBLE = ["yes", "partly", "not-yet", "dont-know"];

// Straight on the label: a page in the back cannot be pointed at.
const give = (tab, id, answer) => tab.page.evaluate((label) => document.querySelector(`label[for="${label}"]`).click(), `${id}-${answer}`);

const shown = (tab) =>
  tab.page.evaluate((ids) => Object.fromEntries(ids.map((id) => [id, document.querySelector(`input[name="${id}"]:checked`)?.value ?? ""])), STATEMENTS);

async function twoTabs(app) {
  await app.visit();
  await app.begin({ name: "Dubbelspoor", full: true });
  await app.follow(nl.ABOUT.go);
  const other = await app.newTab();
  await other.visit(await app.page.evaluate(() => location.hash));
  return [app, other];
}

everywhere("an answer of one tab stands in the other at once, and the later one wins", async ({ app }) => {
  const [one, two] = await twoTabs(app);
  await give(one, "BET-01", "yes");
  await two.hasAnswer("BET-01", "yes");
  await give(two, "BET-01", "not-yet");
  await one.hasAnswer("BET-01", "not-yet");
  await give(two, "BET-02", "partly");
  await give(one, "BET-03", "dont-know");
  await one.hasAnswer("BET-02", "partly");
  await two.hasAnswer("BET-03", "dont-know");
  const expected = { "BET-01": "not-yet", "BET-02": "partly", "BET-03": "dont-know", "BET-04": "", "BET-05": "", "BET-06": "" };
  assert.deepEqual(await shown(one), expected);
  await two.reload();
  assert.deepEqual(await shown(two), expected);
});

scenario("forty times both tabs answer at once: none of the answers disappears", async ({ app }) => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  console.log(`two tabs: SEED=${seed}`);
  const chance = randomFrom(seed);
  const [one, two] = await twoTabs(app);
  const known = Object.fromEntries(STATEMENTS.map((id) => [id, ""]));
  for (let round = 0; round < 40; round += 1) {
    const plans = [one, two].map(() =>
      Array.from({ length: 1 + chance(4) }, () => [STATEMENTS[chance(STATEMENTS.length)], POSSIBLE[chance(POSSIBLE.length)]]),
    );
    const all = ([tab, plan]) => tab.page.evaluate((labels) => labels.forEach((label) => document.querySelector(`label[for="${label}"]`).click()), plan.map((each) => each.join("-")));
    await Promise.all([[one, plans[0]], [two, plans[1]]].map(all));

    // What was answered in one tab only is that; what was answered in both is one of the two.
    const last = plans.map((plan) => Object.fromEntries(plan));
    const allowed = (id) => {
      const given = last.map((each) => each[id]).filter(Boolean);
      return given.length > 0 ? given : [known[id]];
    };
    await until(
      async () => {
        const [left, right] = await Promise.all([shown(one), shown(two)]);
        const agree = STATEMENTS.every((id) => left[id] === right[id] && allowed(id).includes(left[id]));
        if (agree) Object.assign(known, left);
        return agree;
      },
      async () => `both tabs to show the same in round ${round} with SEED=${seed}: ${JSON.stringify({ plans, known, one: await shown(one), two: await shown(two) })}`,
    );
  }
  await one.reload();
  assert.deepEqual(await shown(one), known);
});

scenario("what is typed in one tab does not disturb what is typed in the other", async ({ app }) => {
  const [one, two] = await twoTabs(app);
  await two.page.$$eval("details", (all) => all.forEach((each) => (each.open = true)));
  await one.page.bringToFront();
  await one.page.$$eval("details", (all) => all.forEach((each) => (each.open = true)));
  await one.fill('[id="BET-01-note"]', "in de eerste");
  await give(two, "BET-01", "yes");
  await one.hasAnswer("BET-01", "yes");
  await one.page.keyboard.type(" en verder");
  assert.equal(await one.value('[id="BET-01-note"]'), "in de eerste en verder");
  await until(async () => (await two.value('[id="BET-01-note"]')) === "in de eerste en verder", "the note in the other tab");
});

everywhere("wiping in one tab empties the other, and nothing comes back from it", async ({ app }) => {
  const [one, two] = await twoTabs(app);
  await give(one, "BET-01", "yes");
  await give(two, "BET-02", "yes");
  await one.hasAnswer("BET-02", "yes");
  await two.page.bringToFront();
  await two.go("#/checks");
  await two.press(nl.CHECKS.wipe, "main .actions:has(#wipe)");
  await two.press(nl.CHECKS.wipe_yes);
  await two.sees(nl.NOTICES.wiped);
  await two.sees(nl.CHECKS.none);
  // The first tab has nothing left to show, and a press there brings nothing back.
  await one.page.bringToFront();
  await one.gone('[id="BET-01-yes"]');
  await one.go("#/checks");
  await one.sees(nl.CHECKS.none);
  const left = Object.keys(await one.storage()).filter((key) => key.includes(":check:"));
  assert.deepEqual(left, []);
});

scenario("a tab that is shot down right after an answer loses nothing", async ({ app }) => {
  const [one, two] = await twoTabs(app);
  await give(one, "BET-01", "yes");
  await two.hasAnswer("BET-01", "yes");
  await two.page.close();
  const address = await one.page.evaluate(() => location.hash);
  for (const [id, answer] of [["BET-02", "partly"], ["BET-03", "not-yet"]]) {
    const tab = await one.newTab();
    await tab.visit(address);
    const session = await tab.page.createCDPSession();
    await give(tab, id, answer);
    // Never answers: the page is gone.
    session.send("Page.crash").catch(() => {});
    await new Promise((crashed) => tab.page.once("error", crashed));
    tab.errors.length = 0;
  }
  const after = await one.newTab();
  await after.visit(address);
  await after.hasAnswer("BET-03", "not-yet");
  assert.deepEqual(await shown(after), { "BET-01": "yes", "BET-02": "partly", "BET-03": "not-yet", "BET-04": "", "BET-05": "", "BET-06": "" });
});

// mulberry32: small, and the same on every machine.
function randomFrom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
