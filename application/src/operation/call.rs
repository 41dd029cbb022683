//! Calls of routines.

use super::{Codec, Durable, Outcome, Ticket};
use crate::client::{ClientError, Handle, HostHandle, unavailable};
use crate::context;
use dasync_domain::limits::KEY_BYTES_MAX;
use dasync_domain::routine::{Answer, Arguments, CallRequest, Operation};
use dasync_domain::{InvalidName, Name};
use futures::future::BoxFuture;
use std::fmt;
use std::future::{Future, IntoFuture};

/// A call of a routine. Inside a routine, awaiting it is durable; outside, it is an ordinary
/// future.
///
/// On a client of a host, awaiting it starts the routine and waits for its result; the routine goes
/// on if the future is dropped. On the service itself it runs the routine's code here.
#[must_use = "a call does nothing until it is awaited (or given to `start`)"]
pub struct Call<'a, R> {
    what: What,
    how: How<'a, R>,
}

/// What is called.
#[derive(Clone)]
pub(super) enum What {
    /// A routine.
    Routine {
        service: &'static str,
        routine: &'static str,
        arguments: Arguments,
    },
    /// A command of an aggregate.
    Command {
        aggregate: &'static str,
        key: String,
        method: &'static str,
        arguments: Arguments,
    },
    /// Nothing that has a name: the answer of a mock or a fake.
    Unnamed,
}

/// How it is run as an ordinary future.
///
/// A future and no boxed function that makes one: that would be invariant in `'a`, and then a mock,
/// whose methods return `Call<'static, R>`, would not implement a trait whose methods return
/// `Call<'_, R>`.
enum How<'a, R> {
    Local(BoxFuture<'a, R>),
    Host(HostHandle),
}

impl<'a, R> Call<'a, R> {
    /// A call on the service itself.
    #[doc(hidden)]
    pub fn local(
        service: &'static str,
        routine: &'static str,
        arguments: Arguments,
        run: impl Future<Output = R> + Send + 'a,
    ) -> Self {
        let what = What::Routine {
            service,
            routine,
            arguments,
        };
        Self {
            what,
            how: How::Local(Box::pin(context::plain(run))),
        }
    }

    /// A call through a host.
    #[doc(hidden)]
    pub fn remote(
        host: &HostHandle,
        service: &'static str,
        routine: &'static str,
        arguments: Arguments,
    ) -> Self {
        let what = What::Routine {
            service,
            routine,
            arguments,
        };
        Self {
            what,
            how: How::Host(host.clone()),
        }
    }

    /// A command through a host.
    pub(crate) fn command(
        host: &HostHandle,
        aggregate: &'static str,
        key: String,
        method: &'static str,
        arguments: Arguments,
    ) -> Self {
        let what = What::Command {
            aggregate,
            key,
            method,
            arguments,
        };
        Self {
            what,
            how: How::Host(host.clone()),
        }
    }

    /// A call that is already answered, for mocks:
    /// `mock.expect_pay().returning(|_, _| Call::ready(Ok(receipt())))`.
    pub fn ready(result: R) -> Self
    where
        R: Send + 'a,
    {
        Self::run(std::future::ready(result))
    }

    /// A call answered by a future, for fakes.
    pub fn run(answer: impl Future<Output = R> + Send + 'a) -> Self {
        Self {
            what: What::Unnamed,
            how: How::Local(Box::pin(context::plain(answer))),
        }
    }

    /// The call as data.
    pub(super) fn request(&self) -> Result<CallRequest, ClientError> {
        match &self.what {
            What::Routine {
                service,
                routine,
                arguments,
            } => {
                let name = |text: &str| {
                    let call = || self.to_string();
                    Name::new(text).map_err(|source: InvalidName| ClientError::Name {
                        call: call(),
                        source,
                    })
                };
                if let Some(reason) = arguments.error() {
                    let (call, reason) = (self.to_string(), reason.into());
                    return Err(ClientError::Arguments { call, reason });
                }
                Ok(CallRequest {
                    service: name(service)?,
                    routine: name(routine)?,
                    arguments: arguments.clone(),
                })
            }
            What::Command { .. } => Err(ClientError::Unsupported {
                what: format!("`{self}` in a routine, or as something to be started,"),
            }),
            What::Unnamed => Err(ClientError::NoHost {
                call: self.to_string(),
            }),
        }
    }

