// The app in the words of its users: a test says what a person does, not where to click.
//
// Invariant: nothing here sleeps. Every step waits for what a person would see; what never comes is an
// error that tells what was waited for and what stood on the page instead. Clicks and keys are real
// ones, from the browser's own input, so what is covered or too small to hit fails.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { barrierOf, CORE, nl } from "./texts.mjs";

/** A row of the table that says the same as the street of doors. */
export const DOOR_ROW = "section[aria-labelledby=street] table tbody tr";

const PATIENCE = Number(process.env.PATIENCE ?? 15_000);
const tick = () => new Promise((done) => setTimeout(done, 15));

// What only reads may be asked again: a page under way can leave a question without an answer for ever.
const answered = (reading) => {
  let timer;
  const tooLong = new Promise((_, refuse) => (timer = setTimeout(() => refuse(new Error("the page gave no answer")), PATIENCE / 3)));
  return Promise.race([reading, tooLong]).finally(() => clearTimeout(timer));
};

/** Asks until `ask` gives something other than false, null or undefined; a page under way may refuse. */
export async function until(ask, what) {
  const end = Date.now() + PATIENCE;
  let refused;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== false && answer !== null && answer !== undefined) return answer;
      refused = undefined;
    } catch (error) {
      if (error instanceof assert.AssertionError) throw error;
      refused = error;
    }
    if (Date.now() > end) {
      const why = typeof what === "function" ? await what() : what;
      throw new assert.AssertionError({ message: `waited in vain: ${why}${refused ? ` (${refused.message})` : ""}` });
    }
    await tick();
  }
}

// What a person can press, by the words on it or its label. Runs in the page.
function findPressable(words, within) {
  const root = within ? document.querySelector(within) : document;
  if (!root) return null;
  const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
  const visible = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const all = [...root.querySelectorAll("button, a[href], summary, label, [role=button]")].filter(visible);
  return (
    all.find((element) => tidy(element.innerText) === words) ??
    all.find((element) => tidy(element.getAttribute("aria-label")) === words) ??
    all.find((element) => tidy(element.getAttribute("aria-label")).startsWith(words)) ??
    null
  );
}

/** Keeps what a page offers to save: Firefox gives a test no say in where it goes. */
export async function keepOffers(page) {
  await page.evaluateOnNewDocument(() => {
    globalThis.offers = [];
    const blobs = new Map();
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const address = make.call(URL, blob);
      blobs.set(address, blob);
      return address;
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      if (this.download && blobs.has(this.href)) globalThis.offers.push({ name: this.download, blob: blobs.get(this.href) });
      else click.call(this);
    };
  });
}

export class App {
  constructor(page, site, browserName) {
    this.page = page;
    this.site = site;
    this.browserName = browserName;
    /** The interface's words in the language that this person reads. */
    this.t = nl;
    /** Errors that the page told; a test fails when one is left at its end. */
    this.errors = [];
    page.on("pageerror", (error) => this.errors.push(`error: ${error.message}`));
    page.on("console", (message) => {
      const expected = /Failed to load resource|Cross-Origin Request Blocked|Offline use is not available/;
      if (message.type() === "error" && !expected.test(message.text())) this.errors.push(`console: ${message.text()}`);
    });
  }

  // --- Going places --------------------------------------------------------------------------

  /** Opens the app, as from a bookmark. */
  async visit(fragment = "", { url = this.site.url() } = {}) {
    await this.page.goto(url + fragment);
    await this.ready();
    return this;
  }

  async reload() {
    await this.page.reload();
    await this.ready();
  }

  /** Waits until the app stands, with a page in it. */
  async ready() {
    await until(
      () =>
        this.page.evaluate(
          () =>
            document.documentElement.dataset.ready === "true" &&
            document.querySelector("main h1#title") !== null &&
            !document.querySelector("main .waiting"),
        ),
      () => this.whatIsShown("the app to stand"),
    );
  }

  async whatIsShown(what) {
    const shown = await this.page
      .evaluate(() => `${location.hash} "${document.body.innerText.replace(/\s+/g, " ").slice(0, 400)}"`)
      .catch((error) => error.message);
    return `${what}; the page shows ${shown}`;
  }

  /** Does something that leads to another page, and waits for that page and the focus on its heading. */
  async leads(act) {
    await this.page.evaluate(() => document.querySelectorAll("h1").forEach((h1) => (h1.dataset.left = "")));
    await act();
    await until(
      () =>
        this.page.evaluate(() => {
          const h1 = document.querySelector("main h1#title");
          return h1 && !("left" in h1.dataset) && !document.querySelector("main .waiting");
        }),
      () => this.whatIsShown("another page"),
    );
    await this.twoFrames();
  }

