//! Time: polling with growing pauses, a dead man's switch, jobs by a schedule, an alarm with
//! thresholds, a rate limiter, a welcome in several mails.

use crate::lives::{check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::time::Duration;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
pub(crate) enum TimerError {
    #[error("{job} was not ready after {tries} tries")]
    NotReady { job: String, tries: u32 },
    #[error("`{0}` is no schedule")]
    Schedule(String),
    #[error(transparent)]
    Fault(#[from] Fault),
}

fn seconds(n: u64) -> Duration {
    Duration::from_secs(n)
}

pub(crate) struct Jobs {
    effects: Effects,
}

/// How far a job is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Progress {
    Queued,
    Running(u8),
    Ready { url: String },
    Lost,
}

#[service]
impl Jobs {
    /// Asks a slow job until it is ready, first often, then less often.
    pub(crate) async fn poll(&self, job: String) -> Result<String, TimerError> {
        let pauses = std::iter::successors(Some(1), |n| Some((n * 2).min(10)));
        let pauses: Vec<u64> = pauses.take(6).collect();
        let mut seen = Vec::new();
        for (tries, pause) in (1..).zip(pauses) {
            let progress = match step("ask", async { self.progress(&job) }).await {
                Progress::Ready { url } => return Ok(format!("{url} after {seen:?}")),
                Progress::Lost if tries > 1 => break,
                other => other,
            };
            if let Progress::Running(percent @ 50..) = progress {
                // nearly there: no long pause
                seen.push(percent);
                delay(seconds(pause).min(seconds(3))).await?;
            } else {
                delay(seconds(pause)).await?;
            }
        }
        let tries = u32::try_from(seen.len()).unwrap_or_default();
        Err(TimerError::NotReady { job, tries })
    }

    fn progress(&self, job: &str) -> Progress {
        let asked = self.effects.have(format!("is {job} ready?"));
        match (job, asked) {
            ("lost", _) => Progress::Lost,
            (_, 0) => Progress::Queued,
            ("stuck", _) => Progress::Running(10),
            (_, n @ 1..=3) => Progress::Running(n as u8 * 30),
            _ => Progress::Ready {
                url: format!("http://x/{job}"),
            },
        }
    }
}

pub(crate) struct Switches {
    effects: Effects,
}

#[service]
impl Switches {
    /// Somebody has to call every hour; else the letter is sent.
    pub(crate) async fn arm(
        &self,
        calls: Vec<Option<u64>>,
        letter: String,
    ) -> Result<(usize, bool), TimerError> {
        const LIMIT: Duration = Duration::from_hours(1);
        let mut alive = 0;
        let sent = 'armed: {
            for call in &calls {
                let Some(minutes) = *call else {
                    break 'armed false;
                };
                match when_any((self.call(minutes), delay(LIMIT))).await {
                    Either::Left(who) => {
                        alive += 1;
                        let who = who?;
                        step("thank", async {
                            self.effects.have(format!("thanks, {who}"))
                        })
                        .await;
                    }
                    Either::Right(over) => {
                        over?;
                        step("send", async { self.effects.have(letter.clone()) }).await;
                        break 'armed true;
                    }
                }
            }
            false
        };
        Ok((alive, sent))
    }

    async fn call(&self, minutes: u64) -> Result<Cow<'static, str>, TimerError> {
        delay(Duration::from_mins(minutes)).await?;
        Ok(if minutes < 10 {
            Cow::Borrowed("early bird")
        } else {
            format!("caller after {minutes}").into()
        })
    }
}

pub(crate) struct Cron {
    effects: Effects,
}

