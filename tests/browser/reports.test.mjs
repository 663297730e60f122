// Without this an applicant would attach pages that the city can't check, or the city would trust pages that
// somebody changed.
//
// Invariant: what is checked here is what the app itself made, in the same browser, or the reports that the
// native program made (REPORTS_DIR): both must agree, byte for byte.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ANSWERS } from "./answers.mjs";
import { keepOffers, until } from "./app.mjs";
import { assessment, everywhere, file, scenario, temporaryFolder } from "./scenario.mjs";
import { bare, print } from "./paper.mjs";
import { ALL, fill, nl } from "./texts.mjs";

const t = nl.VERIFY;
const REPORTS = process.env.REPORTS_DIR ?? fileURLToPath(new URL("../../target/reports/", import.meta.url));

/** Gives files to the officer's page and waits until all were looked at. */
async function check(app, paths, rows = paths.length) {
  await app.go("#/verify");
  const input = await until(() => app.page.$("#files"), "the place for files");
  await input.uploadFile(...paths);
  // A pile takes longer than a person waits for anything else.
  const end = Date.now() + 150_000;
  const told = () => app.text(".checking .told");
  while (!(await told()).includes(fill(t.ready, rows)) && Date.now() < end) await new Promise((done) => setTimeout(done, 50));
  assert.equal(await told(), fill(t.ready, rows));
}

/** What the table says of each file. */
const verdicts = async (app) =>
  Object.fromEntries(
    await app.page.$$eval("table.files tbody tr", (rows) =>
      rows.map((row) => [row.querySelector("td:last-child bdi").innerText, row.querySelector("td strong").innerText]),
    ),
  );

const LIJSTER = assessment({
  organisation: { name: "Koor De Lijster", kbo: "0123.456.749" },
  answers: Object.fromEntries(ALL.map((id, place) => [id, ["yes", "partly", "not-yet"][place % 3]])),
  evidence: { "BET-01": "Drie affiches van mei." },
  notes: { "BET-01": "Blijft thuis." },
  actions: [{ statement: "DIG-02", step: "Zet een nummer op de affiche.", who: "secretaris", date: "2027-01-20", done: false }],
});

everywhere(
  "from answers to an attachment, and its check by somebody else, by keyboard",
  async ({ app, newDevice }) => {
    await app.visit();
    await app.startShort({ name: "Koor De Lijster" });
    await app.answerCore(ANSWERS);
    await app.toResult();
    await app.follow(nl.ATTACHMENT.to_attachment);
    assert.equal(await app.heading(), nl.ATTACHMENT.title);
    await app.page.waitForSelector(".report .seal");
    await app.fill("#kbo", "0123.456.748");
    await app.sees(nl.ATTACHMENT.number_check);
    await app.fill("#kbo", "BE 0123 456 749");
    await app.sees(nl.ATTACHMENT.number_right);
    await app.fill("#grant", "Impulssubsidie");
    await app.sees("Impulssubsidie", ".report");
    await pressByKeyboard(app, nl.ATTACHMENT.make_pdf);
    const pdf = await app.offeredFile();
    assert.match(pdf.name, /^drempelmeter-koor-de-lijster-\d{4}-\d\d-\d\d\.pdf$/);
    const mark = await app.text(".report .mark");

    const officer = await newDevice();
    await officer.visit();
    await check(officer, [file(pdf.name, pdf.bytes)]);
    assert.deepEqual(await verdicts(officer), { [pdf.name]: t.agree });
    assert.match(await officer.text("tbody tr"), /0123\.456\.749/);
    await pressByKeyboard(officer, t.look);
    await officer.sees("Impulssubsidie", ".one-file .report");
    assert.equal(await officer.text(".one-file .mark"), mark, "the mark that the officer sees is that of the applicant");
    await pressByKeyboard(officer, t.back);
    await pressByKeyboard(officer, t.csv);
    const table = (await officer.offeredFile()).bytes.toString("utf8");
    assert.ok(table.startsWith("\ufeff"), "a byte order mark, so that a spreadsheet reads the letters rightly");
    assert.match(table, new RegExp(`${pdf.name};${nl.VERIFY.kind_pdf};${t.agree};`));
    await officer.reload();
    assert.equal(await officer.page.$("table.files"), null, "nothing is kept");
  },
  { before: keepOffers },
);

