//! Mounts the app. Natively there is nothing to mount.

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        // A bug of ours stops the app. The person reads that and what to do; what it was stands in
        // the browser's console.
        std::panic::set_hook(Box::new(|bug| {
            drempelmeter::platform::log(&bug.to_string());
            drempelmeter::platform::reveal("load-failed");
        }));
        drempelmeter::ui::mount();
    }
}
