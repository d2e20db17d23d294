"""Configuration: what `apparse.toml`, or `[tool.apparse]` in pyproject.toml, says, and for which documents it holds."""
