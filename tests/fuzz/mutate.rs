//! Damages input in the ways that files get damaged.
//!
//! Invariant: the same seed gives the same inputs.

/// Makes new inputs of a corpus.
pub struct Mutator<'a> {
    state: u64,
    corpus: Vec<Vec<u8>>,
    words: &'a [&'a [u8]],
}

/// Longer inputs are cut: size is tested elsewhere.
const LONGEST: usize = 60_000;

impl<'a> Mutator<'a> {
    /// Begins with a seed.
    pub fn new(seed: u64, corpus: Vec<Vec<u8>>, words: &'a [&'a [u8]]) -> Self {
        Self {
            state: seed,
            corpus,
            words,
        }
    }

    /// The next input.
    pub fn next(&mut self) -> Vec<u8> {
        let pick = self.below(self.corpus.len());
        let mut input = self.corpus[pick].clone();
        for _ in 0..=self.below(6) {
            self.damage(&mut input);
        }
        input.truncate(LONGEST);
        input
    }

    fn damage(&mut self, input: &mut Vec<u8>) {
        let at = self.below(input.len() + 1);
        let length = self.below(30);
        match self.below(8) {
            0 if at < input.len() => input[at] ^= 1 << self.below(8),
            1 if at < input.len() => input[at] = self.byte(),
            2 => input.truncate(at),
            3 => {
                let end = (at + length).min(input.len());
                input.drain(at..end);
            }
            4 => {
                let bytes: Vec<u8> = (0..length).map(|_| self.byte()).collect();
                input.splice(at..at, bytes);
            }
            5 if !self.words.is_empty() => {
                let word = self.words[self.below(self.words.len())];
                input.splice(at..at, word.iter().copied());
            }
            6 => {
                // A piece of another file.
                let pick = self.below(self.corpus.len());
                let other = &self.corpus[pick];
                let from = self.state as usize % (other.len() + 1);
                let piece: Vec<u8> = other[from..].iter().take(200).copied().collect();
                input.splice(at..at, piece);
            }
            _ => {
                // A piece of itself, once more.
                let end = (at + length).min(input.len());
                let piece = input[at..end].to_vec();
                input.splice(at..at, piece);
            }
        }
    }

    fn byte(&mut self) -> u8 {
        self.random().to_le_bytes()[0]
    }

    fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit.max(1)).unwrap();
        usize::try_from(self.random() % limit).unwrap()
    }

    /// SplitMix64 (Steele, Lea and Flood, 2014).
    fn random(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
