//! Running the program.

use serde_json::Value;
use std::ffi::OsStr;
use std::process::{Command, Stdio};

pub(crate) fn dasync() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dasync"));
    command.stdin(Stdio::null());
    command
}

/// What a run of the program gave.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs `dasync store` with these arguments.
pub(crate) fn store<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Ran {
    let output = dasync().arg("store").args(arguments).output().unwrap();
    Ran {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

impl Ran {
    #[track_caller]
    pub(crate) fn check(&self, code: i32, in_out: &[&str], in_err: &[&str]) {
        assert_eq!(self.code, Some(code), "{self:?}");
        for text in in_out {
            assert!(self.out.contains(text), "{text:?} is not in {self:?}");
        }
        for text in in_err {
            assert!(self.err.contains(text), "{text:?} is not in {self:?}");
        }
        // what failed is told on standard error only, what did not is not told there
        assert_eq!(self.err.is_empty(), in_err.is_empty(), "{self:?}");
    }

    /// Its lines, each of which must be JSON.
    pub(crate) fn json(&self) -> Vec<Value> {
        let lines = self.out.lines();
        lines
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }
}
