"""For all tests."""

import os

from hypothesis import settings

# Hundreds of them start the program: it may keep its compiled modules, whatever the shell says.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# Machines are shared, so how long an example takes says nothing: growth is measured where it matters (`growth`).
settings.register_profile("shared", deadline=None)
settings.load_profile("shared")
