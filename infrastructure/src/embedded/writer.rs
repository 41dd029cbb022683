//! The writer thread: the only one that changes the log.
//!
//! It takes what is in the queue, makes one frame of it, writes and syncs that frame, and then
//! answers everybody at once. Invariant: nobody is answered, and nothing is shown, before the sync.
//! After a write or sync that failed nothing is appended any more: what is on disk is not known, and
//! only recovery can tell. No space is no such failure: then nothing was written.

use super::bytes::{narrow, wide};
use super::error::Error;
use super::frame::{Builder, FRAME_HEADER};
use super::group::{Draft, Finished, Heads, Reply};
use super::manifest::{Synced, SyncedFile};
use super::queue::Request;
use super::recent::Group;
use super::segment::{Active, FOOTER, Footer, Gate, SEGMENT_HEADER, SegmentHeader, is_full};
use super::shared::{Shared, Tip};
use crate::sync::lock;
use dasync_application::ports::AppendError;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

/// Answers that are sent before subscribers are woken, if there are no more.
const ANSWERS_FIRST: usize = 2;

/// How long appends wait for the index to catch up before they are refused.
const BACKLOG_PATIENCE: Duration = Duration::from_secs(10);

#[derive(Debug)]
pub(super) struct Writer {
    pub(super) shared: Arc<Shared>,
    pub(super) active: Active,
    /// The footer of the active segment, once it is sealed: then the next one must be created.
    pub(super) sealed: Option<Footer>,
    /// The checksum of the last frame.
    pub(super) chain: u32,
    pub(super) synced: SyncedFile,
    pub(super) segment_bytes: u64,
    /// Bytes that a new segment must leave free on the disk, for the index.
    pub(super) spare_bytes: u64,
    pub(super) gate: Gate,
    pub(super) heads: Heads,
    /// The buffer of the frame, used again for each.
    pub(super) buffer: Vec<u8>,
}

impl Writer {
    /// Works until the queue is closed and empty.
    pub(super) fn run(mut self) {
        let shared = Arc::clone(&self.shared);
        let mut requests = Vec::new();
        while shared.queue.take(&mut requests) {
            if let Err(error) = self.prepare(&requests) {
                refuse(requests.drain(..), &error);
                continue;
            }
            self.write(&mut requests);
        }
        // what it says is right also without this; a reader of a copy of the folder profits
        let _synced = self.synced.sync();
        shared.tip.send_replace(Tip { closed: true });
        // whoever has looked at the tip is waiting by now, and not about to
        drop(lock(&shared.recent));
        shared.moved.notify_all();
    }

    /// Makes room for a group of requests: in the index's backlog and in the segment.
    fn prepare(&mut self, requests: &[Request]) -> Result<(), AppendError> {
        if let Some(reason) = self.shared.poison.get() {
            return Err(AppendError::Poisoned {
                reason: reason.clone(),
            });
        }
        self.wait_for_index()?;
        let len = FRAME_HEADER + requests.iter().map(|request| request.bytes).sum::<usize>();
        if self.sealed.is_none() && self.active.has_room(len) {
            return Ok(());
        }
        self.make_room(len)
    }

    /// Refuses appends while too much is in memory that the index does not have.
    fn wait_for_index(&self) -> Result<(), AppendError> {
        let shared = &self.shared;
        let recent = lock(&shared.recent);
        if !recent.is_backlog_full() {
            return Ok(());
        }
        shared
            .index
            .get()
            .map_err(|broken| AppendError::Unavailable {
                reason: broken.to_string(),
            })?;
        let full = |recent: &mut super::recent::Recent| recent.is_backlog_full();
        let waited = shared
            .moved
            .wait_timeout_while(recent, BACKLOG_PATIENCE, full);
        let (recent, _) = waited.unwrap_or_else(PoisonError::into_inner);
        if !recent.is_backlog_full() {
            return Ok(());
        }
        let reason = "the index does not keep up; appends go on when it does".into();
        Err(AppendError::Unavailable { reason })
    }

    /// Begins a new segment, or makes an empty one longer for a large frame.
    fn make_room(&mut self, len: usize) -> Result<(), AppendError> {
        if self.sealed.is_none() && self.active.is_empty() {
            let grown = self.active.grow(len);
            return grown.map_err(|error| no_room(&error));
        }
        let footer = match self.sealed {
            Some(footer) => footer,
            None => self.seal()?,
        };
        // from here on a failure leaves nothing behind, and the next append tries again
        let first = footer.next_segment();
        let header = SegmentHeader {
            first,
            log: self.shared.log.id(),
            chain: self.chain,
        };
        let bytes = self.segment_bytes.max(wide(SEGMENT_HEADER + len + FOOTER));
        let dir = self.shared.log.dir();
        let created = self
            .check_space(bytes)
            .and_then(|()| Active::create(dir, header, bytes, &self.gate));
        self.active = created.map_err(|error| no_room(&Chain(&error)))?;
        self.sealed = None;
        self.shared.log.add(first);
        Ok(())
    }

