// The attribute stands on the implementation of the trait.
use dasync::prelude::*;

#[derive(Default)]
pub struct Stock;

#[event]
pub struct Baked;

#[aggregate]
impl Aggregate for Stock {
    type Event = Baked;

    fn apply(&mut self, _: &Baked) {}
}

fn main() {}
