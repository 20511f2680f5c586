"""Models: classes whose fields are checked."""

import annotationlib
import datetime
import decimal
import enum
import json
import typing
import uuid

from ._checking import Checker, bounded, checked, from_json
from ._errors import Misfit, ValidationError, misfit
from ._fields import REQUIRED, FieldInfo, merged
from ._schemas import whole_schema


def names_of(cls):
    """The annotated names of a class itself, whatever they are annotated with."""
    return annotationlib.get_annotations(cls, format=annotationlib.Format.FORWARDREF)


class ConfigDict(dict):
    """How a model takes what it does not know: `extra`."""


class Computed(property):
    """A property that is dumped."""

    def __init__(self, method):
        super().__init__(method.fget if isinstance(method, property) else method)


class _Meta(type):
    """Classes know their fields when they are first asked: their types may be named before they are there."""

    @property
    def model_fields(cls):
        if "_quire_fields" not in cls.__dict__:
            cls._quire_fields = {
                name: field for name, field in cls._collected().items() if not name.startswith("_")
            }
        return cls._quire_fields

    __fields__ = model_fields

    def _collected(cls):
        found = {}
        for name, hint in typing.get_type_hints(cls, include_extras=True).items():
            if typing.get_origin(hint) is not typing.ClassVar and name != "model_config":
                found[name] = merged(cls._field(name), *_parted(hint))
        return found

    def _field(cls, name):
        said = next((one._said[name] for one in cls.__mro__ if name in one.__dict__.get("_said", ())), REQUIRED)
        return FieldInfo(**vars_of(said)) if isinstance(said, FieldInfo) else FieldInfo(said)


def vars_of(field):
    """What a field was made of."""
    told = {name: value for name, value in vars(field).items() if name not in ("bounds", "annotation")}
    return told | field.bounds


def _parted(hint):
    if typing.get_origin(hint) is typing.Annotated:
        return typing.get_args(hint)[0] if _only_fields(hint) else hint, typing.get_args(hint)[1:]
    return hint, ()


def _only_fields(hint):
    return all(isinstance(one, FieldInfo) for one in typing.get_args(hint)[1:])


class BaseModel(metaclass=_Meta):
    """A class of one's own inherits from this; its annotations are its fields."""

    model_config: typing.ClassVar[dict] = {}

    def __init_subclass__(cls, **options):
        own = {name for name in names_of(cls) if not name.startswith("_") and name != "model_config"}
        cls._said = {name: cls.__dict__[name] for name in own if name in cls.__dict__}
        for name in cls._said:
            delattr(cls, name)
        old = cls.__dict__.get("Config")
        kept = {} if old is None else {name: value for name, value in vars(old).items() if name[0] != "_"}
        cls.model_config = {**cls.model_config, **kept, **options}
        super().__init_subclass__()

    def __init__(self, /, **values):
        _fill(self, values)

    @classmethod
    def _validated(cls, value):
        """An instance of what may be one, a dict, or something with attributes. Raises Misfit."""
        if isinstance(value, cls):
            return value
        if not isinstance(value, dict):
            name = cls.__name__
            raise misfit("model_type", f"Input should be a valid dictionary or instance of {name}", value)
        made = cls.__new__(cls)
        _take(made, value)
        return made

    @classmethod
    def model_validate(cls, obj, *, from_attributes=False, **options):
        if from_attributes and not isinstance(obj, (dict, cls)):
            obj = {name: getattr(obj, name) for name in cls.model_fields if hasattr(obj, name)}
        return _or_error(cls.__name__, lambda: cls._validated(obj))

    @classmethod
    def model_validate_json(cls, json_data, **options):
        return _or_error(cls.__name__, lambda: cls._validated(from_json(json_data)))

    @classmethod
    def model_construct(cls, _fields_set=None, **values):
        """Unchecked."""
        made = cls.__new__(cls)
        usual = {name: field.get_default() for name, field in cls.model_fields.items() if not field.is_required()}
        _set(made, usual | values, set(values))
        return made

    @classmethod
    def model_json_schema(cls, *args, **options):
        return whole_schema(cls)

    @classmethod
    def model_rebuild(cls, **options):
        cls.__dict__.get("_quire_fields") and delattr(cls, "_quire_fields")

    parse_obj, parse_raw, construct, schema = model_validate, model_validate_json, model_construct, model_json_schema

    @classmethod
    def schema_json(cls, **options):
        return json.dumps(cls.model_json_schema(), **options)

    @property
    def model_fields_set(self):
        return self._given

    @property
    def model_extra(self):
        known = type(self).model_fields
        return {name: value for name, value in self.__dict__.items() if name not in known}

    def model_dump(self, *, mode="python", include=None, exclude=None, by_alias=False, exclude_unset=False,
                   exclude_defaults=False, exclude_none=False, **options):
        """The model as dicts, lists and values; as JSON has them in the mode `json`."""
        passed = {"mode": mode, "by_alias": by_alias, "exclude_unset": exclude_unset, "exclude_none": exclude_none}
        fields = type(self).model_fields
        computed = {name: getattr(self, name) for name in _computed(type(self))}
        return {
            (field.alias or name) if by_alias and field else name: dumped(value, passed)
            for name, value in (self.__dict__ | computed).items()
            for field in [fields.get(name)]
            if (include is None or name in include)
            and name not in (exclude or ())
            and not (field and field.exclude)
            and not (exclude_unset and name not in self._given)
            and not (exclude_none and value is None)
            and not (exclude_defaults and field and not field.is_required() and value == field.get_default())
        }

    def model_dump_json(self, *, indent=None, **options):
        separators = (",", ":") if indent is None else None
        return json.dumps(
            self.model_dump(**options, mode="json"), indent=indent, separators=separators, ensure_ascii=False
        )

    def dict(self, **options):
        return self.model_dump(**options)

    def json(self, **options):
        return self.model_dump_json(**options)

    def model_copy(self, *, update=None, deep=False):
        import copy

        made = type(self).__new__(type(self))
        values = copy.deepcopy(self.__dict__) if deep else self.__dict__
        _set(made, {**values, **(update or {})}, self._given | set(update or ()))
        return made

    copy = model_copy

    def __setattr__(self, name, value):
        field = type(self).model_fields.get(name)
        if field is None and not name.startswith("_") and type(self).model_config.get("extra") != "allow":
            raise ValueError(f'"{type(self).__name__}" object has no field "{name}"')
        if field and type(self).model_config.get("frozen"):
            raise ValidationError(type(self).__name__, [((name,), ("frozen_instance", "Instance is frozen", value))])
        if field and type(self).model_config.get("validate_assignment"):
            value = _or_error(type(self).__name__, lambda: _field_value(type(self), name, field, value))
        if name.startswith("_"):
            object.__setattr__(self, name, value)
        else:
            self.__dict__[name] = value
            self._given.add(name)

    def __iter__(self):
        return iter(self.__dict__.items())

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash((type(self), tuple(self.__dict__.values())))

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(_shown(self))})"

    def __str__(self):
        return " ".join(_shown(self))

    __slots__ = ("__dict__", "_given", "__weakref__")