/** Goes to a button with the tab key and presses it. */
async function pressByKeyboard(app, words) {
  for (let step = 0; step < 120; step += 1) {
    await app.page.keyboard.press("Tab");
    if ((await app.page.evaluate(() => document.activeElement?.innerText?.trim())) === words) {
      await app.page.keyboard.press("Enter");
      return;
    }
  }
  assert.fail(`the tab key never comes to "${words}"`);
}

everywhere(
  "kept ready, an attachment is made and checked without network",
  async ({ app, site }) => {
    await app.visit();
    await app.readyForOffline();
    await app.openFile(file("lijster.json", LIJSTER));
    await app.go(await app.here("attachment"));
    await app.press(t.keep_ready);
    await app.sees(t.kept_ready);
    await site.stop();
    await app.reload();
    await app.page.waitForSelector(".report .seal");
    await app.press(nl.ATTACHMENT.make_pdf);
    const pdf = await app.offeredFile();
    await check(app, [file(pdf.name, pdf.bytes)]);
    assert.deepEqual(await verdicts(app), { [pdf.name]: t.agree });
  },
  { before: keepOffers },
);

scenario("who only visited does not get the large parts; who made a PDF once can do so without network", async ({ app, site }) => {
  await app.visit();
  await app.readyForOffline();
  await app.openFile(file("lijster.json", LIJSTER));
  const large = () => site.requests.filter(({ path }) => /split_pdf|split_report|fonts\//.test(path)).length;
  assert.equal(large(), 0, "nobody asked for them yet");
  await app.go(await app.here("attachment"));
  await app.page.waitForSelector(".report .seal");
  await app.press(nl.ATTACHMENT.make_pdf);
  const first = await app.offeredFile();
  await site.stop();
  await app.reload();
  await app.page.waitForSelector(".report .seal");
  await app.press(nl.ATTACHMENT.make_pdf);
  assert.ok((await app.offeredFile()).bytes.equals(first.bytes), "the same PDF");
}, { before: keepOffers });

scenario("what is ticked is what the preview and the file hold", async ({ app }) => {
  await app.visit();
  await app.openFile(file("lijster.json", LIJSTER));
  await app.go(await app.here("attachment"));
  await app.sees("Drie affiches van mei.", ".report");
  await app.seesNot("Blijft thuis.", ".report");
  await app.clickOn("#tick-notes");
  await app.sees("Blijft thuis.", ".report");
  await app.clickOn("#tick-evidence");
  await app.seesNot("Drie affiches van mei.", ".report");
  await app.clickOn("#tick-plan");
  await app.seesNot("Zet een nummer op de affiche.", ".report");
  await app.clickOn("#attachment-language-fr");
  await app.sees("Ceci est une traduction du néerlandais.", ".report");
  assert.equal(await app.page.$eval(".report", (report) => report.lang), "fr");
  await app.reload();
  await app.sees("Blijft thuis.", ".report");
  await app.seesNot("Drie affiches van mei.", ".report");
});

scenario("tables and dates go along as files that other programs open", async ({ app }) => {
  await app.visit();
  await app.openFile(file("lijster.json", LIJSTER));
  await app.go(await app.here("attachment"));
  await app.page.waitForSelector(".report .seal");
  const offered = async (words) => {
    await app.press(words);
    const { name, bytes } = await app.offeredFile();
    return { name, text: bytes.toString("utf8") };
  };
  const answers = await offered(nl.ATTACHMENT.csv_answers);
  assert.match(answers.name, /^drempelmeter-koor-de-lijster-2026-11-22-antwoorden\.csv$/);
  assert.equal(answers.text.trim().split("\r\n").length, 61);
  assert.ok(!answers.text.includes("Blijft thuis."), "private notes stay home");
  const scores = await offered(nl.ATTACHMENT.csv_scores);
  assert.equal(scores.text.trim().split("\r\n").length, 13);
  const dates = await offered(nl.ATTACHMENT.ics);
  assert.match(dates.name, /\.ics$/);
  assert.match(dates.text, /DTSTART;VALUE=DATE:20270120\r\n/);
}, { before: keepOffers });

everywhere("a shared result opens elsewhere to look at, and can be taken over", async ({ app, newDevice }) => {
  await app.visit();
  await app.openFile(file("lijster.json", LIJSTER));
  await app.go(await app.here("attachment"));
  await app.page.waitForSelector(".report .seal");
  const link = await app.page.$eval(".report .seal a", (link) => link.hash);

  const other = await newDevice();
  await other.visit(link);
  await other.sees(nl.SHARED.banner);
  await other.sees("Koor De Lijster");
  assert.equal((await other.texts(".street > li")).length, 12);
  await other.go("#/checks");
  await other.sees(nl.CHECKS.none);
  await other.go(link);
  await other.press(nl.SHARED.take_over);
  await other.sees(fill(nl.OUTCOME.of, "Koor De Lijster"), "h1");
  await other.seesNot(nl.SHARED.banner);
  assert.deepEqual(await other.allAnswers(ALL), LIJSTER.answers);
});

// --- The pile -----------------------------------------------------------------------------------

const qpdf = (...words) => execFileSync("qpdf", words);

/** Fifteen files that are not as they were, each with what must be said of it. */
function damaged(folder, good) {
  const bytes = (name) => readFileSync(join(good, name));
  const path = (name) => join(folder, name);
  const made = [];
  const put = (name, verdict, content) => {
    if (content !== undefined) writeFileSync(path(name), content);
    made.push([name, verdict]);
  };
  const flip = (content, at) => {
    const flipped = Buffer.from(content);
    flipped[at] ^= 1;
    return flipped;
  };
  const whole = bytes("000.pdf");
  const source = readFileSync(join(REPORTS, "koor-de-nachtegaal-nl-plan.json"), "utf8");
  put("d01-half.pdf", t.no_data, whole.subarray(0, 9000));
  put("d02-tail.pdf", t.changed, bytes("001.pdf").subarray(0, -12));
  put("d03-bit.pdf", t.changed, flip(bytes("002.pdf"), 3000));
  put("d04-more.pdf", t.changed, Buffer.concat([bytes("003.pdf"), Buffer.from("\n% more\n")]));
  qpdf("--linearize", join(good, "004.pdf"), path("d05-saved-again.pdf"));
  put("d05-saved-again.pdf", t.changed);
  qpdf("--encrypt", "", "geheim", "256", "--", join(good, "005.pdf"), path("d06-locked.pdf"));
  put("d06-locked.pdf", t.no_data);
  qpdf("--remove-attachment=drempelmeter-report.json", join(good, "006.pdf"), path("d07-stripped.pdf"));
  put("d07-stripped.pdf", t.no_data);
  qpdf("--empty", "--pages", join(good, "007.pdf"), join(good, "008.pdf"), "--", path("d08-merged.pdf"));
  put("d08-merged.pdf", t.no_data);
  put("d09-large.pdf", t.unknown, Buffer.concat([bytes("009.pdf"), Buffer.alloc(21 * 1024 * 1024)]));
  put("d10-cut.json", t.changed, source.slice(0, -40));
  put("d11-strange-answer.json", t.changed, source.replace('"yes"', '"perhaps"'));
  put("d12-newer.json", t.unknown, source.replace("report/1", "report/2"));
  put("d13-other-tool.json", t.not_ours, '{"version":"1.0","data":[1,2,3]}');
  put("d14-empty.pdf", t.not_ours, "");
  put("d15-photo.png", t.not_ours, readFileSync(fileURLToPath(new URL("../../assets/screenshots/home.png", import.meta.url))));
  return made;
}

scenario("three hundred attachments, fifteen of them damaged in fifteen ways", async ({ app }) => {
  const good = join(REPORTS, "many");
  assert.ok(existsSync(good), `no reports in ${good}: cargo xtask test makes them, in its step "reports"`);
  const names = readdirSync(good).sort();
  assert.equal(names.length, 285);
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  const wrong = damaged(folder, good);
  assert.equal(wrong.length, 15);
  const paths = [...names.map((name) => join(good, name)), ...wrong.map(([name]) => join(folder, name))];
  await app.visit();
  await check(app, paths, 300);
  const expected = { ...Object.fromEntries(names.map((name) => [name, t.agree])), ...Object.fromEntries(wrong) };
  assert.deepEqual(await verdicts(app), expected);

  await app.fill("#search", "Vereniging 007");
  await until(async () => Object.keys(await verdicts(app)).length === 1, "one file that fits");
  await app.fill("#search", "");
  await app.page.select("#only", "2");
  const changed = wrong.filter(([, verdict]) => verdict === t.changed).length;
  await until(async () => {
    const shown = Object.values(await verdicts(app));
    return shown.length === changed && shown.every((verdict) => verdict === t.changed);
  }, "only the changed ones");
});

scenario("a ZIP of attachments is opened one file at a time, and a stop is a stop", async ({ app }) => {
  const folder = temporaryFolder();
  const pile = join(folder, "alles.zip");
  execFileSync("python3", ["-c", "import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1],'w',zipfile.ZIP_DEFLATED)\nfor n in range(40): z.write('%s/%03d.pdf'%(sys.argv[2],n),'map/%03d.pdf'%n)\nz.writestr('map/leeg/','')\nz.writestr('in.zip',b'PK\\x03\\x04')\nz.close()", pile, join(REPORTS, "many")]);
  await app.visit();
  await check(app, [pile], 41);
  const found = await verdicts(app);
  assert.equal(Object.values(found).filter((verdict) => verdict === t.agree).length, 40);
  assert.equal(found["alles.zip/in.zip"], t.unknown);

  await app.press(t.clear);
  const input = await app.page.$("#files");
  await input.uploadFile(pile);
  await app.press(t.stop);
  await app.sees(t.stopped.split("{}")[0], ".checking");
  const rows = (await app.page.$$("table.files tbody tr")).length;
  assert.ok(rows < 41, `${rows} rows`);
});

scenario("a thousand files of which fifty are bad: each bad one says why, the others go on", async ({ app }) => {
  const folder = temporaryFolder();
  const paths = [];
  const put = (name, content) => {
    writeFileSync(join(folder, name), content);
    paths.push(join(folder, name));
  };
  for (let number = 0; number < 950; number += 1) {
    const organisation = { name: `Club ${String(number).padStart(3, "0")}` };
    put(`g${number}.json`, JSON.stringify(assessment({ organisation, answers: { "BET-03": "yes" } })));
  }
  for (let number = 0; number < 50; number += 1) put(`b${number}.json`, '{"format":"drempelmeter/assessment/1","answers":'.slice(0, 20 + (number % 5) * 5));
  // One more than is looked at.
  put("z.json", "{}");
  await app.visit();
  await app.go("#/verify");
  // Files given while others are looked at wait their turn.
  const place = await until(() => app.page.$("#files"), "the place for files");
  await place.uploadFile(...paths.slice(0, 400));
  await place.uploadFile(...paths.slice(400));
  const end = Date.now() + 150_000;
  while (!(await app.text(".checking .told")).includes(t.too_many) && Date.now() < end) await new Promise((done) => setTimeout(done, 50));
  assert.equal(await app.text(".checking .told"), t.too_many);
  const found = Object.values(await verdicts(app));
  assert.equal(found.length, 1000);
  assert.equal(found.filter((verdict) => verdict === t.only_data).length, 950);
  const silent = await app.page.$$eval("table.files tbody tr", (rows) => rows.filter((row) => /^b\d/.test(row.querySelector("th").innerText) && !row.querySelector("td:nth-of-type(2) .of")?.innerText).length);
  assert.equal(silent, 0, "each bad file says why");
});

scenario("a photo of the code gives its answers, and one without a code says so", async ({ app }) => {
  const folder = temporaryFolder();
  execFileSync("pdftoppm", ["-r", "150", "-png", join(REPORTS, "koor-de-nachtegaal-nl-plan.pdf"), join(folder, "foto")]);
  // A camera of fifty megapixels.
  execFileSync("pdftoppm", ["-r", "720", "-f", "2", "-l", "2", "-jpeg", join(REPORTS, "koor-de-nachtegaal-nl-plan.pdf"), join(folder, "groot")]);
  const large = readdirSync(folder).find((name) => name.startsWith("groot"));
  const photos = readdirSync(folder).filter((name) => name !== large).sort();
  await app.visit();
  await check(app, [...photos, large].map((name) => join(folder, name)));
  const found = await verdicts(app);
  assert.equal(found[large], t.only_data);
  assert.equal(found[photos.at(-1)], t.only_data);
  assert.equal(found[photos[0]], t.not_ours);
  await app.sees("Voorbeeldkoor De Nachteg", "table.files");
});

scenario("an attachment of another version of the questionnaire is never called changed", async ({ app, site }) => {
  await app.visit();
  const name = "questionnaires/drempelmeter/nl.json";
  const texts = JSON.parse(readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), "utf8"));
  texts.statements["BET-01"].tip = "Zet de prijs groot op de affiche.";
  site.replace(name, JSON.stringify(texts));
  const path = join(REPORTS, "koor-de-nachtegaal-nl-plan.pdf");
  await check(app, [path]);
  assert.deepEqual(await verdicts(app), { "koor-de-nachtegaal-nl-plan.pdf": t.not_compared });
});

