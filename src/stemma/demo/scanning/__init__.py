"""Paper on glass: what becomes of a clean sheet in stamps, hands, scanners, faxes and cameras."""
