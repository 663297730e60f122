// Without this an association would get a score and no idea of what others did about it, or ideas that it
// can't find again, pass on or take to a table on paper.
//
// Invariant: what the files in `questionnaires/materials/` hold is what a person must be able to read.

import assert from "node:assert/strict";
import { ANSWERS } from "./answers.mjs";
import { until } from "./app.mjs";
import { bare, fitsBetweenMargins, isGoodPaper, print } from "./paper.mjs";
import { assessment, everywhere, file, scenario } from "./scenario.mjs";
import { withoutWorker } from "./walk.mjs";
import { dutch, en, fill, fr, french, json, nl } from "./texts.mjs";

const library = json("questionnaires/materials/practices.json").practices;
const textsIn = (tag) => json(`questionnaires/materials/practices.${tag}.json`);
const cardsIn = (tag) => json(`questionnaires/materials/conversation-cards.${tag}.json`);
const tidy = (text) => text.replace(/\s+/g, " ").trim();
const for_ = (barrier) => library.filter(({ barriers }) => barriers.includes(barrier));

const shown = (app) => app.texts("main .practice:not([hidden]) h2");
const counted = (app, t, some) => app.sees(fill(t.MATERIALS.shown, some, library.length), "main [role=status].count");

/** Types into the search, in the place of what stands there. */
const typed = (app, words) => app.fill("#practice-search", words);

async function switchTo(app, tag, texts) {
  await app.chooseLanguage(tag);
  app.t = texts;
  await until(async () => (await app.language()) === tag, `the page in ${tag}`);
}

scenario("every practice can be read in every language: what it is, how to try it, where it comes from", async ({ app }) => {
  await app.visit("#/practices");
  for (const [tag, t] of [["nl", nl], ["fr", fr], ["en", en]]) {
    await switchTo(app, tag, t);
    await counted(app, t, 93);
    const texts = textsIn(tag);
    await app.sees(texts.practices[library[0].id].line);
    const cards = await app.texts("main .practice");
    assert.equal(cards.length, 93);
    let tried = 0;
    for (const [place, practice] of library.entries()) {
      const { name, line, try_it } = texts.practices[practice.id];
      for (const words of [name, line, try_it, practice.city, texts.kinds[practice.kind], practice.source]) {
        if (words) assert.ok(cards[place].includes(tidy(words)), `${tag} ${practice.id}: ${words} in ${cards[place]}`);
      }
      assert.equal(cards[place].includes(t.MATERIALS.try_it), Boolean(try_it), `${tag} ${practice.id}`);
      tried += try_it ? 1 : 0;
    }
    assert.equal(tried, 84);
  }
});

scenario("every practice has an address of its own that opens it", async ({ app }) => {
  await app.visit("#/practices");
  const addresses = await app.page.$$eval("main .practice h2 a", (all) => all.map((link) => link.hash));
  assert.deepEqual(addresses, library.map(({ id }) => `#/practices/${id}`));
  const { practices } = textsIn("nl");
  for (const { id } of library) {
    await app.go(`#/practices/${id}`);
    assert.equal(await app.heading(), tidy(practices[id].name));
    await app.sees(tidy(practices[id].line), "main .practice");
  }
});

