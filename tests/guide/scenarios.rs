//! The sections, in the order of the page.

use crate::lives::Scenario;
pub(crate) use crate::outside::Effects;
use crate::{
    closures, control, differs, endings, expressions, handles, helpers, in_place, items, loops,
    macros, moves, operations, patterns, references, values,
};
use dasync::HostBuilder;

/// A part of the page.
pub(crate) struct Section {
    /// The module's name.
    pub(crate) name: &'static str,
    /// The module's text, of which the page is made.
    pub(crate) text: &'static str,
    /// How its routines are called, and what they give.
    pub(crate) scenarios: fn() -> Vec<Scenario>,
    serve: fn(HostBuilder, &Effects) -> HostBuilder,
}

macro_rules! sections {
    ($($name:ident),* $(,)?) => {
        pub(crate) const SECTIONS: &[Section] = &[$(Section {
            name: stringify!($name),
            text: include_str!(concat!(stringify!($name), ".rs")),
            scenarios: $name::scenarios,
            serve: $name::serve,
        }),*];
    };
}

sections![
    values,
    patterns,
    references,
    loops,
    in_place,
    closures,
    moves,
    expressions,
    control,
    items,
    macros,
    helpers,
    handles,
    operations,
    endings,
    differs
];

/// Serves all samples.
pub(crate) fn services(builder: HostBuilder, effects: &Effects) -> HostBuilder {
    let all = SECTIONS.iter();
    all.fold(builder, |builder, section| {
        (section.serve)(builder, effects)
    })
}
