//! Macros with awaits inside
//!
//! A macro gets tokens, not values, so an `.await` in its arguments is taken out first. This is
//! known for the macros of the standard library; for others bind the result to a variable before.

use crate::lives::{Scenario, check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use std::fmt::Write;
use std::time::Duration;

pub(crate) struct Macros {
    effects: Effects,
}

#[service]
impl Macros {
    /// `format!`
    ///
    /// works: in the order in which they are written; names in braces too.
    pub(crate) async fn formatted(&self) -> Result<String, Fault> {
        let name = self.name(1).await?;
        Ok(format!(
            "{name}: {:>4} {more}",
            self.price(1).await?,
            more = self.price(2).await?
        ))
    }

    /// `vec!`
    ///
    /// works
    pub(crate) async fn a_vec(&self) -> Result<Vec<u32>, Fault> {
        let mut list = vec![self.price(1).await?, 2, self.price(3).await?];
        list.extend(vec![self.price(4).await?; 2]);
        Ok(list)
    }

    /// `assert!`, `assert_eq!`, `debug_assert!`
    ///
    /// works: one that fails parks the routine, as a panic does, until a build that does better.
    pub(crate) async fn asserted(&self) -> Result<u32, Fault> {
        assert!(self.price(1).await? > 5);
        assert_eq!(self.price(2).await?, 20, "of two");
        assert_ne!(1, self.price(2).await?);
        debug_assert!(true);
        Ok(1)
    }

    /// `matches!`
    ///
    /// works
    pub(crate) async fn matching(&self) -> Result<bool, Fault> {
        Ok(matches!(self.price(1).await, Ok(price) if price > 5))
    }

    /// `write!`
    ///
    /// works
    pub(crate) async fn written(&self) -> Result<String, Fault> {
        let mut text = String::new();
        write!(text, "{}", self.price(1).await?).unwrap();
        writeln!(text, " and {}", self.price(2).await?).unwrap();
        Ok(text)
    }

    /// A name in braces, after an `.await`
    ///
    /// works: what only a macro names is saved too.
    pub(crate) async fn captured(&self) -> Result<String, Fault> {
        let (name, width) = ("tea", 5);
        delay(Duration::from_secs(1)).await?;
        Ok(format!("{name:>width$}"))
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }

    async fn name(&self, n: u32) -> Result<String, Fault> {
        Ok(format!("item {n}"))
    }
}

served!(Macros);

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(Macros.formatted() => r#"Ok("item 1:   10 20")"#),
        scenario!(Macros.a_vec() => "Ok([10, 2, 30, 40, 40])"),
        scenario!(Macros.asserted() => "Ok(1)"),
        scenario!(Macros.matching() => "Ok(true)"),
        scenario!(Macros.written() => r#"Ok("10 and 20\n")"#),
        scenario!(Macros.captured() => r#"Ok("  tea")"#),
    ]
}

#[test]
fn macros_work() {
    check(&scenarios());
}
