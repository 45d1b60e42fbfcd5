"""Build time: Markdown files become content.db. Nothing that ships imports this package."""
