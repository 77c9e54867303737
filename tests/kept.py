#!/usr/bin/env python3
"""Prints the newest session that was kept in a folder: what was kept whole, with what the journal
beside it says of it (src/storage/recovery/journal.rs). For the scripts beside this one."""

import pathlib
import re
import sys

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
    latest = kept.with_suffix(".latest")
    other = whole(latest)
    found = max((it for it in (first, other) if it), key=lambda it: it[1], default=None)
    if first and latest.exists() and not other:
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
                found = (first[0], 0, session + first[2][at:])
    return found[2] if found else b""


for folder in sys.argv[1:]:
    for kept in sorted({path.with_suffix(".kept") for path in pathlib.Path(folder).glob("session-*.[kl]*")}):
        if kept.exists() or kept.with_suffix(".latest").exists():
            sys.stdout.buffer.write(newest(kept))
