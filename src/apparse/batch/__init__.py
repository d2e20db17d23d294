"""Many sources, each read in a child process that may hang, die or grow without harm to the others."""

from __future__ import annotations

from apparse.batch.limits import Limits as Limits
from apparse.batch.order import Order as Order
from apparse.batch.order import Outcome as Outcome
from apparse.batch.pool import run as run
