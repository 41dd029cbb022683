//! Games: steps of life, a lottery, guessing a number, a dungeon with a way out, a tournament.

use crate::lives::{check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::time::Duration;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
pub(crate) enum GameError {
    #[error("{0} is not on the board")]
    Outside(char),
    #[error("nobody plays")]
    Nobody,
    #[error(transparent)]
    Fault(#[from] Fault),
}

const SIZE: usize = 5;

type Board = [[bool; SIZE]; SIZE];

pub(crate) struct Life {
    effects: Effects,
}

#[service]
impl Life {
    /// Generations of cells, until nothing changes or the same comes again.
    pub(crate) async fn live(
        &self,
        picture: String,
        most: usize,
    ) -> Result<(usize, String), GameError> {
        let mut board: Board = [[false; SIZE]; SIZE];
        for (row, line) in picture.lines().enumerate() {
            for (col, c) in line.chars().enumerate() {
                board[row][col] = match c {
                    '#' => true,
                    '.' => false,
                    other => return Err(GameError::Outside(other)),
                };
            }
        }
        let mut seen = vec![board];
        for generation in 1..=most {
            let next = next(&board);
            let alive = next.iter().flatten().filter(|&&cell| cell).count();
            step("draw", async {
                self.effects
                    .have(format!("{generation}: {alive}\n{}", draw(&next)))
            })
            .await;
            if let Some(at) = seen.iter().position(|old| *old == next) {
                return Ok((generation, format!("as {at}")));
            }
            seen.push(next);
            board = next;
            delay(Duration::from_millis(100)).await?;
        }
        Ok((most, draw(&board)))
    }
}

fn next(board: &Board) -> Board {
    let mut next = *board;
    for (row, cells) in next.iter_mut().enumerate() {
        for (col, cell) in cells.iter_mut().enumerate() {
            let around = (0..9)
                .filter(|n| *n != 4)
                .map(|n| (row + n / 3, col + n % 3));
            let alive = |&(r, c): &(usize, usize)| {
                r > 0
                    && c > 0
                    && *board
                        .get(r - 1)
                        .and_then(|row| row.get(c - 1))
                        .unwrap_or(&false)
            };
            *cell = matches!((*cell, around.filter(alive).count()), (true, 2) | (_, 3));
        }
    }
    next
}

fn draw(board: &Board) -> String {
    let line = |row: &[bool; SIZE]| {
        row.iter()
            .map(|&cell| if cell { '#' } else { '.' })
            .collect::<String>()
    };
    board.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Numbers that look random, the same for the same seed.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Dice(u64);

impl Iterator for Dice {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        Some(self.0 >> 33)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Ticket {
    owner: String,
    numbers: BTreeSet<u64>,
}

pub(crate) struct Lottery {
    effects: Effects,
}

#[service]
impl Lottery {
    /// Draws three of nine; who has most of them right wins, and if several have they share.
    pub(crate) async fn draw(
        &self,
        seed: u64,
        tickets: Vec<Ticket>,
    ) -> Result<BTreeMap<String, u32>, GameError> {
        const POT: u32 = 1000;
        let mut dice = Dice(seed);
        let mut drawn = BTreeSet::new();
        while drawn.len() < 3 {
            let ball = dice.next().map_or(1, |n| n % 9 + 1);
            if !drawn.insert(ball) {
                continue;
            }
            step("draw", async { self.effects.have(format!("drawn {ball}")) }).await;
            delay(Duration::from_secs(5)).await?;
        }
        let right = |ticket: &Ticket| ticket.numbers.intersection(&drawn).count();
        let best = tickets.iter().map(right).max().ok_or(GameError::Nobody)?;
        let (winners, losers): (Vec<Ticket>, Vec<Ticket>) = tickets
            .into_iter()
            .partition(|ticket| right(ticket) == best);
        for Ticket { owner, .. } in losers {
            self.tell(owner, 0).await?;
        }
        let mut wins = BTreeMap::new();
        let share = POT / winners.len() as u32;
        for (n, winner) in winners.into_iter().enumerate() {
            // the first one gets what cannot be shared
            let rest = if n == 0 { POT % share } else { 0 };
            let told = self.tell(winner.owner.clone(), share + rest).await?;
            wins.insert(winner.owner, told);
        }
        Ok(wins)
    }

    async fn tell(&self, who: String, amount: u32) -> Result<u32, GameError> {
        let text = match amount {
            0 => format!("sorry, {who}"),
            1..=99 => format!("{who}, a little: {amount}"),
            _ => format!("{who} gets {amount}"),
        };
        step("tell", async { self.effects.have(text) }).await;
        Ok(amount)
    }
}

pub(crate) struct Riddles {
    effects: Effects,
}

#[service]
impl Riddles {
    /// Finds a number by asking whether it is higher or lower.
    pub(crate) async fn guess(&self, secret: u32) -> Result<String, GameError> {
        let (mut low, mut high) = (1u32, 100);
        let mut asked = String::new();
        let found = loop {
            let middle = low.midpoint(high);
            if !asked.is_empty() {
                asked.push(' ');
            }
            asked += &middle.to_string();
            match self.compare(middle, secret).await? {
                Order::Equal => break Some(middle),
                Order::Less => low = middle + 1,
                Order::Greater if middle == low => break None,
                Order::Greater => high = middle - 1,
            }
            if low > high {
                break None;
            }
        };
        match found {
            Some(n) => Ok(format!("{n}: {asked}")),
            None => Ok(format!("you cheat: {asked}")),
        }
    }

    async fn compare(&self, n: u32, secret: u32) -> Result<Order, GameError> {
        step("ask", async { self.effects.have(format!("is it {n}?")) }).await;
        Ok(n.cmp(&secret).into())
    }
}

pub(crate) struct Dungeon {
    effects: Effects,
}

#[service]
impl Dungeon {
    /// The way out, room by room, by breadth first search; doors are opened once.
    pub(crate) async fn escape(
        &self,
        doors: HashMap<char, Vec<char>>,
        from: char,
        to: char,
    ) -> Result<Option<String>, GameError> {
        let mut came_from: HashMap<char, char> = HashMap::new();
        let mut queue = VecDeque::from([from]);
        let mut opened = HashSet::new();
        'search: while let Some(room) = queue.pop_front() {
            let Some(next) = doors.get(&room) else {
                return Err(GameError::Outside(room));
            };
            for &next in next {
                let door = (room.min(next), room.max(next));
                if opened.insert(door) {
                    step("open", async {
                        self.effects.have(format!("open {}{}", door.0, door.1))
                    })
                    .await;
                }
                if next == from || came_from.contains_key(&next) {
                    continue;
                }
                came_from.insert(next, room);
                if next == to {
                    break 'search;
                }
                queue.push_back(next);
            }
        }
        let mut way = vec![to];
        while let Some(&before) = way.last().and_then(|room| came_from.get(room)) {
            way.push(before);
        }
        Ok(way
            .ends_with(&[from])
            .then(|| way.into_iter().rev().collect()))
    }
}

pub(crate) struct Tournaments {
    effects: Effects,
}

#[service]
impl Tournaments {
    /// Rounds of games side by side, until one is left.
    pub(crate) async fn play(&self, players: Vec<(String, u32)>) -> Result<String, GameError> {
        let mut players = players;
        let mut round = 0;
        loop {
            players = match &players[..] {
                [] => return Err(GameError::Nobody),
                [(winner, _)] => break Ok(format!("{winner} after {round} rounds")),
                several => {
                    let (pairs, bye) = several.split_at(several.len() / 2 * 2);
                    let games: Vec<_> = pairs
                        .chunks(2)
                        .map(|pair| self.game(pair[0].clone(), pair[1].clone()))
                        .collect();
                    let mut winners = when_all(games).await?;
                    winners.extend_from_slice(bye);
                    winners
                }
            };
            round += 1;
            step("board", async {
                self.effects.have(format!(
                    "round {round}: {}",
                    players
                        .iter()
                        .map(|(name, _)| name.as_str())
                        .collect::<Vec<_>>()
                        .join(", ")
                ))
            })
            .await;
        }
    }

    async fn game(&self, a: (String, u32), b: (String, u32)) -> Result<(String, u32), GameError> {
        delay(Duration::from_secs(u64::from(a.1 + b.1))).await?;
        let (winner, loser) = if a.1 >= b.1 { (a, b) } else { (b, a) };
        Ok((winner.0, winner.1 - loser.1 / 2))
    }
}

/// As [`Ordering`], which cannot be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Order {
    Less,
    Equal,
    Greater,
}

impl From<Ordering> for Order {
    fn from(ordering: Ordering) -> Self {
        match ordering {
            Ordering::Less => Self::Less,
            Ordering::Equal => Self::Equal,
            Ordering::Greater => Self::Greater,
        }
    }
}

served!(Life, Lottery, Riddles, Dungeon, Tournaments);

fn ticket(owner: &str, numbers: [u64; 3]) -> Ticket {
    Ticket {
        owner: owner.into(),
        numbers: numbers.into(),
    }
}

fn doors(text: &str) -> HashMap<char, Vec<char>> {
    let mut doors = HashMap::<char, Vec<char>>::new();
    for pair in text.split(' ') {
        let (a, b) = (pair.chars().next().unwrap(), pair.chars().last().unwrap());
        doors.entry(a).or_default().push(b);
        doors.entry(b).or_default().push(a);
    }
    doors
}

fn players(names: &[&str]) -> Vec<(String, u32)> {
    names
        .iter()
        .map(|name| ((*name).to_owned(), name.len() as u32))
        .collect()
}

#[test]
fn games() {
    check(&[
        scenario!(Life.live(".....\n..#..\n..#..\n..#..".into(), 9) => r#"Ok((2, "as 0"))"#),
        scenario!(Life.live("##\n#".into(), 9) => r#"Ok((2, "as 1"))"#),
        scenario!(Life.live(".#\n..#\n###".into(), 3)
            => r#"Ok((3, ".....\n.#...\n..##.\n.##..\n....."))"#),
        scenario!(Life.live("?".into(), 3) => "Err(Outside('?'))"),
        scenario!(Lottery.draw(7, vec![ticket("Ada", [1, 2, 3]), ticket("Bob", [4, 5, 6]), ticket("Cy", [7, 8, 9]), ticket("Di", [1, 5, 9])])
            => r#"Ok({"Di": 1000})"#),
        scenario!(Lottery.draw(8, vec![ticket("Ada", [4, 5, 6]), ticket("Bob", [1, 2, 3]), ticket("Cy", [4, 5, 6]), ticket("Di", [4, 5, 6])])
            => r#"Ok({"Ada": 334, "Cy": 333, "Di": 333})"#),
        scenario!(Lottery.draw(7, vec![]) => "Err(Nobody)"),
        scenario!(Riddles.guess(87) => r#"Ok("87: 50 75 88 81 84 86 87")"#),
        scenario!(Riddles.guess(0) => r#"Ok("you cheat: 50 25 12 6 3 1")"#),
        scenario!(Dungeon.escape(doors("ab bc cd be ef fd"), 'a', 'd') => r#"Ok(Some("abcd"))"#),
        scenario!(Dungeon.escape(doors("ab bc de"), 'a', 'd') => "Ok(None)"),
        scenario!(Tournaments.play(players(&["Ada", "Benjamin", "Cy", "Desmond", "Eve"]))
            => r#"Ok("Benjamin after 3 rounds")"#),
        scenario!(Tournaments.play(vec![]) => "Err(Nobody)"),
    ]);
}
