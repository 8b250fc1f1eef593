"""What was done to a row of the desk: by whom, when, and what it was before."""
