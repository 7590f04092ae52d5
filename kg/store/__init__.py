"""How a KG folder keeps what it knows: master files, and the index that answers from them."""
