// Without this everyone on an iPhone or a Mac could be shut out without anyone noticing: Safari's engine
// is WebKit, tested here in Debian's build of it.
//
// Invariant: what is started here is ended here, by its id, also when a test fails; every test gets a
// browser of its own, that forgets everything when it closes.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import { test } from "node:test";
import { ANSWERS } from "./answers.mjs";
import { App, DOOR_ROW, until } from "./app.mjs";
import { ASKED_FOR } from "./browsers.mjs";
import { Site } from "./server.mjs";
import { CORE, fill, fr, french, nl } from "./texts.mjs";
import { WebDriver } from "./webdriver.mjs";

/** What root, a machine without a graphics card and a screen that nobody sees need. */
const ENVIRONMENT = {
  ...process.env,
  LANG: "C.UTF-8",
  LIBGL_ALWAYS_SOFTWARE: "1",
  NO_AT_BRIDGE: "1",
  WEBKIT_DISABLE_COMPOSITING_MODE: "1",
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
  WEBKIT_FORCE_SANDBOX: "0",
};

/** Where Debian keeps WebKit's own small browser; the variable MINIBROWSER names another. */
function miniBrowser() {
  if (process.env.MINIBROWSER) return process.env.MINIBROWSER;
  const within = (folder, named) => readdirSync(folder).filter((name) => named.test(name)).map((name) => `${folder}/${name}`);
  const libraries = within("/usr/lib", /-linux-gnu$/).flatMap((folder) => within(folder, /^webkit2?gtk-\d\.\d$/));
  const found = libraries.findLast((folder) => readdirSync(folder).includes("MiniBrowser"));
  assert.ok(found, "no MiniBrowser: apt-get install webkit2gtk-driver");
  return `${found}/MiniBrowser`;
}

/** Starts a program with all that it starts in a group of its own, and adds how to end it to `ends`. */
function start(ends, program, args, options = {}) {
  const child = spawn(program, args, { detached: true, stdio: "ignore", env: ENVIRONMENT, ...options });
  const exited = new Promise((done) => child.once("exit", done).once("error", done));
  ends.push(async () => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
    await exited;
  });
  return { child, exited };
}

/** A screen that nobody sees; gives its name. */
async function startScreen(ends) {
  const args = ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"];
  const { child, exited } = start(ends, "Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = new Promise((done) => child.stdio[3].once("data", (line) => done(String(line).trim())));
  const gone = exited.then(() => assert.fail("Xvfb does not start: apt-get install xvfb"));
  gone.catch(() => {});
  return `:${await Promise.race([number, gone])}`;
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** A scenario in WebKit, on a device of its own. */
function inWebKit(title, run) {
  if (!ASKED_FOR.includes("webkit")) return;
  test(`${title} [webkit]`, { timeout: 240_000 }, async () => {
    const ends = [];
    try {
      const site = await Site.start();
      ends.push(() => site.stop());
      const display = await startScreen(ends);
      const port = await freePort();
      start(ends, "WebKitWebDriver", [`--port=${port}`], { env: { ...ENVIRONMENT, DISPLAY: display } });
      const page = await WebDriver.open(`http://127.0.0.1:${port}`, {
        "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation"] },
      });
      ends.push(() => page.close().catch(() => {}));
      await run(new App(page, site, "webkit"));
    } finally {
      for (const end of ends.reverse()) await end();
    }
  });
}

inWebKit("the short check, from the first visit to the result, is all there after a reload", async (app) => {
  await app.visit();
  await readsDutch(app);
  assert.equal(await app.heading(), nl.HOME.title);

  await app.startShort({ name: "Koor De Lijster" });
  await app.answerCore(ANSWERS);
  assert.equal(await app.heading(), nl.OVERVIEW.title);
  await app.sees(nl.OVERVIEW.all_done);

  await app.follow(nl.OVERVIEW.to_result);
  const shown = await theResult(app);
  assert.equal(shown.heading, fill(nl.OUTCOME.of, "Koor De Lijster"));
  assert.equal(shown.strengths.length, 3);
  assert.equal(shown.doors.length, 12);
  assert.equal(shown.steps.length, 3);

  await app.reload();
  assert.deepEqual(await theResult(app), shown);
  assert.deepEqual(await app.allAnswers(CORE), ANSWERS);
});

inWebKit("another language keeps the answers, also of the question that is open", async (app) => {
  await app.visit();
  await readsDutch(app);
  await app.startShort();
  await app.answer("BET-03", "not-yet");
  await app.follow(nl.BARRIER.next);
  const address = await app.page.evaluate(() => location.hash);

  await app.chooseLanguage("fr");
  await until(async () => (await app.language()) === "fr", "the page in French");
  app.t = fr;
  assert.equal(await app.page.evaluate(() => location.hash), address, "the same question stays open");
  await app.pressable(fr.BARRIER.next);
  await app.toQuestion("BET-03");
  await app.sees(french.statements["BET-03"].statement);
  await app.hasAnswer("BET-03", "not-yet");

  await app.reload();
  assert.equal(await app.language(), "fr");
  await app.hasAnswer("BET-03", "not-yet");
});

/** The system of a test machine speaks whatever it speaks. */
async function readsDutch(app) {
  if ((await app.language()) !== "nl") await app.chooseLanguage("nl");
  await until(async () => (await app.language()) === "nl", "the page in Dutch");
}

async function theResult(app) {
  return {
    heading: await app.heading(),
    strengths: await app.texts(".strengths li"),
    doors: await app.texts(DOOR_ROW),
    steps: await app.texts(".steps li"),
  };
}
