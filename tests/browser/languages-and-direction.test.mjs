// Without this a person who reads another language than Dutch would lose answers by choosing it, hear French
// in a Dutch voice, or get a page that runs out of the screen the other way.
//
// Invariant: a language is chosen as a person does, in the list at the top; nothing is reloaded.

import assert from "node:assert/strict";
import { scenario, everywhere } from "./scenario.mjs";
import { CORE, dutch, en, fr, french, fill, json, nl } from "./texts.mjs";
import { until } from "./app.mjs";

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

everywhere("a language chosen in the middle of the check loses neither answers nor what was typed", async ({ app }) => {
  await app.visit();
  await app.startShort({ name: "Koor De Lijster" });
  await app.answer("BET-03", "partly");
  await app.page.$eval("details:has([id='BET-03-note'])", (notes) => (notes.open = true));
  await app.fill('[id="BET-03-note"]', "Vraag de kassa.");
  const address = await app.page.evaluate(() => location.hash);

  for (const [tag, texts, content] of [["fr", fr, french], ["en", en, json("questionnaires/drempelmeter/en.json")], ["nl", nl, dutch]]) {
    await app.page.focus("#language");
    await app.chooseLanguage(tag);
    await app.sees(content.statements["BET-03"].statement);
    await app.sees(texts.BARRIER.next);
    assert.equal(await app.language(), tag);
    assert.equal((await app.focused()).id, "language", "the focus stays on the list of languages");
    assert.equal(await app.page.evaluate(() => location.hash), address);
    await app.hasAnswer("BET-03", "partly");
    assert.equal(await app.value('[id="BET-03-note"]'), "Vraag de kassa.");
  }
  await app.chooseLanguage("fr");
  await app.sees(fr.BARRIER.next);
  await app.reload();
  assert.equal(await app.language(), "fr", "the choice is kept");
});

scenario("every page speaks the chosen language, and says in its title which page it is", async ({ app }) => {
  await app.visit();
  await app.startShort({ name: "Koor" });
  await app.answer("BET-03", "not-yet");
  const check = await app.here();
  for (const [tag, texts] of [["fr", fr], ["en", en], ["nl", nl]]) {
    await app.chooseLanguage(tag);
    await app.sees(texts.SHELL.checks, "header");
    const titles = {
      "#/": texts.HOME.title,
      "#/settings": texts.SETTINGS.title,
      "#/privacy": texts.PRIVACY.title,
      "#/calculation": texts.CALCULATION.title,
      "#/accessibility": texts.ACCESSIBILITY.title,
      "#/examples": texts.EXAMPLES.title,
      "#/checks": texts.CHECKS.title,
      [check]: texts.OVERVIEW.title,
      [`${check}/plan`]: texts.PLAN.title,
      [`${check}/result`]: fill(texts.OUTCOME.of, "Koor"),
    };
    for (const [address, title] of Object.entries(titles)) {
      await app.go(address);
      assert.equal(await app.heading(), title);
      await until(async () => (await app.page.title()).replace(/\s+/g, " ").startsWith(title), `the window's title "${title}"`);
    }
  }
});

scenario("a browser that asks for French gets French from the first word", async ({ app }) => {
  await app.visit();
  assert.equal(await app.language(), "fr");
  assert.equal(await app.heading(), fr.HOME.title);
}, { browser: { language: "fr-BE,fr" } });

scenario("a language that misses texts falls back text by text, marked for the voice, and the page says so", async ({ app, site }) => {
  site.edit("questionnaires/drempelmeter/fr.json", (texts) => {
    delete texts.statements["BET-03"].statement;
    delete texts.barriers.betaalbaarheid.name;
  });
  await app.visit();
  await app.startShort();
  await app.chooseLanguage("fr");
  await app.sees(fill(fr.SHELL.falls_back, "Nederlands"));
  const marked = (words) =>
    app.page.evaluate((words) => {
      const all = [...document.querySelectorAll("main [lang]")].filter((element) => element.innerText.trim() === words);
      return all.map((element) => element.lang);
    }, words);
  assert.deepEqual(await marked(dutch.statements["BET-03"].statement), ["nl"]);
  assert.ok((await marked(dutch.barriers.betaalbaarheid.name)).every((lang) => lang === "nl"));
  assert.equal(await app.page.$eval("h1 [lang]", (title) => title.lang), "nl");
  assert.equal(await app.page.$eval('label[for="BET-03-yes"]', (label) => label.closest("[lang]").lang), "fr");
});

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

  for (const id of CORE.slice(0, 6)) {
    await app.toQuestion(id);
    await app.answer(id, id === "BET-03" ? "not-yet" : "yes");
    assert.equal(await sticksOut(), false, id);
  }
  for (const page of ["", "result", "plan", "about"]) {
    await app.go(await app.here(page));
    assert.equal(await sticksOut(), false, page);
  }
  await app.go("#/settings");
  assert.equal(await sticksOut(), false, "settings");
});

scenario("a language whose questions cannot load leaves the questions that were there, and says so", async ({ app, site }) => {
  await app.visit();
  await app.startShort();
  await app.answer("BET-03", "partly");
  site.replace("questionnaires/drempelmeter/fr.json", null);
  await app.chooseLanguage("fr");
  await app.sees(fr.SHELL.language_failed);
  await app.sees(dutch.statements["BET-03"].statement);
  await app.hasAnswer("BET-03", "partly");
  // It once was fetched again and again, without end.
  await app.twoFrames();
  const asked = site.requests.filter(({ path }) => path.endsWith("fr.json"));
  assert.ok(asked.length <= 2, `asked ${asked.length} times`);

  site.restore("questionnaires/drempelmeter/fr.json");
  await app.press(fr.SHELL.retry);
  await app.sees(french.statements["BET-03"].statement);
  await app.seesNot(fr.SHELL.language_failed);
}, { before: (page) => page.evaluateOnNewDocument(() => delete Navigator.prototype.serviceWorker), tells: /404/ });
