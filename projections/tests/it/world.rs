//! A log, a clock, and nodes on them.

use crate::script::{Effects, Op, call, serve};
use chrono::{DateTime, Utc};
use dasync_application::client::ClientError;
use dasync_application::ports::{EventStore, ProjectionStore};
use dasync_application::registry::Registry;
use dasync_domain::codec::Encoded;
use dasync_domain::routine::Answer;
use dasync_domain::{Name, PromiseName, RecordedEvent, RoutineId};
use dasync_infrastructure::{ManualClock, SeededIds, memory};
use dasync_projections::{Node, NodeConfig, NodeError};
use std::sync::Arc;
use std::time::Duration;

/// What survives a crash, and what the world outside has seen.
#[derive(Clone)]
pub(crate) struct World {
    pub(crate) store: memory::Store,
    pub(crate) projections: memory::Projections,
    pub(crate) clock: ManualClock,
    pub(crate) effects: Effects,
    pub(crate) shortcuts: bool,
    pub(crate) services: Vec<&'static str>,
    pub(crate) generation: u64,
}

pub(crate) fn begin() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

impl World {
    pub(crate) fn new() -> Self {
        Self {
            store: memory::Store::new(),
            projections: memory::Projections::new(),
            clock: ManualClock::new(begin()),
            effects: Effects::default(),
            shortcuts: true,
            services: vec!["Script"],
            generation: 1,
        }
    }

    pub(crate) fn config(&self, node: &str, store: Arc<dyn EventStore>) -> NodeConfig {
        let mut registry = Registry::default();
        for service in &self.services {
            serve(&mut registry, service, &self.effects);
        }
        NodeConfig {
            app: app(),
            node: Name::new(node).unwrap(),
            generation: self.generation,
            store,
            projections: Arc::new(self.projections.clone()),
            clock: Arc::new(self.clock.clone()),
            ids: Arc::new(SeededIds::new(
                self.store.changes() as u64 * 1_000 + self.generation,
            )),
            registry: Arc::new(registry),
            step_timeout: Duration::from_mins(1),
            attempts: 3,
            shortcuts: self.shortcuts,
        }
    }

    pub(crate) async fn node(&self) -> Node {
        self.try_node(false).await.unwrap()
    }

    pub(crate) async fn try_node(&self, rebuild: bool) -> Result<Node, NodeError> {
        Node::start(self.config("main", Arc::new(self.store.clone())), rebuild).await
    }

    /// Lets everything happen that can happen without time passing.
    pub(crate) async fn settle(&self) {
        let mut before = (0, 0);
        let mut same = 0;
        // nothing here waits for anything but other tasks of this thread
        while same < 100 {
            tokio::task::yield_now().await;
            let now = (self.store.changes(), self.effects.all().len());
            same = if now == before { same + 1 } else { 0 };
            before = now;
        }
    }

    /// Drives time until `done` completes.
    pub(crate) async fn drive<T>(&self, done: impl Future<Output = T>) -> T {
        tokio::pin!(done);
        for _ in 0..10_000 {
            tokio::select! {
                biased;
                result = &mut done => return result,
                () = self.settle() => {}
            }
            assert!(
                self.clock.advance_to_earliest().is_some(),
                "nobody waits for anything; the log:\n{}",
                self.story()
            );
        }
        panic!("nothing happens any more; the log:\n{}", self.story());
    }

    /// Starts a script under the key `1` and drives it to its end.
    pub(crate) async fn run(&self, node: &Node, ops: &[Op]) -> String {
        let call = node.call(call("Script", ops), Some("1".into()));
        let id = self.drive(call).await.unwrap();
        self.resolve_all(node, &id, ops).await;
        let failed = async { panic!("the node failed: {:?}", node.failed().await) };
        let answer = self.drive(async {
            tokio::select! { answer = node.result(id) => answer, () = failed => unreachable!() }
        });
        shown(&answer.await.unwrap())
    }

    /// Resolves the promises of a script with their own names, one after the other: those that are
    /// called early at once, others when nothing else happens any more.
    pub(crate) async fn resolve_all(&self, node: &Node, id: &RoutineId, ops: &[Op]) {
        for name in Op::promises(ops) {
            if !name.starts_with("early") {
                self.settle().await;
            }
            self.resolve(node, id, &name, &name).await.unwrap();
        }
    }

    pub(crate) async fn resolve(
        &self,
        node: &Node,
        id: &RoutineId,
        name: &str,
        value: &str,
    ) -> Result<(), ClientError> {
        let (name, value) = (
            PromiseName::new(name).unwrap(),
            Encoded::of(&value).unwrap(),
        );
        self.drive(node.resolve(id.clone(), name, value)).await
    }

    /// How many open obligations are among the stored rows of the node `main`.
    pub(crate) async fn obligation_rows(&self) -> usize {
        let (node, from, to) = (Name::new("main").unwrap(), "o".into(), "p".into());
        let rows = self.projections.range(&node, from, to, usize::MAX).await;
        rows.unwrap().len()
    }

    /// The log, one line an event.
    pub(crate) fn story(&self) -> String {
        let lines: Vec<_> = self.store.log().iter().map(line).collect();
        lines.join("\n")
    }

    pub(crate) fn count(&self, kind: &str) -> usize {
        self.store.log().iter().filter(|e| *e.kind == *kind).count()
    }
}

pub(crate) fn app() -> Name {
    Name::new("app").unwrap()
}

fn line(event: &RecordedEvent) -> String {
    let data = String::from_utf8_lossy(&event.data);
    let data: String = data.chars().take(150).collect();
    format!(
        "{:>4} {}@{} {} {data}",
        event.position, event.revision, event.stream, event.kind
    )
}

pub(crate) fn shown(answer: &Answer) -> String {
    match answer {
        Answer::Ok(value) => value.as_str().into(),
        Answer::Err(error) => format!("error {}", error.as_str()),
        other => format!("{other:?}"),
    }
}
