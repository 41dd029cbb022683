//! The small files next to the log: which log this is, who writes it, how far it is synced.

use super::bytes::Cursor;
use super::error::Error;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// The format that this version writes, and the newest that it reads.
pub(super) const FORMAT: u32 = 1;

const MANIFEST: &str = "MANIFEST";
const MANIFEST_MAGIC: &[u8; 8] = b"DASYNCST";

/// Makes what has been created or renamed in a folder durable.
pub(super) fn sync_dir(dir: &Path) -> Result<(), Error> {
    File::open(dir)
        .and_then(|dir| dir.sync_all())
        .map_err(Error::io("sync", dir))
}

/// Reads the id of the log in `dir`; `None` if there is no store.
pub(super) fn read_manifest(dir: &Path) -> Result<Option<Uuid>, Error> {
    let path = dir.join(MANIFEST);
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Error::io("read", &path)(error)),
    };
    let damaged = |what| {
        let file = path.clone();
        Error::Corrupt(super::Corruption {
            file,
            offset: 0,
            position: 0,
            what,
        })
    };
    let mut cursor = Cursor(&bytes);
    if cursor.array().as_ref() != Some(MANIFEST_MAGIC) {
        return Err(damaged("it is no manifest"));
    }
    // the version decides how the rest is read, so it comes before the checksum
    let format = cursor.u32().ok_or_else(|| damaged("it is too short"))?;
    let id = cursor.array().ok_or_else(|| damaged("it is too short"))?;
    let crc = cursor.u32();
    let right = crc == Some(crc32c::crc32c(bytes.get(..28).unwrap_or_default()));
    if !right && format <= FORMAT {
        return Err(damaged("its checksum is wrong"));
    }
    if format > FORMAT {
        return Err(Error::NewerFormat {
            path,
            what: "format",
            found: format,
            known: FORMAT,
        });
    }
    if format == 0 || !cursor.0.is_empty() {
        return Err(damaged("it is not as format 1 says"));
    }
    Ok(Some(Uuid::from_bytes(id)))
}

/// Makes an empty store in `dir`, and gives the id of its log.
pub(super) fn create_manifest(dir: &Path) -> Result<Uuid, Error> {
    let id = Uuid::new_v4();
    let mut bytes = MANIFEST_MAGIC.to_vec();
    bytes.extend(FORMAT.to_le_bytes());
    bytes.extend(id.as_bytes());
    bytes.extend(crc32c::crc32c(&bytes).to_le_bytes());
    let (draft, path) = (dir.join("MANIFEST.new"), dir.join(MANIFEST));
    let write = || {
        let mut file = File::create(&draft)?;
        file.write_all(&bytes)?;
        file.sync_all()?;
        fs::rename(&draft, &path)
    };
    write().map_err(Error::io("write", &path))?;
    sync_dir(dir)?;
    Ok(id)
}

/// The right to write to a store, for as long as it is held.
#[derive(Debug)]
pub(super) struct WriterLock {
    file: File,
}

impl Drop for WriterLock {
    /// Closing the file is not enough: a child process that is just being started has it too, until
    /// its program is loaded.
    fn drop(&mut self) {
        // if it fails, the lock goes with the last of those that have the file
        drop(self.file.unlock());
    }
}

impl WriterLock {
    /// Takes the lock, or says who has it.
    pub(super) fn take(dir: &Path) -> Result<Self, Error> {
        let path = dir.join("LOCK");
        let open = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path);
        let mut file = open.map_err(Error::io("open", &path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => {
                let mut holder = String::new();
                if file.read_to_string(&mut holder).is_err() || holder.is_empty() {
                    holder = "a process that has not said its name".into();
                }
                return Err(Error::Locked {
                    dir: dir.into(),
                    holder: holder.trim().into(),
                });
            }
            Err(fs::TryLockError::Error(error)) => return Err(Error::io("lock", &path)(error)),
        }
        let host = rustix::system::uname();
        let holder = format!(
            "process {} on {} since {}\n",
            std::process::id(),
            host.nodename().to_string_lossy(),
            chrono::Utc::now().format("%Y-%m-%dT%H:%M:%SZ"),
        );
        let name = || {
            file.set_len(0)?;
            file.write_all_at(holder.as_bytes(), 0)
        };
        name().map_err(Error::io("write", &path))?;
        Ok(Self { file })
    }
}

/// How far the log is on stable storage: the position behind the last frame that is, and the
/// checksum of that frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Synced {
    pub(super) end: u64,
    pub(super) chain: u32,
}

impl Synced {
    fn to_bytes(self) -> [u8; 16] {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&self.end.to_le_bytes());
        bytes[8..12].copy_from_slice(&self.chain.to_le_bytes());
        let crc = crc32c::crc32c(&bytes[..12]);
        bytes[12..].copy_from_slice(&crc.to_le_bytes());
        bytes
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let mut cursor = Cursor(bytes);
        let (end, chain, crc) = (cursor.u64()?, cursor.u32()?, cursor.u32()?);
        let good = crc32c::crc32c(bytes.get(..12)?) == crc;
        good.then_some(Self { end, chain })
    }
}

/// The file that says how far the log is synced.
#[derive(Debug)]
pub(super) struct SyncedFile {
    path: PathBuf,
    file: Option<File>,
}

impl SyncedFile {
    /// For reading; a missing file says nothing.
    pub(super) fn open(dir: &Path) -> Self {
        let path = dir.join("SYNCED");
        let file = File::open(&path).ok();
        Self { path, file }
    }

    /// For writing.
    pub(super) fn create(dir: &Path) -> Result<Self, Error> {
        let path = dir.join("SYNCED");
        let open = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path);
        let file = open.map_err(Error::io("open", &path))?;
        Ok(Self {
            path,
            file: Some(file),
        })
    }

    /// What it says now; `None` if it cannot be trusted.
    pub(super) fn read(&self) -> Option<Synced> {
        let file = self.file.as_ref()?;
        // a writer may be in the middle of it: the checksum tells, and it is over in no time
        (0..100).find_map(|_| {
            let mut bytes = [0; 16];
            file.read_exact_at(&mut bytes, 0).ok()?;
            Synced::parse(&bytes)
        })
    }

    pub(super) fn write(&self, synced: Synced) -> std::io::Result<()> {
        self.file
            .as_ref()
            .map_or(Ok(()), |file| file.write_all_at(&synced.to_bytes(), 0))
    }

    pub(super) fn sync(&self) -> Result<(), Error> {
        let sync = self.file.as_ref().map_or(Ok(()), File::sync_data);
        sync.map_err(Error::io("sync", &self.path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dropped_lock_is_free_whoever_still_has_its_file() {
        let dir = tempfile::tempdir().unwrap();
        let lock = WriterLock::take(dir.path()).unwrap();
        let of_a_child = lock.file.try_clone().unwrap();
        assert!(WriterLock::take(dir.path()).is_err());
        drop(lock);
        WriterLock::take(dir.path()).unwrap();
        drop(of_a_child);
    }
}
