// Without this a city's better text would not reach its visitors, a mistake in a file would leave them with
// an empty page, and the two other questionnaires would be there in name only.
//
// Invariant: only the files on the web space change, never the app.

import assert from "node:assert/strict";
import { everywhere, scenario } from "./scenario.mjs";
import { dutch, json, nl } from "./texts.mjs";
import { until } from "./app.mjs";
import { withoutWorker } from "./walk.mjs";

const folder = "questionnaires/drempelmeter";
const NEW = "Wie weinig geld heeft, betaalt hier de helft.";

everywhere("a text that the city edits reaches the next visitor, and stays when the network goes", async ({ app, site }) => {
  await app.visit();
  await app.readyForOffline();
  await app.reload();
  await app.startShort();
  await app.sees(dutch.statements["BET-03"].statement);
  await app.answer("BET-03", "partly");

  site.edit(`${folder}/nl.json`, (texts) => void (texts.statements["BET-03"].statement = NEW));
  await app.reload();
  await app.sees(NEW);
  await app.hasAnswer("BET-03", "partly");

  await site.stop();
  await app.reload();
  await app.sees(NEW);
  await app.hasAnswer("BET-03", "partly");
});

scenario("a web space that hangs does not keep anybody waiting: the questions of last time come up", async ({ app, site }) => {
  await app.visit();
  await app.readyForOffline();
  await app.reload();
  site.hang("questionnaires/");
  await app.reload();
  await until(() => app.page.$("#scope-core"), "the questionnaire from the last visit");
  await app.startShort();
  await app.sees(dutch.statements["BET-03"].statement);
});

scenario("whom to ask stands at the foot of every page, as the city filled it in", async ({ app, site }) => {
  await app.visit();
  assert.ok(!(await app.says(nl.SHELL.help_desk.split("{}")[0])), "nothing to call as long as nobody filled it in");
  site.edit("questionnaires/index.json", (index) => void (index.city = { ...index.city, name: "Stad Voorbeeld", phone: "03 000 00 00", email: "hulp@voorbeeld.be" }));
  await app.reload();
  await app.sees("Stad Voorbeeld · 03 000 00 00 · hulp@voorbeeld.be", "footer");
  await app.go("#/accessibility");
  const links = await app.page.$$eval("main a[href]", (all) => all.map((link) => link.getAttribute("href")));
  for (const link of ["tel:030000000", "mailto:hulp@voorbeeld.be"]) assert.ok(links.includes(link), `${link} in ${links}`);
});

scenario("a log-in page of the hall's Wi-Fi is not taken for a questionnaire", async ({ app, site }) => {
  await app.visit();
  await app.readyForOffline();
  await app.reload();
  site.replace(`${folder}/questionnaire.json`, "<!doctype html><title>Log in</title>");
  site.replace(`${folder}/nl.json`, "<!doctype html><title>Log in</title>");
  await app.visit();
  await app.sees(nl.HOME.no_questionnaires);
  site.restore(`${folder}/questionnaire.json`);
  site.restore(`${folder}/nl.json`);
  await app.press(nl.SHELL.retry);
  await until(() => app.page.$("#scope-core"), "the questionnaire");
});

scenario("the author reads every fault of every file at once, each with its place", async ({ app, site }) => {
  site.edit(`${folder}/questionnaire.json`, (questionnaire) => {
    questionnaire.colour = "red";
    questionnaire.barriers[0].statements[0].effort = "reusachtig";
    questionnaire.barriers[1].statements = [];
    questionnaire.barriers[2].id = questionnaire.barriers[0].id;
  });
  site.edit(`${folder}/nl.json`, (texts) => {
    delete texts.statements["BET-02"];
    texts.statements["XYZ-01"] = { statement: "Wie is dit?" };
  });
  site.edit(`${folder}/fr.json`, (texts) => void delete texts.statements["DIG-01"].tip);
  site.replace("questionnaires/samenwerken/nl.json", "{half");
  await app.visit();
  await app.sees(nl.HOME.no_questionnaires);
  await app.follow(nl.SHELL.author_link);
  await until(() => app.page.$("table.faults"), "the faults");
  const rows = await app.page.$$eval("table.faults tbody tr", (all) =>
    all.map((row) => [...row.children].map((cell) => cell.innerText.trim())),
  );
  const told = (file, place, word = "") => rows.some(([name, path, words]) => name.endsWith(file) && path.includes(place) && words.includes(word));
  for (const [file, place, word] of [
    ["drempelmeter/questionnaire.json", "", "colour"],
    ["drempelmeter/questionnaire.json", "barriers[0].statements[0].effort"],
    ["drempelmeter/questionnaire.json", "barriers[1].statements"],
    ["drempelmeter/questionnaire.json", "barriers[2].id"],
    ["drempelmeter/nl.json", "BET-02"],
    ["drempelmeter/nl.json", "XYZ-01"],
    ["drempelmeter/fr.json", "DIG-01"],
    ["samenwerken/nl.json", ""],
  ]) {
    assert.ok(told(file, place, word), `${file} ${place} in ${JSON.stringify(rows, null, 1)}`);
  }
}, { before: withoutWorker });

