"""Faults for the profile: processes that are killed, power that fails, disks that lie."""
