//! Upper bounds of everything that is stored, with unit and reason.
//!
//! A bound that is reached raises an error that names the bound and the actual value.

/// Bytes of a service, routine, event or application name. Names become stream categories and
/// event types, which other tools show in columns.
pub const NAME_BYTES_MAX: usize = 64;

/// Bytes of a stream name: an application, a service, a routine, an id and separators fit easily.
pub const STREAM_BYTES_MAX: usize = 512;

/// Bytes of an idempotency key given from outside.
pub const KEY_BYTES_MAX: usize = 256;

/// Bytes of a promise's name: it stands in the waiting routine's transition and in what outside
/// systems are given to resolve it, so it is a key and no text.
pub const PROMISE_NAME_BYTES_MAX: usize = 128;

/// How many events and calls may cause one another before a routine is parked instead of started:
/// an event storm or an endless recursion ends here.
pub const DEPTH_MAX: u32 = 64;

/// Operations in one `when_all` or `when_any`; `when_each` has no such bound.
pub const GROUP_MAX: usize = 1_000;

/// Bytes of an encoded local above which an unchanged value is stored as a reference to the
/// revision that holds it, instead of once more.
pub const INLINE_LOCAL_BYTES_MAX: usize = 1_024;
