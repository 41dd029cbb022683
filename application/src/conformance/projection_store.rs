//! The rules of the projection store.

use super::ProjectionStoreSubject;
use super::check::{new_stream, ok, some};
use crate::ports::{Batch, Checkpoint, ProjectionError, ProjectionStore};
use bytes::Bytes;
use dasync_domain::{EventRef, Name, Position, Revision};
use uuid::Uuid;

/// A projection that nobody else uses.
fn new_projection() -> Name {
    ok(Name::new(format!(
        "conformance_{}",
        Uuid::new_v4().simple()
    )))
}

fn checkpoint(position: u64) -> Checkpoint {
    Checkpoint {
        log: Uuid::from_u128(7),
        position: Position(position),
        anchor: EventRef {
            stream: new_stream(),
            revision: Revision(position),
        },
        anchor_id: Uuid::new_v4(),
    }
}

fn key(text: &str) -> Bytes {
    Bytes::copy_from_slice(text.as_bytes())
}

/// A batch that sets these keys to these values (empty: deletes).
fn batch(changes: &[(&str, &str)]) -> Batch {
    let value = |text: &str| (!text.is_empty()).then(|| key(text));
    let changes = changes
        .iter()
        .map(|(of, to)| (key(of), value(to)))
        .collect();
    Batch {
        changes,
        checkpoint: None,
    }
}

async fn rows(store: &dyn ProjectionStore, projection: &Name) -> Vec<(String, String)> {
    range(store, projection, "", "", usize::MAX).await
}

async fn range(
    store: &dyn ProjectionStore,
    projection: &Name,
    from: &str,
    to: &str,
    limit: usize,
) -> Vec<(String, String)> {
    let text = |bytes: &Bytes| String::from_utf8_lossy(bytes).into_owned();
    let rows = ok(store.range(projection, key(from), key(to), limit).await);
    rows.iter()
        .map(|row| (text(&row.key), text(&row.value)))
        .collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected
        .iter()
        .map(|(k, v)| ((*k).into(), (*v).into()))
        .collect()
}

/// Set, replaced, deleted; also an empty value.
pub async fn a_row_is_read_back(subject: &mut impl ProjectionStoreSubject) {
    let projection = new_projection();
    let store = subject.store().await;
    assert_eq!(ok(store.get(&projection, key("a")).await), None);
    ok(store
        .commit(&projection, batch(&[("a", "1"), ("b", "2")]))
        .await);
    ok(store
        .commit(&projection, batch(&[("a", "3"), ("b", "")]))
        .await);
    let empty = Batch {
        changes: vec![(key("c"), Some(Bytes::new()))],
        checkpoint: None,
    };
    ok(store.commit(&projection, empty).await);
    drop(store);
    let store = subject.store().await;
    assert_eq!(ok(store.get(&projection, key("a")).await), Some(key("3")));
    assert_eq!(ok(store.get(&projection, key("b")).await), None);
    assert_eq!(
        ok(store.get(&projection, key("c")).await),
        Some(Bytes::new())
    );
}

/// Inside one batch, changes are in order.
pub async fn a_later_change_of_a_key_wins(subject: &mut impl ProjectionStoreSubject) {
    let projection = new_projection();
    let store = subject.store().await;
    ok(store
        .commit(&projection, batch(&[("a", "1"), ("a", ""), ("a", "2")]))
        .await);
    ok(store
        .commit(&projection, batch(&[("b", "1"), ("b", "")]))
        .await);
    drop(store);
    let store = subject.store().await;
    assert_eq!(rows(&*store, &projection).await, pairs(&[("a", "2")]));
}

/// The checkpoint never runs ahead of the rows, nor behind.
pub async fn a_batch_changes_rows_and_checkpoint_together(
    subject: &mut impl ProjectionStoreSubject,
) {
    let projection = new_projection();
    let store = subject.store().await;
    assert_eq!(ok(store.checkpoint(&projection).await), None);
    for position in 1..20 {
        let checkpoint = checkpoint(position);
        let changes = vec![(key("a"), Some(key(&position.to_string())))];
        let batch = Batch {
            changes,
            checkpoint: Some(checkpoint.clone()),
        };
        ok(store.commit(&projection, batch).await);
        assert_eq!(ok(store.checkpoint(&projection).await), Some(checkpoint));
    }
    drop(store);
    let store = subject.store().await;
    // a store may have lost a tail of the batches, and then of both
    let at = ok(store.checkpoint(&projection).await).map(|c| c.position.0.to_string());
    assert_eq!(
        ok(store.get(&projection, key("a")).await),
        at.map(|at| key(&at))
    );
}

/// Rows can be changed on their own.
pub async fn a_batch_without_checkpoint_leaves_it(subject: &mut impl ProjectionStoreSubject) {
    let projection = new_projection();
    let store = subject.store().await;
    let first = checkpoint(1);
    let with = Batch {
        changes: Vec::new(),
        checkpoint: Some(first.clone()),
    };
    ok(store.commit(&projection, with).await);
    ok(store.commit(&projection, batch(&[("a", "1")])).await);
    assert_eq!(ok(store.checkpoint(&projection).await), Some(first));
}

