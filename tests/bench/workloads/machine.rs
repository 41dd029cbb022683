//! The machine, and the floor that its disk sets.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

/// Prints what the numbers depend on.
pub(crate) fn describe() {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let model = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = model
        .lines()
        .find_map(|l| l.strip_prefix("model name\t: "))
        .unwrap_or("unknown");
    let build = if cfg!(debug_assertions) {
        "debug"
    } else {
        "release"
    };
    println!("# machine {model}, {cores} cores; build {build}");
    println!(
        "# store embedded, fdatasync for each group of appends; payload about 200 bytes of JSON"
    );
}

/// A growing file that is appended to and synced, as a bare log would be.
pub(crate) struct Floor {
    file: File,
    samples: Vec<Duration>,
}

impl Floor {
    pub(crate) fn new(folder: &Path) -> Self {
        let file = File::create(folder.join("floor")).unwrap();
        Self {
            file,
            samples: Vec::new(),
        }
    }

    pub(crate) fn sample(&mut self, times: usize) {
        for _ in 0..times {
            let begin = Instant::now();
            self.file.write_all(&[7; 1_024]).unwrap();
            self.file.sync_data().unwrap();
            self.samples.push(begin.elapsed());
        }
    }

    pub(crate) fn print(&mut self) -> Duration {
        let p50 = percentile(&mut self.samples, 50);
        println!("floor append_fdatasync p50 {} us", p50.as_micros());
        p50
    }
}

/// The value below which so many percent of the samples are.
pub(crate) fn percentile(samples: &mut [Duration], percent: usize) -> Duration {
    samples.sort_unstable();
    samples
        .get(samples.len() * percent / 100)
        .or(samples.last())
        .copied()
        .unwrap_or_default()
}

/// Resident memory of this process, in bytes.
pub(crate) fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find_map(|l| l.strip_prefix("VmRSS:"))
        .unwrap_or("0 kB");
    line.trim()
        .trim_end_matches(" kB")
        .parse::<u64>()
        .map_or(0, |kib| kib * 1_024)
}

/// Bytes of all files below a folder, as the disk holds them.
pub(crate) fn on_disk(folder: &Path) -> u64 {
    use std::os::unix::fs::MetadataExt;
    let Ok(entries) = std::fs::read_dir(folder) else {
        return 0;
    };
    entries
        .flatten()
        .map(|entry| match entry.metadata() {
            Ok(m) if m.is_dir() => on_disk(&entry.path()),
            Ok(m) => m.blocks() * 512,
            Err(_) => 0,
        })
        .sum()
}
