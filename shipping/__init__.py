"""Turns the program into what people install: frozen folder, archive, Debian package."""
