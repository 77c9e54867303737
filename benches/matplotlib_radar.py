"""The same radar drawn with matplotlib, to compare the time of a whole process.

Run it in an environment that has matplotlib, and hold it against Roundtable's own export:

    python3 -m venv mpl && mpl/bin/pip install matplotlib
    time mpl/bin/python benches/matplotlib_radar.py radar.png
    target/release/roundtable sample --out sample.roundtable
    time target/release/roundtable chart sample.roundtable --out chart.png --size 3840x2160

It reads no file but the fonts in `assets/fonts`, and writes one PNG of 3840 x 2160 pixels with
the texts, sizes and numbers of the sample session: rings, spokes, the middle half of the
ballots, a dot a person, the line through agreed scores, marks with numbers, names, legend,
title and notes. It places its names by hand, where Roundtable measures them.
"""

import math
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
from matplotlib import font_manager
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Polygon

FONTS = Path(__file__).resolve().parent.parent / "assets" / "fonts"
PAPER, INK, QUIET = "#FBFAF6", "#16202A", "#4E5965"
LINE, STRONG = "#D9DDD8", "#8F9AA0"
AGREED, MEDIAN, BAND = "#00588C", "#D55E00", "#56B4E9"
LEVELS = 5
# Name in lines, counts of the ballots, quartiles, agreed score or nothing (the median is 3).
ROWS = [
    ("Inspiring intent to work together", (0, 1, 3, 5, 3), (3, 4), 4),
    ("Taking a wider view", (1, 2, 5, 3, 1), (2, 4), 3),
    ("Creating the conditions\nto work together", (0, 1, 3, 6, 2), (3, 4), 4),
    ("Clarifying complexity", (3, 4, 3, 1, 0), (1, 3), 2),
    ("Planning and\ncoordinating", (1, 2, 6, 3, 0), (2, 3), 3),
    ("Balancing multiple perspectives", (4, 1, 1, 2, 4), (1, 5), None),
    ("Working with power", (4, 5, 2, 1, 0), (1, 2), 2),
    ("Commitment to learning\nand development", (0, 1, 4, 5, 2), (3, 4), 4),
    ("Fostering resilience", (0, 3, 5, 3, 0), (2, 4), 3),
    ("Adaptability of\nleadership style", (0, 1, 7, 1, 0), (3, 3), 3),
]


def font(weight, size):
    """A font of `assets/fonts`; a point of the picture is 0.72 of matplotlib's at 100 dots."""
    path = FONTS / f"AtkinsonHyperlegibleNext_{weight}.ttf"
    return font_manager.FontProperties(fname=path, size=size * 0.72)


def spot(i, level):
    """Where a level stands on a spoke."""
    turn = 2 * math.pi * i / len(ROWS)
    reach = 340 * level / LEVELS
    return 960 + reach * math.sin(turn), 510 - reach * math.cos(turn)


def main(out):
    figure = Figure(figsize=(19.2, 10.8), dpi=200, facecolor=PAPER)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, 1920), ylim=(1080, 0))
    axes.axis("off")
    for i in range(len(ROWS)):
        axes.plot(*zip((960, 510), spot(i, LEVELS)), color=LINE, linewidth=1)
    for level in range(1, LEVELS + 1):
        ring = [spot(i, level) for i in range(len(ROWS))]
        axes.add_patch(Polygon(ring, fill=False, edgecolor=STRONG if level == LEVELS else LINE))
    # A ring: outwards round, and back along its inside.
    upper = [spot(i % len(ROWS), ROWS[i % len(ROWS)][2][1] + 0.1) for i in range(len(ROWS) + 1)]
    lower = [spot(i % len(ROWS), ROWS[i % len(ROWS)][2][0] - 0.1) for i in range(len(ROWS) + 1)]
    axes.add_patch(Polygon(upper + lower[::-1], facecolor=BAND, alpha=60 / 255, linewidth=0))
    # The line breaks where nothing is agreed.
    run = (6, 7, 8, 9, 0, 1, 2, 3, 4)
    axes.plot(*zip(*(spot(i, ROWS[i][3]) for i in run)), color=AGREED, linewidth=2.8)
    for i, (_, counts, _, agreed) in enumerate(ROWS):
        turn = 2 * math.pi * i / len(ROWS)
        for level, count in enumerate(counts, 1):
            x, y = spot(i, level)
            for k in range(count):
                aside = 10 * (k - (count - 1) / 2)
                # Clear of the mark.
                if level == (agreed or 3):
                    aside += math.copysign(16, aside)
                centre = (x + aside * math.cos(turn), y + aside * math.sin(turn))
                axes.add_patch(Circle(centre, 4.3, color=AGREED, alpha=150 / 255, linewidth=0))
    for level in range(1, LEVELS + 1):
        x, y = spot(0, level)
        axes.text(x - 40, y + 12, level, color=QUIET, ha="center", va="center",
                  font=font("400Regular", 17))
    for i, (name, _, _, agreed) in enumerate(ROWS):
        x, y = spot(i, LEVELS * 1.12)
        side = "center" if i in (0, 5) else "left" if i < 5 else "right"
        axes.text(x, y, name, color=INK, ha=side, va="center",
                  multialignment=side, font=font("600SemiBold", 24))
        centre = spot(i, agreed or 3)
        fill, edge, ink = (AGREED, AGREED, "white") if agreed else (PAPER, MEDIAN, INK)
        axes.add_patch(Circle(centre, 17, facecolor=fill, edgecolor=edge, linewidth=2.5, zorder=3))
        axes.text(*centre, agreed or 3, color=ink, ha="center", va="center_baseline",
                  font=font("700Bold", 21), zorder=4)
    words = ("agreed score", "no agreement: median of the ballots", "middle half of the ballots",
             "one person")
    signs = [
        Line2D([], [], marker="o", color=AGREED, linestyle="", markersize=12),
        Line2D([], [], marker="o", color=MEDIAN, fillstyle="none", linestyle="", markersize=12),
        Line2D([], [], color=BAND, alpha=0.3, linewidth=8),
        Line2D([], [], marker="o", color=AGREED, alpha=0.6, linestyle="", markersize=7),
    ]
    figure.legend(signs, words, loc=(0.025, 0.105), ncols=4, frameon=False, labelcolor=QUIET,
                  handlelength=1.6, handletextpad=0.4, columnspacing=1.2,
                  prop=font("400Regular", 20))
    lines = [
        (68, 40, "700Bold", INK, "Riverside integrated neighbourhood team · 23 November 2026"),
        (982, 18, "400Regular", QUIET, "This scale is our own and is not a validated instrument."),
        (1004, 16, "400Regular", QUIET,
         "Harris R, Fletcher S, Sims S, Ross F, Brearley S, Manthorpe J. Developing programme "
         "theories of leadership for integrated health and social care\nteams and systems: a "
         "realist synthesis. Health and Social Care Delivery Research 2022; 10(7). NIHR Journals "
         "Library. DOI 10.3310/WPNG1013."),
    ]
    for y, size, weight, colour, text in lines:
        axes.text(56, y, text, color=colour, va="center" if size > 20 else "top",
                  font=font(weight, size))
    figure.savefig(out, dpi=200, facecolor=PAPER)


if __name__ == "__main__":
    main(sys.argv[1])
