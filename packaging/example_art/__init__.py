"""The drawn "photos" of the example school: a canvas, its people, its places and its scenes."""
