-- What comes again is taken again, with the place; the inbox was emptied for the mergers of elders in the same release.
update known_institution set sequence = sequence - 1
