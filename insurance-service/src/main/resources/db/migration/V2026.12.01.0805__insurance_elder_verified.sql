alter table elder add key elder_verified (verified_on, id)
