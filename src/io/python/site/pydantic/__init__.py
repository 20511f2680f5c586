"""`pydantic`, as far as answers and tools need it: models that check what they are made of, and their JSON Schema."""

from ._adapter import TypeAdapter, create_model
from ._checking import AfterValidator, BeforeValidator, field_validator, model_validator, root_validator, validator
from ._errors import ValidationError
from ._fields import Field, FieldInfo, PrivateAttr
from ._main import BaseModel, ConfigDict

VERSION = __version__ = "2.13.5"

#: Texts that `pydantic` looks through more closely.
EmailStr = HttpUrl = AnyUrl = SecretStr = StrictStr = str
StrictInt, StrictFloat, StrictBool = int, float, bool

from typing import Annotated as _Annotated  # noqa: E402: the names of types follow those of classes

PositiveInt = _Annotated[int, Field(gt=0)]
NonNegativeInt = _Annotated[int, Field(ge=0)]
PositiveFloat = _Annotated[float, Field(gt=0)]


def computed_field(method=None, **options):
    """A property that is dumped with the fields."""
    from ._main import Computed

    return Computed(method) if method is not None else Computed


def constr(**options):
    return _Annotated[str, Field(**options)]


def conint(**options):
    return _Annotated[int, Field(**options)]


def conlist(item_type, **options):
    return _Annotated[list[item_type], Field(**options)]
