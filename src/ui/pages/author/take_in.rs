//! Reading the files that were picked or dropped, and sorting them.
//!
//! Invariant: no file is read before its size was looked at, and the browser listens between two files.

use leptos::prelude::*;

use super::{desk::Desk, open::focus_told};
use crate::{
    exchange::{
        Archive,
        author::{OWN_LIMIT, Refused, Unsorted, recognise},
        is_archive,
    },
    i18n::{AuthorDesk, fill},
    platform::{self, DROPPED_LIMIT, PickedFile, ReadError},
};

/// The largest ZIP that is opened, in bytes.
const ZIP_LIMIT: usize = 20_000_000;
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
    let (found, refused) = recognise(unsorted, &there);
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
    for (place, file) in picked.into_iter().enumerate() {
        let name = file.path();
        if place >= DROPPED_LIMIT {
            left_out.push((name, Refused::Unknown));
            continue;
        }
        let end = name
            .rsplit('.')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        let limit = match end.as_str() {
            "json" => OWN_LIMIT,
            "zip" => ZIP_LIMIT,
            // Photos and the like are not even read.
            _ => {
                left_out.push((name, Refused::Unknown));
                continue;
            }
        };
        match platform::read_file(&file, limit).await {
            Ok(bytes) if is_archive(&bytes) => {
                unpack(&name, bytes, &mut unsorted, &mut left_out).await
            }
            Ok(bytes) => unsorted.push(Unsorted { name, bytes }),
            Err(ReadError::TooLarge { .. }) => left_out.push((name, Refused::TooLarge)),
            Err(ReadError::Unreadable) => left_out.push((name, Refused::Unreadable)),
        }
    }
    (unsorted, left_out)
}

async fn unpack(zip: &str, bytes: Vec<u8>, unsorted: &mut Vec<Unsorted>, left_out: &mut LeftOut) {
    let Ok(mut archive) = Archive::open(bytes) else {
        return left_out.push((zip.to_owned(), Refused::Unreadable));
    };
    for place in 0..archive.len() {
        match archive.file(place, OWN_LIMIT) {
            Some((name, Ok(bytes))) => unsorted.push(Unsorted { name, bytes }),
            Some((name, Err(_))) => left_out.push((name, Refused::TooLarge)),
            None => {}
        }
        platform::pause().await;
    }
}
