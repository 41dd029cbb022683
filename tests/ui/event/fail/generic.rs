// An event has a type parameter.
use dasync::prelude::*;

#[event]
pub struct Sold<T> {
    pub what: T,
}

fn main() {}
