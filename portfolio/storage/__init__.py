"""The library on disk: one folder with library.db, photos/ and cache/. All that only SQLite understands lives here.

header        what the database file says of itself, read without opening it
library       the open library: who may read, who may write
edits         one unit of work: what it changed becomes a receipt
migrations/   numbered, frozen steps from one schema version to the next
queries       complete rows and lists for the services
photo_queries the same for photos, their tags and consents
search        full-text search
vault         originals by content hash
health        what is wrong with a library, and what can be mended
"""
