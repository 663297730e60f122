// Without this a person who carries a check to another device would lose part of it, or a wrong file would
// harm what is there.
//
// Invariant: files go in and out through the browser's own input and download.

import assert from "node:assert/strict";
import { ANSWERS } from "./answers.mjs";
import { DOOR_ROW, until } from "./app.mjs";
import { assessment, everywhere, file, scenario } from "./scenario.mjs";
import { CORE, fill, nl } from "./texts.mjs";

const FULL = assessment({
  organisation: { name: "Koor De Lijster", kind: "koor", legal_form: "vzw", kbo: "0123.456.749", register: "V0001001" },
  people: 3,
  answers: { "BET-01": "yes", "BET-02": "not-applicable", "BET-03": "not-yet", "TAA-01": "dont-know", "OUD-07": "yes" },
  reasons: { "BET-02": "Wij vragen geen lidgeld." },
  notes: { "BET-03": "Vraag de kassa.\nOp dinsdag." },
  evidence: { "BET-01": 'De affiche: "gratis" 🎶' },
  actions: [
    { statement: "BET-03", step: "Vraag de UiTPAS.", who: "secretaris", date: "2027-01-10", done: false },
    { step: "Koffie zetten", done: true },
  ],
  wishes: { taal: { target: "strong", words: "Wie traag leest, vindt ook de weg." } },
  next_check: "2027-11-22",
  copied_from: { name: "Koor De Lijster", date: "2025-11-20" },
});

// --- There and back ------------------------------------------------------------------------------

scenario("what is filled in, saved and opened on another device is all there", async ({ app, newDevice }) => {
  await app.visit();
  await app.startShort({ name: "Koor De Lijster" });
  await app.answerCore(ANSWERS);
  await app.toQuestion("BET-03");
  await app.press(nl.BARRIER.note_and_evidence, '.statement:has([id="BET-03-yes"])');
  await app.fill('[id="BET-03-note"]', "Vraag de kassa.");
  await app.fill('[id="BET-03-evidence"]', "De affiche van mei.");
  await app.toPlan();
  await app.press(nl.PLAN.add_own);
  await until(() => app.page.$(".plan textarea"), "a step of one's own");
  await app.fill(".plan textarea", "Koffie zetten");
  await app.fill(".plan input[type=text]", "secretaris");
  await app.toResult();
  const shown = await resultOf(app);
  await app.press(nl.SHELL.save_file);
  const saved = await app.savedFile();

  const other = await newDevice();
  await other.visit();
  await other.openFile(saved.path);
  await other.sees(nl.NOTICES.file_opened);
  await other.toResult();
  assert.deepEqual(await resultOf(other), shown);
  assert.deepEqual(await other.allAnswers(CORE), ANSWERS);
  await other.toQuestion("BET-03");
  assert.equal(await other.value('[id="BET-03-note"]'), "Vraag de kassa.");
  assert.equal(await other.value('[id="BET-03-evidence"]'), "De affiche van mei.");
  await other.toPlan();
  assert.equal(await other.value(".plan textarea"), "Koffie zetten");
  assert.equal(await other.value(".plan input[type=text]"), "secretaris");
});

/** What the result says, part by part; a part that says nothing would make any two results alike. */
async function resultOf(app) {
  const parts = [];
  for (const part of ["h1", ".strengths li", DOOR_ROW, ".steps .sentence"]) {
    const said = await app.texts(part);
    assert.ok(said.length > 0, `the result has ${part}`);
    parts.push(said);
  }
  return parts;
}

scenario("opening and saving again changes no letter, also of what this questionnaire does not know", async ({ app, newDevice }) => {
  await app.visit();
  await app.openFile(file("from-elsewhere.json", FULL));
  await app.press(nl.SHELL.save_file);
  const saved = await app.savedFile();
  assert.match(saved.name, /^drempelmeter-koor-de-lijster-2026-11-22\.json$/);
  assert.deepEqual(JSON.parse(saved.text), FULL);

  const other = await newDevice();
  await other.visit();
  await other.openFile(saved.path);
  await other.press(nl.SHELL.save_file);
  assert.equal((await other.savedFile()).text, saved.text);
});

