// Without this a hall with bad Wi-Fi, or a phone without data, would show an error page instead of the check.
//
// Invariant: "no network" is a web server that is really gone, not a setting of the browser.

import assert from "node:assert/strict";
import { everywhere, scenario } from "./scenario.mjs";
import { CORE, en, fr, nl } from "./texts.mjs";
import { until } from "./app.mjs";
import { ANSWERS } from "./answers.mjs";
import { withoutWorker } from "./walk.mjs";
import { DIST, filesOf } from "./server.mjs";
import { readFileSync } from "node:fs";
import { join } from "node:path";

everywhere("after one visit the whole check works without network, in every language", async ({ app, site }) => {
  await app.visit();
  await app.readyForOffline();
  await site.stop();

  await app.reload();
  assert.equal(await app.heading(), nl.HOME.title);
  await app.startShort({ name: "Kring Zonder Net" });
  await app.answerCore(ANSWERS);
  await app.follow(nl.OVERVIEW.to_result);
  assert.equal((await app.texts(".street > li")).length, 12);

  await app.go("#/examples");
  assert.equal((await app.texts("main .checks > li")).length, 6);
  await app.follow(nl.EXAMPLES.open);
  assert.equal((await app.texts(".street > li")).length, 12);
  await app.go("#/settings");
  assert.equal(await app.heading(), nl.SETTINGS.title);

  for (const [tag, texts] of [["fr", fr], ["en", en]]) {
    await app.chooseLanguage(tag);
    await app.sees(texts.SETTINGS.title, "h1");
    await app.go("#/");
    assert.equal(await app.heading(), texts.HOME.title);
    await app.sees(texts.HOME.look);
    await app.go("#/settings");
  }
  await app.go("#/checks");
  await app.reload();
  await app.sees("Kring Zonder Net");
});

scenario("the browser keeps every file that the site has, and asks for nothing twice", async ({ app, site }) => {
  await app.visit();
  await app.readyForOffline();
  const listed = /const VERSIONED_FILES = (\[[^\]]*\]);\s*const CONTENT_FILES = (\[[^\]]*\])/.exec(readFileSync(join(DIST, "sw.js"), "utf8"));
  const files = [...JSON.parse(listed[1]), ...JSON.parse(listed[2])];
  const missing = await app.page.evaluate(async (files) => {
    const kept = await Promise.all(files.map((file) => caches.match(new URL(file, location.href.split("#")[0]))));
    return files.filter((_, place) => !kept[place]);
  }, files);
  assert.deepEqual(missing, []);
  await site.stop();
  await app.reload();
  await app.sees(nl.HOME.title);
});

everywhere("a new version waits while a check is under way, says so, and takes over at the next start", async ({ app, site }) => {
  await app.visit();
  await app.readyForOffline();
  await app.reload();
  await app.startShort({ name: "Vernieuwers" });
  await app.answer("BET-03", "partly");
  const version = () => app.page.$eval("meta[name=drempelmeter-version]", (meta) => meta.content);
  const old = await version();

  // The person goes on in the same page; the browser looks for a new version meanwhile.
  site.publishNewVersion("feedbeef0000");
  await app.page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration()).update()));
  await app.sees(nl.SHELL.update_waiting);
  await app.follow(nl.BARRIER.next);
  await app.answer("TAA-01", "yes");
  assert.equal(await version(), old, "never during a check");
  // What loads later still comes from the old version, though its files are gone from the web space.
  await app.toOverview();
  assert.equal(await app.heading(), nl.OVERVIEW.title);

  await app.page.reload();
  await until(async () => (await version()) === "feedbeef0000", "the new version to take over");
  await app.ready();
  await app.sees(nl.SHELL.update_applied);
  assert.deepEqual(await app.allAnswers(CORE), { "BET-03": "partly", "TAA-01": "yes" });
});

scenario("a second open page is not robbed of its version", async ({ app, site }) => {
  await app.visit();
  await app.readyForOffline();
  await app.reload();
  await app.startShort();
  const other = await app.newTab();
  await other.visit();
  site.publishNewVersion("feedbeef0001");
  await app.page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration()).update()));
  await app.sees(nl.SHELL.update_waiting);
  await other.reload();
  const version = await other.page.$eval("meta[name=drempelmeter-version]", (meta) => meta.content);
  assert.notEqual(version, "feedbeef0001");
  await app.page.bringToFront();
  await app.toOverview();
  assert.equal(await app.heading(), nl.OVERVIEW.title);
});

scenario("whoever loses the network during the check reads that it goes on", async ({ app }) => {
  await app.visit();
  await app.startShort();
  await app.page.setOfflineMode(true);
  await app.sees(nl.SHELL.offline);
  await app.answer("BET-03", "yes");
  await app.page.setOfflineMode(false);
  await app.seesNot(nl.SHELL.offline);
});

scenario("a part that cannot load says so, keeps the answers, and loads when asked again", async ({ app, site }) => {
  await app.visit();
  await app.startShort();
  await app.answer("BET-03", "yes");
  const parts = filesOf().filter((name) => /(split|chunk)[^/]*\.wasm$/.test(name));
  assert.ok(parts.length > 0);
  parts.forEach((part) => site.replace(part, null));
  await app.go("#/settings");
  assert.equal(await app.heading(), nl.SHELL.page_failed);
  await app.sees(nl.SHELL.page_failed_do);
  parts.forEach((part) => site.restore(part));
  await app.follow(nl.SHELL.retry);
  assert.equal(await app.heading(), nl.SETTINGS.title);
  await app.page.goBack();
  await app.hasAnswer("BET-03", "yes");
}, { before: withoutWorker, tells: /WebAssembly/ });

scenario("when the app itself cannot load, the page says what to do instead of staying still", async ({ app, site }) => {
  site.replace(filesOf().find((name) => name.endsWith("_bg.wasm")), null);
  await app.page.goto(site.url());
  await app.sees("De test start niet");
  await app.sees("blijft bewaard");
}, { before: withoutWorker, tells: /./ });

scenario("a web space that never answers on the first visit is told, and asked again when the person wants", async ({ app, site }) => {
  site.hang("questionnaires/");
  await app.page.goto(site.url());
  await app.sees(nl.HOME.no_questionnaires);
  site.answerAgain("questionnaires/");
  await app.press(nl.SHELL.retry);
  await until(() => app.page.$("#scope-core"), "the questionnaire");
}, {
  before: async (page) => {
    await withoutWorker(page);
    // The twenty seconds of patience pass at once.
    await page.evaluateOnNewDocument(() => {
      const { setTimeout } = window;
      window.setTimeout = (act, time, ...rest) => setTimeout(act, time === 20_000 ? 300 : time, ...rest);
    });
  },
});
