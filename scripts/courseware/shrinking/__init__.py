"""Scripts made small before they are published: short names, no comments, no blanks."""
