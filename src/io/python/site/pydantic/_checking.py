"""Values as types want them: taken, converted, or refused with the reason. Lenient, as pydantic is."""

import collections.abc
import dataclasses
import datetime
import decimal
import enum
import json
import re
import types
import typing
import uuid

from ._errors import Misfit, misfit
from ._fields import FieldInfo

LISTS = (list, collections.abc.Sequence, collections.abc.Iterable)
SETS = {tuple: "tuple", set: "set", frozenset: "frozenset"}
TRUE, FALSE = (True, 1, "1", "true", "t", "yes", "y", "on"), (False, 0, "0", "false", "f", "no", "n", "off")


class AfterValidator:
    """In `Annotated`: is given what has been checked."""

    def __init__(self, func):
        self.func = func


class BeforeValidator(AfterValidator):
    """In `Annotated`: is given what comes."""


class Checker:
    """A method of a model that checks fields, or all of it."""

    def __init__(self, method, names, mode):
        self.method, self.names, self.mode = method, names, mode

    def __get__(self, instance, owner):
        made = self.method.__func__ if isinstance(self.method, classmethod) else self.method
        return made.__get__(owner if instance is None else instance)


def field_validator(*names, mode="after", **options):
    """Decorates a method that is given the value of these fields, and returns it."""
    return lambda method: Checker(method, names, mode)


def validator(*names, pre=False, **options):
    """The same, as it was before version 2."""
    return field_validator(*names, mode="before" if pre else "after")


def model_validator(*, mode="after"):
    """Decorates a method that is given the whole: what comes (before), or the model (after)."""
    return lambda method: Checker(method, None, mode)


def root_validator(*given, pre=False, **options):
    """The same, as it was before version 2."""
    made = model_validator(mode="before")
    return made(given[0]) if given else made


def checked(kind, value):
    """The value as the type wants it. Raises Misfit."""
    origin, inside = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Annotated:
        return _annotated(inside, value)
    if kind in (typing.Any, object) or isinstance(kind, typing.TypeVar):
        return value
    if kind in PLAIN:
        return PLAIN[kind](value)
    if origin in (typing.Union, types.UnionType):
        return _either(inside, value)
    if origin is typing.Literal:
        return _word(inside, value, "literal_error")
    if (origin or kind) in LISTS:
        return _list(inside, value)
    if (origin or kind) in SETS:
        return _several(origin or kind, inside, value)
    if (origin or kind) in (dict, collections.abc.Mapping):
        return _dict(inside, value)
    if origin is not None:
        return checked(origin, value)
    return _object(kind, value)


def bounded(bounds, value, came):
    """The value, if it keeps its bounds; `came` is what it was made of. Raises Misfit."""
    for name, bound in bounds.items():
        problem = BOUND_CHECKS.get(name) and BOUND_CHECKS[name](value, bound)
        if problem:
            raise misfit(*problem, came)
    return value


def _annotated(inside, value):
    (kind, *metadata), came = inside, value
    for one in metadata:
        value = one.func(value) if isinstance(one, BeforeValidator) else value
    value = checked(kind, value)
    for one in metadata:
        if isinstance(one, FieldInfo):
            bounded(one.bounds, value, came)
        elif isinstance(one, AfterValidator) and not isinstance(one, BeforeValidator):
            value = one.func(value)
    return value


def _either(kinds, value):
    """The kind that it is already, else the first one that takes it."""
    for kind in kinds:
        if isinstance(kind, type) and type(value) is kind:
            return checked(kind, value)
    problems = []
    for kind in kinds:
        try:
            return None if kind is type(None) and value is None else checked(kind, value)
        except Misfit as error:
            if kind is not type(None):
                name = getattr(kind, "__name__", str(kind))
                problems += [((name, *place), told) for place, told in error.problems]
    if len([kind for kind in kinds if kind is not type(None)]) == 1:
        problems = [(place[1:], told) for place, told in problems]
    raise Misfit(problems)


def _word(words, value, code):
    if value in words:
        return value
    shown = [repr(word) for word in words]
    said = " or ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else shown[0]
    raise misfit(code, f"Input should be {said}", value)


def _list(inside, value):
    if not isinstance(value, (list, tuple, set, frozenset, collections.deque, types.GeneratorType)):
        raise misfit("list_type", "Input should be a valid list", value)
    return _each(((index, inside[0] if inside else typing.Any, one) for index, one in enumerate(value)))


def _several(kind, inside, value):
    if not isinstance(value, (list, tuple, set, frozenset)):
        raise misfit(f"{SETS[kind]}_type", f"Input should be a valid {SETS[kind]}", value)
    kinds = [inside[0] if inside else typing.Any] * len(value)
    if kind is tuple and inside and inside[-1] is not ...:
        kinds = inside
    return kind(_each((index, one, item) for index, (one, item) in enumerate(zip(kinds, value))))


def _dict(inside, value):
    if not isinstance(value, collections.abc.Mapping):
        raise misfit("dict_type", "Input should be a valid dictionary", value)
    names, values = inside or (typing.Any, typing.Any)
    keys = [checked(names, name) for name in value]
    return dict(zip(keys, _each((name, values, one) for name, one in value.items())))


