"""STAGE 4: verdicts to output: reports in each of `formats`, a comparison in those of `trace`, what `show` prints and draws."""
