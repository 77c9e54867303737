#!/usr/bin/env python3
"""Types letters into the window that has the keyboard, and prints for each how many milliseconds it took
until the display changed, and when it was pressed, in milliseconds since 1970. For the scripts beside this one.

    letters.py LETTERS SECONDS     the letters in turn, the last one again and again

Needs python-xlib: keys by XTest, what changes by XDamage.
"""

import select
import sys
import time

from Xlib import X, XK, display
from Xlib.ext import damage, xtest

STILL = 0.04
LIMIT = 5.0


def changes(shown, seconds):
    """The time of each change, as it comes, for so many seconds."""
    end = time.perf_counter() + seconds
    while (left := end - time.perf_counter()) > 0:
        if not shown.pending_events():
            select.select([shown.fileno()], [], [], left)
        while shown.pending_events():
            event = shown.next_event()
            if event.type == shown.extension_event.DamageNotify:
                shown.damage_subtract(event.damage, X.NONE, X.NONE)
                shown.flush()
                yield time.perf_counter()


def main():
    letters, seconds = sys.argv[1], float(sys.argv[2])
    shown = display.Display()
    shown.damage_query_version()
    shown.screen().root.damage_create(damage.DamageReportNonEmpty)
    end = time.perf_counter() + seconds
    typed = 0
    while time.perf_counter() < end:
        # What the last letter set off must not be taken for this one's.
        while any(True for _ in changes(shown, STILL)):
            pass
        letter = letters[min(typed, len(letters) - 1)]
        code = shown.keysym_to_keycode(XK.string_to_keysym(letter))
        pressed, clock = time.perf_counter(), time.time()
        xtest.fake_input(shown, X.KeyPress, code)
        shown.flush()
        when = next(changes(shown, LIMIT), pressed + LIMIT)
        xtest.fake_input(shown, X.KeyRelease, code)
        shown.sync()
        typed += 1
        print(f"{(when - pressed) * 1000:.1f} {clock * 1000:.0f}", flush=True)


if __name__ == "__main__":
    main()
