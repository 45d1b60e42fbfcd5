"""Item models; the data of lists and outlines, apart from how they look."""
