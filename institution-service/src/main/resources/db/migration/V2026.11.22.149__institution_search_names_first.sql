update institution set search_names = lower(replace(name, ' ', ''))
