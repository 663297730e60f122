//! The barriers that an organisation chose to work on.
//!
//! Invariant: never more than [`WISHES_LIMIT`], so that choosing means something. Where two tabs chose
//! more between them, the first in the order of the ids count; the others wait until there is room. What
//! is no wish takes no room.

use super::{BarrierId, StatementId, Texts, Wish};

/// The most barriers that can be chosen at a time.
pub const WISHES_LIMIT: usize = 3;

/// The wishes by barrier, each as its text, in the same type of map as the notes: one of its own costs
/// 350 bytes of the first load. What is no wish is carried along and told nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes(Texts);

impl Wishes {
    /// The wish for a barrier; `None` where it was not chosen.
    pub fn of(&self, barrier: &BarrierId) -> Option<Wish> {
        self.0
            .get(&key(barrier))
            .and_then(|text| Wish::of_text(text))
    }

    /// All wishes, in the order of the ids.
    pub fn iter(&self) -> impl Iterator<Item = (BarrierId, Wish)> {
        self.0.iter().filter_map(|(id, text)| {
            let wish = Wish::of_text(text)?;
            Some((BarrierId::from(id.as_str()), wish))
        })
    }

    /// All wishes as texts.
    pub const fn texts(&self) -> &Texts {
        &self.0
    }

    /// How many barriers were chosen.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether none was chosen.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether no other barrier can be chosen.
    pub fn is_full(&self) -> bool {
        self.len() >= WISHES_LIMIT
    }

    /// Chooses a barrier, or changes its wish. Tells whether there was room.
    pub fn put(&mut self, barrier: &BarrierId, wish: &Wish) -> bool {
        let room = !self.is_full() || self.of(barrier).is_some();
        if room {
            self.0.insert(key(barrier), wish.text());
        }
        room
    }

    /// Takes in a wish as a text, where there is room; what is no wish too, to be carried along.
    pub fn put_text(&mut self, barrier: StatementId, text: String) {
        if !self.is_full() || Wish::of_text(&text).is_none() {
            self.0.insert(barrier, text);
        }
    }

    /// Lets go of a barrier.
    pub fn remove(&mut self, barrier: &BarrierId) {
        self.0.remove(&key(barrier));
    }
}

fn key(barrier: &BarrierId) -> StatementId {
    StatementId::from(barrier.as_str())
}

impl FromIterator<(BarrierId, Wish)> for Wishes {
    fn from_iter<I: IntoIterator<Item = (BarrierId, Wish)>>(wishes: I) -> Self {
        let mut all = Self::default();
        for (barrier, wish) in wishes {
            all.put(&barrier, &wish);
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::super::Band;
    use super::*;

    fn wish(words: &str) -> Wish {
        Wish {
            target: Band::Strong,
            words: words.to_owned(),
        }
    }

    #[test]
    fn a_fourth_barrier_is_refused_and_the_three_stay_as_they_were() {
        let mut wishes: Wishes = ["b", "d", "c"]
            .map(|id| (id.into(), wish(id)))
            .into_iter()
            .collect();
        let before = wishes.clone();
        assert!(wishes.is_full());
        assert!(!wishes.put(&"a".into(), &wish("a")));
        assert_eq!(wishes, before);
        assert!(
            wishes.put(&"c".into(), &wish("other")),
            "a chosen one can change"
        );
        assert_eq!(wishes.of(&"c".into()), Some(wish("other")));
        wishes.remove(&"b".into());
        assert!(wishes.put(&"a".into(), &wish("a")), "there is room again");
        assert_eq!(wishes.len(), WISHES_LIMIT);
    }

    #[test]
    fn what_is_no_wish_hides_only_itself_and_takes_no_room() {
        let mut wishes = Wishes::default();
        for (id, text) in [
            ("a", "wide-open "),
            ("b", "strong b"),
            ("c", "strong c"),
            ("d", "strong d"),
            ("e", "?"),
        ] {
            wishes.put_text(id.into(), text.to_owned());
        }
        let ids: Vec<_> = wishes.iter().map(|(id, _)| id.to_string()).collect();
        assert_eq!(ids, ["b", "c", "d"]);
        assert_eq!(wishes.texts().len(), 5, "nothing is lost");
        wishes.remove(&"d".into());
        assert!(!wishes.is_full());
        assert!(wishes.put(&"z".into(), &wish("z")));
        assert!(!wishes.put(&"a".into(), &wish("a")), "three are enough");
    }
}
