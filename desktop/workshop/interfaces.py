"""The addresses of this computer that phones might reach, the likely one first."""

import ctypes
import ctypes.util
import ipaddress
import socket
import sys
from collections.abc import Iterator
from typing import NamedTuple

LOOPBACK = "127.0.0.1"
_VIRTUAL = ("docker", "br-", "veth", "virbr", "vbox", "vmnet", "vmware", "tun", "tap", "wg", "zt",
            "tailscale", "hyper-v", "vethernet", "utun", "bluetooth")  # fmt: skip
_WIRELESS = ("wl", "wi-fi", "wifi", "wlan", "ap", "hotspot")
# Addresses that systems give themselves when they open a hotspot.
_HOTSPOTS = ("192.168.137.", "10.42.0.", "192.168.2.1", "172.20.10.")


class Interface(NamedTuple):
    """A network this computer is in, and its address there."""

    name: str
    """As the system calls it; empty where it does not say."""
    address: str

    @property
    def is_loopback(self) -> bool:
        """Whether only this computer itself can use it."""
        return self.address.startswith("127.")


def interfaces() -> list[Interface]:
    """Return the networks there are, the likely one first and this computer alone last."""
    try:
        found = list(_listed())
    except (OSError, AttributeError, ValueError):
        found = []
    found = found or [Interface("", address) for address in _addresses_of_name()]
    likely = _outward_address()
    if likely and likely not in {one.address for one in found}:
        found.append(Interface("", likely))
    usable = {one.address: one for one in found if _is_usable(one.address)}
    ordered = sorted(usable.values(), key=lambda one: _rank(one, likely))
    return [*ordered, Interface("", LOOPBACK)]


def _is_usable(address: str) -> bool:
    try:
        parsed = ipaddress.IPv4Address(address)
    except ValueError:
        return False
    return not (parsed.is_loopback or parsed.is_unspecified or parsed.is_multicast)


def _rank(one: Interface, likely: str) -> tuple[bool, bool, bool, bool, str]:
    name = one.name.lower()
    return (
        name.startswith(_VIRTUAL),
        # An address the system made up because nobody gave it one.
        one.address.startswith("169.254."),
        not (name.startswith(_WIRELESS) or one.address.startswith(_HOTSPOTS)),
        one.address != likely,
        one.address,
    )


def _outward_address() -> str:
    """Return the address the system would use to leave; nothing is sent to find out."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            # A datagram socket that is connected has chosen its way, and sent nothing.
            probe.connect(("192.0.2.1", 9))
            return str(probe.getsockname()[0])
    except OSError:
        return ""


def _addresses_of_name() -> list[str]:
    try:
        return socket.gethostbyname_ex(socket.gethostname())[2]
    except OSError:
        return []


if sys.platform != "win32":
    _LENGTH_FIRST: "tuple[tuple[str, type[ctypes._SimpleCData[int]]], ...]" = (
        (("length", ctypes.c_uint8), ("family", ctypes.c_uint8))
        if sys.platform == "darwin" or "bsd" in sys.platform
        else (("family", ctypes.c_uint16),)
    )

    class _Address(ctypes.Structure):
        """The beginning of `sockaddr_in`; BSD and macOS put its length first."""

        _fields_ = (
            *_LENGTH_FIRST,
            ("port", ctypes.c_uint16),
            ("bytes", ctypes.c_uint8 * 4),
        )

    class _Entry(ctypes.Structure):
        """The beginning of `struct ifaddrs`."""

    _Entry._fields_ = (
        ("next", ctypes.POINTER(_Entry)),
        ("name", ctypes.c_char_p),
        ("flags", ctypes.c_uint),
        ("address", ctypes.POINTER(_Address)),
    )

    _IS_UP = 1

    def _listed() -> Iterator[Interface]:
        library = ctypes.CDLL(ctypes.util.find_library("c") or None, use_errno=True)
        first = ctypes.POINTER(_Entry)()
        if library.getifaddrs(ctypes.byref(first)) != 0:
            raise OSError(ctypes.get_errno(), "getifaddrs")
        try:
            entry = first
            while entry:
                value = entry.contents
                if value.flags & _IS_UP and value.address:
                    address = value.address.contents
                    if address.family == socket.AF_INET:
                        text = socket.inet_ntoa(bytes(address.bytes))
                        yield Interface(value.name.decode("utf-8", "replace"), text)
                entry = value.next
        finally:
            library.freeifaddrs(first)

else:

    def _listed() -> Iterator[Interface]:
        # Names would need Windows' own library, which nobody could try here.
        return iter(())
