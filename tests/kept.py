#!/usr/bin/env python3
"""Prints the newest session that was kept in a folder: what was kept whole, with what the journal
beside it says of it (src/storage/recovery/journal.rs). For the scripts beside this one."""

import pathlib
import re
import sys

# What outlives the process alone has one of these two names in turn.
LATEST = (".latest", ".latest2")
SIGNS = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}


def unescaped(text):
    """A string of RON without its quotation marks."""
    sign = r"\\(?:u\{([0-9a-fA-F]+)\}|x([0-9a-fA-F]{2})|(.))"
    return re.sub(
        sign,
        lambda it: chr(int(it[1] or it[2], 16)) if it[1] or it[2] else SIGNS.get(it[3], it[3]),
        text,
        flags=re.DOTALL,
    ).encode()


def whole(path):
    """The checksum, the number and the session of what was kept whole; nothing where it is not there."""
    if not path.exists() or not path.read_bytes().startswith(b"roundtable-kept"):
        return None
    head, about, session = path.read_bytes().split(b"\n", 2)
    return head.split()[2], int(re.search(rb"number:(\d+)", about)[1]), session


def newest(kept):
    first = whole(kept)
    found = [first] if first else []
    for latest in (kept.with_suffix(ending) for ending in LATEST):
        other = whole(latest)
        if other:
            found.append(other)
        elif first and latest.exists():
            found += records(latest, first)
    return max(found, key=lambda it: it[1], default=(b"", 0, b""))[2]


def records(latest, first):
    """What a journal says of what was kept whole; nothing where a kill has torn it."""
    found = []
    try:
        rest = latest.read_bytes().split(b"\n", 1)[1]
        while rest:
            head, rest = rest.split(b"\n", 1)
            length = int(head.split()[0])
            record, rest = rest[:length].decode(), rest[length + 1 :]
            if re.search(r'of:"([^"]*)"', record)[1].encode() == first[0]:
                session, at = b"", 0
                changes = record.split("changes:", 1)[1]
                for start, gone, put in re.findall(r'\((\d+),(\d+),"((?:[^"\\]|\\.)*)"\)', changes, re.DOTALL):
                    session += first[2][at : int(start)] + unescaped(put)
                    at = int(start) + int(gone)
                number = int(re.search(r"number:(\d+)", record)[1])
                found.append((first[0], number, session + first[2][at:]))
    except (IndexError, ValueError, TypeError):
        return []
    return found


for folder in sys.argv[1:]:
    for kept in sorted({path.with_suffix(".kept") for path in pathlib.Path(folder).glob("session-*.[kl]*")}):
        sys.stdout.buffer.write(newest(kept))
