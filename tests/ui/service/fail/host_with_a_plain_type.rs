// A host is given a type that is not a service.
use dasync::prelude::*;

pub struct Oven;

pub fn host(store: dasync::memory::Store) {
    let _ = Host::builder("bakery", store).service(|_| Oven);
}

fn main() {}
