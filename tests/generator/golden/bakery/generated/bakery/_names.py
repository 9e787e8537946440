# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""Where each public name stands that comes from a resource. Not read before one of them is used."""

MODULES: dict[str, str] = {
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
