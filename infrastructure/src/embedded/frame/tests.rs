//! Frames come back as they were built, and no damaged one does.

use super::*;

fn stream(name: &str) -> StreamId {
    StreamId::new(name).unwrap()
}

fn event(number: u128, data: &'static str) -> EventToAppend {
    EventToAppend {
        id: Uuid::from_u128(number),
        kind: "Happened".into(),
        data: data.into(),
        metadata: "{}".into(),
    }
}

fn example() -> (Vec<u8>, Vec<RecordedEvent>) {
    let time = DateTime::from_timestamp_micros(1_700_000_000_123_456).unwrap();
    let mut builder = Builder::new(vec![9; 5], 4_096, time);
    let mut recorded = Vec::new();
    let (one, other) = (stream("app.One-1"), stream("app.Other-2"));
    let metadata = StreamMetadata {
        max_count: Some(5),
        max_age: Some(Duration::new(7, 8)),
        truncate_before: None,
    };
    builder.append(
        Of {
            stream: &one,
            number: None,
        },
        Revision(0),
        vec![event(1, "{}"), event(2, "")],
        &mut recorded,
    );
    builder.metadata(
        Of {
            stream: &other,
            number: Some(77),
        },
        &metadata,
    );
    builder.append(
        Of {
            stream: &other,
            number: Some(77),
        },
        Revision(9),
        vec![event(3, "[1,2,3]")],
        &mut recorded,
    );
    builder.tombstone(Of {
        stream: &one,
        number: Some(4_128),
    });
    (builder.finish(0xdead_beef).0, recorded)
}

#[test]
fn a_frame_comes_back_as_it_was_built() {
    let (bytes, recorded) = example();
    let frame = Frame::parse(bytes.into(), 4_096).unwrap();
    assert_eq!((frame.header.chain, frame.header.records), (0xdead_beef, 4));
    assert_eq!(frame.events().unwrap(), recorded);
    let records = frame.records().unwrap();
    assert_eq!((records[0].position, records[0].number), (4_128, 4_128));
    assert_eq!(records[1].number, 77);
    let Content::Metadata(metadata) = &records[1].content else {
        unreachable!("{records:?}")
    };
    assert_eq!(metadata.max_age, Some(Duration::new(7, 8)));
    assert_eq!(
        (metadata.max_count, metadata.truncate_before),
        (Some(5), None)
    );
    assert_eq!(records[3].content, Content::Tombstone);
}

#[test]
fn a_record_is_read_without_its_frame() {
    let (bytes, recorded) = example();
    let bytes = Bytes::from(bytes);
    for record in Frame::parse(bytes.clone(), 4_096)
        .unwrap()
        .records()
        .unwrap()
    {
        let at = usize::try_from(record.position - 4_096).unwrap();
        let alone = Record::parse(&bytes.slice(at..at + record.len), record.position).unwrap();
        assert_eq!(alone, record);
        assert!(
            alone
                .into_events()
                .iter()
                .all(|event| recorded.contains(event))
        );
    }
}

#[test]
fn every_flipped_bit_is_noticed() {
    let (bytes, _) = example();
    for bit in 0..bytes.len() * 8 {
        let mut damaged = bytes.clone();
        damaged[bit / 8] ^= 1 << (bit % 8);
        assert!(Frame::parse(damaged.into(), 4_096).is_none(), "bit {bit}");
    }
}

#[test]
fn a_frame_at_another_position_is_none() {
    let (bytes, _) = example();
    assert!(Frame::parse(bytes.clone().into(), 4_097).is_none());
    let cut = Bytes::from(bytes).slice(..100);
    assert!(Frame::parse(cut, 4_096).is_none());
}

/// These bytes are in logs that exist: they never change.
#[test]
fn the_format_is_stable() {
    let time = DateTime::from_timestamp_micros(1).unwrap();
    let mut builder = Builder::new(Vec::new(), 64, time);
    let of = stream("s-1");
    builder.append(
        Of {
            stream: &of,
            number: None,
        },
        Revision(0),
        vec![event(0x0102, "{}")],
        &mut Vec::new(),
    );
    let (bytes, crc) = builder.finish(5);
    let hex = bytes
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect::<Vec<_>>()
        .concat();
    let expected = concat!(
        "44465231",
        "5f000000",
        "4000000000000000",
        "05000000",
        "01000000",
        "00000000",
        "CRC",
        "5f000000",
        "REC",
        "6000000000000000",
        "6000000000000000",
        "0100000000000000",
        "0000000000000000",
        "01000000",
        "0100",
        "0300",
        "732d31",
        "2c000000",
        "53000000",
        "00000000000000000000000000000102",
        "0800",
        "0000",
        "02000000",
        "48617070656e6564",
        "7b7d",
        "7b7d",
    );
    let record_crc = crc32c::crc32c(&bytes[40..]);
    let hex_of = |crc: u32| crc.to_le_bytes().map(|byte| format!("{byte:02x}")).concat();
    let expected = expected
        .replace("CRC", &hex_of(crc))
        .replace("REC", &hex_of(record_crc));
    assert_eq!(hex, expected);
}
