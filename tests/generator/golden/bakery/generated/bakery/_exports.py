# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The same names as in `_names`, for type checkers and editors. Nothing imports this when a program runs."""

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
