// A private method is not a command.
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
        Ok(self.total())
    }

    fn total(&self) -> u32 {
        self.loaves
    }
}

pub struct Bakery {
    stock: Client<Stock>,
}

#[service]
impl Bakery {
    pub async fn look(&self) -> Result<u32, Fault> {
        self.stock.at("today").total().await
    }
}

fn main() {}
