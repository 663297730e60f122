//! Reading aloud with the browser's own voice.
//!
//! Invariant: one voice at a time; a new text ends the one before.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance};

fn voice() -> Option<SpeechSynthesis> {
    let window = web_sys::window()?;
    js_sys::Reflect::has(&window, &JsValue::from_str("speechSynthesis"))
        .ok()
        .filter(|has| *has)?;
    window.speech_synthesis().ok()
}

/// Whether the browser can read aloud.
pub fn can_speak() -> bool {
    voice().is_some()
}

/// Reads texts aloud, each with its language tag, and calls `done` when the last one ends or is
/// stopped.
pub fn speak(texts: &[(String, String)], done: impl Fn() + 'static) {
    let Some(voice) = voice() else {
        done();
        return;
    };
    voice.cancel();
    let done = Closure::<dyn Fn()>::new(done);
    for (index, (text, language)) in texts.iter().enumerate() {
        let Ok(part) = SpeechSynthesisUtterance::new_with_text(text) else {
            continue;
        };
        part.set_lang(language);
        if index + 1 == texts.len() {
            part.set_onend(Some(done.as_ref().unchecked_ref()));
        }
        part.set_onerror(Some(done.as_ref().unchecked_ref()));
        voice.speak(&part);
    }
    done.forget();
}

/// Stops reading.
pub fn stop_speaking() {
    if let Some(voice) = voice() {
        voice.cancel();
    }
}