scenario("a text that the reference language misses is told to the author, not left blank", async ({ app, site }) => {
  site.edit(`${folder}/nl.json`, (texts) => void delete texts.statements["RES-02"].why);
  await app.visit();
  await app.sees(nl.HOME.no_questionnaires);
  await app.follow(nl.SHELL.author_link);
  await app.sees("statements.RES-02.why", "table.faults");
}, { before: withoutWorker });

scenario("with a faulty questionnaire the others still work", async ({ app, site }) => {
  site.edit(`${folder}/questionnaire.json`, (questionnaire) => void (questionnaire.colour = "red"));
  await app.visit();
  await app.sees(nl.HOME.no_questionnaires);
  await app.clickOn('label[for="questionnaire-samenwerken"]');
  await until(() => app.page.$("#scope-core"), "the other questionnaire");
  await app.follow(nl.HOME.start);
  assert.equal(await app.heading(), nl.ABOUT.title);
}, { before: withoutWorker });

for (const id of ["samenwerken", "interne-diversiteit"]) {
  scenario(`the questionnaire "${id}" goes from the home page to its result`, async ({ app }) => {
    const questionnaire = json(`questionnaires/${id}/questionnaire.json`);
    const texts = json(`questionnaires/${id}/nl.json`);
    await app.visit();
    await app.pressable(nl.HOME.start);
    await app.clickOn(`label[for="questionnaire-${id}"]`);
    await app.follow(nl.HOME.start);
    await app.fill("#name", "Ploeg");
    await app.follow(nl.ABOUT.go);
    const core = questionnaire.barriers.map((barrier) => barrier.statements.find(({ core }) => core)).filter(Boolean);
    assert.ok(core.length > 3);
    for (const [place, statement] of core.entries()) {
      await app.sees(texts.statements[statement.id].statement);
      await app.answer(statement.id, place % 3 === 0 ? "not-yet" : "yes");
      await app.follow(place === core.length - 1 ? nl.BARRIER.to_overview : nl.BARRIER.next);
    }
    await app.follow(nl.OVERVIEW.to_result);
    const doors = await app.texts(".street .name");
    assert.deepEqual(doors, questionnaire.barriers.filter((barrier) => barrier.statements.some(({ core }) => core)).map((barrier) => texts.barriers[barrier.id].name));
    await app.reload();
    assert.deepEqual(await app.texts(".street .name"), doors);
    await app.go("#/checks");
    await app.sees(texts.title);
  });
}

scenario("answers of an older version stay, and the page names what is new", async ({ app, site }) => {
  await app.visit();
  await app.begin({ full: true });
  await app.follow(nl.ABOUT.go);
  await app.answer("BET-03", "partly");
  site.edit(`${folder}/questionnaire.json`, (questionnaire) => {
    questionnaire.version = "1.1.0";
    const extra = { ...questionnaire.barriers[0].statements[0], id: "BET-99" };
    questionnaire.barriers[0].statements.push(extra);
  });
  for (const language of ["nl", "fr", "en"]) {
    site.edit(`${folder}/${language}.json`, (texts) => void (texts.statements["BET-99"] = { ...texts.statements["BET-01"], statement: `Nieuw: ${language}` }));
  }
  await app.reload();
  await app.hasAnswer("BET-03", "partly");
  await app.toOverview();
  await app.sees(nl.BARRIER.new_version);
  await app.press(nl.BARRIER.new_version_open);
  await app.sees("Nieuw: nl");
  await app.press(nl.BARRIER.understood);
  await app.seesNot(nl.BARRIER.new_version);
}, { before: withoutWorker });

scenario("a catalogue that is not there or has faults is told, and asked for again when the person wants", async ({ app, site }) => {
  for (const content of [null, '{"format": "drempelmeter/index/1"}']) {
    site.replace("questionnaires/index.json", content);
    await app.page.goto(site.url());
    await app.sees(nl.HOME.no_questionnaires);
    site.restore("questionnaires/index.json");
    await app.press(nl.SHELL.retry);
    await until(() => app.page.$("#scope-core"), "the questionnaire");
  }
}, { before: withoutWorker });
