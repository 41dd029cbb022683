//! Events that own their data.

use dasync::prelude::*;
use dasync::testing::{RaisedEvent, recording_async};

#[event]
#[derive(Debug, PartialEq)]
struct Loaf {
    grams: u32,
}

#[event(name = "sold", version = 2)]
#[derive(Debug, PartialEq)]
struct Sold {
    what: Loaf,
}

struct Bakery;

#[service(raises(Sold))]
impl Bakery {
    pub(crate) async fn sell(&self, grams: u32) -> Result<(), Fault> {
        raise(Sold {
            what: Loaf { grams },
        });
        Ok(())
    }
}

#[tokio::test]
async fn an_event_is_raised() {
    let (sold, events) = recording_async(Bakery.sell(500).into_future()).await;
    assert_eq!(sold, Ok(()));
    let events: Vec<Sold> = events.iter().filter_map(RaisedEvent::to).collect();
    let what = Loaf { grams: 500 };
    assert_eq!(events, [Sold { what }]);
}
