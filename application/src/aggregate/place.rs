//! Where an aggregate lives, and how to get there.

use super::{AggregateDef, execute};
use crate::client::{Dependency, FromHost, HostHandle};
use crate::operation::{Call, Outcome};
use dasync_domain::Fault;
use dasync_domain::codec::Encoded;
use dasync_domain::routine::{Answer, Arguments, Finished};
use std::collections::HashMap;
use std::fmt;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex, PoisonError};

/// All aggregates of one type, in memory: the events of each, by key.
type Memory = Arc<Mutex<HashMap<String, Vec<Encoded>>>>;

#[derive(Clone)]
enum Reach {
    Host(HostHandle),
    Memory(Memory),
}

/// One aggregate: its key, and how to reach it.
pub struct Place<A: ?Sized> {
    key: String,
    reach: Reach,
    of: PhantomData<fn() -> A>,
}

/// The client of an aggregate's type.
pub struct At<A> {
    reach: Reach,
    of: PhantomData<fn() -> A>,
}

impl<A: AggregateDef> At<A> {
    /// The aggregate with this key. It need not exist: its first command finds the default state.
    pub fn at(&self, key: impl Into<String>) -> A::Ref {
        A::reference(Place {
            key: key.into(),
            reach: self.reach.clone(),
            of: PhantomData,
        })
    }

    /// For unit tests: all aggregates of this type in memory, without a host.
    #[must_use]
    pub fn in_memory() -> Self {
        Self {
            reach: Reach::Memory(Memory::default()),
            of: PhantomData,
        }
    }
}

impl<A: AggregateDef> Place<A> {
    /// A command.
    #[doc(hidden)]
    pub fn call<R: Outcome>(&self, method: &'static str, arguments: Arguments) -> Call<'static, R> {
        match &self.reach {
            Reach::Host(host) => Call::command(host, A::NAME, self.key.clone(), method, arguments),
            Reach::Memory(memory) => {
                let (memory, key) = (memory.clone(), self.key.clone());
                Call::run(async move { here::<A, R>(&memory, key, method, &arguments) })
            }
        }
    }
}

fn here<A: AggregateDef, R: Outcome>(
    memory: &Memory,
    key: String,
    method: &str,
    arguments: &Arguments,
) -> R {
    let unavailable = |reason: String| R::from_fault(Fault::Unavailable(reason));
    if let Some(reason) = arguments.error() {
        return unavailable(reason.into());
    }
    // user code runs under this lock: one command at a time, as a host does it
    let mut memory = memory.lock().unwrap_or_else(PoisonError::into_inner);
    let past = memory.entry(key).or_default();
    let answer = match execute::<A>(past, method, arguments) {
        Ok((Finished::Ok(value), events)) => {
            past.extend(events.into_iter().map(|event| event.data));
            Answer::Ok(value)
        }
        Ok((Finished::Err(error), _)) => Answer::Err(error),
        Ok((Finished::Unencodable(reason), _)) => return unavailable(reason),
        Err(e) => return unavailable(format!("`{}.{method}`: {e}", A::NAME)),
    };
    R::of_answer(answer).unwrap_or_else(unavailable)
}

impl<A: AggregateDef> FromHost for At<A> {
    fn dependency() -> Dependency {
        Dependency::aggregate(A::NAME, std::any::type_name::<A>())
    }

    fn from_host(host: &HostHandle) -> Self {
        Self {
            reach: Reach::Host(host.clone()),
            of: PhantomData,
        }
    }
}

impl<A> Clone for At<A> {
    fn clone(&self) -> Self {
        Self {
            reach: self.reach.clone(),
            of: PhantomData,
        }
    }
}

impl<A> fmt::Debug for At<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("At").finish_non_exhaustive()
    }
}

impl<A: ?Sized> fmt::Debug for Place<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Place")
            .field("key", &self.key)
            .finish_non_exhaustive()
    }
}
