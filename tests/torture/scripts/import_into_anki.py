"""Import decks into a new collection of the real Anki, and print what came of each."""

import json
import sys

from anki.collection import (  # type: ignore[import-not-found]
    Collection,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)


def main(place: str, *decks: str) -> None:
    collection = Collection(place)
    outcomes = []
    for deck in decks:
        request = ImportAnkiPackageRequest(
            package_path=deck, options=ImportAnkiPackageOptions(with_scheduling=False)
        )
        log = collection.import_anki_package(request).log
        outcomes.append([len(log.new), len(log.updated), len(log.duplicate)])
    notes = [collection.get_note(each) for each in collection.find_notes("")]
    cards = [collection.get_card(each) for each in collection.find_cards("")]
    told = {
        "outcomes": outcomes,
        "fields": [note.fields for note in notes],
        "tags": sorted({tag for note in notes for tag in note.tags}),
        "decks": sorted({collection.decks.name(card.did) for card in cards}),
        "backs": [card.answer() for card in cards],
    }
    print(json.dumps(told))
    collection.close()


main(*sys.argv[1:])
