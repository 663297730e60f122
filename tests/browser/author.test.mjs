// Without this a city could not write its own questions: it would have to know JSON by heart, guess what is
// wrong, and learn from its visitors what it forgot.
//
// Invariant: what the page saves is what the web space gets; nothing is put there by other means.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "./app.mjs";
import { everywhere, file, scenario, temporaryFolder } from "./scenario.mjs";
import { CORE, dutch, fill, json, nl, questionnaire } from "./texts.mjs";
import { blockStorage, fillStorage, makeRoom, withoutWorker } from "./walk.mjs";

const T = nl.AUTHOR_DESK;
const folder = "questionnaires/drempelmeter";
const polish = JSON.parse(readFileSync(new URL("../fixtures/polish-core.json", import.meta.url), "utf8"));
const title = json("questionnaires/index.json").questionnaires.find(({ id }) => id === "drempelmeter").title.nl;

/** Opens the page and begins with a copy of what the site has. */
async function begin(app) {
  await app.visit("#/author");
  await app.press(fill(T.begin_with, title));
  await app.sees(fill(T.begun_with, title));
}

/** Opens the page and gives it files. */
async function give(app, ...paths) {
  if (!(await app.page.evaluate(() => location.hash)).startsWith("#/author")) await app.visit("#/author");
  const input = await until(() => app.page.$("#author-files"), "the place for files");
  await input.uploadFile(...paths);
}

const view = (app, name) => app.clickOn(`label[for="author-view-${name}"]`);
const choose = (app, path) => app.page.select("#author-file", path);
const counts = (app, faults, gaps) => app.sees(fill(T.counts, faults, gaps), ".author-counts");
const opened = async (app) => (await app.page.$$eval("#author-file option", (all) => all.map(({ value }) => value))).sort();

/** All rows of a long table of faults, not only the first ones. */
const allRows = (app) => app.page.evaluate(() => [...document.querySelectorAll("table.faults + .button")].forEach((button) => button.click()));

/** Puts the content of a file in the place of what stands in the text area. */
async function write(app, path, content) {
  await choose(app, path);
  await app.paste("#author-text", typeof content === "string" ? content : JSON.stringify(content, null, 2));
}

/** The files that the ZIP holds, by path: they are stored as they are, not compressed. */
function unzip(bytes) {
  const files = {};
  let at = 0;
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    const [length, name, extra] = [bytes.readUInt32LE(at + 22), bytes.readUInt16LE(at + 26), bytes.readUInt16LE(at + 28)];
    const start = at + 30 + name + extra;
    files[bytes.subarray(at + 30, at + 30 + name).toString()] = bytes.subarray(start, start + length).toString();
    at = start + length;
  }
  return files;
}

async function savedZip(app) {
  await view(app, "save");
  await app.press(T.save_all);
  await app.sees(fill(T.saved, "vragenlijst.zip"));
  const { name, path } = await app.savedFile();
  assert.equal(name, "vragenlijst.zip");
  return unzip(readFileSync(path));
}

// --- A language more ---------------------------------------------------------------------------------

