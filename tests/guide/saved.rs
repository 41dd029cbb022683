//! Which of its locals a routine saves, as the log of a host tells.

use crate::lives::Scenario;
use crate::world::World;
use dasync_domain::routine::{RoutineEvent, RoutineTransitioned};

/// The names that are saved at any await of the routine, in order.
pub(crate) fn saved(scenario: &Scenario) -> Vec<String> {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_time().build().unwrap();
    runtime.block_on(async {
        let world = World::new();
        let host = world.host().await;
        let done = (scenario.hosted)(&host);
        let result = world.drive(done).await.unwrap();
        assert_eq!(result, scenario.expected, "{}", scenario.name);
        let log = world.store.log();
        let first = log.iter().find(|e| *e.kind == *"RoutineRequested").unwrap();
        let mut names: Vec<String> = vec![];
        for event in log.iter().filter(|e| e.stream == first.stream) {
            if *event.kind == *RoutineTransitioned::KIND {
                let event: RoutineTransitioned = serde_json::from_slice(&event.data).unwrap();
                names.extend(event.locals.0.into_iter().map(|(name, _)| name));
            }
        }
        let mut seen = vec![];
        names.retain(|name| {
            let new = !seen.contains(name);
            seen.push(name.clone());
            new
        });
        names
    })
}
