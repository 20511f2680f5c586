"""Fields: what is said of them beside their type."""

import copy

REQUIRED = type("PydanticUndefinedType", (), {"__repr__": lambda self: "PydanticUndefined"})()
#: Bounds, each with its name in JSON Schema for numbers, texts and lists.
BOUNDS = {"gt": "exclusiveMinimum", "ge": "minimum", "lt": "exclusiveMaximum", "le": "maximum", "multiple_of": "multipleOf"}


class FieldInfo:
    """A field: its type, its default, what is said about it."""

    def __init__(self, default=REQUIRED, default_factory=None, alias=None, title=None, description=None, examples=None,
                 json_schema_extra=None, exclude=None, annotation=None, validation_alias=None,
                 serialization_alias=None, **bounds):
        self.default = REQUIRED if default is ... else default
        self.default_factory, self.annotation = default_factory, annotation
        self.alias = alias or validation_alias or serialization_alias
        self.title, self.description, self.examples = title, description, examples
        self.json_schema_extra, self.exclude = json_schema_extra, exclude
        self.bounds = {name: value for name, value in bounds.items() if value is not None}

    def is_required(self):
        return self.default is REQUIRED and self.default_factory is None

    def get_default(self, **options):
        return self.default_factory() if self.default_factory else copy.deepcopy(self.default)

    def about(self):
        """What JSON Schema says of it beside its type."""
        known = {"title": self.title, "description": self.description, "examples": self.examples}
        said = {name: value for name, value in known.items() if value is not None}
        if isinstance(self.json_schema_extra, dict):
            said |= self.json_schema_extra
        return said

    def __repr__(self):
        shown = {"annotation": getattr(self.annotation, "__name__", self.annotation), "required": self.is_required()}
        shown |= {} if self.default is REQUIRED else {"default": self.default}
        shown |= {} if self.description is None else {"description": self.description}
        parts = (f"{name}={value if name == 'annotation' else repr(value)}" for name, value in shown.items())
        return f"FieldInfo({', '.join(parts)})"


def Field(default=REQUIRED, **options):
    """What is said of a field beside its type."""
    return FieldInfo(default, **options)


def PrivateAttr(default=None, *, default_factory=None):
    """An attribute that is no field."""
    return default_factory() if default_factory else default


def merged(field, annotation, metadata):
    """The field with what `Annotated` says of it, too."""
    for said in metadata:
        if isinstance(said, FieldInfo):
            field.bounds = said.bounds | field.bounds
            field.description = field.description or said.description
            field.title, field.alias = field.title or said.title, field.alias or said.alias
            if field.is_required():
                field.default, field.default_factory = said.default, said.default_factory
    field.annotation = annotation
    return field
