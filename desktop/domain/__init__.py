"""Rules and facts of the guide; standard library only."""
