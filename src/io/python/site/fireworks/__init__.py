"""`fireworks`: Fireworks' SDK."""
