//! Frames, records and events: from memory to bytes and back. See `FORMAT.md`.
//!
//! Invariant: what [`Builder`] makes, [`Frame::parse`] and [`Record::parse`] take, and they take
//! nothing whose checksum, position or lengths do not fit.

use super::bytes::{Cursor, len32, wide};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use dasync_application::ports::StreamMetadata;
use dasync_domain::{EventToAppend, Position, RecordedEvent, Revision, StreamId};
use std::time::Duration;
use uuid::Uuid;

pub(super) const FRAME_MAGIC: [u8; 4] = *b"DFR1";
pub(super) const FRAME_HEADER: usize = 32;
pub(super) const RECORD_HEADER: usize = 48;
pub(super) const EVENT_HEADER: usize = 32;
pub(super) const METADATA: usize = 29;

/// The header of a frame, as far as its readers need it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FrameHeader {
    pub(super) body_len: usize,
    pub(super) position: u64,
    pub(super) chain: u32,
    pub(super) records: u32,
    pub(super) crc: u32,
}

impl FrameHeader {
    /// Reads a header; it is not trusted before the checksum of the whole frame is right.
    pub(super) fn parse(bytes: &[u8]) -> Option<Self> {
        let mut cursor = Cursor(bytes);
        let magic: [u8; 4] = cursor.array()?;
        let body_len = cursor.len()?;
        let (position, chain, records) = (cursor.u64()?, cursor.u32()?, cursor.u32()?);
        let (zero, crc) = (cursor.u32()?, cursor.u32()?);
        let plausible = magic == FRAME_MAGIC && zero == 0;
        plausible.then_some(Self {
            body_len,
            position,
            chain,
            records,
            crc,
        })
    }

    pub(super) fn frame_len(&self) -> usize {
        FRAME_HEADER.saturating_add(self.body_len)
    }
}

/// A whole frame, whose checksum and position are right.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    pub(super) header: FrameHeader,
    bytes: Bytes,
}

impl Frame {
    /// Takes a frame from its bytes, header and body; `None` if it is no frame or a damaged one.
    pub(super) fn parse(bytes: Bytes, position: u64) -> Option<Self> {
        let header = FrameHeader::parse(&bytes)?;
        let crc = frame_crc(&bytes)?;
        let good =
            header.frame_len() == bytes.len() && header.position == position && header.crc == crc;
        good.then_some(Self { header, bytes })
    }

    pub(super) fn start(&self) -> u64 {
        self.header.position
    }

    pub(super) fn end(&self) -> u64 {
        self.header.position + wide(self.bytes.len())
    }

    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// The records; `None` if they are not as the checksum says, which is a bug of the writer.
    pub(super) fn records(&self) -> Option<Vec<Record>> {
        let mut records = Vec::new();
        let mut at = FRAME_HEADER;
        while at < self.bytes.len() {
            let len = Cursor(self.bytes.get(at..)?).len()?;
            let end = at.checked_add(len).filter(|end| *end <= self.bytes.len())?;
            let position = self.header.position + wide(at);
            records.push(Record::parse(&self.bytes.slice(at..end), position)?);
            at = end;
        }
        (u32::try_from(records.len()).ok()? == self.header.records).then_some(records)
    }

    /// All events, in order; `None` as for [`Frame::records`].
    pub(super) fn events(&self) -> Option<Vec<RecordedEvent>> {
        let mut events = Vec::new();
        for record in self.records()? {
            events.extend(record.into_events());
        }
        Some(events)
    }
}

/// The checksum of a frame, without that field itself.
fn frame_crc(bytes: &[u8]) -> Option<u32> {
    let (header, body) = bytes.split_at_checked(FRAME_HEADER)?;
    Some(crc32c::crc32c_append(
        crc32c::crc32c(header.get(..28)?),
        body,
    ))
}

/// What was done to one stream by one call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) position: u64,
    pub(super) len: usize,
    pub(super) number: u64,
    pub(super) stream: StreamId,
    pub(super) content: Content,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content {
    Append(Vec<RecordedEvent>),
    Metadata(StreamMetadata),
    Tombstone,
}