scenario("the list stays as it was asked for while one file is looked at, and says which criteria are met", async ({ app }) => {
  const some = ["koor-de-nachtegaal-nl-plan", "koor-de-nachtegaal-nl-no-plan"].map((name) => join(REPORTS, `${name}.pdf`));
  const others = ["000", "001", "002"].map((name) => join(REPORTS, "many", `${name}.pdf`));
  await app.visit();
  await check(app, [...some, ...others]);
  const order = () => app.page.$$eval("table.files tbody tr", (rows) => rows.map((row) => row.querySelector("td:last-child bdi").innerText));
  await app.press(fill(t.sort, t.file));
  await app.press(fill(t.sort, t.file));
  await app.fill("#search", "vereniging");
  await until(async () => (await order()).join() === "002.pdf,001.pdf,000.pdf", "the last name first");
  await app.press(t.look);
  await app.press(t.back);
  assert.deepEqual(await order(), ["002.pdf", "001.pdf", "000.pdf"]);
  assert.equal(await app.page.$eval("#search", (field) => field.value), "vereniging");

  await app.fill("#search", "");
  await until(async () => (await order()).length === 5, "all files");
  const criteria = JSON.parse(readFileSync(fileURLToPath(new URL("../../questionnaires/index.json", import.meta.url)), "utf8")).criteria;
  const told = await app.page.$$eval("table.files tbody tr", (rows) =>
    Object.fromEntries(rows.map((row) => [row.querySelector("td:last-child bdi").innerText, [...row.querySelectorAll(".met li")].map((line) => line.innerText)])),
  );
  const words = (answers) => criteria.map(({ text }, place) => `${text.nl}: ${answers[place]}`);
  assert.deepEqual(told["koor-de-nachtegaal-nl-plan.pdf"], words([t.met, t.met, t.met]));
  // Without a plan nobody can say whether a step has a day.
  assert.equal(told["koor-de-nachtegaal-nl-no-plan.pdf"][1], words(["", t.not_told, ""])[1]);
});

