"""The place of needs: a poll in numbers (`poll_part`) and the schools that are accompanied (`model_part`)."""
