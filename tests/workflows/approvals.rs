//! People who decide: an expense report, a document with several reviewers.
//!
//! Whoever decides is asked again and again here, until there is an answer.

use crate::lives::{check, scenario};
use crate::outside::Effects;
use dasync::prelude::*;
use dasync::{HostBuilder, Started, step_key};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::time::Duration;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
pub(crate) enum ApprovalError {
    #[error("nothing to approve")]
    Empty,
    #[error("{by} says no: {reason}")]
    Rejected { by: String, reason: String },
    #[error("nobody has answered within {0:?}")]
    NoAnswer(Duration),
    #[error(transparent)]
    Fault(#[from] Fault),
}

const HOUR: Duration = Duration::from_hours(1);

/// The office's inbox: people look into it when they like.
struct Inbox {
    effects: Effects,
}

impl Inbox {
    /// What somebody has decided. They need some reminders first.
    async fn decision(&self, who: &str, about: &str) -> Option<bool> {
        let asked = self.effects.have(format!("ask {who} about {about}"));
        match who {
            "Boss" => (asked >= 2).then_some(true),
            "Grump" => Some(false),
            _ => None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Expense {
    what: String,
    cents: u64,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Report {
    by: String,
    expenses: Vec<Expense>,
}

impl Report {
    fn total(&self) -> u64 {
        self.expenses.iter().map(|e| e.cents).sum()
    }

    fn largest(&self) -> Option<&Expense> {
        self.expenses.iter().max_by_key(|e| e.cents)
    }
}

pub(crate) struct Expenses {
    inbox: Inbox,
}

#[service]
impl Expenses {
    /// Pays small reports at once; for others a manager is asked, and then the next one.
    pub(crate) async fn claim(
        &self,
        report: Report,
        managers: Vec<String>,
    ) -> Result<String, ApprovalError> {
        // otherwise: no `.cloned()`. What an own method lends cannot be kept while somebody waits
        let Some(largest) = report.largest().cloned() else {
            return Err(ApprovalError::Empty);
        };
        let total = report.total();
        if total <= 50_00 {
            self.pay(report.by.clone(), total).await?;
            return Ok(format!(
                "{total} paid at once, most of it for {}",
                largest.what
            ));
        }
        let mut approved_by = None;
        'managers: for manager in &managers {
            let mut wait = HOUR;
            for reminder in 0..4 {
                let decision = step("ask", self.inbox.decision(manager, &report.by)).await;
                match decision {
                    Some(true) => {
                        // otherwise: the name itself. A reference can be kept where it is made, not put away
                        approved_by = Some((manager.clone(), reminder));
                        break 'managers;
                    }
                    Some(false) => {
                        let (by, reason) =
                            (manager.clone(), format!("{} is too much", largest.cents));
                        return Err(ApprovalError::Rejected { by, reason });
                    }
                    None => delay(wait).await?,
                }
                wait = (wait * 2).min(HOUR * 24);
            }
        }
        let (manager, reminders) = approved_by.ok_or(ApprovalError::NoAnswer(HOUR * 15))?;
        self.pay(report.by.clone(), total).await?;
        Ok(format!(
            "{manager} needed {reminders} reminders for {total}"
        ))
    }

    async fn pay(&self, who: String, cents: u64) -> Result<(), ApprovalError> {
        step("pay", async move {
            self.inbox.effects.have(format!("pay {cents} to {who}"));
        })
        .await;
        Ok(())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) enum Verdict {
    Accept,
    Change,
}

pub(crate) struct Documents {
    inbox: Inbox,
}

type Review = Result<(String, Verdict), ApprovalError>;

#[service]
impl Documents {
    /// Two of the reviewers have to accept. Who wants a change gets a new version to read.
    pub(crate) async fn publish(
        &self,
        title: String,
        reviewers: Vec<String>,
    ) -> Result<String, ApprovalError> {
        let needed = reviewers.len() / 2 + 1;
        let mut version = 1;
        let mut waiting: HashMap<String, Started<Review>> = HashMap::new();
        for reviewer in &reviewers {
            let review = start(self.review(reviewer.clone(), version)).await;
            waiting.insert(reviewer.clone(), review);
        }
        let mut accepted = vec![];
        while accepted.len() < needed {
            let mut names: Vec<_> = waiting.keys().cloned().collect();
            names.sort_unstable();
            let Some(name) = names.first() else {
                return Err(ApprovalError::Empty);
            };
            let Some(review) = waiting.remove(name) else {
                continue;
            };
            let (by, verdict) = match review.await {
                Err(ApprovalError::NoAnswer(after)) => {
                    step("remind", async {
                        self.inbox
                            .effects
                            .have(format!("{name}, {after:?} are over"));
                    })
                    .await;
                    continue;
                }
                other => other?,
            };
            match verdict {
                Verdict::Accept => accepted.push(by),
                Verdict::Change => {
                    version += 1;
                    let again = start(self.review(by, version)).await;
                    waiting.insert(name.clone(), again);
                }
            }
        }
        let key = step("publish", async {
            self.inbox
                .effects
                .have(format!("publish {title} v{version}"));
            step_key().len()
        })
        .await;
        Ok(format!(
            "{title} v{version} by {}, {} open, {key}",
            accepted.join(" and "),
            waiting.len()
        ))
    }

    // the limit is here and not at the handle: a plain run knows no handles that are late
    async fn review(&self, who: String, version: u32) -> Review {
        const LIMIT: Duration = Duration::from_hours(6);
        match self.read(who, version).timeout(LIMIT).await {
            Err(ApprovalError::Fault(Fault::TimedOut)) => Err(ApprovalError::NoAnswer(LIMIT)),
            review => review,
        }
    }

    async fn read(&self, who: String, version: u32) -> Review {
        let hours = u32::try_from(who.len()).unwrap_or(u32::MAX);
        delay(HOUR * hours).await?;
        step("read", async {
            self.inbox.effects.have(format!("{who} reads v{version}"))
        })
        .await;
        let verdict = if who.starts_with('C') && version < 3 {
            Verdict::Change
        } else {
            Verdict::Accept
        };
        Ok((who, verdict))
    }
}

impl Expenses {
    fn plain(effects: &Effects) -> Self {
        let effects = effects.clone();
        Self {
            inbox: Inbox { effects },
        }
    }
}

impl Documents {
    fn plain(effects: &Effects) -> Self {
        let effects = effects.clone();
        Self {
            inbox: Inbox { effects },
        }
    }
}

pub(crate) fn serve(builder: HostBuilder, effects: &Effects) -> HostBuilder {
    builder
        .service(|_| Expenses::plain(effects))
        .service(|_| Documents::plain(effects))
}

fn report(items: &[(&str, u64)]) -> Report {
    let expense = |&(what, cents): &(&str, u64)| Expense {
        what: what.into(),
        cents,
    };
    Report {
        by: "Ada".into(),
        expenses: items.iter().map(expense).collect(),
    }
}

fn who(names: &[&str]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

#[test]
fn approvals() {
    check(&[
        scenario!(Expenses.claim(report(&[]), vec![]) => "Err(Empty)"),
        scenario!(Expenses.claim(report(&[("tea", 2_50), ("train", 30_00)]), vec![])
            => r#"Ok("3250 paid at once, most of it for train")"#),
        scenario!(Expenses.claim(report(&[("hotel", 90_00)]), who(&["Away", "Boss", "Grump"]))
            => r#"Ok("Boss needed 2 reminders for 9000")"#),
        scenario!(Expenses.claim(report(&[("boat", 9_000_00)]), who(&["Grump", "Boss"]))
            => r#"Err(Rejected { by: "Grump", reason: "900000 is too much" })"#),
        scenario!(Expenses.claim(report(&[("hotel", 90_00)]), who(&["Away"]))
            => "Err(NoAnswer(54000s))"),
        scenario!(Documents.publish("Plan".into(), who(&["Al", "Chloe", "Bartholomew"]))
            => r#"Ok("Plan v3 by Al and Chloe, 0 open, 36")"#),
        scenario!(Documents.publish("Plan".into(), who(&["Al"]))
            => r#"Ok("Plan v1 by Al, 0 open, 36")"#),
    ]);
}
