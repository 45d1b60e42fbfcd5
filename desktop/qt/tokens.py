"""Named colours, sizes and spacings: the only place where they have values."""

from typing import NamedTuple


class Colours(NamedTuple):
    """One theme: a colour for each name, as #rrggbb."""

    paper: str
    raised: str
    rail: str
    ink: str
    muted: str
    line: str
    edge: str
    """Around what is typed in or chosen; `line` is for what only holds something."""
    faint: str
    """Signs that can do nothing now."""
    accent: str
    accent_strong: str
    """The main deed under the pointer."""
    on_accent: str
    accent_soft: str
    hover: str
    planning: str
    market: str
    award: str
    delivery: str
    emergency: str
    foundations: str
    planning_soft: str
    market_soft: str
    award_soft: str
    delivery_soft: str
    emergency_soft: str
    foundations_soft: str
    good: str
    bad: str
    found: str
    found_now: str
    selection: str
    mark_yellow: str
    mark_green: str
    mark_blue: str
    mark_pink: str
    line_yellow: str
    line_green: str
    line_blue: str
    line_pink: str

    def of(self, name: str) -> str:
        """Return the colour of a part; unknown names are muted."""
        value: str = getattr(self, name, self.muted)
        return value


LIGHT = Colours(
    paper="#FAF9F6",
    raised="#FFFFFF",
    rail="#F1EFE9",
    ink="#1B2730",
    muted="#55636E",
    line="#DDD9D0",
    edge="#8A8880",
    faint="#DDD9D0",
    accent="#0B6E6E",
    accent_strong="#085555",
    on_accent="#FFFFFF",
    accent_soft="#DFF0EE",
    hover="#EFEDE6",
    planning="#2B62A8",
    market="#7446A6",
    award="#9A5B00",
    delivery="#2C7A4B",
    emergency="#B23A34",
    foundations="#55636E",
    planning_soft="#E5EDF8",
    market_soft="#F0E8F8",
    award_soft="#F8EEDD",
    delivery_soft="#E1F2E7",
    emergency_soft="#FBE8E6",
    foundations_soft="#ECEEEF",
    good="#2C7A4B",
    bad="#B23A34",
    found="#FBE7A1",
    found_now="#F4C430",
    selection="#CFE6E4",
    mark_yellow="#FBF0B8",
    mark_green="#D9F0D3",
    mark_blue="#D8E7FA",
    mark_pink="#FBDFEA",
    line_yellow="#806200",
    line_green="#28722C",
    line_blue="#2B62A8",
    line_pink="#B0306A",
)

DARK = Colours(
    paper="#15191D",
    raised="#1D2329",
    rail="#101417",
    ink="#E8ECEF",
    muted="#9DAAB5",
    line="#313A43",
    edge="#6E7A85",
    faint="#3B464F",
    accent="#4FC3BF",
    accent_strong="#7ADAD6",
    on_accent="#0B1A1A",
    accent_soft="#173534",
    hover="#232A31",
    planning="#86B3EE",
    market="#C3A0EE",
    award="#F0B45E",
    delivery="#7BD09B",
    emergency="#F19790",
    foundations="#9DAAB5",
    planning_soft="#1D2C40",
    market_soft="#2D2440",
    award_soft="#3A2C17",
    delivery_soft="#1B3325",
    emergency_soft="#402322",
    foundations_soft="#272E35",
    good="#7BD09B",
    bad="#F19790",
    found="#5C4B10",
    found_now="#80650A",
    selection="#1E4442",
    mark_yellow="#453A0C",
    mark_green="#1D3D25",
    mark_blue="#1C3552",
    mark_pink="#4A2138",
    line_yellow="#E0BE4F",
    line_green="#7BD09B",
    line_blue="#86B3EE",
    line_pink="#F29BC1",
)

CONTRAST = Colours(
    paper="#000000",
    raised="#000000",
    rail="#000000",
    ink="#FFFFFF",
    muted="#E0E0E0",
    line="#FFFFFF",
    edge="#FFFFFF",
    faint="#6E6E6E",
    accent="#5CE1E6",
    accent_strong="#B8F4F6",
    on_accent="#000000",
    accent_soft="#003B3D",
    hover="#2A2A2A",
    planning="#9CC8FF",
    market="#DDBFFF",
    award="#FFC978",
    delivery="#8DEBB0",
    emergency="#FFB1AB",
    foundations="#E0E0E0",
    planning_soft="#00264D",
    market_soft="#2E0052",
    award_soft="#3D2600",
    delivery_soft="#003D1A",
    emergency_soft="#4D0500",
    foundations_soft="#2A2A2A",
    good="#8DEBB0",
    bad="#FFB1AB",
    found="#4A4000",
    found_now="#685700",
    selection="#003F44",
    mark_yellow="#3D3300",
    mark_green="#003D14",
    mark_blue="#002E5C",
    mark_pink="#4D0029",
    line_yellow="#FFE066",
    line_green="#8DEBB0",
    line_blue="#9CC8FF",
    line_pink="#FFB3D4",
)

PARTS = ("planning", "market", "award", "delivery", "emergency", "foundations")

SPACE = (4, 8, 12, 16, 24, 32)

BODY = 15
SMALL = 13
TINY = 12
LARGE = 18
TITLE = 28
HEADING = 18

FAMILY = "Noto Sans"
