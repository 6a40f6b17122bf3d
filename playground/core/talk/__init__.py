"""A presenter's script: scenes of a talk and the cues that go through them."""
