# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The public names of the resources. Imported when one of them is used."""

import typing as _typing

if _typing.TYPE_CHECKING:
    from .resources.orders import Basket as Basket
    from .resources.orders import OneOrder as OneOrder
    from .resources.orders import Order as Order
    from .resources.orders import OrderList as OrderList
    from .resources.orders import OrdersResource as OrdersResource
    from .resources.orders import Purse as Purse
    from .resources.ovens import Oven as Oven
    from .resources.ovens import OvensResource as OvensResource
    from .resources.shelves import Rent as Rent
    from .resources.shelves import ShelvesResource as ShelvesResource

# The module of each name.
_NAMES: dict[str, str] = {
    "Basket": "resources.orders",
    "OneOrder": "resources.orders",
    "Order": "resources.orders",
    "OrderList": "resources.orders",
    "OrdersResource": "resources.orders",
    "Oven": "resources.ovens",
    "OvensResource": "resources.ovens",
    "Purse": "resources.orders",
    "Rent": "resources.shelves",
    "ShelvesResource": "resources.shelves",
}
