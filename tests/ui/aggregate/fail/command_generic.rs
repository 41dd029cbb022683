// A command has a type parameter.
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
    pub fn bake<T: Into<u32>>(&mut self, n: T) -> Result<u32, Fault> {
        self.emit(StockEvent::Baked(n.into()));
        Ok(self.loaves)
    }
}

fn main() {}
