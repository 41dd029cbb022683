// An event borrows.
use dasync::prelude::*;

#[event]
pub struct Sold<'a> {
    pub what: &'a str,
}

fn main() {}
