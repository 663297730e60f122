// Without this a hall would read half a sheet: what runs off a projector cannot be scrolled by anybody in it.
//
// Invariant: the fullest gathering that a host can make, in every language, on the two usual projectors; the
// letters stay as large as the rule of ten metres asks.

import assert from "node:assert/strict";
import { join } from "node:path";
import { everywhere, scenario } from "./scenario.mjs";
import { keepOffers, until } from "./app.mjs";
import { en, fr, nl } from "./texts.mjs";

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];
const STEP = "Wij zetten tegen dan een telefoonnummer en een foto op de affiche, en bellen ook de buren.";
const TITLE = "Het gesprek van alle verenigingen van de stad over wat mensen tegenhoudt om mee te doen, met de buurthuizen erbij: 2026";

/** What is wrong with the sheet as it stands; runs in the page. */
function faults() {
  const wrong = [];
  const page = document.documentElement;
  if (page.scrollHeight > innerHeight) wrong.push(`${page.scrollHeight - innerHeight} too high`);
  if (page.scrollWidth > innerWidth) wrong.push(`${page.scrollWidth - innerWidth} too wide`);
  const smallest = innerWidth * 0.033 - 0.01;
  const texts = [];
  const walker = document.createTreeWalker(document.querySelector(".wall"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || node.parentElement.closest(".hidden")) continue;
    if (parseFloat(getComputedStyle(node.parentElement).fontSize) < smallest) wrong.push(`letters too small: ${node.data}`);
    const range = document.createRange();
    range.selectNodeContents(node);
    texts.push({ node, corner: node.parentElement.closest(".wall-practice, .wall > .wall-clock:not(.large)"), rects: [...range.getClientRects()] });
  }
  const meet = (a, b) => a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 6 && b.top < a.bottom - 6;
  for (const { node, corner, rects } of texts) {
    if (!corner) continue;
    const other = texts.find((each) => each.corner !== corner && each.rects.some((one) => rects.some((two) => meet(one, two))));
    if (other) wrong.push(`"${node.data}" lies on "${other.node.data}"`);
  }
  return wrong;
}

