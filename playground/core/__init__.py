"""What the program knows, in plain Python and numpy: no Qt, no llama.cpp."""
