"""The accounts of the applications: what each holds, and what is taken from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._model.entities import Account
from .expressions import amount, value_of


class Accounts:
    """One account for each application, if the spec says what an account is."""

    def __init__(self, declared: Account | None) -> None:
        self._declared = declared
        self._accounts: dict[str, dict[str, Any]] = {}

    def open(self, application: str, given: Mapping[str, str]) -> None:
        """Let an application have an account, with these fields instead of those of the spec. Raises ValueError."""
        declared = self._declared
        known = [*declared.fields, declared.balance] if declared else []
        unknown = given.keys() - known
        if unknown:
            raise ValueError(f"an account has no {', '.join(sorted(unknown))}; it has {', '.join(known) or 'nothing'}")
        if declared is None:
            return
        account = {name: value_of(value, {}) for name, value in declared.fields.items()}
        if declared.purses and declared.balance in given:  # all of it is in the last one
            account |= dict.fromkeys(declared.purses, str(amount(given[declared.balance]) * 0))
            account[declared.purses[-1]] = given[declared.balance]
        self._accounts[application] = account | dict(given)
        self.pay(application, None)

    def of(self, application: str) -> dict[str, Any]:
        """What an application's account holds; nothing if there are no accounts."""
        return self._accounts.get(application, {})

    def holds(self, application: str, price: Any) -> bool:
        """Whether the balance is enough for a price."""
        declared = self._declared
        return declared is None or amount(self.of(application)[declared.balance]) >= amount(price)

    def pay(self, application: str, price: Any) -> None:
        """Take a price from the balance, and never more than there is."""
        declared, account, rest = self._declared, self.of(application), amount(price)
        if declared is None:
            return
        for purse in declared.purses or (declared.balance,):
            held = amount(account[purse])
            account[purse] = str(held - min(held, rest))
            rest -= min(held, rest)
        if declared.purses:
            account[declared.balance] = str(sum(amount(account[purse]) for purse in declared.purses))
