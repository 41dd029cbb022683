// A getter that gives a `&'static str` does not borrow from the state for rustc; across an await it is
// asked again, so the state must not change meanwhile.
use dasync::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
enum State {
    Open,
    Paid,
}

impl State {
    fn as_str(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Paid => "paid",
        }
    }
}

struct Bill;

#[service]
impl Bill {
    pub async fn pay(&self) -> Result<String, Fault> {
        let mut state = State::Open;
        let before = state.as_str();
        state = State::Paid;
        yield_now().await?;
        Ok(format!("{before} {}", state.as_str()))
    }
}

fn main() {}
