"""Locked: what is said of a PDF that a password protects, whichever engine meets it."""

from __future__ import annotations

from apparse.errors import Encrypted


def locked(password: str | None) -> Encrypted:
    """Why it can't be read: no password was given, or not the one that opens it."""
    if password is None:
        return Encrypted("is protected by a password (--password-file FILE gives it)")
    return Encrypted(
        "is protected by a password, and the one given (the first line of the password file) does not open it"
    )
