"""What stands in the headers of every file for everybody."""

from __future__ import annotations

from collections import Counter

from verifier.headers import DAY, MONTH, kept_for
from verifier.neighbours import check_neighbours
from verifier.site import Site
from verifier.strange_headers import SOFTWARE


def check_headers(site: Site) -> None:
    """The header policy, types and strange headers of every first answer."""
    uneven = check_neighbours(site)
    answers = {path: answer for path, answer in site.first.items() if answer.status == 200}
    missing: Counter[str] = Counter()
    for path, answer in answers.items():
        for kind, detail in sorted(site.usual[path]):
            if kind == "header-missing":
                missing[detail] += (path, detail) not in uneven
            else:
                site.report.add(kind, path, detail)
        seconds = kept_for(answer)
        page, worker = site.manifest.files[path].type == "page", path.rpartition("/")[2] == "sw.js"
        if (page and seconds > DAY) or (worker and seconds > MONTH):
            site.report.add("cache-long", path, f"{seconds // DAY} ngày")
        for name in SOFTWARE:
            if answer.get(name):
                site.report.add("software-named", name, answer.get(name))
    for name, times in (+missing).items():
        # On some files is no worse than on all: pages hold the signed policy themselves.
        kind = "header-missing" if site.manifest.headers_required else "headers-none"
        site.report.add(kind, name, f"{times}/{len(answers)} tệp")