  /** Two drawn frames: long enough for what the app does "when it stands there". */
  async twoFrames() {
    await this.page.evaluate(
      () =>
        new Promise((done) => {
          if (document.hidden) return setTimeout(done);
          return requestAnimationFrame(() => requestAnimationFrame(() => done()));
        }),
    );
  }

  /** Goes to an address of the app, as a link would. */
  async go(fragment) {
    const now = await this.page.evaluate(() => location.hash);
    if (now === fragment) return;
    await this.leads(() => this.page.evaluate((to) => (location.hash = to), fragment));
  }

  /** The address of a page of the open check. */
  async here(page = "") {
    const hash = await this.page.evaluate(() => location.hash);
    const check = /^#\/check\/[^/]+/.exec(hash)?.[0];
    assert.ok(check, `not on a page of a check: ${hash}`);
    return page ? `${check}/${page}` : check;
  }

  // --- Seeing and pressing -------------------------------------------------------------------

  async find(words, within) {
    const handle = await this.page.evaluateHandle(findPressable, words, within);
    return handle.asElement();
  }

  async pressable(words, within) {
    return until(
      () => this.find(words, within),
      () => this.whatIsShown(`"${words}" to press`),
    );
  }

  async offers(words, within) {
    return (await this.find(words, within)) !== null;
  }

  /** Presses a button, a link or a line that opens. What is drawn anew meanwhile is looked for again. */
  async press(words, within) {
    await until(
      async () => {
        const element = await this.pressable(words, within);
        try {
          await this.click(element);
          return true;
        } catch (error) {
          if (/detached|stale|not clickable|no such node/i.test(error.message)) return false;
          throw error;
        }
      },
      () => this.whatIsShown(`"${words}" to be pressed`),
    );
  }

  async click(element) {
    await element.evaluate((node) => node.scrollIntoView({ block: "center", behavior: "instant" }));
    await element.click();
  }

  async clickOn(selector) {
    const element = await until(() => this.page.$(selector), () => this.whatIsShown(selector));
    await this.click(element);
  }

  /** Presses what leads to another page. */
  async follow(words, within) {
    await this.pressable(words, within);
    await this.leads(() => this.press(words, within));
  }

