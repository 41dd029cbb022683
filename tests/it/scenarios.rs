//! Ordinary services, and what is asked of them.

use dasync::host::{Host, HostBuilder};
use dasync::prelude::*;
use dasync::{Started, when_each};
use serde::{Deserialize, Serialize};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What has happened in the world outside, in order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Effects(Arc<Mutex<Vec<String>>>);

impl Effects {
    pub(crate) fn note(&self, effect: impl Into<String>) {
        self.0.lock().unwrap().push(effect.into());
    }

    pub(crate) fn all(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Receipt {
    pub(crate) text: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
pub(crate) enum PaymentError {
    #[error("declined: {0}")]
    Declined(String),
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// A contract, implemented elsewhere.
#[service]
#[cfg_attr(test, mockall::automock)]
pub(crate) trait PaymentTerminal {
    async fn pay(&self, amount: u64, card: String) -> Result<Receipt, PaymentError>;
}

pub(crate) struct CardTerminal {
    effects: Effects,
}

#[service]
impl PaymentTerminal for CardTerminal {
    // named otherwise than in the contract: arguments go by position
    async fn pay(&self, cents: u64, number: String) -> Result<Receipt, PaymentError> {
        if number == "stolen" {
            return Err(PaymentError::Declined(number));
        }
        let code = step("charge", async {
            self.effects.note(format!("charge {cents}"));
            Ok::<_, PaymentError>(42)
        })
        .await?;
        Ok(Receipt {
            text: format!("{cents} paid ({code})"),
        })
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
pub(crate) enum CafeError {
    #[error("no more beans")]
    NoBeans,
    #[error(transparent)]
    Payment(#[from] PaymentError),
    #[error(transparent)]
    Fault(#[from] Fault),
}

#[event]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DrinkServed {
    pub(crate) customer: String,
    pub(crate) milk: u32,
}

pub(crate) struct Barista {
    pub(crate) terminal: Client<dyn PaymentTerminal>,
    pub(crate) effects: Effects,
}

#[service]
impl Barista {
    /// Serves one customer.
    pub(crate) async fn serve(&self, customer: String, card: String) -> Result<String, CafeError> {
        let receipt = self.terminal.pay(300, card).await?;
        let (coffee, milk) =
            when_all((self.pour_coffee(), self.pour_milk(customer.clone()))).await?;
        raise(DrinkServed {
            customer: customer.clone(),
            milk,
        });
        Ok(format!("{customer}: {coffee}+{milk}, {}", receipt.text))
    }

    async fn pour_coffee(&self) -> Result<u32, CafeError> {
        self.effects.note("coffee");
        Ok(30)
    }

    async fn pour_milk(&self, customer: String) -> Result<u32, CafeError> {
        delay(Duration::from_secs(1)).await?;
        self.effects.note(format!("milk for {customer}"));
        Ok(70)
    }
}

pub(crate) struct Loyalty {
    effects: Effects,
}

#[service]
impl Loyalty {
    #[on]
    async fn reward(&self, event: DrinkServed) -> Result<(), CafeError> {
        delay(Duration::from_secs(5)).await?;
        self.effects.note(format!("reward {}", event.customer));
        Ok(())
    }
}

pub(crate) struct Cleaning {
    effects: Effects,
}

#[service]
impl Cleaning {
    #[on]
    async fn wash(&self, event: DrinkServed) -> Result<(), CafeError> {
        self.effects
            .note(format!("wash the cup with {} ml of milk", event.milk));
        Ok(())
    }
}

pub(crate) struct Kitchen {
    pub(crate) effects: Effects,
}

#[service]
impl Kitchen {
    pub(crate) async fn cook(&self, n: u32) -> Result<u32, CafeError> {
        self.effects.note(format!("cook {n}"));
        Ok(n * 10)
    }

    pub(crate) async fn slow(&self, n: u32) -> Result<u32, CafeError> {
        delay(Duration::from_mins(1)).await?;
        self.effects.note(format!("slow {n}"));
        Ok(n)
    }

    pub(crate) async fn banquet(&self, n: u32) -> Result<u32, CafeError> {
        let dishes: Vec<_> = (0..n).map(|i| self.cook(i)).collect();
        let sum: u32 = when_all(dishes).await?.iter().sum();
        let first = start(self.cook(100)).await;
        yield_now().await?;
        delay(Duration::from_hours(1)).await?;
        let mut total = sum + first.await?;
        match self.slow(7).timeout(Duration::from_secs(5)).await {
            Ok(n) => total += n,
            Err(CafeError::Fault(Fault::TimedOut)) => total += 1_000,
            Err(e) => return Err(e),
        }
        total += match when_any((self.cook(1), delay(Duration::from_secs(1)))).await {
            Either::Left(r) => r?,
            Either::Right(r) => {
                r?;
                5_000
            }
        };
        Ok(total)
    }

    pub(crate) async fn countdown(&self, s: u32, f: u32) -> Result<u32, CafeError> {
        if s == 0 {
            Ok(f)
        } else {
            self.countdown(s - 1, f + 1).await
        }
    }

    pub(crate) async fn delegate(&self) -> Result<u32, CafeError> {
        let handle = start(self.slow(3)).await;
        self.wait_for(handle).await
    }

    async fn wait_for(&self, dish: Started<Result<u32, CafeError>>) -> Result<u32, CafeError> {
        dish.await
    }

    pub(crate) async fn flaky(&self) -> Result<u32, CafeError> {
        let n = step("call the supplier", async {
            self.effects.note("try");
            let tries = self.effects.all().iter().filter(|e| *e == "try").count();
            if tries < 3 {
                Err(CafeError::NoBeans)
            } else {
                Ok(5)
            }
        })
        .retry(Retry::times(5))
        .await?;
        let m = inline(async { n + 1 }).await;
        Ok(m)
    }

    pub(crate) async fn buffet(&self, n: u32) -> Result<Vec<u32>, CafeError> {
        let plates: Vec<_> = (0..n).map(|i| self.cook(i)).collect();
        when_each(3, plates).await
    }

    /// Loops, borrowed and owned, with what changes in them.
    pub(crate) async fn tasting(&self, wines: Vec<String>) -> Result<String, CafeError> {
        let mut notes = Vec::new();
        for (i, wine) in wines.iter().enumerate() {
            let n = self.cook(u32::try_from(i).unwrap_or_default()).await?;
            if n == 10 {
                continue;
            }
            notes.push(format!("{wine} {n}"));
        }
        let mut rounds = 0;
        let last = loop {
            rounds += 1;
            if self.cook(rounds).await? >= 30 {
                break rounds;
            }
        };
        for wine in wines {
            delay(Duration::from_millis(10)).await?;
            notes.push(wine);
        }
        Ok(format!("{} after {last}", notes.join(", ")))
    }
}

pub(crate) struct Bank {
    effects: Effects,
}

#[service]
impl Bank {
    pub(crate) async fn credit(&self, n: u64) -> Result<(), CafeError> {
        self.effects.note(format!("credit {n}"));
        Ok(())
    }

    pub(crate) async fn debit(&self, n: u64) -> Result<(), CafeError> {
        self.effects.note(format!("debit {n}"));
        Ok(())
    }
}

pub(crate) struct Shop {
    bank: Client<Bank>,
}

#[service]
impl Shop {
    pub(crate) async fn buy(&self, n: u64) -> Result<(), CafeError> {
        self.bank.credit(n).await?;
        if let Err(e) = self.reserve(n).await {
            self.bank.debit(n).await?;
            return Err(e);
        }
        Ok(())
    }

    async fn reserve(&self, n: u64) -> Result<(), CafeError> {
        if n > 5 {
            Err(CafeError::NoBeans)
        } else {
            Ok(())
        }
    }
}

/// Everything, in one host.
pub(crate) fn services(builder: HostBuilder, effects: &Effects) -> HostBuilder {
    let e = || effects.clone();
    builder
        .service(|deps| Barista {
            terminal: deps.client(),
            effects: e(),
        })
        .service(|_| CardTerminal { effects: e() })
        .service(|_| Loyalty { effects: e() })
        .service(|_| Cleaning { effects: e() })
        .service(|_| Kitchen { effects: e() })
        .service(|_| Bank { effects: e() })
        .service(|deps| Shop {
            bank: deps.client(),
        })
}

/// What is asked from outside; the result as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scenario {
    Served,
    Declined,
    Banquet,
    Countdown,
    Delegate,
    Flaky,
    Buffet,
    Tasting,
    Saga,
}

impl Scenario {
    pub(crate) const ALL: [Self; 9] = [
        Self::Served,
        Self::Declined,
        Self::Banquet,
        Self::Countdown,
        Self::Delegate,
        Self::Flaky,
        Self::Buffet,
        Self::Tasting,
        Self::Saga,
    ];

    /// Starts it under a key of its own, and waits for its result.
    pub(crate) async fn run(self, host: &Host) -> Result<String, dasync::ClientError> {
        let key = "1";
        let kitchen = host.client::<Kitchen>();
        let barista = host.client::<Barista>();
        let serve = |card: &str| barista.serve("Ada".into(), card.into());
        let wines = ["red", "white", "rosé"].map(String::from).to_vec();
        Ok(match self {
            Self::Served => format!("{:?}", serve("visa").start_as(key).await?.await),
            Self::Declined => format!("{:?}", serve("stolen").start_as(key).await?.await),
            Self::Banquet => format!("{:?}", kitchen.banquet(3).start_as(key).await?.await),
            Self::Countdown => format!("{:?}", kitchen.countdown(3, 7).start_as(key).await?.await),
            Self::Delegate => format!("{:?}", kitchen.delegate().start_as(key).await?.await),
            Self::Flaky => format!("{:?}", kitchen.flaky().start_as(key).await?.await),
            Self::Buffet => format!("{:?}", kitchen.buffet(7).start_as(key).await?.await),
            Self::Tasting => format!("{:?}", kitchen.tasting(wines).start_as(key).await?.await),
            Self::Saga => {
                format!(
                    "{:?}",
                    host.client::<Shop>().buy(7).start_as(key).await?.await
                )
            }
        })
    }

    pub(crate) fn expected(self) -> &'static str {
        match self {
            Self::Served => r#"Ok("Ada: 30+70, 300 paid (42)")"#,
            Self::Declined => r#"Err(Payment(Declined("stolen")))"#,
            Self::Banquet => "Ok(2040)",
            Self::Countdown => "Ok(10)",
            Self::Delegate => "Ok(3)",
            Self::Flaky => "Ok(6)",
            Self::Buffet => "Ok([0, 10, 20, 30, 40, 50, 60])",
            Self::Tasting => r#"Ok("red 0, rosé 20, red, white, rosé after 3")"#,
            Self::Saga => "Err(NoBeans)",
        }
    }
}