// --- Files that do not fit -------------------------------------------------------------------------

const GOOD = JSON.stringify(FULL);
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
const BAD = [
  ["an empty file", "", nl.FILES.empty],
  ["a file that was cut off", GOOD.slice(0, 300), fill(nl.FILES.not_json, 1)],
  ["a photo", Buffer.from(PNG, "base64"), nl.FILES.not_text],
  ["the file of another tool", JSON.stringify({ pages: [{ name: "page1" }] }), nl.FILES.not_ours],
  ["a list", "[1, 2, 3]", nl.FILES.not_ours],
  ["a file of a newer version", GOOD.replace("assessment/2", "assessment/3"), nl.FILES.newer],
  ["an answer of the wrong kind", GOOD.replace('"yes"', "7"), fill(nl.FILES.faulty, 1)],
  ["an answer that nobody can give", GOOD.replace('"yes"', '"misschien"'), fill(nl.FILES.faulty, 1)],
  ["parts of the wrong kind", JSON.stringify({ ...FULL, answers: [], people: "drie", date: "morgen" }), fill(nl.FILES.faulty, 3)],
  ["a part that nobody knows", JSON.stringify({ ...FULL, colour: "red" }), fill(nl.FILES.faulty, 1)],
  ["a file of 20 MB", `{"format":"drempelmeter/assessment/2","x":"${"y".repeat(20_000_000)}"}`, nl.FILES.too_large],
  ["a questionnaire that is not here", JSON.stringify({ ...FULL, questionnaire: "van-elders" }), fill(nl.FILES.other_questionnaire, "van-elders")],
  ["brackets without end", "[".repeat(100_000), /^Dit bestand /],
];

everywhere("every file that does not fit is refused in one plain sentence, and changes nothing", async ({ app }) => {
  await app.visit();
  await app.openFile(file("mine.json", FULL));
  await app.go("#/checks");
  const before = await app.storage();
  for (const [name, content, sentence] of BAD) {
    await app.give(file("bad.json", content));
    const told = await until(
      () => app.page.$eval("main .notice[role=alert] p", (p) => p.innerText.replace(/\s+/g, " ").trim()).catch(() => null),
      `a word about ${name}`,
    );
    if (typeof sentence === "string") assert.equal(told, sentence, name);
    else assert.match(told, sentence, name);
    await app.sees(nl.FILES.nothing_changed);
    assert.deepEqual(await app.storage(), before, name);
    // Away and back, so that the next word is about the next file.
    await app.go("#/settings");
    await app.go("#/checks");
    assert.equal(await app.page.$("main .notice[role=alert]"), null);
  }
  assert.deepEqual(await app.texts("h2.name"), ["Koor De Lijster"]);
});

scenario("opening a file with a name that is here asks first, and each answer does what it says", async ({ app }) => {
  const first = async () => {
    await app.go("#/checks");
    await app.follow(nl.CHECKS.open);
    await app.toQuestion("BET-01");
    return until(() => app.givenAnswer("BET-01"), "the answer");
  };
  const named = async () => (await app.texts("h2.name")).filter((text) => text === "Koor De Lijster").length;
  await app.visit();
  await app.openFile(file("first.json", FULL));
  const changed = file("second.json", { ...FULL, answers: { "BET-01": "partly" } });

  await app.give(changed);
  await app.sees(nl.CHECKS.same_title);
  await app.press(nl.CHECKS.same_cancel);
  await app.seesNot(nl.CHECKS.same_title);
  assert.equal(await named(), 1);
  assert.equal(await first(), "yes");

  await app.give(changed);
  await app.follow(nl.CHECKS.same_replace);
  await app.go("#/checks");
  assert.equal(await named(), 1);
  await app.sees(nl.CHECKS.restore);
  assert.equal(await first(), "partly");

  await app.give(changed);
  await app.follow(nl.CHECKS.same_beside);
  await app.go("#/checks");
  assert.equal(await named(), 2);
});
