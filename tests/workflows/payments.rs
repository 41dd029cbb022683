//! Money: a transfer with compensation, a subscription, a race for the best quote, a provider that
//! fails now and then.

use crate::lives::{check, scenario};
use crate::outside::Effects;
use dasync::HostBuilder;
use dasync::prelude::*;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::time::Duration;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
pub(crate) enum PaymentError {
    #[error("{account} has not got {amount}")]
    NotEnough { account: String, amount: Money },
    #[error("there is no account {0}")]
    Unknown(String),
    #[error("the provider is down")]
    Down,
    #[error(transparent)]
    Fault(#[from] Fault),
}

type Result<T, E = PaymentError> = std::result::Result<T, E>;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Money(u64);

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

const DAY: Duration = Duration::from_hours(24);

/// What a bank offers: ordinary async code, which the routines call in steps.
#[derive(Clone)]
struct Ledger {
    effects: Effects,
}

impl Ledger {
    async fn withdraw(&self, account: &str, amount: Money) -> Result<String> {
        if amount > Money(1_000_00) {
            let account = account.to_owned();
            return Err(PaymentError::NotEnough { account, amount });
        }
        self.effects
            .have(format!("withdraw {amount} from {account}"));
        Ok(format!("W-{account}"))
    }

    async fn deposit(&self, account: &str, amount: Money) -> Result<String> {
        if account.starts_with('?') {
            return Err(PaymentError::Unknown(account.to_owned()));
        }
        self.effects.have(format!("deposit {amount} to {account}"));
        Ok(format!("D-{account}"))
    }

