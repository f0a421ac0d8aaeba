"""What is printed of each part of the field: pure functions from plain values to elements of a document."""
