# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The public names that come from a resource. Not read before one of them is used."""

import typing as _typing

if _typing.TYPE_CHECKING:
    from .orders import Basket as Basket
    from .orders import OneOrder as OneOrder
    from .orders import Order as Order
    from .orders import OrderList as OrderList
    from .orders import Orders as Orders
    from .orders import Purse as Purse
    from .ovens import Oven as Oven
    from .ovens import Ovens as Ovens
    from .shelves import Rent as Rent
    from .shelves import Shelves as Shelves

# Where each of them stands.
_NAMES: dict[str, str] = {
    "Basket": "orders",
    "OneOrder": "orders",
    "Order": "orders",
    "OrderList": "orders",
    "Orders": "orders",
    "Oven": "ovens",
    "Ovens": "ovens",
    "Purse": "orders",
    "Rent": "shelves",
    "Shelves": "shelves",
}
