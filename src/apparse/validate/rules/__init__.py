"""One rule a module. A new module is a new rule; nothing else needs to be touched."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Any

from apparse.validate.rule import Rule


@cache
def all_rules() -> tuple[Rule[Any], ...]:
    """Every rule of this folder, by id."""
    modules = (importlib.import_module(f"{__name__}.{info.name}") for info in pkgutil.iter_modules(__path__))
    rules = [value for module in modules for value in vars(module).values() if isinstance(value, Rule)]
    return tuple(sorted(rules, key=lambda rule: rule.id))
