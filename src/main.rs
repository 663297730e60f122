//! Mounts the app. Natively there is nothing to mount.

fn main() {
    #[cfg(target_arch = "wasm32")]
    drempelmeter::ui::mount();
}
