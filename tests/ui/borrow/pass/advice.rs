//! What to write instead of the loops and references that are refused.

use dasync::prelude::*;
use std::collections::{BTreeMap, HashMap};

struct Bakery;

#[service]
impl Bakery {
    pub(crate) async fn sort(&self, loaves: Vec<u32>) -> Result<u32, Fault> {
        let mut loaves = loaves;
        // `if` in the body instead of a filter
        for grams in &mut loaves {
            if *grams > 1 {
                *grams = self.weigh(*grams).await?;
            }
        }
        // a copy instead of a reference that a function gave
        let lightest = *lightest(&loaves);
        // the type of the parameter is written
        let double = |n: u32| n * 2;
        let first = self.weigh(double(lightest)).await?;
        Ok(double(first) + lightest)
    }

    pub(crate) async fn shelves(&self, shelves: HashMap<String, u32>) -> Result<u32, Fault> {
        let mut sum = 0;
        for name in shelves.keys().cloned().collect::<Vec<_>>() {
            sum += self.weigh(shelves[&name]).await?;
        }
        let in_order: BTreeMap<_, _> = shelves.into_iter().collect();
        for grams in in_order.values() {
            sum += self.weigh(*grams).await?;
        }
        Ok(sum)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams + 1)
    }
}

fn lightest(loaves: &[u32]) -> &u32 {
    &loaves[0]
}

#[tokio::test]
async fn loops_and_references_of_known_order() {
    let host = Host::builder("bakery", dasync::memory::Store::new())
        .service(|_| Bakery)
        .build()
        .await
        .unwrap();
    let bakery = host.client::<Bakery>();
    assert_eq!(bakery.sort(vec![1, 5]).await, Ok(7));
    let shelves = HashMap::from([("left".to_owned(), 1), ("right".to_owned(), 2)]);
    assert_eq!(bakery.shelves(shelves).await, Ok(10));
    host.shutdown().await;
}
