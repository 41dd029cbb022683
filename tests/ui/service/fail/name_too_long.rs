// The stored name is too long.
use dasync::prelude::*;

pub struct Bakery;

#[service(name = "a_bakery_with_a_name_that_is_longer_than_what_fits_into_sixty_four_bytes")]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Fault> {
        Ok(1)
    }
}

fn main() {}
