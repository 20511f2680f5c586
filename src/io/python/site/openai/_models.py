"""The SDK's objects: made from JSON as it makes them, printed as it prints them, under its own names."""

import json
import sys
import types

import _quire_bridge as bridge

from . import _schema

PROFILE = bridge.profile
_OTHER_PROFILE = {"tutorial": "+", "current": "-"}[PROFILE]


class Unfit(Exception):
    """A value that is not of the declared type."""


class BaseModel:
    """An object of the API. `_fields` are (name, type, name in JSON); what else came is kept behind them."""

    # Apart from the fields: `__dict__` is what is printed.
    __slots__ = ("__dict__", "_given")
    _fields = ()

    def __init__(self, **values):
        self._set(values, values)

    def _set(self, values, given):
        known = {name for name, _, _ in self._fields}
        ordered = {name: values.get(name) for name, _, _ in self._fields}
        extra = {name: value for name, value in values.items() if name not in known}
        object.__setattr__(self, "__dict__", ordered | extra)
        object.__setattr__(self, "_given", frozenset(given))

    @classmethod
    def construct(cls, _fields_set=None, **values):
        """Made of JSON without complaint: what does not fit stays as it is."""
        made = cls.__new__(cls)
        fields, given = {}, set()
        for name, kind, key in cls._fields:
            given |= {name} if key in values else set()
            said = values.pop(key, None)
            fields[name] = None if said is None else converted(kind, said)
        made._set(fields | values, given | set(values))
        return made

    model_construct = construct

    @classmethod
    def model_validate(cls, values, **options):
        return cls.construct(**values)

    @classmethod
    def model_validate_json(cls, text, **options):
        return cls.construct(**json.loads(text))

    @property
    def model_fields_set(self):
        return set(self._given)

    @property
    def model_extra(self):
        known = {name for name, _, _ in self._fields}
        return {name: value for name, value in self.__dict__.items() if name not in known}

    def model_dump(self, *, mode="python", exclude_unset=False, exclude_none=False, include=None, exclude=None,
                   by_alias=False, **options):
        """The object as dicts, lists and values."""
        options = {"exclude_unset": exclude_unset, "exclude_none": exclude_none, "by_alias": by_alias}
        names = {name: key for name, _, key in self._fields} if by_alias else {}
        return {
            names.get(name, name): _dumped(value, options)
            for name, value in self.__dict__.items()
            if not (exclude_unset and name not in self._given)
            and not (exclude_none and value is None)
            and (include is None or name in include)
            and name not in (exclude or ())
        }

    def model_dump_json(self, *, indent=None, **options):
        """The object as JSON."""
        separators = (",", ":") if indent is None else None
        return json.dumps(self.model_dump(**options), indent=indent, ensure_ascii=False, separators=separators)

    dict = model_dump
    json = model_dump_json

    def to_dict(self, *, use_api_names=True, exclude_unset=True, **options):
        return self.model_dump(by_alias=use_api_names, exclude_unset=exclude_unset, **options)

    def to_json(self, *, indent=2, use_api_names=True, exclude_unset=True, **options):
        return self.model_dump_json(indent=indent, by_alias=use_api_names, exclude_unset=exclude_unset, **options)

    def model_copy(self, *, update=None, deep=False):
        copy = type(self).__new__(type(self))
        copy._set(self.__dict__ | (update or {}), self._given | set(update or ()))
        return copy

    copy = model_copy

    def keys(self):
        return self.__dict__.keys()

    def get(self, name, default=None):
        return self.__dict__.get(name, default)

    def __getitem__(self, name):
        return self.__dict__[name]

    def __setattr__(self, name, value):
        self.__dict__[name] = value
        object.__setattr__(self, "_given", self._given | {name})

    def __getattr__(self, name):
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __iter__(self):
        return iter(self.__dict__.items())

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__

    __hash__ = None

    def __repr__(self):
        fields = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({fields})"


