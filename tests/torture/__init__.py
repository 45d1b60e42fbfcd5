"""The same faults at full size: `make torture`. The normal run leaves them out."""