    /// The call as data, or the reason why a routine cannot await it.
    pub(super) fn durable_request(&self) -> Result<CallRequest, String> {
        match self.what {
            What::Unnamed => Err(
                "the answer of a mock or a fake cannot be awaited durably: no \
                                  host serves it"
                    .into(),
            ),
            _ => self
                .request()
                .map_err(|e| match std::error::Error::source(&e) {
                    Some(cause) => format!("{e}: {cause}"),
                    None => e.to_string(),
                }),
        }
    }

    /// The host, if it is called through one.
    pub(super) fn host(&self) -> Option<&HostHandle> {
        match &self.how {
            How::Host(host) => Some(host),
            How::Local(_) => None,
        }
    }
}

impl<R: Outcome> Call<'_, R> {
    /// From outside: starts the routine without waiting for its result. When this returns `Ok`, it
    /// will run, whatever happens to this process.
    ///
    /// # Errors
    /// The routine was not started, or it is not known whether it was: to try again safely use
    /// [`Call::start_as`].
    pub async fn start(self) -> Result<Handle<R>, ClientError> {
        self.start_with(None).await
    }

    /// From outside: starts the routine under an idempotency key. The same key attaches to the
    /// routine that it started, also when that has ended.
    ///
    /// # Errors
    /// As [`Call::start`]; trying again with the same key is safe.
    /// [`ClientError::KeyReused`]: the key stands for a call with other arguments.
    pub async fn start_as(self, key: impl Into<String>) -> Result<Handle<R>, ClientError> {
        let key = key.into();
        if !(1..=KEY_BYTES_MAX).contains(&key.len()) {
            return Err(ClientError::KeyLength { bytes: key.len() });
        }
        self.start_with(Some(key)).await
    }

    async fn start_with(self, key: Option<String>) -> Result<Handle<R>, ClientError> {
        let request = self.request()?;
        let Some(host) = self.host().cloned() else {
            return Err(ClientError::NoHost {
                call: self.to_string(),
            });
        };
        // nothing of the call is held while waiting
        drop(self);
        let id = host.gateway().start(request, key).await?;
        Ok(Handle::new(id, host))
    }

    async fn through(self, host: HostHandle) -> Result<R, ClientError> {
        let What::Command {
            aggregate,
            key,
            method,
            arguments,
        } = self.what.clone()
        else {
            return self.start().await?.result().await;
        };
        let command = self.to_string();
        drop(self);
        let asked = host
            .gateway()
            .command(aggregate.into(), key, method.into(), arguments, None);
        let answer = asked.await?;
        R::of_answer(answer).map_err(|reason| ClientError::Command { command, reason })
    }
}

impl<R> fmt::Display for Call<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.what {
            What::Routine {
                service, routine, ..
            } => write!(f, "{service}.{routine}"),
            What::Command {
                aggregate, method, ..
            } => write!(f, "{aggregate}.{method}"),
            What::Unnamed => f.write_str("the answer of a mock or a fake"),
        }
    }
}

impl<R> fmt::Debug for Call<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Call({self})")
    }
}

/// Reads what a routine returned.
#[doc(hidden)]
#[derive(Debug)]
pub struct Whole;

impl<R: Outcome> Codec<R> for Whole {
    fn decode(answer: Answer) -> Result<R, String> {
        R::of_answer(answer)
    }
}

#[diagnostic::do_not_recommend]
impl<R: Outcome> Durable for Call<'_, R> {
    type Output = R;
    type Ticket = Ticket<R, Whole>;

    fn ticket(self) -> Self::Ticket {
        Ticket::new(self.durable_request().map(Operation::Call))
    }
}

impl<'a, R: Outcome> IntoFuture for Call<'a, R> {
    type Output = R;
    type IntoFuture = BoxFuture<'a, R>;

    fn into_future(self) -> Self::IntoFuture {
        if let Some(refused) = context::refused(&self) {
            return refused;
        }
        match self.how {
            How::Local(run) => run,
            How::Host(ref host) => {
                let host = host.clone();
                Box::pin(
                    async move { self.through(host).await.unwrap_or_else(|e| unavailable(&e)) },
                )
            }
        }
    }
}
