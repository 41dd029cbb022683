//! An aggregate in memory, written as `#[aggregate]` does it.

use super::*;
use crate::client::Client;
use crate::context::recording;
use crate::operation::{Call, Outcome, arg, arg_from, args};
use crate::registry::Registry;
use dasync_domain::{Fault, Name};
use serde::{Deserialize, Serialize};

#[derive(Debug, Default, PartialEq)]
struct Account {
    balance: u64,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum AccountEvent {
    Deposited { amount: u64 },
    Withdrawn { amount: u64 },
}

impl DomainEvent for AccountEvent {
    const NAME: &'static str = "AccountEvent";
    const VERSION: u32 = 1;
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum AccountError {
    NotEnough(u64),
    Fault(Fault),
}

impl From<Fault> for AccountError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl Aggregate for Account {
    type Event = AccountEvent;
    fn apply(&mut self, event: &AccountEvent) {
        match event {
            AccountEvent::Deposited { amount } => self.balance += amount,
            AccountEvent::Withdrawn { amount } => self.balance -= amount,
        }
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a command returns a result")]
impl Account {
    fn deposit(&mut self, amount: u64) -> Result<u64, AccountError> {
        self.emit(AccountEvent::Deposited { amount });
        Ok(self.balance)
    }

    fn withdraw(&mut self, amount: u64) -> Result<u64, AccountError> {
        self.emit(AccountEvent::Withdrawn {
            amount: amount.min(self.balance),
        });
        if amount > self.balance {
            Err(AccountError::NotEnough(self.balance))
        } else {
            Ok(self.balance)
        }
    }
}

struct AccountRef(Place<Account>);

impl AccountRef {
    fn deposit(&self, amount: u64) -> Call<'static, Result<u64, AccountError>> {
        self.0.call("deposit", args([arg(&amount)]))
    }

    fn withdraw(&self, amount: u64) -> Call<'static, Result<u64, AccountError>> {
        self.0.call("withdraw", args([arg(&amount)]))
    }

    fn unknown(&self) -> Call<'static, Result<u64, AccountError>> {
        self.0.call("close", args([]))
    }
}

impl Contract for Account {
    const NAME: &'static str = "Account";
    type Client = At<Self>;
}

impl AggregateDef for Account {
    type Ref = AccountRef;

    fn reference(at: Place<Self>) -> AccountRef {
        AccountRef(at)
    }

    fn dispatch(&mut self, method: &str, arguments: &Arguments) -> Result<Finished, CommandError> {
        Ok(match method {
            "deposit" => self.deposit(arg_from(arguments, 0)?).finished(),
            "withdraw" => self.withdraw(arg_from(arguments, 0)?).finished(),
            method => {
                return Err(CommandError::Unknown {
                    method: method.into(),
                });
            }
        })
    }
}

#[test]
fn in_a_unit_test_it_is_a_struct() {
    let mut account = Account::default();
    let (balance, events) = recording(|| account.deposit(10));
    assert_eq!((balance, account), (Ok(10), Account { balance: 10 }));
    let events: Vec<_> = events
        .iter()
        .filter_map(RaisedEvent::to::<AccountEvent>)
        .collect();
    assert_eq!(events, [AccountEvent::Deposited { amount: 10 }]);
    assert_eq!(Account::default().deposit(1), Ok(1));
}

#[tokio::test]
async fn in_memory_each_key_is_an_aggregate() {
    let accounts: Client<Account> = At::in_memory();
    assert_eq!(accounts.at("a").deposit(10).await, Ok(10));
    assert_eq!(accounts.at("a").withdraw(4).await, Ok(6));
    assert_eq!(accounts.clone().at("b").deposit(1).await, Ok(1));
}

#[tokio::test]
async fn an_error_leaves_no_event_behind() {
    let accounts = At::<Account>::in_memory();
    assert_eq!(accounts.at("a").deposit(10).await, Ok(10));
    assert_eq!(
        accounts.at("a").withdraw(11).await,
        Err(AccountError::NotEnough(0))
    );
    assert_eq!(accounts.at("a").deposit(0).await, Ok(10));
}

#[tokio::test]
async fn a_command_that_does_not_exist_says_so() {
    let error = At::<Account>::in_memory()
        .at("a")
        .unknown()
        .await
        .unwrap_err();
    let reason = "`Account.close`: there is no command `close`".into();
    assert_eq!(error, AccountError::Fault(Fault::Unavailable(reason)));
}

#[test]
fn an_event_that_cannot_be_read_is_named() {
    let past = [Encoded::of("what").unwrap()];
    let error = execute::<Account>(&past, "deposit", &args([arg(&1)])).unwrap_err();
    assert!(
        matches!(error, CommandError::Event { number: 0, .. }),
        "{error}"
    );
    let error = execute::<Account>(&[], "deposit", &args([])).unwrap_err();
    assert_eq!(error.to_string(), "there is no argument 0, only 0");
}

#[test]
fn a_registry_runs_its_commands_by_name() {
    let mut registry = Registry::default();
    registry.aggregate::<Account>();
    let run = registry.command(&Name::new("Account").unwrap()).unwrap();
    let past = [Encoded::of(&AccountEvent::Deposited { amount: 5 }).unwrap()];
    let (finished, events) = run(&past, "withdraw", &args([arg(&2)])).unwrap();
    assert_eq!(finished, Finished::Ok(Encoded::of(&3).unwrap()));
    assert_eq!(events.len(), 1);
    assert!(registry.command(&Name::new("Acount").unwrap()).is_none());
    registry.aggregate::<Account>();
    assert!(
        registry.problems()[0]
            .to_string()
            .starts_with("the aggregate `Account` is registered twice")
    );
}
