"""The parts of scripts/compare-charts, a file a subject."""
