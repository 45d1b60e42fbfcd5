"""A workshop session: what is asked, who answers through which channel, and what came of it."""
