-- What comes again is taken again, with the filing of a home and the time that it has for it.
update known_institution set sequence = sequence - 1
