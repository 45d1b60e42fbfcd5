"""Screens and widgets, one module a screen."""
