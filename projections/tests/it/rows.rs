//! Rows of the table that cannot be kept or read for a while: the node waits, and goes on by itself.

use crate::crash::{Seen, scenarios, seen};
use crate::script::Op::{self, All, Any, Call, Delay, Each, Effect, Join, Start, Timeout, Yield};
use crate::world::World;
use bytes::Bytes;
use dasync_application::ports::{Batch, Checkpoint, ProjectionError, ProjectionStore, Row};
use dasync_domain::Name;
use dasync_infrastructure::memory;
use dasync_projections::{Node, NodeConfig};
use futures::future::{BoxFuture, ready};
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A projection store that is away for some calls, counted from its first.
struct Away {
    rows: memory::Projections,
    calls: AtomicUsize,
    failing: Range<usize>,
}

impl Away {
    fn or<T: Send + 'static>(
        &self,
        access: BoxFuture<'static, Result<T, ProjectionError>>,
    ) -> BoxFuture<'static, Result<T, ProjectionError>> {
        let call = self.calls.fetch_add(1, Ordering::Relaxed);
        if !self.failing.contains(&call) {
            return access;
        }
        // the access is dropped: nothing of it is done
        let reason = "no space left".into();
        Box::pin(ready(Err(ProjectionError::Unavailable { reason })))
    }
}

impl ProjectionStore for Away {
    fn checkpoint(
        &self,
        projection: &Name,
    ) -> BoxFuture<'static, Result<Option<Checkpoint>, ProjectionError>> {
        self.or(self.rows.checkpoint(projection))
    }

    fn get(
        &self,
        projection: &Name,
        key: Bytes,
    ) -> BoxFuture<'static, Result<Option<Bytes>, ProjectionError>> {
        self.or(self.rows.get(projection, key))
    }

    fn range(
        &self,
        projection: &Name,
        from: Bytes,
        to: Bytes,
        limit: usize,
    ) -> BoxFuture<'static, Result<Vec<Row>, ProjectionError>> {
        self.or(self.rows.range(projection, from, to, limit))
    }

    fn commit(
        &self,
        projection: &Name,
        batch: Batch,
    ) -> BoxFuture<'static, Result<(), ProjectionError>> {
        // the store in memory changes its rows when it is called
        let (rows, projection) = (self.rows.clone(), projection.clone());
        self.or(Box::pin(
            async move { rows.commit(&projection, batch).await },
        ))
    }

    fn clear(&self, projection: &Name) -> BoxFuture<'static, Result<(), ProjectionError>> {
        self.or(self.rows.clear(projection))
    }
}

struct Told {
    seen: Seen,
    effects: Vec<String>,
    /// Calls of the projection store, those of the start-up among them.
    calls: Range<usize>,
}

async fn run(ops: &[Op], failing: Range<usize>) -> Told {
    let world = World::new();
    let rows = Arc::new(Away {
        rows: world.projections.clone(),
        calls: AtomicUsize::new(0),
        failing,
    });
    let config = NodeConfig {
        projections: Arc::<Away>::clone(&rows),
        ..world.config("main", Arc::new(world.store.clone()))
    };
    let node = Node::start(config, false).await.unwrap();
    let begin = rows.calls.load(Ordering::Relaxed);
    let result = world.run(&node, ops).await;
    world.settle().await;
    let end = rows.calls.load(Ordering::Relaxed);
    world.drive(node.shutdown()).await;
    // and the rows are as good as any
    let again = world.node().await;
    world.settle().await;
    assert!(again.obligations().is_empty());
    Told {
        seen: seen(&world, result),
        effects: world.effects.all(),
        calls: begin..end,
    }
}

/// Rows are written when nothing else happens for a while: everything here takes its time.
fn slow() -> Vec<Op> {
    let effect = |name: &str| Effect(name.into());
    vec![
        Delay(300),
        All(vec![
            Call(vec![Delay(300), effect("a")]),
            Call(vec![Delay(700), Call(vec![Delay(300), effect("b")])]),
        ]),
        Each(
            2,
            vec![
                vec![Delay(300), effect("c")],
                vec![Delay(250)],
                vec![Delay(600), effect("d")],
                vec![Yield],
            ],
        ),
        Start(vec![Delay(900), effect("e")]),
        Delay(300),
        Join,
        Any(vec![
            Call(vec![Delay(60_000)]),
            Call(vec![Delay(400), effect("f")]),
        ]),
        Timeout(Box::new(Call(vec![Delay(60_000)])), 400),
        effect("g"),
    ]
}

#[tokio::test]
async fn rows_that_cannot_be_kept_or_read_cost_nothing_but_time() {
    let mut runs = 0;
    let all = [("slow", slow())].into_iter().chain(scenarios());
    for (name, ops) in all {
        let base = run(&ops, 0..0).await;
        for at in base.calls.clone() {
            for long in [1, 2, 3, 7] {
                let told = run(&ops, at..at + long).await;
                assert_eq!(told.seen, base.seen, "{name}: {long} from call {at} on");
                let effects = (told.effects, &base.effects);
                assert_eq!(&effects.0, effects.1, "{name}: {long} from call {at} on");
                runs += 1;
            }
        }
    }
    assert!(runs > 50, "{runs}");
}
