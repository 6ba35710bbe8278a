"""What commands do for authors: a new lesson from the starters, the stamp of a finished translation."""
