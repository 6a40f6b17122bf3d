"""The text as a picture of its numbers: what is known of a token, the colour that says so, and the key to it."""
