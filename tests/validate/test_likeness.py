import random
import time

from apparse.validate.wording.likeness import first_alike

LONG = (
    "The region will review its arrangements with each of the three police forces so that the information that is shared is timely "
    "and good enough to inform court reports, and a form that all of them use will be brought in before the end of the year."
)


def test_equal_texts_are_alike():
    assert first_alike(
        ("Showers on all wings will be repaired.", "A rota will be drawn up.", "Showers on all wings will be repaired")
    ) == (0, 1, 0)


def test_a_lead_in_does_not_count():
    assert first_alike(
        (LONG, f"As per Action Point 1, {LONG}", f"In addition to the actions in recommendations 1, 2 & 3: {LONG}")
    ) == (0, 0, 0)


def test_long_texts_may_differ_a_little():
    assert first_alike((LONG, LONG.replace("each of the three", "all"))) == (0, 0)
    assert first_alike(
        (
            LONG,
            LONG.replace("court reports", "plans for release")
            + " Progress is reported to the board, which meets in March.",
        )
    ) == (0, 1)


def test_short_texts_may_not():
    assert first_alike(
        ("Staff in Ashby will be trained in first aid.", "Staff in Corby will be trained in first aid.")
    ) == (0, 1)


def test_a_pointer_is_no_action():
    assert first_alike(("As above.", "As above.")) == (0, 1)


def test_many_actions_take_no_long_time():
    words = [f"word{number}" for number in range(300)]
    chance = random.Random(7)
    texts = tuple(" ".join(chance.choices(words, k=60)) for _ in range(1500))
    begun = time.process_time()
    first_alike(texts)
    assert time.process_time() - begun < 10
