"""The figures that apparse is held to, each measured beside its peer in the same run: `python -m benchmarks`."""
