"""The fields of forms, under one roof."""

from ui.widgets.combo_field import ComboBox, ComboField
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.plain_text_field import PlainTextField
from ui.widgets.text_field import TextField

__all__ = ["ComboBox", "ComboField", "DateField", "Field", "PlainTextField", "TextField"]
