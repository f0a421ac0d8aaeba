"""Names of people and identity numbers, as they are printed and listed."""

from collections.abc import Sequence


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: “A”, “A dan B”, “A, B, dan C”; degrees bring commas, so then semicolons part them."""
    if len(names) < 2:
        return "".join(names)
    if len(names) == 2:
        return f"{names[0]} dan {names[1]}"
    comma = "; " if any("," in name for name in names) else ", "
    return f"{comma.join(names[:-1])}{comma}dan {names[-1]}"


def initials(name: str) -> str:
    """The letters that stand for a name where no picture can: “Melati Puspa” -> “MP”, “Arunika” -> “A”."""
    words = [word for word in name.split() if word[0].isalpha()]
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


def grouped_nip(digits: str) -> str:
    """An 18-digit NIP in its four groups, 19680411 199303 1 009; anything else as it was typed."""
    bare = "".join(digits.split())
    if len(bare) != 18 or not bare.isdigit():
        return digits
    return f"{bare[:8]} {bare[8:14]} {bare[14]} {bare[15:]}"
