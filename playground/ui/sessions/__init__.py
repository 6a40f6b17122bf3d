"""Conversations as files: kept by themselves, opened, saved, exported."""
