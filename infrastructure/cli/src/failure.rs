//! Why a command could not do what it was asked for.

use dasync_application::ports::ReadError;
use dasync_infrastructure::embedded;
use std::io;
use std::process::ExitCode;

/// Why a command could not do what it was asked for.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error(transparent)]
    Store(#[from] embedded::Error),
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error("cannot write to standard output")]
    Output(#[source] io::Error),
    #[error("cannot start reading")]
    Runtime(#[source] io::Error),
}

impl Failure {
    /// Damage has a code of its own, wherever it is found.
    pub(crate) fn code(&self) -> ExitCode {
        match self {
            Self::Store(embedded::Error::Corrupt(_)) | Self::Read(ReadError::Corrupt { .. }) => {
                crate::Outcome::Damaged.into()
            }
            Self::Store(_) | Self::Read(_) | Self::Output(_) | Self::Runtime(_) => {
                ExitCode::from(2)
            }
        }
    }
}
