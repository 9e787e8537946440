# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The public names that come from a resource. Not read before one of them is used."""

import typing as _typing

if _typing.TYPE_CHECKING:
    from .conference import Conference as Conference
    from .conference import ConferenceCall as ConferenceCall
    from .fax import Fax as Fax
    from .fax import FaxEntry as FaxEntry
    from .fax import FaxHistory as FaxHistory
    from .fax import FaxMessage as FaxMessage
    from .fax import FaxRate as FaxRate
    from .fax import SentFax as SentFax
    from .ivr import Ivr as Ivr
    from .ivr import IvrSession as IvrSession
    from .ivr import Transfer as Transfer
    from .number import ActiveNumber as ActiveNumber
    from .number import ActiveNumbers as ActiveNumbers
    from .number import Countries as Countries
    from .number import Country as Country
    from .number import Number as Number
    from .number import NumberChoice as NumberChoice
    from .number import NumberChoices as NumberChoices
    from .number import NumberRate as NumberRate
    from .number import NumberRates as NumberRates
    from .number import State as State
    from .number import Subscription as Subscription
    from .sms import SentSms as SentSms
    from .sms import Sms as Sms
    from .sms import SmsBatch as SmsBatch
    from .sms import SmsEntry as SmsEntry
    from .sms import SmsHistory as SmsHistory
    from .sms import SmsMessage as SmsMessage
    from .sms import SmsRate as SmsRate
    from .user import AccountInfo as AccountInfo
    from .user import Balance as Balance
    from .user import User as User
    from .voice import Call as Call
    from .voice import CallEntry as CallEntry
    from .voice import CallHistory as CallHistory
    from .voice import CallRate as CallRate
    from .voice import CallStarted as CallStarted
    from .voice import ConferenceStarted as ConferenceStarted
    from .voice import Voice as Voice

# Where each of them stands.
_NAMES: dict[str, str] = {
    "AccountInfo": "user",
    "ActiveNumber": "number",
    "ActiveNumbers": "number",
    "Balance": "user",
    "Call": "voice",
    "CallEntry": "voice",
    "CallHistory": "voice",
    "CallRate": "voice",
    "CallStarted": "voice",
    "Conference": "conference",
    "ConferenceCall": "conference",
    "ConferenceStarted": "voice",
    "Countries": "number",
    "Country": "number",
    "Fax": "fax",
    "FaxEntry": "fax",
    "FaxHistory": "fax",
    "FaxMessage": "fax",
    "FaxRate": "fax",
    "Ivr": "ivr",
    "IvrSession": "ivr",
    "Number": "number",
    "NumberChoice": "number",
    "NumberChoices": "number",
    "NumberRate": "number",
    "NumberRates": "number",
    "SentFax": "fax",
    "SentSms": "sms",
    "Sms": "sms",
    "SmsBatch": "sms",
    "SmsEntry": "sms",
    "SmsHistory": "sms",
    "SmsMessage": "sms",
    "SmsRate": "sms",
    "State": "number",
    "Subscription": "number",
    "Transfer": "ivr",
    "User": "user",
    "Voice": "voice",
}
