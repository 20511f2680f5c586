"""Answers that fit a type: the type as a JSON Schema, and the text of an answer as a value of it."""

import json

from ._exceptions import ContentFilterFinishReasonError, LengthFinishReasonError


def format_of(kind):
    """The parameter `response_format` for a type; what is one already stays."""
    if isinstance(kind, dict):
        return kind
    schema = {"name": kind.__name__, "strict": True, "schema": schema_of(kind)}
    return {"type": "json_schema", "json_schema": schema}


def schema_of(kind):
    """A strict JSON Schema: all is required, and nothing else is there."""
    from pydantic._schemas import whole_schema

    schema = whole_schema(kind)
    return _strict(schema, schema.get("$defs", {}))


def function_tool(model, *, name=None, description=None):
    """`openai.pydantic_function_tool`: a tool whose parameters are a model."""
    text = description or model.__doc__
    function = {"name": name or model.__name__, "strict": True, "parameters": schema_of(model)}
    return {"type": "function", "function": function | ({"description": text} if text else {})}


def _strict(schema, definitions):
    """As the SDK makes a schema strict."""
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema and len(schema) > 1:
        named = definitions[schema["$ref"].rpartition("/")[2]]
        return _strict(named | {name: value for name, value in schema.items() if name != "$ref"}, definitions)
    made = {name: value for name, value in schema.items() if not (name == "default" and value is None)}
    if made.get("type") == "object":
        made.setdefault("additionalProperties", False)
    for name in ("$defs", "properties"):
        if isinstance(made.get(name), dict):
            made[name] = {key: _strict(one, definitions) for key, one in made[name].items()}
    if "properties" in made:
        made["required"] = list(made["properties"])
    if "items" in made:
        made["items"] = _strict(made["items"], definitions)
    for name in ("anyOf", "allOf", "prefixItems"):
        if name in made:
            made[name] = [_strict(one, definitions) for one in made[name]]
    return made


def value_of(kind, said):
    """JSON as a value of the type. Raises pydantic's ValidationError."""
    from pydantic import TypeAdapter

    return TypeAdapter(kind).validate_python(said)


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