everywhere("a search finds while one types, and forgives accents, capitals and a typing error", async ({ app }) => {
  await app.visit("#/practices");
  await counted(app, nl, 93);
  for (const [words, name] of [
    ["VOLKSTUIN", "Volkstuin Langwater"],
    ["volkstiun", "Volkstuin Langwater"],
    ["mozaiek", "Theatergroep Mozaïek en koor Amuzi"],
    ["toneel zing", "Theatergroep Mozaïek en koor Amuzi"],
    ["huurgarntie kortrijk", "De Kortrijkse Huurgarantie"],
  ]) {
    await typed(app, words);
    await until(async () => (await shown(app)).includes(name) && (await shown(app)).length < 20, () => app.whatIsShown(`${words}: ${name}`));
    assert.equal((await app.focused()).id, "practice-search", "one can go on typing");
  }
  for (const [words, barrier] of [["rolstoel", "toegankelijkheid"], ["uitpas", "betaalbaarheid"], ["goedkoop", "betaalbaarheid"], ["slechtziend", "toegankelijkheid"], ["zwemmen", "aanbod"]]) {
    await typed(app, words);
    const names = for_(barrier).map(({ id }) => tidy(textsIn("nl").practices[id].name));
    await until(async () => (await shown(app)).length < 30 && names.every(((all) => (name) => all.includes(name))(await shown(app))), () => app.whatIsShown(`${words}: what fits ${barrier}`));
  }
  await typed(app, "qqqqqqqq");
  await app.sees(nl.MATERIALS.none_fits);
  await counted(app, nl, 0);
  await app.follow(dutch.barriers.digitaal.name, "main nav");
  await counted(app, nl, for_("digitaal").length);
  await typed(app, "qqqqqqqq");
  await app.sees(nl.MATERIALS.none_fits);
  assert.equal(await app.offers(dutch.barriers.digitaal.name, "main nav"), false, "no link to where one is");
  await app.press(nl.MATERIALS.clear);
  await counted(app, nl, 93);
  assert.equal((await app.focused()).id, "practice-search");
  assert.equal(await app.value("#practice-search"), "");
});

scenario("barrier, city and kind narrow the list to what was promised beside the choice", async ({ app }) => {
  await app.visit("#/practices");
  await counted(app, nl, 93);
  const numbers = (select) => app.page.$$eval(`${select} option`, (all) => all.slice(1).map((one) => Number(/\((\d+)\)$/.exec(one.textContent)[1])));
  const choose = (select, words) =>
    app.page.evaluate((select, words) => {
      const list = document.querySelector(select);
      list.value = [...list.options].find((one) => one.textContent.startsWith(words)).value;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }, select, words);
  assert.deepEqual(await numbers("#practice-barrier"), Object.keys(dutch.barriers).map((id) => for_(id).length));
  assert.equal((await numbers("#practice-city")).reduce((a, b) => a + b), 93);
  assert.equal((await numbers("#practice-kind")).reduce((a, b) => a + b), 93);

  await choose("#practice-barrier", dutch.barriers.taal.name);
  await counted(app, nl, for_("taal").length);
  assert.equal((await numbers("#practice-city")).reduce((a, b) => a + b), for_("taal").length, "what is left of each city");
  const there = for_("taal").filter(({ city }) => city === "Sint-Niklaas");
  await choose("#practice-city", "Sint-Niklaas");
  await counted(app, nl, there.length);
  assert.deepEqual(await shown(app), there.map(({ id }) => tidy(textsIn("nl").practices[id].name)));
  await app.press(nl.MATERIALS.clear);
  const none = library.filter(({ city }) => city === null).length;
  await choose("#practice-city", nl.MATERIALS.no_city);
  await counted(app, nl, none);
});

scenario("an address can be passed on: one practice, a barrier's practices, and what is not there", async ({ app, newDevice }) => {
  await app.visit("#/practices/volkstuin-langwater");
  assert.equal(await app.heading(), "Volkstuin Langwater");
  await app.device.overridePermissions(new URL(app.site.url()).origin, ["clipboard-read", "clipboard-sanitized-write"]);
  await app.page.bringToFront();
  await app.press(nl.MATERIALS.copy_link);
  await app.sees(nl.MATERIALS.link_copied, "main");
  assert.equal(await app.page.evaluate(() => navigator.clipboard.readText()), app.site.url() + "#/practices/volkstuin-langwater");
  await app.go("#/practices/for/digitaal");
  await counted(app, nl, for_("digitaal").length);
  await app.go("#/practices/bestaat-niet");
  await app.sees(nl.MATERIALS.unknown, "main [role=status]");
  await counted(app, nl, 93);
  // Whoever was searching sees all too, as the note says; and the note goes when one searches again.
  await app.go("#/practices");
  await typed(app, "volkstuin");
  await until(async () => (await shown(app)).length < 10, "fewer practices");
  await app.go("#/practices/bestaat-niet");
  await app.sees(nl.MATERIALS.unknown, "main [role=status]");
  await counted(app, nl, 93);
  assert.equal(await app.value("#practice-search"), "");
  await typed(app, "volkstuin");
  await app.seesNot(nl.MATERIALS.unknown);
  await app.go("#/practices/for/bestaat-niet");
  await app.sees(nl.MATERIALS.unknown_barrier, "main [role=status]");
  await counted(app, nl, 93);

  const other = await newDevice();
  await other.visit("#/practices/for/taal");
  await counted(other, nl, for_("taal").length);
});

