//! Why a store cannot be opened, verified or repaired.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a store cannot be opened, verified or repaired.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The operating system refused something.
    #[error("cannot {action} {}", path.display())]
    Io {
        /// What was tried: `open`, `write`, `sync`.
        action: &'static str,
        /// On which file or folder.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// Another process, or another store object of this one, writes to it. Reading is possible, see
    /// [`super::Reader`].
    #[error("the event store in {} is in use by {holder}", dir.display())]
    Locked {
        /// The store's folder.
        dir: PathBuf,
        /// Who holds it, and since when.
        holder: String,
    },
    /// There is no event store in this folder.
    #[error("there is no event store in {}", dir.display())]
    NotAStore {
        /// The folder.
        dir: PathBuf,
    },
    /// It was written by a newer version of this program, which this one cannot read.
    #[error(
        "{} has {what} {found}, this version knows up to {known}: use a newer version of the \
         program", path.display()
    )]
    NewerFormat {
        /// The file that says so.
        path: PathBuf,
        /// What is newer: `format` or `segment kind`.
        what: &'static str,
        /// What it has.
        found: u32,
        /// The highest that this version reads.
        known: u32,
    },
    /// What is stored is damaged. Nothing was changed.
    #[error(transparent)]
    Corrupt(#[from] Corruption),
    /// The index could neither be opened nor built.
    #[error("the index in {} cannot be built: {reason}", path.display())]
    Index {
        /// Its folder.
        path: PathBuf,
        /// What happened.
        reason: String,
    },
}

impl Error {
    /// For `map_err`: what was tried, and on what.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io {
            action,
            path: path.into(),
            source,
        }
    }
}

/// Where a log is damaged, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corruption {
    /// The damaged file.
    pub file: PathBuf,
    /// The first byte of the file that cannot be trusted.
    pub offset: u64,
    /// The position of that byte in the log.
    pub position: u64,
    /// What is wrong.
    pub what: &'static str,
}

impl fmt::Display for Corruption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            offset,
            position,
            what,
        } = self;
        write!(
            f,
            "{} is damaged at byte {offset} (position {position}): {what}; ",
            file.display(),
        )?;
        let above = file.parent().unwrap_or(file);
        // log/<segment>.seg is two levels below the store, the other files are one
        let dir = match file.extension() {
            Some(extension) if extension == "seg" => above.parent().unwrap_or(above),
            _ if file.ends_with("MANIFEST") => return f.write_str("restore a backup of the store"),
            _ => above,
        };
        let dir = dir.display();
        write!(
            f,
            "`dasync store verify {dir}` shows all damage, `dasync store repair {dir}` cuts the \
             log there"
        )
    }
}

impl std::error::Error for Corruption {}
