#!/usr/bin/env python3
"""Prints the licences of all that the program is made of: its crates and its typefaces.

    packaging/licences.py [TARGET…] >licences.txt

Without a target, of the system that it runs on. Asks cargo alone, and nothing of the network: the
sources of the crates are there once the program was built. A text that several crates share stands
there once, under all of their names.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
# What a file is called that says on what terms a crate may be passed on.
NAMES = re.compile(r"(licen[cs]e|copying|notice|unlicense|copyright)", re.IGNORECASE)
RULE = "=" * 78


def built_of(target):
    """The crates that the program for a target is built of, by what cargo resolves."""
    words = ["cargo", "metadata", "--format-version=1", "--locked", "--filter-platform", target]
    known = json.loads(subprocess.run(words, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout)
    packages = {package["id"]: package for package in known["packages"]}
    needs = {
        node["id"]: [
            dep["pkg"]
            for dep in node["deps"]
            # What only tests or build scripts need is not in the program.
            if any(kind["kind"] is None for kind in dep["dep_kinds"])
        ]
        for node in known["resolve"]["nodes"]
    }
    ours = known["resolve"]["root"]
    found, ahead = {}, [ours]
    while ahead:
        one = ahead.pop()
        if one not in found:
            found[one] = packages[one]
            ahead += needs[one]
    del found[ours]
    return found


def texts_of(package):
    """The licence files of a crate."""
    folder = pathlib.Path(package["manifest_path"]).parent
    files = [file for file in folder.iterdir() if file.is_file() and NAMES.search(file.name)]
    for sub in ("LICENSES", "LICENSE", "licenses"):
        if (folder / sub).is_dir():
            files += [file for file in (folder / sub).iterdir() if file.is_file()]
    files = [file for file in files if file.suffix not in (".rs", ".py", ".toml", ".json", ".yml")]
    texts = (file.read_text(encoding="utf-8", errors="replace") for file in sorted(files))
    return [text.strip() for text in texts if text.strip()]


def main():
    targets = sys.argv[1:]
    if not targets:
        about = subprocess.run(["rustc", "-vV"], check=True, capture_output=True, text=True).stdout
        targets = [re.search(r"^host: (\S+)", about, re.MULTILINE).group(1)]
    crates = {}
    for target in targets:
        crates.update(built_of(target))
    crates = sorted(crates.values(), key=lambda one: (one["name"], one["version"]))

    shared = collections.OrderedDict()
    bare = []
    for crate in crates:
        name = f"{crate['name']} {crate['version']}"
        texts = texts_of(crate)
        if not texts:
            bare.append(crate)
        for text in texts:
            # Line ends and spaces make no other licence.
            key = re.sub(r"\s+", " ", text).lower()
            shared.setdefault(key, (text, []))[1].append(name)

    print("What Roundtable is made of, and on what terms\n")
    print("Roundtable itself: MIT or Apache-2.0, as you choose.")
    print("Its typefaces: SIL Open Font License 1.1; the texts are at the end.")
    print(f"Its {len(crates)} crates:\n")
    for crate in crates:
        terms = crate["license"] or "see its text below"
        print(f"  {crate['name']} {crate['version']}: {terms}")
    if bare:
        print("\nThese come without a text of their own. Their terms are those above, whose texts are at the")
        print("end; they are by:\n")
        for crate in bare:
            people = ", ".join(re.sub(r"\s*<[^>]*>", "", one) for one in crate["authors"])
            where = crate["repository"] or crate["homepage"] or ""
            print(f"  {crate['name']} {crate['version']}: {people or where}")
    for text, names in shared.values():
        print(f"\n{RULE}\n{', '.join(names)}\n{RULE}\n\n{text}")
    ends = [
        ("Roundtable, and every crate under MIT", "LICENSE-MIT"),
        ("Roundtable, and every crate under Apache-2.0", "LICENSE-APACHE"),
        ("Atkinson Hyperlegible Next", "assets/fonts/OFL.txt"),
        ("Noto Sans", "assets/fonts/OFL-Noto.txt"),
    ]
    for what, file in ends:
        text = (ROOT / file).read_text(encoding="utf-8").strip()
        print(f"\n{RULE}\n{what}\n{RULE}\n\n{text}")


if __name__ == "__main__":
    main()
