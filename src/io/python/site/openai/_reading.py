"""From JSON to values as the SDK takes them (its types are in `_schema.py`)."""

#: The classes by their names, filled by `_classes.py`.
CLASSES = {}


class Unfit(Exception):
    """A value that is not of the declared type."""


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
