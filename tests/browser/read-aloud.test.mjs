// Without this someone who reads with difficulty would hear the wrong language, or a voice that does not
// stop.
//
// Invariant: the voice is a stand-in that notes what it was asked to say, as no test machine has
// loudspeakers.

import assert from "node:assert/strict";
import { until } from "./app.mjs";
import { everywhere } from "./scenario.mjs";
import { CORE, dutch, fr, french, nl } from "./texts.mjs";

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
    await app.press(fr.SHELL.read_aloud, button(CORE[0]));
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
