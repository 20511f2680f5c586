"""The few commands of a shell that make sense without one: on files in memory, and on the web."""

import glob
import os
import shutil
import sys


def run(words):
    """Does the command; what goes wrong is told on stderr, as a shell does."""
    try:
        return COMMANDS[words[0]](_spread(words[1:]))
    except (OSError, IndexError, ValueError) as error:
        print(f"{words[0]}: {error}", file=sys.stderr)
        return None


def _spread(words):
    """Patterns as the names that fit, variables as what they are."""
    known = [os.path.expanduser(os.path.expandvars(word)) for word in words]
    return [name for word in known for name in (sorted(glob.glob(word)) if "*" in word else []) or [word]]


def _plain(words):
    return [word for word in words if not word.startswith("-")]


def _list(words):
    folders = _plain(words) or ["."]
    for folder in folders:
        print(*(sorted(os.listdir(folder)) if os.path.isdir(folder) else [folder]), sep="\n")


def _show(words):
    for name in _plain(words):
        with open(name, encoding="utf-8") as file:
            print(file.read(), end="")


def _head(words):
    with open(_plain(words)[-1], encoding="utf-8") as file:
        print(*(line for _, line in zip(range(10), file)), sep="", end="")


def _make_folders(words):
    for name in _plain(words):
        os.makedirs(name, exist_ok="-p" in words)


def _remove(words):
    for name in _plain(words):
        if os.path.isdir(name):
            shutil.rmtree(name)
        else:
            os.remove(name)


def _copy(words):
    source, target = _plain(words)
    (shutil.copytree if os.path.isdir(source) else shutil.copy)(source, target)


def _fetch(words):
    """`wget` and `curl -o`: into a file."""
    from urllib.parse import urlsplit
    from urllib.request import urlopen

    named = {"-O", "-o", "--output", "--output-document"}
    name = next((after for flag, after in zip(words, words[1:]) if flag in named and "://" not in after), None)
    url = next(word for word in words if "://" in word)
    name = name or os.path.basename(urlsplit(url).path) or "index.html"
    with urlopen(url) as answer, open(name, "wb") as file:
        file.write(answer.read())
    print(f"{name} saved")


def _print_web(words):
    """`curl` without a file."""
    from urllib.request import urlopen

    if any(word in ("-O", "-o", "--output") for word in words):
        return _fetch(words)
    print(urlopen(next(word for word in words if "://" in word)).read().decode("utf-8", "replace"))


def _version(words):
    if words not in (["--version"], ["-V"]):
        raise ValueError("no program is run from here; `%run file.py` runs a file in this Python")
    print(f"Python {sys.version.split()[0]}")


COMMANDS = {
    "cat": _show,
    "cp": _copy,
    "curl": _print_web,
    "echo": lambda words: print(*words),
    "head": _head,
    "ls": _list,
    "mkdir": _make_folders,
    "mv": lambda words: shutil.move(*_plain(words)),
    "pwd": lambda words: print(os.getcwd()),
    "python": _version,
    "python3": _version,
    "rm": _remove,
    "touch": lambda words: [open(name, "a").close() for name in _plain(words)] and None,
    "wget": _fetch,
}
