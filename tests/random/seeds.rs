//! Many runs: routines from one seed after the other, each compiled and run like those that are
//! committed.
//!
//! They go into a package of their own, in the folder of what is built, so that nothing of the
//! sources changes.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// In the folder of what is built.
const FOLDER: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/random");
const GENERATED: &str = "tests/random/written/generated.rs";
const DEPENDENCIES: &[&str] = &[
    "chrono",
    "dasync",
    "dasync-domain",
    "futures",
    "serde",
    "serde_json",
    "thiserror",
];

/// Runs what is written from the seeds `first`, `first + 1`, .., until so many runs were killed.
pub(crate) fn run(killed: usize, first: u64, source: impl Fn(u64) -> String) {
    let folder = Path::new(FOLDER);
    copy(
        &Path::new(ROOT).join("tests/random"),
        &folder.join("tests/random"),
    )
    .expect("the test can be copied");
    fs::write(folder.join("Cargo.toml"), manifest()).expect("a file can be written");
    fs::copy(
        Path::new(ROOT).join("Cargo.lock"),
        folder.join("Cargo.lock"),
    )
    .expect("a file can be copied");
    let mut done = 0;
    for seed in first.. {
        fs::write(folder.join(GENERATED), source(seed)).expect("a file can be written");
        done += seed_run(folder, seed);
        println!("seed {seed}: {done} of {killed} runs were killed");
        if done >= killed {
            return;
        }
    }
}

/// How many runs were killed.
fn seed_run(folder: &Path, seed: u64) -> usize {
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["test", "--offline", "--test", "random", "--", "--nocapture"]);
    cargo.arg("written_routines").current_dir(folder);
    cargo.env("CARGO_TARGET_DIR", target.parent().expect("a folder"));
    cargo.env_remove("DASYNC_KILLED");
    let output = cargo.output().expect("cargo can be started");
    let told = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "seed {seed}: {told}{errors}");
    let (_, after) = told.split_once("killed: ").expect("a count");
    let digits = after.split(|letter: char| !letter.is_ascii_digit()).next();
    digits.unwrap_or_default().parse().expect("a number")
}

/// A package with the dependencies of this one.
fn manifest() -> String {
    let all = fs::read_to_string(Path::new(ROOT).join("Cargo.toml")).expect("the manifest");
    let (_, after) = all
        .split_once("[workspace.dependencies]\n")
        .expect("the workspace has dependencies");
    let (versions, _) = after.split_once("\n[").expect("a package");
    let versions = versions.replace("path = \"", &format!("path = \"{ROOT}/"));
    let used = DEPENDENCIES.join(".workspace = true\n") + ".workspace = true\n";
    format!(
        "[workspace]\n\n[workspace.dependencies]\n{versions}\n\
         [package]\nname = \"dasync-random\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
         publish = false\n\n[dev-dependencies]\n{used}\
         dasync-application = {{ workspace = true, features = [\"test-util\"] }}\n\
         tokio = {{ workspace = true, features = [\"rt-multi-thread\", \"time\", \"test-util\"] }}\n"
    )
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
