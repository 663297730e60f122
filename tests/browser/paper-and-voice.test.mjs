// Without this a board would get a print-out with half of the result on it, or with buttons that nobody
// can press; and someone who reads with difficulty would hear the wrong language, or a voice that does
// not stop.
//
// Invariant: the paper is read from the PDF itself, as a person would, and the voice is a stand-in that
// notes what it was asked to say, as no test machine has loudspeakers.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { ANSWERS } from "./answers.mjs";
import { until } from "./app.mjs";
import { assessment, everywhere, file, scenario, temporaryFolder } from "./scenario.mjs";
import { barrierOf, CORE, dutch, fill, fr, french, nl } from "./texts.mjs";

// --- On paper ------------------------------------------------------------------------------------

const A4 = { width: 595.3, height: 841.9 };

/** Without spaces, and without the hyphens where a line was broken: the same on every paper. */
const bare = (text) => text.normalize("NFKC").replace(/[\s\u00AD\u2010-]+/g, "");

/** Prints the page that stands there; on a sheet that is not A4 unless the page asks for it. */
async function print(app) {
  const path = join(temporaryFolder(), "paper.pdf");
  const controls = await wordsToPress(app);
  await app.page.pdf({ path, preferCSSPageSize: true, format: "letter", printBackground: true });
  const paper = {
    path,
    controls,
    text: tool("pdftotext", "-layout", path, "-"),
    inOrder: tool("pdftotext", "-raw", path, "-"),
    // A number in the margin may stand between two lines of a step, as far as the layout goes.
    has: (words) => [paper.text, paper.inOrder].some((text) => bare(text).includes(bare(words))),
  };
  return paper;
}

const tool = (name, ...args) => {
  try {
    return execFileSync(name, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    throw new Error(`${name}: ${error.code === "ENOENT" ? "apt-get install poppler-utils" : error.stderr}`, { cause: error });
  }
};

/** What can be pressed or filled in on the screen, by its words. */
async function wordsToPress(app) {
  const words = await app.page.$$eval("button, nav a, header a, footer a, a.button, label, option", (all) =>
    all.filter((each) => each.closest("select") || each.checkVisibility()).map((each) => each.textContent.replace(/\s+/g, " ").trim()),
  );
  return [...new Set(words)].filter(Boolean);
}

/** Everything `facts` is on the paper, nothing to press is, and every sheet is an A4 with all of its words. */
function isGoodPaper(paper, facts, name) {
  assert.deepEqual(facts.filter((words) => !paper.has(words)), [], `${name}: missing on the paper`);
  const lines = paper.text.split("\n").flatMap((line) => line.trim().split(/\s{2,}/)).map(bare);
  const pressed = paper.controls.filter((words) => !facts.includes(words));
  assert.ok(pressed.length > 5, `${name}: the screen had buttons`);
  assert.deepEqual(pressed.filter((words) => lines.includes(bare(words))), [], `${name}: to press, on paper`);

  const info = tool("pdfinfo", "-f", "1", "-l", "99", paper.path);
  const sheets = [...info.matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/gm)];
  assert.ok(sheets.length > 0 && sheets.length < 12, `${name}: ${sheets.length} sheets`);
  for (const [line, width, height] of sheets) {
    assert.ok(Math.abs(width - A4.width) < 1.5 && Math.abs(height - A4.height) < 1.5, `${name}: ${line}`);
  }
  const places = tool("pdftotext", "-bbox", paper.path, "-");
  const words = [...places.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g)];
  const beside = words.filter(([, x, y, right, bottom]) => x < 0 || y < 0 || right > A4.width || bottom > A4.height);
  assert.deepEqual(beside.map((word) => word[5]), [], `${name}: beside the paper`);
}

/** Nothing is wider than what an A4 leaves between its margins; a browser would shrink the whole print-out. */
async function fitsBetweenMargins(app, name) {
  const { width, height } = app.page.viewport();
  const millimetre = 96 / 25.4;
  await app.page.emulateMediaType("print");
  await app.page.setViewport({ width: Math.round(180 * millimetre), height: Math.round(265 * millimetre) });
  await app.twoFrames();
  const wide = await app.page.evaluate(() => {
    const room = document.documentElement.clientWidth + 1;
    const all = [...document.querySelectorAll("body, body *")].filter((each) => each.checkVisibility());
    return all.filter((each) => each.getBoundingClientRect().right > room).map((each) => `${each.tagName}.${each.className}`);
  });
  await app.page.emulateMediaType(null);
  await app.page.setViewport({ width, height });
  assert.deepEqual(wide, [], `${name}: wider than the paper`);
}

