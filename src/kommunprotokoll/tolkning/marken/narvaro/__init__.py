"""The roll: who was there, in which role and when, in each form that a roll is printed in."""
