"""JSON Schemas of types, as pydantic writes them: names in order of the alphabet, models behind `$defs`."""

import collections.abc
import dataclasses
import datetime
import decimal
import enum
import inspect
import types
import typing
import uuid

from ._fields import BOUNDS, FieldInfo

PLAIN = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    None: {"type": "null"},
    bytes: {"format": "binary", "type": "string"},
    datetime.datetime: {"format": "date-time", "type": "string"},
    datetime.date: {"format": "date", "type": "string"},
    datetime.time: {"format": "time", "type": "string"},
    uuid.UUID: {"format": "uuid", "type": "string"},
    decimal.Decimal: {"anyOf": [{"type": "number"}, {"type": "string"}]},
}


def whole_schema(kind):
    """The schema of a type, with what it refers to."""
    found = {}
    schema = schema_of(kind, found)
    own = schema.get("$ref", "").rpartition("/")[2]
    if own and not _refers(own, found):
        schema = found.pop(own)
    return _sorted(({"$defs": found} if found else {}) | schema)


def schema_of(kind, found):
    """The schema of a type; models and enums go to `found`."""
    origin, inside = typing.get_origin(kind), typing.get_args(kind)
    if kind in PLAIN:
        return dict(PLAIN[kind])
    if origin is typing.Annotated:
        return schema_of(inside[0], found) | _said(inside)
    if origin in (typing.Union, types.UnionType):
        return {"anyOf": [schema_of(one, found) for one in inside]}
    if origin is typing.Literal:
        return _words(inside)
    if (origin or kind) in (list, set, frozenset, collections.abc.Sequence, collections.abc.Iterable):
        unique = {"uniqueItems": True} if (origin or kind) in (set, frozenset) else {}
        return {"items": schema_of(inside[0], found) if inside else {}, "type": "array"} | unique
    if (origin or kind) is tuple:
        return _tuple(inside, found)
    if (origin or kind) in (dict, collections.abc.Mapping):
        values = schema_of(inside[1], found) if inside else {}
        return {"additionalProperties": values or True, "type": "object"}
    return _named(kind, found) if isinstance(kind, type) and kind not in (object, typing.Any) else {}


def _said(inside):
    return {
        name: value
        for one in inside[1:]
        if isinstance(one, FieldInfo)
        for name, value in (one.about() | bounds_of(one, inside[0])).items()
    }


def _words(words):
    kind = {type(word) for word in words}
    said = dict(PLAIN[kind.pop()]) if len(kind) == 1 else {}
    return ({"const": words[0]} if len(words) == 1 else {"enum": list(words)}) | said


def _tuple(inside, found):
    if inside and inside[-1] is ...:
        return {"items": schema_of(inside[0], found), "type": "array"}
    kinds = [schema_of(one, found) for one in inside]
    return {"maxItems": len(kinds), "minItems": len(kinds), "prefixItems": kinds, "type": "array"}


def _named(kind, found):
    """A reference to a class whose schema is kept once."""
    name = kind.__name__
    if name not in found:
        found[name] = {}
        found[name] = _class_schema(kind, found)
    return {"$ref": f"#/$defs/{name}"}


def _class_schema(kind, found):
    if issubclass(kind, enum.Enum):
        return _described(kind, _words([one.value for one in kind]) | {"title": kind.__name__})
    fields = getattr(kind, "model_fields", None)
    if fields is None and dataclasses.is_dataclass(kind):
        fields = _of_dataclass(kind)
    if fields is None:
        return {"type": "object"}
    properties = {field.alias or name: _property(name, field, found) for name, field in fields.items()}
    required = [field.alias or name for name, field in fields.items() if field.is_required()]
    schema = {"properties": properties, "title": kind.__name__, "type": "object"}
    extra = getattr(kind, "model_config", {}).get("extra")
    closed = {} if extra in (None, "ignore") else {"additionalProperties": extra == "allow"}
    return _described(kind, schema | ({"required": required} if required else {}) | closed)


def _described(kind, schema):
    text = kind.__dict__.get("__doc__")
    return schema | ({"description": inspect.cleandoc(text)} if text and not text.startswith(f"{kind.__name__}(") else {})


def _of_dataclass(kind):
    hints = typing.get_type_hints(kind, include_extras=True)
    defaults = {
        one.name: one.default for one in dataclasses.fields(kind) if one.default is not dataclasses.MISSING
    }
    return {name: FieldInfo(defaults.get(name, ...), annotation=hint) for name, hint in hints.items()}


def _property(name, field, found):
    schema = schema_of(field.annotation, found) | bounds_of(field, field.annotation)
    if "$ref" not in schema:
        schema = {"title": name.replace("_", " ").title()} | schema
    if not field.is_required() and field.default_factory is None:
        schema["default"] = _default(field.default)
    return schema | field.about()


def _default(value):
    from ._main import dumped

    return dumped(value, {"mode": "json", "by_alias": True, "exclude_unset": False, "exclude_none": False})


def bounds_of(field, annotation):
    """The bounds of a field as JSON Schema names them."""
    kind = typing.get_origin(annotation) or annotation
    counted = "Length" if kind is str else "Items"
    names = BOUNDS | {"min_length": f"min{counted}", "max_length": f"max{counted}", "pattern": "pattern"}
    return {names[name]: value for name, value in field.bounds.items() if name in names}


def _refers(name, found):
    return f"'#/$defs/{name}'" in repr(found)


def _sorted(schema, keep=False):
    """Names in order of the alphabet, but those of properties and in defaults."""
    if isinstance(schema, list):
        return [_sorted(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    names = schema if keep else sorted(schema)
    return {
        name: schema[name] if name == "default" and not keep else _sorted(schema[name], name == "properties" and not keep)
        for name in names
    }
