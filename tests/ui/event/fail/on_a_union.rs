// The attribute stands on a union.
use dasync::prelude::*;

#[event]
pub union Sold {
    pub loaves: u32,
    pub rolls: i32,
}

fn main() {}
