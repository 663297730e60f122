//! A gathering file of a gathering that is here already: put in the place of what is here.
//!
//! Invariant: afterwards the gathering is what the file says, nothing more; the one before can be put back
//! in the same way.

use super::App;
use crate::{
    domain::gathering::{Gathering, GatheringId},
    exchange::{Change, commitment_field, entry_field},
};

impl App {
    /// The gathering of this browser with this id, also one of the bin.
    pub fn gathering_here(&self, id: GatheringId) -> Option<Gathering> {
        Some(self.hall_summary(id)?.gathering)
    }

    /// Puts a gathering in the place of the one with its id. Gives the one that was here.
    pub fn replace_gathering(&self, gathering: &Gathering) -> Option<Gathering> {
        let before = self.gathering_here(gathering.id);
        if let Some(before) = &before {
            let entries = before.collection.entries().iter();
            let mut gone: Vec<Change> = entries
                .map(|entry| (entry_field(entry, 0).0, None))
                .collect();
            let promises = before.commitments.iter();
            gone.extend(promises.map(|one| commitment_field(&one.id, None)));
            self.keep_hall(gathering.id, gone);
        }
        self.put_gathering_in_bin(gathering.id, None);
        self.keep_gathering(gathering);
        before
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use leptos::prelude::Owner;

    use crate::domain::{
        Answer,
        gathering::{Contribution, Way},
    };
    use crate::state::{
        MemoryShelf, Shelf,
        hall_tests::{gathering, id, window},
    };

    fn given(token: u32) -> Contribution {
        Contribution {
            way: Way::Paper,
            token,
            answers: vec![Some(Answer::Yes)],
        }
    }

    #[test]
    fn a_file_takes_the_place_of_all_that_was_here_and_can_be_put_back() {
        let owner = Owner::new();
        owner.with(|| {
            let shelf = MemoryShelf::default();
            let open = || Rc::new(shelf.clone()) as Rc<dyn Shelf>;
            let app = window(&open, "tab");
            app.keep_gathering(&gathering());
            let hall = app.open_gathering(id()).unwrap();
            hall.take_in_all(vec![given(1), given(2)]);
            hall.promise(None, "Bel de buren.".into(), None);
            let here = app.gathering_here(id()).unwrap();

            let mut other = gathering();
            other.title = "Uit het bestand".into();
            other.collection.add(given(3));
            assert_eq!(app.replace_gathering(&other).as_ref(), Some(&here));
            assert_eq!(app.gathering_here(id()).as_ref(), Some(&other));
            app.replace_gathering(&here);
            assert_eq!(app.gathering_here(id()), Some(here));
        });
    }
}
