// Without this a person who reads another language than Dutch would lose answers by choosing it, or hear
// French in a Dutch voice.
//
// Invariant: a language is chosen as a person does, in the list at the top; nothing is reloaded.

import assert from "node:assert/strict";
import { scenario, everywhere } from "./scenario.mjs";
import { CORE, dutch, en, fr, french, fill, json, nl } from "./texts.mjs";
import { until } from "./app.mjs";
import { appFolder } from "./server.mjs";
import { withoutWorker } from "./walk.mjs";

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

/** Chooses a language as a person does, and waits until the page speaks it. */
async function switchTo(app, tag, texts) {
  await app.page.focus("#language");
  await app.chooseLanguage(tag);
  app.t = texts;
  await until(async () => (await app.language()) === tag, `the page in ${tag}`);
  await app.sees(texts.SHELL.checks, "header");
}

everywhere("on every page with something to fill in, it survives another language", async ({ app }) => {
  await app.visit();
  await switchTo(app, "fr", fr);
  await app.begin({ full: true });
  await app.fill("#people", "4");
  await app.fill("#name", "Chorale Été");
  await switchTo(app, "en", en);
  assert.equal(await app.value("#name"), "Chorale Été");
  assert.equal(await app.value("#people"), "4");

  await app.follow(en.ABOUT.go);
  await app.answer("BET-02", "not-applicable");
  await app.fill('[id="BET-02-reason"]', "Gratis.");
  await app.answer("BET-03", "not-yet");
  await switchTo(app, "nl", nl);
  await app.hasAnswer("BET-02", "not-applicable");
  await app.hasAnswer("BET-03", "not-yet");
  assert.equal(await app.value('[id="BET-02-reason"]'), "Gratis.");

  await app.toPlan();
  await app.press(nl.PLAN.add_own);
  await app.fill(".plan textarea", "Koffie zetten");
  await app.fill(".plan input[type=text]", "secretaris");
  await switchTo(app, "fr", fr);
  assert.equal(await app.value(".plan textarea"), "Koffie zetten");
  assert.equal(await app.value(".plan input[type=text]"), "secretaris");

  await app.toResult();
  assert.equal(await app.heading(), fill(fr.OUTCOME.of, "Chorale Été"));
  await switchTo(app, "nl", nl);
  assert.equal(await app.heading(), fill(nl.OUTCOME.of, "Chorale Été"));
});

everywhere("what a host has begun survives another language, and a look at another step", async ({ app }) => {
  const there = (field) => until(() => app.page.$(field), field);
  await app.visit("#/gatherings");
  await app.follow(nl.HALL.workshop_begin);
  await app.fill("#hall-title", "Zaal Zuid");
  const address = await app.page.evaluate(() => location.hash);
  await app.go(`${address}/collect`);
  await there("#code");
  await app.fill("#code", "31GAS");
  await switchTo(app, "fr", fr);
  await there("#code");
  assert.equal(await app.value("#code"), "31GAS");

  await app.press(fr.COLLECT.way_paper);
  await there("#sheet-0");
  await app.page.focus("#sheet-0");
  await app.page.keyboard.type("13");
  await app.go(`${address}/show`);
  await app.sees(fr.WALL.on_the_wall);
  await app.go(`${address}/collect`);
  await switchTo(app, "en", en);
  await app.sees(fill(en.COLLECT.open_left, "10"));

  await app.go(`${address}/after`);
  await there("#promise");
  await app.fill("#promise", "Koffie");
  await app.page.select("#promise-barrier", "taal");
  await switchTo(app, "nl", nl);
  await there("#promise");
  assert.equal(await app.value("#promise"), "Koffie");
  assert.equal(await app.value("#promise-barrier"), "taal");
});

scenario("what was chosen on the home page survives another language", async ({ app }) => {
  await app.visit();
  await until(() => app.page.$("#questionnaire-samenwerken"), "the questionnaires");
  await app.clickOn("label[for=questionnaire-samenwerken]");
  await until(() => app.page.$("#scope-full"), "the questionnaire");
  await app.clickOn("label[for=scope-full]");
  await switchTo(app, "fr", fr);
  await until(() => app.page.$("#questionnaire-samenwerken:checked"), "the chosen questionnaire");
  await until(() => app.page.$("#scope-full:checked"), "the full check");
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

scenario("a language that comes late does not push away the one that was chosen since", async ({ app, site }) => {
  await app.visit();
  await app.startShort({ name: "Koor De Lijster" });
  const late = `${appFolder()}/split_french`;
  site.hang(late);
  await app.chooseLanguage("fr");
  // The questions come in French; the words around them are still on their way.
  await app.sees(french.statements["BET-03"].statement);
  await app.chooseLanguage("nl");
  await app.sees(dutch.statements["BET-03"].statement);
  await app.page.evaluate(() => {
    window.languages = [];
    new MutationObserver(() => window.languages.push(document.documentElement.lang)).observe(document.documentElement, { attributeFilter: ["lang"] });
  });
  site.answerAgain(late);
  // French has come once English, asked for after it, is there.
  await app.chooseLanguage("en");
  await app.sees(en.BARRIER.next);
  await app.chooseLanguage("nl");
  await app.sees(nl.BARRIER.next);
  const spoken = await app.page.evaluate(() => window.languages);
  assert.ok(spoken.includes("en") && !spoken.includes("fr"), `the page spoke ${spoken}`);
}, { before: withoutWorker });
