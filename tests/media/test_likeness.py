import random

from portfolio.media.likeness import ALIKE, alike, difference


def some(count: int, seed: int) -> dict[str, str]:
    """Likenesses by chance, every fifth a near copy of the one before."""
    chance = random.Random(seed)
    values: list[int] = []
    for n in range(count):
        value = chance.getrandbits(64)
        if n % 5 == 4:
            value = values[-1]
            for bit in chance.sample(range(64), chance.randrange(0, 11)):
                value ^= 1 << bit
        values.append(value)
    return {str(n): f"{value:016x}" for n, value in enumerate(values)}


def test_every_pair_that_is_alike_is_found_and_no_other() -> None:
    likenesses = some(300, 4)
    together = {name: set(group) for group in alike(likenesses) for name in group}
    for one in likenesses:
        for other in likenesses:
            if one != other and difference(likenesses[one], likenesses[other]) <= ALIKE:
                assert other in together[one]
    assert all(
        min(difference(likenesses[one], likenesses[other]) for other in group - {one}) <= ALIKE
        for one, group in together.items()
    )


def test_only_groups_with_a_wanted_name_are_given() -> None:
    likenesses = {"a": "00000000000000ff", "b": "00000000000000fe", "c": "ff00000000000000", "d": "fe00000000000000"}
    assert alike(likenesses, among=["a"]) == [["a", "b"]]
    assert len(alike(likenesses)) == 2


def test_pictures_of_one_colour_are_like_nothing() -> None:
    assert alike({"a": "0" * 16, "b": "0" * 16, "c": "", "d": ""}) == []