const barrierNames = (texts) => CORE.map((id) => texts.barriers[barrierOf(id)].name);

scenario("the printed result tells a board all that stands on the screen", async ({ app }) => {
  await app.visit();
  await app.startShort({ name: "Koor De Lijster" });
  await app.answerCore(ANSWERS);
  await app.toResult();
  const t = nl.OUTCOME;
  const facts = [
    fill(t.of, "Koor De Lijster"),
    t.short_check,
    fill(t.coverage, 10, 11),
    ...[t.strengths, t.street, t.table, t.closed, t.steps],
    ...barrierNames(dutch),
    ...[t.single_yes, t.single_partly, t.single_not_yet, t.curtain, t.not_applicable],
    ...["BET-03", "DIG-01"].map((id) => fill(t.closed_line, dutch.statements[id].critical_for)),
    ...(await app.texts(".strengths .sentence")),
    ...(await app.texts(".steps .sentence")),
  ];
  assert.ok((await app.texts(".steps .sentence")).length === 3, "three steps are there to print");
  await fitsBetweenMargins(app, "result");
  isGoodPaper(await print(app), facts, "result");
});

scenario("the printed result of the full check has every barrier, its word and its number", async ({ app }) => {
  await app.visit();
  await app.go("#/examples");
  await app.follow(nl.EXAMPLES.open);
  const rows = await app.page.$$eval("table.doors tbody tr", (all) =>
    all.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, " ").trim())),
  );
  assert.equal(rows.length, 12);
  await fitsBetweenMargins(app, "full result");
  const paper = await print(app);
  isGoodPaper(paper, [await app.heading(), nl.OUTCOME.full_check, ...rows.flat()], "full result");
  const lines = paper.text.split("\n");
  for (const [barrier, ...stands] of rows) {
    const own = lines.filter((line) => bare(line).startsWith(bare(barrier)));
    const together = own.some((line) => stands.every((words) => bare(line).includes(bare(words))));
    assert.ok(together, `${barrier}: ${stands.join(", ")} on one line of the paper`);
  }
});

scenario("whoever opened the answers of a barrier has them on paper too, and no private note", async ({ app }) => {
  await app.visit();
  const answers = { "BET-03": "not-applicable", "TAA-01": "yes", "DIG-01": "not-yet" };
  const parts = {
    scope: "core",
    answers,
    reasons: { "BET-03": "Bij ons is alles gratis." },
    notes: { "TAA-01": "Vraag het aan Fatima." },
    evidence: { "TAA-01": "De affiche van het feest." },
  };
  await app.openFile(file("reasons.json", assessment(parts)));
  await app.toResult();
  await app.page.$$eval("main details", (all) => all.forEach((each) => (each.open = true)));
  await app.sees("Vraag het aan Fatima.");
  const paper = await print(app);
  isGoodPaper(paper, ["Bij ons is alles gratis.", "De affiche van het feest.", dutch.statements["DIG-01"].statement], "details");
  assert.ok(!paper.has("Vraag het aan Fatima."), "a note for oneself is not on a paper that goes around");
});

