"""Looks at variables from outside: their values as JSON, and names to choose from. Runs as little of the notebook's
code as it can: no property, no `__getattr__`, no `__dir__`."""

import __main__
import builtins
import inspect
import json
import keyword
import re

#: In characters of JSON: a request holds no more.
LONGEST = 2_000_000
#: As many names are offered.
MOST = 500
PATH = re.compile(r"((?:[^\W\d]\w*\.)*)((?:[^\W\d]\w*)?)$")
NOTHING = object()


def value_of(name):
    """What a variable is: `value` with JSON, `missing`, or `unfit` with the name of its class."""
    value = __main__.__dict__.get(name, NOTHING)
    if value is NOTHING:
        return {"type": "missing"}
    try:
        text = json.dumps(
            value, ensure_ascii=False, default=_plain, allow_nan=False, separators=(",", ":")
        )
    except (TypeError, ValueError, AttributeError, RecursionError):
        text = None
    if text is None or len(text) > LONGEST:
        return {"type": "unfit", "kind": type(value).__name__}
    return {"type": "value", "json": text}


def names_before(code):
    """Whole words that may stand in the place of the one that ends the code."""
    path, word = PATH.search(code).groups()
    if path and code[: len(code) - len(path + word)].endswith((".", ")", "]", '"', "'")):
        return []
    found = _members(path.split(".")[:-1]) if path else _variables()
    hidden = not word.startswith("_")
    return sorted(
        {
            name
            for name in found
            if name.startswith(word) and name != word and not (hidden and name.startswith("_"))
        }
    )[:MOST]


def _plain(value):
    """An object of the SDK as it would stand in a request, others as pydantic has them."""
    if not hasattr(type(value), "model_dump"):
        raise TypeError
    return value.model_dump(exclude_unset=True, by_alias=True)


def _variables():
    return [*__main__.__dict__, *builtins.__dict__, *keyword.kwlist]


def _members(path):
    value = __main__.__dict__.get(path[0], builtins.__dict__.get(path[0], NOTHING))
    for name in path[1:]:
        if value is NOTHING:
            break
        value = inspect.getattr_static(value, name, NOTHING)
    return () if value is NOTHING else filter(lambda name: type(name) is str, _dir(value))


def _dir(value):
    return type.__dir__(value) if isinstance(value, type) else object.__dir__(value)
