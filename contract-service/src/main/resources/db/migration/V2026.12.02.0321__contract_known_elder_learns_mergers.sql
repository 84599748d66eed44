update known_elder set sequence = sequence - 1
