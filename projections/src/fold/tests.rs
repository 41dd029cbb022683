//! What lanes change while rows are read.

use super::*;
use crate::limits::TIMERS_MAX;
use chrono::{DateTime, Utc};
use dasync_application::ports::Batch;
use dasync_domain::{Revision, StreamId};
use dasync_infrastructure::memory;
use futures::future::BoxFuture;

type Hook = Box<dyn FnOnce() + Send>;

/// Rows of which one kind is read slowly: meanwhile something else happens once.
struct Slow {
    rows: memory::Projections,
    kind: u8,
    meanwhile: Mutex<Option<Hook>>,
}

impl Slow {
    fn new(kind: u8) -> Arc<Self> {
        Arc::new(Self {
            rows: memory::Projections::new(),
            kind,
            meanwhile: Mutex::default(),
        })
    }
}

impl ProjectionStore for Slow {
    fn checkpoint(
        &self,
        projection: &Name,
    ) -> BoxFuture<'static, Result<Option<Checkpoint>, ProjectionError>> {
        self.rows.checkpoint(projection)
    }

    fn get(
        &self,
        projection: &Name,
        key: Bytes,
    ) -> BoxFuture<'static, Result<Option<Bytes>, ProjectionError>> {
        self.rows.get(projection, key)
    }

    fn range(
        &self,
        projection: &Name,
        from: Bytes,
        to: Bytes,
        limit: usize,
    ) -> BoxFuture<'static, Result<Vec<Row>, ProjectionError>> {
        let answer = self.rows.range(projection, from.clone(), to, limit);
        if from.first() == Some(&self.kind)
            && let Some(meanwhile) = self.meanwhile.lock().unwrap().take()
        {
            meanwhile();
        }
        answer
    }

    fn commit(
        &self,
        projection: &Name,
        batch: Batch,
    ) -> BoxFuture<'static, Result<(), ProjectionError>> {
        self.rows.commit(projection, batch)
    }

    fn clear(&self, projection: &Name) -> BoxFuture<'static, Result<(), ProjectionError>> {
        self.rows.clear(projection)
    }
}

fn at(seconds: usize) -> DateTime<Utc> {
    DateTime::from_timestamp(i64::try_from(seconds).unwrap(), 0).unwrap()
}

fn timer(number: usize) -> TimerRow {
    let name = Name::new("a").unwrap();
    let uuid = Uuid::from_u128(number as u128);
    TimerRow {
        routine: RoutineId::new(name.clone(), name, uuid),
        operation: 1,
        cause: EventRef {
            stream: StreamId::new(format!("a.a-a.{number}")).unwrap(),
            revision: Revision(1),
        },
    }
}

/// A fold on rows with a timer at each of the first seconds.
async fn with_timers(store: &Arc<Slow>, all: usize) -> Fold {
    let app = Name::new("a").unwrap();
    let mut fold = Fold {
        app: app.clone(),
        projection: app,
        log: Uuid::nil(),
        store: Arc::<Slow>::clone(store),
        table: Arc::default(),
        last: None,
    };
    for number in 0..all {
        lock(&fold.table).set_timer(at(number), timer(number));
    }
    fold.flush().await.unwrap();
    fold
}

/// Fires what is due, as the subscription does it.
async fn turn(fold: &mut Fold, now: DateTime<Utc>) -> usize {
    if lock(&fold.table).needs_timers() {
        fold.refill_timers().await.unwrap();
    }
    lock(&fold.table).fire(now, usize::MAX)
}

/// Sets the timer that a lane asks for while the next rows are read.
fn set_meanwhile(store: &Slow, fold: &Fold, due: DateTime<Utc>, number: usize) {
    let table = Arc::clone(&fold.table);
    let set = move || lock(&table).set_timer(due, timer(number));
    *store.meanwhile.lock().unwrap() = Some(Box::new(set));
}

#[tokio::test]
async fn a_timer_that_a_lane_sets_while_timers_are_read_fires() {
    let (store, all) = (Slow::new(rows::TIMER), TIMERS_MAX + 100);
    let mut fold = with_timers(&store, all).await;
    // all that are in memory fire, the others are in the rows only
    assert_eq!(turn(&mut fold, at(all)).await, TIMERS_MAX);
    assert!(lock(&fold.table).needs_timers());
    set_meanwhile(&store, &fold, at(all + 500), all + 1);
    assert_eq!(turn(&mut fold, at(all)).await, 100);
    assert_eq!(turn(&mut fold, at(all + 1_000)).await, 1);
    assert!(!lock(&fold.table).needs_timers());
}

#[tokio::test]
async fn a_timer_that_a_lane_sets_while_the_table_begins_again_hides_no_others() {
    let (store, all) = (Slow::new(rows::OBLIGATION), 2 * PAGE_MAX);
    let mut fold = with_timers(&store, all).await;
    lock(&fold.table).begin_again();
    set_meanwhile(&store, &fold, at(1_000_000), all + 1);
    fold.restore().await.unwrap();
    let mut fired = 0;
    for _ in 0..3 {
        fired += turn(&mut fold, at(all)).await;
    }
    assert_eq!(fired, all);
    assert_eq!(turn(&mut fold, at(1_000_000)).await, 1);
}
