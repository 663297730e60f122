//! Mounts the app. Natively there is nothing to mount.

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        // A bug of ours stops the app. What it was stands in the browser's console.
        std::panic::set_hook(Box::new(|bug| {
            drempelmeter::platform::log(&bug.to_string())
        }));
        drempelmeter::ui::mount();
    }
}
