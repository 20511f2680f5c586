"""Imports of packages that are not here: at the top of a cell they fail when the name is used, as lazy imports do.

A notebook's first cell imports all that its cells will want. One package that is not here would take the other names
with it, and with them every cell. So that cell says what is missing, runs on, and what uses it stops (compare PEP 810).
An import inside of `try`, of a function or of a file fails at once, as ever: code may have another way.
"""

import ast
import builtins
import sys

from . import published


class Absent:
    """What stands behind a name whose package is not here: any use of it raises the error of the import."""

    def __init__(self, name, error):
        object.__setattr__(self, "_told", (name, error))

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        _stop(self)

    def __repr__(self):
        return f"<{object.__getattribute__(self, '_told')[0]}: not here>"


def _stop(absent, *args, **options):
    error = object.__getattribute__(absent, "_told")[1]
    said = published.sentence(error.name)
    raise ModuleNotFoundError(f"No module named {error.name!r}. {said}", name=error.name) from None


for _use in (
    "call getitem setitem setattr iter len contains enter exit aenter aexit aiter await mro_entries "
    "add radd sub rsub mul rmul truediv matmul lt le gt ge neg index int float"
).split():
    setattr(Absent, f"__{_use}__", _stop)


def deferred(tree):
    """The code of a cell, whose own imports do not fail before they are used."""
    tree.body = [_deferred(one) if isinstance(one, (ast.Import, ast.ImportFrom)) else one for one in tree.body]
    return ast.fix_missing_locations(tree)


def _deferred(statement):
    if isinstance(statement, ast.ImportFrom) and (statement.level or statement.names[0].name == "*"):
        return statement
    told = ast.Expr(ast.Call(ast.Name("__quire_absent__", ast.Load()), [ast.Constant(_bound(statement))], []))
    kept = ast.ExceptHandler(ast.Name("ModuleNotFoundError", ast.Load()), None, [told])
    made = ast.Try([statement], [kept], [], [])
    for node in (made, kept, told):
        ast.copy_location(node, statement)
    return made


def _bound(statement):
    """The names that an import binds, each with what stands behind it, as `name=what` texts."""
    if isinstance(statement, ast.ImportFrom):
        return tuple((one.asname or one.name, f"{statement.module}.{one.name}") for one in statement.names)
    return tuple((one.asname or one.name.partition(".")[0], one.name) for one in statement.names)


def _stand_in(bound):
    """Called where an import of a cell has failed: binds its names, those of packages that are here as ever."""
    from . import kernel

    error = sys.exception()
    missing = error.name
    if not missing or not any(_is_of(path, missing) for _, path in bound):
        raise error
    for name, path in bound:
        if _is_of(path, missing):
            kernel.namespace[name] = Absent(path, error)
        else:
            exec(f"import {path} as {name}" if name != path.partition(".")[0] else f"import {path}", kernel.namespace)
    _tell(missing)


def _is_of(path, module):
    return f"{path}.".startswith(f"{module}.")


def _tell(missing):
    sys.stderr.write(f"{published.sentence(missing)} What uses it stops.\n")


builtins.__quire_absent__ = _stand_in
