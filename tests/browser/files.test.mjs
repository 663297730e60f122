// Without this a person who carries a check to another device would lose part of it, a wrong file would harm
// what is there, or a name made to harm would run as a program.
//
// Invariant: files go in and out through the browser's own input and download.

import assert from "node:assert/strict";
import { assessment, everywhere, file, scenario } from "./scenario.mjs";
import { fill, nl } from "./texts.mjs";
import { until } from "./app.mjs";

const FULL = assessment({
  organisation: { name: "Koor De Lijster", kind: "koor", legal_form: "vzw", kbo: "0123456749", register: "V0001001" },
  people: 3,
  answers: { "BET-01": "yes", "BET-02": "not-applicable", "BET-03": "not-yet", "TAA-01": "dont-know" },
  reasons: { "BET-02": "Wij vragen geen lidgeld." },
  notes: { "BET-03": "Vraag de kassa." },
  evidence: { "BET-01": "De affiche." },
  actions: [{ id: "aaaaaaaaaa", statement: "BET-03", step: "Vraag de UiTPAS.", who: "secretaris", date: "2027-01-10", done: false }],
});

scenario("what is saved as a file opens whole on another device", async ({ app, newDevice }) => {
  await app.visit();
  await app.openFile(file("from-elsewhere.json", FULL));
  await app.press(nl.SHELL.save_file);
  const saved = await app.savedFile();
  assert.match(saved.name, /^drempelmeter-koor-de-lijster-.*2026-11-22\.json$/);

  const other = await newDevice();
  await other.visit();
  await other.openFile(saved.path);
  await other.press(nl.SHELL.save_file);
  const again = await other.savedFile();
  assert.equal(again.text, saved.text, "nothing is added, changed or lost on the way");
  const { actions: [action], ...rest } = JSON.parse(again.text);
  const { actions: [expected], ...all } = FULL;
  assert.deepEqual(rest, all);
  assert.deepEqual({ ...action, id: "" }, { ...expected, id: "" });
});

const GOOD = JSON.stringify(FULL);
const BAD = [
  ["an empty file", "", nl.FILES.empty],
  ["a file that was cut off", GOOD.slice(0, 300), /^Dit bestand is beschadigd of niet volledig/],
  ["a photo", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff, 0xfe]), nl.FILES.not_text],
  ["the file of another tool", JSON.stringify({ pages: [{ name: "page1" }] }), nl.FILES.not_ours],
  ["a list", "[1, 2, 3]", nl.FILES.not_ours],
  ["a file of a newer version", GOOD.replace("assessment/1", "assessment/2"), nl.FILES.newer],
  ["answers of the wrong kind", GOOD.replace('"yes"', "7"), /^In dit bestand klopt iets niet/],
  ["answers that nobody can give", GOOD.replace('"yes"', '"misschien"'), /^In dit bestand klopt iets niet/],
  ["a file of 20 MB", `{"format":"drempelmeter/assessment/1","x":"${"y".repeat(20_000_000)}"}`, nl.FILES.too_large],
  ["a questionnaire that is not here", GOOD.replace('"questionnaire":"drempelmeter"', '"questionnaire":"van-elders"'), /van-elders/],
  ["a thousand brackets", "[".repeat(100_000), /bestand/],
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
    assert.ok(told.length < 200, `${name}: short enough to read`);
    assert.deepEqual(await app.storage(), before, name);
    await app.go("#/");
    await app.go("#/checks");
  }
  assert.deepEqual(await app.texts("h2.name"), ["Koor De Lijster"]);
});

const HOSTILE = [
  '<img src=x onerror="window.harmed=1">',
  "</script><script>window.harmed=1</script>",
  "javascript:window.harmed=1",
  "__proto__",
  "constructor",
  "👩🏽‍🦽‍➡️🏳️‍🌈 Ploeg 🎭",
  "جمعية الحي ‮gnuoS‬",
  "Koor".repeat(30),
  "{} {} {}",
  "'; drop table checks; --",
];

