"""What waits for a reviewer, and the page on which a version is read, discussed and signed."""
