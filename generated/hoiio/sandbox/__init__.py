"""A simulation of the service on loopback, made from its spec, for tests and for trying out a client.

The sandbox checks credentials and parameters, returns every status of the spec, and applies the rate limits to requests
as they arrive. Requests create entities, such as calls, which then change automatically: they are charged to the
account, later requests find them, and signed notifications of them are posted, to loopback only. A request for an
unknown entity, or to an endpoint without sandbox behaviour, is answered from the examples of the spec. Faults can be
injected.

    with Sandbox() as sandbox:
        client = Client(**sandbox.credentials, base_url=sandbox.base_url)

In a test, use long steps, and run all of them where the test needs it:

    with Sandbox(step_seconds=3600) as sandbox:
        ...
        sandbox.run_until_idle()

In a load test, switch the rate limits off, and fill the account:

    with Sandbox(limit=None, balance="1000000") as sandbox:
        ...

To start a sandbox from a shell, run `python -m` with the name of this package and `.sandbox`.

If the sandbox itself fails, the client gets the HTTP status 500, and `close` raises the exceptions.
"""

from ._http.faults import Fault as Fault
from ._http.server import ReceivedRequest as ReceivedRequest
from ._http.webhook_sender import SentWebhook as SentWebhook
from ._sandbox import Sandbox as Sandbox

__all__ = ["Fault", "ReceivedRequest", "Sandbox", "SentWebhook"]