scenario("a city adds a language that covers only the short check, and its visitors read it", async ({ app, site, newDevice }) => {
  await begin(app);
  await app.sees(T.none_own, ".author-counts");
  await view(app, "jobs");
  await app.press(T.job_language);
  await app.fill("#author-tag", "pl");
  await app.press(T.add_language);
  await app.sees(fill(T.language_added, "drempelmeter/pl.json"));
  // All texts are missing; that is no fault.
  await app.sees(fill(T.counts, 0, "").replace(/\.$/, ""), ".author-counts");
  await view(app, "edit");
  await until(() => app.page.$("table.faults"), "the texts that are missing");
  await allRows(app);
  await app.sees("statements.BET-03", "table.faults");

  const { "BET-03": first, ...others } = polish.statements;
  await write(app, "drempelmeter/pl.json", { ...polish, statements: others });
  await app.sees("statements.BET-03", "table.faults");
  // One text by the form, with the Dutch one beside it.
  await view(app, "jobs");
  await app.press(T.job_text);
  await app.page.select("#author-language", "pl");
  await app.page.select("#author-place", "statements.BET-03.statement");
  await app.sees(dutch.statements["BET-03"].statement, ".author-original");
  await app.paste("#author-words", first.statement);
  await app.press(T.change);
  await app.sees(fill(T.text_changed, "statements.BET-03.statement", "drempelmeter/pl.json"));
  await view(app, "edit");
  await until(() => app.page.$("table.faults"), "the texts that are missing");
  await allRows(app);
  await app.sees("statements.BET-03.why", "table.faults");
  await write(app, "drempelmeter/pl.json", polish);
  await app.seesNot("statements.BET-03", "table.faults");
  await app.sees("statements.BET-01", "table.faults");

  await view(app, "compare");
  await app.sees(T.languages_added);
  await app.sees("Polski");
  await app.sees(T.version_may);

  const files = await savedZip(app);
  for (const [path, content] of Object.entries(files)) site.replace(path, content);
  assert.deepEqual(JSON.parse(files[`${folder}/pl.json`]), polish);

  const visitor = await newDevice();
  await visitor.visit();
  await until(() => visitor.page.$("#language option[value=pl]"), "the new language");
  await visitor.chooseLanguage("pl");
  await visitor.sees(fill(nl.SHELL.falls_back, "Nederlands"));
  await visitor.startShort();
  for (const id of CORE) {
    await visitor.sees(polish.statements[id].statement);
    assert.deepEqual(await languagesOf(visitor), ["pl"], `every text of ${id} is Polish`);
    await visitor.answer(id, "yes");
    await visitor.follow(id === CORE.at(-1) ? nl.BARRIER.to_overview : nl.BARRIER.next);
  }
  await visitor.follow(nl.OVERVIEW.to_result);
  await visitor.sees(polish.barriers.betaalbaarheid.name);

  // In the full check the others come in Dutch, and say so.
  const thorough = await newDevice();
  await thorough.visit();
  await until(() => thorough.page.$("#language option[value=pl]"), "the new language");
  await thorough.chooseLanguage("pl");
  await thorough.begin({ full: true });
  await thorough.follow(nl.ABOUT.go);
  const barrier = questionnaire.barriers[0];
  await thorough.sees(polish.statements["BET-03"].statement);
  for (const { id } of barrier.statements) {
    const language = await thorough.page.$eval(`[id="${id}-legend"]`, (legend) => (legend.querySelector("[lang]") ?? legend.closest("[lang]")).lang);
    assert.equal(language, polish.statements[id] ? "pl" : "nl", `the language of ${id}`);
  }
}, { before: withoutWorker });

/** The languages of the statements and answers on a page of the check. */
function languagesOf(app) {
  return app.page.evaluate(() => {
    const parts = [...document.querySelectorAll("main .statement legend, main .answer label")];
    return [...new Set(parts.map((part) => (part.querySelector("[lang]") ?? part.closest("[lang]")).lang))];
  });
}

// --- Files in, faults, and the cursor -----------------------------------------------------------------

everywhere("an author opens own files, reads every fault at once and is led to its place", async ({ app }) => {
  const broken = structuredClone(questionnaire);
  broken.barriers[0].statements[0].effort = "reusachtig";
  broken.colour = "red";
  const texts = structuredClone(dutch);
  delete texts.statements["BET-02"].why;
  await give(app, file("questionnaire.json", JSON.stringify(broken, null, 2)), file("nl.json", JSON.stringify(texts, null, 2)), file("foto.jpg", "x"));
  await app.sees(fill(T.out_unknown, "foto.jpg"));
  assert.deepEqual(await opened(app), ["drempelmeter/nl.json", "drempelmeter/questionnaire.json"]);
  // Two in the structure, one text, and the two languages of which the files are not here.
  await counts(app, 5, 0);
  const rows = await app.texts("table.faults tbody tr");
  for (const [name, place] of [["questionnaire.json", "barriers[0].statements[0].effort"], ["questionnaire.json", "colour"], ["nl.json", "statements.BET-02.why"], ["fr.json", ""]]) {
    assert.ok(rows.some((row) => row.includes(name) && row.includes(place)), `${name} ${place} in ${rows}`);
  }
  await app.clickOn(`[aria-label="${T.to_place}: drempelmeter/questionnaire.json barriers[0].statements[0].effort"]`);
  await until(() => marked(app).then((text) => text === '"reusachtig"'), async () => `the mark on the fault, it is on ${await marked(app)}`);
  await app.page.keyboard.type('"small"');
  await counts(app, 4, 0);
  // The place can be seen, not only marked.
  await app.clickOn(`[aria-label="${T.to_place}: drempelmeter/nl.json statements.BET-02.why"]`);
  await until(() => app.page.$eval("#author-text", (area) => area.value.slice(area.selectionStart, area.selectionEnd) === "{" && area.scrollTop > 500), "the cursor at the statement");
  await write(app, "drempelmeter/questionnaire.json", '{\n  "format": \n');
  await app.sees(nl.AUTHOR.f_not_json.split("{}")[0], "table.faults");
  await app.press(T.to_place, "table.faults");
  await until(() => app.page.evaluate(() => document.activeElement.id === "author-text" && document.activeElement.selectionStart > 10), "the cursor where reading stopped");
});

