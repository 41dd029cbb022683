//! What was saved by other code: the message names routine, place and local.

use crate::driver::{Driver, encoded};
use dasync::prelude::*;
use dasync_domain::Revision;
use dasync_domain::routine::{Answer, Arguments, Local, SavedFrame};
use std::time::Duration;

pub(crate) struct Till;

#[service]
impl Till {
    pub(crate) async fn count(&self, coins: Vec<u32>) -> Result<u32, Fault> {
        delay(Duration::from_secs(1)).await?;
        let sum = coins.iter().sum();
        self.check(sum).await?;
        Ok(sum)
    }

    async fn check(&self, sum: u32) -> Result<(), Fault> {
        if sum > 100 {
            Err(Fault::TimedOut)
        } else {
            Ok(())
        }
    }
}

fn frame(point: Option<&str>, locals: Vec<Local>) -> SavedFrame {
    SavedFrame {
        point: point.map(Into::into),
        path: String::new(),
        fingerprint: None,
        arguments: Arguments::new(vec![encoded("no list")]),
        locals,
        operation: 1,
    }
}

async fn problem(frame: SavedFrame) -> String {
    let answer = Some(Answer::Done);
    let problem = Driver::new()
        .serving(Till)
        .problem("Till", "count", frame, answer)
        .await;
    assert!(
        problem.reason.starts_with("`Till.count`"),
        "{}",
        problem.reason
    );
    problem.reason
}

#[tokio::test]
async fn a_point_that_is_gone() {
    let reason = problem(frame(Some("brew#1"), vec![])).await;
    assert!(
        reason.contains("point `brew#1`, which this version of the code does not have"),
        "{reason}"
    );
}

#[tokio::test]
async fn arguments_of_another_type() {
    let reason = problem(frame(None, vec![])).await;
    assert!(
        reason.contains("the argument `coins` (number 0) cannot be read as"),
        "{reason}"
    );
    assert!(reason.contains("problems.rs:"), "{reason}");
}

/// The name of the point at the delay.
fn the_delay() -> String {
    Driver::new().serving(Till).point("Till", "count", 0)
}

fn coins(value: &str) -> Local {
    Local {
        key: "coins".into(),
        value: encoded(value),
        held_at: Some(Revision(1)),
    }
}

#[tokio::test]
async fn a_local_of_another_type_or_none() {
    let key = the_delay();
    let reason = problem(frame(Some(&key), vec![coins("none")])).await;
    assert!(
        reason.contains("the local `coins` cannot be read as"),
        "{reason}"
    );
    assert!(reason.contains("found `\"none\"`"), "{reason}");
    let reason = problem(frame(Some(&key), vec![])).await;
    assert!(
        reason.contains("needs the local `coins`, which was not saved"),
        "{reason}"
    );
}

#[tokio::test]
async fn a_place_of_another_form() {
    let mut moved = frame(Some(&the_delay()), vec![coins("none")]);
    moved.path = "loop".into();
    let reason = problem(moved).await;
    assert!(
        reason.contains("was saved inside `loop` and is now inside the body"),
        "{reason}"
    );
}
