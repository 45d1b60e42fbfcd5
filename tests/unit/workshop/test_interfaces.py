"""Which addresses are offered, and which first."""

import pytest

from desktop.workshop import interfaces as module
from desktop.workshop.interfaces import Interface, interfaces
from desktop.workshop.qr import qr_code


def test_this_computer_alone_is_always_the_last_choice() -> None:
    found = interfaces()
    assert found[-1].address == "127.0.0.1"
    assert [one for one in found if one.is_loopback] == [found[-1]]


def test_the_likely_network_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = [
        Interface("docker0", "172.17.0.1"),
        Interface("eth0", "10.0.0.5"),
        Interface("lo", "127.0.0.1"),
        Interface("wlan0", "192.168.1.7"),
        Interface("eth1", "169.254.3.4"),
        Interface("odd", "fe80::1"),
    ]
    monkeypatch.setattr(module, "_listed", lambda: iter(listed))
    monkeypatch.setattr(module, "_outward_address", lambda: "10.0.0.5")
    assert [one.address for one in interfaces()] == [
        "192.168.1.7", "10.0.0.5", "169.254.3.4", "172.17.0.1", "127.0.0.1",
    ]  # fmt: skip


def test_without_a_list_the_address_to_the_outside_is_offered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_listed", lambda: iter(()))
    monkeypatch.setattr(module, "_addresses_of_name", lambda: ["127.0.1.1"])
    monkeypatch.setattr(module, "_outward_address", lambda: "192.168.1.7")
    assert [one.address for one in interfaces()] == ["192.168.1.7", "127.0.0.1"]


def test_the_code_brings_a_phone_to_the_page_with_the_pin() -> None:
    code = qr_code("http://192.168.1.7:8080", "123456")
    assert code.address == "http://192.168.1.7:8080/#p=123456"
    assert len(code.rows) == len(code.rows[0]) >= 25
    # The three squares in the corners.
    assert all(code.rows[0][place] for place in (*range(7), *range(-7, 0)))
