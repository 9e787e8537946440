"""The accounts of the applications: their fields, and charges to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._model.entities import Account
from .expressions import amount, evaluate, is_amount
from .given_values import check_names, check_values


class Accounts:
    """One account for each application, if the spec has accounts.

    declared: The account of the spec.
    balance: The balance that replaces that of the spec, if it is not None.
    """

    def __init__(self, declared: Account | None, balance: str | None) -> None:
        if declared is None and balance is not None:
            raise ValueError("balance cannot be set: this service has no accounts")
        self._declared = declared
        self._balance = balance
        self._accounts: dict[str, dict[str, Any]] = {}

    def open(self, application: str, given: Mapping[str, str]) -> None:
        """Opens the account of an application.

        Args:
            application: The application.
            given: Fields that replace those of the spec.

        Raises:
            ValueError: The account has no such field, or its value is invalid.
        """
        declared = self._declared
        if declared is not None and self._balance is not None:
            given = {declared.balance: self._balance, **given}
        known = [*declared.fields, declared.balance] if declared else []
        check_names("an account", given, known)
        check_values(given)
        if declared is None:
            return
        for name in (declared.balance, *declared.wallets):
            if name in given and not is_amount(given[name]):
                raise ValueError(f"{name} must be an amount such as 1000.00; it is {given[name]!r}")
        account = {name: evaluate(value, {}) for name, value in declared.fields.items()}
        if declared.wallets and declared.balance in given:  # the last wallet gets all of it
            account |= dict.fromkeys(declared.wallets, str(amount(given[declared.balance]) * 0))
            account[declared.wallets[-1]] = given[declared.balance]
        self._accounts[application] = account | dict(given)
        self.pay(application, None)

    def get(self, application: str) -> dict[str, Any]:
        """Returns the fields of an account; empty if there are no accounts."""
        return self._accounts.get(application, {})

    def can_pay(self, application: str, price: Any) -> bool:
        """Returns whether the balance is high enough for a price."""
        declared = self._declared
        return declared is None or amount(self.get(application)[declared.balance]) >= amount(price)

    def pay(self, application: str, price: Any) -> None:
        """Takes a price from the balance. The balance does not fall below 0."""
        declared, account, rest = self._declared, self.get(application), amount(price)
        if declared is None:
            return
        for wallet in declared.wallets or (declared.balance,):
            held = amount(account[wallet])
            account[wallet] = str(held - min(held, rest))
            rest -= min(held, rest)
        if declared.wallets:
            account[declared.balance] = str(sum(amount(account[wallet]) for wallet in declared.wallets))
