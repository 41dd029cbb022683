// What cannot be sent to another thread is in scope at an await, though it is not used any more.
// # known: names what the user did not write
use dasync::prelude::*;
use std::rc::Rc;
pub struct Bakery;
#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        let flour = Rc::new(grams);
        let n = *flour;
        self.weigh(1).await?;
        Ok(n)
    }
    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}
fn main() {}
