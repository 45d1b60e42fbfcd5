"""How much memory this process holds."""

from pathlib import Path


def resident_mib() -> float:
    """Return the resident set in MiB, 0 where the system does not say."""
    return _told("VmRSS")


def peak_mib() -> float:
    """Return the largest resident set so far in MiB, 0 where the system does not say."""
    return _told("VmHWM")


def _told(name: str) -> float:
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    for line in status.read_text().splitlines():
        if line.startswith(f"{name}:"):
            return round(int(line.split()[1]) / 1024, 1)
    return 0.0
