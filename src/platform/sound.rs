//! Short sounds.
//!
//! Invariant: a browser that can't sound stays silent; what a sound says is also written.

use web_sys::HtmlAudioElement;

/// Plays a sound file from this address.
pub fn play_sound(address: &str) {
    // Few lines of glue on purpose: an oscillator would cost the first load 300 bytes more.
    if let Ok(sound) = HtmlAudioElement::new_with_src(address)
        && let Ok(playing) = sound.play()
    {
        // A browser that refuses tells so in a promise; nobody has to know.
        wasm_bindgen_futures::spawn_local(async move {
            wasm_bindgen_futures::JsFuture::from(playing).await.ok();
        });
    }
}
