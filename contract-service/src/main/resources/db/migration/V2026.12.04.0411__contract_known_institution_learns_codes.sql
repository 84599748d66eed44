-- What comes again is taken again, with the credit code.
update known_institution set sequence = sequence - 1
