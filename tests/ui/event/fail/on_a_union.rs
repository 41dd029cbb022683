// The attribute stands on a union.
// # known: gives 3 errors, points at the attribute
use dasync::prelude::*;

#[event]
pub union Sold {
    pub loaves: u32,
    pub rolls: i32,
}

fn main() {}
