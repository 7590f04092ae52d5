"""News articles in, a knowledge graph of geopolitical events out."""
