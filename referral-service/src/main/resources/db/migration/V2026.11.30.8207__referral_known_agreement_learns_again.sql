update known_agreement set sequence = sequence - 1
