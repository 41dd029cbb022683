// A client is asked for a trait that is not a contract.
use dasync::prelude::*;

pub struct Shop {
    pub till: Client<dyn std::fmt::Debug>,
}

fn main() {}