const marked = (app) =>
  app.page.evaluate(() => {
    const area = document.activeElement;
    return area.value?.slice(area.selectionStart, area.selectionEnd);
  });

scenario("a folder with other things, a ZIP, and two files of one name", async ({ app }) => {
  const root = temporaryFolder();
  mkdirSync(join(root, "vragen/buurt"), { recursive: true });
  mkdirSync(join(root, "vragen/schema"));
  const own = { ...questionnaire, id: "buurt", languages: ["nl"] };
  writeFileSync(join(root, "vragen/buurt/questionnaire.json"), JSON.stringify(own));
  writeFileSync(join(root, "vragen/buurt/nl.json"), JSON.stringify(dutch));
  writeFileSync(join(root, "vragen/buurt/NL.json"), JSON.stringify(dutch));
  writeFileSync(join(root, "vragen/schema/index.json"), "{}");
  writeFileSync(join(root, "vragen/verslag.docx"), "PK");
  await app.visit("#/author");
  const input = await until(() => app.page.$("#author-folder"), "the place for a folder");
  await input.uploadFile(join(root, "vragen"));
  await app.sees(T.none_own, ".author-counts");
  assert.deepEqual(await opened(app), ["buurt/nl.json", "buurt/questionnaire.json"]);
  for (const words of [T.out_unknown, T.out_same_name]) await app.sees(words.replace("{}", "").slice(2), ".author-told");
  await view(app, "compare");
  await app.sees(T.not_on_site);

  const zip = await savedZip(app);
  assert.deepEqual(Object.keys(zip), ["questionnaires/buurt/nl.json", "questionnaires/buurt/questionnaire.json"]);
  await view(app, "edit");
  const saved = (await app.savedFile()).path;
  await app.press(T.anew);
  await app.press(T.anew_yes);
  await app.sees(T.anew_done);
  await give(app, saved);
  await app.sees(T.none_own, ".author-counts");
  assert.deepEqual(await opened(app), ["buurt/nl.json", "buurt/questionnaire.json"]);
});

scenario("files that are too large, binary, empty or of something else are refused in a sentence", async ({ app }) => {
  const check = { format: "drempelmeter/assessment/1", language: "nl" };
  await give(app, file("groot.json", " ".repeat(20_000_000)), file("nl.json", Buffer.from([0xff, 0xfe, 0, 1])), file("mijn.json", check), file("leeg.json", ""));
  await app.sees(T.nothing_found);
  await app.sees(fill(T.out_too_large, "groot.json"));
  await app.sees(fill(T.out_binary, "nl.json"));
  await app.sees(fill(T.out_unknown, "mijn.json"));
  await app.sees(fill(T.out_unknown, "leeg.json"));
  assert.equal(await app.page.$("#author-text"), null);
  assert.deepEqual((await app.focused()).id, "told");
});

scenario("a questionnaire with 500 faults is listed, and typing goes on", async ({ app }) => {
  const texts = structuredClone(dutch);
  for (let number = 0; number < 500; number += 1) texts.statements[`XYZ-${number}`] = { statement: "Wie?" };
  await give(app, file("questionnaire.json", questionnaire), file("nl.json", texts));
  await counts(app, 502, 0);
  assert.equal((await app.page.$$("table.faults tbody tr")).length, 50);
  await app.press(fill(T.show_all, 502));
  assert.equal((await app.page.$$("table.faults tbody tr")).length, 502);
  await choose(app, "drempelmeter/nl.json");
  await app.clickOn("#author-text");
  await app.page.keyboard.type("xyz");
  await app.sees(nl.AUTHOR.f_not_json.split("{}")[0], "table.faults");
  assert.ok((await app.value("#author-text")).includes("xyz"));
});

