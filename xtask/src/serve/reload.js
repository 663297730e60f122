// Loads the page anew after each build. Only `cargo xtask serve` adds this file.
(async () => {
  let served;
  for (;;) {
    try {
      const build = await (await fetch("__build", { cache: "no-store" })).text();
      if (served !== undefined && served !== build) location.reload();
      served = build;
    } catch {
      // The server is stopped or starting: ask again.
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
})();
