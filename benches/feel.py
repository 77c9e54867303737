"""What the window costs, against a bare eframe window: start, key to frame, memory, CPU.

    cargo build --release --bin roundtable
    cargo build --release --example bare_window
    python3 benches/feel.py target/release/roundtable target/release/examples/bare_window

It needs Xvfb, openbox, a software renderer for OpenGL and for Vulkan (Debian: xvfb, openbox,
libgl1-mesa-dri, mesa-vulkan-drivers) and python-xlib. Both programs run in turn on a display and
with a home of their own, and each is measured by the same means:

- start: from before the process is made until three rows of pixels are as they will stay;
- key: from a key press (XTest) to the next change of the window (XDamage), Tab on Roundtable's
  start screen and the space key in the bare window;
- memory: resident (RSS) and proportional (PSS), once the window stands still;
- CPU: what the process has used, all threads, by its own clock;
- frames: changes of a window; those within 30 ms of each other are one frame.

Medians of the runs (`-n`, 11 by default); the ratio is that of the medians. Where other work
cannot be stopped, put `chrt --rr 1` before the command: everything it starts then goes first.
"""

import argparse
import os
import select
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from Xlib import X, XK, display
from Xlib.ext import damage, xtest

SIZE = (1920, 1080)
ONE_FRAME = 0.03
WALL = "Roundtable: the room view"


