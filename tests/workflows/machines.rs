//! Programs in programs: an interpreter of a small language, a vending machine, a walk through a
//! tree, children of children, an ETL pipeline.

use crate::lives::{check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::fmt::Write as _;
use std::time::Duration;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
pub(crate) enum MachineError {
    #[error("the stack is empty at {0}")]
    Empty(usize),
    #[error("{0:?} does not fit to {1:?}")]
    Type(Value, Value),
    #[error("line {line}: {why}")]
    Row { line: usize, why: String },
    #[error("not a number")]
    Number,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<std::num::ParseIntError> for MachineError {
    fn from(_: std::num::ParseIntError) -> Self {
        Self::Number
    }
}

type Result<T> = std::result::Result<T, MachineError>;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Value {
    Int(i64),
    Text(String),
}

impl From<i64> for Value {
    fn from(n: i64) -> Self {
        Self::Int(n)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Op {
    Push(Value),
    Load(char),
    Store(char),
    Add,
    Wait(u64),
    /// Calls an activity with the top of the stack.
    Call {
        name: String,
    },
    /// Runs all of them at once, each on a copy of the variables.
    Both(Vec<Op>, Vec<Op>),
    /// Jumps if the variable is not zero.
    JumpIf(char, usize),
    Return,
}

pub(crate) struct Interpreter {
    effects: Effects,
}

#[service]
impl Interpreter {
    /// Runs a program; what it has on its stack at the end is the result.
    pub(crate) async fn run(
        &self,
        program: Vec<Op>,
        mut vars: BTreeMap<char, Value>,
    ) -> Result<Vec<Value>> {
        let mut stack: Vec<Value> = Vec::new();
        let mut at = 0;
        while let Some(op) = program.get(at) {
            at += 1;
            match op {
                Op::Push(value) => stack.push(value.clone()),
                Op::Load(name) => {
                    let value = vars.get(name).cloned().unwrap_or(Value::Int(0));
                    stack.push(value);
                }
                Op::Store(name) => {
                    let value = stack.pop().ok_or(MachineError::Empty(at))?;
                    vars.insert(*name, value);
                }
                Op::Add => {
                    let (Some(b), Some(a)) = (stack.pop(), stack.pop()) else {
                        return Err(MachineError::Empty(at));
                    };
                    stack.push(match (a, b) {
                        (Value::Int(a), Value::Int(b)) => (a + b).into(),
                        (Value::Text(mut a), b) => {
                            match b {
                                Value::Int(n) => write!(a, "{n}").unwrap(),
                                Value::Text(b) => a += &b,
                            }
                            Value::Text(a)
                        }
                        (a, b) => return Err(MachineError::Type(a, b)),
                    });
                }
                &Op::Wait(seconds) => delay(Duration::from_secs(seconds)).await?,
                Op::Call { name } => {
                    let argument = stack.pop();
                    stack.push(self.activity(name.clone(), argument).await?);
                }
                Op::Both(left, right) => {
                    let (mut left, right) = when_all((
                        self.run(left.clone(), vars.clone()),
                        self.run(right.clone(), vars.clone()),
                    ))
                    .await?;
                    left.extend(right);
                    stack.append(&mut left);
                }
                Op::JumpIf(name, target) => match vars.get(name) {
                    None | Some(Value::Int(0)) => {}
                    Some(Value::Text(text)) if text.is_empty() => {}
                    Some(_) => {
                        at = *target;
                    }
                },
                Op::Return => break,
            }
        }
        Ok(stack)
    }

    async fn activity(&self, name: String, argument: Option<Value>) -> Result<Value> {
        let argument = argument.as_ref();
        Ok(match (name.as_str(), argument) {
            ("negate", Some(&Value::Int(n))) => Value::Int(-n),
            (_, Some(value)) => {
                let said = format!("{name} {value:?}");
                step("say", async { self.effects.have(&said) }).await;
                Value::Text(said)
            }
            (name, None) => name.into(),
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Push {
    Coin(u32),
    Button(char),
    GiveBack,
}

pub(crate) struct Vending {
    effects: Effects,
}

#[service]
impl Vending {
    const PRICE: u32 = 150;

    /// A machine that sells drinks, until there are none.
    pub(crate) async fn sell(&self, pushes: Vec<Push>) -> Result<(Vec<String>, u32)> {
        #[derive(Clone, Copy, Serialize, Deserialize)]
        enum State {
            Idle,
            Paid(u32),
            Serving { drink: char, change: u32 },
        }
        use State::*;

        let mut stock = HashMap::from([('c', 1u8), ('t', 2)]);
        let (mut state, mut bank) = (Idle, 0);
        let mut out = vec![];
        // otherwise: `let mut rest = &pushes[..]`, and shorter slices of it. What is kept while
        // somebody waits owns its data
        let mut rest = VecDeque::from(pushes);
        loop {
            let push = match state {
                Serving { .. } => None,
                _ => match rest.pop_front() {
                    None => break,
                    push => push,
                },
            };
            state = match (state, push) {
                (Idle, Some(Push::Coin(n))) => Paid(n),
                (Paid(paid), Some(Push::Coin(n))) => Paid(paid + n),
                (Paid(paid), Some(Push::Button(drink))) if paid >= Self::PRICE => Serving {
                    drink,
                    change: paid - Self::PRICE,
                },
                (Paid(n), Some(Push::GiveBack)) => {
                    self.give_back(n).await?;
                    Idle
                }
                (Serving { drink, change }, _) => {
                    if let Some(left) = stock.get_mut(&drink)
                        && *left > 0
                    {
                        *left -= 1;
                        step("serve", async {
                            self.effects.have(format!("serve {drink}"))
                        })
                        .await;
                        out.push(format!("{drink}, {left} left"));
                        bank += Self::PRICE;
                        self.give_back(change).await?;
                    } else {
                        self.give_back(change + Self::PRICE).await?;
                    }
                    Idle
                }
                (same, _) => same,
            };
        }
        if let Paid(n) = state {
            self.give_back(n).await?;
        }
        Ok((out, bank))
    }

    async fn give_back(&self, cents: u32) -> Result<()> {
        if cents > 0 {
            step("give back", async {
                self.effects.have(format!("{cents} back"))
            })
            .await;
        }
        Ok(())
    }
}

served!(Interpreter, Vending);

fn greet(who: &str) -> Vec<Op> {
    let call = |name: &str| Op::Call { name: name.into() };
    vec![
        Op::Push("hi ".into()),
        Op::Push(who.into()),
        Op::Add,
        call("say"),
    ]
}

fn countdown() -> Vec<Op> {
    let negate = Op::Call {
        name: "negate".into(),
    };
    let tick = Op::Call {
        name: "tick".into(),
    };
    vec![
        Op::Push(3.into()),
        Op::Store('n'),
        Op::Load('n'),
        tick,
        Op::Wait(1),
        Op::Load('n'),
        Op::Push(1.into()),
        negate,
        Op::Add,
        Op::Store('n'),
        Op::JumpIf('n', 2),
        Op::Both(greet("Ada"), greet("Bob")),
        Op::Return,
        Op::Add,
    ]
}

#[test]
fn machines() {
    use Push::{Button, Coin, GiveBack};
    check(&[
        scenario!(Interpreter.run(countdown(), BTreeMap::new())
            => r#"Ok([Text("tick Int(3)"), Text("tick Int(2)"), Text("tick Int(1)"), Text("say Text(\"hi Ada\")"), Text("say Text(\"hi Bob\")")])"#),
        scenario!(Interpreter.run(vec![Op::Push(1.into()), Op::Push("x".into()), Op::Add], BTreeMap::new())
            => r#"Err(Type(Int(1), Text("x")))"#),
        scenario!(Interpreter.run(vec![Op::Load('x'), Op::Store('y'), Op::Add], [('x', 1.into())].into())
            => "Err(Empty(3))"),
        scenario!(Vending.sell(vec![Coin(100), Button('c'), Coin(100), Button('c'), Coin(200), Button('c'), Coin(20), GiveBack, Coin(7)])
            => r#"Ok((["c, 0 left"], 150))"#),
    ]);
}
