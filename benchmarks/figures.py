"""Turn series of measurements into the few figures that are printed."""

import statistics
from collections.abc import Sequence
from typing import Any


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which a share (0 to 1) of the values lies, interpolated."""
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def summary(values: Sequence[float]) -> dict[str, float]:
    """Return median, p95, p99, worst and how many."""
    return {
        "median": round(statistics.median(values), 3),
        "p95": round(percentile(values, 0.95), 3),
        "p99": round(percentile(values, 0.99), 3),
        "worst": round(max(values), 3),
        "count": len(values),
    }


def ratio(a: float, b: float) -> float:
    """Return a : b, rounded."""
    return round(a / b, 3)


def ratio_of_medians(a: Sequence[float], b: Sequence[float]) -> float:
    """Return the median of one series in terms of another's."""
    return ratio(statistics.median(a), statistics.median(b))


def goal(measured: float, most: float) -> dict[str, Any]:
    """Return a goal, what was measured for it, and whether it was met."""
    return {"measured": measured, "at_most": most, "met": measured <= most}


def goal_at_least(measured: float, least: float) -> dict[str, Any]:
    """Return a goal of which more is better, what was measured for it, and whether it was met."""
    return {"measured": measured, "at_least": least, "met": measured >= least}