#[service]
impl Cron {
    /// Runs a job by a schedule such as `tidy every 5m from 2m` until it has run so often.
    pub(crate) async fn run(
        &self,
        schedule: String,
        times: usize,
    ) -> Result<Vec<String>, TimerError> {
        let wrong = || TimerError::Schedule(schedule.clone());
        let words: Vec<&str> = schedule.split(' ').collect();
        let (job, every, from) = match words[..] {
            [job, "every", every] => (job, every, "0m"),
            [job, "every", every, "from", from] => (job, every, from),
            _ => return Err(wrong()),
        };
        // otherwise: without this. What is kept while somebody waits owns its data
        let job = job.to_owned();
        let minutes = |text: &str| -> Option<u64> { text.strip_suffix('m')?.parse().ok() };
        let every = minutes(every).filter(|&m| m > 0).ok_or_else(wrong)?;
        let from = minutes(from).ok_or_else(wrong)?;

        let mut clock = 0;
        let mut runs = Vec::with_capacity(times);
        while runs.len() < times {
            let next = if clock < from {
                from
            } else {
                from + ((clock - from) / every + 1) * every
            };
            delay(Duration::from_mins(next - clock)).await?;
            clock = next;
            // a run may take longer than the period: then one is left out
            let took = self.job(job.clone(), runs.len() as u64).await?;
            clock += took;
            runs.push(format!("{job}@{next}"));
        }
        Ok(runs)
    }

    async fn job(&self, name: String, n: u64) -> Result<u64, TimerError> {
        let minutes = n * 3;
        step("job", async { self.effects.have(format!("{name} #{n}")) }).await;
        delay(Duration::from_mins(minutes)).await?;
        Ok(minutes)
    }
}

pub(crate) struct Mails {
    effects: Effects,
}

struct Mail {
    after_days: u64,
    subject: &'static str,
    only_if: fn(&Reader) -> bool,
}

const WELCOME: &[Mail] = &[
    Mail {
        after_days: 0,
        subject: "Welcome",
        only_if: |_| true,
    },
    Mail {
        after_days: 2,
        subject: "First steps",
        only_if: |reader| reader.opened > 0,
    },
    Mail {
        after_days: 2,
        subject: "Did you see this?",
        only_if: |reader| reader.opened == 0,
    },
    Mail {
        after_days: 7,
        subject: "Tell a friend",
        only_if: |reader| reader.opened >= 2,
    },
];

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Reader {
    name: String,
    opened: u32,
}

#[service]
impl Mails {
    /// A series of mails after somebody has signed up, as long as they do not leave.
    pub(crate) async fn welcome(&self, name: String) -> Result<(u32, u32), TimerError> {
        let mut reader = Reader {
            name,
            ..Reader::default()
        };
        let mut sent = 0;
        let mut day = 0;
        for mail in WELCOME {
            if mail.after_days > day {
                delay(Duration::from_hours(24) * (mail.after_days - day) as u32).await?;
                day = mail.after_days;
            }
            if !(mail.only_if)(&reader) {
                continue;
            }
            let Reader { name, opened } = &mut reader;
            let opens = step("mail", async {
                self.effects.have(format!("{} to {name}", mail.subject));
                name.len() % 2 == 0
            })
            .await;
            if opens {
                *opened += 1;
            } else if *name == "Leo" && mail.subject.starts_with("Did") {
                return Ok((sent + 1, *opened));
            }
            sent += 1;
        }
        Ok((sent, reader.opened))
    }
}

served!(Jobs, Switches, Cron, Mails);

#[test]
fn timers() {
    check(&[
        scenario!(Jobs.poll("video".into()) => r#"Ok("http://x/video after [60, 90]")"#),
        scenario!(Jobs.poll("stuck".into()) => r#"Err(NotReady { job: "stuck", tries: 0 })"#),
        scenario!(Jobs.poll("lost".into()) => r#"Err(NotReady { job: "lost", tries: 0 })"#),
        scenario!(Switches.arm(vec![Some(5), Some(50), Some(70), Some(1)], "I was right".into())
            => "Ok((2, true))"),
        scenario!(Switches.arm(vec![Some(5), None, Some(70)], "I was right".into())
            => "Ok((1, false))"),
        scenario!(Cron.run("tidy every 5m from 2m".into(), 4)
            => r#"Ok(["tidy@2", "tidy@7", "tidy@12", "tidy@22"])"#),
        scenario!(Cron.run("tidy every 0m".into(), 4) => r#"Err(Schedule("tidy every 0m"))"#),
        scenario!(Mails.welcome("reader".into()) => "Ok((3, 3))"),
        scenario!(Mails.welcome("Leo".into()) => "Ok((2, 0))"),
        scenario!(Mails.welcome("Ada".into()) => "Ok((2, 0))"),
    ]);
}
