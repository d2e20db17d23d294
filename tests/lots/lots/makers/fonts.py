"""Where the files of a font family lie."""

from __future__ import annotations

import subprocess
from functools import cache

STYLES = {"": "", "B": ":bold", "I": ":italic"}


@cache
def font_file(family: str, style: str = "") -> str:
    """Ask fontconfig for the file of a family in regular (""), bold ("B") or italic ("I")."""
    found = subprocess.run(
        ["fc-match", "-f", "%{file}", family + STYLES[style]], capture_output=True, text=True, check=True
    )
    return found.stdout