scenario("the printed plan tells who does what by when, and what is done", async ({ app }) => {
  await app.visit();
  const long = `Vraag bij de stad na wat er kan. ${"Schrijf het antwoord in ons verslag. ".repeat(20)}`.trim();
  const address = `https://www.voorbeeld.be/${"zonderenigespatie".repeat(12)}`;
  const actions = [
    { statement: "BET-03", step: "Vraag de UiTPAS aan.", who: "secretaris", date: "2027-03-01", done: false },
    { statement: "DIG-01", step: "Hang een brief aan de deur.", who: "voorzitter", date: "2027-04-15", done: true },
    { statement: "TAA-01", step: long, who: "iedereen", done: false },
    { statement: null, step: address, who: "", done: false },
  ].map(({ statement, ...action }) => (statement ? { statement, ...action } : action));
  await app.openFile(file("plan.json", assessment({ scope: "core", answers: ANSWERS, actions })));
  await app.toPlan();
  await until(async () => (await app.page.$$(".plan > li")).length === 4, () => app.whatIsShown("four steps"));
  const facts = [
    nl.PLAN.title,
    ...actions.map(({ step }) => step),
    ...["secretaris", "voorzitter", "iedereen", "1 maart 2027", "15 april 2027", nl.PLAN.done, nl.PLAN.not_done],
    fill(nl.PLAN.works_on, dutch.statements["BET-03"].statement),
  ];
  await fitsBetweenMargins(app, "plan");
  const paper = await print(app);
  isGoodPaper(paper, facts, "plan");
  const who = paper.text.split("\n").find((line) => line.includes("secretaris"));
  assert.ok(who.includes("1 maart 2027") && who.includes(nl.PLAN.not_done), "who and when stand together");
});

scenario("the list to ask around has the questions with room to write, and no answers", async ({ app }) => {
  await app.visit();
  const asked = ["BET-03", "RES-02", "TAA-01"];
  const answers = { ...ANSWERS, ...Object.fromEntries(asked.map((id) => [id, "dont-know"])) };
  await app.openFile(file("ask.json", assessment({ scope: "core", answers, notes: { "RES-02": "Vraag het aan Fatima." } })));
  await app.go(await app.here("ask"));
  const facts = [
    nl.ASK.title,
    ...asked.map((id) => dutch.statements[id].statement),
    ...asked.map((id) => fill(nl.ASK.for_barrier, dutch.barriers[barrierOf(id)].name)),
  ];
  await fitsBetweenMargins(app, "list to ask around");
  const paper = await print(app);
  isGoodPaper(paper, facts, "list to ask around");
  assert.equal(bare(paper.text).split(bare(nl.ASK.to_ask)).length - 1, asked.length, "a place to write for each");
  assert.ok(!paper.has("Fatima") && !paper.has(dutch.statements["DIG-01"].statement), "only the questions");
});

