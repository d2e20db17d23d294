"""JSON Schemas (2020-12) of what apparse writes and of what people write for it."""

from __future__ import annotations

NAMES = ("record", "report", "trace", "config", "waivers")