  // One call to the browser without a handle to an element: a handle that is asked about while the page
  // goes elsewhere can stay without an answer for a minute and a half.
  async text(selector = "body") {
    return this.page.evaluate((selector) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`there is no ${selector}`);
      return element.innerText.replace(/\s+/g, " ").trim();
    }, selector);
  }

  async texts(selector) {
    return this.page.evaluate((selector) => [...document.querySelectorAll(selector)].map((element) => element.innerText.replace(/\s+/g, " ").trim()), selector);
  }

  async heading() {
    return this.text("h1#title");
  }

  /** Waits until the page says so. */
  async sees(words, selector = "body") {
    await until(
      async () => (await answered(this.text(selector))).includes(words),
      () => this.whatIsShown(`"${words}"`),
    );
  }

  async seesNot(words, selector = "body") {
    await until(
      async () => !(await answered(this.text(selector))).includes(words),
      () => this.whatIsShown(`"${words}" to go`),
    );
  }

  async says(words) {
    return (await this.text()).includes(words);
  }

  async gone(selector) {
    await until(async () => (await this.page.$(selector)) === null, `${selector} to go`);
  }

  /** Types into a field, in the place of what stands there. */
  async fill(selector, text) {
    await this.clickOn(selector);
    await this.page.$eval(selector, (field) => field.select?.());
    // Typing nothing would leave what is selected.
    if (text === "") await this.page.keyboard.press("Backspace");
    else await this.page.keyboard.type(text);
  }

  /** Puts a text into a field at once, as pasting does. */
  async paste(selector, text) {
    await this.clickOn(selector);
    await this.page.$eval(
      selector,
      (field, text) => {
        field.value = text;
        field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
      },
      text,
    );
  }

  async value(selector) {
    return this.page.$eval(selector, (field) => field.value);
  }

  // --- The check -----------------------------------------------------------------------------

  /** From the home page to the first question. */
  async startShort({ name = "" } = {}) {
    await this.begin({ name });
    await this.follow(this.t.ABOUT.go);
  }

  /** From the home page to the page on who fills it in. */
  async begin({ name = "", full = false } = {}) {
    await this.pressable(this.t.HOME.start);
    await until(() => this.page.$("#scope-core"), "the questionnaire");
    if (full) await this.clickOn("label[for=scope-full]");
    await this.follow(this.t.HOME.start);
    if (name) await this.fill("#name", name);
  }

  /** Gives an answer to a statement on this page, and sees that it stands. */
  async answer(id, answer) {
    await this.clickOn(`label[for="${id}-${answer}"]`);
    await this.hasAnswer(id, answer);
  }

  async hasAnswer(id, answer) {
    await until(
      async () => (await this.givenAnswer(id)) === (answer ?? ""),
      async () => this.whatIsShown(`${id} to be ${answer}, it is ${await this.givenAnswer(id)}`),
    );
  }

  /** The answer that is chosen on this page; empty when there is none. */
  async givenAnswer(id) {
    return this.page.evaluate((id) => document.querySelector(`input[name="${id}"]:checked`)?.value ?? "", id);
  }

  /** Answers the twelve core statements, each on its page, and ends on the overview. */
  async answerCore(answers) {
    for (const id of CORE) {
      await until(() => this.page.$(`[id="${id}-yes"]`), () => this.whatIsShown(`the question ${id}`));
      await this.answer(id, answers[id]);
      await this.follow(id === CORE.at(-1) ? this.t.BARRIER.to_overview : this.t.BARRIER.next);
    }
  }

  /** Goes to the barrier of a statement, in the open check. */
  async toQuestion(id) {
    await this.go(await this.here(`barrier/${barrierOf(id)}`));
  }

  async toOverview() {
    await this.go(await this.here());
  }

  async toResult() {
    await this.go(await this.here("result"));
  }

  async toPlan() {
    await this.go(await this.here("plan"));
  }

  /** All answers of the open check, read from its pages. */
  async allAnswers(ids) {
    const answers = {};
    for (const id of ids) {
      await this.toQuestion(id);
      await until(() => this.page.$(`[id="${id}-yes"]`), `the question ${id}`);
      const given = await this.givenAnswer(id);
      if (given) answers[id] = given;
    }
    return answers;
  }

  // --- Files ---------------------------------------------------------------------------------

  /** Gives a file to the page "My checks", without waiting for what comes of it. */
  async give(path) {
    await this.go("#/checks");
    const input = await until(() => this.page.$("#open-file"), "the place for a file");
    await input.uploadFile(path);
  }

  /** Opens a file of one's own; ends on its overview. */
  async openFile(path) {
    await this.go("#/checks");
    const input = await until(() => this.page.$("#open-file"), "the place for a file");
    await this.leads(() => input.uploadFile(path));
  }

  /** The file that the browser saved last, once it is whole: its name and text. */
  async savedFile() {
    const files = () => readdirSync(this.downloads).filter((name) => !name.endsWith(".crdownload") && !name.startsWith("."));
    const name = await until(() => files().find((name) => statSync(join(this.downloads, name)).size > 0), "a saved file");
    const path = join(this.downloads, name);
    const text = readFileSync(path, "utf8");
    return { name, path, text };
  }

  /**
   * What the app offered to save last, in any browser: its name and bytes. Needs `keepOffers` before the
   * page opens.
   */
  async offeredFile() {
    const offer = await until(
      () =>
        this.page.evaluate(async () => {
          const offer = globalThis.offers?.pop();
          if (!offer) return null;
          const bytes = new Uint8Array(await offer.blob.arrayBuffer());
          let text = "";
          for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
          return { name: offer.name, base64: btoa(text) };
        }),
      "a file to save",
    );
    return { name: offer.name, bytes: Buffer.from(offer.base64, "base64") };
  }

  /** Everything in the browser's storage, of the app and of others. */
  async storage() {
    return this.page.evaluate(() => ({ ...localStorage }));
  }

  // --- Waiting for what happens behind the page -----------------------------------------------

  /** Waits until the worker keeps every file, so that the network may go. */
  async readyForOffline() {
    await until(
      () =>
        this.page.evaluate(async () => {
          if (!navigator.serviceWorker) throw new Error("no service worker in this browser");
          const registration = await navigator.serviceWorker.getRegistration();
          return Boolean(registration?.active && navigator.serviceWorker.controller);
        }),
      "the service worker to take over",
    );
  }

  async language() {
    return this.page.evaluate(() => document.documentElement.lang);
  }

  async chooseLanguage(tag) {
    await this.page.select("#language", tag);
  }

  async focused() {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      return { id: element.id, tag: element.tagName.toLowerCase(), words: element.innerText?.trim() ?? "", value: element.value ?? "" };
    });
  }
}
