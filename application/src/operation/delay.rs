//! Waiting for time to pass.

use super::{Codec, Durable, Ticket};
use dasync_domain::Fault;
use dasync_domain::routine::{Answer, Operation};
use futures::future::BoxFuture;
use std::future::IntoFuture;
use std::time::Duration;

/// Waits: for seconds or for months, across restarts.
///
/// The result is `Err(Fault::Cancelled)` if the routine is cancelled while it waits. In a plain run
/// it is a timer of tokio, so that a test with paused time does not wait.
pub fn delay(duration: Duration) -> Delay {
    Delay(duration)
}

/// What [`delay`] gives.
#[derive(Debug, Clone)]
#[must_use = "a delay does nothing until it is awaited"]
pub struct Delay(Duration);

/// Saves the position now and lets other routines run.
pub fn yield_now() -> YieldNow {
    YieldNow(())
}

/// What [`yield_now`] gives.
#[derive(Debug, Clone)]
#[must_use = "yielding does nothing until it is awaited"]
pub struct YieldNow(());

/// Reads that the time is over.
#[doc(hidden)]
#[derive(Debug)]
pub struct DelayCodec;

impl Codec<Result<(), Fault>> for DelayCodec {
    fn decode(answer: Answer) -> Result<Result<(), Fault>, String> {
        match answer {
            Answer::Done => Ok(Ok(())),
            Answer::Fault(fault) => Ok(Err(fault)),
            other => Err(super::unexpected("a completed timer", &other)),
        }
    }
}

#[diagnostic::do_not_recommend]
impl Durable for Delay {
    type Output = Result<(), Fault>;
    type Ticket = Ticket<Self::Output, DelayCodec>;

    fn ticket(self) -> Self::Ticket {
        Ticket::new(Ok(Operation::Delay(self.0)))
    }
}

impl IntoFuture for Delay {
    type Output = Result<(), Fault>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            tokio::time::sleep(self.0).await;
            Ok(())
        })
    }
}

#[diagnostic::do_not_recommend]
impl Durable for YieldNow {
    type Output = Result<(), Fault>;
    type Ticket = Ticket<Self::Output, DelayCodec>;

    fn ticket(self) -> Self::Ticket {
        Ticket::new(Ok(Operation::Yield))
    }
}

impl IntoFuture for YieldNow {
    type Output = Result<(), Fault>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async {
            tokio::task::yield_now().await;
            Ok(())
        })
    }
}
