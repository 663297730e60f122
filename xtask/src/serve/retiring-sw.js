// While developing there is no offline use: this worker removes itself and its caches at once.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const own = `drempelmeter:${new URL(self.registration.scope).pathname}:`;
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      await Promise.all(names.filter((name) => name.startsWith(own)).map((name) => caches.delete(name)));
      await self.registration.unregister();
    })(),
  );
});
