"""The generator of chats: what the model learns to answer, with many ways to ask."""
