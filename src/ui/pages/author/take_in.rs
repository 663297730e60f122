//! Reading the files that were picked or dropped, and sorting them.
//!
//! Invariant: no file is read before its name and size were looked at, nor more of them than the limit for
//! all together; the browser listens between two files.

use leptos::prelude::*;

use super::{desk::Desk, open::focus_told};
use crate::{
    exchange::{
        Archive,
        author::{
            KEPT_LIMIT, OWN_LIMIT, Refused, Unsorted, is_ours, questionnaires, recognise, unpack,
        },
        is_archive,
    },
    i18n::{AuthorDesk, fill},
    platform::{self, DROPPED_LIMIT, PickedFile, ReadError},
};

/// How many files that were left out are named.
const NAMED: usize = 12;

/// Reads and sorts files, and puts them among those that are there.
pub async fn take_in(desk: Desk, picked: Vec<PickedFile>) {
    let t = AuthorDesk::of(desk.locale);
    if picked.is_empty() {
        return;
    }
    desk.told.set(vec![t.reading.to_owned()]);
    let (unsorted, mut left_out) = read_all(picked).await;
    let Some(there) = desk.files.try_get_untracked() else {
        return;
    };
    let shipped = desk.shipped.try_get_untracked().flatten();
    let known = shipped.map(|(files, _)| questionnaires(&files));
    let (found, refused) = recognise(unsorted, &there, &known.unwrap_or_default());
    left_out.extend(refused);
    let mut told = Vec::new();
    if found.is_empty() {
        told.push(t.nothing_found.to_owned());
    } else {
        let names: Vec<_> = found.keys().map(String::as_str).collect();
        told.push(fill(
            t.opened,
            &[&found.len().to_string(), &names.join(", ")],
        ));
    }
    told.extend(left_out.iter().take(NAMED).map(|(name, why)| {
        let words = match why {
            Refused::Unknown => t.out_unknown,
            Refused::Binary => t.out_binary,
            Refused::TooLarge => t.out_too_large,
            Refused::SameName => t.out_same_name,
            Refused::Unreadable => t.out_unreadable,
            Refused::Locked => t.out_locked,
            Refused::TooMuch => t.out_too_much,
        };
        fill(words, &[name])
    }));
    if let Some(more) = left_out.len().checked_sub(NAMED).filter(|more| *more > 0) {
        told.push(fill(t.out_more, &[&more.to_string()]));
    }
    if found.is_empty() {
        desk.told.set(told);
    } else {
        let mut files = there;
        for (path, content) in found.iter() {
            files.insert(path.clone(), content.clone());
        }
        desk.replace(files, told);
        if let Some(first) = found.keys().next() {
            desk.file.set(first.clone());
        }
    }
    focus_told();
}

type LeftOut = Vec<(String, Refused)>;

async fn read_all(picked: Vec<PickedFile>) -> (Vec<Unsorted>, LeftOut) {
    let (mut unsorted, mut left_out) = (Vec::new(), Vec::new());
    let mut room = KEPT_LIMIT;
    for (place, file) in picked.into_iter().enumerate() {
        let name = file.path();
        let limit = if place >= DROPPED_LIMIT {
            None
        } else if is_ours(&name) {
            Some(OWN_LIMIT)
        } else {
            // Photos and the like are not even read.
            let is_zip = name.to_ascii_lowercase().ends_with(".zip");
            is_zip.then_some(KEPT_LIMIT)
        };
        let Some(limit) = limit else {
            left_out.push((name, Refused::Unknown));
            continue;
        };
        match platform::read_file(&file, limit).await {
            Ok(bytes) if is_archive(&bytes) => {
                unpack_all(&name, bytes, &mut room, &mut unsorted, &mut left_out).await
            }
            Ok(bytes) => match room.checked_sub(bytes.len()) {
                Some(rest) => {
                    room = rest;
                    unsorted.push(Unsorted { name, bytes });
                }
                None => left_out.push((name, Refused::TooMuch)),
            },
            Err(ReadError::TooLarge { .. }) if limit > OWN_LIMIT => {
                left_out.push((name, Refused::TooMuch));
            }
            Err(ReadError::TooLarge { .. }) => left_out.push((name, Refused::TooLarge)),
            Err(ReadError::Unreadable) => left_out.push((name, Refused::Unreadable)),
        }
    }
    (unsorted, left_out)
}

async fn unpack_all(
    zip: &str,
    bytes: Vec<u8>,
    room: &mut usize,
    unsorted: &mut Vec<Unsorted>,
    left_out: &mut LeftOut,
) {
    let Ok(mut archive) = Archive::open(bytes) else {
        return left_out.push((zip.to_owned(), Refused::Unreadable));
    };
    for place in 0..archive.len() {
        match unpack(&mut archive, place, *room) {
            Some(Ok(file)) => {
                *room = room.saturating_sub(file.bytes.len());
                unsorted.push(file);
            }
            Some(Err(refused)) => left_out.push(refused),
            None => {}
        }
        platform::pause().await;
    }
}
