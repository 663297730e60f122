// A browser that is driven by W3C WebDriver, in the shape of the library that drives the others: as much
// of its `page` as `App` needs.
//
// Invariant: functions run in the page itself, and clicks and keys are the driver's, so real ones.

import { until } from "./app.mjs";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

export class WebDriver {
  #session;

  /** Opens a session with the driver at this address; waits until the driver listens. */
  static async open(address, capabilities) {
    const driver = new WebDriver();
    driver.#session = `${address}/session`;
    const status = () => fetch(`${address}/status`).then((answer) => answer.json());
    await until(async () => (await status()).value.ready, `a driver at ${address}`);
    const { sessionId } = await driver.#ask("POST", "", { capabilities: { alwaysMatch: capabilities } });
    driver.#session += `/${sessionId}`;
    await driver.#ask("POST", "/timeouts", { script: 60_000, pageLoad: 60_000 });
    return driver;
  }

  async #ask(method, path, body) {
    const sent = body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
    const answer = await fetch(this.#session + path, { method, ...sent });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  // What follows is a page as `App` knows it. A driver tells no errors of the page.
  on() {}
  goto = (url) => this.#ask("POST", "/url", { url });
  reload = () => this.#ask("POST", "/refresh", {});
  close = () => this.#ask("DELETE", "");

  async evaluate(run, ...args) {
    const script = `const args = [...arguments], done = args.pop();
      Promise.resolve().then(() => (${run})(...args)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const plain = args.map((each) => (each instanceof Element ? { [ELEMENT]: each.id } : (each ?? null)));
    const { value, error } = await this.#ask("POST", "/execute/async", { script, args: plain });
    if (error) throw new Error(error);
    return value?.[ELEMENT] ? new Element(this, value[ELEMENT]) : value;
  }

  async evaluateHandle(run, ...args) {
    const value = await this.evaluate(run, ...args);
    return { asElement: () => (value instanceof Element ? value : null) };
  }

  async $(selector) {
    return (await this.evaluate((selector) => document.querySelector(selector), selector)) ?? null;
  }

  async $eval(selector, run, ...args) {
    const element = await this.$(selector);
    if (!element) throw new Error(`no ${selector}`);
    return element.evaluate(run, ...args);
  }

  $$eval(selector, run) {
    return this.evaluate(`(selector) => (${run})([...document.querySelectorAll(selector)])`, selector);
  }

  keyboard = {
    type: (text) => {
      const keys = [...text].flatMap((value) => ["keyDown", "keyUp"].map((type) => ({ type, value })));
      return this.#ask("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions: keys }] });
    },
  };

  /** Chooses in a list; the list closes as it does for a person. */
  async select(selector, value) {
    await this.click(await this.$(`${selector} option[value="${value}"]`));
  }

  click(element) {
    return this.#ask("POST", `/element/${element.id}/click`, {});
  }
}

class Element {
  constructor(driver, id) {
    this.driver = driver;
    this.id = id;
  }

  evaluate = (run, ...args) => this.driver.evaluate(run, this, ...args);
  click = () => this.driver.click(this);
}
