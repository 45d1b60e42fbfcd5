"""The workshop on the local network: the only part of the program that opens a socket."""
