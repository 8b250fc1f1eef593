"""The inbox: articles that wait to be read, and the ways in."""
