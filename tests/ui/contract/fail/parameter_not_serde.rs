// A parameter of a contract cannot be saved.
use dasync::prelude::*;

pub struct Card;

#[service]
pub trait Till {
    async fn pay(&self, card: Card) -> Result<u64, Fault>;
}

fn main() {}
