//! Suites that every adapter of a port runs: one function a rule.
//!
//! An adapter implements [`EventStoreSubject`] or [`ProjectionStoreSubject`] and calls
//! [`event_store_conformance!`](crate::event_store_conformance) or
//! [`projection_store_conformance!`](crate::projection_store_conformance), which makes one test of
//! each rule. The rules assume nothing about what is in the store already and use names that nobody
//! else uses, so that many of them can run against one server at the same time.

mod check;
#[expect(
    clippy::missing_panics_doc,
    reason = "a rule that does not hold panics"
)]
pub mod event_store;
#[expect(
    clippy::missing_panics_doc,
    reason = "a rule that does not hold panics"
)]
pub mod projection_store;

use crate::ports::{EventStore, ProjectionStore};
use futures::future::BoxFuture;
use std::sync::Arc;
use std::time::Duration;

/// An event store under test, and what the rules need besides.
pub trait EventStoreSubject: Send {
    /// The store.
    ///
    /// Rules call this before each of their steps and drop what they got after it. A subject may
    /// close the store and open it again here: nothing may depend on what was only in memory.
    fn store(&mut self) -> BoxFuture<'_, Arc<dyn EventStore>>;

    /// Lets so much time pass on the clock that the store goes by.
    fn pass(&mut self, time: Duration) -> BoxFuture<'_, ()>;
}

/// A projection store under test.
pub trait ProjectionStoreSubject: Send {
    /// The store; as for [`EventStoreSubject::store`].
    fn store(&mut self) -> BoxFuture<'_, Arc<dyn ProjectionStore>>;
}

/// Makes a test of each rule of the event store, in a module of its own.
///
/// The arguments are the module's name and an expression, inside of an async function, that makes an
/// [`EventStoreSubject`]. The package that calls it needs `tokio` with `macros` and
/// `rt-multi-thread`.
#[macro_export]
macro_rules! event_store_conformance {
    ($module:ident, $subject:expr) => {
        $crate::event_store_conformance! { @rules $module, $subject,
            append: an_append_is_read_back_as_it_was_given
                revisions_count_from_zero_and_positions_grow
                any_appends_to_a_new_and_to_an_existing_stream
                no_stream_appends_only_to_a_new_stream
                stream_exists_appends_only_to_an_existing_stream
                an_exact_revision_appends_only_behind_it
                a_failed_append_changes_nothing
                an_append_without_events_is_not_valid
                an_event_without_a_type_is_not_valid
                the_limits_hold_and_what_is_at_them_is_taken
                data_is_opaque_bytes
                of_concurrent_appends_with_one_expected_revision_one_wins
                concurrent_appends_to_many_streams_all_happen;
            repeat: with_an_exact_revision_it_gives_the_first_result
                with_no_stream_it_gives_the_first_result
                with_any_it_gives_the_first_result
                with_stream_exists_it_gives_the_first_result
                with_any_it_is_found_behind_31_later_appends
                it_is_found_when_more_has_been_appended
                of_only_a_part_it_fails
                with_other_ids_it_fails
                expecting_the_last_revision_it_appends_again
                of_an_id_of_another_stream_is_none
                many_at_once_append_once;
            delete: a_deleted_stream_is_not_found
                a_deleted_stream_goes_on_counting
                no_stream_and_any_append_to_a_deleted_stream
                stream_exists_fails_on_a_deleted_stream
                what_was_deleted_stays_hidden
                a_repeat_does_not_bring_a_stream_back
                deleting_checks_the_expected_revision
                metadata_brings_a_deleted_stream_back
                the_log_still_shows_a_deleted_stream
                a_tombstone_ends_a_stream
                a_tombstone_checks_the_expected_revision
                a_stream_that_never_was_can_be_ended;
            retention: max_count_shows_the_newest
                max_age_shows_the_young
                truncate_before_hides_the_old
                the_strictest_bound_counts
                metadata_is_replaced_as_a_whole
                what_is_hidden_still_counts_as_existing
                metadata_can_come_before_the_first_event
                the_log_still_shows_what_is_hidden;
            read: a_missing_stream_is_not_found
                forwards_it_begins_at_the_revision
                backwards_it_begins_at_the_revision
                from_the_end_and_from_the_start
                the_limit_holds
                outside_of_what_is_there_it_gives_nothing
                a_long_stream_is_read_in_order
                streams_do_not_mix;
            read_all: it_begins_at_the_position
                it_shows_streams_in_the_order_of_their_appends
                the_end_is_the_last_event
                a_position_that_is_no_events_is_refused
                it_ends_at_what_was_the_end;
            subscribe: it_delivers_what_is_there_and_what_comes
                it_starts_after_the_position
                it_says_once_that_it_has_caught_up
                a_position_that_is_no_events_is_refused
                nothing_is_lost_or_repeated_across_the_switch
                a_slow_reader_loses_nothing
                many_see_the_same
                a_dropped_one_holds_up_nobody;
        }
    };
    (@rules $module:ident, $subject:expr, $($theme:ident: $($rule:ident)+;)+) => {
        mod $module {
            #[allow(unused_imports, reason = "the subject may be named by its full path")]
            use super::*;
            $(mod $theme {
                #[allow(unused_imports, reason = "the subject may be named by its full path")]
                use super::*;
                $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $rule() {
                    let mut subject = $subject;
                    $crate::conformance::event_store::$theme::$rule(&mut subject).await;
                })+
            })+
        }
    };
}

