// A command is called without saying of which aggregate.
use dasync::prelude::*;

#[derive(Default)]
pub struct Stock {
    loaves: u32,
}

#[event]
pub enum StockEvent {
    Baked(u32),
}

impl Aggregate for Stock {
    type Event = StockEvent;

    fn apply(&mut self, event: &StockEvent) {
        let StockEvent::Baked(n) = event;
        self.loaves += n;
    }
}

#[aggregate]
impl Stock {
    pub fn count(&self) -> Result<u32, Fault> {
        Ok(self.loaves)
    }
}

pub struct Bakery {
    stock: Client<Stock>,
}

#[service]
impl Bakery {
    pub async fn look(&self) -> Result<u32, Fault> {
        self.stock.count().await
    }
}

fn main() {}
