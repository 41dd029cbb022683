//! What a frame restores, saves and refuses.
