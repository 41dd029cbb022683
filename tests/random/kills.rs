//! Runs a routine plainly, then driven, then with a kill at each place where there can be one.

use crate::driver::{Kill, Seen, Subject, run};
use crate::world::World;
use dasync_domain::codec::Encoded;
use dasync_domain::routine::{Answer, Finished};
use futures::future::BoxFuture;

/// Runs a routine as an ordinary async fn.
pub(crate) type Plain = Box<dyn Fn(World) -> BoxFuture<'static, Finished> + Send + Sync>;

/// What was checked.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Count {
    pub(crate) subjects: usize,
    pub(crate) waits: usize,
    /// Runs in which the process died, once or more.
    pub(crate) killed: usize,
}

impl Count {
    pub(crate) fn add(&mut self, other: Self) {
        self.subjects += other.subjects;
        self.waits += other.waits;
        self.killed += other.killed;
    }
}

/// Whatever happens to the process, the routine does what its source says.
pub(crate) async fn check(subject: &Subject, plain: &Plain) -> Count {
    let of = format!("{} of {:?}", subject.routine, texts(&subject.arguments));
    let world = World::default();
    let answer = match plain(world.clone()).await {
        Finished::Ok(value) => Answer::Ok(value),
        Finished::Err(error) => Answer::Err(error),
        Finished::Unencodable(reason) => panic!("{of}: {reason}"),
    };
    let driven = run(subject, Kill::Never).await;
    let same = |seen: &Seen, kill: Kill| {
        assert_eq!(seen.answer, answer, "{of}: {kill:?}");
        assert_eq!(seen.log, world.log(), "{of}: {kill:?}");
        assert_eq!(seen.points, driven.points, "{of}: {kill:?}");
    };
    same(&driven, Kill::Never);
    let mut count = Count {
        subjects: 1,
        waits: driven.points.len(),
        killed: 0,
    };
    for kill in kills(&driven) {
        let seen = run(subject, kill).await;
        same(&seen, kill);
        assert!(seen.deaths > 0, "{of}: {kill:?} killed nothing");
        count.killed += 1;
    }
    count
}

/// All there can be in a run like this one.
fn kills(driven: &Seen) -> Vec<Kill> {
    let waits = driven.points.len();
    let mut kills = vec![Kill::BehindAllSegments];
    if waits > 0 {
        kills.push(Kill::AtAllWaits);
    }
    kills.extend((0..waits).map(Kill::Before));
    kills.extend((0..waits).map(Kill::After));
    // a third of them is enough
    kills.extend((1..waits).step_by(3).map(Kill::FromWait));
    kills.extend((0..=waits).map(Kill::BehindSegment));
    kills.extend((0..driven.effects).map(Kill::BehindEffect));
    kills
}

fn texts(values: &[Encoded]) -> Vec<&str> {
    values.iter().map(Encoded::as_str).collect()
}
