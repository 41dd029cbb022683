//! The variables and jump targets that a place in the code can see.

/// What a variable is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Num,
    Truth,
    Text,
    Nums,
    Texts,
    Maybe,
    Pair,
    Outcome,
    /// `[u32; 4]`.
    Four,
    /// A map of numbers.
    Map,
    Order,
    Data,
    /// Whatever can be shown, and nothing else.
    Shown,
    NumRef,
    /// A `&mut u32`.
    NumMut,
    TextRef,
    SliceRef,
    /// A reference to a client.
    Desk,
    /// What can be called with a number, and gives one.
    Func,
}

#[derive(Debug)]
struct Variable {
    name: String,
    kind: Kind,
    mutable: bool,
    /// In how many loops it was declared.
    loops: usize,
    /// How many borrows of it are alive.
    borrowed: u32,
    /// Moved away, or borrowed exclusively.
    gone: bool,
    /// What it borrows as long as it is in scope.
    holds: Vec<usize>,
    /// What it borrows exclusively.
    locks: Option<usize>,
}

/// Where a `break` or `continue` may go.
#[derive(Debug, Clone)]
pub(super) struct Jump {
    pub(super) label: String,
    /// A loop, and not a block.
    pub(super) repeats: bool,
    /// `break` gives a value.
    pub(super) valued: bool,
}

/// Which variable.
#[derive(Debug, Clone, Copy)]
pub(super) struct Index(usize);

#[derive(Debug, Default)]
pub(super) struct Scopes {
    variables: Vec<Variable>,
    opened: Vec<usize>,
    pub(super) loops: usize,
}

impl Scopes {
    pub(super) fn open(&mut self) {
        self.opened.push(self.variables.len());
    }

    pub(super) fn close(&mut self) {
        let len = self.opened.pop().unwrap_or(0);
        for closed in self.variables.split_off(len) {
            for held in closed.holds.into_iter().filter(|held| *held < len) {
                self.variables[held].borrowed -= 1;
            }
            if let Some(locked) = closed.locks.filter(|locked| *locked < len) {
                self.variables[locked].gone = false;
            }
        }
    }

    pub(super) fn depth(&self) -> usize {
        self.opened.len()
    }

    pub(super) fn declare(&mut self, name: &str, kind: Kind, mutable: bool) {
        self.variables.push(Variable {
            name: name.into(),
            kind,
            mutable,
            loops: self.loops,
            borrowed: 0,
            gone: false,
            holds: vec![],
            locks: None,
        });
    }

    /// Declares what refers to others, which stay as they are while it is in scope.
    pub(super) fn declare_borrower(&mut self, name: &str, kind: Kind, of: &[Index]) {
        let holds: Vec<_> = of.iter().map(|index| index.0).collect();
        for held in &holds {
            self.variables[*held].borrowed += 1;
        }
        self.declare(name, kind, false);
        if let Some(declared) = self.variables.last_mut() {
            declared.holds = holds;
        }
    }

    /// Declares the only way to another one, while it is in scope.
    pub(super) fn declare_exclusive(&mut self, name: &str, kind: Kind, of: Index) {
        self.variables[of.0].gone = true;
        self.declare(name, kind, false);
        if let Some(declared) = self.variables.last_mut() {
            declared.locks = Some(of.0);
        }
    }

    /// Those that a name here means and that are there.
    fn seen(&self) -> impl Iterator<Item = (usize, &Variable)> {
        let shadowed =
            |at: usize, name: &str| self.variables[at + 1..].iter().any(|v| v.name == name);
        let all = self.variables.iter().enumerate();
        all.filter(move |(at, v)| !v.gone && !shadowed(*at, &v.name))
    }

    pub(super) fn of(&self, kind: Kind) -> Vec<Index> {
        let of = self.seen().filter(|(_, v)| v.kind == kind);
        of.map(|(at, _)| Index(at)).collect()
    }

    /// Those that may be changed.
    pub(super) fn changeable(&self, kind: Kind) -> Vec<Index> {
        let of = self
            .seen()
            .filter(|(_, v)| v.kind == kind && v.mutable && v.borrowed == 0);
        of.map(|(at, _)| Index(at)).collect()
    }

    /// Those that may be moved away: not borrowed, and not declared outside the innermost loop.
    pub(super) fn movable(&self, kind: Kind) -> Vec<Index> {
        let of = self
            .seen()
            .filter(|(_, v)| v.kind == kind && v.borrowed == 0 && v.loops == self.loops);
        of.map(|(at, _)| Index(at)).collect()
    }

    pub(super) fn name(&self, index: Index) -> String {
        self.variables[index.0].name.clone()
    }

    pub(super) fn set_gone(&mut self, index: Index, gone: bool) {
        self.variables[index.0].gone = gone;
    }

    pub(super) fn borrow(&mut self, index: Index) {
        self.variables[index.0].borrowed += 1;
    }

    pub(super) fn release(&mut self, index: Index) {
        self.variables[index.0].borrowed -= 1;
    }

    /// All that is there, as captures of a format string.
    pub(super) fn all_shown(&self) -> String {
        self.seen()
            .map(|(_, v)| match v.kind {
                Kind::Num | Kind::Truth | Kind::Text => format!("{{{}}} ", v.name),
                Kind::Desk | Kind::Func => String::new(),
                _ => format!("{{{}:?}} ", v.name),
            })
            .collect()
    }
}
