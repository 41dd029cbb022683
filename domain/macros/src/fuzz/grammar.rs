//! Random functions by the grammar of the language: most of them parse, hardly any has a meaning.
//!
//! A rule is a list of texts, of which one is taken; `$e` in it is an expression, and so on, see
//! [`Grammar::rule`].

use super::random::Random;

const FUNCTION: &[&str] = &["$a$v$mfn $f$g($r$P) $O $b"];
const VISIBILITY: &[&str] = &["", "", "", "pub ", "pub ", "pub(crate) ", "pub(in a::b) "];
const MODIFIER: &[&str] = &[
    "async ",
    "unsafe async ",
    "const async ",
    "",
    "async unsafe extern \"C\" ",
];
const FUNCTION_NAME: &[&str] = &["r", "r", "f", "r#type", "x_1"];
const GENERICS: &[&str] = &["", "<T>", "<'a>", "<const N: usize>", "<'a, T: A<'a>>"];
const RECEIVER: &[&str] = &[
    "&self",
    "&mut self",
    "self",
    "self: Arc<Self>",
    "&'a self",
    "n: u8",
];
const PARAMETERS: &[&str] = &[
    "",
    ", $n: $t",
    ", $a$p: $t, $n: u8",
    ", $p: u8, $p: $t, _: u8",
];
const OUTPUT: &[&str] = &["-> Result<u8, E>", "-> $t", "", "-> (u8, u8)"];
const BLOCK: &[&str] = &["{ $s }", "{ $s $e }", "{ $s $s }", "{ $s $s $e }", "{}"];

const NAME: &[&str] = &[
    "a", "b", "c", "n", "o", "v", "x", "r#type", "__f", "__s_a", "__a1", "_u",
];

const TYPE: &[&str] = &[
    "u8",
    "String",
    "Vec<u8>",
    "Option<(u8, String)>",
    "&str",
    "&'static [u8]",
    "&mut Order",
    "impl Fn(u8) -> u8",
    "dyn Any",
    "[u8; $e]",
    "()",
    "!",
    "_",
    "Self",
    "<T as A<'_>>::B",
    "fn($t) -> u8",
    "Box<dyn for<'a> Fn(&'a u8) + Send>",
    "*const u8",
    "m!(x)",
    "(u8,)",
    "Vec<$t>",
    "Result<$t, E>",
    "[$t; 3]",
];

const PATTERN: &[&str] = &[
    "$n",
    "$n",
    "$n",
    "mut $n",
    "ref $n",
    "($p, $p)",
    "Some($p)",
    "A { $n, b: $p, .. }",
    "[$p, .., $p]",
    "&$p",
    "$n @ $p",
    "($p | $p)",
    "_",
    "1",
    "1..=2",
    "\"a\"",
    "None",
    "a::B",
    "..",
    "-1",
    "const { 1 }",
    "m!(x)",
    "A { r#type, ref b }",
];

const STATEMENT: &[&str] = &[
    "$alet $p = $e;",
    "let $n = $e;",
    "let $n = $o.await?;",
    "let $p: $t = $e;",
    "$o.await?;",
    "let $p = $n else { $s return Err(e) };",
    "let $n;",
    "let $n = &$n.$d;",
    "let $n = $n.$d;",
    "$a$l = $e;",
    "$l += $e;",
    "$l <<= $e;",
    "($l, $l) = $e;",
    "$a$e;",
    "$e;",
    "$a$b",
    "f($n, $n);",
    "use a::b as c;",
    "const A: u8 = $e;",
    "fn inner(a: u8) -> u8 $b",
    "struct S(u8);",
    ";",
    "macro_rules! mm { () => { a } }",
    "static B: u8 = { 1 };",
    "type T = $t;",
    "impl S { async fn f(&self) { x.await } }",
    "async fn g() { x.await }",
    "mine! { a, b => c }",
    "extern \"C\" {}",
    "union U { a: u8 }",
    "#![allow(x)]",
    "println!(\"{$n} {}\", $e);",
];

const PLACE: &[&str] = &["$n", "$n", "$n.a", "$n[$e]", "*$n", "_", "$n[$n].a"];

/// What can be awaited.
const OPERATION: &[&str] = &[
    "self.n($e)",
    "self.n($n)",
    "self.n(1)",
    "step(\"s\", async $b)",
    "when_all(($o, $e))",
    "step(\"s\", async move $b).retry($e)",
    "when_each(3, $n.iter().map(|$p| $o))",
    "self.desk.n(&$n)",
    "when_any(($o, delay($e)))",
    "inline(async $b)",
    "when_all([$o, $o])",
];

const SIMPLE: &[&str] = &["1", "self.n(1).await?", "\"a\"", "self", "$n", "$n", "$n"];

