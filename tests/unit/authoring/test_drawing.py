"""Drawings that are not safe to show are refused."""

import pytest

from desktop.authoring.drawing import MAX_SIZE, faults

GOOD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


def test_a_plain_drawing_has_no_faults() -> None:
    assert list(faults(GOOD.format('<rect fill="{{ink}}"/><path fill="url(#a)"/>'))) == []


@pytest.mark.parametrize(
    ("drawing", "words"),
    [
        (GOOD.format(" " * MAX_SIZE), "are the most"),
        ("<!DOCTYPE svg><svg/>", "document type"),
        ('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "entities"),
        (GOOD.format('<rect fill="{{pink}}"/>'), "{{pink}} is not known"),
        (GOOD.format("<rect>"), "cannot be read"),
        ("<svg/>", "no viewBox"),
        (GOOD.format("<script/>"), "<script> is not allowed"),
        (GOOD.format("<image/>"), "<image> is not allowed"),
        (GOOD.format("<foreignObject/>"), "<foreignObject> is not allowed"),
        (GOOD.format('<use href="https://a.org/x.svg"/>'), "loads nothing from outside"),
        (GOOD.format('<rect fill="url(https://a.org)"/>'), "not allowed"),
        (GOOD.format('<rect onclick="x()"/>'), "not allowed"),
        (GOOD.format('<rect fill="#ff0000"/>'), "uses the colour #ff0000"),
    ],
)
def test_a_fault_in_a_drawing_is_said(drawing: str, words: str) -> None:
    assert [fault for fault in faults(drawing) if words in fault]