// --- The jobs, looking, comparing ------------------------------------------------------------------------

scenario("a statement is added, the help desk filled in, and the page says what that means", async ({ app, site }) => {
  await begin(app);
  await view(app, "jobs");
  await app.press(T.job_statement);
  assert.equal(await app.value("#author-id"), "BET-07");
  await app.clickOn("label[for=author-critical]");
  await until(() => app.page.$("#author-new-critical_for"), "the text that a critical statement asks for");
  for (const part of ["statement", "why", "perspective", "tip", "evidence", "critical_for"]) await app.paste(`#author-new-${part}`, `Nieuw: ${part} "hier".`);
  await app.press(T.add_statement);
  await app.sees(fill(T.statement_added, "BET-07"));
  // In French and English it is missing; that is no fault.
  await counts(app, 0, 2);
  await app.press(T.job_city);
  await app.fill("#author-city-phone", "03 000 00 00");
  await app.press(T.city_save);
  await app.sees(T.city_changed);

  await view(app, "compare");
  await app.sees(T.statements_added);
  await app.sees(fill(T.version_raised, "1.0.0", "1.1.0"));
  await view(app, "edit");
  await choose(app, "drempelmeter/questionnaire.json");
  const whole = await app.value("#author-text");
  await write(app, "drempelmeter/questionnaire.json", JSON.stringify({ ...questionnaire, barriers: questionnaire.barriers.slice(1).concat(questionnaire.barriers[0]) }));
  await view(app, "compare");
  await app.sees(fill(T.version_raise, "1.0.0"));
  await view(app, "edit");
  await write(app, "drempelmeter/questionnaire.json", whole);

  const files = await savedZip(app);
  for (const [path, content] of Object.entries(files)) site.replace(path, content);
  await app.go("#/");
  await app.reload();
  await app.sees("03 000 00 00", "footer");
}, { before: withoutWorker });

scenario("a changed text stands beside the old one, with the advice on meaning", async ({ app }) => {
  await begin(app);
  const texts = structuredClone(dutch);
  texts.statements["TAA-01"].statement = "Wij schrijven helder.";
  delete texts.statements["TAA-02"].hint;
  await write(app, "drempelmeter/nl.json", texts);
  await view(app, "compare");
  await app.sees("Wij schrijven helder.", ".author-texts");
  await app.sees(dutch.statements["TAA-01"].statement, ".author-texts");
  await app.sees(T.meaning);
  await app.sees(T.version_may);
});

scenario("an author looks at it as a visitor, and nothing that is answered there is kept", async ({ app }) => {
  await begin(app);
  await write(app, "drempelmeter/fr.json", { language: "fr", title: "Test", statements: { "BET-03": { statement: "Une phrase à nous." } } });
  await view(app, "look");
  await app.sees(dutch.statements["BET-03"].statement, ".author-look");
  await app.page.select("#look-language", "fr");
  await app.sees("Une phrase à nous.", ".author-look");
  await app.sees(T.fallback_note);
  assert.equal(await app.page.$eval(".author-look .lead span", (span) => span.lang), "nl");
  await app.page.select("#look-language", "nl");
  await app.clickOn('label[for="look-BET-03-not-yet"]');
  await until(() => app.page.$eval('[id="look-BET-03-not-yet"]', (radio) => radio.checked), "the answer");
  await app.press(T.invent);
  assert.equal((await app.texts(".street .name")).length, 12);
  await app.press(nl.BARRIER.next, ".author-look");
  await app.sees(dutch.statements["TAA-01"].statement, ".author-look");
  await app.clickOn('label[for="look-scope-full"]');
  await app.sees(dutch.statements["TAA-02"].statement, ".author-look");
  const kept = Object.keys(await app.storage()).filter((key) => key.includes(":check:"));
  assert.deepEqual(kept, []);
  await view(app, "edit");
  await write(app, "drempelmeter/questionnaire.json", "{");
  await view(app, "look");
  await app.sees(T.mend_first);
});

