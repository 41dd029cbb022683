//! Limits: an alarm with thresholds, requests that are not sent faster than allowed.

use crate::lives::{check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::time::Duration;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Level {
    Calm,
    Warning,
    Alarm,
}

pub(crate) struct Monitors {
    effects: Effects,
}

#[service]
impl Monitors {
    /// Watches a value; tells when the mean of the last three gets to another level, and ends when
    /// there was an alarm three times in a row.
    pub(crate) async fn watch(&self, values: Vec<f32>) -> Result<String, Fault> {
        static THRESHOLDS: [(f32, Level); 3] = [
            (0.0, Level::Calm),
            (60.0, Level::Warning),
            (80.0, Level::Alarm),
        ];

        let (mut level, mut alarms) = (Level::Calm, 0u8);
        let mut levels = BTreeSet::from([level]);
        let mut too_much = None;
        for (minute, window) in values.windows(3).enumerate() {
            let mean = window.iter().sum::<f32>() / 3.0;
            let new = THRESHOLDS
                .iter()
                .rev()
                .find(|(from, _)| mean >= *from)
                .map_or(Level::Calm, |&(_, level)| level);
            if new != level {
                let direction = if new > level { "up" } else { "down" };
                level = new;
                levels.insert(new);
                step("tell", async {
                    self.effects
                        .have(format!("{direction} to {new:?}, {mean:.1}, {minute}"))
                })
                .await;
            }
            alarms = match new {
                Level::Alarm if alarms == 2 => {
                    too_much = Some(mean);
                    break;
                }
                Level::Alarm => alarms + 1,
                Level::Warning | Level::Calm => 0,
            };
            delay(Duration::from_mins(1)).await?;
        }
        let levels: Vec<String> = levels.into_iter().map(|l| format!("{l:?}")).collect();
        Ok(match too_much {
            Some(mean) => format!("too much: {mean}, {}", levels.join("/")),
            None => format!("fine: {}", levels.join("/")),
        })
    }
}

pub(crate) struct Limiters {
    effects: Effects,
}

/// A bucket of tokens, which fills as time goes by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
struct Bucket {
    tokens: u32,
    at: u64,
}

impl Bucket {
    const SIZE: u32 = 2;
    const FILLS: u64 = 5;

    /// Takes a token, or says how long there is none.
    fn take(&mut self, now: u64) -> Result<(), u64> {
        let more = (now - self.at) / Self::FILLS;
        if more > 0 {
            self.tokens = (self.tokens + more as u32).min(Self::SIZE);
            self.at += more * Self::FILLS;
        }
        self.tokens = self
            .tokens
            .checked_sub(1)
            .ok_or(self.at + Self::FILLS - now)?;
        Ok(())
    }
}

#[service]
impl Limiters {
    /// Sends requests, not more than the limit allows; says when each was sent.
    pub(crate) async fn send(
        &self,
        requests: Vec<(u64, String)>,
    ) -> Result<Vec<(u64, String)>, Fault> {
        let mut bucket = Bucket {
            tokens: Bucket::SIZE,
            ..Bucket::default()
        };
        let mut now = 0u64;
        let mut sent: Vec<(u64, String)> = vec![];
        for (at, request) in requests {
            if let Some(pause) = at.checked_sub(now) {
                delay(Duration::from_secs(pause)).await?;
                now = at;
            }
            while let Err(pause) = bucket.take(now) {
                delay(Duration::from_secs(pause)).await?;
                now += pause;
            }
            step("send", async {
                self.effects.have(format!("{request} at {now}"))
            })
            .await;
            sent.push((now, request));
        }
        Ok(sent)
    }
}

served!(Monitors, Limiters);

fn requests(at: &[u64]) -> Vec<(u64, String)> {
    at.iter()
        .zip('a'..)
        .map(|(&at, name)| (at, name.to_string()))
        .collect()
}

#[test]
fn limits() {
    check(&[
        scenario!(Monitors.watch(vec![10.0, 70.5, 99.0, 90.0, 95.0, 99.0, 99.0])
            => r#"Ok("too much: 94.666664, Calm/Alarm")"#),
        scenario!(Monitors.watch(vec![10.0, 20.0, 30.0, 160.0, 0.0, 0.5])
            => r#"Ok("fine: Calm/Warning")"#),
        scenario!(Limiters.send(requests(&[0, 1, 2, 3, 30]))
            => r#"Ok([(0, "a"), (1, "b"), (5, "c"), (10, "d"), (30, "e")])"#),
    ]);
}
