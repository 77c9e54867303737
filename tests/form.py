#!/usr/bin/env python3
"""Fills a form in by keyboard alone, in Chromium without a network, and takes the file that it makes.

form.py PAGE WIDTH LEVELS FOLDER [PICTURES]: LEVELS has a digit for each question, 0 for "don't know" and - for
no answer. The file is put into FOLDER; PICTURES is a folder for what the page looks like. Prints what was
seen; leaves with 1 at the first fault.

Nothing but Python's own library is needed: Chromium is spoken to through two pipes."""

import base64
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time


class Chromium:
    def __init__(self, program, folder):
        to_read, to_us = os.pipe()
        from_us, to_it = os.pipe()
        for end in (from_us, to_us):
            os.set_inheritable(end, True)

        def ends():
            # What it reads is 3, what it writes is 4, by its own rule.
            low = [os.dup(from_us), os.dup(to_us)]
            os.dup2(low[0], 3)
            os.dup2(low[1], 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage",
             "--remote-debugging-pipe", f"--user-data-dir={folder}", "about:blank"],
            close_fds=False, preexec_fn=ends, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(from_us)
        os.close(to_us)
        self.out, self.into = to_it, os.fdopen(to_read, "rb", buffering=0)
        self.number, self.session, self.events, self.rest = 0, None, [], b""

    def message(self):
        while b"\0" not in self.rest:
            part = self.into.read(65536)
            if not part:
                raise SystemExit("FAULT: Chromium ended")
            self.rest += part
        text, self.rest = self.rest.split(b"\0", 1)
        return json.loads(text)

    def ask(self, method, **words):
        self.number += 1
        asked = {"id": self.number, "method": method, "params": words}
        if self.session:
            asked["sessionId"] = self.session
        text = json.dumps(asked).encode() + b"\0"
        while text:
            text = text[os.write(self.out, text):]
        while True:
            said = self.message()
            if said.get("id") == self.number:
                if "error" in said:
                    raise SystemExit(f"FAULT: {method}: {said['error']}")
                return said["result"]
            self.events.append(said)

    def value(self, script):
        result = self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise SystemExit(f"FAULT: {result['exceptionDetails']}")
        return result["result"].get("value")

    def key(self, name, text=""):
        codes = {"Tab": 9, "Enter": 13, " ": 32, "ArrowDown": 40}
        words = {"key": name, "code": {" ": "Space"}.get(name, name), "windowsVirtualKeyCode": codes[name]}
        self.ask("Input.dispatchKeyEvent", type="keyDown", text=text, **words)
        self.ask("Input.dispatchKeyEvent", type="keyUp", **words)

    def picture(self, path):
        size = self.ask("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 6000), "scale": 1}
        shot = self.ask("Page.captureScreenshot", format="png", clip=clip, captureBeyondViewport=True)
        pathlib.Path(path).write_bytes(base64.b64decode(shot["data"]))


# The least contrast of text with what it stands on (WCAG 2.2, 1.4.3), and of which text.
CONTRAST = """(() => {
  const part = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const rgba = text => { const n = text.match(/[\\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
  const light = c => 0.2126 * part(c[0]) + 0.7152 * part(c[1]) + 0.0722 * part(c[2]);
  const ground = e => { for (; e; e = e.parentElement) { const c = rgba(getComputedStyle(e).backgroundColor);
    if (c[3] > 0) return c; } return rgba(getComputedStyle(document.documentElement).backgroundColor); };
  let least = [99, ''];
  for (const e of document.querySelectorAll('h1,h2,p,dt,dd,legend,label span,button,textarea')) {
    if (!e.textContent.trim() && e.tagName !== 'TEXTAREA' || !e.offsetParent) continue;
    const [a, b] = [light(rgba(getComputedStyle(e).color)), light(ground(e))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < least[0]) least = [ratio, e.tagName + ' ' + e.textContent.slice(0, 30)];
  }
  return least;
})()"""


def must(so, words):
    if not so:
        raise SystemExit(f"FAULT: {words}")


def main():
    page, width, levels, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3], pathlib.Path(sys.argv[4])
    pictures = pathlib.Path(sys.argv[5]) if len(sys.argv) > 5 else None
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    desk = tempfile.mkdtemp()
    downloads = pathlib.Path(desk, "downloads")
    downloads.mkdir()
    it = Chromium(program, desk)
    try:
        target = it.ask("Target.createTarget", url="about:blank")["targetId"]
        it.session = it.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Accessibility"):
            it.ask(f"{domain}.enable")
        it.ask("Network.emulateNetworkConditions", offline=True, latency=0, downloadThroughput=-1, uploadThroughput=-1)
        height = 844 if width < 600 else 800
        it.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        it.ask("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(downloads))
        it.ask("Page.navigate", url=pathlib.Path(page).resolve().as_uri())
        for _ in range(100):
            if it.value("document.readyState") == "complete" and it.value("!!document.getElementById('save')"):
                break
            time.sleep(0.1)
        wide = it.value("document.documentElement.scrollWidth")
        must(wide <= width, f"the page is {wide} wide in a window of {width}")
        small = it.value("Math.min(...[...document.querySelectorAll('label,button')].map(e => "
                         "e.getBoundingClientRect().height))")
        must(small >= 44, f"something to press is {small} high")

        nodes = it.ask("Accessibility.getFullAXTree")["nodes"]
        named = lambda role: [n.get("name", {}).get("value", "") for n in nodes
                              if n.get("role", {}).get("value") == role and not n.get("ignored")]
        groups = [name for role in ("group", "radiogroup") for name in named(role)]
        radios = named("radio")
        fields = it.value("document.querySelectorAll('fieldset').length")
        must(len(groups) == fields and all(groups), f"groups without a name: {groups}")
        must(radios and all(radios), "an answer without a name")
        for look in ("light", "dark"):
            it.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": look}])
            ratio, where = it.value(CONTRAST)
            must(ratio >= 4.5, f"contrast {ratio:.1f} in {look}: {where}")
            print(f"{width} px, {look}: contrast at least {ratio:.1f}")
            if pictures:
                it.picture(pictures / f"form-{width}-{look}.png")
        it.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "light"}])

        top = it.value("document.querySelector('fieldset[data-column] input').closest('fieldset')"
                       ".querySelectorAll('input').length - 1")
        if it.value("!!document.querySelector('fieldset[data-group]')"):
            it.key("Tab")
        for level in levels:
            it.key("Tab")
            seen = it.value("getComputedStyle(document.activeElement.closest('label')).outlineStyle")
            must(seen not in (None, "none"), "what has the keyboard is not seen")
            if level == "-":
                continue
            it.key(" ", " ")
            for _ in range(top if level == "0" else int(level) - 1):
                it.key("ArrowDown")
        it.key("Tab")
        must(it.value("document.activeElement.id") == "save", "the button does not come after the last question")
        it.key("Enter", "\r")
        for _ in range(100):
            files = [f for f in downloads.iterdir() if f.suffix == ".csv"]
            if files:
                break
            time.sleep(0.1)
        must(files, "no file was made")
        said = it.value("document.getElementById('said').textContent")
        must(files[0].name in said, f"the name of the file is not said: {said}")
        must(it.value("document.getElementById('text').value").strip() == files[0].read_text("utf-8-sig").strip(),
             "the text is not what the file has")
        if pictures:
            it.picture(pictures / f"form-{width}-saved.png")
        asked = [e["params"]["request"]["url"] for e in it.events if e.get("method") == "Network.requestWillBeSent"]
        away = [url for url in asked if not url.startswith(("file:", "blob:", "data:", "about:"))]
        must(not away, f"something was asked for elsewhere: {away}")
        shutil.copy(files[0], folder)
        print(f"{width} px: {len(groups)} groups, {len(radios)} answers, filled in by keyboard; {said}")
    finally:
        it.process.terminate()
        it.process.wait()
        shutil.rmtree(desk, ignore_errors=True)


main()
