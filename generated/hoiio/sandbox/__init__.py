"""The service, played on loopback from its spec, so that a client can be tried and tested without it.

It checks credentials and parameters, answers every status of the spec, lets a thing go through its life (from one
example of the spec to the next), keeps the limit strictly, and misbehaves when it is told to:

    with Sandbox() as sandbox:
        client = Client(**sandbox.credentials, base_url=sandbox.base_url)

`python -m` with this package's name and `.sandbox` starts one by hand.
"""

from ._faults import Fault as Fault
from ._server import Received as Received
from ._server import Sandbox as Sandbox

__all__ = ["Fault", "Received", "Sandbox"]
