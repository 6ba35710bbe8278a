"""How high a frame must be: measured by a browser, or guessed from how much there is to read."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from courseware.embedding.taking import Embed

WIDTHS = (320, 768, 1280)
FILE = "nhung/heights.json"
PATIENCE = 120
"""Seconds for one start of the browser."""
TOGETHER = 24
"""Frames in one start of the browser."""

TRIES = 3
"""Starts for a frame that did not speak in time: a busy machine is no fault of the page."""

Heights = dict[str, dict[str, int]]
"""Path of an embed page → width → height."""

HARNESS = """<!doctype html><meta charset="utf-8"><body><pre id="said"></pre>{frames}<script>
const said = {{}};
addEventListener('message', (event) => {{
  for (const frame of document.querySelectorAll('iframe'))
    if (event.source === frame.contentWindow && event.data.lachan === 'height') said[frame.id] = event.data.height;
  document.getElementById('said').textContent = JSON.stringify(said);
}});
</script>"""


class UnmeasuredError(Exception):
    """The browser did not say how high this page is."""

    def __init__(self, path: str) -> None:
        super().__init__(f"Trình duyệt không đo được {path}; trang cũ còn nguyên. Hãy chạy lại, hoặc bỏ --measure.")


def estimate(embed: Embed) -> int:
    """For the narrowest screen: 1.5 px a letter, a quarter more where letters are bigger; from 20 % less to 35 % more than measured."""
    return _round(300 + 1.5 * embed.letters * (1.25 if embed.page.young else 1))


def of(embed: Embed, measured: Heights) -> int:
    """The tallest of the three widths, or the estimate."""
    return _round(max(measured[embed.path].values())) if embed.path in measured else estimate(embed)


def read(site: Path) -> Heights:
    """What an earlier run measured."""
    file = site / FILE
    found: Heights = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    return found


def write(site: Path, measured: Heights) -> None:
    """Keep it beside the pages."""
    (site / FILE).write_text(json.dumps(measured, indent=1, sort_keys=True) + "\n", "utf-8")


def measure(site: Path, embeds: Iterable[Embed], chromium: str) -> Heights:
    """Every page at every width, by the height that the page itself tells its frame. Needs no more than the browser."""
    found: Heights = {}
    asked = [(embed.path, width) for embed in embeds for width in WIDTHS]
    for _ in range(TRIES):
        for start in range(0, len(asked), TOGETHER):
            for (path, width), height in _ask(site, asked[start : start + TOGETHER], chromium).items():
                found.setdefault(path, {})[str(width)] = height
        asked = [(path, width) for path, width in asked if str(width) not in found.get(path, {})]
    if asked:
        raise UnmeasuredError(asked[0][0])
    return found


def _ask(site: Path, asked: list[tuple[str, int]], chromium: str) -> dict[tuple[str, int], int]:
    frames = "".join(
        f'<iframe id="f{n}" width="{width}" height="600" style="border:0" src="{(site / path).resolve().as_uri()}"></iframe>'
        for n, (path, width) in enumerate(asked)
    )
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "harness.html"
        page.write_text(HARNESS.format(frames=frames), "utf-8")
        command = [
            chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            f"--user-data-dir={folder}/profile", "--window-size=1400,800", "--virtual-time-budget=10000", "--dump-dom",
            page.as_uri(),
        ]  # fmt: skip
        done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=PATIENCE, check=False)
    match = re.search(r'<pre id="said">({.*?})</pre>', done.stdout)
    said: dict[str, int] = json.loads(match[1]) if match else {}
    return {one: said[f"f{n}"] for n, one in enumerate(asked) if f"f{n}" in said}


def _round(height: float) -> int:
    """Up to a whole ten."""
    return -(-int(height + 1) // 10) * 10
