-- Since when a record is over (null while it goes on, and once it was erased), and that nobody may stand behind one any more.
alter table elder
    modify column name_sealed varbinary(300),
    modify column citizen_id_sealed varbinary(100),
    modify column citizen_id_index varbinary(16),
    add column ended_on date,
    add key elder_ended (ended_on, id)
