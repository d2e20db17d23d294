"""What texts begin with: bullets, numbers, labels."""

from __future__ import annotations

import re

from apparse.marks import BULLETS, DASHES, LETTERS

NUMBER = re.compile(r"\(?[A-Za-z]{0,2}\d[\d.]*[a-z]?[.)]?")
BULLET = re.compile(rf"([{BULLETS}])\s*|([{LETTERS}{DASHES}])\s+(?=\S)")
ENUMERATOR = re.compile(r"\(?(\d{1,2}|[a-z]|[ivx]{1,4})[).]\s+\S|\(?(\d{1,2}|[a-z]|[ivx]{1,4})[).]$")
LABEL = re.compile(
    r"(?P<frame>\(?(?=\w+[).]|[A-Z]{1,2}\d)[A-Z]{0,2}(?:\d{1,2}\.(?=\d))?)(?P<count>\d{1,2}|[a-z]|[ivx]{2,4})[).]?(?:\s+\S|$)"
)
SHORT_LABEL = re.compile(r"[A-Z]\w*(?: [\w.]+){0,2}:\s")
