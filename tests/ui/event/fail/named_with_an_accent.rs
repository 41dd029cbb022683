// The name of an event cannot be a name in the log.
use dasync::prelude::*;

#[event]
pub struct Café;

fn main() {}
