#!/usr/bin/env python3
"""Drops a file on a window, as a file manager does (XDND, version 5).

    packaging/drop.py FILE WINDOW

Fails where the window does not take it. Needs python3-xlib.
"""

import sys
import time

from Xlib import X, display
from Xlib.protocol import event


def main():
    file, window = sys.argv[1], int(sys.argv[2])
    server = display.Display()
    screen = server.screen()
    source = screen.root.create_window(0, 0, 1, 1, 0, screen.root_depth)
    target = server.create_resource_object("window", window)
    kind, action = server.intern_atom("text/uri-list"), server.intern_atom("XdndActionCopy")
    source.set_selection_owner(server.intern_atom("XdndSelection"), X.CurrentTime)

    def say(name, *data):
        numbers = (32, [source.id, *data, 0, 0, 0, 0][:5])
        message = event.ClientMessage(window=target, client_type=server.intern_atom(name), data=numbers)
        target.send_event(message)
        server.flush()

    def answers(seconds):
        """What the window says; it is given the name of the file when it asks."""
        heard, end = [], time.monotonic() + seconds
        while time.monotonic() < end:
            while server.pending_events():
                one = server.next_event()
                if one.type == X.ClientMessage:
                    heard.append(server.get_atom_name(one.client_type))
                elif one.type == X.SelectionRequest:
                    one.requestor.change_property(one.property, one.target, 8, f"file://{file}\r\n".encode())
                    told = event.SelectionNotify(
                        time=one.time,
                        requestor=one.requestor,
                        selection=one.selection,
                        target=one.target,
                        property=one.property,
                    )
                    one.requestor.send_event(told)
                    server.flush()
            time.sleep(0.02)
        return heard

    say("XdndEnter", 5 << 24, kind)
    for _ in range(3):
        say("XdndPosition", 0, (400 << 16) | 400, X.CurrentTime, action)
        answers(0.5)
    say("XdndDrop", 0, X.CurrentTime)
    if "XdndFinished" not in answers(3):
        sys.exit("the window did not take the file")


if __name__ == "__main__":
    main()
