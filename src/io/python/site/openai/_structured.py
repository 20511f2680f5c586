"""Answers that fit a type: the type as a JSON Schema, and the text of an answer as a value of it."""

import dataclasses
import enum
import json
import types
import typing

from ._exceptions import ContentFilterFinishReasonError, LengthFinishReasonError

PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}


def format_of(kind):
    """The parameter `response_format` for a type; what is one already stays."""
    if isinstance(kind, dict):
        return kind
    schema = {"name": kind.__name__, "strict": True, "schema": schema_of(kind)}
    return {"type": "json_schema", "json_schema": schema}


def schema_of(kind):
    """A strict JSON Schema."""
    if hasattr(kind, "model_json_schema"):
        return kind.model_json_schema()
    origin, inside = typing.get_origin(kind), typing.get_args(kind)
    if kind in PLAIN:
        return {"type": PLAIN[kind]}
    if origin is typing.Annotated:
        return schema_of(inside[0])
    if origin in (list, set, tuple):
        return {"type": "array", "items": schema_of(inside[0])}
    if origin is typing.Literal:
        return {"type": PLAIN[type(inside[0])], "enum": list(inside)}
    if origin in (typing.Union, types.UnionType):
        return {"anyOf": [schema_of(one) for one in inside]}
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        values = [member.value for member in kind]
        return {"type": PLAIN[type(values[0])], "enum": values}
    if dataclasses.is_dataclass(kind):
        return object_schema(typing.get_type_hints(kind))
    return {} if kind is typing.Any else {"type": "object"}


def object_schema(fields, described=None):
    """The schema of an object with these fields, all of them required."""
    properties = {name: schema_of(kind) | (described or {}).get(name, {}) for name, kind in fields.items()}
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def value_of(kind, said):
    """JSON as a value of the type, as far as it fits."""
    origin, inside = typing.get_origin(kind), typing.get_args(kind)
    if hasattr(kind, "model_validate") and isinstance(said, dict):
        return kind.model_validate(said)
    if origin is typing.Annotated:
        return value_of(inside[0], said)
    if origin in (list, set, tuple) and isinstance(said, list):
        return origin(value_of(inside[0], one) for one in said)
    if origin in (typing.Union, types.UnionType) and said is not None:
        return value_of(next(one for one in inside if one is not type(None)), said)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return kind(said)
    if dataclasses.is_dataclass(kind) and isinstance(said, dict):
        hints = typing.get_type_hints(kind)
        return kind(**{name: value_of(hints[name], value) for name, value in said.items() if name in hints})
    return float(said) if kind is float and type(said) is int else said


def with_parsed(completion, kind):
    """The completion, each message with `parsed`. Raises where the answer is cut short."""
    for choice in completion.choices or ():
        if choice.finish_reason == "length":
            raise LengthFinishReasonError(completion=completion)
        if choice.finish_reason == "content_filter":
            raise ContentFilterFinishReasonError()
        text = choice.message.content
        choice.message.parsed = _parsed(text, kind) if text and not choice.message.get("refusal") else None
    return completion


def _parsed(text, kind):
    if kind is None:
        return None
    said = json.loads(text)
    return said if isinstance(kind, dict) else value_of(kind, said)
