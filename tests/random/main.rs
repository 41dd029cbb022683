//! Goal: whatever ordinary code a routine is made of, and wherever the process dies, it does what
//! the same source does as an ordinary async fn.
//!
//! Method: each routine is run plainly, which gives its result and what it has done to the world.
//! It is then driven by [`driver`], and killed: before and after what it waits for, behind each
//! segment, behind each effect in the middle of a segment, and everywhere at once. Result, world
//! and points must be the same each time. Only what a lost segment did may be there twice, and is
//! told apart.
//!
//! - `written`: routines from a generator, see [`generator`].
//! - `routines`: routines as people write them.
//!
//! `DASYNC_GENERATE=7 cargo test --test random generate` writes others, from the seed 7.
//! `DASYNC_KILLED=100000 cargo test --test random many -- --nocapture` kills so many runs of routines
//! from other seeds, see [`seeds`].

#[cfg(test)]
mod data;
#[cfg(test)]
mod driver;
#[cfg(test)]
mod generator;
#[cfg(test)]
mod kills;
#[cfg(test)]
#[allow(
    clippy::all,
    clippy::pedantic,
    reason = "code of every shape is what is tested, also where lints know a better one"
)]
mod routines;
#[cfg(test)]
mod seeds;
#[cfg(test)]
mod world;
#[cfg(test)]
mod written;

#[cfg(test)]
mod tests {
    use crate::generator::{header, source};
    use crate::kills::Count;
    use crate::{routines, seeds, written};
    use std::process::Command;
    use std::{env, fs, thread};

    /// Routines that are written.
    const ROUTINES: usize = 68;
    const KILLED_MIN: usize = 20_000;
    const PATH: &str = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/random/written/generated.rs"
    );

    fn seed() -> u64 {
        let (_, after) = written::TEXT.split_once("the seed ").expect("a seed");
        let (seed, _) = after.split_once(':').expect("a colon");
        seed.parse().expect("a number")
    }

    /// Writes routines if it is asked to; else makes sure that what is here is what the generator
    /// writes.
    #[test]
    fn generate() {
        let asked = env::var("DASYNC_GENERATE").ok();
        let seed = asked.as_ref().map_or_else(seed, |asked| {
            asked.parse().expect("`DASYNC_GENERATE` is a number")
        });
        let source = source(seed, ROUTINES);
        let header = header(seed, &source);
        if asked.is_none() {
            assert!(
                written::TEXT.starts_with(&header),
                "the generator has changed: run `DASYNC_GENERATE={seed} cargo test --test random \
                 generate`"
            );
            return;
        }
        fs::write(PATH, header + &source).expect("the file can be written");
        let mut rustfmt = Command::new("rustfmt");
        let formatted = rustfmt.args(["--edition", "2024", PATH]).status();
        assert!(formatted.expect("rustfmt can be started").success());
    }

    #[test]
    fn written_routines_survive_every_kill() {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let counts = thread::scope(|scope| {
            let some = |first| move || block_on(written::check_some(first, threads));
            let running: Vec<_> = (0..threads).map(|first| scope.spawn(some(first))).collect();
            let ended = running.into_iter().map(thread::ScopedJoinHandle::join);
            ended.collect::<Result<Vec<_>, _>>()
        });
        let mut all = Count::default();
        for count in counts.expect("every thread has come to its end") {
            all.add(count);
        }
        println!("seed {}: {all:?}", seed());
        assert!(
            all.killed >= KILLED_MIN,
            "only {} runs were killed",
            all.killed
        );
    }

    /// Does nothing if it is not asked to.
    #[test]
    fn many_seeds() {
        let Ok(killed) = env::var("DASYNC_KILLED") else {
            return;
        };
        let killed = killed.parse().expect("`DASYNC_KILLED` is a number");
        let first = env::var("DASYNC_SEED").map_or(seed() + 1, |first| {
            first.parse().expect("`DASYNC_SEED` is a number")
        });
        seeds::run(killed, first, |seed| {
            let source = source(seed, ROUTINES);
            header(seed, &source) + &source
        });
    }

    #[test]
    fn routines_survive_every_kill() {
        let count = block_on(routines::check_all());
        println!("by hand: {count:?}");
        assert!(
            count.killed > 1000,
            "only {} runs were killed",
            count.killed
        );
    }

    fn block_on<F: Future>(future: F) -> F::Output {
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = runtime.enable_time().start_paused(true).build();
        runtime.expect("a runtime can be built").block_on(future)
    }
}