    fn seal(&mut self) -> Result<Footer, AppendError> {
        match self.active.seal(self.chain) {
            Ok(footer) => {
                self.sealed = Some(footer);
                Ok(footer)
            }
            Err(Error::Io { source, .. })
                if is_full(&source) && self.active.take_back().is_ok() =>
            {
                Err(no_room(&source))
            }
            Err(error) => Err(self.poison(&Chain(&error))),
        }
    }

    /// Keeps some space free: the index has files of its own, and recovers badly from a full disk.
    fn check_space(&self, bytes: u64) -> Result<(), Error> {
        let dir = self.shared.log.dir();
        let full = |free: u64| {
            let text = format!("{free} bytes are free, {bytes} and some for the index are needed");
            std::io::Error::new(std::io::ErrorKind::StorageFull, text)
        };
        let space = rustix::fs::statvfs(dir).map_err(std::io::Error::from);
        let space = space.map_err(Error::io("look for space in", dir))?;
        let free = space.f_bavail.saturating_mul(space.f_frsize);
        if free < bytes.saturating_add(self.spare_bytes) {
            return Err(Error::io("reserve space in", dir)(full(free)));
        }
        Ok(())
    }

    /// Writes a group, and answers it.
    fn write(&mut self, requests: &mut Vec<Request>) {
        let shared = Arc::clone(&self.shared);
        let buffer = std::mem::take(&mut self.buffer);
        let frame = Builder::new(buffer, self.active.end, shared.now());
        let mut draft = Draft::new(&shared, &mut self.heads, frame);
        for request in requests.drain(..) {
            draft.add(request);
        }
        if draft.is_empty() {
            let (buffer, answers) = draft.abandon();
            self.buffer = buffer;
            answers.into_iter().for_each(Reply::send);
            return;
        }
        let Finished {
            bytes,
            group,
            heads,
            answers,
        } = draft.finish(self.chain);
        if let Err(error) = self.active.write(&bytes) {
            let failure = self.failed_write(&error);
            for reply in answers {
                reply.refuse(|_stream| failure.clone());
            }
            return;
        }
        if let Err(error) = self.active.sync() {
            self.poison(&format!("syncing the log failed: {error}"));
            let reason = format!("syncing the log failed: {error}");
            for reply in answers {
                let reason = reason.clone();
                reply.refuse(|stream| AppendError::OutcomeUnknown { stream, reason });
            }
            return;
        }
        self.chain = group.chain;
        self.active.end = group.end;
        let range = group.events.first().zip(group.events.last());
        let range = range.map(|(first, last)| (first.position.0, last.position.0));
        let (records, events) = (wide(group.records.len()), wide(group.events.len()));
        self.active.counts.add(records, events, range);
        for (stream, head) in heads {
            self.heads.insert(stream, head);
        }
        // other processes see the group a little later if this fails, and recovery knows less
        let synced = Synced {
            end: group.end,
            chain: group.chain,
        };
        let _told = self.synced.write(synced);
        let wake_indexer = self.show(group);
        // waking a thread takes about as long as all else here: a single caller goes first, but a
        // subscriber does not wait for a hundred of them
        if answers.len() <= ANSWERS_FIRST {
            answers.into_iter().for_each(Reply::send);
            shared.tip.send_replace(Tip { closed: false });
        } else {
            shared.tip.send_replace(Tip { closed: false });
            answers.into_iter().for_each(Reply::send);
        }
        if wake_indexer {
            shared.moved.notify_all();
        }
        self.buffer = bytes;
        // one large frame must not keep its memory for ever
        self.buffer
            .shrink_to(narrow(self.segment_bytes).min(4 * 1024 * 1024));
    }

    /// Shows a synced group to readers; tells whether it is time to wake the indexer.
    fn show(&self, group: Group) -> bool {
        let shared = &self.shared;
        if let Some(last) = group.events.last() {
            *lock(&shared.last_event) = Some(last.position.0);
        }
        let mut recent = lock(&shared.recent);
        recent.push(Arc::new(group));
        recent.is_backlog_large()
    }

    /// No space: what was written in part is taken back. Anything else poisons the store.
    fn failed_write(&self, error: &std::io::Error) -> AppendError {
        if is_full(error) && self.active.take_back().is_ok() {
            return no_room(error);
        }
        self.poison(&format!("writing to the log failed: {error}"))
    }

    fn poison(&self, error: &dyn std::fmt::Display) -> AppendError {
        let reason = self.shared.poison.get_or_init(|| error.to_string()).clone();
        AppendError::Poisoned { reason }
    }
}

fn no_room(error: &dyn std::fmt::Display) -> AppendError {
    AppendError::Unavailable {
        reason: format!("there is no room for the log: {error}"),
    }
}

/// An error with its source, in one line.
struct Chain<'a>(&'a Error);

impl std::fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)?;
        match self.0 {
            Error::Io { source, .. } => write!(f, ": {source}"),
            _ => Ok(()),
        }
    }
}

fn refuse(requests: impl Iterator<Item = Request>, error: &AppendError) {
    for request in requests {
        let _gone = request.reply.send(Err(error.clone()));
    }
}
