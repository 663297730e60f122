//! The document: language, title, focus, printing.
//!
//! Invariant: what is not there is left alone.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{AddEventListenerOptions, Document, HtmlElement};

use super::dropped::call;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element with this id.
pub fn root_element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Takes everything out of an element.
pub fn empty(element: &HtmlElement) {
    element.replace_children_with_node_0();
}

/// The languages that the browser asks for, most wanted first.
pub fn languages() -> Vec<String> {
    web_sys::window()
        .map(|window| window.navigator().languages())
        .map(|tags| tags.iter().filter_map(|tag| tag.as_string()).collect())
        .unwrap_or_default()
}

/// Sets an attribute of the root element; an empty value takes it away.
pub fn set_attribute(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        if value.is_empty() {
            root.remove_attribute(name).ok();
        } else {
            root.set_attribute(name, value).ok();
        }
    }
}

/// An attribute of the root element.
pub fn attribute(name: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(name)
}

/// Sets the page's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to the element with this id. Tells whether there is one.
pub fn focus(id: &str) -> bool {
    document()
        .and_then(|document| document.get_element_by_id(id))
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
        .is_some_and(|element| {
            // Firefox leaves a legend without focus that it has not laid out yet; asking for a size
            // lays it out.
            element.offset_height();
            element.focus().is_ok()
        })
}

/// Moves the focus into the text area with this id, marks a part of its text (counted in units of UTF-16)
/// and shows it.
pub fn select_text(id: &str, start: usize, end: usize) {
    let select = || {
        let area = root_element(id)?;
        area.focus().ok()?;
        let [from, to] = [start, end].map(|place| u32::try_from(place).unwrap_or(u32::MAX).into());
        call(&area, "setSelectionRange", &from, &to).ok()?;
        // Not every browser shows what is marked. Lines are of one height, so its share of the lines is
        // its share of the height, nearly so where long lines are broken.
        let property = |name: &str| Reflect::get(&area, &name.into()).ok();
        let text = property("value")?.as_string()?;
        let (mut lines, mut before, mut units) = (1.0, 1.0, 0);
        for letter in text.chars() {
            if letter == '\n' {
                lines += 1.0;
                before += if units < start { 1.0 } else { 0.0 };
            }
            units += letter.len_utf16();
        }
        let there = property("scrollHeight")?.as_f64()? / lines * before;
        let shown = property("clientHeight")?.as_f64()?;
        Reflect::set(&area, &"scrollTop".into(), &(there - shown / 3.0).into()).ok()
    };
    select();
}

/// The id of the element that has the focus.
pub fn focused_id() -> Option<String> {
    let id = document()?.active_element()?.id();
    (!id.is_empty()).then_some(id)
}

/// Shows the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        window.location().reload().ok();
    }
}

/// The folder of the page's style sheet, relative to the page, with its last slash: what belongs to one
/// version of the app stands in it.
pub fn style_folder() -> Option<String> {
    let link = document()?.query_selector("link[rel=stylesheet]").ok()??;
    let address = link.get_attribute("href")?;
    let (folder, _) = address.rsplit_once('/')?;
    Some(format!("{folder}/"))
}

/// Adds a style sheet from [`style_folder`] to the page, once.
pub fn add_style(name: &str) {
    let add = || {
        let document = document()?;
        let address = format!("{}{name}", style_folder()?);
        let known = format!("link[href=\"{address}\"]");
        if document.query_selector(&known).ok()?.is_none() {
            let link = document.create_element("link").ok()?;
            link.set_attribute("rel", "stylesheet").ok()?;
            link.set_attribute("href", &address).ok()?;
            let head = document.query_selector("head").ok()??;
            head.append_child(&link).ok()?;
        }
        Some(())
    };
    add();
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        window.print().ok();
    }
}

/// Calls `act` once, when the page has been printed or printing was given up.
pub fn after_print(act: impl FnOnce() + 'static) {
    let act = Closure::once_into_js(act);
    if let Some(window) = web_sys::window() {
        let options = AddEventListenerOptions::new();
        options.set_once(true);
        window
            .add_event_listener_with_callback_and_add_event_listener_options(
                "afterprint",
                act.unchecked_ref(),
                &options,
            )
            .ok();
    }
}

/// Calls `act` on an event of the window, for as long as the page lives.
pub fn on_event(name: &str, act: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let act = Closure::<dyn Fn()>::new(act);
    window
        .add_event_listener_with_callback(name, act.as_ref().unchecked_ref())
        .ok();
    act.forget();
}

/// Shows an element that is hidden.
pub fn reveal(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.remove_attribute("hidden").ok();
    }
}

/// Writes a line to the browser's console, for who looks for a bug.
pub fn log(line: &str) {
    web_sys::console::error_1(&line.into());
}
