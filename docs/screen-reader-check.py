#!/usr/bin/env python3
"""Plays a round into Roundtable and prints what a screen reader is given.

Usage: screen-reader-check.py PROGRAM [--tree]

Needs a display, a session bus with accessibility switched on, xdotool and python3-pyatspi:
docs/screen-readers.md says how to get them. `--tree` prints the whole tree after each step.
"""

import subprocess
import sys

import pyatspi
from gi.repository import GLib

STEPS = [
    ("the start screen", []),
    ("Enter: a new session", ["key", "Return"]),
    ("the number of people", ["key", "Tab", "Tab", "1", "2"]),
    ("Enter twice: the welcome", ["key", "--delay", "300", "Return", "Return"]),
    ("Enter: the first card", ["key", "Return"]),
    ("Enter: score", ["key", "Return"]),
    ("eight cards", ["key", "--delay", "300", *"33444555"]),
    ("the other four", ["key", "--delay", "300", *"2431"]),
    ("Enter: reveal", ["key", "Return"]),
    ("F5: the wall in the one window", ["key", "F5"]),
    ("F5: the console again", ["key", "F5"]),
    ("Shift F5, the last: the wall in a window of its own", ["key", "--delay", "300", "shift+F5", "Down", "Down", "Return"]),
    ("F5: that window closes", ["key", "F5"]),
    ("a note is typed", ["key", "--delay", "100", "n", *"late"]),
    ("Esc leaves the note", ["key", "Escape"]),
    ("Enter twice: agree", ["key", "--delay", "300", "Return", "Return"]),
    ("4: agreed", ["key", "4"]),
    ("undone", ["key", "ctrl+z"]),
    ("P: the picture", ["key", "p"]),
    ("4: its table", ["key", "4"]),
    ("the palette", ["key", "ctrl+k"]),
    ("two words in it", ["key", "--delay", "100", *"wall"]),
    ("one line down", ["key", "Down"]),
    ("Esc", ["key", "Escape"]),
    ("the keys", ["key", "question"]),
    ("Esc", ["key", "Escape"]),
    ("Tab, three times", ["key", "--delay", "300", "Tab", "Tab", "Tab"]),
    ("the palette", ["key", "ctrl+k"]),
    ("the second card", ["type", "--delay", "60", "taking"]),
    ("Enter: there", ["key", "Return"]),
    ("Enter: score", ["key", "Return"]),
    ("L: the laptop goes round", ["key", "l"]),
    ("Enter: somebody has it", ["key", "Return"]),
    ("3: chosen", ["key", "3"]),
    ("Esc: covered", ["key", "Escape"]),
    ("the question before the end", ["key", "ctrl+q"]),
]
EVENTS = ["object:announcement", "object:state-changed:focused", "object:text-changed:insert"]
SHOWN = [
    pyatspi.STATE_CHECKED,
    pyatspi.STATE_PRESSED,
    pyatspi.STATE_SELECTED,
    pyatspi.STATE_FOCUSED,
    pyatspi.STATE_EDITABLE,
]


def words(node):
    """Role, name, description, value and states of a node, as one line."""
    line = [node.getRoleName(), repr(node.name)]
    if node.description:
        line.append(f"({node.description})")
    if "Value" in pyatspi.listInterfaces(node):
        value = node.queryValue()
        line.append(f"{value.currentValue:g} of {value.minimumValue:g} to {value.maximumValue:g}")
    states = node.getState()
    line += [pyatspi.stateToString(s) for s in SHOWN if states.contains(s)]
    if not states.contains(pyatspi.STATE_ENABLED):
        line.append("disabled")
    kept = ("posinset:", "setsize:", "level:", "placeholder-text:")
    line += [a for a in node.getAttributes() if a.startswith(kept)]
    return " ".join(line)


def tree(node, depth=0):
    """Prints a node and everything below it."""
    print("   " + "  " * depth + words(node))
    for child in node:
        if child is not None:
            tree(child, depth + 1)


def heard(event):
    """Prints what a screen reader would say of an event."""
    if event.host_application.name != "roundtable":
        return
    if event.type.startswith("object:announcement"):
        print(f"   SAID     {event.any_data}")
    elif event.type.startswith("object:text-changed"):
        print(f"   TYPED    {event.any_data!r} into {event.source.name!r}")
    elif event.detail1:
        print(f"   FOCUS    {words(event.source)}")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    program, whole_tree = sys.argv[1], "--tree" in sys.argv
    running = subprocess.Popen([program])
    steps = iter(STEPS)

    def step():
        try:
            name, keys = next(steps)
        except StopIteration:
            running.terminate()
            pyatspi.Registry.stop()
            return False
        print(f"\n{name}", flush=True)
        if keys:
            subprocess.run(["xdotool", *keys], check=True)
        if whole_tree:
            GLib.timeout_add(1500, show)
        return True

    def show():
        for app in pyatspi.Registry.getDesktop(0):
            if app is not None and app.name == "roundtable":
                # What libatspi remembers lacks nodes that have moved: it is asked anew.
                app.clear_cache()
                for window in app:
                    window.clear_cache()
                    tree(window)
        return False

    pyatspi.Registry.registerEventListener(heard, *EVENTS)
    # The window needs a moment to come up, and a machine without a graphics card to draw.
    GLib.timeout_add(6000, lambda: GLib.timeout_add(4000, step) and False)
    pyatspi.Registry.start()


if __name__ == "__main__":
    main()
