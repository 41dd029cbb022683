// A field of an event cannot be saved.
// # known: gives 4 errors, points at the attribute
use dasync::prelude::*;

pub struct Loaf;

#[event]
pub struct Sold {
    pub what: Loaf,
}

fn main() {}
