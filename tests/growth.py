"""How the time of a call grows with the length of what it is given."""

import gc
import time

MOST = 25
"""Times as long, for a text eight times as long: squared growth would take 64 times as long."""
TRIES = 3
"""A busy machine may spoil one."""
SHORTEST, LONGEST = 8_000, 1_000_000
"""Characters."""
ENOUGH = 0.25
"""Seconds: below, a text is too short for its growth to show beside what any call costs."""


def assert_no_squared_growth(call, piece):
    """Give `call` a text made of `piece` over and over, doubled until it takes a while, and an eighth of that text."""

    def cost(size: int) -> float:
        text = piece * (size // len(piece)) + "\n\nend"
        gc.disable()  # it goes through all that other tests have left, and for a long text only
        try:
            started = time.process_time()
            call(text)
            return time.process_time() - started
        finally:
            gc.enable()

    cost(1_000)  # what is loaded once is no part of it
    size, long = SHORTEST, cost(SHORTEST)
    while long < ENOUGH and size < LONGEST:
        size *= 2
        long = cost(size)
    ratios = (cost(size) / cost(size // 8) for _ in range(TRIES))
    assert long < ENOUGH or any(ratio < MOST for ratio in ratios)
