// Without this a person would lose answers to a full phone, a strict browser or a damaged record, and not
// even know it.
//
// Invariant: whatever happens to the storage, the check goes on, what cannot be kept is told in words, and
// nothing that stood there is overwritten.

import assert from "node:assert/strict";
import { everywhere, scenario } from "./scenario.mjs";
import { fill, nl } from "./texts.mjs";
import { until } from "./app.mjs";
import { blockStorage, fillStorage, makeRoom } from "./walk.mjs";

const WAYS = {
  "refuses": blockStorage,
  "is not there": (page) => page.evaluateOnNewDocument(() => Object.defineProperty(window, "localStorage", { get: () => null })),
  "takes nothing": (page) =>
    page.evaluateOnNewDocument(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("no", "SecurityError");
      };
    }),
};

for (const [way, before] of Object.entries(WAYS)) {
  everywhere(`storage that ${way}: the check goes on, says so on every page, and offers a file`, async ({ app, browserName }) => {
    await app.visit();
    await app.sees(nl.SHELL.trouble_blocked);
    await app.startShort({ name: "Zonder geheugen" });
    await app.answer("BET-03", "partly");
    await app.sees(nl.SHELL.not_kept, "main [role=status]");
    for (const page of ["", "result", "plan"]) {
      await app.go(await app.here(page));
      await app.sees(nl.SHELL.trouble_blocked);
    }
    await app.toQuestion("BET-03");
    assert.equal(await app.givenAnswer("BET-03"), "partly");
    await app.go("#/privacy");
    await app.sees(nl.SHELL.trouble_blocked);
    if (browserName === "chromium") {
      await app.press(nl.SHELL.save_file, ".banner");
      const saved = JSON.parse((await app.savedFile()).text);
      assert.equal(saved.answers["BET-03"], "partly");
    }
  }, { before });
}

everywhere("storage that is full: it is told, nothing is lost, and 'try again' keeps it once there is room", async ({ app }) => {
  await app.visit();
  await app.startShort({ name: "Volle kast" });
  await app.answer("BET-03", "not-yet");
  await fillStorage(app);
  const before = await app.storage();
  await app.follow(nl.BARRIER.next);
  await app.answer("TAA-01", "yes");
  await app.sees(nl.SHELL.trouble_full);
  await app.sees(nl.SHELL.not_kept, "main [role=status]");
  await app.press(nl.SHELL.try_again);
  await app.sees(nl.SHELL.trouble_full);
  assert.equal((await app.storage())["iemand-anders"], before["iemand-anders"], "what others stored stays");

  await makeRoom(app);
  await app.press(nl.SHELL.try_again);
  await app.seesNot(nl.SHELL.trouble_full);
  await app.sees(nl.SHELL.kept);
  await app.reload();
  assert.deepEqual(await app.allAnswers(["BET-03", "TAA-01"]), { "BET-03": "not-yet", "TAA-01": "yes" });
});

scenario("a full storage at the start still shows what was kept before", async ({ app }) => {
  await app.visit();
  await app.startShort({ name: "Al bewaard" });
  await app.answer("BET-03", "yes");
  await fillStorage(app);
  await app.reload();
  await app.hasAnswer("BET-03", "yes");
  await app.answer("BET-03", "partly");
  await app.sees(nl.SHELL.trouble_full);
  await app.go("#/checks");
  await app.sees("Al bewaard");
});

everywhere("a damaged record is set aside and told, can be saved, and harms nothing else", async ({ app, browserName }) => {
  await app.visit();
  await app.startShort({ name: "Nog heel" });
  await app.answer("BET-03", "yes");
  const damaged = '{"format":"drempelmeter/store/1","fields":{"name":["Half';
  await app.page.evaluate((text) => localStorage.setItem("drempelmeter:/:check:aaaaaaaaaa:tttttttttt", text), damaged);
  await app.reload();
  await app.sees(nl.SHELL.unreadable);
  const kept = Object.entries(await app.storage());
  assert.deepEqual(kept.filter(([, text]) => text === damaged).map(([key]) => key), ["drempelmeter:/:backup:check:aaaaaaaaaa:tttttttttt"]);
  await app.hasAnswer("BET-03", "yes");
  if (browserName === "chromium") {
    await app.press(nl.SHELL.unreadable_save);
    assert.equal((await app.savedFile()).text, damaged);
  }
  // A second damaged record of the same name does not push the first one out.
  await app.page.evaluate(() => localStorage.setItem("drempelmeter:/:check:aaaaaaaaaa:tttttttttt", "also damaged"));
  await app.reload();
  const all = Object.values(await app.storage());
  assert.ok(all.includes(damaged) && all.includes("also damaged"));
});

