//! Latencies, and what the kernel knows about this process.

use std::fmt;
use std::time::Duration;

/// Durations of single calls.
#[derive(Debug, Clone, Default)]
pub(crate) struct Latencies(Vec<Duration>);

impl Latencies {
    pub(crate) fn add(&mut self, latency: Duration) {
        self.0.push(latency);
    }

    pub(crate) fn merge(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The percentile, in microseconds; 0 if there is nothing.
    pub(crate) fn at(&self, percent: usize) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let at = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
        sorted
            .get(at)
            .map_or(0.0, |latency| latency.as_secs_f64() * 1e6)
    }
}

impl fmt::Display for Latencies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (p50, p90, p99, max) = (self.at(50), self.at(90), self.at(99), self.at(100));
        write!(
            f,
            "p50 {p50:>6.0} us  p90 {p90:>6.0}  p99 {p99:>6.0}  max {max:>7.0}"
        )
    }
}

fn number_after(path: &str, key: &str) -> u64 {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let value = text.lines().find_map(|line| line.strip_prefix(key));
    let digits = value.and_then(|value| value.split_whitespace().next());
    digits
        .and_then(|digits| digits.parse().ok())
        .unwrap_or_default()
}

/// Bytes that this process has caused to be written to disks.
pub(crate) fn written_bytes() -> u64 {
    number_after("/proc/self/io", "write_bytes:")
}

/// Memory of this process, in MiB.
pub(crate) fn rss_mib() -> u64 {
    number_after("/proc/self/status", "VmRSS:") / 1_024
}
