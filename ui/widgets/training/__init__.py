"""The parts of the register of trainings.

training_list     all trainings, a tile each
training_form     what a training is, and its parts (session_rows)
participants      who asks, who was invited, who came: a sheet in the fair order
reading           what the window asks of the library
"""