impl Record {
    /// Takes a record from its bytes; `None` if it is none or a damaged one.
    pub(super) fn parse(bytes: &Bytes, position: u64) -> Option<Self> {
        let mut cursor = Cursor(bytes);
        let (len, crc) = (cursor.len()?, cursor.u32()?);
        if len != bytes.len() || crc32c::crc32c(bytes.get(8..)?) != crc {
            return None;
        }
        let (own, number, time) = (cursor.u64()?, cursor.u64()?, cursor.i64()?);
        let (first, count) = (cursor.u64()?, cursor.u32()?);
        let (kind, zero, name_len) = (cursor.u8()?, cursor.u8()?, cursor.u16()?);
        let name = std::str::from_utf8(cursor.take(name_len.into())?).ok()?;
        if own != position || zero != 0 {
            return None;
        }
        let stream = StreamId::new(name).ok()?;
        let recorded_at = DateTime::from_timestamp_micros(time)?;
        let content = match kind {
            1 => {
                let mut events = Vec::new();
                let mut revision = Revision(first);
                for _ in 0..count {
                    let at = bytes.len() - cursor.0.len();
                    let event = parse_event(bytes, &mut cursor)?;
                    events.push(RecordedEvent {
                        position: Position(position + wide(at)),
                        stream: stream.clone(),
                        revision,
                        id: event.id,
                        recorded_at,
                        kind: event.kind,
                        data: event.data,
                        metadata: event.metadata,
                    });
                    revision = revision.next();
                }
                Content::Append(events)
            }
            2 => Content::Metadata(parse_metadata(&mut cursor)?),
            3 => Content::Tombstone,
            _ => return None,
        };
        cursor.0.is_empty().then_some(Self {
            position,
            len,
            number,
            stream,
            content,
        })
    }

    pub(super) fn into_events(self) -> Vec<RecordedEvent> {
        match self.content {
            Content::Append(events) => events,
            Content::Metadata(_) | Content::Tombstone => Vec::new(),
        }
    }
}

fn parse_event(record: &Bytes, cursor: &mut Cursor<'_>) -> Option<EventToAppend> {
    let at = record.len() - cursor.0.len();
    let (len, _back) = (cursor.len()?, cursor.u32()?);
    let id = Uuid::from_bytes(cursor.array()?);
    let (kind_len, zero, metadata_len) = (cursor.u16()?, cursor.u16()?, cursor.len()?);
    let rest = len
        .checked_sub(EVENT_HEADER)?
        .checked_sub(usize::from(kind_len))?;
    let data_len = rest.checked_sub(metadata_len)?;
    let kind = std::str::from_utf8(cursor.take(kind_len.into())?)
        .ok()?
        .into();
    cursor.take(metadata_len)?;
    cursor.take(data_len)?;
    let metadata_at = at + EVENT_HEADER + usize::from(kind_len);
    let data_at = metadata_at + metadata_len;
    (zero == 0).then(|| EventToAppend {
        id,
        kind,
        metadata: record.slice(metadata_at..data_at),
        data: record.slice(data_at..data_at + data_len),
    })
}

pub(super) fn parse_metadata(cursor: &mut Cursor<'_>) -> Option<StreamMetadata> {
    let flags = cursor.u8()?;
    let (count, secs, nanos) = (cursor.u64()?, cursor.u64()?, cursor.u32()?);
    let before = cursor.u64()?;
    (flags < 8 && nanos < 1_000_000_000).then(|| StreamMetadata {
        max_count: (flags & 1 != 0).then_some(count),
        max_age: (flags & 2 != 0).then(|| Duration::new(secs, nanos)),
        truncate_before: (flags & 4 != 0).then_some(Revision(before)),
    })
}

pub(super) fn put_metadata(out: &mut Vec<u8>, metadata: &StreamMetadata) {
    let StreamMetadata {
        max_count,
        max_age,
        truncate_before,
    } = metadata;
    let bit = |set: bool, bit: u8| if set { bit } else { 0 };
    let age = max_age.unwrap_or_default();
    out.push(bit(max_count.is_some(), 1) | bit(max_age.is_some(), 2));
    if let Some(flags) = out.last_mut() {
        *flags |= bit(truncate_before.is_some(), 4);
    }
    out.extend(max_count.unwrap_or_default().to_le_bytes());
    out.extend(age.as_secs().to_le_bytes());
    out.extend(age.subsec_nanos().to_le_bytes());
    out.extend(truncate_before.unwrap_or_default().0.to_le_bytes());
}

/// How many bytes an append of these events can take in a frame, at most.
pub(super) fn append_len(stream: &StreamId, events: &[EventToAppend]) -> usize {
    // the metadata record that brings a soft-deleted stream back may come with it
    let records = 2 * (RECORD_HEADER + stream.as_str().len()) + METADATA;
    let len = |e: &EventToAppend| EVENT_HEADER + e.kind.len() + e.metadata.len() + e.data.len();
    records + events.iter().map(len).sum::<usize>()
}

/// Writes one frame.
#[derive(Debug)]
pub(super) struct Builder {
    bytes: Vec<u8>,
    position: u64,
    records: u32,
    time: DateTime<Utc>,
}

/// Where a record came to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Placed {
    pub(super) position: u64,
    pub(super) len: usize,
}

/// The stream that a record is about.
#[derive(Debug, Clone, Copy)]
pub(super) struct Of<'a> {
    pub(super) stream: &'a StreamId,
    /// Its number; `None` if this is its first record.
    pub(super) number: Option<u64>,
}

