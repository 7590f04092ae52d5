"""The RDF model: what events, mentions, entities and articles are as terms and quads."""
