//! Standard output and standard error.
//!
//! Whoever reads the output may stop at any time (`| head`): that is no failure, and what nobody
//! reads is not written.

use crate::failure::Failure;
use std::error::Error;
use std::io::{self, BufWriter, ErrorKind, StdoutLock, Write};

/// Lines for standard output, buffered.
pub(crate) struct Output(BufWriter<StdoutLock<'static>>);

impl Output {
    pub(crate) fn new() -> Self {
        Self(BufWriter::new(io::stdout().lock()))
    }

    /// Writes a line, and says whether anybody still reads.
    pub(crate) fn line(&mut self, text: &str) -> Result<bool, Failure> {
        read_on(writeln!(self.0, "{text}"))
    }

    /// Writes what is in the buffer.
    pub(crate) fn flush(&mut self) -> Result<(), Failure> {
        read_on(self.0.flush()).map(|_reads| ())
    }
}

/// Writes all of a short text.
pub(crate) fn print(lines: &[String]) -> Result<(), Failure> {
    let mut output = Output::new();
    for line in lines {
        output.line(line)?;
    }
    output.flush()
}

fn read_on(written: io::Result<()>) -> Result<bool, Failure> {
    match written {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(false),
        Err(error) => Err(Failure::Output(error)),
    }
}

/// Says on standard error why a command failed, with all its sources.
pub(crate) fn complain(failure: &Failure) {
    let sources = std::iter::successors(failure.source(), |error| (*error).source());
    let mut texts = vec![failure.to_string()];
    texts.extend(sources.map(ToString::to_string));
    // if nobody reads it, the exit code is left
    let _told = writeln!(io::stderr().lock(), "dasync: {}", texts.join(": "));
}
