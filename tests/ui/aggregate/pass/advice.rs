//! Commands are plain methods; a routine calls them and waits.

use dasync::prelude::*;

#[derive(Debug, Default)]
struct Stock {
    loaves: u32,
}

#[event]
#[derive(Debug)]
enum StockEvent {
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
    pub(crate) fn of_one_day(loaves: u32) -> Self {
        Self { loaves }
    }

    #[expect(unreachable_pub, reason = "a command is `pub`, whatever its type is")]
    pub fn bake(&mut self, n: u32) -> Result<u32, Fault> {
        if n > 100 {
            return Err(Fault::TimedOut);
        }
        self.emit(StockEvent::Baked(n));
        Ok(self.loaves)
    }
}

struct Bakery {
    stock: Client<Stock>,
}

#[service]
impl Bakery {
    pub(crate) async fn open(&self, day: String) -> Result<u32, Fault> {
        self.stock.at(&day).bake(12).await
    }
}

#[tokio::test]
async fn a_command_follows_from_events() {
    assert_eq!(Stock::of_one_day(3).bake(4), Ok(7));
    let bakery = Bakery {
        stock: dasync::At::in_memory(),
    };
    assert_eq!(bakery.open("monday".into()).await, Ok(12));
    assert_eq!(bakery.open("monday".into()).await, Ok(24));
    assert_eq!(bakery.open("tuesday".into()).await, Ok(12));
}
