"""After one practice of forty was edited: its pages made anew, against a whole run, in this process.

    python tests/bench/edited_booklet.py [--practices 40] [--photos 120] [--runs 9]

Composing counts on both sides; photos of the printed size are prepared before. A whole run is the complete tagged file.
An edit is what the preview does: the parts of the booklet that changed are laid out and painted, the others are there.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from booklet_vs_typst import _content, photo_files

from portfolio.publishing.compose import compose
from portfolio.publishing.content import BookletContent
from portfolio.publishing.recipe import Recipe
from portfolio.publishing.renderers.pdf.booklet import render_pdf
from portfolio.publishing.renderers.pdf.proof import Proof


def main() -> None:
    """Print both times and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name, usual in (("practices", 40), ("photos", 120), ("runs", 9)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    wish = parser.parse_args()
    photo_files(wish.photos)
    content = _content(wish.practices, wish.photos)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        cache = folder / "cache"
        proof = Proof(folder)

        def whole(n: int) -> object:
            return render_pdf(compose(_edited(content, n), Recipe()), Recipe(), folder / "a.pdf", cache)

        def edit(n: int) -> object:
            return proof.render(compose(_edited(content, n), Recipe()), Recipe(), cache)

        whole(0)  # photos are prepared now
        edit(0)
        full, after = _median(whole, wish.runs), _median(edit, wish.runs)
    print(f"whole run    {1000 * full:7.0f} ms")
    print(f"after edit   {1000 * after:7.0f} ms   {after / full:.2f} of a whole run (wanted: 0.25)")


def _edited(content: BookletContent, n: int) -> BookletContent:
    """The same with another sentence in the middle practice."""
    practices = list(content.practices)
    middle = len(practices) // 2
    practices[middle] = replace(practices[middle], summary=f"Ringkasan yang ditulis ulang, versi {n}.")
    return replace(content, practices=tuple(practices))


def _median(run: Callable[[int], object], runs: int) -> float:
    """Seconds of processor time, each run with another edit."""
    took = []
    for n in range(1, runs + 1):
        began = time.process_time()
        run(n)
        took.append(time.process_time() - began)
    return statistics.median(took)


if __name__ == "__main__":
    main()
