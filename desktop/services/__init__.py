"""What a person can do, one class a topic; no Qt."""