scenario("a dark screen prints as dark words on white paper", async ({ app }) => {
  await app.visit();
  await app.page.evaluate(() => (document.documentElement.dataset.theme = "dark"));
  await app.go("#/examples");
  await app.follow(nl.EXAMPLES.open);
  await app.page.emulateMediaType("print");
  const colours = await app.page.evaluate(() => {
    const of = getComputedStyle(document.body);
    return [of.backgroundColor, of.color];
  });
  assert.deepEqual(colours, ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
});

// --- Read aloud ----------------------------------------------------------------------------------

/** A voice that speaks until it is stopped or, with `finish()`, until all is said. */
const withVoice = (page) =>
  page.evaluateOnNewDocument(() => {
    window.voice = { said: [], stops: 0, queue: [] };
    const tell = (utterances, kind) =>
      setTimeout(() => utterances.forEach((each) => each[`on${kind}`]?.(new Event(kind))));
    window.voice.finish = () => tell(window.voice.queue.splice(0), "end");
    window.SpeechSynthesisUtterance = class {
      constructor(text) {
        this.text = text;
        this.lang = "";
      }
    };
    const synthesis = {
      get speaking() {
        return window.voice.queue.length > 0;
      },
      getVoices: () => [],
      addEventListener() {},
      speak(utterance) {
        window.voice.said.push([utterance.text, utterance.lang]);
        window.voice.queue.push(utterance);
      },
      cancel() {
        window.voice.stops += 1;
        tell(window.voice.queue.splice(0), "error");
      },
    };
    Object.defineProperty(window, "speechSynthesis", { configurable: true, value: synthesis });
  });

const withoutVoice = (page) =>
  page.evaluateOnNewDocument(() => {
    delete window.speechSynthesis;
    delete Window.prototype.speechSynthesis;
  });

const said = (app) => app.page.evaluate(() => window.voice.said);
const isSilent = (app) => until(() => app.page.evaluate(() => !speechSynthesis.speaking), "the voice to stop");
const button = (id) => `.statement:has([id="${id}-yes"])`;

everywhere(
  "a question is read aloud in its language, until the end or until a second press",
  async ({ app }) => {
    await app.visit();
    await app.startShort();
    const [id] = CORE;
    await app.press(nl.SHELL.read_aloud, button(id));
    await app.pressable(nl.SHELL.stop_reading);
    const spoken = await said(app);
    assert.deepEqual(spoken[0], [dutch.statements[id].statement, "nl"]);
    // Whoever listens also hears what one may answer.
    const answers = ["yes", "partly", "not-yet", "dont-know"].map((answer) => dutch.scale[answer].label);
    assert.deepEqual(answers.filter((label) => !spoken.some(([text]) => text === label)), []);
    assert.deepEqual(spoken.filter(([, language]) => language !== "nl"), []);

    await app.press(nl.SHELL.stop_reading);
    await isSilent(app);
    await app.pressable(nl.SHELL.read_aloud);

    // It reads again, from the beginning, and the button knows when all is said.
    await app.press(nl.SHELL.read_aloud, button(id));
    await app.pressable(nl.SHELL.stop_reading);
    assert.deepEqual((await said(app)).slice(spoken.length), spoken);
    await app.page.evaluate(() => window.voice.finish());
    await app.pressable(nl.SHELL.read_aloud);
  },
  { before: withVoice },
);

everywhere(
  "an answer does not stop the voice, another page does",
  async ({ app }) => {
    await app.visit();
    await app.startShort();
    await app.press(nl.SHELL.read_aloud);
    await app.answer(CORE[0], "yes");
    assert.ok(await app.page.evaluate(() => speechSynthesis.speaking), "it reads on");
    await app.follow(nl.BARRIER.next);
    await isSilent(app);
    await app.pressable(nl.SHELL.read_aloud);

    await app.press(nl.SHELL.read_aloud);
    await app.pressable(nl.SHELL.stop_reading);
    await app.page.goBack();
    await until(() => app.page.$(`[id="${CORE[0]}-yes"]`), () => app.whatIsShown("the question before"));
    await isSilent(app);
    await app.pressable(nl.SHELL.read_aloud);
  },
  { before: withVoice },
);

everywhere(
  "of all the questions of a barrier, one is read at a time",
  async ({ app }) => {
    await app.visit();
    await app.begin({ full: true });
    await app.follow(nl.ABOUT.go);
    const ids = await app.page.$$eval("input[id$='-yes']", (all) => all.map((each) => each.name));
    assert.ok(ids.length > 1);
    await app.press(nl.SHELL.read_aloud, button(ids[0]));
    await app.pressable(nl.SHELL.stop_reading, button(ids[0]));
    const before = (await said(app)).length;
    await app.press(nl.SHELL.read_aloud, button(ids[1]));
    await app.pressable(nl.SHELL.stop_reading, button(ids[1]));
    await app.pressable(nl.SHELL.read_aloud, button(ids[0]));
    assert.deepEqual((await said(app))[before], [dutch.statements[ids[1]].statement, "nl"]);
    assert.ok(!(await app.page.evaluate((text) => window.voice.queue.some((each) => each.text === text), dutch.statements[ids[0]].statement)));
  },
  { before: withVoice },
);

everywhere(
  "who reads in French hears French",
  async ({ app }) => {
    await app.visit();
    await app.chooseLanguage("fr");
    app.t = fr;
    await until(async () => (await app.language()) === "fr", "the page in French");
    await app.startShort();
    await app.press(fr.SHELL.read_aloud);
    await app.pressable(fr.SHELL.stop_reading);
    const spoken = await said(app);
    assert.deepEqual(spoken[0], [french.statements[CORE[0]].statement, "fr"]);
    assert.deepEqual(spoken.filter(([, language]) => language !== "fr"), []);
  },
  { before: withVoice },
);

everywhere(
  "a browser without a voice offers nothing to press that would not work",
  async ({ app }) => {
    await app.visit();
    await app.startShort();
    await app.answer(CORE[0], "yes");
    assert.ok(!(await app.offers(nl.SHELL.read_aloud)));
    assert.equal(await app.page.$(".aloud"), null);
  },
  { before: withoutVoice },
);
