"""llama.cpp behind a process border."""
