// The aggregate has no first state.
use dasync::prelude::*;

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
    pub fn bake(&mut self, n: u32) -> Result<u32, Fault> {
        self.emit(StockEvent::Baked(n));
        Ok(self.loaves)
    }
}

fn main() {}
