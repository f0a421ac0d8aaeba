"""The places of the sidebar. They do not know each other."""
