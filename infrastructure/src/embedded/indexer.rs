//! The thread that brings the index up to the log.
//!
//! It lets groups gather in memory, where readers find them, and adds many at once. When the index fails it is opened
//! again, or built again; meanwhile appends go on until too many groups wait in memory.

use super::index::{self, Broken, Index};
use super::log::Log;
use super::manifest::Synced;
use super::recent::Recent;
use super::shared::Shared;
use crate::sync::lock;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

/// How long to wait before an index that failed is tried again.
const RETRY: Duration = Duration::from_secs(1);

/// Works until the queue is closed and everything is in the index.
pub(super) fn run(shared: &Shared, cache: u64) {
    loop {
        match shared
            .index
            .get()
            .and_then(|index| follow_memory(shared, &index))
        {
            Ok(true) => {}
            Ok(false) => return,
            Err(broken) => {
                shared.index.take(broken);
                if !wait_to_retry(shared) {
                    return;
                }
                // if it fails, it is tried again
                if let Ok((index, covered)) = reopen(shared, cache) {
                    shared.index.set(index);
                    lock(&shared.recent).set_covered(covered);
                    shared.moved.notify_all();
                }
            }
        }
    }
}

/// Puts the next groups into the index; `false` when there will be no more.
fn follow_memory(shared: &Shared, index: &Index) -> Result<bool, Broken> {
    let groups = {
        let mut recent = lock(&shared.recent);
        while !recent.is_backlog_large() && !shared.tip.borrow().closed {
            // somebody may have found it broken
            shared.index.get()?;
            recent = shared
                .moved
                .wait(recent)
                .unwrap_or_else(PoisonError::into_inner);
        }
        let groups = recent.uncovered();
        groups.ok_or_else(|| Broken::Away("it fell behind what is in memory".into()))?
    };
    if groups.is_empty() {
        return Ok(!shared.tip.borrow().closed);
    }
    index.apply(&groups)?;
    if let Some(last) = groups.last() {
        lock(&shared.recent).set_covered(last.end);
        shared.moved.notify_all();
    }
    Ok(true)
}

/// Waits a little; `false` if the store is closed.
fn wait_to_retry(shared: &Shared) -> bool {
    let recent = lock(&shared.recent);
    let open = |_: &mut Recent| !shared.tip.borrow().closed;
    let waited = shared.moved.wait_timeout_while(recent, RETRY, open);
    drop(waited);
    !shared.tip.borrow().closed
}

/// Opens the index again and brings it up to what is synced; gives how far that is.
fn reopen(shared: &Shared, cache: u64) -> Result<(Index, u64), super::Error> {
    let synced = {
        let recent = lock(&shared.recent);
        Synced {
            end: recent.end(),
            chain: recent.chain(),
        }
    };
    let log: &Arc<Log> = &shared.log;
    let opened = index::open_and_follow(&shared.dir, log, synced, cache, &mut |_, _| {});
    opened.map(|(index, _state)| (index, synced.end))
}