everywhere("whoever looks at a practice comes back to the same list, at the same place", async ({ app }) => {
  await app.visit("#/practices");
  await counted(app, nl, 93);
  await typed(app, "taal");
  await until(async () => (await shown(app)).length < 40, "fewer practices");
  const before = await shown(app);
  const { id } = library.find(({ id }) => id === "taalbarometer");
  await app.follow(textsIn("nl").practices[id].name, "main .practices");
  assert.equal((await app.focused()).id, "title", "the focus moves to the practice");
  await app.leads(() => app.page.goBack());
  assert.deepEqual(await shown(app), before);
  assert.equal((await app.focused()).id, `practice-${id}`);
  await app.follow(textsIn("nl").practices[id].name, "main .practices");
  await app.follow(nl.MATERIALS.to_all);
  assert.deepEqual(await shown(app), before);
  // Elsewhere and back is a new beginning.
  await app.go("#/settings");
  await app.go("#/practices");
  await counted(app, nl, 93);
  assert.equal(await app.value("#practice-search"), "");
});

scenario("another language keeps what was typed and chosen, and the card that was shown", async ({ app }) => {
  await app.visit("#/practices");
  await typed(app, "Mechelen");
  await until(async () => (await shown(app)).length < 30, "fewer practices");
  await app.page.focus("#language");
  await switchTo(app, "fr", fr);
  await app.sees(fr.MATERIALS.intro);
  assert.equal(await app.value("#practice-search"), "Mechelen");
  assert.ok((await shown(app)).length < 30);
  assert.equal((await app.focused()).id, "language");
  await app.go("#/cards/taal");
  await app.press(fr.MATERIALS.next);
  await app.sees(tidy(cardsIn("fr").barriers.taal[1].question), ".card-stage");
  await switchTo(app, "nl", nl);
  await app.sees(tidy(cardsIn("nl").barriers.taal[1].question), ".card-stage");
});

scenario("the list is printed as cards, as it stands there, and no card is cut in two", async ({ app }) => {
  await app.visit("#/practices");
  await until(() => app.page.evaluate(() => [...document.styleSheets].some(({ href }) => href?.endsWith("/materials.css"))), "the style");
  const { practices } = textsIn("nl");
  await fitsBetweenMargins(app, "practices");
  const all = await print(app);
  const facts = library.flatMap(({ id, source }) => [practices[id].name, practices[id].line, practices[id].try_it, fill(nl.MATERIALS.source, source)].filter(Boolean));
  assert.deepEqual(facts.filter((words) => !all.has(words)), [], "missing on the paper");
  // A card begins with its name and ends with its source: on each sheet as many begin as end.
  const sheets = all.inOrder.split("\f").filter((sheet) => sheet.trim());
  const times = (text, words) => bare(text).split(bare(words)).length - 1;
  let cards = 0;
  for (const [place, sheet] of sheets.entries()) {
    const begin = library.filter(({ id }) => times(sheet, practices[id].line) > 0);
    assert.equal(times(sheet, fill(nl.MATERIALS.source, "")), begin.length, `sheet ${place + 1} ends as many cards as it begins`);
    for (const { id } of begin) assert.ok(times(sheet, practices[id].try_it ?? "") > 0, `sheet ${place + 1}: ${id}`);
    cards += begin.length;
  }
  assert.equal(cards, 93);
  assert.ok(sheets.length < 14, `${sheets.length} sheets`);
  await typed(app, "toegankelijkheid");
  await until(async () => (await shown(app)).length < 20, "fewer practices");
  const some = await shown(app);
  isGoodPaper(await print(app), [nl.MATERIALS.title, ...some, fill(nl.MATERIALS.shown, some.length, 93), fill(nl.MATERIALS.chosen, "toegankelijkheid")], "some practices");
  await app.go("#/practices/volkstuin-langwater");
  isGoodPaper(await print(app), [nl.MATERIALS.title, await app.heading(), practices["volkstuin-langwater"].line, practices["volkstuin-langwater"].try_it], "one practice");
});