impl Builder {
    /// Begins a frame at `position`; `buffer` is emptied and used again.
    pub(super) fn new(mut buffer: Vec<u8>, position: u64, time: DateTime<Utc>) -> Self {
        buffer.clear();
        buffer.resize(FRAME_HEADER, 0);
        Self {
            bytes: buffer,
            position,
            records: 0,
            time,
        }
    }

    /// The position of the frame.
    pub(super) fn start(&self) -> u64 {
        self.position
    }

    /// The position of whatever is written next.
    pub(super) fn position(&self) -> u64 {
        self.position + wide(self.bytes.len())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.records == 0
    }

    /// Writes an append, and gives its events as they are recorded.
    pub(super) fn append(
        &mut self,
        of: Of<'_>,
        first: Revision,
        events: Vec<EventToAppend>,
        recorded: &mut Vec<RecordedEvent>,
    ) -> Placed {
        let count = len32(events.len());
        let frame = self.position;
        let (stream, time) = (of.stream, self.time);
        self.record(of, (1, first.0, count), |bytes| {
            let mut revision = first;
            for event in events {
                let back = bytes.len();
                let len = EVENT_HEADER + event.kind.len() + event.metadata.len() + event.data.len();
                bytes.extend(len32(len).to_le_bytes());
                bytes.extend(len32(back).to_le_bytes());
                bytes.extend(event.id.as_bytes());
                // the length of a type is bounded far below 2^16
                let kind_len = u16::try_from(event.kind.len()).unwrap_or(u16::MAX);
                bytes.extend(kind_len.to_le_bytes());
                bytes.extend([0; 2]);
                bytes.extend(len32(event.metadata.len()).to_le_bytes());
                bytes.extend_from_slice(event.kind.as_bytes());
                bytes.extend_from_slice(&event.metadata);
                bytes.extend_from_slice(&event.data);
                recorded.push(RecordedEvent {
                    position: Position(frame + wide(back)),
                    stream: stream.clone(),
                    revision,
                    id: event.id,
                    recorded_at: time,
                    kind: event.kind,
                    data: event.data,
                    metadata: event.metadata,
                });
                revision = revision.next();
            }
        })
    }

    pub(super) fn metadata(&mut self, of: Of<'_>, metadata: &StreamMetadata) -> Placed {
        self.record(of, (2, 0, 0), |bytes| put_metadata(bytes, metadata))
    }

    pub(super) fn tombstone(&mut self, of: Of<'_>) -> Placed {
        self.record(of, (3, 0, 0), |_bytes| {})
    }

    fn record(
        &mut self,
        of: Of<'_>,
        (kind, first, count): (u8, u64, u32),
        content: impl FnOnce(&mut Vec<u8>),
    ) -> Placed {
        let start = self.bytes.len();
        let position = self.position();
        let name = of.stream.as_str();
        let out = &mut self.bytes;
        out.extend([0; 8]);
        out.extend(position.to_le_bytes());
        out.extend(of.number.unwrap_or(position).to_le_bytes());
        out.extend(self.time.timestamp_micros().to_le_bytes());
        out.extend(first.to_le_bytes());
        out.extend(count.to_le_bytes());
        out.extend([kind, 0]);
        // the length of a stream's name is bounded far below 2^16
        out.extend(u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes());
        out.extend_from_slice(name.as_bytes());
        content(out);
        let len = out.len() - start;
        let crc = crc32c::crc32c(&out[start + 8..]);
        out[start..start + 4].copy_from_slice(&len32(len).to_le_bytes());
        out[start + 4..start + 8].copy_from_slice(&crc.to_le_bytes());
        self.records += 1;
        Placed { position, len }
    }

    /// Completes the header, and gives the frame's bytes and its checksum.
    pub(super) fn finish(mut self, chain: u32) -> (Vec<u8>, u32) {
        let body_len = len32(self.bytes.len() - FRAME_HEADER);
        let out = &mut self.bytes;
        out[0..4].copy_from_slice(&FRAME_MAGIC);
        out[4..8].copy_from_slice(&body_len.to_le_bytes());
        out[8..16].copy_from_slice(&self.position.to_le_bytes());
        out[16..20].copy_from_slice(&chain.to_le_bytes());
        out[20..24].copy_from_slice(&self.records.to_le_bytes());
        let crc = frame_crc(out).unwrap_or_default();
        out[28..32].copy_from_slice(&crc.to_le_bytes());
        (self.bytes, crc)
    }

    /// The buffer of a frame that is not written.
    pub(super) fn into_buffer(self) -> Vec<u8> {
        self.bytes
    }
}

#[cfg(test)]
mod tests;
