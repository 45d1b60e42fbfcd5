"""Procurement Field Guide: offline reference and training for buying smart sustainable services."""

__version__ = "0.1.0"

DISPLAY_NAME = "Procurement Field Guide"
APP_ID = "procurement-field-guide"
DESKTOP_ID = "org.procurementfieldguide.FieldGuide"
"""The name that the system's menus know the program by; its desktop file is named so."""