scenario("beside each barrier, each first step and each step of the plan stand the practices that fit", async ({ app, site }) => {
  await app.visit();
  // The worker fetches everything for later: what it asks for is none of the page's asking.
  await app.readyForOffline();
  const actions = [{ statement: "BET-03", step: "Vraag de UiTPAS aan.", who: "secretaris", date: "2027-03-01", done: false }, { step: "Koffie zetten", done: false }];
  await app.openFile(file("ideas.json", assessment({ scope: "core", answers: ANSWERS, actions })));
  site.requests.length = 0;
  await app.toResult();
  await until(async () => (await app.page.$$("details.ideas")).length === 12 + 3, () => app.whatIsShown("ideas beside 12 barriers and 3 steps"));
  const texts = () => site.requests.filter(({ path }) => /materials\/practices\.(nl|fr|en)\.json$/.test(path)).length;
  assert.equal(texts(), 0, "nothing is fetched before somebody opens them");
  assert.equal(site.requests.filter(({ path }) => path.endsWith("materials/practices.json")).length, 1, "asked for once");
  const taal = Object.keys(dutch.barriers).indexOf("taal");
  const detail = `section[aria-labelledby=detail] .detail:nth-of-type(${taal + 1})`;
  await app.press(fill(nl.MATERIALS.beside, for_("taal").length), detail);
  await until(async () => (await app.texts(`${detail} .ideas-beside > li`)).length === 3, "three ideas");
  for (const words of await app.texts(`${detail} .ideas-beside > li`)) assert.ok(words.includes(nl.MATERIALS.try_it), words);
  await app.follow(nl.MATERIALS.all_for, detail);
  await counted(app, nl, for_("taal").length);
  await app.page.goBack();
  await app.sees(nl.OUTCOME.detail);
  await until(() => app.page.$(".steps details.ideas"), "ideas beside a step");
  await app.clickOn(".steps details.ideas summary");
  await app.page.waitForSelector(".steps .ideas-beside > li");

  await app.toPlan();
  await until(() => app.page.$(".plan details.ideas"), "ideas beside a step of the plan");
  assert.equal((await app.page.$$(".plan > li")).length, 2);
  assert.equal((await app.page.$$(".plan details.ideas")).length, 1, "none beside a step of one's own");
  await app.press(fill(nl.MATERIALS.beside, for_("betaalbaarheid").length), ".plan");
  await app.page.waitForSelector(".plan .ideas-beside > li");

  await app.toQuestion("TAA-01");
  await app.follow(nl.SHELL.practices, "main");
  await counted(app, nl, for_("taal").length);
});

scenario("a questionnaire without practices shows no empty places for them", async ({ app }) => {
  await app.visit();
  const answers = { "INF-01": "not-yet" };
  await app.openFile(file("other.json", assessment({ questionnaire: "samenwerken", scope: "full", answers })));
  const first = await app.page.$eval("main ol.barriers a", (link) => link.hash);
  await app.go(first);
  assert.equal(await app.offers(nl.SHELL.practices, "main"), false);
  await app.go("#/practices");
  await counted(app, nl, 93);
  await app.page.goBack();
  await app.toResult();
  await app.twoFrames();
  assert.equal(await app.page.$("details.ideas"), null);
});