/// Makes a test of each rule of the projection store, in a module of its own.
///
/// The arguments are the module's name and an expression, inside of an async function, that makes a
/// [`ProjectionStoreSubject`].
#[macro_export]
macro_rules! projection_store_conformance {
    ($module:ident, $subject:expr) => {
        $crate::projection_store_conformance! { @rules $module, $subject,
            a_row_is_read_back
            a_later_change_of_a_key_wins
            a_batch_changes_rows_and_checkpoint_together
            a_batch_without_checkpoint_leaves_it
            a_range_is_in_the_order_of_keys
            a_range_has_bounds_and_a_limit
            clearing_removes_rows_and_checkpoint
            projections_do_not_mix
            a_key_has_bounds
            a_large_batch_is_read_back
        }
    };
    (@rules $module:ident, $subject:expr, $($rule:ident)+) => {
        mod $module {
            #[allow(unused_imports, reason = "the subject may be named by its full path")]
            use super::*;
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $rule() {
                let mut subject = $subject;
                $crate::conformance::projection_store::$rule(&mut subject).await;
            })+
        }
    };
}

#[cfg(test)]
mod tests {
    /// Public functions of a file of rules.
    fn rules(source: &str) -> Vec<&str> {
        let lines = source
            .lines()
            .filter_map(|line| line.strip_prefix("pub async fn "));
        lines.filter_map(|line| line.split('(').next()).collect()
    }

    #[test]
    fn every_rule_is_run() {
        let run = include_str!("conformance.rs");
        let files = [
            include_str!("conformance/event_store/append.rs"),
            include_str!("conformance/event_store/repeat.rs"),
            include_str!("conformance/event_store/delete.rs"),
            include_str!("conformance/event_store/retention.rs"),
            include_str!("conformance/event_store/read.rs"),
            include_str!("conformance/event_store/read_all.rs"),
            include_str!("conformance/event_store/subscribe.rs"),
            include_str!("conformance/projection_store.rs"),
        ];
        let all: Vec<_> = files.iter().flat_map(|file| rules(file)).collect();
        assert!(all.len() > 60, "the rules are found: {}", all.len());
        for rule in all {
            assert!(
                run.split_whitespace()
                    .any(|word| word.trim_end_matches(';') == rule),
                "{rule}"
            );
        }
    }
}
