#!/usr/bin/env python3
"""Makes the Noto files of this folder from the whole ones.

    pip install fonttools
    python3 subset.py FOLDER

FOLDER holds NotoSans, NotoSansArabic and NotoSansHebrew as *_400Regular.ttf and *_600SemiBold.ttf,
and NotoSansMath, NotoSansSymbols and NotoSansSymbols2 as *_400Regular.ttf.
"""

import sys
import tempfile
from pathlib import Path

from fontTools import merge, subset
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
NAMES = "--name-IDs=0,1,2,3,4,5,6,13,14"

LETTERS = (
    "20-7E,A0-24F,250-2AF,2B0-36F,370-3FF,400-52F,1E00-1EFF,1F00-1FFF,"
    "2000-206F,2070-209F,20A0-20BF,2100-2189,25CC,FB00-FB06,FFFD"
)
ARABIC = "20,A0,600-6FF,750-77F,200C-200F,2010,2011,25CC,FD3E-FD3F,FDF2,FDFC"
HEBREW = "20,A0,590-5FF,200C-200F,2010,2011,20AA,25CC,FB1D-FB4F"
JOINING = (
    "ccmp,locl,mark,mkmk,kern,liga,rlig,calt,init,medi,fina,isol,curs,rclt"
)
SIGNS = (
    "2022,2190-21FF,2200-2265,226A-226B,2282-228B,2295-2297,22A5,22C5,22EE-22F1,2308-230B,231A-231B,"
    "23CE,23E9-23EA,23F1,23F3,2460-2473,25A0-25FF,2600-266F,2690-26A5,26AA-26AB,2701-2793,2794,"
    "2798-27BE,27F5-27FA,2B05-2B07,2B1B-2B1C,2B24,2B50"
)
# Bullets and arrows of the typefaces Symbol and Wingdings keep their places there when they are
# pasted from a word processor.
PASTED = {
    0xF0B7: 0x2022, 0xF06C: 0x25CF, 0xF0A7: 0x25AA, 0xF0A8: 0x25FB, 0xF06E: 0x25A0,
    0xF06F: 0x25A1, 0xF071: 0x2751, 0xF075: 0x25C6, 0xF076: 0x2756, 0xF0D8: 0x27A2,
    0xF0FC: 0x2714, 0xF0FB: 0x2718, 0xF0FE: 0x2611, 0xF0E0: 0x2192, 0xF0AE: 0x2192,
    0xF0DF: 0x2190, 0xF0AC: 0x2190, 0xF0E8: 0x2794, 0xF0DE: 0x21D2, 0xF04A: 0x263A,
    0xF0AB: 0x2605, 0xF0B3: 0x2265, 0xF0A3: 0x2264, 0xF0B9: 0x2260,
}


def numbers(text):
    for part in text.split(","):
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def cut(source, target, characters, *options):
    wanted = ",".join(f"{c:04X}" for c in sorted(characters))
    subset.main(
        [str(source), f"--unicodes={wanted}", f"--output-file={target}", "--no-hinting", NAMES]
        + list(options)
    )


def signs(folder, scratch):
    parts, taken = [], set()
    for name in ["Math", "Symbols2", "Symbols"]:
        source = folder / f"NotoSans{name}_400Regular.ttf"
        wanted = set(numbers(SIGNS))
        if name == "Math":
            # Shapes and dingbats look alike when they come from one typeface.
            wanted = {c for c in wanted if c < 0x2300 or 0x27F0 <= c < 0x2800}
        take = (wanted & set(TTFont(source).getBestCmap())) - taken
        taken |= take
        parts.append(str(scratch / f"{name}.ttf"))
        space = set() if len(parts) > 1 else {0x20}
        drop = "--drop-tables+=MATH,GSUB,GPOS,GDEF,vhea,vmtx,gasp,STAT,VORG,prep"
        cut(source, parts[-1], take | space, "--layout-features=", drop)
    font = merge.Merger().merge(parts)

    # The sign for a letter that no typeface has: U+FFFD, two thirds as large.
    letters = TTFont(folder / "NotoSans_400Regular.ttf")
    glyphs, name = letters.getGlyphSet(), letters.getBestCmap()[0xFFFD]
    pen = TTGlyphPen(None)
    glyphs[name].draw(TransformPen(pen, (0.68, 0, 0, 0.68, 0, 0)))
    font.setGlyphOrder(font.getGlyphOrder() + ["unknown"])
    font["glyf"]["unknown"] = pen.glyph()
    width, left = letters["hmtx"][name]
    font["hmtx"]["unknown"] = (round(width * 0.68), round(left * 0.68))

    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[0xFFFD] = "unknown"
            table.cmap.update({place: table.cmap[sign] for place, sign in PASTED.items()})
    for record in font["name"].names:
        if record.nameID in (1, 4):
            record.string = "Noto Sans Signs"
        if record.nameID == 6:
            record.string = "NotoSansSigns-Regular"
    font.save(HERE / "NotoSansSigns_400Regular.ttf")


def main(folder):
    for weight in ["400Regular", "600SemiBold"]:
        for script, characters, features in [
            ("", LETTERS, "ccmp,mark,mkmk"),
            ("Arabic", ARABIC, JOINING),
            ("Hebrew", HEBREW, JOINING),
        ]:
            name = f"NotoSans{script}_{weight}.ttf"
            layout = f"--layout-features={features}"
            cut(folder / name, HERE / name, set(numbers(characters)), layout, "--notdef-outline")
    with tempfile.TemporaryDirectory() as scratch:
        signs(folder, Path(scratch))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