scenario("a record of a newer version stays where it is, to the letter, and is told", async ({ app }) => {
  const newer = '{"format":"drempelmeter/store/2","fields":{"name":"later"}}';
  const key = "drempelmeter:/:check:bbbbbbbbbb:tttttttttt";
  await app.visit();
  await app.page.evaluate((key, text) => localStorage.setItem(key, text), key, newer);
  await app.reload();
  await app.sees(nl.SHELL.unreadable_newer);
  await app.startShort({ name: "Gewoon verder" });
  await app.answer("BET-03", "yes");
  assert.equal((await app.storage())[key], newer);
  await app.go("#/checks");
  await app.sees("Gewoon verder");
});

scenario("damaged settings cost only the settings", async ({ app }) => {
  await app.visit();
  await app.startShort({ name: "Instelbaar" });
  await app.answer("BET-03", "yes");
  for (const damaged of ["]]", '{"format":"drempelmeter/settings/1","value":{"theme":"purple"}}', "null"]) {
    await app.page.evaluate((text) => localStorage.setItem("drempelmeter:/:settings", text), damaged);
    await app.reload();
    assert.equal(await app.language(), "nl");
    await app.hasAnswer("BET-03", "yes");
  }
});

scenario("'wipe all' takes everything of ours, and nothing of anyone else on the same web space", async ({ app, site }) => {
  await app.visit("", { url: site.url("/stad/drempelmeter/") });
  await app.startShort({ name: "De buren" });
  await app.answer("BET-03", "partly");
  await app.visit("", { url: site.url("/") });
  await app.startShort({ name: "Wij" });
  await app.answer("BET-03", "yes");
  await app.chooseLanguage("fr");
  await app.chooseLanguage("nl");
  await app.sees(nl.SHELL.checks);
  await app.page.evaluate(() => {
    localStorage.setItem("gemeente:mandje", "3 boeken");
    localStorage.setItem("drempelmeter", "van iemand met bijna dezelfde naam");
  });
  const others = (storage) => Object.fromEntries(Object.entries(storage).filter(([key]) => !key.startsWith("drempelmeter:/:")));
  const before = others(await app.storage());
  assert.ok(Object.keys(before).some((key) => key.startsWith("drempelmeter:/stad/drempelmeter/:check:")));

  await app.go("#/checks");
  await app.sees("Wij");
  assert.ok(!(await app.says("De buren")), "two copies of the app keep apart");
  await app.press(nl.CHECKS.wipe, "main .actions:has(#wipe)");
  await app.sees(nl.CHECKS.wipe_ask);
  await app.press(nl.CHECKS.wipe_no);
  await app.sees("Wij");
  await app.press(nl.CHECKS.wipe, "main .actions:has(#wipe)");
  await app.press(nl.CHECKS.wipe_yes);
  await app.sees(nl.NOTICES.wiped);
  await app.sees(nl.CHECKS.none);

  const after = await app.storage();
  assert.deepEqual(others(after), before);
  assert.deepEqual(Object.keys(after).filter((key) => key.startsWith("drempelmeter:/:")), []);
  await app.visit("#/checks", { url: site.url("/stad/drempelmeter/") });
  await app.sees("De buren");
}, { site: { folders: ["/", "/stad/drempelmeter/"] } });

scenario("a phone that forgets after seven days says so after the first answers, once", async ({ app }) => {
  await app.visit();
  await app.startShort({ name: "Op een iPhone" });
  assert.ok(!(await app.says(nl.SHELL.forgets)));
  await app.answer("BET-03", "yes");
  await app.sees(nl.SHELL.forgets);
  await app.press(nl.SHELL.forgets_known);
  await app.seesNot(nl.SHELL.forgets);
  await app.reload();
  await app.hasAnswer("BET-03", "yes");
  assert.ok(!(await app.says(nl.SHELL.forgets)));
}, { before: (page) => page.setUserAgent({ userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1" }) });
