"""The paragraphs: their headings, the matter's own facts, and the parts they are divided into."""
