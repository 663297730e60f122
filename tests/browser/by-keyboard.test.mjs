// Without this a person who cannot use a mouse would be stuck on the way, or lose sight of where they are.
//
// Invariant: only keys are pressed here. At every stop the focus is drawn, and a new page begins at its
// heading. Arrow keys choose an answer and never turn the page.

import assert from "node:assert/strict";
import { everywhere } from "./scenario.mjs";
import { CORE, nl } from "./texts.mjs";
import { until } from "./app.mjs";

// How the focused element looks, against how it looks without focus. Runs in the page.
function focusIsDrawn() {
  const element = document.activeElement;
  if (!element || element === document.body) return "nothing has the focus";
  const box = element.getBoundingClientRect();
  if (element.closest(".button.file")) return true; // its frame is drawn around the label
  if (box.width < 1 || box.height < 1) return `${element.outerHTML.slice(0, 80)} has no size`;
  const drawn = (node) => {
    const style = getComputedStyle(node);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
  };
  const neighbours = [element, element.nextElementSibling, element.parentElement].filter(Boolean);
  return neighbours.some(drawn) ? true : `no focus to be seen on ${element.outerHTML.slice(0, 120)}`;
}

class Keys {
  constructor(app) {
    this.app = app;
    this.keyboard = app.page.keyboard;
  }

  /** Presses Tab until `there` is true of the focused element; looks at each stop. */
  async tabTo(there, what) {
    for (let stops = 0; stops < 60; stops += 1) {
      await this.keyboard.press("Tab");
      const drawn = await this.app.page.evaluate(focusIsDrawn);
      const atTheEnd = drawn === "nothing has the focus";
      if (!atTheEnd) assert.equal(drawn, true);
      const focused = await this.app.focused();
      if (there(focused)) return;
    }
    assert.fail(await this.app.whatIsShown(`Tab to reach ${what}`));
  }

  async tabToWords(words) {
    await this.tabTo((focused) => focused.words === words, `"${words}"`);
  }

  /** Presses Enter on a link or button with these words; the next page begins at its heading. */
  async follow(words) {
    await this.tabToWords(words);
    await this.app.leads(() => this.keyboard.press("Enter"));
    await this.startsAtHeading();
  }

  async startsAtHeading() {
    await until(async () => (await this.app.focused()).id === "title", async () => `the focus on the heading, it is on ${JSON.stringify(await this.app.focused())}`);
  }
}

everywhere("the whole short check, and a step in the plan, by keyboard alone", async ({ app }) => {
  const keys = new Keys(app);
  const { keyboard } = app.page;
  await app.visit();
  await until(() => app.page.$("#scope-core"), "the questionnaire");

  // The skip link is the first stop, can be seen there, and leads past the header.
  await keyboard.press("Tab");
  assert.equal((await app.focused()).words, nl.SHELL.skip);
  const top = await app.page.evaluate(() => document.activeElement.getBoundingClientRect().top);
  assert.ok(top >= 0, "the skip link can be seen when it has the focus");
  await keyboard.press("Enter");
  await keys.startsAtHeading();

  await keys.follow(nl.HOME.start);
  await keys.tabTo((focused) => focused.id === "name", "the name");
  await keyboard.type("Toetsenkoor");
  await keys.follow(nl.ABOUT.go);

  for (const [place, id] of CORE.entries()) {
    const page = await app.page.evaluate(() => location.hash);
    await keys.tabTo((focused) => focused.id.startsWith(`${id}-`), `the answers to ${id}`);
    await keyboard.press(" ");
    // Down through the answers, past the last and back up: the page stays.
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"]) await keyboard.press(key);
    assert.equal(await app.page.evaluate(() => location.hash), page, "an arrow key never turns the page");
    await app.hasAnswer(id, "not-yet");
    if (place % 2 === 0) {
      await keyboard.press("ArrowUp");
      await keyboard.press("ArrowUp");
      await app.hasAnswer(id, "yes");
    }
    await keys.follow(id === CORE.at(-1) ? nl.BARRIER.to_overview : nl.BARRIER.next);
  }
  await keys.follow(nl.OVERVIEW.to_result);
  await keys.tabToWords(nl.OUTCOME.add_to_plan);
  await keyboard.press("Enter");
  await app.sees(nl.OUTCOME.in_plan, ".steps");
  await keys.follow(nl.OUTCOME.to_plan);
  await keys.tabTo((focused) => focused.id.startsWith("who-"), "who does it");
  await keyboard.type("voorzitter");
  await keys.tabTo((focused) => focused.id.startsWith("done-"), "done");
  await keyboard.press(" ");
  await app.reload();
  assert.equal(await app.value(".plan input[id^=who-]"), "voorzitter");
  assert.ok(await app.page.$eval(".plan input[type=checkbox]", (box) => box.checked));
});

everywhere("what opens on the page opens with a key, and clearing an answer leaves the focus at its question", async ({ app }) => {
  const keys = new Keys(app);
  const { keyboard } = app.page;
  await app.visit();
  await app.startShort();
  await keys.startsAtHeading();
  await keys.tabToWords(nl.BARRIER.answers_mean);
  await keyboard.press("Enter");
  assert.ok(await app.page.evaluate(() => document.activeElement.parentElement.open));
  await app.answer("BET-03", "partly");
  await keys.tabTo((focused) => focused.words === nl.BARRIER.clear, "to clear the answer");
  await keyboard.press("Enter");
  await app.hasAnswer("BET-03", "");
  assert.equal((await app.focused()).id, "BET-03-legend");
  // The undo can be reached and brings the answer back.
  await keys.tabToWords(nl.SHELL.undo);
  await keyboard.press("Enter");
  await app.hasAnswer("BET-03", "partly");
});
