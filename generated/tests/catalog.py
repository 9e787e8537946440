# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""Every endpoint, by its path."""

import cases_conference
import cases_fax
import cases_ivr
import cases_number
import cases_sms
import cases_user
import cases_voice

from case import Case

CASES: dict[str, Case] = {
    case.path: case
    for cases in (
        cases_conference.CASES,
        cases_fax.CASES,
        cases_ivr.CASES,
        cases_number.CASES,
        cases_sms.CASES,
        cases_user.CASES,
        cases_voice.CASES,
    )
    for case in cases
}
