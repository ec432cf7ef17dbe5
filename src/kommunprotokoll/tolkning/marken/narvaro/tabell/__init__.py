"""A roll in a table: heads, cells, columns, and the people of its rows; begin at ``rulltabell``."""
