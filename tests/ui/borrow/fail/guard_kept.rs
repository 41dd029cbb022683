// The guard of a mutex is kept across an await.
use dasync::prelude::*;
use std::sync::Mutex;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn sort(&self) -> Result<u32, Fault> {
        let all = Mutex::new(1);
        let guard = all.lock().map_err(|_| Fault::TimedOut)?;
        let n = self.weigh(*guard).await?;
        Ok(n + *guard)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
