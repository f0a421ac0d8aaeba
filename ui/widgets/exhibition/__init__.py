"""The place of exhibitions: the event (`event_form`), its programme (`programme_list`), its stations."""
