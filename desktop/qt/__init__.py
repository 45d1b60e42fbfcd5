"""Qt plumbing without screens."""
