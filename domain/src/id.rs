//! Ids of routines, and how those of callees and handlers follow from what started them.

use crate::{InvalidName, Name, StreamId};
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// A running (or finished) instance of a routine: its service, its routine and a UUID.
///
/// In text, and as the end of its stream's name: `BaristaWorker-take_order.0e7c..`.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RoutineId {
    service: Name,
    routine: Name,
    uuid: Uuid,
}

/// A text that is no routine id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is no routine id: it has the form `Service-routine.uuid`")]
pub struct InvalidRoutineId {
    /// What was given.
    pub text: String,
}

impl From<InvalidName> for InvalidRoutineId {
    fn from(name: InvalidName) -> Self {
        Self { text: name.name }
    }
}

/// The namespace of all derived ids, itself the version 5 UUID of the name `dasync` in the
/// namespace for URLs (RFC 9562, section 6.6).
fn namespace() -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, b"dasync")
}

pub(crate) fn derived(parts: &[&str]) -> Uuid {
    // the parts cannot contain the separator: names and stream names have no control characters
    Uuid::new_v5(&namespace(), parts.join("\n").as_bytes())
}

impl RoutineId {
    /// An id with a given UUID.
    #[must_use]
    pub fn new(service: Name, routine: Name, uuid: Uuid) -> Self {
        Self {
            service,
            routine,
            uuid,
        }
    }

    /// The id of a routine started from outside under an idempotency key.
    ///
    /// The same application, service, routine and key give the same id, for ever.
    #[must_use]
    pub fn of_key(app: &Name, service: Name, routine: Name, key: &str) -> Self {
        let uuid = derived(&["key", app.as_str(), service.as_str(), routine.as_str(), key]);
        Self {
            service,
            routine,
            uuid,
        }
    }

    /// The id of the routine that a caller's operation starts.
    ///
    /// `operation` counts the caller's operations, `leaf` the calls inside one operation (depth
    /// first, as in `when_all((a, when_any((b, c))))`).
    #[must_use]
    pub fn of_callee(caller: &StreamId, operation: u64, leaf: u32, target: (Name, Name)) -> Self {
        let (service, routine) = target;
        let (operation, leaf) = (operation.to_string(), leaf.to_string());
        // the caller's stream begins with the application's name
        let parts = [
            "call",
            caller.as_str(),
            &operation,
            &leaf,
            service.as_str(),
            routine.as_str(),
        ];
        Self {
            uuid: derived(&parts),
            service,
            routine,
        }
    }

    /// The id of a routine that a caller starts without waiting for it.
    ///
    /// `operation` is that of the transition with which the start is recorded, `index` counts the
    /// starts of that transition.
    #[must_use]
    pub fn of_started(caller: &StreamId, operation: u64, index: u32, target: (Name, Name)) -> Self {
        let (service, routine) = target;
        let (operation, index) = (operation.to_string(), index.to_string());
        let parts = [
            "start",
            caller.as_str(),
            &operation,
            &index,
            service.as_str(),
            routine.as_str(),
        ];
        Self {
            uuid: derived(&parts),
            service,
            routine,
        }
    }

    /// The id of the handler routine that an event starts.
    ///
    /// The event is named by stream and revision, which a copy of the log keeps.
    #[must_use]
    pub fn of_handler(app: &Name, event: &crate::EventRef, handler: (Name, Name)) -> Self {
        let (service, routine) = handler;
        let revision = event.revision.to_string();
        let parts = [
            "event",
            app.as_str(),
            event.stream.as_str(),
            &revision,
            service.as_str(),
            routine.as_str(),
        ];
        Self {
            uuid: derived(&parts),
            service,
            routine,
        }
    }

    /// The service that the routine belongs to.
    #[must_use]
    pub fn service(&self) -> &Name {
        &self.service
    }

    /// The routine's name.
    #[must_use]
    pub fn routine(&self) -> &Name {
        &self.routine
    }

    /// The instance.
    #[must_use]
    pub fn uuid(&self) -> Uuid {
        self.uuid
    }

    /// The stream of this routine in the log of an application.
    #[must_use]
    pub fn stream(&self, app: &Name) -> StreamId {
        StreamId::of_parts(&format!("{app}.{self}"))
    }

    /// The routine that a stream belongs to; `None` if it is no routine's stream of this
    /// application.
    #[must_use]
    pub fn of_stream(app: &Name, stream: &StreamId) -> Option<Self> {
        stream
            .as_str()
            .strip_prefix(app.as_str())?
            .strip_prefix('.')?
            .parse()
            .ok()
    }
}

impl std::str::FromStr for RoutineId {
    type Err = InvalidRoutineId;
    fn from_str(text: &str) -> Result<Self, InvalidRoutineId> {
        let invalid = || InvalidRoutineId { text: text.into() };
        let (service, rest) = text.split_once('-').ok_or_else(invalid)?;
        let (routine, uuid) = rest.split_once('.').ok_or_else(invalid)?;
        // only the form that `Display` writes: one routine has one name
        let parsed = Uuid::try_parse(uuid)
            .ok()
            .filter(|u| u.as_hyphenated().to_string() == uuid);
        Ok(Self {
            service: Name::new(service)?,
            routine: Name::new(routine)?,
            uuid: parsed.ok_or_else(invalid)?,
        })
    }
}

impl fmt::Display for RoutineId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}-{}.{}",
            self.service,
            self.routine,
            self.uuid.as_hyphenated()
        )
    }
}

impl fmt::Debug for RoutineId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl TryFrom<String> for RoutineId {
    type Error = InvalidRoutineId;
    fn try_from(text: String) -> Result<Self, InvalidRoutineId> {
        text.parse()
    }
}

impl From<RoutineId> for String {
    fn from(id: RoutineId) -> Self {
        id.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{EventRef, Revision};

    fn name(text: &str) -> Name {
        Name::new(text).unwrap()
    }

    /// These ids are in logs that exist: they never change.
    #[test]
    fn derived_ids_are_stable() {
        let app = name("coffee_shop");
        let key = RoutineId::of_key(&app, name("Barista"), name("serve"), "order-17");
        assert_eq!(
            key.to_string(),
            "Barista-serve.63346d5e-7430-5119-9eb4-7f46f2f8233a"
        );
        let caller = key.stream(&app);
        let pouring = RoutineId::of_callee(&caller, 3, 1, (name("Barista"), name("pour_milk")));
        assert_eq!(
            pouring.to_string(),
            "Barista-pour_milk.7e63cafe-ba38-546c-b1b1-e127e9e0655a"
        );
        let event = EventRef {
            stream: caller,
            revision: Revision(4),
        };
        let handler = RoutineId::of_handler(&app, &event, (name("Loyalty"), name("reward")));
        assert_eq!(
            handler.to_string(),
            "Loyalty-reward.c0ed08e5-1dc1-5fce-94da-9683b14a9dfd"
        );
    }

    #[test]
    fn a_routine_is_found_by_its_stream() {
        let app = name("coffee_shop");
        let id = RoutineId::of_key(&app, name("Barista"), name("serve"), "1");
        assert_eq!(
            RoutineId::of_stream(&app, &id.stream(&app)),
            Some(id.clone())
        );
        assert_eq!(
            RoutineId::of_stream(&name("coffee"), &id.stream(&app)),
            None
        );
        assert_eq!(id.to_string().parse(), Ok(id));
        for bad in ["", "Barista-serve", "Barista-serve.17", "B.a-s.4a0d49ac"] {
            assert!(bad.parse::<RoutineId>().is_err(), "{bad}");
        }
    }
}