/** A practice hall with all that a wall can hold. Gives its address. */
async function fullHall(app, t) {
  await app.visit("#/gatherings");
  await app.page.select("#language", t.tag);
  app.t = t.words;
  const { HALL, WALL, AFTER } = app.t;
  await app.sees(HALL.practise);
  await app.follow(HALL.practise);
  await app.sees(HALL.practice_banner);
  const address = (await app.page.evaluate(() => location.hash)).replace("/collect", "");
  await app.go(address);
  await app.fill("#hall-title", TITLE);
  await app.fill("#hall-place", "Buurthuis De Wijde Wereld aan de Oude Markt");
  await app.clickOn('label[for="version-90"]');
  await app.go(`${address}/after`);
  for (let number = 1; number <= 4; number += 1) {
    await app.fill("#promise", `${STEP} ${number}`);
    await app.page.$eval("#promise-day", (day) => {
      day.value = "2026-12-28";
      day.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await app.page.select("#promise-barrier", "inspraak");
    await app.press(AFTER.add);
    await until(async () => (await app.page.$$(".promise")).length === number, "the promise");
  }
  await app.go(`${address}/show`);
  await app.sees(WALL.fewer_is_more);
  await app.press(WALL.make_picture);
  await app.sees(WALL.all_shown);
  return address;
}

for (const t of [{ tag: "nl", words: nl }, { tag: "fr", words: fr }, { tag: "en", words: en }]) {
  scenario(`no sheet of the wall runs off the screen (${t.tag})`, async ({ app }) => {
    const address = await fullHall(app, t);
    await app.go(`${address}/wall`);
    await app.page.waitForSelector(".wall[data-screen='welcome']");
    const found = [];
    const seen = {};
    for (let step = 0, screen = "welcome"; step < 100; step += 1) {
      for (const size of SIZES) {
        await app.page.setViewport(size);
        await app.twoFrames();
        const name = `${t.tag} ${size.width} ${screen} ${step}`;
        found.push(...(await app.page.evaluate(faults)).map((wrong) => `${name}: ${wrong}`));
        if (process.env.SHOTS && size.width === 1280) await app.page.screenshot({ path: join(process.env.SHOTS, `${name.replaceAll(" ", "-")}.png`) });
      }
      seen[screen] = (seen[screen] ?? 0) + 1;
      if (screen === "closing") break;
      await app.page.keyboard.press("ArrowRight");
      await app.twoFrames();
      const before = screen;
      screen = await app.page.$eval(".wall", (wall) => wall.dataset.screen);
      // A clock that runs stands in the corner of every sheet.
      if (screen !== before && screen !== "timer") await app.page.keyboard.press("t");
    }
    assert.deepEqual(found, []);
    // Two of the street and twelve statements, hidden first; twelve barriers, each hidden first.
    assert.deepEqual(seen, { welcome: 2, join: 1, timer: 4, totals: 15, barrier: 24, cards: 12, commitments: 2, closing: 1 });
  });
}

scenario("the wall is marked where all is made up, names its doors, and so does the table", async ({ app }) => {
  const address = await fullHall(app, { tag: "nl", words: nl });
  await app.go(`${address}/after`);
  await app.press(nl.AFTER.csv);
  const rows = (await app.offeredFile()).bytes.toString("utf8").replace("\ufeff", "").trim().split("\r\n");
  assert.ok(rows[0].endsWith(`;${nl.AFTER.practice}`));
  assert.ok(rows.slice(1).every((row) => row.endsWith(`;${nl.AFTER.invented}`)));
  await app.go(`${address}/show`);
  await app.page.select("#screen", "totals");
  // Out of turn: the screen's own name, not that of the part of now.
  await app.sees(nl.WALL.screen_totals, ".wall h2");
  await app.sees(nl.WALL.practice, ".wall");
  await app.press(nl.WALL.reveal);
  await app.sees("1. Betaalbaarheid", ".wall");
  await app.page.select("#screen", "timer");
  await app.sees(nl.WALL.screen_timer, ".wall h2");
}, { before: keepOffers });

everywhere("the clock of the first part begins with its minutes, by key, by button and by clicker", async ({ app }) => {
  await app.visit("#/gatherings");
  await app.follow(nl.HALL.practise);
  await app.sees(nl.HALL.practice_banner);
  const address = (await app.page.evaluate(() => location.hash)).replace("/collect", "");
  await app.go(`${address}/show`);
  await app.press(nl.WALL.clock_begin);
  await app.press(nl.WALL.clock_pause);
  await app.sees(nl.WALL.clock_begin);
  await app.page.select("#screen", "timer");
  await until(async () => /^[78]:\d\d$/.test(await app.text(".wall-clock")), "what is left of eight minutes");
  await app.go(`${address}/wall`);
  await app.page.waitForSelector(".wall[data-screen='timer']");
  const first = await app.text(".wall-clock");
  await app.page.keyboard.press("PageDown");
  await until(async () => (await app.text(".wall-clock")) !== first, "a clock that runs");
  assert.equal(await app.page.$eval(".wall", (wall) => wall.dataset.screen), "timer", "the clicker started the clock first");
  await app.page.keyboard.press("PageDown");
  await app.page.waitForSelector(".wall[data-screen='join']");
  await app.page.keyboard.press("t");
  await app.page.waitForSelector(".wall > .wall-clock");
});

everywhere("without totals the wall is not twelve times empty, and a step that was taken away comes back", async ({ app }) => {
  await app.visit("#/gatherings");
  await app.follow(nl.HALL.workshop_begin);
  await until(() => app.page.$("#hall-title"), "the gathering");
  const address = await app.page.evaluate(() => location.hash);
  await app.go(`${address}/show`);
  await app.page.select("#screen", "barrier");
  await app.go(`${address}/wall`);
  await app.page.waitForSelector(".wall[data-screen='barrier']");
  for (const key of ["PageDown", "PageDown"]) await app.page.keyboard.press(key);
  await app.page.waitForSelector(".wall[data-screen='join']");
  await app.go(`${address}/after`);
  await app.fill("#promise", "Bel de buren.");
  await app.press(nl.AFTER.add);
  await app.sees("Bel de buren.", ".promises");
  await app.press(nl.AFTER.remove);
  await until(async () => !(await app.page.$(".promises")), "the step to go");
  await app.press(nl.AFTER.put_back);
  await app.sees("Bel de buren.", ".promises");
  assert.ok(!(await app.offers(nl.AFTER.put_back)), "once is enough");
});