def _dumped(value, options):
    if isinstance(value, BaseModel):
        return value.model_dump(**options)
    if isinstance(value, list):
        return [_dumped(item, options) for item in value]
    if isinstance(value, dict):
        return {key: _dumped(item, options) for key, item in value.items()}
    return value


def converted(kind, value):
    """A value as the SDK takes it: what may be null or one of several is checked, and taken as it is if it fails."""
    if kind[0] == "[":
        return [converted(kind[1:-1], item) for item in value] if isinstance(value, list) else value
    if kind[0] == "{":
        items = value.items() if isinstance(value, dict) else None
        return value if items is None else {key: converted(kind[1:-1], item) for key, item in items}
    if kind[0] == "?" or "|" in kind:
        try:
            return checked(kind, value)
        except Unfit:
            return converted(_likeliest(kind.lstrip("?"), value), value)
    if kind == "float" and type(value) is int:
        return float(value)
    return CLASSES[kind].construct(**value) if kind in CLASSES and isinstance(value, dict) else value


def _likeliest(kind, value):
    """Of several classes the one whose `type` is the value's, else the first."""
    if kind[0] in "[{" or "|" not in kind:
        return kind
    classes = kind.split("|")
    said = value.get("type") if isinstance(value, dict) else None
    fitting = (name for name in classes if ("type", f"={said}", "type") in CLASSES[name]._fields)
    return next(fitting, classes[0])


def checked(kind, value):
    """A value of that type, as lenient as pydantic is. Raises Unfit."""
    if kind[0] == "?":
        return None if value is None else checked(kind[1:], value)
    if kind[0] == "[":
        return [checked(kind[1:-1], item) for item in _of(list, value)]
    if kind[0] == "{":
        return {key: checked(kind[1:-1], item) for key, item in _of(dict, value).items()}
    if "|" in kind:
        return _checked_either(kind.split("|"), value)
    if kind[0] == "=":
        return _word(kind[1:].split(","), value)
    return CHECKS[kind](value) if kind in CHECKS else _checked_object(CLASSES[kind], value)


def _of(kind, value):
    if type(value) is not kind:
        raise Unfit
    return value


def _word(words, value):
    if value not in words:
        raise Unfit
    return value


def _checked_either(kinds, value):
    for kind in kinds:
        try:
            return checked(kind, value)
        except Unfit:
            continue
    raise Unfit


def _checked_object(cls, value):
    values, fields, given = dict(_of(dict, value)), {}, set()
    for name, kind, key in cls._fields:
        if key in values:
            fields[name] = checked(kind, values.pop(key))
            given.add(name)
        elif kind[0] != "?" and kind != "any":
            raise Unfit
        else:
            fields[name] = None
    made = cls.__new__(cls)
    made._set(fields | values, given | set(values))
    return made


def _int(value):
    if type(value) is bool or type(value) is int:
        return int(value)
    try:
        number = int(value) if type(value) is str else value
    except ValueError:
        raise Unfit from None
    if type(number) is int or (type(number) is float and number.is_integer()):
        return int(number)
    raise Unfit


def _float(value):
    if type(value) not in (int, float, bool, str):
        raise Unfit
    try:
        return float(value)
    except ValueError:
        raise Unfit from None


def _bool(value):
    if value in (True, False):
        return bool(value)
    raise Unfit


CHECKS = {
    "str": lambda value: _of(str, value),
    "int": _int,
    "float": _float,
    "bool": _bool,
    "any": lambda value: value,
}
CLASSES = {}


def _declare(text):
    """Makes the classes of a schema, each in a module of the SDK's name for it."""
    name, fields, is_ours = None, [], True
    for line in [*text.strip().split("\n"), ""]:
        if not line.startswith("  "):
            if name is not None and is_ours:
                _make(name, fields)
            is_ours, name, fields = line[:1] != _OTHER_PROFILE, line.lstrip("+- "), []
        elif line[2] != _OTHER_PROFILE:
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


_declare(_schema.CHAT)
_declare(_schema.OTHERS)
