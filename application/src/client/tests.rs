//! What a client asks its host for.
