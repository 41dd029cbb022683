//! A loan: agencies that know somebody or do not, guarantors, offers.

use crate::lives::{check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Application {
    name: String,
    income: u64,
    asks: u64,
    guarantor: Option<Box<Application>>,
}

#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(tag = "kind", content = "n")]
pub(crate) enum Score {
    None,
    Points(u32),
    Barred,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Offer {
    Refused { because: String },
    Granted { cents: u64, percent: f32 },
    Review(Vec<String>),
}

pub(crate) struct Loans {
    effects: Effects,
}

#[service]
impl Loans {
    /// Two agencies are asked; if they do not agree a person decides, and the guarantor counts too.
    pub(crate) async fn apply(&self, application: Application) -> Result<Offer, Fault> {
        // otherwise: `ref guarantor`
        let Application {
            name,
            income,
            asks,
            guarantor,
        } = application;
        let (first, second) = when_all((
            self.score("North".into(), name.clone(), income),
            self.score("South".into(), name.clone(), income),
        ))
        .await?;
        let offer = match (first, second) {
            (Score::Barred, _) | (_, Score::Barred) => Offer::Refused {
                because: format!("{name} is barred"),
            },
            (Score::None, Score::None) => match guarantor {
                Some(guarantor) if guarantor.income > asks => {
                    let theirs = Application {
                        asks: asks / 2,
                        ..*guarantor
                    };
                    return match self.apply(theirs).await? {
                        Offer::Granted { cents, percent } => Ok(Offer::Granted {
                            cents,
                            percent: percent + 0.5,
                        }),
                        other => Ok(other),
                    };
                }
                Some(_) => Offer::Refused {
                    because: "the guarantor earns too little".into(),
                },
                None => Offer::Refused {
                    because: String::from("nobody knows them"),
                },
            },
            (Score::Points(p), Score::None) | (Score::None, Score::Points(p)) => {
                let mut notes = vec![format!("only {p} points from one")];
                if let Some(decided) = step("ask", self.boss(&name)).await
                    && decided
                {
                    notes.push("fine".to_string());
                } else {
                    notes.push(format!("{} will look at it", self.clerk(asks).await?));
                }
                Offer::Review(notes)
            }
            (Score::Points(a), Score::Points(b)) if a.abs_diff(b) < 20 => {
                let percent = if a.min(b) > 80 { 2.5 } else { 6.0 };
                Offer::Granted {
                    cents: asks,
                    percent,
                }
            }
            (Score::Points(a), Score::Points(b)) => {
                Offer::Review(vec![format!("{} points apart", a.abs_diff(b))])
            }
        };
        if let Offer::Granted { cents, .. } = &offer {
            step("pay", async {
                self.effects.have(format!("pay {cents} to {name}"))
            })
            .await;
        }
        Ok(offer)
    }

    async fn score(&self, agency: String, name: String, income: u64) -> Result<Score, Fault> {
        let known = match name.chars().next() {
            Some('A'..='M') => true,
            Some(_) if agency == "North" => name.len().is_multiple_of(2),
            _ => false,
        };
        let found = step("look up", async {
            self.effects.have(format!("{agency} looks {name} up"));
            known
        })
        .await;
        if name.starts_with("Bad") {
            return Ok(Score::Barred);
        }
        Ok(if found {
            Score::Points(income.clamp(10, 90) as u32 + agency.len() as u32)
        } else {
            Score::None
        })
    }

    async fn clerk(&self, asks: u64) -> Result<String, Fault> {
        Ok(if asks > 1000 {
            "a senior clerk"
        } else {
            "a clerk"
        }
        .to_owned())
    }
}

impl Loans {
    /// An answer, perhaps.
    async fn boss(&self, about: &str) -> Option<bool> {
        self.effects.have(format!("ask the boss about {about}"));
        None
    }
}

served!(Loans);

fn person(name: &str, income: u64, asks: u64) -> Application {
    Application {
        name: name.into(),
        income,
        asks,
        guarantor: None,
    }
}

fn guaranteed(by: Application, application: Application) -> Application {
    Application {
        guarantor: Some(Box::new(by)),
        ..application
    }
}

#[test]
fn loans() {
    check(&[
        scenario!(Loans.apply(person("Ada", 85, 500))
            => "Ok(Granted { cents: 500, percent: 2.5 })"),
        scenario!(Loans.apply(person("Bad Ben", 85, 500))
            => r#"Ok(Refused { because: "Bad Ben is barred" })"#),
        scenario!(Loans.apply(person("Zoe", 85, 500))
            => r#"Ok(Refused { because: "nobody knows them" })"#),
        scenario!(Loans.apply(person("Zora", 85, 5_000))
            => r#"Ok(Review(["only 90 points from one", "a senior clerk will look at it"]))"#),
        scenario!(Loans.apply(guaranteed(person("Bob", 700, 0), person("Zoe", 85, 500)))
            => "Ok(Granted { cents: 250, percent: 3.0 })"),
    ]);
}
