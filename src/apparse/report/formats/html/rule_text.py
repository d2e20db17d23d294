"""A rule's page (Markdown of a simple kind: headings, paragraphs, indented examples) taken apart for the template."""

from __future__ import annotations

import inspect
import re
from typing import NamedTuple


class RuleBlock(NamedTuple):
    """A paragraph or an example; `text` has line ends in an example only."""

    is_example: bool
    text: str


class RuleSection(NamedTuple):
    """A heading (empty before the first) and what stands under it."""

    heading: str
    blocks: list[RuleBlock]

    @property
    def has_examples(self) -> bool:
        """Examples are to be copied and tried: they are for the screen only."""
        return any(block.is_example for block in self.blocks)


def sections(page: str) -> list[RuleSection]:
    parts = re.split(r"^## +(.+)$", inspect.cleandoc(page), flags=re.MULTILINE)
    return [
        RuleSection(heading.strip(), _blocks(text))
        for heading, text in zip(["", *parts[1::2]], parts[::2], strict=True)
    ]


def _blocks(text: str) -> list[RuleBlock]:
    blocks: list[RuleBlock] = []
    for chunk in re.split(r"\n\s*\n", text.strip("\n")):
        if not chunk.strip():
            continue
        if not chunk.startswith("    "):
            blocks.append(RuleBlock(is_example=False, text=" ".join(chunk.replace("`", "").split())))
        elif blocks and blocks[-1].is_example:
            blocks[-1] = RuleBlock(is_example=True, text=f"{blocks[-1].text}\n\n{inspect.cleandoc(chunk)}")
        else:
            blocks.append(RuleBlock(is_example=True, text=inspect.cleandoc(chunk)))
    return blocks
