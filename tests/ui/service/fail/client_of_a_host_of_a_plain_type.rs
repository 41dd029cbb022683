// A host is asked for the client of a type that is not a service.
use dasync::prelude::*;

pub struct Oven;

pub fn oven(host: &Host) {
    let _ = host.client::<Oven>();
}

fn main() {}
