"""What pages and calendars say of a fair."""
