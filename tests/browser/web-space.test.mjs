// Without this the app would work at home and fail on a city's web space: in a sub-folder, beside another
// copy, under strict headers; or it would tell somebody else who is reading.
//
// Invariant: every answer carries the headers that the README tells to set (see server.mjs).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scenario, everywhere } from "./scenario.mjs";
import { DIST } from "./server.mjs";
import { dutch, en, fr, nl } from "./texts.mjs";
import { until } from "./app.mjs";
import * as walk from "./walk.mjs";

const FOLDERS = ["/stad/drempels/", "/stad/proef/"];

scenario("in a sub-folder it works, also without network", async ({ app, site }) => {
  await app.visit();
  assert.ok(app.page.url().includes("/stad/"));
  await app.readyForOffline();
  await app.reload();
  await app.startShort();
  await app.answer("BET-03", "yes");
  await site.stop();
  await app.reload();
  await app.hasAnswer("BET-03", "yes");
  await app.toResult();
}, { site: { folders: FOLDERS.slice(0, 1) } });

everywhere("two copies in two folders share nothing, and wiping one leaves the other", async ({ app, site }) => {
  const [first, second] = FOLDERS.map((folder) => site.url(folder));
  await app.visit("", { url: first });
  await app.startShort({ name: "In de eerste map" });
  await app.answer("BET-03", "yes");
  await app.readyForOffline();
  await app.visit("", { url: second });
  await app.readyForOffline();
  await app.go("#/checks");
  await app.sees(nl.CHECKS.none);
  const kept = () => app.page.evaluate(async () => ({ keys: Object.keys(localStorage), caches: await caches.keys() }));
  const before = await kept();
  for (const folder of FOLDERS) assert.ok(before.caches.some((name) => name.includes(`:${folder}:`)), folder);

  await app.clickOn("#wipe");
  await app.press(nl.CHECKS.wipe_yes);
  await app.sees(nl.NOTICES.wiped);
  await until(async () => !(await kept()).keys.some((key) => key.includes(FOLDERS[1])), "the second folder to be wiped");
  const after = await kept();
  assert.deepEqual(
    after.keys.filter((key) => key.includes(FOLDERS[0])),
    before.keys.filter((key) => key.includes(FOLDERS[0])),
  );
  await app.visit("", { url: first });
  await app.go("#/checks");
  await app.sees("In de eerste map");
}, { site: { folders: FOLDERS } });

