// Without this someone with a small phone, large letters or unsteady hands would have to scroll sideways or
// miss what they aim at.
//
// Invariant: on every page and state, in every language, at 320 px and at twice the text size, nothing sticks
// out; whatever is pressed is at least 44 by 44 px, links in running text excepted.

import assert from "node:assert/strict";
import { scenario } from "./scenario.mjs";
import { en, fr, nl } from "./texts.mjs";
import * as walk from "./walk.mjs";

// Runs in the page.
function whatSticksOut() {
  const page = document.scrollingElement;
  if (page.scrollWidth <= innerWidth) return [];
  const wide = [...document.querySelectorAll("body *")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1) && !element.closest(".skip, svg");
  });
  return wide.slice(-3).map((element) => `${element.tagName.toLowerCase()}.${element.className} "${(element.innerText ?? "").slice(0, 40)}" (page ${page.scrollWidth} of ${innerWidth})`);
}

// What is pressed, and is no link in a sentence. Runs in the page.
function whatIsTooSmall() {
  const rows = ".answer label, .choice label, .button, .button.file label, summary, select, header.site a, footer.site a, ol.barriers a, main input:is([type=text], [type=date], [type=number]), main textarea";
  return [...document.querySelectorAll(rows)]
    .filter((element) => element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true }))
    .map((element) => {
      // A radio button or a box and its label are pressed as one row.
      const row = element.closest(".answer, .choice") ?? element;
      const box = row.getBoundingClientRect();
      return { box, name: `${element.tagName.toLowerCase()} "${(element.innerText || element.id).replace(/\s+/g, " ").slice(0, 40)}"` };
    })
    .filter(({ box }) => box.height < 43.9 || box.width < 43.9)
    .map(({ box, name }) => `${name} ${Math.round(box.width)}x${Math.round(box.height)}`);
}

// A column's heading fell apart in "Scor" and "e", a role in "voorzi" and "tter", and an answer in
// "toepassi" and "ng", while the columns beside them had room. Runs in the page.
function whatFallsApart() {
  const places = document.querySelectorAll("thead th, td, .answer label");
  return [...places].flatMap((place) => {
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      // The name of a file has no spaces to break at.
      if (texts.currentNode.parentElement.closest("bdi")) continue;
      for (const word of texts.currentNode.data.matchAll(/\p{L}{2,15}/gu)) {
        const range = document.createRange();
        range.setStart(texts.currentNode, word.index);
        range.setEnd(texts.currentNode, word.index + word[0].length);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
        if (new Set(lines.map(({ top }) => Math.round(top))).size > 1) found.push(`"${word[0]}"`);
      }
    }
    return found;
  });
}

const LANGUAGES = { nl, fr, en };
const SCREENS = [
  { name: "320 px", width: 320, size: "100" },
  { name: "320 px, text twice as large", width: 320, size: "200" },
  { name: "a tablet", width: 768, size: "100" },
  { name: "a laptop", width: 1280, size: "100" },
];

for (const [tag, texts] of Object.entries(LANGUAGES)) {
  scenario(`nothing sticks out and nothing is too small to press, in ${tag}`, async ({ app, site, newDevice }) => {
    const found = new Set();
    const lookIn = (app) => async (state) => {
      for (const { name, width, size } of SCREENS) {
        await app.page.setViewport({ width, height: 800 });
        await app.page.evaluate((size) => (document.documentElement.dataset.textSize = size), size);
        for (const fault of await app.page.evaluate(whatSticksOut)) found.add(`${state}, ${name}: sticks out: ${fault}`);
        for (const fault of await app.page.evaluate(whatIsTooSmall)) found.add(`${state}, ${name}: too small: ${fault}`);
        if (width < 700) continue;
        for (const fault of await app.page.evaluate(whatFallsApart)) found.add(`${state}, ${name}: falls apart: ${fault}`);
      }
      await app.page.evaluate(() => (document.documentElement.dataset.textSize = "100"));
      await app.page.setViewport({ width: 420, height: 860 });
    };
    const inLanguage = async (app) => {
      await app.visit();
      if (tag !== "nl") await app.chooseLanguage(tag);
      app.t = texts;
      await app.sees(texts.HOME.title);
      return app;
    };
    for (const each of [walk.firstVisit, walk.shortCheck, walk.fullCheck, walk.anExample, walk.reports, walk.hall, walk.materials, walk.invitation, walk.course, walk.author]) {
      const person = each === walk.firstVisit ? app : await newDevice();
      await each(await inLanguage(person), lookIn(person));
    }
    assert.deepEqual([...found], []);
  });
}

for (const [name, each, options] of [
  ["unreadable records", walk.unreadableStorage],
  ["storage full", walk.fullStorage],
  ["storage blocked", walk.blockedStorage, { before: walk.blockStorage }],
  ["a questionnaire with faults", walk.faultyQuestionnaire],
  ["a page that did not load", walk.partMissing, { before: walk.withoutWorker, tells: /WebAssembly/ }],
]) {
  scenario(`what is told fits a small phone with large letters: ${name}`, async ({ app, site }) => {
    const found = [];
    await each(app, async (state) => {
      await app.page.setViewport({ width: 320, height: 800 });
      for (const size of ["100", "200"]) {
        await app.page.evaluate((size) => (document.documentElement.dataset.textSize = size), size);
        for (const fault of await app.page.evaluate(whatSticksOut)) found.push(`${state}, ${size}%: ${fault}`);
      }
      for (const fault of await app.page.evaluate(whatIsTooSmall)) found.push(`${state}: too small: ${fault}`);
    }, site);
    assert.deepEqual(found, []);
  }, options);
}
