"""The search index of a profile, compared with the notes."""

from desktop.storage.profile_store import ProfileStore


def look_at_index(store: ProfileStore) -> None:
    """Index what waits and let SQLite compare index and notes; raises where they differ."""
    with store.transaction():
        store.annotations.catch_up()
    assert not store.annotations.is_behind()
    for index in ("notes_words", "notes_trigrams"):
        store._connection.execute(
            f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)"
        )
