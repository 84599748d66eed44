update known_institution set sequence = sequence - 1
