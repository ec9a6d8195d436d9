"""The trust border, attacked: cells that have been captured, and supervisors that must not care."""
