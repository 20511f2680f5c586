"""Dicts whose keys are alike in whatever case."""


class CaseInsensitiveDict(dict):
    def __init__(self, data=None, **more):
        super().__init__()
        self.update(data or {}, **more)

    def update(self, data=(), **more):
        for name, value in [*dict(data).items(), *more.items()]:
            self[name] = value

    def __setitem__(self, name, value):
        super().__setitem__(self._name(name), value)

    def __getitem__(self, name):
        return super().__getitem__(self._name(name))

    def __contains__(self, name):
        return super().__contains__(self._name(name))

    def get(self, name, default=None):
        return super().get(self._name(name), default)

    def pop(self, name, *default):
        return super().pop(self._name(name), *default)

    def _name(self, name):
        """The key that is alike, else the name itself."""
        alike = (key for key in self.keys() if key.lower() == str(name).lower())
        return next(alike, name)