scenario("a name made to harm is only ever read, on every page", async ({ app }) => {
  await app.visit();
  for (const name of HOSTILE) {
    const harmful = assessment({
      ...FULL,
      organisation: { name, kind: name, legal_form: name, kbo: "", register: "" },
      reasons: { "BET-02": name },
      notes: { "BET-03": name },
      evidence: { "BET-01": name },
      actions: [{ ...FULL.actions[0], step: name, who: name }],
    });
    await app.openFile(file("hostile.json", harmful));
    const check = await app.here();
    for (const page of ["", "/about", "/barrier/betaalbaarheid", "/result", "/plan", "/ask"]) {
      await app.go(check + page);
      if (page === "/about") assert.equal(await app.value("#name"), name.normalize("NFC"));
      assert.equal(await app.page.evaluate(() => window.harmed ?? {}.harmed), undefined, `${name} on ${page}`);
      assert.equal(await app.page.evaluate(() => document.querySelectorAll("main img, main script").length), 0);
      const wide = await app.page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${name} makes ${page} ${wide} px too wide`);
    }
    await app.go("#/checks");
    await app.sees(name.replace(/\s+/g, " ").trim().slice(0, 20));
    await app.go("#/");
  }
  await app.go("#/checks");
  assert.equal((await app.texts("h2.name")).length, HOSTILE.length);
});

scenario("opening a file with a name that is here asks first, and each answer does what it says", async ({ app }) => {
  const names = async () => (await app.texts("h2.name")).filter((text) => text === "Koor De Lijster").length;
  await app.visit();
  await app.openFile(file("first.json", FULL));
  const changed = file("second.json", assessment({ ...FULL, answers: { "BET-01": "partly" } }));

  await app.give(changed);
  await app.sees(nl.CHECKS.same_title);
  await app.press(nl.CHECKS.same_cancel);
  await app.seesNot(nl.CHECKS.same_title);
  assert.equal(await names(), 1);

  await app.give(changed);
  await app.leads(() => app.press(nl.CHECKS.same_beside));
  await app.toQuestion("BET-01");
  await app.hasAnswer("BET-01", "partly");
  await app.go("#/checks");
  assert.equal(await names(), 2);
});

scenario("examples can be looked at, and never end up among one's own checks", async ({ app }) => {
  await app.visit();
  await app.go("#/examples");
  await app.follow(nl.EXAMPLES.open);
  await app.sees(nl.SHELL.example_banner);
  await app.go(await app.here("barrier/betaalbaarheid"));
  assert.equal(await app.page.$$eval("fieldset.answers:not([disabled])", (all) => all.length), 0);
  await app.go("#/checks");
  await app.sees(nl.CHECKS.none);
  assert.equal(Object.keys(await app.storage()).filter((key) => key.includes(":check:")).length, 0);
});

everywhere("a check can be renamed, begun as a new round, thrown away and taken back", async ({ app }) => {
  await app.visit();
  await app.openFile(file("round.json", FULL));
  await app.go("#/checks");
  await app.press(nl.CHECKS.rename);
  await app.page.waitForSelector("#new-name");
  await app.fill("#new-name", "Koor De Merel");
  await app.press(nl.CHECKS.rename_save);
  await app.sees("Koor De Merel");

  await app.leads(() => app.press(nl.CHECKS.next_round));
  await app.sees(nl.NOTICES.round_begun);
  await app.go("#/checks");
  await app.sees(nl.CHECKS.copied_from.split("{}")[0]);
  const checks = () => app.page.$$eval("h2.name", (all) => all.filter((each) => each.innerText === "Koor De Merel").length);
  assert.equal(await checks(), 2);

  await app.press(nl.CHECKS.delete);
  await app.sees(nl.NOTICES.check_deleted);
  await app.press(nl.SHELL.undo);
  await app.sees(nl.NOTICES.undone);
  assert.equal(await checks(), 2);

  await app.press(nl.CHECKS.delete);
  await app.sees(fill(nl.CHECKS.bin_intro, 30));
  await app.reload();
  await app.press(nl.CHECKS.restore);
  await app.sees(nl.NOTICES.check_restored);
  await until(async () => (await checks()) === 2, "both checks");
});
