"""The classes of the SDK's objects, each in a module of the SDK's name for it."""

import sys
import types

from . import _schema, _schema_others
from ._models import BaseModel
from ._reading import CLASSES

VERSIONS = {"tutorial": "1.3.9", "current": "3.22.1"}


def declare(profile):
    """Has the SDK be that of a profile: its version, and its classes."""
    module_of("openai").__version__ = VERSIONS[profile]
    other = {"tutorial": "+", "current": "-"}[profile]
    for text in (_schema.CHAT, _schema_others.OTHERS):
        _make_all(text, other)


def _make_all(text, other):
    """Makes the classes of a schema, each in a module of the SDK's name for it."""
    name, fields, is_ours = None, [], True
    for line in [*text.strip().split("\n"), ""]:
        if not line.startswith("  "):
            if name is not None and is_ours:
                _make(name, fields)
            is_ours, name, fields = line[:1] != other, line.lstrip("+- "), []
        elif line[2] != other:
            words = line[4:].split(" ")
            fields.append((words[0], words[1], words[3] if len(words) > 2 else words[0]))


def _make(path, fields):
    module_name, _, name = f"openai.types.{path}".rpartition(".")
    module = module_of(module_name)
    made = type(name, (BaseModel,), {"__module__": module_name, "_fields": tuple(fields)})
    CLASSES[path] = made
    setattr(module, name, made)
    # The packages above have those that are not parts of another.
    if module_name.split(".")[-1] == "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_"):
        setattr(module_of(module_name.rpartition(".")[0]), name, made)


def module_of(name):
    """The module of that name: there, or made, empty."""
    if name not in sys.modules:
        parent, _, last = name.rpartition(".")
        made = types.ModuleType(name)
        made.__path__, made.__getattr__ = [], _parameters
        sys.modules[name] = made
        setattr(module_of(parent), last, made)
    return sys.modules[name]


def _parameters(name):
    """Types of parameters are dicts, which say nothing at run time."""
    if name.endswith(("Param", "Params")):
        return dict
    raise AttributeError(name)
