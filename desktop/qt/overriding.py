"""Mark methods that override Qt's, without the cost of typing_extensions at start."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414 - handed on
else:
    AnyMethod = TypeVar("AnyMethod", bound=Callable)

    def override(method: AnyMethod) -> AnyMethod:
        """Return the method as it is; only the type checker looks at the mark."""
        return method
