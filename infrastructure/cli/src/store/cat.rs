//! `dasync store cat`: events as lines of JSON.
//!
//! One line is one event, whatever is in it. Data that is JSON is shown as it is stored, numbers
//! and the order of keys included.

use crate::Outcome;
use crate::failure::Failure;
use crate::output::Output;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::SecondsFormat;
use clap::Args;
use dasync_application::ports::{Direction, EventStore, ReadFrom, ReadStream};
use dasync_domain::{InvalidStreamId, Position, RecordedEvent, Revision, StreamId};
use dasync_infrastructure::embedded::Reader;
use futures::StreamExt;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;
use std::path::PathBuf;

/// Prints events, one JSON object a line
///
/// Works while another process writes to the log, and ends at what is the end of the log then. Data
/// and metadata that are not JSON are in `data_text` or `metadata_text`, and what is no text either
/// in `data_base64` or `metadata_base64`.
///
/// Exit codes: 0 done; 1 the log is damaged there; 2 it could not be read.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The store's folder
    dir: PathBuf,
    /// Only this stream, as far as it can be read; without it, the whole log
    #[arg(value_parser = stream_id)]
    stream: Option<StreamId>,
    /// The first event: its revision in the stream, without a stream its position
    #[arg(long, value_name = "N")]
    from: Option<u64>,
    /// At most so many events
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
}

fn stream_id(name: &str) -> Result<StreamId, InvalidStreamId> {
    StreamId::new(name)
}

impl Arguments {
    pub(crate) fn run(self) -> Result<Outcome, Failure> {
        let reader = Reader::open(&self.dir)?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .map_err(Failure::Runtime)?;
        runtime.block_on(self.show(&reader))?;
        Ok(Outcome::Done)
    }

    async fn show(self, reader: &Reader) -> Result<(), Failure> {
        let limit = self.limit.unwrap_or(usize::MAX);
        let events = match self.stream {
            Some(stream) => reader.read_stream(ReadStream {
                stream,
                from: self
                    .from
                    .map_or(ReadFrom::Start, |from| ReadFrom::Revision(Revision(from))),
                direction: Direction::Forwards,
                limit,
            }),
            None => reader.read_all(self.from.map(Position)),
        };
        let mut events = events.take(limit);
        let mut output = Output::new();
        while let Some(event) = events.next().await {
            let event = match event {
                Ok(event) => event,
                Err(error) => {
                    output.flush()?;
                    return Err(error.into());
                }
            };
            if !output.line(&line(&event)?)? {
                return Ok(());
            }
        }
        output.flush()
    }
}

fn line(event: &RecordedEvent) -> Result<String, Failure> {
    serde_json::to_string(&Line(event)).map_err(|error| Failure::Output(error.into()))
}

struct Line<'a>(&'a RecordedEvent);

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(event) = self;
        let time = event
            .recorded_at
            .to_rfc3339_opts(SecondsFormat::Micros, true);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("position", &event.position.0)?;
        map.serialize_entry("stream", event.stream.as_str())?;
        map.serialize_entry("revision", &event.revision.0)?;
        map.serialize_entry("type", &*event.kind)?;
        map.serialize_entry("id", &event.id.to_string())?;
        map.serialize_entry("recorded_at", &time)?;
        payload(&mut map, ["data", "data_text", "data_base64"], &event.data)?;
        let names = ["metadata", "metadata_text", "metadata_base64"];
        payload(&mut map, names, &event.metadata)?;
        map.end()
    }
}

/// Adds bytes under the name for what they are: JSON, other text, or neither.
fn payload<M: SerializeMap>(
    map: &mut M,
    [json, other_text, base64]: [&str; 3],
    bytes: &[u8],
) -> Result<(), M::Error> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return map.serialize_entry(base64, &STANDARD.encode(bytes));
    };
    // in JSON, line breaks are between tokens only
    match RawValue::from_string(text.replace(['\r', '\n'], " ")) {
        Ok(raw) => map.serialize_entry(json, &raw),
        Err(_not_json) => map.serialize_entry(other_text, text),
    }
}