    /// Is down for the first two who ask.
    async fn settle(&self, day: u32) -> Result<u32> {
        match self.effects.have(format!("settle day {day}")) {
            0 | 1 => Err(PaymentError::Down),
            tries => Ok(u32::try_from(tries).unwrap()),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Transfer {
    from: String,
    to: String,
    amount: Money,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Receipt {
    withdrawal: String,
    deposit: String,
}

pub(crate) struct Transfers {
    ledger: Ledger,
}

#[service]
impl Transfers {
    /// Moves money; if it cannot arrive it goes back.
    pub(crate) async fn transfer(&self, order: Transfer) -> Result<Receipt> {
        let Transfer { from, to, amount } = &order;
        let withdrawal = step("withdraw", self.ledger.withdraw(from, *amount)).await?;
        match step("deposit", self.ledger.deposit(to, *amount)).await {
            Ok(deposit) => Ok(Receipt {
                withdrawal,
                deposit,
            }),
            Err(error) => {
                step("refund", self.ledger.deposit(from, *amount)).await?;
                Err(error)
            }
        }
    }

    /// Settles a day; the provider is asked until it answers, with growing pauses.
    pub(crate) async fn settle(&self, day: u32) -> Result<String> {
        const TRIES: u32 = 4;
        let mut pause = Duration::from_secs(1);
        let mut last = None;
        for attempt in 1..=TRIES {
            match step("settle", self.ledger.settle(day)).await {
                Ok(tries) => return Ok(format!("settled at attempt {attempt}, after {tries}")),
                Err(error @ PaymentError::Down) => last = Some(error),
                Err(other) => return Err(other),
            }
            delay(pause).await?;
            pause *= 2;
        }
        Err(last.unwrap_or(PaymentError::Down))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) enum Period {
    Week,
    Month,
}

impl Period {
    fn length(self) -> Duration {
        match self {
            Self::Week => 7 * DAY,
            Self::Month => 30 * DAY,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Plan {
    name: String,
    price: Money,
    period: Period,
    trial: Option<Duration>,
}

pub(crate) struct Subscriptions {
    ledger: Ledger,
}

#[service]
impl Subscriptions {
    /// Charges a customer once a period, until the card is declined or the periods are over. Every
    /// third period is half the price.
    pub(crate) async fn subscribe(
        &self,
        customer: String,
        plan: Plan,
        periods: u32,
    ) -> Result<Vec<String>> {
        let mut invoices = Vec::new();
        if let Some(trial) = plan.trial {
            self.greet(format!("{customer} tries {}", plan.name))
                .await?;
            delay(trial).await?;
        }
        let mut paid = Money(0);
        for period in 1..=periods {
            let price = if period % 3 == 0 {
                Money(plan.price.0 / 2)
            } else {
                plan.price
            };
            let charged = step("charge", self.ledger.withdraw(&customer, price)).await;
            let Ok(invoice) = charged else {
                self.greet(format!("{customer}, your card was declined"))
                    .await?;
                break;
            };
            paid.0 += price.0;
            invoices.push(format!("{period}: {invoice} {price}"));
            if period < periods {
                delay(plan.period.length()).await?;
            }
        }
        invoices.push(format!("total {paid}"));
        Ok(invoices)
    }

    async fn greet(&self, text: String) -> Result<()> {
        step("mail", async {
            self.ledger.effects.have(text.as_str());
            Ok(())
        })
        .await
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Quote {
    house: String,
    rate: f64,
}

pub(crate) struct Exchange {
    effects: Effects,
}

#[service]
impl Exchange {
    /// Takes the best of the quotes that come within a second, and a fee off.
    pub(crate) async fn convert(
        &self,
        amount: Money,
        houses: Vec<(String, u64)>,
    ) -> Result<String> {
        let mut open: Vec<_> = houses;
        let mut best: Option<Quote> = None;
        while !open.is_empty() {
            let calls = open
                .iter()
                .map(|(house, ms)| self.quote(house.clone(), *ms))
                .collect::<Vec<_>>();
            let (winner, quote) =
                match when_any((when_any(calls), delay(Duration::from_secs(1)))).await {
                    Either::Left(first) => first,
                    Either::Right(late) => {
                        late?;
                        break;
                    }
                };
            let (house, _) = open.swap_remove(winner);
            let quote = quote?;
            if best.as_ref().is_none_or(|b| quote.rate > b.rate) {
                best = Some(quote);
            } else {
                step("thank", async {
                    self.effects.have(format!("no thanks, {house}"))
                })
                .await;
            }
        }
        let Some(Quote { house, rate }) = best else {
            return Err(PaymentError::Down);
        };
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_sign_loss,
            clippy::cast_possible_truncation,
            reason = "cents"
        )]
        let money = Money((amount.0 as f64 * rate * 0.99).round() as u64);
        Ok(format!("{money} from {house}"))
    }

    async fn quote(&self, house: String, ms: u64) -> Result<Quote> {
        delay(Duration::from_millis(ms)).await?;
        let rate = 1.0 + house.len() as f64 / 10.0;
        Ok(Quote { house, rate })
    }
}

impl Transfers {
    fn plain(effects: &Effects) -> Self {
        let ledger = Ledger {
            effects: effects.clone(),
        };
        Self { ledger }
    }
}

impl Subscriptions {
    fn plain(effects: &Effects) -> Self {
        let ledger = Ledger {
            effects: effects.clone(),
        };
        Self { ledger }
    }
}

impl Exchange {
    fn plain(effects: &Effects) -> Self {
        Self {
            effects: effects.clone(),
        }
    }
}

pub(crate) fn serve(builder: HostBuilder, effects: &Effects) -> HostBuilder {
    builder
        .service(|_| Transfers::plain(effects))
        .service(|_| Subscriptions::plain(effects))
        .service(|_| Exchange::plain(effects))
}

fn order(from: &str, to: &str, cents: u64) -> Transfer {
    Transfer {
        from: from.into(),
        to: to.into(),
        amount: Money(cents),
    }
}

fn plan(cents: u64, trial: Option<Duration>) -> Plan {
    Plan {
        name: "Tea".into(),
        price: Money(cents),
        period: Period::Week,
        trial,
    }
}

fn house(name: &str, ms: u64) -> (String, u64) {
    (name.into(), ms)
}

#[test]
fn payments() {
    check(&[
        scenario!(Transfers.transfer(order("ada", "bob", 12_50))
            => r#"Ok(Receipt { withdrawal: "W-ada", deposit: "D-bob" })"#),
        scenario!(Transfers.transfer(order("ada", "?", 12_50)) => r#"Err(Unknown("?"))"#),
        scenario!(Transfers.transfer(order("ada", "bob", 2_000_00))
            => r#"Err(NotEnough { account: "ada", amount: Money(200000) })"#),
        scenario!(Transfers.settle(3) => r#"Ok("settled at attempt 3, after 2")"#),
        scenario!(Subscriptions.subscribe("ada".into(), plan(5_00, Some(DAY)), 4)
            => r#"Ok(["1: W-ada 5.00", "2: W-ada 5.00", "3: W-ada 2.50", "4: W-ada 5.00", "total 17.50"])"#),
        scenario!(Subscriptions.subscribe("bob".into(), plan(5_000_00, None), 4)
            => r#"Ok(["total 0.00"])"#),
        scenario!(Exchange.convert(Money(100_00), vec![house("abc", 20), house("ab", 10), house("slow one", 5_000)])
            => r#"Ok("128.70 from abc")"#),
        scenario!(Exchange.convert(Money(100_00), vec![house("slow one", 5_000)]) => "Err(Down)"),
    ]);
}
