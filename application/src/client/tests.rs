//! What a client asks its host for.

use super::*;
use crate::operation::{Call, Started, arg, args, start};
use dasync_domain::codec::Encoded;
use dasync_domain::routine::{Answer, CallRequest};
use dasync_domain::{Fault, RoutineId};
use futures::future::BoxFuture;
use std::sync::{Arc, Mutex};

/// A host that notes what it is asked and gives one answer to everything.
struct Door {
    asked: Mutex<Vec<String>>,
    answer: Result<Answer, ClientError>,
}

const ID: &str = "Barista-serve.7e63cafe-ba38-546c-b1b1-e127e9e0655a";

fn id() -> RoutineId {
    ID.parse().unwrap()
}

impl Door {
    fn note(&self, text: String) {
        self.asked.lock().unwrap().push(text);
    }
}

impl Gateway for Door {
    fn start(
        &self,
        call: CallRequest,
        key: Option<String>,
    ) -> BoxFuture<'static, Result<RoutineId, ClientError>> {
        let arguments: Vec<_> = call.arguments.iter().map(Encoded::as_str).collect();
        let (service, routine) = (&call.service, &call.routine);
        self.note(format!(
            "start {service}.{routine}({}) as {key:?}",
            arguments.join(", ")
        ));
        let started = self.answer.clone().map(|_| id());
        Box::pin(async { started })
    }

    fn result(&self, id: RoutineId) -> BoxFuture<'static, Result<Answer, ClientError>> {
        self.note(format!("result {}", id.routine()));
        let answer = self.answer.clone();
        Box::pin(async { answer })
    }

    fn status(&self, _: RoutineId) -> BoxFuture<'static, Result<RoutineStatus, ClientError>> {
        Box::pin(async { Ok(RoutineStatus::Completed) })
    }

    fn cancel(&self, id: RoutineId, force: bool) -> BoxFuture<'static, Result<(), ClientError>> {
        self.note(format!("cancel {} {force}", id.routine()));
        Box::pin(async { Ok(()) })
    }

    fn unpark(&self, id: RoutineId) -> BoxFuture<'static, Result<(), ClientError>> {
        self.note(format!("unpark {}", id.routine()));
        Box::pin(async { Ok(()) })
    }
}

fn host_that(answer: Result<Answer, ClientError>) -> (Arc<Door>, HostHandle) {
    let door = Arc::new(Door {
        asked: Mutex::default(),
        answer,
    });
    (door.clone(), HostHandle::new(door))
}

fn host() -> (Arc<Door>, HostHandle) {
    host_that(Ok(Answer::Ok(Encoded::of(&7).unwrap())))
}

type Served = Result<u32, Fault>;

fn serve(host: &HostHandle) -> Call<'static, Served> {
    Call::remote(
        host,
        "Barista",
        "serve",
        args([arg(&"latte".to_owned()), arg(&2)]),
    )
}

#[tokio::test]
async fn awaiting_a_call_starts_it_and_waits() {
    let (door, host) = host();
    assert_eq!(serve(&host).await, Ok(7));
    let asked = door.asked.lock().unwrap();
    assert_eq!(
        *asked,
        ["start Barista.serve(\"latte\", 2) as None", "result serve"]
    );
}

#[tokio::test]
async fn a_handle_asks_for_its_routine() {
    let (door, host) = host();
    let handle = serve(&host).start_as("order-17").await.unwrap();
    assert_eq!(handle.id(), &id());
    assert!(handle.status().await.unwrap().is_ended());
    handle.cancel().await.unwrap();
    handle.force_cancel().await.unwrap();
    handle.unpark().await.unwrap();
    assert_eq!(handle.result().await.unwrap(), Ok(7));
    assert_eq!(handle.await, Ok(7));
    let asked = door.asked.lock().unwrap();
    assert_eq!(
        *asked,
        [
            "start Barista.serve(\"latte\", 2) as Some(\"order-17\")",
            "cancel serve false",
            "cancel serve true",
            "unpark serve",
            "result serve",
            "result serve",
        ]
    );
}

