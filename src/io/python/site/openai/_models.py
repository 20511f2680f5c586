"""The SDK's objects: made from JSON as it makes them, printed as it prints them."""

import json

from ._reading import converted


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

    def model_dump(
        self,
        *,
        mode="python",
        exclude_unset=False,
        exclude_none=False,
        include=None,
        exclude=None,
        by_alias=False,
        **options,
    ):
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
        return json.dumps(
            self.model_dump(**options), indent=indent, ensure_ascii=False, separators=separators
        )

    dict = model_dump
    json = model_dump_json

    def to_dict(self, *, use_api_names=True, exclude_unset=True, **options):
        return self.model_dump(by_alias=use_api_names, exclude_unset=exclude_unset, **options)

    def to_json(self, *, indent=2, use_api_names=True, exclude_unset=True, **options):
        return self.model_dump_json(
            indent=indent, by_alias=use_api_names, exclude_unset=exclude_unset, **options
        )

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
