//! Writes random routines: valid Rust, from a seed, the same text each time.
//!
//! Only what `#[service]` supports is written, so that whatever does not compile, or does not do
//! what the same source does as an ordinary async fn, is a mistake of the macro or of the runtime.

mod expressions;
mod groups;
mod jumps;
mod loops;
mod moves;
mod places;
mod random;
mod references;
mod scope;
mod statements;
mod values;
mod walks;

use random::Random;
use scope::{Jump, Kind, Scopes};
use std::fmt::Write as _;

/// Awaits of one routine, as written.
const AWAITS: std::ops::Range<u32> = 10..22;
/// Statements of one routine, as written.
const STATEMENTS: std::ops::Range<i32> = 10..24;
/// Blocks in blocks.
const DEPTH_MAX: usize = 4;
/// Routines that call themselves, and that the others call.
const HELPERS: u32 = 4;

/// One routine that is being written.
struct Writer<'a> {
    random: &'a mut Random,
    scopes: Scopes,
    /// Where a `break` or `continue` may go, outermost first.
    jumps: Vec<Jump>,
    awaits_left: u32,
    statements_left: i32,
    labels: u32,
    steps: u32,
    /// Helpers that may be called.
    helpers: u32,
}

/// The source of this many routines, not formatted yet.
pub(crate) fn source(seed: u64, routines: usize) -> String {
    let mut random = Random::new(seed);
    let mut out = String::from(
        "use super::{Gen, Written, spend};\n\
         use crate::data::{Adjacent, Data, Shape, Untagged, data};\n\
         use crate::world::{DeskClient, Item, Kind, Oops, Order, ordered};\n\
         use dasync::prelude::*;\n\
         use dasync::{Retry, when_all_settled, when_each};\n\
         use std::collections::{BTreeMap, HashMap};\n\
         use std::fmt::Write;\n\
         use std::time::Duration;\n\n\
         #[service]\nimpl Gen {\n",
    );
    for index in 0..HELPERS {
        let body = Writer::helper(&mut random, index);
        let _ = write!(
            out,
            "async fn down{index}(&self, n: u32) -> Result<String, Oops> {{\n{body}\n}}\n\n"
        );
    }
    for index in 0..routines {
        let (parameter, body) = Writer::routine(&mut random);
        let _ = write!(
            out,
            "pub(crate) async fn r{index}(&self, n: u32, {parameter}: Order) -> \
             Result<String, Oops> {{\n{body}\n}}\n\n"
        );
    }
    out += "}\n\npub(super) const WRITTEN: &[Written] = &[\n";
    for index in 0..routines {
        let _ = writeln!(
            out,
            "(\"r{index}\", |it, n| Box::pin(async move {{ it.r{index}(n, ordered(n)).await }})),"
        );
    }
    out + "];\n"
}

/// The head of the file that holds what was written: its seed, and what the text was.
pub(crate) fn header(seed: u64, source: &str) -> String {
    format!(
        "//! Written by the generator from the seed {seed}: do not edit.\n//!\n\
         //! digest: {:016x}\n\n",
        digest(source)
    )
}

/// Tells one text from another (FNV-1a).
fn digest(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

impl<'a> Writer<'a> {
    fn new(random: &'a mut Random, helpers: u32) -> Self {
        let mut scopes = Scopes::default();
        scopes.open();
        scopes.declare("n", Kind::Num, false);
        Self {
            awaits_left: random.below(AWAITS.end - AWAITS.start) + AWAITS.start,
            statements_left: STATEMENTS.start
                + random
                    .below(14)
                    .cast_signed()
                    .min(STATEMENTS.end - STATEMENTS.start),
            random,
            scopes,
            jumps: vec![],
            labels: 0,
            steps: 0,
            helpers,
        }
    }

    /// The pattern of the second parameter, and the body.
    fn routine(random: &'a mut Random) -> (&'static str, String) {
        let mut writer = Writer::new(random, HELPERS);
        let parameter = match writer.random.below(6) {
            0 => "mut order",
            1 => "Order { id: k, items: shown, .. }",
            2 => "_",
            3 => "Order { id, mut items, kind }",
            _ => "order",
        };
        match parameter {
            "order" | "mut order" => {
                let mutable = parameter != "order";
                writer.scopes.declare("order", Kind::Order, mutable);
            }
            "_" => {}
            _ if parameter.contains('k') && parameter.contains("shown") => {
                writer.scopes.declare("k", Kind::Num, false);
                writer.scopes.declare("shown", Kind::Shown, false);
            }
            _ => {
                writer.scopes.declare("id", Kind::Num, false);
                writer.scopes.declare("items", Kind::Shown, false);
                writer.scopes.declare("kind", Kind::Shown, false);
            }
        }
        let body = writer.body();
        (parameter, body)
    }

    /// The body of a routine that calls itself until its number is 0.
    fn helper(random: &'a mut Random, index: u32) -> String {
        let mut writer = Writer::new(random, index);
        writer.awaits_left = 3;
        writer.statements_left = 3;
        let before = writer.let_compound();
        let e = writer.num(2);
        let (between, shown) = (writer.statement(), writer.scopes.all_shown());
        format!(
            "let mut fuel = 2u32;\nlet level = n;\n{before}\nif level == 0 {{\n\
             return Ok(format!(\"{{}}\", {e}));\n}}\n\
             {between}\nlet below = self.down{index}(level - 1).await?;\n\
             Ok(format!(\"{{below}} {shown}\"))"
        )
    }

    fn body(mut self) -> String {
        let mut out = String::from("let mut fuel = 14u32;\n");
        if self.random.percent(60) {
            let (first, second) = (self.num(1), self.literal());
            let list = format!("vec![{first}, {second}, 1]");
            out += &self.declared(Kind::Nums, &list);
            out.push('\n');
        }
        for made in [self.let_compound(), self.let_other()] {
            out += &made;
            out.push('\n');
        }
        let count = 3 + self.random.below(5);
        for _ in 0..count {
            out += &self.statement();
            out.push('\n');
        }
        let shown = self.scopes.all_shown();
        let _ = write!(out, "Ok(format!(\"{{fuel}} {shown}\"))");
        out
    }

    /// Whether another await may be written; counts it.
    fn may_await(&mut self) -> bool {
        let may = self.awaits_left > 0;
        self.awaits_left = self.awaits_left.saturating_sub(1);
        may
    }

    /// A block of statements, with what its head has declared.
    fn block(
        &mut self,
        before: &str,
        declared: &[(&str, Kind)],
        end: impl FnOnce(&mut Self) -> String,
    ) -> String {
        self.scopes.open();
        for (name, kind) in declared {
            self.scopes.declare(name, *kind, false);
        }
        let mut out = format!("{{\n{before}");
        let more = if self.statements_left > 0 { 3 } else { 1 };
        for _ in 0..=self.random.below(more) {
            out += &self.statement();
            out.push('\n');
        }
        out += &end(self);
        self.scopes.close();
        out + "\n}"
    }

    fn plain_block(&mut self, declared: &[(&str, Kind)]) -> String {
        self.block("", declared, |_| String::new())
    }

    /// A block with a number as its value.
    fn value_block(&mut self) -> String {
        self.block("", &[], |w| w.num(1))
    }
}
