"""Phone numbers as people write them, and values of enums that this package does not know."""

from __future__ import annotations

import pytest

import hoiio

from fakes import client_returning, success

E164 = "must be a phone number in E.164 notation, such as +6511111111"


@pytest.mark.parametrize(
    ("number", "hint"),
    [
        ("+65 1111 1199", "; leave out the blank at position 3"),
        ("+65-1111-1199", "; leave out the hyphen at position 3"),
        ("+65.1111.1199", "; leave out the dot at position 3"),
        ("+65\u00a011111199", "; leave out the no-break space at position 3"),
        ("+65\u201311111199", "; leave out the en dash at position 3"),
        ("\u202a+6511111199", "; leave out the left-to-right embedding at position 0"),
        ("tel:+6511111199", "; leave out tel:"),
        ("tel:+65-1111-1199", "; leave out tel:, and leave out the hyphen at position 7"),
        (
            "(65) 1111-1199",
            "; begin with + and the code of the country, and leave out the parenthesis at position 0",
        ),
        ("6511111199", "; begin with + and the code of the country"),
        ("+65\uff11\uff11\uff11\uff111199", "; write the digit at position 3 as one of 0 to 9"),
        ("nobody", ""),
        ("+65 nobody", ""),
        ("+0 1111", ""),
        ("+٦٥١", ""),
    ],
)
def test_the_error_says_how_a_phone_number_must_be_written(number: str, hint: str) -> None:
    client, memory = client_returning(success({"txn_ref": "AA-1"}))
    with pytest.raises(hoiio.ParameterError) as caught:
        client.voice.call(number)
    message = str(caught.value)
    assert message.endswith(f"{E164}{hint}. Nothing was sent."), message
    assert "1199" not in message
    assert memory.sent == []


def test_the_repr_of_an_unknown_value_can_be_typed() -> None:
    unknown = hoiio.CallStatus("no-answer")
    assert repr(unknown) == "CallStatus('no-answer')"
    assert eval(repr(unknown), vars(hoiio)) == unknown  # noqa: S307
    assert repr(hoiio.CallStatus.BUSY) == "<CallStatus.BUSY: 'busy'>"