scenario("everything on paper is one sheet a file", async ({ app }) => {
  const names = ["000", "001", "002", "003", "004", "005"];
  const strange = file("vreemd.json", "{}");
  await app.visit();
  await check(app, [...names.map((name) => join(REPORTS, "many", `${name}.pdf`)), strange]);
  await app.page.evaluate(() => {
    window.print = () => (document.body.dataset.printed = document.querySelectorAll(".sheet").length);
  });
  await app.press(t.print_all);
  await until(() => app.page.evaluate(() => document.body.dataset.printed === "7"), "seven sheets");
  const paper = await print(app);
  const sheets = paper.text.split("\f").slice(0, -1);
  assert.equal(sheets.length, 7);
  for (const [place, name] of names.entries()) {
    assert.ok(bare(sheets[place]).includes(`${name}.pdf`), name);
    assert.ok(bare(sheets[place]).includes(bare(t.agree)), name);
  }
  assert.ok(bare(sheets[6]).includes("vreemd.json"));
  await until(async () => (await app.page.$$(".sheet")).length === 0, "the sheets go when the paper is there");
});

scenario("a language of the attachment that never comes leaves the other as it was", async ({ app, site }) => {
  await app.visit();
  await app.openFile(file("lijster.json", LIJSTER));
  await app.go(await app.here("attachment"));
  await app.page.waitForSelector(".report .seal");
  site.hang("questionnaires/drempelmeter/fr.json");
  await app.page.click("label[for='attachment-language-fr']");
  await until(async () => !(await app.page.$(".report .seal")), "no report in two languages at once");
  await app.page.click("label[for='attachment-language-nl']");
  await app.page.waitForSelector(".report .seal");
  await app.press(nl.ATTACHMENT.make_pdf);
  const pdf = await app.offeredFile();
  await check(app, [file(pdf.name, pdf.bytes)]);
  assert.deepEqual(await verdicts(app), { [pdf.name]: t.agree });
}, { before: keepOffers });

scenario("files that a ZIP holds twice under one name are told", async ({ app }) => {
  const pile = join(temporaryFolder(), "dubbel.zip");
  execFileSync("python3", ["-W", "ignore", "-c", "import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1],'w')\nfor n in range(3): z.writestr('a.json','{}')\nz.close()", pile]);
  await app.visit();
  await check(app, [pile], 1);
  assert.deepEqual(await verdicts(app), { "dubbel.zip": t.unknown });
  await app.sees(fill(t.zip_same_names, 2), "table.files");
});