const EXPRESSION: &[&str] = &[
    "$o.await?",
    "$o.await?",
    "$o.await?",
    "$o.await?",
    "$e.await",
    "($e + $e)",
    "($e && $e)",
    "($e || $e)",
    "($e == $e)",
    "($e >> $e)",
    "&$e",
    "&mut $e",
    "!$e",
    "-$e",
    "*$e",
    "&raw const $e",
    "if $c $b",
    "if $c $b else $b",
    "if $c $b else if $c $b else $b",
    "match $n { $A }",
    "match $o.await? { $A $A }",
    "match ($e) { $A _ => $e }",
    "$Lloop $b",
    "$Lwhile $c $b",
    "$Lfor $p in $i $b",
    "$Lfor $n in $i $b",
    "$L$b",
    "break $B$e",
    "break $B",
    "continue $B",
    "return $e",
    "|$p| $e",
    "move |$p, $n: $t| $e",
    "async |$p| $e",
    "|| -> u8 $b",
    "async $b",
    "async move $b",
    "f($e, $e)",
    "Some($e)",
    "<T>::f($e)",
    "(f)($e)",
    "$e.m($e)",
    "$e.map($e)",
    "$e.collect::<Vec<_>>()",
    "$n.$d",
    "$n.$d",
    "($e, $e)",
    "[$e, $e]",
    "[$e; $e]",
    "S { a: $e, b, ..$e }",
    "S { a: $e, b: $e }",
    "$e as $t",
    "($n..$e)",
    "(..=$e)",
    "$e?",
    "$n[$e]",
    "$e.a",
    "$e.0.1",
    "$e.r#type",
    "vec![$e, $e]",
    "vec![$e; $e]",
    "format!(\"{a} {} {x:?}\", $e)",
    "assert!($e, \"{}\", $e)",
    "assert_eq!($e, $e)",
    "info!(a = $e, %b, ?$n.c, \"{}\", $e)",
    "mine!($e, $e)",
    "write!($n, \"{0:w$}\", $e)",
    "panic!(\"{$n}\")",
    "a::error!($e)",
    "dbg!($e)",
    "matches!($e, $p if $e)",
    "unsafe $b",
    "const $b",
    "($l = $e)",
    "($e)",
    "self",
];

const ARM: &[&str] = &[
    "$a$p => $e,",
    "$p if $c => $e,",
    "$p | $p => $b",
    "A($n) | B($n) => $e,",
    "$n => $e,",
];

/// Calls whose result is a reference that can be made again.
const DERIVED: &[&str] = &[
    "first().unwrap()",
    "get($e).ok_or(e)?",
    "iter().max_by_key(|l| $e).unwrap()",
    "iter().find(|$p| $e)",
    "as_str()",
    "iter().position(|x| $e)",
    "as_ref().unwrap().as_slice()",
    "entry($e).or_insert(0)",
    "iter().filter(|x| x.a).next()",
];

const ITERATOR: &[&str] = &[
    "v.iter().enumerate()",
    "(0..$e)",
    "&v",
    "&mut o.lines",
    "v.iter_mut().rev()",
    "$n",
    "[$e, $e]",
    "$n.into_iter().zip($n)",
    "m.keys().filter(|k| k.a)",
    "$n.$d",
];

const CONDITION: &[&str] = &[
    "let $p = $n",
    "let Some($p) = self.maybe($e).await?",
    "$n && let $p = $n && $n",
    "($e)",
    "self.ok(a).await?",
    "$n > 1",
    "let A($n) | B($n) = $n.$d",
];

const ATTRIBUTE: &[&str] = &[
    "#[cfg(x)] ",
    "#[allow(unused)] ",
    "#[on] ",
    "#[doc = \"d\"] ",
    "/// words\n",
    "#[a::b{c}] ",
    "#[cfg_attr(x, y)] ",
    "#[on(x)] ",
    "#[inline] ",
    "#[doc(hidden)] ",
    "#[expect(x)] ",
];

const LABEL: &[&str] = &["", "", "", "'l: ", "'m: "];
const TARGET: &[&str] = &["", "", "", "'l ", "'m "];

pub(super) struct Grammar<'r>(pub(super) &'r mut Random);

impl Grammar<'_> {
    /// A function.
    pub(super) fn function(&mut self) -> String {
        self.fill(FUNCTION[0], 4)
    }

    pub(super) fn pattern(&mut self) -> String {
        self.fill("$p", 3)
    }

    pub(super) fn statement(&mut self) -> String {
        self.fill("$s", 3)
    }

    pub(super) fn expression(&mut self) -> String {
        self.fill("$e", 3)
    }

    /// A text with its rules taken, `depth` deep.
    fn fill(&mut self, text: &str, depth: usize) -> String {
        let mut parts = text.split('$');
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let mut rest = part.chars();
            let Some(rule) = rest.next().filter(char::is_ascii_alphabetic) else {
                filled.push('$');
                filled.push_str(part);
                continue;
            };
            let taken = self.rule(rule, depth);
            filled += &self.fill(taken, depth.saturating_sub(1));
            filled += rest.as_str();
        }
        filled
    }

    fn rule(&mut self, rule: char, depth: usize) -> &'static str {
        // what is wrong in any case is rare
        let mut seldom = |all: &[&'static str]| match all {
            [usual, ..] if !self.0.one_in(15) => usual,
            all => self.0.text(all),
        };
        let all = match rule {
            'm' => return seldom(MODIFIER),
            'g' => return seldom(GENERICS),
            'r' => return seldom(RECEIVER),
            'O' => return seldom(OUTPUT),
            'a' if !self.0.one_in(25) => return "",
            'a' => ATTRIBUTE,
            'b' if depth == 0 => return "{}",
            'c' if depth == 0 => return "a",
            'd' if depth == 0 => return "as_str()",
            'i' if depth == 0 => return "v",
            'l' | 'p' if depth == 0 => NAME,
            'o' if depth == 0 => return "self.n(1)",
            's' if depth == 0 => return ";",
            't' if depth == 0 => return "u8",
            'A' if depth == 0 => return "_ => 1,",
            'e' if depth == 0 => SIMPLE,
            'b' => BLOCK,
            'c' => CONDITION,
            'd' => DERIVED,
            'e' => EXPRESSION,
            'f' => FUNCTION_NAME,
            'i' => ITERATOR,
            'l' => PLACE,
            'n' => NAME,
            'o' => OPERATION,
            'p' => PATTERN,
            's' => STATEMENT,
            't' => TYPE,
            'v' => VISIBILITY,
            'A' => ARM,
            'B' => TARGET,
            'L' => LABEL,
            'P' => PARAMETERS,
            other => unreachable!("no rule {other}"),
        };
        self.0.text(all)
    }
}
