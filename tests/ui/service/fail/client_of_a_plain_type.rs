// A client is asked for a type that is not a service.
use dasync::prelude::*;

pub struct Oven;

pub struct Bakery {
    pub oven: Client<Oven>,
}

fn main() {}
