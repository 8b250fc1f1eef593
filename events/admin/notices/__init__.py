"""What somebody is told, and how they wish to be told."""
