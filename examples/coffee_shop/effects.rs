//! The outside world, as far as it can be seen from here: a file with one line for each effect.

// of the program that this is a part of
use crate::ShopError;
use dasync::step_key;
use serde::Serialize;
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// What steps do.
#[derive(Clone)]
pub struct Effects {
    file: Option<Arc<File>>,
    duration: Duration,
}

#[derive(Serialize)]
struct Effect<'a> {
    order: &'a str,
    step: &'a str,
    key: String,
}

impl Effects {
    pub fn open(path: Option<&Path>, step_ms: u64) -> std::io::Result<Self> {
        let open = |path: &Path| {
            let opened = File::options().create(true).append(true).open(path);
            opened.map_err(|e| {
                std::io::Error::new(e.kind(), format!("cannot write {}: {e}", path.display()))
            })
        };
        let file = path.map(open).transpose()?.map(Arc::new);
        Ok(Self {
            file,
            duration: Duration::from_millis(step_ms),
        })
    }

    /// Has an effect, which takes its time.
    pub async fn have(&self, order: &str, step: &str) -> Result<(), ShopError> {
        tokio::time::sleep(self.duration / 2).await;
        if let Some(file) = &self.file {
            let effect = Effect {
                order,
                step,
                key: step_key(),
            };
            let written = serde_json::to_vec(&effect)
                .map_err(std::io::Error::other)
                .and_then(|mut line| {
                    line.push(b'\n');
                    // one write: a kill leaves the whole line or nothing
                    (&**file).write_all(&line)
                });
            written.map_err(|e| ShopError::OutOf(format!("room for effects: {e}")))?;
        }
        tokio::time::sleep(self.duration / 2).await;
        Ok(())
    }
}
