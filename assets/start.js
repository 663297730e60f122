// Starts the app: the only module the page asks for.
//
// A newer version that waits takes over first and loads the page anew (boot.js), so that it never has
// to do so during a check. The wasm is fetched and compiled meanwhile; fetched to its end, too, as a
// worker cannot be replaced while it is still sending a file.
import init from "./drempelmeter.js";

const address = new URL("./drempelmeter_bg.wasm", import.meta.url);

async function compile() {
  try {
    return await WebAssembly.compileStreaming(fetch(address));
  } catch {
    // A web server that sends wasm under another type: `init` then takes its longer way.
    return address;
  }
}

try {
  const compiled = compile();
  await window.drempelmeterBoot.newVersionHandled;
  await init({ module_or_path: await compiled });
} catch (error) {
  console.error(error);
  window.drempelmeterBoot.showLoadFailed();
}
