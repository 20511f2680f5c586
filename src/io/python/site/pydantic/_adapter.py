"""Types that are no models, checked and described; and models made of names."""

import json
import typing

from ._checking import checked, from_json
from ._main import BaseModel, _or_error, dumped
from ._schemas import whole_schema


class TypeAdapter:
    """Checks values of any type."""

    def __init__(self, kind):
        self._kind, self._name = kind, kind.__name__ if isinstance(kind, type) and not typing.get_args(kind) else str(kind)

    def validate_python(self, value, **options):
        return _or_error(self._name, lambda: checked(self._kind, value))

    def validate_json(self, text, **options):
        return _or_error(self._name, lambda: checked(self._kind, from_json(text)))

    def dump_python(self, value, *, mode="python", **options):
        passed = {"mode": mode, "by_alias": False, "exclude_unset": False, "exclude_none": False}
        return dumped(value, passed)

    def dump_json(self, value, **options):
        return json.dumps(self.dump_python(value, mode="json"), separators=(",", ":")).encode()

    def json_schema(self, **options):
        return whole_schema(self._kind)


def create_model(model_name, *, __base__=BaseModel, __doc__=None, **fields):
    """A model of fields, each a pair of its type and its default (`...` for none)."""
    pairs = {name: said if isinstance(said, tuple) else (type(said), said) for name, said in fields.items()}
    body = {name: default for name, (_, default) in pairs.items() if default is not ...}
    body |= {"__annotations__": {name: kind for name, (kind, _) in pairs.items()}, "__doc__": __doc__}
    return type(__base__)(model_name, (__base__,), body | {"__module__": "__main__"})
