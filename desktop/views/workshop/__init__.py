"""The trainer's screens: preparing a session, leading it, showing it, and what came of it.

`screen` holds the pages; `live` is the session under way as they all see it. Snapshots are taken
on the main thread only: news from the server's thread arrive by a queued signal. `slide` says in
plain data what the projector shows, and `projector` paints it.
"""
