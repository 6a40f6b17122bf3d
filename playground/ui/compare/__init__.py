"""Several roads from one place beside each other, and one moment over all temperatures."""