def _each(parts):
    """Checks all parts, and tells of all that do not fit."""
    made, problems = [], []
    for place, kind, value in parts:
        try:
            made.append(checked(kind, value))
        except Misfit as error:
            problems += [((place, *inner), told) for inner, told in error.problems]
    if problems:
        raise Misfit(problems)
    return made


def _object(kind, value):
    if hasattr(kind, "_validated"):
        return kind._validated(value)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return value if isinstance(value, kind) else kind(_word([one.value for one in kind], value, "enum"))
    if dataclasses.is_dataclass(kind) and isinstance(value, dict):
        hints = typing.get_type_hints(kind)
        return kind(**dict(zip(value, _each((name, hints[name], one) for name, one in value.items()))))
    if typing.is_typeddict(kind):
        hints = typing.get_type_hints(kind)
        known = {name: one for name, one in checked(dict, value).items() if name in hints}
        return dict(zip(known, _each((name, hints[name], one) for name, one in known.items())))
    if isinstance(kind, type) and not isinstance(value, kind):
        raise misfit("is_instance_of", f"Input should be an instance of {kind.__name__}", value)
    return value


def _str(value):
    if not isinstance(value, str):
        raise misfit("string_type", "Input should be a valid string", value)
    return value.value if isinstance(value, enum.Enum) else value


def _number(kind, name, article):
    def number(value):
        if isinstance(value, str):
            try:
                return kind(value)
            except ValueError:
                said = f"Input should be a valid {name}, unable to parse string as {article} {name}"
                raise misfit(f"{kind.__name__}_parsing", said, value) from None
        if not isinstance(value, (int, float)):
            raise misfit(f"{kind.__name__}_type", f"Input should be a valid {name}", value)
        if kind is int and isinstance(value, float) and not value.is_integer():
            said = "Input should be a valid integer, got a number with a fractional part"
            raise misfit("int_from_float", said, value)
        return kind(value)

    return number


def _bool(value):
    said = value.lower() if isinstance(value, str) else value
    if isinstance(said, (bool, int, float, str)) and said in (*TRUE, *FALSE):
        return said in TRUE
    raise misfit("bool_parsing", "Input should be a valid boolean, unable to interpret input", value)


def _none(value):
    if value is not None:
        raise misfit("none_required", "Input should be None", value)


def _written(kind, code, name, read):
    """A value that JSON has as a text."""

    def made(value):
        if isinstance(value, kind):
            return value
        try:
            return read(value)
        except (ValueError, TypeError, ArithmeticError):
            raise misfit(code, f"Input should be a valid {name}", value) from None

    return made


PLAIN = {
    str: _str,
    int: _number(int, "integer", "an"),
    float: _number(float, "number", "a"),
    bool: _bool,
    type(None): _none,
    None: _none,
    bytes: _written(bytes, "bytes_type", "bytes", lambda value: value.encode()),
    datetime.datetime: _written(
        datetime.datetime, "datetime_parsing", "datetime", datetime.datetime.fromisoformat
    ),
    datetime.date: _written(datetime.date, "date_parsing", "date", datetime.date.fromisoformat),
    datetime.time: _written(datetime.time, "time_parsing", "time", datetime.time.fromisoformat),
    decimal.Decimal: _written(
        decimal.Decimal, "decimal_parsing", "decimal", lambda value: decimal.Decimal(str(value))
    ),
    uuid.UUID: _written(uuid.UUID, "uuid_parsing", "UUID", uuid.UUID),
}


def _compared(code, said, keeps):
    return lambda value, bound: None if keeps(value, bound) else (code, f"Input should be {said} {bound}")


def _longer(value, bound):
    return None if len(value) >= bound else _sized(value, bound, "least", "short")


def _shorter(value, bound):
    return None if len(value) <= bound else _sized(value, bound, "most", "long")


def _sized(value, bound, side, way):
    many = "" if bound == 1 else "s"
    if isinstance(value, str):
        return f"string_too_{way}", f"String should have at {side} {bound} character{many}"
    kind = {"list": "List", "tuple": "Tuple", "set": "Set", "dict": "Dictionary"}.get(type(value).__name__, "Value")
    return f"too_{way}", f"{kind} should have at {side} {bound} item{many} after validation, not {len(value)}"


def _matched(value, pattern):
    said = f"String should match pattern {str(pattern)!r}"
    return None if re.search(pattern, value) else ("string_pattern_mismatch", said)


BOUND_CHECKS = {
    "gt": _compared("greater_than", "greater than", lambda value, bound: value > bound),
    "ge": _compared("greater_than_equal", "greater than or equal to", lambda value, bound: value >= bound),
    "lt": _compared("less_than", "less than", lambda value, bound: value < bound),
    "le": _compared("less_than_equal", "less than or equal to", lambda value, bound: value <= bound),
    "multiple_of": _compared("multiple_of", "a multiple of", lambda value, bound: value % bound == 0),
    "min_length": _longer,
    "max_length": _shorter,
    "min_items": _longer,
    "max_items": _shorter,
    "pattern": _matched,
    "regex": _matched,
}


def from_json(text):
    """JSON as values. Raises Misfit."""
    try:
        return json.loads(text)
    except ValueError as error:
        raise misfit("json_invalid", f"Invalid JSON: {error}", text) from None
