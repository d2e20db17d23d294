"""For all tests."""

import os

# Hundreds of them start the program: it may keep its compiled modules, whatever the shell says.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