scenario("a language from right to left is written and looked at in its own direction", async ({ app }) => {
  await begin(app);
  await view(app, "jobs");
  await app.press(T.job_language);
  await app.fill("#author-tag", "ar");
  await app.press(T.add_language);
  await app.sees(fill(T.language_added, "drempelmeter/ar.json"));
  await view(app, "edit");
  await write(app, "drempelmeter/ar.json", { language: "ar", statements: { "BET-03": { statement: "من لديه مال قليل يدفع أقل." } } });
  await view(app, "look");
  await app.page.select("#look-language", "ar");
  await app.sees("من لديه مال قليل يدفع أقل.", ".author-look");
  assert.equal(await app.page.$eval(".author-look", (look) => getComputedStyle(look).direction), "rtl");
  assert.equal(await app.page.$eval(".author-look .lead [lang=nl]", (text) => getComputedStyle(text).direction), "ltr");
});

// --- Keeping ---------------------------------------------------------------------------------------------

everywhere("a closed tab loses nothing, beginning anew can be undone, wiping takes all away", async ({ app }) => {
  await begin(app);
  await write(app, "drempelmeter/nl.json", '{"half');
  await app.sees(nl.AUTHOR.f_not_json.split("{}")[0], "table.faults");
  await app.sees(T.kept);
  await app.reload();
  await choose(app, "drempelmeter/nl.json");
  assert.equal(await app.value("#author-text"), '{"half');
  await app.press(T.anew);
  await until(async () => (await app.focused()).id === "anew-ask", "the focus on the question");
  await app.press(T.anew_no);
  await until(async () => (await app.focused()).id === "anew", "the focus back on the button");
  await app.press(T.anew);
  await app.press(T.anew_yes);
  await app.sees(T.anew_done);
  assert.equal(await app.page.$("#author-text"), null);
  await app.press(T.undo);
  await app.sees(T.undone);
  await choose(app, "drempelmeter/nl.json");
  assert.equal(await app.value("#author-text"), '{"half');
  // What was undone comes back too: somebody may have typed since.
  await app.press(T.undo);
  await app.gone("#author-text");
  await app.press(T.undo);
  await until(() => app.page.$("#author-text"), "the files");

  await app.go("#/checks");
  await app.press(nl.CHECKS.wipe);
  await app.press(nl.CHECKS.wipe_yes);
  await app.sees(nl.NOTICES.wiped);
  assert.deepEqual(Object.keys(await app.storage()).filter((key) => key.includes("draft")), []);
  await app.go("#/author");
  await app.pressable(fill(T.begin_with, title));
});

scenario("where the browser keeps nothing the author is told, and can still save", async ({ app }) => {
  await begin(app);
  await app.sees(T.not_kept);
  const files = await savedZip(app);
  assert.equal(files[`${folder}/nl.json`], readFileSync(new URL("../../questionnaires/drempelmeter/nl.json", import.meta.url), "utf8"));
}, { before: blockStorage });

scenario("a full storage is told, and kept again once there is room", async ({ app }) => {
  await begin(app);
  await app.sees(T.kept);
  await fillStorage(app);
  await choose(app, "index.json");
  await app.clickOn("#author-text");
  await app.page.keyboard.type("xx");
  await app.sees(T.not_kept);
  await makeRoom(app);
  await app.page.keyboard.type("y");
  await app.sees(T.kept);
  await app.reload();
  await choose(app, "index.json");
  assert.ok((await app.value("#author-text")).includes("xxy"));
});

