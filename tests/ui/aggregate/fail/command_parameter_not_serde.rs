// A parameter of a command cannot be saved.
use dasync::prelude::*;

pub struct Loaf(u32);

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
    pub fn bake(&mut self, loaf: Loaf) -> Result<u32, Fault> {
        self.emit(StockEvent::Baked(loaf.0));
        Ok(self.loaves)
    }
}

fn main() {}