#[tokio::test]
async fn a_failure_of_the_host_is_apart_from_the_routines_own() {
    let (_, host) = host_that(Err(ClientError::Stopped));
    let unavailable = Err(Fault::Unavailable("the host has been stopped".into()));
    assert_eq!(serve(&host).await, unavailable);
    assert!(matches!(
        serve(&host).start().await,
        Err(ClientError::Stopped)
    ));
    let handle = Handle::<Served>::new(id(), host);
    assert!(matches!(handle.result().await, Err(ClientError::Stopped)));
    assert_eq!(handle.await, unavailable);
}

#[tokio::test]
async fn a_result_of_another_type_says_so() {
    let (_, host) = host_that(Ok(Answer::Ok(Encoded::of("seven").unwrap())));
    let error = Handle::<Served>::new(id(), host)
        .result()
        .await
        .unwrap_err()
        .to_string();
    assert!(
        error.starts_with(&format!("the result of {ID} cannot be read: ")),
        "{error}"
    );
}

#[tokio::test]
async fn a_key_has_a_length() {
    let (door, host) = host();
    for (key, bytes) in [(String::new(), 0), ("k".repeat(257), 257)] {
        let error = serve(&host).start_as(key).await.unwrap_err();
        assert!(
            matches!(error, ClientError::KeyLength { bytes: b } if b == bytes),
            "{error}"
        );
    }
    assert_eq!(*door.asked.lock().unwrap(), [""; 0]);
}

#[tokio::test]
async fn a_call_on_the_service_itself_cannot_be_started_by_a_host() {
    let call = Call::<Served>::local("Barista", "serve", args([]), async { Ok(1) });
    let error = call.start().await.unwrap_err().to_string();
    assert!(
        error.starts_with("`Barista.serve` is no call through a host's client"),
        "{error}"
    );
}

#[tokio::test]
async fn an_argument_that_cannot_be_encoded_never_reaches_the_host() {
    let (door, host) = host();
    let argument = Err("`Lock`: cannot be written".into());
    let call = Call::<Served>::remote(&host, "Barista", "serve", args([argument]));
    let error = call.start().await.unwrap_err().to_string();
    assert!(error.contains("argument 0 of type `Lock`"), "{error}");
    assert_eq!(*door.asked.lock().unwrap(), [""; 0]);
}

#[tokio::test]
async fn start_works_outside_of_routines_too() {
    let (door, host) = host();
    let started: Started<Served> = start(serve(&host)).await;
    assert_eq!(started.id(), &id());
    assert_eq!(started.await, Ok(7));
    assert_eq!(door.asked.lock().unwrap().len(), 2);
}

#[tokio::test]
async fn a_host_without_aggregates_says_so() {
    let (_, host) = host();
    let command = || Call::<Served>::command(&host, "Account", "a".into(), "deposit", args([]));
    match command().await {
        Err(Fault::Unavailable(reason)) => assert!(
            reason.contains("the command `Account.deposit` (aggregates) is not supported"),
            "{reason}"
        ),
        other => panic!("{other:?}"),
    }
    let error = command().start().await.unwrap_err();
    assert!(matches!(error, ClientError::Unsupported { .. }), "{error}");
}

#[test]
fn a_status_is_data() {
    let since = chrono::DateTime::UNIX_EPOCH;
    let parked = RoutineStatus::Parked {
        reason: "why".into(),
        point: None,
        since,
    };
    let text = serde_json::to_string(&parked).unwrap();
    assert_eq!(
        text,
        r#"{"state":"parked","reason":"why","point":null,"since":"1970-01-01T00:00:00Z"}"#
    );
    assert_eq!(
        serde_json::from_str::<RoutineStatus>(&text).unwrap(),
        parked
    );
    assert!(!parked.is_ended());
}
