// Starts the app: the only module the page asks for.
//
// A newer version that waits takes over first and loads the page anew (boot.js), so that it never has
// to do so during a check. The wasm is on its way meanwhile.
import init from "./drempelmeter.js";

try {
  await window.drempelmeterBoot.newVersionHandled;
  await init();
} catch (error) {
  console.error(error);
  window.drempelmeterBoot.showLoadFailed();
}
