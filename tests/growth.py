"""How the time of a call grows with the length of what it is given."""

import time


def assert_no_squared_growth(call, piece):
    """Give `call` a text made of `piece` over and over, short and then eight times as long."""

    def cost(size: int) -> float:
        text = piece * (size // len(piece)) + "\n\nend"
        started = time.process_time()
        call(text)
        return time.process_time() - started

    cost(1_000)  # what is loaded once is no part of it
    short, long = cost(5_000), cost(40_000)
    assert long < 25 * short + 0.3  # squared growth would take 64 times as long
