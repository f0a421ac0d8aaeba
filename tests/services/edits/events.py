"""Exhibitions, polls, model schools."""

from datetime import date

from portfolio.services import exhibitions, model_schools, programme_template, surveys
from tests.services.edits.known import Making

EDITS: dict[str, Making] = {
    "exhibitions.add_exhibition": lambda known: exhibitions.add_exhibition(known.library, title="Gelar karya baru"),
    "exhibitions.change_exhibition": lambda known: exhibitions.change_exhibition(
        known.library, known.id("exhibition"), theme="Laut kita"
    ),
    "exhibitions.remove_exhibition": lambda known: exhibitions.remove_exhibition(known.library, known.id("exhibition")),
    "exhibitions.add_item": lambda known: exhibitions.add_item(
        known.library, known.id("exhibition"), title="Doa", minutes=5
    ),
    "exhibitions.change_item": lambda known: exhibitions.change_item(
        known.library, known.id("programme_item"), minutes=47
    ),
    "exhibitions.move_item": lambda known: exhibitions.move_item(known.library, known.id("programme_item", 2), 0),
    "exhibitions.remove_item": lambda known: exhibitions.remove_item(known.library, known.id("programme_item")),
    "exhibitions.set_speakers": lambda known: exhibitions.set_speakers(
        known.library, known.id("programme_item"), [(known.id("person", 5), "moderator")]
    ),
    "exhibitions.name_speaker": lambda known: exhibitions.name_speaker(
        known.library, known.id("programme_item"), "Pembicara Baru"
    ),
    "exhibitions.add_station": lambda known: exhibitions.add_station(
        known.library, known.id("exhibition"), title="Stan baru"
    ),
    "exhibitions.add_stations": lambda known: exhibitions.add_stations(
        known.library, known.id("exhibition"), known.ids("practice", 7)
    ),
    "exhibitions.change_station": lambda known: exhibitions.change_station(
        known.library, known.id("station"), note="Dekat pintu"
    ),
    "exhibitions.remove_station": lambda known: exhibitions.remove_station(known.library, known.id("station")),
    "programme_template.begin_exhibition": lambda known: programme_template.begin_exhibition(known.library),
    "programme_template.fill_programme": lambda known: programme_template.fill_programme(
        known.library, known.bare_exhibition
    ),
    "surveys.add_survey": lambda known: surveys.add_survey(
        known.library, [{"level": "SMP", "topics": "Asesmen"}], title="Polling baru"
    ),
    "surveys.change_survey": lambda known: surveys.change_survey(known.library, known.id("survey"), source="Formulir"),
    "surveys.remove_survey": lambda known: surveys.remove_survey(known.library, known.id("survey")),
    "model_schools.add_model_school": lambda known: model_schools.add_model_school(
        known.library, school_id=known.id("school", 1)
    ),
    "model_schools.begin_model_school": lambda known: model_schools.begin_model_school(known.library, "SD Baru"),
    "model_schools.change_model_school": lambda known: model_schools.change_model_school(
        known.library, known.id("model_school"), focus="Literasi laut"
    ),
    "model_schools.name_facilitator": lambda known: model_schools.name_facilitator(
        known.library, known.id("model_school"), "Fasilitator Baru"
    ),
    "model_schools.remove_model_school": lambda known: model_schools.remove_model_school(
        known.library, known.id("model_school")
    ),
    "model_schools.add_indicator": lambda known: model_schools.add_indicator(
        known.library, known.id("model_school"), label="Kehadiran"
    ),
    "model_schools.change_indicator": lambda known: model_schools.change_indicator(
        known.library, known.id("model_indicator"), unit="orang"
    ),
    "model_schools.remove_indicator": lambda known: model_schools.remove_indicator(
        known.library, known.id("model_indicator")
    ),
    "model_schools.add_value": lambda known: model_schools.add_value(
        known.library, known.id("model_indicator"), measured_on=date(2026, 5, 2), value=71
    ),
    "model_schools.change_value": lambda known: model_schools.change_value(
        known.library, known.id("model_value"), note="Dihitung ulang"
    ),
    "model_schools.remove_value": lambda known: model_schools.remove_value(known.library, known.id("model_value")),
    "model_schools.add_visit": lambda known: model_schools.add_visit(
        known.library, known.id("model_school"), purpose="Melihat kelas"
    ),
    "model_schools.change_visit": lambda known: model_schools.change_visit(
        known.library, known.id("model_visit"), agreed="Bertemu lagi"
    ),
    "model_schools.name_visitor": lambda known: model_schools.name_visitor(
        known.library, known.id("model_visit"), "Pendamping Baru"
    ),
    "model_schools.remove_visit": lambda known: model_schools.remove_visit(known.library, known.id("model_visit")),
}
