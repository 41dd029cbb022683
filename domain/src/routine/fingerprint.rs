//! What is stored of an await besides its name, so that a frame finds it in changed code.

use serde::{Deserialize, Serialize};

/// Tells an await from others, in the build that saved a frame and in later ones.
///
/// ```text
/// 63           48 47           32 31                        8 7      0
/// | among others | made again    | look                      | count |
/// ```
///
/// - *count*: how many awaits of an operation of this name there are, at most 255.
/// - *look*: a hash of the operation with its arguments, the constructs around it and the names of
///   the live locals.
/// - *made again*: a hash of how the live references are made, that are not saved. Only a saved frame
///   has it.
/// - *among others*: a hash of the looks of the other awaits of an operation of this name, and where
///   among them it is; the lowest bit is 1 if one of them looks the same. 0 in frames of builds that
///   did not store it.
///
/// ```
/// use dasync_domain::routine::Fingerprint;
///
/// let (before, edited) = (Fingerprint(0x0010_0000_0000_aa02), Fingerprint(0x0010_0000_0000_bb02));
/// assert_eq!(before.count(), 2);
/// assert!(before.in_same_place(edited) && !before.looks_like(edited));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint(pub u64);

impl Fingerprint {
    const COUNT: u64 = 0xff;
    const LOOK: u64 = 0xffff_ff00;
    const MADE_BITS: u32 = 32;
    const MADE: u64 = 0xffff << Self::MADE_BITS;
    const OTHERS: u64 = 0xffff << 48;
    const LIKE_OTHERS: u64 = 1 << 48;

    /// How many awaits of an operation of this name there were.
    #[must_use]
    pub fn count(self) -> u64 {
        self.0 & Self::COUNT
    }

    /// Whether two awaits look alike.
    #[must_use]
    pub fn looks_like(self, other: Self) -> bool {
        (self.0 ^ other.0) & Self::LOOK == 0
    }

    /// Whether another await looked like this one.
    #[must_use]
    pub fn looked_like_others(self) -> bool {
        self.0 & Self::LIKE_OTHERS != 0
    }

    /// Whether the await of a build, which has the name that was saved, is the saved one: nothing is
    /// different among the other awaits of its operation. This one may have been edited.
    #[must_use]
    pub fn in_same_place(self, of_build: Self) -> bool {
        let same = |mask| (self.0 ^ of_build.0) & mask == 0;
        if self.0 & Self::OTHERS == 0 {
            return same(Self::COUNT | Self::LOOK);
        }
        // the lowest bit belongs to how this one looks, which may have been edited
        same(Self::COUNT | (Self::OTHERS & !Self::LIKE_OTHERS))
            && (same(Self::LOOK) || !self.looked_like_others())
    }

    /// The same with what is made again.
    #[must_use]
    pub fn with_made(self, made: u16) -> Self {
        Self(self.0 & !Self::MADE | u64::from(made) << Self::MADE_BITS)
    }

    /// How what is not saved was made, if that is known.
    #[must_use]
    pub fn made(self) -> Option<u16> {
        let [_, _, a, b, ..] = self.0.to_be_bytes();
        (self.0 & Self::OTHERS != 0).then(|| u16::from_be_bytes([a, b]))
    }
}
