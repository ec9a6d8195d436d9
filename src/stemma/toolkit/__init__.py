"""Pure functions that several rooms need: scripts, search analysis, boxes, images."""
