"""Contact data that may be published: a person's only with consent (Law 91/2025/QH15)."""

from __future__ import annotations

from generator.model.producer import PERSONAL_FORMS, Producer
from generator.model.sales_point import SalesPoint
from generator.model.shared import Consent

__all__ = ["of_point", "of_producer"]


def of_producer(record: Producer, field: str) -> str:
    """The field `phone`, `email` or `address` of a producer, or "" where it is a person's and nobody consented."""
    return _granted(record.form, record.consent, str(getattr(record, field)), field)


def of_point(record: SalesPoint, operator: Producer | None, field: str) -> str:
    """The field `phone` or `email` of a sales point, or "" where a household that runs it has not consented."""
    value = str(getattr(record, field))
    return _granted(operator.form, record.consent or operator.consent, value, field) if operator else value


def _granted(form: str, consent: Consent | None, value: str, field: str) -> str:
    scope = consent.scope if consent else ()
    return "" if form in PERSONAL_FORMS and field not in scope else value
