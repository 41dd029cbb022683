//! Routines that a `macro_rules` macro writes.

use crate::driver::{Driver, encoded};
use dasync::prelude::*;

macro_rules! counter {
    ($name:ident, $number:ty, $amount:expr, $with:expr, $pattern:pat, $last:block) => {
        pub(crate) struct $name;

        #[service]
        impl $name {
            pub(crate) async fn count(&self, start: $number) -> Result<u64, Fault> {
                let first = 2 * $amount;
                yield_now().await?;
                let mut sum = first + 3 * self.same($amount).await?;
                for n in [start, start + 1, 99] {
                    match n {
                        $pattern => sum += $with(n),
                        _ => sum += 100 - $amount,
                    }
                    yield_now().await?;
                }
                let text = format!("{}", 10 * $amount);
                let last = $last;
                yield_now().await?;
                Ok(sum * $amount + text.len() as u64 + last)
            }

            pub(crate) async fn same(&self, n: $number) -> Result<u64, Fault> {
                Ok(n)
            }
        }
    };
}

counter!(Sums, u64, 1 + 2, |n: u64| n * 1_000, 0 | 7 | 8, { 40 + 2 });

#[tokio::test]
async fn what_a_macro_puts_in_stays_whole() {
    // 2 * 3 + 3 * 3 + 7,000 + 8,000 + 97, times 3, and the length of 30, and 42
    let expected = Ok(15_112 * 3 + 2 + 42);
    assert_eq!(Sums.count(7).await, expected);
    let driver = Driver::new().serving(Sums);
    let result: Result<u64, Fault> = driver.run("Sums", "count", vec![encoded(7_u64)]).await;
    assert_eq!(result, expected);
}
