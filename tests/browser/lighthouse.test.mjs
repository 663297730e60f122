// Without this a slip that anyone's checker finds at once would reach a person: a button that a screen
// reader cannot name, a file that the browser complains about.
//
// Invariant: only what does not depend on how fast this machine is; speed is `tests/bench`.

import assert from "node:assert/strict";
import lighthouse from "lighthouse";
import { ANSWERS } from "./answers.mjs";
import { DOOR_ROW } from "./app.mjs";
import { scenario } from "./scenario.mjs";

const CATEGORIES = ["accessibility", "best-practices"];

/** The faults that an audit finds; it loads the page again, with all that is kept on this device. */
async function faults(app, where) {
  const { lhr } = await lighthouse(
    await app.page.url(),
    {
      onlyCategories: CATEGORIES,
      disableStorageReset: true,
      formFactor: "mobile",
      // The phone is the one that the scenario already shows.
      screenEmulation: { disabled: true },
      throttlingMethod: "provided",
      logLevel: "error",
    },
    undefined,
    app.page,
  );
  assert.equal(lhr.runtimeError, undefined, `the audit of ${where} ran`);
  return CATEGORIES.filter((name) => lhr.categories[name].score !== 1).map((name) => {
    const audits = lhr.categories[name].auditRefs.filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1);
    const lines = audits.map(({ id }) => `  ${id}: ${lhr.audits[id].title}${placesOf(lhr.audits[id])}`);
    return `${where}: ${name} ${Math.round(lhr.categories[name].score * 100)}\n${lines.join("\n")}`;
  });
}

const placesOf = ({ details, errorMessage }) =>
  (errorMessage ? `\n    ${errorMessage}` : "") +
  (details?.items ?? []).map((item) => `\n    ${item.node?.snippet ?? item.description ?? item.url ?? JSON.stringify(item)}`).join("");

scenario("an outside checker finds nothing to better on the home page", async ({ app }) => {
  await app.visit();
  assert.deepEqual(await faults(app, "home"), []);
});

scenario("an outside checker finds nothing to better on a question and on the result", async ({ app }) => {
  await app.visit();
  await app.startShort({ name: "Koor De Lijster" });
  await app.answer("BET-03", "not-yet");
  const found = await faults(app, "question");
  await app.ready();
  await app.hasAnswer("BET-03", "not-yet");

  await app.answerCore(ANSWERS);
  await app.toResult();
  found.push(...(await faults(app, "result")));
  await app.ready();
  assert.equal((await app.texts(DOOR_ROW)).length, 12, "the result of this check was looked at");
  assert.deepEqual(found, []);
});
