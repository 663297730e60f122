//! The camera, as a row of pictures in shades of grey.
//!
//! Invariant: the light of the camera goes out when [`Camera`] is dropped; no picture leaves the page.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement, HtmlVideoElement, MediaStream,
    MediaStreamConstraints, MediaStreamTrack,
};

use super::picture::{GreyPicture, grey_points};

/// The camera at the back, where there are two, and no more points than the reader looks at.
const WISH: &str = r#"{"facingMode":"environment","width":{"ideal":1280},"height":{"ideal":720}}"#;

/// Why there is no camera.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCamera {
    /// The person, or whoever set up the device, said no.
    Refused,
    /// There is none.
    Absent,
    /// Another program has it.
    Busy,
    /// It was on and stopped: the device slept, or somebody pulled it out.
    Ended,
    /// The page has no right to it: no https, or an old browser.
    Unsupported,
}

/// A camera that is on.
pub struct Camera {
    stream: MediaStream,
    video: HtmlVideoElement,
    canvas: HtmlCanvasElement,
}

/// Turns a camera on and shows it in the `video` element with this id; the one at the back where there
/// are two.
///
/// # Errors
/// [`NoCamera`].
pub async fn camera(video_id: &str) -> Result<Camera, NoCamera> {
    let window = web_sys::window().ok_or(NoCamera::Unsupported)?;
    let navigator = window.navigator();
    // On plain http the browser has no such thing at all.
    let known = Reflect::get(&navigator, &JsValue::from_str("mediaDevices"))
        .is_ok_and(|devices| devices.is_object());
    if !known {
        return Err(NoCamera::Unsupported);
    }
    let devices = navigator
        .media_devices()
        .map_err(|_| NoCamera::Unsupported)?;
    let wish = js_sys::JSON::parse(WISH).map_err(|_| NoCamera::Unsupported)?;
    let constraints = MediaStreamConstraints::new();
    constraints.set_video(&wish);
    let asked = devices
        .get_user_media_with_constraints(&constraints)
        .map_err(|_| NoCamera::Unsupported)?;
    let stream: MediaStream = JsFuture::from(asked)
        .await
        .map_err(|error| reason(&error))?
        .unchecked_into();
    let ready = || {
        let document = window.document()?;
        let video: HtmlVideoElement = document.get_element_by_id(video_id)?.dyn_into().ok()?;
        let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
        Some((video, canvas))
    };
    let Some((video, canvas)) = ready() else {
        // The page went away while the person was asked.
        stop(&stream);
        return Err(NoCamera::Unsupported);
    };
    video.set_src_object(Some(&stream));
    if let Ok(playing) = video.play() {
        JsFuture::from(playing).await.ok();
    }
    Ok(Camera {
        stream,
        video,
        canvas,
    })
}

fn reason(error: &JsValue) -> NoCamera {
    let name = Reflect::get(error, &JsValue::from_str("name"))
        .ok()
        .and_then(|name| name.as_string());
    match name.as_deref() {
        Some("NotAllowedError" | "SecurityError") => NoCamera::Refused,
        Some("NotFoundError" | "OverconstrainedError") => NoCamera::Absent,
        Some("NotReadableError" | "AbortError") => NoCamera::Busy,
        _ => NoCamera::Unsupported,
    }
}

fn stop(stream: &MediaStream) {
    for track in stream.get_tracks() {
        if let Ok(track) = track.dyn_into::<MediaStreamTrack>() {
            track.stop();
        }
    }
}

impl Camera {
    /// Whether it still gives pictures; a device that slept, or a camera that was pulled out, gives none.
    pub fn is_on(&self) -> bool {
        self.stream.active()
    }

    /// What it sees now, at most `limit` points wide and high; `None` while nothing comes.
    pub fn picture(&self, limit: u32) -> Option<GreyPicture> {
        let (wide, high) = (self.video.video_width(), self.video.video_height());
        let longest = wide.max(high);
        if longest == 0 {
            return None;
        }
        let scale = f64::from(limit.min(longest)) / f64::from(longest);
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a size on the screen"
        )]
        let side = |side: u32| (f64::from(side) * scale) as u32;
        let (width, height) = (side(wide).max(1), side(high).max(1));
        self.canvas.set_width(width);
        self.canvas.set_height(height);
        let context: CanvasRenderingContext2d =
            self.canvas.get_context("2d").ok()??.dyn_into().ok()?;
        context
            .draw_image_with_html_video_element_and_dw_and_dh(
                &self.video,
                0.0,
                0.0,
                f64::from(width),
                f64::from(height),
            )
            .ok()?;
        grey_points(&context, width, height)
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        stop(&self.stream);
        self.video.set_src_object(None);
    }
}
