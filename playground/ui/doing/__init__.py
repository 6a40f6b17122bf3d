"""What the person does and what follows from it; no widgets."""
