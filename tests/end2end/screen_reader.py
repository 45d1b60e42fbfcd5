"""Use the program through the accessibility bus, as a screen reader does; print what it told.

    /usr/bin/python3 screen_reader.py COMMAND ...

Runs under the system's Python, which has Atspi. Starts the command and takes a tour: home, a
section, a question answered, a note written. Without a window manager no window has the keyboard,
so nothing is typed. Prints one JSON object.
"""

import json
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

# Newer names of the same functions are not in every distribution.
warnings.simplefilter("ignore", DeprecationWarning)

PATIENCE_S = 15
NOTE = "Ask the people who use it."
STATES = ("CHECKED", "EDITABLE", "ENABLED", "FOCUSABLE")

Node = Any


def nodes(node: Node) -> Iterator[Node]:
    """Yield everything below."""
    for place in range(node.get_child_count()):
        child = node.get_child_at_index(place)
        if child is not None:
            yield child
            yield from nodes(child)


def until(look: Callable[[], Node], what: str) -> Node:
    """Look again and again until something is there."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        try:
            found = look()
        except GLib.Error:
            found = None  # It went while it was looked at, but may be remembered as it was.
            Atspi.get_desktop(0).clear_cache()
        if found:
            return found
        time.sleep(0.05)
    raise SystemExit(f"not found in {PATIENCE_S} s: {what}")


def find(root: Node, role: str, begins: str) -> Node:
    """Wait for what is shown with a role and a name that begins with some words."""
    return until(lambda: seen_in(root, role, begins), f"{role} {begins!r}")


def seen_in(root: Node, role: str, begins: str) -> Node:
    """Return what is shown now with a role and a name that begins with some words, if it is."""
    for each in nodes(root):
        is_shown = each.get_state_set().contains(Atspi.StateType.SHOWING)
        if is_shown and each.get_role_name() == role and each.get_name().startswith(begins):
            return each
    return None


def page_behind(root: Node, card: str) -> tuple[dict[str, object], str] | None:
    """Press a card of Home if it is there, and return what is told of the page it leads to.

    Home makes its cards anew when the person's notes are open: a card may go while it is pressed.
    """
    found = seen_in(root, "push button", card)
    if found is not None:
        press(found)
    return page_told(root)


def page_in(root: Node) -> Node:
    """Return the page of text, which Qt calls a label: the only one that takes the keyboard."""
    for each in nodes(root):
        states = each.get_state_set()
        if each.get_role_name() == "label" and states.contains(Atspi.StateType.FOCUSABLE):
            return each
    return None


def page_told(root: Node) -> tuple[dict[str, object], str] | None:
    """Return what is told of the page of text, and the text."""
    page = page_in(root)
    return (told(page), Atspi.Text.get_text(page, 0, -1)) if page else None


def press(node: Node) -> None:
    """Press something that can be pressed."""
    do(node, "Press")


def do(node: Node, deed: str) -> None:
    """Do one of the things that can be done with a node."""
    actions = node.get_action_iface()
    names = [actions.get_action_name(place) for place in range(actions.get_n_actions())]
    actions.do_action(names.index(deed))


def told(node: Node) -> dict[str, object]:
    """Return what is told of a node."""
    states = node.get_state_set()
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "states": [s for s in STATES if states.contains(getattr(Atspi.StateType, s))],
    }


def program_of(process: subprocess.Popen[bytes]) -> Node:
    """Return the program on the bus, once it has a window."""
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(place)
        if child is not None and child.get_process_id() == process.pid:
            return child if child.get_child_count() else None
    return None


def tour(process: subprocess.Popen[bytes]) -> dict[str, object]:
    """Use the program; return what was told on the way."""
    window = until(lambda: program_of(process), "the program").get_child_at_index(0)
    press(find(window, "push button", "Skip"))
    seen: dict[str, object] = {"ring": told(find(window, "image", "The buying cycle"))}
    opened = until(lambda: page_behind(window, "Start reading"), "a page")
    seen["page"], seen["text"] = opened
    seen["guide"] = told(find(window, "check box", "Guide"))
    press(find(window, "check box", "Training"))
    press(find(window, "push button", "Open: Practice"))
    press(find(window, "push button", "Begin"))
    seen["question"] = find(window, "label", "Question 1 of").get_name()
    press(find(window, "push button", "I don’t know"))
    seen["next"] = told(find(window, "push button", "Next question"))
    seen["verdict"] = find(window, "label", "Not right").get_name()
    press(find(window, "push button", "Note"))
    note = find(window, "text", "Note")
    seen["note"] = told(note)
    Atspi.EditableText.set_text_contents(note, NOTE)
    seen["saved"] = find(window, "label", "✓ Saved").get_name()
    return seen


def main() -> None:
    """Take the tour with the program that is named."""
    # Everything is asked anew: what is remembered of a screen may have gone.
    Atspi.get_desktop(0).set_cache_mask(Atspi.Cache.NONE)
    process = subprocess.Popen(sys.argv[1:])
    try:
        sys.stdout.write(f"\n{json.dumps(tour(process))}\n")
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main()
