"""What stands around the text: page heads, stamps, signatures, what follows the end, glued rows."""
