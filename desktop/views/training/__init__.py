"""Training: the screen, its pages, and a sitting from the first question to the result.

`screen` holds the pages and passes on what they want; every page is a `widgets.sheet.Sheet` that
fills itself from a service.
"""
