"""What scripts/referee.py can be asked, a file a subject."""
