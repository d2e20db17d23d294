"""Files: names for what is written, none twice, and writing that leaves the old file or the new one, never half."""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

_RESERVED = set('<>:"/\\|?*')
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
_LONGEST = 200
_UNFINISHED, _PART = ".apparse-unfinished-", (".apparse-", ".part")


def plan_names(sources: Sequence[str], suffix: str, reserved: Collection[str] = ()) -> list[Path]:
    """For each source the relative path to write to: NAME.json, or NAME.pdf.json, or the folders mirrored, or numbered.

    Names that differ only in case or in how an accent is written clash on some systems, so here they clash everywhere.
    `reserved` names are taken already.
    """
    root = _common_folder(sources)
    ways: list[Callable[[str], Path]] = [
        lambda source: Path(_safe(Path(source).stem, suffix)),
        lambda source: Path(_safe(Path(source).name, suffix)),
        lambda source: _mirrored(_absolute(source).relative_to(root), suffix),
    ]
    names = [ways[0](source) for source in sources]
    for way in ways[1:]:
        taken = Counter(_folded(name) for name in [*names, *map(Path, reserved)])
        names = [way(s) if taken[_folded(n)] > 1 else n for s, n in zip(sources, names, strict=True)]
    return _numbered(names, reserved)


def write_atomically(path: Path, data: bytes) -> None:
    """Put `data` at `path`, folders made as needed. Raises OSError, and then `path` is as it was.

    A device, a pipe or a link (/dev/null, /dev/stdout) is written to: a file in its place would take it away.
    """
    if _is_other(path):
        path.write_bytes(data)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.parent / os.urandom(8).hex().join(_PART)  # named before it is made: an interruption leaves nothing
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


@contextmanager
def staged(folder: Path, place: Callable[[str], Path]) -> Iterator[Path]:
    """A hidden folder within `folder`: what is in it at the end goes to its place, and nothing if the end is an exception.

    Raises OSError when the folder can't be made or written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder, prefix=_UNFINISHED, ignore_cleanup_errors=True) as name:
        yield Path(name)
        for path in sorted(Path(name).iterdir()):
            path.chmod(0o666 & ~_umask())
            with path.open("rb") as file:
                os.fsync(file.fileno())
            path.replace(place(path.name))


def clear_remains(folder: Path) -> None:
    """Remove what a killed run has left behind. Not for a folder to which another run may be writing."""
    for path in folder.glob(f"{_UNFINISHED}*"):
        rmtree(path, ignore_errors=True)
    for path in folder.rglob(f"{_PART[0]}*{_PART[1]}"):
        path.unlink(missing_ok=True)


def _is_other(path: Path) -> bool:
    """Whether a device, a pipe, a folder or a link stands there. Path's own questions raise where they may not look."""
    regular = os.path.isfile(path) and not os.path.islink(path)  # noqa: PTH113, PTH114
    return os.path.lexists(path) and not regular


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _common_folder(sources: Sequence[str]) -> Path:
    folders = [_absolute(source).parent for source in sources]
    with suppress(ValueError):  # two drives
        return Path(os.path.commonpath(folders))
    return Path(os.curdir).absolute()


def _absolute(source: str) -> Path:
    """The source's own name in its real folder (".." and links resolved)."""
    return Path(source).parent.resolve() / Path(source).name


def _mirrored(relative: Path, suffix: str) -> Path:
    return Path(*(_safe(part, "") for part in relative.parent.parts), _safe(relative.name, suffix))


def _safe(name: str, suffix: str) -> str:
    """The name as one that every system can hold, at most as many bytes as they allow."""
    kept = "".join("_" if char in _RESERVED or not char.isprintable() else char for char in name)
    while len(kept.encode()) > _LONGEST:
        kept = kept[:-1]
    return ("_" if kept.split(".")[0].lower() in _DEVICES else "") + (kept.rstrip(". ") or "_") + suffix


def _numbered(names: Sequence[Path], reserved: Collection[str]) -> list[Path]:
    taken, unique = {_folded(Path(name)) for name in reserved}, []
    for name in names:
        candidate, count = name, 1
        while _folded(candidate) in taken:
            count += 1
            candidate = name.with_name(f"{name.stem}-{count}{name.suffix}")
        taken.add(_folded(candidate))
        unique.append(candidate)
    return unique


def _folded(name: Path) -> str:
    return unicodedata.normalize("NFC", str(name)).casefold()
