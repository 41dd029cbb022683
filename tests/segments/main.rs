//! Goal: a routine that is taken apart into segments does what the same code does as an ordinary
//! async fn.
//!
//! Method: services are written as users write them. Each routine is awaited on the service itself
//! (a plain run), and driven by [`driver`]: one segment at a time from what was saved, through
//! text, with nothing kept in between; so each wait is a crash. The second way runs each segment
//! twice, as a crash before its append does. No store and no engine is involved.
//!
//! - `kitchen`: calls, combinators, steps, starts, loops.
//! - `cancellation`: a cancellation at each wait of a routine.
//! - `made`: routines that a macro writes.
//! - `names`: services under the names that they had before.
//! - `problems`: code that what was saved does not fit.

#[cfg(test)]
mod cancellation;
#[cfg(test)]
mod driver;
#[cfg(test)]
mod kitchen;
#[cfg(test)]
mod made;
#[cfg(test)]
mod names;
#[cfg(test)]
mod problems;
