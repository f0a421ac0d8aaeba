"""Trainings, who passed them on, attendance and plans."""

from portfolio.services import (
    attendance,
    disseminations,
    follow_ups,
    own_training,
    passing_on,
    school,
    training_order,
    trainings,
)
from tests.services.edits.known import Making

EDITS: dict[str, Making] = {
    "trainings.add_training": lambda known: trainings.add_training(known.library, title="Pelatihan baru"),
    "trainings.change_training": lambda known: trainings.change_training(
        known.library, known.id("training"), place="Aula"
    ),
    "trainings.remove_training": lambda known: trainings.remove_training(known.library, known.id("training")),
    "trainings.begin_sessions": lambda known: trainings.begin_sessions(known.library, known.bare_training),
    "trainings.add_session": lambda known: trainings.add_session(known.library, known.id("training"), task="Membaca"),
    "trainings.change_session": lambda known: trainings.change_session(
        known.library, known.id("training_session"), task="Menulis"
    ),
    "trainings.remove_session": lambda known: trainings.remove_session(known.library, known.id("training_session")),
    "trainings.add_participants": lambda known: trainings.add_participants(
        known.library, known.id("training"), known.ids("person", 17)[14:]
    ),
    "trainings.name_participant": lambda known: trainings.name_participant(
        known.library, known.id("training"), "Peserta Baru"
    ),
    "trainings.change_participant": lambda known: trainings.change_participant(
        known.library, known.id("training_place"), note="Dari jauh"
    ),
    "trainings.set_state": lambda known: trainings.set_state(known.library, known.ids("training_place", 3), "declined"),
    "trainings.remove_participants": lambda known: trainings.remove_participants(
        known.library, known.ids("training_place", 2)
    ),
    "training_order.invite_first": lambda known: training_order.invite_first(known.library, known.bare_training, 2),
    "own_training.begin_own_training": lambda known: own_training.begin_own_training(
        known.library, title="OJT 1", class_group="A"
    ),
    "passing_on.begin_forum": lambda known: passing_on.begin_forum(
        known.library, known.id("training"), school.school(known.library).id
    ),
    "disseminations.add_forum": lambda known: disseminations.add_forum(
        known.library, known.ids("person", 2), title="Forum baru"
    ),
    "disseminations.change_forum": lambda known: disseminations.change_forum(
        known.library, known.id("dissemination"), place="Perpustakaan"
    ),
    "disseminations.remove_forum": lambda known: disseminations.remove_forum(known.library, known.id("dissemination")),
    "disseminations.set_givers": lambda known: disseminations.set_givers(
        known.library, known.id("dissemination"), known.ids("person", 3)[::-1]
    ),
    "disseminations.name_giver": lambda known: disseminations.name_giver(
        known.library, known.id("dissemination"), "Pemateri Baru"
    ),
    "disseminations.place_photos": lambda known: disseminations.place_photos(
        known.library, known.id("dissemination"), [known.id("photo", -1)]
    ),
    "disseminations.add_photo_files": lambda known: (
        disseminations.add_photo_files(known.library, known.id("dissemination"), [known.picture()]).receipt
    ),
    "disseminations.move_photo": lambda known: disseminations.move_photo(
        known.library, known.part("dissemination_photo", "dissemination_id", known.id("dissemination"), 1), 0
    ),
    "disseminations.take_out_photo": lambda known: disseminations.take_out_photo(
        known.library, known.id("dissemination_photo")
    ),
    "attendance.add_attendee": lambda known: attendance.add_attendee(
        known.library, known.id("dissemination"), name="Tamu"
    ),
    "attendance.add_attendees": lambda known: attendance.add_attendees(
        known.library, known.id("dissemination"), [{"name": "Satu"}, {"name": "Dua", "sex": "P"}]
    ),
    "attendance.add_people": lambda known: attendance.add_people(
        known.library, known.id("dissemination", 1), known.ids("person", 17)
    ),
    "attendance.change_attendee": lambda known: attendance.change_attendee(
        known.library, known.id("dissemination_attendee"), job="Guru IPA baru"
    ),
    "attendance.move_attendee": lambda known: attendance.move_attendee(
        known.library, known.part("dissemination_attendee", "dissemination_id", known.id("dissemination"), 3), 0
    ),
    "attendance.sort_attendees": lambda known: attendance.sort_attendees(known.library, known.id("dissemination")),
    "attendance.remove_attendees": lambda known: attendance.remove_attendees(
        known.library, known.ids("dissemination_attendee", 3)
    ),
    "follow_ups.add_follow_up": lambda known: follow_ups.add_follow_up(
        known.library, known.id("dissemination"), activity="Open class"
    ),
    "follow_ups.change_follow_up": lambda known: follow_ups.change_follow_up(
        known.library, known.id("follow_up"), goal="Belajar bersama lagi"
    ),
    "follow_ups.move_follow_up": lambda known: follow_ups.move_follow_up(
        known.library, known.part("follow_up", "dissemination_id", known.id("dissemination"), 1), 0
    ),
    "follow_ups.remove_follow_up": lambda known: follow_ups.remove_follow_up(known.library, known.id("follow_up")),
}
