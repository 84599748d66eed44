alter table remote_consultation add key remote_consultation_age (changed_at, id)
