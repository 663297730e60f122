// Real browsers from Debian's packages, driven by one library.
//
// Invariant: every browser starts with a profile of its own that is thrown away; every test gets a
// context of its own in it ("a device"), so no test sees what another one stored.

import puppeteer from "puppeteer-core";

const EXECUTABLES = {
  chromium: process.env.CHROMIUM ?? "/usr/bin/chromium",
  firefox: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
};

/** The browsers to test in; the variable BROWSERS narrows them, for in between. */
export const ASKED_FOR = (process.env.BROWSERS ?? "chromium,firefox,webkit").split(",");

/** Starts a browser. `language`: what the system speaks. */
export async function launch(name, { language = "nl-BE,nl", args = [] } = {}) {
  const common = { executablePath: EXECUTABLES[name], headless: true, protocolTimeout: 60_000 };
  if (name === "firefox") {
    return puppeteer.launch({
      ...common,
      browser: "firefox",
      extraPrefsFirefox: {
        "intl.accept_languages": language,
        "network.proxy.type": 0,
        "ui.prefersReducedMotion": 1,
      },
    });
  }
  return puppeteer.launch({
    ...common,
    browser: "chrome",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-proxy-server",
      `--accept-lang=${language}`,
      `--lang=${language.split(",")[0]}`,
      ...args,
    ],
  });
}
