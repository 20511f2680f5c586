"""What runs cells here, and shows what they come to, as a Jupyter kernel does."""