scenario("a city that empties the materials, or breaks them, breaks nothing else", async ({ app, site }) => {
  for (const [name, change] of [
    ["emptied", () => site.edit("questionnaires/materials/practices.json", (json) => void (json.practices = []))],
    ["broken", () => site.replace("questionnaires/materials/practices.json", "{")],
    ["gone", () => site.replace("questionnaires/materials/practices.json", null)],
  ]) {
    change();
    await app.visit();
    await app.openFile(file(`${name}.json`, assessment({ organisation: { name }, scope: "core", answers: ANSWERS })));
    await app.toResult();
    await app.twoFrames();
    assert.equal((await app.texts(".steps .cards > li")).length, 3, name);
    assert.equal(await app.page.$("details.ideas"), null, name);
    await app.go("#/practices");
    await app.sees(name === "emptied" ? nl.MATERIALS.none : nl.SHELL.loading_failed);
    await app.go("#/cards/taal");
    await app.sees(cardsIn("nl").barriers.taal[0].question);
    assert.equal(await app.offers(fill(nl.MATERIALS.ideas_for, dutch.barriers.taal.name)), false, name);
  }
  site.restore("questionnaires/materials/practices.json");
  for (const tag of ["nl", "fr", "en"]) site.replace(`questionnaires/materials/conversation-cards.${tag}.json`, null);
  await app.visit("#/practices/volkstuin-langwater");
  await app.reload();
  assert.equal(await app.heading(), "Volkstuin Langwater");
  assert.equal(await app.page.$('main a[href^="#/cards"]'), null);
  await app.go("#/cards");
  await app.sees(nl.SHELL.loading_failed);
  site.restore("questionnaires/materials/conversation-cards.nl.json");
  await app.leads(() => app.press(nl.SHELL.retry));
  await app.sees(nl.MATERIALS.cards_intro);
}, { before: withoutWorker });

scenario("a text that a language misses is read in the reference language, and marked so", async ({ app, site }) => {
  site.edit("questionnaires/materials/practices.fr.json", (texts) => {
    delete texts.practices["kinderen-eerst"];
    delete texts.kinds.tool;
  });
  site.replace("questionnaires/materials/conversation-cards.fr.json", null);
  await app.visit();
  await switchTo(app, "fr", fr);
  await app.sees(fr.HOME.title);
  await app.go("#/practices/kinderen-eerst");
  assert.equal(await app.page.$eval("h1 span[lang]", (name) => name.lang), "nl");
  assert.equal(await app.page.$eval(".practice .line span[lang]", (line) => line.lang), "nl");
  await app.go("#/practices/tovertuin");
  assert.equal(await app.page.$(".practice .line span[lang]"), null);
  await app.go("#/cards/taal");
  await app.sees(cardsIn("nl").barriers.taal[0].question);
  assert.equal(await app.page.$eval(".question", (question) => question.lang), "nl");
});

scenario("every conversation card is seen, one by one, in every language", async ({ app }) => {
  await app.visit("#/cards");
  for (const [tag, t, texts] of [["nl", nl, dutch], ["fr", fr, french], ["en", en, json("questionnaires/drempelmeter/en.json")]]) {
    await app.go("#/cards");
    await switchTo(app, tag, t);
    const cards = cardsIn(tag);
    await app.sees(t.MATERIALS.cards_intro);
    await app.sees(tidy(cards.how));
    const subjects = await app.page.$$eval(".decks a", (all) => all.map((link) => link.hash));
    assert.equal(subjects.length, 14);
    let seen = 0;
    for (const subject of subjects) {
      const key = subject.replace("#/cards/", "");
      const asked = cards[key] ?? cards.barriers[key];
      await app.go(subject);
      const name = { opening: t.MATERIALS.opening, closing: t.MATERIALS.closing }[key] ?? texts.barriers[key].name;
      assert.equal(await app.heading(), name);
      for (const [place, { question, type }] of asked.entries()) {
        await app.sees(fill(t.MATERIALS.card_of, place + 1, asked.length), ".card-stage");
        await app.sees(tidy(question), ".card-stage .asked");
        if (type) await app.sees(cards.types[type], ".card-stage .sort");
        seen += 1;
        await app.press(t.MATERIALS.next);
      }
      await app.sees(t.MATERIALS.at_last, ".card-stage");
    }
    assert.equal(seen, 44);
  }
});