class Screen:
    """A display of its own with a window manager, and what changes on it."""

    def __init__(self, folder):
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-nolisten", "tcp"]
        command += ["-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.server = subprocess.Popen(command, pass_fds=[write], **quiet)
        os.close(write)
        name = ":" + os.fdopen(read).readline().strip()
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "WAYLAND_"))}
        self.env = kept | {"DISPLAY": name, "HOME": folder, "XDG_RUNTIME_DIR": folder}
        self.manager = subprocess.Popen(["openbox"], env=self.env, **quiet)
        self.display = display.Display(name)
        # A window that closes takes its damage with it; what is still said about it is no matter.
        self.display.set_error_handler(lambda *_: None)
        self.root = self.display.screen().root
        self.display.damage_query_version()
        self.all = self.root.damage_create(damage.DamageReportNonEmpty)
        time.sleep(0.5)

    def close(self):
        self.display.close()
        for process in (self.manager, self.server):
            process.terminate()
            process.wait()

    def rows(self):
        """Three rows of pixels."""
        width, height = SIZE
        images = [self.root.get_image(0, y, width, 1, X.ZPixmap, 0xFFFFFFFF)
                  for y in (height // 8, height // 2, height * 7 // 8)]
        return b"".join(bytes(image.data) for image in images)

    def changes(self, seconds):
        """(when, which window's damage) of each change, as it comes, for so many seconds."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            if not self.display.pending_events():
                select.select([self.display.fileno()], [], [], left)
            while self.display.pending_events():
                event = self.display.next_event()
                now = time.perf_counter()
                if event.type == self.display.extension_event.DamageNotify:
                    self.display.damage_subtract(event.damage, X.NONE, X.NONE)
                    self.display.flush()
                    yield now, event.damage

    def still(self, seconds=0.6, limit=30.0):
        """Waits until nothing has changed for a while."""
        end = time.perf_counter() + limit
        while time.perf_counter() < end:
            if not any(True for _ in self.changes(seconds)):
                return
        raise SystemExit("the picture does not stand still")

    def watch(self, wall):
        """The damage of the room view's window, or of the other one."""
        for _ in range(50):
            for window in self.clients(self.root):
                if (window.get_wm_name() or "").startswith(WALL) == wall:
                    return window.damage_create(damage.DamageReportNonEmpty)
            time.sleep(0.1)
        raise SystemExit("a window is missing")

    def clients(self, window):
        for child in window.query_tree().children:
            if child.get_property(self.display.intern_atom("WM_STATE"), X.AnyPropertyType, 0, 2):
                yield child
            yield from self.clients(child)

    def key(self, name, *held):
        """Presses and lets go; gives the time of the press."""
        code = lambda key: self.display.keysym_to_keycode(XK.string_to_keysym(key))
        for other in held:
            xtest.fake_input(self.display, X.KeyPress, code(other))
        then = time.perf_counter()
        xtest.fake_input(self.display, X.KeyPress, code(name))
        self.display.flush()
        return then, lambda: self.let_go([code(key) for key in (name, *held)])

    def let_go(self, codes):
        for code in codes:
            xtest.fake_input(self.display, X.KeyRelease, code)
        self.display.sync()


class Program:
    """A program with its window."""

    def __init__(self, screen, command):
        self.screen = screen
        screen.still(0.3)
        empty = screen.rows()
        then = time.perf_counter()
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.process = subprocess.Popen(command, env=screen.env, **quiet)
        # ~pid << 3 | 2 is the clock of all that a process has used (clock_getcpuclockid).
        self.clock = (~self.process.pid << 3) | 2
        seen = []
        quiet_since = then
        while time.perf_counter() - quiet_since < 1.2 or not seen:
            for when, _ in screen.changes(0.1):
                quiet_since = when
                rows = screen.rows()
                if rows != empty and (not seen or rows != seen[-1][-1]):
                    seen.append((time.perf_counter(), self.cpu(), rows))
            if time.perf_counter() - then > 60:
                raise SystemExit(f"no window: {command}")
            if seen and time.perf_counter() - then > 6:
                break
        when, self.start_cpu, _ = next(step for step in seen if step[-1] == seen[-1][-1])
        self.start = when - then

    def cpu(self):
        return time.clock_gettime(self.clock)

    def memory(self):
        """RSS and PSS in MB."""
        text = Path(f"/proc/{self.process.pid}/smaps_rollup").read_text()
        kb = {line.split(":")[0]: int(line.split()[1]) for line in text.splitlines()[1:]}
        return kb["Rss"] / 1024, kb["Pss"] / 1024

    def keys(self, names, times=10):
        """Median seconds from a key press to the next frame."""
        took = []
        for turn in range(times):
            # What the last key set off must not be taken for this one's.
            self.screen.still(0.3)
            then, let_go = self.screen.key(names[turn % len(names)])
            when = next((when for when, _ in self.screen.changes(2.0)), None)
            let_go()
            if when is None:
                raise SystemExit("a key changed nothing")
            took.append(when - then)
        return statistics.median(took)

    def rest(self, seconds, windows=1):
        """CPU seconds a second, and frames a second of each window, while nobody touches it."""
        watched = {self.screen.watch(wall): [] for wall in (False, True)[:windows]}
        for _ in self.screen.changes(1.0):
            pass
        cpu, began = self.cpu(), time.perf_counter()
        for when, which in self.screen.changes(seconds):
            frames = watched.get(which)
            if frames is not None and (not frames or when - frames[-1] > ONE_FRAME):
                frames.append(when)
        passed = time.perf_counter() - began
        used = (self.cpu() - cpu) / passed
        return [used] + [len(frames) / passed for frames in watched.values()]

    def end(self):
        self.process.terminate()
        self.process.wait()
        self.screen.still(0.3)


def alone(screen, command, key):
    """The window with nothing going on in it."""
    program = Program(screen, command)
    start, start_cpu = program.start, program.start_cpu
    rss, pss = program.memory()
    reply = program.keys([key])
    idle, frames = program.rest(5)
    program.end()
    return {
        "start to first frame, ms": start * 1000,
        "CPU time until then, ms": start_cpu * 1000,
        "key to frame, ms": reply * 1000,
        "memory, resident, MB": rss,
        "memory, proportional, MB": pss,
        "idle, CPU ms a second": idle * 1000,
        "idle, frames a second": frames,
    }


def session(screen, command):
    """A session with its timer running, and then with the room view in a window of its own."""
    program = Program(screen, command)
    figures = {"start to first frame, ms": program.start * 1000}
    figures["memory, resident, MB"], figures["memory, proportional, MB"] = program.memory()
    figures["key to frame, ms"] = program.keys(["Down", "Up"]) * 1000
    # The sample is of an earlier day, and its timer is held.
    screen.key("F7")[1]()
    time.sleep(1.0)
    cpu, frames = program.rest(10)
    figures |= {"timer, CPU ms a second": cpu * 1000, "timer, frames a second": frames}
    for name, *held in (["F5", "Shift_L"], ["3"]):
        screen.key(name, *held)[1]()
        time.sleep(1.0)
    cpu, console, wall = program.rest(10, windows=2)
    figures |= {
        "room view, memory, resident, MB": program.memory()[0],
        "room view, CPU ms a second": cpu * 1000,
        "room view, console's frames a second": console,
        "room view, wall's frames a second": wall,
    }
    program.end()
    return figures


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("roundtable")
    words.add_argument("bare")
    words.add_argument("-n", type=int, default=11, help="runs of each")
    words.add_argument("--renderer", choices=["glow", "wgpu"], action="append")
    words = words.parse_args()
    ours, bare = (str(Path(path).resolve()) for path in (words.roundtable, words.bare))
    with tempfile.TemporaryDirectory() as folder:
        sample = f"{folder}/sample.roundtable"
        subprocess.run([ours, "sample", "--out", sample], check=True, stdout=subprocess.DEVNULL)
        screen = Screen(folder)
        try:
            for renderer in words.renderer or ["glow", "wgpu"]:
                runs = []
                for run in range(words.n):
                    mine = alone(screen, [ours, "--renderer", renderer], "Tab")
                    other = alone(screen, [bare, renderer], "space")
                    runs.append((mine, other))
                    print(f"{renderer} {run + 1}/{words.n}", end="\r", file=sys.stderr)
                print(f"\n| {renderer} | Roundtable | bare window | ratio |\n|---|---|---|---|")
                for name in runs[0][0]:
                    a, b = (statistics.median(run[side][name] for run in runs) for side in (0, 1))
                    ratio = f"{a / b:.2f}" if b > 0.05 else "–"
                    print(f"| {name} | {a:.1f} | {b:.1f} | {ratio} |", flush=True)
                runs = [session(screen, [ours, "--renderer", renderer, sample])
                        for _ in range(max(1, words.n // 4))]
                print(f"\n| {renderer}, the sample session | Roundtable |\n|---|---|")
                for name in runs[0]:
                    print(f"| {name} | {statistics.median(run[name] for run in runs):.1f} |", flush=True)
        finally:
            screen.close()


if __name__ == "__main__":
    main()