/// By their bytes, whatever they are.
pub async fn a_range_is_in_the_order_of_keys(subject: &mut impl ProjectionStoreSubject) {
    let projection = new_projection();
    let store = subject.store().await;
    let mut keys: Vec<Bytes> = [
        &[0][..],
        &[0, 0],
        &[0, 255],
        &[1],
        &[127],
        &[128],
        &[255, 255],
    ]
    .into_iter()
    .map(Bytes::copy_from_slice)
    .collect();
    for key in keys.iter().rev() {
        let changes = vec![(key.clone(), Some(key.clone()))];
        ok(store
            .commit(
                &projection,
                Batch {
                    changes,
                    checkpoint: None,
                },
            )
            .await);
    }
    drop(store);
    let store = subject.store().await;
    let rows = ok(store
        .range(&projection, Bytes::new(), Bytes::new(), 100)
        .await);
    keys.sort();
    assert_eq!(
        rows.iter().map(|row| row.key.clone()).collect::<Vec<_>>(),
        keys
    );
    assert!(rows.iter().all(|row| row.key == row.value));
}

/// From inclusive, to exclusive, empty is open.
pub async fn a_range_has_bounds_and_a_limit(subject: &mut impl ProjectionStoreSubject) {
    let projection = new_projection();
    let store = subject.store().await;
    let all = [("a", "1"), ("b", "2"), ("ba", "3"), ("c", "4")];
    ok(store.commit(&projection, batch(&all)).await);
    for (from, to, limit, expected) in [
        ("", "", 10, &all[..]),
        ("b", "", 10, &all[1..]),
        ("b", "c", 10, &all[1..3]),
        ("", "b", 10, &all[..1]),
        ("aa", "bz", 10, &all[1..3]),
        ("", "", 2, &all[..2]),
        ("b", "c", 1, &all[1..2]),
        ("c", "b", 10, &[]),
        ("b", "b", 10, &[]),
        ("d", "", 10, &[]),
    ] {
        let found = range(&*store, &projection, from, to, limit).await;
        assert_eq!(found, pairs(expected), "{from:?}..{to:?}, {limit}");
    }
}

/// As if the projection had never been.
pub async fn clearing_removes_rows_and_checkpoint(subject: &mut impl ProjectionStoreSubject) {
    let (projection, other) = (new_projection(), new_projection());
    let store = subject.store().await;
    let full = Batch {
        checkpoint: Some(checkpoint(1)),
        ..batch(&[("a", "1"), ("b", "2")])
    };
    ok(store.commit(&projection, full.clone()).await);
    ok(store.commit(&other, full).await);
    ok(store.clear(&projection).await);
    assert!(rows(&*store, &projection).await.is_empty());
    assert_eq!(ok(store.checkpoint(&projection).await), None);
    assert_eq!(rows(&*store, &other).await.len(), 2);
    some(ok(store.checkpoint(&other).await));
    ok(store.commit(&projection, batch(&[("c", "3")])).await);
    drop(store);
    let store = subject.store().await;
    assert_eq!(rows(&*store, &projection).await, pairs(&[("c", "3")]));
}

/// Also where the name of one begins as that of another.
pub async fn projections_do_not_mix(subject: &mut impl ProjectionStoreSubject) {
    let one = new_projection();
    let other = ok(Name::new(format!("{one}_2")));
    let store = subject.store().await;
    ok(store.commit(&one, batch(&[("_2a", "1"), ("a", "1")])).await);
    ok(store.commit(&other, batch(&[("a", "2")])).await);
    assert_eq!(
        rows(&*store, &one).await,
        pairs(&[("_2a", "1"), ("a", "1")])
    );
    assert_eq!(rows(&*store, &other).await, pairs(&[("a", "2")]));
}

/// An empty or too long key is refused, and the batch with it.
pub async fn a_key_has_bounds(subject: &mut impl ProjectionStoreSubject) {
    let projection = new_projection();
    let store = subject.store().await;
    let longest = "k".repeat(4_096);
    ok(store.commit(&projection, batch(&[(&longest, "1")])).await);
    for bad in ["", &"k".repeat(4_097)] {
        let refused = batch(&[("a", "1"), (bad, "1")]);
        let result = store.commit(&projection, refused).await;
        assert!(
            matches!(result, Err(ProjectionError::InvalidKey { .. })),
            "{result:?}"
        );
    }
    assert_eq!(rows(&*store, &projection).await, pairs(&[(&longest, "1")]));
}

/// More than fits into whatever a store writes at once.
pub async fn a_large_batch_is_read_back(subject: &mut impl ProjectionStoreSubject) {
    let projection = new_projection();
    let store = subject.store().await;
    let changes: Vec<_> = (0..5_000_u32)
        .map(|number| {
            (
                Bytes::copy_from_slice(&number.to_be_bytes()),
                Some(vec![7; 300].into()),
            )
        })
        .collect();
    ok(store
        .commit(
            &projection,
            Batch {
                changes,
                checkpoint: None,
            },
        )
        .await);
    drop(store);
    let store = subject.store().await;
    let rows = ok(store
        .range(&projection, Bytes::new(), Bytes::new(), usize::MAX)
        .await);
    assert_eq!(rows.len(), 5_000);
    assert!(
        (0_u32..)
            .zip(&rows)
            .all(|(number, row)| row.key[..] == number.to_be_bytes())
    );
    assert!(rows.iter().all(|row| row.value.len() == 300));
}