everywhere("on a wall the cards turn by arrow keys and a clicker", async ({ app }) => {
  const [first, second, third] = cardsIn("nl").barriers.onthaal.map(({ question }) => tidy(question));
  await app.visit("#/cards/onthaal");
  await app.sees(first, ".asked");
  for (const [key, question] of [["PageDown", second], ["ArrowRight", third], ["ArrowRight", third], ["PageUp", second], ["ArrowLeft", first], ["PageUp", first]]) {
    await app.page.keyboard.press(key);
    await app.sees(question, ".asked");
  }
  await app.sees(nl.MATERIALS.at_first, ".card-stage");
  // From a button too; a list of languages uses these keys itself.
  await app.page.focus("main .button");
  await app.page.keyboard.press("ArrowRight");
  await app.sees(second, ".asked");
  await app.page.focus("#language");
  await app.page.keyboard.press("ArrowLeft");
  await app.twoFrames();
  assert.equal(await app.text(".asked"), second);
});

scenario("the cards are printed a subject a sheet, all of them or one", async ({ app }) => {
  await app.visit("#/cards/taal");
  await app.page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.endsWith("/hall.css")));
  const cards = cardsIn("nl");
  const questions = (key) => (cards[key] ?? cards.barriers[key]).map(({ question }) => question);
  await fitsBetweenMargins(app, "one subject");
  isGoodPaper(await print(app), [dutch.barriers.taal.name, ...questions("taal"), cards.how, ...Object.values(cards.types)], "one subject");
  await app.go("#/cards");
  await fitsBetweenMargins(app, "all subjects");
  const paper = await print(app);
  const keys = ["opening", ...Object.keys(dutch.barriers), "closing"];
  assert.deepEqual(keys.flatMap(questions).filter((words) => !paper.has(words)), []);
  const sheets = paper.inOrder.split("\f").filter((sheet) => sheet.trim());
  assert.equal(sheets.length, 14);
  keys.forEach((key, place) => assert.ok(questions(key).every((words) => bare(sheets[place]).includes(bare(words))), key));
});

everywhere("after one visit the practices and the cards are there without network, in every language", async ({ app, site }) => {
  await app.visit();
  await app.readyForOffline();
  await site.stop();
  await app.reload();
  for (const [tag, t] of [["nl", nl], ["fr", fr], ["en", en]]) {
    await app.go("#/settings");
    await switchTo(app, tag, t);
    await app.sees(t.SETTINGS.title, "h1");
    await app.go("#/practices");
    await counted(app, t, 93);
    await app.go("#/practices/for/taal");
    await counted(app, t, for_("taal").length);
    await app.go("#/cards/taal");
    await app.sees(tidy(cardsIn(tag).barriers.taal[0].question));
  }
});

scenario("all of it can be done with the keyboard alone", async ({ app }) => {
  await app.visit("#/practices");
  await counted(app, nl, 93);
  const tabTo = async (what, fits) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await app.page.keyboard.press("Tab");
      if (await app.page.evaluate(fits)) return;
    }
    assert.fail(`the Tab key never comes to ${what}`);
  };
  await tabTo("the search", () => document.activeElement.id === "practice-search");
  await app.page.keyboard.type("koffietour");
  await counted(app, nl, 1);
  await tabTo("the practice", () => document.activeElement.id === "practice-koffietour");
  await app.leads(() => app.page.keyboard.press("Enter"));
  assert.equal(await app.heading(), "Koffietour");
  await app.go("#/cards");
  await tabTo("a subject", () => document.activeElement.hash === "#/cards/taal");
  await app.leads(() => app.page.keyboard.press("Enter"));
  assert.equal((await app.focused()).id, "title");
  await tabTo("the next card", () => document.activeElement.matches(".card-turns .primary"));
  await app.page.keyboard.press("Enter");
  await app.sees(fill(nl.MATERIALS.card_of, 2, 3));
  assert.ok(await app.page.evaluate(() => document.activeElement.matches(".card-turns .primary")), "the focus stays on the button");
});
