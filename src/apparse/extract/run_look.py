"""What of a run's look decides whether and how it is read, in Word and in OpenDocument."""

from __future__ import annotations

from typing import NamedTuple

from apparse.condition import Fate


class RunLook(NamedTuple):
    """The look of a run, as its styles make it."""

    hidden: bool = False
    struck: bool = False
    double_struck: bool = False
    white: bool = False
    tiny: bool = False
    backed: bool = False
    raised: bool = False
    bold: bool = False

    def fate(self, *, backed: bool) -> Fate | None:
        """Why the run is no part of the text. `backed`: it stands on colour, so that white can be read."""
        if self.hidden or self.tiny or (self.white and not (self.backed or backed)):
            return Fate.HIDDEN
        return Fate.STRUCK_OUT if self.struck or self.double_struck else None