scenario("a text that was typed is kept when another one is chosen", async ({ app }) => {
  await begin(app);
  await view(app, "jobs");
  await app.press(T.job_text);
  const words = () => app.value("#author-words");
  const typed = async (place, text) => {
    await app.page.select("#author-place", place);
    await until(async () => (await words()) !== "", "the text that is there");
    await app.paste("#author-words", text);
  };
  await typed("statements.BET-01.statement", "De eerste.");
  await app.page.select("#author-place", "statements.BET-02.statement");
  await app.sees(fill(T.text_changed, "statements.BET-01.statement", "drempelmeter/nl.json"));
  await until(async () => (await words()) === dutch.statements["BET-02"].statement, "the text of the other place");
  await app.paste("#author-words", "De tweede.");
  await app.page.select("#author-language", "fr");
  await app.sees(fill(T.text_changed, "statements.BET-02.statement", "drempelmeter/nl.json"));
  await app.page.select("#author-language", "nl");
  await until(async () => (await words()) === "De tweede.", "the second text");
  await app.paste("#author-words", "Nog eens.");
  await app.press(T.next_gap);
  await app.reload();
  await choose(app, "drempelmeter/nl.json");
  const { statements } = JSON.parse(await app.value("#author-text"));
  assert.equal(statements["BET-01"].statement, "De eerste.");
  assert.equal(statements["BET-02"].statement, "Nog eens.");
});

// --- Two tabs ---------------------------------------------------------------------------------------------

scenario("two tabs write in one file: what the other one wrote is told and can be saved", async ({ app }) => {
  await begin(app);
  const other = await app.newTab();
  await other.visit("#/author");
  await choose(other, "index.json");
  await other.paste("#author-text", '{"of": "the other"}');
  await app.page.bringToFront();
  await choose(app, "index.json");
  await app.paste("#author-text", '{"of": "this one"}');
  await app.sees(fill(T.set_aside, "index.json"));
  await app.press(T.save_file, "div[role=status] .notice");
  const { path } = await app.savedFile();
  assert.equal(readFileSync(path, "utf8"), '{"of": "the other"}');
  await app.reload();
  await choose(app, "index.json");
  assert.equal(await app.value("#author-text"), '{"of": "this one"}');
});

scenario("'wipe all' in one tab empties the desk of another", async ({ app }) => {
  await begin(app);
  const other = await app.newTab();
  await other.visit("#/checks");
  await other.press(nl.CHECKS.wipe);
  await other.press(nl.CHECKS.wipe_yes);
  await other.sees(nl.NOTICES.wiped);
  await app.page.bringToFront();
  await app.pressable(fill(T.begin_with, title));
  assert.equal(await app.page.$("#author-text"), null);
  assert.deepEqual(await app.page.evaluate(() => Object.keys(localStorage)), []);
});

// --- By keyboard, without a network, dropped --------------------------------------------------------------

scenario("all of it goes by keyboard", async ({ app }) => {
  await app.visit("#/author");
  await app.pressable(fill(T.begin_with, title));
  const keys = app.page.keyboard;
  const tabTo = async (there, what) => {
    for (let stops = 0; stops < 150; stops += 1) {
      await keys.press("Tab");
      if (there(await app.focused())) return;
    }
    assert.fail(`Tab never reached ${what}`);
  };
  await tabTo(({ words }) => words === fill(T.begin_with, title), "the button to begin");
  await keys.press("Enter");
  await until(async () => (await app.focused()).id === "told", "the focus on what was done");
  await tabTo(({ id }) => id === "author-view-edit", "the choice of what to do");
  await tabTo(({ id }) => id === "author-file", "the choice of a file");
  await tabTo(({ id }) => id === "author-text", "the text");
  await keys.type("x");
  await counts(app, 1, 0);
  await tabTo(({ words }) => words === T.to_place, "the way to the fault");
  await keys.press("Enter");
  await until(async () => (await app.focused()).id === "author-text", "the focus in the text");
  await keys.press("Delete");
  await app.sees(T.none_own, ".author-counts");
});

scenario("without a network the work goes on", async ({ app, site }) => {
  await app.visit("#/author");
  await app.readyForOffline();
  await app.reload();
  await app.sees(nl.AUTHOR.none);
  await site.stop();
  await app.reload();
  await app.press(fill(T.begin_with, title));
  await app.sees(T.none_own, ".author-counts");
  const files = await savedZip(app);
  assert.ok(files[`${folder}/questionnaire.json`]);
});

scenario("files that are dropped on the page are opened", async ({ app }) => {
  await app.visit("#/author");
  await app.page.waitForSelector(".author-drop");
  await app.page.evaluate((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], "questionnaire.json"));
    document.querySelector(".author-drop").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
  }, JSON.stringify(questionnaire));
  await until(() => app.page.$("#author-text"), "the file");
  assert.deepEqual(await opened(app), ["drempelmeter/questionnaire.json"]);
});
