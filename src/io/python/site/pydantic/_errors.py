"""What does not fit, and where."""

import json


class Misfit(ValueError):
    """One or more values that do not fit: pairs of a place and (code, what is said, the value)."""

    def __init__(self, problems):
        super().__init__(problems)
        self.problems = problems


def misfit(code, message, value):
    return Misfit([((), (code, message, value))])


class ValidationError(ValueError):
    """What does not fit a model."""

    def __init__(self, title, problems):
        super().__init__()
        self.title, self._problems = title, problems

    def errors(self, **options):
        return [
            {"type": code, "loc": place, "msg": message, "input": value}
            for place, (code, message, value) in self._problems
        ]

    def error_count(self):
        return len(self._problems)

    def json(self, **options):
        return json.dumps(self.errors(), default=repr)

    def __str__(self):
        count = len(self._problems)
        head = f"{count} validation error{'' if count == 1 else 's'} for {self.title}"
        return "\n".join([head, *map(_told, self._problems)])

    __repr__ = __str__


ValidationError.__module__ = "pydantic_core._pydantic_core"


def _told(problem):
    place, (code, message, value) = problem
    shown = repr(value)
    shown = shown if len(shown) <= 50 else f"{shown[:25]}...{shown[-24:]}"
    where = ".".join(map(str, place))
    about = f"  {message} [type={code}, input_value={shown}, input_type={type(value).__name__}]"
    more = f"    For further information visit https://errors.pydantic.dev/2.13/v/{code}"
    return "\n".join([*([where] if where else []), about, more])