everywhere("no request leaves for anywhere else, and the strict rules of the page are never broken", async ({ app, site, newDevice }) => {
  const asked = new Set();
  const watch = async (app) => {
    app.page.on("request", (request) => asked.add(request.url()));
    await app.page.evaluateOnNewDocument(() => {
      window.violations = [];
      addEventListener("securitypolicyviolation", (event) => window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
    });
    return app;
  };
  const violations = new Set();
  const look = (app) => async () => (await app.page.evaluate(() => window.violations)).forEach((each) => violations.add(each));
  const walks = [walk.firstVisit, walk.shortCheck, walk.fullCheck, walk.anExample, walk.reports, walk.unreadableStorage, walk.fullStorage];
  for (const each of walks) {
    const person = await watch(each === walk.firstVisit ? app : await newDevice());
    await person.visit();
    await each(person, look(person));
  }
  assert.deepEqual([...violations], []);
  const elsewhere = [...asked].filter((url) => !url.startsWith(site.url()) && !/^(blob|data|about):/.test(url));
  assert.deepEqual(elsewhere, []);
  assert.ok(asked.size > 10, "the requests were seen");
});

scenario("the rules stand in the headers and in the page itself, and forbid what an attacker needs", async ({ app, site }) => {
  const response = await app.page.goto(site.url());
  const header = response.headers()["content-security-policy"];
  const meta = await app.page.$eval("meta[http-equiv=Content-Security-Policy]", (meta) => meta.content);
  for (const policy of [header, meta]) {
    assert.match(policy, /default-src 'none'|default-src 'self'/);
    assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'(;|$)/);
    assert.match(policy, /connect-src 'self'(;|$)/);
    assert.match(policy, /require-trusted-types-for 'script'/);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
  }
  assert.equal(response.headers()["x-content-type-options"], "nosniff");
  assert.match(response.headers()["permissions-policy"], /camera=\(self\)/);
  const wasm = site.requests.find(({ path }) => path.endsWith(".wasm"));
  const type = await app.page.evaluate(async (path) => (await fetch(path)).headers.get("content-type"), wasm.path);
  assert.equal(type, "application/wasm");
  // And the browser obeys them.
  await app.ready();
  const refused = await app.page.evaluate(() => {
    const script = document.createElement("script");
    try {
      script.textContent = "window.ran = 1";
      document.head.append(script);
    } catch (error) {
      return error.name;
    }
    return window.ran ? "ran" : "did not run";
  });
  assert.notEqual(refused, "ran");
}, { tells: /Content Security Policy|TrustedScript|Trusted Type/i });

const WRONG = ["#/nergens", "#/check/bestaatniet/result", "#/zzz", "#/check", "#/check/../..", "#/check/../../etc", "#/%E0%A4%A", "#/check/%00/result", `#/${"x".repeat(5000)}`, "#nergens", "#/check//result"];

everywhere("an address that leads nowhere gives the home page with a word about it, never an empty page", async ({ app }) => {
  await app.visit();
  for (const address of WRONG) {
    await app.go("#/settings");
    await app.page.evaluate((address) => (location.hash = address), address);
    await until(async () => (await app.heading()) === nl.HOME.title, async () => app.whatIsShown(`home for ${address.slice(0, 40)}`));
    const told = async () => (await app.says(nl.NOTICES.wrong_address)) || app.says(nl.NOTICES.no_such_check);
    await until(told, async () => app.whatIsShown(`a word about ${address.slice(0, 40)}`));
    await app.pressable(nl.HOME.start);
  }
  for (const address of ["#/check/bestaatniet/plan", "#/nergens"]) {
    await app.visit(address);
    await until(async () => (await app.heading()) === nl.HOME.title, "home");
  }
});

scenario("before any script has loaded the first screen says what this is, in three languages", async ({ app, site }) => {
  await app.page.setJavaScriptEnabled(false);
  await app.page.goto(site.url());
  for (const tag of ["nl", "fr", "en"]) assert.match(await app.text(`noscript [lang=${tag}]`), /JavaScript/, "why nothing can be pressed");

  // The page's very first script does no more than name the language; the style sheet shows that one.
  for (const [tag, texts] of [["fr", fr], ["en", en], ["nl", nl]]) {
    await app.page.evaluate((tag) => (document.documentElement.lang = tag), tag);
    const shown = await app.text("main");
    for (const words of [texts.HOME.title, texts.HOME.what, texts.HOME.how_long, texts.HOME.where_kept, texts.HOME.start]) {
      assert.ok(shown.includes(words), words);
    }
    for (const other of [nl, fr, en].filter((other) => other !== texts)) assert.ok(!shown.includes(other.HOME.what), `only ${tag}`);
    assert.equal(await app.page.$eval("main h1:not([hidden])", () => [...document.querySelectorAll("h1")].filter((h1) => h1.checkVisibility()).length), 1);
  }
});

scenario("the start button of the first screen works as soon as the app stands", async ({ app, site }) => {
  await app.page.goto(`${site.url()}#/start`);
  await app.ready();
  await until(async () => (await app.heading()) === nl.ABOUT.title, async () => app.whatIsShown("the first page of a check"));
  await app.follow(nl.ABOUT.go);
  await app.sees(dutch.statements["BET-03"].statement);
  assert.equal((await app.page.$$("fieldset.answers")).length, 1, "the short check, as from the home page's own button");
  await app.page.goBack();
  await until(async () => (await app.heading()) === nl.ABOUT.title, "going back does not start again");
});

scenario("it can stand on the home screen: a manifest with a name and icons that are there", async ({ app, site }) => {
  await app.visit();
  const manifest = await app.page.evaluate(async () => (await fetch(document.querySelector("link[rel=manifest]").href)).json());
  assert.equal(manifest.name, "Drempelmeter");
  assert.equal(manifest.display, "standalone");
  for (const address of [manifest.start_url, manifest.scope]) assert.ok(!/^(\/|https?:)/.test(address), `${address} is relative`);
  const sizes = await app.page.evaluate(async (icons) => {
    const base = document.querySelector("link[rel=manifest]").href;
    const load = async ({ src }) => {
      const image = new Image();
      image.src = new URL(src, base).href;
      await image.decode();
      return image.naturalWidth;
    };
    return Promise.all(icons.map(load));
  }, manifest.icons);
  manifest.icons.forEach(({ sizes: told, src }, place) => {
    assert.ok(sizes[place] > 0, src);
    if (told !== "any") assert.equal(`${sizes[place]}x${sizes[place]}`, told, src);
  });
  assert.ok(manifest.icons.some(({ purpose }) => purpose?.includes("maskable")));
});

scenario("on plain http the page says what will not work", async ({ app }) => {
  await app.visit();
  await app.sees(nl.SHELL.insecure);
  await app.startShort();
  await app.answer("BET-03", "yes");
}, { before: (page) => page.evaluateOnNewDocument(() => Object.defineProperty(window, "isSecureContext", { get: () => false })) });

scenario("nothing of the build machine is in what is published", async () => {
  const { filesOf } = await import("./server.mjs");
  for (const name of filesOf().filter((name) => !/\.(br|gz|png)$/.test(name))) {
    const bytes = readFileSync(join(DIST, name), "latin1");
    assert.doesNotMatch(bytes, /\/(home|root|work|tmp|usr)\/[\w.-]+\//, name);
  }
});