def dumped(value, options):
    """A value inside of a model, dumped too."""
    if isinstance(value, BaseModel):
        return value.model_dump(**options)
    if isinstance(value, (list, tuple, set, frozenset)):
        made = [dumped(one, options) for one in value]
        return made if options["mode"] == "json" else type(value)(made)
    if isinstance(value, dict):
        return {dumped(name, options): dumped(one, options) for name, one in value.items()}
    return _as_json(value) if options["mode"] == "json" else value


def _as_json(value):
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return str(value) if isinstance(value, (uuid.UUID, decimal.Decimal)) else value


def _fill(model, values):
    _or_error(type(model).__name__, lambda: _take(model, values))


def _take(model, values):
    """Checks all fields and sets them. Raises Misfit."""
    kind = type(model)
    for check in _checkers(kind, None, "before"):
        values = check.__get__(None, kind)(values)
    made, problems, given = {}, [], set()
    for name, field in kind.model_fields.items():
        key = field.alias if field.alias in values else name
        if key not in values and not field.is_required():
            made[name] = field.get_default()
            continue
        try:
            if key not in values:
                raise misfit("missing", "Field required", values)
            made[name] = _field_value(kind, name, field, values[key])
            given.add(name)
        except Misfit as error:
            problems += [((field.alias or name, *place), told) for place, told in error.problems]
    known = {*kind.model_fields, *(field.alias for field in kind.model_fields.values())}
    more = {name: value for name, value in values.items() if name not in known}
    if kind.model_config.get("extra") == "forbid":
        said = "Extra inputs are not permitted"
        problems += [((name,), ("extra_forbidden", said, value)) for name, value in more.items()]
    if problems:
        raise Misfit(problems)
    allowed = more if kind.model_config.get("extra") == "allow" else {}
    _set(model, made | allowed, given | set(allowed))
    for check in _checkers(kind, None, "after"):
        _valued(lambda: check.__get__(model, kind)(), model)
    post = getattr(model, "model_post_init", None)
    if post:
        post(None)


def _field_value(kind, name, field, value):
    for check in _checkers(kind, name, "before"):
        value = _valued(lambda: check.__get__(None, kind)(value), value)
    came, value = value, checked(field.annotation, value)
    if value is not None:
        bounded(field.bounds, value, came)
    for check in _checkers(kind, name, "after"):
        value = _valued(lambda: check.__get__(None, kind)(value), value)
    return value


def _valued(work, value):
    """What a method of the person's says; its complaints as ours."""
    try:
        return work()
    except Misfit:
        raise
    except (ValueError, AssertionError) as error:
        code, name = ("value_error", "Value") if isinstance(error, ValueError) else ("assertion_error", "Assertion")
        said = f"{name} error, {error}" if code == "value_error" else f"Assertion failed, {error}"
        raise misfit(code, said, value) from None


def _checkers(kind, name, mode):
    members = {key: value for one in reversed(kind.__mro__) for key, value in vars(one).items()}
    return [
        one
        for one in members.values()
        if isinstance(one, Checker)
        and one.mode == mode
        and (one.names is None if name is None else one.names and (name in one.names or "*" in one.names))
    ]


def _computed(kind):
    return [name for one in reversed(kind.__mro__) for name, value in vars(one).items() if isinstance(value, Computed)]


def _set(model, values, given):
    object.__setattr__(model, "__dict__", values)
    object.__setattr__(model, "_given", given)


def _shown(model):
    computed = {name: getattr(model, name) for name in _computed(type(model))}
    return [f"{name}={value!r}" for name, value in (model.__dict__ | computed).items()]


def _or_error(title, work):
    try:
        return work()
    except Misfit as error:
        raise ValidationError(title, error.problems) from None


BaseModel.__module__ = "pydantic.main"
