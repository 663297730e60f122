//! Pictures, as shades of grey.
//!
//! Invariant: a large picture is made smaller before its points are read, so memory stays small.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap, ImageBitmapOptions};

/// The most points of a picture that is opened: a photo has 50 million, a drawing of some kB can unpack
/// to thousands of millions.
const POINTS: u64 = 150_000_000;
/// A file of more bytes than this, of a kind whose size in points is not known here, is taken for a photo.
const PHOTO: usize = 1_500_000;

/// A picture in shades of grey, row by row.
pub struct GreyPicture {
    /// Points across.
    pub width: usize,
    /// Points down.
    pub height: usize,
    /// 0 is black.
    pub grey: Vec<u8>,
}

/// Opens a picture, at most `limit` points wide and high; `size` is what its header tells. `None` when
/// the browser can't, or when it would take too much memory.
pub async fn grey_picture(
    content: &[u8],
    limit: u32,
    size: Option<(u32, u32)>,
) -> Option<GreyPicture> {
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(content))).ok()?;
    let window = web_sys::window()?;
    if size.is_some_and(|(wide, high)| u64::from(wide) * u64::from(high) > POINTS) {
        return None;
    }
    let options = ImageBitmapOptions::new();
    // Only one side is named: the browser keeps the shape.
    let large = match size {
        Some((wide, high)) if wide.max(high) <= limit => false,
        Some((wide, high)) if high > wide => {
            options.set_resize_height(limit);
            true
        }
        Some(_) => {
            options.set_resize_width(limit);
            true
        }
        None => {
            options.set_resize_width(limit);
            content.len() > PHOTO
        }
    };
    let opened = if large {
        window.create_image_bitmap_with_blob_and_image_bitmap_options(&blob, &options)
    } else {
        window.create_image_bitmap_with_blob(&blob)
    };
    let bitmap: ImageBitmap = JsFuture::from(opened.ok()?).await.ok()?.dyn_into().ok()?;
    let longest = bitmap.width().max(bitmap.height()).max(1);
    let shrunk = |side: u32| {
        if longest > limit {
            (u64::from(side) * u64::from(limit) / u64::from(longest)).max(1)
        } else {
            u64::from(side)
        }
    };
    let (width, height) = (shrunk(bitmap.width()), shrunk(bitmap.height()));
    let (width, height) = (u32::try_from(width).ok()?, u32::try_from(height).ok()?);
    let canvas: HtmlCanvasElement = window
        .document()?
        .create_element("canvas")
        .ok()?
        .dyn_into()
        .ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (across, down) = (f64::from(width), f64::from(height));
    // What can be seen through is white, as on paper.
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, across, down);
    context
        .draw_image_with_image_bitmap_and_dw_and_dh(&bitmap, 0.0, 0.0, across, down)
        .ok()?;
    bitmap.close();
    grey_points(&context, width, height)
}

/// The points of a drawing in shades of grey.
pub(super) fn grey_points(
    context: &CanvasRenderingContext2d,
    width: u32,
    height: u32,
) -> Option<GreyPicture> {
    let (across, down) = (f64::from(width), f64::from(height));
    let points = context.get_image_data(0.0, 0.0, across, down).ok()?.data();
    let grey = points
        .chunks_exact(4)
        .map(|point| match point {
            [red, green, blue, _] => {
                let sum = u32::from(*red) * 77 + u32::from(*green) * 150 + u32::from(*blue) * 29;
                u8::try_from(sum >> 8).unwrap_or(u8::MAX)
            }
            _ => u8::MAX,
        })
        .collect();
    Some(GreyPicture {
        width: usize::try_from(width).ok()?,
        height: usize::try_from(height).ok()?,
        grey,
    })
}
