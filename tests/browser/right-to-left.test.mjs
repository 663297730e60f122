// Without this a city could not add a language like Arabic: a page would run out of the screen the other
// way, or its gaps would be read in the wrong voice.
//
// Invariant: the language is added as the README tells: its tag and a file beside the others, no Rust.

import assert from "node:assert/strict";
import { until } from "./app.mjs";
import { everywhere } from "./scenario.mjs";
import { CORE, dutch, fill, json, nl } from "./texts.mjs";

const QUESTIONNAIRE = "questionnaires/drempelmeter/questionnaire.json";

// Twelve core statements and the answers in a language that is written from right to left.
const arabic = {
  ...json("questionnaires/drempelmeter/nl.json"),
  language: "ar",
  title: "مقياس العتبات",
  scale: Object.fromEntries(
    Object.entries({ yes: "نعم", partly: "جزئيا", "not-yet": "ليس بعد", "dont-know": "لا أعرف", "not-applicable": "لا ينطبق" }).map(
      ([id, label]) => [id, { label, help: label }],
    ),
  ),
  barriers: {},
  statements: Object.fromEntries(CORE.map((id) => [id, { statement: `هل يستطيع الجميع المشاركة؟ (${id})` }])),
};
delete arabic.themes;
delete arabic.needs;

function addArabic(site) {
  site.edit(QUESTIONNAIRE, (questionnaire) => void questionnaire.languages.push("ar"));
  site.replace("questionnaires/drempelmeter/ar.json", JSON.stringify(arabic));
}

everywhere("in a language from right to left the page turns round, and nothing sticks out on a small phone", async ({ app, site }) => {
  addArabic(site);
  await app.visit();
  await app.startShort();
  await app.chooseLanguage("ar");
  await app.sees(arabic.statements["BET-03"].statement);
  await app.sees(fill(nl.SHELL.falls_back, "Nederlands"));
  assert.equal(await app.page.evaluate(() => document.documentElement.dir), "rtl");
  // The interface does not exist in it: the page says Dutch, its Arabic texts say Arabic.
  assert.equal(await app.language(), "nl");
  assert.deepEqual(await app.page.$eval("legend span", (span) => [span.lang, span.dir]), ["ar", "rtl"]);
  // What the Arabic file misses reads as Dutch, from left to right.
  const gap = await app.page.evaluate((name) => {
    const words = [...document.querySelectorAll("h1 *, h1")].findLast((each) => each.innerText.trim() === name);
    return [words.closest("[lang]").lang, getComputedStyle(words).direction];
  }, dutch.barriers.betaalbaarheid.name);
  assert.deepEqual(gap, ["nl", "ltr"]);

  await app.page.setViewport({ width: 320, height: 700 });
  const sticksOut = () => app.page.evaluate(() => document.scrollingElement.scrollWidth > innerWidth || document.scrollingElement.scrollLeft !== 0);
  assert.equal(await sticksOut(), false);
  // The answer's round button stands on the right, before its words.
  const [button, words] = await app.page.$eval(".answer", (answer) => {
    const range = document.createRange();
    range.selectNodeContents(answer.querySelector("label"));
    return [answer.querySelector("input").getBoundingClientRect().left, range.getBoundingClientRect().right];
  });
  assert.ok(button >= words - 1, `the button at ${button}, the words up to ${words}`);

  // The question begins at the right edge too, above its answers.
  const [question, edge] = await app.page.$eval("fieldset.answers:has(legend span)", (answers) => {
    const [line] = answers.querySelector("legend span").getClientRects();
    return [line.right, answers.querySelector(".answer").getBoundingClientRect().right];
  });
  assert.ok(Math.abs(question - edge) < 30, `the question begins at ${question}, its answers at ${edge}`);

  for (const id of CORE.slice(0, 6)) {
    await app.toQuestion(id);
    await app.answer(id, id === "BET-03" ? "not-yet" : "yes");
    assert.equal(await sticksOut(), false, id);
  }
  for (const page of ["", "result", "plan", "about"]) {
    await app.go(await app.here(page));
    assert.equal(await sticksOut(), false, page);
  }
  const check = await app.here();
  await app.go("#/settings");
  assert.equal(await sticksOut(), false, "settings");

  // The choice is kept, and Dutch turns the page back.
  await app.reload();
  assert.equal(await app.page.evaluate(() => document.documentElement.dir), "rtl");
  await app.chooseLanguage("nl");
  await until(() => app.page.evaluate(() => document.documentElement.dir !== "rtl"), "the page from left to right");
  await app.go(check);
  await app.toQuestion("BET-03");
  await app.sees(dutch.statements["BET-03"].statement);
  await app.hasAnswer("BET-03", "not-yet");
});
